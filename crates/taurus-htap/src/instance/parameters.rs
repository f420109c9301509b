//! The parameters of a StarRocks instance. Its FE nodes and its BE nodes have different ones.

use huaweicloud_core::{Offset, Pages, Result};
use taurus_htap_api::types;

use crate::{Client, ConfigurationId, Instance, NodeType, Request, StarRocksInstanceId, page_size};

/// The most parameters in one page.
const LARGEST_PAGE: u32 = 100;

/// The parameters of one StarRocks instance. Made by [`Instance::parameters`].
#[derive(Clone, Copy, Debug)]
pub struct Parameters<'a> {
    pub(crate) instance: &'a Instance,
}

impl Instance {
    /// Its parameters.
    pub fn parameters(&self) -> Parameters<'_> {
        Parameters { instance: self }
    }
}

impl Parameters<'_> {
    /// The parameters of the FE nodes or of the BE nodes, page by page, with whether a change needs a restart.
    ///
    /// Operation `ShowStarrocksParams`, after the vendor's SDK. A page has at most 100 parameters.
    pub fn list(&self, nodes: NodeType) -> Pages<types::ParameterValue> {
        let (client, id) = (self.instance.client().clone(), self.instance.id().clone());
        Pages::by_offset(LARGEST_PAGE, move |Offset { offset, limit }| {
            let page = page(&client, &id, nodes, limit, offset);
            async move { Ok(page.send().await?.into_page(|page| (page.parameter_values, page.total_count))) }
        })
    }

    /// The group that the parameters of the FE nodes or of the BE nodes belong to, with the ID that
    /// [`Parameters::compare`] takes.
    ///
    /// Operation `ShowStarrocksParams`, each page of which has it.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a call.
    pub async fn group(&self, nodes: NodeType) -> Result<Option<types::ParameterConfiguration>> {
        let page = page(self.instance.client(), self.instance.id(), nodes, 1, 0);
        Ok(page.send().await?.into_inner().configurations)
    }

    /// The parameters of a group that differ from the default template. [`Parameters::group`] has the group's ID.
    ///
    /// Operation `CheckStarrocksParams`, after the vendor's API definition.
    pub fn compare(&self, group: &ConfigurationId) -> Request<types::CheckStarrocksParamsResponse> {
        let body = types::CheckStarrocksParamsRequest { source_configuration_id: group.0.clone() };
        self.instance
            .client()
            .request(move |api, on| async move { api.check_starrocks_params(&on.project, on.language, &body).await })
    }
}

fn page(
    client: &Client,
    id: &StarRocksInstanceId,
    nodes: NodeType,
    size: u32,
    offset: u64,
) -> Request<types::ShowStarrocksParamsResponse> {
    let id = id.clone();
    client.request(move |api, on| async move {
        api.show_starrocks_params(&on.project, &id.0, Some(page_size(size)), nodes, Some(offset), on.language).await
    })
}
