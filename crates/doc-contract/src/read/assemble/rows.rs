//! Rows in, fields out: what the cells of a row say, and which list it belongs to.
//!
//! Owns rows that are fields of the row above them, tables inside of cells, and second tables of the same body. Facts
//! of descriptions are read by `facts`.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Assembler, Target, cut,
    tables::{Caption, Destination},
};
use crate::{
    facts::{self, Meaning},
    limits::MAX_CELL_BYTES,
    meanings,
    page::{Field, Object},
    skeleton::{
        block::{Cell, Piece, PieceKind, Row, Table},
        words::{self, Answer, Column, Section, TableKind},
    },
    types::PageType,
};

/// The facts of one row and their lines.
pub(super) struct ReadRow {
    pub(super) field: Field,
    pub(super) line: usize,
    pub(super) lines: Vec<(&'static str, usize)>,
    /// Whether its table has a column for it, but the row does not say whether a request must carry the field.
    pub(super) unanswered: bool,
    /// The facts that the description is about and that were not read.
    pub(super) unread: Vec<&'static str>,
    /// What its values mean.
    pub(super) meanings: Vec<Meaning>,
    /// Where the parameter is, as its own cell says.
    pub(super) location: Option<TableKind>,
    /// The table that its description has inside.
    pub(super) inner: Option<Table>,
    /// The number of the table that its description refers to.
    pub(super) reference: Option<u32>,
    /// How far its name is moved to the right.
    pub(super) indent: usize,
}

/// A row that rows below it may be part of.
struct Parent {
    target: Target,
    name: String,
    level: usize,
}

impl Assembler {
    pub(super) fn table_rows(
        &mut self,
        table: Table,
        columns: &[Option<Column>],
        destination: &Destination,
        caption: &Caption,
    ) {
        let in_request = !matches!(destination, Destination::One(_, false));
        let body = Target::Root("request.body".to_owned());
        let known = self.names.get(&body).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut parents: Vec<Parent> = Vec::new();
        let mut unanswered = 0_usize;
        for row in table.rows {
            let Some(mut read) = self.row(columns, row, in_request) else { continue };
            let target = self.row_target(destination, &read);
            if matches!(destination, Destination::Parameters) && !self.names.contains_key(&target) {
                self.lines.push((target.clone(), String::new(), caption.line));
            }
            let Some(target) = self.inside(target, &mut read, &mut parents) else { continue };
            unanswered += usize::from(read.unanswered);
            seen.insert(read.field.name.clone());
            let is_variant = matches!(destination, Destination::Variant);
            if is_variant && target == body {
                self.variant(&known, read);
            } else {
                self.add(&target, read, in_request);
            }
        }
        if matches!(destination, Destination::Variant) {
            let missing = self.page.request_body.iter_mut().filter(|field| !seen.contains(&field.name));
            missing.filter(|field| field.mandatory.is_some()).for_each(|field| field.mandatory = Some(false));
        }
        if unanswered > 0 {
            let rows = if unanswered == 1 { "1 row".to_owned() } else { format!("{unanswered} rows") };
            let message = format!(
                "{rows} of the table `{}` lack the cell that says whether the field is mandatory",
                cut(&caption.text)
            );
            self.notice("mandatory-not-read", caption.line, message);
        }
    }

    /// The list that a row of a table belongs to.
    pub(super) fn row_target(&mut self, destination: &Destination, read: &ReadRow) -> Target {
        let root = |name: &str| Target::Root(name.to_owned());
        let known = match destination {
            Destination::One(target, _) => return target.clone(),
            Destination::Variant => Some(TableKind::Body),
            Destination::Parameters => read.location.clone(),
        };
        match known {
            Some(TableKind::Path) => return root("request.path"),
            Some(TableKind::Query) => return root("request.query"),
            Some(TableKind::Header) => return root("request.header"),
            Some(TableKind::Body) => return root("request.body"),
            _ => {}
        }
        let name = &read.field.name;
        let in_uri = self.section == Some(Section::Uri);
        let is_path = words::path_parameters(&self.page.path).any(|parameter| parameter == name);
        let has_path = self.page.path_params.iter().any(|field| field.name == *name);
        if is_path && (in_uri || !has_path) {
            return root("request.path");
        }
        if words::is_header(name) {
            return root("request.header");
        }
        if !in_uri && !self.is_bodyless_request() {
            return root("request.body");
        }
        if !self.uri.query.contains(name) {
            let message =
                format!("the page does not say where the parameter `{name}` is; it was read as one of the query");
            self.notice("place-not-given", read.line, message);
        }
        root("request.query")
    }

    /// Adds a row to a list, unless the list has a field of that name.
    pub(super) fn add(&mut self, target: &Target, read: ReadRow, in_request: bool) {
        let name = read.field.name.clone();
        let names = self.names.entry(target.clone()).or_default();
        if names.contains_key(&name) {
            let message = format!("`{name}` is in the table a second time; the first one counts");
            self.notice("row-repeated", read.line, message);
            return;
        }
        names.insert(name.clone(), names.len());
        self.lines.push((target.clone(), format!(".{name}"), read.line));
        for (fact, line) in read.lines {
            self.lines.push((target.clone(), format!(".{name}.{fact}"), line));
        }
        for meaning in &read.meanings {
            self.lines.push((target.clone(), meanings::location(&format!(".{name}"), &meaning.value), meaning.line));
        }
        if !read.meanings.is_empty() {
            self.meanings.push((target.clone(), format!(".{name}"), read.meanings));
        }
        self.unread.extend(read.unread.iter().map(|fact| (target.clone(), format!(".{name}.{fact}"))));
        let kind = PageType::parse(&read.field.kind);
        let place = self.place(target);
        if kind.with_table("").is_some() {
            if let Some(number) = read.reference {
                self.links.refer(target, &place, &name, number);
            }
            self.leads.insert((place, name.to_lowercase()));
        } else if let Some((object, _)) = kind.object() {
            if let Some(number) = words::table_number(object) {
                self.links.refer(target, &place, &name, number);
            }
            self.leads.insert((place, object.to_lowercase()));
        }
        self.fields(target).push(read.field);
        if let Some(inner) = read.inner {
            self.inner_table(target, &name, inner, in_request);
        }
    }

    /// A row of a second table of the request's body: what only some requests need is optional.
    pub(super) fn variant(&mut self, known: &BTreeMap<String, usize>, mut read: ReadRow) {
        let Some(index) = known.get(&read.field.name) else {
            read.field.mandatory = read.field.mandatory.map(|_| false);
            self.add(&Target::Root("request.body".to_owned()), read, true);
            return;
        };
        if let Some(field) = self.page.request_body.get_mut(*index) {
            if field.mandatory != read.field.mandatory && field.mandatory.is_some() {
                field.mandatory = Some(false);
            }
            let differs = Field { mandatory: field.mandatory, ..read.field.clone() } != *field;
            if differs {
                let message = format!("`{}` differs from table to table; the first one counts", read.field.name);
                self.notice("row-repeated", read.line, message);
            }
        }
    }

    /// A table inside the cell of a field holds the fields of its object.
    pub(super) fn inner_table(&mut self, target: &Target, name: &str, table: Table, in_request: bool) {
        let columns: Vec<Option<Column>> = table.header.iter().map(|cell| words::column(cell)).collect();
        let line = table.line;
        match self.nested(target, name) {
            Some(inner) => {
                let caption = Caption { number: None, text: name.to_owned(), line };
                self.table_rows(table, &columns, &Destination::One(inner, in_request), &caption);
            }
            None => {
                let message = format!("the table inside the description of `{name}`, which is no object, was not read");
                self.notice("table-not-read", line, message);
            }
        }
    }

    /// Where a row goes that is below another one: `a.b`, `> b` and an indented `b` are fields of the object `a`.
    /// Nowhere where it has a mark and there is no object above it.
    fn inside(&mut self, target: Target, read: &mut ReadRow, parents: &mut Vec<Parent>) -> Option<Target> {
        let (depth, bare) = words::depth(&read.field.name);
        let level = if depth > 0 { depth } else { read.indent };
        while parents.last().is_some_and(|parent| parent.level >= level) {
            parents.pop();
        }
        let above = parents.last().filter(|_| level > 0).map(|parent| (parent.target.clone(), parent.name.clone()));
        let (target, name) = match above.and_then(|(above, name)| self.nested(&above, &name)) {
            Some(inner) => (inner, bare.to_owned()),
            None if depth > 0 => {
                let message =
                    format!("the row `{}` is marked as part of an object, but none is above it", read.field.name);
                self.notice("row-not-placed", read.line, message);
                return None;
            }
            None => self.below(target, &read.field.name),
        };
        parents.push(Parent { target: target.clone(), name: name.clone(), level });
        read.field.name = name;
        Some(target)
    }

    /// The object that a name with dots leads into, as far as there are such objects, and the rest of the name.
    fn below(&mut self, mut target: Target, name: &str) -> (Target, String) {
        let mut rest = name;
        while let Some((first, more)) = rest.split_once('.').filter(|(_, more)| words::is_name(more)) {
            let first = first.trim_end_matches(['[', ']', '*', '{', '}']);
            let Some(inner) = self.nested(&target, first) else { break };
            (target, rest) = (inner, more);
        }
        (target, rest.to_owned())
    }

    /// The list of the fields of an object that has no table of its own, which the field of a list has as its type.
    pub(super) fn nested(&mut self, target: &Target, name: &str) -> Option<Target> {
        if let Some(at) = self.nested.get(&(target.clone(), name.to_owned())) {
            return Some(Target::Object(*at));
        }
        let field = *self.names.get(target)?.get(name)?;
        let place = self.place(target);
        let kind = PageType::parse(&self.fields(target)[field].kind);
        let taken = self.has_object(&place, name);
        let object = if taken { self.qualified(target, name) } else { name.to_owned() };
        let linked = kind.with_table(&object)?;
        self.fields(target)[field].kind = linked.to_string();
        self.page.objects.push(Object::new(object, place));
        let at = self.page.objects.len() - 1;
        self.nested.insert((target.clone(), name.to_owned()), at);
        Some(Target::Object(at))
    }

    pub(super) fn row(&mut self, columns: &[Option<Column>], mut row: Row, in_request: bool) -> Option<ReadRow> {
        let line = row.cells.first().and_then(Cell::line).unwrap_or(row.line);
        let unanswered = self.is_unanswered(columns, &mut row);
        let index = |wanted: Column| columns.iter().position(|column| *column == Some(wanted));
        let cell = |wanted: Column| index(wanted).and_then(|index| row.cells.get(index));
        let joined = |wanted: Column| cell(wanted).map(Cell::joined).unwrap_or_default();
        let (name, kind, mandatory) = (joined(Column::Name), joined(Column::Type), joined(Column::Mandatory));
        if row.cells.len() > columns.len() {
            self.notice(
                "row-with-too-many-cells",
                line,
                format!("the row `{}` has more cells than its table has columns", cut(&name)),
            );
        }
        let answer = words::answer(&mandatory);
        let answered = unanswered || index(Column::Mandatory).is_none() || answer.is_some();
        let typed = index(Column::Type).is_none() || !kind.is_empty();
        if row.cells.len() < columns.len().saturating_sub(1) || name.is_empty() || !typed || !answered {
            self.notice("row-with-too-few-cells", line, format!("the row `{}` lacks a cell", cut(&name)));
        }
        if name.is_empty() {
            return None;
        }
        let kind = if index(Column::Type).is_none() { "String" } else { cut(&kind) };
        let mut field = Field::new(cut(&name), kind);
        let (mut unread_facts, mut meanings) = (Vec::new(), Vec::new());
        if in_request {
            field.mandatory = match answer {
                Some(Answer::Mandatory) => Some(true),
                Some(Answer::Optional) => Some(false),
                Some(Answer::Conditional) | None => None,
            };
        }
        if in_request && answer == Some(Answer::Conditional) {
            unread_facts.push("mandatory");
            let message = format!(
                "`{}` is mandatory in some cases only (`{}`), so neither was taken for a fact",
                cut(&name),
                cut(&mandatory)
            );
            self.notice("fact-conditional", line, message);
        }
        let line_of = |wanted: Column| cell(wanted).and_then(Cell::line).unwrap_or(line);
        let indent = cell(Column::Name).map_or(0, |cell| cell.indent);
        let location = index(Column::Location).and_then(|_| words::location(&joined(Column::Location)));
        let mut lines = vec![("type", line_of(Column::Type))];
        if field.mandatory.is_some() {
            lines.push(("mandatory", line_of(Column::Mandatory)));
        }
        let mut description = cell(Column::Description).cloned().unwrap_or_default();
        for extra in row.cells.iter().skip(columns.len()) {
            description.pieces.extend(extra.pieces.iter().cloned());
        }
        for (column, label) in [(Column::Range, "Value range: "), (Column::Default, "Default value: ")] {
            let pieces =
                cell(column).into_iter().flat_map(|cell| &cell.pieces).filter(|piece| !words::is_nothing(&piece.text));
            let labelled = pieces.map(|piece| Piece { text: format!("{label}{}", piece.text), ..piece.clone() });
            description.pieces.extend(labelled);
        }
        let inner = inner_table(&mut description);
        let reference = description.pieces.iter().find_map(|piece| words::table_reference(&piece.text));
        let length: usize = description.pieces.iter().map(|piece| piece.text.len()).sum();
        if length > MAX_CELL_BYTES {
            self.notice(
                "description-too-long",
                line,
                format!("the description of `{}` is too long to be read", cut(&name)),
            );
        } else {
            let found = facts::derive(&mut field, &description);
            lines.extend(found.lines);
            meanings = found.meanings;
            for unread in found.unread {
                let (rule, message) = unread.notice(cut(&name));
                self.notice(rule, unread.line, message);
                unread_facts.extend(unread.facts);
            }
        }
        let unread = unread_facts;
        Some(ReadRow { field, line, lines, unanswered, unread, meanings, location, inner, reference, indent })
    }

    /// Whether the row lost the cell that says whether the field is mandatory; the other cells are put in their places.
    /// Some pages lose every `Yes` when they are saved.
    pub(super) fn is_unanswered(&self, columns: &[Option<Column>], row: &mut Row) -> bool {
        let at = |wanted: Column| columns.iter().position(|column| *column == Some(wanted));
        let Some(answer) = at(Column::Mandatory) else { return false };
        let Some(kind) = at(Column::Type) else {
            return row.cells.get(answer).is_some_and(|cell| cell.pieces.is_empty());
        };
        let is_type = |cell: Option<&Cell>| {
            cell.map(Cell::joined)
                .is_some_and(|text| words::is_type(&text) || self.page.objects.iter().any(|object| object.name == text))
        };
        if row.cells.len() + 1 == columns.len() && answer < kind && is_type(row.cells.get(kind - 1)) {
            row.cells.insert(answer, Cell::default());
        }
        row.cells.get(answer).is_some_and(|cell| cell.pieces.is_empty()) && is_type(row.cells.get(kind))
    }
}

/// The table of parameters that a description has inside, row by row, without which it goes on.
fn inner_table(description: &mut Cell) -> Option<Table> {
    let cells = |piece: &Piece| -> Vec<String> { piece.text.split(" | ").map(str::to_owned).collect() };
    let start = description.pieces.iter().position(|piece| {
        let columns: Vec<Option<Column>> = cells(piece).iter().map(|cell| words::column(cell)).collect();
        piece.kind == PieceKind::Row && columns.contains(&Some(Column::Name)) && columns.contains(&Some(Column::Type))
    })?;
    let rest = &description.pieces[start + 1..];
    let end = start + 1 + rest.iter().take_while(|piece| piece.kind == PieceKind::Row).count();
    let pieces: Vec<Piece> = description.pieces.drain(start..end).collect();
    let (head, rows) = pieces.split_first()?;
    let cell = |text: String, line: usize| {
        let piece = Piece { text, line, kind: PieceKind::Paragraph };
        Cell { pieces: (!piece.text.trim().is_empty()).then_some(piece).into_iter().collect(), indent: 0 }
    };
    let rows = rows.iter().map(|piece| Row {
        line: piece.line,
        cells: cells(piece).into_iter().map(|text| cell(text, piece.line)).collect(),
    });
    Some(Table { caption: String::new(), line: head.line, header: cells(head), rows: rows.collect() })
}
