//! Jobs: what the service continues to do after it has answered. A job has an ID by which it can be looked up and
//! waited for, at once or later.

use std::{fmt, future::ready, time::Duration};

use huaweicloud_core::{Error, ErrorKind, PollStatus, Poller, Result};
use serde::{Serialize, Serializer};
use taurus_htap_api::{requests::ShowGaussMySqlJobInfo, types, values::JobStatus};
use tokio::time::Instant;

use crate::{
    Client, JobId, Request,
    operations::{Operations, operations},
    text::non_empty,
    wait::{Sight, poller},
};

/// Operations of [`Job::wait_until_completed`].
pub const JOB: Operations = operations![ShowGaussMySqlJobInfo];

/// A new job is shown a few seconds after its ID was returned; until then it is not an error that it is not found.
const UNTIL_SHOWN: Duration = Duration::from_secs(60);

/// One job or workflow. Made by [`Client::job`]; making one sends nothing.
///
/// ```
/// # use taurus_htap::{Client, JobId};
/// # async fn f(client: Client) -> taurus_htap::Result<()> {
/// let job = client.job(JobId::new("e1bfd0d1-b8d8-417c-9947-7e2ae0de9745")?);
/// let state = job.wait_until_completed().until_done().await?;
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

    /// Looks the job up. Operation `ShowGaussMySqlJobInfo`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowGaussMySqlJobInfo)]
    pub fn show(&self) -> Request<types::ShowGaussMySqlJobInfoResponse> {
        self.client.request(ShowGaussMySqlJobInfo::new(&self.id))
    }

    /// How the job is.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] when the service does not show it; those of [`Request::send`].
    pub async fn get(&self) -> Result<JobState> {
        self.get_opt().await?.ok_or_else(|| self.unknown())
    }

    /// How the job is; `None` when the service does not show it, as in the first few seconds.
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

    /// Waits until the job is completed. A job that is not shown yet is waited for, a minute at most; one that was
    /// shown is gone when two looks in a row do not find it.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`], with the service's reason, for a job that has failed or reached an unknown state; else
    /// those of [`Poller::until_done`].
    pub fn wait_until_completed(&self) -> Poller<JobState, JobState> {
        let (what, target) = (format!("job `{}` to be completed", self.id), (self.clone(), Instant::now()));
        let look = |(job, begun): (Self, Instant)| async move {
            match job.get_opt().await {
                // The sources do not show with which code the service refuses a job that is not shown yet.
                Err(error) if begun.elapsed() < UNTIL_SHOWN && may_not_be_shown_yet(&error) => Ok(None),
                found => found,
            }
        };
        poller(what, target, None, look, |(job, begun), sight| {
            ready(match sight {
                Sight::Present(state) => state.judge(&job.id),
                Sight::Missed(Some(last)) => Ok(PollStatus::InProgress(last)),
                Sight::Missed(None) | Sight::Gone if begun.elapsed() < UNTIL_SHOWN => {
                    Ok(PollStatus::InProgress(JobState(types::Job::default())))
                }
                Sight::Missed(None) | Sight::Gone => Err(job.unknown()),
            })
        })
    }

    fn unknown(&self) -> Error {
        Error::not_found(format!("job `{}` is not known to the service", self.id))
    }
}

/// Whether the reason can be a job that is not shown yet: the service refuses to show it, or its response has no job.
fn may_not_be_shown_yet(error: &Error) -> bool {
    let is_refusal = error.status().is_some_and(|status| matches!(status.as_u16(), 200 | 400));
    error.kind() == ErrorKind::Decode || (error.kind() == ErrorKind::Service && is_refusal)
}

/// How a job is.
#[derive(Clone, Debug, PartialEq)]
pub struct JobState(types::Job);

impl JobState {
    #[cfg(feature = "test-util")]
    pub(crate) fn of(job: types::Job) -> Self {
        Self(job)
    }

    /// Name of the job, such as `CreateStarRocksInstance`.
    pub fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// The state, whatever its case on the wire; `None` when the job is not shown yet.
    pub fn status(&self) -> Option<JobStatus> {
        self.0.status.clone()
    }

    /// How far it is, as the service writes it, such as `60%`.
    pub fn progress(&self) -> Option<&str> {
        non_empty(self.0.process.as_deref())
    }

    /// Why it has failed, in the service's words.
    pub fn fail_reason(&self) -> Option<&str> {
        non_empty(self.0.fail_reason.as_deref())
    }

    /// The job as the service shows it.
    pub fn as_response(&self) -> &types::Job {
        &self.0
    }

    fn judge(self, id: &JobId) -> Result<PollStatus<Self, Self>> {
        let what = match self.name() {
            Some(name) => format!("job `{id}` ({name})"),
            None => format!("job `{id}`"),
        };
        let reason = self.fail_reason().map(|reason| format!(": {reason}")).unwrap_or_default();
        match self.status() {
            Some(JobStatus::Completed) => Ok(PollStatus::Done(self)),
            None | Some(JobStatus::Pending | JobStatus::Running) => Ok(PollStatus::InProgress(self)),
            Some(JobStatus::Failed) => Err(Error::failed(format!("{what} has failed{reason}"))),
            Some(other) => Err(Error::failed(format!("{what} is in an unknown state: {other}{reason}"))),
        }
    }
}

/// What the methods of the state return, under their names.
impl Serialize for JobState {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'s> {
            name: Option<&'s str>,
            status: Option<JobStatus>,
            progress: Option<&'s str>,
            fail_reason: Option<&'s str>,
        }
        let fields = Fields {
            name: self.name(),
            status: self.status(),
            progress: self.progress(),
            fail_reason: self.fail_reason(),
        };
        fields.serialize(serializer)
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
