//! The logs of a StarRocks instance's nodes.

use std::time::SystemTime;

use huaweicloud_core::{Error, Pages, Result, signing::SigningTime};
use taurus_htap_api::{
    requests::{
        ShowHtapErrorLogDetail, ShowSlowLogDetail, ShowStarRocksSlowlogSensitiveStatus, UpdateSlowlogSensitiveStatus,
    },
    required, types,
    values::{LogLevel, StatementType},
};

use crate::{Instance, Request, StarRocksNodeId, names::filter};

/// The logs of one StarRocks instance. Made by [`Instance::logs`].
#[derive(Clone, Debug)]
pub struct Logs {
    instance: Instance,
}

impl Instance {
    /// The logs of its nodes.
    pub fn logs(&self) -> Logs {
        Logs { instance: self.clone() }
    }
}

impl Logs {
    /// The entries of a node's error log, in the order of the service, page by page: each page begins after the
    /// `line_num` of the last entry of the one before.
    ///
    /// Operation `ShowHtapErrorLogDetail`, after the vendor's SDK; the levels are those of its Terraform provider. A
    /// page has at most 100 entries.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowHtapErrorLogDetail)]
    pub fn errors(&self, node: &StarRocksNodeId, window: &LogWindow, level: LogLevel) -> Pages<types::ErrorLogEntry> {
        let body = types::ShowHtapErrorLogDetailRequest::new(required::ShowHtapErrorLogDetailRequest {
            node_id: node.into(),
            start_time: window.start.clone(),
            end_time: window.end.clone(),
            level,
            limit: any_limit(),
        });
        self.instance.client().pages(ShowHtapErrorLogDetail::new(self.instance.id(), body))
    }

    /// The entries of a node's slow query log, in the order of the service, page by page: each page begins after
    /// the `line_num` of the last entry of the one before.
    ///
    /// Operation `ShowSlowLogDetail`, after the vendor's SDK. How many entries a page may have is not documented.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowSlowLogDetail)]
    pub fn slow(&self, node: &StarRocksNodeId, window: &LogWindow, which: SlowLogFilter) -> Pages<types::SlowLogEntry> {
        let mut body = types::ShowSlowLogDetailRequest::new(required::ShowSlowLogDetailRequest {
            node_id: node.into(),
            start_time: window.start.clone(),
            end_time: window.end.clone(),
            limit: 1,
        });
        body.operate_type = which.statement;
        body.database = which.database;
        let input = filter("database", body.database.as_deref());
        self.instance.client().checked_pages(ShowSlowLogDetail::new(self.instance.id(), body), input)
    }

    /// Whether the slow query log shows statements as they were: `open_slow_log_switch`.
    ///
    /// Operation `ShowStarRocksSlowlogSensitiveStatus`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarRocksSlowlogSensitiveStatus)]
    pub fn slow_statements(&self) -> Request<types::ShowStarRocksSlowlogSensitiveStatusResponse> {
        self.instance.client().request(ShowStarRocksSlowlogSensitiveStatus::new(self.instance.id()))
    }

    /// Sets how the slow query log shows statements.
    ///
    /// Operation `UpdateSlowlogSensitiveStatus`, after the vendor's SDK. Sending it twice does what sending it once
    /// does.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateSlowlogSensitiveStatus)]
    pub fn set_slow_statements(&self, show: StatementText) -> Request<()> {
        let body = types::UpdateSlowlogSensitiveStatusRequest::new(show == StatementText::Original);
        self.instance.client().request(UpdateSlowlogSensitiveStatus::new(self.instance.id(), body))
    }
}

/// How the slow query log shows statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StatementText {
    /// As they were, with their values, which may be confidential.
    Original,
    /// Without their values.
    Masked,
}

/// Which entries of the slow query log are listed. The default is all of them.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlowLogFilter {
    statement: Option<StatementType>,
    database: Option<String>,
}

impl SlowLogFilter {
    /// All entries.
    pub fn all() -> Self {
        Self::default()
    }

    /// Only statements of this kind.
    pub fn statement(mut self, kind: StatementType) -> Self {
        self.statement = Some(kind);
        self
    }

    /// Only statements of this database.
    pub fn database(mut self, database: impl Into<String>) -> Self {
        self.database = Some(database.into());
        self
    }
}

/// From when until when log entries are listed.
///
/// ```
/// use taurus_htap::LogWindow;
///
/// let day = LogWindow::new("2026-03-03T00:00:00+0800", "2026-03-03T23:59:59+0800")?;
/// assert!(LogWindow::new("2026-03-03 00:00", "2026-03-04 00:00").unwrap_err().is_invalid_input());
/// # Ok::<(), taurus_htap::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogWindow {
    start: String,
    end: String,
}

impl LogWindow {
    /// Between two times as the service writes them, `yyyy-mm-ddThh:mm:ss` and the offset from UTC, such as
    /// `2026-03-03T00:00:00+0800`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when one is not of that form.
    pub fn new(start: impl Into<String>, end: impl Into<String>) -> Result<Self> {
        Ok(Self { start: time("start_time", start.into())?, end: time("end_time", end.into())? })
    }

    /// Between two moments, to the second.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when one is before 1970 or after 9999, or the end is
    /// before the start.
    pub fn between(start: SystemTime, end: SystemTime) -> Result<Self> {
        if end < start {
            return Err(Error::invalid_input("end_time", "it is before the start", "a later time"));
        }
        Ok(Self { start: moment("start_time", start)?, end: moment("end_time", end)? })
    }
}

/// A limit for a body that requires one. Each page has its own.
fn any_limit() -> types::ErrorLogLimit {
    "1".parse().unwrap_or_else(|_| unreachable!("1 is a number"))
}

/// A time of the form `2026-03-03T00:00:00+0800`. Whether there is such a day is left to the service.
fn time(field: &str, text: String) -> Result<String> {
    const FORM: &str = "dddd-dd-ddTdd:dd:ddsdddd";
    let fits = |(form, byte): (u8, u8)| match form {
        b'd' => byte.is_ascii_digit(),
        b's' => matches!(byte, b'+' | b'-'),
        other => byte == other,
    };
    match text.len() == FORM.len() && FORM.bytes().zip(text.bytes()).all(fits) {
        true => Ok(text),
        false => Err(Error::invalid_input(
            field,
            format!("{text:?} is not a time"),
            "a time such as 2026-03-03T00:00:00+0800",
        )),
    }
}

fn moment(field: &str, moment: SystemTime) -> Result<String> {
    let out_of_range = || Error::invalid_input(field, "it is out of range", "a time between 1970 and 9999");
    let seconds = moment.duration_since(SystemTime::UNIX_EPOCH).map_err(|_| out_of_range())?.as_secs();
    let time = SigningTime::from_unix_seconds(seconds).map_err(|_| out_of_range())?;
    // Of the form 20260303T000000Z.
    let text = time.as_str();
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (date, clock) = ([part(0, 4), part(4, 6), part(6, 8)], [part(9, 11), part(11, 13), part(13, 15)]);
    Ok(format!("{}T{}+0000", date.join("-"), clock.join(":")))
}
