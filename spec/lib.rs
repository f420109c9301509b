//! The OpenAPI 3.0.3 documents of the project, as they are in this folder.
//!
//! ```
//! assert!(taurus_htap_spec::TAURUS_HTAP.contains("operationId: ListStarRocksDataReplications"));
//! ```

/// TaurusDB HTAP (Standard Edition).
pub const TAURUS_HTAP: &str = include_str!("taurus-htap.yaml");
/// Identity and Access Management, as far as credentials and projects need it.
pub const IAM: &str = include_str!("iam.yaml");
/// Security Token Service, as far as credentials need it.
pub const STS: &str = include_str!("sts.yaml");
