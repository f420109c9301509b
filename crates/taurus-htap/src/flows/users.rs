//! What is done with a database user if it is needed: created, given permissions, deleted. The service acts at once, so
//! there is nothing to wait for.

use std::{collections::BTreeSet, fmt};

use huaweicloud_core::{Error, Result};
use serde::Serialize;
use taurus_htap_api::types;

use super::{
    compare::{Comparison, joined},
    flow::{Flow, Steps, Waiting, sealed},
};
use crate::{
    Client, Ddl, Dml, Instance, NewUser, Outcome, Permissions, UserName, Users, codes,
    instance::users::{GET_USER, databases_of},
    operations::{Operations, operations},
    wait::look_twice,
};

/// Operations of [`Users::create_if_absent`].
pub const CREATE_USER: Operations = operations![CreateStarRocksDatabaseUser; GET_USER];
/// Operations of [`Users::set_permissions_if_different`].
pub const SET_USER_PERMISSIONS: Operations = operations![UpdateStarRocksDatabaseUserPermission; GET_USER];
/// Operations of [`Users::delete_if_present`].
pub const DELETE_USER: Operations = operations![DeleteStarRocksDatabaseUser; GET_USER];

impl Users {
    /// Creates a user, unless there is one of this name with these permissions. Operation
    /// `CreateStarRocksDatabaseUser`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CreateStarRocksDatabaseUser)]
    pub fn create_if_absent(&self, user: &NewUser) -> Flow<CreateUser> {
        Flow::new(CreateUser { instance: self.instance.clone(), user: user.clone() })
    }

    /// Sets the permissions of a user, unless it has them. Operation `UpdateStarRocksDatabaseUserPermission`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateStarRocksDatabaseUserPermission)]
    pub fn set_permissions_if_different(&self, name: &UserName, permissions: &Permissions) -> Flow<SetUserPermissions> {
        let (instance, name, permissions) = (self.instance.clone(), name.clone(), permissions.clone());
        Flow::new(SetUserPermissions { instance, name, permissions })
    }

    /// Deletes a user, if there is one of this name. Operation `DeleteStarRocksDatabaseUser`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarRocksDatabaseUser)]
    pub fn delete_if_present(&self, name: &UserName) -> Flow<DeleteUser> {
        Flow::new(DeleteUser { instance: self.instance.clone(), name: name.clone() })
    }
}

/// Creates a database user. Made by [`Users::create_if_absent`].
///
/// [`Flow::execute`] looks whether there is a user of this name, and creates it if not, so this can be executed twice.
/// Compared are the permissions that are given. The password, which the service does not show, is neither compared nor
/// changed: [`Users::set_password`] sets it.
///
/// It fails with [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when there is a user of this name with other
/// permissions, which is not touched; the message lists the differences.
#[derive(Clone, Debug)]
pub struct CreateUser {
    instance: Instance,
    user: NewUser,
}

/// Sets the permissions of a database user. Made by [`Users::set_permissions_if_different`].
///
/// [`Flow::execute`] looks which permissions the user has, and sets those that are given unless it has them.
///
/// It fails with [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no user of this name.
#[derive(Clone, Debug)]
pub struct SetUserPermissions {
    instance: Instance,
    name: UserName,
    permissions: Permissions,
}

/// Deletes a database user. Made by [`Users::delete_if_present`].
///
/// [`Flow::execute`] looks whether there is a user of this name, and deletes it if so. Two looks in a row that do not
/// find it are needed for there to be none.
#[derive(Clone, Debug)]
pub struct DeleteUser {
    instance: Instance,
    name: UserName,
}

/// What a flow has found and done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct UserChange {
    /// The name of the user.
    pub name: UserName,
    /// Whether there was something to do.
    pub outcome: Outcome,
    /// How the user was before; `None` when there was none of this name.
    #[serde(rename = "before")]
    pub found: Option<types::DatabaseUser>,
}

/// In a line, such as ``database user `reporter`: unchanged``.
impl fmt::Display for UserChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "database user `{}`: {}", printable::line(&self.name), self.outcome)
    }
}

impl sealed::Sealed for CreateUser {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for CreateUser {
    type Done = UserChange;

    fn operations(&self) -> Vec<Operations> {
        vec![CREATE_USER]
    }

    async fn run(&self, _: &Waiting) -> Result<UserChange> {
        let Self { instance, user } = self;
        let (users, name) = (instance.users(), user.name().clone());
        let Some(found) = users.get_opt(&name).await? else {
            users.create(user).send().await?;
            return Ok(UserChange { name, outcome: Outcome::Done, found: None });
        };
        let Comparison { differences, .. } = compare(user.permissions(), &found);
        if !differences.is_empty() {
            let differences = joined(&differences);
            return Err(Error::conflict(format!("there is a database user `{name}` that differs: {differences}")));
        }
        Ok(UserChange { name, outcome: Outcome::Unchanged, found: Some(found) })
    }
}

impl sealed::Sealed for SetUserPermissions {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for SetUserPermissions {
    type Done = UserChange;

    fn operations(&self) -> Vec<Operations> {
        vec![SET_USER_PERMISSIONS]
    }

    async fn run(&self, _: &Waiting) -> Result<UserChange> {
        let Self { instance, name, permissions } = self;
        let users = instance.users();
        let found = users.get(name).await?;
        let outcome = if compare(permissions, &found).is_same() {
            Outcome::Unchanged
        } else {
            users.set_permissions(name, permissions).send().await?;
            Outcome::Done
        };
        Ok(UserChange { name: name.clone(), outcome, found: Some(found) })
    }
}

impl sealed::Sealed for DeleteUser {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for DeleteUser {
    type Done = UserChange;

    fn operations(&self) -> Vec<Operations> {
        vec![DELETE_USER]
    }

    async fn run(&self, _: &Waiting) -> Result<UserChange> {
        let Self { instance, name } = self;
        let users = instance.users();
        let found = look_twice(|| users.get_opt(name)).await?;
        let outcome = match &found {
            None => Outcome::Unchanged,
            Some(_) => match users.delete(name).send().await {
                Ok(_) => Outcome::Done,
                // It was deleted between the look and the call.
                Err(error) if codes::is_user_gone(&error) => Outcome::Unchanged,
                Err(error) => return Err(error),
            },
        };
        Ok(UserChange { name: name.clone(), outcome, found })
    }
}

/// How the permissions of a user differ from those that are described. The order of databases does not count.
fn compare(described: &Permissions, found: &types::DatabaseUser) -> Comparison {
    let body = described.to_wire("");
    let mut comparison = Comparison::default();
    if let Some(described) = body.databases {
        let sorted = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
        comparison.values("databases", sorted(&described), Some(sorted(databases_of(found))));
    }
    let dml = |number| word(Dml::from_wire(number), number);
    let ddl = |number| word(Ddl::from_wire(number), number);
    if let Some(described) = body.dml {
        comparison.values("dml", dml(described), found.dml.map(dml));
    }
    if let Some(described) = body.ddl {
        comparison.values("ddl", ddl(described), found.ddl.map(ddl));
    }
    comparison
}

/// A permission in words, or as the number of the service where that is not documented.
fn word(permission: Option<impl fmt::Display>, number: i64) -> Vec<String> {
    vec![permission.map_or_else(|| number.to_string(), |permission| permission.to_string())]
}
