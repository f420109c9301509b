//! Lists that the service hands out in pages: one after the other, each fetched when it is asked for. How a page is
//! fetched, and where the next one begins, is the list's maker's word. That a list ends is this module's: see [`walk`].

mod requests;
mod walk;

use std::{fmt, future};

use futures_util::{
    Stream, StreamExt, TryStreamExt,
    stream::{self, BoxStream},
};
use serde::Serialize;

use self::walk::{Fetched, Key, Walk};
use crate::{Error, Response, Result};

/// A list of `T`, ready to be fetched.
///
/// Take all of it with [`Pages::all`], page by page with [`Pages::next_page`], or item by item with [`Pages::stream`].
///
/// Every list ends, whatever the service does. An item that was on an earlier page is not given again, and a page
/// without a new item is the last one. When the service shows that there are more items than could be read (it ignores
/// the offset or the marker, counts pages, or reports a total that is never reached), the list ends with an
/// [`ErrorKind::Decode`](crate::ErrorKind::Decode) that says how many of how many were read; items that were read come
/// before it. So does a list of more than [`Pages::max_pages`].
#[must_use = "a list is not fetched until it is asked for"]
pub struct Pages<T> {
    settings: Settings<T>,
    open: Option<Open<T>>,
    opened: Option<PageStream<T>>,
}

struct Settings<T> {
    page_size: u32,
    max_pages: u32,
    key: Option<Key<T>>,
}

impl<T> Clone for Settings<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Settings<T> {}

/// Begins to fetch pages.
type Open<T> = Box<dyn FnOnce(Settings<T>) -> PageStream<T> + Send>;
type PageStream<T> = BoxStream<'static, Result<Vec<T>>>;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T, P> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page begins; `None` when this is the last one.
    pub next: Option<P>,
}

/// A page of a list that is counted in items. A pair of items and total is one without null items.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counted<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// How many items the list has in all, if the service says so.
    pub total: Option<i64>,
    /// How many items of the page were null, and so are not in `items`. They count where the next page begins.
    pub skipped: u64,
}

impl<T> From<(Vec<T>, Option<i64>)> for Counted<T> {
    fn from((items, total): (Vec<T>, Option<i64>)) -> Self {
        Self { items, total, skipped: 0 }
    }
}

impl<T> Response<T> {
    /// The page that this response has: its items, and how many the list has in all if it says so.
    pub fn into_page<U>(self, parts: impl FnOnce(T) -> (Vec<U>, Option<i64>)) -> Counted<U> {
        let skipped = self.skipped_items();
        let (items, total) = parts(self.into_inner());
        Counted { items, total, skipped }
    }
}

/// Where a page begins that is counted in items, and how many it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offset {
    /// How many items come before the page.
    pub offset: u64,
    /// How many items the page has at most.
    pub limit: u32,
}

/// Items are recognized by their [key](Pages::key), or else by all that they serialize to.
impl<T: Serialize + Send + 'static> Pages<T> {
    /// A list whose pages are fetched by `fetch`, which is given where the page begins and how many items it may have;
    /// the first one begins at `first`.
    pub fn new<P, F, R>(page_size: u32, first: P, mut fetch: F) -> Self
    where
        P: Send + 'static,
        F: FnMut(P, u32) -> R + Send + 'static,
        R: Future<Output = Result<Page<T, P>>> + Send + 'static,
    {
        Self::walked(page_size, first, move |at, limit| {
            let page = fetch(at, limit);
            async move {
                let Page { items, next } = page.await?;
                Ok(Fetched { items, skipped: 0, next: walk::NextPage::Named(next) })
            }
        })
    }

    /// A list whose pages begin after a number of items; `fetch` gives the items of a page, and how many the list has
    /// in all if the service says so.
    ///
    /// The list ends when the total is reached, or with a page that has fewer items than asked for, unless the total
    /// says that there are more: some services give less than they are asked for. A total that is less than what was
    /// read is not believed: some services report 0, or the number of items on the page, whatever there is.
    pub fn by_offset<F, R, C>(page_size: u32, mut fetch: F) -> Self
    where
        F: FnMut(Offset) -> R + Send + 'static,
        R: Future<Output = Result<C>> + Send + 'static,
        C: Into<Counted<T>>,
    {
        Self::walked(page_size, 0, move |offset, limit| {
            let page = fetch(Offset { offset, limit });
            async move {
                let Counted { items, total, skipped } = page.await?.into();
                let after = offset.saturating_add(items.len() as u64).saturating_add(skipped);
                let total = total.and_then(|total| u64::try_from(total).ok());
                Ok(Fetched { items, skipped, next: walk::NextPage::Counted { after, second: 1, total } })
            }
        })
    }

    fn walked<P, F, R>(page_size: u32, first: P, mut fetch: F) -> Self
    where
        P: Send + 'static,
        F: FnMut(P, u32) -> R + Send + 'static,
        R: Future<Output = Result<Fetched<T, P>>> + Send + 'static,
    {
        let open = move |settings: Settings<T>| {
            let Settings { page_size, max_pages, key } = settings;
            let walk = Walk::new(page_size, max_pages, key);
            let pages = stream::try_unfold((walk, walk::Next::Page(first)), move |(mut walk, next)| {
                let page = match next {
                    walk::Next::Page(at) => Ok(Some(fetch(at, page_size))),
                    walk::Next::End => Ok(None),
                    walk::Next::Error(error) => Err(error),
                };
                async move {
                    let Some(page) = page? else { return Ok(None) };
                    let (items, next) = walk.take(page.await?);
                    Ok(Some((items, (walk, next))))
                }
            });
            pages.boxed()
        };
        let settings = Settings { page_size, max_pages: Self::MAX_PAGES, key: None };
        Self { settings, open: Some(Box::new(open)), opened: None }
    }
}

impl<T: Send + 'static> Pages<T> {
    /// Several lists as one, in their order; each is read to its end before the next one begins. The settings are those
    /// of the first list, and are applied to each one. An item that is in several of them is given several times.
    pub fn concat(lists: impl IntoIterator<Item = Self>) -> Self {
        let lists: Vec<_> = lists.into_iter().collect();
        let settings = lists.first().map_or(Settings { page_size: 1, max_pages: 0, key: None }, |list| list.settings);
        let open = move |settings| {
            let pages = stream::iter(lists).flat_map(move |list| Self { settings, ..list }.into_pages());
            pages.boxed()
        };
        Self { settings, open: Some(Box::new(open)), opened: None }
    }

    /// A list that cannot be fetched, such as one of malformed input: its first page is this error, and nothing is
    /// sent.
    pub fn failed(error: Error) -> Self {
        let open = move |_| stream::once(future::ready(Err(error))).boxed();
        Self { settings: Settings { page_size: 1, max_pages: 1, key: None }, open: Some(Box::new(open)), opened: None }
    }

    /// How many pages are fetched at most, unless [`Pages::max_pages`] says otherwise.
    pub const MAX_PAGES: u32 = 1_000;

    /// How many items are fetched at a time, instead of as many as usual. Set it before anything is fetched.
    pub fn page_size(mut self, items: u32) -> Self {
        self.settings.page_size = items;
        self
    }

    /// How many pages are fetched at most, instead of [`Pages::MAX_PAGES`]. A list that goes on after them ends with
    /// [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge). Set it before anything is fetched.
    pub fn max_pages(mut self, pages: u32) -> Self {
        self.settings.max_pages = pages;
        self
    }

    /// What identifies an item in the list, such as its name. An item that has been there before is
    /// recognized by it, also when it looks otherwise by now. Set it before anything is fetched.
    pub fn key(mut self, key: fn(&T) -> Option<&str>) -> Self {
        self.settings.key = Some(key);
        self
    }

    /// The next page; `None` after the last one or an error.
    ///
    /// # Errors
    /// Those of the call that fetches it; [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for pages without
    /// room; [`ErrorKind::Decode`](crate::ErrorKind::Decode) and [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge)
    /// for a list that could not be read to its end.
    pub async fn next_page(&mut self) -> Option<Result<Vec<T>>> {
        self.opened().next().await
    }

    /// Every item of the list.
    ///
    /// # Errors
    /// The first of [`Pages::next_page`]; what was fetched before is not returned.
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
        let (settings, open) = (self.settings, self.open.take());
        self.opened.get_or_insert_with(|| match open {
            Some(open) if settings.page_size > 0 => open(settings),
            Some(_) | None => {
                let problem = Error::invalid_input("page_size", "a page of 0 items has no end", "1 or more");
                stream::once(future::ready(Err(problem))).boxed()
            }
        })
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("page_size", &self.settings.page_size).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::{
        future,
        ops::Range,
        sync::{Arc, Mutex},
    };

    use futures_util::{StreamExt, TryStreamExt};

    use super::{Counted, Key, Offset, Page, Pages};
    use crate::Error;

    /// A list of the numbers below `length`, of a service that gives at most `most` at a time and sends `total`; and
    /// what it was asked for.
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

    /// Takes note of what is asked for. A list without an end is cut off.
    fn note(asked: &Mutex<Vec<u64>>, at: u64) {
        let mut asked = asked.lock().unwrap();
        assert!(asked.len() < 3000, "a list has an end");
        asked.push(at);
    }

    /// The items of a list or its error, and how often it was asked.
    async fn read(pages: Pages<u64>, asked: &Mutex<Vec<u64>>) -> (Result<Vec<u64>, String>, usize) {
        let all = pages.all().await;
        (all.map_err(|error| format!("{:?}: {error}", error.kind())), asked.lock().unwrap().len())
    }

    /// A list of 3 items at a time from a service that answers an offset as `answer` does, with `total`.
    async fn odd(total: Option<i64>, answer: fn(u64) -> Range<u64>) -> (Result<Vec<u64>, String>, usize) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let pages = Pages::by_offset(3, move |Offset { offset, .. }| {
            note(&log, offset);
            future::ready(Ok((answer(offset).collect(), total)))
        });
        read(pages, &asked).await
    }

    #[tokio::test]
    async fn a_list_ends_with_a_short_page_whatever_the_total() {
        for total in [None, Some(0), Some(-1), Some(1), Some(4)] {
            let (pages, asked) = numbers(4, 3, total);
            assert_eq!(pages.all().await.unwrap(), [0, 1, 2, 3], "{total:?}");
            assert_eq!(*asked.lock().unwrap(), [0, 3], "{total:?}");
        }
    }

    #[tokio::test]
    async fn lists_that_are_put_together_are_each_read_to_their_end() {
        let parts = [4, 0, 3].map(|length| numbers(length, 3, None));
        let (lists, asked): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        assert_eq!(Pages::concat(lists).page_size(2).all().await.unwrap(), [0, 1, 2, 3, 0, 1, 2]);
        let asked: Vec<_> = asked.iter().map(|asked| asked.lock().unwrap().clone()).collect();
        assert_eq!(asked, [vec![0, 2, 4], vec![0], vec![0, 2]]);
        assert!(Pages::<u64>::concat([]).all().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_list_ends_when_its_total_is_reached() {
        let (pages, asked) = numbers(6, 3, Some(6));
        assert_eq!(read(pages, &asked).await, (Ok(vec![0, 1, 2, 3, 4, 5]), 2));
        // A total like the first page may be the number of items on the page.
        let (pages, asked) = numbers(7, 3, Some(3));
        assert_eq!(read(pages, &asked).await, (Ok(vec![0, 1, 2, 3, 4, 5, 6]), 3));
    }

    #[tokio::test]
    async fn a_full_page_is_not_the_last_one() {
        for (total, offsets) in [(None, vec![0, 3, 1]), (Some(0), vec![0, 3, 1]), (Some(3), vec![0, 3])] {
            let (pages, asked) = numbers(3, 3, total);
            assert_eq!(pages.all().await.unwrap(), [0, 1, 2], "{total:?}");
            assert_eq!(*asked.lock().unwrap(), offsets, "{total:?}");
        }
    }

    #[tokio::test]
    async fn a_service_that_gives_less_than_asked_for_is_asked_on() {
        let (pages, asked) = numbers(5, 2, Some(5));
        assert_eq!(read(pages, &asked).await, (Ok(vec![0, 1, 2, 3, 4]), 3));
    }

    #[tokio::test]
    async fn a_total_that_is_not_reached_is_an_error() {
        let (pages, asked) = numbers(4, 2, Some(9));
        let problem = "Decode: 4 of 9 items were read: the page after them is empty".to_owned();
        assert_eq!(read(pages, &asked).await, (Err(problem), 3));
        let (pages, asked) = numbers(0, 2, Some(9));
        let problem = "Decode: 0 of 9 items were read: the page after them is empty".to_owned();
        assert_eq!(read(pages, &asked).await, (Err(problem), 1));
    }

    #[tokio::test]
    async fn a_total_that_grows_is_followed() {
        // The service counts what it has read so far.
        let pages = Pages::by_offset(3, |Offset { offset, limit }| {
            let end = (offset + u64::from(limit)).min(9);
            future::ready(Ok(((offset..end).collect::<Vec<u64>>(), Some((end as i64 + 3).min(9)))))
        });
        assert_eq!(pages.all().await.unwrap(), (0..9).collect::<Vec<_>>());
    }

    #[tokio::test]
    async fn a_service_that_ignores_the_offset_is_not_asked_for_ever() {
        let same = |_| 0..3;
        let error = |what: &str| Err(format!("Decode: {what}: the page after them repeats them"));
        assert_eq!(odd(Some(9), same).await, (error("3 of 9 items were read"), 2));
        assert_eq!(odd(Some(3), same).await, (Ok(vec![0, 1, 2]), 2));
        // A full page may be all there is, or not.
        for total in [None, Some(0), Some(2)] {
            assert_eq!(odd(total, same).await, (error("3 items were read, of an unknown number"), 2), "{total:?}");
        }
        // Fewer and more than asked for on the one page that there is.
        assert_eq!(odd(Some(9), |_| 0..2).await, (error("2 of 9 items were read"), 2));
        assert_eq!(odd(None, |_| 0..2).await, (Ok(vec![0, 1]), 1));
        assert_eq!(odd(None, |_| 0..5).await, (Ok(vec![0, 1, 2, 3, 4]), 2));
        assert_eq!(odd(Some(5), |_| 0..5).await, (Ok(vec![0, 1, 2, 3, 4]), 1));
    }

    #[tokio::test]
    async fn a_service_that_ignores_the_limit_gives_all_at_once() {
        for total in [None, Some(0), Some(8)] {
            assert_eq!(odd(total, |offset| offset.min(8)..8).await.0, Ok((0..8).collect()), "{total:?}");
        }
    }

    #[tokio::test]
    async fn a_service_that_clamps_the_offset_gives_each_item_once() {
        for total in [None, Some(0), Some(6)] {
            assert_eq!(
                odd(total, |offset| offset.min(3)..offset.min(3) + 3).await.0,
                Ok((0..6).collect()),
                "{total:?}"
            );
        }
        for total in [None, Some(0), Some(8)] {
            assert_eq!(
                odd(total, |offset| offset.min(5)..offset.min(5) + 3).await.0,
                Ok((0..8).collect()),
                "{total:?}"
            );
        }
        let problem = "Decode: 6 of 9 items were read: the page after them repeats them".to_owned();
        assert_eq!(odd(Some(9), |offset| offset.min(3)..offset.min(3) + 3).await, (Err(problem), 3));
    }

    #[tokio::test]
    async fn a_service_that_begins_again_does_not_begin_a_new_list() {
        for total in [None, Some(0)] {
            assert_eq!(odd(total, |offset| offset % 9..offset % 9 + 3).await, (Ok((0..9).collect()), 4), "{total:?}");
        }
    }

    #[tokio::test]
    async fn a_service_that_counts_pages_is_an_error() {
        let answer = |offset: u64| (offset * 3).min(9)..(offset * 3 + 3).min(9);
        let problem = "Decode: 3 of 9 items were read: the page after them is empty".to_owned();
        assert_eq!(odd(Some(9), answer).await, (Err(problem), 2));
        // Some of the pages are there.
        let answer = |offset: u64| (offset * 3).min(12)..(offset * 3 + 3).min(12);
        let problem = "Decode: 6 of 12 items were read: the page after them is empty".to_owned();
        assert_eq!(odd(Some(12), answer).await, (Err(problem), 3));
        // Without a total, another page shows it.
        let answer = |offset: u64| (offset * 3).min(9)..(offset * 3 + 3).min(9);
        let problem = "Decode: 6 items were read, of an unknown number: the service counts pages, not items".to_owned();
        assert_eq!(odd(None, answer).await, (Err(problem), 3));
        assert_eq!(odd(None, |offset: u64| (offset * 3).min(3)..(offset * 3 + 3).min(3)).await, (Ok(vec![0, 1, 2]), 3));
    }

    #[tokio::test]
    async fn an_item_is_recognized_by_its_key_when_it_has_changed() {
        let list = |key: Option<Key<(String, u64)>>| {
            let mut looks = 0;
            let pages = Pages::by_offset(2, move |_| {
                looks += 1;
                future::ready(Ok((["a", "b"].map(|name| (name.to_owned(), looks)).into(), Some(4))))
            });
            key.into_iter().fold(pages, Pages::key)
        };
        assert_eq!(list(None).all().await.unwrap().len(), 4);
        let error = list(Some(|(name, _)| Some(name))).all().await.unwrap_err();
        assert_eq!(error.to_string(), "2 of 4 items were read: the page after them repeats them");
    }

    #[tokio::test]
    async fn a_list_that_grows_or_shrinks_meanwhile_is_no_error() {
        for (pages, expected) in [
            // One more at the front after the first page.
            (vec![(vec![1, 2, 3], 5), (vec![3, 4, 5], 6)], vec![1, 2, 3, 4, 5]),
            // One less at the front.
            (vec![(vec![1, 2, 3], 6), (vec![5, 6], 5)], vec![1, 2, 3, 5, 6]),
            (vec![(vec![1, 2, 3], 5), (vec![4, 5, 6], 7), (vec![7], 7)], vec![1, 2, 3, 4, 5, 6]),
        ] {
            let mut rest = pages.clone().into_iter();
            let list = Pages::by_offset(3, move |_| {
                let (items, total) = rest.next().unwrap_or_default();
                future::ready(Ok((items, Some(total))))
            });
            let all: Vec<u64> = list.all().await.unwrap();
            assert!(all.starts_with(&expected), "{pages:?}: {all:?}");
        }
    }

    #[tokio::test]
    async fn a_list_without_an_end_is_ended() {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let endless = move || {
            let log = Arc::clone(&log);
            Pages::by_offset(3, move |Offset { offset, .. }| {
                note(&log, offset);
                future::ready(Ok(((offset..offset + 3).collect(), Some(0))))
            })
        };
        let problem = "TooLarge: 3000 items were read on 1000 pages, and the list goes on".to_owned();
        assert_eq!(read(endless(), &asked).await, (Err(problem), 1000));
        asked.lock().unwrap().clear();
        let problem = "TooLarge: 6 items were read on 2 pages, and the list goes on".to_owned();
        assert_eq!(read(endless().max_pages(2), &asked).await, (Err(problem), 2));
        // Items come before the error.
        let mut pages = endless().max_pages(1);
        assert_eq!(pages.next_page().await.unwrap().unwrap(), [0, 1, 2]);
        assert!(pages.next_page().await.unwrap().is_err() && pages.next_page().await.is_none());
    }

    /// What a list by markers gives whose page after a marker is this, and how often it was asked.
    async fn marked(page: fn(u64) -> Page<u64, u64>) -> (Result<Vec<u64>, String>, usize) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        let pages = Pages::new(2, 0, move |marker, _| {
            note(&log, marker);
            future::ready(Ok(page(marker)))
        });
        read(pages, &asked).await
    }

    #[tokio::test]
    async fn a_list_by_markers_ends_when_a_page_repeats_what_was_there() {
        let error = |what: &str| Err(format!("Decode: {what}: the page after them repeats them"));
        let ignored = |marker| Page { items: vec![1, 2], next: Some(marker + 1) };
        assert_eq!(marked(ignored).await, (error("2 items were read, of an unknown number"), 2));
        let in_a_circle = |marker| Page { items: vec![marker, marker + 10], next: Some((marker + 1) % 3) };
        assert_eq!(marked(in_a_circle).await, (Ok(vec![0, 10, 1, 11, 2, 12]), 4));
        // The marker's own item is on the page again.
        let inclusive = |marker| Page { items: vec![marker, marker + 1], next: (marker < 3).then_some(marker + 1) };
        assert_eq!(marked(inclusive).await, (Ok(vec![0, 1, 2, 3, 4]), 4));
        // A page can be empty and name the next one.
        let sparse = |marker| Page {
            items: (marker == 3).then_some(7).into_iter().collect(),
            next: (marker < 3).then_some(marker + 1),
        };
        assert_eq!(marked(sparse).await, (Ok(vec![7]), 4));
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
    async fn null_items_count_for_their_page_and_for_the_total() {
        // Of each page of three, the second item is null.
        let pages = Pages::by_offset(3, |Offset { offset, limit }| {
            let numbers = offset..(offset + u64::from(limit)).min(8);
            let items: Vec<_> = numbers.clone().filter(|number| number % 3 != 1).collect();
            let skipped = numbers.count() as u64 - items.len() as u64;
            future::ready(Ok(Counted { items, total: Some(8), skipped }))
        });
        assert_eq!(pages.all().await.unwrap(), [0, 2, 3, 5, 6]);
        let only_null =
            Pages::<u64>::by_offset(3, |_| future::ready(Ok(Counted { items: vec![], total: Some(1), skipped: 1 })));
        assert_eq!(only_null.all().await.unwrap(), [0; 0]);
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
