//! The limits and offsets of pages as the operations take them: some as text, some never 0.

use std::{fmt::Display, num::NonZeroU64};

use huaweicloud_core::{Result, checked};
use taurus_htap_api::types;

/// A limit or an offset for operations that take it as text.
pub(crate) fn number_text(number: impl Display) -> Result<types::NumberText> {
    checked("limit, offset", number.to_string())
}

/// The length of a page, which is never 0.
pub(crate) fn page_size(size: u32) -> NonZeroU64 {
    NonZeroU64::new(size.into()).unwrap_or(NonZeroU64::MIN)
}
