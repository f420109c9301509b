//! Help and progress on terminals of several widths.

use serde_json::json;
use tokio::task::block_in_place;
use unicode_width::UnicodeWidthChar as _;

use crate::{
    help::HELPS,
    support::line,
    terminal::{on_terminal_of, service},
};

/// What a terminal shows after each character that it gets, as far as our output needs it.
struct Screen {
    columns: usize,
    rows: Vec<Vec<char>>,
    row: usize,
    column: usize,
    /// What each row had when the cursor went back to its start.
    pictures: Vec<String>,
    has_wrapped: bool,
}

impl Screen {
    fn of(raw: &str, columns: u16) -> Self {
        let columns = columns.into();
        let mut screen =
            Self { columns, rows: vec![Vec::new()], row: 0, column: 0, pictures: Vec::new(), has_wrapped: false };
        let mut rest = raw.chars();
        while let Some(character) = rest.next() {
            match character {
                '\x1b' => {
                    let mut sequence = String::new();
                    while !sequence.ends_with(|last: char| last.is_ascii_alphabetic()) {
                        sequence.extend(rest.next());
                    }
                    screen.obey(sequence.trim_start_matches('['));
                }
                '\r' => {
                    screen.pictures.push(screen.rows[screen.row].iter().filter(|it| **it != '\0').collect());
                    screen.column = 0;
                }
                '\n' => screen.down(),
                _ => screen.put(character),
            }
        }
        screen
    }

    fn obey(&mut self, sequence: &str) {
        let (count, action) = sequence.split_at(sequence.len() - 1);
        match (action, count.parse::<usize>()) {
            ("A", count) => self.row -= count.unwrap_or(1),
            ("B", count) => (0..count.unwrap_or(1)).for_each(|_| self.down()),
            ("K", Ok(2)) => self.rows[self.row].clear(),
            ("K", _) => self.rows[self.row].truncate(self.column),
            ("J", _) => {
                self.rows.truncate(self.row + 1);
                self.rows[self.row].truncate(self.column);
            }
            ("m" | "h" | "l", _) => {}
            _ => panic!("{sequence:?}"),
        }
    }

    fn down(&mut self) {
        self.row += 1;
        self.rows.resize(self.rows.len().max(self.row + 1), Vec::new());
    }

    fn put(&mut self, character: char) {
        let width = character.width().unwrap_or_default();
        if self.column + width > self.columns {
            self.has_wrapped = true;
            self.down();
            self.column = 0;
        }
        let row = &mut self.rows[self.row];
        row.resize(row.len().max(self.column + width), ' ');
        // The other columns of a wide character.
        row[self.column..self.column + width].fill('\0');
        row[self.column] = character;
        self.column += width;
    }

    fn text(&self) -> String {
        let lines = self.rows.iter().map(|row| row.iter().filter(|it| **it != '\0').collect::<String>());
        lines.collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }
}

/// The lines of a help that are wider than this and no example.
fn too_wide(text: &str, columns: usize) -> Vec<&str> {
    let mut is_example = false;
    let lines = text.lines().filter(|line| {
        is_example = line.starts_with("Example") || is_example && line.starts_with(' ');
        !is_example && line.chars().count() > columns
    });
    lines.collect()
}

#[test]
fn help_of_every_command_fits_the_terminal() {
    for (words, ..) in HELPS.iter() {
        for columns in [60, 80] {
            let seen = on_terminal_of(columns, line(&format!("{words} --help")), "");
            assert_eq!(seen.code, 0, "{}", seen.text);
            let wide = too_wide(&seen.text, columns.into());
            assert!(wide.is_empty(), "`{words}` at {columns} columns: {wide:#?}");
        }
    }
}

#[test]
fn help_on_a_wide_terminal_is_not_wider_than_a_page() {
    for words in ["", "check", "sync create", "auth status"] {
        let seen = on_terminal_of(200, line(&format!("{words} --help")), "");
        assert_eq!(too_wide(&seen.text, 100), Vec::<&str>::new(), "{words}");
        assert!(seen.text.lines().any(|line| line.chars().count() > 80), "{}", seen.text);
    }
}

#[test]
fn help_reads_well_on_a_narrow_terminal() {
    let runs = ["", "sync", "sync start --help", "auth status --help", "instances create --help"];
    let texts = runs.map(|words| format!("$ taurus-htap {words}\n{}", on_terminal_of(60, line(words), "").text));
    insta::assert_snapshot!("narrow", texts.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn progress_is_one_line_with_the_elapsed_time_and_leaves_nothing() {
    for stage in [
        "Full",
        "A stage with a name that is longer than a terminal of eighty columns is wide, by far",
        "全量同步阶段".repeat(9).as_str(),
    ] {
        for (percentage, columns) in [(Some(42), 40), (Some(42), 80), (Some(42), 20), (None, 40), (None, 80)] {
            let mut task = json!({"task_name": "orders_to_htap", "stage": stage, "status": "Yes"});
            if let Some(percentage) = percentage {
                task["percentage"] = percentage.into();
            }
            let server = service(json!({"total_count": 1, "replications": [task]})).await;
            let run = || line("sync wait orders_to_htap --timeout 1s").at(&server.uri());
            let seen = block_in_place(|| on_terminal_of(columns, run(), ""));
            // What is shown after the error is no progress.
            let end = seen.raw.find("error").unwrap_or_else(|| panic!("{:?}", seen.raw));
            let screen = Screen::of(&seen.raw[..end], columns);
            assert_eq!(screen.text(), "", "{:?}", seen.raw);
            // The bar alone needs 23 columns: it is wrapped, and removed nevertheless.
            if columns < 40 {
                continue;
            }
            assert!(!screen.has_wrapped, "{columns} columns: {:?}", seen.raw);
            let start: String = stage.chars().take(4).collect();
            let last = screen.pictures.iter().rfind(|picture| picture.contains(&start));
            let last = last.unwrap_or_else(|| panic!("{:#?}", screen.pictures));
            let expected = if percentage.is_some() { "[====>     ] 00:0" } else { " 00:0" };
            assert!(last.contains(expected), "{last:?}");
        }
    }
}
