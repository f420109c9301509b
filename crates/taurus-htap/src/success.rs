//! Successes that report a failure in their body: some operations answer HTTP 200 when they did not work.

use taurus_htap_api::types;

/// `result` is `SUCCESS` when it worked.
pub(crate) fn result(response: &types::ResultResponse) -> Result<(), String> {
    is_success("result", response.result.as_deref())
}

/// `status` is `success` when it worked; if not, `msg` has the reason.
pub(crate) fn status(response: &types::StatusResponse) -> Result<(), String> {
    is_success("status", response.status.as_ref().map(|status| status.as_str())).map_err(|what| {
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
        Some(false) => Err("the response has `success` false".to_owned()),
        None => Err("the response has no `success`".to_owned()),
    }
}

fn is_success(field: &str, value: Option<&str>) -> Result<(), String> {
    match value {
        Some(value) if value.eq_ignore_ascii_case("success") => Ok(()),
        Some(value) => Err(format!("the response has `{field}` {value:?}")),
        None => Err(format!("the response has no `{field}`")),
    }
}
