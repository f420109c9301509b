//! How long reading takes: a thousand pages, and pages of growing size.

use std::fmt::Write as _;

use divan::{Bencher, black_box, counter::BytesCount};

fn main() {
    divan::main();
}

const PAGES: [(&str, &str); 3] = [
    ("text", include_str!("../tests/pages/brew.en.txt")),
    ("html", include_str!("../tests/pages/brew.zh.html")),
    ("markdown", include_str!("../tests/pages/brew.en.md")),
];

/// A thousand pages of one form.
#[divan::bench(args = ["text", "html", "markdown"], sample_count = 3, sample_size = 1)]
fn thousand_pages(bencher: Bencher, form: &str) {
    let page = PAGES.iter().find(|(name, _)| *name == form).map_or("", |(_, page)| page);
    bencher.counter(BytesCount::new(1000 * page.len())).bench(|| {
        for _ in 0..1000 {
            let _ = black_box(doc_contract::read(black_box(page.as_bytes())));
        }
    });
}

/// A page with that many rows.
fn long_page(rows: usize, form: &str) -> String {
    let mut page = String::from(match form {
        "html" => {
            "<h4>URI</h4><p>GET /v1/x</p>\n<h4>Response Parameters</h4><p>Status code: 200</p>\n<table><caption>Table 1 \
                   Response body parameters</caption><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>\n"
        }
        "markdown" => {
            "#### URI\n\nGET /v1/x\n\n#### Response Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\n\
                       | Parameter | Type | Description |\n|---|---|---|\n"
        }
        _ => {
            "URI\n\nGET /v1/x\n\nResponse Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\nParameter\n\n\
              Type\n\nDescription\n\n"
        }
    });
    for row in 0..rows {
        let description = "Some name. The value can contain 3 to 128 characters. Only letters, digits, and underscores (_) are allowed.";
        let _ = match form {
            "html" => {
                writeln!(page, "<tr><td><p>field_{row}</p></td><td>String</td><td><p>{description}</p></td></tr>")
            }
            "markdown" => writeln!(page, "| field\\_{row} | String | {description} |"),
            _ => write!(page, "field_{row}\n\nString\n\n{description}\n\n"),
        };
    }
    page
}

/// Cost grows with the page: ten times the rows, ten times the time.
#[divan::bench(args = [1_000, 10_000, 100_000], consts = [0, 1, 2], sample_count = 3, sample_size = 1)]
fn rows<const FORM: usize>(bencher: Bencher, rows: usize) {
    let page = long_page(rows, PAGES[FORM].0);
    bencher.counter(BytesCount::new(page.len())).bench(|| doc_contract::read(black_box(page.as_bytes())).map(drop));
}
