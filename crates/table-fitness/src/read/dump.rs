//! The statements of a dump that say something about tables.

use std::{borrow::Cow, collections::HashMap, io::Read};

use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::{
    ReadError, ReadErrorKind,
    alter::alter,
    column::{charset, name_or_string},
    comment::Comment,
    key::parts,
    statements::{MAX_STATEMENT, Piece, Statements},
    subject::Subject,
    tokens::Tokens,
    tool_message::ToolMessage,
};
use crate::schema::{Key, KeyKind, Notice, Schema, Table, TableKind};

/// How many notices are kept.
const MAX_NOTICES: usize = 1000;

/// How many columns CREATE TABLE … LIKE copies in one dump: a short statement must not take much memory.
const MAX_COPIED: usize = 100_000;

/// Reads a dump to its end.
///
/// # Errors
/// See [`Schema::read`].
pub(super) fn read(input: impl Read) -> Result<Schema, ReadError> {
    let mut statements = Statements::new(input);
    let mut dump = Dump::default();
    let mut text = Vec::new();
    while let Some((line, piece)) = statements.next(&mut text)? {
        match piece {
            Piece::Comment => dump.read_comment(&text, line),
            Piece::Foreign => dump.read_foreign(&text, line),
            Piece::Skipped { is_complete } => {
                dump.statements += 1;
                dump.is_cut |= !is_complete;
            }
            Piece::Statement { is_complete, is_too_long } => {
                dump.statements += 1;
                dump.read_statement(&text, line, is_too_long)?;
                dump.is_cut |= !is_complete && !dump.ends_complete;
            }
        }
    }
    dump.finish(statements.line())
}

/// Charset and collation of the tables of a database that name none.
type Defaults = (Option<String>, Option<String>);

/// A database and the name of a table in it.
type Name = (Option<String>, String);

/// What has been read so far.
#[derive(Default)]
struct Dump {
    /// `None` where a table was dropped again.
    tables: Vec<Option<Table>>,
    places: HashMap<Name, usize>,
    /// The places of the tables that each database got.
    places_of: HashMap<String, Vec<usize>>,
    notices: Vec<Notice>,
    /// The database of USE, or of the heading.
    database: Option<String>,
    /// Charset and collation of databases.
    defaults: HashMap<String, Defaults>,
    /// How many statements there were.
    statements: u64,
    more_notices: u64,
    copied_columns: usize,
    /// The table that the statement made or changed.
    touched: Option<Name>,
    /// The view that the next CREATE TABLE is in the place of.
    view_ahead: Option<String>,
    /// The error message of a tool.
    tool_error: Option<String>,
    /// The first line that is neither SQL nor a message.
    first_foreign: Option<String>,
    /// Whether it is a dump that has a last line, and whether that was found.
    has_heading: bool,
    has_last_line: bool,
    /// Whether the last statement has no end, and is not a definition that is complete without one.
    is_cut: bool,
    ends_complete: bool,
    tokens: Vec<TokenWithSpan>,
}

impl Dump {
    fn notice(&mut self, line: u64, message: impl Into<String>) {
        if self.notices.len() < MAX_NOTICES {
            self.notices.push(Notice { line, message: message.into() });
        } else {
            self.more_notices += 1;
        }
    }

    fn read_comment(&mut self, comment: &[u8], line: u64) {
        match Comment::read(comment) {
            Some(Comment::Heading) => {
                self.check_last_line(line);
                (self.has_heading, self.has_last_line) = (true, false);
            }
            Some(Comment::LastLine) => self.has_last_line = true,
            Some(Comment::Database(name)) => self.database = Some(name),
            Some(Comment::Placeholder(view)) => self.view_ahead = Some(view),
            None => {}
        }
    }

    /// Says so if a dump ended before this line without its last line.
    fn check_last_line(&mut self, line: u64) {
        if self.has_heading && !self.has_last_line {
            let message =
                "the last line of a complete dump (`-- Dump completed`) is missing: tables can be missing too";
            self.notice(line, message);
        }
    }

    fn read_foreign(&mut self, text: &[u8], line: u64) {
        let text = String::from_utf8_lossy(text).trim_end().to_owned();
        match ToolMessage::of(&text) {
            Some(ToolMessage::Failure) => {
                self.notice(line, format!("the tool that made the dump failed, so tables can be missing: {text}"));
                self.tool_error.get_or_insert(text);
            }
            Some(ToolMessage::Remark) => {
                self.notice(line, format!("a message of the tool that made the dump: {text}"));
            }
            None => {
                self.notice(line, format!("the line is not SQL and was skipped: {text}"));
                self.first_foreign.get_or_insert(text);
            }
        }
    }

    /// # Errors
    /// The definition of a table is not UTF-8.
    fn read_statement(&mut self, text: &[u8], line: u64, is_too_long: bool) -> Result<(), ReadError> {
        let mut buffer = std::mem::take(&mut self.tokens);
        let result = self.read_tokens(text, line, is_too_long, &mut buffer);
        self.tokens = buffer;
        result
    }

    fn read_tokens(
        &mut self,
        text: &[u8],
        line: u64,
        is_too_long: bool,
        buffer: &mut Vec<TokenWithSpan>,
    ) -> Result<(), ReadError> {
        self.ends_complete = false;
        let checked = std::str::from_utf8(text);
        let readable = checked.map_or_else(|_| String::from_utf8_lossy(text), Cow::Borrowed);
        let (mut tokens, problem) = Tokens::new(&readable, line, buffer);
        let Some(subject) = Subject::of(&mut tokens) else { return Ok(()) };
        if let (Err(error), false) = (checked, is_too_long) {
            return Err(not_utf_8(text, line, error.valid_up_to()));
        }
        let notices = self.notices.len();
        self.touched = None;
        let mut next = Some((subject, line));
        // Definitions come one after the other without semicolons where people paste them.
        while let Some((subject, line)) = next {
            self.ends_complete = self.apply(subject, &mut tokens, line).is_some();
            let line = tokens.line();
            next = Subject::of(&mut tokens).map(|subject| (subject, line));
        }
        let reason = match problem {
            _ if is_too_long => {
                format!("the statement is longer than {MAX_STATEMENT} bytes; the rest of it is not read")
            }
            Some(problem) => format!("the statement cannot be read to its end: {problem}"),
            None => return Ok(()),
        };
        // Notices about parts of the statement follow from it.
        self.notices.truncate(notices);
        self.notice(line, &reason);
        if let Some(table) = self.touched.take().and_then(|name| self.table(name)) {
            table.unknown = Some(reason);
        }
        Ok(())
    }

    /// Does what a statement does; `None` when its end is missing.
    fn apply(&mut self, subject: Subject, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        match subject {
            Subject::Table { is_replaced } => self.create_table(is_replaced, tokens, line),
            Subject::View => {
                tokens.eat(&["IF", "NOT", "EXISTS"]);
                let (database, name) = tokens.table_name()?;
                self.put(Table { database, name, line, kind: TableKind::View, ..Table::default() });
                Some(())
            }
            Subject::Index(kind) => self.create_index(kind, tokens, line),
            Subject::Alter => self.alter_table(tokens, line),
            Subject::Drop => self.drop_tables(tokens),
            Subject::DropIndex => self.drop_index(tokens, line),
            Subject::DropDatabase => self.drop_database(tokens),
            Subject::Rename => self.rename_tables(tokens, line),
            Subject::Database => self.create_database(tokens),
            Subject::AlterDatabase => self.alter_database(tokens),
            Subject::Block => {
                self.pass_block(tokens, line);
                Some(())
            }
            Subject::Use => {
                self.database = Some(tokens.name()?);
                Some(())
            }
        }
    }

    /// Adds a table, or puts it in the place of one with the same name: views come twice.
    fn put(&mut self, mut table: Table) {
        table.database = table.database.take().or_else(|| self.database.clone());
        let name = (table.database.clone(), table.name.clone());
        self.touched = Some(name.clone());
        if let Some(database) = &name.0 {
            self.places_of.entry(database.clone()).or_default().push(self.tables.len());
        }
        if let Some(at) = self.places.insert(name, self.tables.len()) {
            self.tables[at] = None;
        }
        self.tables.push(Some(table));
    }

    fn place(&self, (database, name): Name) -> Option<usize> {
        let name = (database.or_else(|| self.database.clone()), name);
        self.places.get(&name).copied().filter(|at| self.tables[*at].is_some())
    }

    fn table(&mut self, name: Name) -> Option<&mut Table> {
        let place = self.place(name)?;
        self.tables[place].as_mut()
    }

    fn create_table(&mut self, is_replaced: bool, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        let is_optional = tokens.eat(&["IF", "NOT", "EXISTS"]);
        let Some((database, name)) = tokens.table_name() else {
            self.notice(line, "the name of the table cannot be read");
            return None;
        };
        let mut table = Table { database: database.or_else(|| self.database.clone()), name, line, ..Table::default() };
        if opens_with(tokens, "LIKE") {
            tokens.next();
        }
        let has_body = tokens.peek() == Some(&Token::LParen) && !opens_with(tokens, "SELECT");
        let unknown = match () {
            () if tokens.eat(&["LIKE"]) => self.copy_columns(&mut table, tokens).err(),
            () if has_body => None,
            () => Some("its columns are not in the statement"),
        };
        let is_closed = !has_body || self.read_body(&mut table, tokens);
        let rest = rest_of_definition(&mut table, tokens);
        let unknown = if rest == Rest::Query { Some("its columns come from a query") } else { unknown };
        if self.view_ahead.take_if(|view| *view == table.name).is_some() {
            let Table { database, name, .. } = table;
            table = Table { database, name, line, kind: TableKind::View, ..Table::default() };
        } else if let Some(reason) = unknown {
            self.notice(line, format!("table {} is not all known: {reason}", table.name));
            table.unknown = Some(reason.to_owned());
        }
        if rest != Rest::Sequence && self.is_used(&table, is_optional, is_replaced) {
            take_defaults(&mut table, &self.defaults);
            self.put(table);
        }
        is_closed.then_some(())
    }

    /// Whether a definition is used; says so if there is another one with its name.
    fn is_used(&mut self, table: &Table, is_optional: bool, is_replaced: bool) -> bool {
        let Some(before) = self.table((table.database.clone(), table.name.clone())) else { return true };
        // The table in the place of a view comes before the view.
        let is_twice = before.kind == TableKind::Base && table.kind == TableKind::Base;
        if is_optional {
            self.notice(table.line, format!("table {} is defined before; this definition is not used", table.name));
        } else if is_twice && !is_replaced {
            self.notice(table.line, format!("table {} is defined before; this definition is used", table.name));
        }
        !is_optional
    }

    /// Reads columns and keys. Whether the parenthesis is closed that is around them.
    fn read_body(&mut self, table: &mut Table, tokens: &mut Tokens<'_>) -> bool {
        tokens.next();
        let Some(unreadable) = table.read_body(tokens) else {
            table.unknown = Some("its definition has no end".to_owned());
            self.notice(table.line, format!("the definition of table {} has no end", table.name));
            return false;
        };
        for line in unreadable {
            table.unknown = Some("a column or key of it cannot be read".to_owned());
            self.notice(line, format!("a column or key of table {} cannot be read", table.name));
        }
        true
    }

    /// Copies the table whose name follows LIKE.
    ///
    /// # Errors
    /// Why it cannot be copied.
    fn copy_columns(&mut self, table: &mut Table, tokens: &mut Tokens<'_>) -> Result<(), &'static str> {
        let name = tokens.table_name();
        if self.copied_columns >= MAX_COPIED {
            return Err("too many columns are copied by CREATE TABLE ... LIKE");
        }
        let other = name.and_then(|name| self.table(name).cloned());
        let other = other.ok_or("it is made like a table that is not defined before")?;
        self.copied_columns += other.columns.len();
        let Table { database, name, line, .. } = std::mem::take(table);
        *table = Table { database, name, line, has_foreign_keys: false, ..other };
        Ok(())
    }

    fn create_index(&mut self, kind: KeyKind, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        tokens.eat(&["IF", "NOT", "EXISTS"]);
        let name = tokens.name();
        while tokens.peek().is_some() && !tokens.eat(&["ON"]) {
            tokens.next();
        }
        let table = tokens.table_name()?;
        let parts = parts(tokens)?;
        self.changed(table, line, |table| table.keys.push(Key { kind, name, parts }));
        Some(())
    }

    fn drop_index(&mut self, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        tokens.eat(&["IF", "EXISTS"]);
        let name = tokens.name()?;
        tokens.eat(&["ON"]);
        self.changed(tokens.table_name()?, line, |table| table.drop_key(&name));
        Some(())
    }

    /// Changes a table, or says that it is not defined.
    fn changed(&mut self, name: Name, line: u64, change: impl FnOnce(&mut Table)) {
        match self.table(name.clone()) {
            Some(table) => change(table),
            None => self.notice(line, format!("table {} is changed but not defined before", name.1)),
        }
    }

    fn alter_table(&mut self, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        let is_optional = tokens.eat(&["IF", "EXISTS"]);
        let mut name = tokens.table_name()?;
        self.touched = Some(name.clone());
        if tokens.eat(&["WAIT"]) {
            tokens.number();
        }
        tokens.eat(&["NOWAIT"]);
        while tokens.peek().is_some() {
            if tokens.eat_any(&["RENAME"]) && !tokens.is_any(&["COLUMN", "INDEX", "KEY"]) {
                tokens.eat_any(&["TO", "AS"]);
                let new_name = tokens.table_name()?;
                self.rename(name, new_name.clone(), line);
                name = new_name;
            } else if let Some(table) = self.table(name.clone()) {
                if alter(table, tokens).is_none() {
                    "a change of it could not be followed".clone_into(table.unknown.get_or_insert_default());
                    self.notice(line, format!("a change of table {} cannot be followed", name.1));
                }
            } else if is_optional {
                return Some(());
            } else if !tokens.is_any(&["DISABLE", "ENABLE"]) {
                self.notice(line, format!("table {} is changed but not defined before", name.1));
                return Some(());
            }
            tokens.skip_item();
            tokens.next();
        }
        Some(())
    }

    fn drop_tables(&mut self, tokens: &mut Tokens<'_>) -> Option<()> {
        tokens.eat(&["IF", "EXISTS"]);
        loop {
            if let Some(at) = tokens.table_name().and_then(|name| self.place(name)) {
                self.tables[at] = None;
            }
            if !tokens.eat_token(&Token::Comma) {
                return Some(());
            }
        }
    }

    fn drop_database(&mut self, tokens: &mut Tokens<'_>) -> Option<()> {
        tokens.eat(&["IF", "EXISTS"]);
        let name = tokens.name()?;
        for at in self.places_of.remove(&name).unwrap_or_default() {
            self.tables[at] = None;
        }
        self.defaults.remove(&name);
        Some(())
    }

    fn rename_tables(&mut self, tokens: &mut Tokens<'_>, line: u64) -> Option<()> {
        tokens.eat(&["IF", "EXISTS"]);
        loop {
            let name = tokens.table_name()?;
            if !tokens.eat(&["TO"]) {
                return None;
            }
            self.rename(name, tokens.table_name()?, line);
            if !tokens.eat_token(&Token::Comma) {
                return Some(());
            }
        }
    }

    fn rename(&mut self, name: Name, (database, new_name): Name, line: u64) {
        let Some(mut table) = self.place(name.clone()).and_then(|at| self.tables[at].take()) else {
            return self.notice(line, format!("table {} is renamed but not defined before", name.1));
        };
        table.database = database.or(table.database);
        table.name = new_name;
        self.put(table);
    }

    fn create_database(&mut self, tokens: &mut Tokens<'_>) -> Option<()> {
        let is_optional = tokens.eat(&["IF", "NOT", "EXISTS"]);
        let name = tokens.name()?;
        let defaults = defaults(tokens);
        if !(is_optional && self.defaults.contains_key(&name)) {
            self.defaults.insert(name, defaults);
        }
        Some(())
    }

    /// Changes the charset of tables to come.
    fn alter_database(&mut self, tokens: &mut Tokens<'_>) -> Option<()> {
        let has_name = !tokens.is_any(&["CHARACTER", "CHARSET", "COLLATE", "DEFAULT"]);
        let name = if has_name { tokens.name()? } else { self.database.clone()? };
        let defaults = defaults(tokens);
        if defaults != (None, None) {
            self.defaults.insert(name, defaults);
        }
        Some(())
    }

    /// Says so if a block may define or change tables.
    fn pass_block(&mut self, tokens: &mut Tokens<'_>, line: u64) {
        while tokens.peek().is_some() {
            if tokens.eat_any(&["ALTER", "CREATE", "DROP", "RENAME"]) {
                tokens.eat(&["OR", "REPLACE"]);
                if tokens.is_any(&["TABLE", "VIEW"]) {
                    return self.notice(line, "the statements of a block (BEGIN NOT ATOMIC) are not followed");
                }
            }
            tokens.next();
        }
    }

    /// # Errors
    /// The input has nothing to do with a schema, or is the error message of a tool alone.
    fn finish(mut self, last_line: u64) -> Result<Schema, ReadError> {
        let has_tables = self.tables.iter().any(Option::is_some);
        match self.tool_error {
            Some(error) if !has_tables => {
                let message = format!("the tool that was to make the dump failed: {error}");
                return Err(ReadError::new(ReadErrorKind::ToolFailed, message));
            }
            _ if self.statements == 0 && !self.has_heading => {
                return Err(no_statement(self.first_foreign.as_deref()));
            }
            _ => {}
        }
        if self.is_cut {
            self.notice(last_line, "the input ends within a statement: it was cut, and tables can be missing");
        } else {
            self.check_last_line(last_line);
        }
        if !has_tables {
            self.notice(1, "no table is defined; was the dump made with --no-create-info?");
        }
        if self.more_notices > 0 {
            self.notices
                .push(Notice { line: last_line, message: format!("{} more notices are left out", self.more_notices) });
        }
        let mut tables: Vec<Table> = self.tables.into_iter().flatten().collect();
        tables.iter_mut().for_each(Table::finish);
        Ok(Schema { tables, notices: self.notices })
    }
}

/// What there is in a definition besides columns, keys and options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    Nothing,
    /// A query, which gives the table more columns.
    Query,
    /// What is defined is a sequence: versions of MariaDB dump it as a table.
    Sequence,
}

/// Reads what is after the columns and keys of a table, up to the next definition.
fn rest_of_definition(table: &mut Table, tokens: &mut Tokens<'_>) -> Rest {
    let mut rest = Rest::Nothing;
    while tokens.peek().is_some() && !tokens.is(&["CREATE"]) {
        if rest == Rest::Query || is_query(tokens) {
            rest = Rest::Query;
            tokens.skip();
        } else if tokens.eat(&["SEQUENCE"]) {
            tokens.eat_token(&Token::Eq);
            rest = if tokens.number() == Some(1) { Rest::Sequence } else { rest };
        } else {
            table.read_option(tokens);
        }
    }
    rest
}

/// Whether a query follows.
fn is_query(tokens: &Tokens<'_>) -> bool {
    tokens.is_any(&["AS", "SELECT", "TABLE", "VALUES"])
        || (tokens.is(&["WITH"]) && !tokens.is(&["WITH", "SYSTEM"]))
        || opens_with(tokens, "SELECT")
}

/// Whether a parenthesis follows, and this word in it.
fn opens_with(tokens: &Tokens<'_>, word: &str) -> bool {
    let is_word = |next: &str| next.eq_ignore_ascii_case(word);
    tokens.peek() == Some(&Token::LParen) && tokens.word_after(1).is_some_and(is_word)
}

/// Charset and collation out of the options of a database.
fn defaults(tokens: &mut Tokens<'_>) -> Defaults {
    let mut defaults = Defaults::default();
    while tokens.peek().is_some() {
        if let Some(charset) = charset(tokens) {
            defaults.0 = Some(charset);
        } else if tokens.eat(&["COLLATE"]) {
            tokens.eat_token(&Token::Eq);
            defaults.1 = name_or_string(tokens);
        } else {
            tokens.skip();
        }
    }
    defaults
}

/// A table without charset and collation has those of its database.
fn take_defaults(table: &mut Table, defaults: &HashMap<String, Defaults>) {
    let of_database = table.database.as_ref().and_then(|name| defaults.get(name));
    if let (None, None, Some((charset, collation))) = (&table.charset, &table.collation, of_database) {
        table.charset.clone_from(charset);
        table.collation.clone_from(collation);
    }
}

/// The error for text that is not SQL, with its first line.
fn no_statement(first_line: Option<&str>) -> ReadError {
    let shown = first_line.map(|line| format!(", but begins with {:?}", printable::line(line).at_most(60).to_string()));
    let shown = shown.unwrap_or_default();
    let message = format!(
        "the input has no SQL statement{shown}; a dump of a schema was expected, for example of `mysqldump --no-data`"
    );
    ReadError::new(ReadErrorKind::Unrecognized, message)
}

/// The error for a definition in another charset, with the line of the first byte that is not UTF-8.
fn not_utf_8(text: &[u8], line: u64, at: usize) -> ReadError {
    let line = line + memchr::memchr_iter(b'\n', &text[..at]).count() as u64;
    let message = "the definition of a table has a character that is not UTF-8; make the dump with --default-character-set=utf8mb4";
    ReadError::new(ReadErrorKind::Encoding, message).at_line(line)
}
