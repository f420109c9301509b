//! Of which service a page is, and whether that is the service of an API.
//!
//! Owns how the steps of a breadcrumb are compared with the name and the title of an API. A step that is equal to one
//! of them names the service; one that is only alike (a part of the title, an abbreviation) is a hint, which decides
//! where no API is equal.
//!
//! A breadcrumb contradicts an API when it names a service and nothing of it is like the API. It does not where the two
//! cannot be compared: the API is titled like one of its pages (a draft of pages without a breadcrumb), or page and API
//! are named in different scripts. Other names of a service, such as earlier ones, are read in the descriptions of the
//! API and of its servers.

use serde_json::Value;

use super::Api;

/// The service that a document describes.
pub(crate) struct Service<'d> {
    /// The name of the API.
    pub(crate) name: &'d str,
    /// The document.
    pub(crate) document: &'d Value,
}

/// The step of a breadcrumb that names the service, where it has an API reference: the one before that.
pub(crate) fn before_reference(breadcrumb: &[String]) -> Option<&str> {
    let reference = breadcrumb.iter().position(|step| is_reference(step))?;
    breadcrumb.get(reference.checked_sub(1)?).map(String::as_str)
}

/// Whether a step of a breadcrumb is the API reference of a service.
pub(crate) fn is_reference(step: &str) -> bool {
    step.contains("API")
}

/// The step of a breadcrumb that names the service: the one before the API reference, otherwise the one behind the
/// documentation's start, which is before the page itself.
fn service_in(breadcrumb: &[String]) -> Option<&str> {
    let behind_start = || breadcrumb.get(1).filter(|_| breadcrumb.len() > 2).map(String::as_str);
    before_reference(breadcrumb).or_else(behind_start)
}

/// Whether two breadcrumbs name two services. Names in different scripts cannot be compared.
pub(crate) fn are_different(one: &[String], other: &[String]) -> bool {
    match (service_in(one), service_in(other)) {
        (Some(one), Some(other)) => have_one_script(one, other) && words(one) != words(other),
        _ => false,
    }
}

impl Api {
    /// The service of the API.
    pub(super) fn service(&self) -> Service<'_> {
        Service { name: &self.name, document: self.document.value() }
    }
}

impl<'d> Service<'d> {
    /// The service that a page is of by its breadcrumb, where that contradicts this one.
    pub(crate) fn contradicted_by<'p>(&self, breadcrumb: &'p [String], page_title: &str) -> Option<&'p str> {
        let named = service_in(breadcrumb)?;
        let steps: Vec<&str> = breadcrumb.iter().map(String::as_str).collect();
        let is_alike = self.is_exactly_in(&steps) || self.is_in(&steps) || self.is_named_in(page_title);
        let is_comparable = !self.is_titled_like_a_page() && have_one_script(named, self.title());
        (is_comparable && !is_alike && !self.is_also_called(named)).then_some(named)
    }

    /// Whether a step of a breadcrumb is the name or the title of the API.
    pub(super) fn is_exactly_in(&self, steps: &[&str]) -> bool {
        let own = [words(self.name), words(self.title())];
        steps.iter().map(|step| words(step)).any(|step| !step.is_empty() && own.contains(&step))
    }

    /// Whether a step of a breadcrumb is like the API: its name in capital letters or what that abbreviates, the first
    /// words of its title, or its title and an abbreviation: `Disk Service (DS)`.
    pub(super) fn is_in(&self, steps: &[&str]) -> bool {
        let title = words(self.title());
        let is_like = |step: &str| {
            let own = words(step);
            let rest = step.split(is_between).filter(|word| !word.is_empty()).skip(title.len()).collect::<Vec<_>>();
            let adds_abbreviation = matches!(rest.as_slice(), [word] if is_abbreviation(word));
            (!own.is_empty() && title.starts_with(&own))
                || (!title.is_empty() && own.starts_with(&title) && adds_abbreviation)
        };
        steps.iter().any(|step| {
            let latin = latin(step);
            self.is_abbreviated_in(step) || self.abbreviates(step) || is_like(step) || is_like(&latin)
        })
    }

    /// Whether a title has the API's title in it, or its name in capital letters: `RDS`.
    pub(super) fn is_named_in(&self, title: &str) -> bool {
        has_words(&words(title), &words(self.title())) || self.is_abbreviated_in(title)
    }

    /// Whether the descriptions of the API or its servers have this name.
    fn is_also_called(&self, name: &str) -> bool {
        let servers = self.document.get("servers").and_then(Value::as_array).into_iter().flatten();
        let described = servers.chain(self.document.get("info")).filter_map(|part| part.get("description")?.as_str());
        let name = words(name);
        described.into_iter().any(|description| has_words(&words(description), &name))
    }

    /// Whether the title of the API is only that of an operation, or says nothing.
    fn is_titled_like_a_page(&self) -> bool {
        let title = self.title();
        let items = self.document.get("paths").and_then(Value::as_object).into_iter().flat_map(|paths| paths.values());
        let mut operations = items.filter_map(Value::as_object).flat_map(|item| item.values());
        let keys = ["summary", "x-documentation-page", "operationId"];
        words(title).is_empty() || operations.any(|operation| keys.iter().any(|key| operation[*key] == title))
    }

    /// Whether a text has the API's name as a word in capital letters: `RDS`. Chinese text has no space beside it.
    fn is_abbreviated_in(&self, text: &str) -> bool {
        let abbreviation = self.name.to_uppercase();
        text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == abbreviation)
    }

    /// Whether the API's name is the first letters of a text: `rds` of `Relational Database Service`.
    fn abbreviates(&self, text: &str) -> bool {
        let letters: String = words(text).iter().filter_map(|word| word.chars().next()).collect();
        letters.len() >= MIN_ABBREVIATION && letters == self.name
    }

    /// The title of the API.
    pub(crate) fn title(&self) -> &'d str {
        self.document.pointer("/info/title").and_then(Value::as_str).unwrap_or_default()
    }
}

/// The fewest letters of an abbreviation: two of them are the first letters of many texts.
const MIN_ABBREVIATION: usize = 3;

/// Whether a word behind the name of a service abbreviates it: two capital letters or more.
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|c| c.is_ascii_uppercase())
}

/// Whether both texts have letters of ASCII, or both have others.
fn have_one_script(one: &str, other: &str) -> bool {
    let has = |text: &str, is_ascii: bool| text.chars().any(|c| c.is_alphabetic() && c.is_ascii() == is_ascii);
    [true, false].into_iter().any(|is_ascii| has(one, is_ascii) && has(other, is_ascii))
}

/// A text with only its letters and digits of ASCII: the name in `云水壶Kettle`.
fn latin(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c } else { ' ' }).collect()
}

/// Whether a text has these words, side by side.
fn has_words(text: &[String], words: &[String]) -> bool {
    !words.is_empty() && text.windows(words.len()).any(|window| window == words)
}

/// The words of the name of a service, in lower case; each of them may be called an API.
fn words(text: &str) -> Vec<String> {
    let words = text.split(is_between).map(str::to_lowercase);
    words.filter(|word| !["", "api", "apis"].contains(&word.as_str())).collect()
}

fn is_between(c: char) -> bool {
    !c.is_alphanumeric()
}
