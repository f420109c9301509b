//! Tables on terminals of several widths.

use tokio::task::block_in_place;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    support::{line, run},
    terminal::on_terminal_of,
    watch::answering,
};
use serde_json::json;

#[test]
fn a_check_is_readable_in_every_width() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/unfit.yaml");
    let shown = [60, 80, 200].map(|width| {
        let seen = on_terminal_of(width, run(["check", "--emulator", "-f", file]), "");
        assert_eq!(seen.code, 1, "{}", seen.text);
        // What is printed before the table, on standard error, is not wrapped.
        let (before, table) = seen.text.split_at(seen.text.find("SUBJECT").unwrap());
        assert!(table.lines().all(|line| line.width() <= usize::from(width)), "{table}");
        format!("-- {width} columns\n{before}{table}\n")
    });
    insta::assert_snapshot!(shown.concat());
}

#[test]
fn a_description_of_an_operation_is_as_wide_as_the_terminal() {
    let whole = line("api CheckTableConfig --help").ran().out;
    for width in [60, 80, 200] {
        let seen = on_terminal_of(width, line("api CheckTableConfig --help"), "");
        assert_eq!(seen.code, 0, "{}", seen.text);
        // A path and the examples stay whole, to be copied.
        let (request, others) = seen.text.lines().partition::<Vec<_>, _>(|line| line.starts_with("Request"));
        let mut lines = others.into_iter().take_while(|line| *line != "Examples:");
        assert!(lines.all(|line| line.width() <= usize::from(width.min(100))), "{}", seen.text);
        assert!(whole.contains(request[0].trim_end()), "{}", seen.text);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&seen.text), words(&whole), "{width}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn last_column_wraps_on_terminals_alone() {
    let statement = "SELECT 客户, SUM(amount) FROM orders WHERE created_at > '2026-03-03' GROUP BY 客户 LIMIT 10";
    let session = |id: &str| json!({"id": id, "user": "u", "sql_statement": statement});
    let server = answering(json!({"total_count": 2, "process_list": [session("1"), session("2")]})).await;
    for width in [60, 80] {
        let seen = block_in_place(|| on_terminal_of(width, line("sessions list").at(&server.uri()), ""));
        assert_eq!(seen.code, 0, "{}", seen.text);
        assert!(seen.text.lines().all(|line| line.width() <= usize::from(width)), "{}", seen.text);
        assert!(seen.text.lines().count() > 3, "{}", seen.text);
    }
    let wide = block_in_place(|| on_terminal_of(60, line("sessions list -o wide").at(&server.uri()), ""));
    assert!(wide.text.contains(statement), "{}", wide.text);
    let piped = block_in_place(|| line("sessions list").at(&server.uri()).ran());
    assert!(piped.out.contains(statement) && piped.out.lines().count() == 3, "{piped}");
}
