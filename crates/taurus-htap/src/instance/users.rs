//! The database users of a StarRocks instance: their names, passwords and permissions, and their synchronization.

use std::{fmt, num::NonZeroU64};

use api_runtime::Secret;
use huaweicloud_core::{Error, Pages, Result};
use taurus_htap_api::{
    requests::{
        CreateStarRocksDatabaseUser, DeleteStarRocksDatabaseUser, ShowStarRocksDatabaseUser, SyncStarRocksUsers,
        UpdateStarRocksDatabaseUserPassword, UpdateStarRocksDatabaseUserPermission,
    },
    types,
    values::UserSyncAction,
};

use crate::{
    Instance, Request, UserName, codes,
    names::named,
    operations::{Operations, operations},
    password, success,
};

/// Operations of [`Users::get`] and [`Users::get_opt`].
pub const GET_USER: Operations = operations![ShowStarRocksDatabaseUser];

/// The database users of one StarRocks instance. Made by [`Instance::users`].
#[derive(Clone, Debug)]
pub struct Users {
    pub(crate) instance: Instance,
}

impl Instance {
    /// Its database users.
    pub fn users(&self) -> Users {
        Users { instance: self.clone() }
    }
}

impl Users {
    /// Every user, page by page.
    ///
    /// Operation `ShowStarRocksDatabaseUser`, after the vendor's SDK. A page has at most 100 users. The
    /// databases that a user may use are in `data_bases` or in `databases`: the sources do not agree on the name.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarRocksDatabaseUser)]
    pub fn list(&self) -> Pages<types::DatabaseUser> {
        self.of_name(None)
    }

    /// The users of this name, or all.
    fn of_name(&self, name: Option<UserName>) -> Pages<types::DatabaseUser> {
        // The pages have a limit and an offset of their own.
        let mut request = ShowStarRocksDatabaseUser::new(self.instance.id(), NonZeroU64::MIN, 0);
        request.user_name = name.map(|name| name.as_str().to_owned());
        self.instance.client().pages(request)
    }

    /// One user.
    ///
    /// Operation `ShowStarRocksDatabaseUser` with a name, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarRocksDatabaseUser)]
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no user of this name, and those of a call.
    pub async fn get(&self, name: &UserName) -> Result<types::DatabaseUser> {
        self.get_opt(name).await?.ok_or_else(|| Error::not_found(format!("there is no database user {name}")))
    }

    /// One user, or `None` when there is none of this name.
    ///
    /// Operation `ShowStarRocksDatabaseUser` with a name, after the vendor's SDK; the codes by which the service says
    /// that there is no such user are those that the vendor's Terraform provider knows, [`codes::USER_GONE`].
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarRocksDatabaseUser)]
    ///
    /// # Errors
    /// Those of a call.
    pub async fn get_opt(&self, name: &UserName) -> Result<Option<types::DatabaseUser>> {
        let mut pages = self.of_name(Some(name.clone()));
        while let Some(page) = pages.next_page().await {
            match page {
                Ok(users) => {
                    let found = users.into_iter().find(|user| user.user_name.as_deref() == Some(name.as_str()));
                    if found.is_some() {
                        return Ok(found);
                    }
                }
                Err(error) if codes::is_user_gone(&error) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// Creates a user.
    ///
    /// Operation `CreateStarRocksDatabaseUser`, after the vendor's API definition. The service refuses a user that
    /// exists already; [`Users::create_if_absent`] looks before.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CreateStarRocksDatabaseUser)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    pub fn create(&self, user: &NewUser) -> Request<types::ResultResponse> {
        let request = CreateStarRocksDatabaseUser::new(self.instance.id(), user.to_wire());
        self.instance.client().request(request).fails_unless(success::result)
    }

    /// Deletes a user. The service refuses one that does not exist; [`Users::delete_if_present`] looks before.
    ///
    /// Operation `DeleteStarRocksDatabaseUser`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarRocksDatabaseUser)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    pub fn delete(&self, name: &UserName) -> Request<types::ResultResponse> {
        let request = DeleteStarRocksDatabaseUser::new(self.instance.id(), name.as_str());
        self.instance.client().request(request).fails_unless(success::result)
    }

    /// Sets the password of a user, also that of `root`, whose first one was set when the instance was created.
    ///
    /// Operation `UpdateStarRocksDatabaseUserPassword`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateStarRocksDatabaseUserPassword)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a password that breaks the rule of
    /// [`NewUser::new`].
    pub fn set_password(&self, name: &UserName, password: impl Into<Secret>) -> Result<Request<types::ResultResponse>> {
        let user_name = name.as_str().to_owned();
        let password = password::checked("password", password.into(), &user_name)?;
        let body = types::UpdateStarRocksDatabaseUserPasswordRequest::new(password, user_name);
        let request = UpdateStarRocksDatabaseUserPassword::new(self.instance.id(), body);
        Ok(self.instance.client().request(request).fails_unless(success::result))
    }

    /// Sets the permissions of a user. It is not documented whether a part that is left out stays as it is: give all
    /// parts.
    ///
    /// Operation `UpdateStarRocksDatabaseUserPermission`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateStarRocksDatabaseUserPermission)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    pub fn set_permissions(&self, name: &UserName, permissions: &Permissions) -> Request<types::ResultResponse> {
        let body = permissions.to_wire(name.as_str());
        let request = UpdateStarRocksDatabaseUserPermission::new(self.instance.id(), body);
        self.instance.client().request(request).fails_unless(success::result)
    }

    /// Starts or stops the synchronization of the TaurusDB instance's users to this instance. Whether it is on is shown
    /// in the instance's detail (`users_sync_switch_on`).
    ///
    /// Operation `SyncStarRocksUsers`, after the vendor's SDK; the actions are those of the vendor's Terraform
    /// provider. The instance is busy for a while afterwards: see
    /// [`StarRocks::wait_until_ready`](crate::StarRocks::wait_until_ready).
    ///
    #[doc = taurus_htap_api::permission_in_words!(SyncStarRocksUsers)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    pub fn sync(&self, sync: UserSync) -> Request<types::SyncStarRocksUsersResponse> {
        let body = types::SyncStarRocksUsersRequest::new(sync.to_wire());
        let request = SyncStarRocksUsers::new(self.instance.id(), body);
        self.instance.client().request(request).fails_unless(success::synced)
    }
}

/// The databases that a user may use, under either of their names.
pub(crate) fn databases_of(user: &types::DatabaseUser) -> &[String] {
    if user.databases.is_empty() { &user.data_bases } else { &user.databases }
}

/// A database user that is to be created.
///
/// ```
/// use taurus_htap::{Ddl, Dml, NewUser, Permissions, UserName};
///
/// let permissions = Permissions::on(["shop_htap"])?.dml(Dml::Read).ddl(Ddl::None);
/// let user = NewUser::new(UserName::new("reporter")?, "Not-A-Real-1", permissions)?;
/// assert!(!format!("{user:?}").contains("Not-A-Real"));
/// # Ok::<(), taurus_htap::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct NewUser {
    name: UserName,
    password: Secret,
    permissions: Permissions,
}

impl NewUser {
    #[doc = concat!("A user with its password: ", password::rule!(), ".")]
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a password that breaks this rule. The error does
    /// not show it.
    pub fn new(name: UserName, password: impl Into<Secret>, permissions: Permissions) -> Result<Self> {
        let password = password::checked("password", password.into(), name.as_str())?;
        Ok(Self { name, password, permissions })
    }

    pub(crate) fn name(&self) -> &UserName {
        &self.name
    }

    pub(crate) fn permissions(&self) -> &Permissions {
        &self.permissions
    }

    fn to_wire(&self) -> types::CreateStarRocksDatabaseUserRequest {
        let Self { name, password, permissions } = self;
        let databases = permissions.databases.clone().unwrap_or_default();
        let mut body = types::CreateStarRocksDatabaseUserRequest::new(databases, password.clone(), name.0.clone());
        body.dml = permissions.dml.map(Dml::to_wire);
        body.ddl = permissions.ddl.map(Ddl::to_wire);
        body
    }
}

/// Which databases a user may use, and what it may do there. What is left out is not sent.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    databases: Option<Vec<String>>,
    dml: Option<Dml>,
    ddl: Option<Ddl>,
}

impl Permissions {
    /// On these databases.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a database whose name is
    /// blank or has a control character.
    pub fn on<D: Into<String>>(databases: impl IntoIterator<Item = D>) -> Result<Self> {
        let databases: Vec<_> = databases.into_iter().map(Into::into).collect();
        named("databases", "database", databases.iter().map(String::as_str))?;
        Ok(Self { databases: Some(databases), ..Self::default() })
    }

    /// On every database, which the service writes as `*`.
    pub fn on_all_databases() -> Self {
        Self { databases: Some(vec!["*".to_owned()]), ..Self::default() }
    }

    /// What the user may do with rows. A new user gets [`Dml::ReadAndSet`] when it is left out.
    pub fn dml(mut self, dml: Dml) -> Self {
        self.dml = Some(dml);
        self
    }

    /// Whether the user may define tables. A new user may not when it is left out.
    pub fn ddl(mut self, ddl: Ddl) -> Self {
        self.ddl = Some(ddl);
        self
    }

    pub(crate) fn to_wire(&self, name: &str) -> types::UpdateStarRocksDatabaseUserPermissionRequest {
        let mut body = types::UpdateStarRocksDatabaseUserPermissionRequest::new(name);
        body.databases = self.databases.clone();
        body.dml = self.dml.map(Dml::to_wire);
        body.ddl = self.ddl.map(Ddl::to_wire);
        body
    }
}

/// What a user may do with rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dml {
    /// Read and write.
    ReadWrite,
    /// Read.
    Read,
    /// Read, and change settings.
    ReadAndSet,
    /// Read, write, and change settings.
    ReadWriteAndSet,
}

impl Dml {
    const ALL: [Self; 4] = [Self::ReadWrite, Self::Read, Self::ReadAndSet, Self::ReadWriteAndSet];

    /// The permission that the service writes as this number; `None` for a number that is not documented.
    #[must_use]
    pub fn from_wire(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.to_wire() == number)
    }

    fn to_wire(self) -> i64 {
        match self {
            Self::ReadWrite => 0,
            Self::Read => 1,
            Self::ReadAndSet => 2,
            Self::ReadWriteAndSet => 3,
        }
    }
}

/// In a word, such as `read-and-set`.
impl fmt::Display for Dml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReadWrite => "read-write",
            Self::Read => "read",
            Self::ReadAndSet => "read-and-set",
            Self::ReadWriteAndSet => "read-write-and-set",
        })
    }
}

/// Whether a user may define tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ddl {
    /// It may not.
    None,
    /// It may.
    All,
}

impl Ddl {
    const ALL: [Self; 2] = [Self::None, Self::All];

    /// The permission that the service writes as this number; `None` for a number that is not documented.
    #[must_use]
    pub fn from_wire(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.to_wire() == number)
    }

    fn to_wire(self) -> i64 {
        match self {
            Self::None => 0,
            Self::All => 1,
        }
    }
}

/// In a word: `none` or `all`.
impl fmt::Display for Ddl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::All => "all",
        })
    }
}

/// Whether the users of the TaurusDB instance are synchronized to the StarRocks instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserSync {
    /// From now on they are.
    Start,
    /// From now on they are not.
    Stop,
}

impl UserSync {
    fn to_wire(self) -> UserSyncAction {
        match self {
            Self::Start => UserSyncAction::StartSyncTaurusAccount,
            Self::Stop => UserSyncAction::StopSyncTaurusAccount,
        }
    }
}
