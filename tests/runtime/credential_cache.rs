//! Remembering and renewing: when a provider is asked, and that it is asked once.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use huaweicloud_core::{
    Context, Error, Result,
    credential::{CachedCredential, Credential, ProvideCredential, StaticTokenCredentialProvider, Token},
};
use integration_tests::world::{Clock, shown};
use tokio::sync::Semaphore;

const HOUR: u64 = 3_600;

/// Gives `token-1`, `token-2`, ..., each valid for an hour, when it is let to.
#[derive(Clone, Debug)]
struct Numbered {
    clock: Clock,
    asked: Arc<AtomicUsize>,
    /// One permit lets one question be answered.
    permits: Arc<Semaphore>,
    answer: Arc<Mutex<Answer>>,
}

#[derive(Clone, Copy, Debug)]
enum Answer {
    Token {
        lifetime: Option<u64>,
    },
    SameToken,
    Absent,
    Broken,
    /// An error that a source took from a service of its own.
    NotFound,
    Panic,
}

impl Numbered {
    fn new(clock: &Clock) -> Self {
        let answer = Arc::new(Mutex::new(Answer::Token { lifetime: Some(HOUR) }));
        Self { clock: clock.clone(), asked: Arc::default(), permits: Arc::new(Semaphore::new(1_000_000)), answer }
    }

    fn answer(&self, answer: Answer) {
        *self.answer.lock().unwrap() = answer;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn cached(&self) -> CachedCredential {
        CachedCredential::new(self.clone(), self.clock.world().build())
    }
}

impl ProvideCredential for Numbered {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        self.permits.acquire().await.expect("the semaphore is not closed").forget();
        let answer = *self.answer.lock().unwrap();
        let token = |text: String| Token::new(text).expect("a token");
        match answer {
            Answer::Token { lifetime } => {
                let mut token = token(format!("token-{number}"));
                if let Some(lifetime) = lifetime {
                    token = token.with_expiry(self.clock.now() + Duration::from_secs(lifetime));
                }
                Ok(Some(Credential::Token(token)))
            }
            Answer::SameToken => Ok(Some(Credential::Token(token("the-same".to_owned())))),
            Answer::Absent => Ok(None),
            Answer::Broken => Err(Error::credential("IAM is down").with_source(Error::credential("no route"))),
            Answer::NotFound => Err(Error::not_found("the vault has no such path")),
            Answer::Panic => panic!("a source with a bug"),
        }
    }
}

async fn current(cached: &CachedCredential) -> String {
    match cached.current().await {
        Ok(credential) => shown(&credential),
        Err(error) => integration_tests::describe(&error),
    }
}

#[tokio::test]
async fn credential_is_kept_until_shortly_before_its_expiry() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    assert_eq!(provider.asked(), 0, "no credential was needed yet");
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(HOUR - 5 * 60 - 1);
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(1);
    assert_eq!(current(&cached).await, "token token-2");
    assert_eq!(provider.asked(), 2);
}

#[tokio::test]
async fn short_lived_credential_is_renewed_a_tenth_of_its_lifetime_early() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Token { lifetime: Some(200) });
    let cached = provider.cached();
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(179);
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(1);
    assert_eq!(current(&cached).await, "token token-2");
}

#[tokio::test]
async fn credential_without_expiry_is_asked_for_once() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Token { lifetime: None });
    let cached = provider.cached();
    for _ in 0..3 {
        assert_eq!(current(&cached).await, "token token-1");
        clock.advance(10 * 365 * 24 * HOUR);
    }
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn credential_expired_on_arrival_is_not_renewed_with_each_call() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Token { lifetime: Some(0) });
    let cached = provider.cached();
    for _ in 0..3 {
        assert_eq!(current(&cached).await, "token token-1");
    }
    clock.advance(10);
    assert_eq!(current(&cached).await, "token token-2");
}

#[tokio::test(flavor = "multi_thread")]
async fn hundred_waiters_share_one_renewal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.permits.forget_permits(1_000_000);
    let cached = provider.cached();
    let waiters: Vec<_> = (0..100)
        .map(|_| {
            let cached = cached.clone();
            tokio::spawn(async move { current(&cached).await })
        })
        .collect();
    while provider.asked() == 0 {
        tokio::task::yield_now().await;
    }
    provider.permits.add_permits(100);
    for waiter in waiters {
        assert_eq!(waiter.await.unwrap(), "token token-1");
    }
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn cancelled_waiter_does_not_cancel_the_renewal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.permits.forget_permits(1_000_000);
    let cached = provider.cached();
    let mut first = Box::pin(cached.current());
    let second = cached.current();
    // The first one has begun the renewal; it is dropped in the middle.
    assert!(futures_poll(&mut first).await.is_none());
    let mut second = Box::pin(second);
    assert!(futures_poll(&mut second).await.is_none());
    drop(first);
    provider.permits.add_permits(1);
    assert_eq!(shown(&second.await.unwrap()), "token token-1");
    assert_eq!(provider.asked(), 1, "the renewal was not begun anew");
}

#[tokio::test]
async fn abandoned_renewal_is_started_again() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.permits.forget_permits(1_000_000);
    let cached = provider.cached();
    let mut only = Box::pin(cached.current());
    assert!(futures_poll(&mut only).await.is_none());
    drop(only);
    provider.permits.add_permits(1);
    assert_eq!(current(&cached).await, "token token-2");
}

/// Polls once.
async fn futures_poll<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
    std::future::poll_fn(|context| match std::pin::Pin::new(&mut *future).poll(context) {
        std::task::Poll::Ready(output) => std::task::Poll::Ready(Some(output)),
        std::task::Poll::Pending => std::task::Poll::Ready(None),
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn failed_renewal_is_returned_to_all_waiters_and_not_kept() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Broken);
    provider.permits.forget_permits(1_000_000);
    let cached = provider.cached();
    let waiters: Vec<_> = (0..10)
        .map(|_| {
            let cached = cached.clone();
            tokio::spawn(async move {
                cached.current().await.map(|_| ()).map_err(|error| integration_tests::describe(&error))
            })
        })
        .collect();
    while provider.asked() == 0 {
        tokio::task::yield_now().await;
    }
    // A call after this renewal asks again, and gets the same answer.
    provider.permits.add_permits(1_000);
    for waiter in waiters {
        assert_eq!(waiter.await.unwrap().unwrap_err(), "Credential: IAM is down\n  because: no route");
    }
    let asked = provider.asked();
    provider.answer(Answer::Token { lifetime: Some(HOUR) });
    assert_eq!(current(&cached).await, format!("token token-{}", asked + 1));
}

#[tokio::test]
async fn failed_renewal_leaves_a_valid_credential_in_use_until_it_expires() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    assert_eq!(current(&cached).await, "token token-1");
    provider.answer(Answer::Broken);
    clock.advance(HOUR - 60);
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!(provider.asked(), 2);
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!(provider.asked(), 2, "the next try is 10 seconds later");
    clock.advance(10);
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!(provider.asked(), 3);
    clock.advance(50);
    assert_eq!(current(&cached).await, "Credential: IAM is down\n  because: no route");
    assert_eq!(current(&cached).await, "Credential: IAM is down\n  because: no route");
    assert_eq!(provider.asked(), 5, "nothing of a failure is kept");
}

#[tokio::test]
async fn failed_renewal_is_put_off_until_expiry_at_most() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    assert_eq!(current(&cached).await, "token token-1");
    provider.answer(Answer::Broken);
    clock.advance(HOUR - 3);
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(2);
    assert_eq!((current(&cached).await.as_str(), provider.asked()), ("token token-1", 2));
    clock.advance(1);
    assert_eq!(current(&cached).await, "Credential: IAM is down\n  because: no route");
}

/// A credential that is to be renewed, and still valid, of a source that answers when it has a permit.
async fn due_of_a_slow_source() -> (Clock, Numbered, CachedCredential) {
    let clock = Clock::new();
    let numbered = Numbered::new(&clock);
    let cached = numbered.cached();
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(HOUR - 60);
    numbered.permits.forget_permits(usize::MAX);
    (clock, numbered, cached)
}

#[tokio::test(start_paused = true)]
async fn hanging_source_does_not_delay_calls_while_the_credential_is_valid() {
    let (_clock, numbered, cached) = due_of_a_slow_source().await;
    let begun = tokio::time::Instant::now();
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!(begun.elapsed().as_secs(), 5, "the renewal was waited for, but not for long");
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!((begun.elapsed().as_secs(), numbered.asked()), (5, 2), "and is put off");
}

#[tokio::test(start_paused = true)]
async fn slow_source_does_not_keep_a_credential_in_use_past_its_expiry() {
    let (clock, numbered, cached) = due_of_a_slow_source().await;
    clock.advance(60 - 3);
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(3);
    numbered.permits.add_permits(1);
    assert_eq!((current(&cached).await.as_str(), numbered.asked()), ("token token-2", 2));
}

#[tokio::test(start_paused = true)]
async fn slow_source_is_asked_once_and_its_answer_is_used_before_the_expiry() {
    let (clock, numbered, cached) = due_of_a_slow_source().await;
    assert_eq!(current(&cached).await, "token token-1");
    // Its answer comes after 6 seconds, when no call waits for it.
    numbered.permits.add_permits(1);
    assert_eq!(current(&cached).await, "token token-1");
    clock.advance(10);
    assert_eq!((current(&cached).await.as_str(), numbered.asked()), ("token token-2", 2));
    clock.advance(HOUR - 60);
    numbered.permits.add_permits(1);
    assert_eq!((current(&cached).await.as_str(), numbered.asked()), ("token token-3", 3));
}

#[tokio::test(start_paused = true)]
async fn source_that_was_slow_for_too_long_is_asked_anew() {
    let (clock, numbered, cached) = due_of_a_slow_source().await;
    assert_eq!(current(&cached).await, "token token-1");
    // The credential has expired, and the first request for a new one is abandoned.
    clock.advance(HOUR);
    numbered.permits.add_permits(1);
    assert_eq!((current(&cached).await.as_str(), numbered.asked()), ("token token-3", 3));
}

#[tokio::test(start_paused = true)]
async fn slow_source_that_panics_is_asked_anew() {
    let (clock, numbered, cached) = due_of_a_slow_source().await;
    assert_eq!(current(&cached).await, "token token-1");
    numbered.answer(Answer::Panic);
    numbered.permits.add_permits(1);
    clock.advance(10);
    assert_eq!(current(&cached).await, "token token-1", "it is still valid");
    clock.advance(10);
    numbered.answer(Answer::Token { lifetime: Some(HOUR) });
    numbered.permits.add_permits(1);
    assert_eq!(current(&cached).await, "token token-3");
}

/// A bug of a provider is the error of the call that asked it. The others ask themselves.
#[tokio::test]
async fn panic_of_a_provider_fails_one_call_and_not_those_that_wait_with_it() {
    for is_refused in [false, true] {
        let clock = Clock::new();
        let numbered = Numbered::new(&clock);
        let cached = numbered.cached();
        let refused = cached.current().await.unwrap();
        clock.advance(2 * HOUR);
        let before = numbered.asked();
        numbered.permits.forget_permits(usize::MAX);
        numbered.answer(Answer::Panic);
        let call = async || match is_refused {
            true => cached.renew_refused(&refused).await.map(|other| other.map(|other| shown(&other))),
            false => cached.current().await.map(|leased| Some(shown(&leased))),
        };
        let conduct = async {
            tokio::task::yield_now().await;
            numbered.permits.add_permits(1);
            tokio::task::yield_now().await;
            numbered.answer(Answer::Token { lifetime: Some(HOUR) });
            numbered.permits.add_permits(10);
        };
        let (first, second, third, ()) = tokio::join!(call(), call(), call(), conduct);
        let outcomes = [first, second, third];
        let failures: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
        let [failure] = failures[..] else { panic!("{outcomes:?}") };
        assert_eq!(
            integration_tests::describe(failure),
            "Credential: the credential provider failed\n  because: it panicked"
        );
        assert_eq!(numbered.asked() - before, 2);
    }
}

#[tokio::test]
async fn error_of_a_sources_own_call_is_not_one_of_the_service() {
    let clock = Clock::new();
    let numbered = Numbered::new(&clock);
    numbered.answer(Answer::NotFound);
    let error = numbered.cached().current().await.unwrap_err();
    assert!(error.is_credential() && !error.is_not_found(), "{error:?}");
    assert_eq!(
        integration_tests::describe(&error),
        "Credential: the source of credentials failed\n  because: the vault has no such path"
    );
}

#[tokio::test(start_paused = true)]
async fn slow_source_is_dropped_with_its_last_user() {
    let (_clock, numbered, cached) = due_of_a_slow_source().await;
    assert_eq!(current(&cached).await, "token token-1");
    assert_eq!(Arc::strong_count(&numbered.permits), 2);
    drop(cached);
    assert_eq!(Arc::strong_count(&numbered.permits), 1);
}

#[tokio::test]
async fn provider_without_a_credential_is_an_error() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Absent);
    assert_eq!(current(&provider.cached()).await, "Credential: no credential was found");
}

#[tokio::test(flavor = "multi_thread")]
async fn hundred_refusals_of_one_credential_make_one_renewal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    let refused = cached.current().await.unwrap();
    let renewals: Vec<_> = (0..100)
        .map(|_| {
            let (cached, refused) = (cached.clone(), refused.clone());
            tokio::spawn(async move { cached.renew_refused(&refused).await.unwrap().map(|found| shown(&found)) })
        })
        .collect();
    for renewal in renewals {
        assert_eq!(renewal.await.unwrap().as_deref(), Some("token token-2"));
    }
    assert_eq!(provider.asked(), 2);
    assert_eq!(current(&cached).await, "token token-2");
}

#[tokio::test]
async fn refused_credential_is_not_used_again_although_it_is_valid() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    let refused = cached.current().await.unwrap();
    provider.answer(Answer::Broken);
    let error = cached.renew_refused(&refused).await.unwrap_err();
    assert_eq!(integration_tests::describe(&error), "Credential: IAM is down\n  because: no route");
    assert_eq!(current(&cached).await, "Credential: IAM is down\n  because: no route");
    provider.answer(Answer::Token { lifetime: Some(HOUR) });
    assert_eq!(current(&cached).await, "token token-4");
}

#[tokio::test]
async fn refused_credential_is_not_given_to_calls_refused_with_an_earlier_one() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    let first = cached.current().await.unwrap();
    let second = cached.renew_refused(&first).await.unwrap().unwrap();
    clock.advance(60);
    provider.answer(Answer::Broken);
    cached.renew_refused(&second).await.unwrap_err();
    // Its renewal has failed, so the second one is still the latest.
    cached.renew_refused(&first).await.unwrap_err();
    provider.answer(Answer::Token { lifetime: Some(HOUR) });
    let other = cached.renew_refused(&first).await.unwrap().unwrap();
    assert_eq!((shown(&other).as_str(), provider.asked()), ("token token-5", 5));
}

#[tokio::test]
async fn provider_is_asked_less_often_while_everything_is_refused() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::Token { lifetime: Some(24 * HOUR) });
    let cached = provider.cached();
    let mut refused = cached.current().await.unwrap();
    for pause in [0, 10, 20, 40, 80, 160, 300, 300, 300] {
        let asked = provider.asked();
        if pause > 0 {
            clock.advance(pause - 1);
            for _ in 0..2 {
                assert!(cached.renew_refused(&refused).await.unwrap().is_none(), "{pause}");
                assert_eq!(shown(&cached.current().await.unwrap()), shown(&refused), "the next call tries it again");
            }
            assert_eq!(provider.asked(), asked, "{pause}");
            clock.advance(1);
        }
        refused = cached.renew_refused(&refused).await.unwrap().expect("another one");
        assert_eq!(provider.asked(), asked + 1, "{pause}");
    }
    // Now it is accepted for a while, and then revoked.
    clock.advance(10 * 60 + 1);
    for pause in [0, 10] {
        clock.advance(pause);
        refused = cached.renew_refused(&refused).await.unwrap().expect("another one");
        assert!(cached.renew_refused(&refused).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn source_that_gives_the_same_again_is_not_asked_with_each_refusal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::SameToken);
    let cached = provider.cached();
    for _ in 0..5 {
        let refused = cached.current().await.unwrap();
        assert!(cached.renew_refused(&refused).await.unwrap().is_none());
    }
    assert_eq!(provider.asked(), 2);
}

#[tokio::test]
async fn clock_that_was_set_back_does_not_delay_a_renewal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    let cached = provider.cached();
    let refused = cached.current().await.unwrap();
    let refused = cached.renew_refused(&refused).await.unwrap().unwrap();
    clock.set_back(HOUR);
    assert!(cached.renew_refused(&refused).await.unwrap().is_some());
}

#[tokio::test]
async fn source_without_another_credential_gives_none_after_a_refusal() {
    let clock = Clock::new();
    let provider = Numbered::new(&clock);
    provider.answer(Answer::SameToken);
    let cached = provider.cached();
    let refused = cached.current().await.unwrap();
    assert!(cached.renew_refused(&refused).await.unwrap().is_none());

    let provider = StaticTokenCredentialProvider::new(Token::new("a-token").unwrap());
    let cached = CachedCredential::new(provider, Context::system());
    let refused = cached.current().await.unwrap();
    assert!(cached.renew_refused(&refused).await.unwrap().is_none());
}
