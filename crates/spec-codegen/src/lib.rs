//! Code from API descriptions: each OpenAPI document of a workspace becomes a crate with a typed client.
//!
//! | module | what it does |
//! |---|---|
//! | [`schema`] | what a schema means beyond OpenAPI: secrets, files, directions |
//! | [`lint`] | reports everything in a document that nothing should be generated from, with places |
//! | [`lower`] | rewrites a document for the generator, which then makes the types that a client needs |
//! | [`model`] | reads the document once into typed operations and schemas |
//! | [`emit`] | writes the code of a crate from the model |
//! | [`generate`] | decides which files of a workspace are read and written |
//!
//! Each uses only those above it, and `generate` all of them. The command line is `xtask`'s.

pub mod emit;
pub mod generate;
pub mod inside;
pub mod lint;
pub mod lower;
pub mod model;
mod names;
pub mod schema;
