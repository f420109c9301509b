//! The table of the actions that a caller must be allowed: its words, and how it is found in text.
//!
//! Saved as text, each cell of the table is a paragraph, or an item of a list where it has several values. Which cell a
//! paragraph is follows from its form: an action has two colons, a key of conditions has one, a resource type has none,
//! and an action in front of an access level begins a row.

use std::sync::LazyLock;

use regex::Regex;
use spec_document::{is_action, resource_type};

use super::{
    block::{Cell, Piece, PieceKind, Row, Table, squeeze},
    text::Para,
    words::{constant, is_nothing, section},
};

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActionColumn {
    Action,
    AccessLevel,
    ResourceTypes,
    ConditionKeys,
    Aliases,
    Dependencies,
}

use ActionColumn::{AccessLevel, Action, Aliases, ConditionKeys, Dependencies, ResourceTypes};

/// The column with this title, which may explain a mark: `Resource Type (*: required)`.
pub(crate) fn column(title: &str) -> Option<ActionColumn> {
    let end = title.find(['(', '（']).unwrap_or(title.len());
    let title = squeeze(title[..end].trim().trim_end_matches([':', '：'])).to_lowercase();
    Some(match title.as_str() {
        "action" | "actions" | "授权项" | "操作项" => Action,
        "access level" | "access levels" | "访问级别" => AccessLevel,
        "resource type" | "resource types" | "资源类型" => ResourceTypes,
        "condition key" | "condition keys" | "条件键" => ConditionKeys,
        "alias" | "aliases" | "别名" => Aliases,
        "dependency" | "dependencies" | "dependent action" | "dependent actions" | "依赖的授权项" => Dependencies,
        _ => return None,
    })
}

/// Whether these are the titles of the table's columns.
pub(crate) fn is_head(titles: &[String]) -> bool {
    let columns: Vec<ActionColumn> = titles.iter().filter_map(|title| column(title)).collect();
    columns.contains(&Action) && columns.contains(&AccessLevel)
}

/// The access level that a text is, as pages write it most.
pub(crate) fn access_level(text: &str) -> Option<&'static str> {
    let text = text.trim().replace(' ', "_");
    ["List", "Read", "Write", "Tagging", "Permission_management"]
        .into_iter()
        .find(|level| level.eq_ignore_ascii_case(&text))
}

/// Whether a text is a key of conditions: a prefix and a name.
pub(crate) fn is_condition_key(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
        && text
            .split_once(':')
            .is_some_and(|(prefix, name)| !prefix.is_empty() && !name.is_empty() && !name.contains(':'))
}

/// The values in a piece of a cell, without the words for none and the marks of items.
pub(crate) fn values(text: &str) -> impl Iterator<Item = &str> {
    let separated = text.split(|c: char| c.is_whitespace() || [',', ';', '，', '；', '、'].contains(&c));
    separated.filter(|value| !value.is_empty() && !is_nothing(value) && !["•", "·", "+"].contains(value))
}

static NOT_NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    constant(
        r"(?i)\b(?:no|without(?: any)?)\s+(?:iam\s+)?identity[ -]polic(?:y|ies)(?:[ -]based)?\s+(?:permissions?|authorization)\b|\b(?:does|do)(?: not|n't)\s+(?:require|need)\s+(?:any\s+)?identity[ -]polic|(?:无需|不需要|无须)(?:具备)?身份策略(?:的)?(?:权限|授权)",
    )
});
static IDENTITY_POLICY: LazyLock<Regex> = LazyLock::new(|| constant(r"(?i)\bidentity[ -]polic|身份策略"));

/// Whether a sentence says that a caller need not be allowed anything.
pub(crate) fn needs_nothing(text: &str) -> bool {
    NOT_NEEDED.is_match(text)
}

/// Whether a sentence is about identity policies.
pub(crate) fn is_about_identity_policies(text: &str) -> bool {
    IDENTITY_POLICY.is_match(text)
}

/// What a cell can be by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Nothing,
    Level,
    Types,
    Keys,
    Actions,
}

/// A cell of text that is not yet in its column.
struct Loose {
    pieces: Vec<Piece>,
    form: Form,
}

/// The table whose header is at `first`, and the index of what follows it.
pub(super) fn table(paras: &[Para], first: usize) -> Option<(Table, usize)> {
    let (header, start) = header(paras, first)?;
    let columns: Vec<ActionColumn> = header.iter().filter_map(|title| column(title)).collect();
    let (cells, next) = loose_cells(paras, start);
    let line = paras.get(first).map_or(0, |para| para.line);
    Some((Table { line, header, rows: rows(&columns, &cells), ..Table::default() }, next))
}

/// The titles of the columns, and the index of what follows them.
fn header(paras: &[Para], first: usize) -> Option<(Vec<String>, usize)> {
    let mut titles: Vec<String> = Vec::new();
    let mut next = first;
    while let Some(para) = paras.get(next) {
        let found = texts(para);
        let is_known = |title: &String| titles.iter().any(|known| column(known) == column(title));
        if !found.iter().all(|title| column(title).is_some() && !is_known(title)) {
            break;
        }
        titles.extend(found);
        next += 1;
    }
    is_head(&titles).then_some((titles, next))
}

/// The cells of a line that has tabs, or else the line.
fn texts(para: &Para) -> Vec<String> {
    if para.cells.is_empty() { vec![para.text.clone()] } else { para.cells.clone() }
}

/// The cells from `start` on: as long as paragraphs have the form of one, up to the title of the next section.
fn loose_cells(paras: &[Para], start: usize) -> (Vec<Loose>, usize) {
    let mut cells: Vec<Loose> = Vec::new();
    let mut next = start;
    let mut in_list = false;
    while let Some(para) = paras.get(next).filter(|para| section(&para.text).is_none()) {
        let found: Option<Vec<Loose>> = texts(para).into_iter().map(|text| loose(text, para)).collect();
        let Some(found) = found else { break };
        for cell in found {
            match cells.last_mut() {
                // The items of a list are one cell, while they are of one form.
                Some(last) if in_list && para.bullet && last.form == cell.form => last.pieces.extend(cell.pieces),
                _ => cells.push(cell),
            }
        }
        in_list = para.bullet;
        next += 1;
    }
    (cells, next)
}

fn loose(text: String, para: &Para) -> Option<Loose> {
    let form = form(&text)?;
    let kind = if para.bullet { PieceKind::Bullet } else { PieceKind::Paragraph };
    Some(Loose { pieces: vec![Piece { text, line: para.line, kind }], form })
}

fn form(text: &str) -> Option<Form> {
    let found: Vec<&str> = values(text).collect();
    if found.is_empty() {
        return Some(Form::Nothing);
    }
    let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-*".contains(&byte));
    if access_level(text).is_some() {
        Some(Form::Level)
    } else if found.iter().all(|value| is_action(value)) {
        Some(Form::Actions)
    } else if found.iter().all(|value| is_condition_key(value)) {
        Some(Form::Keys)
    } else {
        let is_type = found.len() <= 2 && found.iter().all(is_word) && !resource_type(text).0.contains(' ');
        is_type.then_some(Form::Types)
    }
}

/// The cells in rows. A row begins with what is in front of an access level, and once more with each further resource
/// type of the action.
fn rows(columns: &[ActionColumn], cells: &[Loose]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut at = 0;
    for (index, cell) in cells.iter().enumerate() {
        let next = cells.get(index + 1).map(|next| next.form);
        if cell.form != Form::Nothing && next == Some(Form::Level) {
            rows.push(Row { line: cell.pieces[0].line, cells: vec![Cell::default(); columns.len()] });
            at = 0;
        } else if begins_type(columns, at, cell.form, next)
            && let Some(last) = rows.last()
        {
            rows.push(Row { line: last.line, cells: vec![Cell::default(); columns.len()] });
            at = columns.iter().position(|column| *column == ResourceTypes).unwrap_or(at);
        }
        let Some(row) = rows.last_mut() else { continue };
        // An empty cell leaves no paragraph.
        let is_name = next == Some(Form::Level);
        let is_right = |column: &ActionColumn| if is_name { *column == Action } else { takes(*column, cell.form) };
        let skipped = columns.iter().skip(at).position(is_right);
        let Some(column) = skipped.map(|skipped| at + skipped) else { continue };
        row.cells[column].pieces.clone_from(&cell.pieces);
        at = column + 1;
    }
    rows
}

/// Whether a cell is a further resource type of the same action, behind the keys of the one before.
fn begins_type(columns: &[ActionColumn], at: usize, form: Form, next: Option<Form>) -> bool {
    let keys = columns.iter().position(|column| *column == ConditionKeys);
    let is_behind = keys.is_some_and(|keys| at > keys);
    is_behind && (form == Form::Types || form == Form::Nothing && next == Some(Form::Keys))
}

fn takes(column: ActionColumn, form: Form) -> bool {
    match form {
        Form::Nothing => column != Action,
        Form::Level => column == AccessLevel,
        Form::Types => column == ResourceTypes,
        Form::Keys => column == ConditionKeys,
        Form::Actions => matches!(column, Action | Aliases | Dependencies),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_columns_are_known_with_their_marks_in_both_languages() {
        for (title, expected) in [
            ("Action", Some(Action)),
            ("Access Level", Some(AccessLevel)),
            ("Resource Type (*: required)", Some(ResourceTypes)),
            ("资源类型（*为必须）", Some(ResourceTypes)),
            ("Condition Key", Some(ConditionKeys)),
            ("Alias", Some(Aliases)),
            ("Dependencies", Some(Dependencies)),
            ("Dependency", Some(Dependencies)),
            ("依赖的授权项", Some(Dependencies)),
            ("Description", None),
        ] {
            assert_eq!(column(title), expected, "{title}");
        }
    }

    #[test]
    fn sentences_that_nothing_is_needed_differ_from_those_that_announce_a_table() {
        for text in [
            "With identity policies, no identity policy-based permissions are required for this call.",
            "Calling it does not require any identity policy permission.",
            "使用身份策略时，调用它无需身份策略权限。",
        ] {
            assert!(needs_nothing(text), "{text}");
        }
        for text in [
            "With identity policies, these identity policy-based permissions are required.",
            "使用身份策略时，需具备以下身份策略权限。",
            "No error code.",
        ] {
            assert!(!needs_nothing(text), "{text}");
        }
    }
}
