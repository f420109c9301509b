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
};
use crate::{
    facts::{self, Why},
    limits::{MAX_CELL_BYTES, MAX_NAME_BYTES, MAX_NOTICES, MAX_ROWS},
    locate,
    page::{ExampleRequest, Field, Object, Page},
    skeleton::{
        block::{Block, Cell, Piece, PieceKind, Row, Table, squeeze},
        html,
        words::{self, Column, Section, TableKind},
    },
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

/// The list of fields that a table belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Root(String),
    Object(usize),
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
    caption: Option<(String, usize)>,
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
        if let Some((section, chinese)) = words::section(&piece.text) {
            self.open(section, chinese);
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
                    || !matches!(words::table_kind(&piece.text), TableKind::Object(_));
                if heads {
                    self.text(piece);
                } else {
                    self.before = self.section;
                    self.section = Some(Section::Other);
                }
            }
            Some(_) => self.text(piece),
        }
    }

    fn open(&mut self, section: Section, chinese: bool) {
        if chinese {
            self.chinese += 1;
        } else {
            self.english += 1;
        }
        self.drop_caption();
        self.before = self.section;
        self.section = Some(section);
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
            self.open(section, chinese);
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
                if section == Section::Uri && self.page.method.is_empty() {
                    self.request_line(&piece.text, piece.line);
                }
                let status = words::status(&piece.text).filter(|_| section == Section::Response);
                if let Some(code) = status {
                    self.page.responses.entry(code.to_owned()).or_default();
                    self.places.entry(format!("response.{code}")).or_insert(piece.line);
                    self.status = Some(code.to_owned());
                }
                if section == Section::Response && words::means_nothing(&piece.text) {
                    self.empty_response = true;
                } else if section == Section::Response && status.is_none() && !self.is_bodyless() {
                    self.response_words = true;
                }
                if words::means_nothing(&piece.text) {
                    self.caption = None;
                }
                if let Some(caption) = words::caption(&piece.text) {
                    self.drop_caption();
                    self.caption = Some((caption.to_owned(), piece.line));
                }
            }
        }
    }

    /// Gives up the caption that waits for its table. A sentence about a table can begin like a caption, but not with
    /// what a table holds or with the name of an object alone.
    fn drop_caption(&mut self) {
        let Some((caption, _)) = self.caption.take() else { return };
        let in_tables = matches!(self.section, Some(Section::Uri | Section::Request | Section::Response));
        let is_caption = match words::table_kind(&caption) {
            TableKind::Object(name) => words::is_name(&name),
            TableKind::ResponseHeader => false,
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
        let Some((method, url)) = words::request_line(text) else { return };
        let path = match url.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |start| &rest[start..]),
            None => match url.strip_prefix("{endpoint}").or_else(|| url.strip_prefix("{Endpoint}")) {
                Some(path) => path,
                None => &url,
            },
        };
        // A URL has no backslash: it escapes an underscore where Markdown was taken for code.
        self.page.path = path.split('?').next().unwrap_or(path).replace('\\', "");
        self.page.method = method;
        self.places.insert("method".to_owned(), line);
        self.places.insert("path".to_owned(), line);
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
            Some(Section::Uri) if self.page.method.is_empty() => {
                let whole = squeeze(text);
                self.request_line(&whole, first);
                for (offset, line) in text.lines().enumerate() {
                    if self.page.method.is_empty() {
                        self.request_line(line, first + offset);
                    }
                }
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
        let caption = if table.caption.is_empty() {
            waiting
        } else {
            let text = squeeze(&table.caption);
            Some((words::caption(&text).unwrap_or(&text).to_owned(), table.line))
        };
        if matches!(self.section, Some(Section::ExampleRequest | Section::ExampleResponse)) {
            self.example_table(&table);
            return Ok(());
        }
        if !matches!(self.section, Some(Section::Uri | Section::Request | Section::Response)) {
            return Ok(());
        }
        let Some((caption, line)) = caption else {
            self.unread_response |= self.section == Some(Section::Response);
            self.notice("table-without-caption", table.line, "a table has no caption, so it was not read");
            return Ok(());
        };
        if !columns.contains(&Some(Column::Name)) || !columns.contains(&Some(Column::Type)) {
            self.unread_response |= self.section == Some(Section::Response);
            let message = format!("the table `{}` has no columns for name and type, so it was not read", cut(&caption));
            self.notice("table-not-read", line, message);
            return Ok(());
        }
        let Some((target, in_request)) = self.target(&caption, line) else { return Ok(()) };
        let mut unanswered = 0_usize;
        let mut names: BTreeSet<String> = self.fields(&target).iter().map(|field| field.name.clone()).collect();
        for row in table.rows {
            let Some(read) = self.row(&columns, row, in_request) else { continue };
            let name = read.field.name.clone();
            if !names.insert(name.clone()) {
                self.notice(
                    "row-repeated",
                    read.line,
                    format!("`{name}` is in the table a second time; the first one counts"),
                );
                continue;
            }
            unanswered += usize::from(read.unanswered);
            self.lines.push((target.clone(), format!(".{name}"), read.line));
            for (fact, line) in read.lines {
                self.lines.push((target.clone(), format!(".{name}.{fact}"), line));
            }
            self.unread.extend(read.unread.iter().map(|fact| (target.clone(), format!(".{name}.{fact}"))));
            self.fields(&target).push(read.field);
        }
        if unanswered > 0 {
            let rows = if unanswered == 1 { "1 row".to_owned() } else { format!("{unanswered} rows") };
            let message = format!(
                "{rows} of the table `{}` lack the cell that says whether the field is mandatory",
                cut(&caption)
            );
            self.notice("mandatory-not-read", line, message);
        }
        Ok(())
    }

    /// The list that a captioned table fills, and whether it is the request's.
    fn target(&mut self, caption: &str, line: usize) -> Option<(Target, bool)> {
        let root = |name: &str| Some((Target::Root(name.to_owned()), true));
        let found = match words::table_kind(caption) {
            TableKind::Path => root("request.path"),
            TableKind::Query => root("request.query"),
            TableKind::Header => root("request.header"),
            // `Parameters` may caption the response's table, too.
            TableKind::Body if self.section != Some(Section::Response) => root("request.body"),
            TableKind::Body | TableKind::ResponseBody => {
                let code = self.current_status(line);
                Some((Target::Root(format!("response.{code}")), false))
            }
            TableKind::ResponseHeader => {
                self.notice("response-headers-not-read", line, "a table of response headers is not compared");
                None
            }
            TableKind::Object(name) => {
                let in_request = self.section != Some(Section::Response);
                let place = if in_request { Object::REQUEST.to_owned() } else { self.current_status(line) };
                let name = cut(&name).to_owned();
                if self.page.objects.iter().any(|object| object.name == name && object.place == place) {
                    self.notice("table-repeated", line, format!("the table `{name}` is here a second time"));
                }
                self.page.objects.push(Object::new(name, place));
                Some((Target::Object(self.page.objects.len() - 1), in_request))
            }
        };
        if let Some((target, _)) = &found {
            self.lines.push((target.clone(), String::new(), line));
        }
        found
    }

    fn current_status(&mut self, line: usize) -> String {
        if let Some(code) = &self.status {
            return code.clone();
        }
        self.notice("table-without-status", line, "a table of a response follows no status code; it counts as 200");
        self.page.responses.entry("200".to_owned()).or_default();
        self.status = Some("200".to_owned());
        "200".to_owned()
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
        let answered = unanswered || index(Column::Mandatory).is_none() || words::yes_no(&mandatory).is_some();
        if row.cells.len() < columns.len().saturating_sub(1) || name.is_empty() || kind.is_empty() || !answered {
            self.notice("row-with-too-few-cells", line, format!("the row `{}` lacks a cell", cut(&name)));
        }
        if name.is_empty() {
            return None;
        }
        let mut field = Field::new(cut(&name), cut(&kind));
        if in_request {
            field.mandatory = words::yes_no(&mandatory);
        }
        let line_of = |wanted: Column| cell(wanted).and_then(Cell::line).unwrap_or(line);
        let mut lines = vec![("type", line_of(Column::Type))];
        if field.mandatory.is_some() {
            lines.push(("mandatory", line_of(Column::Mandatory)));
        }
        let mut description = cell(Column::Description).cloned().unwrap_or_default();
        for extra in row.cells.iter().skip(columns.len()) {
            description.pieces.extend(extra.pieces.iter().cloned());
        }
        let mut unread_facts = Vec::new();
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
        Some(ReadRow { field, line, lines, unanswered, unread: unread_facts })
    }

    /// Whether the row lost the cell that says whether the field is mandatory; the other cells are put in their places.
    /// Some pages lose every `Yes` when they are saved.
    fn is_unanswered(&self, columns: &[Option<Column>], row: &mut Row) -> bool {
        let at = |wanted: Column| columns.iter().position(|column| *column == Some(wanted));
        let (Some(answer), Some(kind)) = (at(Column::Mandatory), at(Column::Type)) else { return false };
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
        self.examples();
        if let Some(reason) = self.no_response() {
            let other = self.other_language.map(|language| Kind::Language { name: language.name });
            return Err(ReadError::new(other.unwrap_or(Kind::NoResponse { reason })));
        }
        self.drop_caption();
        if let Some(caption) = self.without_table.take() {
            return Err(ReadError::new(Kind::NoTable { caption }));
        }
        let unread = self.locate();
        self.notices.sort_by_key(|notice| notice.line);
        let language = if self.chinese > self.english { Language::Chinese } else { Language::English };
        let breadcrumb = self.breadcrumb();
        Ok(Reading { breadcrumb, page: self.page, form, language, places: self.places, notices: self.notices, unread })
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
        if let Some((caption, _)) = &self.caption {
            return Some(format!("it ends before the table `{}`", cut(caption)));
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
            Section::Response => "Response",
            Section::ExampleRequest => "Example Request",
            Section::ExampleResponse if nothing(&self.response_lines) || self.ends_in_status() => "Example Response",
            // In text, the description of a field can read like a title: `Status code`.
            Section::Other if self.content != Content::Sentences && self.before == Some(Section::Response) => {
                "Response"
            }
            Section::ExampleResponse | Section::Other => return None,
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

/// A name short enough to be kept.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(MAX_NAME_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
