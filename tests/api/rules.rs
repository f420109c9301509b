//! What a public type needs, by its kind. The kind is read from the recorded API: an enum of words, a text, a struct
//! with public fields, what programs keep, what a flow gives.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Enums that cannot get another variant, and structs that cannot get another field; each with the reason.
const CLOSED: &[(&str, &str)] = &[
    ("api_runtime::Content", "generated code and runtime agree on it"),
    ("api_runtime::Effect", "generated code and runtime agree on it"),
    ("api_runtime::Field", "generated code and runtime agree on it"),
    ("api_runtime::InvalidPage", "generated code makes it"),
    ("api_runtime::Location", "generated code and runtime agree on it"),
    ("api_runtime::Paging", "generated code and runtime agree on it"),
    ("huaweicloud_core::Idempotency", "a request can be repeated or cannot"),
    ("huaweicloud_core::Page", "it is made by the programs that fetch pages"),
    ("huaweicloud_core::PollStatus", "something is over or is not; it is made by the programs that look"),
    ("huaweicloud_core::signing::Payload", "the algorithm has these"),
    ("huaweicloud_core::signing::SigningRequest", "the algorithm needs these, and all of them"),
    ("iam_policy::Effect", "the language of policies has these"),
    ("taurus_htap::QueryQueueRules", "the operation needs these, and all of them"),
    ("taurus_htap::Switch", "there are two positions"),
];

/// The crates that the tools and the emulator are made of: what they match is to be complete, and no program depends on
/// them by itself.
const TOOLS: [&str; 2] = ["printable", "spec_document"];

/// Types of the language whose methods are implemented in an API.
const PRIMITIVES: [&str; 3] = ["bool", "i64", "str"];

/// Traits that a type goes without, each with the reason.
const WITHOUT: &[(&str, &[&str], &str)] = &[
    (
        "huaweicloud_core::credential::Agency",
        &[
            "AsRef<str>",
            "Hash",
            "PartialOrd",
            "Ord",
            "TryFrom<&str>",
            "TryFrom<String>",
            "Serialize",
            "Deserialize<'de>",
        ],
        "it is written in two forms, and shown in words",
    ),
    (
        "huaweicloud_core::signing::CanonicalRequest",
        &["AsRef<str>", "Display"],
        "what is signed can be secret, and is to be shown on purpose only",
    ),
    ("iam_policy::Operator", &["AsRef<str>"], "it is made of parts, and not kept as a text"),
    ("table_fitness::KeyKind", &["Display"], "schemas have no form for people"),
    ("table_fitness::Scope", &["Display"], "rules are printed by their scope, not with it"),
    ("table_fitness::TableKind", &["Display"], "schemas have no form for people"),
];

/// A public type, as its lines show it.
#[derive(Debug, Default)]
struct Type {
    is_enum: bool,
    is_non_exhaustive: bool,
    has_public_field: bool,
    has_hidden_field: bool,
    /// Whether a variant has fields.
    has_variant_with_fields: bool,
    /// Whether it lends a text.
    is_text: bool,
    /// Whether it is what a flow gives.
    is_done: bool,
    /// Such as `TryFrom<String>`, without paths.
    traits: BTreeSet<String>,
}

impl Type {
    /// Whether it is an enum of names alone.
    fn is_word(&self) -> bool {
        self.is_enum && !self.has_variant_with_fields
    }

    /// Whether programs write it as a text.
    fn is_read(&self) -> bool {
        !self.is_enum && ["FromStr", "TryFrom<&str>", "TryFrom<String>"].iter().any(|read| self.traits.contains(*read))
    }

    /// Whether it implements a trait. What is made from every value of a type is tried from it as well.
    fn implements(&self, name: &str) -> bool {
        self.traits.contains(name) || name.strip_prefix("Try").is_some_and(|from| self.traits.contains(from))
    }

    /// The traits that types of its kind have.
    fn needed(&self) -> BTreeSet<&'static str> {
        let mut needed = BTreeSet::from(["Debug"]);
        if self.is_word() {
            needed.extend(["Clone", "Copy", "PartialEq", "Eq", "Hash"]);
        }
        if self.is_text || self.is_read() {
            needed.extend(["Clone", "Display", "AsRef<str>"]);
        }
        if self.is_read() {
            needed.extend(["PartialEq", "Eq", "Hash", "PartialOrd", "Ord"]);
            needed.extend(["FromStr", "TryFrom<&str>", "TryFrom<String>", "Serialize", "Deserialize<'de>"]);
        }
        if self.has_public_field {
            needed.insert("Clone");
        }
        if self.is_done || self.traits.contains("Serialize") {
            needed.extend(["Clone", "PartialEq", "Serialize"]);
            if self.is_word() {
                needed.extend(["Deserialize<'de>", "Display"]);
            }
        }
        needed
    }

    /// Whether a new field or variant breaks programs.
    fn is_closed(&self) -> bool {
        !self.is_non_exhaustive && (self.is_enum || (self.has_public_field && !self.has_hidden_field))
    }
}

/// The last part of each path in a text: `core::option::Option<alloc::string::String>` becomes `Option<String>`.
fn without_paths(text: &str) -> String {
    let mut short = String::new();
    for character in text.chars() {
        short.push(character);
        if short.ends_with("::") {
            short.truncate(short.len() - 2);
            let is_part = |character: char| character.is_alphanumeric() || character == '_';
            short.truncate(short.trim_end_matches(is_part).len());
        }
    }
    short
}

/// A path at the beginning of a text, without its generics.
fn path(text: &str) -> &str {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '_' | ':');
    let end = text.find(|character| !is_part(character)).unwrap_or(text.len());
    text[..end].trim_end_matches(':')
}

/// The path of what a path is in.
fn above(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(above, _)| above)
}

/// A text without the generics at its beginning.
pub(super) fn after_generics(text: &str) -> &str {
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            '<' => depth += 1,
            '>' if !text[..at].ends_with('-') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return if character == '>' { &text[at + 1..] } else { text };
        }
    }
    text
}

/// A type that a line declares, with its path.
fn declared(line: &str) -> Option<(&str, Type)> {
    let (mut item, mut is_non_exhaustive) = (line, false);
    while let Some((attribute, rest)) = item.strip_prefix("#[").and_then(|rest| rest.split_once("] ")) {
        (item, is_non_exhaustive) = (rest, is_non_exhaustive || attribute == "non_exhaustive");
    }
    let as_enum = item.strip_prefix("pub enum ");
    let declaration = as_enum.or(item.strip_prefix("pub struct "))?;
    let name = path(declaration);
    // `Name<T>(_, pub T)`
    let has_hidden_field = after_generics(&declaration[name.len()..]).contains('_');
    Some((name, Type { is_enum: as_enum.is_some(), is_non_exhaustive, has_hidden_field, ..Type::default() }))
}

/// The public types of libraries.
fn types(api: &str) -> BTreeMap<String, Type> {
    let mut types: BTreeMap<_, _> =
        api.lines().filter_map(declared).map(|(name, declared)| (name.to_owned(), declared)).collect();
    for line in api.lines() {
        if let Some((of, for_)) = line.strip_prefix("impl").and_then(|rest| after_generics(rest).split_once(" for ")) {
            let for_ = for_.trim_start_matches('&');
            if let Some(known) = types.get_mut(path(for_)) {
                known.traits.insert(without_paths(of.trim()));
            }
        } else if let Some(field) = line.strip_prefix("pub ") {
            let name = path(field);
            let (parent, rest) = (above(name), &field[name.len()..]);
            if let Some(known) = types.get_mut(parent) {
                known.has_public_field |= !known.is_enum && rest.starts_with(':');
                known.has_variant_with_fields |= known.is_enum && rest.starts_with('(');
            } else if let Some(known) = types.get_mut(above(parent)) {
                known.has_variant_with_fields |= known.is_enum && rest.starts_with(':');
            }
        }
        if let Some(method) = line.strip_prefix("pub fn ").or(line.strip_prefix("pub const fn "))
            && let Some((of, "(&self) -> &str")) = method.split_at_checked(path(method).len())
            && let Some(known) = of.strip_suffix("::as_str").and_then(|of| types.get_mut(of))
        {
            known.is_text = true;
        }
        if let Some((_, done)) = line.split_once("::Done = ") {
            types.entry(path(done).to_owned()).or_default().is_done = true;
        }
    }
    // A type that has two paths is implemented at one of them.
    let name = |path: &str| {
        let ends = path.split_once("::").and_then(|(library, rest)| Some((library, rest.rsplit("::").next()?)));
        ends.map(|(library, name)| format!("{library}::{name}"))
    };
    let implemented: BTreeSet<_> =
        types.iter().filter(|(_, of)| !of.traits.is_empty()).filter_map(|(path, _)| name(path)).collect();
    types.retain(|path, of| !of.traits.is_empty() || !name(path).is_some_and(|name| implemented.contains(&name)));
    types
}

/// What the types of a library lack.
fn lacking(api: &str) -> Vec<String> {
    let mut lacking = Vec::new();
    for (name, known) in types(api) {
        let without = WITHOUT.iter().find(|(of, _, _)| *of == name).map_or(&[][..], |(_, traits, _)| traits);
        for needed in known.needed() {
            match (known.implements(needed), without.contains(&needed)) {
                (false, false) => lacking.push(format!("{name} does not implement {needed}")),
                (true, true) => lacking.push(format!("{name} implements {needed}: remove it from WITHOUT")),
                (true, false) | (false, true) => {}
            }
        }
        let is_closed = known.is_closed() && !TOOLS.contains(&name.split("::").next().unwrap_or_default());
        match (is_closed, CLOSED.iter().any(|(of, _)| *of == name)) {
            (true, false) => lacking.push(format!("{name} is not #[non_exhaustive], so it cannot grow")),
            (false, true) => lacking.push(format!("{name} is #[non_exhaustive]: remove it from CLOSED")),
            (true, true) | (false, false) => {}
        }
    }
    lacking
}

/// The recorded APIs, one after the other.
fn recorded() -> String {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// The crates that paths in an API begin with.
fn crates(api: &str) -> BTreeSet<String> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let mut crates = BTreeSet::new();
    for (at, _) in api.match_indices("::") {
        let (before, name) = api[..at].split_at(api[..at].trim_end_matches(is_part).len());
        // Another part of the path may come before, or the type of `<T as Trait>::Item`.
        if name.starts_with(char::is_lowercase) && !before.ends_with("::") {
            crates.insert(name.to_owned());
        }
    }
    crates
}

/// The crates that the table of a page names in its first column.
fn named_crates(page: &str) -> BTreeSet<String> {
    let (_, table) = page.split_once("| crate |").expect("a table of crates");
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.split('|').nth(1));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

#[test]
fn crates_of_others_in_the_public_api_are_those_that_the_guide_names() {
    /// Of the language, and of this workspace.
    const OURS: [&str; 8] =
        ["alloc", "core", "std", "api_runtime", "huaweicloud_core", "iam_policy", "table_fitness", "taurus_htap"];
    const GENERATED: [&str; 1] = ["taurus_htap_api"];
    const GUIDE: &str = include_str!("../../crates/taurus-htap/docs/guide/upgrading.md");
    let apis = ["api-runtime", "huaweicloud-core", "taurus-htap"].map(super::recorded_path);
    let api: String = apis.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let is_of_others = |name: &String| {
        let name = name.as_str();
        !OURS.contains(&name) && !GENERATED.contains(&name) && !PRIMITIVES.contains(&name)
    };
    // serde's traits are in a crate of their own.
    let known = |name: String| if name == "serde_core" { "serde".to_owned() } else { name };
    let found: BTreeSet<_> = crates(&api).into_iter().filter(is_of_others).map(known).collect();
    let named: BTreeSet<_> = named_crates(GUIDE).into_iter().map(|name| name.replace('-', "_")).collect();
    assert_eq!(found, named);
}

#[test]
fn public_types_have_what_their_kind_needs() {
    let api = recorded();
    let known = types(&api);
    assert!(known.values().filter(|of| of.is_text).count() > 10);
    assert!(known.values().filter(|of| of.is_done).count() > 3);
    let lacking = lacking(&api);
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
    let names = CLOSED.iter().map(|(name, _)| *name).chain(WITHOUT.iter().map(|(name, _, _)| *name));
    let gone: Vec<_> = names.filter(|name| !known.contains_key(*name)).collect();
    assert!(gone.is_empty(), "exceptions for types that are gone: {gone:?}");
}

#[test]
fn type_that_lacks_what_its_kind_needs_is_found() {
    let api = "\
pub struct a::Text(_)
impl a::Text
pub fn a::Text::as_str(&self) -> &str
impl core::convert::TryFrom<&str> for a::Text
impl<'de> serde_core::de::Deserialize<'de> for a::Text
pub enum a::Word
pub a::Word::One
impl core::clone::Clone for a::Word
pub enum a::Kind<T>
pub a::Kind::One(T)
#[non_exhaustive] pub struct a::Open
pub a::Open::field: alloc::string::String
pub struct a::Row
pub a::Row::field: alloc::string::String
impl<T> a::Steps for a::Step<T>
pub type a::Step<T>::Done = a::Row
";
    insta::assert_snapshot!(lacking(api).join("\n"), @"
    a::Kind does not implement Debug
    a::Kind is not #[non_exhaustive], so it cannot grow
    a::Open does not implement Clone
    a::Open does not implement Debug
    a::Row does not implement Clone
    a::Row does not implement Debug
    a::Row does not implement PartialEq
    a::Row does not implement Serialize
    a::Row is not #[non_exhaustive], so it cannot grow
    a::Text does not implement AsRef<str>
    a::Text does not implement Clone
    a::Text does not implement Debug
    a::Text does not implement Display
    a::Text does not implement Eq
    a::Text does not implement FromStr
    a::Text does not implement Hash
    a::Text does not implement Ord
    a::Text does not implement PartialEq
    a::Text does not implement PartialOrd
    a::Text does not implement Serialize
    a::Text does not implement TryFrom<String>
    a::Word does not implement Copy
    a::Word does not implement Debug
    a::Word does not implement Eq
    a::Word does not implement Hash
    a::Word does not implement PartialEq
    a::Word is not #[non_exhaustive], so it cannot grow
    ");
}
