//! `docs watch`: published pages against the spec and the recorded contracts.
//!
//! Fetching is `fetch`'s, comparing is `doc_contract`'s.

use doc_contract::{
    Contract, Origin,
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
    let contracts = docs::contracts(&config, |_| true)?;
    let spec = docs::with_contracts(docs::spec(&config, |_| true)?, &contracts);
    let published: Vec<Published> = fetch::fetch(session, &config, fetching)?
        .into_iter()
        .map(|Fetched { api, operation, page }| {
            let contract = contracts.iter().find(|contract| is_of(contract, &api, &operation)).cloned();
            Published::new(operation, page, contract)
        })
        .collect();
    Ok(commands::watch(&published, &spec, how))
}

/// Whether a contract is that of the page of an operation of an API.
fn is_of(contract: &Input, api: &str, operation: &str) -> bool {
    let is_of_page = |contract: Contract| contract.operation == operation && contract.origin() == Origin::Page;
    let Ok(bytes) = &contract.bytes else { return false };
    contract.api.as_deref() == Some(api) && Contract::read(bytes).is_ok_and(is_of_page)
}
