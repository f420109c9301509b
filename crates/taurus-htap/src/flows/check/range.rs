//! The ranges of parameters, which the service writes as text: `1000-60000` or `true|false`.

/// Whether a value is in a range; `None` when the format of the range is unknown.
pub(super) fn fits(range: &str, value: &str) -> Option<bool> {
    if range.contains('|') {
        return Some(range.split('|').any(|choice| choice.trim().eq_ignore_ascii_case(value.trim())));
    }
    // The first character may be a minus.
    let dash = range.char_indices().skip(1).find(|(_, letter)| *letter == '-')?.0;
    let (low, high) = (range[..dash].trim().parse::<i128>().ok()?, range[dash + 1..].trim().parse::<i128>().ok()?);
    Some(value.trim().parse().is_ok_and(|value| (low..=high).contains(&value)))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn the_documented_ranges_are_read() {
        for (range, inside, outside) in [
            ("true|false", ["true", "FALSE"], ["1", ""]),
            ("1000-60000", ["1000", "60000"], ["999", "60001"]),
            ("10485760-1610612736", ["10485760", "268435456"], ["10485759", "many"]),
            ("-1-5", ["-1", "5"], ["-2", "6"]),
        ] {
            assert_eq!(inside.map(|value| fits(range, value)), [Some(true); 2], "{range}");
            assert_eq!(outside.map(|value| fits(range, value)), [Some(false); 2], "{range}");
        }
    }

    #[test]
    fn a_range_of_another_form_decides_nothing() {
        for range in ["", "any", "-", "1-", "low-high", "é-1"] {
            assert_eq!(fits(range, "1"), None, "{range}");
        }
    }
}
