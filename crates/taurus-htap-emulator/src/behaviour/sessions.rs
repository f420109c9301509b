//! The sessions of a StarRocks instance, and the queue of its queries.

use serde_json::{Value, json};

use super::Call;
use crate::{clock::Millis, refusal::Refusal, world::World};

/// ShowHtapProcessList.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let instance = call.starrocks(world)?;
    let seconds = (call.now - instance.created) / 1000;
    let page = call.page(instance.sessions.len());
    let sessions: Vec<_> = instance.sessions[page]
        .iter()
        .map(|session| {
            json!({
                "id": session.id,
                "user": session.user,
                "host": session.host,
                "state": "OK",
                "database": session.database,
                "sql_statement": session.statement,
                "duration": seconds,
                "command": session.command,
            })
        })
        .collect();
    Ok(json!({ "process_list": sessions }))
}

/// DeleteHtapProcessList: all of them, or none when one is not there.
pub(super) fn end(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let ids: Vec<_> = call.entries("process_list").iter().filter_map(Value::as_str).collect();
    let gone = call.now + Millis::from(world.timing.end_session) * 1000;
    let instance = call.starrocks(world)?;
    if let Some(id) = ids.iter().find(|id| !instance.sessions.iter().any(|session| session.id == **id)) {
        return Err(Refusal::unknown("process_list", &format!("session {id}")));
    }
    instance.ending_sessions.extend(ids.into_iter().map(|id| (id.to_owned(), gone)));
    instance.settle(call.now);
    Ok(success())
}

/// UpdateHtapQueryQueuesControl.
pub(super) fn switch_queue(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    call.starrocks(world)?.query_queue.is_on = call.text("enable_query_queue_select") == Some("true");
    Ok(success())
}

/// ShowHtapQueryQueuesRule.
pub(super) fn queue_rule(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let queue = &call.starrocks(world)?.query_queue;
    Ok(json!({
        "query_queue_rule": {
            "query_queue_max_queued_queries": queue.max_queued_queries,
            "query_queue_pending_timeout_second": queue.pending_timeout_second,
            "query_queue_concurrency_limit": queue.concurrency_limit,
            "query_queue_mem_used_pct_limit": queue.mem_used_pct_limit,
            "query_queue_cpu_used_pct_limit": queue.cpu_used_pct_limit,
            "enable_query_queue_select": queue.is_on,
        }
    }))
}

/// SetHtapQueryQueuesRule. The lower ends of the ranges are those of the vendor's SDK, the upper ends those of its
/// Terraform documentation, whose own test sets a queue of 10,240.
pub(super) fn set_queue_rule(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let rule = call.body.get("query_queue_rule").unwrap_or(&Value::Null);
    let number = |field: &str, lowest: i64, highest: i64| {
        let number = rule.get(field).and_then(Value::as_i64).filter(|number| (lowest..=highest).contains(number));
        let place = format!("body.query_queue_rule.{field}");
        number.ok_or_else(|| Refusal::invalid(format!("Parameter error: {place} must be from {lowest} to {highest}.")))
    };
    let max_queued_queries = number("query_queue_max_queued_queries", 0, 10_240)?;
    let pending_timeout_second = number("query_queue_pending_timeout_second", 0, 259_200)?;
    let concurrency_limit = number("query_queue_concurrency_limit", 0, 100)?;
    let mem_used_pct_limit = number("query_queue_mem_used_pct_limit", 0, 100)?;
    let cpu_used_pct_limit = number("query_queue_cpu_used_pct_limit", 0, 100)?;
    let queue = &mut call.starrocks(world)?.query_queue;
    queue.max_queued_queries = max_queued_queries;
    queue.pending_timeout_second = pending_timeout_second;
    queue.concurrency_limit = concurrency_limit;
    queue.mem_used_pct_limit = mem_used_pct_limit;
    queue.cpu_used_pct_limit = cpu_used_pct_limit;
    if let Some(is_on) = rule.get("enable_query_queue_select").and_then(Value::as_str) {
        queue.is_on = is_on == "true";
    }
    Ok(success())
}

fn success() -> Value {
    json!({ "status": "success", "msg": "success" })
}
