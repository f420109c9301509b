//! The specified side: APIs, each an OpenAPI document with the errata that waive differences.
//!
//! Owns what an API consists of. What an operation's facts are is `lower`'s, which operation a page is about is
//! `find`'s, whether they agree is `check`'s.

mod find;
mod lower;
mod probe;
mod service;

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use spec_document::{Document, Errata, Erratum, ReadError};

use crate::{
    contract::Contract,
    page::{Field, Object, Page},
    source::Source,
};

pub(crate) use find::Found;
pub(crate) use lower::take_facts;
pub(crate) use lower::{ANY_STATUS, PAGE_EXAMPLES, PAGE_FACTS, PAGE_PARAMETERS, PAGE_REQUEST_BODY, PAGE_RESPONSES};
pub(crate) use probe::accepts;
pub(crate) use service::{Service, are_different, before_reference, is_reference};

/// The spec: the APIs that pages are compared with. An operation is known by its API and its operationId, or by its API
/// and its method and path; several APIs may have the same of each.
#[derive(Debug, Default)]
pub struct Spec {
    pub(crate) apis: Vec<Api>,
    pub(crate) operations: Vec<Operation>,
}

/// One API.
#[derive(Debug)]
pub(crate) struct Api {
    pub name: String,
    pub document: Arc<Document>,
    pub errata: Vec<Erratum>,
    pub errata_document: Option<Document>,
    /// The recorded contracts by operationId.
    recorded: BTreeMap<String, Recorded>,
}

/// The recorded contracts of an operation: one of each origin.
#[derive(Debug, Default)]
struct Recorded {
    sources: Vec<Source>,
    files: Vec<ContractFile>,
}

/// The file of a recorded contract, which is read when it is first needed.
#[derive(Debug)]
struct ContractFile {
    name: String,
    bytes: Vec<u8>,
    read: OnceLock<Option<Source>>,
}

impl ContractFile {
    fn source(&self, api: &str) -> Option<&Source> {
        let read = || Some(Source::read(self.name.as_str(), &self.bytes).ok()?.with_api(api));
        self.read.get_or_init(read).as_ref()
    }
}

/// An operation of the spec.
#[derive(Debug)]
pub(crate) struct Operation {
    /// The operationId, or method and path where it has none.
    pub id: String,
    /// Index of its API, which is its document.
    pub document: usize,
    /// The method, in upper case.
    pub method: String,
    pub path: String,
    /// The title of the page that it is described from, or its summary.
    pub title: String,
    /// Whether the spec names the page that the operation is described from.
    pub names_page: bool,
    /// Its facts. Most runs need those of few operations.
    facts: LazyFacts,
}

/// The facts of an operation, with their places.
#[derive(Debug)]
pub(crate) struct Facts {
    pub page: Page,
    /// The JSON pointer of each location.
    pub places: BTreeMap<String, String>,
    /// The JSON pointer of the schema of each field.
    pub schemas: BTreeMap<String, String>,
    /// Whether the spec has the URLs of the examples; otherwise they need only fit the path.
    pub has_urls: bool,
    /// The media types of the request body.
    pub content_types: Vec<String>,
    /// The response for all other statuses, where no page has it.
    pub default_response: Option<DefaultResponse>,
}

/// The response for all other statuses, which an API definition may have.
#[derive(Debug)]
pub(crate) struct DefaultResponse {
    pub fields: Vec<Field>,
    pub objects: Vec<Object>,
}

/// Facts that are read from the document when they are first needed.
#[derive(Debug)]
struct LazyFacts {
    document: Arc<Document>,
    read: OnceLock<Facts>,
}

impl Operation {
    /// Its facts.
    pub(crate) fn facts(&self) -> &Facts {
        self.facts.read.get_or_init(|| lower::facts(&self.facts.document, self))
    }
}

impl Spec {
    /// Adds an API: its name, which is unique, its OpenAPI 3.0 document and, where there is one, the document with its
    /// errata.
    ///
    /// # Errors
    /// [`ReadError`] at the place of a document that is no OpenAPI 3.0, or of an erratum that is no such entry.
    pub fn with_api(
        mut self,
        name: impl Into<String>,
        document: Document,
        errata: Option<Document>,
    ) -> Result<Self, ReadError> {
        document.to::<openapiv3::OpenAPI>()?;
        let document = Arc::new(document);
        self.operations.extend(lower::operations(&document, self.apis.len()));
        let read = match &errata {
            Some(document) => Errata::read(document)?.errata,
            None => Vec::new(),
        };
        let recorded = BTreeMap::new();
        self.apis.push(Api { name: name.into(), document, errata: read, errata_document: errata, recorded });
        Ok(self)
    }

    /// Adds a recorded contract of the API that it is [of](Source::with_api). An erratum may be needed for it, and it
    /// helps to find out to which of several APIs a page belongs.
    #[must_use]
    pub fn with_contract(mut self, contract: Source) -> Self {
        let api = self.apis.iter_mut().find(|api| contract.api() == Some(api.name.as_str()));
        if let (Some(api), Some(operation)) = (api, contract.operation().map(str::to_owned)) {
            api.recorded.entry(operation).or_default().sources.push(contract);
        }
        self
    }

    /// Adds the file of a recorded contract of an API, which is read when something is compared with its operation. One
    /// that cannot be read is none.
    #[must_use]
    pub fn with_contract_file(mut self, api: &str, name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let api = self.apis.iter_mut().find(|known| known.name == api);
        if let (Some(api), Some(operation)) = (api, Contract::operation_of(&bytes)) {
            let file = ContractFile { name: name.into(), bytes, read: OnceLock::new() };
            api.recorded.entry(operation).or_default().files.push(file);
        }
        self
    }

    /// The recorded contracts of an operation.
    pub(crate) fn recorded(&self, operation: &Operation) -> impl Iterator<Item = &Source> {
        let api = self.api(operation);
        let recorded = api.recorded.get(&operation.id).into_iter();
        recorded.flat_map(|of| of.sources.iter().chain(of.files.iter().filter_map(|file| file.source(&api.name))))
    }

    /// The recorded contracts of an operation that are of other origin than a source.
    pub(crate) fn recorded_beside(&self, source: &Source, operation: &Operation) -> Vec<&Source> {
        self.recorded(operation).filter(|recorded| recorded.origin() != source.origin()).collect()
    }

    /// The OpenAPI document of an API.
    #[must_use]
    pub fn document_of(&self, api: &str) -> Option<&Document> {
        self.apis.iter().find(|it| it.name == api).map(|api| &*api.document)
    }

    /// The facts of an operation of an API as a page would give them. Its date is absent.
    #[must_use]
    pub fn facts(&self, api: &str, operation_id: &str) -> Option<&Page> {
        let mut operations = self.operations.iter();
        operations.find(|it| it.id == operation_id && self.api(it).name == api).map(|operation| &operation.facts().page)
    }

    /// The API and the operationId of the operation with the source's method and path; `None` where there is none, or
    /// where it is not known of which API it is.
    #[must_use]
    pub fn operation_of(&self, source: &Source) -> Option<(&str, &str)> {
        match self.find(source) {
            Found::Exact(operation) => Some((&self.api(operation).name, &operation.id)),
            Found::Near(_) | Found::Ambiguous(_) | Found::Missing => None,
        }
    }

    /// The API of an operation.
    pub(crate) fn api(&self, operation: &Operation) -> &Api {
        &self.apis[operation.document]
    }

    /// The OpenAPI document or the errata of that name.
    pub(crate) fn document_named(&self, name: &str) -> Option<&Document> {
        let documents = self.apis.iter().flat_map(|api| [Some(&*api.document), api.errata_document.as_ref()]);
        documents.flatten().find(|document| document.name() == name)
    }

    pub(crate) fn document(&self, operation: &Operation) -> &Document {
        &self.api(operation).document
    }

    /// The name of an API where it tells something: among several.
    pub(crate) fn api_shown<'a>(&self, api: &'a Api) -> Option<&'a str> {
        (self.apis.len() > 1).then_some(api.name.as_str())
    }

    /// An operation for people: its id, with its API where several APIs have the id.
    pub(crate) fn shown(&self, operation: &Operation) -> String {
        let is_repeated = self.operations.iter().filter(|it| it.id == operation.id).count() > 1;
        match is_repeated {
            true => format!("{} of {}", operation.id, self.api(operation).name),
            false => operation.id.clone(),
        }
    }
}
