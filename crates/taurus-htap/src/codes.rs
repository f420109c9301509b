//! Error codes of the service, as [`Error::code`](crate::Error::code) gives them. Codes that are not named here are
//! kept as well.
//!
//! The documentation page names [`INSTANCE_NOT_FOUND`]; the others are what the vendor's API definitions show in
//! examples and its Terraform provider acts upon.

use huaweicloud_core::Error;

/// The instance does not exist.
pub const INSTANCE_NOT_FOUND: &str = "DBS.200022";
/// The StarRocks instance does not exist.
pub const STARROCKS_INSTANCE_NOT_FOUND: &str = "DBS.05000044";
/// The replication task does not exist, when its configuration is asked for.
pub const REPLICATION_CONFIG_NOT_FOUND: &str = "DBS.270022";
/// The replication task does not exist, when it is deleted.
pub const REPLICATION_NOT_FOUND: &str = "DBS.05000091";
/// The instance or the log configuration does not exist.
pub const LOG_CONFIG_NOT_FOUND: &str = "DBS.280001";
/// The name of a database account is not valid.
pub const INVALID_ACCOUNT_NAME: &str = "DBS.280292";
/// The subnet has too few free addresses.
pub const TOO_FEW_ADDRESSES: &str = "DBS.200082";
/// The spec code of a flavor is not valid.
pub const INVALID_FLAVOR: &str = "DBS.280434";
/// The database type is not valid.
pub const INVALID_DATABASE_TYPE: &str = "DBS.280235";
/// The engine or its version is not supported.
pub const UNSUPPORTED_ENGINE: &str = "DBS.280238";
/// The instance is being operated on.
pub const INSTANCE_BUSY: &str = "DBS.212033";

/// The codes for something that the request names and that does not exist. Most come with HTTP 400, so the status does
/// not say it.
pub const NOT_FOUND: &[&str] = &[
    INSTANCE_NOT_FOUND,
    STARROCKS_INSTANCE_GONE[0],
    STARROCKS_INSTANCE_GONE[1],
    REPLICATION_CONFIG_NOT_FOUND,
    REPLICATION_NOT_FOUND,
    LOG_CONFIG_NOT_FOUND,
    USER_GONE[0],
    USER_GONE[1],
];
/// There is no such StarRocks instance, or no longer: when its detail is read, and when it is deleted.
pub const STARROCKS_INSTANCE_GONE: &[&str] = &[STARROCKS_INSTANCE_NOT_FOUND, "DBS.2000044"];
/// There is no such database user. What the codes mean is not documented; the vendor's Terraform provider
/// treats them so.
pub const USER_GONE: &[&str] = &["DBS.200076", "DBS.200044"];

/// With HTTP 409: another operation is running, and this one was not started. Calls that are answered with one of these
/// are retried.
pub const BUSY: &[&str] = &["DBS.200019", "DBS.201014", "DBS.201015", "DBS.200047", "DBS.05000084", INSTANCE_BUSY];

/// Whether there is no such database user.
pub(crate) fn is_user_gone(error: &Error) -> bool {
    error.code().is_some_and(|code| USER_GONE.contains(&code))
}

/// Whether the service refuses because another operation is running.
pub(crate) fn is_busy(error: &Error) -> bool {
    error.is_conflict() && error.code().is_some_and(|code| BUSY.contains(&code))
}
