//! What IAM must allow a caller, as a table and as a policy.
//!
//! The facts are those of the documentation: [`Operation::permission`](api_runtime::Operation::permission) has the
//! actions of each operation with the page that they are from. They were not tried against the service, and a page
//! that says that no permission is needed may only be an early one.
//!
//! A resource of type `instance` is an instance by its ID. Which ID the service takes where a call has that of a
//! TaurusDB instance and that of a StarRocks instance is not documented: give both to [`Scope::resource`].

use api_runtime::{Api, Operation, Request, RequiredAction};
pub use iam_policy::{
    Beyond, Context, Excess, MAX_POLICY_LENGTH, Model, Need, NeededAction, Note, Policies, Policy, PolicyError,
    Refusal, Scope, Smallest, smallest,
};

use taurus_htap_api::requests::CreateStarrocksInstance;

pub use crate::operations::Operations;
use crate::{Error, Result, api};

/// The operations of each flow, as constants: for a flow with given input,
/// [`Flow::permissions`](crate::Flow::permissions) has them.
pub mod flows {
    pub use crate::flows::{
        check::CHECK_TASK,
        set_parameters::SET_PARAMETERS,
        starrocks::{
            CREATE_INSTANCE, DELETE_INSTANCE, RESIZE, RESTART, RESTART_NODE, SET_SECURITY_GROUP, SYNC_USERS, UPGRADE,
        },
        task::{
            CREATE_TASK, CREATE_TASK_WITH_TABLE_CONFIGS, DELETE_TASK, MODIFY_TASK, PAUSE_TASK, RESUME_TASK, START_TASK,
        },
        users::{CREATE_USER, DELETE_USER, SET_USER_PERMISSIONS},
    };
    pub use crate::{
        instance::{
            replication::{GET_TASK, LIST_TASKS},
            users::GET_USER,
        },
        jobs::JOB,
        starrocks::GET_INSTANCE,
    };
}

/// The operation of [`Client::decode_authorization_message`](crate::Client::decode_authorization_message).
pub const DECODE_AUTHORIZATION_MESSAGE: Operations =
    Operations::new(&[huaweicloud_core::credential::DECODE_AUTHORIZATION_MESSAGE], &[]);

/// A policy that the vendor keeps ready-made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SystemPolicy {
    /// Its name.
    pub name: &'static str,
    /// Its model.
    pub model: Model,
    /// The page that names it; `None` where its address is not known.
    pub page: Option<&'static str>,
}

/// The ready-made policies about TaurusDB that the vendor's pages name. What they contain is not public.
pub const SYSTEM_POLICIES: [SystemPolicy; 4] = [
    SystemPolicy {
        name: "TaurusDBReadOnlyAccessPolicy",
        model: Model::Identity,
        page: Some("https://support.huaweicloud.com/usermanual-taurusdb/taurusdb_03_0225.html"),
    },
    SystemPolicy {
        name: "TaurusDB ReadOnlyAccess",
        model: Model::RolePolicy,
        page: Some("https://support.huaweicloud.com/intl/en-us/usermanual-taurusdb/taurusdb_03_0021.html"),
    },
    SystemPolicy {
        name: "GaussDB FullAccess",
        model: Model::RolePolicy,
        page: Some("https://support.huaweicloud.com/eu/de-de/usermanual-taurusdb/taurusdb_03_0022.html"),
    },
    SystemPolicy { name: "GaussDB ReadOnlyAccess", model: Model::RolePolicy, page: None },
];

/// The operations that a caller needs, and what has to be allowed for them.
///
/// ```
/// use taurus_htap::iam::{Model, Permissions, Scope};
///
/// let permissions = Permissions::of(["PauseStarRocksDataReplication", "ListHtapFlavor"])?;
/// let found = permissions.to_policy(Model::Identity, &Scope::default().region("cn-north-4"));
/// let policy = found.policies[0].to_json();
/// assert!(policy.contains("gaussdbformysql:htapInstance:modifyDataSync"));
/// assert!(policy.contains("gaussdbformysql:cn-north-4:*:instance:*"));
/// # Ok::<(), taurus_htap::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    operations: Vec<&'static Operation>,
}

impl Permissions {
    /// The permissions for operations, by their operationIds.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is no operation of one of the names.
    pub fn of<'n>(operations: impl IntoIterator<Item = &'n str>) -> Result<Self> {
        let mut found = Self::default();
        for name in operations {
            found.add(name)?;
        }
        Ok(found)
    }

    /// The permissions for all operations.
    #[must_use]
    pub fn of_all() -> Self {
        Self { operations: api::Client::OPERATIONS.iter().collect() }
    }

    /// The permissions for the operations of flows, or of parts of them: see [`flows`].
    ///
    /// ```
    /// use taurus_htap::iam::{Permissions, flows};
    ///
    /// let permissions = Permissions::of_flow(&[flows::PAUSE_TASK, flows::RESUME_TASK]);
    /// assert_eq!(permissions.operations().count(), 4);
    /// ```
    #[must_use]
    pub fn of_flow(parts: &[Operations]) -> Self {
        let mut found = Self::default();
        parts.iter().flat_map(|part| part.list()).for_each(|operation| found.add_operation(operation));
        found
    }

    /// Adds the permissions for other operations.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        other.operations().for_each(|operation| self.add_operation(operation));
        self
    }

    /// Leaves out the operations of a part of a flow.
    pub(crate) fn without(mut self, part: Operations) -> Self {
        self.operations.retain(|operation| !part.contain(operation));
        self
    }

    /// Adds an operation by its name, unless it is there already.
    fn add(&mut self, name: &str) -> Result<()> {
        let operation = api::Client::OPERATIONS.iter().find(|operation| operation.id == name);
        let operation = operation.ok_or_else(|| {
            Error::invalid_input(
                "operation",
                format_args!("there is no operation {name:?}"),
                "an operationId of the API",
            )
        })?;
        self.add_operation(operation);
        Ok(())
    }

    /// Whether it has an operation.
    #[must_use]
    pub fn contains(&self, operation: &Operation) -> bool {
        self.operations.iter().any(|known| known.id == operation.id)
    }

    fn add_operation(&mut self, operation: &'static Operation) {
        if !self.contains(operation) {
            self.operations.push(operation);
        }
    }

    /// The operations, in the order in which they were given.
    pub fn operations(&self) -> impl Iterator<Item = &'static Operation> {
        self.operations.iter().copied()
    }

    /// What each operation needs, as `iam-policy` takes it: for [`Policies::refused`], which says what policies lack.
    #[must_use]
    pub fn needs(&self) -> Vec<Need> {
        // An instance that is created has no ID before.
        let creates = self.contains(CreateStarrocksInstance::OPERATION);
        let need =
            |operation: &&'static Operation| need(operation, creates && flows::CREATE_INSTANCE.contain(operation));
        self.operations.iter().map(need).collect()
    }

    /// The smallest policies of a model that allow the operations in a scope, with what could not be known.
    #[must_use]
    pub fn to_policy(&self, model: Model, scope: &Scope) -> Smallest {
        smallest(model, &self.needs(), scope)
    }
}

/// What an operation needs, as the writer of policies takes it. `of_new` is whether it acts on an instance that is not
/// there yet.
fn need(operation: &Operation, of_new: bool) -> Need {
    let needed = |action| needed(operation, action, of_new);
    let actions = operation.permission.map(|permission| permission.actions.iter().map(needed).collect());
    Need::new(operation.id, actions)
}

fn needed(operation: &Operation, action: &RequiredAction, of_new: bool) -> NeededAction {
    let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    let mut needed = NeededAction::new(action.name);
    needed.resource_types = action.resource_types.iter().map(|kind| kind.name.to_owned()).collect();
    let is_named = |kind: &String| operation.path.contains(&format!("{kind}_id}}"));
    needed.is_unnamed = of_new || !needed.resource_types.iter().any(is_named);
    needed.condition_keys = owned(action.condition_keys);
    needed.aliases = owned(action.aliases);
    needed.dependencies = owned(action.dependencies);
    needed
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use iam_policy::Request;

    use super::*;

    #[test]
    fn each_permission_names_its_page() {
        let known: Vec<_> = Permissions::of_all().operations().filter_map(|operation| operation.permission).collect();
        assert!(known.iter().all(|permission| permission.page.is_some_and(|page| page.starts_with("https://"))));
        let unknown: Vec<_> = Permissions::of_all()
            .operations()
            .filter(|operation| operation.permission.is_none())
            .map(|it| it.id)
            .collect();
        assert_eq!(unknown, ["DeleteStarrocksInstance"]);
        let none: Vec<_> = Permissions::of_all()
            .operations()
            .filter(|it| it.permission.is_some_and(|it| it.actions.is_empty()))
            .collect();
        let none: Vec<_> = none.iter().map(|operation| operation.id).collect();
        assert_eq!(none, ["DeleteStarRockLtsConfig", "DownloadImportExcelTemplate", "ShowHtapProcessList"]);
    }

    #[test]
    fn policy_for_everything_has_each_action_once_and_lists_what_is_not_known() {
        let found = Permissions::of_all().to_policy(Model::Identity, &Scope::default());
        let statements = || found.policies.iter().flat_map(|policy| &policy.statements);
        let actions: Vec<_> = statements().flat_map(|statement| statement.action.iter().flatten()).collect();
        let distinct: BTreeSet<_> = actions.iter().collect();
        assert_eq!((actions.len(), distinct.len(), statements().count()), (35, 35, 2));
        assert!(found.notes.contains(&Note::Unknown { operation: "DeleteStarrocksInstance".to_owned() }));
    }

    /// What the service would ask about an action on an instance.
    fn request(action: &RequiredAction, instance: &str) -> Request {
        let context = Context::default().key("g:EnterpriseProjectId", ["e1"]).family("g:ResourceTag/");
        let context = context.key("g:RequestedRegion", ["cn-north-4"]);
        let request = Request::new(action.name).aliases(action.aliases.iter().copied()).context(context);
        let names =
            action.resource_types.iter().map(|kind| format!("gaussdbformysql:cn-north-4:42:{}:{instance}", kind.name));
        names.fold(request, Request::resource)
    }

    #[test]
    fn policy_of_each_operation_suffices_for_it() {
        let scope = Scope::default().region("cn-north-4").resource("instance", "i1").enterprise_project("e1");
        for operation in Permissions::of_all().operations() {
            let permissions = Permissions { operations: vec![operation] };
            for model in [Model::Identity, Model::RolePolicy] {
                let mut policies = Policies::default();
                for policy in permissions.to_policy(model, &scope).policies {
                    policies.add("smallest", &policy.to_json());
                }
                for action in operation.permission.iter().flat_map(|permission| permission.actions) {
                    assert_eq!(policies.decide(&request(action, "i1")), Ok(()), "{}", operation.id);
                    // A new instance has no ID before.
                    let is_known = operation.path.contains("instance_id}") && operation.id != "CreateStarrocksInstance";
                    let is_narrow = model == Model::Identity && !action.resource_types.is_empty() && is_known;
                    assert_eq!(policies.decide(&request(action, "i2")).is_err(), is_narrow, "{}", operation.id);
                }
            }
        }
    }

    #[test]
    fn operation_that_does_not_exist_is_an_error() {
        let error = Permissions::of(["ListHtapFlavor", "ListHtapFlavour"]).map_err(|error| error.to_string());
        assert!(error.is_err_and(|error| error.contains("\"ListHtapFlavour\"")));
        let twice = Permissions::of(["ListHtapFlavor", "ListHtapFlavor"]).map(|found| found.operations().count());
        assert!(twice.is_ok_and(|count| count == 1));
    }
}
