//! A call, as programs make it. The service is at `ENDPOINT`, and its certificate is issued by the authority in the
//! file `AUTHORITY`.

use std::{env, fs};

use taurus_htap::{Client, ClientBuilder, StarRocksInstanceId, SyncTask, TableConfig, Tables};

/// The client of the service.
pub fn client() -> ClientBuilder {
    let endpoint = env::var("ENDPOINT").expect("the test sets it");
    Client::builder().endpoint(endpoint).project_id("0483b6b16e954cb88930a360d2c4e663").token("a-token")
}

/// The certificate of the authority, in PEM form.
pub fn authority() -> Vec<u8> {
    fs::read(env::var_os("AUTHORITY").expect("the test sets it")).expect("the test has written it")
}

/// Calls the service over TLS.
pub fn call() {
    call_with(|client| client.root_certificate(authority()));
}

/// Calls the service with a client that is described further.
pub fn call_with(describe: impl FnOnce(ClientBuilder) -> ClientBuilder) {
    let client = describe(client()).build().expect("TLS is set up");
    let instance: StarRocksInstanceId = "0123456789abcdef0123456789abcdefin17".parse().expect("an ID");
    let task = SyncTask::builder()
        .name("orders_to_htap")
        .source_database("shop")
        .target_database("shop_htap")
        .tables(Tables::include(["tableName"]))
        .table_config("tableName", TableConfig::order_by(["id"]))
        .build()
        .expect("a task");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let report = runtime.block_on(client.instance(instance).replication().check_table_config(&task).send());
    assert!(report.expect("the service answers").all_passed());
}
