//! Which project is called for, and how it is found when nobody says.

use generated::iam;
use http::HeaderValue;
use tokio::sync::OnceCell;

use crate::{Error, Region, Result, Service, service::Shared};

/// A project that is known or can be. It belongs to one service, thus to one account and region.
#[derive(Debug, Default)]
pub(crate) struct Project(OnceCell<Known>);

#[derive(Debug)]
struct Known {
    id: String,
    header: HeaderValue,
}

impl Project {
    pub(crate) fn new(id: &str) -> Result<Self> {
        Ok(Self(OnceCell::new_with(Some(Known::new(id)?))))
    }

    /// The value of `X-Project-Id`, once the project is known.
    pub(crate) fn header(&self) -> Option<&HeaderValue> {
        self.0.get().map(|known| &known.header)
    }

    /// The project's id. It is looked up by whoever asks first; a look-up that fails is not remembered.
    pub(crate) async fn id(&self, service: &Shared) -> Result<&str> {
        let known = self.0.get_or_try_init(|| async {
            match service.caller.credentials().current().await?.project_id() {
                Some(id) => Known::new(id),
                None => Known::new(&look_up(service).await?),
            }
        });
        Ok(&known.await?.id)
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

/// Asks IAM for the project that goes by the name of the region, as patiently as the service itself is asked. Documentation page:
/// Querying Project Information.
async fn look_up(service: &Shared) -> Result<String> {
    let context = service.caller.context();
    let Some(region) = context.region() else {
        return Err(Error::invalid_input(
            "project_id",
            "it is missing, and without a region it cannot be looked up",
            "the ID of the project, or a region",
        ));
    };
    let mut iam = Service::<iam::Client>::builder()
        .endpoint(region.endpoint("iam", context)?)
        .http(service.http.clone())
        .limits(service.limits)
        .retry(service.retry.clone())
        .context(context.clone());
    iam.caller.share(service.caller.credentials().clone());
    let name = region.id();
    let reply = iam.build()?.call(|api| async move { api.keystone_list_projects(Some(name)).await }).send().await?;
    the_one(region, reply.into_inner().projects.into_iter().filter_map(|project| project.id).collect())
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
