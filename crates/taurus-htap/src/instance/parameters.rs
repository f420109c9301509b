//! The parameters of a StarRocks instance. Its FE nodes and its BE nodes have different ones.

use std::num::NonZeroU64;

use huaweicloud_core::{Pages, Result};
use taurus_htap_api::{
    requests::{CheckStarrocksParams, ShowStarrocksParams},
    types,
};

use crate::{ConfigurationId, Instance, NodeType, Request};

/// The parameters of one StarRocks instance. Made by [`Instance::parameters`].
#[derive(Clone, Debug)]
pub struct Parameters {
    pub(crate) instance: Instance,
}

impl Instance {
    /// Its parameters.
    pub fn parameters(&self) -> Parameters {
        Parameters { instance: self.clone() }
    }
}

impl Parameters {
    /// The parameters of the FE nodes or of the BE nodes, page by page, with whether a change needs a restart.
    ///
    /// Operation `ShowStarrocksParams`, after the vendor's SDK. A page has at most 100 parameters.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarrocksParams)]
    pub fn list(&self, nodes: NodeType) -> Pages<types::ParameterValue> {
        self.instance.client().pages(ShowStarrocksParams::new(self.instance.id(), nodes))
    }

    /// The group that the parameters of the FE nodes or of the BE nodes belong to, with the ID that
    /// [`Parameters::compare`] takes.
    ///
    /// Operation `ShowStarrocksParams`, each page of which has it.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowStarrocksParams)]
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a call.
    pub async fn group(&self, nodes: NodeType) -> Result<Option<types::ParameterConfiguration>> {
        let request = ShowStarrocksParams::new(self.instance.id(), nodes).limit(NonZeroU64::MIN).offset(0);
        Ok(self.instance.client().request(request).send().await?.into_inner().configurations)
    }

    /// The parameters of a group that differ from the default template. [`Parameters::group`] has the group's ID.
    ///
    /// Operation `CheckStarrocksParams`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CheckStarrocksParams)]
    pub fn compare(&self, group: &ConfigurationId) -> Request<types::CheckStarrocksParamsResponse> {
        let body = types::CheckStarrocksParamsRequest::new(group);
        self.instance.client().request(CheckStarrocksParams::new(body))
    }
}
