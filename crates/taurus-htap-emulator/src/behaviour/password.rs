//! The documented rule for passwords of database accounts.

use crate::refusal::Refusal;

/// How many characters a password has.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=32;

/// Refuses a password that breaks the rule, without showing it. Which special characters there are, the sources do not
/// agree on: here they are those of ASCII.
pub(super) fn check(field: &str, password: &str, user: &str) -> Result<(), Refusal> {
    let kinds: [fn(&char) -> bool; 4] =
        [char::is_ascii_uppercase, char::is_ascii_lowercase, char::is_ascii_digit, char::is_ascii_punctuation];
    let is_known = |character: char| kinds.iter().any(|is_kind| is_kind(&character));
    let count = kinds.iter().filter(|is_kind| password.chars().any(|character| is_kind(&character))).count();
    let is_name = password == user || password.chars().eq(user.chars().rev());
    let is_acceptable =
        LENGTH.contains(&password.chars().count()) && password.chars().all(is_known) && count >= 3 && !is_name;
    match is_acceptable {
        true => Ok(()),
        false => Err(Refusal::invalid(format!(
            "Parameter error: body.{field} must have 8 to 32 characters of at least three kinds (upper case, lower case, \
             digits, special characters) and must be neither the name of the account nor its reverse."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn passwords_keep_to_the_documented_rule() {
        let is_taken = |password: &str| check("password", password, "Reader_2026").is_ok();
        for password in ["Abcdefg1", "abcdef1!", "ABCDEF1!", "Test@12345678", &format!("Aa1{}", "x".repeat(29))] {
            assert!(is_taken(password), "{password}");
        }
        for password in [
            "",
            "Abcdef1",
            "abcdefg1",
            "ABCDEFG!",
            "12345678!",
            "Abcdefg 1",
            "Äbcdefg1",
            "Reader_2026",
            "6202_redaeR",
            &format!("Aa1{}", "x".repeat(30)),
        ] {
            assert!(!is_taken(password), "{password}");
        }
    }
}
