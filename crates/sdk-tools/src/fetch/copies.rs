//! The folder of the copies of published pages: `FOLDER/API/OPERATION/TIME.html`.
//!
//! Owns the names in it, and what is kept about the newest copy, in `newest.json` beside it: where it is from, and what
//! its site wants to be asked by whether it has changed. Git ignores the folder: pages are the vendor's.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use doc_contract::commands::Input;
use serde::{Deserialize, Serialize};
use spec_document::{ReadError, read_at_most};
use time::OffsetDateTime;

use super::{
    site::{Page, Validators},
    targets::Target,
};
use crate::{files::unusable, inside::inside};

/// The longest file that is read: what is fetched is shorter.
const MOST_BYTES: usize = 16 << 20;

const NEWEST: &str = "newest.json";

/// The folder.
pub(super) struct Copies<'r> {
    root: &'r Path,
    folder: PathBuf,
}

/// The newest copy of a page.
pub(super) struct NewestCopy {
    pub page: Input,
    pub validators: Validators,
    file: String,
}

/// What is kept about the newest copy.
#[derive(Serialize, Deserialize)]
struct Newest {
    url: String,
    file: String,
    #[serde(flatten)]
    validators: Validators,
}

impl<'r> Copies<'r> {
    /// Opens the folder, or makes it. Copies are named as they are seen from the root.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn open(root: &'r Path, folder: PathBuf) -> Result<Self, Vec<ReadError>> {
        let made = fs::create_dir_all(&folder).and_then(|()| {
            let ignored = folder.join(".gitignore");
            if ignored.exists() { Ok(()) } else { fs::write(ignored, "*\n") }
        });
        made.map_err(|error| vec![unusable(&folder, "made", &error)])?;
        Ok(Self { root, folder })
    }

    /// The newest copy of a page that was fetched from the same URL.
    pub(super) fn newest(&self, target: &Target) -> Option<NewestCopy> {
        let kept = self.read(target, NEWEST).ok()?;
        let Newest { url, file, validators } = serde_json::from_slice(&kept).ok()?;
        let bytes = self.read(target, &file).ok().filter(|_| url == target.url.as_str())?;
        let page = Input::new(self.shown(&self.path(target, &file).ok()?), bytes);
        Some(NewestCopy { page, validators, file })
    }

    /// Keeps a page, as a new copy if it differs from the newest one.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(super) fn keep(&self, target: &Target, page: Page, newest: Option<NewestCopy>) -> io::Result<Input> {
        let same = newest.filter(|newest| newest.page.bytes.as_ref() == Ok(&page.bytes));
        let file = same.map_or_else(|| format!("{}.{}", now(), page.extension), |same| same.file);
        let path = self.path(target, &file)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &page.bytes)?;
        let newest = Newest { url: target.url.to_string(), file, validators: page.validators };
        fs::write(self.path(target, NEWEST)?, serde_json::to_vec_pretty(&newest)?)?;
        Ok(Input::new(self.shown(&path), page.bytes))
    }

    fn read(&self, target: &Target, file: &str) -> io::Result<Vec<u8>> {
        read_at_most(fs::File::open(self.path(target, file)?)?, MOST_BYTES)
    }

    fn path(&self, target: &Target, file: &str) -> io::Result<PathBuf> {
        inside(&self.folder, &Path::new(&target.api).join(&target.operation), file)
    }

    /// A path as reports show it.
    fn shown(&self, path: &Path) -> String {
        let root = std::path::absolute(self.root).unwrap_or_default();
        path.strip_prefix(root).unwrap_or(path).display().to_string()
    }
}

/// The time, in UTC, as a part of a file's name that sorts by time.
fn now() -> String {
    let now = OffsetDateTime::now_utc();
    let (date, time) = (now.date(), now.time());
    format!(
        "{:04}-{:02}-{:02}T{:02}-{:02}-{:02}.{:03}Z",
        date.year(),
        u8::from(date.month()),
        date.day(),
        time.hour(),
        time.minute(),
        time.second(),
        time.millisecond()
    )
}
