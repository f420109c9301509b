//! `api`: any operation by its ID, with JSON in and out.

mod describe;
mod example;
mod input;
mod schema;

use std::{
    fs,
    path::{Path, PathBuf},
};

use api_runtime::{Api as _, Content, Effect};
use clap::Args;
use serde_json::{Value, json};
use taurus_htap::{Operation, RawCall, api, iam::Permissions};

use crate::{
    app::App,
    args::{Format, pair},
    error::{CliError, Result},
    kind::Kind,
    output::{Listing, Output},
    screen::no_names,
    spec::Spec,
    text::Text,
};

/// Call any operation of the API by its ID, with JSON in and out
///
/// `taurus-htap api OPERATION --help` describes an operation: its parameters, its body, its response and its effect.
/// The parameters project_id, instance_id and starrocks_instance_id are taken from the global options; --param
/// overrides them. Operations whose effect is not to read ask for confirmation on a terminal; elsewhere they need --yes.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap api --list
  taurus-htap api CheckTableConfig --help
  taurus-htap api CheckTableConfig --example
  taurus-htap api ListStarRocksDataReplications --instance ID --param limit=10
  taurus-htap api PauseStarRocksDataReplication --instance ID --project-id ID --dry-run \\
    --body '{\"task_name\": \"orders_to_htap\"}'
  taurus-htap api UploadImportExcelTemplate --instance ID --project-id ID --dry-run \\
    --field template_type=import_async --field selected_dbs=shop --file file=tables.xlsx")]
pub(crate) struct Api {
    /// ID of the operation, such as ListInstanceNode
    #[arg(value_name = "OPERATION", required_unless_present = "list")]
    operation: Option<String>,
    /// Parameter of the path, the query or a header; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    param: Vec<(String, String)>,
    /// JSON body: the JSON itself, @FILE, or - for standard input
    #[arg(long, value_name = "BODY", conflicts_with_all = ["field", "file"])]
    body: Option<String>,
    /// Text field of a form; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    field: Vec<(String, String)>,
    /// Field of a form with the content of a file, or - for standard input; can be repeated
    #[arg(long, value_name = "FIELD=PATH", value_parser = pair)]
    file: Vec<(String, String)>,
    /// File to write the response to, for operations that respond with a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// List the operations and their effects
    #[arg(long, conflicts_with = "operation")]
    list: bool,
    /// Print an example of the body, which creates nothing, instead of sending a request
    #[arg(long)]
    example: bool,
    /// Whether `--help` was given with an operation; clap shows the help of the command only.
    #[arg(skip)]
    describes: bool,
}

/// The operation with this ID, as the generated code has it.
fn facts(id: &str) -> Option<&'static Operation> {
    api::Client::OPERATIONS.iter().find(|operation| operation.id == id)
}

/// Whether operations with this effect ask for confirmation. The commands of their own that do not ask look first
/// whether there is anything to do; here the request is sent as it is.
fn asks(effect: Effect) -> bool {
    match effect {
        Effect::Read => false,
        Effect::Create | Effect::Update | Effect::Delete | Effect::Action => true,
    }
}

impl Api {
    /// Describes the operation instead of calling it; `None` if none is named.
    pub(crate) fn describing(self) -> Option<Self> {
        self.operation.is_some().then_some(Self { describes: true, ..self })
    }

    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let Some(name) = self.operation else { return Ok(list()) };
        if app.options.output == Format::Name {
            return Err(no_names());
        }
        let spec = Spec::embedded();
        let (operation, facts) = spec.operation(&name).zip(facts(&name)).ok_or_else(|| unknown_operation(&name))?;
        if self.describes {
            return Ok(describe::output(&operation));
        }
        if self.example {
            return Ok(example::output(&operation));
        }
        let options = &app.options;
        input::check_parameters(&operation, &self.param, |option| {
            Ok(options.emulator
                || match option {
                    "--instance" => options.instance(None)?.is_some(),
                    "--taurus" => options.taurus()?.is_some(),
                    // The project of the region is looked up.
                    _ => true,
                })
        })?;
        match (facts.response == Some(Content::Bytes), &self.out) {
            (true, None) => {
                let help = format!("{name} responds with a file; give --out FILE to write it to");
                return Err(CliError::missing("--out", help));
            }
            (false, Some(_)) => {
                let error = CliError::usage(format!("--out: {name} does not respond with a file"));
                return Err(error.with_help("leave it out; the response is printed to standard output"));
            }
            (true, Some(_)) | (false, None) => {}
        }
        let body = input::body(&operation, self.body.as_deref(), &self.field, &self.file)?;
        let session = app.connect().await?;
        app.calls(Permissions::of([facts.id])?);
        let mut parameters = self.param;
        for parameter in operation.parameters() {
            let value = match input::option_for(&operation, parameter) {
                Some("--instance") => session.instance().map(|instance| instance.id().to_string()),
                Some("--taurus") => session.taurus().map(|instance| instance.id().to_string()),
                // The client fills the project.
                _ => continue,
            };
            if !parameters.iter().any(|(given, _)| input::is_named(parameter, given)) {
                parameters.push((parameter["name"].as_str().unwrap_or_default().to_owned(), value?));
            }
        }
        if asks(facts.effect) {
            app.confirm(&question(facts, &parameters))?;
        }
        let call = session.client.raw(&name)?;
        let call = parameters.into_iter().fold(call, |call, (name, value)| call.parameter(name, value));
        let call = body.of_call(call)?;
        match self.out {
            Some(path) => download(call, &path).await,
            None => {
                let response = call.send().await.map_err(|error| with_input_help(error, &name))?.into_inner();
                Ok(Output::new(Text::json(&response), response))
            }
        }
    }
}

/// What is to be confirmed: the operation, its effect, and what it acts on.
fn question(operation: &Operation, parameters: &[(String, String)]) -> String {
    let (id, effect) = (operation.id, operation.effect.as_str());
    let on: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let on = if on.is_empty() { String::new() } else { format!(" with {}", on.join(", ")) };
    let summary = Spec::embedded().operation(id).and_then(|operation| operation.value().get("summary")?.as_str());
    format!("call {id} ({effect}: {}){on}", summary.unwrap_or_default())
}

/// Writes a response that is a file.
async fn download(call: RawCall<api::Client>, path: &Path) -> Result<Output> {
    let id = call.operation().id;
    let file = call.download().await.map_err(|error| with_input_help(error, id))?.into_inner();
    fs::write(path, file.content()).map_err(|error| {
        let failed = CliError::usage(format!("--out: {} cannot be written", path.display())).with_source(&error);
        failed.with_kind(Kind::Output).with_help("the operation was executed, and its response is lost")
    })?;
    let data = json!({"file": path, "bytes": file.content().len()});
    Ok(Output::new(Text::line(format_args!("{} bytes written to {}", file.content().len(), path.display())), data))
}

/// Adds to the library's errors of input how the input is given.
fn with_input_help(error: taurus_htap::Error, name: &str) -> CliError {
    let is_input = error.is_invalid_input();
    let error = CliError::from(error);
    match is_input {
        true => error.with_help(format!(
            "give parameters with --param NAME=VALUE; `taurus-htap api {name} --help` describes the operation"
        )),
        false => error,
    }
}

fn unknown_operation(name: &str) -> CliError {
    let list = "`taurus-htap api --list` lists the operations";
    let help = match Spec::embedded().did_you_mean(name) {
        Some(question) => format!("{question} {list}"),
        None => list.to_owned(),
    };
    CliError::usage(format!("there is no operation {name:?}")).with_help(help)
}

fn list() -> Output {
    let operations: Vec<Value> = Spec::embedded()
        .operations()
        .map(|operation| {
            json!({
                "operation": operation.id(),
                "effect": facts(operation.id()).map(|facts| facts.effect.as_str()),
                "group": operation.value()["tags"][0],
                "summary": operation.value()["summary"],
                "method": operation.method(),
                "path": operation.path(),
            })
        })
        .collect();
    let listing = Listing {
        what: "operations",
        identifiers: Some("/operation"),
        columns: &[("OPERATION", "/operation"), ("EFFECT", "/effect"), ("GROUP", "/group"), ("SUMMARY", "/summary")],
        further: &[("METHOD", "/method"), ("PATH", "/path")],
    };
    Output::list(operations, &listing)
}
