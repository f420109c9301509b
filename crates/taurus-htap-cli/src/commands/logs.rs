//! `logs`: the logs of a StarRocks instance, and the log streams they are sent to.

use std::time::{Duration, SystemTime};

use clap::{Args, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};
use serde::Serialize;
use serde_json::{Value, json};
use taurus_htap::{
    LogLevel, LogRoute, LogShippingFilter, LogType, LogWindow, Outcome, Pages, SlowLogFilter, StarRocksNodeId,
    StatementText, StatementType, codes, operations,
};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, duration, first_of, parsed, whole_number},
    error::Result,
    output::{Listing, Output},
    plain,
    session::Session,
    text::Text,
    watch::WatchArgs,
};

/// Logs of a StarRocks instance: read them, and send them to the log service (LTS)
#[derive(Debug, Subcommand)]
pub(crate) enum Logs {
    /// List slow queries of a node
    #[command(after_help = "Example:\n  taurus-htap logs slow --node ID --since 2h --instance ID")]
    Slow {
        #[command(flatten)]
        window: Window,
        /// Only statements of this type, such as SELECT
        #[arg(long, value_name = "TYPE", value_parser = NonEmptyStringValueParser::new())]
        statement: Option<String>,
        /// Only statements on this database
        #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
        database: Option<String>,
    },
    /// List entries of the error log of a node
    #[command(after_help = "Example:\n  taurus-htap logs error --node ID --since 1h --level warning --instance ID")]
    Error {
        #[command(flatten)]
        window: Window,
        /// Only entries of this level: all, info, warning, error, fatal, panic or note
        #[arg(long, value_name = "LEVEL", default_value = "all", value_parser = NonEmptyStringValueParser::new())]
        level: String,
    },
    /// Show or set whether slow queries are listed with or without their literal values
    #[command(after_help = "Example:\n  taurus-htap logs statements masked --instance ID")]
    Statements {
        /// How to list statements; if left out, the current setting is shown
        #[arg(value_name = "FORM")]
        show: Option<Statements>,
    },
    /// List the streams of the log service (LTS) that logs are sent to
    #[command(after_help = "Example:\n  taurus-htap logs routes --region cn-north-4")]
    Routes(ListArgs),
    /// Send a log to a stream of the log service (LTS)
    #[command(after_help = "Example:\n  taurus-htap logs route slow --group ID --stream ID --instance ID")]
    Route {
        /// Log to send
        #[arg(value_name = "LOG")]
        log: Log,
        /// ID of the log group
        #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
        group: String,
        /// ID of the log stream
        #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
        stream: String,
    },
    /// Stop sending a log to the log service (LTS)
    #[command(after_help = "Example:\n  taurus-htap logs unroute slow --instance ID")]
    Unroute {
        /// Log to stop sending
        #[arg(value_name = "LOG")]
        log: Log,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("slow", operations![ShowSlowLogDetail]),
    ("error", operations![ShowHtapErrorLogDetail]),
    ("statements", operations![ShowStarRocksSlowlogSensitiveStatus, UpdateSlowlogSensitiveStatus]),
    ("routes", operations![ShowHtapLtsConfig]),
    ("route", operations![UpdateStarRockLtsConfig]),
    ("unroute", operations![DeleteStarRockLtsConfig]),
];

#[derive(Args, Debug)]
pub(crate) struct Window {
    /// ID of the node
    #[arg(long, value_name = "ID", value_parser = parsed(|text| StarRocksNodeId::new(text)))]
    node: StarRocksNodeId,
    /// Only entries of this most recent period, such as 30m or 24h
    #[arg(long, value_name = "DURATION", default_value = "1h", value_parser = duration, conflicts_with = "from")]
    since: Duration,
    /// Only entries since this time, such as 2026-03-03T00:00:00+0800
    #[arg(long, value_name = "TIME", requires = "to")]
    from: Option<String>,
    /// Only entries until this time
    #[arg(long, value_name = "TIME", requires = "from")]
    to: Option<String>,
    /// Maximum number of entries
    #[arg(long, value_name = "COUNT", default_value_t = 100, allow_negative_numbers = true)]
    #[arg(value_parser = whole_number(1..=u32::MAX))]
    limit: u32,
    #[command(flatten)]
    watch: WatchArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Statements {
    /// With their literal values
    Original,
    /// Without their literal values
    Masked,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Log {
    Slow,
    Error,
}

impl From<Log> for LogType {
    fn from(log: Log) -> Self {
        match log {
            Log::Slow => Self::SlowLog,
            Log::Error => Self::ErrorLog,
        }
    }
}

impl Window {
    fn window(&self) -> Result<LogWindow> {
        Ok(match (&self.from, &self.to) {
            (Some(from), Some(to)) => LogWindow::new(from, to)?,
            _ => {
                let now = SystemTime::now();
                LogWindow::between(now.checked_sub(self.since).unwrap_or(SystemTime::UNIX_EPOCH), now)?
            }
        })
    }

    /// The entries of the window, which moves on while it is watched.
    async fn entries<T: Serialize + Send + 'static>(
        &self,
        app: &App,
        pages: impl Fn(&LogWindow) -> Pages<T>,
        listing: &Listing<'_>,
    ) -> Result<Output> {
        let poll = async || Ok(Output::list(first_of(pages(&self.window()?), self.limit).await?, listing));
        self.watch.run(app, poll).await
    }
}

const SLOW_QUERIES: Listing<'_> = Listing {
    what: "slow queries",
    identifiers: None,
    columns: &[
        ("STARTED", "/start_time"),
        ("TIME", "/time"),
        ("LOCKED", "/lock_time"),
        ("USER", "/users"),
        ("DATABASE", "/database"),
        ("SENT", "/rows_sent"),
        ("EXAMINED", "/rows_examined"),
        ("STATEMENT", "/query_sample"),
    ],
    further: &[("TYPE", "/type"), ("COUNT", "/count"), ("CLIENT", "/client_ip")],
};

const LOG_ENTRIES: Listing<'_> = Listing {
    what: "log entries",
    identifiers: None,
    columns: &[("TIME", "/time"), ("LEVEL", "/level"), ("MESSAGE", "/content")],
    further: &[("NODE", "/node_id")],
};

const ROUTES: Listing<'_> = Listing {
    what: "logs that are sent to the log service",
    identifiers: None,
    columns: &[
        ("INSTANCE", "/instance/id"),
        ("NAME", "/instance/name"),
        ("LOG", "/log/log_type"),
        ("GROUP", "/log/lts_group_id"),
        ("STREAM", "/log/lts_stream_id"),
        ("ON", "/log/enabled"),
    ],
    further: &[],
};

impl Logs {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        match self {
            Self::Slow { window, statement, database } => {
                let mut filter = SlowLogFilter::all();
                if let Some(kind) = statement {
                    filter = filter.statement(StatementType::from(kind.to_ascii_uppercase().as_str()));
                }
                if let Some(database) = database {
                    filter = filter.database(database);
                }
                let instance = session.instance()?;
                let pages = |moment: &LogWindow| instance.logs().slow(&window.node, moment, filter.clone());
                window.entries(app, pages, &SLOW_QUERIES).await
            }
            Self::Error { window, level } => {
                let level = LogLevel::from(level.to_ascii_uppercase().as_str());
                let instance = session.instance()?;
                let pages = |moment: &LogWindow| instance.logs().errors(&window.node, moment, level.clone());
                window.entries(app, pages, &LOG_ENTRIES).await
            }
            Self::Statements { show } => statements(&session, show).await,
            Self::Routes(list) => {
                let poll = async || {
                    let routes = session.client.log_shipping().list(LogShippingFilter::all());
                    let routes = plain::to_value(list.of_pages(routes).await?).unwrap_or_default();
                    let rows: Vec<_> = routes.as_array().into_iter().flatten().flat_map(logs_of).collect();
                    Ok(Output::list_as(routes, &rows, &ROUTES))
                };
                list.watch.run(app, poll).await
            }
            Self::Route { log, group, stream } => {
                let id = session.instance()?.id().clone();
                let log: LogType = log.into();
                let sentence = format!("{id}: the {log} is now sent to the log service");
                let route = LogRoute::new(id.clone(), log, group, stream);
                let response = session.client.log_shipping().set([route])?.send().await?.into_inner();
                Ok(Output::done(sentence, "route", id.as_str(), response))
            }
            Self::Unroute { log } => {
                let id = session.instance()?.id().clone();
                let log: LogType = log.into();
                app.confirm(&format!("stop sending the {log} of {id} to the log service"))?;
                let delete = session.client.log_shipping().delete([(id.clone(), log.clone())])?;
                let (outcome, what) = match delete.send().await {
                    Ok(_) => (Outcome::Done, "is no longer sent to the log service"),
                    Err(error) if error.code() == Some(codes::LOG_CONFIG_NOT_FOUND) => {
                        (Outcome::Unchanged, "was not sent to the log service; nothing was changed")
                    }
                    Err(error) => return Err(error.into()),
                };
                let sentence = format!("{id}: the {log} {what}");
                Ok(Output::done(sentence, "unroute", id.as_str(), json!({"outcome": outcome})))
            }
        }
    }
}

async fn statements(session: &Session<'_>, show: Option<Statements>) -> Result<Output> {
    let instance = session.instance()?;
    let (logs, id) = (instance.logs(), instance.id());
    let (show, form) = match show {
        None => {
            let response = logs.slow_statements().send().await?.into_inner();
            let word = match response.open_slow_log_switch {
                Some(true) => "original",
                Some(false) => "masked",
                None => "unknown",
            };
            return Ok(Output::new(Text::line(word), json!({"statements": word})));
        }
        Some(Statements::Original) => (StatementText::Original, "with their literal values"),
        Some(Statements::Masked) => (StatementText::Masked, "without their literal values"),
    };
    logs.set_slow_statements(show).send().await?;
    Ok(Output::done(format!("{id}: slow queries are now listed {form}"), "statements", id.as_str(), Value::Null))
}

/// The logs of an instance, each with its instance.
fn logs_of(routes: &Value) -> Vec<Value> {
    let logs = routes["lts_configs"].as_array().into_iter().flatten();
    logs.map(|log| json!({"instance": routes["instance"], "log": log})).collect()
}
