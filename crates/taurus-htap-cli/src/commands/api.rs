//! `api`: any operation by its name, with JSON in and out.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use api_runtime::{Api as _, Content, Effect};
use clap::Args;
use serde_json::{Value, json};
use taurus_htap::{RawCall, api};

use crate::{
    app::App,
    cli::pair,
    gate::effect,
    outcome::Outcome,
    problem::{Problem, Result},
    spec::Spec,
    text::Text,
    text_file,
};

/// Call any operation of the API by its name, with JSON in and out
///
/// The parameters project_id, instance_id and starrocks_instance_id are filled in from the options, unless --param says
/// otherwise.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap api --list
  taurus-htap api CheckTableConfig --example
  taurus-htap api ListStarRocksDataReplications --instance ID --param limit=10
  taurus-htap api PauseStarRocksDataReplication --instance ID --body '{\"task_name\": \"orders_to_htap\"}'")]
pub(crate) struct Api {
    /// The operation, as the vendor calls it
    #[arg(value_name = "OPERATION", required_unless_present = "list")]
    operation: Option<String>,
    /// A parameter of the path, the query or a header; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    param: Vec<(String, String)>,
    /// JSON body: the text itself, @FILE, or - for standard input
    #[arg(long, value_name = "BODY")]
    body: Option<String>,
    /// File that a response which is a file is written to
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// List the operations, and what a call of each does
    #[arg(long, conflicts_with = "operation")]
    list: bool,
    /// Print an example of the body instead of calling
    #[arg(long)]
    example: bool,
}

impl Api {
    pub(crate) async fn run(self, app: &App) -> Result<Outcome> {
        let Some(name) = self.operation else { return Ok(list()) };
        if self.example {
            return example(&name);
        }
        let body = self.body.map(|body| read(&body)).transpose()?;
        let session = app.connect().await?;
        let mut call = session.client.raw(&name).map_err(unknown)?;
        let operation = call.operation();
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
            app.confirm(&format!("call {name}, which deletes something"))?;
        }
        if operation.response == Some(Content::Bytes) {
            return download(call, self.out.as_deref()).await;
        }
        let response = call.send().await.map_err(|error| explained(error, &name))?.into_inner();
        Ok(Outcome::new(Text::json(&response), response))
    }
}

/// A response that is a file.
async fn download(call: RawCall<api::Client>, out: Option<&Path>) -> Result<Outcome> {
    let Some(path) = out else {
        let id = call.operation().id;
        return Err(Problem::missing("--out", format!("{id} answers with a file; say where to put it")));
    };
    let file = call.download().await?.into_inner();
    let written = fs::write(path, file.content());
    written
        .map_err(|error| Problem::usage(format!("--out: {} cannot be written", path.display())).with_source(&error))?;
    let data = json!({"file": path, "bytes": file.content().len()});
    Ok(Outcome::new(Text::line(format_args!("{} bytes in {}", file.content().len(), path.display())), data))
}

/// Input that does not fit is told in the words of the library; here is how it is given.
fn explained(error: taurus_htap::Error, name: &str) -> Problem {
    let is_input = error.is_invalid_input();
    let problem = Problem::from(error);
    match is_input {
        true => problem.with_help(format!(
            "--param NAME=VALUE gives a parameter, --body a body: see `taurus-htap api {name} --example`"
        )),
        false => problem,
    }
}

fn unknown(error: taurus_htap::Error) -> Problem {
    Problem::from(error).with_help("`taurus-htap api --list` shows all of them")
}

/// Whether the instance of an operation is a TaurusDB instance, by the name of its parameter's schema.
fn takes_taurus(name: &str) -> bool {
    let operation = Spec::embedded().operation(name);
    operation.into_iter().flat_map(|operation| operation.parameters()).any(|parameter| {
        parameter["name"] == "instance_id"
            && parameter["schema"]["$ref"].as_str().is_some_and(|schema| schema.ends_with("/TaurusDbInstanceId"))
    })
}

fn list() -> Outcome {
    let facts = |id: &str| api::Client::OPERATIONS.iter().find(|operation| operation.id == id);
    let operations: Vec<Value> = Spec::embedded()
        .operations()
        .map(|operation| {
            json!({
                "operation": operation.id(),
                "effect": facts(operation.id()).map(|facts| effect(facts.effect)),
                "group": operation.value()["tags"][0],
                "summary": operation.value()["summary"],
                "method": operation.method(),
                "path": operation.path(),
            })
        })
        .collect();
    let columns = [("OPERATION", "/operation"), ("EFFECT", "/effect"), ("GROUP", "/group"), ("SUMMARY", "/summary")];
    Outcome::list(operations, &columns, "operations")
}

fn example(name: &str) -> Result<Outcome> {
    let operation = Spec::embedded().operation(name).ok_or_else(|| {
        let problem = Problem::usage(format!("there is no operation {name:?}"));
        problem.with_help("`taurus-htap api --list` shows all of them")
    })?;
    match operation.request_examples().first() {
        Some((_, body)) => Ok(Outcome::new(Text::json(body), body)),
        None => Ok(Outcome::new(Text::line(format_args!("{} takes no body", operation.id())), Value::Null)),
    }
}

/// The body that `--body` describes.
fn read(body: &str) -> Result<Value> {
    let unreadable = |error: &io::Error| Problem::usage(format!("--body: {body} cannot be read")).with_source(error);
    let path = if body == "-" { Some(body) } else { body.strip_prefix('@') };
    let text = match path {
        Some(path) => text_file::read(Path::new(path)).map_err(|error| unreadable(&error))?,
        None => body.to_owned(),
    };
    serde_json::from_str(&text).map_err(|error| {
        let help = "give JSON, @FILE, or - for standard input";
        Problem::usage("--body: that is no JSON").with_source(&error).with_help(help)
    })
}
