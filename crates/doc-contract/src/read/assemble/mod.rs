//! Blocks in, facts out: what each section and line of a page means.
//!
//! Owns the order of a page and the notices. Its tables are left to `tables`, their rows to `rows`, what only the whole
//! page shows to `end`. Words are looked up in `words`, descriptions are read by `facts`, examples by `example`; the
//! location of a fact is `locate`'s.

mod end;
mod permission;
mod rows;
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Ending, Form, Notice, ReadError, Reading,
    error::Kind,
    example::Line,
    languages,
    link::{Links, Target},
    uri::UriLines,
};
use crate::{
    facts::Meaning,
    limits::{MAX_NAME_BYTES, MAX_NOTICES, cut},
    page::{Field, Object, Page},
    skeleton::{
        block::{Block, Piece, PieceKind, squeeze},
        words::{self, Section, TableKind},
    },
};
use permission::Authorization;
use tables::Caption;

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
    /// What the values of each row mean.
    meanings: Vec<(Target, String, Vec<Meaning>)>,
    places: BTreeMap<String, usize>,
    /// The section about authorization.
    authorization: Authorization,
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
    /// The line of the words below a status that say no more than that the request succeeded.
    success_words: BTreeMap<String, usize>,
    /// Whether the response section has words, lines or code that are not a table, and that may be about fields.
    response_words: bool,
}

impl Assembler {
    fn notice(&mut self, rule: &'static str, line: usize, message: impl Into<String>) {
        if self.notices.len() < MAX_NOTICES {
            self.notices.push(Notice::new(rule, line, message));
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
            Some(Section::Uri | Section::Request | Section::Response | Section::Function | Section::Authorization) => {
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
            && !matches!(self.section, None | Some(Section::Function | Section::Status | Section::Other))
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
            Some(Section::Authorization) => self.authorization.sentence(&piece),
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
                } else if let Some(code) = self.status.clone().filter(|_| words::means_success(&piece.text)) {
                    self.success_words.entry(code).or_insert(piece.line);
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
            self.uri.own_query = found.query.iter().cloned().collect();
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

    /// [`Object::REQUEST`] or the status code of the response that a list belongs to.
    fn place(&self, target: &Target) -> String {
        match target {
            Target::Root(name) => name.strip_prefix("response.").unwrap_or(Object::REQUEST).to_owned(),
            Target::Object(at) => self.page.objects[*at].place.clone(),
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
}
