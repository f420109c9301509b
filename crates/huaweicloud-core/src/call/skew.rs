//! Whether a signed request was refused because of the clock here. A signature has the time in it, and is good for some
//! minutes only.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode, header};

/// How far apart the clocks may be before that is worth a word. Services put up with 15 minutes.
const TOLERATED: Duration = Duration::from_secs(5 * 60);

/// A hint at the clock after a refusal: that the `Date` of the response is far from it, or that the service finds
/// fault with the time of signing. `message` is that of the service.
pub(crate) fn hint(status: StatusCode, headers: &HeaderMap, message: &str, now: SystemTime) -> Option<String> {
    let names_time = names_time_of_signing(message);
    if !names_time && !matches!(status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
        return None;
    }
    let of_date = from_date(headers, now);
    of_date.or_else(|| names_time.then(|| "the service refuses the time of signing: check the clock here".to_owned()))
}

/// Whether the text means that the time of signing is too old or too new. It may also name the header for other
/// reasons, such as to list what was signed.
fn names_time_of_signing(message: &str) -> bool {
    const SUBJECTS: [&str; 4] = ["x-sdk-date", "signature", "request time", "request timestamp"];
    const FAULTS: [&str; 5] = ["expired", "too old", "too skewed", "too far", "too large"];
    /// How many bytes may be between the two.
    const NEAR: usize = 48;
    let message = message.to_ascii_lowercase();
    let is_code = message.contains("requesttimetooskewed");
    is_code
        || SUBJECTS.iter().any(|subject| {
            message.match_indices(subject).any(|(at, _)| {
                let after = &message.as_bytes()[at + subject.len()..];
                let after = &after[..after.len().min(NEAR)];
                FAULTS.iter().any(|fault| after.windows(fault.len()).any(|window| window == fault.as_bytes()))
            })
        })
}

/// How far the clock here is from the service's, if that is further than services put up with.
fn from_date(headers: &HeaderMap, now: SystemTime) -> Option<String> {
    let theirs = httpdate::parse_http_date(headers.get(header::DATE)?.to_str().ok()?).ok()?;
    let (skew, side) = match now.duration_since(theirs) {
        Ok(ahead) => (ahead, "ahead of"),
        Err(behind) => (behind.duration(), "behind"),
    };
    let minutes = skew.as_secs() / 60;
    (skew > TOLERATED).then(|| format!("the clock here is {minutes} minutes {side} the service's"))
}

#[cfg(test)]
mod tests {
    use super::names_time_of_signing;

    #[test]
    fn texts_that_blame_the_time_are_told_from_others() {
        for message in [
            "x-sdk-date expired",
            "Incorrect IAM authentication information: x-sdk-date expired",
            "The header X-Sdk-Date has expired.",
            "signature expired",
            "RequestTimeTooSkewed",
            "The difference between the request time and the current time is too large.",
        ] {
            assert!(names_time_of_signing(message), "{message}");
        }
        for message in [
            "",
            "verify ak sk signature fail",
            "the canonical request is POST / host;x-sdk-date x-sdk-date:20260303T120304Z",
            "the token has expired",
            "x-sdk-date",
        ] {
            assert!(!names_time_of_signing(message), "{message}");
        }
    }
}
