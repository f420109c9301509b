//! Whether something is still there, by looks that can miss it: a service that answers from several replicas may leave
//! something out of one answer and have it in the next. So one look that misses it is not its end; two in a row are.

use std::sync::{Arc, Mutex, PoisonError};

/// What the looks have shown so far. Clones share it.
#[derive(Clone, Debug)]
pub(crate) struct Presence<T>(Arc<Mutex<State<T>>>);

#[derive(Debug)]
struct State<T> {
    last: Option<T>,
    misses: u32,
}

/// What a look has shown, in view of those before.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Sight<T> {
    /// It is there.
    There(T),
    /// This look has missed it, and the one before has not. How it was last seen, if it was.
    Missed(Option<T>),
    /// Two looks in a row have missed it.
    Gone,
}

impl<T: Clone> Presence<T> {
    /// How it was seen before the first look, if it was.
    pub(crate) fn new(last: Option<T>) -> Self {
        Self(Arc::new(Mutex::new(State { last, misses: 0 })))
    }

    /// Takes note of a look.
    pub(crate) fn note(&self, found: Option<T>) -> Sight<T> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match found {
            Some(found) => {
                *state = State { last: Some(found.clone()), misses: 0 };
                Sight::There(found)
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
        use Sight::{Gone, Missed, There};
        let presence = Presence::new(None);
        let looks = [None, Some(1), None, Some(2), None, None, None, Some(3)].map(|found| presence.note(found));
        assert_eq!(looks, [Missed(None), There(1), Missed(Some(1)), There(2), Missed(Some(2)), Gone, Gone, There(3)]);
        assert_eq!(Presence::new(Some(7)).note(None), Missed(Some(7)));
    }
}
