//! Which operations a flow can call, beside the code that calls them.
//!
//! Each part that makes calls, such as a look at a task or the wait for a job, has a constant with the requests that it
//! sends; a flow has those of its parts and its own. The client of a flow refuses every other request in builds with
//! the feature `test-util`, so a test that runs a flow fails when the flow sends what its constant lacks.

use api_runtime::Operation;

/// The operations that some code can call.
#[derive(Clone, Copy, Debug)]
pub struct Operations {
    called: &'static [&'static Operation],
    parts: &'static [Self],
}

impl Operations {
    /// For [`operations!`](crate::operations!).
    #[doc(hidden)]
    #[must_use]
    pub const fn new(called: &'static [&'static Operation], parts: &'static [Self]) -> Self {
        Self { called, parts }
    }

    /// Each operation once: those of its parts first, which is the order in which a flow looks and acts.
    #[must_use]
    pub fn list(self) -> Vec<&'static Operation> {
        let mut list: Vec<_> = self.parts.iter().flat_map(|part| part.list()).collect();
        list.extend(self.called);
        let mut seen = Vec::new();
        list.retain(|operation| {
            let is_new = !seen.contains(&operation.id);
            seen.push(operation.id);
            is_new
        });
        list
    }

    pub(crate) fn contain(self, operation: &Operation) -> bool {
        self.called.iter().any(|called| called.id == operation.id)
            || self.parts.iter().any(|part| part.contain(operation))
    }
}

/// The operations of some requests, by the names of their types in [`api::requests`](crate::api::requests), and after a
/// semicolon those of flows and other parts, as [`iam::Operations`](crate::iam::Operations).
///
/// ```
/// use taurus_htap::{
///     iam::{Operations, Permissions, flows},
///     operations,
/// };
///
/// /// What the nightly job calls.
/// const NIGHTLY: Operations = operations![ListInstanceNode; flows::PAUSE_TASK, flows::RESUME_TASK];
/// assert_eq!(Permissions::of_flow(&[NIGHTLY]).operations().count(), 5);
/// ```
#[macro_export]
macro_rules! operations {
    ($($request:ident),* $(; $($part:path),+)?) => {
        $crate::iam::Operations::new(
            &[$(<$crate::api::requests::$request as $crate::api::runtime::Request>::OPERATION),*],
            &[$($($part),+)?],
        )
    };
}
pub(crate) use operations;

#[cfg(test)]
mod tests {
    use super::Operations;

    #[test]
    fn operations_of_parts_come_first_and_once() {
        const LOOK: Operations = operations![ListStarRocksDataReplications];
        const ACT: Operations = operations![PauseStarRocksDataReplication, ListStarRocksDataReplications; LOOK, LOOK];
        let ids: Vec<_> = ACT.list().iter().map(|operation| operation.id).collect();
        assert_eq!(ids, ["ListStarRocksDataReplications", "PauseStarRocksDataReplication"]);
        assert!(ACT.list().iter().all(|operation| ACT.contain(operation)));
    }
}
