//! `schema`: the JSON schema of task files.

use clap::Args;

use crate::{outcome::Outcome, problem::Result, task_file::TaskFile};

/// Print the JSON schema of the files that --file takes, for editors and checkers
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  taurus-htap schema > sync.schema.json
  # then, as the first line of sync.yaml, for editors:
  # yaml-language-server: $schema=sync.schema.json")]
pub(crate) struct Schema {}

impl Schema {
    pub(crate) fn run(self) -> Result<Outcome> {
        Ok(Outcome::text(format!("{:#}\n", TaskFile::schema())))
    }
}
