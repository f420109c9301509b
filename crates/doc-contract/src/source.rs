//! One side of a comparison as it was handed in: a saved page or a recorded contract, with its name and its text.
//!
//! Owns telling the two apart, and the line of a location in either.

use std::{
    collections::{BTreeMap, BTreeSet},
    error, fmt,
    sync::OnceLock,
};

use serde_json::Value;
use spec_document::pointer_step;

use crate::{
    contract::{Contract, ContractError},
    definition::{self, Places},
    explain, locate,
    meanings::{self, Meanings},
    origin::Origin,
    page::{Field, Page},
    read::{self, Form, Notice, ReadError, Reading},
    spot::Spot,
};

/// A page or a contract.
#[derive(Debug)]
pub struct Source {
    name: String,
    text: String,
    /// Where each line of the text begins.
    starts: Vec<usize>,
    page: Page,
    breadcrumb: Vec<String>,
    /// Where each location is; for a contract this is found when one is asked for.
    places: OnceLock<Located>,
    notices: Vec<Notice>,
    unread: BTreeSet<String>,
    meanings: Meanings,
    operation: Option<String>,
    api: Option<String>,
    is_definition: bool,
    /// The package and the release of the SDK that the facts are from.
    sdk: Option<String>,
    /// The limits of a definition that only its schemas give.
    general: BTreeSet<String>,
}

/// Where the locations of a source are.
#[derive(Debug)]
struct Located {
    lines: BTreeMap<String, usize>,
    /// The parts of lines, of a JSON file.
    spots: BTreeMap<String, Spot>,
}

/// Why a file is neither a page nor a contract. Its text names the file.
#[derive(Debug)]
pub struct SourceError {
    name: String,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Page(ReadError),
    Contract(ContractError),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Page(error) => printable::line(format_args!("{}: {error}", self.name)).fmt(f),
            Kind::Contract(error) => printable::line(format_args!("{}: {error}", self.name)).fmt(f),
        }
    }
}

impl error::Error for SourceError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.kind {
            Kind::Page(_) => None,
            Kind::Contract(error) => error.source(),
        }
    }
}

impl Source {
    /// Reads a saved page or a recorded contract; `name` is what findings call it, usually its path.
    ///
    /// # Errors
    /// [`SourceError`] when it is neither.
    pub fn read(name: impl Into<String>, bytes: &[u8]) -> Result<Self, SourceError> {
        let name = name.into();
        if Contract::is_contract(bytes) && !definition::is_definition_text(bytes) {
            return match Contract::read(bytes) {
                Ok(contract) => Ok(Self::of_contract(name, contract, String::from_utf8_lossy(bytes).into_owned())),
                Err(error) => Err(SourceError { name, kind: Kind::Contract(error) }),
            };
        }
        match read::read(bytes) {
            Ok(reading) => {
                let text = String::from_utf8_lossy(bytes).into_owned();
                let starts = starts(&text);
                let Reading { page, breadcrumb, form, places: lines, spots, notices, unread, meanings, sdk, .. } =
                    reading;
                let (is_definition, general) = (form == Form::Definition, definition::general_limits(&page));
                let (operation, api) = (None, None);
                Ok(Self {
                    name,
                    text,
                    starts,
                    page,
                    breadcrumb,
                    places: OnceLock::from(Located { lines, spots }),
                    notices,
                    unread,
                    meanings,
                    operation,
                    api,
                    is_definition,
                    sdk,
                    general,
                })
            }
            Err(error) => Err(SourceError { name, kind: Kind::Page(error) }),
        }
    }

    /// A contract as a source, with the lines of its file.
    #[must_use]
    pub fn from_contract(name: impl Into<String>, contract: Contract) -> Self {
        let text = contract.to_text();
        Self::of_contract(name.into(), contract, text)
    }

    /// A contract as a source, with the text of its file.
    fn of_contract(name: String, contract: Contract, text: String) -> Self {
        let Contract { operation, page, meanings, release, sdk } = contract;
        let (starts, general) = (starts(&text), definition::general_limits(&page));
        Self {
            name,
            text,
            starts,
            page,
            breadcrumb: Vec::new(),
            places: OnceLock::new(),
            notices: Vec::new(),
            unread: BTreeSet::new(),
            meanings,
            operation: Some(operation),
            api: None,
            is_definition: release.is_some() || sdk.is_some(),
            sdk,
            general,
        }
    }

    /// The same page as that of an operation: it is compared with this one when no operation has its method and path.
    pub(crate) fn of_operation(mut self, id: &str) -> Self {
        self.operation = Some(id.to_owned());
        self
    }

    /// The source as one of a page of this API, which is not looked for then.
    #[must_use]
    pub fn with_api(mut self, api: impl Into<String>) -> Self {
        self.api = Some(api.into());
        self
    }

    /// The API that the page is known to be of.
    #[must_use]
    pub fn api(&self) -> Option<&str> {
        self.api.as_deref()
    }

    /// The name that it was read under.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The facts.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The steps of the page's breadcrumb, from the documentation's start to the page itself; empty for a contract and
    /// where the page has none.
    #[must_use]
    pub fn breadcrumb(&self) -> &[String] {
        &self.breadcrumb
    }

    /// What could not be read; nothing for a contract.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The operationId that a contract was recorded for, or that a page was published for.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// What findings call its operation: the operationId, where that is known, or method and path.
    pub(crate) fn called(&self) -> String {
        let id = self.operation().or_else(|| self.definition_id());
        id.map_or_else(|| explain::signature(&self.page), str::to_owned)
    }

    /// The operationId of an API definition.
    pub(crate) fn definition_id(&self) -> Option<&str> {
        let id = self.operation().unwrap_or(&self.page.title);
        (self.is_definition && !id.is_empty()).then_some(id)
    }

    /// What its facts are from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        match (&self.sdk, self.is_definition) {
            (Some(_), _) => Origin::Sdk,
            (None, true) => Origin::Definition,
            (None, false) => Origin::Page,
        }
    }

    /// Whether it is an API definition, or the contract of one.
    pub(crate) fn is_definition(&self) -> bool {
        self.is_definition
    }

    /// The package and the release of the SDK that the facts are from, where they are.
    pub(crate) fn sdk(&self) -> Option<&str> {
        self.sdk.as_deref()
    }

    /// The locations of the limits that are [general](Field::general).
    pub(crate) fn general(&self) -> &BTreeSet<String> {
        &self.general
    }

    /// Whether the page has something about the fact at this location that could not be read.
    pub(crate) fn is_unread(&self, location: &str) -> bool {
        self.unread.contains(location)
    }

    /// What the values of its fields mean.
    pub(crate) fn meanings(&self) -> &Meanings {
        &self.meanings
    }

    /// The 1-based line of a location, or of the nearest one around it.
    #[must_use]
    pub fn line(&self, location: &str) -> Option<usize> {
        read::nearest(&self.located().lines, location).copied()
    }

    /// The part of its line where a location is, or the nearest one around it: there the value if it is spelled, of a
    /// list one that the other side lacks.
    pub(crate) fn spot(&self, location: &str, value: Option<&Value>, other: Option<&Value>) -> Option<Spot> {
        let spot = read::nearest(&self.located().spots, location)?;
        Some(spot.narrowed(self.text_line(self.line(location)?)?, value, other))
    }

    fn located(&self) -> &Located {
        self.places.get_or_init(|| contract_places(&self.text, &self.page, &self.meanings))
    }

    /// A line of its text.
    pub(crate) fn text_line(&self, line: usize) -> Option<&str> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        Some(self.text.get(start..end)?.trim_end_matches(['\r', '\n']))
    }
}

/// Where each location is in the text of a contract.
fn contract_places(text: &str, page: &Page, meanings: &Meanings) -> Located {
    let places = Places::scan(text);
    let facts = pointers(page).into_iter().map(|(location, pointer)| (location, format!("/facts{pointer}")));
    let title = ("title".to_owned(), "/title".to_owned());
    let meanings = meanings.iter().flat_map(|(field, values)| {
        let pointer = format!("/meanings{}", pointer_step(field));
        values.keys().map(move |value| (meanings::location(field, value), format!("{pointer}{}", pointer_step(value))))
    });
    let mut located = Located { lines: BTreeMap::new(), spots: BTreeMap::new() };
    for (location, pointer) in facts.chain([title]).chain(meanings) {
        let span = places.span(&pointer);
        located.lines.insert(location.clone(), span.start.line);
        located.spots.insert(location, Spot::new(pointer, span));
    }
    located
}

fn starts(text: &str) -> Vec<usize> {
    // The mark of a UTF-8 file is no part of its first line.
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    std::iter::once(mark).chain(text.match_indices('\n').map(|(index, _)| index + 1)).collect()
}

/// The place of each location in the JSON of a page.
fn pointers(page: &Page) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = ["method", "path"].map(|key| (key.to_owned(), format!("/{key}"))).into();
    let keys = ["/path_params", "/query_params", "/header_params", "/request_body"].map(str::to_owned);
    let lists = keys.into_iter().chain(page.responses.keys().map(|code| format!("/responses{}", pointer_step(code))));
    for ((location, _, fields), pointer) in locate::roots(page).into_iter().zip(lists) {
        list(&location, &pointer, fields, &mut found);
    }
    for (index, (object, location)) in page.objects.iter().zip(locate::objects(page)).enumerate() {
        let pointer = format!("/objects/{index}");
        found.push((locate::orphan(object), pointer.clone()));
        let location = location.unwrap_or_else(|| locate::orphan(object));
        fields(&location, &format!("{pointer}/fields"), &object.fields, &mut found);
    }
    for (index, example) in page.example_requests.iter().enumerate() {
        let (location, pointer) = (locate::example_request(index), format!("/example_requests/{index}"));
        found.push((format!("{location}.$method"), format!("{pointer}/method")));
        found.push((format!("{location}.$url"), format!("{pointer}/url")));
        match &example.body {
            Some(body) => leaves(&location, &format!("{pointer}/body"), body, &mut found),
            None => found.push((location, pointer)),
        }
    }
    for (code, example) in &page.example_responses {
        leaves(
            &format!("example.response.{code}"),
            &format!("/example_responses{}", pointer_step(code)),
            example,
            &mut found,
        );
    }
    found
}

fn list(location: &str, pointer: &str, of: &[Field], found: &mut Vec<(String, String)>) {
    found.push((location.to_owned(), pointer.to_owned()));
    fields(location, pointer, of, found);
}

fn fields(location: &str, pointer: &str, fields: &[Field], found: &mut Vec<(String, String)>) {
    for (index, field) in fields.iter().enumerate() {
        let (location, pointer) = (format!("{location}.{}", field.name), format!("{pointer}/{index}"));
        if let Ok(Value::Object(facts)) = serde_json::to_value(field) {
            found.extend(facts.keys().map(|fact| (format!("{location}.{fact}"), format!("{pointer}/{fact}"))));
        }
        found.push((location, pointer));
    }
}

fn leaves(location: &str, pointer: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                leaves(&format!("{location}.{key}"), &format!("{pointer}{}", pointer_step(key)), value, found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                leaves(&format!("{location}[{index}]"), &format!("{pointer}/{index}"), value, found);
            }
        }
        _ => {}
    }
    found.push((location.to_owned(), pointer.to_owned()));
}
