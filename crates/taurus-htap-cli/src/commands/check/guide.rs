//! What the guides say, as rows beside what the service said.

use std::collections::HashSet;

use anstyle::Style;
use indexmap::IndexMap;
use taurus_htap::{
    CheckReport,
    fitness::{
        Agreement, ExplainedTable, Explanation, Finding, GuideVerdict, MissingTable, Rule, Setting, SettingVerdict,
        Severity, Summary,
    },
};

use crate::{
    table::{BAD, DOUBTFUL, GOOD, PLAIN, Table},
    text::Text,
};

const HEADINGS: [&str; 5] = ["SUBJECT", "NAME", SERVICE_SAID, "GUIDE SAYS", "REASON"];

/// The column that is left out where the service was not asked.
const SERVICE_SAID: &str = "SERVICE SAID";

/// A cell and its style.
type Cell = (String, Style);

/// The rows of one table, and the rules that they name.
pub(super) struct GuideRows {
    table: Table,
    /// Whether the service was asked.
    has_service: bool,
    /// Whether names of tables need their databases.
    has_databases: bool,
    /// By their IDs.
    rules: IndexMap<&'static str, &'static Rule>,
    /// What is said once, after the table.
    repeated: Vec<Summary>,
}

impl GuideRows {
    /// No rows yet, of what the guides say about these tables, beside the report of the service if there is one.
    pub(super) fn new(explanation: &Explanation, report: Option<&CheckReport>) -> Self {
        let repeated = Summary::of_repeated(explanation.tables.iter().flat_map(|table| &table.findings));
        let databases: HashSet<_> = explanation.tables.iter().filter_map(|table| table.database.as_deref()).collect();
        let has_service = report.is_some();
        let headings = HEADINGS.into_iter().filter(|heading| has_service || *heading != SERVICE_SAID);
        Self {
            table: Table::new(headings),
            has_service,
            has_databases: databases.len() > 1,
            rules: IndexMap::new(),
            repeated,
        }
    }

    /// Something that the guides are not about. Where the service was not asked, the one column of verdicts has that of
    /// the check itself.
    pub(super) fn other(&mut self, subject: &str, name: &str, said: Cell, reason: &str) {
        let (said, guide) = if self.has_service { (said, plain("")) } else { (plain(""), said) };
        self.row([plain(subject), plain(name), said, guide, plain(reason)]);
    }

    /// A table: what the service said and the guides say about it as a whole, then each finding.
    pub(super) fn table(&mut self, table: &ExplainedTable, said: Cell, reason: &str) {
        let guide = (table.guide.to_string(), style_of_guide(table.guide));
        let notes = [reason, table.hint.as_deref().unwrap_or_default(), words(table.agreement)];
        let notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let mut notes = notes.join("; ");
        let mut findings = grouped(&table.findings, &self.repeated);
        // What the reason says already is not repeated.
        findings.retain(|(_, text)| !reason.contains(text.as_str()));
        // The first finding is what the guides say about the table as a whole.
        if notes.is_empty() && findings.first().is_some_and(|(severity, _)| severity.to_string() == guide.0) {
            notes = findings.remove(0).1;
        }
        let name = if self.has_databases { table.full_name() } else { table.name.clone() };
        self.row([plain("table"), plain(&name), said, guide, plain(&notes)]);
        self.findings(findings, &table.findings);
    }

    /// What the guides say about the name of the source database.
    pub(super) fn database(&mut self, findings: &[Finding]) {
        for of_database in findings.chunk_by(|one, other| one.database == other.database) {
            if let Some(name) = of_database.first().and_then(|finding| finding.database.as_deref()) {
                self.row([plain("database"), plain(name), plain(""), plain(""), plain("")]);
                self.findings(grouped(of_database, &[]), of_database);
            }
        }
    }

    /// The name of an excluded table: what the service said, and the table as the schema does not have it.
    pub(super) fn excluded(&mut self, name: &str, said: Cell, missing: Option<&MissingTable>, reason: &str) {
        let guide = match missing {
            Some(_) => (GuideVerdict::NotInSchema.to_string(), style_of_guide(GuideVerdict::NotInSchema)),
            None => plain(""),
        };
        let hint = missing.and_then(|missing| missing.hint.as_deref()).filter(|hint| !reason.ends_with(hint));
        let hint = hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        self.row([plain("table"), plain(name), said, guide, plain(&format!("{reason}{hint}"))]);
    }

    /// The settings of the source, each with its value, the value that is required, and the rule.
    pub(super) fn settings(&mut self, settings: &[Setting]) {
        for Setting { rule, name, expected, value, verdict, note, .. } in settings {
            let value = value.as_deref().unwrap_or("not in the output");
            let note = note.map(|note| format!("; {note}")).unwrap_or_default();
            let reason = format!("{value}; the guide says {expected}{note} [{}]", rule.id);
            let cell = (verdict.to_string(), style_of_setting(*verdict));
            self.row([plain("setting"), plain(name), plain(""), cell, plain(&reason)]);
            if matches!(verdict, SettingVerdict::NeedsSetting | SettingVerdict::Advice) {
                self.rules.insert(rule.id, rule);
            }
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

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    fn row(&mut self, cells: [Cell; 5]) {
        let cells = cells.into_iter().zip(HEADINGS);
        let cells = cells.filter(|(_, heading)| self.has_service || *heading != SERVICE_SAID);
        self.table.row(cells.map(|(cell, _)| cell));
    }

    /// The table, what its rules say, and what is about many tables or every task.
    pub(super) fn text(self, explanation: &Explanation) -> Text {
        let mut text = self.table.text();
        for rule in self.rules.values() {
            text.append(&Text::summary(rule_line(rule)));
        }
        for summary in explanation.summaries.iter().chain(&self.repeated) {
            text.append(&Text::summary(summary));
        }
        text.append(&Text::summary(about_every_task(&explanation.of_tasks)));
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

/// The names of the rules about every task, in one line.
pub(in crate::commands) fn about_every_task(rules: &[&Rule]) -> String {
    let ids: Vec<&str> = rules.iter().map(|rule| rule.id).collect();
    format!("every task: advice [{}]; `taurus-htap rules` has what the guides say", ids.join(", "))
}

/// How many tables have each verdict, and how many have findings of each severity.
pub(super) fn totals(explanation: &Explanation) -> Text {
    let count = |guide| explanation.count(guide);
    let mut text = Text::summary(format_args!(
        "guides, {}: {} fit, {} blocked, {} need a setting, {} unknown, {} not in the schema",
        counted(explanation.tables.len(), "table", "tables"),
        count(GuideVerdict::Fits),
        count(GuideVerdict::Blocks),
        count(GuideVerdict::NeedsSetting),
        count(GuideVerdict::Unknown),
        count(GuideVerdict::NotInSchema),
    ));
    let with = |severity| (explanation.count_with(severity), severity);
    let severities =
        [Severity::Blocks, Severity::NeedsSetting, Severity::Unknown, Severity::Converts, Severity::Advice];
    let kinds: Vec<String> = severities
        .map(with)
        .into_iter()
        .filter(|(tables, _)| *tables > 0)
        .map(|(tables, severity)| format!("{severity} for {}", counted(tables, "table", "tables")))
        .collect();
    if !kinds.is_empty() {
        text.append(&Text::summary(format_args!("findings, of which a table can have several: {}", kinds.join(", "))));
    }
    text
}

/// `1 table`, `2 tables`.
pub(in crate::commands) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
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
