//! The logs of a StarRocks instance, and where they are sent.

use serde_json::{Value, json};

use super::{Call, number};
use crate::{
    clock::{Millis, read_written, written},
    refusal::Refusal,
    world::{LogTarget, StarRocks, World},
};

/// The default and the largest number of entries in a page: the vendor's Terraform provider
/// asks for 5,000 entries of the slow log.
const DEFAULT_PAGE: usize = 100;
const LARGEST_PAGE: usize = 5_000;

/// ShowHtapErrorLogDetail.
pub(super) fn errors(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let level = call.text("level").unwrap_or_default();
    let instance = &*call.starrocks(world)?;
    let entries = instance.error_log.iter().enumerate();
    let entries = entries.filter(|(_, entry)| level == "ALL" || entry.level == level).map(|(index, entry)| {
        let (node, level, content) = (&entry.node, &entry.level, &entry.content);
        let response = |at| json!({ "node_id": node, "time": written(at), "level": level, "content": content });
        Entry::new(instance, index, node, entry.ago, response)
    });
    Ok(json!({ "error_log_list": page(instance, call, entries)? }))
}

/// ShowSlowLogDetail.
pub(super) fn slow(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let (kind, database) = (call.text("operate_type"), call.text("database"));
    let fits = |wanted: Option<&str>, value: &str| wanted.is_none_or(|wanted| wanted.is_empty() || wanted == value);
    let instance = &*call.starrocks(world)?;
    let entries = instance.slow_log.iter().enumerate();
    let entries = entries.filter(|(_, entry)| fits(kind, &entry.kind) && fits(database, &entry.database));
    let entries = entries.map(|(index, entry)| {
        let statement = if instance.shows_slow_statements { entry.statement.clone() } else { hidden(&entry.statement) };
        Entry::new(instance, index, &entry.node, entry.ago, |at| {
            json!({
                "node_id": entry.node,
                "count": 1,
                "time": format!("{} s", f64::from(entry.took_ms) / 1000.0),
                "lock_time": "0 s",
                "rows_sent": entry.rows_sent,
                "rows_examined": entry.rows_examined,
                "database": entry.database,
                "users": entry.user,
                "query_sample": statement,
                "type": entry.kind,
                "start_time": written(at).trim_end_matches("+0000"),
                "client_ip": "192.168.0.10",
            })
        })
    });
    Ok(json!({ "slow_log_list": page(instance, call, entries)? }))
}

/// Without its literals, which may be sensitive.
fn hidden(statement: &str) -> String {
    let mut text = String::new();
    let mut is_inside = false;
    for character in statement.chars() {
        match character {
            '\'' => {
                if !is_inside {
                    text.push('?');
                }
                is_inside = !is_inside;
            }
            _ if is_inside => {}
            _ if character.is_ascii_digit() && !text.ends_with(|last: char| last.is_alphanumeric() || last == '_') => {
                if !text.ends_with('?') {
                    text.push('?');
                }
            }
            _ => text.push(character),
        }
    }
    text
}

/// An entry of a log.
struct Entry<'i> {
    /// Its place in the log.
    index: usize,
    node: &'i str,
    at: Millis,
    response: Value,
}

impl<'i> Entry<'i> {
    /// An entry of `ago` seconds before the world began, and how it is written with its time.
    fn new(
        instance: &StarRocks,
        index: usize,
        node: &'i str,
        ago: u32,
        response: impl FnOnce(Millis) -> Value,
    ) -> Self {
        let at = instance.created - Millis::from(ago) * 1000;
        Self { index, node, at, response: response(at) }
    }
}

/// The entries of a node in a time window, the oldest first, after the one that the cursor names.
fn page<'i>(
    instance: &StarRocks,
    call: &Call<'_>,
    entries: impl Iterator<Item = Entry<'i>>,
) -> Result<Vec<Value>, Refusal> {
    let time = |field: &str| {
        let rule = format!("Parameter error: body.{field} must be a time such as 2026-03-03T00:00:00+0800.");
        read_written(call.text(field).unwrap_or_default()).ok_or_else(|| Refusal::invalid(rule))
    };
    let (start, end) = (time("start_time")?, time("end_time")?);
    if end < start {
        return Err(Refusal::invalid("Parameter error: body.end_time is before body.start_time."));
    }
    let node = call.text("node_id").unwrap_or_default();
    if !instance.nodes.iter().any(|known| known.id == node) {
        return Err(Refusal::no_node(node));
    }
    let limit = number(call.body.get("limit").unwrap_or(&Value::Null)).unwrap_or(DEFAULT_PAGE);
    if !(1..=LARGEST_PAGE).contains(&limit) {
        return Err(Refusal::invalid(format!("Parameter error: body.limit must be from 1 to {LARGEST_PAGE}.")));
    }
    let paging = call.operation.paging.as_ref().and_then(|paging| paging.cursor.as_deref()).unwrap_or("line_num");
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|entry| entry.at);
    let cursor = call.text(paging).filter(|cursor| !cursor.is_empty());
    let no_cursor = || Refusal::invalid(format!("Parameter error: body.{paging} must be that of an entry."));
    let cursor = cursor.map(|cursor| cursor.parse::<u128>().map_err(|_| no_cursor())).transpose()?;
    let entries = entries.into_iter().filter_map(|mut entry| {
        // Made of the entry's time and its place in the log, so that it is the same whatever is asked for.
        let line = format!("{}{:06}", entry.at, entry.index);
        let is_after = cursor.is_none_or(|cursor| line.parse::<u128>().is_ok_and(|line| line > cursor));
        let is_wanted = entry.node == node && (start..=end).contains(&entry.at) && is_after;
        entry.response[paging] = line.into();
        is_wanted.then_some(entry.response)
    });
    Ok(entries.take(limit).collect())
}

/// ShowStarRocksSlowlogSensitiveStatus.
pub(super) fn slow_statements(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    Ok(json!({ "open_slow_log_switch": call.starrocks(world)?.shows_slow_statements }))
}

/// UpdateSlowlogSensitiveStatus.
pub(super) fn show_slow_statements(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let shows = call.body.get("open_slow_log_switch").and_then(Value::as_bool).unwrap_or_default();
    call.starrocks(world)?.shows_slow_statements = shows;
    Ok(Value::Null)
}

/// ShowHtapLtsConfig.
pub(super) fn targets(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let project = call.path("project_id");
    let (id, name) = (call.query("instance_id").as_str(), call.query("instance_name").as_str());
    let enterprise_project = call.query("enterprise_project_id").as_str();
    let wanted: Vec<_> = world
        .instances
        .iter()
        .filter(|(known, instance)| {
            instance.project == project
                && id.is_none_or(|id| id == known.as_str())
                && name.is_none_or(|name| instance.name.contains(name))
                && enterprise_project.is_none_or(|wanted| instance.settings.enterprise_project() == wanted)
        })
        .collect();
    let page = call.page(wanted.len());
    let configs: Vec<_> = wanted[page]
        .iter()
        .map(|(id, instance)| {
            let targets: Vec<_> = instance
                .log_targets
                .iter()
                .map(|(kind, target)| {
                    let (group, stream) = (&target.group, &target.stream);
                    json!({ "log_type": kind, "lts_group_id": group, "lts_stream_id": stream, "enabled": true })
                })
                .collect();
            json!({
                "lts_configs": targets,
                "instance": {
                    "id": id,
                    "name": instance.name,
                    "mode": instance.mode,
                    "engine_name": instance.settings.engine,
                    "engine_version": instance.version,
                    "status": instance.status(),
                    "enterprise_project_id": instance.settings.enterprise_project(),
                    // The world knows no names of enterprise projects but that of the default one.
                    "enterprise_project_name": match instance.settings.enterprise_project() {
                        "0" => "default",
                        other => other,
                    },
                },
            })
        })
        .collect();
    Ok(json!({ "instance_lts_configs": configs, "total_count": wanted.len() }))
}

/// UpdateStarRockLtsConfig: all of them, or none when an instance is not there.
pub(super) fn add_targets(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    for entry in entries(world, call)? {
        let (id, kind) = (text(entry, "instance_id"), text(entry, "log_type"));
        if let Some(instance) = world.instances.get_mut(id) {
            let target = LogTarget {
                group: text(entry, "lts_group_id").to_owned(),
                stream: text(entry, "lts_stream_id").to_owned(),
            };
            instance.log_targets.insert(kind.to_owned(), target);
        }
    }
    Ok(json!({}))
}

/// DeleteStarRockLtsConfig: all of them, or none when one is not there.
pub(super) fn delete_targets(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let entries = entries(world, call)?;
    for entry in entries {
        let (id, kind) = (text(entry, "instance_id"), text(entry, "log_type"));
        if !world.instances.get(id).is_some_and(|instance| instance.log_targets.contains_key(kind)) {
            return Err(Refusal::no_log_configuration(&format!("{kind} of {id}")));
        }
    }
    for entry in entries {
        if let Some(instance) = world.instances.get_mut(text(entry, "instance_id")) {
            instance.log_targets.shift_remove(text(entry, "log_type"));
        }
    }
    Ok(json!({}))
}

/// The entries of the request, whose instances and kinds of log there are.
fn entries<'c>(world: &World, call: &Call<'c>) -> Result<&'c [Value], Refusal> {
    let entries = call.entries("log_configs");
    for entry in entries {
        if !world.instances.contains_key(text(entry, "instance_id")) {
            return Err(Refusal::no_instance());
        }
        if !["error_log", "slow_log"].contains(&text(entry, "log_type")) {
            let message = "Parameter error: body.log_configs.log_type must be one of error_log, slow_log.";
            return Err(Refusal::invalid(message));
        }
    }
    Ok(entries)
}

fn text<'v>(entry: &'v Value, field: &str) -> &'v str {
    entry.get(field).and_then(Value::as_str).unwrap_or_default()
}
