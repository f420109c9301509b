//! What a reader of written policies has to know: what is not known, and what is allowed beyond need.

use std::fmt;

use crate::{policy::MAX_POLICY_LENGTH, smallest::ENTERPRISE_PROJECT};

/// Something that a reader of the policies has to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Note {
    /// What the operation needs is not known, so the policies may not allow it.
    Unknown {
        /// The name of the operation.
        operation: String,
    },
    /// The documentation says that the operation needs no permission, which may mean that it was not yet written down.
    NoneNeeded {
        /// The name of the operation.
        operation: String,
    },
    /// The older model has no action for it, so the policies do not allow it.
    NoAlias {
        /// The action of identity policies.
        action: String,
    },
    /// It has no resource, so it is allowed on everything.
    NotNarrowed {
        /// The action.
        action: String,
    },
    /// It is not known beforehand which resources it acts on, so it is allowed on all of their type.
    Unnamed {
        /// The action.
        action: String,
    },
    /// It has no key for the enterprise project, so it is allowed in all of them.
    EveryEnterpriseProject {
        /// The action.
        action: String,
    },
    /// Whether one of several aliases is enough is not documented, so all of them are allowed.
    SeveralAliases {
        /// The action of identity policies.
        action: String,
    },
    /// What further action an operation needs is known by its name only, so it is allowed on everything.
    Dependency {
        /// The action.
        action: String,
    },
    /// An action whose name is not that of one is left out.
    Malformed {
        /// The action.
        action: String,
    },
    /// A resource whose name is not that of one is left out.
    MalformedResource {
        /// The name.
        resource: String,
    },
    /// The older model is granted for a project and takes no resource here: the scope is not part of the policy.
    ScopeOfGrant {
        /// The ID of the project, where it is known.
        project: Option<String>,
        /// The region, where it is known.
        region: Option<String>,
    },
    /// One policy would be longer than a policy may be.
    SeveralPolicies {
        /// How many there are.
        count: usize,
    },
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { operation } => write!(f, "{operation}: the actions it needs are not known"),
            Self::NoneNeeded { operation } => write!(f, "{operation}: its page says that no permission is needed"),
            Self::NoAlias { action } => write!(f, "{action}: no action of version 1.1 is documented for it"),
            Self::NotNarrowed { action } => write!(f, "{action}: takes no resource, so it is allowed on all"),
            Self::Unnamed { action } => {
                write!(f, "{action}: which resources it acts on is not known beforehand, so no ID limits it")
            }
            Self::EveryEnterpriseProject { action } => {
                write!(f, "{action}: takes no condition on {ENTERPRISE_PROJECT}, so it is allowed in every one")
            }
            Self::SeveralAliases { action } => {
                write!(f, "{action}: several aliases; whether one is enough is not documented")
            }
            Self::Dependency { action } => write!(f, "{action}: its resources are not known, so it is allowed on all"),
            Self::Malformed { action } => write!(f, "{action:?}: not the name of an action, left out"),
            Self::MalformedResource { resource } => write!(f, "{resource:?}: not the name of a resource, left out"),
            Self::ScopeOfGrant { project, region } => {
                let project = match (project, region) {
                    (Some(project), _) => format!("the project {project}"),
                    (None, Some(region)) => format!("the project of the region {region}"),
                    (None, None) => "the project of the region".to_owned(),
                };
                write!(f, "the policy names no resource: grant it in {project} alone")
            }
            Self::SeveralPolicies { count } => {
                write!(f, "{count} policies, all of which are needed: one may have a length of {MAX_POLICY_LENGTH}")
            }
        }
    }
}
