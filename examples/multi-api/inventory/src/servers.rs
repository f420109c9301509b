//! The services of this example, on this machine: each answers with the examples of its document.

use huaweicloud_core::Context;
use serde_json::json;
use spec_replay::Replay;

pub struct Servers {
    vpc: Replay,
    rds: Replay,
    eps: Replay,
}

impl Servers {
    pub async fn start() -> Self {
        let vpc = Replay::start(include_str!("../../spec/vpc.yaml")).await;
        let rds = Replay::start(include_str!("../../spec/rds.yaml")).await;
        let eps = Replay::start(include_str!("../../spec/eps.yaml")).await;
        // A full page and one that is not, and a job that is done when it is looked at again.
        let item = |name: &str| json!({ "id": name, "name": name, "cidr": "10.0.0.0/16" });
        let first = json!({ "vpcs": [item("office"), item("shop")] });
        let last = json!({ "vpcs": [item("test")] });
        vpc.answer_in_turn("GetVpcs", [first, last]).await;
        let job = |status: &str, process: &str| {
            let job = json!({ "name": "RestartInstance", "status": status, "process": process });
            json!({ "job": job })
        };
        rds.answer_in_turn("GetJobs", [job("Running", "60%"), job("Completed", "100%")]).await;
        Self { vpc, rds, eps }
    }

    /// An environment with a region, an access key and a project, in which the services are these.
    pub fn context(&self) -> Context {
        Context::builder()
            .variable("HUAWEICLOUD_SDK_REGION", "cn-north-4")
            .variable("HUAWEICLOUD_SDK_AK", "EXAMPLEKEY")
            .variable("HUAWEICLOUD_SDK_SK", "its-secret")
            .variable("HUAWEICLOUD_SDK_PROJECT_ID", "0483b6b16e954cb88930a360d2c4e663")
            .variable("HUAWEICLOUD_SDK_REGION_VPC_CN_NORTH_4", self.vpc.uri())
            .variable("HUAWEICLOUD_SDK_REGION_RDS_CN_NORTH_4", self.rds.uri())
            .variable("HUAWEICLOUD_SDK_EPS_ENDPOINT", self.eps.uri())
            .build()
    }
}
