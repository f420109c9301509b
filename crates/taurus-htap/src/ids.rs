//! The names and ids that callers write. Each is refused when it breaks its documented rule, and none can stand in for
//! another. The rules are the spec's; here they only get a name that callers know.
//!
//! ```compile_fail,E0308
//! # fn f(client: taurus_htap::Client) -> taurus_htap::Result<()> {
//! let source = taurus_htap::TaurusInstanceId::new("0123456789abcdef0123456789abcdefin07")?;
//! client.instance(source); // wants a StarRocks instance
//! # Ok(())
//! # }
//! ```

use std::{fmt, str::FromStr};

use huaweicloud_core::{Error, Result, checked};
use taurus_htap_api::types;

macro_rules! checked_string {
    ($(#[$meta:meta])* $name:ident, $field:literal, $wire:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) types::$wire);

        impl $name {
            /// Takes a value that keeps the documented rule.
            ///
            /// # Errors
            /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), with the value's problem and the rule.
            pub fn new(value: impl AsRef<str>) -> Result<Self> {
                checked($field, value).map(Self)
            }

            /// The value as it stands on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl From<$name> for types::$wire {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(value: &str) -> Result<Self> {
                Self::new(value)
            }
        }
    };
}

checked_string! {
    /// A project of a tenant in a region: 32 letters and digits.
    ProjectId, "project_id", ProjectId
}
checked_string! {
    /// A StarRocks (HTAP) instance: 32 letters and digits, then `in17`; `in07` as the page of the table check says; or
    /// `in16` as in examples of accounts.
    StarRocksInstanceId, "instance_id", InstanceId
}
checked_string! {
    /// A database of the TaurusDB source: 3 to 1,024 letters, digits and underscores.
    SourceDatabaseName, "source_database_name", SourceDatabaseName
}
checked_string! {
    /// A database of the StarRocks instance: 3 to 128 letters, digits and underscores.
    TargetDatabaseName, "target_database_name", TargetDatabaseName
}
checked_string! {
    /// A data synchronization task: 3 to 128 letters, digits and underscores.
    TaskName, "task_name", TaskName
}
checked_string! {
    /// A TaurusDB instance: 32 letters and digits, then `in07`.
    TaurusInstanceId, "source_instance_id", TaurusDbInstanceId
}
checked_string! {
    /// A node of a TaurusDB instance: 32 letters and digits, then `no07`.
    TaurusNodeId, "source_node_id", TaurusDbNodeId
}
checked_string! {
    /// A node of a StarRocks instance: 32 letters and digits, then `no17`; `no16` and `no07` are seen, too.
    StarRocksNodeId, "starrocks_node_id", StarRocksNodeId
}
checked_string! {
    /// A job, or a workflow, of the service: what a call goes on as when it has been answered. 1 to 128 characters.
    JobId, "job_id", JobId
}
checked_string! {
    /// A database user: 2 to 32 lower case letters, digits and underscores, a letter first and no underscore last.
    UserName, "user_name", UserName
}
checked_string! {
    /// A group of parameters: 32 letters and digits, then `pr17` or `pr07`.
    ConfigurationId, "source_configuration_id", ConfigurationId
}
