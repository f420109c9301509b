//! Faults on demand: what a client can be made to meet, by a header of the request or a call to the control interface.

use std::{fmt, str::FromStr, time::Duration};

/// A failure of a service that can be injected.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The answer takes so much longer: `latency=500ms`, `latency=2s`; a minute at most.
    Latency(Duration),
    /// The connection is reset before anything is answered, and nothing is done: `reset`.
    Reset,
    /// 429 with `Retry-After`, and nothing is done: `throttle`.
    Throttle,
    /// This status, from 400 on, and nothing is done: `status=503`.
    Status(u16),
    /// The request is served, and the connection ends in the middle of the response's body: `truncate`.
    Truncate,
    /// 401 as for a token that has expired, and nothing is done: `expired-token`.
    ExpiredToken,
    /// The request is served, and the response no longer fits the document: `drift=unknown-enum`.
    Drift(Drift),
    /// The job that the request begins fails, and a task that it creates is broken: `job-failed`.
    JobFailed,
}

/// How a response departs from the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Drift {
    /// A value that its enumeration does not know: `unknown-enum`.
    UnknownEnum,
    /// A number where text is described: `number-for-string`.
    NumberForString,
    /// A field is left out: `missing-field`.
    MissingField,
}

/// The text is not a fault; the message lists the faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFault(String);

/// An example of each fault, with what it does.
pub(crate) const EXAMPLES: [(&str, &str); 10] = [
    ("latency=500ms", "the response takes so much longer; at most 60s"),
    ("reset", "the connection is reset, and nothing is done"),
    ("throttle", "429 with Retry-After, and nothing is done"),
    ("status=503", "this status, from 400 to 599, and nothing is done"),
    ("truncate", "the request is served, and the response ends in the middle of its body"),
    ("expired-token", "401 as for a token that has expired, and nothing is done"),
    ("job-failed", "the job that the request begins fails"),
    ("drift=unknown-enum", "the response has a value that its enumeration does not know"),
    ("drift=number-for-string", "the response has a number where text is described"),
    ("drift=missing-field", "the response lacks a field"),
];

impl fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let examples = EXAMPLES.map(|(example, _)| example);
        let (last, others) = examples.split_last().unwrap_or((&"", &[]));
        write!(f, "{:?} is not a fault; the faults are {} and {last}", self.0, others.join(", "))
    }
}

impl std::error::Error for UnknownFault {}

/// Why a fault is not planned.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlanError {
    /// No operation has this name.
    UnknownOperation(String),
    /// As many faults wait as can.
    TooMany,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownOperation(name) => write!(f, "operation: there is none called {}", printable::line(name)),
            Self::TooMany => write!(f, "No more than {} faults can wait", FaultPlan::MOST),
        }
    }
}

impl std::error::Error for PlanError {}

/// The longest latency.
const LONGEST: Duration = Duration::from_secs(60);

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        let unknown = || UnknownFault(text.chars().take(100).collect());
        let (name, value) = match text.trim().split_once('=') {
            Some((name, value)) => (name.trim(), Some(value.trim())),
            None => (text.trim(), None),
        };
        match (name, value) {
            ("latency", Some(value)) => {
                latency(value).filter(|by| *by <= LONGEST).map(Self::Latency).ok_or_else(unknown)
            }
            ("reset", None) => Ok(Self::Reset),
            ("throttle", None) => Ok(Self::Throttle),
            ("status", Some(value)) => {
                let status = value.parse().ok().filter(|status| (400..600).contains(status));
                status.map(Self::Status).ok_or_else(unknown)
            }
            ("truncate", None) => Ok(Self::Truncate),
            ("expired-token", None) => Ok(Self::ExpiredToken),
            ("job-failed", None) => Ok(Self::JobFailed),
            ("drift", Some("unknown-enum")) => Ok(Self::Drift(Drift::UnknownEnum)),
            ("drift", Some("number-for-string")) => Ok(Self::Drift(Drift::NumberForString)),
            ("drift", Some("missing-field")) => Ok(Self::Drift(Drift::MissingField)),
            _ => Err(unknown()),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latency(by) => write!(f, "latency={}ms", by.as_millis()),
            Self::Reset => f.write_str("reset"),
            Self::Throttle => f.write_str("throttle"),
            Self::Status(status) => write!(f, "status={status}"),
            Self::Truncate => f.write_str("truncate"),
            Self::ExpiredToken => f.write_str("expired-token"),
            Self::Drift(Drift::UnknownEnum) => f.write_str("drift=unknown-enum"),
            Self::Drift(Drift::NumberForString) => f.write_str("drift=number-for-string"),
            Self::Drift(Drift::MissingField) => f.write_str("drift=missing-field"),
            Self::JobFailed => f.write_str("job-failed"),
        }
    }
}

fn latency(text: &str) -> Option<Duration> {
    match text.strip_suffix("ms") {
        Some(number) => number.parse().ok().map(Duration::from_millis),
        None => text.strip_suffix('s')?.parse().ok().map(Duration::from_secs),
    }
}

/// A fault that waits for the next requests of an operation, or of any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedFault {
    pub(crate) fault: Fault,
    /// The operation by name; `None` for any.
    pub(crate) operation: Option<String>,
    /// For how many requests more.
    pub(crate) count: u64,
}

/// The faults that wait.
#[derive(Debug, Default)]
pub(crate) struct FaultPlan(Vec<PlannedFault>);

impl FaultPlan {
    /// How many can wait; more are refused.
    pub(crate) const MOST: usize = 1_000;

    /// Adds one; `false` when there are too many.
    pub(crate) fn add(&mut self, fault: PlannedFault) -> bool {
        let has_room = self.0.len() < Self::MOST;
        if has_room && fault.count > 0 {
            self.0.push(fault);
        }
        has_room
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    pub(crate) fn waiting(&self) -> &[PlannedFault] {
        &self.0
    }

    /// Takes the first fault that waits for a request of this operation.
    pub(crate) fn take(&mut self, operation: &str) -> Option<Fault> {
        let waits = |planned: &PlannedFault| planned.operation.as_deref().is_none_or(|name| name == operation);
        let index = self.0.iter().position(waits)?;
        let planned = self.0.get_mut(index)?;
        planned.count -= 1;
        let fault = planned.fault.clone();
        if planned.count == 0 {
            self.0.remove(index);
        }
        Some(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultPlan, PlannedFault};

    #[test]
    fn faults_are_read_as_they_are_written() {
        for text in [
            "latency=500ms",
            "reset",
            "throttle",
            "status=503",
            "truncate",
            "expired-token",
            "job-failed",
            "drift=unknown-enum",
            "drift=number-for-string",
            "drift=missing-field",
        ] {
            assert_eq!(text.parse::<Fault>().unwrap().to_string(), text);
        }
        assert_eq!("latency=2s".parse::<Fault>().unwrap().to_string(), "latency=2000ms");
    }

    #[test]
    fn unknown_fault_is_refused_with_a_list_of_the_faults() {
        for text in ["", "sulk", "status=200", "status=700", "latency=61s", "latency=5", "reset=1", "drift=x", "drift"]
        {
            let message = text.parse::<Fault>().unwrap_err().to_string();
            assert!(message.contains("drift=missing-field"), "{message}");
        }
    }

    #[test]
    fn planned_faults_wait_for_their_operation_and_are_used_up() {
        let mut plan = FaultPlan::default();
        assert!(plan.add(PlannedFault { fault: Fault::Reset, operation: Some("A".to_owned()), count: 2 }));
        assert!(plan.add(PlannedFault { fault: Fault::Throttle, operation: None, count: 1 }));
        assert_eq!(plan.take("B"), Some(Fault::Throttle));
        assert_eq!(plan.take("B"), None);
        assert_eq!([plan.take("A"), plan.take("A"), plan.take("A")], [Some(Fault::Reset), Some(Fault::Reset), None]);
    }
}
