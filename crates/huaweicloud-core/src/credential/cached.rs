//! A credential that is remembered, and renewed in time.
//!
//! Owns when a provider is asked, and that it is asked once however many wait. A credential is renewed a little before
//! it expires: 5 minutes, or a tenth of its lifetime if that is less. While it is still valid, a renewal that fails
//! changes nothing but the time of the next try, 10 seconds later; and one that takes more than 5 seconds is not waited
//! for during the next 10, and then gone on with, unless it is older than a minute. Once the credential has expired,
//! everyone who waits gets the error of a renewal that fails, and the next call asks again. A credential without
//! an expiry is kept until the service refuses it.

use std::{
    fmt,
    ops::Deref,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use futures_util::FutureExt;

use super::{Credential, ProvideCredential, ProvideCredentialDyn};
use crate::{
    Context, Error, Result,
    in_flight::{Finding, InFlight},
};

/// The longest time before its expiry that a credential is renewed.
const EARLY: Duration = Duration::from_secs(5 * 60);
/// How long a renewal is waited for while the credential that is there is still valid.
const TIMEOUT: Duration = Duration::from_secs(5);
/// How long a renewal may be left alone before it is given up. What it has read, or waits for, is outdated by then.
const LONGEST: Duration = Duration::from_secs(60);
/// How long a credential is used at least before another is asked for, unless it is refused.
const PAUSE: Duration = Duration::from_secs(10);
/// How long a credential that is refused is used at most before another is asked for.
const LONGEST_PAUSE: Duration = Duration::from_secs(5 * 60);

/// What a provider gave, remembered for as long as it is good. Clones share it.
///
/// ```
/// use huaweicloud_core::{Context, credential::{CachedCredential, StaticTokenCredentialProvider, Token}};
///
/// # async fn example() -> huaweicloud_core::Result<()> {
/// let provider = StaticTokenCredentialProvider::new(Token::new("a token")?);
/// let cached = CachedCredential::new(provider, Context::system());
/// let credential = cached.current().await?;
/// // ... the service refuses it with a 401 ...
/// if let Some(another) = cached.renew_refused(&credential).await? {
///     // ... the call may be tried once more ...
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CachedCredential(Arc<Inner>);

struct Inner {
    source: Arc<Source>,
    state: Mutex<State>,
}

/// What a renewal asks. Apart from the state, in which a renewal can lie.
struct Source {
    provider: Arc<dyn ProvideCredentialDyn>,
    context: Context,
}

#[derive(Default)]
struct State {
    current: Option<Current>,
    generation: u64,
    renewal: InFlight<LeasedCredential>,
    /// When that was begun.
    begun: Option<SystemTime>,
    /// The renewal that is not waited for because it takes long and there is a valid credential. The next renewal
    /// goes on with it: a slow source is not asked again and again, and for nothing.
    slow: Option<Finding<LeasedCredential>>,
}

struct Current {
    leased: LeasedCredential,
    given: SystemTime,
    /// `None` for a credential that does not expire.
    renew_at: Option<SystemTime>,
    is_refused: bool,
    /// How many refused credentials in a row it came after.
    refusals: u32,
}

/// A credential, and which one it is of those that a [`CachedCredential`] has given.
#[derive(Clone, Debug)]
pub struct LeasedCredential {
    credential: Credential,
    generation: u64,
}

impl Deref for LeasedCredential {
    type Target = Credential;

    fn deref(&self) -> &Credential {
        &self.credential
    }
}

impl CachedCredential {
    /// Remembers what `provider` gives. It is asked when a credential is needed first.
    pub fn new(provider: impl ProvideCredential, context: Context) -> Self {
        let source = Arc::new(Source { provider: Arc::new(provider), context });
        Self(Arc::new(Inner { source, state: Mutex::default() }))
    }

    /// The credential to use now. Waits only when there is none, or the one that is there must be renewed.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential) when the provider has none or is broken, and no earlier
    /// one is still valid.
    pub async fn current(&self) -> Result<LeasedCredential> {
        loop {
            let (renewal, is_own, valid) = {
                let mut state = self.0.state();
                match self.0.good(&state) {
                    Some(leased) => return Ok(leased),
                    None => {
                        let (renewal, is_own) = Inner::renewal(&self.0, &mut state);
                        (renewal, is_own, self.0.valid(&state))
                    }
                }
            };
            let Some(leased) = valid else {
                match renewal.await {
                    // It fails the call that began it; the others ask themselves.
                    Err(error) if !is_own && is_panic(&error) => continue,
                    renewed => return renewed,
                }
            };
            // A source that hangs must not hold up calls that need nothing of it yet.
            return match tokio::time::timeout(TIMEOUT, renewal.clone()).await {
                Ok(renewed) => renewed,
                Err(_) => {
                    self.0.put_off(&leased, renewal);
                    Ok(leased)
                }
            };
        }
    }

    /// The credential to use now, if that needs no waiting.
    pub(crate) fn ready(&self) -> Option<LeasedCredential> {
        self.0.good(&self.0.state())
    }

    /// Another credential, after the service refused this one (401); `None` when the provider has no other, or gave
    /// this one a moment ago in place of another that was refused. However many calls were refused with one credential,
    /// the provider is asked once.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential) when the provider has none any more or is broken.
    pub async fn renew_refused(&self, refused: &LeasedCredential) -> Result<Option<LeasedCredential>> {
        loop {
            let (renewal, is_own) = match self.replacement(refused) {
                Replacement::Known(other) => return Ok(other),
                Replacement::Renewal(renewal, is_own) => (renewal, is_own),
            };
            return match renewal.await {
                Err(error) if !is_own && is_panic(&error) => continue,
                renewed => renewed.map(|other| (!other.is_same(refused)).then_some(other)),
            };
        }
    }

    /// What comes in the place of a refused credential.
    fn replacement(&self, refused: &LeasedCredential) -> Replacement {
        let mut state = self.0.state();
        match &mut state.current {
            Some(current) if current.leased.generation != refused.generation && !current.is_refused => {
                let other = current.leased.clone();
                return Replacement::Known((!other.is_same(refused)).then_some(other));
            }
            // It stays in use, and the next call tries it: why the service refuses it may pass.
            Some(current) if current.is_too_new_to_replace(self.0.source.context.now()) => {
                return Replacement::Known(None);
            }
            Some(current) => current.is_refused = true,
            None => {}
        }
        let (renewal, is_own) = Inner::renewal(&self.0, &mut state);
        Replacement::Renewal(renewal, is_own)
    }
}

/// What comes in the place of a refused credential.
enum Replacement {
    /// What is known without asking the provider: another credential, or that there is none.
    Known(Option<LeasedCredential>),
    /// What a renewal gives, and whether it is a new one.
    Renewal(Finding<LeasedCredential>, bool),
}

impl Inner {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn good(&self, state: &State) -> Option<LeasedCredential> {
        let context = &self.source.context;
        state.current.as_ref().filter(|current| current.is_good(context)).map(|current| current.leased.clone())
    }

    fn valid(&self, state: &State) -> Option<LeasedCredential> {
        let now = self.source.context.now();
        state.current.as_ref().filter(|current| current.is_valid(now)).map(|current| current.leased.clone())
    }

    /// Uses a credential on, for a while, although it was to be renewed, and lets the renewal lie until then.
    fn put_off(&self, leased: &LeasedCredential, renewal: Finding<LeasedCredential>) {
        let now = self.source.context.now();
        let mut state = self.state();
        match &mut state.current {
            Some(current) if current.leased.generation == leased.generation => {
                current.put_off(now);
                state.slow = Some(renewal);
            }
            Some(_) | None => {}
        }
    }

    /// The renewal under way, or a new one; and whether it is new.
    fn renewal(self: &Arc<Self>, state: &mut State) -> (Finding<LeasedCredential>, bool) {
        let now = self.source.context.now();
        // Taken out: from here on it is for those who wait to keep.
        let is_fresh = state.begun.is_some_and(|begun| now < begun + LONGEST);
        let slow = state.slow.take().filter(|_| is_fresh);
        let State { renewal, begun, .. } = state;
        let mut is_new = false;
        let renewal = renewal.join(|| {
            is_new = true;
            *begun = Some(now);
            // Nothing that the state holds on to may hold the state.
            let (source, inner) = (Arc::clone(&self.source), Arc::downgrade(self));
            async move {
                let found = caught(source.provider.provide_credential(&source.context)).await;
                let found = found.and_then(|found| found.ok_or_else(|| Error::credential("no credential was found")));
                let found = found.map_err(of_a_credential);
                match inner.upgrade() {
                    Some(inner) => inner.renewed(found),
                    None => Err(Error::credential("the client is no longer there")),
                }
            }
        });
        drop(slow);
        (renewal, is_new)
    }

    fn renewed(&self, found: Result<Credential>) -> Result<LeasedCredential> {
        let now = self.source.context.now();
        let mut state = self.state();
        state.renewal.end();
        state.slow = None;
        match found {
            Ok(credential) => {
                state.generation += 1;
                let renew_at = credential.expires_at().map(|expires_at| renewal_time(now, expires_at));
                let leased = LeasedCredential { credential, generation: state.generation };
                let refusals = state.current.as_ref().map_or(0, |replaced| replaced.refusals_after(now));
                let current = Current { leased: leased.clone(), given: now, renew_at, is_refused: false, refusals };
                state.current = Some(current);
                Ok(leased)
            }
            Err(error) => match &mut state.current {
                Some(current) if current.is_valid(now) => {
                    current.put_off(now);
                    Ok(current.leased.clone())
                }
                Some(_) | None => Err(error),
            },
        }
    }
}

impl Current {
    /// Whether it is to be used without further ado. The clock is asked only for a credential that expires.
    fn is_good(&self, context: &Context) -> bool {
        !self.is_refused && self.renew_at.is_none_or(|renew_at| context.now() < renew_at)
    }

    fn put_off(&mut self, now: SystemTime) {
        let next_try = now + PAUSE;
        self.renew_at = Some(self.leased.expires_at().map_or(next_try, |expiry| next_try.min(expiry)));
    }

    /// Whether it came in place of a refused one so short a time ago that it is not replaced, should it be refused too.
    fn is_too_new_to_replace(&self, now: SystemTime) -> bool {
        let Some(doublings) = self.refusals.checked_sub(1) else { return false };
        let pause = PAUSE.saturating_mul(1 << doublings.min(16)).min(LONGEST_PAUSE);
        // A clock that was set back does not show how long ago that was.
        !self.is_refused && now.duration_since(self.given).is_ok_and(|age| age < pause)
    }

    /// How many refused credentials in a row the next one comes after.
    fn refusals_after(&self, now: SystemTime) -> u32 {
        // Longer than it would have been used while the service refuses everything.
        let was_accepted = now.duration_since(self.given).is_ok_and(|age| age > 2 * LONGEST_PAUSE);
        match (self.is_refused, was_accepted) {
            (false, _) => 0,
            (true, true) => 1,
            (true, false) => self.refusals.saturating_add(1),
        }
    }

    fn is_valid(&self, now: SystemTime) -> bool {
        !self.is_refused && self.leased.expires_at().is_none_or(|expires_at| now < expires_at)
    }
}

/// A provider panicked. What it said may be a secret, and the panic hook has it.
#[derive(Debug)]
struct Panicked;

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it panicked")
    }
}

impl std::error::Error for Panicked {}

/// What a provider gives; an error if it panics, so that those who wait for it do not.
async fn caught(provided: impl Future<Output = Result<Option<Credential>>> + Send) -> Result<Option<Credential>> {
    match AssertUnwindSafe(provided).catch_unwind().await {
        Ok(provided) => provided,
        Err(_) => Err(Error::credential("the credential provider failed").with_source(Panicked)),
    }
}

fn is_panic(error: &Error) -> bool {
    std::error::Error::source(error).is_some_and(|source| source.is::<Panicked>())
}

/// An error of a source's own calls must not be taken for an error of the service: that something is not
/// there, or may have been done.
fn of_a_credential(error: Error) -> Error {
    if error.is_credential() { error } else { Error::credential("the source of credentials failed").with_source(error) }
}

/// When to renew. A credential that seems to have expired already, because a clock is wrong, is used nevertheless.
fn renewal_time(now: SystemTime, expires_at: SystemTime) -> SystemTime {
    let lifetime = expires_at.duration_since(now).unwrap_or_default();
    let early = EARLY.min(lifetime / 10);
    (now + lifetime.saturating_sub(early)).max(now + PAUSE)
}

impl fmt::Debug for CachedCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CachedCredential").field(&self.0.source.provider).finish()
    }
}
