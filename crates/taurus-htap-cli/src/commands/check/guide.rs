//! What the guides say, as rows beside what the service said.

use anstyle::Style;
use indexmap::IndexMap;
use taurus_htap::fitness::{
    Agreement, ExplainedTable, Explanation, Finding, GuideVerdict, Rule, Setting, SettingVerdict, Severity, Summary,
};

use crate::{
    table::{BAD, DOUBTFUL, GOOD, PLAIN, Table},
    text::Text,
};

const HEADINGS: [&str; 5] = ["SUBJECT", "NAME", "SERVICE SAID", "GUIDE SAYS", "REASON"];

/// A cell and its style.
type Cell = (String, Style);

/// The rows of one table, and the rules that they name.
pub(super) struct GuideRows {
    table: Table,
    /// By their IDs.
    rules: IndexMap<&'static str, &'static Rule>,
    /// What is said once, after the table.
    repeated: Vec<Summary>,
}

impl GuideRows {
    /// No rows yet, of what the guides say about these tables.
    pub(super) fn new(tables: &[ExplainedTable]) -> Self {
        let repeated = Summary::of_repeated(tables.iter().flat_map(|table| &table.findings));
        Self { table: Table::new(HEADINGS), rules: IndexMap::new(), repeated }
    }

    /// Something that the guides are not about.
    pub(super) fn other(&mut self, subject: &str, name: &str, said: Cell, reason: &str) {
        self.row([plain(subject), plain(name), said, plain(""), plain(reason)]);
    }

    /// A table: what the service said and the guides say about it as a whole, then each finding.
    pub(super) fn table(&mut self, table: &ExplainedTable, said: Cell, reason: &str) {
        let guide = (table.guide.to_string(), style_of_guide(table.guide));
        let agreement = words(table.agreement);
        let separator = if reason.is_empty() || agreement.is_empty() { "" } else { "; " };
        let mut reason = format!("{reason}{separator}{agreement}");
        let mut findings = grouped(&table.findings, &self.repeated);
        // The first finding is what the guides say about the table as a whole.
        if reason.is_empty() && findings.first().is_some_and(|(severity, _)| severity.to_string() == guide.0) {
            reason = findings.remove(0).1;
        }
        self.row([plain("table"), plain(&table.name), said, guide, plain(&reason)]);
        self.findings(findings, &table.findings);
    }

    /// What the guides say about the name of the source database.
    pub(super) fn database(&mut self, findings: &[Finding]) {
        if let Some(name) = findings.first().and_then(|finding| finding.database.as_deref()) {
            self.row([plain("database"), plain(name), plain(""), plain(""), plain("")]);
            self.findings(grouped(findings, &[]), findings);
        }
    }

    /// The settings of the source, each with its value.
    pub(super) fn settings(&mut self, settings: &[Setting]) {
        for Setting { name, expected, value, verdict, note, .. } in settings {
            let value = value.as_deref().unwrap_or("not in the output");
            let note = note.map(|note| format!("; {note}")).unwrap_or_default();
            let reason = format!("{value}; the guide says {expected}{note}");
            let verdict = (verdict.to_string(), style_of_setting(*verdict));
            self.row([plain("setting"), plain(name), plain(""), verdict, plain(&reason)]);
        }
    }

    /// A row for each line about findings.
    fn findings(&mut self, lines: Vec<(Severity, String)>, findings: &[Finding]) {
        for (severity, text) in lines {
            self.row([plain(""), plain(""), plain(""), (severity.to_string(), style(severity)), plain(&text)]);
        }
        let is_explained = |rule: &&Rule| rule.severity <= Severity::Unknown;
        let rules = findings.iter().map(|finding| finding.rule).filter(is_explained);
        self.rules.extend(rules.map(|rule| (rule.id, rule)));
    }

    fn row(&mut self, cells: [Cell; 5]) {
        self.table.row(cells);
    }

    /// The table, what its rules say, and what is about many tables.
    pub(super) fn text(self, summaries: &[Summary]) -> Text {
        let mut text = self.table.text();
        for rule in self.rules.values() {
            text.append(&Text::line(rule_line(rule)));
        }
        for summary in summaries.iter().chain(&self.repeated) {
            text.append(&Text::line(summary));
        }
        text
    }
}

/// `[RULE] blocks: The guide says: …`
pub(in crate::commands) fn rule_line(rule: &Rule) -> String {
    format!("[{}] {}: {rule}", rule.id, rule.severity)
}

/// Findings of the same kind as one line, the most important first: `a, b: INT UNSIGNED arrives as BIGINT [RULE]`. What
/// the summaries say is left out.
pub(in crate::commands) fn grouped(findings: &[Finding], summaries: &[Summary]) -> Vec<(Severity, String)> {
    let mut columns_of: IndexMap<(Severity, &str, &str), Vec<&str>> = IndexMap::new();
    let is_left = |finding: &&Finding| !summaries.iter().any(|summary| summary.covers(finding));
    for finding in findings.iter().filter(is_left) {
        let key = (finding.severity(), finding.rule.id, finding.found.as_str());
        columns_of.entry(key).or_default().extend(finding.column.as_deref());
    }
    columns_of.sort_by(|(one, ..), _, (other, ..), _| one.cmp(other));
    let line = |((severity, rule, found), columns): (_, Vec<&str>)| match columns.as_slice() {
        [] => (severity, format!("{found} [{rule}]")),
        columns => (severity, format!("{}: {found} [{rule}]", columns.join(", "))),
    };
    columns_of.into_iter().map(line).collect()
}

/// How many tables the guides let through.
pub(super) fn totals(explanation: &Explanation) -> Text {
    let count = |guide| explanation.count(guide);
    Text::line(format_args!(
        "guides: {} fit, {} blocked, {} need a setting, {} unknown, {} not in the schema",
        count(GuideVerdict::Fits),
        count(GuideVerdict::Blocks),
        count(GuideVerdict::NeedsSetting),
        count(GuideVerdict::Unknown),
        count(GuideVerdict::NotInSchema),
    ))
}

fn words(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::PossiblyExplained => {
            "no guide says that the table is not supported; what needs a setting or is unknown may be the reason"
        }
        Agreement::Unexplained => "unexplained: no guide says that the table is not supported",
        Agreement::Contradiction => "contradiction: the service passed what a guide says is not supported",
        // There is nothing to say, or the findings say it.
        _ => "",
    }
}

fn plain(text: &str) -> Cell {
    (text.to_owned(), PLAIN)
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Blocks => BAD,
        Severity::NeedsSetting | Severity::Unknown => DOUBTFUL,
        _ => PLAIN,
    }
}

fn style_of_guide(guide: GuideVerdict) -> Style {
    match guide {
        GuideVerdict::Fits => GOOD,
        GuideVerdict::Blocks | GuideVerdict::NotInSchema => BAD,
        _ => DOUBTFUL,
    }
}

fn style_of_setting(verdict: SettingVerdict) -> Style {
    match verdict {
        SettingVerdict::Fits => GOOD,
        SettingVerdict::NeedsSetting => BAD,
        SettingVerdict::Advice | SettingVerdict::Absent => DOUBTFUL,
        _ => PLAIN,
    }
}
