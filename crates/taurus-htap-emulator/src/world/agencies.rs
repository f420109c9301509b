//! The agencies of accounts, who may assume each, and the sessions of those that were assumed.

use std::fmt;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Principal, World, access::MOST, id_of, user_id};

/// An agency of an account, and who may assume it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Agency {
    /// The ID of the account that it belongs to.
    pub account_id: String,
    /// The name of that account.
    pub account_name: String,
    /// Its name, which policies of agencies are listed by.
    pub name: String,
    /// Who may assume it: accounts by their ID, users and agencies by their URN, such as
    /// `iam::d78cbac186b744899480f25bd022f468:user:emulator`.
    #[serde(default)]
    #[cfg_attr(feature = "schemars", schemars(inner(regex(pattern = TRUSTED_PATTERN))))]
    pub trusts: Vec<String>,
    /// The external ID that STS asks for; none when it is left out.
    #[serde(default)]
    pub external_id: Option<String>,
    /// The longest session, in seconds: 3,600 to 43,200.
    #[serde(default = "shortest_limit")]
    #[cfg_attr(feature = "schemars", schemars(range(min = SESSION_LIMITS.0, max = SESSION_LIMITS.1)))]
    pub max_session_seconds: i64,
}

/// The limits of the longest session of an agency, in seconds: an hour, which is the default, and twelve.
const SESSION_LIMITS: (i64, i64) = (3_600, 43_200);

const fn shortest_limit() -> i64 {
    SESSION_LIMITS.0
}

/// A session: whose a credential of an agency is.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AgencySession {
    pub(crate) account_id: String,
    agency: String,
    name: String,
}

/// All agencies, and the sessions by the ID of their access key.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Agencies {
    known: Vec<Agency>,
    sessions: IndexMap<String, AgencySession>,
}

/// The account that an agency is looked for in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Account<'a> {
    Id(&'a str),
    Name(&'a str),
}

/// Whose a credential is, as the security token service describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CallerIdentity {
    pub(crate) account_id: String,
    pub(crate) urn: String,
    pub(crate) id: String,
    /// What a trust can name: the URN of the user, or that of the agency without its session.
    trusted_as: String,
}

impl Agency {
    pub(crate) fn urn(&self) -> String {
        format!("iam::{}:agency:{}", self.account_id, self.name)
    }

    /// Whether this caller may assume it.
    pub(crate) fn trusts(&self, caller: &CallerIdentity) -> bool {
        self.trusts.iter().any(|trusted| *trusted == caller.account_id || *trusted == caller.trusted_as)
    }
}

impl Agencies {
    /// # Errors
    /// Text that names the agency and what is wrong with it.
    pub(super) fn of(known: Vec<Agency>) -> Result<Self, String> {
        let (least, most) = SESSION_LIMITS;
        for (index, agency) in known.iter().enumerate() {
            let urn = agency.urn();
            if known[..index].iter().any(|other| other.urn() == urn) {
                return Err(format!("agencies: {urn} is listed twice"));
            }
            if !(least..=most).contains(&agency.max_session_seconds) {
                let found = agency.max_session_seconds;
                return Err(format!("agencies: {urn}: max_session_seconds is {found}; it is {least} to {most}"));
            }
            if let Some(trusted) = agency.trusts.iter().find(|trusted| !names_account_or_principal(trusted)) {
                return Err(format!(
                    "agencies: {urn}: trusts has {trusted:?}; it is the ID of an account, \
                     iam::ACCOUNT_ID:user:NAME or iam::ACCOUNT_ID:agency:NAME"
                ));
            }
        }
        Ok(Self { known, sessions: IndexMap::new() })
    }

    /// The names of all agencies, some of which can be the same in different accounts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(|agency| agency.name.as_str())
    }

    pub(crate) fn find(&self, account: Account<'_>, name: &str) -> Option<&Agency> {
        self.known.iter().find(|agency| {
            let is_of_account = match account {
                Account::Id(id) => agency.account_id == id,
                Account::Name(of) => agency.account_name == of,
            };
            is_of_account && agency.name == name
        })
    }

    /// The session of a credential, if it is that of an agency.
    pub(crate) fn session(&self, credential: &str) -> Option<&AgencySession> {
        self.sessions.get(credential)
    }

    /// Notes whose an access key is.
    pub(crate) fn begin(&mut self, access_key: &str, agency: &Agency, session: &str) {
        if self.sessions.len() >= MOST {
            // Many at once, so that each costs little.
            self.sessions.drain(..MOST / 10);
        }
        let Agency { account_id, name, .. } = agency.clone();
        self.sessions
            .insert(access_key.to_owned(), AgencySession { account_id, agency: name, name: session.to_owned() });
    }
}

/// The rule of [`names_account_or_principal`] for the JSON schema.
#[cfg(feature = "schemars")]
const TRUSTED_PATTERN: &str = "^([^:]+|iam::[^:]+:(user|agency):.+)$";

fn names_account_or_principal(trusted: &str) -> bool {
    let parts: Vec<_> = trusted.splitn(5, ':').collect();
    match parts[..] {
        [account] => !account.is_empty(),
        ["iam", "", account, "user" | "agency", name] => !account.is_empty() && !name.is_empty(),
        _ => false,
    }
}

impl World {
    /// Whose a credential is.
    pub(crate) fn caller(&self, credential: &str) -> CallerIdentity {
        if let Some(AgencySession { account_id, agency, name }) = self.agencies.session(credential) {
            let trusted_as = format!("iam::{account_id}:agency:{agency}");
            return CallerIdentity {
                urn: format!("sts::{account_id}:assumed-agency:{agency}/{name}"),
                id: format!("{}:{name}", id_of(&trusted_as)),
                account_id: account_id.clone(),
                trusted_as,
            };
        }
        let account_id = self.account_id();
        let principal = self.grants.principal(credential);
        let urn = match principal {
            Some(Principal::User(name)) => format!("iam::{account_id}:user:{name}"),
            Some(Principal::Agency(name)) => format!("iam::{account_id}:agency:{name}"),
            // The users of identity providers have no name here.
            None => format!("iam::{account_id}:root"),
        };
        let id = match principal {
            // The same as in the tokens of IAM.
            Some(Principal::User(name)) => user_id(name),
            Some(Principal::Agency(_)) | None => id_of(&urn),
        };
        CallerIdentity { account_id: account_id.to_owned(), id, trusted_as: urn.clone(), urn }
    }
}

impl fmt::Display for CallerIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.urn)
    }
}
