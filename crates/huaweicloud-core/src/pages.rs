//! Lists that the service hands out in pages: one after the other, each fetched when it is asked for. How a page is fetched, and
//! where the next one begins, is the list's maker's word.

use std::{fmt, future};

use futures_util::{
    Stream, StreamExt, TryStreamExt,
    stream::{self, BoxStream},
};

use crate::{Error, Result};

/// A list of `T`, ready to be fetched.
///
/// Take all of it with [`Pages::all`], page by page with [`Pages::next_page`], or item by item with [`Pages::stream`].
#[must_use = "a list is not fetched until it is asked for"]
pub struct Pages<T> {
    page_size: u32,
    open: Option<Box<dyn FnOnce(u32) -> PageStream<T> + Send>>,
    opened: Option<PageStream<T>>,
}

type PageStream<T> = BoxStream<'static, Result<Vec<T>>>;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T, P> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; `None` when this is the last one.
    pub next: Option<P>,
}

/// Where a page begins that is counted in items, and how many it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// How many items come before the page.
    pub offset: u64,
    /// How many items the page has at most.
    pub limit: u32,
}

impl<T: Send + 'static> Pages<T> {
    /// A list whose pages are fetched by `fetch`, which is told where the page begins and how many items it may have; the first one
    /// begins at `first`.
    pub fn new<P, F, R>(page_size: u32, first: P, mut fetch: F) -> Self
    where
        P: Send + 'static,
        F: FnMut(P, u32) -> R + Send + 'static,
        R: Future<Output = Result<Page<T, P>>> + Send + 'static,
    {
        let open = move |page_size| {
            let pages = stream::try_unfold(Some(first), move |at| {
                let page = at.map(|at| fetch(at, page_size));
                async move {
                    let Some(page) = page else { return Ok(None) };
                    let Page { items, next } = page.await?;
                    Ok(Some((items, next)))
                }
            });
            pages.boxed()
        };
        Self { page_size, open: Some(Box::new(open)), opened: None }
    }

    /// A list whose pages begin after a number of items; `fetch` gives the items of a page, and how many the list has in all if the
    /// service says so.
    ///
    /// A page with fewer items than asked for is the last one, unless the service says that there are more: some services report a
    /// total of 0 whatever there is, and some give less than they are asked for.
    pub fn by_offset<F, R>(page_size: u32, mut fetch: F) -> Self
    where
        F: FnMut(Offset) -> R + Send + 'static,
        R: Future<Output = Result<(Vec<T>, Option<i64>)>> + Send + 'static,
    {
        Self::new(page_size, 0, move |offset, limit| {
            let page = fetch(Offset { offset, limit });
            async move {
                let (items, total) = page.await?;
                let end = offset + items.len() as u64;
                let is_full = items.len() as u64 >= u64::from(limit);
                let are_more = total.is_some_and(|total| u64::try_from(total).is_ok_and(|total| total > end));
                let goes_on = !items.is_empty() && (is_full || are_more);
                Ok(Page { items, next: goes_on.then_some(end) })
            }
        })
    }

    /// How many items are fetched at a time, instead of as many as usual. Say it before anything is fetched.
    pub fn page_size(mut self, items: u32) -> Self {
        self.page_size = items;
        self
    }

    /// The next page; `None` after the last one or an error.
    ///
    /// # Errors
    /// Those of the call that fetches it; [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for pages without room.
    pub async fn next_page(&mut self) -> Option<Result<Vec<T>>> {
        self.opened().next().await
    }

    /// Every item of the list.
    ///
    /// # Errors
    /// The first of the calls that fetch it; what was fetched before is not returned.
    pub async fn all(self) -> Result<Vec<T>> {
        self.into_pages().try_concat().await
    }

    /// Item by item. A page is fetched when the items before it have been taken.
    pub fn stream(self) -> impl Stream<Item = Result<T>> + Send {
        self.into_pages().map_ok(|page| stream::iter(page.into_iter().map(Ok))).try_flatten()
    }

    fn into_pages(mut self) -> PageStream<T> {
        self.opened();
        self.opened.unwrap_or_else(|| stream::empty().boxed())
    }

    fn opened(&mut self) -> &mut PageStream<T> {
        let (page_size, open) = (self.page_size, self.open.take());
        self.opened.get_or_insert_with(|| match open {
            Some(open) if page_size > 0 => open(page_size),
            Some(_) | None => {
                let problem = Error::invalid_input("page_size", "a page of 0 items has no end", "1 or more");
                stream::once(future::ready(Err(problem))).boxed()
            }
        })
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("page_size", &self.page_size).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        future,
        sync::{Arc, Mutex},
    };

    use futures_util::{StreamExt, TryStreamExt};

    use super::{Offset, Page, Pages};
    use crate::Error;

    /// A list of the numbers below `length`, of a service that gives at most `most` at a time and tells `total`; and what it was
    /// asked for.
    fn numbers(length: u64, most: u32, total: Option<i64>) -> (Pages<u64>, Arc<Mutex<Vec<u64>>>) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let pages = Pages::by_offset(3, move |Offset { offset, limit }| {
            log.lock().unwrap().push(offset);
            let end = length.min(offset + u64::from(limit.min(most)));
            future::ready(Ok(((offset..end).collect(), total)))
        });
        (pages, asked)
    }

    #[tokio::test]
    async fn a_list_ends_with_a_short_page_whatever_the_total() {
        for total in [None, Some(0), Some(-1), Some(4)] {
            let (pages, asked) = numbers(4, 3, total);
            assert_eq!(pages.all().await.unwrap(), [0, 1, 2, 3], "{total:?}");
            assert_eq!(*asked.lock().unwrap(), [0, 3], "{total:?}");
        }
    }

    #[tokio::test]
    async fn a_full_page_is_not_the_last_one() {
        let (pages, asked) = numbers(3, 3, Some(0));
        assert_eq!(pages.all().await.unwrap(), [0, 1, 2]);
        assert_eq!(*asked.lock().unwrap(), [0, 3]);
    }

    #[tokio::test]
    async fn a_total_that_promises_more_is_followed_until_nothing_comes() {
        let (pages, asked) = numbers(4, 2, Some(9));
        assert_eq!(pages.all().await.unwrap(), [0, 1, 2, 3]);
        assert_eq!(*asked.lock().unwrap(), [0, 2, 4]);
    }

    #[tokio::test]
    async fn pages_are_fetched_when_they_are_asked_for() {
        let (pages, asked) = numbers(9, 3, None);
        let first: Vec<_> = pages.stream().take(3).try_collect().await.unwrap();
        assert_eq!((first, asked.lock().unwrap().len()), (vec![0, 1, 2], 1));
    }

    #[tokio::test]
    async fn a_page_has_the_size_that_was_asked_for() {
        let (pages, asked) = numbers(9, 99, None);
        assert_eq!(pages.page_size(8).all().await.unwrap().len(), 9);
        assert_eq!(*asked.lock().unwrap(), [0, 8]);
        let (pages, asked) = numbers(9, 99, None);
        assert!(pages.page_size(0).all().await.unwrap_err().is_invalid_input());
        assert!(asked.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn an_error_ends_the_list() {
        let mut pages = Pages::new(1, 0, |at, _| {
            future::ready(match at {
                0 => Ok(Page { items: vec![at], next: Some(1) }),
                _ => Err(Error::failed("no more paper")),
            })
        });
        assert_eq!(pages.next_page().await.unwrap().unwrap(), [0]);
        assert_eq!(pages.next_page().await.unwrap().unwrap_err().to_string(), "no more paper");
        assert!(pages.next_page().await.is_none());
    }
}
