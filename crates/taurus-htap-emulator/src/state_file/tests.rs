use std::{
    fs::{self, File},
    io::Write as _,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use super::{LockedFile, StateFile, overwrite};
use crate::{
    event::{Event, Observer},
    gateway::tests::gateway,
};

/// A state file in a folder of its own, what was reported about it, and a function that changes the state.
fn state_file() -> (tempfile::TempDir, PathBuf, StateFile, Arc<Mutex<Vec<String>>>, impl Fn()) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state");
    let (gateway, reported) = (Arc::new(gateway()), Arc::<Mutex<Vec<String>>>::default());
    let reports = Arc::clone(&reported);
    let observer = Observer::new(move |event| {
        reports.lock().unwrap().push(match event {
            Event::SaveFailed(error) => format!("failed: {:?}", error.kind()),
            Event::Saved => "saved".to_owned(),
            Event::Request(record) => record.to_string(),
        });
    });
    let file = StateFile::new(LockedFile::open(path.clone()).unwrap(), Arc::clone(&gateway), observer);
    let change = move || gateway.clock.advance(std::time::Duration::from_secs(1));
    (folder, path, file, reported, change)
}

#[test]
fn a_moved_clock_is_saved() {
    let (_folder, path, file, _, change) = state_file();
    file.save().unwrap();
    change();
    file.save().unwrap();
    let text = fs::read_to_string(path).unwrap();
    assert!(text.starts_with(r#"{"clock":{"now":1000,"advanced":1000},"world":{"#), "{}", &text[..60]);
}

#[test]
fn a_save_that_fails_is_reported_once_and_so_is_the_next_one_that_succeeds() {
    let (folder, _, file, reported, change) = state_file();
    file.save().unwrap();
    let elsewhere = folder.path().with_extension("moved");
    fs::rename(folder.path(), &elsewhere).unwrap();
    change();
    assert!(file.save().is_err());
    assert!(file.save().is_err());
    fs::rename(&elsewhere, folder.path()).unwrap();
    file.save().unwrap();
    file.save().unwrap();
    assert_eq!(*reported.lock().unwrap(), ["failed: NotFound", "saved"]);
}

/// The start returns the error; nothing tries again then.
#[test]
fn a_first_save_that_fails_is_not_reported() {
    let (folder, _, file, reported, _) = state_file();
    fs::rename(folder.path(), folder.path().with_extension("moved")).unwrap();
    assert!(file.save().is_err());
    assert!(reported.lock().unwrap().is_empty());
    fs::remove_dir_all(folder.path().with_extension("moved")).unwrap();
}

#[test]
fn an_empty_file_holds_no_state() {
    let folder = tempfile::tempdir().unwrap();
    assert!(LockedFile::open(folder.path().join("state")).unwrap().read().unwrap().is_none());
}

#[test]
fn a_file_that_is_in_use_is_refused_however_often_it_was_saved() {
    let (_folder, path, file, _, change) = state_file();
    for _ in 0..2 {
        let error = LockedFile::open(path.clone()).unwrap_err();
        assert_eq!(error.to_string(), "another emulator uses it");
        change();
        file.save().unwrap();
    }
    drop(file);
    LockedFile::open(path).unwrap();
}

#[test]
fn content_is_written_over_whether_it_is_longer_or_shorter() {
    let mut file = tempfile::tempfile().unwrap();
    let mut read = File::try_clone(&file).unwrap();
    for content in ["a state", "a longer state", "short", ""] {
        overwrite(&mut file, content.as_bytes()).unwrap();
        let mut text = String::new();
        std::io::Seek::rewind(&mut read).unwrap();
        std::io::Read::read_to_string(&mut read, &mut text).unwrap();
        assert_eq!(text, content);
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &PathBuf) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_state_that_others_could_read_becomes_readable_by_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        let file = LockedFile::open(path.clone()).unwrap();
        file.read().unwrap();
        let file = StateFile::new(file, Arc::new(gateway()), Observer::default());
        assert_eq!(mode(&path), 0o600);
        file.save().unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_file_that_is_not_a_state_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state");
        for content in ["root:x:0:0", "{\"clock\":", "[]", " \n"] {
            fs::write(&path, content).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            let error = LockedFile::open(path.clone()).unwrap().read().unwrap_err();
            assert!(error.starts_with("it is not a saved state: "), "{error}");
            assert_eq!((fs::read_to_string(&path).unwrap().as_str(), mode(&path)), (content, 0o644));
        }
    }

    #[test]
    fn a_file_of_another_emulator_in_its_place_is_not_replaced() {
        let (_folder, path, file, reported, change) = state_file();
        file.save().unwrap();
        fs::remove_file(&path).unwrap();
        let mut other = LockedFile::open(path.clone()).unwrap();
        other.write(b"of another emulator").unwrap();
        change();
        assert_eq!(file.save().unwrap_err().to_string(), "another program has put a file in its place");
        assert_eq!(fs::read_to_string(&path).unwrap(), "of another emulator");
        assert_eq!(*reported.lock().unwrap(), ["failed: Other"]);
        fs::remove_file(&path).unwrap();
        file.save().unwrap();
        assert!(fs::read_to_string(&path).unwrap().starts_with("{\"clock\""));
    }

    #[test]
    fn a_link_in_the_place_of_the_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (victim, link) = (folder.path().join("victim"), folder.path().join("state"));
        for exists in [false, true] {
            if exists {
                fs::write(&victim, "as it was").unwrap();
            } else {
                symlink(&victim, &link).unwrap();
            }
            let error = LockedFile::open(link.clone()).unwrap_err();
            assert_eq!(error.to_string(), "it is a symbolic link, which is not followed; name the file itself");
            assert_eq!(victim.exists(), exists);
        }
        assert_eq!(fs::read_to_string(&victim).unwrap(), "as it was");
    }

    #[test]
    fn a_link_in_the_place_of_the_new_file_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (victim, path) = (folder.path().join("victim"), folder.path().join("state"));
        fs::write(&victim, "as it was").unwrap();
        let mut file = LockedFile::open(path.clone()).unwrap();
        symlink(&victim, folder.path().join("state.new")).unwrap();
        file.write(b"state").unwrap();
        assert_eq!(fs::read_to_string(&victim).unwrap(), "as it was");
        assert_eq!(fs::read_to_string(&path).unwrap(), "state");
        assert!(!fs::symlink_metadata(&path).unwrap().is_symlink());
    }
}

#[test]
fn what_is_left_of_an_earlier_save_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state");
    let mut file = LockedFile::open(path.clone()).unwrap();
    let new = folder.path().join("state.new");
    File::create(&new).unwrap().write_all(b"half a state that is longer").unwrap();
    file.write(b"state").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "state");
    assert!(!new.exists());
}
