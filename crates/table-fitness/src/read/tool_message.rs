//! Lines that the tools print, and that get into dumps when both streams of a tool are written to one file.

/// The names of the tools, without their folders.
const TOOLS: &[&str] = &["mysqldump", "mariadb-dump", "mysqlpump", "mysql", "mariadb"];

/// What is in messages that are no failure: warnings, prompts, and tablespaces, which are not read.
const HARMLESS: &[&str] = &["warning", "deprecated", "enter password", "dump tablespaces"];

/// What a line of a tool means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ToolMessage {
    /// The dump is not complete.
    Failure,
    /// The dump may well be complete.
    Remark,
}

impl ToolMessage {
    /// What a line means; `None` when it is not of a tool.
    pub(super) fn of(line: &str) -> Option<Self> {
        let line = line.to_lowercase();
        let speaker = line.split(": ").next().unwrap_or_default().trim_end_matches([':', ' ']);
        let program = speaker.rsplit(['/', '\\']).next().unwrap_or_default().trim_end_matches(".exe");
        // `ERROR 1146 (42S02): …`, `ERROR 1146 (42S02) at line 1: …`
        let number = speaker.strip_prefix("error ").and_then(|rest| rest.split(" (").next());
        let is_server_error = number.is_some_and(|number| number.parse::<u16>().is_ok());
        let is_prompt = matches!(speaker, "warning" | "enter password");
        if !TOOLS.contains(&program) && !is_server_error && !is_prompt {
            return None;
        }
        let is_harmless = HARMLESS.iter().any(|word| line.contains(word));
        Some(if is_harmless { Self::Remark } else { Self::Failure })
    }
}

#[cfg(test)]
mod tests {
    use super::ToolMessage::{self, Failure, Remark};

    #[test]
    fn failures_and_remarks_are_kept_apart() {
        for (line, message) in [
            ("mysqldump: Got error: 1045: Access denied for user", Some(Failure)),
            ("mysqldump: [ERROR] unknown option '--foo'.", Some(Failure)),
            ("mysqldump: unknown variable 'x=1'", Some(Failure)),
            ("/usr/bin/mariadb-dump: Couldn't find table: \"x\"", Some(Failure)),
            ("ERROR 2002 (HY000): Can't connect to local MySQL server", Some(Failure)),
            ("ERROR 1146 (42S02) at line 1: Table 'x.y' doesn't exist", Some(Failure)),
            ("mysqldump: [Warning] Using a password on the command line interface can be insecure.", Some(Remark)),
            ("/usr/bin/mysqldump: Deprecated program name. It will be removed in a future release", Some(Remark)),
            ("C:\\bin\\mysqldump.exe: [Warning] x", Some(Remark)),
            ("Warning: A partial dump from a server that has GTIDs", Some(Remark)),
            ("Enter password: ", Some(Remark)),
            (
                "mysqldump: Error: 'Access denied; you need the PROCESS privilege' when trying to dump tablespaces",
                Some(Remark),
            ),
            ("The error: mysqldump", None),
            ("error (in red): x", None),
            ("id,name", None),
        ] {
            assert_eq!(ToolMessage::of(line), message, "{line}");
        }
    }
}
