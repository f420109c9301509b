// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! A type for the request of each operation. It implements [`api_runtime::Request`], and requests of lists that
//! the service returns in pages implement [`api_runtime::PagedRequest`].
//!
//! A new optional parameter is a compatible change: it becomes a field and a method, and `new` does not take
//! it.
/// The parameters that are the same in every request of a client.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ClientParameters {
    /// Path parameter `project_id`.
    pub project_id: String,
}
impl ClientParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}
/// Querying VPCs
///
/// Operation `GetVpcs`: `GET /v1/{project_id}/vpcs`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetVpcs {
    /// Query parameter `id`.
    pub id: Option<String>,
    /// Query parameter `limit`.
    pub limit: Option<i64>,
    /// Query parameter `marker`.
    pub marker: Option<String>,
}
impl GetVpcs {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {
            id: None,
            limit: None,
            marker: None,
        }
    }
    /// Query parameter `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
    /// Query parameter `limit`.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Query parameter `marker`.
    #[must_use]
    pub fn marker(mut self, marker: impl Into<String>) -> Self {
        self.marker = Some(marker.into());
        self
    }
}
impl api_runtime::Request for GetVpcs {
    type Api = crate::Client;
    type Response = crate::types::GetVpcsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[0usize];
    async fn send(
        self,
        api: crate::Client,
        client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(
            api
                .get_vpcs(
                    &client.project_id,
                    self.id.as_deref(),
                    self.limit,
                    self.marker.as_deref(),
                )
                .await,
        )
    }
}
impl api_runtime::PagedRequest for GetVpcs {
    type Item = crate::types::Vpc;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Cursor {
        name: "id",
        set: |request, value| {
            request.marker = Some(api_runtime::private::page_value("marker", value)?);
            Ok(())
        },
        of: |item| item.id.as_ref().map(|value| value.to_string()),
    };
    const KEY: Option<api_runtime::ItemKey<Self::Item>> = Some(|item| {
        item.id.as_deref()
    });
    fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
        let request = self;
        request.limit = Some(api_runtime::private::page_value("limit", value)?);
        Ok(())
    }
    fn items(response: Self::Response) -> Vec<Self::Item> {
        response.vpcs
    }
}
