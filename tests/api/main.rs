//! The public API of each library as text, in a file for each: a change of it is seen in review, and what a type lacks
//! is found. Of the generated crates, the code itself is what is reviewed.

mod rules;

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use public_api::PublicApi;
use serde_json::Value;

/// How a change is accepted.
const ACCEPT: &str = "INSTA_UPDATE=always cargo test -p api-tests -- --ignored";

/// The provider of TLS takes long to build, and is not public.
const NOT_DOCUMENTED: [&str; 2] = ["default", "aws-lc-rs"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn recorded_path(package: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{package}.txt"))
}

/// What `cargo` prints.
fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO"));
    // The JSON of rustdoc is not stable.
    command.args(arguments).current_dir(root()).env("RUSTDOC", root().join("tests/api/rustdoc.sh"));
    command.env("RUSTDOCFLAGS", "-Z unstable-options --output-format json --cap-lints allow");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// A library that is published, and not generated.
struct Library {
    package: String,
    /// Its name in Rust.
    name: String,
    features: Vec<String>,
}

/// The libraries, and the directory that cargo builds in.
fn libraries() -> (Vec<Library>, PathBuf) {
    let printed = cargo(["metadata", "--no-deps", "--format-version", "1", "--locked"]);
    let metadata: Value = serde_json::from_slice(&printed).unwrap();
    let is_library = |target: &&Value| target["kind"] == serde_json::json!(["lib"]);
    let library = |package: &Value| {
        let is_published = package["publish"].is_null();
        let is_generated = package["manifest_path"].as_str()?.contains("/generated/");
        let target = package["targets"].as_array()?.iter().find(is_library)?;
        let package_name = package["name"].as_str()?.to_owned();
        let features = package["features"].as_object()?.keys();
        let features = features.filter(|feature| !NOT_DOCUMENTED.contains(&feature.as_str()));
        let features = features.map(|feature| format!("{package_name}/{feature}")).collect();
        let name = target["name"].as_str()?.replace('-', "_");
        (is_published && !is_generated).then_some(Library { package: package_name, name, features })
    };
    let libraries = metadata["packages"].as_array().unwrap().iter().filter_map(library).collect();
    (libraries, metadata["target_directory"].as_str().unwrap().into())
}

/// The public API of each library: a line for each item and for each implementation of a trait.
fn documented() -> Vec<(String, String)> {
    let (libraries, target) = libraries();
    let features = libraries.iter().flat_map(|library| library.features.iter().map(String::as_str));
    let features = features.collect::<Vec<_>>().join(",");
    let packages = libraries.iter().flat_map(|library| ["--package", &library.package]);
    cargo(["doc", "--lib", "--no-deps", "--quiet", "--locked", "--features", &features].into_iter().chain(packages));
    let listing = |library: Library| {
        let json = target.join("doc").join(format!("{}.json", library.name));
        let builder = public_api::Builder::from_rustdoc_json(json).omit_blanket_impls(true).omit_auto_trait_impls(true);
        let api: PublicApi = builder.build().unwrap();
        (library.package, without_methods_of_the_language(&api.to_string()))
    };
    libraries.into_iter().map(listing).collect()
}

/// The lines, without the methods of traits of the language and of serde, which follow the line that implements the
/// trait.
fn without_methods_of_the_language(api: &str) -> String {
    const OF_THE_LANGUAGE: [&str; 4] = ["core::", "alloc::", "std::", "serde_core::"];
    let mut is_of_the_language = false;
    let mut lines = String::new();
    for line in api.lines() {
        let is_method = line.starts_with("pub fn ") || line.starts_with("pub const fn ");
        if !is_method {
            let implemented = line.strip_prefix("impl").map(|rest| rules::after_generics(rest).trim_start());
            is_of_the_language = implemented.is_some_and(|of| OF_THE_LANGUAGE.iter().any(|path| of.starts_with(path)));
        }
        let is_left_out = (is_method && is_of_the_language) || line.contains("::StructuralPartialEq for ");
        if !is_left_out {
            lines.push_str(line);
            lines.push('\n');
        }
    }
    lines
}

/// What has changed, and whether that breaks programs.
fn change(package: &str, recorded: &str, documented: &str) -> Option<String> {
    let (before, after): (BTreeSet<_>, BTreeSet<_>) = (recorded.lines().collect(), documented.lines().collect());
    let list = |sign: &str, lines: Vec<&&str>| lines.iter().map(|line| format!("{sign} {line}\n")).collect::<String>();
    let (gone, new) = (before.difference(&after).collect::<Vec<_>>(), after.difference(&before).collect::<Vec<_>>());
    let what = match (gone.is_empty(), new.is_empty()) {
        (true, true) => return None,
        (true, false) => "has grown, which breaks no program unless a trait requires what is new",
        (false, _) => {
            "is another one, and programs that use what is gone break: the next release has another second number, and \
             CHANGELOG.md says under Changed what to do"
        }
    };
    Some(format!("the public API of {package} {what}\n{}{}", list("-", gone), list("+", new)))
}

#[test]
#[ignore = "documents every library; `cargo xtask ci api`"]
fn public_api_is_as_recorded() {
    let accept = env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
    let mut changes = Vec::new();
    let documented = documented();
    assert!(documented.len() > 5, "only {} libraries were found", documented.len());
    for (package, api) in documented {
        let path = recorded_path(&package);
        if accept {
            fs::write(path, api).unwrap();
        } else {
            changes.extend(change(&package, &fs::read_to_string(path).unwrap_or_default(), &api));
        }
    }
    assert!(changes.is_empty(), "{}\nto accept: {ACCEPT}", changes.join("\n"));
}

#[test]
fn methods_of_the_language_are_left_out_and_those_of_types_are_kept() {
    let api = "\
pub struct a::A
impl a::A
pub fn a::A::new() -> Self
impl core::clone::Clone for a::A
pub fn a::A::clone(&self) -> a::A
impl core::marker::StructuralPartialEq for a::A
impl<T: core::marker::Send> a::Made for a::A<T>
pub type a::A::Done = u8
pub fn a::A::made(&self)
pub fn a::free()
";
    let left_out = ["pub fn a::A::clone(&self) -> a::A\n", "impl core::marker::StructuralPartialEq for a::A\n"];
    let expected = left_out.iter().fold(api.to_owned(), |api, line| api.replace(line, ""));
    assert_eq!(without_methods_of_the_language(api), expected);
}

#[test]
fn change_says_what_is_gone_and_what_is_new() {
    let recorded = "pub fn a::one()\npub fn a::two()\n";
    assert_eq!(change("a", recorded, recorded), None);
    let grown = change("a", recorded, "pub fn a::one()\npub fn a::three()\npub fn a::two()\n").unwrap();
    assert!(grown.contains("has grown") && grown.ends_with("\n+ pub fn a::three()\n"), "{grown}");
    let broken = change("a", recorded, "pub fn a::one()\npub fn a::two(u8)\n").unwrap();
    assert!(broken.contains("break") && broken.ends_with("\n- pub fn a::two()\n+ pub fn a::two(u8)\n"), "{broken}");
}
