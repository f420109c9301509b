//! Writes a page from facts, in each form and language, in words of our own.

#[allow(dead_code, reason = "not every test writes definitions")]
pub(crate) mod definition;
#[allow(dead_code, reason = "only the mutation test knows effects")]
pub(crate) mod effect;
#[allow(dead_code, reason = "only the test of layouts writes them")]
pub(crate) mod layout;

use std::{cell::Cell, fmt::Write as _};

use doc_contract::{Field, Page, RequiredAction};
use serde_json::Value;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "not every test writes pages")]
pub(crate) enum Form {
    Text,
    Html,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "not every test writes pages")]
pub(crate) enum Language {
    English,
    Chinese,
}

#[allow(dead_code, reason = "not every test writes pages")]
pub(crate) const VARIANTS: [(Form, Language); 6] = [
    (Form::Text, Language::English),
    (Form::Html, Language::English),
    (Form::Markdown, Language::English),
    (Form::Text, Language::Chinese),
    (Form::Html, Language::Chinese),
    (Form::Markdown, Language::Chinese),
];

/// How a set of values is written in a description; differs from field to field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listing {
    Bullets,
    Prose,
    Slashes,
    /// A paragraph of values behind one that introduces them.
    Options,
    /// Items that were flattened into one line.
    Flattened,
}

/// Part of a description.
enum Part {
    Label(&'static str),
    Line(String),
    Item(String),
}

struct Words {
    columns: [&'static str; 4],
    yes: &'static str,
    no: &'static str,
    nothing: &'static str,
    labels: [&'static str; 4],
    sections: [&'static str; 7],
    tables: [&'static str; 5],
}

fn words(language: Language) -> Words {
    match language {
        Language::English => Words {
            columns: ["Parameter", "Mandatory", "Type", "Description"],
            yes: "Yes",
            no: "No",
            nothing: "N/A",
            labels: ["Definition", "Constraints", "Range", "Default Value"],
            sections: [
                "Function",
                "URI",
                "Request Parameters",
                "Response Parameters",
                "Example Requests",
                "Example Responses",
                "Error Codes",
            ],
            tables: [
                "URI parameters",
                "Query parameters",
                "Request header parameters",
                "Request body parameters",
                "Response body parameters",
            ],
        },
        Language::Chinese => Words {
            columns: ["参数", "是否必选", "参数类型", "描述"],
            yes: "是",
            no: "否",
            nothing: "不涉及",
            labels: ["参数解释", "约束限制", "取值范围", "默认取值"],
            sections: ["功能介绍", "URI", "请求参数", "响应参数", "请求示例", "响应示例", "错误码"],
            tables: ["路径参数", "Query参数", "请求Header参数", "请求Body参数", "响应Body参数"],
        },
    }
}

/// Writes the page. `shift` moves the ways in which values are listed and descriptions are laid out from field to
/// field.
#[allow(dead_code, reason = "not every test writes whole pages")]
pub(crate) fn write(page: &Page, form: Form, language: Language, shift: usize) -> String {
    let mut writer = Writer::new(form, language, shift);
    writer.page(page);
    writer.out
}

/// The same page, with each explained value meaning what the next one of its field meant; and how many those are.
#[allow(dead_code, reason = "only the mutation test moves meanings")]
pub(crate) fn write_with_moved_meanings(page: &Page, form: Form, language: Language, shift: usize) -> (String, usize) {
    let mut writer = Writer { moves_meanings: true, ..Writer::new(form, language, shift) };
    writer.page(page);
    (writer.out, writer.explained.get())
}

/// A page with one field `leaves` of that type in its request, whose description has these paragraphs. An item of a
/// list begins with `• `; Markdown has no paragraphs in a cell, so it keeps them apart by line breaks.
#[allow(dead_code, reason = "not every test describes a field by itself")]
pub(crate) fn described(kind: &str, pieces: &[&str], form: Form, language: Language) -> String {
    let mut page = Page::default();
    (page.title, page.method, page.path) = ("Teas".into(), "POST".into(), "/v1/teas".into());
    let mut field = Field::new("leaves", kind);
    field.mandatory = Some(false);
    page.request_body.push(field);
    page.request_body.push(page.request_body[0].clone());
    page.request_body[1].name = "behind".into();
    page.request_body[1].kind = "Boolean".into();
    page.responses.insert("200".into(), vec![Field::new("id", "String")]);
    let given = Some(pieces.iter().map(|piece| (*piece).to_owned()).collect());
    let mut writer = Writer { given, ..Writer::new(form, language, 0) };
    writer.page(&page);
    writer.out
}

struct Writer {
    form: Form,
    language: Language,
    shift: usize,
    words: Words,
    out: String,
    tables: usize,
    /// The description of the first row, where it is given.
    given: Option<Vec<String>>,
    /// Whether each value has the meaning of the next one.
    moves_meanings: bool,
    /// How many values of fields with several were written with a meaning.
    explained: Cell<usize>,
}

impl Writer {
    fn new(form: Form, language: Language, shift: usize) -> Self {
        Self {
            form,
            language,
            shift,
            words: words(language),
            out: String::new(),
            tables: 0,
            given: None,
            moves_meanings: false,
            explained: Cell::new(0),
        }
    }

    /// Each value with the number that tells its meaning from that of any other.
    fn meanings<'a>(&self, values: &'a [String]) -> impl Iterator<Item = (&'a String, u32)> {
        let step = usize::from(self.moves_meanings);
        self.explained.set(self.explained.get() + if values.len() > 1 { values.len() } else { 0 });
        let number = |value: &String| value.bytes().fold(0, |number, byte| (number * 31 + u32::from(byte)) % 99_991);
        let next = values.iter().cycle().skip(step);
        values.iter().zip(next.map(number))
    }

    fn english(&self) -> bool {
        self.language == Language::English
    }

    fn page(&mut self, page: &Page) {
        let date =
            if self.english() { "Updated on 2026-01-02 GMT+08:00" } else { "更新时间：2026-01-02 GMT+08:00" };
        match self.form {
            Form::Text => {
                let _ = write!(self.out, "Help/ Things/ {}\n{date}\n\n{}\n\n", page.title, page.title);
            }
            Form::Html => {
                let _ = writeln!(
                    self.out,
                    "<html><head><script>var x = '<h4>URI</h4>';</script></head><body><h1>{}</h1><p>{date}</p>",
                    escape(&page.title)
                );
            }
            Form::Markdown => {
                let _ = write!(self.out, "# {}\n\n{date}\n\n", mark(&page.title));
            }
        }
        let sections = self.words.sections;
        let tables = self.words.tables;
        self.heading(sections[0]);
        self.line(if self.english() { "Does what it does." } else { "做它所做的事。" });
        if let Some(actions) = &page.permission {
            self.permission(actions);
        }
        self.heading(sections[1]);
        self.line(&format!("{} {}", page.method, page.path));
        self.table(tables[0], &page.path_params, true);
        self.table(tables[1], &page.query_params, true);
        self.heading(sections[2]);
        self.table(tables[2], &page.header_params, true);
        self.table(tables[3], &page.request_body, true);
        for object in page.objects.iter().filter(|object| object.place == "request") {
            self.table(&object.name, &object.fields, true);
        }
        self.heading(sections[3]);
        for (code, fields) in &page.responses {
            self.status(code);
            self.table(tables[4], fields, false);
            for object in page.objects.iter().filter(|object| object.place == *code) {
                self.table(&object.name, &object.fields, false);
            }
        }
        self.heading(sections[4]);
        for example in &page.example_requests {
            let mut code = format!("{} {}", example.method, example.url);
            if let Some(body) = &example.body {
                code = format!("{code}\n\n{}", pretty(body));
            }
            self.code(&code);
        }
        self.heading(sections[5]);
        for (code, example) in &page.example_responses {
            self.status(code);
            if example.is_null() {
                self.line(if self.english() { "None" } else { "无" });
            } else {
                self.line(if self.english() { "Done." } else { "完成。" });
                self.code(&pretty(example));
            }
        }
        self.heading(sections[6]);
        self.line(if self.english() { "See elsewhere." } else { "请参见别处。" });
        if self.form == Form::Html {
            self.out.push_str("</body></html>\n");
        }
    }

    /// The section on authorization: in every second layout the table has a caption, and values are paragraphs
    /// instead of the items of a list.
    fn permission(&mut self, actions: &[RequiredAction]) {
        let english = self.english();
        self.heading(if english { "Authorization Information" } else { "授权信息" });
        self.line(if english { "Users have to be allowed to." } else { "用户须得到许可。" });
        if actions.is_empty() {
            self.line(if english {
                "No identity policy-based permission is needed."
            } else {
                "无需身份策略权限。"
            });
            return;
        }
        if !self.shift.is_multiple_of(2) {
            self.tables += 1;
            let number = self.tables;
            self.line(&if english { format!("Table {number} Actions") } else { format!("表{number} 授权项") });
        }
        let columns = if english {
            ["Action", "Access Level", "Resource Type (*: required)", "Condition Key", "Alias", "Dependency"]
        } else {
            ["授权项", "访问级别", "资源类型（*为必须）", "条件键", "别名", "依赖的授权项"]
        };
        match self.form {
            Form::Text => self.out.push_str(&columns.map(|column| format!("    {column}\n\n")).concat()),
            Form::Html => {
                let head = columns.map(|column| format!("<th><p>{column}</p></th>")).concat();
                let _ = write!(self.out, "<div><table><thead><tr>{head}</tr></thead><tbody>");
            }
            Form::Markdown => {
                let _ = write!(self.out, "| {} |\n|{}\n", columns.map(mark).join(" | "), "---|".repeat(6));
            }
        }
        for action in actions {
            let level = action.access_level.clone().unwrap_or_default();
            let cells = [
                vec![action.action.clone()],
                vec![level],
                action.resource_types.clone(),
                action.condition_keys.clone(),
                action.aliases.clone(),
                action.dependencies.clone(),
            ];
            self.action_row(&cells);
        }
        self.out.push_str(match self.form {
            Form::Text => "",
            Form::Html => "</tbody></table></div>\n",
            Form::Markdown => "\n",
        });
    }

    fn action_row(&mut self, cells: &[Vec<String>]) {
        let cells: Vec<Vec<String>> =
            cells.iter().map(|cell| if cell.is_empty() { vec!["-".to_owned()] } else { cell.clone() }).collect();
        let listed = self.shift.is_multiple_of(2);
        let cell = |values: &Vec<String>| match self.form {
            Form::Text if values.len() > 1 && listed => {
                values.iter().map(|value| format!("    • {value}\n\n")).collect::<String>()
            }
            Form::Text => format!("    {}\n\n", values.join(" ")),
            Form::Html if values.len() > 1 && listed => {
                let items: String = values.iter().map(|value| format!("<li><p>{}</p></li>", escape(value))).collect();
                format!("<td><ul>{items}</ul></td>")
            }
            Form::Html => format!("<td><p>{}</p></td>", escape(&values.join(" "))),
            Form::Markdown => {
                let between = if listed { "<br>" } else { " " };
                format!(" {} |", mark(&values.join(between)).replace("<tag", "\\<tag"))
            }
        };
        let row: String = cells.iter().map(cell).collect();
        let _ = match self.form {
            Form::Text => write!(self.out, "{row}"),
            Form::Html => write!(self.out, "<tr>{row}</tr>"),
            Form::Markdown => writeln!(self.out, "|{row}"),
        };
    }

    fn heading(&mut self, text: &str) {
        let _ = match self.form {
            Form::Text => write!(self.out, "{text}\n\n"),
            Form::Html => writeln!(self.out, "<h4 class=\"sectiontitle\">{text}</h4>"),
            Form::Markdown => write!(self.out, "#### {text}\n\n"),
        };
    }

    fn line(&mut self, text: &str) {
        let _ = match self.form {
            Form::Text => write!(self.out, "{text}\n\n"),
            Form::Html => writeln!(self.out, "<p>{}</p>", escape(text)),
            Form::Markdown => write!(self.out, "{}\n\n", mark(text)),
        };
    }

    fn status(&mut self, code: &str) {
        self.line(&if self.english() { format!("Status code: {code}") } else { format!("状态码： {code}") });
    }

    fn code(&mut self, text: &str) {
        let _ = match self.form {
            Form::Text => write!(self.out, "{text}\n\n"),
            Form::Html => writeln!(self.out, "<pre class=\"screen\">{}</pre>", escape(text)),
            Form::Markdown => write!(self.out, "```\n{text}\n```\n\n"),
        };
    }

    fn table(&mut self, caption: &str, fields: &[Field], in_request: bool) {
        if fields.is_empty() {
            return;
        }
        self.tables += 1;
        let number = self.tables;
        let head = if self.english() { format!("Table {number}") } else { format!("表{number}") };
        let columns: Vec<&str> = self
            .words
            .columns
            .iter()
            .enumerate()
            .filter(|(index, _)| in_request || *index != 1)
            .map(|(_, name)| *name)
            .collect();
        match self.form {
            Form::Text => {
                let _ = write!(self.out, "{head} {caption}\n\n");
                for column in columns {
                    let _ = write!(self.out, "{column}\n\n");
                }
            }
            Form::Html => {
                let _ = write!(self.out, "<table><caption><b>{head}</b> {}</caption><thead><tr>", escape(caption));
                for column in columns {
                    let _ = write!(self.out, "<th><p>{column}</p></th>");
                }
                self.out.push_str("</tr></thead><tbody>\n");
            }
            Form::Markdown => {
                let _ = write!(
                    self.out,
                    "{head} {}\n\n| {} |\n|{}\n",
                    mark(caption),
                    columns.join(" | "),
                    "---|".repeat(columns.len())
                );
            }
        }
        for (index, field) in fields.iter().enumerate() {
            self.row(field, in_request, index);
        }
        self.out.push_str(match self.form {
            Form::Text => "",
            Form::Html => "</tbody></table>\n",
            Form::Markdown => "\n",
        });
    }

    fn row(&mut self, field: &Field, in_request: bool, index: usize) {
        let answer = in_request.then_some(if field.mandatory == Some(true) { self.words.yes } else { self.words.no });
        let parts = self.description(field, index);
        match self.form {
            Form::Text => {
                let _ = write!(self.out, "{}\n\n", field.name);
                if let Some(answer) = answer {
                    let _ = write!(self.out, "{answer}\n\n");
                }
                let _ = write!(self.out, "{}\n\n", field.kind);
                for part in parts {
                    let _ = match part {
                        Part::Label(text) => write!(self.out, "{text}\n\n"),
                        Part::Line(text) => write!(self.out, "{text}\n\n"),
                        Part::Item(text) => write!(self.out, "  • {text}\n\n"),
                    };
                }
            }
            Form::Html => {
                let _ = write!(self.out, "<tr><td><p>{}</p></td>", escape(&field.name));
                if let Some(answer) = answer {
                    let _ = write!(self.out, "<td><p>{answer}</p></td>");
                }
                let _ = write!(self.out, "<td><p>{}</p></td><td>", escape(&field.kind));
                for part in parts {
                    let _ = match part {
                        Part::Label(text) => writeln!(self.out, "<p><b>{text}</b></p>"),
                        Part::Line(text) => writeln!(self.out, "<p>{}</p>", escape(&text)),
                        Part::Item(text) => writeln!(self.out, "<ul><li><p>{}</p></li></ul>", escape(&text)),
                    };
                }
                self.out.push_str("</td></tr>\n");
            }
            Form::Markdown => {
                let _ = write!(self.out, "| {} |", mark(&field.name));
                if let Some(answer) = answer {
                    let _ = write!(self.out, " {answer} |");
                }
                let given = self.given.is_some();
                let flat: Vec<String> = parts
                    .into_iter()
                    .map(|part| match part {
                        Part::Label(text) => text.to_owned(),
                        Part::Item(text) if given => format!("* {}", mark(&text)),
                        Part::Line(text) | Part::Item(text) => mark(&text),
                    })
                    .collect();
                let between = if given { "<br>" } else { " " };
                let kind = mark(&field.kind).replace('<', "\\<").replace('>', "\\>");
                let _ = writeln!(self.out, " {kind} | {} |", flat.join(between));
            }
        }
    }

    /// A description with each fact of the field.
    fn description(&self, field: &Field, index: usize) -> Vec<Part> {
        if let Some(given) = self.given.as_ref().filter(|_| field.name == "leaves") {
            let part = |piece: &String| match piece.strip_prefix("• ") {
                Some(item) => Part::Item(item.to_owned()),
                None => Part::Line(piece.clone()),
            };
            return given.iter().map(part).collect();
        }
        let style = index + self.shift;
        let english = self.english();
        let meant = if english { "What it is" } else { "它的含义" };
        let listing = match style % 5 {
            0 => Listing::Bullets,
            1 => Listing::Prose,
            2 => Listing::Slashes,
            3 => Listing::Options,
            _ => Listing::Flattened,
        };
        let values: Vec<String> = field.values.iter().map(plain).collect();
        let listing = match listing {
            _ if values.iter().any(|value| value.contains('/')) => Listing::Bullets,
            Listing::Slashes if values.len() < 2 => Listing::Bullets,
            listing => listing,
        };
        let prose_values =
            !values.is_empty() && matches!(listing, Listing::Prose | Listing::Options | Listing::Flattened);
        let limits = self.limits(field);
        if prose_values || style % 2 == 1 && values.is_empty() {
            let mut line = if english { format!("{meant}.") } else { format!("{meant}。") };
            let (introduction, between) = if english { ("Options:", ": ") } else { ("取值：", "：") };
            let list = match listing {
                Listing::Options if !values.is_empty() => {
                    let comma = if english { ", " } else { "、" };
                    vec![Part::Line(introduction.to_owned()), Part::Line(values.join(comma))]
                }
                Listing::Flattened if !values.is_empty() => {
                    let items: Vec<String> =
                        self.meanings(&values).map(|(value, n)| format!(" * {value}{between}{n}")).collect();
                    vec![Part::Line(format!("{introduction}{}", items.concat()))]
                }
                _ => Vec::new(),
            };
            if !values.is_empty() && list.is_empty() {
                let meanings: Vec<String> = self
                    .meanings(&values)
                    .map(|(value, n)| if english { format!("{value}: way {n}") } else { format!("{value}：第{n}种") })
                    .collect();
                let _ = if english {
                    write!(line, " {}.", meanings.join("; "))
                } else {
                    write!(line, "{}。", meanings.join("；"))
                };
            }
            for limit in limits {
                line.push_str(if english { " " } else { "" });
                line.push_str(&limit);
            }
            if let Some((low, high)) = range(field) {
                let _ = match (low, high) {
                    (Some(low), Some(high)) if english => write!(line, " Value: {low}-{high}."),
                    (Some(low), Some(high)) => write!(line, "取值：{low}-{high}。"),
                    (Some(low), None) if english => write!(line, " The minimum value is {low}."),
                    (Some(low), None) => write!(line, "最小值：{low}。"),
                    (None, Some(high)) if english => write!(line, " The maximum value is {high}."),
                    (None, Some(high)) => write!(line, "最大值：{high}。"),
                    (None, None) => Ok(()),
                };
            }
            if let Some(default) = &field.default {
                let _ = if english {
                    write!(line, " The default value is {}.", plain(default))
                } else {
                    write!(line, "默认值为{}。", plain(default))
                };
            }
            return std::iter::once(Part::Line(line)).chain(list).collect();
        }
        let labels = self.words.labels;
        let nothing = || Part::Line(self.words.nothing.to_owned());
        let mut parts =
            vec![Part::Label(labels[0]), Part::Line(if english { format!("{meant}.") } else { format!("{meant}。") })];
        let in_constraints = style % 4 == 2;
        let limits: String = limits.join(if english { " " } else { "" });
        parts.push(Part::Label(labels[1]));
        parts.push(if in_constraints && !limits.is_empty() { Part::Line(limits.clone()) } else { nothing() });
        parts.push(Part::Label(labels[2]));
        let before = parts.len();
        if !in_constraints && !limits.is_empty() {
            parts.push(Part::Line(limits));
        }
        match range(field) {
            Some((Some(low), Some(high))) => parts.push(Part::Line(format!("{low}–{high}"))),
            Some((Some(low), None)) => parts.push(Part::Line(format!("≥ {low}"))),
            Some((None, Some(high))) => parts.push(Part::Line(format!("≤ {high}"))),
            _ => {}
        }
        match listing {
            Listing::Slashes if !values.is_empty() => parts.push(Part::Line(values.join("/"))),
            _ => parts.extend(values.into_iter().map(Part::Item)),
        }
        if parts.len() == before {
            parts.push(nothing());
        }
        parts.push(Part::Label(labels[3]));
        parts.push(field.default.as_ref().map_or_else(nothing, |default| Part::Line(plain(default))));
        parts
    }

    /// Sentences about lengths, characters and the end.
    fn limits(&self, field: &Field) -> Vec<String> {
        let english = self.english();
        let mut limits = Vec::new();
        let suffix = field.suffix.first();
        match (field.min_length, field.max_length, suffix) {
            (Some(low), Some(high), Some(end)) if low == high && english => {
                limits.push(format!("The value contains {} characters with a suffix of {end}.", thousands(low)));
            }
            (low, high, end) => {
                match (low, high) {
                    (Some(low), Some(high)) if low == high && english => {
                        limits.push(format!("The value contains {} characters.", thousands(low)));
                    }
                    (Some(low), Some(high)) if low == high => limits.push(format!("长度为{low}个字符。")),
                    (Some(low), Some(high)) if english => {
                        limits.push(format!(
                            "The value can contain {} to {} characters.",
                            thousands(low),
                            thousands(high)
                        ));
                    }
                    (Some(low), Some(high)) => limits.push(format!("长度为{low}～{high}个字符。")),
                    (Some(low), None) if english => {
                        limits.push(format!("The value has at least {} characters.", thousands(low)))
                    }
                    (Some(low), None) => limits.push(format!("至少{low}个字符。")),
                    (None, Some(high)) if english => {
                        limits.push(format!("The value can have up to {} characters.", thousands(high)))
                    }
                    (None, Some(high)) => limits.push(format!("不超过{high}个字符。")),
                    (None, None) => {}
                }
                if let Some(end) = end {
                    limits.push(if english { format!("It ends with {end}.") } else { format!("以{end}结尾。") });
                }
            }
        }
        if let Some(step) = &field.multiple_of {
            limits.push(if english {
                format!("The value must be a multiple of {step}.")
            } else {
                format!("必须为{step}的整数倍。")
            });
        }
        if let Some(pattern) = &field.pattern {
            let class = pattern.trim_start_matches("^[").trim_end_matches("]+$");
            let mut named = Vec::new();
            for (part, in_english, in_chinese) in [
                ("A-Z", "uppercase letters", "大写字母"),
                ("a-z", "lowercase letters", "小写字母"),
                ("0-9", "digits", "数字"),
                ("_", "underscores (_)", "下划线（_）"),
                (".", "periods (.)", "点（.）"),
            ] {
                if class.contains(part) {
                    named.push(if english { in_english } else { in_chinese });
                }
            }
            if class.ends_with('-') {
                named.push(if english { "hyphens (-)" } else { "中划线（-）" });
            }
            limits.push(if english {
                format!("Only {} are allowed.", named.join(", "))
            } else {
                format!("只能包含{}。", named.join("、"))
            });
        }
        limits
    }
}

fn range(field: &Field) -> Option<(Option<String>, Option<String>)> {
    let (low, high) =
        (field.minimum.as_ref().map(ToString::to_string), field.maximum.as_ref().map(ToString::to_string));
    (low.is_some() || high.is_some()).then_some((low, high))
}

fn thousands(number: u64) -> String {
    if number >= 1000 { format!("{},{:03}", number / 1000, number % 1000) } else { number.to_string() }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default().replace("\": ", "\" : ")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn mark(text: &str) -> String {
    text.replace('_', "\\_").replace('*', "\\*").replace('[', "\\[").replace(']', "\\]")
}
