//! Credentials out of the profiles of the vendor's command, KooCLI (`hcloud`).

mod file;

use std::{
    io,
    path::{Path, PathBuf},
};

use self::file::{File, Mode, Profile};
use super::{
    AccessKey, AgencySession, Credential, InstanceMetadataCredentialProvider, ProvideCredential,
    StaticAccessKeyCredentialProvider,
    assume_agency::{Base, Remembered},
    expiry,
};
use crate::{Context, Error, Region, Result, signing::SigningTime};

/// Names the profile. Ours.
const PROFILE: &str = "HUAWEICLOUD_SDK_HCLOUD_PROFILE";
/// Who gave a key, in errors.
const SOURCE: &str = "the profile of hcloud";

/// Gives the credential of a profile of the vendor's command `hcloud` (KooCLI): of the file `~/.hcloud/config.json`,
/// the profile that `HUAWEICLOUD_SDK_HCLOUD_PROFILE` names, or else the current one.
///
/// | mode | credential |
/// |---|---|
/// | `AKSK` | the access key, permanent or temporary |
/// | `SSO` | the temporary access key of the last login |
/// | `AssumeRole`, `agency` | that of the agency, assumed with the credential of `sourceProfile` |
/// | `ecsAgency` | that of the agency of the cloud server |
///
/// With `agencyName` and `agencyDomainId` or `agencyDomainName`, the key of the modes `AKSK` and `SSO` is what that
/// agency is assumed with. `projectId` is the project. The file is read anew for each renewal.
///
/// A file that is not there, or has no profile, has no credential to give. A file that others may write is refused, and
/// so is a profile whose mode is another, whose secrets are encrypted, or whose key has expired.
#[derive(Clone, Debug, Default)]
pub struct HcloudProfileCredentialProvider {
    path: Option<PathBuf>,
    profile: Option<String>,
    /// Whether a profile that is named need not be there.
    is_optional: bool,
    /// What the agency is assumed with, remembered for as long as it is of the same profile.
    base: Remembered<String, Base>,
}

impl HcloudProfileCredentialProvider {
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

    /// Takes the profile of this name, which must be there.
    #[must_use]
    pub fn with_profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// Has no credential to give, instead of an error, where the profile that is named is not there.
    #[must_use]
    pub fn if_present(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// The region of the profile, if it names one.
    ///
    /// # Errors
    /// Those of a file or a profile that cannot be read, and
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for text that names no region.
    pub fn region(&self, context: &Context) -> Result<Option<Region>> {
        let Some((path, file)) = self.file(context)? else { return Ok(None) };
        let Some(profile) = self.chosen(&path, &file, context)? else { return Ok(None) };
        profile.region().map(Region::new).transpose()
    }

    /// Where the profile is, for people: the file, and the profile where one is named.
    pub(super) fn location(&self, context: &Context) -> Result<String> {
        let Some(path) = self.path(context) else { return Ok("no home directory".to_owned()) };
        Ok(match self.named(context)? {
            Some((name, _)) => format!("{}, profile {name:?}", path.display()),
            None => path.display().to_string(),
        })
    }

    /// Where the file is, if there can be one.
    fn path(&self, context: &Context) -> Option<PathBuf> {
        self.path.clone().or_else(|| context.home().map(|home| home.join(".hcloud").join("config.json")))
    }

    /// The file, if it is there.
    fn file(&self, context: &Context) -> Result<Option<(PathBuf, File)>> {
        let Some(path) = self.path(context) else { return Ok(None) };
        let is_named = self.path.is_some() || !self.is_optional && self.named(context)?.is_some();
        match context.read_private_file(&path) {
            Ok(text) => File::read(&path, &text).map(|file| Some((path, file))),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_named => Ok(None),
            Err(error) => {
                let what = format!("the profiles of hcloud, {}, cannot be read", path.display());
                Err(Error::credential(what).with_source(error))
            }
        }
    }

    /// The profile that is named, and who names it.
    fn named(&self, context: &Context) -> Result<Option<(String, &'static str)>> {
        match &self.profile {
            Some(name) => Ok(Some((name.clone(), "the program"))),
            None => Ok(context.variable(PROFILE)?.map(|name| (name, PROFILE))),
        }
    }

    /// The profile that is named, or else the current one.
    fn chosen<'f>(&self, path: &Path, file: &'f File, context: &Context) -> Result<Option<&'f Profile>> {
        let (name, named_by) = match (self.named(context)?, file.current()) {
            (Some(named), _) => named,
            (None, Some(current)) => (current.to_owned(), "`current`"),
            (None, None) if file.is_empty() => return Ok(None),
            (None, None) => {
                return Err(Error::credential(format!("{}: `current` names no profile", path.display())));
            }
        };
        match file.profile(&name) {
            Some(profile) => Ok(Some(profile)),
            None if self.is_optional => Ok(None),
            None => {
                Err(Error::credential(format!("{} has no profile {name:?}, which {named_by} names", path.display())))
            }
        }
    }

    async fn credential(&self, path: &Path, file: &File, profile: &Profile, context: &Context) -> Result<Credential> {
        let malformed = |what: &str| malformed(path, profile, what);
        let agency = profile.agency().map_err(|error| malformed("the agency is malformed").with_source(error))?;
        let mode = profile.mode().map_err(|mode| {
            malformed(&format!("the mode {mode:?} is not known; known are AKSK, SSO, AssumeRole, agency and ecsAgency"))
        })?;
        let base = match mode {
            Mode::AccessKey | Mode::Sso => {
                let key = own_key(path, file, profile, context)?;
                if agency.is_none() {
                    return Ok(for_project(Credential::AccessKey(key), profile));
                }
                Base::new(StaticAccessKeyCredentialProvider::new(key))
            }
            Mode::EcsAgency => {
                let found = InstanceMetadataCredentialProvider::new().provide_credential(context).await?;
                let found = found.ok_or_else(|| malformed("no agency of a cloud server is there (mode ecsAgency)"))?;
                return Ok(for_project(found, profile));
            }
            Mode::Agency => {
                let Some(source) = profile.source_profile() else {
                    return Err(malformed("`sourceProfile` is missing, with whose key the agency is assumed"));
                };
                let of = |source: &String| Base::new(Self::new().with_path(path).with_profile(source));
                self.base.get(source.to_owned(), String::eq, of)
            }
        };
        let Some(agency) = agency else {
            return Err(malformed("`agencyName` is missing, with `agencyDomainId` or `agencyDomainName`"));
        };
        let credential = base.assume(&AgencySession::new(agency), None, context).await?;
        Ok(for_project(credential, profile))
    }
}

/// An error of a profile.
fn malformed(path: &Path, profile: &Profile, what: &str) -> Error {
    Error::credential(format!("{}, profile {:?}: {what}", path.display(), profile.name()))
}

fn for_project(credential: Credential, profile: &Profile) -> Credential {
    credential.for_project(profile.project_id().map(str::to_owned))
}

/// The access key in a profile itself, which is neither encrypted nor expired.
fn own_key(path: &Path, file: &File, profile: &Profile, context: &Context) -> Result<AccessKey> {
    let malformed = |what: &str| malformed(path, profile, what);
    let is_sso = profile.mode() == Ok(Mode::Sso);
    let log_in = match is_sso {
        true => format!("log in with `hcloud configure sso`, for the profile {:?}", profile.name()),
        false => format!("set it with `hcloud configure set --cli-profile={}`", profile.name()),
    };
    if file.is_encrypted() {
        return Err(malformed(
            "its secrets are encrypted (`authEncrypt`), so only hcloud can read them; `hcloud configure set \
             --cli-auth-encrypt=false` keeps them as they are",
        ));
    }
    let key = profile.key();
    let (Some(id), Some(secret)) = (key.id(), key.secret()) else {
        return Err(malformed(&format!("it has no access key; {log_in}")));
    };
    if !key.is_plain() {
        return Err(malformed(
            "its access key is not one: it has the length or the characters of something encrypted. Nothing was sent",
        ));
    }
    let unusable = |error| malformed("its access key cannot be used").with_source(error);
    let mut access_key = AccessKey::new(id, secret).map_err(unusable)?;
    match key.security_token() {
        Some(token) => access_key = access_key.with_security_token(token).map_err(unusable)?,
        None if is_sso => return Err(malformed(&format!("its key has no security token; {log_in}"))),
        None => {}
    }
    if let Some(expires_at) = key.expiry().and_then(|expiry| expiry::read(expiry, SOURCE)) {
        if expires_at <= context.now() {
            let when = SigningTime::try_from(expires_at).map(|time| format!(" at {time}")).unwrap_or_default();
            return Err(malformed(&format!("its temporary access key expired{when}; {log_in}")));
        }
        access_key = access_key.with_expiry(expires_at);
    }
    Ok(access_key)
}

impl ProvideCredential for HcloudProfileCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Some((path, file)) = self.file(context)? else { return Ok(None) };
        let Some(profile) = self.chosen(&path, &file, context)? else { return Ok(None) };
        file.follow(profile).map_err(|problem| malformed(&path, profile, &problem))?;
        self.credential(&path, &file, profile, context).await.map(Some)
    }
}
