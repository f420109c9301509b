//! The file that the state survives in, when one is asked for.
//!
//! The file is locked while an emulator uses it, only its owner may read it, and no link is followed to it.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use spec_document::read_at_most;

use crate::{
    event::{Event, Observer},
    gateway::{Gateway, Saved, Version},
    world::World,
};

/// How often a state that has changed is saved.
const INTERVAL: Duration = Duration::from_secs(1);
/// The longest file that is read. A state is as large as its instances and tasks, whose numbers are limited.
const MOST_BYTES: usize = 256 << 20;

/// A state file that this process has locked.
#[derive(Debug)]
pub(crate) struct LockedFile {
    path: PathBuf,
    /// Holds the lock.
    file: File,
}

/// Where the state is kept.
#[derive(Debug)]
pub(crate) struct StateFile {
    gateway: Arc<Gateway>,
    observer: Observer,
    kept: Mutex<Kept>,
}

#[derive(Debug)]
struct Kept {
    /// `None` when the emulator has ended.
    file: Option<LockedFile>,
    /// What was saved last.
    saved: Option<Version>,
    /// Why the last save failed, if it did.
    failure: Option<String>,
}

impl LockedFile {
    /// Opens the file, creates it if it is not there, and locks it.
    ///
    /// # Errors
    /// When it cannot be read and written, is a link or no regular file, or is in use by another emulator.
    pub(crate) fn open(path: PathBuf) -> io::Result<Self> {
        // Another emulator may save, and so replace the file, before the lock is taken; the next try finds it locked.
        for _ in 0..3 {
            let file =
                options().create(true).truncate(false).open(&path).map_err(|error| {
                    match fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) {
                        true => io::Error::other("it is a symbolic link, which is not followed; name the file itself"),
                        false => error,
                    }
                })?;
            if !file.metadata()?.is_file() {
                return Err(io::Error::other("it is not a regular file"));
            }
            lock(&file)?;
            if is_at(&file, &path)? {
                return Ok(Self { path, file });
            }
        }
        Err(io::Error::other("another program replaces it"))
    }

    /// Reads the state; `None` when the file is empty, as a new one is. From then on, only its owner may read it; a
    /// file that is not a state, and was named by mistake, stays as it is.
    ///
    /// # Errors
    /// Text with the reason why the file is not a saved state.
    pub(crate) fn read(&self) -> Result<Option<Saved<World>>, String> {
        let text = read_at_most(&self.file, MOST_BYTES).map_err(|error| error.to_string())?;
        let saved = match text.as_slice() {
            [] => None,
            text => Some(serde_json::from_slice(text).map_err(|error| {
                format!("it is not a saved state: {error}; name another file, or remove it to begin with the seed")
            })?),
        };
        restrict(&self.file);
        Ok(saved)
    }

    /// Replaces the content, so that the file is complete at any time. Where the file itself is a mount, or its folder
    /// cannot be written, it cannot be replaced and is overwritten.
    fn write(&mut self, content: &[u8]) -> io::Result<()> {
        match self.replace(content) {
            Err(error) if is_about_the_folder(&error) => overwrite(&mut self.file, content),
            outcome => outcome,
        }
    }

    fn replace(&mut self, content: &[u8]) -> io::Result<()> {
        // A file that was removed is created again. Another one may be the state of another emulator, since the lock is
        // on the file that was replaced.
        if !is_at(&self.file, &self.path)? && fs::symlink_metadata(&self.path).is_ok() {
            return Err(io::Error::other("another program has put a file in its place"));
        }
        let new = Path::new(&new_name(&self.path)).to_owned();
        let mut file = create_new(&new)?;
        let written = file.write_all(content).and_then(|()| lock(&file)).and_then(|()| fs::rename(&new, &self.path));
        if written.is_err() {
            // What is left of it would only take up space; the next try removes it as well.
            let _ = fs::remove_file(&new);
        }
        written.map(|()| self.file = file)
    }
}

fn new_name(path: &Path) -> OsString {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    new
}

/// For reading and writing by the owner alone; a link is not followed, and nothing waits for the other end of a pipe.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;

        use rustix::fs::OFlags;

        let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
        options.mode(0o600).custom_flags(flags.cast_signed());
    }
    options
}

/// Lets the owner alone read a file that was there before. It may belong to another user who lets us write it; then its
/// permissions are theirs to choose.
fn restrict(file: &File) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;

        let _ = file.set_permissions(fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ = file;
}

fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(io::Error::other("another emulator uses it")),
        // Some network file systems have no locks.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether the path still leads to this file.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;

        let id = |found: fs::Metadata| (found.dev(), found.ino());
        match fs::symlink_metadata(path) {
            Ok(found) => Ok(id(found) == id(file.metadata()?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }
    #[cfg(not(unix))]
    {
        // A file that is open cannot be replaced there.
        let _ = (file, path);
        Ok(true)
    }
}

/// Creates a file that was not there. What is left of an earlier try is removed: were it a link, what it leads to would
/// be written.
fn create_new(path: &Path) -> io::Result<File> {
    match options().create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            options().create_new(true).open(path)
        }
        file => file,
    }
}

/// Whether the file could be written although it cannot be replaced.
fn is_about_the_folder(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::CrossesDevices
    )
}

/// Writes over the content. What is longer than before comes first: where the disk is full, the old content is kept.
fn overwrite(file: &mut File, content: &[u8]) -> io::Result<()> {
    let before = file.metadata()?.len();
    let common = content.len().min(usize::try_from(before).unwrap_or(usize::MAX));
    let (beginning, rest) = content.split_at(common);
    file.seek(SeekFrom::Start(common as u64))?;
    if let Err(error) = file.write_all(rest) {
        // As it was, as far as that is possible.
        let _ = file.set_len(before);
        return Err(error);
    }
    file.rewind()?;
    file.write_all(beginning)?;
    file.set_len(content.len() as u64)
}

impl StateFile {
    pub(crate) fn new(file: LockedFile, gateway: Arc<Gateway>, observer: Observer) -> Self {
        Self { gateway, observer, kept: Mutex::new(Kept { file: Some(file), saved: None, failure: None }) }
    }

    /// Saves the state if it has changed.
    pub(crate) fn save(&self) -> io::Result<()> {
        self.save_as(&mut self.kept())
    }

    /// Saves the state if it has changed, and gives the file up, also when that fails. Other tasks may still know it.
    pub(crate) fn close(&self) -> io::Result<()> {
        let mut kept = self.kept();
        let outcome = self.save_as(&mut kept);
        kept.file = None;
        outcome
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn save_as(&self, kept: &mut Kept) -> io::Result<()> {
        let version = self.gateway.version();
        let Some(file) = kept.file.as_mut().filter(|_| kept.saved != Some(version)) else { return Ok(()) };
        let text = self.gateway.save(|saved| serde_json::to_vec(saved))?;
        let outcome = file.write(&text);
        match &outcome {
            Ok(()) => {
                kept.saved = Some(version);
                if kept.failure.take().is_some() {
                    self.observer.tell(&Event::Saved);
                }
            }
            Err(error) => {
                let failure = Some(error.to_string());
                if kept.failure != failure {
                    kept.failure = failure;
                    // The first save is that of the start, which fails with the error.
                    if kept.saved.is_some() {
                        self.observer.tell(&Event::SaveFailed(error));
                    }
                }
            }
        }
        outcome
    }

    /// Saves again and again; a failure is reported once, and tried again until it succeeds.
    pub(crate) async fn keep_saving(self: Arc<Self>) {
        loop {
            tokio::time::sleep(INTERVAL).await;
            let file = Arc::clone(&self);
            let _ = tokio::task::spawn_blocking(move || file.save()).await;
        }
    }
}

#[cfg(test)]
mod tests;
