//! `--query`: a JMESPath expression that is applied to the value of a result, and what people see of its outcome.

use jpx_core::{DEFAULT_RUNTIME, ErrorReason, Expression, JmespathError, ast::Ast};
use serde_json::{Map, Value};

use crate::{
    error::{CliError, Result},
    table::{HEADER, PLAIN, Table, text},
    text::Text,
};

/// An expression that can be applied to any value.
#[derive(Clone, Debug)]
pub(crate) struct Query(Expression<'static>);

/// The longest expression, in bytes, and how deeply its brackets may be nested. The crate limits most of what it recurses
/// into, but neither the arguments of functions nor filters within filters.
const LONGEST: usize = 4096;
const DEEPEST: usize = 64;

impl Query {
    /// Reads an expression. The error names the place in it.
    pub(crate) fn parse(expression: &str) -> Result<Self, String> {
        if expression.trim().is_empty() {
            return Err("it is empty; give a JMESPath expression, such as [0]".to_owned());
        }
        require_shallow(expression)?;
        let expression = &with_words_as_strings(expression);
        let compiled = DEFAULT_RUNTIME.compile(expression).map_err(|error| place(&error))?;
        match unknown_function(compiled.as_ast()) {
            Some((name, offset)) => {
                let mut known: Vec<_> = DEFAULT_RUNTIME.function_names().collect();
                known.sort_unstable();
                let at = expression.get(..offset).unwrap_or_default().chars().count() + 1;
                Err(format!("unknown function {name} at character {at}; the functions are {}", known.join(", ")))
            }
            None => Ok(Self(compiled)),
        }
    }

    /// What the expression selects.
    pub(crate) fn apply(&self, value: &Value) -> Result<Value> {
        self.0.search(value).map_err(|error| {
            CliError::usage(format!("--query cannot be applied to the result: {}", place(&error))).with_help(
                "the command was executed; `--output json` without --query shows the value that the query is about",
            )
        })
    }
}

/// Writes literals that are words, such as `` `Full` ``, as strings, as the aws command reads them. The length stays the
/// same, so that the places in errors are those in what was given.
fn with_words_as_strings(expression: &str) -> String {
    let mut written = String::with_capacity(expression.len());
    let mut rest = expression;
    while let Some(start) = rest.find(['\'', '"', '`']) {
        let (before, quoted) = rest.split_at(start);
        written.push_str(before);
        let length = quoted_length(quoted);
        let (quoted, after) = quoted.split_at(length);
        match quoted.strip_prefix('`').and_then(|text| text.strip_suffix('`')) {
            Some(word) if is_word(word) => written.push_str(&format!("'{word}'")),
            _ => written.push_str(quoted),
        }
        rest = after;
    }
    written + rest
}

/// How many bytes a text has up to the quotation mark that ends it, which is the one that begins it. A backslash escapes
/// what follows it.
fn quoted_length(text: &str) -> usize {
    let mut characters = text.char_indices();
    let mark = characters.next().map(|(_, mark)| mark);
    while let Some((index, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            character if Some(character) == mark => return index + character.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// Whether a literal is text that is not JSON, and that means the same between other quotation marks.
fn is_word(literal: &str) -> bool {
    !literal.starts_with(char::is_whitespace)
        && !literal.is_empty()
        && !literal.contains(['\'', '"', '\\', '[', '{'])
        && serde_json::from_str::<Value>(literal).is_err()
}

fn require_shallow(expression: &str) -> Result<(), String> {
    if expression.len() > LONGEST {
        return Err(format!("give at most {LONGEST} bytes; these are {}", expression.len()));
    }
    let mut depth = 0_usize;
    for (index, character) in expression.chars().enumerate() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(format!("brackets are nested more than {DEEPEST} deep at character {}", index + 1));
        }
    }
    Ok(())
}

fn place(error: &JmespathError) -> String {
    let reason = match &error.reason {
        // What Pratt parsers call a token that begins an expression, and one that continues it.
        ErrorReason::Parse(reason) => reason
            .replace("Unexpected nud token", "Expected an expression")
            .replace("Unexpected led token", "Expected an operator, or the end")
            .replace("found Eof", "found the end"),
        reason => reason.to_string(),
    };
    let text = format!("{reason} at character {}", error.column() + 1);
    printable::line(match error.line() {
        1 => text,
        line => format!("{text} of line {line}"),
    })
    .to_string()
}

/// The first function that there is not, and its offset: the crate notices it only when it is called.
fn unknown_function(ast: &Ast) -> Option<(&str, usize)> {
    match ast {
        Ast::Function { offset, name, args } => match DEFAULT_RUNTIME.get_function(name) {
            Some(_) => args.iter().find_map(unknown_function),
            None => Some((name, *offset)),
        },
        Ast::Comparison { lhs, rhs, .. }
        | Ast::Projection { lhs, rhs, .. }
        | Ast::And { lhs, rhs, .. }
        | Ast::Or { lhs, rhs, .. }
        | Ast::Subexpr { lhs, rhs, .. } => unknown_function(lhs).or_else(|| unknown_function(rhs)),
        Ast::Condition { predicate, then, .. } => unknown_function(predicate).or_else(|| unknown_function(then)),
        Ast::Expref { ast: node, .. }
        | Ast::Flatten { node, .. }
        | Ast::Not { node, .. }
        | Ast::ObjectValues { node, .. } => unknown_function(node),
        Ast::MultiList { elements, .. } => elements.iter().find_map(unknown_function),
        Ast::MultiHash { elements, .. } => elements.iter().find_map(|pair| unknown_function(&pair.value)),
        Ast::Identity { .. } | Ast::Field { .. } | Ast::Index { .. } | Ast::Literal { .. } | Ast::Slice { .. } => None,
    }
}

/// A value of which nothing is known, for people: an array of objects as a table of their keys, one of arrays as rows
/// without headings, any other with an item on each line; an object with a key on each line; a scalar as text, and
/// null as nothing.
pub(crate) fn for_people(value: &Value) -> Text {
    match value {
        Value::Null => Text::default(),
        Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_object) => of_objects(items),
        Value::Array(items) if !items.is_empty() && items.iter().all(Value::is_array) => of_arrays(items),
        Value::Array(items) => {
            let mut lines = Text::default();
            items.iter().for_each(|item| lines.append(&Text::line(text(Some(item)))));
            lines
        }
        Value::Object(members) => {
            let mut rows = members.iter().map(|(key, value)| [(key.clone(), HEADER), (text(Some(value)), PLAIN)]);
            let Some(first) = rows.next() else { return Text::default() };
            let mut table = Table::starting_with(first);
            rows.for_each(|row| table.row(row));
            table.text()
        }
        scalar => Text::line(text(Some(scalar))),
    }
}

fn of_objects(items: &[Value]) -> Text {
    // In the order in which they are seen first.
    let mut keys = Map::new();
    for key in items.iter().filter_map(Value::as_object).flat_map(Map::keys) {
        keys.entry(key).or_insert(Value::Null);
    }
    let mut table = Table::new(keys.keys().map(String::as_str));
    for item in items {
        table.row(keys.keys().map(|key| (text(item.get(key)), PLAIN)));
    }
    table.text()
}

fn of_arrays(items: &[Value]) -> Text {
    let mut rows = items.iter().filter_map(Value::as_array).map(|row| row.iter().map(|cell| (text(Some(cell)), PLAIN)));
    let mut table = Table::starting_with(rows.next().into_iter().flatten());
    rows.for_each(|row| table.row(row));
    table.text()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Query, for_people};
    use crate::table::Layout;

    fn shown(expression: &str, value: &serde_json::Value) -> String {
        let selected = Query::parse(expression).unwrap().apply(value).unwrap();
        anstream::adapter::strip_str(&for_people(&selected).shown(Layout::default())).to_string()
    }

    #[test]
    fn what_is_selected_is_shown_by_its_kind() {
        let value = json!({"tasks": [
            {"name": "b", "stage": "Full", "percent": 5, "tables": ["x", "y"]},
            {"name": "a", "stage": null, "percent": 1.5, "healthy": true},
        ]});
        for (expression, expected) in [
            ("tasks[].{stage: stage, name: name}", "stage  name\nFull   b\n       a\n"),
            (
                "tasks",
                "name  stage  percent  tables  healthy\nb     Full   5        x, y\na            1.5              true\n",
            ),
            ("tasks[].[name, stage]", "b  Full\na\n"),
            ("tasks[].name", "b\na\n"),
            ("sort_by(tasks, &name)[0].name", "a\n"),
            ("tasks[?percent > `2`].name | [0]", "b\n"),
            ("tasks[?name < 'b'].name", "a\n"),
            // Words are strings, as the aws command has it.
            ("tasks[?stage == `Full`].name", "b\n"),
            ("tasks[?healthy == `true`].name | [?@ != `b c`]", "a\n"),
            ("tasks[?name == `\"b\"` && stage != '`x`'].name", "b\n"),
            ("['`x`', 'it\\'s `x`', `[\"\\`\"]`[0], `表`]", "`x`\nit's `x`\n`\n表\n"),
            ("tasks[0]", "name     b\nstage    Full\npercent  5\ntables   x, y\n"),
            ("tasks[0].percent", "5\n"),
            ("tasks[1].healthy", "true\n"),
            ("tasks[0].nothing", ""),
            ("nothing[]", ""),
            ("tasks[7:]", ""),
            ("[tasks[0].name, length(tasks)]", "b\n2\n"),
        ] {
            assert_eq!(shown(expression, &value), expected, "{expression}");
        }
        assert_eq!(for_people(&json!({})).shown(Layout::default()), "");
        assert_eq!(for_people(&json!([{"a": {"b": 1}}, 2])).shown(Layout::default()), "{\"a\":{\"b\":1}}\n2\n");
    }

    #[test]
    fn keys_keep_their_order() {
        let value = json!({"z": {"y": 1, "x": {"c": 2, "b": 3}}, "a": 4});
        let selected = |expression| Query::parse(expression).unwrap().apply(&value).unwrap().to_string();
        assert_eq!(selected("@"), value.to_string());
        assert_eq!(selected("{b: a, a: z.x}"), r#"{"b":4,"a":{"c":2,"b":3}}"#);
        assert_eq!(selected("keys(z)"), r#"["y","x"]"#);
    }

    #[test]
    fn invalid_expressions_are_errors_with_their_place() {
        for (expression, place) in [
            ("", "it is empty"),
            (" ", "it is empty"),
            ("tasks[", "at character 7"),
            ("tasks[?", "Expected an expression -- found the end at character 8"),
            ("[?a == `b`] ]", "at character 13"),
            ("[?a == `[b`]", "at character 8"),
            ("`b", "at character 1"),
            ("tasks[?stage = 'Full']", "at character"),
            ("a.\nb[", "of line 2"),
            ("\"ä\".nosuch(@)", "unknown function nosuch at character"),
            ("tasks[?x(y)] | {a: z}", "unknown function x at character"),
            ("sort_by(@, &none(a))", "unknown function none"),
            ("\u{1b}[2J", r"\u{1b}"),
        ] {
            let error = Query::parse(expression).unwrap_err();
            assert!(error.contains(place), "{expression:?}: {error}");
            assert!(error.chars().all(printable::is_printable), "{error:?}");
        }
        let error = Query::parse("abs(@)").unwrap().apply(&json!("text")).unwrap_err();
        assert!(error.message.starts_with("--query cannot be applied to the result: "), "{}", error.message);
    }

    #[test]
    fn long_and_deep_expressions_are_refused_or_applied() {
        let parts = [
            ("(", ")"),
            ("!", ""),
            ("a.", "a"),
            ("[", "]"),
            ("a|", "a"),
            ("not_null(", ")"),
            ("a[?", "]"),
            ("a.a.a.a.a.a.a.a[?", "]"),
            ("{a: ", "}"),
            ("a||", "a"),
        ];
        for (open, close) in parts {
            for count in [1, 30, 60, 64, 65, 200, 4000, 100_000] {
                let expression = format!("{}a{}", open.repeat(count), close.repeat(count));
                if let Ok(query) = Query::parse(&expression) {
                    // It may be too deep to be applied.
                    let _ = query.apply(&json!({"a": [1]}));
                }
            }
        }
    }
}
