//! Sentences about differences: what differs, and what to edit.
//!
//! Owns wording only.

use serde_json::Value;

use crate::{diff::Difference, locate, page::Page, rules};

/// The longest value that a sentence shows, in characters: a path fits.
const MAX_SHOWN: usize = 160;

/// What differs between a page or a definition, as `place` says, and the spec.
pub(crate) fn deviation(difference: &Difference, place: &str) -> String {
    let subject = subject(difference);
    let text = match (&difference.documented, &difference.specified) {
        (Some(_), Some(old)) if difference.rule == rules::MEANING_MOVED => {
            format!("{subject} is {place} what the one of {} was when it was recorded", shown(old))
        }
        (Some(page), Some(spec)) => {
            format!("{subject} is {} {place}, but {} in the spec", shown(page), shown(spec))
        }
        (Some(page), None) => format!("{subject} is {place} ({}), but not in the spec", shown(page)),
        (None, Some(spec)) => format!("{subject} is in the spec ({}), but not {place}", shown(spec)),
        (None, None) => subject,
    };
    with_effect(text, difference)
}

/// What differs between an old and a new page.
pub(crate) fn change(difference: &Difference) -> String {
    let subject = subject(difference);
    let text = match (&difference.documented, &difference.specified) {
        (Some(_), Some(old)) if difference.rule == rules::MEANING_MOVED => {
            format!("{subject} is now what the one of {} was", shown(old))
        }
        (Some(new), Some(old)) => format!("{subject} is {} now and was {}", shown(new), shown(old)),
        (Some(new), None) => format!("{subject} is new ({})", shown(new)),
        (None, Some(old)) => format!("{subject} is gone (it was {})", shown(old)),
        (None, None) => subject,
    };
    with_effect(text, difference)
}

fn with_effect(text: String, difference: &Difference) -> String {
    match difference.effect.reason() {
        Some(reason) => format!("{text}; unclear for callers: {reason}"),
        None => format!("{text}; {} for callers", difference.effect.word()),
    }
}

fn subject(difference: &Difference) -> String {
    let location = &difference.location;
    if let (rules::MEANING_MOVED, Some(value)) = (difference.rule, &difference.documented) {
        let field = location.split(".meaning.").next().unwrap_or_default();
        return format!("the meaning of {} in `{field}`", shown(value));
    }
    let what = match difference.rule.rsplit_once('-').map_or(difference.rule, |(what, _)| what) {
        "method" | "path" | "title" => return format!("the {location}"),
        "status" => "the status",
        "table" => "the table",
        "object" => "the object table",
        "parameter" => "the parameter",
        "field" => "the field",
        _ => "",
    };
    if what.is_empty() { format!("`{location}`") } else { format!("{what} `{location}`") }
}

/// A value, cut where it is long.
pub(crate) fn shown(value: &Value) -> String {
    let name = value
        .get("name")
        .and_then(Value::as_str)
        .filter(|_| value.get("type").is_some() || value.get("fields").is_some());
    let text = name.map_or_else(|| value.to_string(), str::to_owned);
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// What to edit so that a source, which `noun` is the noun for, and the spec agree. `spec` is the spec's file and line.
pub(crate) fn edit(
    difference: &Difference,
    noun: &str,
    (spec, line): (&str, Option<usize>),
    errata: Option<&str>,
) -> String {
    let place = match line {
        Some(line) => format!("{spec}:{line}"),
        None => spec.to_owned(),
    };
    let fact = difference.location.rsplit('.').next().unwrap_or_default();
    let value = difference.documented.as_ref().map(shown);
    let edit = match (keyword(difference.rule, fact), value) {
        // OpenAPI lists the names for a body, and has a mark for a parameter.
        (Some("`required`"), Some(value))
            if difference.location != locate::BODY_MANDATORY
                && ["request.body.", "response."].iter().any(|start| difference.location.starts_with(start)) =>
        {
            let name = difference.location.rsplit('.').nth(1).unwrap_or_default();
            let how = if value == "true" { "add" } else { "remove" };
            format!("at {place} {how} `{name}` in the `required` of its schema")
        }
        (None, Some(value)) if difference.rule == rules::OBJECT_RENAMED => {
            format!("at {place} rename the schema to {value}, or set its `x-page-name` to {value}")
        }
        (None, Some(value)) if difference.rule == rules::MEANING_MOVED => {
            format!("at {place} describe {value} as the {noun} does, and record the {noun} again with `docs record`")
        }
        (Some(keyword), Some(value)) => format!("at {place} set {keyword} to {value}"),
        (Some(keyword), None) => format!("at {place} delete {keyword}"),
        (None, Some(value)) if difference.specified.is_none() => format!("at {place} add `{fact}`: {value}"),
        (None, Some(value)) => format!("at {place} write {value}"),
        (None, None) => format!("at {place} delete `{fact}`"),
    };
    let other = match errata {
        Some(errata) => format!("; if the {noun} is wrong, add an erratum for `{}` to {errata}", difference.location),
        None => format!("; if the {noun} is wrong, add an erratum for `{}`", difference.location),
    };
    edit + &other
}

/// The method and path of a page.
pub(crate) fn signature(page: &Page) -> String {
    format!("{} {}", page.method, page.path)
}

/// Why it is not known of which of several APIs a page is, and what to do.
pub(crate) fn ambiguous(page: &Page, apis: &[&str], other_service: Option<&str>) -> (String, String) {
    if let (&[api], Some(service)) = (apis, other_service) {
        let message = format!(
            "{} is an operation of the API {api}, but the breadcrumb of the page names another service: {}",
            signature(page),
            printable::line(service)
        );
        let edit = format!(
            "if the page is of that API, name it: --api {api}; if not, draft the page into a document of its own with \
             `docs scaffold`"
        );
        return (message, edit);
    }
    let message = format!(
        "{} can be an operation of several APIs ({}): neither breadcrumb nor title nor a recorded page says which one \
         is meant",
        signature(page),
        apis.join(", ")
    );
    let options: Vec<_> = apis.iter().map(|name| format!("--api {name}")).collect();
    (message, format!("name the API: {}", options.join(" or ")))
}

/// How OpenAPI writes a fact.
fn keyword(rule: &str, fact: &str) -> Option<&'static str> {
    let rule = rule.rsplit_once('-').map_or(rule, |(what, _)| what);
    Some(match (rule, fact) {
        ("mandatory", _) => "`required`",
        ("deprecation", _) => "`deprecated`",
        ("type", _) => "`type` or `$ref`",
        ("min-length", _) => "`minLength`",
        ("max-length", _) => "`maxLength`",
        ("min-items", _) => "`minItems`",
        ("max-items", _) => "`maxItems`",
        ("pattern", _) => "the class of `pattern`",
        ("suffix", _) => "the end of `pattern`",
        ("minimum", _) => "`minimum`",
        ("maximum", _) => "`maximum`",
        ("multiple-of", _) => "`multipleOf`",
        ("enum", _) => "`enum` (of a response: `x-extensible-enum`)",
        ("default", _) => "`default`",
        ("permission" | "action", _) => "`x-permission`",
        ("access-level", _) => "`access-level`",
        ("resource-types", _) => "`resource-types`",
        ("condition-keys", _) => "`condition-keys`",
        ("aliases", _) => "`aliases`",
        ("dependencies", _) => "`dependencies`",
        ("title", _) => "`x-documentation-page`",
        ("example", "$url") => "`x-example-urls`",
        _ => return None,
    })
}
