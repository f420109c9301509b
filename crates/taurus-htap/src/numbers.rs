//! Numbers as the operations take them: some as text, some never 0.

use std::{fmt::Display, num::NonZeroU64};

use huaweicloud_core::{Result, checked};
use taurus_htap_api::types;

/// The length of a page, or how many items lie before it, for operations that take them as text.
pub(crate) fn text_of(number: impl Display) -> Result<types::NumberText> {
    checked("limit, offset", number.to_string())
}

/// The length of a page, which is never 0.
pub(crate) fn number(size: u32) -> NonZeroU64 {
    NonZeroU64::new(size.into()).unwrap_or(NonZeroU64::MIN)
}
