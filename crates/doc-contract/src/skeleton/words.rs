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
    /// What a failed request is answered with, where no status code says for which failure.
    Failure,
    /// An example of whatever the section before it is about.
    Example,
    ExampleRequest,
    ExampleResponse,
    /// The status codes.
    Status,
    /// What a caller must be allowed.
    Authorization,
    /// Error codes and other sections without facts.
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
        "request uri" | "request url" | "api uri" | "request line" | "uri and method" | "请求uri" | "请求url"
        | "接口uri" | "uri格式" | "请求行" => Section::Uri,
        "request parameters" | "request parameter" | "request" | "requests" | "request message"
        | "request messages" | "request body" | "request header" | "request headers" | "request element"
        | "request elements" | "请求参数" | "请求消息" | "请求" | "请求体" | "请求头" | "请求消息头"
        | "请求消息参数" | "请求消息元素" | "请求元素" => Section::Request,
        "response parameters"
        | "response parameter"
        | "response"
        | "responses"
        | "response message"
        | "response messages"
        | "response body"
        | "response element"
        | "response elements"
        | "normal response"
        | "normal responses"
        | "响应参数"
        | "响应消息"
        | "响应"
        | "响应体"
        | "响应元素"
        | "响应消息元素"
        | "正常响应"
        | "正常响应参数"
        | "正常响应消息"
        | "正常响应要素说明"
        | "返回消息"
        | "返回参数" => Section::Response,
        "abnormal response"
        | "abnormal responses"
        | "error response"
        | "error responses"
        | "异常响应"
        | "错误响应"
        | "异常响应要素说明" => Section::Failure,
        "example request" | "example requests" | "request example" | "request examples" | "sample request"
        | "sample requests" | "request sample" | "request samples" | "请求示例" | "请求样例" | "请求消息示例"
        | "请求消息样例" => Section::ExampleRequest,
        "example response"
        | "example responses"
        | "response example"
        | "response examples"
        | "sample response"
        | "sample responses"
        | "response sample"
        | "response samples"
        | "example normal response"
        | "normal response example"
        | "正常响应样例"
        | "正常响应示例"
        | "响应示例"
        | "响应样例"
        | "响应消息示例"
        | "响应消息样例"
        | "返回示例"
        | "返回样例" => Section::ExampleResponse,
        "status code" | "status codes" | "returned value" | "returned values" | "return value" | "return values"
        | "状态码" | "返回值" => Section::Status,
        "authorization information" | "授权信息" => Section::Authorization,
        "error code" | "error codes" | "calling method" | "debugging" | "sdk sample code" | "sdk sample codes"
        | "sample code" | "prerequisites" | "precautions" | "remarks" | "错误码" | "调用方法" | "调试"
        | "sdk代码示例" | "前提条件" | "接口约束" | "注意事项" => Section::Other,
        _ => return None,
    };
    Some((section, chinese))
}

/// The section that a proper heading opens. What such a heading says is too common in the text of descriptions to be a
/// title there: `Example`, `Example: Renaming a thing`.
pub(crate) fn heading_section(title: &str) -> Option<(Section, bool)> {
    if let Some(found) = section(title) {
        return Some(found);
    }
    let end = title.find([':', '：', '(', '（']).unwrap_or(title.len());
    let words = title[..end].trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    match words.to_lowercase().as_str() {
        "example" | "examples" => Some((Section::Example, false)),
        "示例" | "样例" => Some((Section::Example, true)),
        _ => section(words).filter(|(found, _)| matches!(found, Section::ExampleRequest | Section::ExampleResponse)),
    }
}

/// The section that an item of a list opens, as in `• Normal response` in front of a table.
pub(crate) fn item_section(title: &str) -> Option<(Section, bool)> {
    section(title).filter(|(found, _)| {
        matches!(found, Section::Response | Section::Failure | Section::ExampleRequest | Section::ExampleResponse)
    })
}

/// Whether an item of a list only announces an example of the URI.
pub(crate) fn is_uri_example(title: &str) -> bool {
    let title = squeeze(title.trim().trim_end_matches([':', '：'])).to_lowercase();
    ["example", "examples", "example uri", "uri example", "for example", "示例", "样例", "uri样例", "uri示例", "例如"]
        .contains(&title.as_str())
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
            | "request body"
            | "request header"
            | "request headers"
            | "request url"
            | "request uri"
            | "response"
            | "response body"
            | "normal response"
            | "abnormal response"
            | "error response"
            | "return value"
            | "returned value"
            | "remarks"
            | "uri"
            | "状态码"
            | "错误码"
            | "返回值"
            | "功能"
            | "请求"
            | "请求体"
            | "请求头"
            | "请求消息"
            | "响应"
            | "响应体"
            | "响应消息"
            | "正常响应"
            | "异常响应"
            | "返回消息"
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
    /// The parameters or fields that its section is about.
    Parameters,
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
        r"^(?:URI(?:\s+format|格式)?\s*[:：]?\s*)?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+(https?://\S+|/\S*|\{\S+|[\w-]+(?:\.[\w-]+)+/\S*)(?:\s+HTTP/\d(?:\.\d)?)?$",
    )
});
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?i:updated\s+on|update\s+time|last\s+updated(?:\s+on)?|更新时间|更新于)\s*[:：]?\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})",
    )
});

static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| constant(r"(?:\b[Ss]ee|\b[Ii]n|\blisted in|参见|请参见|参考|见)\s*(?:\b[Tt]able|表)\s*(\d{1,6})"));

/// Compiles a pattern of this crate. Each one is compiled by a test, so it cannot fail on a caller.
pub(crate) fn constant(pattern: &str) -> Regex {
    #[allow(clippy::expect_used, reason = "a constant of this crate, compiled by the tests")]
    Regex::new(pattern).expect("a constant pattern")
}

/// The text behind `Table 3` in a caption.
pub(crate) fn caption(text: &str) -> Option<&str> {
    numbered_caption(text).map(|(_, rest)| rest)
}

/// The number of a table and the text behind it in a caption.
pub(crate) fn numbered_caption(text: &str) -> Option<(u32, &str)> {
    if text.len() > 2 * crate::limits::MAX_NAME_BYTES {
        return None;
    }
    let found = CAPTION.captures(text.trim())?;
    Some((found.get(1)?.as_str().parse().ok()?, found.get(2)?.as_str()))
}

/// The number of the table that a description refers to: `For details, see Table 3.`
pub(crate) fn table_reference(text: &str) -> Option<u32> {
    let mut found = REFERENCE.captures_iter(text).filter_map(|found| found.get(1)?.as_str().parse().ok());
    let first = found.next()?;
    found.all(|other: u32| other == first).then_some(first)
}

/// The number of the table that is an object's name in a type: `Table 1` in `Array of Table 1 objects`.
pub(crate) fn table_number(object: &str) -> Option<u32> {
    let found = TABLE_NUMBER.captures(object.trim());
    found.and_then(|found| found.get(1)?.as_str().parse().ok()).or_else(|| table_reference(object))
}

static TABLE_NUMBER: LazyLock<Regex> = LazyLock::new(|| constant(r"^(?:[Tt]able|TABLE|表)\s*(\d{1,6})(?:$|[^\d.-])"));

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
        | "parameters in the path"
        | "uri parameter description"
        | "path parameter description"
        | "路径参数"
        | "uri参数"
        | "uri参数说明"
        | "路径参数说明"
        | "url参数" => TableKind::Path,
        "query parameter"
        | "query string parameter"
        | "query parameter description"
        | "parameters in the query"
        | "query参数"
        | "查询参数"
        | "query参数说明" => TableKind::Query,
        "request header parameter"
        | "header parameter"
        | "request header"
        | "parameters in the request header"
        | "parameters in the header"
        | "request header description"
        | "请求头"
        | "请求消息头"
        | "请求header参数说明"
        | "请求header参数"
        | "请求头参数"
        | "请求消息头参数" => TableKind::Header,
        "request body parameter"
        | "body parameter"
        | "parameters in the request body"
        | "parameters in the body"
        | "request body"
        | "request element"
        | "formdata parameter"
        | "form data parameter"
        | "请求body参数"
        | "请求body参数说明"
        | "请求体"
        | "请求元素"
        | "请求消息元素"
        | "请求体参数"
        | "formdata参数" => TableKind::Body,
        "response body parameter"
        | "response parameter"
        | "parameters in the response body"
        | "response body"
        | "response element"
        | "normal response"
        | "响应body参数"
        | "响应body参数说明"
        | "响应参数"
        | "响应体参数"
        | "响应体"
        | "响应元素"
        | "响应消息元素"
        | "正常响应"
        | "返回参数" => TableKind::ResponseBody,
        "response header parameter"
        | "parameters in the response header"
        | "response header"
        | "响应header参数"
        | "响应头参数" => TableKind::ResponseHeader,
        _ if is_general(singular) => TableKind::Parameters,
        _ => parameters(&lower).unwrap_or(TableKind::Object(text)),
    }
}

/// What a caption in lower case holds that has no words but those for the parts of a message and their parameters, in
/// any order: `form-data parameters`, `list of the input parameters`, `请求消息体参数列表`.
fn parameters(caption: &str) -> Option<TableKind> {
    let rest = PARAMETERS.find(caption).map(|noun| caption.replacen(noun.as_str(), "", 1))?;
    if rest.trim().is_empty() || !CAPTION_WORDS.is_match(caption) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| rest.contains(word));
    if has(&["response", "output", "return", "响应", "输出", "返回"]) {
        return Some(if has(&["header", "头"]) {
            TableKind::ResponseHeader
        } else if has(&["body", "体"]) {
            TableKind::ResponseBody
        } else {
            TableKind::Parameters
        });
    }
    Some(if has(&["query", "查询"]) {
        TableKind::Query
    } else if has(&["header", "头"]) {
        TableKind::Header
    } else if has(&["body", "体", "form", "表单"]) {
        TableKind::Body
    } else if has(&["path", "路径", "uri", "url"]) {
        TableKind::Path
    } else {
        TableKind::Parameters
    })
}

/// The noun of a caption that names no object.
static PARAMETERS: LazyLock<Regex> = LazyLock::new(|| constant("parameters?|elements?|参数|要素|元素"));

/// A caption with no words but those for the parts of a message and their parameters.
static CAPTION_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?:[\s/-]|(?-u:\b)(?:the|of|in|for|and|an?|http|api|request|response|message|input|output|returned|return|mandatory|required|optional|common|main|other|body|header|headers|path|uri|url|query|string|form|data|formdata|json|parameters?|elements?|descriptions?|details|list|table|structure)(?-u:\b)|请求|响应|返回|输入|输出|消息|可选|必选|公共|路径|查询|表单|参数|要素|元素|字段|数据|结构|列表|说明|描述|信息|详情|体|头|中|的)+$",
    )
});

/// Whether a caption in lower case says no more than that there are parameters: `parameter description`, also with what
/// the request is for: `parameters (renaming a thing)`.
fn is_general(caption: &str) -> bool {
    let end = caption.find(['(', '（']).filter(|start| *start > 0).unwrap_or(caption.len());
    let caption = caption[..end].trim();
    matches!(
        caption.strip_suffix('s').unwrap_or(caption),
        "parameter"
            | "parameter description"
            | "parameters description"
            | "description of parameter"
            | "description of the parameter"
            | "request parameter"
            | "request parameter description"
            | "response parameter"
            | "response parameter description"
            | "element description"
            | "参数"
            | "参数说明"
            | "参数描述"
            | "请求参数"
            | "请求参数说明"
            | "响应参数"
            | "响应参数说明"
            | "返回参数说明"
            | "要素说明"
    ) || matches!(section(caption), Some((Section::Request | Section::Response, _)))
}

/// The names that a caption may be about: `listeners field data structure description`, `Parameters in the tags field`,
/// `tags字段数据结构说明`. Which of them is a field of the page is for the caller to find out.
pub(crate) fn described(caption: &str) -> Vec<String> {
    let text = squeeze(caption.trim().trim_end_matches([':', '：', '.', '。']));
    let mut rest = DESCRIBED.find(&text).map_or(text.as_str(), |found| &text[found.end()..]);
    let mut names = Vec::new();
    while names.len() < MAX_NAMES {
        let shorter = without_noun(rest);
        if rest.len() < text.len() {
            names.push(rest.trim_matches(|c: char| "\"'`*“”‘’ ".contains(c)).to_owned());
        }
        match shorter {
            Some(shorter) if !shorter.is_empty() => rest = shorter,
            _ => break,
        }
    }
    names
}

/// The most words that a caption may have around a name.
const MAX_NAMES: usize = 8;

/// What a caption has in front of the name of a field.
static DESCRIBED: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"(?i)^(?:(?:(?:data structures?|structures?|parameters?|fields?|objects?)\s+)?descriptions?\s+of|(?:parameters?|fields?|elements?|attributes?|keys|members|(?:data\s+)?structures?)\s+(?:in|of|for|under))\s+(?:the\s+)?(?:(?:field|parameter|object|element)\s+)?|^(?:the\s+)",
    )
});

/// The text without the noun at its end that says what a table describes.
fn without_noun(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let chinese = [
        "说明",
        "描述",
        "字段",
        "数据结构",
        "结构体",
        "结构",
        "参数",
        "属性",
        "对象",
        "资源",
        "元素",
        "列表",
        "数组",
        "信息",
        "的",
    ];
    if let Some(rest) = chinese.iter().find_map(|noun| text.strip_suffix(noun)) {
        return Some(rest.trim_end());
    }
    let (rest, last) = text.rsplit_once(' ')?;
    let last = last.to_ascii_lowercase();
    let noun = last.strip_suffix('s').unwrap_or(&last);
    matches!(
        noun,
        "field"
            | "parameter"
            | "object"
            | "element"
            | "attribute"
            | "data"
            | "structure"
            | "description"
            | "list"
            | "array"
    )
    .then(|| rest.trim_end())
}

/// The status code of a line such as `Status code: 200`.
pub(crate) fn status(text: &str) -> Option<&str> {
    if text.len() > 256 {
        return None;
    }
    STATUS.captures(text.trim()).and_then(|found| found.get(1)).map(|code| code.as_str())
}

/// The code of success that a line or cell of the section of status codes is about: `200`, `Normal: 202`, `200 OK`.
pub(crate) fn success_code(text: &str) -> Option<&str> {
    SUCCESS.captures(text.get(..text.len().min(64))?.trim()).and_then(|found| found.get(1)).map(|code| code.as_str())
}

static SUCCESS: LazyLock<Regex> =
    LazyLock::new(|| constant(r"^(?i:(?:normal|success(?:ful)?|正常|成功)\s*[:：]?\s*)?(20[0-9])(?:$|[^0-9])"));

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
    let text = joined_url(&squeeze(text.trim_end_matches(['.', '。'])));
    let found = REQUEST_LINE.captures(&text)?;
    Some((found.get(1)?.as_str().to_owned(), found.get(2)?.as_str().to_owned()))
}

/// A request line whose URL was split over lines: what goes on begins like a part of a URL.
fn joined_url(text: &str) -> String {
    text.replace(" /", "\u{0}/").replacen('\u{0}', " ", 1).replace('\u{0}', "").replace(" ?", "?").replace(" &", "&")
}

/// The method of a line that is nothing else: `Method: GET`.
pub(crate) fn method_line(text: &str) -> Option<String> {
    let found = METHOD_LINE.captures(text.get(..64.min(text.len())).unwrap_or_default().trim())?;
    (text.len() <= 64).then(|| found.get(1).map(|method| method.as_str().to_owned()))?
}

/// The URL of a line that is nothing else: `PATH: /v1/{project_id}/things`.
pub(crate) fn url_line(text: &str) -> Option<String> {
    if text.len() > 8 * crate::limits::MAX_NAME_BYTES {
        return None;
    }
    let text =
        joined_url(&format!("GET {}", squeeze(URL_LABEL.replace(text.trim(), "").trim_end_matches(['.', '。']))));
    request_line(&text).map(|(_, url)| url)
}

/// The names in the braces of a path template.
pub(crate) fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

static METHOD_LINE: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"^(?:(?i:(?:http\s+|request\s+)?method|请求方法|http方法|方法)\s*[:：]\s*)?(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)$",
    )
});
static URL_LABEL: LazyLock<Regex> =
    LazyLock::new(|| constant(r"^(?i:path|uri|url|(?:request\s+)ur[il]|请求路径|请求ur[il]|路径)\s*[:：]\s*"));

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
    /// Where the parameter is: in the path, the query, a header or the body.
    Location,
    /// The allowed values.
    Range,
    Default,
    Description,
}

/// The column that a header cell names.
pub(crate) fn column(header: &str) -> Option<Column> {
    if header.len() > 64 {
        return None;
    }
    Some(match squeeze(header).to_lowercase().as_str() {
        "parameter" | "parameters" | "parameter name" | "name" | "field" | "field name" | "attribute" | "element"
        | "参数" | "参数名" | "参数名称" | "名称" | "字段" | "字段名" | "字段名称" | "属性" | "元素" => {
            Column::Name
        }
        "mandatory"
        | "required"
        | "mandatory or optional"
        | "mandatory/optional"
        | "optional/mandatory"
        | "mandatory (yes/no)"
        | "m/o"
        | "是否必选"
        | "必选"
        | "必选/可选"
        | "是否必须"
        | "是否必填"
        | "必填"
        | "是否为必选" => Column::Mandatory,
        "type" | "parameter type" | "data type" | "field type" | "参数类型" | "类型" | "数据类型" | "字段类型" => {
            Column::Type
        }
        "in" | "location" | "position" | "parameter location" | "parameter position" | "参数位置" | "位置" => {
            Column::Location
        }
        "value range" | "range" | "取值范围" => Column::Range,
        "default value" | "default" | "默认值" | "缺省值" | "默认取值" => Column::Default,
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

/// Whether it is the head of a table of parameters: a name and a type.
pub(crate) fn is_parameter_head(header: &[String]) -> bool {
    let has = |wanted: Column| header.iter().any(|cell| column(cell) == Some(wanted));
    has(Column::Name) && has(Column::Type)
}

/// Whether a column of that title has examples or remarks, from which no fact is taken.
pub(crate) fn is_column_without_facts(title: &str) -> bool {
    let title = squeeze(title).to_lowercase();
    ["example", "example value", "examples", "remarks", "remark", "示例", "示例值", "样例", "备注"]
        .contains(&title.as_str())
}

/// What a Mandatory cell answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Mandatory,
    Optional,
    /// It depends: `Yes (for renaming)`, `Conditional`.
    Conditional,
}

/// The answer of a Mandatory cell, in the words of any service.
pub(crate) fn answer(cell: &str) -> Option<Answer> {
    if cell.len() > 4 * 64 {
        return None;
    }
    let cell = squeeze(cell);
    let end = cell.find(['(', '（', ',', '，', ';', '；']).unwrap_or(cell.len());
    let (words, condition) = (cell[..end].trim_end_matches(['.', '。', ' ']), cell[end..].trim());
    // A letter is an answer in upper case only: in lower case it is a name.
    let lower = if words.len() == 1 { words.to_owned() } else { words.to_lowercase() };
    let found = match lower.as_str() {
        "yes" | "Y" | "true" | "mandatory" | "required" | "M" | "是" | "必选" | "必填" | "必须" => {
            Answer::Mandatory
        }
        "no" | "N" | "false" | "optional" | "O" | "not mandatory" | "not required" | "否" | "可选" | "选填"
        | "非必选" | "非必填" | "非必须" => Answer::Optional,
        "conditional" | "conditionally mandatory" | "yes/no" | "C" | "条件必选" | "条件可选" | "是/否" => {
            Answer::Conditional
        }
        _ => return None,
    };
    Some(if condition.is_empty() { found } else { Answer::Conditional })
}

/// The place of a parameter that a Location cell names.
pub(crate) fn location(cell: &str) -> Option<TableKind> {
    Some(match squeeze(cell).to_lowercase().as_str() {
        "path" | "uri" | "url" | "路径" => TableKind::Path,
        "query" | "query string" | "查询参数" => TableKind::Query,
        "header" | "headers" | "request header" | "请求头" | "消息头" => TableKind::Header,
        "body" | "request body" | "formdata" | "form" | "请求体" | "消息体" => TableKind::Body,
        _ => return None,
    })
}

/// Whether a parameter of that name is a header, whatever table it is in. The case counts: `host` may be a field.
pub(crate) fn is_header(name: &str) -> bool {
    name.starts_with("X-")
        || name.starts_with("x-")
        || matches!(name, "Content-Type" | "Content-Length" | "Content-MD5" | "Authorization" | "Accept" | "Host")
}

/// How deep a row is inside the rows above it, and its own name: `>> size` is two deep.
pub(crate) fn depth(name: &str) -> (usize, &str) {
    let bare = name.trim_start_matches(|c: char| ">＞»└├─│ -".contains(c));
    let marks = &name[..name.len() - bare.len()];
    let drawn = usize::from(marks.contains(['└', '├']));
    let depth = marks.chars().filter(|c| ">＞»".contains(*c)).count() + drawn;
    if depth == 0 || bare.is_empty() { (0, name) } else { (depth, bare) }
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

/// Whether a paragraph of a section means that there is nothing: `None`, or a sentence such as `No response
/// parameters.`
pub(crate) fn means_nothing(text: &str) -> bool {
    is_nothing(text) || NOTHING.is_match(text.trim())
}

static SUCCEEDED: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"(?i)^(?:20[0-9]\s+)?(?:ok|created|accepted|non-authoritative information|no content|reset content|normal|success(?:ful)?|succeeded|(?:the )?(?:request|operation|task)(?: (?:is|was|has been))? (?:accepted|successful|succeeded|submitted|processed)|(?:请求|操作|任务)?(?:已|被)?(?:成功|正常|(?:接受|接收|受理|创建|提交|完成)(?:成功)?))[.。]?$",
    )
});

/// Whether a paragraph says no more than that the request succeeded: `Accepted`, `The request is accepted.`
pub(crate) fn means_success(text: &str) -> bool {
    text.len() <= 128 && SUCCEEDED.is_match(text.trim())
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

/// Whether a cell can be a type that is not known: at most three words like `UUID`, `ISO Date`, `Foo<Bar>`, which are
/// no sentence, title or answer.
pub(crate) fn may_be_type(text: &str) -> bool {
    text.len() <= 48 && MAY_BE_TYPE.is_match(text) && section(text).is_none() && column(text).is_none()
}

static MAY_BE_TYPE: LazyLock<Regex> =
    LazyLock::new(|| constant(r"^[A-Z][A-Za-z0-9_<>,\[\]()]*(?: [A-Za-z0-9_<>,\[\]()]+){0,2}$"));

/// Whether a paragraph ends like a sentence.
pub(crate) fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '。', '!', '！', '；', ';'])
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
    ) || crate::types::PageType::is_spelled_out(text)
    {
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
