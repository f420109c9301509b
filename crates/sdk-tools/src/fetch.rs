//! `docs fetch`: the published page of each operation, as its site serves it, in a folder of dated copies.
//!
//! Owns which pages are fetched, in which order and how often. Requests are `site`'s, the folder is `copies`'s.

mod copies;
mod site;
mod targets;

use std::{io::Write, path::PathBuf, thread, time::Duration};

use clap::Args;
use doc_contract::commands::{Input, Output};
use spec_document::ReadError;

use self::{
    copies::Copies,
    site::{Answer, NoPage, Site},
    targets::Target,
};
use crate::{Session, config::Config, docs::Failure};

pub(crate) use targets::pattern_problem;

/// Where copies are kept below the root, unless another folder is named: git ignores what is built.
const COPIES: &str = "target/pages";

/// After so many pages in a row without a response, the site is taken to be down.
const MOST_FAILURES: usize = 3;

/// Which published pages are fetched, and how.
#[derive(Args)]
#[non_exhaustive]
pub struct FetchArgs {
    /// The operations, by operationId [default: all whose page's URL is known]
    operations: Vec<String>,
    /// Folder of the copies, outside git [default: target/pages of the workspace]
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Pause between two requests
    #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = seconds)]
    pause: Duration,
    /// The longest time for one page
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = seconds)]
    timeout: Duration,
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number of seconds".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

/// The page of an operation as it was published last, or why it could not be fetched.
pub(crate) struct Fetched {
    pub api: String,
    pub operation: String,
    pub page: Result<Input, String>,
}

/// Runs the command: prints where the copy of each page is.
pub(crate) fn main(session: &mut Session<'_>, arguments: &FetchArgs) -> Result<u8, Failure> {
    let config = Config::read(&session.root)?;
    let mut exit = Output::AGREE;
    for Fetched { operation, page, .. } in fetch(session, &config, arguments)? {
        let operation = printable::line(&operation);
        let _ = match page {
            Ok(page) => writeln!(session.out, "{operation}: {}", printable::line(page.name)),
            Err(problem) => {
                exit = Output::UNREADABLE;
                writeln!(session.err, "error: {operation}: {}", printable::line(problem))
            }
        };
    }
    Ok(exit)
}

/// Fetches pages, and reports on standard error what happens.
///
/// # Errors
/// When nothing can be fetched at all: the configuration or a document is wrong, or no URL is known.
pub(crate) fn fetch(
    session: &mut Session<'_>,
    config: &Config,
    arguments: &FetchArgs,
) -> Result<Vec<Fetched>, Vec<ReadError>> {
    let targets = targets::of(config, &arguments.operations, session.err)?;
    let folder = arguments.into.clone().unwrap_or_else(|| session.root.join(COPIES));
    let copies = Copies::open(&session.root, folder)?;
    let site = Site::new(arguments.timeout);
    let mut failures = 0;
    let mut fetched = Vec::new();
    for (index, target) in targets.iter().enumerate() {
        let page = if failures >= MOST_FAILURES {
            Err(format!("{} was not requested: the site does not respond", target.url))
        } else {
            if index > 0 {
                thread::sleep(arguments.pause);
            }
            let result = one(session.err, &site, &copies, target);
            failures = if matches!(result, Err(NoPage::NoResponse(_))) { failures + 1 } else { 0 };
            result.map_err(|failure| format!("{}: {failure}", target.url))
        };
        let page = page.map(|page| page.with_api(Some(target.api.clone())));
        fetched.push(Fetched { api: target.api.clone(), operation: target.operation.clone(), page });
    }
    Ok(fetched)
}

/// Fetches one page, unless the site says that the newest copy is still what it serves.
fn one(err: &mut dyn Write, site: &Site, copies: &Copies<'_>, target: &Target) -> Result<Input, NoPage> {
    let newest = copies.newest(target);
    let validators = newest.as_ref().map(|copy| copy.validators.clone()).unwrap_or_default();
    match (site.get(&target.url, &validators)?, newest) {
        (Answer::Unchanged, Some(copy)) => Ok(copy.page),
        (Answer::Unchanged, None) => {
            Err(NoPage::Refused("the site says that the page is unchanged, but there is no copy of it".to_owned()))
        }
        (Answer::Page(page), newest) => {
            if page.url != target.url {
                let _ = writeln!(
                    err,
                    "moved: {}: the page is at {} now",
                    printable::line(&target.operation),
                    printable::line(&page.url)
                );
            }
            let unusable = |error| NoPage::Refused(format!("the copy cannot be kept: {error}"));
            copies.keep(target, page, newest).map_err(unusable)
        }
    }
}
