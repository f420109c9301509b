//! What goes on after a call was answered.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::clock::{Millis, written};

/// How many jobs are kept; the oldest go first. The service forgets them after a month.
const MOST: usize = 10_000;

/// One job.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Job {
    pub(crate) name: String,
    pub(crate) instance_id: String,
    pub(crate) instance_name: String,
    pub(crate) created: Millis,
    pub(crate) runs_from: Millis,
    pub(crate) ends: Millis,
    /// Why it fails in the end, if it does.
    pub(crate) fail_reason: Option<String>,
}

impl Job {
    /// As ShowGaussMySqlJobInfo answers it.
    pub(crate) fn response(&self, id: &str, now: Millis) -> Value {
        let (status, done) = match &self.fail_reason {
            _ if now < self.runs_from => ("Pending", 0),
            _ if now < self.ends => ("Running", (now - self.runs_from) * 100 / (self.ends - self.runs_from).max(1)),
            Some(_) => ("Failed", 100),
            None => ("Completed", 100),
        };
        let has_ended = now >= self.ends;
        let mut job = json!({
            "id": id,
            "name": self.name,
            "status": status,
            "created": written(self.created),
            "ended": if has_ended { written(self.ends) } else { String::new() },
            "process": format!("{done}%"),
            "instance": { "id": self.instance_id, "name": self.instance_name },
        });
        if let Some(reason) = self.fail_reason.as_ref().filter(|_| has_ended) {
            job["fail_reason"] = reason.as_str().into();
        }
        job
    }
}

/// The jobs, the oldest first.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct Jobs(IndexMap<String, Job>);

impl Jobs {
    pub(crate) fn get(&self, id: &str) -> Option<&Job> {
        self.0.get(id)
    }

    pub(crate) fn add(&mut self, id: String, job: Job) {
        if self.0.len() >= MOST {
            // Finished ones first, many at once, so that each costs little.
            let now = job.created;
            let mut excess = MOST / 10;
            self.0.retain(|_, old| {
                let is_forgotten = excess > 0 && old.ends <= now;
                excess -= usize::from(is_forgotten);
                !is_forgotten
            });
            if self.0.len() >= MOST {
                self.0.drain(..MOST / 10);
            }
        }
        self.0.insert(id, job);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Job, Jobs, MOST};

    fn job(ends: i64) -> Job {
        let text = String::new;
        let (created, runs_from) = (ends - 2000, ends - 1000);
        Job { name: text(), instance_id: text(), instance_name: text(), created, runs_from, ends, fail_reason: None }
    }

    #[test]
    fn a_job_is_pending_then_running_then_over() {
        let state = |now| {
            let response = Job { fail_reason: Some("no room".to_owned()), ..job(5000) }.response("j", now);
            format!("{} {} {:?}", response["status"], response["process"], response.get("fail_reason"))
        };
        assert_eq!(state(3000), r#""Pending" "0%" None"#);
        assert_eq!(state(4500), r#""Running" "50%" None"#);
        assert_eq!(state(5000), r#""Failed" "100%" Some(String("no room"))"#);
        assert_eq!(job(5000).response("j", 5000)["status"], "Completed");
    }

    #[test]
    fn jobs_are_bounded_and_finished_ones_go_first() {
        let mut jobs = Jobs::default();
        jobs.add("runs on".to_owned(), job(i64::MAX / 2));
        for number in 0..2 * MOST {
            jobs.add(number.to_string(), job(number as i64));
        }
        assert!(jobs.len() <= MOST, "{}", jobs.len());
        assert!(jobs.get("runs on").is_some());
        assert!(jobs.get("0").is_none());
        assert!(jobs.get(&(2 * MOST - 1).to_string()).is_some());
    }
}
