//! Says which tables of a MySQL source fit for synchronization to HTAP (Standard Edition), and why others do not.
//!
//! The service answers `success` or `failed` for a table and gives no reason. The reasons are in the vendor's guides:
//! types, keys, names, settings of the source. This crate compares a schema with them, offline:
//!
//! - [`Schema::read`] reads a dump, the output of `SHOW CREATE TABLE`, or rows of `information_schema.columns`.
//! - [`check`] gives findings, each with its [`Rule`], what the guide says, and what to do. What the guides leave open
//!   is [`Severity::Unknown`], never a verdict.
//! - [`check_table_config`] compares the configuration of a table with it, [`Variables`] the settings of the source
//!   with what the guide requires.
//! - [`plan`] drafts tasks, with the types that arrive.
//!
//! It does nothing but read what it is given: no files, no network.

mod check;
mod column_type;
mod finding;
mod near_name;
mod plan;
mod read;
mod rules;
mod schema;
mod table_config;
mod variables;

pub use check::{Report, check, check_table, check_tables};
pub use column_type::{ColumnType, Target};
pub use finding::{Finding, Summary};
pub use near_name::is_near_name;
pub use plan::{LeftOutTable, PlannedColumn, PlannedTable, TaskPlan, Views, plan};
pub use read::{COLUMNS_QUERY, MAX_STATEMENT, ReadError, ReadErrorKind};
pub use rules::{Guide, GuideDate, RULES, Rule, Scope, Severity, rule, rules_of_tasks, rules_to_markdown};
pub use schema::{Column, Key, KeyKind, KeyPart, Notice, Schema, Table, TableKind};
pub use table_config::{ConfigColumns, check_table_config};
pub use variables::{Setting, SettingVerdict, Variables};
