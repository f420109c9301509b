//! `api`: any operation by its ID, with JSON in and out.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use api_runtime::{Api as _, Content, Effect};
use clap::Args;
use serde_json::{Value, json};
use taurus_htap::{RawCall, api, iam::Permissions};

use crate::{
    app::App,
    args::{Format, pair},
    error::{CliError, Result},
    output::{Listing, Output},
    screen::no_names,
    spec::{Spec, takes_taurus},
    text::Text,
    text_file,
};

/// Call any operation of the API by its ID, with JSON in and out
///
/// The parameters project_id, instance_id and starrocks_instance_id are taken from the global options; --param
/// overrides them.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap api --list
  taurus-htap api CheckTableConfig --example
  taurus-htap api ListStarRocksDataReplications --instance ID --param limit=10
  taurus-htap api PauseStarRocksDataReplication --instance ID --body '{\"task_name\": \"orders_to_htap\"}'")]
pub(crate) struct Api {
    /// ID of the operation, such as ListInstanceNode
    #[arg(value_name = "OPERATION", required_unless_present = "list")]
    operation: Option<String>,
    /// Parameter of the path, the query or a header; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    param: Vec<(String, String)>,
    /// JSON body: the JSON itself, @FILE, or - for standard input
    #[arg(long, value_name = "BODY")]
    body: Option<String>,
    /// File to write the response to, for operations that respond with a file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// List the operations and their effects
    #[arg(long, conflicts_with = "operation")]
    list: bool,
    /// Print an example of the body instead of sending a request
    #[arg(long)]
    example: bool,
}

impl Api {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let Some(name) = self.operation else { return Ok(list()) };
        if app.options.output == Format::Name {
            return Err(no_names());
        }
        if self.example {
            return example(&name);
        }
        let body = self.body.map(|body| read(&body)).transpose()?;
        let session = app.connect().await?;
        let mut call = session.client.raw(&name).map_err(unknown_operation)?;
        let operation = call.operation();
        app.calls(Permissions::of([operation.id])?);
        let is_known = |wanted: &str| operation.parameters.iter().any(|parameter| parameter.name == wanted);
        let is_given = |wanted: &str| self.param.iter().any(|(name, _)| name == wanted);
        let starrocks = session.instance().map(|instance| instance.id().to_string()).ok();
        let taurus = session.taurus().map(|instance| instance.id().to_string()).ok();
        let instance = if takes_taurus(&name) { taurus } else { starrocks.clone() };
        for (name, value) in [("instance_id", instance), ("starrocks_instance_id", starrocks)] {
            let is_in_path = operation.path.contains(&format!("{{{name}}}"));
            if let Some(value) = value.filter(|_| is_in_path && is_known(name) && !is_given(name)) {
                call = call.parameter(name, value);
            }
        }
        for (name, value) in self.param {
            call = call.parameter(name, value);
        }
        if let Some(body) = body {
            call = call.json(body);
        }
        if operation.effect == Effect::Delete {
            app.confirm(&format!("call the deleting operation {name}"))?;
        }
        if operation.response == Some(Content::Bytes) {
            return download(call, self.out.as_deref()).await;
        }
        let response = call.send().await.map_err(|error| with_input_help(error, &name))?.into_inner();
        Ok(Output::new(Text::json(&response), response))
    }
}

/// Writes a response that is a file.
async fn download(call: RawCall<api::Client>, out: Option<&Path>) -> Result<Output> {
    let Some(path) = out else {
        let id = call.operation().id;
        return Err(CliError::missing("--out", format!("{id} responds with a file; give --out FILE to write it to")));
    };
    let file = call.download().await?.into_inner();
    let written = fs::write(path, file.content());
    written
        .map_err(|error| CliError::usage(format!("--out: {} cannot be written", path.display())).with_source(&error))?;
    let data = json!({"file": path, "bytes": file.content().len()});
    Ok(Output::new(Text::line(format_args!("{} bytes written to {}", file.content().len(), path.display())), data))
}

/// Adds to the library's errors of input how the input is given.
fn with_input_help(error: taurus_htap::Error, name: &str) -> CliError {
    let is_input = error.is_invalid_input();
    let error = CliError::from(error);
    match is_input {
        true => error.with_help(format!(
            "give parameters with --param NAME=VALUE and the body with --body; `taurus-htap api {name} --example` prints a body"
        )),
        false => error,
    }
}

fn unknown_operation(error: taurus_htap::Error) -> CliError {
    CliError::from(error).with_help("`taurus-htap api --list` lists the operations")
}

fn list() -> Output {
    let facts = |id: &str| api::Client::OPERATIONS.iter().find(|operation| operation.id == id);
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

fn example(name: &str) -> Result<Output> {
    let operation = Spec::embedded().operation(name).ok_or_else(|| {
        let error = CliError::usage(format!("unknown operation {name:?}"));
        error.with_help("`taurus-htap api --list` lists the operations")
    })?;
    match operation.request_examples().first() {
        Some((_, body)) => Ok(Output::new(Text::json(body), body)),
        None => Ok(Output::new(Text::line(format_args!("{} takes no body", operation.id())), Value::Null)),
    }
}

/// The body of `--body`.
fn read(body: &str) -> Result<Value> {
    let unreadable = |error: &io::Error| CliError::usage(format!("--body: {body} cannot be read")).with_source(error);
    let path = if body == "-" { Some(body) } else { body.strip_prefix('@') };
    let text = match path {
        Some(path) => text_file::read(Path::new(path)).map_err(|error| unreadable(&error))?,
        None => body.to_owned(),
    };
    serde_json::from_str(&text).map_err(|error| {
        let help = "give JSON, @FILE, or - for standard input";
        CliError::usage("--body: invalid JSON").with_source(&error).with_help(help)
    })
}
