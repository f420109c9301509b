//! The options of commands that report findings.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use doc_contract::{
    Style,
    report::{FailOn, Format, Reporting},
};

/// How findings are written, and when they fail the command.
#[derive(Args)]
#[non_exhaustive]
pub struct ReportArgs {
    /// How the findings are written
    #[arg(long, value_enum, default_value_t)]
    format: FormatArg,
    /// Print the findings as a JSON array: short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Which findings make the exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "EFFECT")]
    fail_on: FailOnArg,
}

/// The names of the formats.
#[derive(Clone, Copy, Default, ValueEnum)]
enum FormatArg {
    /// For people, with excerpts of both sides
    #[default]
    Text,
    /// A JSON array of findings
    Json,
    /// Tables, for a comment on a pull request
    Markdown,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// JUnit's XML, a test case for each page
    Junit,
    /// Annotations of GitHub Actions
    Github,
}

/// The names of what fails a command.
#[derive(Clone, Copy, Default, ValueEnum)]
enum FailOnArg {
    /// Findings that break callers
    Breaking,
    /// Findings that break callers or whose effect is unclear
    Unclear,
    /// Every finding
    #[default]
    Any,
}

impl ReportArgs {
    /// What the library is asked for; `style` is that of text.
    pub(crate) fn reporting(&self, style: Style) -> Reporting {
        let format = match self.format {
            _ if self.json => Format::Json,
            FormatArg::Text => Format::Text(style),
            FormatArg::Json => Format::Json,
            FormatArg::Markdown => Format::Markdown,
            FormatArg::Sarif => Format::Sarif,
            FormatArg::Junit => Format::Junit,
            FormatArg::Github => Format::Github,
        };
        let fail_on = match self.fail_on {
            FailOnArg::Breaking => FailOn::Breaking,
            FailOnArg::Unclear => FailOn::Unclear,
            FailOnArg::Any => FailOn::Any,
        };
        Reporting::new(format, fail_on)
    }

    /// What a report calls a page. Other programs look for it below the root, where the files of the spec are.
    pub(crate) fn name(&self, root: &Path, page: &Path) -> PathBuf {
        if !self.json && matches!(self.format, FormatArg::Text) {
            return page.to_owned();
        }
        let below = || page.canonicalize().ok()?.strip_prefix(root.canonicalize().ok()?).ok().map(Path::to_owned);
        below().unwrap_or_else(|| page.to_owned())
    }
}
