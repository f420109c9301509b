//! Recorded contracts: the facts of the last page that somebody looked at, kept beside the spec.
//!
//! Owns the file's shape and its digest. A contract has no prose: title, date, operation and facts only.

use std::{collections::BTreeMap, error, fmt};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{meanings::Meanings, origin::Origin, page::Page, scaffold::is_operation_id};

/// A recorded page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contract {
    /// The operationId that the page was recorded for.
    pub operation: String,
    /// The facts, with the page's title and date.
    pub page: Page,
    /// What the values of its fields mean.
    pub meanings: Meanings,
    /// The release of the API definition that the facts are from; `None` where they are from a page or an SDK.
    pub release: Option<String>,
    /// The package and the release of the SDK that the facts are from; `None` where they are from elsewhere.
    pub sdk: Option<String>,
}

/// Why a file is no contract.
#[derive(Debug)]
pub struct ContractError {
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Json(serde_json::Error),
    Digest { written: String, computed: String },
}

impl fmt::Display for ContractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Json(_) => {
                f.write_str("the file is not a recorded contract; record the page again with `docs record`")
            }
            Kind::Digest { written, computed } => write!(
                f,
                "the facts were changed by hand: `digest` is {}, the facts have {computed}; record the page again with `docs \
                 record`, or put what the page gets wrong into the errata",
                printable::line(written)
            ),
        }
    }
}

impl error::Error for ContractError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.kind {
            Kind::Json(error) => Some(error),
            Kind::Digest { .. } => None,
        }
    }
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct File {
    operation: String,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    updated_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    release: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sdk: Option<String>,
    digest: String,
    facts: Value,
    #[serde(default, skip_serializing_if = "Meanings::is_empty")]
    meanings: Meanings,
}

impl Contract {
    /// A contract of these facts.
    #[must_use]
    pub fn new(operation: impl Into<String>, page: Page) -> Self {
        Self { operation: operation.into(), page, meanings: Meanings::new(), release: None, sdk: None }
    }

    /// The contract with what the values of its fields mean.
    #[must_use]
    pub fn with_meanings(self, meanings: Meanings) -> Self {
        Self { meanings, ..self }
    }

    /// A contract of the facts of an API definition. Its examples are left out: they show what its schemas lack, and
    /// are in words of the vendor.
    #[must_use]
    pub fn of_definition(operation: impl Into<String>, page: Page, release: impl Into<String>) -> Self {
        let page = Page { example_requests: Vec::new(), example_responses: BTreeMap::new(), ..page };
        Self { release: Some(release.into()), ..Self::new(operation, page) }
    }

    /// A contract of the facts of a document that was made from the models of an SDK: its package and release.
    #[must_use]
    pub fn of_sdk(operation: impl Into<String>, page: Page, sdk: impl Into<String>) -> Self {
        Self { sdk: Some(sdk.into()), ..Self::new(operation, page) }
    }

    /// What the facts are from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        match (&self.sdk, &self.release) {
            (Some(_), _) => Origin::Sdk,
            (None, Some(_)) => Origin::Definition,
            (None, None) => Origin::Page,
        }
    }

    /// Whether a file looks like a contract rather than a page.
    #[must_use]
    pub fn is_contract(bytes: &[u8]) -> bool {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        text.starts_with(b"{")
    }

    /// The operation of a contract, of which nothing else is read or verified.
    pub(crate) fn operation_of(bytes: &[u8]) -> Option<String> {
        #[derive(Deserialize)]
        struct Head {
            operation: String,
        }
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        serde_json::from_slice(bytes).ok().map(|Head { operation }| operation)
    }

    /// Reads a contract and verifies its digest.
    ///
    /// # Errors
    /// [`ContractError`] when the bytes are no contract, or the facts are not those that were recorded.
    pub fn read(bytes: &[u8]) -> Result<Self, ContractError> {
        let json = |error| ContractError { kind: Kind::Json(error) };
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let file: File = serde_json::from_slice(bytes).map_err(json)?;
        let mut facts = file.facts;
        if let Value::Object(facts) = &mut facts {
            facts.insert("title".to_owned(), file.title.into());
        }
        let mut page: Page = serde_json::from_value(facts).map_err(json)?;
        page.updated_on = file.updated_on;
        let computed = digest(&page, &file.meanings);
        if computed != file.digest {
            return Err(ContractError { kind: Kind::Digest { written: file.digest, computed } });
        }
        let File { operation, meanings, release, sdk, .. } = file;
        Ok(Self { operation, page, meanings, release, sdk })
    }

    /// The file's text, the same for the same facts.
    #[must_use]
    pub fn to_text(&self) -> String {
        let file = File {
            operation: self.operation.clone(),
            title: self.page.title.clone(),
            updated_on: self.page.updated_on.clone(),
            release: self.release.clone(),
            sdk: self.sdk.clone(),
            digest: self.digest(),
            facts: facts(&self.page),
            meanings: self.meanings.clone(),
        };
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The name of the file that the contract is written to: the operationId and `.json`, or for witnesses beside the
    /// page `.definition.json` (an API definition) and `.sdk.json` (an SDK). `None` where the operationId is not a
    /// plain name (an ASCII letter, then letters, digits and underscores): as a path it could lead out of the folder of
    /// contracts.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        let end = match self.origin() {
            Origin::Page => ".json",
            Origin::Definition => ".definition.json",
            Origin::Sdk => ".sdk.json",
        };
        is_operation_id(&self.operation).then(|| format!("{}{end}", self.operation))
    }

    /// The digest of the facts: SHA-256 of their compact JSON, title and date aside, followed by that of the meanings
    /// where there are any.
    #[must_use]
    pub fn digest(&self) -> String {
        digest(&self.page, &self.meanings)
    }
}

/// The facts without title and date.
fn facts(page: &Page) -> Value {
    let mut facts = serde_json::to_value(page).unwrap_or_default();
    if let Value::Object(facts) = &mut facts {
        facts.shift_remove("title");
        facts.shift_remove("updated_on");
    }
    facts
}

fn digest(page: &Page, meanings: &Meanings) -> String {
    let mut text = facts(page).to_string();
    if !meanings.is_empty() {
        text.push_str(&json!(meanings).to_string());
    }
    format!("sha256:{}", sha256(&text))
}

/// The SHA-256 of a text, in hexadecimal digits.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_a_plain_name_and_no_path() {
        let name = |operation: &str| Contract::new(operation, Page::default()).file_name();
        assert_eq!(name("Show_X2").as_deref(), Some("Show_X2.json"));
        for operation in [
            "",
            "../Show",
            "a/b",
            "a\\b",
            "/etc/x",
            "C:x",
            ".",
            "..",
            ".x",
            "-x",
            "_",
            "2x",
            "Sh\u{f6}w",
            "a b",
            "a\0",
            "a\u{202e}b",
        ] {
            assert_eq!(name(operation), None, "{operation}");
        }
    }

    #[test]
    fn a_contract_survives_writing_and_a_change_by_hand_is_found() {
        let page = Page { title: "T".into(), method: "GET".into(), path: "/v1/x".into(), ..Page::default() };
        let text = Contract::new("ShowX", page.clone()).to_text();
        match Contract::read(text.as_bytes()) {
            Ok(read) => assert_eq!(read, Contract::new("ShowX", page)),
            Err(error) => panic!("{error}"),
        }
        let changed = text.replace("/v1/x", "/v1/y");
        let error = Contract::read(changed.as_bytes()).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("changed by hand"), "{error}");
        assert!(Contract::read(b"{}").is_err_and(|error| error.to_string().contains("not a recorded contract")));
    }
}
