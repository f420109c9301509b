//! Credentials out of a profile, a section of an INI file.

mod file;

use std::{
    io,
    path::{Path, PathBuf},
};

use self::file::{CREDENTIAL_SOURCE, File, Profile, SOURCE_PROFILE};
use super::{
    AccessKey, Credential, CredentialSource, EnvironmentCredentialProvider, IdToken, IdTokenCredentialProvider,
    InstanceMetadataCredentialProvider, PodIdentityCredentialProvider, ProvideCredential,
    assume_agency::{Base, Remembered},
};
use crate::{Context, Endpoint, Error, Result};

const FILE: &str = "HUAWEICLOUD_SDK_CREDENTIALS_FILE";
/// Names the section. Ours: the vendor's SDKs read `[basic]` alone.
const PROFILE: &str = "HUAWEICLOUD_SDK_PROFILE";
const BASIC: &str = "basic";

/// Gives the credential in a section of the profile: the file that `HUAWEICLOUD_SDK_CREDENTIALS_FILE` names, or else
/// `~/.huaweicloud/credentials`. The section is the one that `HUAWEICLOUD_SDK_PROFILE` names, or else `[basic]`.
///
/// | keys | credential |
/// |---|---|
/// | `idp_id`, `id_token_file` | a temporary access key for a federated ID token |
/// | `ak`, `sk`, optionally `security_token` | an access key |
/// | the keys of an [`AgencySession`](super::AgencySession), such as `agency_urn` | a temporary access key of the agency, assumed with one of the two above, with the credential of the section that `source_profile` names, or with that of another source: `credential_source` is `environment`, `instance_metadata` or `pod_identity` |
///
/// With them, `project_id` is the project, and `iam_endpoint` the identity service that knows
/// them. Other keys are ignored. The file is read anew for each renewal. Values are taken as they are; `%` means
/// nothing special, and a value ends with its line. Neither quotes nor a comment after a value are part of the format;
/// a value of these keys that has them is an error, since the service would only answer that the key is wrong.
///
/// A file that is not there, is empty, or has the section `[global]` only (for services without projects), has no
/// credential to give. A file or a section that is named must be there. A file that others may write is refused.
#[derive(Clone, Debug, Default)]
pub struct ProfileCredentialProvider {
    path: Option<PathBuf>,
    profile: Option<String>,
    /// Whether a profile that is named need not be there.
    is_optional: bool,
    part: Part,
    /// What the agency is assumed with, remembered for as long as it is the same.
    base: Remembered<BaseSource, Base>,
}

/// What of a section is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// The credential that it describes.
    #[default]
    Whole,
    /// The credential that its agency is assumed with, which is in the same section.
    OwnKey,
}

/// Where the credential is with which an agency is assumed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum BaseSource {
    OwnKey(PathBuf, String),
    Profile(PathBuf, String),
    Environment,
    InstanceMetadata,
    PodIdentity,
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

    /// Takes the section of this name, which must be there.
    #[must_use]
    pub fn with_profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// Has no credential to give, instead of an error, where the section that is named is not there.
    #[must_use]
    pub fn if_present(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// Where the profile is, for people: the file, and the section where one is named.
    pub(super) fn location(&self, context: &Context) -> Result<String> {
        let Some((path, _)) = self.path(context)? else {
            return Ok(format!("no home directory, and {FILE} is not set"));
        };
        Ok(match self.profile(context)? {
            (name, Some(_)) => format!("{}, section [{name}]", path.display()),
            (_, None) => path.display().to_string(),
        })
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

    /// The name of the section; and who named it, if anyone did.
    fn profile(&self, context: &Context) -> Result<(String, Option<&'static str>)> {
        if let Some(name) = &self.profile {
            return Ok((name.clone(), Some("the program")));
        }
        Ok(match context.variable(PROFILE)? {
            Some(name) => (name, Some(PROFILE)),
            None => (BASIC.to_owned(), None),
        })
    }

    /// The credential of a profile, which may be that of an agency.
    async fn credential(
        &self,
        path: &Path,
        profile: &Profile<'_, '_>,
        context: &Context,
    ) -> Result<Option<Credential>> {
        if self.part == Part::OwnKey {
            return own_key(profile, context).await.map(Some);
        }
        let Some(session) = profile.session()? else {
            for key in [SOURCE_PROFILE, CREDENTIAL_SOURCE] {
                if profile.get(key).is_some() {
                    let what = format!("`{key}` is there, but no agency to assume; add `agency_urn`");
                    return Err(profile.malformed_at(key, &what));
                }
            }
            return own_key(profile, context).await.map(Some);
        };
        let base = self.base.get(base_source(path, profile)?, BaseSource::eq, BaseSource::base);
        let endpoint = iam_endpoint(profile, context)?.filter(|_| session.is_of_iam());
        base.assume(&session, endpoint.as_ref(), context).await.map(Some)
    }
}

impl BaseSource {
    fn base(&self) -> Base {
        let section = |path: &PathBuf, name: &String, part| {
            let provider = ProfileCredentialProvider { part, ..ProfileCredentialProvider::new() };
            Base::new(provider.with_path(path).with_profile(name))
        };
        match self {
            Self::OwnKey(path, name) => section(path, name, Part::OwnKey),
            Self::Profile(path, name) => section(path, name, Part::Whole),
            Self::Environment => {
                Base::new(Required(CredentialSource::ENVIRONMENT, EnvironmentCredentialProvider::new()))
            }
            Self::InstanceMetadata => {
                Base::new(Required(CredentialSource::INSTANCE_METADATA, InstanceMetadataCredentialProvider::new()))
            }
            Self::PodIdentity => {
                Base::new(Required(CredentialSource::POD_IDENTITY, PodIdentityCredentialProvider::new()))
            }
        }
    }
}

/// A source that a profile names, and that must have a credential.
#[derive(Debug)]
struct Required<P>(CredentialSource, P);

impl<P: ProvideCredential> ProvideCredential for Required<P> {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Self(CredentialSource { name, location }, provider) = self;
        provider.provide_credential(context).await?.map(Some).ok_or_else(|| {
            Error::credential(format!("`{CREDENTIAL_SOURCE}` asks for {name} ({location}), and there is none"))
        })
    }
}

/// Where a profile has the credential with which its agency is assumed.
fn base_source(path: &Path, profile: &Profile<'_, '_>) -> Result<BaseSource> {
    let own = || BaseSource::OwnKey(path.to_owned(), profile.name().to_owned());
    match (profile.get(SOURCE_PROFILE), profile.get(CREDENTIAL_SOURCE), profile.has_own_key()) {
        (Some(name), None, true) if name == profile.name() => Ok(own()),
        (None, None, true) => Ok(own()),
        (Some(name), None, false) => Ok(BaseSource::Profile(path.to_owned(), name.to_owned())),
        (None, Some(source), false) => {
            match source.to_lowercase().replace(['_', '-'], "").as_str() {
                "environment" => Ok(BaseSource::Environment),
                "instancemetadata" => Ok(BaseSource::InstanceMetadata),
                "podidentity" => Ok(BaseSource::PodIdentity),
                _ => {
                    let what = format!(
                        "`{CREDENTIAL_SOURCE}` is {source:?}; write environment, instance_metadata or pod_identity"
                    );
                    Err(profile.malformed_at(CREDENTIAL_SOURCE, &what))
                }
            }
        }
        (None, None, false) => Err(profile.malformed(&format!(
            "there is nothing to assume the agency with; add `ak` with `sk`, `{SOURCE_PROFILE}` or `{CREDENTIAL_SOURCE}`"
        ))),
        _ => Err(profile.malformed(&format!(
            "it is not clear what the agency is assumed with; keep one of `ak`, `idp_id`, `{SOURCE_PROFILE}` and \
             `{CREDENTIAL_SOURCE}`"
        ))),
    }
}

fn iam_endpoint(profile: &Profile<'_, '_>, context: &Context) -> Result<Option<Endpoint>> {
    let endpoint = profile.get("iam_endpoint").map(|text| context.read_endpoint(text)).transpose();
    endpoint.map_err(|error| profile.malformed("`iam_endpoint` is not an endpoint").with_source(error))
}

/// The key that is in the section itself.
async fn own_key(profile: &Profile<'_, '_>, context: &Context) -> Result<Credential> {
    let project_id = profile.get("project_id").map(str::to_owned);
    let iam_endpoint = iam_endpoint(profile, context)?;
    let key = if let Some((idp_id, file)) = profile.pair("idp_id", "id_token_file")? {
        let mut provider = IdTokenCredentialProvider::new(idp_id, IdToken::File(file.into()))
            .named_by("`id_token_file` of the profile");
        if let Some(endpoint) = iam_endpoint {
            provider = provider.with_endpoint(endpoint);
        }
        provider.access_key(context).await?
    } else if let Some((id, secret)) = profile.pair("ak", "sk")? {
        let mut key = AccessKey::new(id, secret)
            .map_err(|error| profile.malformed("`ak` and `sk` are not a usable access key").with_source(error))?;
        if let Some(token) = profile.get("security_token") {
            key = key.with_security_token(token).map_err(|error| {
                profile.malformed("`security_token` is not a usable security token").with_source(error)
            })?;
        }
        if let Some(endpoint) = iam_endpoint {
            key = key.with_iam_endpoint(endpoint);
        }
        key
    } else {
        return Err(profile.malformed("there is neither `ak` with `sk` nor `idp_id` with `id_token_file`"));
    };
    Ok(Credential::AccessKey(key).for_project(project_id))
}

impl ProvideCredential for ProfileCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Some((path, named_by)) = self.path(context)? else { return Ok(None) };
        let text = match (context.read_private_file(&path), named_by) {
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
        let file = File::read(&path, &text)?;
        let (name, named_by) = self.profile(context)?;
        match (file.profile(&name)?, named_by) {
            (Some(profile), _) => {
                file.follow(&name)?;
                self.credential(&path, &profile, context).await
            }
            (None, _) if self.is_optional => Ok(None),
            (None, Some(who)) => {
                Err(Error::credential(format!("{} has no section [{name}], which {who} names", path.display())))
            }
            (None, None) if file.has_profiles() => {
                Err(Error::credential(format!("{} has no section [{BASIC}]", path.display())))
            }
            (None, None) => Ok(None),
        }
    }
}
