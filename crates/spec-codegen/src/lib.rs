//! Code from API descriptions: each OpenAPI document of a workspace becomes a crate with a typed client.
//!
//! | module | what it does |
//! |---|---|
//! | [`schema`] | what a schema means beyond OpenAPI: secrets, files, directions |
//! | [`plain`] | rewrites the several ways in which OpenAPI says one thing into one |
//! | [`lint`] | reports everything in a document that nothing should be generated from, with places |
//! | [`lower`] | rewrites a document for the generator, which then makes the types that a client needs |
//! | [`model`] | reads the document once into typed operations and schemas |
//! | [`emit`] | writes the code of a crate from the model |
//!
//! Each uses only those above it. Reading and writing files is left to `sdk-tools`.

pub mod emit;
pub mod lint;
pub mod lower;
pub mod model;
mod names;
pub mod plain;
pub mod schema;
