//! What the facts of an operation are from: its page, its API definition, or an SDK.
//!
//! Owns how each is called, and in what two of them contradict each other. What a definition may leave out or say more
//! generally is the `definition`'s.

use std::collections::BTreeSet;

use crate::{
    check,
    definition::{self, Side},
    diff::{self, Objects},
    explain,
    source::Source,
    spec::Operation,
};

/// What facts are from, first what counts more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Origin {
    /// A documentation page.
    Page,
    /// An API definition.
    Definition,
    /// A document that was made from an SDK.
    Sdk,
}

impl Origin {
    /// The noun for it.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Definition => "definition",
            Self::Sdk => "SDK document",
        }
    }

    /// Where a fact is that is from it.
    pub(crate) fn place(self) -> &'static str {
        match self {
            Self::Page => "on the page",
            Self::Definition => "in the definition",
            Self::Sdk => "in the SDK document",
        }
    }
}

/// The facts for which two sources of an operation, of different origin, have different values: both values with their
/// places, and which of them the spec follows. What only one of them has is no contradiction.
pub(crate) fn contradictions(one: &Source, other: &Source, operation: &Operation, shown: &str) -> Vec<String> {
    let [first, second] = if one.origin() <= other.origin() { [one, other] } else { [other, one] };
    let [follows_first, follows_second] = [first, second].map(|source| {
        let deviating: BTreeSet<_> =
            check::deviations(source, operation).into_iter().map(|difference| difference.location).collect();
        move |location: &str| !deviating.contains(location)
    });
    let mut found = Vec::new();
    for difference in diff::differences(second.page(), first.page(), Objects::Tables) {
        let (Some(second_value), Some(first_value)) = (&difference.documented, &difference.specified) else { continue };
        let location = difference.spec_key.as_deref().unwrap_or(&difference.location);
        if definition::allows(&difference, second, Side::Documented) || first.general().contains(location) {
            continue;
        }
        let side = |source: &Source, key: &Option<String>, value| {
            let key = key.as_deref().unwrap_or(&difference.location);
            let column =
                source.spot(key, Some(value), None).map(|spot| format!(":{}", spot.column)).unwrap_or_default();
            let (line, place) = (source.line(key).unwrap_or(1), source.origin().place());
            format!("{} {place} ({}:{line}{column})", explain::shown(value), source.name())
        };
        let followed = match (follows_first(&difference.location), follows_second(&difference.location)) {
            (true, _) => format!("the {}", first.origin().noun()),
            (false, true) => format!("the {}", second.origin().noun()),
            (false, false) => "neither".to_owned(),
        };
        let (first, second) =
            (side(first, &difference.spec_key, first_value), side(second, &difference.page_key, second_value));
        let location = &difference.location;
        found.push(format!("{shown}: `{location}` is {first}, but {second}; the spec follows {followed}"));
    }
    found
}
