//! The mutation test: one fact of a page changes, and `compare` and `diff` report exactly that place.
//!
//! The pages are written from facts, so each fact is covered mechanically: every name, mandatory mark, type, limit, set
//! of values and default, every row, table and status, the method, the path, and each value of each example.

#![allow(clippy::print_stdout, reason = "the score is to be seen")]

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use doc_contract::{
    Contract, ExampleRequest, Field, Object, Page, RequiredAction, Source, Spec, compare, compare_pages, scaffold,
};
use serde_json::{Number, Value, json};
use spec_document::Document;
use support::{
    VARIANTS,
    definition::{VERSIONS, write_definition},
    effect::expected_effect,
    write, write_with_moved_meanings,
};

/// After how many shifts the layouts of values repeat.
const LISTINGS: usize = 10;

/// After how many shifts the layouts of `support::write` repeat.
const LAYOUTS: usize = 20;

/// A changed page and the places where that must be reported.
struct Mutation {
    what: String,
    page: Page,
    places: BTreeSet<String>,
}

impl Mutation {
    /// What is changed, without where: which fact, in a request or in a response.
    fn kind(&self) -> String {
        let place = self.places.first().map_or("", String::as_str);
        let place = place.trim_end_matches(|c: char| c != '.').trim_end_matches('.');
        let what = self.what.split_whitespace().filter(|word| !word.contains('.')).collect::<Vec<_>>().join(" ");
        let fact = what.trim_matches(|c: char| c.is_ascii_digit());
        format!("{} {fact}", place.split('.').next().unwrap_or_default())
    }
}

/// Collects the mutations of a page.
struct Mutator<'a> {
    base: &'a Page,
    found: Vec<Mutation>,
}

/// Which list of fields.
#[derive(Debug, Clone)]
enum List {
    Path,
    Query,
    Header,
    Body,
    Response(String),
    Object(usize),
}

impl List {
    fn of<'a>(&self, page: &'a mut Page) -> &'a mut Vec<Field> {
        match self {
            Self::Path => &mut page.path_params,
            Self::Query => &mut page.query_params,
            Self::Header => &mut page.header_params,
            Self::Body => &mut page.request_body,
            Self::Response(code) => page.responses.entry(code.clone()).or_default(),
            Self::Object(index) => &mut page.objects[*index].fields,
        }
    }

    fn is_request(&self, page: &Page) -> bool {
        match self {
            Self::Response(_) => false,
            Self::Object(index) => page.objects[*index].place == Object::REQUEST,
            _ => true,
        }
    }
}

/// The location of an object: worked out here once more, independently of the library.
fn object_location(page: &Page, index: usize) -> String {
    let object = &page.objects[index];
    let root: Vec<(String, &[Field])> = if object.place == Object::REQUEST {
        vec![("request.body".into(), &page.request_body)]
    } else {
        vec![(format!("response.{}", object.place), &page.responses[&object.place])]
    };
    let mut lists = root;
    for depth in 0..8 {
        let mut deeper = Vec::new();
        for (at, fields) in &lists {
            for field in *fields {
                let Some((name, brackets)) = named(&field.kind) else { continue };
                let location = format!("{at}.{}{brackets}", field.name);
                if name == object.name {
                    return location;
                }
                if let Some(inner) = page.objects.iter().find(|other| other.name == name && other.place == object.place)
                {
                    deeper.push((location, inner.fields.as_slice()));
                }
            }
        }
        assert!(depth < 7, "no field leads to {}", object.name);
        lists = deeper;
    }
    String::new()
}

fn named(kind: &str) -> Option<(String, &'static str)> {
    if let Some(value) = kind.strip_prefix("Map<String,").and_then(|rest| rest.strip_suffix('>')) {
        return value.strip_suffix(" object").map(|name| (name.to_owned(), "{}"));
    }
    match kind.strip_prefix("Array of ") {
        Some(rest) => rest.strip_suffix(" objects").map(|name| (name.to_owned(), "[]")),
        None => kind.strip_suffix(" object").map(|name| (name.to_owned(), "")),
    }
}

impl Mutator<'_> {
    fn add<const N: usize>(&mut self, what: impl Into<String>, places: [String; N], change: impl FnOnce(&mut Page)) {
        let mut page = self.base.clone();
        change(&mut page);
        assert_ne!(&page, self.base, "a mutation must change something");
        self.found.push(Mutation { what: what.into(), page, places: places.into_iter().collect() });
    }

    fn all(&mut self) {
        let base = self.base;
        self.add("method", ["method".into()], |page| page.method = "PATCH".into());
        self.add("path", ["path".into()], |page| page.path.push_str("/more"));
        self.add("version in the path", ["path".into()], |page| page.path = page.path.replacen("/v", "/w", 1));
        if base.path.contains("_id}") {
            let change = |page: &mut Page| page.path = page.path.replacen("_id}", "_key}", 1);
            self.add("parameter in the path", ["path".into()], change);
        }
        if base.body_mandatory.is_some() {
            let change = |page: &mut Page| page.body_mandatory = page.body_mandatory.map(|yes| !yes);
            self.add("whether there must be a body", ["request.body.$mandatory".into()], change);
            self.add("deprecation", ["deprecated".into()], |page| page.deprecated = !page.deprecated);
        }
        self.permission();
        let mut lists: Vec<(List, String)> = vec![
            (List::Path, "request.path".into()),
            (List::Query, "request.query".into()),
            (List::Header, "request.header".into()),
            (List::Body, "request.body".into()),
        ];
        lists.extend(base.responses.keys().map(|code| (List::Response(code.clone()), format!("response.{code}"))));
        lists.extend((0..base.objects.len()).map(|index| (List::Object(index), object_location(base, index))));
        for (list, at) in lists {
            self.list(&list, &at);
        }
        for index in 0..base.objects.len() {
            let (at, object) = (object_location(base, index), base.objects[index].clone());
            self.add(format!("table {} gone", object.name), [at.clone()], |page| {
                page.objects.remove(index);
            });
            let scope =
                if object.place == Object::REQUEST { "request".into() } else { format!("response.{}", object.place) };
            let orphan = format!("{scope}.object.{}Other", object.name);
            self.add(format!("table {} renamed", object.name), [at, orphan], |page| {
                page.objects[index].name.push_str("Other")
            });
        }
        self.add("new table", ["request.object.Fresh".into()], |page| {
            let mut fresh = Object::new("Fresh", Object::REQUEST);
            let mut field = Field::new("a", "String");
            field.mandatory = Some(false);
            fresh.fields.push(field);
            page.objects.push(fresh);
        });
        for code in base.responses.keys() {
            self.add(format!("status {code} gone"), [format!("response.{code}")], |page| {
                page.responses.remove(code);
                page.objects.retain(|object| object.place != *code);
            });
            self.add(format!("status {code} changed"), [format!("response.{code}"), "response.418".into()], |page| {
                let fields = page.responses.remove(code).unwrap_or_default();
                page.responses.insert("418".into(), fields);
                for object in page.objects.iter_mut().filter(|object| object.place == *code) {
                    object.place = "418".into();
                }
            });
        }
        self.add("new status", ["response.418".into()], |page| {
            page.responses.insert("418".into(), Vec::new());
        });
        self.examples();
    }

    /// What a caller must be allowed, where the page says it.
    fn permission(&mut self) {
        let Some(actions) = self.base.permission.clone() else { return };
        let other = || RequiredAction::new("pots:lid:open");
        let new = format!("permission.{}", other().action);
        self.add("permission: new action", [new], |page| {
            let mut action = other();
            action.access_level = Some("List".into());
            page.permission.get_or_insert_default().push(action);
        });
        for (index, action) in actions.iter().enumerate() {
            let at = format!("permission.{}", action.action);
            let fact = |name: &str| [format!("{at}.{name}")];
            let change = |of: fn(&mut RequiredAction)| {
                move |page: &mut Page| page.permission.iter_mut().flatten().skip(index).take(1).for_each(of)
            };
            self.add("permission: action gone", [at.clone()], |page| {
                page.permission.get_or_insert_default().remove(index);
            });
            let renamed = ["permission.action".to_owned()];
            self.add("permission: another action", renamed, change(|action| action.action.push_str("All")));
            let level = |level: &'static str| {
                move |page: &mut Page| {
                    page.permission.get_or_insert_default()[index].access_level = Some(level.to_owned());
                }
            };
            self.add("permission: level", fact("access_level"), level("Permission_management"));
            let types = fact("resource_types");
            self.add(
                "permission: resource type",
                types.clone(),
                change(|action| action.resource_types = vec!["pot *".into()]),
            );
            self.add(
                "permission: type not required",
                types.clone(),
                change(|action| action.resource_types = vec!["kettle".into()]),
            );
            self.add("permission: no resource type", types, change(|action| action.resource_types.clear()));
            let keys = fact("condition_keys");
            self.add("permission: key gone", keys.clone(), change(|action| drop(action.condition_keys.remove(0))));
            self.add(
                "permission: new key",
                keys.clone(),
                change(|action| action.condition_keys.push("kettles:Size".into())),
            );
            self.add("permission: no keys", keys, change(|action| action.condition_keys.clear()));
            let aliases = fact("aliases");
            self.add("permission: alias gone", aliases.clone(), change(|action| drop(action.aliases.pop())));
            self.add(
                "permission: new alias",
                aliases.clone(),
                change(|action| action.aliases.push("pots:plan:add".into())),
            );
            self.add("permission: no alias", aliases, change(|action| action.aliases.clear()));
            let dependencies = fact("dependencies");
            self.add(
                "permission: other dependency",
                dependencies.clone(),
                change(|action| action.dependencies[0].push_str("All")),
            );
            self.add("permission: no dependency", dependencies, change(|action| action.dependencies.clear()));
        }
    }

    fn list(&mut self, list: &List, at: &str) {
        let fields = list.of(&mut self.base.clone()).clone();
        let in_request = list.is_request(self.base);
        for (index, field) in fields.iter().enumerate() {
            let at = format!("{at}.{}", field.name);
            self.field(list, index, field, &at, in_request);
            self.add(format!("{at} gone"), [at.clone()], |page| {
                list.of(page).remove(index);
            });
        }
        if !fields.is_empty() {
            self.add(format!("new row in {at}"), [format!("{at}.fresh_row")], |page| {
                let mut fresh = Field::new("fresh_row", "String");
                fresh.mandatory = in_request.then_some(true);
                list.of(page).insert(0, fresh);
            });
        }
        if fields.len() > 1 && !matches!(list, List::Object(_)) {
            self.add(format!("table {at} gone"), [at.to_owned()], |page| list.of(page).clear());
        }
        if fields.is_empty() {
            self.add(format!("new table {at}"), [at.to_owned()], |page| {
                for name in ["one", "two"] {
                    let mut fresh = Field::new(name, "String");
                    fresh.mandatory = in_request.then_some(false);
                    list.of(page).push(fresh);
                }
            });
        }
    }

    fn field(&mut self, list: &List, index: usize, field: &Field, at: &str, in_request: bool) {
        let change = |of: fn(&mut Field)| move |page: &mut Page| of(&mut list.of(page)[index]);
        let fact = |name: &str| [format!("{at}.{name}")];
        self.add(
            format!("{at} renamed"),
            [at.to_owned(), format!("{at}_x")],
            change(|field| field.name.push_str("_x")),
        );
        if in_request {
            self.add(
                format!("{at} mandatory"),
                fact("mandatory"),
                change(|field| field.mandatory = field.mandatory.map(|yes| !yes)),
            );
        }
        self.add(format!("{at} type"), fact("type"), change(|field| field.kind = other_type(&field.kind)));
        match (field.min_length, field.max_length) {
            (Some(low), Some(high)) => {
                if low == high {
                    let both = [format!("{at}.min_length"), format!("{at}.max_length")];
                    self.add(
                        format!("{at} fixed length"),
                        both,
                        change(|field| {
                            field.min_length = field.min_length.map(|length| length + 1);
                            field.max_length = field.min_length;
                        }),
                    );
                }
                self.add(
                    format!("{at} least length"),
                    fact("min_length"),
                    change(|field| {
                        field.min_length = field.min_length.map(|length| length - 1);
                    }),
                );
                self.add(format!("{at} no least length"), fact("min_length"), change(|field| field.min_length = None));
                self.add(
                    format!("{at} greatest length"),
                    fact("max_length"),
                    change(|field| {
                        field.max_length = field.max_length.map(|length| length + 1);
                    }),
                );
                self.add(
                    format!("{at} no greatest length"),
                    fact("max_length"),
                    change(|field| field.max_length = None),
                );
            }
            (None, Some(_)) => {
                self.add(
                    format!("{at} greatest length"),
                    fact("max_length"),
                    change(|field| field.max_length = Some(7)),
                );
                self.add(
                    format!("{at} no greatest length"),
                    fact("max_length"),
                    change(|field| field.max_length = None),
                );
                self.add(
                    format!("{at} new least length"),
                    fact("min_length"),
                    change(|field| field.min_length = Some(2)),
                );
            }
            _ if field.kind == "String" && field.values.is_empty() => {
                self.add(
                    format!("{at} new greatest length"),
                    fact("max_length"),
                    change(|field| field.max_length = Some(77)),
                );
                let both = [format!("{at}.min_length"), format!("{at}.max_length")];
                self.add(
                    format!("{at} new fixed length"),
                    both,
                    change(|field| {
                        field.min_length = Some(36);
                        field.max_length = Some(36);
                    }),
                );
            }
            _ => {}
        }
        match &field.pattern {
            Some(pattern) => {
                if pattern.contains("0-9") && !pattern.contains('.') {
                    self.add(
                        format!("{at} one character more"),
                        fact("pattern"),
                        change(|field| {
                            field.pattern = field.pattern.as_ref().map(|pattern| pattern.replace("0-9", "0-9."));
                        }),
                    );
                }
                if pattern.contains("A-Z") {
                    self.add(
                        format!("{at} one class less"),
                        fact("pattern"),
                        change(|field| {
                            field.pattern = field.pattern.as_ref().map(|pattern| pattern.replace("A-Z", ""));
                        }),
                    );
                }
                self.add(format!("{at} no characters"), fact("pattern"), change(|field| field.pattern = None));
            }
            None if field.kind == "String" && field.values.is_empty() => {
                self.add(
                    format!("{at} new characters"),
                    fact("pattern"),
                    change(|field| field.pattern = Some("^[a-z0-9-]+$".into())),
                );
            }
            None => {}
        }
        if field.suffix.is_empty() {
            if field.min_length.is_some() && field.min_length == field.max_length {
                self.add(
                    format!("{at} new suffix"),
                    fact("suffix"),
                    change(|field| field.suffix = vec!["zz09".into()]),
                );
            }
        } else {
            self.add(format!("{at} suffix"), fact("suffix"), change(|field| field.suffix = vec!["zz09".into()]));
            self.add(format!("{at} no suffix"), fact("suffix"), change(|field| field.suffix = Vec::new()));
        }
        let numeric = ["Integer", "Long", "Double"].contains(&field.kind.as_str());
        if field.minimum.is_some() {
            self.add(format!("{at} minimum"), fact("minimum"), change(|field| field.minimum = Some(Number::from(-5))));
            self.add(format!("{at} no minimum"), fact("minimum"), change(|field| field.minimum = None));
        } else if numeric && field.values.is_empty() {
            self.add(
                format!("{at} new minimum"),
                fact("minimum"),
                change(|field| field.minimum = Some(Number::from(0))),
            );
        }
        if field.maximum.is_some() {
            self.add(
                format!("{at} maximum"),
                fact("maximum"),
                change(|field| field.maximum = Some(Number::from(12_345))),
            );
            self.add(format!("{at} no maximum"), fact("maximum"), change(|field| field.maximum = None));
        } else if numeric && field.values.is_empty() {
            self.add(
                format!("{at} new maximum"),
                fact("maximum"),
                change(|field| field.maximum = Some(Number::from(9_999))),
            );
        }
        if numeric && field.values.is_empty() {
            self.add(
                format!("{at} multiple_of"),
                fact("multiple_of"),
                change(|field| field.multiple_of = Some(Number::from(7))),
            );
        }
        if field.multiple_of.is_some() {
            self.add(format!("{at} no multiple_of"), fact("multiple_of"), change(|field| field.multiple_of = None));
        }
        if field.max_items.is_some() {
            self.add(
                format!("{at} one item more"),
                fact("max_items"),
                change(|field| field.max_items = field.max_items.map(|items| items + 1)),
            );
            self.add(
                format!("{at} one item less"),
                fact("max_items"),
                change(|field| field.max_items = field.max_items.map(|items| items - 1)),
            );
            self.add(format!("{at} any number of items"), fact("max_items"), change(|field| field.max_items = None));
        }
        if field.min_items.is_some() {
            self.add(
                format!("{at} another least number of items"),
                fact("min_items"),
                change(|field| field.min_items = field.min_items.map(|items| items + 1)),
            );
        }
        self.values(list, index, field, at);
        if field.default.is_some() {
            let other = match (&field.default, field.kind.as_str()) {
                (Some(Value::Bool(yes)), _) => json!(!yes),
                (Some(Value::Number(_)), _) => json!(57),
                _ => json!("another"),
            };
            self.add(format!("{at} default"), fact("default"), |page| list.of(page)[index].default = Some(other));
            self.add(format!("{at} no default"), fact("default"), change(|field| field.default = None));
        } else if ["String", "Integer", "Long"].contains(&field.kind.as_str()) {
            let fresh = if field.kind == "String" { json!("fresh") } else { json!(5) };
            self.add(format!("{at} new default"), fact("default"), |page| list.of(page)[index].default = Some(fresh));
        }
    }

    fn values(&mut self, list: &List, index: usize, field: &Field, at: &str) {
        let place = || [format!("{at}.enum")];
        let fresh = if field.kind == "Integer" || field.kind == "Long" { json!(98) } else { json!("fresh_value") };
        if field.kind == "Boolean" {
            return;
        }
        for value in 0..field.values.len() {
            let other = fresh.clone();
            self.add(format!("{at} value {value} changed"), place(), |page| list.of(page)[index].values[value] = other);
            self.add(format!("{at} value {value} gone"), place(), |page| {
                list.of(page)[index].values.remove(value);
            });
        }
        if !field.values.is_empty() {
            self.add(format!("{at} one value more"), place(), |page| list.of(page)[index].values.push(fresh));
        } else if field.kind == "String"
            && field.min_length.is_none()
            && field.max_length.is_none()
            && field.pattern.is_none()
        {
            self.add(format!("{at} new values"), place(), |page| {
                list.of(page)[index].values = vec![json!("one_way"), json!("other_way")];
            });
        }
    }

    fn examples(&mut self) {
        let base = self.base;
        for (index, example) in base.example_requests.iter().enumerate() {
            let at = if index == 0 { "example.request".to_owned() } else { format!("example.request[{index}]") };
            self.add(format!("{at} method"), [format!("{at}.$method")], |page| {
                page.example_requests[index].method = "HEAD".into()
            });
            for (what, from, to) in [("host", "https://{", "https://{other-"), ("path", "/v", "/w"), ("end", "", "x")] {
                self.add(format!("{at} {what} of the URL"), [format!("{at}.$url")], |page| {
                    let url = &mut page.example_requests[index].url;
                    *url = if from.is_empty() { format!("{url}{to}") } else { url.replacen(from, to, 1) };
                });
            }
            if let Some(body) = &example.body {
                for (place, changed) in json_mutations(&at, body) {
                    self.add(format!("{place} in an example"), [place], |page| {
                        page.example_requests[index].body = Some(changed)
                    });
                }
                self.add(format!("{at} without a body"), [at.clone()], |page| page.example_requests[index].body = None);
            }
            if base.example_requests.len() == index + 1 {
                self.add(format!("{at} gone"), [at], |page| {
                    page.example_requests.remove(index);
                });
            }
        }
        let count = base.example_requests.len();
        let at = if count == 0 { "example.request".to_owned() } else { format!("example.request[{count}]") };
        self.add("new example", [at], |page| {
            let mut fresh = ExampleRequest::default();
            (fresh.method, fresh.url, fresh.body) =
                (page.method.clone(), "https://{endpoint}/fresh".into(), Some(json!({ "x": 1 })));
            page.example_requests.push(fresh);
        });
        for (code, example) in &base.example_responses {
            let at = format!("example.response.{code}");
            if example.is_null() {
                self.add(format!("new {at}"), [at], |page| {
                    page.example_responses.insert(code.clone(), json!({ "x": 1 }));
                });
                continue;
            }
            for (place, changed) in json_mutations(&at, example) {
                self.add(format!("{place} in an example"), [place], |page| {
                    page.example_responses.insert(code.clone(), changed);
                });
            }
            self.add(format!("{at} gone"), [at], |page| {
                page.example_responses.remove(code);
            });
        }
    }
}

fn other_type(kind: &str) -> String {
    match (kind, named(kind)) {
        (_, Some((name, "[]" | "{}"))) => format!("{name} object"),
        (_, Some((name, _))) => format!("{name}s object"),
        ("Integer", _) => "Long".into(),
        ("Long", _) => "Integer".into(),
        ("Boolean", _) => "Array of booleans".into(),
        ("String", _) => "Array of strings".into(),
        _ => "Boolean".into(),
    }
}

/// Each change of one part of a JSON value: a leaf changed, a member removed or added, an item removed or
/// added.
fn json_mutations(at: &str, value: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    match value {
        Value::Object(members) => {
            for (key, inner) in members {
                let mut without = members.clone();
                without.shift_remove(key);
                found.push((format!("{at}.{key}"), Value::Object(without)));
                for (place, changed) in json_mutations(&format!("{at}.{key}"), inner) {
                    let mut with = members.clone();
                    with.insert(key.clone(), changed);
                    found.push((place, Value::Object(with)));
                }
            }
            let mut more = members.clone();
            more.insert("fresh_member".into(), json!("x"));
            found.push((format!("{at}.fresh_member"), Value::Object(more)));
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                let mut without = items.clone();
                without.remove(index);
                found.push((format!("{at}[{index}]"), Value::Array(without)));
                for (place, changed) in json_mutations(&format!("{at}[{index}]"), inner) {
                    let mut with = items.clone();
                    with[index] = changed;
                    found.push((place, Value::Array(with)));
                }
            }
            let mut more = items.clone();
            more.push(json!("fresh"));
            found.push((format!("{at}[{}]", items.len()), Value::Array(more)));
        }
        Value::String(text) => {
            found.push((at.to_owned(), json!(format!("{text}x"))));
            found.push((at.to_owned(), json!(1)));
        }
        _ => found.push((at.to_owned(), json!("other"))),
    }
    found
}

fn data(path: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The facts that are mutated: a recorded page and two invented ones.
fn pages() -> Vec<(&'static str, Page)> {
    let recorded = Contract::read(&data("../../../spec/contracts/taurus-htap/CheckTableConfig.json"))
        .unwrap_or_else(|error| panic!("{error}"));
    let invented = |name: &str| -> Page {
        serde_json::from_slice(&data(&format!("pages/{name}.facts.json"))).unwrap_or_else(|error| panic!("{error}"))
    };
    vec![("CheckTableConfig", recorded.page), ("brew", invented("brew")), ("smash", invented("smash"))]
}

fn scaffolded(page: &Page) -> Spec {
    let draft = scaffold(page);
    let document = Document::parse("draft.yaml", draft).unwrap_or_else(|error| panic!("{error}"));
    Spec::default().with_api("draft", document, None).unwrap_or_else(|error| panic!("{error}"))
}

fn places(findings: &[doc_contract::Finding]) -> BTreeSet<String> {
    findings.iter().map(|finding| finding.location.clone()).collect()
}

#[test]
fn each_changed_fact_is_reported_at_its_place_and_nowhere_else() {
    let (mut score, mut all, mut failures) = (0_usize, 0_usize, Vec::new());
    for (name, base) in pages() {
        let spec = scaffolded(&base);
        let mut mutator = Mutator { base: &base, found: Vec::new() };
        mutator.all();
        let mutations = mutator.found;
        let count = mutations.len();
        let read = |page: &Page, variant: usize, shift: usize| {
            let (form, language) = VARIANTS[variant];
            let text = write(page, form, language, shift);
            Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
        };
        // The layouts of descriptions repeat after so many shifts.
        let old: Vec<Vec<Source>> = (0..VARIANTS.len())
            .map(|variant| (0..LAYOUTS).map(|shift| read(&base, variant, shift)).collect())
            .collect();
        for (number, mutation) in mutations.into_iter().enumerate() {
            for (variant, (form, language)) in VARIANTS.into_iter().enumerate() {
                let old = &old[variant][number % LAYOUTS];
                let new = read(&mutation.page, variant, number % LAYOUTS);
                let checked = compare(&new, &spec);
                let compared = compare_pages(old, &new);
                for (command, findings) in [("check", &checked), ("diff", &compared)] {
                    all += 1;
                    let found = places(findings);
                    if found == mutation.places && findings.len() == mutation.places.len() {
                        score += 1;
                    } else {
                        failures.push(format!(
                            "{name}, {form:?}, {language:?}, {command}: {}: expected {:?}, found {found:?}",
                            mutation.what, mutation.places
                        ));
                    }
                }
            }
        }
        println!("{name}: {count} mutations, each in {} forms and languages", VARIANTS.len());
    }
    #[allow(clippy::cast_precision_loss, reason = "a percentage")]
    let percent = 100.0 * score as f64 / all as f64;
    println!("mutation score: {score} of {all} ({percent:.2} %)");
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
}

/// Whether a definition can have the mutation: its tables are schemas that a field refers to, the parameters of a
/// path are mandatory, and it does not say what a caller must be allowed.
fn is_of_definition(mutation: &Mutation) -> bool {
    let is_list = ["request.", "response."].iter().any(|start| mutation.what.starts_with(&format!("table {start}")));
    let is_table = mutation.what == "new table" || mutation.what.starts_with("table ") && !is_list;
    let is_answer = mutation.what.starts_with("request.path.") && mutation.what.ends_with(" mandatory");
    !is_table && !is_answer && !mutation.what.starts_with("permission")
}

/// The fields that lead to each object of a page, by its index: every way to it, without the brackets of lists.
fn ways(page: &Page) -> BTreeMap<usize, BTreeSet<String>> {
    let mut found: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut lists: Vec<(String, &str, &[Field])> =
        vec![("request.body".to_owned(), Object::REQUEST, page.request_body.as_slice())];
    lists.extend(page.responses.iter().map(|(code, fields)| (format!("response.{code}"), code.as_str(), &fields[..])));
    while let Some((at, place, fields)) = lists.pop() {
        for field in fields {
            let Some((name, _)) = named(&field.kind) else { continue };
            let is_it = |object: &Object| object.name == name && object.place == place;
            let Some(index) = page.objects.iter().position(is_it) else { continue };
            let way = format!("{at}.{}", field.name);
            if found.entry(index).or_default().insert(way.clone()) {
                lists.push((way, place, &page.objects[index].fields));
            }
        }
    }
    found
}

/// The fields of the objects that `page` has and `other` has not: no way to one is a way to it in the other.
fn parts(page: &Page, other: &Page) -> BTreeSet<String> {
    let others = ways(other);
    let is_known = |index: usize, way: &String| {
        let object = &page.objects[index];
        others.iter().any(|(at, known)| {
            let other = &other.objects[*at];
            other.name == object.name && other.place == object.place && known.contains(way)
        })
    };
    let is_compared = |place: &str| place == Object::REQUEST || other.responses.contains_key(place);
    let mut found = BTreeSet::new();
    for (index, own) in ways(page) {
        let object = &page.objects[index];
        if is_compared(&object.place) && !own.iter().any(|way| is_known(index, way)) {
            let at = object_location(page, index);
            found.extend(object.fields.iter().map(|field| format!("{at}.{}", field.name)));
        }
    }
    found
}

/// Where `diff` reports a changed definition. It has rows and no tables: those of a list are found one by one, and so
/// are those of an object that comes or goes with its field. Examples and how a request is authenticated are not
/// compared.
fn places_of_diff(mutation: &Mutation, base: &Page) -> BTreeSet<String> {
    let lists = |page: &Page| -> BTreeMap<String, BTreeSet<String>> {
        let names = |fields: &[Field]| fields.iter().map(|field| field.name.clone()).collect();
        let mut lists = BTreeMap::from([
            ("request.path".to_owned(), names(&page.path_params)),
            ("request.query".to_owned(), names(&page.query_params)),
            ("request.header".to_owned(), names(&page.header_params)),
            ("request.body".to_owned(), names(&page.request_body)),
        ]);
        lists.extend(page.responses.iter().map(|(code, fields)| (format!("response.{code}"), names(fields))));
        lists
    };
    let (old, new) = (lists(base), lists(&mutation.page));
    let mut places = BTreeSet::new();
    let header = |place: &str| place.strip_prefix("request.header.")?.split('.').next().map(str::to_owned);
    let is_token = |place: &str| header(place).as_deref() == Some("X-Auth-Token");
    let is_compared = |place: &str| !place.starts_with("example.") && !is_token(place);
    // An object without a schema is one that has no fields.
    let is_bare = |place: &str| {
        place.ends_with(".type") && fact_of(base, place).as_str().is_some_and(|kind| kind.ends_with(" object"))
    };
    for place in mutation.places.iter().filter(|place| is_compared(place) && !is_bare(place)) {
        match (old.get(place), new.get(place)) {
            (Some(old), Some(new)) => {
                places.extend(old.symmetric_difference(new).map(|name| format!("{place}.{name}")));
            }
            _ => drop(places.insert(place.clone())),
        }
    }
    places.extend(parts(base, &mutation.page));
    places.extend(parts(&mutation.page, base));
    places.retain(|place| is_compared(place));
    places
}

/// Where `check` reports a changed definition. One that lacks a limit, values or a default is only more general than
/// the spec, and an error that it lacks can occur all the same. A number of items that only its schema has is that of a
/// form, which may be wider. Its examples are not compared with those of the spec, nor is how a request is
/// authenticated.
fn places_of_check(mutation: &Mutation, base: &Page) -> BTreeSet<String> {
    let lacks = |place: &str| {
        let fact = place.rsplit('.').next().unwrap_or_default();
        let limits =
            ["min_length", "max_length", "pattern", "suffix", "minimum", "maximum", "multiple_of", "enum", "default"];
        let is_limit = limits.contains(&fact);
        is_limit && fact_of(&mutation.page, place).is_null() && !fact_of(base, place).is_null()
    };
    let items = |page: &Page, place: &str| fact_of(page, place).as_u64().unwrap_or(u64::MAX);
    let is_wider = |place: &str| place.ends_with(".max_items") && items(&mutation.page, place) > items(base, place);
    let lacks_error = |place: &str| {
        let status = place.strip_prefix("response.").filter(|status| !status.starts_with('2'));
        status
            .is_some_and(|status| base.responses.contains_key(status) && !mutation.page.responses.contains_key(status))
    };
    let is_fact = |place: &str| !place.starts_with("example.") && place != "request.header.X-Auth-Token";
    let is_reported = |place: &&String| is_fact(place) && !lacks(place) && !is_wider(place) && !lacks_error(place);
    mutation.places.iter().filter(is_reported).cloned().collect()
}

/// The fact at a place, found by the facts of a contract.
fn fact_of(page: &Page, place: &str) -> Value {
    let mut lists: Vec<(String, &[Field])> = vec![
        ("request.path".into(), &page.path_params),
        ("request.query".into(), &page.query_params),
        ("request.header".into(), &page.header_params),
        ("request.body".into(), &page.request_body),
    ];
    lists.extend(page.responses.iter().map(|(code, fields)| (format!("response.{code}"), fields.as_slice())));
    lists.extend(
        (0..page.objects.len()).map(|index| (object_location(page, index), page.objects[index].fields.as_slice())),
    );
    for (at, fields) in lists {
        for field in fields {
            let fact = place.strip_prefix(&format!("{at}.{}.", field.name));
            if let Some(fact) = fact.filter(|fact| !fact.contains(['.', '['])) {
                return serde_json::to_value(field).ok().and_then(|field| field.get(fact).cloned()).unwrap_or_default();
            }
        }
    }
    Value::Null
}

#[test]
fn each_changed_fact_of_a_definition_is_reported_at_its_place_and_nowhere_else() {
    let mut score = Score::default();
    for (name, base) in pages() {
        let layouts: Vec<usize> = (0..3 * LAYOUTS).collect();
        score.definition(name, &base, &layouts, |_, _| true);
    }
    score.judge("definitions");
}

/// Of a recorded definition the first mutation of each kind is made, and of the others one of as many as this.
const SAMPLE: usize = 40;

/// In how many layouts recorded definitions are written.
const FEW_LAYOUTS: usize = 6;

#[test]
fn each_kind_of_change_of_each_recorded_definition_is_reported_at_its_place_with_its_effect() {
    let mut score = Score::default();
    let recorded = recorded_definitions();
    assert!(recorded.len() >= 31, "{}", recorded.len());
    for (index, (name, base)) in recorded.iter().enumerate() {
        let mut kinds = BTreeSet::new();
        score.definition(name, base, &layouts_of(base), |number, mutation| {
            kinds.insert(mutation.kind()) || (number + index) % SAMPLE == 0
        });
        println!("{name}: {} kinds of mutations", kinds.len());
    }
    score.judge("recorded definitions");
}

/// The facts of the definitions that are recorded in this repository, as a description gives them.
fn recorded_definitions() -> Vec<(String, Page)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../spec/contracts/taurus-htap");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(".definition.json"));
    paths.sort();
    let read = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let contract = Contract::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (contract.operation, described(contract.page))
    };
    paths.iter().map(read).collect()
}

/// A page without the lengths of forms: `write_definition` gives every length in the description as well.
fn described(mut page: Page) -> Page {
    let lists = [&mut page.path_params, &mut page.query_params, &mut page.header_params, &mut page.request_body];
    let lists = lists.into_iter().chain(page.responses.values_mut());
    let lists = lists.chain(page.objects.iter_mut().map(|object| &mut object.fields));
    for field in lists.flatten() {
        let is_general = |fact: &str| field.general.iter().any(|general| general == fact);
        if is_general("min_length") {
            field.min_length = None;
        }
        if is_general("max_length") {
            field.max_length = None;
        }
    }
    page
}

/// The first layouts in which the facts of a recorded definition are read as they were recorded: the writer has no
/// words for some of its characters and values.
fn layouts_of(base: &Page) -> Vec<usize> {
    let mut recorded = base.clone();
    recorded.title.clear();
    let recorded = Source::from_contract("recorded", Contract::of_definition("", recorded, "1"));
    let is_read = |layout: &usize| compare_pages(&recorded, &definition(base, *layout)).is_empty();
    let layouts: Vec<usize> = (0..LAYOUTS).filter(is_read).take(FEW_LAYOUTS).collect();
    assert!(layouts.len() > 1, "{}: {layouts:?}", base.path);
    layouts
}

/// The definition of a page in a layout.
fn definition(page: &Page, layout: usize) -> Source {
    let text = write_definition(page, VERSIONS[layout % VERSIONS.len()], layout);
    Source::read("definition", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// How many mutations of definitions were found as they are expected to be.
#[derive(Default)]
struct Score {
    all: usize,
    failures: Vec<String>,
}

impl Score {
    /// Makes the mutations that are selected, each of them for `check` and for `diff`.
    fn definition(
        &mut self,
        name: &str,
        base: &Page,
        layouts: &[usize],
        mut selects: impl FnMut(usize, &Mutation) -> bool,
    ) {
        let mut old: BTreeMap<usize, Source> = BTreeMap::new();
        let spec = scaffolded(definition(base, layouts[0]).page());
        let mut mutator = Mutator { base, found: Vec::new() };
        mutator.all();
        for (number, mutation) in mutator.found.iter().filter(|mutation| is_of_definition(mutation)).enumerate() {
            if !selects(number, mutation) {
                continue;
            }
            let layout = layouts[number % layouts.len()];
            let (old, new) =
                (old.entry(layout).or_insert_with(|| definition(base, layout)), definition(&mutation.page, layout));
            let what = format!("{name}, {number}, {}", mutation.what);
            self.places(&format!("{what}, check"), &compare(&new, &spec), &places_of_check(mutation, base));
            let findings = compare_pages(old, &new);
            self.places(&format!("{what}, diff"), &findings, &places_of_diff(mutation, base));
            let added: BTreeSet<&str> = findings
                .iter()
                .filter(|finding| finding.rule == "field-added")
                .map(|finding| finding.location.as_str())
                .collect();
            for finding in &findings {
                let expected = expected_effect(finding, |location| added.contains(location));
                if finding.effect.word() != expected {
                    let found = format!("{what}: {} is {}, not {expected}", finding.location, finding.effect);
                    self.failures.push(found);
                }
            }
        }
    }

    fn places(&mut self, what: &str, findings: &[doc_contract::Finding], expected: &BTreeSet<String>) {
        self.all += 1;
        let found = places(findings);
        if found != *expected || findings.len() != expected.len() {
            self.failures.push(format!("{what}: expected {expected:?}, found {found:?}"));
        }
    }

    fn judge(&self, of: &str) {
        let (all, failures) = (self.all, &self.failures);
        println!("mutation score of {of}: {} of {all}", all - failures.len().min(all));
        assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures[..failures.len().min(40)].join("\n"));
    }
}

#[test]
fn recorded_facts_are_as_sharp_as_the_page() {
    for (name, base) in pages() {
        let spec = scaffolded(&base);
        let asked = Source::from_contract("contract.json", Contract::new("", base.clone()));
        let (_, id) = spec.operation_of(&asked).unwrap_or_else(|| panic!("no operation of {name}"));
        let source = |page: &Page| Source::from_contract("contract.json", Contract::new(id, page.clone()));
        let mut mutator = Mutator { base: &base, found: Vec::new() };
        mutator.all();
        for mutation in mutator.found {
            let found = places(&compare(&source(&mutation.page), &spec));
            assert_eq!(found, mutation.places, "{name}: {}", mutation.what);
            let found = places(&compare_pages(&source(&base), &source(&mutation.page)));
            assert_eq!(found, mutation.places, "{name}: {}", mutation.what);
        }
    }
}

/// The locations of the meanings of the values of fields with several.
fn places_of_meanings(page: &Page) -> BTreeSet<String> {
    let mut lists = vec![List::Path, List::Query, List::Header, List::Body];
    lists.extend(page.responses.keys().map(|code| List::Response(code.clone())));
    lists.extend((0..page.objects.len()).map(List::Object));
    let mut places = BTreeSet::new();
    for list in lists {
        let at = match &list {
            List::Path => "request.path".to_owned(),
            List::Query => "request.query".to_owned(),
            List::Header => "request.header".to_owned(),
            List::Body => "request.body".to_owned(),
            List::Response(code) => format!("response.{code}"),
            List::Object(index) => object_location(page, *index),
        };
        for field in list.of(&mut page.clone()).iter().filter(|field| field.values.len() > 1) {
            let values =
                field.values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            places.extend(values.map(|value| format!("{at}.{}.meaning.{value}", field.name)));
        }
    }
    places
}

#[test]
fn each_value_that_means_what_another_one_meant_is_reported_and_nothing_else() {
    for (name, base) in pages() {
        let all = places_of_meanings(&base);
        let mut reported = BTreeSet::new();
        for (form, language) in VARIANTS {
            for shift in 0..LISTINGS {
                let read = |text: &str| Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
                let text = write(&base, form, language, shift);
                let (moved, count) = write_with_moved_meanings(&base, form, language, shift);
                let (old, new) = (read(&text), read(&moved));
                let meanings = doc_contract::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).meanings;
                let spec = scaffolded(&base);
                let (_, id) = spec.operation_of(&old).unwrap_or_else(|| panic!("no operation of {name}"));
                let contract = Contract::new(id, base.clone()).with_meanings(meanings);
                let spec = spec.with_contract(Source::from_contract("contract.json", contract).with_api("draft"));
                assert_eq!(places(&compare(&old, &spec)), BTreeSet::new(), "{name}, {form:?}, {language:?}, {shift}");
                for findings in [compare(&new, &spec), compare_pages(&old, &new)] {
                    let found = places(&findings);
                    assert_eq!(found.len(), count, "{name}, {form:?}, {language:?}, {shift}: {found:?}\n{moved}");
                    assert!(found.is_subset(&all), "{found:?}");
                    for finding in &findings {
                        let effect = if finding.location.starts_with("request.") { "breaking" } else { "unclear" };
                        assert_eq!(finding.effect.word(), effect, "{}", finding.location);
                    }
                    reported.extend(found);
                }
            }
        }
        println!("{name}: the meanings of {} values", all.len());
        assert_eq!(reported, all, "{name}");
    }
}

/// The spec of this repository, if the crate is in it.
fn own_spec() -> Option<Spec> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../spec");
    let document = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).ok()?;
        Some(Document::parse(name, text).unwrap_or_else(|error| panic!("{error}")))
    };
    let (spec, errata) = (document("taurus-htap.yaml")?, document("errata/taurus-htap.yaml")?);
    Some(Spec::default().with_api("taurus-htap", spec, Some(errata)).unwrap_or_else(|error| panic!("{error}")))
}

#[test]
fn errata_hide_no_other_change_of_the_recorded_page() {
    let Some(spec) = own_spec() else { panic!("spec/ is not where it should be") };
    let Some((_, base)) = pages().into_iter().next() else { panic!("no page") };
    let check = |page: &Page| {
        let text = write(page, VARIANTS[0].0, VARIANTS[0].1, 0);
        let source = Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        // The breadcrumb of written pages names another service.
        compare(&source.with_api("taurus-htap"), &spec)
    };
    assert_eq!(places(&check(&base)), BTreeSet::new(), "{:#?}", check(&base));
    let mut mutator = Mutator { base: &base, found: Vec::new() };
    mutator.all();
    let (mut score, mut all) = (0, 0);
    let mut failures = Vec::new();
    // A spec without URLs of examples says nothing about their host.
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../spec/taurus-htap.yaml");
    let has_urls = fs::read_to_string(folder).is_ok_and(|text| text.contains("x-example-urls"));
    for mutation in mutator.found {
        if !has_urls && mutation.what.contains("host of the URL") {
            continue;
        }
        let found = places(&check(&mutation.page));
        all += 1;
        if found == mutation.places {
            score += 1;
        } else {
            failures.push(format!("{}: expected {:?}, found {found:?}", mutation.what, mutation.places));
        }
    }
    println!("mutation score through the errata: {score} of {all}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
