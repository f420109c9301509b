//! Jobs: what the service goes on doing after it has answered, under an ID that can be asked for and waited for, at
//! once or later.

use std::{fmt, time::Duration};

use huaweicloud_core::{Error, ErrorKind, PollStatus, Poller, Result};
use taurus_htap_api::{types, values::JobStatus};
use tokio::time::Instant;

use crate::{
    Client, JobId, Request,
    wait::{Presence, Sight},
    words,
};

/// A new job shows a few seconds after its ID was handed out; for so long, not to find it is no error.
const UNTIL_IT_SHOWS: Duration = Duration::from_secs(60);

/// One job or workflow. Made by [`Client::job`]; nothing is sent by making one.
///
/// ```
/// # use taurus_htap::{Client, JobId};
/// # async fn f(client: Client) -> taurus_htap::Result<()> {
/// let job = client.job(JobId::new("e1bfd0d1-b8d8-417c-9947-7e2ae0de9745")?);
/// let state = job.wait().until_done().await?;
/// println!("{state}");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Job {
    client: Client,
    id: JobId,
}

impl Client {
    /// A job or workflow that a call has named, now or in an earlier run of the program. The service knows those of the
    /// last month.
    pub fn job(&self, id: JobId) -> Job {
        Job { client: self.clone(), id }
    }
}

impl Job {
    /// The job's ID.
    pub fn id(&self) -> &JobId {
        &self.id
    }

    /// Asks how the job is. Operation `ShowGaussMySqlJobInfo`.
    pub fn show(&self) -> Request<types::ShowGaussMySqlJobInfoResponse> {
        let id = self.id.0.clone();
        self.client.request(|api, caller| async move { api.show_gauss_my_sql_job_info(&caller.project, &id).await })
    }

    /// How the job is.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when the service does not say anything of it; those of [`Request::send`].
    pub async fn get(&self) -> Result<JobState> {
        self.get_opt().await?.ok_or_else(|| self.unknown())
    }

    /// How the job is; `None` when the service does not say anything of it, which it also does for the first few
    /// seconds.
    ///
    /// # Errors
    /// Those of [`Request::send`], but for 404.
    pub async fn get_opt(&self) -> Result<Option<JobState>> {
        match self.show().send().await {
            Ok(response) => Ok(response.into_inner().job.filter(|job| job.status.is_some()).map(JobState)),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Waits until the job is completed. A job that does not show yet is waited for, a minute at most; one that has
    /// shown is gone when two looks in a row miss it.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`], with the service's reason, for a job that has failed or come into a state that is not
    /// known here; else those of [`Poller::until_done`].
    pub fn wait(&self) -> Poller<JobState, JobState> {
        let (job, begun, presence) = (self.clone(), Instant::now(), Presence::new(None));
        Poller::new(format!("job `{}` to be completed", self.id), move || {
            let (job, presence) = (job.clone(), presence.clone());
            async move {
                let is_new = begun.elapsed() < UNTIL_IT_SHOWS;
                let found = match job.get_opt().await {
                    // The sources do not say by which code a job is refused that does not show yet.
                    Err(error) if is_new && may_not_show_yet(&error) => None,
                    found => found?,
                };
                match presence.note(found) {
                    Sight::There(state) => state.look(&job.id),
                    Sight::Missed(Some(last)) => Ok(PollStatus::InProgress(last)),
                    Sight::Missed(None) | Sight::Gone if is_new => {
                        Ok(PollStatus::InProgress(JobState(types::Job::default())))
                    }
                    Sight::Missed(None) | Sight::Gone => Err(job.unknown()),
                }
            }
        })
    }

    fn unknown(&self) -> Error {
        Error::not_found(format!("job `{}` is not known to the service", self.id))
    }
}

/// The job that a response has named, if it has.
pub(crate) fn named(id: Option<String>) -> Result<Option<JobId>> {
    words::said(id.as_deref()).map(JobId::new).transpose()
}

/// Whether a job that does not show yet can be why: the service refuses to tell of it, or its response has no job in
/// it.
fn may_not_show_yet(error: &Error) -> bool {
    let is_refusal = error.status().is_some_and(|status| matches!(status.as_u16(), 200 | 400));
    error.kind() == ErrorKind::Decode || (error.kind() == ErrorKind::Service && is_refusal)
}

/// How a job is.
#[derive(Clone, Debug, PartialEq)]
pub struct JobState(types::Job);

impl JobState {
    /// Name of the job, such as `CreateStarRocksInstance`.
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// The state, whatever its case on the wire; `None` when the job does not show yet.
    pub fn status(&self) -> Option<JobStatus> {
        self.0.status.clone()
    }

    /// How far it is, as the service writes it, such as `60%`.
    pub fn progress(&self) -> Option<&str> {
        words::said(self.0.process.as_deref())
    }

    /// Why it has failed, in the service's words.
    pub fn fail_reason(&self) -> Option<&str> {
        words::said(self.0.fail_reason.as_deref())
    }

    /// All that the service says of it.
    pub fn as_response(&self) -> &types::Job {
        &self.0
    }

    fn look(self, id: &JobId) -> Result<PollStatus<Self, Self>> {
        let what = match self.name() {
            Some(name) => format!("job `{id}` ({name})"),
            None => format!("job `{id}`"),
        };
        let reason = self.fail_reason().map(|reason| format!(": {reason}")).unwrap_or_default();
        match self.status() {
            Some(JobStatus::Completed) => Ok(PollStatus::Done(self)),
            None | Some(JobStatus::Pending | JobStatus::Running) => Ok(PollStatus::InProgress(self)),
            Some(JobStatus::Failed) => Err(Error::failed(format!("{what} has failed{reason}"))),
            Some(other) => Err(Error::failed(format!("{what} is in a state that is not known: {other}{reason}"))),
        }
    }
}

/// In a few words, such as `Running, 60%`.
impl fmt::Display for JobState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status() {
            Some(status) => printable::line(status).fmt(f)?,
            None => f.write_str("not shown yet")?,
        }
        self.progress().map_or(Ok(()), |progress| write!(f, ", {}", printable::line(progress)))
    }
}
