//! Something that is found out once, however many wait for it.

use std::pin::Pin;

use futures_util::future::{FutureExt, Shared, WeakShared};

use crate::Result;

type Boxed<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// What is being found out, and can be waited for by many. It ends when no one waits for it any more.
pub(crate) type Finding<T> = Shared<Boxed<T>>;

/// The finding under way, if there is one. What begins one ends it with [`InFlight::end`], so that what comes later
/// begins anew.
pub(crate) struct InFlight<T: Clone>(Option<WeakShared<Boxed<T>>>);

impl<T: Clone> Default for InFlight<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> InFlight<T> {
    /// The finding under way, or a new one.
    pub(crate) fn join<F>(&mut self, begin: impl FnOnce() -> F) -> Finding<T>
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        if let Some(finding) = self.0.as_ref().and_then(WeakShared::upgrade) {
            return finding;
        }
        let finding: Boxed<T> = Box::pin(begin());
        let finding = finding.shared();
        self.0 = finding.downgrade();
        finding
    }

    /// Marks it as ended.
    pub(crate) fn end(&mut self) {
        self.0 = None;
    }
}
