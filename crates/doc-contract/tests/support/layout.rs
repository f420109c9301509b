//! Writes pages with layouts of other services from one outline, in each form and language, in words of our own.

use std::fmt::Write as _;

use super::{Form, Language, escape, mark};

/// What a line of an outline is in Chinese, where it is not the same.
const CHINESE: [(&str, &str); 66] = [
    ("Function", "功能介绍"),
    ("Request", "请求消息"),
    ("Request Parameters", "请求参数"),
    ("Request parameters", "请求参数"),
    ("Response", "响应消息"),
    ("Response Parameters", "响应参数"),
    ("Response parameters", "响应参数"),
    ("Response Message", "响应消息"),
    ("Response Element", "响应元素"),
    ("Normal Response", "正常响应"),
    ("Normal response", "正常响应"),
    ("Abnormal Response", "异常响应"),
    ("Abnormal response", "异常响应"),
    ("Example Request", "请求示例"),
    ("Example Response", "响应示例"),
    ("Example request", "请求示例"),
    ("Example response", "响应示例"),
    ("Example", "样例"),
    ("Status Code", "状态码"),
    ("Status Codes", "状态码"),
    ("Normal", "正常"),
    ("Error Codes", "错误码"),
    ("Constraints", "约束限制"),
    ("URI format", "URI格式"),
    ("Parameter description", "参数说明"),
    ("Parameters", "参数"),
    ("None", "无"),
    ("Name", "名称"),
    ("Parameter", "参数"),
    ("Attribute", "属性"),
    ("Mandatory", "是否必选"),
    ("Required", "必选"),
    ("Type", "参数类型"),
    ("IN", "参数位置"),
    ("Location", "位置"),
    ("Description", "说明"),
    ("Request Header", "请求头"),
    ("Request Body", "请求体"),
    ("Value Range", "取值范围"),
    ("Default Value", "默认值"),
    ("Yes", "是"),
    ("No", "否"),
    ("Optional", "可选"),
    ("Path parameters", "路径参数"),
    ("URI parameters", "路径参数"),
    ("Query parameters", "Query参数"),
    ("Request header parameters", "请求Header参数"),
    ("Request body parameters", "请求Body参数"),
    ("Response body parameters", "响应Body参数"),
    ("Parameters in the request header", "请求Header参数"),
    ("Parameters in the request body", "请求Body参数"),
    ("Parameters in the response body", "响应Body参数"),
    ("Parameter description (renaming)", "参数说明（改名）"),
    ("Parameters (moving a kettle)", "参数说明（移动水壶）"),
    ("lid field data structure description", "lid字段数据结构说明"),
    ("volume field data structure description", "volume字段数据结构说明"),
    ("cups field data structure description", "cups字段数据结构说明"),
    ("Description of the tags field", "tags字段说明"),
    ("Parameters in the lid field", "lid字段数据结构说明"),
    ("Data structure description of field cups", "cups字段数据结构"),
    ("lid parameter description", "lid参数说明"),
    ("Tea Cup objects", "Tea Cup对象"),
    ("Yes (for moving)", "是（移动时）"),
    ("For details, see Table 3.", "详情请参见表3。"),
    ("For details, see Table 4.", "详情请参见表4。"),
    ("Table 1 describes the parameters.", "参数说明请参见表1。"),
];

fn translated(text: &str, language: Language) -> String {
    let known = CHINESE.iter().find(|(english, _)| *english == text && language == Language::Chinese);
    known.map_or_else(|| text.to_owned(), |(_, chinese)| (*chinese).to_owned())
}

/// Writes the page of an outline. `# ` begins its title, `## ` a heading, `* ` an item of a list, `= ` the caption of a
/// table, `| ` a row of one, whose first row is the head, `> ` a line of code; any other line is a paragraph.
pub(crate) fn page(outline: &str, form: Form, language: Language) -> String {
    let mut out = match form {
        Form::Html => "<html><body>\n".to_owned(),
        Form::Text | Form::Markdown => String::new(),
    };
    let (mut caption, mut table, mut number) = (None, Vec::new(), 0);
    let say = |text: &str| translated(text, language);
    for line in outline.lines().map(str::trim).chain([""]) {
        if let Some(row) = line.strip_prefix("| ") {
            table.push(row.split(" | ").map(|cell| say(cell.trim())).collect::<Vec<_>>());
            continue;
        }
        if !table.is_empty() {
            write_table(&mut out, form, caption.take(), &std::mem::take(&mut table));
        }
        if let Some(text) = line.strip_prefix("= ") {
            number += 1;
            let head = if language == Language::English { "Table " } else { "表" };
            caption = Some(format!("{head}{number} {}", say(text)));
        } else if let Some(title) = line.strip_prefix("# ") {
            let _ = match form {
                Form::Text => write!(out, "{title}\n\n"),
                Form::Html => writeln!(out, "<h1>{title}</h1>"),
                Form::Markdown => write!(out, "# {title}\n\n"),
            };
        } else if let Some(title) = line.strip_prefix("## ") {
            let title = say(title);
            let _ = match form {
                Form::Text => write!(out, "{title}\n\n"),
                Form::Html => writeln!(out, "<h4 class=\"sectiontitle\">{title}</h4>"),
                Form::Markdown => write!(out, "#### {title}\n\n"),
            };
        } else if let Some(item) = line.strip_prefix("* ") {
            let item = say(item);
            let _ = match form {
                Form::Text => write!(out, "  • {item}\n\n"),
                Form::Html => writeln!(out, "<ul><li>{}</li></ul>", escape(&item)),
                Form::Markdown => write!(out, "- {}\n\n", mark(&item)),
            };
        } else if let Some(code) = line.strip_prefix("> ") {
            let _ = match form {
                Form::Text => writeln!(out, "{code}\n"),
                Form::Html => writeln!(out, "<pre>{}</pre>", escape(code)),
                Form::Markdown => writeln!(out, "```\n{code}\n```\n"),
            };
        } else if !line.is_empty() {
            let line = say(line);
            let _ = match form {
                Form::Text => write!(out, "{line}\n\n"),
                Form::Html => writeln!(out, "<p>{}</p>", escape(&line)),
                Form::Markdown => write!(out, "{}\n\n", mark(&line)),
            };
        }
    }
    if form == Form::Html {
        out.push_str("</body></html>\n");
    }
    out
}

fn write_table(out: &mut String, form: Form, caption: Option<String>, rows: &[Vec<String>]) {
    let Some((head, rows)) = rows.split_first() else { return };
    match form {
        Form::Text => {
            let lines = caption.iter().chain(head).chain(rows.iter().flatten());
            lines.for_each(|cell| {
                let _ = write!(out, "{cell}\n\n");
            });
        }
        Form::Html => {
            let cells = |row: &[String], tag: &str| -> String {
                row.iter().map(|cell| format!("<{tag}><p>{}</p></{tag}>", escape(cell))).collect()
            };
            let caption = caption.map(|caption| format!("<caption>{}</caption>", escape(&caption))).unwrap_or_default();
            let _ = writeln!(out, "<table>{caption}<thead><tr>{}</tr></thead><tbody>", cells(head, "th"));
            for row in rows {
                let _ = writeln!(out, "<tr>{}</tr>", cells(row, "td"));
            }
            out.push_str("</tbody></table>\n");
        }
        Form::Markdown => {
            if let Some(caption) = caption {
                let _ = write!(out, "{}\n\n", mark(&caption));
            }
            let cells = |row: &[String]| {
                let cells: Vec<String> =
                    row.iter().map(|cell| mark(cell).replace('<', "\\<").replace('>', "\\>")).collect();
                cells.join(" | ")
            };
            let _ = write!(out, "| {} |\n|{}\n", cells(head), "---|".repeat(head.len()));
            for row in rows {
                let _ = writeln!(out, "| {} |", cells(row));
            }
            out.push('\n');
        }
    }
}
