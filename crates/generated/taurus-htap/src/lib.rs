// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! Client and types of TaurusDB HTAP (Standard Edition).
//!
//! A [`Client`] works by itself: [`Client::new`] sends requests with a `reqwest::Client`. This crate enables no
//! TLS feature of `reqwest`: for `https` URLs, enable one in your own crate, or pass a client that has TLS to
//! [`Client::new_with_client`].
//!
//! [`requests`] has the request of each operation as a value: its `new` takes what is required, and each
//! optional parameter has a method. `send` of [`runtime::Request`] sends it with a client.
//!
//! Values of [`types`] are made in the same way. All types can grow, as the API does: types get fields, and
//! enums get values.
//!
//! A runtime that authenticates, limits and repeats requests implements [`runtime::Executor`], and makes the
//! client with [`runtime::Api::with_executor`]. `huaweicloud-core` has one.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_mut, clippy::all, rustdoc::all)]
mod client;
#[rustfmt::skip]
#[allow(clippy::all, rustdoc::all)]
pub mod requests;
pub use api_runtime as runtime;
pub use client::*;
/// The line about the permission of an operation, by the name of its request.
#[doc(hidden)]
#[macro_export]
macro_rules! permission_in_words {
    (CheckDataBaseConfig) => {
        "Permission: `gaussdbformysql:htapInstance:dbConfigCheck` (Read)."
    };
    (CheckStarRocksResource) => {
        "Permission: `gaussdbformysql:instance:list` (List)."
    };
    (CheckStarrocksParams) => {
        "Permission: `gaussdbformysql:param:get` (Read)."
    };
    (CheckTableConfig) => {
        "Permission: `gaussdbformysql:htapInstance:tablesConfigCheck` (List)."
    };
    (CreateStarRocksDataReplication) => {
        "Permission: `gaussdbformysql:htapInstance:createDataSync` (Write)."
    };
    (CreateStarRocksDatabaseUser) => {
        "Permission: `gaussdbformysql:htapInstance:createUser` (Write)."
    };
    (CreateStarrocksInstance) => {
        "Permission: `gaussdbformysql:htapInstance:create` (Write)."
    };
    (DeleteHtapProcessList) => {
        "Permission: `gaussdbformysql:instance:modify` (Permission_management)."
    };
    (DeleteStarRockLtsConfig) => {
        "Permission: none is needed."
    };
    (DeleteStarRocksDataReplication) => {
        "Permission: `gaussdbformysql:htapInstance:deleteDataSync` (Write)."
    };
    (DeleteStarRocksDatabaseUser) => {
        "Permission: `gaussdbformysql:htapInstance:deleteUser` (Write)."
    };
    (DeleteStarrocksInstance) => {
        "Permission: not known."
    };
    (DownloadImportExcelTemplate) => {
        "Permission: none is needed."
    };
    (ListHtapDataStore) => {
        "Permission: `gaussdbformysql:instance:listEngine` (List)."
    };
    (ListHtapFlavor) => {
        "Permission: `gaussdbformysql:instance:listSpec` (List)."
    };
    (ListHtapInstanceInfo) => {
        "Permission: `gaussdbformysql:htapInstance:get` (Read)."
    };
    (ListHtapStorageType) => {
        "Permission: `gaussdbformysql:htapInstance:list` (List)."
    };
    (ListInstanceNode) => {
        "Permission: `gaussdbformysql:log:list` (List)."
    };
    (ListStarRocksDataBases) => {
        "Permission: `gaussdbformysql:htapInstance:listDatabases` (List)."
    };
    (ListStarRocksDataReplicationConfig) => {
        "Permission: `gaussdbformysql:htapInstance:getReplicationConfig` (Read)."
    };
    (ListStarRocksDataReplicationConfigByDataBase) => {
        "Permission: `gaussdbformysql:htapInstance:getReplicationConfig` (Read)."
    };
    (ListStarRocksDataReplications) => {
        "Permission: `gaussdbformysql:htapInstance:getReplication` (Read)."
    };
    (ListStarRocksDbParameters) => {
        "Permission: `gaussdbformysql:htapInstance:listDbParameter` (List)."
    };
    (ListStarrocksInstanceInfo) => {
        "Permission: `gaussdbformysql:htapInstance:get` (Read)."
    };
    (ModifyDataSync) => {
        "Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management)."
    };
    (ModifyStarRocksSecurityGroup) => {
        "Permission: `gaussdbformysql:instance:modifySecurityGroup` (Write)."
    };
    (PauseStarRocksDataReplication) => {
        "Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management)."
    };
    (ResizeStarRocksFlavor) => {
        "Permission: `gaussdbformysql:htapInstance:modifySpec` (Permission_management)."
    };
    (RestartStarrocksInstance) => {
        "Permission: `gaussdbformysql:htapInstance:restart` (Permission_management)."
    };
    (RestartStarrocksNode) => {
        "Permission: `gaussdbformysql:htapInstance:restart` (Permission_management)."
    };
    (ResumeStarRocksDataReplication) => {
        "Permission: `gaussdbformysql:htapInstance:modifyDataSync` (Permission_management)."
    };
    (SetHtapQueryQueuesRule) => {
        "Permission: `gaussdbformysql:param:update` (Write)."
    };
    (ShowGaussMySqlJobInfo) => {
        "Permission: `gaussdbformysql:task:list` (List)."
    };
    (ShowHtapErrorLogDetail) => {
        "Permission: `gaussdbformysql:log:getErrorLogs` (Read)."
    };
    (ShowHtapLtsConfig) => {
        "Permission: `gaussdbformysql:log:listLtsConfig` (List)."
    };
    (ShowHtapProcessList) => {
        "Permission: none is needed."
    };
    (ShowHtapQueryQueuesRule) => {
        "Permission: `gaussdbformysql:param:get` (Read)."
    };
    (ShowInstanceDatabasesForHtap) => {
        "Permission: `gaussdbformysql:htapInstance:listDatabases` (List)."
    };
    (ShowInstanceTablesForHtap) => {
        "Permission: `gaussdbformysql:htapInstance:listDatabases` (List)."
    };
    (ShowSlowLogDetail) => {
        "Permission: `gaussdbformysql:log:getSlowLogs` (Read)."
    };
    (ShowStarRocksDatabaseUser) => {
        "Permission: `gaussdbformysql:htapInstance:listUser` (List)."
    };
    (ShowStarRocksSlowlogSensitiveStatus) => {
        "Permission: `gaussdbformysql:log:getSlowLogs` (Read)."
    };
    (ShowStarrocksParams) => {
        "Permission: `gaussdbformysql:param:getParameter` (Read)."
    };
    (SyncStarRocksUsers) => {
        "Permission: `gaussdbformysql:htapInstance:createUser` (Write)."
    };
    (UpdateHtapQueryQueuesControl) => {
        "Permission: `gaussdbformysql:param:update` (Write)."
    };
    (UpdateSlowlogSensitiveStatus) => {
        "Permission: `gaussdbformysql:log:setSlowLogSensitiveStatus` (Permission_management)."
    };
    (UpdateStarRockLtsConfig) => {
        "Permission: `gaussdbformysql:log:createLtsConfig` (Write)."
    };
    (UpdateStarRocksDatabaseUserPassword) => {
        "Permission: `gaussdbformysql:htapInstance:modifyPassword` (Write)."
    };
    (UpdateStarRocksDatabaseUserPermission) => {
        "Permission: `gaussdbformysql:htapInstance:grantUser` (Permission_management)."
    };
    (UpdateStarrocksParams) => {
        "Permission: `gaussdbformysql:param:update` (Write)."
    };
    (UpgradeSrKernelVersion) => {
        "Permission: `gaussdbformysql:instance:upgrade` (Permission_management)."
    };
    (UploadImportExcelTemplate) => {
        "Permission: `gaussdbformysql:htapInstance:listDatabases` (List)."
    };
}
