//! Restarting a StarRocks instance by its own ID.

use taurus_htap_api::types;

use crate::{Instance, Request};

impl Instance {
    /// Restarts all nodes; sessions end. The response names the workflow, which [`Client::job`](crate::Client::job)
    /// waits for. [`StarRocks::restart`](crate::StarRocks::restart) does all of it.
    ///
    /// Operation `RestartStarrocksInstance`, after the vendor's API definition. It acts each time, so it is not
    /// repeated when its fate is unknown.
    pub fn restart(&self) -> Request<types::RestartResponse> {
        let id = self.id().clone();
        self.client().request(move |api, on| async move {
            api.restart_starrocks_instance(&on.project, &id.0, on.language).await
        })
    }
}
