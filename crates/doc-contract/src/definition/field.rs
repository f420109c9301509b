//! The facts of one field: what its schema states and what its description says.
//!
//! Owns which of the two counts. Values, defaults, bounds and patterns of the schema win over the description, which
//! fills in what the schema leaves out. Lengths and counts are the other way round: the schema's are what the API
//! Explorer's form takes, often one pair for every field, so each that the description does not give is kept and marked
//! as [general](Field::general). Where schema and description contradict each other, a notice reports it.

use serde_json::{Map, Number, Value};

use super::{
    operation::{Reader, is_true},
    schema::{At, Typed},
};
use crate::{
    facts::{self, Found},
    limits::{MAX_CELL_BYTES, cut},
    meanings,
    page::{Field, Object},
    read::Notice,
    skeleton::markdown,
    spec::take_facts,
    tables::same_set,
};

/// The keywords of a schema that are facts whatever its description says, and the facts that they give.
const FACTS: [(&str, &[&str]); 6] = [
    ("pattern", &["pattern", "suffix"]),
    ("minimum", &["minimum"]),
    ("maximum", &["maximum"]),
    ("multipleOf", &["multiple_of"]),
    ("enum", &["enum"]),
    ("default", &["default"]),
];

impl<'a> Reader<'a> {
    /// The fields of an object schema.
    pub(super) fn fields(&mut self, schema: &At<'a>, place: &str, table: &str, location: &str) -> Vec<Field> {
        let properties = self.properties(schema);
        let mut fields = Vec::with_capacity(properties.len());
        for property in properties {
            let at = format!("{location}.{}", property.name);
            let mut field = self.field(property.name, &property.schema, property.schema.clone(), place, table, &at);
            if place == Object::REQUEST || !self.is_of_sdk {
                field.mandatory = Some(property.is_required);
                self.place(&format!("{at}.mandatory"), &format!("{}/required", schema.pointer));
            }
            fields.push(field);
        }
        fields
    }

    /// A field or parameter: `holder` has its description, `schema` its type.
    pub(super) fn field(
        &mut self,
        name: &str,
        holder: &At<'a>,
        schema: At<'a>,
        place: &str,
        table: &str,
        location: &str,
    ) -> Field {
        self.place(location, &holder.pointer);
        self.unknown_keys(holder);
        let typed = self.kind(schema, place, table, location);
        let mut field = Field::new(cut(name), typed.kind.to_string());
        self.place(&format!("{location}.type"), &format!("{}/type", typed.own.pointer));
        let deprecated = [holder, &typed.own].into_iter().find(|at| is_true(at, "deprecated"));
        if let Some(at) = deprecated {
            field.deprecated = true;
            self.place(&format!("{location}.deprecated"), &format!("{}/deprecated", at.pointer));
        }
        let is_minimum_implied = self.describe(&mut field, holder, &typed, location);
        self.state(&mut field, holder, &typed, location, is_minimum_implied);
        field
    }

    /// Reads the facts of the description: the field's own one, or that of its schema. Returns whether its minimum is
    /// only implied by the words for a kind of number.
    fn describe(&mut self, field: &mut Field, holder: &At<'a>, typed: &Typed<'a>, location: &str) -> bool {
        let description = [holder, &typed.own].into_iter().find_map(|at| at.member("description"));
        let Some((description, text)) = description.as_ref().and_then(|at| Some((at, at.value.as_str()?))) else {
            return false;
        };
        self.is_chinese |= text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        if text.len() > MAX_CELL_BYTES {
            let message = format!("the description of `{}` is too long to be read", field.name);
            self.notice("description-too-long", &description.pointer, message);
            return false;
        }
        let line = self.lines.line(&description.pointer);
        let Found { lines, unread, meanings, is_minimum_implied } =
            facts::derive(field, &markdown::description(text, line));
        for (fact, _) in lines {
            self.place(&format!("{location}.{fact}"), &description.pointer);
        }
        for meaning in &meanings {
            self.place(&meanings::location(location, &meaning.value), &description.pointer);
        }
        if !meanings.is_empty() {
            self.meanings.entry(location.to_owned()).or_insert_with(|| meanings::digests(meanings));
        }
        for unread in unread {
            let (rule, message) = unread.notice(&field.name);
            self.notice(rule, &description.pointer, message);
            self.unread.extend(unread.facts.iter().map(|fact| format!("{location}.{fact}")));
        }
        is_minimum_implied
    }

    /// Takes the facts of the schema, and of what is beside a reference to it.
    fn state(
        &mut self,
        field: &mut Field,
        holder: &At<'a>,
        typed: &Typed<'a>,
        location: &str,
        is_minimum_implied: bool,
    ) {
        let sources = [holder, &typed.own, &typed.value];
        let mut stated = Map::new();
        for (keyword, facts) in FACTS {
            let Some(at) = self.readable(keyword, &field.name, sources) else { continue };
            stated.insert(keyword.to_owned(), at.value.clone());
            for fact in facts {
                let location = format!("{location}.{fact}");
                self.unread.remove(&location);
                self.place_again(&location, &at.pointer);
            }
        }
        let mut own = Field::default();
        take_facts(&mut own, &Value::Object(stated));
        // `A positive integer` leaves open where the values begin.
        if is_minimum_implied && least(&own) >= least(field) {
            field.minimum = None;
        }
        let mut differing = overlay(field, own.clone());
        if least(field).zip(most(field)).is_some_and(|(least, most)| least > most) {
            // One of the two is from the schema, and it counts.
            (field.minimum, field.maximum) = (own.minimum, own.maximum);
            differing.push("range");
        }
        for fact in differing {
            self.contradiction(field, fact, &format!("{location}.{fact}"), "schema");
        }
        let (of_value, of_list) = ([holder, &typed.own, &typed.value], [holder, &typed.own, &typed.own]);
        let own = ["minLength", "maxLength"].map(|keyword| self.count(keyword, &field.name, of_value));
        let names = ["min_length", "max_length"];
        self.general(field, location, names, own, |field| (&mut field.min_length, &mut field.max_length));
        let own = ["minItems", "maxItems"].map(|keyword| self.count(keyword, &field.name, of_list));
        let names = ["min_items", "max_items"];
        self.general(field, location, names, own, |field| (&mut field.min_items, &mut field.max_items));
    }

    /// The first value of a keyword that can be read. Others are reported.
    fn readable(&mut self, keyword: &str, name: &str, sources: [&At<'a>; 3]) -> Option<At<'a>> {
        let (is_readable, expected): (fn(&Value) -> bool, _) = match keyword {
            "pattern" => (Value::is_string, "text"),
            "enum" => (Value::is_array, "a list"),
            "minimum" | "maximum" => (Value::is_number, "a number"),
            "multipleOf" => (|value| value.as_f64().is_some_and(|step| step > 0.0), "a number above 0"),
            "default" => (|_| true, "a value"),
            _ => (Value::is_u64, "a whole number from 0"),
        };
        let found = sources.into_iter().filter_map(|at| at.member(keyword)).filter(|at| !at.value.is_null());
        let (readable, other): (Vec<_>, Vec<_>) = found.partition(|at| is_readable(at.value));
        for at in other {
            let message = format!("the {keyword} of `{name}` is not {expected}, so it was not read");
            self.notice("fact-not-read", &at.pointer, message);
        }
        readable.into_iter().next()
    }

    /// A length or a count of the schema and its place.
    fn count(&mut self, keyword: &str, name: &str, sources: [&At<'a>; 3]) -> Option<(u64, String)> {
        let at = self.readable(keyword, name, sources)?;
        // A minimum of 0 is no limit.
        let count = at.value.as_u64().filter(|count| *count > 0 || !keyword.starts_with("min"))?;
        Some((count, at.pointer))
    }

    /// Takes the lengths or counts of the schema that the description does not give, unless they contradict it.
    fn general(
        &mut self,
        field: &mut Field,
        location: &str,
        [least_name, most_name]: [&str; 2],
        [own_least, own_most]: [Option<(u64, String)>; 2],
        of: impl Fn(&mut Field) -> (&mut Option<u64>, &mut Option<u64>),
    ) {
        let (least, most) = of(field);
        let described = (*least, *most);
        let refuses = |own: &Option<(u64, String)>, is_least: bool| {
            let Some((own, _)) = own else { return false };
            let (first, last) = (described.0.or(described.1), described.1.or(described.0));
            if is_least { first.is_some_and(|first| *own > first) } else { last.is_some_and(|last| *own < last) }
        };
        for (own, name, is_least) in [(own_least, least_name, true), (own_most, most_name, false)] {
            let location = format!("{location}.{name}");
            if refuses(&own, is_least) {
                self.contradiction(field, name, &location, "description");
                continue;
            }
            let (least, most) = of(field);
            let slot = if is_least { least } else { most };
            if let Some((own, pointer)) = own.filter(|_| slot.is_none()) {
                *slot = Some(own);
                self.place(&location, &pointer);
                field.general.push(name.to_owned());
            }
        }
    }

    /// Reports that schema and description differ in a fact, and which of the two counts.
    fn contradiction(&mut self, field: &Field, fact: &str, location: &str, counts: &str) {
        let message =
            format!("the schema and the description of `{}` differ in {fact}; the {counts} counts", field.name);
        let spot = self.spots.get(location).cloned();
        self.keep_notice(Notice { spot, ..Notice::new("definition-contradictory", self.line(location), message) });
    }
}

/// The least value of a field.
fn least(field: &Field) -> Option<f64> {
    field.minimum.as_ref().and_then(Number::as_f64)
}

/// The greatest value of a field.
fn most(field: &Field) -> Option<f64> {
    field.maximum.as_ref().and_then(Number::as_f64)
}

/// Puts the facts of a schema over those of a description. Returns the facts in which the two differ.
fn overlay(field: &mut Field, own: Field) -> Vec<&'static str> {
    let mut differing = Vec::new();
    if !own.values.is_empty() {
        if !field.values.is_empty() && !same_set(&own.values, &field.values) {
            differing.push("enum");
        }
        field.values = own.values;
    }
    if !own.suffix.is_empty() {
        if !field.suffix.is_empty() && !same_set(&own.suffix, &field.suffix) {
            differing.push("suffix");
        }
        field.suffix = own.suffix;
    }
    let mut put = |fact, differs: bool| differing.extend(differs.then_some(fact));
    put("pattern", replace(&mut field.pattern, own.pattern));
    put("min_length", replace(&mut field.min_length, own.min_length));
    put("max_length", replace(&mut field.max_length, own.max_length));
    put("minimum", replace(&mut field.minimum, own.minimum));
    put("maximum", replace(&mut field.maximum, own.maximum));
    put("multiple_of", replace(&mut field.multiple_of, own.multiple_of));
    put("default", replace(&mut field.default, own.default));
    differing
}

/// Replaces a fact where there is another one. Returns whether there were two that differ.
fn replace<T: PartialEq>(fact: &mut Option<T>, own: Option<T>) -> bool {
    let Some(own) = own else { return false };
    let differs = fact.as_ref().is_some_and(|known| *known != own);
    *fact = Some(own);
    differs
}
