//! What may be meant by a name of a table that the schema does not have.

use std::collections::{HashMap, HashSet};

use table_fitness::{Table, is_near_name};

/// For how many names the whole schema is searched for one that is nearly the same.
const MOST_SEARCHES: usize = 100;

/// The names of the tables of a database.
pub(super) struct Names<'s> {
    exact: HashSet<&'s str>,
    /// By their lower case.
    folded: HashMap<String, &'s str>,
    /// How many times the names may still be searched.
    searches: usize,
}

impl<'s> Names<'s> {
    pub(super) fn of(tables: impl Iterator<Item = &'s Table>) -> Self {
        let exact: HashSet<&str> = tables.map(|table| table.name.as_str()).collect();
        let mut names: Vec<&str> = exact.iter().copied().collect();
        // The first of several is taken, whatever order the set has.
        names.sort_unstable_by(|one, other| other.cmp(one));
        let folded = names.into_iter().map(|name| (name.to_lowercase(), name)).collect();
        Self { exact, folded, searches: MOST_SEARCHES }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.exact.contains(name)
    }

    /// What may be meant by a name that is not among these.
    pub(super) fn hint(&mut self, name: &str) -> Option<String> {
        let plain = name.trim();
        let plain = plain.rsplit_once('.').map_or(plain, |(_, table)| table).trim_matches('`');
        if let Some(same) = self.exact.get(plain) {
            return Some(format!("the schema has {same}; a name has neither its database nor quotes"));
        }
        if let Some(same) = self.folded.get(&plain.to_lowercase()) {
            return Some(format!("the schema has {same}; names are case-sensitive"));
        }
        if plain.contains(['*', '%', '?']) {
            return Some("names of tables are expected; no guide mentions patterns".to_owned());
        }
        let folded = plain.to_lowercase();
        self.searches = self.searches.checked_sub(1)?;
        let near = self.folded.iter().filter(|(name, _)| is_near_name(name, &folded)).map(|(_, name)| *name).min()?;
        Some(format!("the schema has {near}"))
    }
}

#[cfg(test)]
mod tests {
    use table_fitness::Schema;

    use super::Names;

    #[test]
    fn hints_name_what_may_be_meant() {
        let dump = "CREATE TABLE orders (id int); CREATE TABLE Orders (id int); CREATE TABLE log_2024 (id int); \
                    CREATE TABLE `größe` (id int);";
        let schema = Schema::read(dump.as_bytes()).unwrap();
        let mut names = Names::of(schema.tables.iter());
        for (name, hint) in [
            ("ORDERS", "the schema has Orders; names are case-sensitive"),
            ("GRÖßE", "the schema has größe; names are case-sensitive"),
            ("shop.orders", "the schema has orders; a name has neither its database nor quotes"),
            ("`orders`", "the schema has orders; a name has neither its database nor quotes"),
            (" orders", "the schema has orders; a name has neither its database nor quotes"),
            ("log_*", "names of tables are expected; no guide mentions patterns"),
            ("log_%", "names of tables are expected; no guide mentions patterns"),
            ("log-2024", "the schema has log_2024"),
        ] {
            assert_eq!(names.hint(name).as_deref(), Some(hint), "{name}");
        }
        assert_eq!((names.hint("invoices"), names.hint("ab")), (None, None));
    }
}
