//! The options that all commands take, and the arguments that several of them share.

use std::{
    ffi::{OsStr, OsString},
    fmt::Display,
    ops::RangeInclusive,
    str::FromStr,
    sync::OnceLock,
    time::Duration,
};

use clap::{
    Args, ValueEnum,
    builder::{NonEmptyStringValueParser, TypedValueParser},
    error::ErrorKind,
};
use futures_util::{StreamExt as _, TryStreamExt as _};
use taurus_htap::{Endpoint, Pages, ProjectId, Region, StarRocksInstanceId, TaurusInstanceId, credential::Agency};

use crate::{
    config::{INSECURE, SelectedContext},
    error::{CliError, Result},
    help,
    query::Query,
    setting::{Names, Origin, Setting, variable},
    watch::WatchArgs,
};

const REGION: Names = Names { option: "--region", variable: Some("HUAWEICLOUD_SDK_REGION"), key: "region" };
const ENDPOINT: Names = Names { option: "--endpoint", variable: Some("TAURUS_HTAP_ENDPOINT"), key: "endpoint" };
const PROJECT: Names =
    Names { option: "--project-id", variable: Some("HUAWEICLOUD_SDK_PROJECT_ID"), key: "project_id" };
const INSTANCE: Names = Names { option: "--instance", variable: Some("TAURUS_HTAP_INSTANCE_ID"), key: "instance" };
const TAURUS: Names = Names { option: "--taurus", variable: Some("TAURUS_HTAP_TAURUS_ID"), key: "taurus" };
/// The library reads the variables of profiles and agencies.
const PROFILE: Names = Names { option: "--profile", variable: None, key: "profile" };
const AGENCY: Names = Names { option: "--agency", variable: None, key: "agency" };

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
    /// Allow http:// to any host in --endpoint, such as an emulator in another container; others on the network can then
    /// read tokens and passwords
    #[arg(long, global = true)]
    pub(crate) insecure_endpoint: bool,
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
    /// Context of the configuration file, instead of its current one [env: TAURUS_HTAP_CONTEXT]
    #[arg(long, global = true, value_name = "CONTEXT", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) context: Option<String>,
    /// Profile with the credential: a section of ~/.huaweicloud/credentials, or else a profile of hcloud
    #[arg(long, global = true, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) profile: Option<String>,
    /// Agency to act as: its URN, or ACCOUNT/NAME with the account's name
    #[arg(long, global = true, value_name = "AGENCY", value_parser = parsed(str::parse::<Agency>))]
    pub(crate) agency: Option<Agency>,
    /// Form of the result on standard output, and of an error on standard error
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
    /// The context, once it was looked for.
    #[arg(skip)]
    selected: OnceLock<Option<SelectedContext>>,
}

impl GlobalArgs {
    /// Whether the form for people is printed, and not one of the value for programs.
    pub(crate) fn is_for_people(&self) -> bool {
        self.query.is_none() && matches!(self.output, Format::Table | Format::Wide)
    }

    /// The region.
    pub(crate) fn region(&self) -> Result<Option<Setting<Region>>> {
        self.find(self.region.as_ref(), REGION, |text| Region::new(text))
    }

    /// The endpoint. Plain HTTP to another host is refused unless it is allowed.
    pub(crate) fn endpoint(&self) -> Result<Option<Setting<Endpoint>>> {
        let found = self.find(self.endpoint.as_ref(), ENDPOINT, Endpoint::parse_insecure)?;
        if let Some(Setting { value, origin }) = &found
            && !self.allows_insecure(origin)?
        {
            Endpoint::parse(value.as_str()).map_err(|error| {
                let key = match origin {
                    Origin::Context { .. } => format!(", or `{INSECURE}: true` to the context"),
                    Origin::Option(_) | Origin::Variable(_) => String::new(),
                };
                let help = format!(
                    "use https://; for an emulator in another container, add --insecure-endpoint{key}: others on the \
                     network can then read tokens and passwords"
                );
                CliError::usage(format!("the endpoint is refused ({origin})")).with_source(&error).with_help(help)
            })?;
        }
        Ok(found)
    }

    /// Whether the endpoint, and those of IAM and STS, may be plain HTTP to any host.
    pub(crate) fn allows_insecure_endpoints(&self) -> Result<bool> {
        match self.find(self.endpoint.as_ref(), ENDPOINT, Endpoint::parse_insecure)? {
            Some(found) => self.allows_insecure(&found.origin),
            None => Ok(self.insecure_endpoint),
        }
    }

    /// The key of a context is about the endpoint of that context, and no other.
    fn allows_insecure(&self, origin: &Origin) -> Result<bool> {
        let of_context = match origin {
            Origin::Context { .. } => self.selected()?.is_some_and(SelectedContext::allows_insecure_endpoint),
            Origin::Option(_) | Origin::Variable(_) => false,
        };
        Ok(self.insecure_endpoint || of_context)
    }

    /// The project.
    pub(crate) fn project_id(&self) -> Result<Option<Setting<ProjectId>>> {
        self.find(self.project_id.as_ref(), PROJECT, |text| ProjectId::new(text))
    }

    /// The StarRocks instance. That of a task says more of it than a context, which is for all commands.
    pub(crate) fn instance(&self, of_task: Option<&StarRocksInstanceId>) -> Result<Option<StarRocksInstanceId>> {
        let read = |text: &str| StarRocksInstanceId::new(text);
        if let Some(given) = self.given(self.instance.as_ref(), INSTANCE, read)? {
            return Ok(Some(given.value));
        }
        match of_task {
            Some(id) => Ok(Some(id.clone())),
            None => Ok(self.of_context(INSTANCE, read)?.map(|found| found.value)),
        }
    }

    /// The TaurusDB instance.
    pub(crate) fn taurus(&self) -> Result<Option<TaurusInstanceId>> {
        Ok(self.find(self.taurus.as_ref(), TAURUS, |text| TaurusInstanceId::new(text))?.map(|found| found.value))
    }

    /// The profile. The variables that name one are the library's.
    pub(crate) fn profile(&self) -> Result<Option<Setting<String>>> {
        Self::unless_set(
            &["HUAWEICLOUD_SDK_PROFILE", "HUAWEICLOUD_SDK_HCLOUD_PROFILE"],
            self.find(self.profile.as_ref(), PROFILE, |text| Ok(text.to_owned()))?,
        )
    }

    /// The agency. The variables that name one are the library's.
    pub(crate) fn agency(&self) -> Result<Option<Agency>> {
        let found = self.find(self.agency.as_ref(), AGENCY, str::parse::<Agency>)?;
        let found = Self::unless_set(&["HUAWEICLOUD_SDK_AGENCY_URN", "HUAWEICLOUD_SDK_AGENCY_NAME"], found)?;
        Ok(found.map(|found| found.value))
    }

    /// The context whose values are used, if one is. The file is read once.
    pub(crate) fn selected(&self) -> Result<Option<&SelectedContext>> {
        // It describes a service that the emulator of this command is not, as the variables do.
        if self.emulator {
            return Ok(None);
        }
        if let Some(selected) = self.selected.get() {
            return Ok(selected.as_ref());
        }
        let selected = SelectedContext::find(self.context.as_deref())?;
        Ok(self.selected.get_or_init(|| selected).as_ref())
    }

    /// The value of an option, or else of its variable, or else of the context.
    fn find<T: Clone>(
        &self,
        option: Option<&T>,
        names: Names,
        read: impl Fn(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<Setting<T>>> {
        match self.given(option, names, &read)? {
            Some(given) => Ok(Some(given)),
            None => self.of_context(names, read),
        }
    }

    /// The value of an option, or else of its variable.
    fn given<T: Clone>(
        &self,
        option: Option<&T>,
        names: Names,
        read: impl FnOnce(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<Setting<T>>> {
        match option {
            Some(value) => Ok(Some(Setting { value: value.clone(), origin: Origin::Option(names.option) })),
            None if self.emulator => Ok(None),
            None => names.in_variable(read),
        }
    }

    /// The value of the context.
    fn of_context<T>(
        &self,
        names: Names,
        read: impl FnOnce(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<Setting<T>>> {
        self.selected()?.map_or(Ok(None), |context| names.in_context(context, read))
    }

    /// What was found, unless it is the context's and a variable of the library says something else.
    fn unless_set<T>(variables: &[&str], found: Option<Setting<T>>) -> Result<Option<Setting<T>>> {
        let is_of_context = |found: &Setting<T>| matches!(found.origin, Origin::Context { .. });
        if found.as_ref().is_some_and(is_of_context) {
            for name in variables {
                if variable(name)?.is_some() {
                    return Ok(None);
                }
            }
        }
        Ok(found)
    }
}

/// What a command line names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// The words of the command, such as `sync create`.
    pub(crate) words: String,
    /// The task that it names.
    pub(crate) task: Option<String>,
}

/// The form of results and errors.
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

impl Format {
    /// The form that arguments name, for an error before they are read, or of them: the last one that is known, before
    /// `--`.
    pub(crate) fn of_arguments(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let arguments = arguments.into_iter().map(|argument| argument.to_string_lossy().into_owned());
        let arguments: Vec<_> = arguments.take_while(|argument| argument != "--").collect();
        let known = |value: &str| Self::from_str(value, false).ok();
        let mut found = arguments.iter().enumerate().filter_map(|(index, argument)| {
            let value = match argument.strip_prefix("--output") {
                Some(value) => value,
                // Short options can be in one argument, the last of them with its value.
                None => argument.strip_prefix('-')?.trim_start_matches(['v', 'y']).strip_prefix('o')?,
            };
            if value.is_empty() { known(arguments.get(index + 1)?) } else { known(value.trim_start_matches('=')) }
        });
        found.next_back().unwrap_or(Self::Table)
    }
}

/// How much of a list is shown, and whether it is shown again.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct ListArgs {
    /// Maximum number of items; no more are fetched than are needed
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true, value_parser = whole_number(1..=u32::MAX))]
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

/// Reads an endpoint like [`parsed`], which [`GlobalArgs::endpoint`] checks when all options are known. clap quotes
/// invalid values, so the error of a URL that may contain a secret is made here, without the value.
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
            return parsed(Endpoint::parse_insecure).parse_ref(command, argument, value);
        }
        Endpoint::parse_insecure(&value.to_string_lossy()).map_err(|error| {
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

/// A clap value parser of a whole number in a range.
pub(crate) fn whole_number<N: FromStr + PartialOrd + Display + Clone>(
    range: RangeInclusive<N>,
) -> impl Fn(&str) -> Result<N, String> + Clone {
    move |text| {
        let number = text.parse().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| format!("give a whole number from {} to {}", range.start(), range.end()))
    }
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
    use super::{Format, duration, whole_number};

    #[test]
    fn form_is_found_in_arguments_that_cannot_be_read() {
        for (line, form) in [
            ("", Format::Table),
            ("sync lst -o json", Format::Json),
            ("sync lst -ojson", Format::Json),
            ("-o=yaml sync lst", Format::Yaml),
            ("sync lst -yo json", Format::Json),
            ("sync lst -yvojson", Format::Json),
            ("--output json --no-such", Format::Json),
            ("--output=yaml --no-such", Format::Yaml),
            ("--output xml", Format::Table),
            ("--output", Format::Table),
            ("-o json -o yaml", Format::Yaml),
            ("auth exec -- kubectl -o json", Format::Table),
            ("sync lst --only json", Format::Table),
        ] {
            let arguments = line.split_whitespace().map(Into::into);
            assert_eq!(Format::of_arguments(arguments), form, "{line}");
        }
    }

    #[test]
    fn whole_numbers_are_in_their_range() {
        let number = whole_number(1..=10_u8);
        assert_eq!((number("1"), number("10")), (Ok(1), Ok(10)));
        for text in ["0", "11", "256", "-1", "abc", "1.5", "", " 1"] {
            assert_eq!(number(text).unwrap_err(), "give a whole number from 1 to 10", "{text}");
        }
    }

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
