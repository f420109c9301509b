//! The content of a page, in whatever form it was saved: headings, paragraphs, tables, cells and code, with their
//! lines.
//!
//! Owns the forms (`text`, `html`, `markdown`) and what they are read into (`block`), the parts of a description
//! (`cell`), the vocabulary of the documentation system (`words`) and plain sentences (`sentences`). What it means for
//! a page is left to `facts` and `read`, which are above it.

pub(crate) mod actions;
pub(crate) mod block;
pub(crate) mod cell;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod sentences;
pub(crate) mod text;
pub(crate) mod words;
