//! Conditions of statements: operators, keys and values.
//!
//! Owns the operators that are known. Those for dates and addresses are documented as well and not decided here: a
//! policy with one of them is refused when it is read, by its name.

use std::{collections::BTreeMap, error, fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor},
};

use crate::{pattern::wildcard, request::Context};

/// When a statement applies: every operator holds for every one of its keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Condition(#[serde(deserialize_with = "unique")] BTreeMap<Operator, Keys>);

/// The keys of an operator, with their values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
struct Keys(#[serde(deserialize_with = "unique")] BTreeMap<String, Values>);

/// A mapping without a key twice: JSON allows that, and which of the two counts is not documented.
fn unique<'de, D, K, V>(from: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Debug,
    V: Deserialize<'de>,
{
    struct Unique<K, V>(PhantomData<(K, V)>);

    impl<'de, K: Deserialize<'de> + Ord + fmt::Debug, V: Deserialize<'de>> Visitor<'de> for Unique<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some((key, value)) = from.next_entry()? {
                if map.contains_key(&key) {
                    return Err(de::Error::custom(format!("{key:?} is there twice")));
                }
                map.insert(key, value);
            }
            Ok(map)
        }
    }

    from.deserialize_map(Unique(PhantomData))
}

/// The values of a key, of which one is enough; all, for an operator with `Not`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
struct Values(Vec<String>);

/// One value as itself, or several as a list.
impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "the values of a key are a string or a list of strings")]
        enum OneOrMore {
            One(String),
            More(Vec<String>),
        }
        Ok(Self(match OneOrMore::deserialize(from)? {
            OneOrMore::One(value) => vec![value],
            OneOrMore::More(values) => values,
        }))
    }
}

/// Whether a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome<'c> {
    Holds,
    DoesNotHold,
    /// A key that the context of the request does not know.
    UnknownKey(&'c str),
}

impl Condition {
    /// Adds that an operator holds for a key and these values.
    #[must_use]
    pub fn and(mut self, operator: Operator, key: impl Into<String>, values: Vec<String>) -> Self {
        self.0.entry(operator).or_default().0.insert(key.into(), Values(values));
        self
    }

    /// Whether there is no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys, as often as they are used.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.values().flat_map(|Keys(keys)| keys.keys()).map(String::as_str)
    }

    /// Whether it holds. A key that is not known counts only where nothing else fails.
    pub(crate) fn outcome(&self, context: &Context) -> Outcome<'_> {
        let mut outcome = Outcome::Holds;
        for (operator, Keys(keys)) in &self.0 {
            for (key, Values(values)) in keys {
                match context.values(key) {
                    None => outcome = Outcome::UnknownKey(key),
                    Some(actual) if !operator.holds(actual, values) => return Outcome::DoesNotHold,
                    Some(_) => {}
                }
            }
        }
        outcome
    }
}

/// An operator of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Operator {
    test: Test,
    /// Whether the condition holds where the request has no value for the key.
    if_exists: bool,
}

/// What an operator compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Test {
    StringEquals,
    StringNotEquals,
    StringEqualsIgnoreCase,
    StringNotEqualsIgnoreCase,
    StringMatch,
    StringNotMatch,
    StringStartWith,
    StringEndWith,
    NumberEquals,
    NumberNotEquals,
    NumberLessThan,
    NumberLessThanEquals,
    NumberGreaterThan,
    NumberGreaterThanEquals,
    Bool,
    Null,
}

use Test::*;

/// What follows an operator that holds for a key without a value as well.
const IF_EXISTS: &str = "IfExists";

impl Test {
    const ALL: [(&'static str, Self); 16] = [
        ("StringEquals", StringEquals),
        ("StringNotEquals", StringNotEquals),
        ("StringEqualsIgnoreCase", StringEqualsIgnoreCase),
        ("StringNotEqualsIgnoreCase", StringNotEqualsIgnoreCase),
        ("StringMatch", StringMatch),
        ("StringNotMatch", StringNotMatch),
        ("StringStartWith", StringStartWith),
        ("StringEndWith", StringEndWith),
        ("NumberEquals", NumberEquals),
        ("NumberNotEquals", NumberNotEquals),
        ("NumberLessThan", NumberLessThan),
        ("NumberLessThanEquals", NumberLessThanEquals),
        ("NumberGreaterThan", NumberGreaterThan),
        ("NumberGreaterThanEquals", NumberGreaterThanEquals),
        ("Bool", Bool),
        ("Null", Null),
    ];

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, test)| *test == self).map_or("", |(name, _)| name)
    }

    /// Whether every value of the policy has to fit, as for `differs from all`.
    fn needs_all(self) -> bool {
        matches!(self, StringNotEquals | StringNotEqualsIgnoreCase | StringNotMatch | NumberNotEquals)
    }

    /// Whether a value of the request fits one of the policy.
    fn fits(self, actual: &str, wanted: &str) -> bool {
        let same = |ignore_case| actual == wanted || ignore_case && actual.to_lowercase() == wanted.to_lowercase();
        let number = |compare: fn(&f64, &f64) -> bool| match (actual.parse::<f64>(), wanted.parse::<f64>()) {
            (Ok(actual), Ok(wanted)) => compare(&actual, &wanted),
            _ => false,
        };
        match self {
            StringEquals => same(false),
            StringNotEquals => !same(false),
            StringEqualsIgnoreCase | Bool => same(true),
            StringNotEqualsIgnoreCase => !same(true),
            StringMatch => wildcard(wanted, actual, true),
            StringNotMatch => !wildcard(wanted, actual, true),
            StringStartWith => actual.starts_with(wanted),
            StringEndWith => actual.ends_with(wanted),
            NumberEquals => number(|actual, wanted| actual == wanted),
            NumberNotEquals => number(|actual, wanted| actual != wanted),
            NumberLessThan => number(f64::lt),
            NumberLessThanEquals => number(f64::le),
            NumberGreaterThan => number(f64::gt),
            NumberGreaterThanEquals => number(f64::ge),
            Null => false,
        }
    }
}

impl Operator {
    /// `StringEquals`: the same text as one of the values.
    pub const STRING_EQUALS: Self = Self { test: StringEquals, if_exists: false };
    /// `StringEqualsIfExists`: the same text as one of the values, or no value of the key.
    pub const STRING_EQUALS_IF_EXISTS: Self = Self { test: StringEquals, if_exists: true };

    /// Whether it holds for the values that a request has for a key. Without one it does not, but for `IfExists` and
    /// `Null`; for the operators with `Not` the guides leave that open.
    fn holds(self, actual: &[String], wanted: &[String]) -> bool {
        if self.test == Null {
            return wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case("true") == actual.is_empty());
        }
        if actual.is_empty() {
            return self.if_exists;
        }
        let fits = |wanted: &String| {
            let mut actual = actual.iter();
            if self.test.needs_all() {
                actual.all(|actual| self.test.fits(actual, wanted))
            } else {
                actual.any(|actual| self.test.fits(actual, wanted))
            }
        };
        if self.test.needs_all() { wanted.iter().all(fits) } else { wanted.iter().any(fits) }
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.test.name(), if self.if_exists { IF_EXISTS } else { "" })
    }
}

/// An operator is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownOperator(String);

impl fmt::Display for UnknownOperator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Test::ALL.iter().map(|(name, _)| *name).collect();
        write!(f, "the operator {:?} is not known: known are {}, also with {IF_EXISTS}", self.0, known.join(", "))
    }
}

impl error::Error for UnknownOperator {}

impl TryFrom<String> for Operator {
    type Error = UnknownOperator;

    fn try_from(text: String) -> Result<Self, UnknownOperator> {
        let (name, if_exists) = match text.strip_suffix(IF_EXISTS) {
            Some(name) => (name, true),
            None => (text.as_str(), false),
        };
        let test = Test::ALL.iter().find(|(known, _)| *known == name).map(|(_, test)| *test);
        match test.filter(|test| !(*test == Null && if_exists)) {
            Some(test) => Ok(Self { test, if_exists }),
            None => Err(UnknownOperator(text)),
        }
    }
}

impl FromStr for Operator {
    type Err = UnknownOperator;

    fn from_str(text: &str) -> Result<Self, UnknownOperator> {
        Self::try_from(text.to_owned())
    }
}

impl TryFrom<&str> for Operator {
    type Error = UnknownOperator;

    fn try_from(text: &str) -> Result<Self, UnknownOperator> {
        text.parse()
    }
}

impl From<Operator> for String {
    fn from(operator: Operator) -> Self {
        operator.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_hold_as_the_guide_says() {
        let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|text| (*text).to_owned()).collect() };
        for (operator, actual, wanted, expected) in [
            ("StringEquals", &["a"][..], &["b", "a"][..], true),
            ("StringEquals", &["A"], &["a"], false),
            ("StringEqualsIgnoreCase", &["A"], &["a"], true),
            ("StringNotEquals", &["a"], &["b", "a"], false),
            ("StringNotEquals", &["a"], &["b", "c"], true),
            ("StringMatch", &["shop-1"], &["shop-?", "x"], true),
            ("StringNotMatch", &["shop-1"], &["shop-*"], false),
            ("StringStartWith", &["north-4"], &["north"], true),
            ("StringEndWith", &["north-4"], &["north"], false),
            ("StringEndWithIfExists", &[], &["north"], true),
            ("StringEquals", &[], &["a"], false),
            ("StringNotEquals", &[], &["a"], false),
            ("NumberLessThan", &["3"], &["10"], true),
            ("NumberGreaterThanEquals", &["10.0"], &["10"], true),
            ("NumberNotEquals", &["x"], &["10"], false),
            ("Bool", &["true"], &["True"], true),
            ("Null", &[], &["true"], true),
            ("Null", &["a"], &["false"], true),
            ("Null", &["a"], &["true"], false),
        ] {
            let parsed = Operator::try_from(operator.to_owned());
            let holds = parsed.map(|operator| operator.holds(&texts(actual), &texts(wanted)));
            assert_eq!(holds, Ok(expected), "{operator} {actual:?} {wanted:?}");
        }
    }

    #[test]
    fn operator_that_is_not_known_is_named() {
        for name in ["DateLessThan", "IpAddress", "stringEquals", "NullIfExists", "IfExists", ""] {
            let error = Operator::try_from(name.to_owned()).map_err(|error| error.to_string());
            assert!(error.is_err_and(|error| error.contains(&format!("{name:?} is not known"))), "{name}");
        }
    }
}
