//! Findings: one difference each, with everything that someone needs who must decide about it.
//!
//! Owns the shape that is printed as JSON. Where findings come from is `diff`'s and `check`'s business, how they are
//! written `report`'s.

use std::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;

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
    /// The file of the specified side: the spec, the errata, or the older page.
    pub spec_file: Option<String>,
    /// The 1-based line there.
    pub spec_line: Option<usize>,
    /// What differs and what it means, in a sentence.
    pub message: String,
    /// What to edit.
    pub edit: String,
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut finding = to.serialize_struct("Finding", 10)?;
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
        finding.serialize_field("spec_file", &self.spec_file)?;
        finding.serialize_field("spec_line", &self.spec_line)?;
        finding.serialize_field("message", &self.message)?;
        finding.end()
    }
}
