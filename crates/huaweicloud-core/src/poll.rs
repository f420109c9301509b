//! Polling. A [`Poller`] calls a closure until it reports [`PollStatus::Done`].

use std::{
    fmt::{self, Display},
    time::Duration,
};

use futures_util::{FutureExt, Stream, future::BoxFuture, stream};
use tokio::time::Instant;

use crate::{Error, Idempotency, Result, call::watch, error::Clean, http::resolve, retry};

/// The result of one poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollStatus<S, T> {
    /// Still in progress, with the current state.
    InProgress(S),
    /// Finished, with the result.
    Done(T),
}

/// Intervals and timeout of polling.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PollPolicy {
    /// The interval after the first poll, which happens at once; each further interval is twice as long. 5 seconds by
    /// default. No interval is shorter than 10 milliseconds, so that an interval of zero does not spin.
    pub initial_interval: Duration,
    /// The longest interval. 10 seconds by default.
    pub max_interval: Duration,
    /// The timeout of the whole wait, counted from the first poll. 30 minutes by default.
    pub timeout: Duration,
}

impl Default for PollPolicy {
    fn default() -> Self {
        Self {
            initial_interval: Duration::from_secs(5),
            max_interval: Duration::from_secs(10),
            timeout: Duration::from_secs(30 * 60),
        }
    }
}

impl PollPolicy {
    /// Sets the first and the longest interval.
    #[must_use]
    pub fn with_interval(mut self, initial: Duration, max: Duration) -> Self {
        (self.initial_interval, self.max_interval) = (initial, max);
        self
    }

    /// Sets the timeout of the whole wait.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    fn wait(&self, looks: u32) -> Duration {
        const SHORTEST: Duration = Duration::from_millis(10);
        self.initial_interval.saturating_mul(1 << looks.saturating_sub(1).min(16)).min(self.max_interval).max(SHORTEST)
    }
}

/// Polls until done.
///
/// After a transient error (the service not reached, no response in time, throttled, 5xx: what a
/// [`RetryPolicy`](crate::RetryPolicy) would retry for an idempotent call) polling continues. Any other error ends the
/// wait, and so does the timeout of the [`PollPolicy`]. A host name that cannot be resolved also ends it, as long as no
/// poll has succeeded: the name may be wrong, and waiting would not help.
///
/// Dropping a poller, or a future of its methods, stops only the polling: the operation continues at the service, and
/// another poller for it can be made at any time.
#[must_use = "a poller does nothing until it is polled"]
pub struct Poller<S, T> {
    /// What is waited for, as errors name it: "task `a` to be deleted".
    what: String,
    look: Box<dyn FnMut() -> Looking<S, T> + Send>,
    policy: PollPolicy,
    looks: u32,
    first_look: Option<Instant>,
    last_seen: Option<String>,
    last_error: Option<Error>,
    is_over: bool,
}

type Looking<S, T> = BoxFuture<'static, Result<PollStatus<S, T>>>;

impl<S: Display, T> Poller<S, T> {
    /// Waits for `what`, such as "task `a` to be deleted", by calling `look`. That something has failed for good is an
    /// error of `look`: see [`Error::failed`].
    pub fn new<F, R>(what: impl Into<String>, mut look: F) -> Self
    where
        F: FnMut() -> R + Send + 'static,
        R: Future<Output = Result<PollStatus<S, T>>> + Send + 'static,
    {
        Self {
            what: what.into(),
            look: Box::new(move || look().boxed()),
            policy: PollPolicy::default(),
            looks: 0,
            first_look: None,
            last_seen: None,
            last_error: None,
            is_over: false,
        }
    }

    /// What is waited for, as errors name it.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Sets the intervals and the timeout.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets the timeout of the whole wait.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.policy.timeout = timeout;
        self
    }

    /// Looks once, at once. Any error of this look is returned, and the wait can go on all the same.
    ///
    /// # Errors
    /// Those of the look.
    pub async fn poll_once(&mut self) -> Result<PollStatus<S, T>> {
        let outcome = (self.look)().await;
        self.note(&outcome);
        outcome
    }

    /// The next look that shows something, when it is due; `None` after the wait has come to its end.
    ///
    /// # Errors
    /// [`ErrorKind::Deadline`](crate::ErrorKind::Deadline) when it is not over in time: its message says what was last
    /// seen, its source what last went wrong. When nothing was ever seen, the message says what last went wrong, and
    /// the source why. [`ErrorKind::Failed`](crate::ErrorKind::Failed) when it has failed. Errors of the looks that do
    /// not pass.
    pub async fn next(&mut self) -> Option<Result<PollStatus<S, T>>> {
        if self.is_over {
            return None;
        }
        let now = Instant::now();
        let first_look = *self.first_look.get_or_insert(now);
        let outcome = match first_look.checked_add(self.policy.timeout) {
            Some(end) => tokio::time::timeout_at(end, self.look_until_shown()).await,
            None => Ok(self.look_until_shown().await),
        };
        let outcome = outcome.unwrap_or_else(|_| Err(self.given_up()));
        self.is_over = !matches!(outcome, Ok(PollStatus::InProgress(_)));
        Some(outcome)
    }

    /// Waits until it is over.
    ///
    /// # Errors
    /// Those of [`Poller::next`]. [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when its end has been
    /// taken by [`Poller::next`] before.
    pub async fn until_done(mut self) -> Result<T> {
        while let Some(outcome) = self.next().await {
            if let PollStatus::Done(done) = outcome? {
                return Ok(done);
            }
        }
        Err(Error::invalid_input("poller", "it has come to its end before", "another poller"))
    }

    /// Each look that shows something, when it is due; ends after [`PollStatus::Done`] or an error. Feeds a progress
    /// bar. See [`Poller::next`].
    pub fn into_stream(self) -> impl Stream<Item = Result<PollStatus<S, T>>> + Send
    where
        S: Send + 'static,
        T: Send + 'static,
    {
        stream::unfold(self, |mut poller| async move { poller.next().await.map(|look| (look, poller)) })
    }

    async fn look_until_shown(&mut self) -> Result<PollStatus<S, T>> {
        loop {
            if self.looks > 0 {
                tokio::time::sleep(self.policy.wait(self.looks)).await;
            }
            match self.poll_once().await {
                Err(error) if self.may_pass(&error) => {
                    watch::trace_poll(&self.what, &error);
                    self.last_error = Some(error);
                }
                outcome => return outcome,
            }
        }
    }

    /// Whether another look may go well.
    fn may_pass(&self, error: &Error) -> bool {
        let is_name_in_doubt = self.last_seen.is_none() && resolve::is_name_unresolved(error);
        retry::is_transient(error, Idempotency::Idempotent, &[]) && !is_name_in_doubt
    }

    fn note(&mut self, outcome: &Result<PollStatus<S, T>>) {
        self.looks = self.looks.saturating_add(1);
        match outcome {
            Ok(PollStatus::InProgress(state)) => {
                self.last_seen = Some(Clean(&state.to_string()).to_string());
                self.last_error = None;
            }
            Ok(PollStatus::Done(_)) => self.is_over = true,
            Err(_) => {}
        }
    }

    fn given_up(&mut self) -> Error {
        let waited = |rest: &str| Error::deadline(self.policy.timeout, &self.what, rest);
        match (self.last_seen.as_deref(), self.last_error.take()) {
            (Some(seen), None) => waited(&format!("last seen: {seen}")),
            (Some(seen), Some(last)) => waited(&format!("last seen: {seen}")).with_source(last),
            (None, None) => waited("last seen: nothing; last error: the first check did not end in time"),
            (None, Some(last)) => waited(&format!("last seen: nothing; last error: {last}")).because_of(&last),
        }
    }
}

impl<S, T> fmt::Debug for Poller<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poller")
            .field("what", &self.what)
            .field("policy", &self.policy)
            .field("looks", &self.looks)
            .field("last_seen", &self.last_seen)
            .field("is_over", &self.is_over)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::VecDeque,
        error::Error as _,
        future,
        sync::{
            Arc,
            atomic::{AtomicUsize, Ordering},
        },
        time::Duration,
    };

    use futures_util::StreamExt;
    use http::StatusCode;
    use tokio::time::{Instant, sleep};

    use super::{PollPolicy, PollStatus, Poller};
    use crate::{Error, ErrorKind, Result, error::Context, http::resolve::Unresolved};

    type Step = Result<PollStatus<&'static str, u8>>;

    const PENDING: fn(&'static str) -> Step = |state| Ok(PollStatus::InProgress(state));
    const DONE: fn(u8) -> Step = |value| Ok(PollStatus::Done(value));

    fn refused(status: u16) -> Step {
        let context = Context { status: StatusCode::from_u16(status).ok(), ..Context::default() };
        Err(Error::new(ErrorKind::Service, format!("status {status}")).with_context(context))
    }

    /// A poller that sees these in turn, and then nothing but pending; and how often it has looked.
    fn poller(steps: impl IntoIterator<Item = Step>) -> (Poller<&'static str, u8>, Arc<AtomicUsize>) {
        let mut steps: VecDeque<_> = steps.into_iter().collect();
        let looks = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&looks);
        let look = move || {
            assert!(count.fetch_add(1, Ordering::SeqCst) < 1000, "it spins");
            future::ready(steps.pop_front().unwrap_or_else(|| PENDING("for ever")))
        };
        (Poller::new("the kettle to boil", look), looks)
    }

    fn count(looks: &AtomicUsize) -> usize {
        looks.load(Ordering::SeqCst)
    }

    #[tokio::test(start_paused = true)]
    async fn looks_at_once_and_then_as_the_policy_has_it() {
        let begun = Instant::now();
        let at = move || Instant::now().duration_since(begun).as_secs();
        let mut seen = Vec::new();
        let mut poller = poller((0..4).map(|_| PENDING("cold")).chain([DONE(7)])).0;
        while let Some(look) = poller.next().await {
            seen.push((at(), look.unwrap()));
        }
        let cold = PollStatus::InProgress("cold");
        assert_eq!(
            seen,
            [(0, cold.clone()), (5, cold.clone()), (15, cold.clone()), (25, cold), (35, PollStatus::Done(7))]
        );
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let policy = PollPolicy::default().with_interval(Duration::from_secs(1), Duration::from_secs(5));
        let waits = [1, 2, 3, 4, 5, u32::MAX].map(|looks| policy.wait(looks).as_secs());
        assert_eq!(waits, [1, 2, 4, 5, 5, 5]);
    }

    #[tokio::test(start_paused = true)]
    async fn errors_that_pass_cost_nothing_but_time() {
        let passing = [ErrorKind::Connect, ErrorKind::PoolTimeout, ErrorKind::Timeout, ErrorKind::Transport];
        let passing = passing.map(|kind| Err(Error::new(kind, "")));
        let refusals = [408, 429, 500, 502, 503, 504].map(refused);
        let (poller, looks) = poller(passing.into_iter().chain(refusals).chain([DONE(7)]));
        assert_eq!((poller.until_done().await.unwrap(), count(&looks)), (7, 11));
    }

    #[tokio::test(start_paused = true)]
    async fn other_errors_end_the_wait() {
        use ErrorKind::{Conflict, Credential, Deadline, Decode, Failed, InvalidInput, NotFound, TooLarge};
        let kinds = [InvalidInput, Credential, Decode, TooLarge, NotFound, Conflict, Failed, Deadline];
        let steps =
            kinds.map(|kind| Err(Error::new(kind, ""))).into_iter().chain([400, 401, 403, 404, 409, 501].map(refused));
        for step in steps {
            let expected = step.as_ref().unwrap_err().to_string();
            let (mut poller, looks) = poller([PENDING("cold"), step, DONE(7)]);
            assert!(poller.next().await.unwrap().is_ok());
            assert_eq!(poller.next().await.unwrap().unwrap_err().to_string(), expected);
            assert!(poller.next().await.is_none());
            assert_eq!(count(&looks), 2);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn deadline_says_what_was_waited_for_and_last_seen() {
        let (poller, looks) = poller([PENDING("cold"), PENDING("warm"), refused(503), refused(502)]);
        let error = poller.timeout(Duration::from_secs(30)).until_done().await.unwrap_err();
        assert!(error.is_deadline());
        assert_eq!(error.to_string(), "waited 30s for the kettle to boil; last seen: warm");
        assert_eq!(error.source().unwrap().to_string(), "status 502");
        assert_eq!(count(&looks), 4);
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_that_never_saw_anything_says_why() {
        let last = Error::new(ErrorKind::Connect, "the service could not be reached").with_source("connection refused");
        let (poller, _) = poller([refused(503), Err(last.clone()), Err(last.clone()), Err(last)]);
        let error = poller.timeout(Duration::from_secs(30)).until_done().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (
                ErrorKind::Deadline,
                "waited 30s for the kettle to boil; last seen: nothing; last error: the service could not be reached"
            )
        );
        assert_eq!(error.source().unwrap().to_string(), "connection refused");
    }

    #[tokio::test(start_paused = true)]
    async fn a_host_name_that_does_not_resolve_ends_the_wait_before_anything_was_seen() {
        let unresolved = || Error::new(ErrorKind::Connect, "not reached").with_source(Unresolved::new("no such host"));
        let (poller, looks) = poller([Err(unresolved()), DONE(7)]);
        assert_eq!(poller.until_done().await.unwrap_err().kind(), ErrorKind::Connect);
        assert_eq!(count(&looks), 1);
        // Of a host that was there it passes.
        let (poller, looks) = self::poller([PENDING("cold"), Err(unresolved()), DONE(7)]);
        assert_eq!((poller.until_done().await.unwrap(), count(&looks)), (7, 3));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_of_zero_does_not_spin() {
        let (poller, looks) = poller([]);
        let policy = PollPolicy::default().with_interval(Duration::ZERO, Duration::ZERO);
        let second = policy.with_timeout(Duration::from_secs(1));
        assert!(poller.policy(second).until_done().await.unwrap_err().is_deadline());
        assert!((10..=101).contains(&count(&looks)), "{} looks in a second", count(&looks));
    }

    #[tokio::test(start_paused = true)]
    async fn an_error_that_has_passed_is_not_the_reason() {
        let (poller, _) = poller([refused(503), PENDING("warm")]);
        let error = poller.timeout(Duration::from_secs(12)).until_done().await.unwrap_err();
        assert_eq!(error.to_string(), "waited 12s for the kettle to boil; last seen: warm");
        assert!(error.source().is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_look_that_never_ends_is_cut_off() {
        let poller: Poller<&str, ()> = Poller::new("the kettle to boil", future::pending);
        let error = poller.until_done().await.unwrap_err();
        assert_eq!(
            error.to_string(),
            "waited 1800s for the kettle to boil; last seen: nothing; last error: the first check did not end in time"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn dropping_the_wait_stops_the_looking() {
        let (poller, looks) = poller([]);
        tokio::select! {
            outcome = poller.until_done() => panic!("it is never over: {outcome:?}"),
            () = sleep(Duration::from_secs(20)) => {}
        }
        assert_eq!(count(&looks), 3);
        sleep(Duration::from_secs(3600)).await;
        assert_eq!(count(&looks), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn stream_gives_every_state_and_ends() {
        let (poller, _) = poller([PENDING("cold"), refused(503), PENDING("warm"), DONE(7), DONE(8)]);
        let seen: Vec<_> = poller.into_stream().map(Result::unwrap).collect().await;
        assert_eq!(seen, [PollStatus::InProgress("cold"), PollStatus::InProgress("warm"), PollStatus::Done(7)]);
    }

    #[tokio::test(start_paused = true)]
    async fn one_look_shows_every_error_and_the_wait_can_go_on() {
        let (mut poller, looks) = poller([refused(503), PENDING("warm"), DONE(7)]);
        assert_eq!(poller.poll_once().await.unwrap_err().to_string(), "status 503");
        assert_eq!(poller.poll_once().await.unwrap(), PollStatus::InProgress("warm"));
        assert_eq!((poller.until_done().await.unwrap(), count(&looks)), (7, 3));
    }

    #[tokio::test(start_paused = true)]
    async fn an_end_is_taken_once() {
        let (mut poller, looks) = poller([DONE(7), DONE(8)]);
        assert_eq!(poller.next().await.unwrap().unwrap(), PollStatus::Done(7));
        assert!(poller.until_done().await.unwrap_err().is_invalid_input());
        assert_eq!(count(&looks), 1);
    }
}
