//! `rules`: what the vendor's guides say about tables, and where.

use clap::Args;
use serde_json::json;
use taurus_htap::fitness::{RULES, rules_to_markdown};

use crate::{
    output::Output,
    plain,
    table::{PLAIN, Table},
};

/// List the rules that tables are compared with, each with the guide that it is from
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap rules
  taurus-htap rules --output json")]
pub(crate) struct Rules {
    /// Print the page docs/fitness.md
    #[arg(long)]
    markdown: bool,
}

impl Rules {
    pub(crate) fn run(self) -> Output {
        if self.markdown {
            return Output::text(rules_to_markdown());
        }
        let mut shown = Table::new(["RULE", "SEVERITY", "WHAT THE GUIDE SAYS, OR LEAVES OPEN", "SOURCE"]);
        for rule in RULES {
            let cells = [rule.id.to_owned(), rule.severity.to_string(), rule.says.to_owned(), rule.source.to_string()];
            shown.row(cells.map(|cell| (cell, PLAIN)));
        }
        Output::new(shown.text(), plain::to_value(RULES).unwrap_or_else(|_| json!([]))).identified_by("/id")
    }
}
