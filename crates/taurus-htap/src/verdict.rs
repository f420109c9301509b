//! What the service says of an action in the body of a success: some operations answer 200, and that it did not work.

use taurus_htap_api::types;

/// `result` is `SUCCESS` when it worked.
pub(crate) fn result(response: &types::ResultResponse) -> Result<(), String> {
    success("result", response.result.as_deref())
}

/// `status` is `success` when it worked; if not, `msg` says why.
pub(crate) fn status(response: &types::StatusResponse) -> Result<(), String> {
    success("status", response.status.as_ref().map(|status| status.as_str())).map_err(|what| {
        match response.msg.as_deref() {
            Some(message) if !message.is_empty() => format!("{what}: {message}"),
            Some(_) | None => what,
        }
    })
}

/// `success` is true when it worked.
pub(crate) fn synced(response: &types::SyncStarRocksUsersResponse) -> Result<(), String> {
    match response.success {
        Some(true) => Ok(()),
        Some(false) => Err("the service answered that it did not work".to_owned()),
        None => Err("the service did not answer `success`".to_owned()),
    }
}

fn success(field: &str, word: Option<&str>) -> Result<(), String> {
    match word {
        Some(word) if word.eq_ignore_ascii_case("success") => Ok(()),
        Some(word) => Err(format!("the service answered `{field}` {word:?}")),
        None => Err(format!("the service did not answer `{field}`")),
    }
}
