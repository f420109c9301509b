#![doc = include_str!("../docs/guide/tasks.md")]

#[doc = include_str!("../docs/guide/instances.md")]
pub mod instances {}

#[doc = include_str!("../docs/guide/testing.md")]
pub mod testing {}

#[doc = include_str!("../docs/guide/runtime.md")]
pub mod runtime {}

#[doc = include_str!("../docs/guide/upgrading.md")]
pub mod upgrading {}

#[doc = include_str!("../docs/guide/retries.md")]
pub mod retries {}

#[doc = include_str!("../docs/guide/tracing.md")]
pub mod tracing {}

#[doc = include_str!("../docs/guide/tls.md")]
pub mod tls {}
