// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! A type for the request of each operation. It implements [`api_runtime::Request`], and requests of lists that
//! the service returns in pages implement [`api_runtime::PagedRequest`].
//!
//! A new optional parameter is a compatible change: it becomes a field and a method, and `new` does not take
//! it.
/// The parameters that are the same in every request of a client.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ClientParameters {}
impl ClientParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {}
    }
}
impl Default for ClientParameters {
    fn default() -> Self {
        Self::new()
    }
}
/// Querying Enterprise Projects
///
/// Operation `GetEnterpriseProjects`: `GET /v1.0/enterprise-projects`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetEnterpriseProjects {
    /// Query parameter `limit`.
    pub limit: Option<::std::num::NonZeroU64>,
    /// Query parameter `name`.
    pub name: Option<String>,
    /// Query parameter `offset`.
    pub offset: Option<i64>,
}
impl GetEnterpriseProjects {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {
            limit: None,
            name: None,
            offset: None,
        }
    }
    /// Query parameter `limit`.
    #[must_use]
    pub fn limit(mut self, limit: impl Into<::std::num::NonZeroU64>) -> Self {
        self.limit = Some(limit.into());
        self
    }
    /// Query parameter `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Query parameter `offset`.
    #[must_use]
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}
impl api_runtime::Request for GetEnterpriseProjects {
    type Api = crate::Client;
    type Response = crate::types::GetEnterpriseProjectsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[0usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(
            api
                .get_enterprise_projects(self.limit, self.name.as_deref(), self.offset)
                .await,
        )
    }
}
impl api_runtime::PagedRequest for GetEnterpriseProjects {
    type Item = crate::types::EnterpriseProject;
    const PAGING: api_runtime::Paging<Self> = api_runtime::Paging::Offset {
        set: |request, value| {
            request.offset = Some(api_runtime::private::page_value("offset", value)?);
            Ok(())
        },
        total: |response| response.total_count,
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
        response.enterprise_projects
    }
}
