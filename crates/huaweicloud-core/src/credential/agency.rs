//! Agencies, and what is asked for when one is assumed. Pure, but for reading variables.

use std::{fmt, str::FromStr, sync::Arc};

use api_runtime::Secret;
use iam_api::types as iam;
use sts_api::types as sts;

use super::half_set;
use crate::{Context, Error, Result, checked};

/// The shortest time that a key of an agency is valid, in seconds.
const SHORTEST: u32 = 900;
/// The longest time for STS and for IAM, and the longest in a chain of agencies for STS.
const LONGEST_OF_STS: u32 = 43_200;
const LONGEST_OF_IAM: u32 = 86_400;
const LONGEST_IN_CHAIN: u32 = 3_600;

/// Name of the session where none is given.
const SESSION_NAME: &str = "huaweicloud-core-session";

/// An agency of an account, which others act in that account through.
///
/// One that is known by its account's ID is assumed at the security token service (STS); one that is known by its
/// account's name at the identity service (IAM), which knows fewer settings: see [`AgencySession`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency(Known);

/// What is known of an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Known {
    Urn(sts::AgencyUrn),
    AccountName { account: String, name: String },
}

impl Agency {
    /// The agency with this URN: `iam::ACCOUNT_ID:agency:NAME`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it is not of the documented form.
    pub fn from_urn(urn: impl AsRef<str>) -> Result<Self> {
        let urn = urn.as_ref();
        match urn.splitn(5, ':').collect::<Vec<_>>()[..] {
            ["iam", "", account, "agency", name] if !account.is_empty() && !name.is_empty() => {
                checked("agency_urn", urn).map(|urn| Self(Known::Urn(urn)))
            }
            _ => {
                Err(Error::invalid_input("agency_urn", "it is not the URN of an agency", "iam::ACCOUNT_ID:agency:NAME"))
            }
        }
    }

    /// The agency of this name in the account with this ID.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when they make no URN.
    pub fn of_account_id(account_id: impl AsRef<str>, name: impl AsRef<str>) -> Result<Self> {
        Self::from_urn(format!("iam::{}:agency:{}", account_id.as_ref(), name.as_ref()))
    }

    /// The agency of this name in the account with this name.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when one of them is empty.
    pub fn of_account_name(account: impl Into<String>, name: impl Into<String>) -> Result<Self> {
        let (account, name) = (account.into(), name.into());
        for (field, value) in [("agency_domain_name", &account), ("agency_name", &name)] {
            if value.trim().is_empty() {
                return Err(Error::invalid_input(field, "it is empty", "the name"));
            }
        }
        Ok(Self(Known::AccountName { account, name }))
    }

    pub(super) fn known(&self) -> &Known {
        &self.0
    }
}

/// `iam::ACCOUNT_ID:agency:NAME`, or `ACCOUNT_NAME/NAME`.
impl FromStr for Agency {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.split_once('/') {
            _ if text.contains(':') => Self::from_urn(text),
            Some((account, name)) => Self::of_account_name(account, name),
            None => {
                let rule = "iam::ACCOUNT_ID:agency:NAME, or the account's name and its own as ACCOUNT/NAME";
                Err(Error::invalid_input("agency", "it has no account", rule))
            }
        }
    }
}

/// The URN, or the name and the account.
impl fmt::Display for Agency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Known::Urn(urn) => f.write_str(urn),
            Known::AccountName { account, name } => write!(f, "{name} of the account {account}"),
        }
    }
}

/// A session of an agency: which agency is assumed, and with what.
///
/// | setting | what | profile key | variable |
/// |---|---|---|---|
/// | agency | by URN | `agency_urn` | `HUAWEICLOUD_SDK_AGENCY_URN` |
/// | | or by name | `agency_name` | `HUAWEICLOUD_SDK_AGENCY_NAME` |
/// | | with the account's ID | `agency_domain_id` | `HUAWEICLOUD_SDK_AGENCY_DOMAIN_ID` |
/// | | or with the account's name | `agency_domain_name` | `HUAWEICLOUD_SDK_AGENCY_DOMAIN_NAME` |
/// | session name | shows in audit records | `agency_session_name` | `HUAWEICLOUD_SDK_AGENCY_SESSION_NAME` |
/// | duration | of the key, in seconds | `duration_seconds` | `HUAWEICLOUD_SDK_AGENCY_DURATION_SECONDS` |
/// | external ID | what the owner of the agency asks for (STS) | `external_id` | `HUAWEICLOUD_SDK_AGENCY_EXTERNAL_ID` |
/// | policy | narrows the key; JSON | `policy` | `HUAWEICLOUD_SDK_AGENCY_POLICY` |
/// | policy IDs | narrow the key; with commas between (STS) | `policy_ids` | `HUAWEICLOUD_SDK_AGENCY_POLICY_IDS` |
/// | source identity | who began the chain (STS) | `source_identity` | `HUAWEICLOUD_SDK_AGENCY_SOURCE_IDENTITY` |
/// | MFA device | its serial number (STS) | `mfa_serial_number` | `HUAWEICLOUD_SDK_AGENCY_MFA_SERIAL_NUMBER` |
/// | MFA code | the six digits that it shows (STS) | `mfa_code` | `HUAWEICLOUD_SDK_AGENCY_MFA_CODE` |
///
/// The variables are ours: the vendor's SDKs know none for agencies. Without a duration a key is valid for an hour from
/// STS, and for 15 minutes from IAM.
///
/// ```
/// use huaweicloud_core::credential::{Agency, AgencySession};
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let agency = Agency::from_urn("iam::27680d67da6b47eb82d00a1a118be145:agency:htap-operator")?;
/// let session = AgencySession::new(agency).with_session_name("nightly-sync").with_external_id("agreed-with-owner");
/// # let _ = session;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct AgencySession {
    agency: Agency,
    session_name: Option<String>,
    duration_seconds: Option<u32>,
    external_id: Option<String>,
    policy: Option<String>,
    policy_ids: Vec<String>,
    source_identity: Option<String>,
    mfa: Option<Mfa>,
    project_id: Option<String>,
}

/// An MFA device, and what asks for the code that it shows.
#[derive(Clone)]
struct Mfa {
    serial_number: String,
    code: Arc<dyn Fn() -> Result<Secret> + Send + Sync>,
}

impl AgencySession {
    /// A session of this agency, with the defaults of the services.
    pub fn new(agency: Agency) -> Self {
        Self {
            agency,
            session_name: None,
            duration_seconds: None,
            external_id: None,
            policy: None,
            policy_ids: Vec::new(),
            source_identity: None,
            mfa: None,
            project_id: None,
        }
    }

    /// The session that the variables of the table above describe, with the project of `HUAWEICLOUD_SDK_PROJECT_ID`;
    /// `None` when none of them is set.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential), naming the variable, when one is malformed, or some are
    /// set and others missing.
    pub fn from_environment(context: &Context) -> Result<Option<Self>> {
        let session = Self::read(|setting| context.variable(setting.variable()), Setting::variable)?;
        let project_id = context.variable(super::environment::PROJECT_ID)?;
        Ok(session.map(|session| Self { project_id, ..session }))
    }

    /// A session of this agency, with the other settings that the variables of the table above describe; those that
    /// name an agency are passed over. The project is that of `HUAWEICLOUD_SDK_PROJECT_ID`.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential), naming the variable, when one is malformed.
    pub fn with_environment(agency: Agency, context: &Context) -> Result<Self> {
        let session = Self::read_settings(agency, |setting| context.variable(setting.variable()), Setting::variable)?;
        Ok(Self { project_id: context.variable(super::environment::PROJECT_ID)?, ..session })
    }

    /// The name of the session, which appears in the audit records of the agency's account.
    #[must_use]
    pub fn with_session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// How long each key is to be valid, in seconds.
    #[must_use]
    pub fn with_duration_seconds(mut self, seconds: u32) -> Self {
        self.duration_seconds = Some(seconds);
        self
    }

    /// The external ID that the agency's trust policy asks for.
    #[must_use]
    pub fn with_external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }

    /// A policy that narrows what the key may do, as JSON.
    #[must_use]
    pub fn with_policy(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Policies that narrow what the key may do, by their IDs.
    #[must_use]
    pub fn with_policy_ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.policy_ids = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Who begins the chain of agencies.
    #[must_use]
    pub fn with_source_identity(mut self, identity: impl Into<String>) -> Self {
        self.source_identity = Some(identity.into());
        self
    }

    /// The caller's MFA device, and a function that returns the six digits that it shows. It is called for each key,
    /// since a code is good for one.
    #[must_use]
    pub fn with_mfa(
        mut self,
        serial_number: impl Into<String>,
        code: impl Fn() -> Result<Secret> + Send + Sync + 'static,
    ) -> Self {
        self.mfa = Some(Mfa { serial_number: serial_number.into(), code: Arc::new(code) });
        self
    }

    /// The project of the agency's account that the keys are meant for.
    #[must_use]
    pub fn with_project_id(mut self, project_id: impl Into<String>) -> Self {
        self.project_id = Some(project_id.into());
        self
    }

    /// The agency.
    pub fn agency(&self) -> &Agency {
        &self.agency
    }

    /// Whether it is assumed at IAM.
    pub(super) fn is_of_iam(&self) -> bool {
        matches!(self.agency.known(), Known::AccountName { .. })
    }

    pub(super) fn project_id(&self) -> Option<&str> {
        self.project_id.as_deref()
    }

    /// Reads a session from where its settings have names: variables, or keys of a profile.
    pub(super) fn read<N: fmt::Display>(
        get: impl Fn(Setting) -> Result<Option<String>>,
        name: impl Fn(Setting) -> N,
    ) -> Result<Option<Self>> {
        let Some(agency) = agency(&get, &name)? else {
            for setting in Setting::OF_A_SESSION {
                if get(setting)?.is_some() {
                    let (urn, named) = (name(Setting::Urn), name(Setting::Name));
                    return Err(Error::credential(format!(
                        "{} is set, but no agency; set {urn}, or {named} with its account",
                        name(setting)
                    )));
                }
            }
            return Ok(None);
        };
        Self::read_settings(agency, get, name).map(Some)
    }

    /// Reads the settings of a session of this agency.
    fn read_settings<N: fmt::Display>(
        agency: Agency,
        get: impl Fn(Setting) -> Result<Option<String>>,
        name: impl Fn(Setting) -> N,
    ) -> Result<Self> {
        let mut session = Self::new(agency);
        session.session_name = get(Setting::SessionName)?;
        if let Some(seconds) = get(Setting::DurationSeconds)? {
            session.duration_seconds = Some(seconds.trim().parse().map_err(|_| {
                Error::credential(format!("{} is not a number of seconds: {seconds:?}", name(Setting::DurationSeconds)))
            })?);
        }
        session.external_id = get(Setting::ExternalId)?;
        session.policy = get(Setting::Policy)?;
        session.policy_ids = get(Setting::PolicyIds)?.map(|ids| list(&ids)).unwrap_or_default();
        session.source_identity = get(Setting::SourceIdentity)?;
        match (get(Setting::MfaSerialNumber)?, get(Setting::MfaCode)?) {
            (None, None) => {}
            (Some(serial_number), Some(code)) => {
                let code = Secret::from(code);
                session = session.with_mfa(serial_number, move || Ok(code.clone()));
            }
            (serial_number, _) => {
                let (device, code) = (name(Setting::MfaSerialNumber).to_string(), name(Setting::MfaCode).to_string());
                let (set, unset) = if serial_number.is_some() { (device, code) } else { (code, device) };
                return Err(half_set(&[&set], &[&unset]));
            }
        }
        Ok(session)
    }

    /// The request to STS. `is_chained` says that it is signed with a temporary key.
    pub(super) fn sts_request(&self, urn: &sts::AgencyUrn, is_chained: bool) -> Result<sts::AssumeAgencyRequest> {
        let name = self.session_name.as_deref().unwrap_or(SESSION_NAME);
        let mut request =
            sts::AssumeAgencyRequest::new(checked::<sts::AgencySessionName>("agency_session_name", name)?, urn.clone());
        let longest = if is_chained { LONGEST_IN_CHAIN } else { LONGEST_OF_STS };
        request.duration_seconds = self.duration(longest, is_chained)?;
        request.external_id = self.external_id.as_deref().map(|id| checked("external_id", id)).transpose()?;
        request.policy = self.policy.as_deref().map(|policy| checked("policy", policy)).transpose()?;
        if !self.policy_ids.is_empty() {
            let ids = self.policy_ids.iter().map(|id| checked("policy_ids", id));
            request.policy_ids = Some(ids.collect::<Result<_>>()?);
        }
        request.source_identity =
            self.source_identity.as_deref().map(|identity| checked("source_identity", identity)).transpose()?;
        if let Some(mfa) = &self.mfa {
            request.serial_number = Some(checked("serial_number", &mfa.serial_number)?);
            request.token_code = Some(six_digits((mfa.code)()?)?);
        }
        Ok(request)
    }

    /// The request to IAM.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) also for a setting that only STS has.
    pub(super) fn iam_request(&self, account: &str, name: &str) -> Result<iam::CreateTemporaryAccessKeyRequest> {
        let settings_of_sts = [
            ("external_id", self.external_id.is_some()),
            ("policy_ids", !self.policy_ids.is_empty()),
            ("source_identity", self.source_identity.is_some()),
            ("serial_number", self.mfa.is_some()),
        ];
        if let Some((setting, _)) = settings_of_sts.into_iter().find(|(_, is_set)| *is_set) {
            let problem = "an agency that is known by its account's name is assumed at IAM, which has no such setting";
            return Err(Error::invalid_input(setting, problem, "the agency by its URN, or with its account's ID"));
        }
        let mut role = iam::AssumeRole::new(name).domain_name(account);
        role.duration_seconds = self.duration(LONGEST_OF_IAM, false)?;
        if let Some(name) = &self.session_name {
            role.session_user =
                Some(iam::SessionUser::new().name(checked::<iam::SessionUserName>("session_name", name)?));
        }
        let mut identity = iam::AccessKeyIdentity::new([iam::AccessKeyMethod::AssumeRole]).assume_role(role);
        identity.policy = self.policy.as_deref().map(policy).transpose()?;
        Ok(iam::CreateTemporaryAccessKeyRequest::new(iam::AccessKeyAuth::new(identity)))
    }

    fn duration(&self, longest: u32, is_chained: bool) -> Result<Option<i64>> {
        match self.duration_seconds {
            None => Ok(None),
            Some(seconds) if (SHORTEST..=longest).contains(&seconds) => Ok(Some(seconds.into())),
            Some(seconds) => {
                let why = if is_chained { ", since the agency is assumed with a temporary access key" } else { "" };
                Err(Error::invalid_input(
                    "duration_seconds",
                    format_args!("{seconds} is out of range"),
                    format_args!("{SHORTEST} to {longest} seconds{why}"),
                ))
            }
        }
    }
}

impl fmt::Debug for AgencySession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgencySession")
            .field("agency", &self.agency)
            .field("session_name", &self.session_name)
            .field("duration_seconds", &self.duration_seconds)
            .field("project_id", &self.project_id)
            .finish_non_exhaustive()
    }
}

/// A setting of a session, as variables and profiles name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Urn,
    Name,
    DomainId,
    DomainName,
    SessionName,
    DurationSeconds,
    ExternalId,
    Policy,
    PolicyIds,
    SourceIdentity,
    MfaSerialNumber,
    MfaCode,
}

impl Setting {
    /// Those that name the agency.
    pub(super) const OF_AN_AGENCY: [Self; 4] = [Self::Urn, Self::Name, Self::DomainId, Self::DomainName];
    /// Those that go with an agency.
    pub(super) const OF_A_SESSION: [Self; 8] = [
        Self::SessionName,
        Self::DurationSeconds,
        Self::ExternalId,
        Self::Policy,
        Self::PolicyIds,
        Self::SourceIdentity,
        Self::MfaSerialNumber,
        Self::MfaCode,
    ];

    /// The environment variable.
    pub(super) fn variable(self) -> &'static str {
        self.names().1
    }

    /// The key of a profile.
    pub(super) fn key(self) -> &'static str {
        self.names().0
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Urn => ("agency_urn", "HUAWEICLOUD_SDK_AGENCY_URN"),
            Self::Name => ("agency_name", "HUAWEICLOUD_SDK_AGENCY_NAME"),
            Self::DomainId => ("agency_domain_id", "HUAWEICLOUD_SDK_AGENCY_DOMAIN_ID"),
            Self::DomainName => ("agency_domain_name", "HUAWEICLOUD_SDK_AGENCY_DOMAIN_NAME"),
            Self::SessionName => ("agency_session_name", "HUAWEICLOUD_SDK_AGENCY_SESSION_NAME"),
            Self::DurationSeconds => ("duration_seconds", "HUAWEICLOUD_SDK_AGENCY_DURATION_SECONDS"),
            Self::ExternalId => ("external_id", "HUAWEICLOUD_SDK_AGENCY_EXTERNAL_ID"),
            Self::Policy => ("policy", "HUAWEICLOUD_SDK_AGENCY_POLICY"),
            Self::PolicyIds => ("policy_ids", "HUAWEICLOUD_SDK_AGENCY_POLICY_IDS"),
            Self::SourceIdentity => ("source_identity", "HUAWEICLOUD_SDK_AGENCY_SOURCE_IDENTITY"),
            Self::MfaSerialNumber => ("mfa_serial_number", "HUAWEICLOUD_SDK_AGENCY_MFA_SERIAL_NUMBER"),
            Self::MfaCode => ("mfa_code", "HUAWEICLOUD_SDK_AGENCY_MFA_CODE"),
        }
    }
}

/// The agency that settings name, if they name one.
fn agency<N: fmt::Display>(
    get: &impl Fn(Setting) -> Result<Option<String>>,
    name: &impl Fn(Setting) -> N,
) -> Result<Option<Agency>> {
    let [urn, of_agency, account_id, account] = Setting::OF_AN_AGENCY.map(get);
    let malformed = |settings: &str| {
        let what = format!("{settings} does not name an agency");
        move |error| Error::credential(what).with_source(error)
    };
    let (urn_name, name_name) = (name(Setting::Urn), name(Setting::Name));
    let (id_name, account_name) = (name(Setting::DomainId), name(Setting::DomainName));
    match (urn?, of_agency?, account_id?, account?) {
        (None, None, None, None) => Ok(None),
        (Some(urn), None, None, None) => Agency::from_urn(urn).map(Some).map_err(malformed(&urn_name.to_string())),
        (None, Some(of_agency), Some(id), None) => {
            Agency::of_account_id(id, of_agency).map(Some).map_err(malformed(&format!("{name_name} with {id_name}")))
        }
        (None, Some(of_agency), None, Some(account)) => Agency::of_account_name(account, of_agency)
            .map(Some)
            .map_err(malformed(&format!("{name_name} with {account_name}"))),
        _ => Err(Error::credential(format!(
            "the agency is not clear: set {urn_name} alone, or {name_name} with one of {id_name} and {account_name}"
        ))),
    }
}

/// The entries of a list with commas between.
pub(super) fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}

fn policy(text: &str) -> Result<iam::ServicePolicy> {
    serde_json::from_str(text)
        .map_err(|error| Error::invalid_input("policy", error, "JSON with `Version` and `Statement`"))
}

fn six_digits(code: Secret) -> Result<Secret> {
    match code.expose().len() == 6 && code.expose().bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(code),
        false => Err(Error::invalid_input("token_code", "it is not what an MFA device shows", "six digits")),
    }
}
