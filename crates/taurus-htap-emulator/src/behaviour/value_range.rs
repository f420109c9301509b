//! Ranges of parameters as the service writes them: `low-high` or `a|b`.

/// Why a value does not fit a range; `None` when it does. An empty range takes anything.
pub(super) fn mismatch(kind: &str, range: &str, value: &str) -> Option<String> {
    if range.contains('|') {
        let fits = range.split('|').any(|choice| choice.eq_ignore_ascii_case(value));
        return (!fits).then(|| format!("it must be one of {range}"));
    }
    let is_number = ["integer", "float"].iter().any(|number| kind.eq_ignore_ascii_case(number));
    if !is_number {
        return None;
    }
    let Some(number) = value.parse::<f64>().ok().filter(|number| number.is_finite()) else {
        return Some(format!(
            "it must be {}",
            if kind.eq_ignore_ascii_case("integer") { "an integer" } else { "a number" }
        ));
    };
    if kind.eq_ignore_ascii_case("integer") && value.parse::<i64>().is_err() {
        return Some("it must be an integer".to_owned());
    }
    let (low, high) = range.split_once('-')?;
    let (lowest, highest): (f64, f64) = (low.parse().ok()?, high.parse().ok()?);
    let fits = (lowest..=highest).contains(&number);
    (!fits).then(|| format!("it must be from {low} to {high}"))
}

#[cfg(test)]
mod tests {
    use super::mismatch;

    #[test]
    fn values_fit_their_range_or_break_a_rule() {
        for (kind, range, value) in [
            ("Integer", "1000-60000", "1000"),
            ("Integer", "1000-60000", "60000"),
            ("String", "true|false", "FALSE"),
            ("string", "", "anything"),
            ("integer", "", "-5"),
            ("float", "0-1", "0.5"),
        ] {
            assert_eq!(mismatch(kind, range, value), None, "{kind} {range} {value}");
        }
        let rule = |kind, range, value| mismatch(kind, range, value).unwrap();
        assert_eq!(rule("Integer", "1000-60000", "999"), "it must be from 1000 to 60000");
        assert_eq!(rule("Integer", "1000-60000", "5s"), "it must be an integer");
        assert_eq!(rule("Integer", "1000-60000", "5000.5"), "it must be an integer");
        assert_eq!(rule("float", "0-1", "NaN"), "it must be a number");
        assert_eq!(rule("String", "true|false", "yes"), "it must be one of true|false");
    }
}
