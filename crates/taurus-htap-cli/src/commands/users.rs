//! `users`: the database users of a StarRocks instance.

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use taurus_htap::{Ddl, Dml, NewUser, Outcome, Permissions, UserChange, UserName, UserSync, iam::flows, operations};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, parsed},
    error::Result,
    output::{Listing, Output},
    password::PasswordSource,
    plain,
};

/// Database users of a StarRocks instance: list, create and delete them, set passwords and permissions
#[derive(Debug, Subcommand)]
pub(crate) enum Users {
    /// List the users and their permissions
    #[command(after_help = "Example:\n  taurus-htap users list --instance ID")]
    List(ListArgs),
    /// Create a user
    ///
    /// If a user with this name and these permissions exists already, nothing is changed, so the command can be repeated.
    /// Its password is neither compared nor changed then. A user with this name and other permissions is an error.
    #[command(after_help = "\
Example:
  taurus-htap users create reporter --databases shop_htap --dml read --instance ID --password-file reporter.txt")]
    Create {
        #[command(flatten)]
        user: User,
        #[command(flatten)]
        permissions: PermissionArgs,
        #[command(flatten)]
        password: PasswordSource,
    },
    /// Delete a user
    #[command(after_help = "Example:\n  taurus-htap users delete reporter --instance ID --yes")]
    Delete {
        #[command(flatten)]
        user: User,
    },
    /// Set the password of a user, such as root
    #[command(after_help = "Example:\n  taurus-htap users password reporter --instance ID --password-file -")]
    Password {
        #[command(flatten)]
        user: User,
        #[command(flatten)]
        password: PasswordSource,
    },
    /// Set the permissions of a user; name all that the user is to have
    #[command(after_help = "\
Example:
  taurus-htap users permission reporter --databases shop_htap,shop_archive --dml read --ddl none --instance ID")]
    Permission {
        #[command(flatten)]
        user: User,
        #[command(flatten)]
        permissions: PermissionArgs,
    },
    /// Start or stop synchronizing the users of the TaurusDB instance to this one
    #[command(after_help = "Example:\n  taurus-htap users sync start --instance ID")]
    Sync {
        /// Start or stop
        #[arg(value_name = "ACTION")]
        what: SyncArg,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("list", operations![ShowStarRocksDatabaseUser]),
    ("create", flows::CREATE_USER),
    ("delete", flows::DELETE_USER),
    ("password", operations![UpdateStarRocksDatabaseUserPassword]),
    ("permission", flows::SET_USER_PERMISSIONS),
    ("sync", operations![SyncStarRocksUsers]),
];

#[derive(Args, Debug)]
pub(crate) struct User {
    /// Name of the user
    #[arg(value_name = "USER", value_parser = parsed(|text| UserName::new(text)))]
    name: UserName,
}

#[derive(Args, Debug)]
pub(crate) struct PermissionArgs {
    /// Databases that the user may access; * means all
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', required = true)]
    databases: Vec<String>,
    /// Permissions on rows (DML) and variables
    #[arg(long, value_name = "PERMISSION")]
    dml: Option<DmlArg>,
    /// Permission to define databases and tables (DDL)
    #[arg(long, value_name = "PERMISSION")]
    ddl: Option<DdlArg>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DmlArg {
    Read,
    ReadWrite,
    ReadAndSet,
    ReadWriteAndSet,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DdlArg {
    None,
    All,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SyncArg {
    Start,
    Stop,
}

impl PermissionArgs {
    fn permissions(self) -> taurus_htap::Result<Permissions> {
        let mut permissions = Permissions::on(self.databases)?;
        if let Some(dml) = self.dml {
            permissions = permissions.dml(match dml {
                DmlArg::Read => Dml::Read,
                DmlArg::ReadWrite => Dml::ReadWrite,
                DmlArg::ReadAndSet => Dml::ReadAndSet,
                DmlArg::ReadWriteAndSet => Dml::ReadWriteAndSet,
            });
        }
        if let Some(ddl) = self.ddl {
            permissions = permissions.ddl(match ddl {
                DdlArg::None => Ddl::None,
                DdlArg::All => Ddl::All,
            });
        }
        Ok(permissions)
    }
}

const USERS: Listing<'_> = Listing {
    what: "users",
    identifiers: Some("/user_name"),
    columns: &[("USER", "/user_name"), ("DATABASES", "/databases|/data_bases"), ("DML", "/dml"), ("DDL", "/ddl")],
    further: &[],
};

impl Users {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let instance = session.instance()?;
        let users = instance.users();
        match self {
            Self::List(list) => {
                let poll = async || {
                    let found = plain::to_value(list.of_pages(users.list()).await?).unwrap_or_default();
                    let rows: Vec<_> = found.as_array().into_iter().flatten().map(in_words).collect();
                    Ok(Output::list_as(found, &rows, &USERS))
                };
                list.watch.run(app, poll).await
            }
            Self::Create { user: User { name }, permissions, password } => {
                let read = password.read(name.as_str())?;
                let new = NewUser::new(name.clone(), read, permissions.permissions()?)
                    .map_err(|error| password.explain(error))?;
                let change = app.execute_at_once(users.create_if_absent(&new), users.create(&new).send()).await?;
                let unchanged = "exists already with these permissions; its password was not changed";
                Ok(changed(&change, "create", "created", unchanged))
            }
            Self::Delete { user: User { name } } => {
                app.confirm(&format!("delete the user {name}"))?;
                let change = app.execute_at_once(users.delete_if_present(&name), users.delete(&name).send()).await?;
                Ok(changed(&change, "delete", "deleted", "no such user; nothing was deleted"))
            }
            Self::Password { user: User { name }, password } => {
                let read = password.read(name.as_str())?;
                users.set_password(&name, read).map_err(|error| password.explain(error))?.send().await?;
                // Whether it was another one is not known: the service does not show it.
                let response = json!({"name": name.as_str(), "outcome": Outcome::Done});
                Ok(Output::done(format!("{name}: password set"), "password", name.as_str(), response))
            }
            Self::Permission { user: User { name }, permissions } => {
                let permissions = permissions.permissions()?;
                let set = users.set_permissions_if_different(&name, &permissions);
                let acting = users.set_permissions(&name, &permissions).send();
                let change = app.execute_at_once(set, acting).await?;
                Ok(changed(&change, "permission", "permissions set", "has these permissions already"))
            }
            Self::Sync { what } => {
                let (sync, done) = match what {
                    SyncArg::Start => (UserSync::Start, "users are now synchronized"),
                    SyncArg::Stop => (UserSync::Stop, "users are no longer synchronized"),
                };
                let response = users.sync(sync).send().await?.into_inner();
                Ok(Output::done(format!("{}: {done}", instance.id()), "sync", instance.id().as_str(), response))
            }
        }
    }
}

/// The change of a flow, as a sentence and as data.
fn changed(change: &UserChange, action: &str, done: &str, unchanged: &str) -> Output {
    let what = if change.outcome == Outcome::Unchanged { unchanged } else { done };
    Output::done(format!("{}: {what}", change.name), action, change.name.as_str(), change)
}

/// A user, with the words of the options in place of the service's numbers.
fn in_words(user: &Value) -> Value {
    let mut user = user.clone();
    if let Some(dml) = user["dml"].as_i64().and_then(Dml::from_wire) {
        user["dml"] = dml.to_string().into();
    }
    if let Some(ddl) = user["ddl"].as_i64().and_then(Ddl::from_wire) {
        user["ddl"] = ddl.to_string().into();
    }
    user
}
