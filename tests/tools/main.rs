//! The tools: the generator, the generated crates, the reader of documentation, the errata.

mod apis;
mod changed_page;
mod config;
mod docs;
mod errata;
mod facts;
mod generate;
mod generated;
mod multi_api;
mod published;
mod regeneration;
mod standalone;
mod translations;
