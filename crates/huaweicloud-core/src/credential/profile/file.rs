//! The file of profiles: an INI file, read as a whole, with the line of every key. Pure.

use std::{collections::BTreeMap, path::Path};

use crate::{
    Error, Result,
    credential::{AgencySession, QUOTES, agency::Setting, is_quoted},
};

const OWN_LINE: &str = "a comment must be on a line of its own";
/// The key that names the profile with whose credential an agency is assumed.
pub(super) const SOURCE_PROFILE: &str = "source_profile";
/// The key that names another source of that credential.
pub(super) const CREDENTIAL_SOURCE: &str = "credential_source";

/// The sections of a file.
pub(super) struct File<'t> {
    path: &'t Path,
    sections: BTreeMap<&'t str, Values<'t>>,
}

/// The values of a section, and the lines that they are on.
type Values<'t> = BTreeMap<String, (usize, &'t str)>;

/// One section, which is a profile.
pub(super) struct Profile<'f, 't> {
    file: &'f File<'t>,
    name: &'f str,
    values: &'f Values<'t>,
}

impl<'t> File<'t> {
    /// Reads the whole file, so that it is either well formed or refused, whatever is wanted of it.
    pub(super) fn read(path: &'t Path, text: &'t str) -> Result<Self> {
        let at = |line: usize, what: &str| at(path, line, what);
        let mut sections: BTreeMap<&str, Values<'_>> = BTreeMap::new();
        let mut section: Option<&str> = None;
        for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let (number, line) = (index + 1, line.trim());
            if line.is_empty() || line.starts_with(['#', ';']) {
                continue;
            }
            if let Some(name) = line.strip_prefix('[') {
                let name = name.strip_suffix(']').ok_or_else(|| match name.contains(']') {
                    true => at(number, &format!("something follows the section's name; {OWN_LINE}")),
                    false => at(number, "the section's name has no `]`"),
                })?;
                if sections.insert(name, BTreeMap::new()).is_some() {
                    return Err(at(number, &format!("the section [{name}] is repeated")));
                }
                section = Some(name);
                continue;
            }
            // The line may hold a secret, so it is not shown.
            let (key, value) =
                line.split_once(['=', ':']).ok_or_else(|| at(number, "neither a section nor `key = value`"))?;
            let Some(values) = section.and_then(|section| sections.get_mut(section)) else {
                return Err(at(number, "a key comes before the first section; begin with [basic]"));
            };
            let key = key.trim().to_lowercase();
            if key.is_empty() {
                return Err(at(number, "the key before `=` is missing"));
            }
            if values.contains_key(&key) {
                return Err(at(number, &format!("the key `{key}` is repeated")));
            }
            values.insert(key, (number, value.trim()));
        }
        Ok(Self { path, sections })
    }

    /// Whether it has sections that a program which looks for credentials should find.
    pub(super) fn has_profiles(&self) -> bool {
        self.sections.keys().any(|name| *name != "global")
    }

    /// A profile by its name; every value of it is well formed.
    pub(super) fn profile<'f>(&'f self, name: &'f str) -> Result<Option<Profile<'f, 't>>> {
        let Some(values) = self.sections.get(name) else { return Ok(None) };
        let mut in_order: Vec<_> = values.iter().map(|(key, (line, value))| (*line, key, *value)).collect();
        in_order.sort_unstable();
        for (line, key, value) in in_order {
            if let Some(problem) = problem(key, value) {
                return Err(at(self.path, line, &problem));
            }
        }
        Ok(Some(Profile { file: self, name, values }))
    }

    /// Follows the profiles with whose credentials others are assumed, from this one on.
    ///
    /// # Errors
    /// When a profile that is named is not there, or they lead back to one that was followed already; with the line
    /// that names it.
    pub(super) fn follow(&self, first: &str) -> Result<()> {
        let mut followed = vec![first];
        while let Some((line, next)) = self.sections.get(followed[followed.len() - 1]).and_then(source_profile) {
            if !self.sections.contains_key(next) {
                return Err(at(self.path, line, &format!("`{SOURCE_PROFILE}` names [{next}], which is not there")));
            }
            // A profile with a key of its own may be its own source: the key is what it is assumed with.
            if followed[followed.len() - 1] == next && has_own_key(&self.sections[next]) {
                return Ok(());
            }
            if let Some(known) = followed.iter().position(|known| *known == next) {
                let ring: Vec<_> = followed[known..].iter().chain([&next]).map(|name| format!("[{name}]")).collect();
                let what = format!("`{SOURCE_PROFILE}` leads back to a profile: {}", ring.join(" -> "));
                return Err(at(self.path, line, &what));
            }
            followed.push(next);
        }
        Ok(())
    }
}

fn at(path: &Path, line: usize, what: &str) -> Error {
    Error::credential(format!("{}, line {line}: {what}", path.display()))
}

fn source_profile<'t>(values: &Values<'t>) -> Option<(usize, &'t str)> {
    values.get(SOURCE_PROFILE).copied().filter(|(_, name)| !name.is_empty())
}

fn has_own_key(values: &Values<'_>) -> bool {
    ["ak", "idp_id"].iter().any(|key| values.get(*key).is_some_and(|(_, value)| !value.is_empty()))
}

impl<'f, 't> Profile<'f, 't> {
    /// The value of a key; `None` also when it is empty.
    pub(super) fn get(&self, key: &str) -> Option<&'t str> {
        self.values.get(key).map(|(_, value)| *value).filter(|value| !value.is_empty())
    }

    /// Two keys that belong together, or neither.
    pub(super) fn pair(&self, one: &str, other: &str) -> Result<Option<(&'t str, &'t str)>> {
        match (self.get(one), self.get(other)) {
            (Some(first), Some(second)) => Ok(Some((first, second))),
            (None, None) => Ok(None),
            (Some(_), None) => Err(self.malformed(&format!("`{one}` is there, but `{other}` is missing"))),
            (None, Some(_)) => Err(self.malformed(&format!("`{other}` is there, but `{one}` is missing"))),
        }
    }

    /// The session of the agency that it names, with its project.
    pub(super) fn session(&self) -> Result<Option<AgencySession>> {
        let session = AgencySession::read(
            |setting| Ok(self.get(setting.key()).map(str::to_owned)),
            |setting| format!("`{}`", setting.key()),
        );
        let session = session.map_err(|error| self.malformed(&error.to_string()).because_of(&error))?;
        Ok(session.map(|session| match self.get("project_id") {
            Some(project_id) => session.with_project_id(project_id),
            None => session,
        }))
    }

    pub(super) fn has_own_key(&self) -> bool {
        has_own_key(self.values)
    }

    pub(super) fn name(&self) -> &'f str {
        self.name
    }

    /// An error of the section.
    pub(super) fn malformed(&self, what: &str) -> Error {
        Error::credential(format!("{}, section [{}]: {what}", self.file.path.display(), self.name))
    }

    /// An error of the line of a key.
    pub(super) fn malformed_at(&self, key: &str, what: &str) -> Error {
        match self.values.get(key) {
            Some((line, _)) => at(self.file.path, *line, what),
            None => self.malformed(what),
        }
    }
}

/// What is wrong with a line of a profile, if it is one that other formats allow. The value may be a secret, so it is
/// not shown.
fn problem(key: &str, value: &str) -> Option<String> {
    let is_quoted_key = is_quoted(key);
    let key = key.trim_matches(QUOTES);
    let form = form(key)?;
    if is_quoted_key {
        return Some(format!("the key `{key}` is in quotes; write it without them"));
    }
    let mut words = value.split_whitespace();
    let has_comment = match form {
        // Keys have only letters and digits, so what follows these characters is not part of them.
        Form::Key => value.contains(['#', ';']),
        Form::Word | Form::Words => words.any(|word| word.starts_with(['#', ';'])),
        Form::Json => false,
    };
    if has_comment {
        Some(format!("a comment follows `{key}`; {OWN_LINE}"))
    } else if is_quoted(value) {
        Some(format!("the value of `{key}` is in quotes; write it without them"))
    } else if matches!(form, Form::Key | Form::Word) && value.contains(char::is_whitespace) {
        Some(format!("the value of `{key}` has white space in it, which none has; {OWN_LINE}"))
    } else {
        None
    }
}

/// What the value of a key can be.
#[derive(Clone, Copy)]
enum Form {
    /// A part of an access key.
    Key,
    /// Text without white space.
    Word,
    /// Any text.
    Words,
    Json,
}

/// The form of a key that is read here; `None` for others.
fn form(key: &str) -> Option<Form> {
    let of_agencies = || Setting::OF_AN_AGENCY.into_iter().chain(Setting::OF_A_SESSION);
    match key {
        "ak" | "sk" => Some(Form::Key),
        "security_token" | "project_id" | "iam_endpoint" | "idp_id" => Some(Form::Word),
        "id_token_file" | SOURCE_PROFILE | CREDENTIAL_SOURCE => Some(Form::Words),
        _ => of_agencies().find(|setting| setting.key() == key).map(|setting| match setting {
            Setting::Policy => Form::Json,
            Setting::Urn | Setting::Name | Setting::DomainName | Setting::PolicyIds => Form::Words,
            _ => Form::Word,
        }),
    }
}
