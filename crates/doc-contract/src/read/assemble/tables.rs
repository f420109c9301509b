//! Tables in, lists of fields: where the rows of a table go.
//!
//! Owns captions, the titles in front of tables without one, and the choice between the lists of parameters, the bodies
//! and the objects. What a row says is read by `rows`.

use super::{Assembler, Kind, ReadError, Section, Target, cut};
use crate::{
    limits::MAX_ROWS,
    page::Object,
    skeleton::{
        block::{Table, squeeze},
        html,
        words::{self, Column, TableKind},
    },
};

/// What a table is called: a caption, or the title in front of it.
#[derive(Debug, Clone)]
pub(super) struct Caption {
    pub(super) number: Option<u32>,
    pub(super) text: String,
    pub(super) line: usize,
}

impl Caption {
    /// A caption with or without `Table 3` in front.
    pub(super) fn new(text: &str, line: usize) -> Self {
        match words::numbered_caption(text) {
            Some((number, text)) => Self { number: Some(number), text: text.to_owned(), line },
            None => Self { number: None, text: text.to_owned(), line },
        }
    }

    pub(super) fn kind(&self) -> TableKind {
        words::table_kind(&self.text)
    }
}

/// Where the rows of a table go.
#[derive(Debug, Clone)]
pub(super) enum Destination {
    /// All to one list; and whether it is the request's.
    One(Target, bool),
    /// To a second table of the request's body, for another use of the operation.
    Variant,
    /// Each to the list of parameters that its location, its name or the section shows.
    Parameters,
}

impl Assembler {
    pub(super) fn table(&mut self, table: Table) -> Result<(), ReadError> {
        self.rows += table.rows.len();
        if self.rows > MAX_ROWS {
            return Err(ReadError::new(Kind::TooManyRows));
        }
        let waiting = self.caption.take();
        let columns: Vec<Option<Column>> = table.header.iter().map(|cell| words::column(cell)).collect();
        let caption =
            if table.caption.is_empty() { waiting } else { Some(Caption::new(&squeeze(&table.caption), table.line)) };
        match self.section {
            Some(Section::ExampleRequest | Section::ExampleResponse) => self.example_table(&table),
            Some(Section::Status) => self.status_table(&table),
            Some(Section::Authorization) => self.permission_table(&table),
            Some(Section::Uri | Section::Request | Section::Response) => {
                self.parameter_table(table, &columns, caption);
            }
            // A section that is not known may hold anything; a table that looks like parameters is not passed over.
            _ if columns.contains(&Some(Column::Name))
                && columns.contains(&Some(Column::Type))
                && (self.unknown_section || self.section == Some(Section::Failure)) =>
            {
                let name = caption.map_or_else(String::new, |caption| format!(" `{}`", cut(&caption.text)));
                let message = format!("the table{name} is in a section that is not read, or follows no status code");
                self.notice("table-not-read", table.line, message);
            }
            _ => {}
        }
        Ok(())
    }

    /// Which codes of success there are.
    pub(super) fn status_table(&mut self, table: &Table) {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let codes = cells.filter_map(|cell| words::success_code(&cell.joined()).map(str::to_owned));
        self.success_codes.extend(codes);
    }

    pub(super) fn parameter_table(&mut self, table: Table, columns: &[Option<Column>], caption: Option<Caption>) {
        let in_response = self.section == Some(Section::Response);
        if self.section == Some(Section::Uri) && self.page.method.is_empty() && !columns.contains(&Some(Column::Type)) {
            for piece in table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.pieces) {
                self.request_line(&piece.text, piece.line);
            }
            if !self.page.method.is_empty() {
                return;
            }
        }
        let Some(caption) = self.titled(caption) else {
            self.unread_response |= in_response;
            self.notice("table-without-caption", table.line, "a table has no caption, so it was not read");
            return;
        };
        let has = |column: Column| columns.contains(&Some(column));
        let is_typed = has(Column::Type) || self.takes_no_type(&caption, has(Column::Location));
        if !has(Column::Name) || !is_typed {
            self.unread_response |= in_response;
            let message =
                format!("the table `{}` has no columns for name and type, so it was not read", cut(&caption.text));
            self.notice("table-not-read", caption.line, message);
            return;
        }
        let Some(destination) = self.destination(&caption, has(Column::Location)) else { return };
        if !has(Column::Type) {
            let message = format!(
                "the table `{}` has no column for the type; its parameters were read as String",
                cut(&caption.text)
            );
            self.notice("type-not-given", caption.line, message);
        }
        self.unknown_columns(&table, columns, caption.line);
        self.table_rows(table, columns, &destination, &caption);
    }

    /// Whether a table may lack the column for the type: its rows are parameters outside of a body, which are text.
    fn takes_no_type(&self, caption: &Caption, has_locations: bool) -> bool {
        let in_response = self.section == Some(Section::Response);
        match caption.kind() {
            TableKind::Path | TableKind::Query | TableKind::Header => true,
            kind if kind == TableKind::Parameters || has_locations => {
                let outside = self.section == Some(Section::Uri) || self.is_bodyless_request();
                let is_object =
                    || caption.number.and_then(|number| self.links.referrer(Object::REQUEST, number)).is_some();
                !in_response && outside && !is_object()
            }
            _ => false,
        }
    }

    /// What the table is called: its caption, or a title in front of it where the caption is missing or says nothing
    /// and no field refers to its number.
    pub(super) fn titled(&mut self, caption: Option<Caption>) -> Option<Caption> {
        let says_something = caption.as_ref().is_some_and(|caption| {
            let referrer = || caption.number.and_then(|number| self.links.referrer(self.place_so_far(), number));
            caption.kind() != TableKind::Parameters || referrer().is_some()
        });
        if says_something {
            return caption;
        }
        let title = self.table_title.take();
        match (caption, title) {
            (Some(caption), Some(title)) if title.kind() != TableKind::Parameters => {
                Some(Caption { text: title.text, ..caption })
            }
            (Some(caption), _) => Some(caption),
            (None, title) => title,
        }
    }

    /// Columns that no fact is taken from, other than examples and remarks.
    pub(super) fn unknown_columns(&mut self, table: &Table, columns: &[Option<Column>], line: usize) {
        for (title, _) in table.header.iter().zip(columns).filter(|(title, column)| {
            column.is_none() && !title.trim().is_empty() && !words::is_column_without_facts(title)
        }) {
            let message = format!("the column `{}` of a table is not known, so it was not read", cut(title));
            self.notice("column-not-read", line, message);
        }
    }

    /// Whether a title says what the tables below it hold.
    pub(super) fn is_table_title(&self, title: &str) -> bool {
        match words::table_kind(title) {
            TableKind::Object(_) => self.described_field(title).is_some(),
            _ => true,
        }
    }

    /// The name of the field that a caption such as `tags field data structure description` is about, where the part of
    /// the page that is being read has such a field or type.
    pub(super) fn described_field(&self, caption: &str) -> Option<String> {
        let names = words::described(caption);
        if names.is_empty() {
            return None;
        }
        let place = self.place_so_far();
        names.into_iter().find(|name| self.leads.contains(&(place.to_owned(), name.to_lowercase())))
    }

    /// [`Object::REQUEST`] or the status code of the response that is being read.
    fn place_so_far(&self) -> &str {
        if self.section == Some(Section::Response) { self.status.as_deref().unwrap_or("200") } else { Object::REQUEST }
    }

    /// Where the rows of a captioned table go; nowhere where the table is not compared.
    pub(super) fn destination(&mut self, caption: &Caption, has_locations: bool) -> Option<Destination> {
        let line = caption.line;
        let kind = match caption.kind() {
            // The words for a part of the message can be the name of a field: `parameters of the form`.
            kind if self.described_field(&caption.text).is_some() && kind != TableKind::Parameters => {
                TableKind::Object(caption.text.clone())
            }
            kind => kind,
        };
        let in_response = self.section == Some(Section::Response);
        let root = |name: &str| Destination::One(Target::Root(name.to_owned()), true);
        if kind == TableKind::ResponseHeader {
            self.notice("response-headers-not-read", line, "a table of response headers is not compared");
            return None;
        }
        let place = if in_response { self.current_status(line) } else { Object::REQUEST.to_owned() };
        let referrer = caption.number.and_then(|number| self.links.referrer(&place, number)).cloned();
        let found = match kind {
            _ if has_locations && !in_response => Destination::Parameters,
            TableKind::Path => root("request.path"),
            TableKind::Query => root("request.query"),
            TableKind::Header => root("request.header"),
            TableKind::Parameters if referrer.is_some() => self.object(caption, referrer, place),
            TableKind::Parameters if !in_response && self.is_variant(caption) => {
                let message = "a second table of the request's body; what not every table requires counts as optional";
                self.notice("table-of-variants", line, message);
                Destination::Variant
            }
            TableKind::Parameters if !in_response && !self.is_second_body() => Destination::Parameters,
            TableKind::Body if !in_response => root("request.body"),
            TableKind::Body | TableKind::ResponseBody => {
                Destination::One(Target::Root(format!("response.{}", self.current_status(line))), false)
            }
            TableKind::Parameters if in_response && self.page.responses.get(&place).is_none_or(Vec::is_empty) => {
                Destination::One(Target::Root(format!("response.{place}")), false)
            }
            TableKind::Parameters | TableKind::ResponseHeader | TableKind::Object(_) => {
                self.object(caption, referrer, place)
            }
        };
        if let Destination::One(target, _) = &found {
            self.lines.push((target.clone(), String::new(), line));
        }
        Some(found)
    }

    /// Whether a table of the section's parameters comes behind that of the request's body.
    pub(super) fn is_second_body(&self) -> bool {
        self.section == Some(Section::Request) && !self.page.request_body.is_empty()
    }

    /// Whether a caption such as `Parameters (renaming a thing)` is that of a second table of the request's body.
    pub(super) fn is_variant(&self, caption: &Caption) -> bool {
        self.is_second_body() && caption.text.contains(['(', '（'])
    }

    /// A new object table, under the name of the field that it is about.
    pub(super) fn object(
        &mut self,
        caption: &Caption,
        referrer: Option<(Target, String)>,
        place: String,
    ) -> Destination {
        let in_request = place == Object::REQUEST;
        let text = match (caption.kind(), &referrer) {
            (TableKind::Object(name), _) => name,
            (_, Some((_, field))) => field.clone(),
            (_, None) => squeeze(&caption.text),
        };
        let described = self.described_field(&text);
        let mut name = cut(described.as_deref().unwrap_or(&text)).to_owned();
        if self.has_object(&place, &name)
            && let Some((target, field)) = &referrer
        {
            name = self.qualified(target, field);
        }
        if self.has_object(&place, &name) {
            self.notice("table-repeated", caption.line, format!("the table `{name}` is here a second time"));
        }
        self.page.objects.push(Object::new(name, place.clone()));
        let at = self.page.objects.len() - 1;
        // A caption that says nothing leaves it to a field to say what the table is.
        if described.is_some() || caption.kind() == TableKind::Parameters {
            self.described.insert(at);
        }
        if let Some(number) = caption.number {
            self.links.number(&place, number, at);
        }
        Destination::One(Target::Object(at), in_request)
    }

    pub(super) fn has_object(&self, place: &str, name: &str) -> bool {
        self.page.objects.iter().any(|object| object.name == name && object.place == place)
    }

    /// The name of an object that is told from others by the list that its field is in.
    pub(super) fn qualified(&self, target: &Target, field: &str) -> String {
        match target {
            Target::Root(root) => format!("{root}.{field}"),
            Target::Object(at) => format!("{}.{field}", self.page.objects[*at].name),
        }
    }

    /// Whether requests of the method have no body.
    pub(super) fn is_bodyless_request(&self) -> bool {
        matches!(self.page.method.as_str(), "GET" | "HEAD")
    }

    pub(super) fn current_status(&mut self, line: usize) -> String {
        if let Some(code) = &self.status {
            return code.clone();
        }
        self.assumed_status = true;
        self.notice("table-without-status", line, "a table of a response follows no status code; it counts as 200");
        self.page.responses.entry("200".to_owned()).or_default();
        self.status = Some("200".to_owned());
        "200".to_owned()
    }

    /// Code in a table: a gutter beside it, or one line a row.
    pub(super) fn example_table(&mut self, table: &Table) {
        for row in &table.rows {
            for piece in row.cells.iter().flat_map(|cell| &cell.pieces) {
                if !html::is_count(&piece.text) {
                    self.code(&piece.text, piece.line);
                }
            }
        }
    }
}
