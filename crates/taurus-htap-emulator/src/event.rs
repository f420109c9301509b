//! What an emulator reports while it runs, for a program to show.

use std::{fmt, io, sync::Arc};

use crate::record::RequestRecord;

/// Something that happened in a running emulator: see [`Builder::observe`](crate::Builder::observe).
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'e> {
    /// The state file could not be written. It is tried again every second; the same failure is reported once.
    SaveFailed(&'e io::Error),
    /// The state file was written, after a failure.
    Saved,
    /// A request was answered, or its connection ended.
    Request(&'e RequestRecord),
}

type Function = dyn Fn(&Event<'_>) + Send + Sync;

/// A function that events are handed to, if there is one.
#[derive(Clone, Default)]
pub(crate) struct Observer(Option<Arc<Function>>);

impl Observer {
    pub(crate) fn new(function: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(function)))
    }

    pub(crate) fn tell(&self, event: &Event<'_>) {
        if let Some(function) = &self.0 {
            function(event);
        }
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Observer").field(&self.0.is_some()).finish()
    }
}
