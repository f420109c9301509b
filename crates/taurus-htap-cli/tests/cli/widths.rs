//! Tables on terminals of several widths.

use tokio::task::block_in_place;
use unicode_width::UnicodeWidthStr as _;

use crate::{
    support::{line, run},
    terminal::on_terminal_of,
    watch::answering,
};
use serde_json::json;

/// What a run shows on terminals of these widths, without the trailing totals that are not part of the table.
fn at_widths(command: &str, widths: [u16; 3]) -> String {
    let shown = widths.map(|width| {
        let task = include_str!("../../examples/unfit.yaml");
        let run = run(command.split(' ')).file("unfit.yaml", task);
        format!("-- {width} columns\n{}\n", on_terminal_of(width, run, "").text.trim_end())
    });
    shown.concat()
}

#[test]
fn a_check_is_readable_in_every_width() {
    let shown = at_widths("check --emulator -f HOME/unfit.yaml --no-color", [60, 80, 200]);
    insta::assert_snapshot!(shown);
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
