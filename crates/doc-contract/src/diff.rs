//! The comparison of two sets of facts: one piece of code for page against spec and page against page.
//!
//! Owns which facts are compared, how rows are matched (by name, headers without case), and the location of each
//! difference. A difference is found once: a row that is missing is not reported again fact by fact, nor a status with
//! all its tables. What a difference does to callers is `effect`'s, what is waived is `check`'s.

mod permission;

use std::collections::{BTreeSet, HashMap};

use serde_json::{Number, Value};

use crate::{
    effect::{self, Direction},
    finding::Effect,
    locate,
    page::{ExampleRequest, Field, Object, Page},
    rules::{self, FactRules},
    tables::{Addition, Parts, Rename, Tables, same_set},
    types::PageType,
};

/// One difference, not yet with its lines.
#[derive(Debug, Clone)]
pub(crate) struct Difference {
    pub rule: &'static str,
    pub effect: Effect,
    pub location: String,
    pub documented: Option<Value>,
    pub specified: Option<Value>,
    /// What each side calls the location, where that is not the location itself: an object no field leads to.
    pub page_key: Option<String>,
    pub spec_key: Option<String>,
}

/// What the objects of two pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Objects {
    /// Tables of their own, which are there or not as a whole.
    Tables,
    /// The schemas of an API definition: parts of the fields that refer to them, and no facts of their own.
    Parts,
}

/// All differences between two pages.
pub(crate) fn differences(documented: &Page, specified: &Page, objects: Objects) -> Vec<Difference> {
    let tables = Tables::match_up(documented, specified);
    let parts = (objects == Objects::Parts).then(|| Parts::between(documented, specified));
    let mut diff = Diff { found: Vec::new(), documented, specified, tables, parts };
    diff.title();
    diff.text(rules::METHOD_CHANGED, "method", &documented.method, &specified.method);
    diff.text(rules::PATH_CHANGED, "path", &documented.path, &specified.path);
    diff.deprecation("deprecated".to_owned(), documented.deprecated, specified.deprecated);
    diff.permission();
    diff.body();
    diff.lists();
    diff.objects();
    diff.example_requests();
    diff.example_responses();
    diff.found
}

/// The differences between two values of an example.
pub(crate) fn value_differences(at: &str, documented: Option<&Value>, specified: Option<&Value>) -> Vec<Difference> {
    let empty = Page::default();
    let tables = Tables::default();
    let mut diff = Diff { found: Vec::new(), documented: &empty, specified: &empty, tables, parts: None };
    diff.value(at, documented, specified);
    diff.found
}

struct Diff<'a> {
    found: Vec<Difference>,
    documented: &'a Page,
    specified: &'a Page,
    tables: Tables,
    /// Where objects are parts of fields: those that are there on one side only.
    parts: Option<Parts>,
}

/// A list of fields on both sides.
struct List<'a> {
    location: String,
    page_key: Option<String>,
    spec_key: Option<String>,
    place: &'a str,
    /// The rules for a row that was added and for one that was removed.
    rules: [&'static str; 2],
    documented: &'a [Field],
    specified: &'a [Field],
}

impl Diff<'_> {
    fn push(
        &mut self,
        rule: &'static str,
        effect: Effect,
        location: impl Into<String>,
        documented: Option<Value>,
        specified: Option<Value>,
    ) {
        let location = location.into();
        self.found.push(Difference { rule, effect, location, documented, specified, page_key: None, spec_key: None });
    }

    fn text(&mut self, rule: &'static str, location: &str, documented: &str, specified: &str) {
        if documented != specified {
            self.push(rule, Effect::Breaking, location, Some(documented.into()), Some(specified.into()));
        }
    }

    /// The title, where both sides have one in the same language: a translated page is no other page.
    fn title(&mut self) {
        let (page, spec) = (&self.documented.title, &self.specified.title);
        let both = !page.is_empty() && !spec.is_empty() && page.is_ascii() == spec.is_ascii();
        if both && page != spec {
            self.push(
                rules::TITLE_CHANGED,
                effect::TITLE,
                "title",
                Some(page.clone().into()),
                Some(spec.clone().into()),
            );
        }
    }

    /// Whether something is deprecated.
    fn deprecation(&mut self, location: String, documented: bool, specified: bool) {
        if documented != specified {
            let value = |deprecated: bool| deprecated.then_some(Value::Bool(true));
            let rule = rules::DEPRECATION.of(documented, specified);
            self.push(rule, effect::DEPRECATION, location, value(documented), value(specified));
        }
    }

    /// Whether a request must have its body, where both sides say so.
    fn body(&mut self) {
        if let (Some(page), Some(spec)) = (self.documented.body_mandatory, self.specified.body_mandatory)
            && page != spec
        {
            let effect = effect::mandatory(page, Direction::Request);
            let rule = rules::MANDATORY.of(true, true);
            self.push(rule, effect, locate::BODY_MANDATORY, Some(page.into()), Some(spec.into()));
        }
    }

    /// Parameters, bodies and statuses.
    fn lists(&mut self) {
        let (documented, specified) = (self.documented, self.specified);
        let known: HashMap<String, &[Field]> =
            locate::roots(specified).into_iter().map(|(location, _, fields)| (location, fields)).collect();
        let documented_lists = locate::roots(documented);
        for (location, place, fields) in &documented_lists {
            match known.get(location) {
                Some(specified) => self.list(&List::root(location, place, fields, specified)),
                None => {
                    self.push(rules::STATUS_ADDED, effect::status_added(place), location, Some(names(fields)), None)
                }
            }
        }
        for (location, place, fields) in locate::roots(specified) {
            if !documented_lists.iter().any(|(known, ..)| *known == location) {
                self.push(rules::STATUS_REMOVED, effect::status_removed(place), location, None, Some(names(fields)));
            }
        }
    }

    /// One list: the table as a whole where one side has none, otherwise row by row.
    fn list(&mut self, list: &List<'_>) {
        let (documented, specified) = (list.documented, list.specified);
        let direction = direction(list.place);
        let start = self.found.len();
        if self.parts.is_none() && documented.is_empty() && specified.len() > 1 {
            self.push(
                rules::TABLE_REMOVED,
                effect::field_removed(direction),
                &list.location,
                None,
                Some(names(specified)),
            );
        } else if self.parts.is_none() && specified.is_empty() && documented.len() > 1 {
            let effect = effect::fields_added(documented, direction);
            self.push(rules::TABLE_ADDED, effect, &list.location, Some(names(documented)), None);
        } else {
            let known: HashMap<&str, &Field> = specified.iter().map(|field| (field.name.as_str(), field)).collect();
            let mut matched: BTreeSet<&str> = BTreeSet::new();
            for field in documented {
                let location = format!("{}.{}", list.location, field.name);
                match known.get(field.name.as_str()).copied().or_else(|| list.in_other_case(field)) {
                    Some(specified) => {
                        matched.insert(&specified.name);
                        let start = self.found.len();
                        self.field(&location, list.place, field, specified);
                        for difference in self.found[start..].iter_mut().filter(|_| specified.name != field.name) {
                            let fact = &difference.location[location.len()..];
                            difference.spec_key = Some(format!("{}.{}{fact}", list.location, specified.name));
                        }
                    }
                    None => {
                        let effect = effect::field_added(field, direction);
                        self.push(list.rules[0], effect, location, Some(facts(field)), None);
                    }
                }
            }
            for field in specified.iter().filter(|field| !matched.contains(field.name.as_str())) {
                let location = format!("{}.{}", list.location, field.name);
                let effect = effect::field_removed(direction);
                self.push(list.rules[1], effect, location, None, Some(facts(field)));
            }
        }
        for difference in &mut self.found[start..] {
            let below = difference.location[list.location.len()..].to_owned();
            let key = |key: &String| format!("{key}{below}");
            difference.page_key = list.page_key.as_ref().map(key);
            difference.spec_key = list.spec_key.as_ref().map(key).or(difference.spec_key.take());
        }
    }

    /// One field, fact by fact.
    fn field(&mut self, at: &str, place: &str, documented: &Field, specified: &Field) {
        let direction = direction(place);
        // A row without the answer, as after the cell was lost in saving, has nothing to compare.
        if let (Some(page), Some(spec)) = (documented.mandatory, specified.mandatory)
            && page != spec
        {
            self.fact(
                at,
                ("mandatory", rules::MANDATORY),
                effect::mandatory(page, direction),
                Some(page.into()),
                Some(spec.into()),
            );
        }
        self.deprecation(format!("{at}.deprecated"), documented.deprecated, specified.deprecated);
        let (page, spec) = (PageType::parse(&documented.kind), PageType::parse(&specified.kind));
        if !self.same_type(&page, &spec, place) {
            let effect = effect::kind(&page, &spec, direction);
            self.fact(
                at,
                ("type", rules::TYPE),
                effect,
                Some(documented.kind.clone().into()),
                Some(specified.kind.clone().into()),
            );
        }
        for (name, rules, lower, page, spec) in [
            ("min_length", rules::MIN_LENGTH, true, documented.min_length, specified.min_length),
            ("max_length", rules::MAX_LENGTH, false, documented.max_length, specified.max_length),
            ("min_items", rules::MIN_ITEMS, true, documented.min_items, specified.min_items),
            ("max_items", rules::MAX_ITEMS, false, documented.max_items, specified.max_items),
        ] {
            if page != spec {
                #[allow(clippy::cast_precision_loss, reason = "only compared, and no length is that long")]
                let effect = effect::bound(lower, page.map(|n| n as f64), spec.map(|n| n as f64), direction);
                self.fact(at, (name, rules), effect, page.map(Value::from), spec.map(Value::from));
            }
        }
        if documented.pattern != specified.pattern {
            let (page, spec) = (&documented.pattern, &specified.pattern);
            let effect = effect::pattern(page.as_deref(), spec.as_deref(), direction);
            self.fact(
                at,
                ("pattern", rules::PATTERN),
                effect,
                page.clone().map(Value::from),
                spec.clone().map(Value::from),
            );
        }
        if !same_set(&documented.suffix, &specified.suffix) {
            let effect = effect::suffix(&documented.suffix, &specified.suffix, direction);
            self.fact(at, ("suffix", rules::SUFFIX), effect, ends(&documented.suffix), ends(&specified.suffix));
        }
        for (name, rules, lower, page, spec) in [
            ("minimum", rules::MINIMUM, true, &documented.minimum, &specified.minimum),
            ("maximum", rules::MAXIMUM, false, &documented.maximum, &specified.maximum),
        ] {
            let (page_number, spec_number) = (effect::number(page.as_ref()), effect::number(spec.as_ref()));
            if page_number != spec_number {
                let effect = effect::bound(lower, page_number, spec_number, direction);
                self.fact(at, (name, rules), effect, page.clone().map(Value::Number), spec.clone().map(Value::Number));
            }
        }
        let (page, spec) = (&documented.multiple_of, &specified.multiple_of);
        let (page_number, spec_number) = (effect::number(page.as_ref()), effect::number(spec.as_ref()));
        if page_number != spec_number {
            let effect = effect::multiple_of(page_number, spec_number, direction);
            let value = |number: &Option<Number>| number.clone().map(Value::Number);
            self.fact(at, ("multiple_of", rules::MULTIPLE_OF), effect, value(page), value(spec));
        }
        if !same_set(&documented.values, &specified.values) {
            let effect = effect::values(&documented.values, &specified.values, direction);
            let list = |values: &[Value]| (!values.is_empty()).then(|| Value::from(values.to_vec()));
            self.fact(at, ("enum", rules::ENUM), effect, list(&documented.values), list(&specified.values));
        }
        if documented.default != specified.default {
            let (page, spec) = (&documented.default, &specified.default);
            self.fact(
                at,
                ("default", rules::DEFAULT),
                effect::default(page.as_ref(), spec.as_ref(), direction),
                page.clone(),
                spec.clone(),
            );
        }
    }

    /// A fact: its name in locations, and its rules.
    fn fact(
        &mut self,
        at: &str,
        (name, rules): (&str, FactRules),
        effect: Effect,
        documented: Option<Value>,
        specified: Option<Value>,
    ) {
        let rule = rules.of(documented.is_some(), specified.is_some());
        self.push(rule, effect, format!("{at}.{name}"), documented, specified);
    }

    /// The specified tables that the documented one at `index` is, by other names.
    fn renames(&self, index: usize) -> impl Iterator<Item = &Rename> {
        self.tables.renames.iter().filter(move |rename| rename.documented == index)
    }

    /// Whether two types are one: a name that is written without `object` still is that object, and so is its new name.
    fn same_type(&self, documented: &PageType, specified: &PageType, place: &str) -> bool {
        match (documented, specified) {
            (PageType::Named(page) | PageType::Other(page), PageType::Named(spec) | PageType::Other(spec)) => {
                page == spec
                    || self.tables.renames.iter().any(|rename| {
                        let (new, old) =
                            (&self.documented.objects[rename.documented], &self.specified.objects[rename.specified]);
                        new.place == place && new.name == *page && old.name == *spec
                    })
            }
            (PageType::Array(page), PageType::Array(spec)) | (PageType::Map(page), PageType::Map(spec)) => {
                self.same_type(page, spec, place)
            }
            // The fields that an object was given are found one by one.
            (PageType::Object, PageType::Named(_)) | (PageType::Named(_), PageType::Object) => self.parts.is_some(),
            (page, spec) => page == spec,
        }
    }

    /// The object tables, matched by place and name. Tables of a status that one side lacks went with the status.
    fn objects(&mut self) {
        let (documented, specified) = (self.documented, self.specified);
        let page_at = locate::objects(documented);
        let spec_at = locate::objects(specified);
        let page = by_name(documented);
        let spec = by_name(specified);
        let both = |place: &str| {
            place == Object::REQUEST
                || (documented.responses.contains_key(place) && specified.responses.contains_key(place))
        };
        for (key, &index) in &page {
            let object = &documented.objects[index];
            if !both(&object.place) {
                continue;
            }
            if let Some(origin) = self.parts.as_ref().and_then(|parts| parts.added.get(&index)).copied() {
                self.parts_added(object, page_at[index].as_deref(), origin);
                continue;
            }
            // A table that took the name of another one is compared with the one that it was.
            let is_removed = |other: &usize| self.parts.as_ref().is_some_and(|parts| parts.removed.contains(other));
            let namesake = spec.get(key).copied().filter(|other| !is_removed(other));
            let moved = |other| self.tables.paired.contains(&(index, other)) || self.renames(index).next().is_none();
            let other = namesake.filter(|other| moved(*other));
            let other = other.or_else(|| self.renames(index).next().map(|rename| rename.specified));
            let orphan = locate::orphan(object);
            let spec_location = other.and_then(|other| spec_at[other].clone());
            // The specified side names the place: errata are written against it.
            let location = spec_location.clone().or_else(|| page_at[index].clone()).unwrap_or_else(|| orphan.clone());
            let page_key = page_at[index].clone().unwrap_or_else(|| orphan.clone());
            // A name is a fact of a table alone.
            let renames: Vec<(usize, String)> = self
                .renames(index)
                .filter(|_| self.parts.is_none())
                .map(|rename| (rename.specified, rename.location.clone().unwrap_or_else(|| location.clone())))
                .collect();
            for (old, location) in renames {
                let old = &specified.objects[old];
                let [page, spec] = [&object.name, &old.name].map(|name| Some(Value::from(name.as_str())));
                self.push(rules::OBJECT_RENAMED, effect::RENAMED, location, page, spec);
                if let Some(last) = self.found.last_mut() {
                    (last.page_key, last.spec_key) = (Some(orphan.clone()), Some(locate::orphan(old)));
                }
            }
            match other {
                Some(other) => {
                    let old = &specified.objects[other];
                    let spec_key = spec_location.unwrap_or_else(|| locate::orphan(old));
                    self.list(&List {
                        location,
                        page_key: Some(page_key),
                        spec_key: Some(spec_key),
                        place: &object.place,
                        rules: [rules::FIELD_ADDED, rules::FIELD_REMOVED],
                        documented: &object.fields,
                        specified: &old.fields,
                    });
                }
                // A table without rows has nothing to compare.
                None if object.fields.is_empty() || self.parts.is_some() => {}
                None => {
                    self.push(rules::OBJECT_ADDED, effect::OBJECT, location, Some(named(object)), None);
                    if let Some(last) = self.found.last_mut() {
                        last.page_key = Some(orphan);
                    }
                }
            }
        }
        for (key, &index) in &spec {
            let object = &specified.objects[index];
            if let Some(parts) = &self.parts {
                if both(&object.place) && parts.removed.contains(&index) {
                    self.parts_removed(object, spec_at[index].as_deref());
                }
                continue;
            }
            let renamed = self.tables.renames.iter().any(|rename| rename.specified == index);
            if both(&object.place) && !renamed && !page.contains_key(key) && !object.fields.is_empty() {
                let orphan = locate::orphan(object);
                let location = spec_at[index].clone().unwrap_or_else(|| orphan.clone());
                self.push(rules::OBJECT_REMOVED, effect::OBJECT, location, None, Some(named(object)));
                if let Some(last) = self.found.last_mut() {
                    last.spec_key = Some(orphan);
                }
            }
        }
    }

    /// The fields of an object that came with the field that leads to it, or that this field was given.
    fn parts_added(&mut self, object: &Object, location: Option<&str>, origin: Addition) {
        let direction = direction(&object.place);
        let at = location.map_or_else(|| locate::orphan(object), str::to_owned);
        for field in &object.fields {
            let effect = match origin {
                // Who does not send the object need not send a part of it.
                Addition::WithItsField => Effect::Compatible,
                Addition::ToItsField => effect::field_added(field, direction),
            };
            self.push(rules::FIELD_ADDED, effect, format!("{at}.{}", field.name), Some(facts(field)), None);
        }
    }

    /// The fields of an object that no field of the documented side leads to any more.
    fn parts_removed(&mut self, object: &Object, location: Option<&str>) {
        let effect = effect::field_removed(direction(&object.place));
        let at = location.map_or_else(|| locate::orphan(object), str::to_owned);
        for field in &object.fields {
            self.push(rules::FIELD_REMOVED, effect.clone(), format!("{at}.{}", field.name), None, Some(facts(field)));
        }
    }

    fn example_requests(&mut self) {
        let (documented, specified) = (&self.documented.example_requests, &self.specified.example_requests);
        for (page, spec) in aligned(documented, specified) {
            // An example is called by its place on the page, one that is not there by its place in the spec.
            let at = locate::example_request(page.or(spec).unwrap_or(0));
            match (page.and_then(|index| documented.get(index)), spec.and_then(|index| specified.get(index))) {
                (Some(page), Some(spec)) => self.example_request(&at, page, spec),
                (page, spec) => {
                    let rule = rules::EXAMPLE.of(page.is_some(), spec.is_some());
                    let value = |example: Option<&ExampleRequest>| {
                        example.and_then(|example| serde_json::to_value(example).ok())
                    };
                    self.push(rule, effect::EXAMPLE, at, value(page), value(spec));
                }
            }
        }
    }

    fn example_request(&mut self, at: &str, page: &ExampleRequest, spec: &ExampleRequest) {
        // The examples of an operation whose method changed have the new one: that is one difference.
        let followed = page.method == self.documented.method && spec.method == self.specified.method;
        if page.method != spec.method && !followed {
            let (page, spec) = (page.method.clone(), spec.method.clone());
            self.push(
                rules::EXAMPLE_CHANGED,
                effect::EXAMPLE,
                format!("{at}.$method"),
                Some(page.into()),
                Some(spec.into()),
            );
        }
        if page.url != spec.url {
            let (page, spec) = (page.url.clone(), spec.url.clone());
            self.push(
                rules::EXAMPLE_CHANGED,
                effect::EXAMPLE,
                format!("{at}.$url"),
                Some(page.into()),
                Some(spec.into()),
            );
        }
        self.value(at, page.body.as_ref(), spec.body.as_ref());
    }

    fn example_responses(&mut self) {
        let (documented, specified) = (&self.documented.example_responses, &self.specified.example_responses);
        let codes: BTreeSet<&String> = documented.keys().chain(specified.keys()).collect();
        for code in codes {
            // No example at all and an example that states it are the same fact.
            let value = |side: &std::collections::BTreeMap<String, Value>| {
                side.get(code).filter(|value| !value.is_null()).cloned()
            };
            self.value(&format!("example.response.{code}"), value(documented).as_ref(), value(specified).as_ref());
        }
    }

    /// Two JSON values, down to the leaves that differ. Values nest no deeper than JSON is read.
    fn value(&mut self, at: &str, documented: Option<&Value>, specified: Option<&Value>) {
        match (documented, specified) {
            (Some(Value::Object(page)), Some(Value::Object(spec))) => {
                let keys: BTreeSet<&String> = page.keys().chain(spec.keys()).collect();
                for key in keys {
                    self.value(&format!("{at}.{key}"), page.get(key), spec.get(key));
                }
            }
            (Some(Value::Array(page)), Some(Value::Array(spec))) => {
                for (left, right) in aligned(page, spec) {
                    let location = format!("{at}[{}]", left.or(right).unwrap_or(0));
                    let (left, right) =
                        (left.and_then(|index| page.get(index)), right.and_then(|index| spec.get(index)));
                    self.value(&location, left, right);
                }
            }
            (page, spec) if page == spec => {}
            (page, spec) => {
                let rule = rules::EXAMPLE.of(page.is_some(), spec.is_some());
                self.push(rule, effect::EXAMPLE, at, page.cloned(), spec.cloned());
            }
        }
    }
}

impl<'a> List<'a> {
    fn root(location: &str, place: &'a str, documented: &'a [Field], specified: &'a [Field]) -> Self {
        let rules = if matches!(location, "request.path" | "request.query" | "request.header") {
            [rules::PARAMETER_ADDED, rules::PARAMETER_REMOVED]
        } else {
            [rules::FIELD_ADDED, rules::FIELD_REMOVED]
        };
        let location = location.to_owned();
        Self { location, page_key: None, spec_key: None, place, rules, documented, specified }
    }

    /// The specified header of the same name in another case, unless the documented side has that one too.
    fn in_other_case(&self, field: &Field) -> Option<&'a Field> {
        let is_documented = |name: &str| self.documented.iter().any(|documented| documented.name == name);
        let is_same = |known: &&Field| known.name.eq_ignore_ascii_case(&field.name) && !is_documented(&known.name);
        self.specified.iter().find(is_same).filter(|_| self.location == "request.header")
    }
}

fn direction(place: &str) -> Direction {
    if place == Object::REQUEST { Direction::Request } else { Direction::Response }
}

/// Objects by place, name, and which of that name it is; in page order.
fn by_name(page: &Page) -> std::collections::BTreeMap<(&str, &str, usize), usize> {
    let mut counts: HashMap<(&str, &str), usize> = HashMap::new();
    page.objects
        .iter()
        .enumerate()
        .map(|(index, object)| {
            let count = counts.entry((&object.place, &object.name)).or_default();
            *count += 1;
            ((object.place.as_str(), object.name.as_str(), *count), index)
        })
        .collect()
}

/// Pairs of indexes: equal heads and tails together, then the middles in order, then what one side has more.
fn aligned<T: PartialEq>(left: &[T], right: &[T]) -> Vec<(Option<usize>, Option<usize>)> {
    let head = left.iter().zip(right).take_while(|(left, right)| left == right).count();
    let tail =
        left[head..].iter().rev().zip(right[head..].iter().rev()).take_while(|(left, right)| left == right).count();
    let (left_end, right_end) = (left.len() - tail, right.len() - tail);
    let middle = (left_end - head).max(right_end - head);
    (0..middle)
        .map(|offset| {
            let index = |end: usize| Some(head + offset).filter(|index| *index < end);
            (index(left_end), index(right_end))
        })
        .collect()
}

fn ends(suffix: &[String]) -> Option<Value> {
    match suffix {
        [] => None,
        [one] => Some(one.clone().into()),
        more => Some(more.to_vec().into()),
    }
}

fn names(fields: &[Field]) -> Value {
    fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>().into()
}

fn named(object: &Object) -> Value {
    serde_json::json!({ "name": object.name, "fields": names(&object.fields) })
}

fn facts(field: &Field) -> Value {
    serde_json::to_value(field).unwrap_or_else(|_| field.name.clone().into())
}
