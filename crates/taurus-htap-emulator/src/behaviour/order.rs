//! The rules for a request for an instance beyond the types of its fields: those that the document has in prose
//! alone.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::Call;
use crate::{refusal::Refusal, world::Catalog};

/// The engine that instances can be created of.
const ENGINE: &str = "star-rocks";

/// The documented kinds of disks; the names that the catalog has for kinds of storage are taken as well.
const IO_TYPES: [&str; 2] = ["SSD", "ESSD"];

/// How many months or years a subscription can have. No source gives the range; a year is not written as 12 months.
const PERIODS: RangeInclusive<i64> = 1..=9;

/// How many FE nodes and how many BE nodes an instance has in this mode.
pub(super) fn node_counts(mode: &str) -> RangeInclusive<i64> {
    if mode == "Single" { 1..=1 } else { 3..=10 }
}

/// Refuses a request with values that the document excludes; names every such field.
pub(super) fn check(catalog: &Catalog, call: &Call<'_>) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    let at = |pointer: &str| call.body.pointer(pointer).unwrap_or(&Value::Null);
    let text = |pointer: &str| at(pointer).as_str().unwrap_or_default();
    let engine = catalog.engines.get(ENGINE);
    let version = text("/engine/version");
    if text("/engine/type") != ENGINE {
        problems.push(format!("body.engine.type must be {ENGINE}"));
    } else if engine.is_none_or(|engine| engine.data_store(version).is_none()) {
        let known = engine.into_iter().flat_map(|engine| &engine.data_stores);
        let known: Vec<_> = known.flat_map(|known| [known.name.as_str(), known.kernel_version.as_str()]).collect();
        problems.push(match known.as_slice() {
            [] => format!("body.engine.version: {ENGINE} has no versions"),
            known => format!("body.engine.version must be one of {}", known.join(", ")),
        });
    }
    let mode = text("/ha/mode");
    let counts = node_counts(mode);
    for field in ["fe_count", "be_count"] {
        let count = at(&format!("/{field}")).as_i64().unwrap_or_default();
        if !counts.contains(&count) {
            let (least, most) = (counts.start(), counts.end());
            let rule = if least == most { least.to_string() } else { format!("from {least} to {most}") };
            problems.push(format!("body.{field} must be {rule} when ha.mode is {mode}, not {count}"));
        }
    }
    for kind in ["fe", "be"] {
        let io_type = text(&format!("/{kind}_volume/io_type"));
        let mut of_catalog = engine.into_iter().flat_map(|engine| &engine.storage_types);
        if !IO_TYPES.contains(&io_type) && !of_catalog.any(|known| known.name == io_type) {
            problems.push(format!("body.{kind}_volume.io_type must be one of {}", IO_TYPES.join(", ")));
        }
    }
    let zone = text("/time_zone");
    if !zone.is_empty() && !is_time_zone(zone) {
        problems.push("body.time_zone must be an offset such as UTC+08:00, from UTC-12:00 to UTC+14:00".to_owned());
    }
    let is_subscription = text("/pay_info/pay_model") == "1";
    match text("/pay_info/period") {
        "" if is_subscription => problems.push("body.pay_info.period is required when pay_model is 1".to_owned()),
        "" => {}
        period if period.parse().is_ok_and(|period| PERIODS.contains(&period)) => {}
        _ => {
            let (least, most) = PERIODS.into_inner();
            problems.push(format!("body.pay_info.period must be from {least} to {most}"));
        }
    }
    if is_subscription && text("/pay_info/period_type").is_empty() {
        problems.push("body.pay_info.period_type is required when pay_model is 1".to_owned());
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Refusal::invalid(format!("Parameter error: {}.", problems.join("; ")))),
    }
}

/// Whether this is an offset from UTC that a place on earth has, in the one form that the sources show.
fn is_time_zone(text: &str) -> bool {
    let Some((sign, offset)) = text.strip_prefix("UTC").and_then(|offset| offset.split_at_checked(1)) else {
        return false;
    };
    let number = |digits: &str| match digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        true => digits.parse::<u32>().ok(),
        false => None,
    };
    let minutes = offset.split_once(':').and_then(|(hours, minutes)| {
        let minutes = number(minutes).filter(|minutes| *minutes < 60)?;
        Some(number(hours)? * 60 + minutes)
    });
    match (sign, minutes) {
        ("+", Some(minutes)) => minutes <= 14 * 60,
        ("-", Some(minutes)) => minutes <= 12 * 60,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_time_zone;

    #[test]
    fn time_zones_are_offsets_from_utc() {
        for zone in ["UTC+08:00", "UTC-12:00", "UTC+14:00", "UTC+05:45", "UTC+00:00"] {
            assert!(is_time_zone(zone), "{zone}");
        }
        for zone in
            ["Mars", "UTC", "UTC+8:00", "UTC+08", "UTC+14:01", "UTC-12:30", "UTC+08:60", "UTC\u{e9}08:00", "utc+08:00"]
        {
            assert!(!is_time_zone(zone), "{zone}");
        }
    }
}
