//! Contract tests for documentation: a saved page of an API reference in, findings against an OpenAPI document out.
//!
//! A vendor publishes pages, not OpenAPI documents. This crate reads a saved page of one documentation system, in any
//! of the forms it can be saved in, takes its [facts](Page), and reports where they and a hand-written spec differ, on
//! which lines, and [whom that breaks](Effect). It knows no API and does no I/O: bytes in, values out, no network, no
//! clock.
//!
//! - [`read`] finds out form and language of a page and takes its facts, each with its line.
//! - [`compare`] holds a page or a recorded [`Contract`] against a [`Spec`], through its errata; [`compare_pages`]
//!   holds two pages against each other. Both are one comparison: an operation is lowered to the facts that a page
//!   would give.
//! - [`scaffold`] drafts the OpenAPI document of a page.
//! - [`report`] writes findings for people, programs, pull requests and hosted CI.
//! - [`RULES`] are the rules of findings; [`commands`] are the `docs` commands, without files: what they print and how
//!   they exit.
//!
//! What it leaves to others: fetching pages, reading and writing files, reading YAML (`spec-document`), judging whether
//! a spec is any good.
//!
//! ```
//! use doc_contract::{Source, Spec, compare, scaffold};
//! use spec_document::Document;
//!
//! let page = "URI\n\nGET /v1/tea\n\nTable 1 Query parameters\n\nParameter\n\nMandatory\n\nType\n\nDescription\n\n\
//!             name\n\nNo\n\nString\n\nThe value can contain 3 to 64 characters.\n\n\
//!             Response Parameters\n\nStatus code: 200\n";
//! let draft = scaffold(Source::read("page.txt", page.as_bytes())?.page());
//! let spec = Spec::default().with_api("tea", Document::parse("spec.yaml", draft)?, None)?;
//!
//! let changed = Source::read("page.txt", page.replace("64", "32").as_bytes())?;
//! let findings = compare(&changed, &spec);
//! assert_eq!(findings[0].location, "request.query.name.max_length");
//! assert_eq!(findings[0].effect.word(), "breaking");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
pub mod commands;
mod contract;
mod definition;
mod diff;
mod effect;
mod errata;
mod explain;
mod facts;
mod finding;
mod folders;
pub mod limits;
mod locate;
mod meanings;
mod origin;
mod page;
mod pattern;
mod read;
pub mod report;
mod rules;
mod scaffold;
mod skeleton;
mod source;
mod spec;
mod spot;
mod tables;
mod types;

pub use check::{compare, compare_pages};
pub use contract::{Contract, ContractError};
pub use finding::{Effect, Finding};
pub use meanings::Meanings;
pub use origin::Origin;
pub use page::{ExampleRequest, Field, Object, Page, RequiredAction};
pub use read::{Form, Language, Notice, ReadError, Reading, read};
pub use report::Style;
pub use rules::{RULES, Rule};
pub use scaffold::scaffold;
pub use source::{Source, SourceError};
pub use spec::Spec;
pub use spot::Spot;
