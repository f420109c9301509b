//! Another current context in the file, whose other lines stay as they are: the people who write it have comments there.

use std::io;

use serde_json::{Value, json};
use spec_document::{Document, pointer_step};

use super::{CONTEXTS, CURRENT, ConfigFile};
use crate::{
    error::{CliError, Result},
    text_file, yaml,
};

impl ConfigFile {
    /// Makes a context of the file the current one.
    pub(crate) fn set_current(&self, name: &str) -> Result<()> {
        let Some(text) = with_current(&self.document, name) else {
            let help = format!("write `{CURRENT}: {name}` on a line of its own at the beginning of the file");
            let path = self.path().display();
            return Err(CliError::usage(format!("{path}: the line `{CURRENT}` cannot be changed here")).with_help(help));
        };
        self.save(&text).map_err(|error| {
            CliError::usage(format!("{} cannot be written", self.path().display())).with_source(&error)
        })
    }

    fn save(&self, text: &str) -> io::Result<()> {
        // What a symbolic link leads to is replaced, and not the link.
        text_file::replace(&self.path().canonicalize()?, text)
    }
}

/// The text with another current context; `None` where the change of one line would change more than that.
fn with_current(document: &Document, name: &str) -> Option<String> {
    let text = document.text();
    let line = yaml::write(&json!({ CURRENT: name }));
    let line = line.trim_end();
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let root = document.value().as_object()?;
    let key = if root.contains_key(CURRENT) { CURRENT } else { CONTEXTS };
    let at = document.place(&pointer_step(key)).line.checked_sub(1)?;
    let mut lines: Vec<_> = text.split_inclusive('\n').map(str::to_owned).collect();
    if key == CURRENT {
        let old = lines.get_mut(at)?;
        let comment = old.trim_end().find(" #").map(|at| old.trim_end()[at..].to_owned()).unwrap_or_default();
        *old = format!("{line}{comment}{line_end}");
    } else {
        lines.insert(at, format!("{line}{line_end}"));
    }
    let changed = lines.concat();
    // YAML has many forms: in some of them the line is part of something else.
    let mut expected = document.value().clone();
    expected.as_object_mut()?.insert(CURRENT.to_owned(), Value::from(name));
    let read = Document::parse(document.name(), changed.clone()).ok()?;
    (read.value() == &expected).then_some(changed)
}

#[cfg(test)]
mod tests {
    use spec_document::Document;

    use super::with_current;

    fn changed(text: &str, name: &str) -> Option<String> {
        with_current(&Document::parse("c.yaml", text).unwrap(), name)
    }

    #[test]
    fn one_line_is_changed_and_comments_are_kept() {
        for (before, after) in [
            ("current_context: a\ncontexts: {a: {}, b: {}}\n", "current_context: b\ncontexts: {a: {}, b: {}}\n"),
            (
                "# mine\ncurrent_context: \"a\" # for work\n\ncontexts:\n  a: {} # x\n  b: {}\n",
                "# mine\ncurrent_context: b # for work\n\ncontexts:\n  a: {} # x\n  b: {}\n",
            ),
            ("# mine\r\ncontexts:\r\n  b: {}\r\n", "# mine\r\ncurrent_context: b\r\ncontexts:\r\n  b: {}\r\n"),
            ("contexts: {b: {}}\ncurrent_context: a", "contexts: {b: {}}\ncurrent_context: b\n"),
        ] {
            assert_eq!(changed(before, "b").as_deref(), Some(after));
        }
        let text = changed("contexts: {\"2024\": {}}\n", "2024").unwrap();
        assert_eq!(text, "current_context: \"2024\"\ncontexts: {\"2024\": {}}\n");
    }

    #[test]
    fn what_one_line_cannot_change_is_left_alone() {
        for text in [
            "{current_context: a, contexts: {b: {}}}\n",
            "current_context:\n  a\ncontexts: {b: {}}\n",
            "current_context: &x a\ncontexts: {b: {profile: *x}}\n",
            "? current_context\n: a\n",
        ] {
            assert_eq!(changed(text, "b"), None, "{text}");
        }
    }
}
