//! Reads a schema: a dump, the output of SHOW CREATE TABLE, or rows of `information_schema.columns`.
//!
//! Owns which of these an input is, and the errors for one that is none. Statements are split by `statements` and
//! read by `dump`.

mod alter;
mod column;
mod column_rows;
mod comment;
mod dump;
mod error;
mod form;
mod key;
mod routine;
mod show_create;
mod statements;
mod subject;
mod table;
mod tokens;
mod tool_message;

use std::io::{BufRead, BufReader, Cursor, Read};

pub use column_rows::COLUMNS_QUERY;
pub use error::{ReadError, ReadErrorKind};
pub(crate) use form::refuse_other_files;
pub use statements::MAX_STATEMENT;

use crate::{
    column_type::ColumnType,
    schema::{Key, KeyKind, KeyPart, Notice, Schema, Table},
};
use column::Definition;
use form::Form;
use tokens::Tokens;

/// How much of the input is looked at to find out what it is.
const BEGINNING: usize = 64 * 1024;

/// The databases of the server itself.
const SYSTEM_DATABASES: [&str; 4] = ["information_schema", "mysql", "performance_schema", "sys"];

/// The largest output of SHOW CREATE TABLE, which is read as a whole.
const MAX_SHOWN: u64 = 64 * 1024 * 1024;

impl Schema {
    /// Reads a schema, in whichever form it comes:
    ///
    /// - A dump of `mysqldump`, `mariadb-dump` or phpMyAdmin, with or without data. Data is passed over as it comes, so
    ///   memory does not grow with it.
    /// - `CREATE TABLE` statements, or the output of `SHOW CREATE TABLE` as `mysql` prints it: as a box, with `\G`, or
    ///   with `--batch`.
    /// - The output of [`COLUMNS_QUERY`] with `mysql --batch`. It says which columns the primary key has, but not their
    ///   order, nor the keys of several columns.
    ///
    /// What cannot be read in one statement costs a notice, with its line. A table whose columns are not all known says
    /// so in [`unknown`](crate::Table::unknown). The databases of the server itself are left out. Names and comments of
    /// tables are UTF-8; data can have any charset.
    ///
    /// # Errors
    /// The input cannot be read, is not text (compressed, UTF-16, the file of a database), has another charset than
    /// UTF-8 in the definition of a table, or has nothing to do with a schema.
    ///
    /// # Examples
    /// ```
    /// let dump = "CREATE TABLE `orders` (`id` int NOT NULL, `place` point, PRIMARY KEY (`id`));";
    /// let schema = table_fitness::Schema::read(dump.as_bytes())?;
    /// assert_eq!(schema.tables[0].columns[1].column_type.to_string(), "point");
    /// # Ok::<(), table_fitness::ReadError>(())
    /// ```
    pub fn read(input: impl Read) -> Result<Self, ReadError> {
        let mut input = BufReader::with_capacity(BEGINNING, input);
        let beginning = beginning(&mut input)?;
        let form = Form::of(&beginning)?;
        let input = Cursor::new(beginning).chain(input);
        let mut schema = Self::read_as(form, input)?;
        schema.leave_out_system_databases();
        Ok(schema)
    }

    fn read_as(form: Form, input: impl Read) -> Result<Self, ReadError> {
        match form {
            Form::Statements => dump::read(input),
            Form::ColumnRows => column_rows::read(BufReader::new(input)),
            Form::ShowCreate(shown) => {
                let mut text = Vec::new();
                input.take(MAX_SHOWN + 1).read_to_end(&mut text)?;
                if text.len() as u64 > MAX_SHOWN {
                    return Err(ReadError::new(
                        ReadErrorKind::TooLong,
                        "the output of SHOW CREATE TABLE is longer than 64 MiB",
                    ));
                }
                dump::read(&*show_create::statements(&text, shown))
            }
        }
    }

    /// A dump of all databases has those of the server itself, which no task synchronizes.
    fn leave_out_system_databases(&mut self) {
        for system in SYSTEM_DATABASES {
            let is_of_system = |table: &Table| table.database.as_deref().is_some_and(|name| name == system);
            if let Some(line) = self.tables.iter().find(|table| is_of_system(table)).map(|table| table.line) {
                self.tables.retain(|table| !is_of_system(table));
                self.notices
                    .push(Notice { line, message: format!("the tables of the system database {system} are left out") });
            }
        }
    }
}

/// The first bytes of the input, without a byte order mark of UTF-8.
fn beginning(input: &mut impl BufRead) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::with_capacity(BEGINNING);
    input.take(BEGINNING as u64).read_to_end(&mut bytes)?;
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    Ok(bytes)
}

/// A type as `information_schema.columns` writes it.
fn column_type_of(text: &str) -> Option<ColumnType> {
    let mut buffer = Vec::new();
    let (mut tokens, _) = Tokens::new(text, 1, &mut buffer);
    column::column_type(&mut tokens)
}

impl Table {
    /// A table of columns, each with its definition as SQL has it, and the columns of its primary key.
    ///
    /// ```
    /// use table_fitness::{Table, check_table};
    ///
    /// let columns = [("id", "bigint unsigned not null"), ("place", "point")];
    /// let table = Table::from_definitions("orders", columns, ["id"]);
    /// assert!(check_table(&table).iter().any(|finding| finding.rule.id == "type-not-supported"));
    /// ```
    pub fn from_definitions<'a>(
        name: &str,
        columns: impl IntoIterator<Item = (&'a str, &'a str)>,
        primary_key: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut table = Self { name: name.to_owned(), line: 1, ..Self::default() };
        for (name, definition) in columns {
            // The name may have any characters, the definition is SQL.
            let mut buffer = Vec::new();
            let text = format!("c {definition}");
            let (mut tokens, problem) = Tokens::new(&text, 1, &mut buffer);
            match Definition::read(&mut tokens).filter(|_| problem.is_none()) {
                Some(mut definition) => {
                    name.clone_into(&mut definition.column.name);
                    table.add_column(definition);
                }
                None => table.unknown = Some(format!("the definition of column {name} cannot be read")),
            }
        }
        let part = |name: &str| KeyPart { column: Some(name.to_owned()), prefix: None };
        let parts: Vec<KeyPart> = primary_key.into_iter().map(part).collect();
        if !parts.is_empty() {
            table.keys.push(Key { kind: KeyKind::Primary, name: None, parts });
        }
        table.finish();
        table
    }
}
