//! Lists that are read page by page.

use std::{error, fmt, str::FromStr};

use crate::Request;

/// A request of a list that the service returns in pages. Generated code implements it for each operation of which the
/// document describes the pages.
pub trait PagedRequest: Request {
    /// An item of the list.
    type Item: Send + 'static;

    /// How one page follows another.
    const PAGING: Paging<Self>;
    /// The field that identifies an item, if the document names one.
    const KEY: Option<ItemKey<Self::Item>>;

    /// Sets how many items a page may have.
    ///
    /// # Errors
    /// When the operation does not accept this number.
    fn set_limit(&mut self, limit: u32) -> Result<(), InvalidPage>;

    /// The items of a response.
    fn items(response: Self::Response) -> Vec<Self::Item>;
}

/// Reads what identifies an item among the others of its list.
pub type ItemKey<T> = fn(&T) -> Option<&str>;

/// How one page follows another.
#[derive(Debug)]
pub enum Paging<R: PagedRequest> {
    /// A page begins after a number of items.
    Offset {
        /// Sets the number of items before the page.
        set: fn(&mut R, u64) -> Result<(), InvalidPage>,
        /// How many items the list has in all, if the response contains it.
        total: fn(&R::Response) -> Option<i64>,
    },
    /// A page begins after an item; the first page has no cursor.
    Cursor {
        /// The name of the item's field with the cursor.
        name: &'static str,
        /// Sets the cursor.
        set: fn(&mut R, &str) -> Result<(), InvalidPage>,
        /// The cursor of an item.
        of: fn(&R::Item) -> Option<String>,
    },
}

/// A limit, an offset or a cursor that an operation does not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPage {
    /// The name of the parameter.
    pub field: &'static str,
    /// The value, and why it is not accepted.
    pub message: String,
}

impl fmt::Display for InvalidPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl error::Error for InvalidPage {}

/// A limit, an offset or a cursor in the type of its parameter: an integer, or a string with or without limits.
pub fn page_value<T: FromStr<Err: fmt::Display>>(
    field: &'static str,
    value: impl fmt::Display,
) -> Result<T, InvalidPage> {
    let value = value.to_string();
    value.parse().map_err(|error| InvalidPage { field, message: format!("{value}: {error}") })
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU64;

    use super::page_value;

    #[test]
    fn values_become_integers_and_strings() {
        assert_eq!(page_value::<i64>("limit", 7u32), Ok(7));
        assert_eq!(page_value::<String>("limit", 7u32), Ok("7".to_owned()));
        let error = page_value::<NonZeroU64>("limit", 0u32).unwrap_err();
        assert_eq!(error.to_string(), "limit: 0: number would be zero for non-zero type");
        assert_eq!(page_value::<i64>("offset", u64::MAX).unwrap_err().field, "offset");
    }
}
