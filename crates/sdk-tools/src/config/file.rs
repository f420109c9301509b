//! The keys of `sdk.toml`, and the place of each.

use std::{
    collections::BTreeMap,
    fmt, fs,
    ops::Range,
    path::{Path, PathBuf},
};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use spec_document::{Place, ReadError};
use toml::Spanned;

use super::{Config, is_below_root};
use crate::files;

/// The file as it was read.
pub(super) struct File {
    text: String,
    pub keys: Keys,
}

/// The APIs by name.
pub(super) type Apis = BTreeMap<Spanned<String>, Entry>;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Keys {
    pub spec: Option<Spanned<String>>,
    pub contracts: Option<Spanned<String>>,
    pub errata: Option<Spanned<String>>,
    pub output: Option<Spanned<String>>,
    pub runtime: Option<Spanned<Runtime>>,
    pub apis: Option<Apis>,
}

/// One API.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub document: Option<Spanned<String>>,
    #[serde(rename = "crate")]
    pub package: Option<Spanned<String>>,
    pub version: Option<Spanned<String>>,
    pub pages: Option<Spanned<String>>,
}

/// A Cargo dependency: a version, or a table.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    workspace: Option<bool>,
    version: Option<String>,
    path: Option<String>,
    git: Option<String>,
    branch: Option<String>,
    tag: Option<String>,
    rev: Option<String>,
}

/// Where the runtime is from.
pub(super) struct Runtime(Source);

impl File {
    /// The file of a workspace; no keys when there is none.
    pub(super) fn read(root: &Path) -> Result<Self, ReadError> {
        let path = Path::new(Config::FILE);
        if fs::symlink_metadata(root.join(path)).is_err() {
            return Ok(Self { text: String::new(), keys: Keys::default() });
        }
        let text = files::text(root, path)?;
        match toml::from_str(&text) {
            Ok(keys) => Ok(Self { text, keys }),
            Err(error) => Err(at(&text, error.span(), error.message())),
        }
    }

    /// A problem at a value, or at a key.
    pub(super) fn error<T>(&self, value: &Spanned<T>, message: impl Into<String>) -> ReadError {
        at(&self.text, Some(value.span()), message)
    }

    /// A folder below the root.
    pub(super) fn folder(
        &self,
        value: Option<&Spanned<String>>,
        default: &Path,
        problems: &mut Vec<ReadError>,
    ) -> PathBuf {
        let Some(value) = value else { return default.to_owned() };
        let folder = Path::new(value.as_ref());
        if !is_below_root(folder) {
            let message =
                format!("a folder is a path below the root of the workspace, such as `{}`", default.display());
            problems.push(self.error(value, message));
            return default.to_owned();
        }
        // Without a slash at its end, which messages would repeat.
        folder.components().collect()
    }
}

/// A problem at a range of bytes.
fn at(text: &str, span: Option<Range<usize>>, message: impl Into<String>) -> ReadError {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let place = Place {
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
    };
    ReadError::new(Config::FILE, place, message)
}

impl Runtime {
    /// The value of a dependency in the manifest of a crate that is so many folders below the root; `None` for that of
    /// the workspace.
    ///
    /// # Errors
    /// Text that says what cargo would refuse.
    pub(super) fn to_toml(&self, depth: usize) -> Result<Option<String>, String> {
        let Source { workspace, version, path, git, branch, tag, rev } = &self.0;
        let references = [branch, tag, rev].into_iter().flatten().count();
        let from_elsewhere = version.is_some() || path.is_some() || git.is_some() || references > 0;
        match workspace {
            Some(true) if !from_elsewhere => return Ok(None),
            Some(_) => return Err("`workspace` is `true` and the only key, or it is left out".to_owned()),
            None if path.is_some() && git.is_some() => return Err("`path` and `git` exclude each other".to_owned()),
            None if references > usize::from(git.is_some()) => {
                return Err("one of `branch`, `tag` and `rev` can be given, beside `git`".to_owned());
            }
            None if !from_elsewhere => return Err("`workspace`, `version`, `path` or `git` is needed".to_owned()),
            None => {}
        }
        let path = path.as_ref().map(|path| match Path::new(path).is_absolute() {
            true => path.clone(),
            false => "../".repeat(depth) + path,
        });
        let keys =
            [("version", version), ("path", &path), ("git", git), ("branch", branch), ("tag", tag), ("rev", rev)];
        // A TOML string escapes what a JSON string escapes.
        let given = keys.into_iter().filter_map(|(key, value)| {
            value.as_ref().map(|value| format!("{key} = {}", serde_json::Value::from(value.as_str())))
        });
        Ok(Some(format!("{{ {} }}", given.collect::<Vec<_>>().join(", "))))
    }
}

impl<'de> Deserialize<'de> for Runtime {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Dependency;

        impl<'de> Visitor<'de> for Dependency {
            type Value = Source;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a Cargo dependency: a version, or a table")
            }

            fn visit_str<E>(self, version: &str) -> Result<Source, E> {
                Ok(Source { version: Some(version.to_owned()), ..Source::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Source, A::Error> {
                Source::deserialize(MapAccessDeserializer::new(map))
            }
        }

        from.deserialize_any(Dependency).map(Self)
    }
}
