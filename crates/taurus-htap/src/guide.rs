//! How things are done, chapter by chapter. Docs only.

pub mod instances;
