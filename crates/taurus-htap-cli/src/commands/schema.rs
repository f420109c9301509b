//! `schema`: the JSON schema of task files.

use clap::Args;

use crate::{error::Result, output::Output, task_file};

/// Print the JSON schema of task files (--file), for editors and validators
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  taurus-htap schema > sync.schema.json
  # then, for editors, as the first line of sync.yaml:
  # yaml-language-server: $schema=sync.schema.json")]
pub(crate) struct Schema {}

impl Schema {
    pub(crate) fn run(self) -> Result<Output> {
        Ok(Output::text(format!("{:#}\n", task_file::schema())))
    }
}
