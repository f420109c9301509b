//! Waiting for something of the service: a poller made from a look, and what a look means that does not find it.
//!
//! A service that answers from several replicas may leave something out of one response and have it in the next. So a
//! single look that does not find something is not its end; two in a row are.

use std::{
    fmt::Display,
    sync::{Arc, Mutex, PoisonError},
};

use huaweicloud_core::{PollStatus, Poller, Result};

/// What a look has shown, in view of those before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Sight<T> {
    /// It is there.
    Present(T),
    /// This look did not find it, and the one before did or was the first. How it was last seen, if it was.
    Missed(Option<T>),
    /// Two looks in a row did not find it.
    Gone,
}

/// Waits for `what`. Each look asks for the `target` with `look`, and `judge` decides what that means for the wait.
/// `last` is how the target was seen before the first look, if it was.
pub(crate) fn poller<W, T, S, D, L, J>(
    what: String,
    target: W,
    last: Option<T>,
    look: impl Fn(W) -> L + Send + 'static,
    judge: impl Fn(W, Sight<T>) -> J + Send + Sync + 'static,
) -> Poller<S, D>
where
    W: Clone + Send + 'static,
    T: Clone + Send + 'static,
    S: Display,
    L: Future<Output = Result<Option<T>>> + Send + 'static,
    J: Future<Output = Result<PollStatus<S, D>>> + Send + 'static,
{
    let (presence, judge) = (Presence::new(last), Arc::new(judge));
    Poller::new(what, move || {
        let (found, target) = (look(target.clone()), target.clone());
        let (presence, judge) = (presence.clone(), Arc::clone(&judge));
        async move { judge(target, presence.note(found.await?)).await }
    })
}

/// Looks, and looks once more if nothing was found.
pub(crate) async fn look_twice<T, L>(look: impl Fn() -> L) -> Result<Option<T>>
where
    L: Future<Output = Result<Option<T>>>,
{
    match look().await? {
        None => look().await,
        found => Ok(found),
    }
}

/// What the looks have shown so far. Clones share it.
#[derive(Clone, Debug)]
struct Presence<T>(Arc<Mutex<State<T>>>);

#[derive(Debug)]
struct State<T> {
    last: Option<T>,
    misses: u32,
}

impl<T: Clone> Presence<T> {
    fn new(last: Option<T>) -> Self {
        Self(Arc::new(Mutex::new(State { last, misses: 0 })))
    }

    fn note(&self, found: Option<T>) -> Sight<T> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match found {
            Some(found) => {
                *state = State { last: Some(found.clone()), misses: 0 };
                Sight::Present(found)
            }
            None => {
                state.misses = state.misses.saturating_add(1);
                if state.misses == 1 { Sight::Missed(state.last.clone()) } else { Sight::Gone }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Presence, Sight};

    #[test]
    fn two_misses_in_a_row_are_the_end_and_one_is_not() {
        use Sight::{Gone, Missed, Present};
        let presence = Presence::new(None);
        let looks = [None, Some(1), None, Some(2), None, None, None, Some(3)].map(|found| presence.note(found));
        let expected = [Missed(None), Present(1), Missed(Some(1)), Present(2), Missed(Some(2)), Gone, Gone, Present(3)];
        assert_eq!(looks, expected);
        assert_eq!(Presence::new(Some(7)).note(None), Missed(Some(7)));
    }
}
