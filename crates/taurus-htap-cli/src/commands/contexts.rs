//! `contexts`: the named contexts of the configuration file.

use clap::Subcommand;
use serde_json::{Map, Value};

use super::{Calls, NOTHING};
use crate::{
    app::App,
    config::{self, ConfigFile, INSECURE, Location, TEXTS},
    error::{CliError, Result},
    output::{Listing, Output},
    text::Text,
};

/// Contexts: sets of options with a name, in the configuration file
#[derive(Debug, Subcommand)]
#[command(after_help = help())]
pub(crate) enum Contexts {
    /// List the contexts, and which one is used
    #[command(after_help = "Example:\n  taurus-htap contexts list")]
    List,
    /// Make a context the current one: change the line current_context of the file
    #[command(after_help = "Example:\n  taurus-htap contexts use production")]
    Use {
        /// Name of the context
        #[arg(value_name = "CONTEXT")]
        name: String,
    },
}

/// What the file is for and where it is, with an example that a test reads.
fn help() -> String {
    let example: String =
        include_str!("../../examples/config.yaml").lines().map(|line| format!("  {line}\n")).collect();
    format!(
        "\
A value is that of the option, or else of its variable, or else of the context, or else of the profile. A task file wins \
         over the context. --context and TAURUS_HTAP_CONTEXT name another context than the current one.

The file is ~/.config/taurus-htap/config.yaml ($XDG_CONFIG_HOME, or on Windows %APPDATA%, takes the place of ~/.config), \
         or the one that TAURUS_HTAP_CONFIG names. It has no credentials. Every key is optional.

Example of the file:
{example}
Example:
  taurus-htap contexts list"
    )
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[("list", NOTHING), ("use", NOTHING)];

const CONTEXTS: Listing<'_> = Listing {
    what: "contexts",
    identifiers: Some("/name"),
    columns: &[
        ("NAME", "/name"),
        ("CURRENT", "/current"),
        ("REGION", "/region"),
        ("ENDPOINT", "/endpoint"),
        ("INSTANCE", "/instance"),
        ("PROFILE", "/profile"),
    ],
    further: &[
        ("PROJECT", "/project_id"),
        ("TAURUS", "/taurus"),
        ("AGENCY", "/agency"),
        ("INSECURE ENDPOINT", "/insecure_endpoint"),
    ],
};

impl Contexts {
    pub(crate) fn run(self, app: &App) -> Result<Output> {
        match self {
            Self::List => list(app),
            Self::Use { name } => use_context(app, &name),
        }
    }
}

fn list(app: &App) -> Result<Output> {
    let Some(location) = Location::find() else { return Err(no_location()) };
    let path = location.path.display().to_string();
    let file = location.read()?;
    let selected = config::selected_name(app.options.context.as_deref(), file.as_ref())?;
    let mut notes = match &file {
        Some(_) => vec![format!("the file is {path}")],
        None => vec![format!("the file {path} does not exist; `taurus-htap contexts --help` has an example")],
    };
    let contexts = || file.iter().flat_map(ConfigFile::contexts);
    if let Some((name, origin)) = &selected
        && !contexts().any(|(known, _)| known == name)
    {
        notes.push(format!("{origin} names the context {name:?}, which is not there"));
    }
    let items: Vec<_> = contexts()
        .map(|(name, values)| {
            let is_current = selected.as_ref().is_some_and(|(selected, _)| selected == name);
            let mut item = Map::new();
            item.insert("name".to_owned(), name.into());
            item.insert("current".to_owned(), is_current.into());
            for key in TEXTS.into_iter().chain([INSECURE]) {
                item.insert(key.to_owned(), values[key].clone());
            }
            item.insert("file".to_owned(), path.as_str().into());
            Value::Object(item)
        })
        .collect();
    // An empty cell says more than `false` here.
    let rows: Vec<_> = items
        .iter()
        .map(|item| {
            let mut row = item.clone();
            row["current"] = if item["current"] == true { "*".into() } else { Value::Null };
            row
        })
        .collect();
    Ok(Output::list_as(items.into(), &rows, &CONTEXTS).with_notes(notes))
}

fn use_context(app: &App, name: &str) -> Result<Output> {
    let Some(location) = Location::find() else { return Err(no_location()) };
    let path = location.path.display().to_string();
    let Some(file) = location.read()? else {
        let help = "write it first; `taurus-htap contexts --help` has an example";
        return Err(CliError::usage(format!("there is no configuration file {path}")).with_help(help));
    };
    file.require(name, "contexts use")?;
    let mut notes = Vec::new();
    if let Some((other, origin)) = config::selected_name(app.options.context.as_deref(), None)?
        && other != name
    {
        notes.push(format!("{origin} names the context {other:?}, and wins over the file"));
    }
    let data = serde_json::json!({ "action": "use", "target": name, "file": path });
    let sentence = match (app.is_dry_run(), file.is_current(name)) {
        (_, true) => format!("{name} is the current context already"),
        (true, false) => format!("{name} would become the current context, in {path}"),
        (false, false) => {
            file.set_current(name)?;
            format!("{name} is now the current context, in {path}")
        }
    };
    Ok(Output::new(Text::line(sentence), data).with_notes(notes).identified_by("/target"))
}

fn no_location() -> CliError {
    CliError::usage("there is no home directory to look for the configuration file in")
        .with_help("set TAURUS_HTAP_CONFIG to its path")
}
