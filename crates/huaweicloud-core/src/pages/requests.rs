//! The pages of a generated request.

use api_runtime::{InvalidPage, PagedRequest, Paging};
use serde::Serialize;

use super::{Offset, Page, Pages};
use crate::{Error, Response, Result};

/// Where a page begins: after a cursor, or at the start. An error when that is not known.
type After = Result<Option<String>>;

impl<T: Serialize + Send + 'static> Pages<T> {
    /// The list that a generated request describes; its document says how one page follows another. `send` sends the
    /// request of a page.
    pub fn of<R, F, S>(page_size: u32, request: R, mut send: F) -> Self
    where
        R: PagedRequest<Item = T>,
        F: FnMut(R) -> S + Send + 'static,
        S: Future<Output = Result<Response<R::Response>>> + Send + 'static,
    {
        let pages = match R::PAGING {
            Paging::Offset { set, total } => Self::by_offset(page_size, move |Offset { offset, limit }| {
                let page = page(&request, limit, |request| set(request, offset)).map(&mut send);
                async move {
                    let response = page?.await?;
                    let total = total(&response);
                    Ok(response.into_page(|body| (R::items(body), total)))
                }
            }),
            Paging::Cursor { name, set, of } => Self::new(page_size, Ok(None), move |after: After, limit| {
                let page = after.and_then(|after| {
                    let set_cursor = |request: &mut R| after.as_deref().map_or(Ok(()), |after| set(request, after));
                    let page = page(&request, limit, set_cursor)?;
                    Ok((send(page), after))
                });
                async move {
                    let (page, after) = page?;
                    let page = page.await?.into_page(|body| (R::items(body), None));
                    let is_full = (page.items.len() as u64).saturating_add(page.skipped) >= u64::from(limit);
                    // The items of a page come before the error that there is no next one.
                    let next = is_full.then(|| next(name, after, page.items.last().and_then(of)));
                    Ok(Page { items: page.items, next })
                }
            }),
        };
        match R::KEY {
            Some(key) => pages.key(key),
            None => pages,
        }
    }
}

/// The request of one page.
fn page<R: PagedRequest>(request: &R, limit: u32, set: impl FnOnce(&mut R) -> Result<(), InvalidPage>) -> Result<R> {
    let mut request = request.clone();
    match request.set_limit(limit).and_then(|()| set(&mut request)) {
        Ok(()) => Ok(request),
        Err(InvalidPage { field, message }) => {
            Err(Error::invalid_input(field, message, "a value that the operation accepts"))
        }
    }
}

/// The cursor of the page after the one that began after `before` and ends with the cursor `last`.
fn next(name: &str, before: Option<String>, last: Option<String>) -> After {
    match last.filter(|last| !last.is_empty()) {
        None => Err(Error::decode(format!(
            "the last item of a full page has no `{name}`, after which the next page would begin"
        ))),
        Some(last) if Some(&last) == before.as_ref() => {
            Err(Error::decode(format!("the list does not continue after {name} {last:?}")))
        }
        last => Ok(last),
    }
}
