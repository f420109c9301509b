//! Which project is called for, and how it is found when nobody says.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use http::HeaderValue;

use crate::{
    Endpoint, Error, Region, Result, Service,
    service::{Shared, in_flight::InFlight},
};

/// A project that is known or can be. It belongs to one service, thus to one account and region.
#[derive(Default)]
pub(crate) struct Project {
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
        Ok(Self { known: OnceLock::from(Known::new(id)?), search: Mutex::default() })
    }

    /// The value of `X-Project-Id`, once the project is known.
    pub(crate) fn header(&self) -> Option<&HeaderValue> {
        self.known.get().map(|known| &known.header)
    }

    /// The id of a service's project. It is looked up once for all who wait; a look-up that fails is told to them all
    /// and not remembered.
    pub(crate) async fn id(service: &Arc<Shared>) -> Result<&str> {
        let project = service.caller.project();
        if let Some(known) = project.known.get() {
            return Ok(&known.id);
        }
        let search = {
            let mut search = project.search();
            // Found by another in the meantime.
            if let Some(known) = project.known.get() {
                return Ok(&known.id);
            }
            search.join(|| {
                let service = Arc::clone(service);
                async move {
                    let found = find(&service).await;
                    let project = service.caller.project();
                    if let Ok(known) = &found {
                        project.known.get_or_init(|| known.clone());
                    }
                    project.search().end();
                    found
                }
            })
        };
        let found = search.await?;
        Ok(&project.known.get_or_init(|| found).id)
    }

    fn search(&self) -> MutexGuard<'_, InFlight<Known>> {
        self.search.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Project {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Project").field(&self.known.get()).finish()
    }
}

async fn find(service: &Shared) -> Result<Known> {
    let credential = service.caller.credentials().current().await?;
    match credential.project_id() {
        Some(id) => Known::new(id),
        None => Known::new(&look_up(service, credential.iam_endpoint()).await?),
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

/// Asks IAM for the project that goes by the name of the region, as patiently as the service itself is asked.
/// Documentation page: Querying Project Information.
async fn look_up(service: &Shared, iam_endpoint: Option<&Endpoint>) -> Result<String> {
    let context = service.caller.context();
    let Some(region) = context.region() else {
        return Err(Error::invalid_input(
            "project_id",
            "it is missing, and without a region it cannot be looked up",
            "the ID of the project, or a region",
        ));
    };
    let endpoint = match iam_endpoint {
        Some(endpoint) => endpoint.clone(),
        None => region.endpoint("iam", context)?,
    };
    let mut iam = Service::<iam_api::Client>::builder()
        .endpoint(endpoint.without_version())
        .http(service.http.clone())
        .limits(service.limits)
        .retry(service.retry.within())
        .context(context.clone());
    iam.caller.share(service.caller.credentials().clone());
    let name = region.id();
    let response = iam.build()?.call(|api| async move { api.keystone_list_projects(Some(name)).await }).send().await?;
    the_one(region, response.into_inner().projects.into_iter().filter_map(|project| project.id).collect())
}

fn the_one(region: &Region, mut ids: Vec<String>) -> Result<String> {
    let problem = match (ids.pop(), ids.as_slice()) {
        (Some(id), []) => return Ok(id),
        (None, _) => format!("the account has no project named {region}"),
        (Some(last), others) => {
            format!("the account has several projects named {region}: {}, {last}", others.join(", "))
        }
    };
    Err(Error::invalid_input("project_id", problem, "the ID of the project that is meant"))
}
