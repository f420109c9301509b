//! The file that the state survives in, when one is asked for.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use spec_document::read_at_most;

use crate::{gateway::Gateway, world::World};

/// How often a state that has changed is saved.
const INTERVAL: Duration = Duration::from_secs(1);
/// The longest file that is read. A state is as large as its instances and tasks, whose numbers are limited.
const MOST_BYTES: usize = 256 << 20;

/// Where the state is kept.
#[derive(Debug)]
pub(crate) struct StateFile {
    path: PathBuf,
    gateway: Arc<Gateway>,
    /// What was saved last, as a count of changes.
    saved: std::sync::Mutex<Option<u64>>,
}

/// Reads a state; `None` when the file is not there yet.
///
/// # Errors
/// Text with the reason why the file is not a saved state.
pub(crate) fn read(path: &Path) -> Result<Option<World>, String> {
    let text = match File::open(path).and_then(|file| read_at_most(file, MOST_BYTES)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let mut world: World = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    world.give_addresses();
    Ok(Some(world))
}

/// Writes a file that was not there. What is left of an earlier try is removed: were it a link, what it leads to would
/// be written.
fn write_new(path: &Path, content: &[u8]) -> io::Result<()> {
    let create = || fs::OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = match create() {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            fs::remove_file(path)?;
            create()?
        }
        file => file?,
    };
    file.write_all(content)
}

impl StateFile {
    pub(crate) fn new(path: PathBuf, gateway: Arc<Gateway>) -> Self {
        Self { path, gateway, saved: std::sync::Mutex::default() }
    }

    /// Saves the state if it has changed. The file is whole at any time: a new one takes its place.
    pub(crate) fn save(&self) -> io::Result<()> {
        let mut saved = self.saved.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let state = self.gateway.state();
        if *saved == Some(state.changes) {
            return Ok(());
        }
        let changes = state.changes;
        let text = serde_json::to_vec(&state.world)?;
        drop(state);
        let mut new = self.path.clone().into_os_string();
        new.push(".new");
        write_new(Path::new(&new), &text)?;
        fs::rename(&new, &self.path)?;
        *saved = Some(changes);
        Ok(())
    }

    /// Saves again and again; a failure is tried again with the next change.
    pub(crate) async fn keep_saving(self: Arc<Self>) {
        loop {
            tokio::time::sleep(INTERVAL).await;
            let file = Arc::clone(&self);
            let _ = tokio::task::spawn_blocking(move || file.save()).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::write_new;

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_new_file_is_not_followed() {
        let folder = tempfile::TempDir::new().unwrap();
        let (victim, new) = (folder.path().join("victim"), folder.path().join("state.new"));
        fs::write(&victim, "as it was").unwrap();
        std::os::unix::fs::symlink(&victim, &new).unwrap();
        write_new(&new, b"state").unwrap();
        assert_eq!(
            (fs::read_to_string(&victim).unwrap(), fs::read_to_string(&new).unwrap()),
            ("as it was".into(), "state".into())
        );
        assert!(!fs::symlink_metadata(&new).unwrap().is_symlink());
    }

    #[test]
    fn what_is_left_of_an_earlier_try_is_written_over() {
        let folder = tempfile::TempDir::new().unwrap();
        let new = folder.path().join("state.new");
        fs::write(&new, "half a state that is longer").unwrap();
        write_new(&new, b"state").unwrap();
        assert_eq!(fs::read_to_string(&new).unwrap(), "state");
    }
}
