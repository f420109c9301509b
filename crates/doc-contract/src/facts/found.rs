//! What a description gave: the lines of its facts, and what was about a fact and could not be read.

use super::Meaning;

/// The lines of the facts of a field, and what could not be read.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The name of each fact and its line.
    pub lines: Vec<(&'static str, usize)>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// Whether the minimum is only what the words for a kind of number give: `a positive integer`.
    pub is_minimum_implied: bool,
    /// What its values mean.
    pub meanings: Vec<Meaning>,
}

/// Something in a description that is about a fact, and from which none was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unread {
    pub line: usize,
    pub why: Why,
    /// What it gives, with its article.
    pub what: &'static str,
    /// The names of the facts that it is about.
    pub facts: &'static [&'static str],
}

/// Why no fact was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// Its words are not understood.
    Unknown,
    /// It holds in some cases only.
    Conditional,
    /// It gives several values, and a field has room for one.
    Several,
    /// It gives a range, and values outside it.
    Exception,
}

pub(super) const LENGTH: (&str, &[&str]) = ("a length", &["min_length", "max_length"]);
pub(super) const RANGE: (&str, &[&str]) = ("a range", &["minimum", "maximum"]);
pub(super) const ITEMS: (&str, &[&str]) = ("a number of items", &["min_items", "max_items"]);
pub(super) const PATTERN: (&str, &[&str]) = ("a rule about allowed characters", &["pattern"]);
pub(super) const MULTIPLE: (&str, &[&str]) = ("a step", &["multiple_of"]);
/// No fact has room for how a value begins.
pub(super) const START: (&str, &[&str]) = ("a rule about how the value begins", &[]);
pub(super) const SUFFIX: (&str, &[&str]) = ("a suffix", &["suffix"]);
pub(super) const VALUES: (&str, &[&str]) = ("a list that should be values", &["enum"]);
pub(super) const DEFAULT: (&str, &[&str]) = ("a default", &["default"]);

impl Unread {
    /// The rule and the message of the notice about it in the description of the field of that name.
    pub(crate) fn notice(&self, name: &str) -> (&'static str, String) {
        let (rule, why) = match self.why {
            Why::Unknown => ("fact-not-read", "which was not understood"),
            Why::Conditional => ("fact-conditional", "which holds in some cases only, so it was not taken for a fact"),
            Why::Several => ("fact-ambiguous", "and another one, so neither was taken for a fact"),
            Why::Exception => ("fact-ambiguous", "and a value that is not in it, so it was not taken for a fact"),
        };
        (rule, format!("the description of `{name}` has {}, {why}", self.what))
    }
}

impl Found {
    pub(super) fn unread(&mut self, line: usize, why: Why, (what, facts): (&'static str, &'static [&'static str])) {
        let unread = Unread { line, why, what, facts };
        if !self.unread.contains(&unread) {
            self.unread.push(unread);
        }
    }
}
