//! Whether a schema accepts a value: for errata that settle a claim by an example.
//!
//! Owns the few keywords that field facts are written with. It is no JSON Schema validator.

use regex::Regex;
use serde_json::Value;

/// Whether a schema of a plain field accepts a value; an error names a pattern that cannot be tried.
pub(crate) fn accepts(schema: &Value, value: &Value) -> Result<bool, String> {
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    let fits_type = match schema.get("type").and_then(Value::as_str) {
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => true,
    };
    let listed = schema.get("enum").and_then(Value::as_array).is_none_or(|values| values.contains(value));
    if !fits_type || !listed {
        return Ok(false);
    }
    if let Some(text) = value.as_str() {
        #[allow(clippy::cast_precision_loss, reason = "the length of a probe")]
        let length = text.chars().count() as f64;
        if number("minLength").is_some_and(|least| length < least)
            || number("maxLength").is_some_and(|most| length > most)
        {
            return Ok(false);
        }
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
            let pattern = Regex::new(pattern).map_err(|_| pattern.to_owned())?;
            return Ok(pattern.is_match(text));
        }
    }
    if let Some(value) = value.as_f64() {
        let is_multiple = |of: f64| (value / of).fract().abs() < f64::EPSILON;
        return Ok(number("minimum").is_none_or(|least| value >= least)
            && number("maximum").is_none_or(|most| value <= most)
            && number("multipleOf").is_none_or(is_multiple));
    }
    Ok(true)
}
