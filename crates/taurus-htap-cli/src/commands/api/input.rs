//! The parameters and the body of a call, compared with the description of the operation before anything is sent.

use std::{io, path::Path};

use api_runtime::Content;
use serde_json::Value;
use spec_document::Operation;
use taurus_htap::{
    RawCall, api,
    form::{File, FormData},
};

use super::{facts, schema::Schema};
use crate::{
    error::{CliError, Result},
    spec::takes_taurus,
    suggest::did_you_mean,
    text_file,
};

/// Names with values, as the command line has them.
type Pairs = [(String, String)];

/// The body of a call.
#[derive(Debug)]
pub(super) enum Body {
    None,
    Json(Value),
    Form(FormData),
}

impl Body {
    /// The call with the body.
    pub(super) fn of_call(self, call: RawCall<api::Client>) -> Result<RawCall<api::Client>> {
        Ok(match self {
            Self::None => call,
            Self::Json(body) => call.json(body),
            Self::Form(form) => call.form(&form)?,
        })
    }
}

/// The global option that fills a parameter of the path which is not given.
pub(super) fn option_for(operation: &Operation<'_>, parameter: &Value) -> Option<&'static str> {
    match parameter["name"].as_str().filter(|_| parameter["in"] == "path")? {
        "project_id" => Some("--project-id"),
        "instance_id" if takes_taurus(operation.id()) => Some("--taurus"),
        "instance_id" | "starrocks_instance_id" => Some("--instance"),
        _ => None,
    }
}

/// Whether a parameter has this name. Names of headers have no letter case.
pub(super) fn is_named(parameter: &Value, name: &str) -> bool {
    let known = parameter["name"].as_str().unwrap_or_default();
    known == name || parameter["in"] == "header" && known.eq_ignore_ascii_case(name)
}

/// Compares parameters with the operation's. `is_filled` says whether an option fills one that is not given.
pub(super) fn check_parameters(
    operation: &Operation<'_>,
    given: &Pairs,
    is_filled: impl Fn(&str) -> Result<bool>,
) -> Result<()> {
    let (id, parameters) = (operation.id(), operation.parameters());
    for (index, (name, value)) in given.iter().enumerate() {
        let Some(parameter) = parameters.iter().find(|parameter| is_named(parameter, name)) else {
            return Err(unknown_parameter(operation, name));
        };
        let schema = Schema::of(&parameter["schema"]);
        let is_again = given[..index].iter().any(|(earlier, _)| is_named(parameter, earlier));
        check_value("--param", name, value, &schema, is_again).map_err(|error| see_help(error, id))?;
    }
    for parameter in parameters {
        let name = parameter["name"].as_str().unwrap_or_default();
        let is_given = given.iter().any(|(given, _)| is_named(parameter, given));
        if is_given || parameter["required"] != true {
            continue;
        }
        let option = option_for(operation, parameter);
        match option {
            Some(option) if is_filled(option)? => {}
            Some(option) => {
                let help = format!("{id} requires {name}: give {option} ID, or --param {name}=VALUE");
                return Err(CliError::missing(option, help));
            }
            None => {
                let rule = Schema::of(&parameter["schema"]).in_words();
                let error =
                    CliError::missing(&format!("--param {name}=VALUE"), format!("{id} requires {name}: {rule}"));
                return Err(see_help(error, id));
            }
        }
    }
    Ok(())
}

fn unknown_parameter(operation: &Operation<'_>, name: &str) -> CliError {
    let id = operation.id();
    let parameters = operation.parameters();
    let known: Vec<&str> = parameters.iter().filter_map(|parameter| parameter["name"].as_str()).collect();
    let names = format!("give --param NAME=VALUE with one of {}", known.join(", "));
    let body = operation.request_content();
    let is_of_body = |schema: Schema<'_>| schema.properties().any(|(known, ..)| known == name);
    let help = match body.filter(|(_, content)| is_of_body(Schema::of(&content["schema"]))) {
        Some(_) if is_form(id) => format!("it is a field of the form: give --field {name}=VALUE"),
        Some(_) => "it is a field of the JSON body: give it in --body".to_owned(),
        None => match did_you_mean(name, known.iter().copied()) {
            Some(question) => format!("{question} {names}"),
            None => names,
        },
    };
    CliError::usage(format!("--param {name}: {id} has no such parameter")).with_help(help)
}

/// Compares the value of a parameter or field with its schema. `is_again`: whether it has been given before.
fn check_value(option: &str, name: &str, value: &str, schema: &Schema<'_>, is_again: bool) -> Result<()> {
    let rule = schema.in_words();
    let problem = match (is_again && !schema.is_array(), schema.allows(value)) {
        (false, true) => return Ok(()),
        (true, _) => "it is given twice, and takes one value".to_owned(),
        (false, false) if schema.is_secret() => "the value is not allowed".to_owned(),
        (false, false) => format!("{value:?} is not allowed"),
    };
    let error = CliError::usage(format!("{option} {name}: {problem}"));
    Err(error.with_help(format!("give {option} {name}=VALUE: {rule}")))
}

fn see_help(error: CliError, id: &str) -> CliError {
    let help = error.help.clone().unwrap_or_default();
    error.with_help(format!("{help}; `taurus-htap api {id} --help` describes it"))
}

/// Whether an operation takes a form.
pub(super) fn is_form(id: &str) -> bool {
    matches!(facts(id).and_then(|facts| facts.request), Some(Content::Form | Content::UrlEncoded))
}

/// Reads the body, if it is of the form that the operation takes. `texts` and `files` are the fields of a form.
pub(super) fn body(operation: &Operation<'_>, body: Option<&str>, texts: &Pairs, files: &Pairs) -> Result<Body> {
    let id = operation.id();
    let form_option = match (texts, files) {
        ([], []) => None,
        ([], _) => Some("--file"),
        _ => Some("--field"),
    };
    let wrong = |option: &str, takes: &str, help: String| {
        Err(CliError::usage(format!("{option}: {id} takes {takes}")).with_help(help))
    };
    let example = || format!("`taurus-htap api {id} --example` prints an example");
    match (operation.request_content(), body, form_option) {
        (None, None, None) => Ok(Body::None),
        (None, Some(_), _) => wrong("--body", "no body", "leave it out".to_owned()),
        (None, None, Some(option)) => wrong(option, "no form", "leave it out".to_owned()),
        (Some((media_type, content)), body, option) if is_form(id) => match (body, option) {
            (Some(_), _) => {
                let help = format!("give --field NAME=VALUE and --file FIELD=PATH; {}", example());
                wrong("--body", &format!("a form ({media_type})"), help)
            }
            (None, _) => form(id, &Schema::of(&content["schema"]), texts, files).map(Body::Form),
        },
        (Some(_), _, Some(option)) => wrong(option, "a JSON body", format!("give --body BODY; {}", example())),
        (Some(_), None, None) => {
            let help = format!("{id} takes a JSON body: give --body BODY; {}", example());
            Err(CliError::missing("--body", help))
        }
        (Some(_), Some(body), None) => read_json(body).map(Body::Json),
    }
}

/// The form of these fields.
fn form(id: &str, schema: &Schema<'_>, texts: &Pairs, files: &Pairs) -> Result<FormData> {
    let fields: Vec<_> = schema.properties().collect();
    let given = || texts.iter().map(|it| ("--field", it)).chain(files.iter().map(|it| ("--file", it)));
    for (index, (option, (name, value))) in given().enumerate() {
        let Some((_, field, _)) = fields.iter().find(|(known, ..)| known == name) else {
            let known: Vec<&str> = fields.iter().map(|(known, ..)| *known).collect();
            let question = did_you_mean(name, known.iter().copied()).map(|question| format!("{question} "));
            let help = format!("{}the form has the fields {}", question.unwrap_or_default(), known.join(", "));
            return Err(CliError::usage(format!("{option} {name}: the form of {id} has no such field")).with_help(help));
        };
        match (option, field.is_file()) {
            ("--field", true) => {
                let error = CliError::usage(format!("--field {name}: this field is a file"));
                return Err(error.with_help(format!("give --file {name}=PATH")));
            }
            ("--file", false) => {
                let error = CliError::usage(format!("--file {name}: this field is text"));
                return Err(error.with_help(format!("give --field {name}=VALUE: {}", field.in_words())));
            }
            _ => {}
        }
        let is_again = given().take(index).any(|(_, (earlier, _))| earlier == name);
        // A path is no value of the field.
        let value = if field.is_file() { "" } else { value };
        check_value(option, name, value, field, is_again).map_err(|error| see_help(error, id))?;
    }
    if let Some((name, field, _)) =
        fields.iter().find(|(name, _, required)| *required && !given().any(|(_, (given, _))| given == name))
    {
        let option = if field.is_file() { format!("--file {name}=PATH") } else { format!("--field {name}=VALUE") };
        let help = format!("the form of {id} requires {name}: {}", field.in_words());
        return Err(see_help(CliError::missing(&option, help), id));
    }
    let form = texts.iter().fold(FormData::new(), |form, (name, value)| form.text(name, value));
    files.iter().try_fold(form, |form, (name, path)| {
        let path = Path::new(path);
        let content = text_file::read_bytes(path).map_err(|error| {
            CliError::usage(format!("--file {name}: {} cannot be read", path.display())).with_source(&error)
        })?;
        let file_name = path.file_name().map_or_else(|| name.into(), |name| name.to_string_lossy());
        Ok(form.file(name, File::new(file_name, content)))
    })
}

/// The body of `--body`.
fn read_json(body: &str) -> Result<Value> {
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
