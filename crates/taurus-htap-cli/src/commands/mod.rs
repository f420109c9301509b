//! What each command does: one file for each group of commands.

pub(crate) mod api;
pub(crate) mod auth;
pub(crate) mod check;
pub(crate) mod emulator;
pub(crate) mod instances;
pub(crate) mod logs;
pub(crate) mod nodes;
pub(crate) mod params;
pub(crate) mod plan;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod sessions;
pub(crate) mod shell;
pub(crate) mod sync;
pub(crate) mod users;
