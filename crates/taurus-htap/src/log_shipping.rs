//! Where the logs of StarRocks instances are sent: log groups and streams of the log service (LTS).

use huaweicloud_core::{Error, Pages, Result};
use taurus_htap_api::{
    requests::{DeleteStarRockLtsConfig, ShowHtapLtsConfig, UpdateStarRockLtsConfig},
    required, types,
};

use crate::{
    Client, LogType, Request, StarRocksInstanceId,
    names::{filled, filter},
};

/// The most configurations that one call deletes.
const MOST_DELETED: usize = 50;

/// Where the logs of the project's StarRocks instances are sent. Made by [`Client::log_shipping`].
#[derive(Clone, Debug)]
pub struct LogShipping {
    pub(crate) client: Client,
}

impl Client {
    /// Where the logs of the project's StarRocks instances are sent.
    pub fn log_shipping(&self) -> LogShipping {
        LogShipping { client: self.clone() }
    }
}

impl LogShipping {
    /// The instances with where their logs are sent, page by page.
    ///
    /// Operation `ShowHtapLtsConfig`, after the vendor's SDK. A page has at most 100 instances.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowHtapLtsConfig)]
    pub fn list(&self, which: LogShippingFilter) -> Pages<types::InstanceLtsConfigs> {
        let mut request = ShowHtapLtsConfig::new();
        request.instance_id = which.instance.map(Into::into);
        request.instance_name = which.name;
        request.enterprise_project_id = which.enterprise_project;
        let input = filter("instance_name", request.instance_name.as_deref())
            .and_then(|()| filter("enterprise_project_id", request.enterprise_project_id.as_deref()));
        self.client.checked_pages(request, input)
    }

    /// Sends logs by these routes from now on. A log without a configuration gets one; an existing one is changed.
    ///
    /// Operation `UpdateStarRockLtsConfig`, after the vendor's SDK. Sending it twice does what sending it once does.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateStarRockLtsConfig)]
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is no log to send, or a route has no
    /// group or stream.
    pub fn set(&self, routes: impl IntoIterator<Item = LogRoute>) -> Result<Request<types::EmptyResponse>> {
        let routes = routes.into_iter().map(LogRoute::into_wire).collect::<Result<_>>()?;
        let log_configs = counted(routes, usize::MAX)?;
        let body = types::UpdateStarRockLtsConfigRequest::new(log_configs);
        Ok(self.client.request(UpdateStarRockLtsConfig::new(body)))
    }

    /// Stops sending these logs, 1 to 50 with one call. What the log service has stays there.
    ///
    /// Operation `DeleteStarRockLtsConfig`, after the vendor's API definition. Sending it fails with
    /// [`codes::LOG_CONFIG_NOT_FOUND`](crate::codes::LOG_CONFIG_NOT_FOUND) when there is no such configuration.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarRockLtsConfig)]
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for no or too many logs.
    pub fn delete(
        &self,
        logs: impl IntoIterator<Item = (StarRocksInstanceId, LogType)>,
    ) -> Result<Request<types::EmptyResponse>> {
        let logs = logs.into_iter().map(|(instance, log_type)| types::LtsConfigToDelete::new(instance.0, log_type));
        let body = types::DeleteStarRockLtsConfigRequest::new(counted(logs.collect(), MOST_DELETED)?);
        Ok(self.client.request(DeleteStarRockLtsConfig::new(body)))
    }
}

/// Whose logs are listed. The default is those of every instance of the project.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogShippingFilter {
    instance: Option<StarRocksInstanceId>,
    name: Option<String>,
    enterprise_project: Option<String>,
}

impl LogShippingFilter {
    /// Those of every instance.
    pub fn all() -> Self {
        Self::default()
    }

    /// Only those of this instance.
    pub fn instance(mut self, id: StarRocksInstanceId) -> Self {
        self.instance = Some(id);
        self
    }

    /// Only those of instances of this name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Only those of instances of this enterprise project.
    pub fn enterprise_project(mut self, project: impl Into<String>) -> Self {
        self.enterprise_project = Some(project.into());
        self
    }
}

/// Where one log of an instance is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRoute {
    instance: StarRocksInstanceId,
    log: LogType,
    group: String,
    stream: String,
}

impl LogRoute {
    /// Sends a log of an instance to a stream of a log group, both by their IDs in the log service.
    pub fn new(
        instance: StarRocksInstanceId,
        log: LogType,
        group: impl Into<String>,
        stream: impl Into<String>,
    ) -> Self {
        Self { instance, log, group: group.into(), stream: stream.into() }
    }

    fn into_wire(self) -> Result<types::LtsConfig> {
        let Self { instance, log, group, stream } = self;
        filled("lts_group_id", "an ID of the log service", &group)?;
        filled("lts_stream_id", "an ID of the log service", &stream)?;
        Ok(types::LtsConfig::new(required::LtsConfig {
            instance_id: instance.0,
            log_type: log,
            lts_group_id: group,
            lts_stream_id: stream,
        }))
    }
}

fn counted<T>(logs: Vec<T>, most: usize) -> Result<Vec<T>> {
    let problem = match logs.len() {
        0 => "it is empty".to_owned(),
        count if count > most => format!("{count} logs are too many for one call"),
        _ => return Ok(logs),
    };
    let rule = if most == usize::MAX { "1 log or more".to_owned() } else { format!("1 to {most} logs") };
    Err(Error::invalid_input("log_configs", problem, rule))
}
