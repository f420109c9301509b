//! Shows what an account has in three services, restarts a database instance, and waits for the job.

mod servers;

use std::time::Duration;

use eps_api::requests::GetEnterpriseProjects;
use huaweicloud_core::{
    Context, Error, Hosts, PollPolicy, PollStatus, Poller, Result, Service, credential::CredentialChain,
};
use rds_api::{
    requests::{ClientParameters as RdsParameters, GetJobs, PostInstancesAction},
    types::{PostInstancesActionRequest, Restart},
    values::Status,
};
use servers::Servers;
use vpc_api::requests::{ClientParameters as VpcParameters, GetVpcs};

/// Where each service is: a host in every region, or one host for all of them.
const VPC: Hosts = Hosts::regional("vpc");
const RDS: Hosts = Hosts::regional("rds");
const EPS: Hosts = Hosts::global("eps");

const INSTANCE: &str = "dsfae23fsfdsae3435in01";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let servers = Servers::start().await;
    show(servers.context()).await
}

/// With `Context::system()`, this calls the real services, with the region and the credentials of the environment.
async fn show(context: Context) -> Result<()> {
    // The credentials are found once, and used for all three services.
    let vpc = Service::<vpc_api::Client>::builder().hosts(VPC).context(context).default_region();
    let vpc = vpc.credentials(CredentialChain::default()).build()?;
    let rds = vpc.builder_for::<rds_api::Client>().hosts(RDS).build()?;
    let eps = vpc.builder_for::<eps_api::Client>().hosts(EPS).build()?;
    let project = vpc.project_id().await?;

    for vpc in vpc.pages_with(GetVpcs::new(), VpcParameters::new(project)).page_size(2).all().await? {
        println!("VPC {}, {}", vpc.name.unwrap_or_default(), vpc.cidr.unwrap_or_default());
    }
    for project in eps.pages(GetEnterpriseProjects::new()).all().await? {
        println!("enterprise project {}", project.name.unwrap_or_default());
    }
    let restart = Restart::new().forcible(true);
    let restart = PostInstancesAction::new(INSTANCE, PostInstancesActionRequest::new(restart));
    let restart = rds.request_with(restart, RdsParameters::new(project)).send().await?.into_inner();
    let job = restart.job_id.ok_or_else(|| Error::decode("the response of the restart has no job_id"))?;
    let name = completed(rds, project.to_owned(), job).until_done().await?;
    println!("{name} is completed");
    Ok(())
}

/// Waits for a job of the database service; the result is its name.
fn completed(rds: Service<rds_api::Client>, project: String, id: String) -> Poller<String, String> {
    let what = format!("job `{id}` to be completed");
    let poller = Poller::new(what, move || {
        let look = rds.request_with(GetJobs::new(id.clone()), RdsParameters::new(project.clone()));
        async move {
            let job = look.send().await?.into_inner().job.unwrap_or_default();
            match job.status {
                Some(Status::Completed) => Ok(PollStatus::Done(job.name.unwrap_or_default())),
                Some(Status::Failed) => Err(Error::failed(job.fail_reason.unwrap_or_default())),
                _ => {
                    println!("restarting: {}", job.process.as_deref().unwrap_or("?"));
                    Ok(PollStatus::InProgress(job.process.unwrap_or_default()))
                }
            }
        }
    });
    poller.policy(PollPolicy::default().with_interval(Duration::from_secs(1), Duration::from_secs(10)))
}
