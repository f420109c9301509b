//! The words of the documentation system, in English and in Chinese.
//!
//! Owns the vocabulary: section titles, captions, column names, cell labels, yes and no, names and types. What follows
//! from a word is decided elsewhere.

use std::sync::LazyLock;

use regex::Regex;

use super::block::squeeze;

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Function,
    Uri,
    Request,
    Response,
    ExampleRequest,
    ExampleResponse,
    /// Status codes, error codes and other sections without facts.
    Other,
}

/// The section that a title opens, and whether the title is Chinese.
pub(crate) fn section(title: &str) -> Option<(Section, bool)> {
    if title.len() > 64 {
        return None;
    }
    let title = squeeze(title.trim().trim_end_matches([':', '：']));
    let chinese = !title.is_ascii();
    let lower = title.to_lowercase();
    let section = match lower.as_str() {
        "function" | "functions" | "功能介绍" | "功能" | "功能描述" | "接口描述" => Section::Function,
        "uri" | "uris" | "uri format" => return Some((Section::Uri, false)),
        "请求uri" => Section::Uri,
        "request parameters" | "request parameter" | "request" | "requests" | "request message" | "请求参数"
        | "请求消息" | "请求" => Section::Request,
        "response parameters"
        | "response parameter"
        | "response"
        | "responses"
        | "response message"
        | "响应参数"
        | "响应消息"
        | "响应"
        | "返回参数" => Section::Response,
        "example request" | "example requests" | "request example" | "request examples" | "请求示例" | "请求样例" => {
            Section::ExampleRequest
        }
        "example response" | "example responses" | "response example" | "response examples" | "响应示例"
        | "响应样例" | "返回示例" => Section::ExampleResponse,
        "status code"
        | "status codes"
        | "error code"
        | "error codes"
        | "calling method"
        | "authorization information"
        | "debugging"
        | "sdk sample code"
        | "sdk sample codes"
        | "sample code"
        | "prerequisites"
        | "precautions"
        | "remarks"
        | "状态码"
        | "返回值"
        | "错误码"
        | "调用方法"
        | "授权信息"
        | "调试"
        | "sdk代码示例"
        | "前提条件"
        | "接口约束"
        | "注意事项" => Section::Other,
        _ => return None,
    };
    Some((section, chinese))
}

/// Whether a table cell may hold just this title as its text, so that it opens a section only outside a row.
pub(crate) fn may_be_description(title: &str) -> bool {
    matches!(
        squeeze(title).to_lowercase().as_str(),
        "status code"
            | "status codes"
            | "error code"
            | "error codes"
            | "function"
            | "functions"
            | "request"
            | "response"
            | "remarks"
            | "uri"
            | "状态码"
            | "错误码"
            | "返回值"
            | "功能"
            | "请求"
            | "响应"
    )
}

/// What a captioned table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TableKind {
    Path,
    Query,
    Header,
    Body,
    ResponseBody,
    ResponseHeader,
    Object(String),
}

static CAPTION: LazyLock<Regex> =
    LazyLock::new(|| constant(r"^(?:Table|TABLE|table|表)\s*(\d{1,6})(?:[-.]\d{1,6})?\s*[:：.、]?\s*(\S.*)$"));
static STATUS: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?i:status\s+codes?|状态码|http\s+status\s+code)\s*[:：]\s*([1-5][0-9]{2}|default)(?:$|[\s,，.。:：(（].*)",
    )
});
static REQUEST_LINE: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?:URI(?:\s+format|格式)?\s*[:：]?\s*)?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+(https?://\S+|/\S*|\{\S+)$",
    )
});
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?i:updated\s+on|update\s+time|last\s+updated(?:\s+on)?|更新时间|更新于)\s*[:：]?\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})",
    )
});

/// Compiles a pattern of this crate. Each one is compiled by a test, so it cannot fail on a caller.
pub(crate) fn constant(pattern: &str) -> Regex {
    #[allow(clippy::expect_used, reason = "a constant of this crate, compiled by the tests")]
    Regex::new(pattern).expect("a constant pattern")
}

/// The text behind `Table 3` in a caption.
pub(crate) fn caption(text: &str) -> Option<&str> {
    if text.len() > 2 * crate::limits::MAX_NAME_BYTES {
        return None;
    }
    CAPTION.captures(text.trim()).and_then(|found| found.get(2)).map(|rest| rest.as_str())
}

/// What the table with this caption text holds.
pub(crate) fn table_kind(text: &str) -> TableKind {
    let text = squeeze(text.trim().trim_end_matches([':', '：', '.']));
    let lower = text.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    match singular {
        "uri parameter"
        | "path parameter"
        | "url parameter"
        | "parameters in the uri"
        | "路径参数"
        | "uri参数"
        | "url参数" => TableKind::Path,
        "query parameter" | "query参数" | "查询参数" => TableKind::Query,
        "request header parameter"
        | "header parameter"
        | "request header"
        | "请求header参数"
        | "请求头参数"
        | "请求消息头参数" => TableKind::Header,
        "request body parameter"
        | "body parameter"
        | "request parameter"
        | "formdata parameter"
        | "form data parameter"
        | "请求body参数"
        | "请求参数"
        | "请求体参数"
        | "formdata参数" => TableKind::Body,
        "response body parameter" | "response parameter" | "响应body参数" | "响应参数" | "响应体参数" | "返回参数" => {
            TableKind::ResponseBody
        }
        "response header parameter" | "响应header参数" | "响应头参数" => TableKind::ResponseHeader,
        _ => TableKind::Object(text),
    }
}

/// The status code of a line such as `Status code: 200`.
pub(crate) fn status(text: &str) -> Option<&str> {
    if text.len() > 256 {
        return None;
    }
    STATUS.captures(text.trim()).and_then(|found| found.get(1)).map(|code| code.as_str())
}

/// Whether the line names a status without its whole code, as at the end of a page that was cut off.
pub(crate) fn begins_status(text: &str) -> bool {
    let Some((words, code)) = text.split_once([':', '：']) else { return false };
    status(&format!("{words}: 200")).is_some()
        && code.trim().len() < 3
        && code.trim().bytes().all(|c| c.is_ascii_digit())
}

/// Method and URL of a line such as `POST /v3/{project_id}`.
pub(crate) fn request_line(text: &str) -> Option<(String, String)> {
    if text.len() > 8 * crate::limits::MAX_NAME_BYTES {
        return None;
    }
    let text = squeeze(text);
    let found = REQUEST_LINE.captures(&text)?;
    Some((found.get(1)?.as_str().to_owned(), found.get(2)?.as_str().to_owned()))
}

/// The day of a line such as `Updated on 2025-09-04 GMT+08:00`.
pub(crate) fn updated_on(text: &str) -> Option<String> {
    let found = DATE.captures(text)?;
    let part = |index: usize| found.get(index).and_then(|part| part.as_str().parse::<u32>().ok());
    Some(format!("{:04}-{:02}-{:02}", part(1)?, part(2)?, part(3)?))
}

/// The steps of a breadcrumb such as `Help Center/ Things/ API Reference`, of which there are at least three.
pub(crate) fn breadcrumb(text: &str) -> Option<Vec<String>> {
    ["/ ", ">", "＞", "›", "»"].into_iter().find_map(|separator| {
        let steps = steps(text.split(separator));
        (text.matches(separator).nth(1).is_some() && steps.len() > 1).then_some(steps)
    })
}

/// The steps of a breadcrumb without what is between them.
pub(crate) fn steps<'a>(parts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let bare = |part: &str| squeeze(part).trim_matches(|c: char| "/>＞›»|· ".contains(c)).to_owned();
    let steps = parts.into_iter().filter(|part| part.len() <= crate::limits::MAX_NAME_BYTES).map(bare);
    steps.filter(|step| !step.is_empty()).take(MAX_STEPS).collect()
}

/// The most steps that are kept of a breadcrumb.
const MAX_STEPS: usize = 16;

/// A column of a parameter table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Name,
    Mandatory,
    Type,
    Description,
}

/// The column that a header cell names.
pub(crate) fn column(header: &str) -> Option<Column> {
    if header.len() > 64 {
        return None;
    }
    Some(match squeeze(header).to_lowercase().as_str() {
        "parameter" | "parameters" | "parameter name" | "name" | "field" | "参数" | "参数名" | "参数名称" | "名称" => {
            Column::Name
        }
        "mandatory" | "required" | "是否必选" | "必选" | "是否必须" | "是否必填" | "是否为必选" => {
            Column::Mandatory
        }
        "type" | "parameter type" | "data type" | "参数类型" | "类型" | "数据类型" => Column::Type,
        "description" | "描述" | "说明" | "参数说明" | "参数描述" => Column::Description,
        _ => return None,
    })
}

/// The answer of a Mandatory cell.
pub(crate) fn yes_no(cell: &str) -> Option<bool> {
    match cell.trim() {
        "Yes" | "yes" | "YES" | "是" | "必选" | "Mandatory" | "True" | "true" => Some(true),
        "No" | "no" | "NO" | "否" | "可选" | "Optional" | "False" | "false" => Some(false),
        _ => None,
    }
}

/// Whether the text means that there is nothing.
pub(crate) fn is_nothing(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '。']);
    matches!(text, "-" | "--" | "/" | "不涉及" | "无" | "暂无" | "—" | "——")
        || ["n/a", "none", "na", "not involved", "null", "not applicable"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
}

static NOTHING: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"(?i)^(?:(?:this|the)\s+\w+\s+(?:has|have|returns?|contains?)\s+)?no\s+(?:response\s+)?(?:body|parameters?|content|fields?|response)(?:\s+(?:is|are)\s+(?:returned|involved))?[.]?$|^(?:the\s+)?response\s+body\s+is\s+empty[.]?$|^(?:[该本此]?(?:接口|操作))?(?:无|没有)(?:响应|返回)?(?:消息体|体|参数|内容|字段)?[。.]?$|^响应(?:消息)?体为空[。.]?$",
    )
});

/// Whether a paragraph of a section means that there is nothing: `None`, or a sentence such as `No response parameters.`
pub(crate) fn means_nothing(text: &str) -> bool {
    is_nothing(text) || NOTHING.is_match(text.trim())
}

static MEDIA_TYPE: LazyLock<Regex> =
    LazyLock::new(|| constant(r#"^[A-Za-z][\w.+-]*/[\w.+*-]+(?:\s?;\s?[\w-]+="?[\w.-]+"?)+$"#));

/// Whether the text is a media type with parameters, which has a semicolon inside.
pub(crate) fn is_media_type(text: &str) -> bool {
    text.len() <= 128 && MEDIA_TYPE.is_match(text)
}

/// Whether a cell can be the name of a field.
pub(crate) fn is_name(text: &str) -> bool {
    let mut chars = text.chars();
    text.len() <= crate::limits::MAX_NAME_BYTES
        && chars.next().is_some_and(|first| first.is_ascii_alphanumeric() || "_$@".contains(first))
        && chars.all(|c| c.is_ascii_alphanumeric() || "_-.$@[]{}:*".contains(c))
}

/// Whether a cell can be a type, standing in a table whose rows have no other mark.
pub(crate) fn is_type(text: &str) -> bool {
    if text.len() > crate::limits::MAX_NAME_BYTES {
        return false;
    }
    let lower = squeeze(text).to_lowercase();
    if matches!(
        lower.as_str(),
        "string"
            | "strings"
            | "integer"
            | "int"
            | "int32"
            | "int64"
            | "long"
            | "double"
            | "float"
            | "number"
            | "boolean"
            | "bool"
            | "object"
            | "array"
            | "file"
            | "date"
            | "datetime"
            | "enum"
            | "bigdecimal"
            | "byte"
            | "short"
            | "any"
            | "map"
            | "list"
    ) {
        return true;
    }
    let words = lower.split(' ').count();
    lower.starts_with("map<")
        || lower.starts_with("list<")
        || lower.starts_with("array<")
        || (lower.starts_with("array of ") && words <= 6)
        || (words <= 3 && (lower.ends_with(" object") || lower.ends_with(" objects")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_singular_and_chinese_name_the_same_tables() {
        for (text, kind) in [
            ("Table 1 URI parameters", TableKind::Path),
            ("Table 1 URI parameter", TableKind::Path),
            ("表1 路径参数", TableKind::Path),
            ("表 2 Query参数", TableKind::Query),
            ("Table 12 Query Parameters", TableKind::Query),
            ("表3 请求Header参数", TableKind::Header),
            ("Table 4 Request body parameter", TableKind::Body),
            ("表5 响应Body参数", TableKind::ResponseBody),
            ("Table 6 value", TableKind::Object("value".into())),
        ] {
            assert_eq!(caption(text).map(table_kind), Some(kind), "{text}");
        }
        assert_eq!(caption("Table tennis"), None);
    }

    #[test]
    fn status_lines_need_a_code() {
        assert_eq!(status("Status code: 200"), Some("200"));
        assert_eq!(status("状态码： 202"), Some("202"));
        assert_eq!(status("Status code: 201 Created"), Some("201"));
        assert_eq!(status("Status code"), None);
        assert_eq!(status("The status code: 200"), None);
    }

    #[test]
    fn request_lines_need_a_method_and_a_path() {
        assert_eq!(request_line("DELETE  /v1/{id}"), Some(("DELETE".into(), "/v1/{id}".into())));
        assert_eq!(request_line("GET /"), Some(("GET".into(), "/".into())));
        assert_eq!(request_line("URI format: GET /v1/x"), Some(("GET".into(), "/v1/x".into())));
        assert_eq!(request_line("GET it from there"), None);
    }
}
