//! `logs`: the logs of a StarRocks instance, and where they are sent.

use std::time::{Duration, SystemTime};

use clap::{Args, Subcommand, ValueEnum};
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde::Serialize;
use serde_json::{Value, json};
use taurus_htap::{
    LogLevel, LogRoute, LogShippingFilter, LogType, LogWindow, Pages, SlowLogFilter, StarRocksNodeId, StatementText,
    StatementType,
};

use crate::{
    app::App,
    cli::{duration, parsed},
    outcome::Outcome,
    plain,
    problem::Result,
    session::Session,
    table::Column,
    text::Text,
};

/// Logs of a StarRocks instance: read them, and say where they are sent
#[derive(Debug, Subcommand)]
pub(crate) enum Logs {
    /// List slow queries of a node
    #[command(after_help = "Example:\n  taurus-htap logs slow --node ID --since 2h --instance ID")]
    Slow {
        #[command(flatten)]
        window: Window,
        /// Only statements of this kind, such as SELECT
        #[arg(long, value_name = "KIND")]
        statement: Option<String>,
        /// Only statements of this database
        #[arg(long, value_name = "NAME")]
        database: Option<String>,
    },
    /// List entries of the error log of a node
    #[command(after_help = "Example:\n  taurus-htap logs error --node ID --since 1h --level warning --instance ID")]
    Error {
        #[command(flatten)]
        window: Window,
        /// Only entries of this level: all, info, warning, error, fatal, panic or note
        #[arg(long, value_name = "LEVEL", default_value = "all")]
        level: String,
    },
    /// Show or set whether slow queries are listed with their values
    #[command(after_help = "Example:\n  taurus-htap logs statements masked --instance ID")]
    Statements {
        /// What to set; only shown when left out
        #[arg(value_name = "HOW")]
        show: Option<Statements>,
    },
    /// List where logs are sent in the log service (LTS)
    #[command(after_help = "Example:\n  taurus-htap logs routes --region cn-north-4")]
    Routes,
    /// Send a log to a stream of the log service (LTS)
    #[command(after_help = "Example:\n  taurus-htap logs route slow --group ID --stream ID --instance ID")]
    Route {
        /// Which log
        #[arg(value_name = "LOG")]
        log: Log,
        /// ID of the log group
        #[arg(long, value_name = "ID")]
        group: String,
        /// ID of the log stream
        #[arg(long, value_name = "ID")]
        stream: String,
    },
    /// Send a log to the log service (LTS) no longer
    #[command(after_help = "Example:\n  taurus-htap logs unroute slow --instance ID")]
    Unroute {
        /// Which log
        #[arg(value_name = "LOG")]
        log: Log,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Window {
    /// The node
    #[arg(long, value_name = "ID", value_parser = parsed(|text| StarRocksNodeId::new(text)))]
    node: StarRocksNodeId,
    /// Entries of the last so long, such as 30m or 24h
    #[arg(long, value_name = "TIME", default_value = "1h", value_parser = duration, conflicts_with = "from")]
    since: Duration,
    /// Entries from this time on, such as 2026-03-03T00:00:00+0800
    #[arg(long, value_name = "TIME", requires = "to")]
    from: Option<String>,
    /// Entries until this time
    #[arg(long, value_name = "TIME", requires = "from")]
    to: Option<String>,
    /// At most so many entries
    #[arg(long, value_name = "COUNT", default_value_t = 100)]
    limit: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Statements {
    /// As they were
    Original,
    /// Without their values
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

    async fn entries<T: Serialize + Send + 'static>(
        &self,
        pages: Pages<T>,
        columns: &[Column<'_>],
        what: &str,
    ) -> Result<Outcome> {
        let size = u32::try_from(self.limit.clamp(1, 100)).unwrap_or(100);
        let entries: Vec<T> = pages.page_size(size).stream().take(self.limit).try_collect().await?;
        Ok(Outcome::list(entries, columns, what))
    }
}

impl Logs {
    pub(crate) async fn run(self, app: &App) -> Result<Outcome> {
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
                let pages = session.instance()?.logs().slow(&window.node, &window.window()?, filter);
                let columns = [
                    ("STARTED", "/start_time"),
                    ("TIME", "/time"),
                    ("LOCKED", "/lock_time"),
                    ("USER", "/users"),
                    ("DATABASE", "/database"),
                    ("SENT", "/rows_sent"),
                    ("EXAMINED", "/rows_examined"),
                    ("STATEMENT", "/query_sample"),
                ];
                window.entries(pages, &columns, "slow queries").await
            }
            Self::Error { window, level } => {
                let level = LogLevel::from(level.to_ascii_uppercase().as_str());
                let pages = session.instance()?.logs().errors(&window.node, &window.window()?, level);
                let columns = [("TIME", "/time"), ("LEVEL", "/level"), ("MESSAGE", "/content")];
                window.entries(pages, &columns, "log entries").await
            }
            Self::Statements { show } => statements(&session, show).await,
            Self::Routes => {
                let routes = session.client.log_shipping().list(LogShippingFilter::all()).all().await?;
                let routes = plain::to_value(routes).unwrap_or_default();
                let rows: Vec<_> = routes.as_array().into_iter().flatten().flat_map(logs_of).collect();
                let columns = [
                    ("INSTANCE", "/instance/id"),
                    ("NAME", "/instance/name"),
                    ("LOG", "/log/log_type"),
                    ("GROUP", "/log/lts_group_id"),
                    ("STREAM", "/log/lts_stream_id"),
                    ("ON", "/log/enabled"),
                ];
                Ok(Outcome::list_as(routes, &rows, &columns, "log routes"))
            }
            Self::Route { log, group, stream } => {
                let id = session.instance()?.id().clone();
                let route = LogRoute::new(id.clone(), log.into(), group, stream);
                let response = session.client.log_shipping().set([route])?.send().await?.into_inner();
                Ok(Outcome::done(format!("{id}: the log is sent from now on"), "route", id.as_str(), response))
            }
            Self::Unroute { log } => {
                let id = session.instance()?.id().clone();
                let log: LogType = log.into();
                app.confirm(&format!("stop sending the {log} of {id} to the log service"))?;
                let response = session.client.log_shipping().delete([(id.clone(), log)])?.send().await?.into_inner();
                Ok(Outcome::done(format!("{id}: the log is sent no longer"), "unroute", id.as_str(), response))
            }
        }
    }
}

async fn statements(session: &Session, show: Option<Statements>) -> Result<Outcome> {
    let instance = session.instance()?;
    let (logs, id) = (instance.logs(), instance.id());
    let (show, how) = match show {
        None => {
            let response = logs.slow_statements().send().await?.into_inner();
            let word = match response.open_slow_log_switch {
                Some(true) => "original",
                Some(false) => "masked",
                None => "unknown",
            };
            return Ok(Outcome::new(Text::line(word), json!({"statements": word})));
        }
        Some(Statements::Original) => (StatementText::Original, "as they were"),
        Some(Statements::Masked) => (StatementText::Masked, "without their values"),
    };
    logs.set_slow_statements(show).send().await?;
    Ok(Outcome::done(
        format!("{id}: slow queries are listed {how} from now on"),
        "statements",
        id.as_str(),
        Value::Null,
    ))
}

/// An instance's logs, each with the instance.
fn logs_of(routes: &Value) -> Vec<Value> {
    let logs = routes["lts_configs"].as_array().into_iter().flatten();
    logs.map(|log| json!({"instance": routes["instance"], "log": log})).collect()
}
