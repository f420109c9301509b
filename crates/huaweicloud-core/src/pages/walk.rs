//! Where a list ends. Pure: it is given what came, and decides what is fetched next.
//!
//! A service is not trusted to end its lists: it may ignore the offset, clamp it, take it for the number of a page, or
//! ignore the limit. So items are recognized when they come again, by a hash of their key or of all that they serialize
//! to: 8 bytes each, of which [`Pages::MAX_PAGES`](super::Pages::MAX_PAGES) bounds the number. A list of a single page,
//! as most are, costs nothing.

use std::{
    collections::HashSet,
    hash::{BuildHasher, Hasher, RandomState},
    io,
};

use serde::Serialize;

use crate::{Error, ErrorKind};

/// A page as it came.
pub(super) struct Fetched<T, P> {
    pub(super) items: Vec<T>,
    /// How many more items were on it, which could not be read.
    pub(super) skipped: u64,
    pub(super) next: NextPage<P>,
}

/// Where the next page would begin.
pub(super) enum NextPage<P> {
    /// There; `None` after the last page.
    Named(Option<P>),
    /// After the items of this one, if the list has more.
    Counted {
        after: P,
        /// Where a page begins with the second item of the list.
        second: P,
        total: Option<u64>,
    },
}

/// What identifies an item in its list.
pub(super) type Key<T> = fn(&T) -> Option<&str>;

/// What is to be done after a page.
pub(super) enum Next<P> {
    Page(P),
    End,
    Error(Error),
}

/// What is known of a list so far.
pub(super) struct Walk<T> {
    key: Option<Key<T>>,
    limit: u32,
    max_pages: u32,
    pages: u32,
    /// Items that were not on an earlier page.
    read: u64,
    seen: HashSet<u64>,
    hashes: RandomState,
    /// The least total that the service has sent. Items that were added meanwhile need not be on the pages.
    total: Option<u64>,
    /// The last one. The list is read on to it, since it can have grown for another reason.
    last_total: Option<u64>,
    is_limit_ignored: bool,
    /// The page is fetched to find out whether the service counts pages instead of items.
    is_probe: bool,
}

impl<T: Serialize> Walk<T> {
    pub(super) fn new(limit: u32, max_pages: u32, key: Option<Key<T>>) -> Self {
        let (seen, hashes) = (HashSet::new(), RandomState::new());
        let (is_limit_ignored, is_probe) = (false, false);
        Self {
            key,
            limit,
            max_pages,
            pages: 0,
            read: 0,
            seen,
            hashes,
            total: None,
            last_total: None,
            is_limit_ignored,
            is_probe,
        }
    }

    /// The items of a page that were not on an earlier one, and what comes after it.
    pub(super) fn take<P>(&mut self, page: Fetched<T, P>) -> (Vec<T>, Next<P>) {
        let Fetched { mut items, skipped, next } = page;
        let skipped = usize::try_from(skipped).unwrap_or(usize::MAX);
        let count = items.len().saturating_add(skipped);
        self.pages = self.pages.saturating_add(1);
        self.is_limit_ignored |= count as u64 > u64::from(self.limit);
        let hashes: Vec<_> = match (&next, self.pages) {
            // Nothing will be compared with the only page.
            (NextPage::Named(None), 1) => Vec::new(),
            (NextPage::Counted { total, .. }, 1)
                if (count as u64) < u64::from(self.limit) && total.is_none_or(|total| total <= count as u64) =>
            {
                Vec::new()
            }
            _ => items.iter().map(|item| self.hash(item)).collect(),
        };
        if self.pages > 1 {
            let mut hashes = hashes.iter();
            items.retain(|_| !hashes.next().copied().flatten().is_some_and(|hash| self.seen.contains(&hash)));
        }
        // Not while they are compared: what is twice on one page is there twice.
        self.seen.extend(hashes.into_iter().flatten());
        let new = items.len().saturating_add(skipped);
        self.read = self.read.saturating_add(new as u64);
        let next = match next {
            NextPage::Named(next) => self.after_named(next, count, new),
            NextPage::Counted { after, second, total } => {
                let total = total.filter(|total| *total > 0);
                self.total = [self.total, total].into_iter().flatten().min();
                self.last_total = total.or(self.last_total);
                self.after_counted(after, second, count, new)
            }
        };
        (items, self.within_limit(next))
    }

    fn after_named<P>(&self, next: Option<P>, count: usize, new: usize) -> Next<P> {
        match next {
            Some(_) if count > 0 && new == 0 => self.repeated(),
            Some(next) => Next::Page(next),
            None => Next::End,
        }
    }

    fn after_counted<P>(&mut self, after: P, second: P, count: usize, new: usize) -> Next<P> {
        if self.is_probe {
            let counts_pages = count > 0 && new == count;
            return if counts_pages { self.unfinished("the service counts pages, not items") } else { Next::End };
        }
        if count == 0 {
            if self.missing() {
                return self.unfinished("the page after them is empty");
            }
            // A service that takes the offset for the number of a page has none of that number.
            self.is_probe = self.pages == 2 && self.limit > 1 && !self.is_reached() && !self.is_limit_ignored;
            return if self.is_probe { Next::Page(second) } else { Next::End };
        }
        if new == 0 {
            return self.repeated();
        }
        // A total that equals the first page may be the number of items on it.
        let may_be_of_page = self.pages == 1 && count as u64 == u64::from(self.limit);
        let is_full = count as u64 >= u64::from(self.limit);
        match self.is_reached() {
            true if !may_be_of_page => Next::End,
            _ if is_full || self.missing() => Next::Page(after),
            _ => Next::End,
        }
    }

    /// After a page on which nothing was new.
    fn repeated<P>(&self) -> Next<P> {
        // The whole list is there when the service has said how long it is, has given all at once, or has gone on
        // before: such a one gives its last page again.
        let is_whole = self.is_reached() || self.is_limit_ignored || self.pages > 2;
        if !self.missing() && is_whole { Next::End } else { self.unfinished("the page after them repeats them") }
    }

    fn is_reached(&self) -> bool {
        self.last_total == Some(self.read)
    }

    /// Whether the service has more than was read, by its total.
    fn missing(&self) -> bool {
        self.total.is_some_and(|total| total > self.read)
    }

    fn unfinished<P>(&self, why: &str) -> Next<P> {
        let read = self.read;
        let what = match self.total.filter(|_| self.missing()) {
            Some(total) => format!("{read} of {total} items were read"),
            None => format!("{read} items were read, of an unknown number"),
        };
        Next::Error(Error::new(ErrorKind::Decode, format!("{what}: {why}")))
    }

    fn within_limit<P>(&self, next: Next<P>) -> Next<P> {
        match next {
            Next::Page(_) if self.pages >= self.max_pages => {
                let of_total = self.total.filter(|_| self.missing()).map(|total| format!(" of {total}"));
                let (read, of_total, pages) = (self.read, of_total.unwrap_or_default(), self.pages);
                let what = format!("{read}{of_total} items were read on {pages} pages, and the list goes on");
                Next::Error(Error::new(ErrorKind::TooLarge, what))
            }
            next => next,
        }
    }

    /// `None` for an item that cannot be serialized, which so is never recognized.
    fn hash(&self, item: &T) -> Option<u64> {
        let mut hasher = Hashing(self.hashes.build_hasher());
        match self.key.and_then(|key| key(item)) {
            Some(key) => hasher.0.write(key.as_bytes()),
            None => serde_json::to_writer(&mut hasher, item).ok()?,
        }
        Some(hasher.0.finish())
    }
}

/// Hashes what is written.
struct Hashing<H>(H);

impl<H: Hasher> io::Write for Hashing<H> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
