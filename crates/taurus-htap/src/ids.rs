//! The names and IDs that callers write. Each is refused when it breaks its documented rule, and none can be used in
//! place of another. The rules come from the spec; see `RULE` of each type. They serialize as the text that they are,
//! and reading one checks its rule.
//!
//! ```compile_fail,E0308
//! # fn f(client: taurus_htap::Client) -> taurus_htap::Result<()> {
//! let source = taurus_htap::TaurusInstanceId::new("0123456789abcdef0123456789abcdefin07")?;
//! client.instance(source); // expects a StarRocks instance
//! # Ok(())
//! # }
//! ```

use std::str::FromStr;

use huaweicloud_core::{Result, checked, text_conversions};
use serde::{Deserialize, Serialize};
use taurus_htap_api::types;

use crate::{names::filled, text::non_empty};

/// The ID that a response names, if it is one. A call that has acted is answered by then, so an ID that breaks its rule
/// is as if none was named, and not invalid input.
pub(crate) fn named<T: FromStr>(id: Option<&str>) -> Option<T> {
    non_empty(id)?.parse().ok()
}

macro_rules! checked_string {
    ($(#[$meta:meta])* $name:ident, $field:literal, $wire:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(pub(crate) types::$wire);

        impl $name {
            /// The documented rule, in the words of error messages.
            pub const RULE: &'static str = <types::$wire as api_runtime::Checked>::RULE;

            /// Takes a value that keeps [the documented rule](Self::RULE), without control characters and without
            /// blanks at its beginning and end.
            ///
            /// # Errors
            /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), with the value and the rule.
            pub fn new(value: impl AsRef<str>) -> Result<Self> {
                let value: types::$wire = checked($field, value)?;
                filled($field, Self::RULE, &value)?;
                Ok(Self(value))
            }

            /// The value as it is sent.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for types::$wire {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl From<&$name> for types::$wire {
            fn from(value: &$name) -> Self {
                value.0.clone()
            }
        }

        text_conversions!($name, $name::new, $name::as_str);
    };
}

checked_string! {
    /// The ID of a tenant's project in a region.
    ProjectId, "project_id", ProjectId
}
checked_string! {
    /// The ID of a StarRocks (HTAP) instance. It ends in `in17`; the page of the table check shows `in07`, and examples
    /// of accounts `in16`.
    StarRocksInstanceId, "instance_id", InstanceId
}
checked_string! {
    /// The name of a database of the TaurusDB source.
    SourceDatabaseName, "source_database_name", SourceDatabaseName
}
checked_string! {
    /// The name of a database of the StarRocks instance.
    TargetDatabaseName, "target_database_name", TargetDatabaseName
}
checked_string! {
    /// The name of a data synchronization task.
    TaskName, "task_name", TaskName
}
checked_string! {
    /// The ID of a TaurusDB instance.
    TaurusInstanceId, "source_instance_id", TaurusDbInstanceId
}
checked_string! {
    /// The ID of a node of a TaurusDB instance.
    TaurusNodeId, "source_node_id", TaurusDbNodeId
}
checked_string! {
    /// The ID of a node of a StarRocks instance.
    StarRocksNodeId, "starrocks_node_id", StarRocksNodeId
}
checked_string! {
    /// The ID of a job or a workflow, which continues what a call has started after the call was answered.
    JobId, "job_id", JobId
}
checked_string! {
    /// The name of a database user.
    UserName, "user_name", UserName
}
checked_string! {
    /// The ID of a group of parameters.
    ConfigurationId, "source_configuration_id", ConfigurationId
}
