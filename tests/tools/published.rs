//! Published crates compile from their packages alone.

use std::{
    fs,
    path::{Component, Path},
};

/// The folders of published crates; what is generated includes no files.
const CRATES: [&str; 10] = [
    "crates/api-runtime",
    "crates/huaweicloud-core",
    "crates/iam-policy",
    "crates/printable",
    "crates/spec-document",
    "crates/spec-replay",
    "crates/table-fitness",
    "crates/taurus-htap",
    "crates/taurus-htap-emulator",
    "spec",
];
/// The folders of a crate that its package leaves out; `exclude` of each manifest.
const EXCLUDED: [&str; 2] = ["benches", "tests"];

#[test]
fn packages_include_only_their_own_files() {
    for package in CRATES {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package);
        assert!(root.join("Cargo.toml").is_file(), "{package}");
        let mut outside = Vec::new();
        visit(&root, 0, &mut outside);
        assert!(outside.is_empty(), "{package} includes files outside of its package: {outside:#?}");
    }
}

#[test]
fn path_with_more_parents_than_folders_leaves_the_package() {
    assert!(leaves(r#"include_str!("../../docs/page.md")"#, 1));
    assert!(!leaves(r#"include_str!("../docs/page.md")"#, 1));
    assert!(leaves(r#"include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../spec.yaml"))"#, 2));
    assert!(!leaves(r#"include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/spec.yaml"))"#, 0));
}

/// Collects the lines that include a file outside of the package, from a folder `depth` folders below its root.
fn visit(folder: &Path, depth: usize, outside: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            if depth > 0 || !EXCLUDED.contains(&name) {
                visit(&path, depth + 1, outside);
            }
        } else if name.ends_with(".rs") || name.ends_with(".md") {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| leaves(line, depth));
            outside.extend(lines.map(|line| format!("{}: {line}", path.display())));
        }
    }
}

/// Whether a line, in a file `depth` folders below the root of its package, includes a file outside of it.
fn leaves(line: &str, depth: usize) -> bool {
    let Some(start) = ["include_str!", "include_bytes!"].into_iter().find_map(|name| line.find(name)) else {
        return false;
    };
    let included = &line[start..];
    let path = included.split('"').rfind(|part| part.contains('/')).unwrap_or_default();
    let parents = Path::new(path).components().filter(|&component| component == Component::ParentDir).count();
    parents > if included.contains("CARGO_MANIFEST_DIR") { 0 } else { depth }
}
