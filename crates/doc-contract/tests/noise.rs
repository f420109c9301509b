//! The noise test: what is no fact changes, and nothing is reported.

mod support;

use std::{fs, path::PathBuf};

use doc_contract::{Contract, Source, compare_pages};
use support::{Form, VARIANTS, write};

/// Pages by name with their form: the invented ones as saved, a recorded one in words of our own.
fn pages() -> Vec<(String, Form, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut pages = Vec::new();
    for name in ["brew", "smash"] {
        for language in ["en", "zh"] {
            for (end, form) in [("txt", Form::Text), ("html", Form::Html), ("md", Form::Markdown)] {
                let file = format!("{name}.{language}.{end}");
                pages.push((file.clone(), form, read(&format!("pages/{file}"))));
            }
        }
    }
    let contract = read("../../../spec/contracts/taurus-htap/CheckTableConfig.json");
    let recorded = Contract::read(contract.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    for (form, language) in VARIANTS {
        for shift in 0..3 {
            pages.push((
                format!("recorded {form:?} {language:?} {shift}"),
                form,
                write(&recorded.page, form, language, shift),
            ));
        }
    }
    pages
}

/// Changes each page and expects no finding.
fn unchanged(what: &str, only: &[Form], change: impl Fn(&str) -> Vec<u8>) {
    let mut count = 0;
    for (name, form, text) in pages() {
        if !only.contains(&form) {
            continue;
        }
        let read = |bytes: &[u8]| Source::read(name.as_str(), bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
        let changed = change(&text);
        let findings = compare_pages(&read(text.as_bytes()), &read(&changed));
        let found: Vec<_> = findings.iter().map(|finding| &finding.message).collect();
        assert!(found.is_empty(), "{what}: {name}: {found:#?}\n{}", String::from_utf8_lossy(&changed));
        count += usize::from(changed != text.as_bytes());
    }
    assert!(count > 0, "{what}: no page was changed");
}

const ALL: [Form; 3] = [Form::Text, Form::Html, Form::Markdown];

/// Applies a change to the lines that are no part of JSON or code.
fn prose_lines(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut in_code = false;
    let mut out = String::new();
    for line in text.lines() {
        let opens = line.starts_with(['{', '[']) || line.starts_with("```") && !in_code;
        let closes = line.starts_with(['}', ']']) || line.starts_with("```") && in_code;
        in_code = (in_code || opens) && !closes;
        out.push_str(&if in_code || opens || closes { line.to_owned() } else { change(line) });
        out.push('\n');
    }
    out
}

#[test]
fn line_ends_marks_and_spaces_are_no_facts() {
    unchanged("CRLF", &ALL, |text| text.replace('\n', "\r\n").into());
    unchanged("CR", &ALL, |text| text.replace('\n', "\r").into());
    unchanged("BOM", &ALL, |text| format!("\u{feff}{text}").into());
    unchanged("UTF-16", &ALL, |text| {
        format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()
    });
    unchanged("spaces at line ends", &ALL, |text| text.replace('\n', "  \n").into());
    unchanged("blank lines with spaces", &[Form::Text, Form::Html], |text| text.replace("\n\n", "\n \t\n\n\n").into());
    unchanged("no last line end", &ALL, |text| text.trim_end().into());
    unchanged("non-breaking spaces", &[Form::Text, Form::Html], |text| {
        prose_lines(text, |line| {
            if line.contains('<') {
                line.replace("contain ", "contain&nbsp;").replace("contains ", "contains\u{a0}")
            } else {
                line.replace(' ', "\u{a0}")
            }
        })
        .into()
    });
    unchanged("zero-width spaces", &ALL, |text| text.replace("_id", "_\u{200b}id").into());
    unchanged("indented cells", &[Form::Text], |text| {
        prose_lines(text, |line| if doc_title(line) { line.to_owned() } else { format!("   {line}") }).into()
    });
    for indent in ["    ", "\t", "  "] {
        unchanged("a page indented as a whole", &ALL, |text| {
            text.lines().map(|line| format!("{indent}{line}\n")).collect::<String>().into()
        });
    }
    unchanged("padded cells", &[Form::Markdown], |text| text.replace(" | ", "    |  ").into());
}

/// Titles of sections: a reader recognizes them by the start of the line after JSON.
fn doc_title(line: &str) -> bool {
    ["Example", "Status Code", "Error Code", "SDK", "请求示例", "响应示例", "状态码", "错误码"]
        .iter()
        .any(|title| line.starts_with(title))
}

#[test]
fn wrapped_lines_are_no_facts() {
    for width in [24, 40, 72] {
        let wrap = |line: &str| {
            let mut out = String::new();
            let mut length = 0;
            for word in line.split(' ') {
                let word_length = word.chars().count();
                if length > 0 && length + word_length > width {
                    out.push('\n');
                    length = 0;
                } else if length > 0 || !out.is_empty() {
                    out.push(' ');
                }
                out.push_str(word);
                length += word_length + 1;
            }
            out
        };
        // The first lines of a text page stand for themselves, and a request line is one word long by nature.
        let change = move |line: &str| {
            let keeps =
                line.starts_with(' ') || line.starts_with("Help") || line.contains("https://") || line.contains("<pre");
            if keeps { line.to_owned() } else { wrap(line) }
        };
        unchanged("wrapped lines", &[Form::Text, Form::Html], |text| {
            let (head, body) =
                text.split_once(if text.contains("功能介绍") { "功能介绍" } else { "Function" }).unwrap_or(("", text));
            let title = if text.contains("功能介绍") { "功能介绍" } else { "Function" };
            format!("{head}{title}{}", prose_lines(body, change)).into()
        });
    }
}

/// The page without its section on authorization.
fn without_permission(text: &str) -> Vec<u8> {
    let head = ["Authorization Information", "授权信息"].into_iter().find_map(|head| text.find(head));
    let Some(head) = head else { return text.into() };
    let start = text[..head].rfind('\n').map_or(0, |end| end + 1);
    let end = text[head..].find("\nURI\n").or_else(|| text[head..].find("#### URI"));
    let end = end.or_else(|| text[head..].find("URI</h4>").and_then(|end| text[head..head + end].rfind('\n')));
    format!("{}{}", &text[..start], &text[head + end.unwrap_or_default()..]).into()
}

#[test]
fn how_the_section_on_authorization_is_written_is_no_fact() {
    unchanged("without the section", &ALL, without_permission);
    unchanged("levels in small letters", &ALL, |text| text.replace("Write", "write").into());
    unchanged("mark beside its type", &[Form::Text, Form::Html], |text| text.replace("kettle *", "kettle*").into());
    unchanged("other explanation of the mark", &ALL, |text| {
        text.replace("Resource Type (*: required)", "Resource Type").replace("资源类型（*为必须）", "资源类型").into()
    });
    unchanged("other words in front", &ALL, |text| {
        text.replace("An account may do it all; its users have to be allowed to.", "See the guide.")
            .replace("账号可以做一切，其用户则须得到许可。", "请参见指南。")
            .into()
    });
}

#[test]
fn the_style_of_items_is_no_fact() {
    for mark in ["- ", "* ", "· ", "● ", "– ", "1. ", "   2) "] {
        unchanged("items", &[Form::Text], |text| text.replace("  • ", mark).into());
    }
    unchanged("items", &[Form::Html], |text| text.replace("<li><p>", "<li>\n").replace("</p></li>", "\n</li>").into());
    unchanged("items", &[Form::Html], |text| text.replace("<ul>", "<ol class=\"x\">").replace("</ul>", "</ol>").into());
    for mark in ["• ", "- ", "\\* "] {
        unchanged("items", &[Form::Markdown], |text| {
            text.replace("Range en-us zh-cn", &format!("Range {mark}en-us {mark}zh-cn"))
                .replace("取值范围： en-us zh-cn", &format!("取值范围： {mark}en-us {mark}zh-cn"))
                .replace("Value: en-us zh-cn", "Value: en-us, zh-cn.")
                .into()
        });
    }
}

#[test]
fn reworded_descriptions_are_no_facts() {
    unchanged("reworded", &ALL, |text| {
        text.replace(
            "What it is.",
            "This tells, as 7 of 9 readers know, what it is: see the guide (chapter 3) for more.",
        )
        .replace("它的含义。", "这里说明它的含义，请参见指南第3章。")
        .replace("Token of the user.", "The token, which the identity service gave out; ask there for one.")
        .replace("How it stands.", "State of the plan: it changes as the kettle works on it.")
        .replace("杯子。", "指定的杯子，由系统分配。")
        .replace("Does what it does.", "Does it. Before calling: learn how; get a token.")
        .replace("Labels.", "Labels to find it by. For example: a: b; c: d. Only the owner is allowed to see them.")
        .into()
    });
}

#[test]
fn numbers_dates_trails_and_order_are_no_facts() {
    unchanged("renumbered", &ALL, |text| {
        let mut out = text.to_owned();
        for number in (1..12).rev() {
            out = out
                .replace(&format!("Table {number}"), &format!("Table {}", number + 3))
                .replace(&format!("表{number}"), &format!("表 {}", number + 3));
        }
        out.into()
    });
    unchanged("date", &ALL, |text| text.replace("2026-", "2031-").into());
    unchanged("no date", &ALL, |text| {
        text.replace("Updated on 2026-02-03 GMT+08:00", "").replace("更新时间：2026-02-03 GMT+08:00", "").into()
    });
    unchanged("trail", &ALL, |text| text.replace("Help", "Support").replace("API参考", "开发/ 参考").into());
    unchanged("moved tables", &[Form::Markdown], |text| swap(text, "Table ", "brew-step", "Cup"));
    unchanged("moved tables", &[Form::Text], |text| swap(text, "Table ", "DbConfig", "TablesConfig"));
    unchanged("moved rows", &[Form::Markdown], |text| {
        let mut lines: Vec<&str> = text.lines().collect();
        for index in 1..lines.len() {
            let is_row = |line: &str| line.starts_with("| ") && (line.contains("| String") && !line.contains("---"));
            if is_row(lines[index - 1]) && is_row(lines[index]) {
                lines.swap(index - 1, index);
            }
        }
        lines.join("\n").into()
    });
}

/// Swaps two neighbouring tables.
fn swap(text: &str, caption: &str, first: &str, second: &str) -> Vec<u8> {
    let find = |name: &str, from: usize| {
        text[from..]
            .match_indices(caption)
            .map(|(at, _)| from + at)
            .find(|at| text[*at..].lines().next().is_some_and(|line| line.ends_with(&format!(" {name}"))))
    };
    let Some(start) = find(first, 0) else { return text.into() };
    let Some(middle) = find(second, start) else { return text.into() };
    let ends =
        [caption, "####", "Response Parameters"].map(|mark| text[middle + 1..].find(mark).map(|at| middle + 1 + at));
    let Some(end) = ends.into_iter().flatten().min() else { return text.into() };
    format!("{}{}{}{}", &text[..start], &text[middle..end], &text[start..middle], &text[end..]).into()
}

#[test]
fn lost_mandatory_cells_are_no_facts() {
    // Pages of some languages lose every `Yes` when they are saved as text.
    unchanged("lost cells", &[Form::Text], |text| text.replace("\n\nYes\n", "\n").replace("\n\n是\n", "\n").into());
    unchanged("lost cells", &[Form::Html], |text| {
        text.replace("<td><p>Yes</p></td>", "").replace("<td><p>是</p></td>", "").into()
    });
    unchanged("emptied cells", &[Form::Html], |text| text.replace("<p>Yes</p>", "").replace("<p>是</p>", "").into());
    let without = |text: &str, in_place: &str| -> Vec<u8> {
        let row = |line: &str| {
            let mut cells: Vec<&str> = line.split('|').collect();
            if let Some(answer) = cells.get_mut(2).filter(|cell| ["Yes", "是"].contains(&cell.trim())) {
                *answer = in_place;
            }
            cells.retain(|cell| *cell != "lost");
            cells.join("|") + "\n"
        };
        text.lines().map(row).collect::<String>().into()
    };
    unchanged("lost cells", &[Form::Markdown], |text| without(text, "lost"));
    unchanged("emptied cells", &[Form::Markdown], |text| without(text, "  "));
}

#[test]
fn each_table_that_lost_mandatory_cells_has_one_notice() {
    for (name, _, text) in pages().into_iter().filter(|(_, form, _)| *form == Form::Text) {
        let lost = text.replace("\n\nYes\n", "\n").replace("\n\n是\n", "\n");
        let whole = Source::read(name.as_str(), text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        let source = Source::read(name.as_str(), lost.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        let page = whole.page();
        let tables = [&page.path_params, &page.query_params, &page.header_params, &page.request_body]
            .into_iter()
            .chain(page.objects.iter().filter(|object| object.place == "request").map(|object| &object.fields));
        let expected = tables.filter(|fields| fields.iter().any(|field| field.mandatory == Some(true))).count();
        let found = source.notices().iter().filter(|notice| notice.rule == "mandatory-not-read").count();
        assert_eq!(found, expected, "{name}: {:?}", source.notices());
        let others =
            |source: &Source| source.notices().iter().filter(|notice| notice.rule != "mandatory-not-read").count();
        assert_eq!(others(&source), others(&whole), "{name}: {:?}", source.notices());
        let lost_fields = source.page().request_body.iter().filter(|field| field.mandatory.is_none()).count();
        let mandatory_fields = page.request_body.iter().filter(|field| field.mandatory == Some(true)).count();
        assert_eq!(lost_fields, mandatory_fields, "{name}");
    }
}

#[test]
fn more_sections_are_no_facts() {
    let before =
        |text: &str, title: &str, more: &str| -> Vec<u8> { text.replacen(title, &format!("{more}{title}"), 1).into() };
    unchanged("calling method", &[Form::Text], |text| {
        let more = "Calling Method\n\nSee elsewhere.\n\nAuthorization Information\n\nThese are needed:\n\n  • one\n\n    Action\n\n    \
                    Access Level\n\n    Alias\n\n    thing:do\n\n    Write\n\n    -\n\n";
        before(text, "URI\n\n", more)
    });
    unchanged("calling method", &[Form::Markdown], |text| {
        let more = "#### Calling Method\n\nSee elsewhere.\n\n#### Authorization Information\n\nTable 1 Actions\n\n| Parameter | Type | \
                    Description |\n|---|---|---|\n| x | String | y |\n\n";
        before(text, "#### URI", more)
    });
    unchanged("an unknown section", &[Form::Html], |text| {
        let more = "<h4>Quotas</h4><table><caption>Table 7 Quotas</caption><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>\
                    <tr><td>quota</td><td>Integer</td><td>5</td></tr></table>";
        before(text, "<h4 class=\"sectiontitle\">Response Parameters</h4>", more).into_iter().collect()
    });
    unchanged("widgets", &[Form::Html], |text| {
        let widget = "<div class=\"help\"><button>URI</button><script>document.write('<h4>URI</h4><p>GET /v9</p>')</script></div>";
        text.replace("<h4", &format!("{widget}<h4")).into()
    });
    unchanged("a section at the end", &[Form::Text], |text| {
        format!("{text}\nRemarks\n\nThat was all: see you; bye.\n").into()
    });
}
