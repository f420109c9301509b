//! The project that is called for: what is known of it, and that it is looked up once for all who wait.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use http::HeaderValue;

use crate::{Error, Region, Result, in_flight::InFlight};

/// A project that is known or can be. It belongs to one service, thus to one account and region.
#[derive(Clone, Default)]
pub(crate) struct Project(Arc<Inner>);

#[derive(Default)]
struct Inner {
    known: OnceLock<Known>,
    search: Mutex<InFlight<Known>>,
}

#[derive(Clone, Debug)]
struct Known {
    id: String,
    header: HeaderValue,
}

impl Project {
    pub(crate) fn new(id: &str) -> Result<Self> {
        Ok(Self(Arc::new(Inner { known: OnceLock::from(Known::new(id)?), search: Mutex::default() })))
    }

    /// The value of `X-Project-Id`, once the project is known.
    pub(crate) fn header(&self) -> Option<&HeaderValue> {
        self.0.known.get().map(|known| &known.header)
    }

    /// The id, which `find` finds when it is not known. It is looked up once for all who wait; a look-up that fails
    /// gives all of them its error, and is not remembered.
    pub(crate) async fn id<F>(&self, find: impl FnOnce() -> F) -> Result<&str>
    where
        F: Future<Output = Result<String>> + Send + 'static,
    {
        if let Some(known) = self.0.known.get() {
            return Ok(&known.id);
        }
        let search = {
            let mut search = self.0.search();
            // Found by another in the meantime.
            if let Some(known) = self.0.known.get() {
                return Ok(&known.id);
            }
            search.join(|| {
                let (found, project) = (find(), self.clone());
                async move {
                    let found = found.await.and_then(|id| Known::new(&id));
                    if let Ok(known) = &found {
                        project.0.known.get_or_init(|| known.clone());
                    }
                    project.0.search().end();
                    found
                }
            })
        };
        let found = search.await?;
        Ok(&self.0.known.get_or_init(|| found).id)
    }
}

impl Inner {
    fn search(&self) -> MutexGuard<'_, InFlight<Known>> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Project {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Project").field(&self.0.known.get()).finish()
    }
}

impl Known {
    fn new(id: &str) -> Result<Self> {
        let is_sendable = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_graphic());
        match HeaderValue::from_str(id) {
            Ok(header) if is_sendable => Ok(Self { id: id.to_owned(), header }),
            Ok(_) | Err(_) => {
                Err(Error::invalid_input("project_id", format!("{id:?} cannot be one"), "the ID of a project"))
            }
        }
    }
}

/// The only project of those that go by the name of a region.
pub(crate) fn the_one(region: &Region, mut ids: Vec<String>) -> Result<String> {
    let problem = match (ids.pop(), ids.as_slice()) {
        (Some(id), []) => return Ok(id),
        (None, _) => format!("the account has no project named {region}"),
        (Some(last), others) => {
            format!("the account has several projects named {region}: {}, {last}", others.join(", "))
        }
    };
    Err(Error::invalid_input("project_id", problem, "the ID of the project that is meant"))
}
