//! Credentials out of the profile, an INI file.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use super::{AccessKey, Credential, IdToken, IdTokenCredentialProvider, ProvideCredential, QUOTES, is_quoted};
use crate::{Context, Endpoint, Error, Result};

pub(super) const FILE: &str = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
const SECTION: &str = "basic";
const OWN_LINE: &str = "a comment must be on a line of its own";

/// Gives the credential in the section `[basic]` of the profile: the file that `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names,
/// or else `~/.huaweicloud/credentials`.
///
/// | keys | credential |
/// |---|---|
/// | `idp_id`, `id_token_file` | a temporary access key for a federated ID token |
/// | `ak`, `sk`, optionally `security_token` | an access key |
///
/// With both, `project_id` is the project, and `iam_endpoint` the identity service that knows
/// them. Other keys are ignored. The file is read anew for each renewal. Values are taken as they are; `%` means
/// nothing special, and a value ends with its line. Neither quotes nor a comment after a value are part of the format;
/// a value of these keys that has them is an error, since the service would only answer that the key is wrong.
///
/// A file that is not there, is empty, or has the section `[global]` only (for services without projects), has no
/// credential to give. A file that the variable names must be there.
#[derive(Clone, Debug, Default)]
pub struct ProfileCredentialProvider {
    path: Option<PathBuf>,
}

impl ProfileCredentialProvider {
    /// A provider of the profile's credential.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads this file instead, which must be there.
    #[must_use]
    pub fn with_path(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The file; and who named it, if anyone did.
    pub(super) fn path(&self, context: &Context) -> Result<Option<(PathBuf, Option<&'static str>)>> {
        if let Some(path) = &self.path {
            return Ok(Some((path.clone(), Some("the program"))));
        }
        if let Some(path) = context.variable(FILE)? {
            return Ok(Some((path.into(), Some(FILE))));
        }
        Ok(context.home().map(|home| (home.join(".huaweicloud").join("credentials"), None)))
    }
}

impl ProvideCredential for ProfileCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Some((path, named_by)) = self.path(context)? else { return Ok(None) };
        let text = match (context.read_file(&path), named_by) {
            (Ok(text), _) => text,
            (Err(error), None) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            (Err(error), None) => {
                return Err(
                    Error::credential(format!("the profile {} cannot be read", path.display())).with_source(error)
                );
            }
            (Err(error), Some(who)) => {
                let what = format!("the profile {}, named by {who}, cannot be read", path.display());
                return Err(Error::credential(what).with_source(error));
            }
        };
        match Profile::read(&path, &text)? {
            Some(profile) => profile.credential(context).await,
            None => Ok(None),
        }
    }
}

/// What is wrong with a line of the section, if it is one that other formats allow. The value may be a secret, so it is
/// not shown.
fn problem(key: &str, value: &str) -> Option<String> {
    let is_quoted_key = is_quoted(key);
    let (key, has_spaces) = match key.trim_matches(QUOTES) {
        key @ ("ak" | "sk" | "security_token" | "project_id" | "iam_endpoint" | "idp_id") => (key, false),
        key @ "id_token_file" => (key, true),
        _ => return None,
    };
    if is_quoted_key {
        return Some(format!("the key `{key}` is in quotes; write it without them"));
    }
    let mut words = value.split_whitespace();
    // Keys have only letters and digits, so what follows these characters is not part of them.
    let is_key = matches!(key, "ak" | "sk");
    if words.any(|word| word.starts_with(['#', ';'])) || (is_key && value.contains(['#', ';'])) {
        Some(format!("a comment follows `{key}`; {OWN_LINE}"))
    } else if is_quoted(value) {
        Some(format!("the value of `{key}` is in quotes; write it without them"))
    } else if !has_spaces && value.contains(char::is_whitespace) {
        Some(format!("the value of `{key}` has white space in it, which none has; {OWN_LINE}"))
    } else {
        None
    }
}

/// The section `[basic]` of a profile.
struct Profile<'t> {
    path: &'t Path,
    values: BTreeMap<String, &'t str>,
}

impl<'t> Profile<'t> {
    /// Reads the whole file, so that it is either well formed or refused, whatever is wanted of it.
    fn read(path: &'t Path, text: &'t str) -> Result<Option<Self>> {
        let at = |line: usize, what: &str| Error::credential(format!("{}, line {line}: {what}", path.display()));
        let mut sections: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
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
            let value = value.trim();
            if section == Some(SECTION)
                && let Some(problem) = problem(&key, value)
            {
                return Err(at(number, &problem));
            }
            values.insert(key, value);
        }
        let only_others = sections.keys().any(|name| *name != "global");
        match sections.remove(SECTION) {
            Some(values) => Ok(Some(Self { path, values })),
            None if only_others => Err(Error::credential(format!("{} has no section [{SECTION}]", path.display()))),
            None => Ok(None),
        }
    }

    fn get(&self, key: &str) -> Option<&'t str> {
        self.values.get(key).copied().filter(|value| !value.is_empty())
    }

    fn malformed(&self, what: &str) -> Error {
        Error::credential(format!("{}, section [{SECTION}]: {what}", self.path.display()))
    }

    /// Two keys that belong together, or neither.
    fn pair(&self, one: &str, other: &str) -> Result<Option<(&'t str, &'t str)>> {
        match (self.get(one), self.get(other)) {
            (Some(first), Some(second)) => Ok(Some((first, second))),
            (None, None) => Ok(None),
            (Some(_), None) => Err(self.malformed(&format!("`{one}` is there, but `{other}` is missing"))),
            (None, Some(_)) => Err(self.malformed(&format!("`{other}` is there, but `{one}` is missing"))),
        }
    }

    async fn credential(self, context: &Context) -> Result<Option<Credential>> {
        let project_id = self.get("project_id").map(str::to_owned);
        let iam_endpoint = self.get("iam_endpoint").map(Endpoint::parse).transpose();
        let iam_endpoint =
            iam_endpoint.map_err(|error| self.malformed("`iam_endpoint` is not an endpoint").with_source(error))?;
        let key = if let Some((idp_id, file)) = self.pair("idp_id", "id_token_file")? {
            let mut provider = IdTokenCredentialProvider::new(idp_id, IdToken::File(file.into()))
                .named_by("`id_token_file` of the profile");
            if let Some(endpoint) = iam_endpoint {
                provider = provider.with_endpoint(endpoint);
            }
            provider.access_key(context).await?
        } else if let Some((id, secret)) = self.pair("ak", "sk")? {
            let mut key = AccessKey::new(id, secret)
                .map_err(|error| self.malformed("`ak` and `sk` are not a usable access key").with_source(error))?;
            if let Some(token) = self.get("security_token") {
                key = key.with_security_token(token).map_err(|error| {
                    self.malformed("`security_token` is not a usable security token").with_source(error)
                })?;
            }
            if let Some(endpoint) = iam_endpoint {
                key = key.with_iam_endpoint(endpoint);
            }
            key
        } else {
            return Err(self.malformed("there is neither `ak` with `sk` nor `idp_id` with `id_token_file`"));
        };
        Ok(Some(Credential::AccessKey(key).for_project(project_id)))
    }
}
