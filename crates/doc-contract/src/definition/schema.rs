//! The schemas of a definition: references, types, and the tables that objects become.
//!
//! Owns the names of tables. The facts of a field are `field`'s.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;
use spec_document::pointer_step;

use super::operation::Reader;
use crate::{limits::MAX_ROWS, locate, page::Object, types::PageType};

/// How many references in a row, lists in lists and members of `allOf` are followed.
const MAX_DEPTH: usize = 32;

/// A value of the definition and its pointer.
#[derive(Debug, Clone)]
pub(super) struct At<'a> {
    pub pointer: String,
    pub value: &'a Value,
}

impl<'a> At<'a> {
    pub(super) fn new(pointer: impl Into<String>, value: &'a Value) -> Self {
        Self { pointer: pointer.into(), value }
    }

    /// A member, if it has one of that name.
    pub(super) fn member(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name)?;
        Some(Self::new(format!("{}{}", self.pointer, pointer_step(name)), value))
    }

    /// The items of a member that is a list.
    pub(super) fn items(&self, name: &str) -> Vec<Self> {
        let Some(list) = self.member(name) else { return Vec::new() };
        let items = list.value.as_array().into_iter().flatten().enumerate();
        items.map(|(index, value)| Self::new(format!("{}/{index}", list.pointer), value)).collect()
    }

    /// The members of a member that is an object.
    pub(super) fn members(&self, name: &str) -> Vec<(&'a str, Self)> {
        let Some(object) = self.member(name) else { return Vec::new() };
        let members = object.value.as_object().into_iter().flatten();
        members.filter_map(|(name, _)| Some((name.as_str(), object.member(name)?))).collect()
    }

    /// A member that is text.
    pub(super) fn text(&self, name: &str) -> &'a str {
        self.value.get(name).and_then(Value::as_str).unwrap_or_default()
    }
}

/// The object tables of a definition, and those whose fields were not read yet.
#[derive(Default)]
pub(super) struct Tables<'a> {
    /// The name of each table by its place and the pointer of its schema.
    names: HashMap<(String, String), String>,
    used: HashSet<(String, String)>,
    pending: VecDeque<Table<'a>>,
}

/// A table whose fields were not read yet.
pub(super) struct Table<'a> {
    index: usize,
    location: String,
    schema: At<'a>,
}

/// A type, and what has the facts of a field of that type.
pub(super) struct Typed<'a> {
    pub kind: PageType,
    /// The schema of the field itself, which has the number of items of a list.
    pub own: At<'a>,
    /// The schema of the value: of a list, that of its items.
    pub value: At<'a>,
}

impl<'a> Reader<'a> {
    /// Follows references, and `allOf` with one member, from a schema or another part to what it is.
    pub(super) fn resolve(&mut self, at: At<'a>) -> At<'a> {
        let start = at.pointer.clone();
        let mut at = at;
        for _ in 0..MAX_DEPTH {
            if let Some(reference) = at.value.get("$ref").and_then(Value::as_str) {
                let pointer = reference.strip_prefix('#').unwrap_or_default();
                match self.root.pointer(pointer).filter(|_| !pointer.is_empty()) {
                    Some(value) => at = At::new(pointer, value),
                    None => {
                        let message = format!("the reference `{reference}` leads to nothing, so it was not followed");
                        self.notice("reference-not-found", &at.pointer, message);
                        return At::new(at.pointer, &Value::Null);
                    }
                }
            } else if let (Some([_]), None) =
                (at.value.get("allOf").and_then(Value::as_array).map(Vec::as_slice), at.value.get("properties"))
            {
                at = at.items("allOf").swap_remove(0);
            } else {
                return at;
            }
        }
        self.notice("reference-circular", &start, "the reference leads to itself, so it was not followed");
        At::new(start, &Value::Null)
    }

    /// The type of a schema in the list of fields at `place`; `parent` is the name of the table that the field is in.
    pub(super) fn kind(&mut self, schema: At<'a>, place: &str, parent: &str, location: &str) -> Typed<'a> {
        self.kind_at(schema, place, parent, location, 0)
    }

    fn kind_at(&mut self, schema: At<'a>, place: &str, parent: &str, location: &str, depth: usize) -> Typed<'a> {
        let own = self.resolve(schema);
        let plain = |kind| Typed { kind, own: own.clone(), value: own.clone() };
        if depth > MAX_DEPTH {
            self.notice("schema-too-deep", &own.pointer, "lists in lists are too deep here and were not read");
            return plain(PageType::Object);
        }
        if let Some(kind) = own.member("type").filter(|kind| !kind.value.is_null() && one_type(kind.value).is_none()) {
            self.notice("fact-not-read", &kind.pointer, "the type is not a single one, so it was not read");
        }
        let format = own.text("format");
        match type_of(own.value) {
            "string" if format == "binary" => plain(PageType::Other("File".to_owned())),
            "file" => plain(PageType::Other("File".to_owned())),
            "string" => plain(PageType::String),
            "integer" if format == "int64" => plain(PageType::Long),
            "integer" => plain(PageType::Integer),
            "number" => plain(PageType::Number),
            "boolean" => plain(PageType::Boolean),
            "array" => {
                let Some(items) = own.member("items") else {
                    return plain(PageType::Array(Box::new(PageType::Object)));
                };
                let item = self.kind_at(items, place, parent, &format!("{location}[]"), depth + 1);
                Typed { kind: PageType::Array(Box::new(item.kind)), own, value: item.value }
            }
            "object" if has_fields(own.value) => plain(PageType::Named(self.table(&own, place, parent, location))),
            "object" => match own.member("additionalProperties").filter(|values| values.value.is_object()) {
                Some(values) => {
                    let value = self.kind_at(values, place, parent, &format!("{location}{{}}"), depth + 1);
                    Typed { kind: PageType::Map(Box::new(value.kind)), own, value: value.value }
                }
                None => plain(PageType::Object),
            },
            "" => plain(PageType::Object),
            other => plain(PageType::Other(other.to_owned())),
        }
    }

    /// The name of the table of an object schema. The first field that leads to it gives its location.
    fn table(&mut self, schema: &At<'a>, place: &str, parent: &str, location: &str) -> String {
        let key = (place.to_owned(), schema.pointer.clone());
        if let Some(name) = self.tables.names.get(&key) {
            return name.clone();
        }
        let wanted = schema_name(&schema.pointer).unwrap_or_else(|| below(parent, location));
        let mut name = wanted.clone();
        let mut count = 1;
        while !self.tables.used.insert((place.to_owned(), name.clone())) {
            count += 1;
            name = format!("{wanted}{count}");
        }
        self.tables.names.insert(key, name.clone());
        let object = Object::new(name.as_str(), place);
        self.place(&locate::orphan(&object), &schema.pointer);
        self.page.objects.push(object);
        let (index, location) = (self.page.objects.len() - 1, location.to_owned());
        self.tables.pending.push_back(Table { index, location, schema: schema.clone() });
        name
    }

    /// Reads the fields of all tables; those of one can lead to further ones.
    pub(super) fn read_tables(&mut self) {
        while let Some(Table { index, location, schema }) = self.tables.pending.pop_front() {
            let object = self.page.objects[index].clone();
            self.page.objects[index].fields = self.fields(&schema, &object.place, &object.name, &location);
        }
    }

    /// The properties of an object schema and of the members of its `allOf`.
    pub(super) fn properties(&mut self, schema: &At<'a>) -> Vec<Property<'a>> {
        let mut found: Vec<Property<'a>> = Vec::new();
        let mut open = vec![(schema.clone(), 0)];
        while let Some((schema, depth)) = open.pop() {
            if depth > MAX_DEPTH {
                self.notice("reference-circular", &schema.pointer, "`allOf` leads to itself, so it was not followed");
                return found;
            }
            self.unknown_keys(&schema);
            let required: HashSet<&str> = schema
                .value
                .get("required")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            for (name, schema) in schema.members("properties") {
                if found.iter().any(|known| known.name == name) {
                    continue;
                }
                self.rows += 1;
                if self.rows > MAX_ROWS {
                    return found;
                }
                found.push(Property { name, is_required: required.contains(name), schema });
            }
            for member in schema.items("allOf").into_iter().rev() {
                let member = self.resolve(member);
                open.push((member, depth + 1));
            }
        }
        found
    }
}

/// A property of an object schema.
pub(super) struct Property<'a> {
    pub name: &'a str,
    pub is_required: bool,
    pub schema: At<'a>,
}

/// The type of a schema, also where it is only implied. One with fields is an object, whatever it is called.
fn type_of(schema: &Value) -> &str {
    if has_fields(schema) {
        return "object";
    }
    match schema.get("type").and_then(one_type) {
        Some(kind) => kind,
        None if schema.get("additionalProperties").is_some() => "object",
        None if schema.get("items").is_some() => "array",
        None => "",
    }
}

/// The type that a schema names. OpenAPI 3.1 can have it in a list, beside `null`.
fn one_type(kind: &Value) -> Option<&str> {
    let Some(kinds) = kind.as_array() else { return kind.as_str() };
    let mut kinds = kinds.iter().filter_map(Value::as_str).filter(|kind| *kind != "null");
    kinds.next().filter(|_| kinds.next().is_none())
}

fn has_fields(schema: &Value) -> bool {
    let some = |name: &str| schema.get(name).and_then(Value::as_object).is_some_and(|members| !members.is_empty());
    some("properties") || schema.get("allOf").is_some()
}

/// The name that the definition gives a schema.
pub(super) fn schema_name(pointer: &str) -> Option<String> {
    let name = pointer.strip_prefix("/definitions/").or_else(|| pointer.strip_prefix("/components/schemas/"))?;
    (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~"))
}

/// The name of the table of a schema without one: that of the table it is in, and that of its field.
fn below(parent: &str, location: &str) -> String {
    let field = location.rsplit('.').next().unwrap_or_default().trim_end_matches(['[', ']', '{', '}']);
    let words = field.split(['_', '-']).filter(|word| !word.is_empty());
    words.fold(parent.to_owned(), |mut name, word| {
        let mut chars = word.chars();
        name.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(chars.as_str());
        name
    })
}
