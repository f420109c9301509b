//! The facts of one field: what its schema states and what its description says.
//!
//! Owns which of the two counts. Values, defaults, bounds and patterns of the schema win over the description, which
//! fills in what the schema leaves out. Lengths and counts are the other way round: the schema's are what the API
//! Explorer's form takes, often one pair for every field, so where the description gives none they are kept and marked
//! as [general](Field::general).

use serde_json::{Map, Value};

use super::{
    operation::Reader,
    schema::{At, Typed},
};
use crate::{
    facts::{self, Found},
    limits::{MAX_CELL_BYTES, cut},
    meanings,
    page::{Field, Object},
    skeleton::markdown,
    spec::{count, take_facts},
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

/// The keywords of a schema that are lengths and counts.
const COUNTS: [&str; 4] = ["minLength", "maxLength", "minItems", "maxItems"];

impl<'a> Reader<'a> {
    /// The fields of an object schema.
    pub(super) fn fields(&mut self, schema: &At<'a>, place: &str, table: &str, location: &str) -> Vec<Field> {
        let properties = self.properties(schema);
        let mut fields = Vec::with_capacity(properties.len());
        for property in properties {
            let at = format!("{location}.{}", property.name);
            let mut field = self.field(property.name, &property.schema, property.schema.clone(), place, table, &at);
            if place == Object::REQUEST {
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
        self.describe(&mut field, holder, &typed, location);
        self.state(&mut field, holder, &typed, location);
        field
    }

    /// Reads the facts of the description: the field's own one, or that of its schema.
    fn describe(&mut self, field: &mut Field, holder: &At<'a>, typed: &Typed<'a>, location: &str) {
        let description = [holder, &typed.own].into_iter().find_map(|at| at.member("description"));
        let Some(description) = description else { return };
        let Some(text) = description.value.as_str() else { return };
        self.is_chinese |= text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        if text.len() > MAX_CELL_BYTES {
            let message = format!("the description of `{}` is too long to be read", field.name);
            self.notice("description-too-long", &description.pointer, message);
            return;
        }
        let line = self.lines.line(&description.pointer);
        let Found { lines, unread, meanings } = facts::derive(field, &markdown::description(text, line));
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
    }

    /// Takes the facts of the schema, and of what is beside a reference to it.
    fn state(&mut self, field: &mut Field, holder: &At<'a>, typed: &Typed<'a>, location: &str) {
        let mut stated = Map::new();
        for (keyword, facts) in FACTS {
            let sources = [holder, &typed.own, &typed.value];
            let mut found = sources.into_iter().filter_map(|at| at.member(keyword).filter(|at| !at.value.is_null()));
            let Some(at) = found.next() else { continue };
            stated.insert(keyword.to_owned(), at.value.clone());
            for fact in facts {
                let location = format!("{location}.{fact}");
                self.unread.remove(&location);
                self.place_again(&location, &at.pointer);
            }
        }
        let mut own = Field::default();
        take_facts(&mut own, &Value::Object(stated));
        for fact in overlay(field, own) {
            let line = self.line(&format!("{location}.{fact}"));
            let message =
                format!("the schema and the description of `{}` differ in {fact}; the schema counts", field.name);
            self.push_notice("definition-contradictory", line, message);
        }
        for keyword in COUNTS {
            self.unreadable_count(keyword, &field.name, [holder, &typed.own, &typed.value]);
        }
        if field.min_length.is_none() && field.max_length.is_none() {
            field.min_length = self.general("minLength", "min_length", holder, &typed.value, location);
            field.max_length = self.general("maxLength", "max_length", holder, &typed.value, location);
            field.mark_general(&[("min_length", field.min_length), ("max_length", field.max_length)]);
        }
        if field.min_items.is_none() && field.max_items.is_none() {
            field.min_items = self.general("minItems", "min_items", holder, &typed.own, location);
            field.max_items = self.general("maxItems", "max_items", holder, &typed.own, location);
            field.mark_general(&[("min_items", field.min_items), ("max_items", field.max_items)]);
        }
    }

    /// Reports a length or a count of the schema that is no whole number from 0.
    fn unreadable_count(&mut self, keyword: &str, name: &str, sources: [&At<'a>; 3]) {
        let found = sources.into_iter().filter_map(|at| at.member(keyword));
        for at in found.filter(|at| !at.value.is_null() && at.value.as_u64().is_none()) {
            let message = format!("the {keyword} of `{name}` is no whole number from 0, so it was not read");
            self.notice("fact-not-read", &at.pointer, message);
        }
    }

    /// A length or a count of the schema, where the description gives none.
    fn general(&mut self, keyword: &str, fact: &str, holder: &At<'a>, schema: &At<'a>, location: &str) -> Option<u64> {
        let (at, count) = [holder, schema].into_iter().find_map(|at| Some((at, count(at.value, keyword)?)))?;
        self.place(&format!("{location}.{fact}"), &format!("{}/{keyword}", at.pointer));
        Some(count)
    }
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
