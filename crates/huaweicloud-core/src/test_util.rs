//! For tests of programs that call a service: a service that is played by a script, and values that only calls give
//! otherwise. With the cargo feature `test-util`.
//!
//! Nothing here opens a socket or waits for real: with tokio's paused clock, a test of an hour of retries takes no
//! time.
//!
//! ```
//! use huaweicloud_core::{
//!     Service,
//!     test_util::{ExpectedRequest, ScriptedResponse, ScriptedService},
//! };
//! use iam_api::requests::KeystoneListProjects;
//! use serde_json::json;
//!
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! let script = ScriptedService::new();
//! script.expect(
//!     ExpectedRequest::get("/v3/projects").query("name", "cn-north-4"),
//!     ScriptedResponse::ok(json!({ "projects": [{ "id": "0483b6b16e954cb88930a360d2c4e663" }] })),
//! );
//! let iam = Service::<iam_api::Client>::builder()
//!     .endpoint("https://iam.example".parse()?)
//!     .anonymous()
//!     .transport(script.transport())
//!     .build()?;
//! let projects = iam.request(KeystoneListProjects::new().name("cn-north-4")).send().await?;
//! assert_eq!(projects.projects.len(), 1);
//! script.verify();
//! # Ok::<(), huaweicloud_core::Error>(())
//! # }).unwrap();
//! ```

mod expected;
mod script;
mod values;

pub use self::{
    expected::ExpectedRequest,
    script::{ScriptedResponse, ScriptedService, ScriptedTransport},
    values::{ErrorBuilder, ResponseBuilder},
};
