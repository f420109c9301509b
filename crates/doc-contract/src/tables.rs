//! Which object tables of two pages are the same object on the wire.
//!
//! Owns tables by another name: the name of a table is not sent, so a table that was renamed, split into equal ones,
//! merged or swapped with another changes nothing. How the tables differ is `diff`'s.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::{
    locate,
    page::{Field, Object, Page},
    types::PageType,
};

/// Object tables that have another name on each side, and the same place on the wire.
#[derive(Default)]
pub(crate) struct Tables {
    pub renames: Vec<Rename>,
    /// The indexes of the tables that one field leads to, on each side.
    pub paired: HashSet<(usize, usize)>,
}

pub(crate) struct Rename {
    /// Index of the table on each side.
    pub documented: usize,
    pub specified: usize,
    /// The field that leads to both, where it is not the first one that leads to the specified table.
    pub location: Option<String>,
}

impl Tables {
    /// The tables that were renamed. A name is not sent, so the fields of the two are compared as those of one object.
    pub(crate) fn match_up(documented: &Page, specified: &Page) -> Self {
        let mut tables = Self { renames: renames(documented, specified), paired: HashSet::new() };
        tables.follow(documented, specified);
        tables
    }

    /// Follows the fields of both sides from the roots. Where one field leads to tables of two names that are equal,
    /// they are one object by another name: a table that was split, two that were merged, or two that swapped names.
    fn follow(&mut self, documented: &Page, specified: &Page) {
        let (page_index, spec_index) = (locate::index(documented), locate::index(specified));
        let names = |page: &Page| -> HashSet<(String, String)> {
            page.objects.iter().map(|object| (object.place.clone(), object.name.clone())).collect()
        };
        // A table that no field leads to may be anything, so its name is its own.
        let loose = |page: &Page| -> HashSet<(String, String)> {
            let reached = locate::objects(page);
            let objects = page.objects.iter().zip(reached).filter(|(_, location)| location.is_none());
            objects.map(|(object, _)| (object.place.clone(), object.name.clone())).collect()
        };
        let free = |page: &Page, other: &Page| -> HashSet<(String, String)> {
            let loose = loose(other);
            names(page).into_iter().filter(|name| !loose.contains(name)).collect()
        };
        let (page_free, spec_free) = (free(documented, specified), free(specified, documented));
        let known: HashMap<String, &[Field]> =
            locate::roots(specified).into_iter().map(|(location, _, fields)| (location, fields)).collect();
        let mut queue: VecDeque<(String, &str, &[Field], &[Field])> = locate::roots(documented)
            .into_iter()
            .filter_map(|(location, place, fields)| {
                let old = *known.get(&location)?;
                Some((location, place, fields, old))
            })
            .collect();
        let mut checks = MAX_COMPARED_TABLES;
        while let Some((location, place, new, old)) = queue.pop_front() {
            let old: HashMap<&str, &Field> = old.iter().map(|field| (field.name.as_str(), field)).collect();
            for field in new {
                let Some(other) = old.get(field.name.as_str()) else { continue };
                let (page, spec) = (PageType::parse(&field.kind), PageType::parse(&other.kind));
                let (Some((name, brackets)), Some((old_name, old_brackets))) = (page.object(), spec.object()) else {
                    continue;
                };
                let (Some(&at), Some(&old_at)) = (page_index.get(&(place, name)), spec_index.get(&(place, old_name)))
                else {
                    continue;
                };
                if brackets != old_brackets || self.paired.contains(&(at, old_at)) {
                    continue;
                }
                let location = format!("{location}.{}{brackets}", field.name);
                let is_known = name == old_name
                    || self.renames.iter().any(|rename| rename.documented == at && rename.specified == old_at);
                let is_renamed = |tables: &Self| {
                    let is_taken = tables.renames.iter().any(|rename| rename.documented == at);
                    !is_taken
                        && !has(specified, &documented.objects[at])
                        && !has(documented, &specified.objects[old_at])
                };
                if is_renamed(self) {
                    self.renames.push(Rename { documented: at, specified: old_at, location: Some(location.clone()) });
                } else if !is_known {
                    let is_free = page_free.contains(&(place.to_owned(), name.to_owned()))
                        && spec_free.contains(&(place.to_owned(), old_name.to_owned()));
                    if !is_free || checks == 0 {
                        continue;
                    }
                    checks -= 1;
                    if !are_equal((documented, &page_index, at), (specified, &spec_index, old_at)) {
                        continue;
                    }
                    self.renames.push(Rename { documented: at, specified: old_at, location: Some(location.clone()) });
                }
                self.paired.insert((at, old_at));
                queue.push_back((location, place, &documented.objects[at].fields, &specified.objects[old_at].fields));
            }
        }
    }
}

/// How many pairs of tables with two names are compared as a whole.
const MAX_COMPARED_TABLES: usize = 256;

/// A table of a page: the page, its tables by place and name, and which one.
type TableOf<'a> = (&'a Page, &'a HashMap<(&'a str, &'a str), usize>, usize);

/// Whether two tables have the same fields with the same facts, down to the tables that their fields lead to; names of
/// tables aside.
fn are_equal(new: TableOf<'_>, old: TableOf<'_>) -> bool {
    let mut seen = HashSet::from([(new.2, old.2)]);
    let mut open = vec![(new.2, old.2)];
    while let Some((at, old_at)) = open.pop() {
        let (page, spec) = (&new.0.objects[at], &old.0.objects[old_at]);
        let fields: HashMap<&str, &Field> = spec.fields.iter().map(|field| (field.name.as_str(), field)).collect();
        if page.fields.len() != spec.fields.len() {
            return false;
        }
        for field in &page.fields {
            let Some(other) = fields.get(field.name.as_str()) else { return false };
            if !same_facts(field, other) {
                return false;
            }
            let (kind, other) = (PageType::parse(&field.kind), PageType::parse(&other.kind));
            let table = |index: &HashMap<(&str, &str), usize>, place: &str, kind: &PageType| {
                let (name, brackets) = kind.object()?;
                index.get(&(place, name)).map(|at| (*at, brackets))
            };
            match (table(new.1, &page.place, &kind), table(old.1, &spec.place, &other)) {
                (Some((at, brackets)), Some((old_at, old_brackets))) if brackets == old_brackets => {
                    if seen.insert((at, old_at)) {
                        open.push((at, old_at));
                    }
                }
                (None, None) if kind == other => {}
                _ => return false,
            }
        }
    }
    true
}

/// Whether two fields have the same facts, their types aside.
fn same_facts(page: &Field, spec: &Field) -> bool {
    let bare = |field: &Field| {
        let mut field = field.clone();
        (field.kind, field.mandatory, field.values, field.suffix) = (String::new(), None, Vec::new(), Vec::new());
        field
    };
    let same_answer = page.mandatory.is_none() || spec.mandatory.is_none() || page.mandatory == spec.mandatory;
    same_answer
        && same_set(&page.values, &spec.values)
        && same_set(&page.suffix, &spec.suffix)
        && bare(page) == bare(spec)
}

/// Whether a page has a table of that place and name.
fn has(page: &Page, object: &Object) -> bool {
    page.objects.iter().any(|other| other.place == object.place && other.name == object.name)
}

/// The tables that were renamed: one side has no table of that name, and the same field is the first to lead to both.
fn renames(documented: &Page, specified: &Page) -> Vec<Rename> {
    let spec_at = locate::objects(specified);
    let old: HashMap<(&str, &str), usize> = spec_at
        .iter()
        .enumerate()
        .filter_map(|(index, location)| {
            let object = &specified.objects[index];
            let location = location.as_deref().filter(|_| !has(documented, object))?;
            Some(((object.place.as_str(), location), index))
        })
        .collect();
    let page_at = locate::objects(documented);
    page_at
        .iter()
        .enumerate()
        .filter_map(|(index, location)| {
            let object = &documented.objects[index];
            let location = location.as_deref().filter(|_| !has(specified, object))?;
            let specified = *old.get(&(object.place.as_str(), location))?;
            Some(Rename { documented: index, specified, location: None })
        })
        .collect()
}

/// The objects that only one of two pages has, where an object is a part of the fields that lead to it: no field that
/// both pages have leads to one. Both are indexes of objects.
#[derive(Default)]
pub(crate) struct Parts {
    pub added: HashMap<usize, Addition>,
    pub removed: HashSet<usize>,
}

/// How an object came to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Addition {
    /// The field that leads to it is new, or is part of an object that is.
    WithItsField,
    /// The field was there, and was no object with fields.
    ToItsField,
}

impl Parts {
    pub(crate) fn between(documented: &Page, specified: &Page) -> Self {
        let (page_index, spec_index) = (locate::index(documented), locate::index(specified));
        let known: HashMap<String, &[Field]> =
            locate::roots(specified).into_iter().map(|(location, _, fields)| (location, fields)).collect();
        let roots = locate::roots(documented).into_iter();
        let mut open: Vec<(&str, &[Field], &[Field])> =
            roots.filter_map(|(location, place, fields)| Some((place, fields, *known.get(&location)?))).collect();
        let (mut kept, mut kept_before, mut given) = (HashSet::new(), HashSet::new(), HashSet::new());
        while let Some((place, new, old)) = open.pop() {
            let old: HashMap<&str, &Field> = old.iter().map(|field| (field.name.as_str(), field)).collect();
            for field in new {
                let Some(other) = old.get(field.name.as_str()) else { continue };
                let table = |index: &HashMap<(&str, &str), usize>, field: &Field| {
                    let kind = PageType::parse(&field.kind);
                    index.get(&(place, kind.object()?.0)).copied()
                };
                match (table(&page_index, field), table(&spec_index, other)) {
                    (Some(at), Some(old_at)) => {
                        // An object is followed again only together with one that was not followed yet.
                        if kept.insert(at) | kept_before.insert(old_at) {
                            open.push((place, &documented.objects[at].fields, &specified.objects[old_at].fields));
                        }
                    }
                    (Some(at), None) => {
                        given.insert(at);
                    }
                    (None, _) => {}
                }
            }
        }
        let addition = |at: usize| if given.contains(&at) { Addition::ToItsField } else { Addition::WithItsField };
        let added = (0..documented.objects.len()).filter(|at| !kept.contains(at));
        let removed = (0..specified.objects.len()).filter(|at| !kept_before.contains(at));
        Self { added: added.map(|at| (at, addition(at))).collect(), removed: removed.collect() }
    }
}

/// Whether two lists hold the same values, in whatever order.
pub(crate) fn same_set<T: PartialEq>(left: &[T], right: &[T]) -> bool {
    left.iter().all(|value| right.contains(value)) && right.iter().all(|value| left.contains(value))
}
