//! The configuration file: named contexts with the values that would otherwise be options. It has no credentials.
//!
//! The file is read when a value is needed that neither an option nor a variable gives, so that a mistake in it disturbs
//! no command that does without.

mod edit;

use std::{
    env,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use spec_document::{Document, ReadError, pointer_step};
use taurus_htap::Context;

use crate::{
    error::{CliError, Result},
    setting::{Origin, Setting, variable},
};

/// Names the file.
const FILE: &str = "TAURUS_HTAP_CONFIG";
/// Names the context.
const CONTEXT: &str = "TAURUS_HTAP_CONTEXT";

const CURRENT: &str = "current_context";
const CONTEXTS: &str = "contexts";
/// The keys of a context that are text.
pub(crate) const TEXTS: [&str; 7] = ["endpoint", "region", "project_id", "instance", "taurus", "profile", "agency"];
/// The key of a context that is true or false: whether `endpoint` may be plain HTTP to any host.
pub(crate) const INSECURE: &str = "insecure_endpoint";

/// The configuration file.
#[derive(Debug)]
pub(crate) struct ConfigFile {
    path: PathBuf,
    document: Document,
}

/// The context whose values are used.
#[derive(Debug)]
pub(crate) struct SelectedContext {
    file: ConfigFile,
    name: String,
}

/// Where the file is: `TAURUS_HTAP_CONFIG`, or else in the folder of the platform for configuration.
#[derive(Debug)]
pub(crate) struct Location {
    pub(crate) path: PathBuf,
    is_named: bool,
}

impl Location {
    /// `None` where neither the variable nor the home directory is known.
    pub(crate) fn find() -> Option<Self> {
        let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        if let Some(path) = set(FILE) {
            return Some(Self { path, is_named: true });
        }
        // A relative path is not valid there: https://specifications.freedesktop.org/basedir-spec/latest/
        let folder = if cfg!(windows) { set("APPDATA") } else { set("XDG_CONFIG_HOME") };
        let folder = folder.filter(|folder| folder.is_absolute()).or_else(|| {
            let home = env::home_dir().filter(|home| !home.as_os_str().is_empty())?;
            Some(home.join(".config"))
        })?;
        Some(Self { path: folder.join("taurus-htap").join("config.yaml"), is_named: false })
    }

    /// The file; `None` where there is none, unless the variable names it.
    pub(crate) fn read(self) -> Result<Option<ConfigFile>> {
        let Self { path, is_named } = self;
        // It says where tokens are sent, so others may not write it.
        let text = match Context::system().read_private_file(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound && !is_named => return Ok(None),
            Err(error) => {
                let unreadable = CliError::usage(format!("the configuration file {} cannot be read", path.display()));
                let unreadable = unreadable.with_source(&error);
                return Err(if is_named {
                    unreadable.with_help(format!("the variable {FILE} names it: correct or unset it"))
                } else {
                    unreadable
                });
            }
        };
        ConfigFile::parse(path, text).map(Some)
    }
}

impl ConfigFile {
    /// The file of [`Location::find`], if there is one.
    pub(crate) fn find() -> Result<Option<Self>> {
        Location::find().map_or(Ok(None), Location::read)
    }

    fn parse(path: PathBuf, text: String) -> Result<Self> {
        // YAML has no document then, and there is no context.
        let has_content = text.lines().map(str::trim_start).any(|line| !line.is_empty() && !line.starts_with('#'));
        let text = if has_content { text } else { "{}".to_owned() };
        let document = Document::parse(path.display().to_string(), text)
            .and_then(|document| check(&document).map(|()| document))
            .map_err(|error| CliError::usage(error.to_string()).with_help(HELP))?;
        Ok(Self { path, document })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The contexts with their values, in the order of the file.
    pub(crate) fn contexts(&self) -> impl Iterator<Item = (&str, &Value)> {
        let contexts = self.document.value().get(CONTEXTS).and_then(Value::as_object);
        contexts.into_iter().flatten().map(|(name, values)| (name.as_str(), values))
    }

    /// Whether the file itself names the context as the current one.
    pub(crate) fn is_current(&self, name: &str) -> bool {
        self.current() == Some(name)
    }

    /// The context that the file itself says is used.
    fn current(&self) -> Option<&str> {
        self.document.value().get(CURRENT)?.as_str()
    }

    /// Refuses the name of a context that is not there; `origin` says where the name is from.
    pub(crate) fn require(&self, name: &str, origin: &str) -> Result<()> {
        if self.contexts().any(|(known, _)| known == name) {
            return Ok(());
        }
        let known: Vec<_> = self.contexts().map(|(name, _)| name).collect();
        let path = self.path.display();
        let help = match known.is_empty() {
            true => format!("{path} has no context"),
            false => format!("the contexts in {path} are {}", known.join(", ")),
        };
        Err(CliError::usage(format!("{origin}: there is no context {name:?}")).with_help(help))
    }

    fn origin(&self, pointer: &str) -> String {
        format!("{}:{}", self.path.display(), self.document.place(pointer))
    }
}

/// The name of the context that is used, and what says so: the option, the variable or the file.
pub(crate) fn selected_name(option: Option<&str>, file: Option<&ConfigFile>) -> Result<Option<(String, String)>> {
    if let Some(name) = option {
        return Ok(Some((name.to_owned(), "--context".to_owned())));
    }
    if let Some(name) = variable(CONTEXT)? {
        return Ok(Some((name, format!("the variable {CONTEXT}"))));
    }
    let current = file.and_then(|file| Some((file.current()?.to_owned(), file.origin(&pointer_step(CURRENT)))));
    Ok(current)
}

impl SelectedContext {
    /// The context that the option, the variable or the file names, if one does.
    pub(crate) fn find(option: Option<&str>) -> Result<Option<Self>> {
        let location = Location::find();
        let path = location.as_ref().map(|location| location.path.display().to_string());
        let file = location.map_or(Ok(None), Location::read)?;
        let Some((name, origin)) = selected_name(option, file.as_ref())? else { return Ok(None) };
        let Some(file) = file else {
            let missing = CliError::usage(format!("{origin}: there is no context {name:?}"));
            let help = path.map(|path| format!("there is no configuration file {path}; {HELP}"));
            return Err(missing.with_help(help.unwrap_or_else(|| format!("set {FILE} to the configuration file"))));
        };
        file.require(&name, &origin)?;
        Ok(Some(Self { file, name }))
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn path(&self) -> &Path {
        self.file.path()
    }

    /// The value of a key, if it is there.
    pub(crate) fn text(&self, key: &str) -> Option<Setting<&str>> {
        let pointer = self.pointer(key);
        let value = self.file.document.value().pointer(&pointer)?.as_str()?;
        let origin = Origin::Context { name: self.name.clone(), place: self.file.origin(&pointer) };
        Some(Setting { value, origin })
    }

    /// Whether the endpoint of the context may be plain HTTP to any host.
    pub(crate) fn allows_insecure_endpoint(&self) -> bool {
        self.file.document.value().pointer(&self.pointer(INSECURE)) == Some(&Value::Bool(true))
    }

    fn pointer(&self, key: &str) -> String {
        [CONTEXTS, &self.name, key].map(pointer_step).concat()
    }
}

const HELP: &str = "`taurus-htap contexts --help` has an example of the file";

/// What is not in the file, and where it belongs.
const NO_CREDENTIALS: &str = "credentials do not belong here; they are in ~/.huaweicloud/credentials or in variables, as \
                              `taurus-htap auth status --help` lists, and `profile` names a section";

/// Checks the keys and the kinds of their values. What the values mean is checked where they are used.
fn check(document: &Document) -> Result<(), ReadError> {
    let root = mapping(document, "", document.value(), "the file")?;
    known_keys(document, "", root, &[CURRENT, CONTEXTS])?;
    if let Some(current) = root.get(CURRENT) {
        text(document, &pointer_step(CURRENT), current)?;
    }
    let Some(contexts) = root.get(CONTEXTS).filter(|contexts| !contexts.is_null()) else { return Ok(()) };
    let pointer = pointer_step(CONTEXTS);
    for (name, values) in mapping(document, &pointer, contexts, "`contexts`")? {
        let pointer = pointer.clone() + &pointer_step(name);
        if !is_name(name) {
            let rule = "1 to 64 letters, digits, `-`, `_` and `.`, and begins with a letter or a digit";
            return Err(document.error(&pointer, format!("{name:?} names no context; a name has {rule}")));
        }
        let values = mapping(document, &pointer, values, &format!("the context {name}"))?;
        let keys: Vec<_> = TEXTS.into_iter().chain([INSECURE]).collect();
        known_keys(document, &pointer, values, &keys)?;
        for (key, value) in values {
            let pointer = pointer.clone() + &pointer_step(key);
            match (key.as_str(), value) {
                (INSECURE, Value::Bool(_)) => {}
                (INSECURE, _) => return Err(document.error(&pointer, format!("`{INSECURE}` must be true or false"))),
                _ => text(document, &pointer, value)?,
            }
        }
        if values.contains_key(INSECURE) && !values.contains_key("endpoint") {
            let what = format!("`{INSECURE}` is about `endpoint`, which the context {name} does not have");
            return Err(document.error(&(pointer + &pointer_step(INSECURE)), what));
        }
    }
    Ok(())
}

fn mapping<'d>(
    document: &Document,
    pointer: &str,
    value: &'d Value,
    what: &str,
) -> Result<&'d Map<String, Value>, ReadError> {
    value.as_object().ok_or_else(|| document.error(pointer, format!("{what} is not a mapping of keys to values")))
}

fn known_keys(
    document: &Document,
    pointer: &str,
    values: &Map<String, Value>,
    known: &[&str],
) -> Result<(), ReadError> {
    for key in values.keys() {
        let error = |message| Err(document.error(&(pointer.to_owned() + &pointer_step(key)), message));
        if is_credential(key) {
            return error(format!("`{key}`: {NO_CREDENTIALS}"));
        }
        if !known.contains(&key.as_str()) {
            let known: Vec<_> = known.iter().map(|key| format!("`{key}`")).collect();
            return error(format!("unknown key `{key}`, expected one of {}", known.join(", ")));
        }
    }
    Ok(())
}

fn text(document: &Document, pointer: &str, value: &Value) -> Result<(), ReadError> {
    match value {
        Value::String(text) if !text.is_empty() => Ok(()),
        Value::String(_) | Value::Null => Err(document.error(pointer, "the value is empty; remove the key")),
        _ => Err(document.error(pointer, "the value is not text; put it in quotes")),
    }
}

/// Whether a key is for something secret.
fn is_credential(key: &str) -> bool {
    let key = key.to_lowercase().replace(['_', '-'], "");
    let words = ["token", "secret", "password", "passwd", "accesskey", "credential"];
    words.iter().any(|word| key.contains(word)) || ["ak", "sk"].contains(&key.as_str())
}

/// Names need no quotes in YAML and in shells.
fn is_name(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_alphanumeric())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::ConfigFile;

    #[test]
    fn mistakes_are_refused_with_their_place() {
        let messages: Vec<_> = [
            "- a\n",
            "current: a\n",
            "current_context: 7\n",
            "current_context:\n",
            "contexts: [a]\n",
            "contexts:\n  a b: {}\n",
            "contexts:\n  a:\n",
            "contexts:\n  a:\n    regoin: cn-north-4\n",
            "contexts:\n  a:\n    project_id: 01234567890123456789012345678901\n",
            "contexts:\n  a:\n    region: ''\n",
            "contexts:\n  a:\n    endpoint: https://h.example\n    insecure_endpoint: yes\n",
            "contexts:\n  a:\n    insecure_endpoint: true\n",
            "contexts:\n  a: {}\n  a: {}\n",
            "contexts: {\n",
            "password: p-1\n",
            "contexts:\n  a:\n    access_key_id: p-1\n",
            "contexts:\n  a:\n    X-Auth-Token: p-1\n",
            "contexts:\n  a:\n    SK: p-1\n",
            "credentials:\n  anything: p-1\n",
        ]
        .into_iter()
        .map(|text| match ConfigFile::parse("c.yaml".into(), text.to_owned()) {
            Ok(_) => format!("{text:?} is taken"),
            Err(error) => error.message,
        })
        .collect();
        let messages = messages.join("\n");
        assert!(!messages.contains("p-1"), "a credential is not shown: {messages}");
        insta::assert_snapshot!(messages);
    }

    #[test]
    fn files_without_contexts_are_taken() {
        for text in ["", "# nothing yet\n", "contexts:\n", "contexts: {}\n", "contexts: {a: {}}\n"] {
            let file = ConfigFile::parse("c.yaml".into(), text.to_owned()).unwrap();
            assert_eq!(file.current(), None, "{text:?}");
        }
    }
}
