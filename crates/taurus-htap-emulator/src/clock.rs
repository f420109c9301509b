//! The emulator's clock: it follows the machine's or is fixed, and can be moved forward.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};
use tokio::time::Instant;

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
pub(crate) type Millis = i64;

/// What time it is for the emulator.
///
/// There are two times: that of the *world*, which [`advance`](Self::advance) moves and which jobs, tasks, tokens and
/// keys live by, and that of the *wall*. Signatures can have either. So a client that signs with the real time is still
/// accepted after a test has moved the world by a day, and so is one whose clock moves with the world.
#[derive(Clone, Debug)]
pub struct Clock {
    /// The fixed wall time; `None` when it is the machine's.
    fixed: Option<Millis>,
    /// When the clock was made, for a world whose time passes as tokio's does.
    begun: Option<Begun>,
    offset: Arc<AtomicI64>,
}

/// Where the world's time was when a state was saved, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SavedClock {
    now: Millis,
    /// By how much it had been moved.
    advanced: Millis,
}

/// The same moment by the machine's clock and by tokio's.
#[derive(Clone, Copy, Debug)]
struct Begun {
    wall: Millis,
    tokio: Instant,
}

impl Clock {
    /// Follows the machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self { fixed: None, begun: None, offset: Arc::default() }
    }

    /// Begins with the machine's time, and the world's time passes as tokio's does: where that is paused, waiting for
    /// an hour takes no time. Make it within the runtime. With tokio's clock paused, call the emulator through
    /// [`Emulator::in_memory`](crate::Emulator::in_memory): a runtime that waits for a socket is idle, and then tokio
    /// moves its clock to the next timeout.
    #[must_use]
    pub fn tokio() -> Self {
        let clock = Self::system();
        Self { begun: Some(Begun { wall: clock.wall(), tokio: Instant::now() }), ..clock }
    }

    /// Is fixed at this many seconds after 1970-01-01T00:00:00Z, until it is moved; in the year 9999 at the latest.
    #[must_use]
    pub fn fixed(unix_seconds: u64) -> Self {
        let at = Millis::try_from(unix_seconds).unwrap_or(LAST).saturating_mul(1000).min(LAST);
        Self { fixed: Some(at), begun: None, offset: Arc::default() }
    }

    /// Moves the world's time forward; clones of this clock move along.
    pub fn advance(&self, by: Duration) {
        let by = millis(by);
        let moved = |offset: Millis| Some(offset.saturating_add(by).min(LAST));
        let _ = self.offset.fetch_update(Ordering::SeqCst, Ordering::SeqCst, moved);
    }

    /// The world's time in milliseconds after 1970-01-01T00:00:00Z.
    pub(crate) fn now(&self) -> Millis {
        self.unmoved().saturating_add(self.advanced()).min(LAST)
    }

    /// The world's time as if it had never been moved.
    pub(crate) fn unmoved(&self) -> Millis {
        match self.begun {
            Some(Begun { wall, tokio }) => wall.saturating_add(millis(tokio.elapsed())),
            None => self.wall(),
        }
    }

    /// By how much the world's time has been moved.
    pub(crate) fn advanced(&self) -> Millis {
        self.offset.load(Ordering::SeqCst)
    }

    /// Takes back every move.
    pub(crate) fn reset(&self) {
        self.offset.store(0, Ordering::SeqCst);
    }

    /// What is saved with a state.
    pub(crate) fn saved(&self) -> SavedClock {
        SavedClock { now: self.now(), advanced: self.advanced() }
    }

    /// Goes on from a saved state. Time has passed since then, but it is never earlier than it was: a machine whose
    /// clock was set back, or another machine, would otherwise undo what happened.
    pub(crate) fn restore(&self, saved: SavedClock) {
        let behind = saved.now.saturating_sub(self.unmoved());
        self.offset.store(saved.advanced.max(behind).clamp(0, LAST), Ordering::SeqCst);
    }

    /// The real time.
    pub(crate) fn wall(&self) -> Millis {
        self.fixed.unwrap_or_else(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Millis::try_from(since.as_millis()).unwrap_or_default()
        })
    }
}

fn millis(time: Duration) -> Millis {
    Millis::try_from(time.as_millis()).unwrap_or(Millis::MAX)
}

/// The latest time: 9999-12-31T23:59:59Z, the last date that can be written.
const LAST: Millis = 253_402_300_799_000;

/// As the service writes times: `2026-03-03T00:00:00+0000`.
pub(crate) fn written(at: Millis) -> String {
    let (date, time) = split(at);
    format!("{date}T{time}+0000")
}

/// As the identity service writes times: `2026-03-03T00:00:00.000000Z`.
pub(crate) fn written_in_iam(at: Millis) -> String {
    let (date, time) = split(at);
    format!("{date}T{time}.{:03}000Z", at.rem_euclid(1000))
}

/// As the security token service writes times: `2026-03-03T00:00:00.000Z`.
pub(crate) fn written_in_sts(at: Millis) -> String {
    let (date, time) = split(at);
    format!("{date}T{time}.{:03}Z", at.rem_euclid(1000))
}

fn split(at: Millis) -> (String, String) {
    let at = OffsetDateTime::from_unix_timestamp(at.div_euclid(1000)).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    (
        format!("{:04}-{:02}-{:02}", at.year(), u8::from(at.month()), at.day()),
        format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second()),
    )
}

/// Reads `2026-03-03T00:00:00+0800`, with `Z` or `+08:00` for the offset as well.
pub(crate) fn read_written(text: &str) -> Option<Millis> {
    let (date_time, zone) = text.split_at_checked(19)?;
    let at = read_fields(date_time, [0, 5, 8, 11, 14, 17], [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')])?;
    let zone = match zone {
        "Z" => UtcOffset::UTC,
        _ => {
            let sign = match zone.as_bytes().first()? {
                b'+' => 1,
                b'-' => -1,
                _ => return None,
            };
            let digits: String = zone[1..].chars().filter(|character| *character != ':').collect();
            let is_four_digits = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
            let (hours, minutes) = is_four_digits.then(|| digits.split_at(2))?;
            let (hours, minutes): (i8, i8) = (hours.parse().ok()?, minutes.parse().ok()?);
            UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()?
        }
    };
    Some(at.assume_offset(zone).unix_timestamp() * 1000)
}

/// Reads the `X-Sdk-Date` of a signature: `20260303T000000Z`.
pub(crate) fn read_signed(text: &str) -> Option<Millis> {
    if text.len() != 16 {
        return None;
    }
    let at = read_fields(text, [0, 4, 6, 9, 11, 13], [(8, b'T'), (15, b'Z'), (15, b'Z'), (15, b'Z'), (15, b'Z')])?;
    Some(at.assume_utc().unix_timestamp() * 1000)
}

/// Reads year, month, day, hour, minute and second at these positions, with these bytes between them.
fn read_fields(text: &str, at: [usize; 6], between: [(usize, u8); 5]) -> Option<PrimitiveDateTime> {
    if between.iter().any(|(at, byte)| text.as_bytes().get(*at) != Some(byte)) {
        return None;
    }
    let digits = |start: usize, length: usize| {
        let digits = text.get(start..start + length)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u16>().ok()).flatten()
    };
    let two = |position: usize| digits(at[position], 2).and_then(|number| u8::try_from(number).ok());
    let month = Month::try_from(two(1)?).ok()?;
    let date = Date::from_calendar_date(i32::from(digits(at[0], 4)?), month, two(2)?).ok()?;
    Some(PrimitiveDateTime::new(date, Time::from_hms(two(3)?, two(4)?, two(5)?).ok()?))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Clock, read_signed, read_written, written, written_in_iam};

    #[test]
    fn times_are_read_as_they_are_written() {
        for seconds in [0, 951_782_400, 1_772_539_384, 4_102_444_799] {
            assert_eq!(read_written(&written(seconds * 1000)), Some(seconds * 1000));
        }
        assert_eq!(written(1_772_539_384_000), "2026-03-03T12:03:04+0000");
        assert_eq!(written_in_iam(1_772_539_384_042), "2026-03-03T12:03:04.042000Z");
        assert_eq!(read_written("2026-03-03T20:03:04+0800"), Some(1_772_539_384_000));
        assert_eq!(read_written("2026-03-03T20:03:04+08:00"), Some(1_772_539_384_000));
        assert_eq!(read_signed("20260303T120304Z"), Some(1_772_539_384_000));
    }

    #[test]
    fn text_that_is_not_a_time_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-02-30T00:00:00Z",
            "2026-03-03 00:00:00Z",
            "2026-03-03T00:00:00",
            "2026-03-03T00:00:00*0800",
            "2026-03-03T00:00:00+8",
            "2026-03-03T+1:00:00Z",
            "2026-03-03T00:00:00+\u{e9}\u{e9}",
        ] {
            assert_eq!(read_written(text), None, "{text}");
        }
        for text in ["", "20260303T120304", "20260303T120304z", "20261303T120304Z", "2026+303T120304Z"] {
            assert_eq!(read_signed(text), None, "{text}");
        }
    }

    #[test]
    fn a_restored_clock_is_moved_as_it_was_and_never_earlier() {
        let saved = |unix_seconds, advanced| {
            let clock = Clock::fixed(unix_seconds);
            clock.advance(Duration::from_secs(advanced));
            clock.saved()
        };
        let restored = |unix_seconds, saved| {
            let clock = Clock::fixed(unix_seconds);
            clock.restore(saved);
            clock.now() / 1000
        };
        assert_eq!(restored(1000, saved(1000, 60)), 1060);
        assert_eq!(restored(1100, saved(1000, 60)), 1160);
        assert_eq!(restored(400, saved(1000, 60)), 1060);
        assert_eq!(restored(1000, saved(u64::MAX, 60)), super::LAST / 1000);
    }

    #[test]
    fn moving_the_world_clock_does_not_move_the_wall_clock() {
        let clock = Clock::fixed(1_772_539_384);
        clock.clone().advance(Duration::from_secs(60));
        assert_eq!(clock.now() - clock.wall(), 60_000);
        assert_eq!(clock.wall(), 1_772_539_384_000);
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        assert_eq!(written(clock.now()), "9999-12-31T23:59:59+0000");
    }
}
