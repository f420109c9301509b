//! The queue in which SELECT statements wait.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::{
    requests::{SetHtapQueryQueuesRule, ShowHtapQueryQueuesRule, UpdateHtapQueryQueuesControl},
    required, types,
};

use crate::{Instance, Request, success};

/// The query queue of one StarRocks instance. Made by [`Instance::query_queue`].
#[derive(Clone, Debug)]
pub struct QueryQueue {
    instance: Instance,
}

/// Whether something is turned on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Switch {
    /// It is turned on.
    On,
    /// It is turned off.
    Off,
}

/// When a SELECT statement has to wait, for how long, and how many can.
///
/// The lower ends of the ranges are those of the vendor's SDK. The upper ends of the first two are those of its
/// Terraform documentation; one of its own tests exceeds the first, so only the service checks them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QueryQueueRules {
    /// The most statements that wait, 0 to 10,000.
    pub max_queued_queries: u32,
    /// The longest wait in seconds, 0 to 259,200.
    pub pending_timeout_seconds: u32,
    /// Statements that run at once, up to 100; 0 means no limit.
    pub concurrency_limit: u32,
    /// Memory in use, in percent, from which statements wait; 0 means no limit.
    pub memory_used_percent_limit: u32,
    /// CPU in use, in percent, from which statements wait; 0 means no limit.
    pub cpu_used_percent_limit: u32,
}

impl Instance {
    /// Its query queue.
    pub fn query_queue(&self) -> QueryQueue {
        QueryQueue { instance: self.clone() }
    }
}

impl QueryQueue {
    /// The thresholds, and whether the queue is on.
    ///
    /// Operation `ShowHtapQueryQueuesRule`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowHtapQueryQueuesRule)]
    pub fn rules(&self) -> Request<types::ShowHtapQueryQueuesRuleResponse> {
        self.instance.client().request(ShowHtapQueryQueuesRule::new(self.instance.id()))
    }

    /// Sets all thresholds at once.
    ///
    /// Operation `SetHtapQueryQueuesRule`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(SetHtapQueryQueuesRule)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a percentage, or a number of statements at once,
    /// above 100.
    pub fn set_rules(&self, rules: QueryQueueRules) -> Result<Request<types::StatusResponse>> {
        let request = SetHtapQueryQueuesRule::new(self.instance.id(), rules.checked()?);
        Ok(self.instance.client().request(request).fails_unless(success::status))
    }

    /// Turns the queue for SELECT statements on or off.
    ///
    /// Operation `UpdateHtapQueryQueuesControl`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateHtapQueryQueuesControl)]
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    pub fn switch(&self, switch: Switch) -> Request<types::StatusResponse> {
        let enable_query_queue_select = match switch {
            Switch::On => types::TextBoolean::True,
            Switch::Off => types::TextBoolean::False,
        };
        let body = types::UpdateHtapQueryQueuesControlRequest::new(enable_query_queue_select);
        let request = UpdateHtapQueryQueuesControl::new(self.instance.id(), body);
        self.instance.client().request(request).fails_unless(success::status)
    }
}

impl QueryQueueRules {
    fn checked(self) -> Result<types::SetHtapQueryQueuesRuleRequest> {
        let limited = [
            ("query_queue_concurrency_limit", self.concurrency_limit),
            ("query_queue_mem_used_pct_limit", self.memory_used_percent_limit),
            ("query_queue_cpu_used_pct_limit", self.cpu_used_percent_limit),
        ];
        for (field, value) in limited {
            if value > 100 {
                return Err(Error::invalid_input(field, format!("{value} is more than 100"), "0 to 100"));
            }
        }
        let rule = types::QueryQueueRule::new(required::QueryQueueRule {
            query_queue_max_queued_queries: self.max_queued_queries.into(),
            query_queue_pending_timeout_second: self.pending_timeout_seconds.into(),
            query_queue_concurrency_limit: self.concurrency_limit.into(),
            query_queue_mem_used_pct_limit: self.memory_used_percent_limit.into(),
            query_queue_cpu_used_pct_limit: self.cpu_used_percent_limit.into(),
        });
        Ok(types::SetHtapQueryQueuesRuleRequest::new(rule))
    }
}
