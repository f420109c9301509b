//! A synchronization task, and what time does to it: created, copying, following, paused, deleted.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Timing;
use crate::clock::Millis;

/// A synchronization task.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Task {
    pub(crate) source_node: Option<String>,
    pub(crate) source_database: String,
    pub(crate) target_database: String,
    /// Parameter to value, as they were given.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) tables: Tables,
    /// Table to configuration.
    pub(crate) table_configs: Vec<(String, String)>,
    pub(crate) is_instance_level: bool,
    /// Whether it is for some databases only, as the request has it.
    #[serde(default)]
    pub(crate) is_part_of_databases: bool,
    /// Whether the names of tables are regular expressions.
    #[serde(default)]
    pub(crate) has_regular_expressions: bool,
    pub(crate) created: Millis,
    pub(crate) phase: Phase,
    /// What happens to it next, and when.
    pub(crate) next: Option<(Millis, TaskChange)>,
    /// Until when it catches up, and since when.
    pub(crate) catches_up: Option<(Millis, Millis)>,
    /// Why it is broken, if it is.
    #[serde(default)]
    pub(crate) error: Option<String>,
}

/// Which tables follow.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tables {
    pub(crate) is_exclusion: bool,
    pub(crate) is_part: bool,
    pub(crate) names: Vec<String>,
}

impl Tables {
    /// Which tables of a database follow. Both can be many, so the names are looked up and not searched.
    pub(crate) fn selection(&self) -> impl Fn(&str) -> bool {
        let names: HashSet<_> = self.names.iter().map(String::as_str).collect();
        let takes_all = !self.is_exclusion && !self.is_part && names.is_empty();
        move |table| takes_all || names.contains(table) != self.is_exclusion
    }
}

/// How far a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum Phase {
    /// Created, not started.
    Waiting,
    /// Copying, and later following, since this moment; so many milliseconds of the copy were done before.
    Running { since: Millis, copied: Millis },
    /// Paused; so many milliseconds of the copy are done.
    Paused { copied: Millis },
    /// Being deleted.
    Cancelled,
}

/// What is about to happen to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum TaskChange {
    Start,
    Pause,
    Resume,
    /// Its configuration is another one.
    Modify,
    /// It is deleted; its instance removes it from the list.
    Remove,
}

/// A task in the list of tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Empty until the task is there for good, then `Yes`.
    pub(crate) status: &'static str,
    pub(crate) stage: &'static str,
    pub(crate) percentage: i64,
    /// Set while it catches up.
    pub(crate) catchup_stage: Option<&'static str>,
    pub(crate) catchup_percentage: i64,
}

impl Task {
    /// The name that means every database, in a task of a whole instance.
    pub(crate) const ALL: &str = "ALL";

    /// A task that was created at this moment and does nothing yet.
    pub(crate) fn new(source_database: String, target_database: String, now: Millis) -> Self {
        Self {
            source_node: None,
            source_database,
            target_database,
            parameters: Vec::new(),
            tables: Tables::default(),
            table_configs: Vec::new(),
            is_instance_level: false,
            is_part_of_databases: true,
            has_regular_expressions: false,
            created: now,
            phase: Phase::Waiting,
            next: None,
            catches_up: None,
            error: None,
        }
    }

    /// Whether it has written to its target, or is about to.
    pub(crate) fn has_target(&self) -> bool {
        self.phase != Phase::Waiting || matches!(self.next, Some((_, TaskChange::Start)))
    }

    /// Lets happen what is due.
    pub(crate) fn settle(&mut self, now: Millis, timing: &Timing) {
        let Some((at, change)) = self.next.filter(|(at, _)| *at <= now) else { return };
        let catch_up = Some((at, at + Millis::from(timing.catch_up) * 1000));
        match (change, self.phase) {
            (TaskChange::Start, Phase::Waiting) => self.phase = Phase::Running { since: at, copied: 0 },
            (TaskChange::Resume, Phase::Paused { copied }) => {
                self.phase = Phase::Running { since: at, copied };
                self.catches_up = catch_up;
            }
            (TaskChange::Pause, Phase::Running { .. }) => {
                self.phase = Phase::Paused { copied: self.copied(at, timing) };
                self.catches_up = None;
            }
            (TaskChange::Modify, Phase::Running { .. }) => self.catches_up = catch_up,
            (TaskChange::Remove, _) => self.phase = Phase::Cancelled,
            _ => {}
        }
        // A removal stays due until the instance has removed the task.
        self.next = self.next.filter(|_| change == TaskChange::Remove);
    }

    /// Whether it is to be taken off the list.
    pub(crate) fn is_gone(&self, now: Millis) -> bool {
        matches!(self.next, Some((at, TaskChange::Remove)) if at <= now)
    }

    fn copied(&self, now: Millis, timing: &Timing) -> Millis {
        match self.phase {
            Phase::Waiting | Phase::Cancelled => 0,
            Phase::Running { since, copied } => (copied + now - since).clamp(0, full_copy(timing)),
            Phase::Paused { copied } => copied,
        }
    }

    /// The task as the list of tasks has it, after settling it.
    pub(crate) fn progress(&self, now: Millis, timing: &Timing) -> Progress {
        let (copied, whole) = (self.copied(now, timing), full_copy(timing));
        let stage = match self.phase {
            Phase::Waiting => "Wait",
            Phase::Running { .. } if copied < whole => "Full",
            Phase::Running { .. } => "Incremental",
            Phase::Paused { .. } => "Paused",
            Phase::Cancelled => "Cancelled",
        };
        let percentage = match self.phase {
            Phase::Waiting | Phase::Cancelled => 0,
            _ if whole == 0 => 100,
            _ => copied * 100 / whole,
        };
        let is_there = now >= self.created + Millis::from(timing.create_task) * 1000;
        let catch_up = self.catches_up.filter(|(_, until)| now < *until && stage == "Incremental");
        Progress {
            status: if is_there { "Yes" } else { "" },
            stage,
            percentage,
            catchup_stage: catch_up.map(|_| "Incremental"),
            catchup_percentage: catch_up.map_or(0, |(since, until)| (now - since) * 100 / (until - since).max(1)),
        }
    }
}

fn full_copy(timing: &Timing) -> Millis {
    Millis::from(timing.full_copy) * 1000
}

#[cfg(test)]
mod tests {
    use super::{Tables, Task, TaskChange};
    use crate::world::Timing;

    fn task() -> Task {
        Task::new("shop".to_owned(), "shop_rep".to_owned(), 0)
    }

    fn state(task: &mut Task, now: i64) -> String {
        let timing = Timing::default();
        task.settle(now * 1000, &timing);
        let progress = task.progress(now * 1000, &timing);
        let catch_up = progress.catchup_stage.map(|stage| format!(", {stage} {}%", progress.catchup_percentage));
        format!("{} {} {}%{}", progress.status, progress.stage, progress.percentage, catch_up.unwrap_or_default())
    }

    #[test]
    fn a_task_goes_through_its_stages_as_time_goes_by() {
        let mut task = task();
        assert_eq!(state(&mut task, 4), " Wait 0%");
        assert_eq!(state(&mut task, 5), "Yes Wait 0%");
        task.next = Some((10_000, TaskChange::Start));
        assert_eq!(state(&mut task, 9), "Yes Wait 0%");
        assert_eq!(state(&mut task, 10), "Yes Full 0%");
        assert_eq!(state(&mut task, 40), "Yes Full 50%");
        task.next = Some((55_000, TaskChange::Pause));
        // However late somebody looks, it was paused when it was.
        assert_eq!(state(&mut task, 500), "Yes Paused 75%");
        task.next = Some((600_000, TaskChange::Resume));
        assert_eq!(state(&mut task, 606), "Yes Full 85%");
        assert_eq!(state(&mut task, 615), "Yes Incremental 100%, Incremental 75%");
        assert_eq!(state(&mut task, 620), "Yes Incremental 100%");
        task.next = Some((700_000, TaskChange::Modify));
        assert_eq!(state(&mut task, 705), "Yes Incremental 100%, Incremental 25%");
        task.next = Some((800_000, TaskChange::Remove));
        assert!(!task.is_gone(799_999));
        assert_eq!(state(&mut task, 800), "Yes Cancelled 0%");
        assert!(task.is_gone(800_000));
    }

    #[test]
    fn lists_of_tables_select() {
        let tables = |is_exclusion, is_part, names: &[&str]| Tables {
            is_exclusion,
            is_part,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        assert!(tables(false, false, &[]).selection()("a"));
        assert!(!tables(false, true, &[]).selection()("a"));
        assert!(tables(false, true, &["a"]).selection()("a"));
        assert!(!tables(false, false, &["b"]).selection()("a"));
        assert!(!tables(true, true, &["a"]).selection()("a"));
        assert!(tables(true, false, &["a"]).selection()("b"));
    }
}
