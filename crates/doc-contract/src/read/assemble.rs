//! Blocks in, facts out: what each section, caption and row of a page means.
//!
//! Owns the order of a page and the notices. Words are looked up in `words`, descriptions are read by `facts`, examples
//! by `example`; the location of a fact is `locate`'s.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Ending, Form, Language, Notice, ReadError, Reading,
    error::Kind,
    example::{self, Line},
    languages,
    link::{Links, Target},
    uri::UriLines,
};
use crate::{
    facts::{self, Why},
    limits::{MAX_CELL_BYTES, MAX_NAME_BYTES, MAX_NOTICES, MAX_ROWS},
    locate,
    page::{ExampleRequest, Field, Object, Page},
    skeleton::{
        block::{Block, Cell, Piece, PieceKind, Row, Table, squeeze},
        html,
        words::{self, Answer, Column, Section, TableKind},
    },
    types::PageType,
};

/// Turns the blocks of a page into its facts.
pub(crate) fn assemble(
    blocks: Vec<Block>,
    form: Form,
    notices: Vec<Notice>,
    ending: Ending,
) -> Result<Reading, ReadError> {
    let language = languages::unread(&blocks);
    if let Some(language) = language.filter(|language| language.is_main) {
        return Err(ReadError::new(Kind::Language { name: language.name }));
    }
    let titled =
        blocks.iter().any(|block| matches!(block, Block::Heading(piece, _) if words::section(&piece.text).is_some()));
    let mut assembler = Assembler { titled, notices, other_language: language, ..Assembler::default() };
    for block in blocks {
        assembler.block(block)?;
    }
    assembler.finish(form, &ending)
}

/// The facts of one row and their lines.
struct ReadRow {
    field: Field,
    line: usize,
    lines: Vec<(&'static str, usize)>,
    /// Whether its table has a column for it, but the row does not say whether a request must carry the field.
    unanswered: bool,
    /// The facts that the description is about and that were not read.
    unread: Vec<&'static str>,
    /// Where the parameter is, as its own cell says.
    location: Option<TableKind>,
    /// The table that its description has inside.
    inner: Option<Table>,
    /// The number of the table that its description refers to.
    reference: Option<u32>,
}

/// What a table is called: a caption, or the title in front of it.
#[derive(Debug, Clone)]
struct Caption {
    number: Option<u32>,
    text: String,
    line: usize,
}

impl Caption {
    /// A caption with or without `Table 3` in front.
    fn new(text: &str, line: usize) -> Self {
        match words::numbered_caption(text) {
            Some((number, text)) => Self { number: Some(number), text: text.to_owned(), line },
            None => Self { number: None, text: text.to_owned(), line },
        }
    }

    fn kind(&self) -> TableKind {
        words::table_kind(&self.text)
    }
}

/// Where the rows of a table go.
#[derive(Debug, Clone)]
enum Destination {
    /// All to one list; and whether it is the request's.
    One(Target, bool),
    /// To a second table of the request's body, for another use of the operation.
    Variant,
    /// Each to the list of parameters that its location, its name or the section shows.
    Parameters,
}

/// What a section contains, as far as it shows whether the page was cut off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Content {
    #[default]
    Nothing,
    /// Words that could be the cells of a row.
    Names,
    Sentences,
}

#[derive(Default)]
struct Assembler {
    /// Whether the page has proper headings, so that a paragraph is never one.
    titled: bool,
    page: Page,
    title_level: Option<u8>,
    breadcrumb: Vec<String>,
    /// The items of lists in front of the first section, among which may be the steps of a breadcrumb.
    items: Vec<String>,
    section: Option<Section>,
    status: Option<String>,
    /// A caption line that waits for its table.
    caption: Option<Caption>,
    /// A title in front of tables that have no caption, or one that says nothing.
    table_title: Option<Caption>,
    /// The tables that fields refer to.
    links: Links,
    /// The objects whose fields are rows below the row of their field, or a table inside its cell.
    nested: BTreeMap<(Target, String), usize>,
    /// The objects whose captions say which field they are about.
    described: BTreeSet<usize>,
    uri: UriLines,
    /// The index of each field of a list by name.
    names: BTreeMap<Target, BTreeMap<String, usize>>,
    /// By place and in lower case, the names of fields that are objects, and of the objects that types name.
    leads: BTreeSet<(String, String)>,
    /// Whether the section was ended by a title that is not known.
    unknown_section: bool,
    /// Whether the status of a response was not known when its table was read.
    assumed_status: bool,
    /// The codes of success in the section of status codes.
    success_codes: BTreeSet<String>,
    /// The first caption that has no table.
    without_table: Option<String>,
    rows: usize,
    chinese: usize,
    english: usize,
    /// Lines by list and path below it, until the locations of objects are known.
    lines: Vec<(Target, String, usize)>,
    /// The facts of each row that were not read.
    unread: Vec<(Target, String)>,
    places: BTreeMap<String, usize>,
    request_lines: Vec<Line>,
    response_lines: Vec<Line>,
    notices: Vec<Notice>,
    has_uri: bool,
    has_function: bool,
    /// A language that is not read, in which some titles are.
    other_language: Option<languages::Unread>,
    /// The section before this one.
    before: Option<Section>,
    /// What this section contains so far.
    content: Content,
    /// Whether a table of the response section was left unread.
    unread_response: bool,
    /// Whether the response section states that there is nothing.
    empty_response: bool,
    /// Whether the response section has words, lines or code that are not a table, and that may be about fields.
    response_words: bool,
}

impl Assembler {
    fn notice(&mut self, rule: &'static str, line: usize, message: impl Into<String>) {
        if self.notices.len() < MAX_NOTICES {
            self.notices.push(Notice { rule, line, message: message.into() });
        }
    }

    fn block(&mut self, block: Block) -> Result<(), ReadError> {
        match &block {
            // A title of a section sets it back when it opens the section.
            Block::Heading(..) => self.content = Content::Nothing,
            Block::Text(piece)
                if self.content != Content::Sentences
                    && (words::is_name(&piece.text) || piece.text.chars().count() <= 2) =>
            {
                self.content = Content::Names;
            }
            _ => self.content = Content::Sentences,
        }
        match block {
            Block::Heading(piece, level) => self.heading(piece, level),
            Block::Text(piece) => self.text(piece),
            Block::Code { text, line } => self.code(&text, line),
            Block::Table(table) => return self.table(table),
        }
        Ok(())
    }

    fn heading(&mut self, piece: Piece, level: u8) {
        if let Some((section, chinese)) = words::heading_section(&piece.text) {
            self.open(section, chinese, &piece);
            return;
        }
        match self.section {
            None => {
                if self.title_level.is_none_or(|known| level <= known) {
                    self.places.insert("title".to_owned(), piece.line);
                    self.page.title = cut(&piece.text).to_owned();
                    self.title_level = Some(level);
                }
            }
            // A section of tables ends at a title that is not known, unless it is a status code or heads a table.
            Some(Section::Uri | Section::Request | Section::Response | Section::Function) => {
                let heads = words::status(&piece.text).is_some()
                    || words::caption(&piece.text).is_some()
                    || words::request_line(&piece.text).is_some()
                    || self.is_table_title(&piece.text);
                if heads {
                    self.text(piece);
                } else {
                    self.before = self.section;
                    self.section = Some(Section::Other);
                    self.unknown_section = true;
                }
            }
            Some(_) => self.text(piece),
        }
    }

    /// Whether a title says what the tables below it hold.
    fn is_table_title(&self, title: &str) -> bool {
        match words::table_kind(title) {
            TableKind::Object(_) => self.described_field(title).is_some(),
            _ => true,
        }
    }

    fn open(&mut self, section: Section, chinese: bool, title: &Piece) {
        // An example of no kind belongs to what is in front of it.
        let section = match section {
            Section::Example if self.page.responses.is_empty() => Section::ExampleRequest,
            Section::Example => Section::ExampleResponse,
            known => known,
        };
        if chinese {
            self.chinese += 1;
        } else {
            self.english += 1;
        }
        self.drop_caption();
        self.before = self.section;
        self.section = Some(section);
        self.unknown_section = false;
        let names_table = matches!(section, Section::Request | Section::Response)
            && !matches!(words::table_kind(&title.text), TableKind::Object(_) | TableKind::Parameters);
        self.table_title = names_table.then(|| Caption::new(&title.text, title.line));
        self.content = Content::Nothing;
        self.status = None;
        self.has_uri |= section == Section::Uri;
        self.has_function |= section == Section::Function;
    }

    fn text(&mut self, piece: Piece) {
        let is_item = piece.kind == PieceKind::Bullet;
        if !self.titled
            && !is_item
            && let Some((section, chinese)) = words::section(&piece.text)
        {
            self.open(section, chinese, &piece);
            return;
        }
        if is_item
            && matches!(self.section, Some(section) if !matches!(section, Section::Function | Section::Status | Section::Other))
            && let Some((section, chinese)) = words::item_section(&piece.text)
        {
            self.open(section, chinese, &piece);
            return;
        }
        if self.page.updated_on.is_none()
            && let Some(day) = words::updated_on(&piece.text)
        {
            self.page.updated_on = Some(day);
            return;
        }
        match self.section {
            None => self.preamble(&piece, is_item),
            Some(Section::ExampleRequest) => self.request_lines.push((piece.line, piece.text)),
            Some(Section::ExampleResponse) => self.response_lines.push((piece.line, piece.text)),
            Some(section) => {
                if section == Section::Uri {
                    self.uri.in_example |= words::is_uri_example(&piece.text);
                    self.request_line(&piece.text, piece.line);
                }
                if section == Section::Status {
                    self.success_codes.extend(words::success_code(&piece.text).map(str::to_owned));
                }
                let status =
                    words::status(&piece.text).filter(|_| matches!(section, Section::Response | Section::Failure));
                if let Some(code) = status {
                    self.page.responses.entry(code.to_owned()).or_default();
                    self.places.entry(format!("response.{code}")).or_insert(piece.line);
                    self.status = Some(code.to_owned());
                    self.section = Some(Section::Response);
                }
                if section == Section::Response && words::means_nothing(&piece.text) {
                    self.empty_response = true;
                } else if section == Section::Response && status.is_none() && !self.is_bodyless() {
                    self.response_words = true;
                }
                if words::means_nothing(&piece.text) {
                    self.caption = None;
                }
                if words::caption(&piece.text).is_some() {
                    self.drop_caption();
                    self.caption = Some(Caption::new(&piece.text, piece.line));
                } else if piece.text.len() <= 2 * MAX_NAME_BYTES && self.is_table_title(&piece.text) {
                    self.table_title = Some(Caption::new(&piece.text, piece.line));
                }
            }
        }
    }

    /// Gives up the caption that waits for its table. A sentence about a table can begin like a caption, but not with
    /// what a table holds or with the name of an object alone.
    fn drop_caption(&mut self) {
        let Some(Caption { text: caption, line, .. }) = self.caption.take() else { return };
        let in_tables = matches!(self.section, Some(Section::Uri | Section::Request | Section::Response));
        let is_caption = match words::table_kind(&caption) {
            TableKind::Object(name) => words::is_name(&name),
            TableKind::ResponseHeader => false,
            TableKind::Parameters => {
                if in_tables {
                    self.notice("table-not-read", line, format!("no table follows the caption `{}`", cut(&caption)));
                }
                false
            }
            _ => true,
        };
        if in_tables && is_caption && self.without_table.is_none() {
            self.without_table = Some(cut(&caption).to_owned());
        }
    }

    /// Before the first section: the title is the last line that is none of the page's furniture.
    fn preamble(&mut self, piece: &Piece, is_item: bool) {
        let text = &piece.text;
        if is_item {
            self.items.push(text.clone());
        }
        let steps = words::breadcrumb(text);
        let is_trail = steps.is_some();
        if let Some(steps) = steps.filter(|_| self.breadcrumb.is_empty()) {
            self.breadcrumb = steps;
        }
        let furniture = [
            "share",
            "分享",
            "view pdf",
            "查看pdf",
            "copy url",
            "copy link",
            "print",
            "feedback",
            "download pdf",
            "help center",
            "文档首页",
            "on this page",
            "was this page helpful?",
        ];
        if !is_item && !is_trail && self.title_level.is_none() && !furniture.contains(&text.to_lowercase().as_str()) {
            self.page.title = cut(text).to_owned();
            self.places.insert("title".to_owned(), piece.line);
        }
        // A page without titles of sections is one no longer when its request line comes first.
        if !self.titled
            && self.page.method.is_empty()
            && words::request_line(text).is_some_and(|(_, url)| url.starts_with('/'))
        {
            self.request_line(text, piece.line);
        }
    }

    fn request_line(&mut self, text: &str, line: usize) {
        let Some(found) = self.uri.read(text) else { return };
        if self.page.method.is_empty() {
            self.places.insert("method".to_owned(), line);
            self.places.insert("path".to_owned(), line);
            (self.page.method, self.page.path) = (found.method, found.path);
            self.uri.query.extend(found.query);
        } else if found.is_of(&self.page.method, &self.page.path) {
            self.uri.query.extend(found.query);
        } else if !self.uri.in_example {
            let message = format!(
                "the URI `{} {}` is another one of this page and was not read; the first one counts",
                found.method,
                cut(&found.path)
            );
            self.notice("uri-not-read", line, message);
        }
    }

    /// Whether the response that is being read has no body, whatever the page has about it.
    fn is_bodyless(&self) -> bool {
        matches!(self.status.as_deref(), Some("204" | "205" | "304"))
    }

    fn code(&mut self, text: &str, first: usize) {
        self.response_words |= self.section == Some(Section::Response) && !self.is_bodyless();
        let to = match self.section {
            Some(Section::ExampleRequest) => &mut self.request_lines,
            Some(Section::ExampleResponse) => &mut self.response_lines,
            Some(Section::Uri) => {
                let whole = squeeze(text);
                if words::request_line(&whole).is_some() {
                    self.request_line(&whole, first);
                    return;
                }
                for (offset, line) in text.lines().enumerate() {
                    self.request_line(line, first + offset);
                }
                return;
            }
            Some(Section::Status) => {
                self.success_codes.extend(text.lines().filter_map(words::success_code).map(str::to_owned));
                return;
            }
            _ => return,
        };
        to.extend(text.split('\n').enumerate().map(|(offset, line)| (first + offset, line.to_owned())));
    }

    fn table(&mut self, table: Table) -> Result<(), ReadError> {
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
    fn status_table(&mut self, table: &Table) {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let codes = cells.filter_map(|cell| words::success_code(&cell.joined()).map(str::to_owned));
        self.success_codes.extend(codes);
    }

    fn parameter_table(&mut self, table: Table, columns: &[Option<Column>], caption: Option<Caption>) {
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
        let destination = if has(Column::Name) { self.destination(&caption, has(Column::Location)) } else { None };
        let needs_type = match &destination {
            Some(Destination::One(Target::Root(name), _)) => {
                !matches!(name.as_str(), "request.path" | "request.query" | "request.header")
            }
            Some(Destination::Parameters) => self.section != Some(Section::Uri) && !self.is_bodyless_request(),
            _ => true,
        };
        if !has(Column::Name) || (needs_type && !has(Column::Type)) {
            self.unread_response |= in_response;
            let message =
                format!("the table `{}` has no columns for name and type, so it was not read", cut(&caption.text));
            self.notice("table-not-read", caption.line, message);
            return;
        }
        let Some(destination) = destination else { return };
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

    /// What the table is called: its caption, or a title in front of it where the caption is missing or says nothing.
    fn titled(&mut self, caption: Option<Caption>) -> Option<Caption> {
        let says_something = caption.as_ref().is_some_and(|caption| caption.kind() != TableKind::Parameters);
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
    fn unknown_columns(&mut self, table: &Table, columns: &[Option<Column>], line: usize) {
        for (title, _) in table.header.iter().zip(columns).filter(|(title, column)| {
            column.is_none() && !title.trim().is_empty() && !words::is_column_without_facts(title)
        }) {
            let message = format!("the column `{}` of a table is not known, so it was not read", cut(title));
            self.notice("column-not-read", line, message);
        }
    }

    fn table_rows(&mut self, table: Table, columns: &[Option<Column>], destination: &Destination, caption: &Caption) {
        let in_request = !matches!(destination, Destination::One(_, false));
        let body = Target::Root("request.body".to_owned());
        let known = self.names.get(&body).cloned().unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut parents: Vec<(Target, String)> = Vec::new();
        let mut unanswered = 0_usize;
        for row in table.rows {
            let Some(mut read) = self.row(columns, row, in_request) else { continue };
            let target = self.row_target(destination, &read);
            let target = self.inside(target, &mut read.field, &mut parents);
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

    /// Adds a row to a list, unless the list has a field of that name.
    fn add(&mut self, target: &Target, read: ReadRow, in_request: bool) {
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
        self.unread.extend(read.unread.iter().map(|fact| (target.clone(), format!(".{name}.{fact}"))));
        let kind = PageType::parse(&read.field.kind);
        let place = self.place(target);
        if kind.with_table("").is_some() {
            if let Some(number) = read.reference {
                self.links.refer(target, &place, &name, number);
            }
            self.leads.insert((place, name.to_lowercase()));
        } else if let Some((object, _)) = kind.object() {
            self.leads.insert((place, object.to_lowercase()));
        }
        self.fields(target).push(read.field);
        if let Some(inner) = read.inner {
            self.inner_table(target, &name, inner, in_request);
        }
    }

    /// A row of a second table of the request's body: what only some requests need is optional.
    fn variant(&mut self, known: &BTreeMap<String, usize>, mut read: ReadRow) {
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
    fn inner_table(&mut self, target: &Target, name: &str, table: Table, in_request: bool) {
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

    /// Where a row goes that is below another one: `a.b` and `> b` are fields of the object `a`.
    fn inside(&mut self, target: Target, field: &mut Field, parents: &mut Vec<(Target, String)>) -> Target {
        let (depth, bare) = words::depth(&field.name);
        let mut found = (target, field.name.clone());
        if depth > 0 && depth <= parents.len() {
            let (above, name) = parents[depth - 1].clone();
            if let Some(inner) = self.nested(&above, &name) {
                found = (inner, bare.to_owned());
            }
        } else if depth == 0 {
            let mut rest = field.name.as_str();
            while let Some((first, more)) = rest.split_once('.').filter(|(_, more)| words::is_name(more)) {
                let first = first.trim_end_matches(['[', ']', '*', '{', '}']);
                let Some(inner) = self.nested(&found.0, first) else { break };
                found = (inner, more.to_owned());
                rest = more;
            }
        }
        parents.truncate(depth);
        parents.push(found.clone());
        field.name = found.1;
        found.0
    }

    /// The list of the fields of an object that has no table of its own, which the field of a list has as its type.
    fn nested(&mut self, target: &Target, name: &str) -> Option<Target> {
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

    /// Whether requests of the method have no body.
    fn is_bodyless_request(&self) -> bool {
        matches!(self.page.method.as_str(), "GET" | "HEAD")
    }

    /// [`Object::REQUEST`] or the status code of the response that a list belongs to.
    fn place(&self, target: &Target) -> String {
        match target {
            Target::Root(name) => name.strip_prefix("response.").unwrap_or(Object::REQUEST).to_owned(),
            Target::Object(at) => self.page.objects[*at].place.clone(),
        }
    }

    /// The list that a row of a table belongs to.
    fn row_target(&mut self, destination: &Destination, read: &ReadRow) -> Target {
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

    /// The name of the field that a caption such as `tags field data structure description` is about, where the part of
    /// the page that is being read has such a field or type.
    fn described_field(&self, caption: &str) -> Option<String> {
        let names = words::described(caption);
        if names.is_empty() {
            return None;
        }
        let in_response = self.section == Some(Section::Response);
        let place = if in_response { self.status.as_deref().unwrap_or("200") } else { Object::REQUEST };
        names.into_iter().find(|name| self.leads.contains(&(place.to_owned(), name.to_lowercase())))
    }

    /// Where the rows of a captioned table go; nowhere where the table is not compared.
    fn destination(&mut self, caption: &Caption, has_locations: bool) -> Option<Destination> {
        let (line, kind) = (caption.line, caption.kind());
        let in_response = self.section == Some(Section::Response);
        let root = |name: &str| Destination::One(Target::Root(name.to_owned()), true);
        let place = if in_response { self.current_status(line) } else { Object::REQUEST.to_owned() };
        let referrer = caption.number.and_then(|number| self.links.referrer(&place, number)).cloned();
        let found = match kind {
            TableKind::ResponseHeader => {
                self.notice("response-headers-not-read", line, "a table of response headers is not compared");
                return None;
            }
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
            TableKind::Parameters | TableKind::Object(_) => self.object(caption, referrer, place),
        };
        if let Destination::One(target, _) = &found {
            self.lines.push((target.clone(), String::new(), line));
        }
        Some(found)
    }

    /// Whether a table of the section's parameters comes behind that of the request's body.
    fn is_second_body(&self) -> bool {
        self.section == Some(Section::Request) && !self.page.request_body.is_empty()
    }

    /// Whether a caption such as `Parameters (renaming a thing)` is that of a second table of the request's body.
    fn is_variant(&self, caption: &Caption) -> bool {
        self.is_second_body() && caption.text.contains(['(', '（'])
    }

    /// A new object table, under the name of the field that it is about.
    fn object(&mut self, caption: &Caption, referrer: Option<(Target, String)>, place: String) -> Destination {
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
        if described.is_some() {
            self.described.insert(at);
        }
        if let Some(number) = caption.number {
            self.links.number(&place, number, at);
        }
        Destination::One(Target::Object(at), in_request)
    }

    fn has_object(&self, place: &str, name: &str) -> bool {
        self.page.objects.iter().any(|object| object.name == name && object.place == place)
    }

    /// The name of an object that is told from others by the list that its field is in.
    fn qualified(&self, target: &Target, field: &str) -> String {
        match target {
            Target::Root(root) => format!("{root}.{field}"),
            Target::Object(at) => format!("{}.{field}", self.page.objects[*at].name),
        }
    }

    fn current_status(&mut self, line: usize) -> String {
        if let Some(code) = &self.status {
            return code.clone();
        }
        self.assumed_status = true;
        self.notice("table-without-status", line, "a table of a response follows no status code; it counts as 200");
        self.page.responses.entry("200".to_owned()).or_default();
        self.status = Some("200".to_owned());
        "200".to_owned()
    }

    /// A response without a status has the only code of success that the page's section of status codes has.
    fn settle_status(&mut self) {
        let successes = self.page.responses.keys().filter(|code| code.starts_with('2')).count();
        let mut codes = std::mem::take(&mut self.success_codes).into_iter();
        let (Some(code), None, true) = (codes.next(), codes.next(), self.assumed_status && successes == 1) else {
            return;
        };
        // A table contradicts a status without a body.
        let has_body = self.page.responses.get("200").is_some_and(|fields| !fields.is_empty())
            || self.page.objects.iter().any(|object| object.place == "200");
        if has_body && matches!(code.as_str(), "204" | "205") {
            return;
        }
        let Some(fields) = self.page.responses.remove("200") else { return };
        self.page.responses.insert(code.clone(), fields);
        for object in self.page.objects.iter_mut().filter(|object| object.place == "200") {
            object.place.clone_from(&code);
        }
        let assumed = Target::Root("response.200".to_owned());
        let targets = self.lines.iter_mut().map(|(target, ..)| target);
        for target in targets.chain(self.unread.iter_mut().map(|(target, _)| target)) {
            if *target == assumed {
                *target = Target::Root(format!("response.{code}"));
            }
        }
        self.links.settle("200", &code);
        for notice in self.notices.iter_mut().filter(|notice| notice.rule == "table-without-status") {
            notice.message = format!(
                "a table of a response follows no status code; it counts as {code}, the only success among the page's codes"
            );
        }
    }

    fn fields(&mut self, target: &Target) -> &mut Vec<Field> {
        match target {
            Target::Root(name) => match name.as_str() {
                "request.path" => &mut self.page.path_params,
                "request.query" => &mut self.page.query_params,
                "request.header" => &mut self.page.header_params,
                "request.body" => &mut self.page.request_body,
                response => self.page.responses.entry(response.trim_start_matches("response.").to_owned()).or_default(),
            },
            Target::Object(index) => &mut self.page.objects[*index].fields,
        }
    }

    fn row(&mut self, columns: &[Option<Column>], mut row: Row, in_request: bool) -> Option<ReadRow> {
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
        let mut unread_facts = Vec::new();
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
            for unread in found.unread {
                let (rule, why) = match unread.why {
                    Why::Unknown => ("fact-not-read", "which was not understood"),
                    Why::Conditional => {
                        ("fact-conditional", "which holds in some cases only, so it was not taken for a fact")
                    }
                    Why::Several => ("fact-ambiguous", "and another one, so neither was taken for a fact"),
                    Why::Exception => {
                        ("fact-ambiguous", "and a value that is not in it, so it was not taken for a fact")
                    }
                };
                self.notice(
                    rule,
                    unread.line,
                    format!("the description of `{}` has {}, {why}", cut(&name), unread.what),
                );
                unread_facts.extend(unread.facts);
            }
        }
        Some(ReadRow { field, line, lines, unanswered, unread: unread_facts, location, inner, reference })
    }

    /// Whether the row lost the cell that says whether the field is mandatory; the other cells are put in their places.
    /// Some pages lose every `Yes` when they are saved.
    fn is_unanswered(&self, columns: &[Option<Column>], row: &mut Row) -> bool {
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

    /// Code in a table: a gutter beside it, or one line a row.
    fn example_table(&mut self, table: &Table) {
        for row in &table.rows {
            for piece in row.cells.iter().flat_map(|cell| &cell.pieces) {
                if !html::is_count(&piece.text) {
                    self.code(&piece.text, piece.line);
                }
            }
        }
    }

    fn finish(mut self, form: Form, ending: &Ending) -> Result<Reading, ReadError> {
        if self.page.method.is_empty() {
            let missing = if self.has_uri {
                "its URI section has no line with a method and a path"
            } else {
                "it has no URI section with a method and a path"
            };
            return Err(ReadError::new(Kind::NotApiPage { missing }));
        }
        if self.page.updated_on.is_none() {
            self.notice("no-date", 1, "the page does not say when it was updated");
        }
        if self.page.responses.is_empty() {
            self.notice("no-status", 1, "the page has no status code with response parameters");
        }
        if let Some(end) = self.cut(ending) {
            return Err(ReadError::new(Kind::Cut { end }));
        }
        self.settle_status();
        self.examples();
        if let Some(reason) = self.no_response() {
            let other = self.other_language.map(|language| Kind::Language { name: language.name });
            return Err(ReadError::new(other.unwrap_or(Kind::NoResponse { reason })));
        }
        self.drop_caption();
        if let Some(caption) = self.without_table.take() {
            return Err(ReadError::new(Kind::NoTable { caption }));
        }
        self.links.apply(&mut self.page);
        self.unlinked();
        self.unknown_types();
        let unread = self.locate();
        self.notices.sort_by_key(|notice| notice.line);
        let language = if self.chinese > self.english { Language::Chinese } else { Language::English };
        let breadcrumb = self.breadcrumb();
        Ok(Reading { breadcrumb, page: self.page, form, language, places: self.places, notices: self.notices, unread })
    }

    /// Tables about a field that no field leads to.
    fn unlinked(&mut self) {
        let found = locate::objects(&self.page);
        for at in std::mem::take(&mut self.described) {
            if found.get(at).is_some_and(Option::is_none) {
                let line =
                    self.lines.iter().find(|(target, ..)| *target == Target::Object(at)).map_or(1, |(.., line)| *line);
                let message = format!("no field has the type of the table `{}`", self.page.objects[at].name);
                self.notice("table-without-field", line, message);
            }
        }
    }

    /// Types that are not known and name no table: one notice for each.
    fn unknown_types(&mut self) {
        let tables: BTreeSet<(String, String)> =
            self.page.objects.iter().map(|object| (object.place.clone(), object.name.clone())).collect();
        let mut seen = BTreeSet::new();
        for (target, path, line) in self.lines.clone() {
            let Some(name) = path.strip_suffix(".type").and_then(|path| path.strip_prefix('.')) else { continue };
            let Some(index) = self.names.get(&target).and_then(|names| names.get(name)).copied() else { continue };
            let place = self.place(&target);
            let Some(kind) = self.fields(&target).get(index).map(|field| field.kind.clone()) else { continue };
            if let PageType::Other(text) = PageType::parse(&kind)
                && !tables.contains(&(place, text.clone()))
                && seen.insert(text.clone())
            {
                let message = format!("the type `{}` of `{name}` is not known, and no table has that name", cut(&text));
                self.notice("type-not-known", line, message);
            }
        }
    }

    /// The breadcrumb, which may be a list that ends with the page's title.
    fn breadcrumb(&mut self) -> Vec<String> {
        let items = std::mem::take(&mut self.items);
        let listed = items.last().is_some_and(|last| items.len() > 1 && *last == self.page.title);
        if self.breadcrumb.is_empty() && listed {
            return words::steps(items.iter().map(String::as_str));
        }
        std::mem::take(&mut self.breadcrumb)
    }

    /// What the page ends in the middle of.
    fn cut(&self, ending: &Ending) -> Option<String> {
        if let Some(end) = ending.cut {
            return Some(end.to_owned());
        }
        if ending.whole {
            return None;
        }
        if let Some(caption) = &self.caption {
            return Some(format!("it ends before the table `{}`", cut(&caption.text)));
        }
        let lines = match self.section {
            Some(Section::ExampleRequest) => Some(&self.request_lines),
            Some(Section::ExampleResponse) => Some(&self.response_lines),
            _ => None,
        };
        if lines.is_some_and(|lines| example::is_open(lines)) {
            return Some("it ends inside an example".to_owned());
        }
        // A page of this documentation that has a date or a function goes on after its response: with examples,
        // status codes and error codes.
        if !(self.has_function || self.page.updated_on.is_some()) {
            return None;
        }
        let nothing = |lines: &[Line]| lines.iter().all(|(_, text)| text.trim().is_empty());
        let section = match self.section? {
            Section::Function => "Function",
            Section::Uri => "URI",
            Section::Request => "Request",
            Section::Response | Section::Failure => "Response",
            Section::ExampleRequest => "Example Request",
            Section::ExampleResponse if nothing(&self.response_lines) || self.ends_in_status() => "Example Response",
            // In text, the description of a field can read like a title: `Status code`.
            Section::Other | Section::Status
                if self.content != Content::Sentences && self.before == Some(Section::Response) =>
            {
                "Response"
            }
            Section::Example | Section::ExampleResponse | Section::Status | Section::Other => return None,
        };
        Some(format!("it ends in its section `{section}`, and the sections that follow it are missing"))
    }

    /// Whether the example responses end before their last example: in a status code, in the beginning of a line that
    /// names one, or in the words between a status code and its example.
    fn ends_in_status(&self) -> bool {
        let lines: Vec<String> =
            self.response_lines.iter().map(|(_, text)| squeeze(text)).filter(|text| !text.is_empty()).collect();
        let Some(last) = lines.last() else { return false };
        let begun = ["Status code: ", "状态码： ", "状态码: "].iter().any(|line| line.starts_with(last))
            || words::begins_status(last);
        let Some(index) = lines.iter().rposition(|line| words::status(line).is_some()) else { return begun };
        let rest = &lines[index + 1..];
        let has_fields = words::status(&lines[index])
            .is_some_and(|code| self.page.responses.get(code).is_some_and(|fields| !fields.is_empty()));
        let without_example =
            has_fields && !rest.iter().any(|line| line.contains(['{', '[']) || words::is_nothing(line));
        begun || rest.is_empty() || without_example
    }

    /// Why no response of the operation is known.
    fn no_response(&self) -> Option<&'static str> {
        let has_fields = self.page.responses.values().any(|fields| !fields.is_empty());
        let has_status = !self.page.responses.is_empty() || !self.page.example_responses.is_empty();
        let has_example = self.page.example_responses.values().any(|example| !example.is_null());
        let words_only = self.response_words && !self.empty_response && !has_example;
        if has_fields || (!self.unread_response && (has_status || self.empty_response) && !words_only) {
            None
        } else if words_only && has_status && !self.unread_response {
            Some("its response section has a status code, but no table with a caption and columns for name and type")
        } else if self.unread_response {
            Some("no table of its response section has a caption and columns for name and type")
        } else {
            Some("it has no response section with a status code or a table")
        }
    }

    fn examples(&mut self) {
        let mut notices = Vec::new();
        for (index, request) in example::requests(&self.request_lines, &mut notices).into_iter().enumerate() {
            let at = locate::example_request(index);
            let (method, url) = if request.method.is_empty() {
                (self.page.method.clone(), self.page.path.clone())
            } else {
                (request.method, request.url)
            };
            self.places.insert(format!("{at}.$method"), request.line);
            self.places.insert(format!("{at}.$url"), request.line);
            self.places.insert(at.clone(), request.body.as_ref().map_or(request.line, |body| body.line));
            let body = request.body.map(|body| {
                self.places.extend(body.lines.into_iter().map(|(path, line)| (format!("{at}{path}"), line)));
                body.value
            });
            self.page.example_requests.push(ExampleRequest { method, url, body });
        }
        let success = self.page.responses.keys().find(|code| code.starts_with('2')).cloned();
        for (code, line, found) in example::responses(&self.response_lines, success.as_deref(), &mut notices) {
            let at = format!("example.response.{code}");
            if self.page.example_responses.contains_key(&code) {
                notices.push(Notice {
                    rule: "example-repeated",
                    line,
                    message: format!("a second example response for status {code}; the first one counts"),
                });
                continue;
            }
            self.places.insert(at.clone(), found.as_ref().map_or(line, |found| found.line));
            let value = found.map_or(Value::Null, |found| {
                self.places.extend(found.lines.into_iter().map(|(path, line)| (format!("{at}{path}"), line)));
                found.value
            });
            self.page.example_responses.insert(code, value);
        }
        for notice in notices {
            self.notice(notice.rule, notice.line, notice.message);
        }
        self.request_lines = Vec::new();
        self.response_lines = Vec::new();
    }

    /// Now that all objects are known: the location of each line, and of each fact that was not read.
    fn locate(&mut self) -> BTreeSet<String> {
        let found = locate::objects(&self.page);
        let unread = std::mem::take(&mut self.unread).into_iter().map(|(target, path)| {
            let base = match target {
                Target::Root(name) => name,
                Target::Object(index) => {
                    found.get(index).cloned().flatten().unwrap_or_else(|| locate::orphan(&self.page.objects[index]))
                }
            };
            format!("{base}{path}")
        });
        let unread = unread.collect();
        for (target, path, line) in std::mem::take(&mut self.lines) {
            let base = match target {
                Target::Root(name) => name,
                Target::Object(index) => {
                    let orphan = || locate::orphan(&self.page.objects[index]);
                    let table = found.get(index).cloned().flatten();
                    // The table of an object has the orphan's name as well, since the field's type has its location.
                    if path.is_empty() {
                        self.places.entry(orphan()).or_insert(line);
                    }
                    table.unwrap_or_else(orphan)
                }
            };
            self.places.entry(format!("{base}{path}")).or_insert(line);
        }
        unread
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
        Cell { pieces: (!piece.text.trim().is_empty()).then_some(piece).into_iter().collect() }
    };
    let rows = rows.iter().map(|piece| Row {
        line: piece.line,
        cells: cells(piece).into_iter().map(|text| cell(text, piece.line)).collect(),
    });
    Some(Table { caption: String::new(), line: head.line, header: cells(head), rows: rows.collect() })
}

/// A name short enough to be kept.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(MAX_NAME_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
