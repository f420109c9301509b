//! Whether an action makes sense for a task as it was found. It sends nothing.

use std::fmt;

use huaweicloud_core::{Error, Result};
use taurus_htap_api::values::ReplicationStage as Stage;

use crate::{TaskName, TaskStatus, instance::replication::absent};

/// What is to be done with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Start,
    Pause,
    Resume,
    Delete,
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Start => "started",
            Self::Pause => "paused",
            Self::Resume => "resumed",
            Self::Delete => "deleted",
        })
    }
}

/// What there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    Act,
    Nothing,
}

/// What there is to do for `action`, or why nothing can be done.
pub(super) fn next(action: Action, name: &TaskName, found: Option<&TaskStatus>) -> Result<Next> {
    let Some(found) = found else {
        return if action == Action::Delete { Ok(Next::Nothing) } else { Err(absent(name)) };
    };
    let refuse = |is: &str, instead: &str| {
        Err(Error::conflict(format!("task `{name}` {is}, so it cannot be {action}; {instead}")))
    };
    let cancelled = ("is cancelled", "delete it and create it again");
    let unknown = |stage: &str| refuse(&format!("is in an unknown stage ({stage})"), "no request was sent");
    match (action, found.stage()) {
        (Action::Delete, _) => Ok(Next::Act),
        (_, None) => refuse("is still being created", "wait until it is created"),
        (_, Some(Stage::Cancelled)) => refuse(cancelled.0, cancelled.1),

        (Action::Start, Some(Stage::Wait)) => Ok(Next::Act),
        (Action::Start, Some(Stage::Full | Stage::Incremental)) => Ok(Next::Nothing),
        (Action::Start, Some(Stage::Paused)) => refuse("is paused", "resume it instead"),

        (Action::Pause, Some(Stage::Full | Stage::Incremental)) => Ok(Next::Act),
        (Action::Pause, Some(Stage::Paused)) => Ok(Next::Nothing),
        (Action::Pause, Some(Stage::Wait)) => refuse("has not been started", "there is nothing to pause"),

        (Action::Resume, Some(Stage::Paused)) => Ok(Next::Act),
        (Action::Resume, Some(Stage::Full | Stage::Incremental)) => Ok(Next::Nothing),
        (Action::Resume, Some(Stage::Wait)) => refuse("has not been started", "start it first"),

        (Action::Start | Action::Pause | Action::Resume, Some(other)) => unknown(other.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use taurus_htap_api::types::{DataReplication, ReplicationConfigResponse};

    use super::{Action, Next, TaskName, TaskStatus, next};

    fn word(action: Action, stage: Option<&str>) -> &'static str {
        let name = TaskName::new("task").unwrap();
        let found = stage.map(|stage| {
            let listed = DataReplication::new().stage(stage);
            TaskStatus::new(name.clone(), listed, ReplicationConfigResponse::default())
        });
        match next(action, &name, found.as_ref()) {
            Ok(Next::Act) => "act",
            Ok(Next::Nothing) => "nothing",
            Err(error) if error.is_not_found() => "not found",
            Err(error) if error.is_conflict() => "conflict",
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn every_stage_has_its_answer_in_both_cases() {
        let stages = ["", "Wait", "Full", "Incremental", "Paused", "Cancelled", "Rebuilding"];
        for (action, absent, expected) in [
            (Action::Start, "not found", ["conflict", "act", "nothing", "nothing", "conflict", "conflict", "conflict"]),
            (Action::Pause, "not found", ["conflict", "conflict", "act", "act", "nothing", "conflict", "conflict"]),
            (
                Action::Resume,
                "not found",
                ["conflict", "conflict", "nothing", "nothing", "act", "conflict", "conflict"],
            ),
            (Action::Delete, "nothing", ["act"; 7]),
        ] {
            assert_eq!(word(action, None), absent, "{action:?}");
            assert_eq!(stages.map(|stage| word(action, Some(stage))), expected, "{action:?}");
            assert_eq!(stages.map(|stage| word(action, Some(&stage.to_lowercase()))), expected, "{action:?}");
        }
    }
}
