//! Which object table a field leads to where its type does not name one.
//!
//! Owns the ways in which pages say so: `For details, see Table 4`, a table that is called after the field, a type that
//! names the table in other letters, and one that has its number. A field that leads nowhere keeps its type.

use std::collections::{HashMap, HashSet};

use crate::{
    page::{Field, Object, Page},
    types::PageType,
};

/// A list of fields of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Target {
    /// A list that is no object's, by its location.
    Root(String),
    /// The fields of an object, by its index.
    Object(usize),
}

/// What the types and descriptions of fields say about tables.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// The number of the table that a field's type or description refers to.
    references: HashMap<(Target, String), u32>,
    /// The first field that refers to a table, by place and number.
    referrers: HashMap<(String, u32), (Target, String)>,
    /// The object of a numbered table, by place.
    tables: HashMap<(String, u32), usize>,
}

impl Links {
    /// A field of that list and place refers to a table.
    pub(super) fn refer(&mut self, target: &Target, place: &str, field: &str, number: u32) {
        let field = (target.clone(), field.to_owned());
        self.referrers.entry((place.to_owned(), number)).or_insert_with(|| field.clone());
        self.references.entry(field).or_insert(number);
    }

    /// The field that refers to the table of that number.
    pub(super) fn referrer(&self, place: &str, number: u32) -> Option<&(Target, String)> {
        self.referrers.get(&(place.to_owned(), number))
    }

    /// The table of that number is an object.
    pub(super) fn number(&mut self, place: &str, number: u32, object: usize) {
        self.tables.entry((place.to_owned(), number)).or_insert(object);
    }

    /// What was read as of one status is of another.
    pub(super) fn settle(&mut self, from: &str, to: &str) {
        let root = |code: &str| Target::Root(format!("response.{code}"));
        let references = std::mem::take(&mut self.references).into_iter().map(|((target, field), number)| {
            let target = if target == root(from) { root(to) } else { target };
            ((target, field), number)
        });
        self.references = references.collect();
        let tables = std::mem::take(&mut self.tables).into_iter();
        let settled = |place: String| if place == from { to.to_owned() } else { place };
        self.tables = tables.map(|((place, number), object)| ((settled(place), number), object)).collect();
    }

    /// Gives each field that leads to a table a type that names it.
    pub(super) fn apply(&self, page: &mut Page) {
        let names: Vec<(String, String)> =
            page.objects.iter().map(|object| (object.place.clone(), object.name.clone())).collect();
        let mut alike: HashMap<(&str, String), Vec<&str>> = HashMap::new();
        for (place, name) in &names {
            alike.entry((place, name.to_lowercase())).or_default().push(name);
        }
        let known: HashSet<(&str, &str)> = names.iter().map(|(place, name)| (place.as_str(), name.as_str())).collect();
        for_each_list(page, |target, place, table, fields| {
            for field in fields {
                let kind = PageType::parse(&field.kind);
                let referred = || {
                    let number = self.references.get(&(target.clone(), field.name.clone()))?;
                    self.tables.get(&(place.to_owned(), *number)).map(|at| names[*at].1.clone())
                };
                let path = table.map(|table| format!("{table}.{}", field.name));
                // A field of an object may have the object's name; it is another one.
                let own = Some(field.name.as_str()).filter(|name| table != Some(name));
                let called = || {
                    let mut candidates = path.as_deref().into_iter().chain(own);
                    candidates.find(|name| known.contains(&(place, *name))).map(str::to_owned)
                };
                if kind.with_table("").is_some() {
                    let linked = referred().or_else(called).and_then(|name| kind.with_table(&name));
                    if let Some(linked) = linked {
                        field.kind = linked.to_string();
                    }
                } else if let Some((name, _)) = kind.object().filter(|(name, _)| !known.contains(&(place, *name)))
                    && let Some(other) = match alike.get(&(place, name.to_lowercase())).map(Vec::as_slice) {
                        Some([other]) => Some((*other).to_owned()),
                        _ => referred(),
                    }
                {
                    field.kind = kind.renamed(&other).to_string();
                }
            }
        });
    }
}

/// Each list of fields that can lead to objects, with its place and the name of its table.
fn for_each_list(page: &mut Page, mut each: impl FnMut(&Target, &str, Option<&str>, &mut [Field])) {
    each(&Target::Root("request.query".to_owned()), Object::REQUEST, None, &mut page.query_params);
    each(&Target::Root("request.body".to_owned()), Object::REQUEST, None, &mut page.request_body);
    for (code, fields) in &mut page.responses {
        each(&Target::Root(format!("response.{code}")), code, None, fields);
    }
    for (at, object) in page.objects.iter_mut().enumerate() {
        each(&Target::Object(at), &object.place, Some(&object.name), &mut object.fields);
    }
}
