//! What the tools write into comments about a dump and what follows.

/// How the comment begins that the tools write before the table in the place of a view.
const PLACEHOLDERS: &[&str] = &[
    "Temporary table structure for view ",
    "Temporary view structure for view ",
    "Stand-in structure for view ",
    "Placeholder table for view ",
];

/// A comment that says something.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Comment {
    /// A dump begins that has a last line.
    Heading,
    /// The last line of a dump.
    LastLine,
    /// The tables that follow are of this database.
    Database(String),
    /// The table that follows is in the place of this view.
    Placeholder(String),
}

impl Comment {
    /// Reads the text of a comment of one line, with its marker.
    pub(super) fn read(comment: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(comment);
        let text = text.trim_start_matches(['-', '#', ' ']).trim_end();
        if text.starts_with("MySQL dump ") || text.starts_with("MariaDB dump ") {
            return Some(Self::Heading);
        }
        if text.starts_with("Dump completed") {
            return Some(Self::LastLine);
        }
        if let Some(view) = PLACEHOLDERS.iter().find_map(|beginning| text.strip_prefix(beginning)) {
            let name = view.rsplit_once("`.`").map_or(view, |(_, name)| name);
            return Some(Self::Placeholder(unquoted(name)));
        }
        // MySQL Shell names the table as well.
        let before_table = |name| str::split_once(name, "    Table: ").map_or(name, |(name, _)| name);
        let of_host = || text.strip_prefix("Host: ")?.split_once("Database: ").map(|(_, name)| before_table(name));
        let name = text.strip_prefix("Database: ").or_else(of_host).map(unquoted)?;
        (!name.is_empty()).then_some(Self::Database(name))
    }
}

fn unquoted(name: &str) -> String {
    name.trim().trim_matches('`').replace("``", "`")
}
