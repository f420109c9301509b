//! `docs watch`: published pages against the spec and the recorded contracts.
//!
//! Fetching is `fetch`'s, comparing is `doc_contract`'s.

use doc_contract::{
    Contract,
    commands::{self, Input, Output, Published},
    report::Reporting,
};

use crate::{
    Session,
    config::Config,
    docs::{self, Failure},
    fetch::{self, FetchArgs, Fetched},
};

/// The output of the command.
pub(crate) fn watch(session: &mut Session<'_>, fetching: &FetchArgs, how: Reporting) -> Result<Output, Failure> {
    let config = Config::read(&session.root)?;
    let spec = docs::spec(&config, |_| true)?;
    let contracts = docs::contracts(&config, |_| true)?;
    let published: Vec<Published> = fetch::fetch(session, &config, fetching)?
        .into_iter()
        .map(|Fetched { api, operation, page }| {
            let contract = contracts.iter().find(|contract| is_of(contract, &api, &operation)).cloned();
            Published::new(operation, page, contract)
        })
        .collect();
    Ok(commands::watch(&published, &spec, how))
}

/// Whether a contract was recorded for an operation of an API.
fn is_of(contract: &Input, api: &str, operation: &str) -> bool {
    contract.api.as_deref() == Some(api) && Contract::read(&contract.bytes).is_ok_and(|it| it.operation == operation)
}
