//! Names that are like a mistyped one.

/// How much two names have in common at least, from 0 to 1.
const LEAST: f64 = 0.6;
/// How many names are suggested at most.
const MOST: usize = 3;

/// The names that are most like the given one, the best first; letter case, dashes and underscores do not count.
pub(crate) fn similar<'n>(given: &str, names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let letters = |name: &str| name.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase();
    let given = letters(given);
    let scored = names.into_iter().map(|name| (strsim::normalized_damerau_levenshtein(&given, &letters(name)), name));
    let mut scored: Vec<_> = scored.filter(|(score, _)| *score >= LEAST).collect();
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    // Beside a name that was clearly meant, others are noise.
    let best = scored.first().map_or(1.0, |(score, _)| *score);
    scored.into_iter().take(MOST).take_while(|(score, _)| best - score < 0.1).map(|(_, name)| name).collect()
}

/// The question that suggests such names; `None` if there are none.
pub(crate) fn did_you_mean<'n>(given: &str, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let similar = similar(given, names);
    (!similar.is_empty()).then(|| format!("did you mean {}?", similar.join(" or ")))
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, similar};

    #[test]
    fn names_that_are_like_the_given_one_are_suggested() {
        let names = ["ListInstanceNode", "ListHtapInstanceInfo", "DeleteStarrocksInstance", "X-Language"];
        for (given, expected) in [
            ("listinstancenode", "ListInstanceNode"),
            ("list-instance-node", "ListInstanceNode"),
            ("ListInstanceNodes", "ListInstanceNode"),
            ("LsitInstanceNode", "ListInstanceNode"),
            ("InstanceNode", "ListInstanceNode"),
            ("DeleteInstance", "DeleteStarrocksInstance"),
            ("x_language", "X-Language"),
        ] {
            assert_eq!(similar(given, names), [expected], "{given}");
        }
        assert_eq!(similar("", names), Vec::<&str>::new());
        assert_eq!(did_you_mean("NoSuchThing", names), None);
        assert_eq!(did_you_mean("limits", ["limit", "offset"]).as_deref(), Some("did you mean limit?"));
        assert_eq!(
            did_you_mean("dbs", ["db1", "db2", "db3", "db4"]).as_deref(),
            Some("did you mean db1 or db2 or db3?")
        );
    }
}
