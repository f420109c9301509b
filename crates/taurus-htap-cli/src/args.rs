//! The options that all commands take, and the arguments that several of them share.

use std::{env, ffi::OsStr, time::Duration};

use clap::{Args, ValueEnum, builder::TypedValueParser, error::ErrorKind};
use futures_util::{StreamExt as _, TryStreamExt as _};
use taurus_htap::{Endpoint, Pages, ProjectId, Region, StarRocksInstanceId, TaurusInstanceId, credential::Agency};

use crate::{
    error::{CliError, Result},
    help,
    query::Query,
    watch::WatchArgs,
};

/// The options of every command.
#[derive(Args, Debug)]
#[command(next_help_heading = help::GLOBAL_OPTIONS)]
pub(crate) struct GlobalArgs {
    /// Region of the service, such as cn-north-4 [env: HUAWEICLOUD_SDK_REGION]
    #[arg(long, global = true, value_name = "REGION")]
    #[arg(value_parser = parsed(|text| Region::new(text)))]
    pub(crate) region: Option<Region>,
    /// URL of the service, instead of the one of the region [env: TAURUS_HTAP_ENDPOINT]
    #[arg(long, global = true, value_name = "URL")]
    #[arg(value_parser = EndpointParser)]
    pub(crate) endpoint: Option<Endpoint>,
    /// Project; if left out, it is looked up by the region [env: HUAWEICLOUD_SDK_PROJECT_ID]
    #[arg(long, global = true, value_name = "ID")]
    #[arg(value_parser = parsed(|text| ProjectId::new(text)))]
    pub(crate) project_id: Option<ProjectId>,
    /// ID of the StarRocks instance [env: TAURUS_HTAP_INSTANCE_ID]
    #[arg(long, global = true, value_name = "ID")]
    #[arg(value_parser = parsed(|text| StarRocksInstanceId::new(text)))]
    pub(crate) instance: Option<StarRocksInstanceId>,
    /// ID of the TaurusDB instance that the StarRocks instance replicates [env: TAURUS_HTAP_TAURUS_ID]
    #[arg(long, global = true, value_name = "ID")]
    #[arg(value_parser = parsed(|text| TaurusInstanceId::new(text)))]
    pub(crate) taurus: Option<TaurusInstanceId>,
    /// Profile with the credential: a section of ~/.huaweicloud/credentials, or else a profile of hcloud
    #[arg(long, global = true, value_name = "NAME")]
    pub(crate) profile: Option<String>,
    /// Agency to act as: its URN, or ACCOUNT/NAME with the account's name
    #[arg(long, global = true, value_name = "AGENCY", value_parser = parsed(str::parse::<Agency>))]
    pub(crate) agency: Option<Agency>,
    /// Form of the result on standard output
    #[arg(long, short, global = true, value_name = "FORM", default_value = "table")]
    pub(crate) output: Format,
    /// Select from the value of the result with a JMESPath expression, before it is printed
    #[arg(long, global = true, value_name = "EXPRESSION", value_parser = Query::parse)]
    pub(crate) query: Option<Query>,
    /// Run against an emulator that is started for this command; no account is needed
    #[arg(long, global = true)]
    pub(crate) emulator: bool,
    /// Show the request instead of sending it
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,
    /// Do not ask for confirmation before a disruptive operation
    #[arg(long, short, global = true)]
    pub(crate) yes: bool,
    /// Show each call on standard error: URL, status, request ID, attempts
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
    /// Print without colours; NO_COLOR, CLICOLOR and CLICOLOR_FORCE work as well
    #[arg(long, global = true)]
    pub(crate) no_color: bool,
}

impl GlobalArgs {
    /// Whether the form for people is printed, and not one of the value for programs.
    pub(crate) fn is_for_people(&self) -> bool {
        self.query.is_none() && matches!(self.output, Format::Table | Format::Wide)
    }

    /// The region of the option, or else of its variable.
    pub(crate) fn region(&self) -> Result<Option<Region>> {
        self.or_variable(self.region.as_ref(), "HUAWEICLOUD_SDK_REGION", |text| Region::new(text))
    }

    /// The endpoint of the option, or else of its variable.
    pub(crate) fn endpoint(&self) -> Result<Option<Endpoint>> {
        self.or_variable(self.endpoint.as_ref(), "TAURUS_HTAP_ENDPOINT", Endpoint::parse)
    }

    /// The project of the option, or else of its variable.
    pub(crate) fn project_id(&self) -> Result<Option<ProjectId>> {
        self.or_variable(self.project_id.as_ref(), "HUAWEICLOUD_SDK_PROJECT_ID", |text| ProjectId::new(text))
    }

    /// The StarRocks instance of the option, or else of its variable.
    pub(crate) fn instance(&self) -> Result<Option<StarRocksInstanceId>> {
        self.or_variable(self.instance.as_ref(), "TAURUS_HTAP_INSTANCE_ID", |text| StarRocksInstanceId::new(text))
    }

    /// The TaurusDB instance of the option, or else of its variable.
    pub(crate) fn taurus(&self) -> Result<Option<TaurusInstanceId>> {
        self.or_variable(self.taurus.as_ref(), "TAURUS_HTAP_TAURUS_ID", |text| TaurusInstanceId::new(text))
    }

    /// The value of an option, or else of its variable. A variable is read only where its value is needed, so that a
    /// malformed one disturbs no other command; an empty one is not set. clap would read all of them at the start.
    fn or_variable<T: Clone>(
        &self,
        option: Option<&T>,
        variable: &str,
        read: impl FnOnce(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<T>> {
        // The variables describe a service that the emulator of this command is not.
        if option.is_some() || self.emulator {
            return Ok(option.cloned());
        }
        let Some(value) = env::var_os(variable).filter(|value| !value.is_empty()) else {
            return Ok(None);
        };
        let invalid = || CliError::usage(format!("the variable {variable} is invalid"));
        let Some(text) = value.to_str() else {
            return Err(invalid().with_help("its value is not UTF-8; correct or unset it"));
        };
        let value = read(text).map_err(|error| {
            invalid().with_source(&error).with_help("correct or unset it; the option of the command line wins over it")
        })?;
        Ok(Some(value))
    }
}

/// The form of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// For people, with further columns, and nothing wrapped
    Wide,
    /// Identifiers, one on each line, as other commands take them
    Name,
    /// For programs: one JSON value
    Json,
    /// For programs: a JSON value on each line, one for each item of a list
    Jsonl,
    /// For programs: one YAML document
    Yaml,
}

/// How much of a list is shown, and whether it is shown again.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct ListArgs {
    /// Maximum number of items; no more are fetched than are needed
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    #[command(flatten)]
    pub(crate) watch: WatchArgs,
}

impl ListArgs {
    /// The items of a list that comes in pages, up to the limit.
    pub(crate) async fn of_pages<T: Send + 'static>(self, pages: Pages<T>) -> taurus_htap::Result<Vec<T>> {
        match self.limit {
            Some(limit) => first_of(pages, limit).await,
            None => pages.all().await,
        }
    }

    /// The items of a list that comes as a whole, up to the limit.
    pub(crate) fn of_all<T>(self, mut items: Vec<T>) -> Vec<T> {
        if let Some(limit) = self.limit {
            items.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        items
    }
}

/// The first items of a list. Pages that are not needed are not fetched.
pub(crate) async fn first_of<T: Send + 'static>(pages: Pages<T>, limit: u32) -> taurus_htap::Result<Vec<T>> {
    let items = pages.page_size(limit.min(LARGEST_PAGE)).stream();
    items.take(usize::try_from(limit).unwrap_or(usize::MAX)).try_collect().await
}

/// The most items that a page of the service has.
const LARGEST_PAGE: u32 = 100;

/// Whether and how long to wait for an operation to complete.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct WaitArgs {
    /// Return as soon as the service has accepted the request
    #[arg(long)]
    pub(crate) no_wait: bool,
    /// How long to wait, such as 90s, 30m or 1h30m
    #[arg(long, value_name = "DURATION", default_value = "30m", value_parser = duration)]
    pub(crate) timeout: Duration,
}

/// A clap value parser from a constructor of the library.
pub(crate) fn parsed<T>(
    read: impl Fn(&str) -> taurus_htap::Result<T> + Clone,
) -> impl Fn(&str) -> Result<T, String> + Clone {
    move |text| read(text).map_err(|error| error.to_string())
}

/// Reads an endpoint like [`parsed`]. clap quotes invalid values, so the error of a URL that may contain a secret is
/// made here, without the value.
#[derive(Clone, Debug)]
struct EndpointParser;

impl TypedValueParser for EndpointParser {
    type Value = Endpoint;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Endpoint, clap::Error> {
        // In the user name and password, the query, or the fragment.
        let may_contain_secret = value.to_str().is_none_or(|text| text.contains(['@', '?', '#']));
        if !may_contain_secret {
            return parsed(Endpoint::parse).parse_ref(command, argument, value);
        }
        Endpoint::parse(&value.to_string_lossy()).map_err(|error| {
            let message = format!("invalid value for '--endpoint <URL>': {error}\n");
            clap::Error::raw(ErrorKind::ValueValidation, message).with_cmd(command)
        })
    }
}

/// A duration such as `90s` or `1h 30m`.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    // humantime also takes `0` without a unit, and `M` for months, which would be typed for minutes.
    let is_ambiguous = text.ends_with(|last: char| last.is_ascii_digit()) || text.contains('M');
    let duration = humantime::parse_duration(text).ok().filter(|_| !is_ambiguous);
    duration.ok_or_else(|| "give numbers with units (s, m, h, d), such as 90s, 30m or 1h30m".to_owned())
}

/// `NAME=VALUE`.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        Some(_) | None => Err("give NAME=VALUE".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_have_units() {
        assert_eq!(duration("2000ms").unwrap().as_millis(), 2000);
        for (text, seconds) in [
            ("90s", 90),
            ("30m", 1800),
            ("1h", 3600),
            ("0s", 0),
            ("1h30m", 5400),
            ("1h 30m", 5400),
            ("1.5h", 5400),
            ("1d", 86400),
        ] {
            assert_eq!(duration(text).unwrap().as_secs(), seconds, "{text}");
        }
        for text in ["", "0", "5", "m", "-1m", "1x", "30M", "1h30", "99999999999999999999s", "9999999999999999999h"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
