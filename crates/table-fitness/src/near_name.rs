//! Names that differ by one slip of the person who wrote them.

/// How long a name is at least: short ones are nearly the same by chance.
const LEAST_CHARACTERS: usize = 4;

/// Whether two names of four or more characters are nearly the same: one character was changed, added or left out, or
/// two neighbours were swapped. Letter case counts.
///
/// ```
/// use table_fitness::is_near_name;
///
/// assert!(is_near_name("created_at", "craeted_at"));
/// assert!(!is_near_name("id", "ip"));
/// ```
pub fn is_near_name(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().max(other.len()) < LEAST_CHARACTERS {
        return false;
    }
    let begin = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[begin..], &other[begin..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    match (&one[..one.len() - end], &other[..other.len() - end]) {
        ([a, b], [c, d]) => (a, b) == (d, c),
        (one, other) => one.len().max(other.len()) <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::is_near_name;

    #[test]
    fn names_are_near_that_differ_by_one_slip() {
        for (one, other) in [("orders", "order"), ("orders", "odrers"), ("orders", "orderz"), ("订单明细", "订单明")]
        {
            assert!(is_near_name(one, other) && is_near_name(other, one), "{one} {other}");
        }
        for (one, other) in [("orders", "rdesor"), ("orders", "orde"), ("abcd", "cdab"), ("abc", "abd")] {
            assert!(!is_near_name(one, other) && !is_near_name(other, one), "{one} {other}");
        }
    }
}
