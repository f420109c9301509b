//! Hostile and broken input: bounded time and memory, a clear message, no panic.

use std::{fmt::Write as _, time::Instant};

use doc_contract::{limits, read};

const HEAD: &str = "URI\n\nGET /v1/x\n\nResponse Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\nParameter\n\nType\n\n\
                    Description\n\n";
const HTML: &str = "<h4>URI</h4><p>GET /v1/x</p><h4>Response Parameters</h4><p>Status code: 200</p>";
const MARKDOWN: &str = "#### URI\n\nGET /v1/x\n\n#### Response Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\n\
                        | Parameter | Type | Description |\n|---|---|---|\n";

/// Reads and gives the rules of the notices, or the error.
fn rules(page: &str) -> Result<Vec<&'static str>, String> {
    read(page.as_bytes())
        .map(|reading| reading.notices.iter().map(|notice| notice.rule).collect())
        .map_err(|error| error.to_string())
}

#[test]
fn rows_with_too_few_and_too_many_cells_are_noticed_and_the_others_are_read() {
    let page = format!("{MARKDOWN}| a |\n| b | String | x | y | z |\n| c | Integer | fine |\n");
    let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let names: Vec<_> = reading.page.responses["200"].iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    let rules: Vec<_> = reading.notices.iter().map(|notice| notice.rule).collect();
    assert!(rules.contains(&"row-with-too-few-cells") && rules.contains(&"row-with-too-many-cells"), "{rules:?}");
    let html = format!(
        "{HTML}<table><caption>Table 1 X</caption><tr><th>Parameter</th><th>Type</th></tr><tr><td>a<tr><td>b<td>String<td>c</table>"
    );
    assert_eq!(rules_of(&html), ["row-with-too-few-cells", "row-with-too-many-cells", "no-date"]);
}

fn rules_of(page: &str) -> Vec<&'static str> {
    rules(page).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn several_thousand_rows_are_read() {
    let mut page = HEAD.to_owned();
    for row in 0..5_000 {
        let _ = write!(page, "field_{row}\n\nString\n\nSome name.\n\n");
    }
    let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(reading.page.responses["200"].len(), 5_000);
}

#[test]
fn more_rows_than_the_limit_are_refused() {
    let row = "| a | String | b |\n".repeat(limits::MAX_ROWS + 1);
    let error = rules(&format!("{MARKDOWN}{row}")).err().unwrap_or_default();
    assert!(error.contains("table rows"), "{error}");
}

/// The response section says `None`: with nothing but the words of the table, the page would be refused.
#[test]
fn tables_nested_too_deep_are_noticed() {
    let page =
        format!("{HTML}<p>None</p>{}deep{}", "<table><tr><td>".repeat(50_000), "</td></tr></table>".repeat(50_000));
    assert!(rules_of(&page).contains(&"table-too-deep"));
}

#[test]
fn an_endless_description_is_noticed() {
    let page = format!("{HEAD}name\n\nString\n\n{}\n", "word ".repeat(limits::MAX_CELL_BYTES));
    assert!(rules_of(&page).contains(&"description-too-long"));
}

#[test]
fn endless_lines_of_every_kind_take_linear_time() {
    let size = 400_000;
    for piece in [
        "a", "[", "<", "|", "{", "\"", "\\", "*", "(", "&", "<a ", "<table>", "<td>", "](", "- ", "1 ", "é", "：",
        "{\"a\":", "[[", "# ", "```",
    ] {
        let line = piece.repeat(size / piece.len());
        for page in [
            line.clone(),
            format!("{HEAD}{line}\n"),
            format!("{HEAD}name\n\nString\n\n{line}\n"),
            format!("{HTML}<table><tr><td>{line}"),
            format!("{MARKDOWN}| {line} | String | x |\n"),
            format!("{HEAD}\n\nExample Request\n\nGET /v1/x\n\n{line}"),
        ] {
            timed(piece, &page);
        }
    }
    for piece in [
        "{\n",
        "[\n",
        "POST /x\n",
        "POST /x\n{\n",
        "Status code: 200\n",
        "Table 1 x\n\n",
        "URI\n\n",
        "Parameter\n\nType\n\n",
        "<pre>\n",
        "| a |\n",
        "\n",
    ] {
        let lines = piece.repeat(size / 4 / piece.len());
        for page in [
            format!("{HEAD}{lines}"),
            format!("{HEAD}Example Request\n\n{lines}"),
            format!("{HEAD}Example Response\n\n{lines}"),
            format!("{MARKDOWN}{lines}"),
            format!("{HTML}{lines}"),
        ] {
            timed(piece, &page);
        }
    }
}

/// A quadratic reader would take minutes; the bound is generous for a slow machine without optimisation.
fn timed(piece: &str, page: &str) {
    let started = Instant::now();
    let _ = read(page.as_bytes());
    let took = started.elapsed();
    assert!(took.as_secs() < 20, "{piece:?} in {} bytes took {took:?}: {}", page.len(), &page[..page.len().min(200)]);
}

#[test]
fn json_nested_beyond_reason_is_null_and_noticed() {
    // Another section follows: what ends inside an example is a page that was cut off.
    let page = format!("{HEAD}Example Request\n\nPOST /v1/x\n\n{}\n\nError Codes\n", "[".repeat(100_000));
    assert!(rules_of(&page).contains(&"example-not-json"));
}
