//! Findings: one difference each, with everything that someone needs who must decide about it.
//!
//! Owns the shape that is printed as JSON. Where findings come from is `diff`'s and `check`'s business, how they are
//! written `report`'s.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;

use crate::spot::Spot;

/// What a difference does to a caller that follows the old or specified side, once the service does as documented.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// A caller can fail or read something wrong.
    Breaking,
    /// No caller notices.
    Compatible,
    /// It depends; the reason names on what.
    Unclear(&'static str),
}

impl Effect {
    /// The word for it: `breaking`, `compatible` or `unclear`.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Compatible => "compatible",
            Self::Unclear(_) => "unclear",
        }
    }

    /// On what an unclear effect depends.
    #[must_use]
    pub fn reason(&self) -> Option<&'static str> {
        match self {
            Self::Unclear(reason) => Some(reason),
            Self::Breaking | Self::Compatible => None,
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        self.reason().map_or(Ok(()), |reason| write!(f, ": {reason}"))
    }
}

/// One difference between a page and a spec, or between two pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The API of the operation, where the spec has several.
    pub api: Option<String>,
    /// What kind of difference: the ID of one of the [`RULES`](crate::RULES), such as `max-length-changed`.
    pub rule: String,
    /// What it does to callers.
    pub effect: Effect,
    /// The operation: its operationId, with its API where several APIs have that, or its method and path.
    pub operation: String,
    /// The dotted path of what differs, such as `request.body.name.max_length`.
    pub location: String,
    /// The value on the page, or on the newer of two pages; none where it has no such fact.
    pub documented: Option<Value>,
    /// The value in the spec, or on the older of two pages; none where it has no such fact.
    pub specified: Option<Value>,
    /// The name that the page was read under.
    pub page_file: Option<String>,
    /// The 1-based line on the page.
    pub page_line: Option<usize>,
    /// The part of that line, of an API definition or a contract.
    pub page_spot: Option<Spot>,
    /// The file of the specified side: the spec, the errata, or the older page.
    pub spec_file: Option<String>,
    /// The 1-based line there.
    pub spec_line: Option<usize>,
    /// The part of that line, of an API definition or a contract.
    pub spec_spot: Option<Spot>,
    /// What differs and what it means, in a sentence.
    pub message: String,
    /// What to edit.
    pub edit: String,
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut finding = to.serialize_struct("Finding", 16)?;
        match &self.api {
            Some(api) => finding.serialize_field("api", api)?,
            None => finding.skip_field("api")?,
        }
        finding.serialize_field("rule", &self.rule)?;
        finding.serialize_field("effect", self.effect.word())?;
        finding.serialize_field("location", &self.location)?;
        finding.serialize_field("documented", &self.documented)?;
        finding.serialize_field("specified", &self.specified)?;
        finding.serialize_field("page_line", &self.page_line)?;
        serialize_spot(&mut finding, ["page_column", "page_end_column", "page_pointer"], self.page_spot.as_ref())?;
        finding.serialize_field("spec_file", &self.spec_file)?;
        finding.serialize_field("spec_line", &self.spec_line)?;
        serialize_spot(&mut finding, ["spec_column", "spec_end_column", "spec_pointer"], self.spec_spot.as_ref())?;
        finding.serialize_field("message", &self.message)?;
        finding.end()
    }
}

fn serialize_spot<S: SerializeStruct>(
    to: &mut S,
    keys: [&'static str; 3],
    spot: Option<&Spot>,
) -> Result<(), S::Error> {
    let [column, end_column, pointer] = keys;
    match spot {
        Some(spot) => {
            to.serialize_field(column, &spot.column)?;
            to.serialize_field(end_column, &spot.end_column)?;
            to.serialize_field(pointer, &spot.pointer)
        }
        None => keys.into_iter().try_for_each(|key| to.skip_field(key)),
    }
}
