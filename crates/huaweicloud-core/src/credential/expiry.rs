//! When a credential ends, in the forms that services write it. Pure.
//!
//! Documented is text such as `2026-01-03T15:05:22.701000Z`. Agents and gateways between write seconds or milliseconds,
//! a time with an offset or without a zone, or nothing. A time that cannot be read costs the time and not the
//! credential, which is then used until the service refuses it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::{call::watch, signing::SigningTime};

/// Reads a time of expiry, to the second; `None` when there is none or it cannot be read. `source` is who gave it.
pub(super) fn read(expiry: &Value, source: &str) -> Option<SystemTime> {
    let seconds = match expiry {
        Value::Null => return None,
        Value::String(text) => of_text(text),
        Value::Number(number) => number.as_f64().and_then(of_number),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    if seconds.is_none() {
        watch::trace_unreadable_expiry(source);
    }
    seconds.map(|seconds| UNIX_EPOCH + Duration::from_secs(seconds))
}

/// A number of seconds since 1970, or of milli-, micro- or nanoseconds. Between 2001 and 2286, these have 10, 13, 16 or
/// 19 digits; anything else is not a time of expiry.
fn of_number(number: f64) -> Option<u64> {
    const UNITS: [f64; 4] = [1.0, 1e3, 1e6, 1e9];
    UNITS.iter().map(|unit| number / unit).find(|seconds| (1e9..1e10).contains(seconds)).map(|seconds| seconds as u64)
}

fn of_text(text: &str) -> Option<u64> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return of_number(number);
    }
    if let Ok(time) = httpdate::parse_http_date(text) {
        return time.duration_since(UNIX_EPOCH).ok().map(|since| since.as_secs());
    }
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let is_of_time = |character: char| character.is_ascii_digit() || matches!(character, ':' | '.' | ',');
    let (time, zone) = rest.split_at(rest.find(|character| !is_of_time(character)).unwrap_or(rest.len()));
    let (time, _fraction) = time.split_once(['.', ',']).unwrap_or((time, ""));
    let digits = |text: &str, separators: &[char]| text.replace(separators, "");
    let local = SigningTime::parse(&format!("{}T{}Z", digits(date, &['-', '/']), digits(time, &[':'])))?;
    local.unix_seconds().checked_add_signed(-offset(zone.trim())?)
}

/// How many seconds a zone is ahead of UTC. The vendor's services write UTC, so a time without a zone is taken for
/// that. Should it be another, the service refuses the credential before or after, and it is renewed then or is renewed
/// too early.
fn offset(zone: &str) -> Option<i64> {
    if ["", "Z", "UTC", "GMT"].iter().any(|utc| zone.eq_ignore_ascii_case(utc)) {
        return Some(0);
    }
    let (sign, rest) = match zone.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let digits = rest.replace(':', "");
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = digits.split_at(2);
    let (hours, minutes): (i64, i64) =
        (hours.parse().ok()?, if minutes.is_empty() { 0 } else { minutes.parse().ok()? });
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes) * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-01-03T15:05:22Z.
    const EXPIRY: u64 = 1_767_452_722;

    fn seconds(expiry: impl Into<Value>) -> Option<u64> {
        read(&expiry.into(), "it").map(|time| time.duration_since(UNIX_EPOCH).unwrap().as_secs())
    }

    #[test]
    fn text_is_read_to_the_second_in_any_zone() {
        for text in [
            "2026-01-03T15:05:22.701000Z",
            "2026-01-03T15:05:22.701Z",
            "2026-01-03T15:05:22Z",
            "2026-01-03t15:05:22z",
            " 2026-01-03T15:05:22Z\n",
            "2026-01-03T15:05:22",
            "2026-01-03T15:05:22.701000",
            "2026-01-03 15:05:22",
            "2026-01-03 15:05:22 UTC",
            "2026/01/03 15:05:22",
            "2026-01-03T23:05:22+08:00",
            "2026-01-03T23:05:22.701+0800",
            "2026-01-03 23:05:22,701 +08",
            "2026-01-03T09:35:22-05:30",
            "2026-01-04T05:05:22+14:00",
            "20260103T150522Z",
            "Sat, 03 Jan 2026 15:05:22 GMT",
            "1767452722",
            "1767452722000",
            "1767452722.701",
        ] {
            assert_eq!(seconds(text), Some(EXPIRY), "{text}");
        }
    }

    #[test]
    fn numbers_are_seconds_or_fractions_of_them_by_their_size() {
        assert_eq!(seconds(1_767_452_722), Some(EXPIRY));
        assert_eq!(seconds(1_767_452_722.701), Some(EXPIRY));
        assert_eq!(seconds(1_767_452_722_701_u64), Some(EXPIRY));
        assert_eq!(seconds(1_767_452_722_701_000_u64), Some(EXPIRY));
        assert_eq!(seconds(1_767_452_722_701_000_000_u64), Some(EXPIRY));
    }

    #[test]
    fn what_is_no_time_is_unknown() {
        for text in [
            "",
            " ",
            "Z",
            "T",
            "tomorrow",
            "never",
            "null",
            "NaN",
            "inf",
            "3600",
            "20260103150522",
            "2026-01-03",
            "15:05:22Z",
            "2026-02-30T00:00:00Z",
            "2026-01-03T25:05:22Z",
            "2026-01-03T15:05:22+99:00",
            "2026-01-03T15:05:22+08:00:00",
            "2026-01-03T15:05:22 Asia/Shanghai",
            "1970-01-01T00:00:00+08:00",
            "٢٠٢٦-01-03T15:05:22Z",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
        for value in [
            Value::Null,
            true.into(),
            0.into(),
            (-1).into(),
            3_600.into(),
            999_999_999.into(),
            12_345_678_901_u64.into(),
            serde_json::json!([1]),
            serde_json::json!({}),
        ] {
            assert_eq!(seconds(value.clone()), None, "{value}");
        }
    }
}
