//! Files of a workspace whose names come from documents: nothing leaves its folder, neither by its name nor through a
//! link.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

/// The path of a file in a folder of the workspace, which need not exist yet. Reading or writing there stays in the
/// folder.
///
/// # Errors
/// When the name is more than a file name, when the folder is not a plain path below the root, or when the folder or
/// the file is a link that leads elsewhere; of the kind [`NotFound`](io::ErrorKind::NotFound) when it leads to nothing.
pub(crate) fn inside(root: &Path, folder: &Path, name: impl AsRef<Path>) -> io::Result<PathBuf> {
    let name = name.as_ref();
    let steps: Vec<_> = name.components().collect();
    if !matches!(steps.as_slice(), [Component::Normal(only)] if *only == name.as_os_str()) {
        return Err(refused(format!("`{}` is not the name of a file in {}", name.display(), folder.display())));
    }
    if !folder.components().all(|step| matches!(step, Component::Normal(_))) {
        return Err(refused(format!("`{}` is not the path of a folder in the workspace", folder.display())));
    }
    let root = std::path::absolute(root)?;
    // The root itself may be a link; what is below it may not lead out of it.
    let real_root = root.canonicalize()?;
    let mut real_folder = real_root.clone();
    let mut walked = root;
    for step in folder.components() {
        walked.push(step);
        real_folder = match target(&walked)? {
            Some(target) if target.starts_with(&real_root) => target,
            Some(_) => return Err(refused(format!("{} is a link out of the workspace", folder.display()))),
            None => real_folder.join(step),
        };
    }
    let path = walked.join(name);
    match target(&path)? {
        Some(target) if target.parent() != Some(real_folder.as_path()) => {
            Err(refused(format!("it is a link out of {}", folder.display())))
        }
        _ => Ok(path),
    }
}

/// Where a path leads, links followed; `None` when there is nothing.
fn target(path: &Path) -> io::Result<Option<PathBuf>> {
    match path.canonicalize() {
        Ok(target) => Ok(Some(target)),
        // Something that leads to nothing: writing to it would make what it names.
        Err(error) if error.kind() == io::ErrorKind::NotFound && fs::symlink_metadata(path).is_ok() => {
            Err(io::Error::new(io::ErrorKind::NotFound, format!("{} is a link to nothing", path.display())))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn refused(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use tempfile::TempDir;

    use super::inside;

    #[test]
    fn a_name_is_one_step_and_no_more() {
        let root = TempDir::new().unwrap();
        let folder = Path::new("spec/contracts");
        assert_eq!(inside(root.path(), folder, "A.json").unwrap(), root.path().join("spec/contracts/A.json"));
        for name in ["", ".", "..", "../A.json", "a/A.json", "/A.json", "./A.json", "A.json/", "A.json/."] {
            assert!(inside(root.path(), folder, name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_folder_is_below_the_root_or_the_root_itself() {
        let root = TempDir::new().unwrap();
        let path = |folder: &str| inside(root.path(), Path::new(folder), "A.json").ok();
        assert_eq!(path(""), Some(root.path().join("A.json")));
        assert_eq!(path("a/b/c"), Some(root.path().join("a/b/c/A.json")));
        for folder in ["..", "spec/..", "spec/../..", "/", "/tmp", "./spec"] {
            assert_eq!(path(folder), None, "{folder}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_only_within_its_folder() {
        use std::os::unix::fs::symlink;

        let (root, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let folder = root.path().join("spec");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("real.json"), "").unwrap();
        fs::write(elsewhere.path().join("there.json"), "").unwrap();
        symlink("real.json", folder.join("same.json")).unwrap();
        symlink(elsewhere.path().join("there.json"), folder.join("out.json")).unwrap();
        symlink(elsewhere.path().join("not.json"), folder.join("dangling.json")).unwrap();
        symlink("../Cargo.toml", folder.join("up.json")).unwrap();
        fs::write(root.path().join("Cargo.toml"), "").unwrap();
        symlink(elsewhere.path(), root.path().join("linked")).unwrap();
        symlink("spec", root.path().join("alias")).unwrap();
        let path =
            |folder: &str, name: &str| inside(root.path(), Path::new(folder), name).map_err(|error| error.to_string());
        assert!(
            path("spec", "same.json").is_ok() && path("alias", "real.json").is_ok() && path("spec", "new.json").is_ok()
        );
        assert_eq!(path("spec", "out.json").unwrap_err(), "it is a link out of spec");
        assert_eq!(path("spec", "up.json").unwrap_err(), "it is a link out of spec");
        assert!(path("spec", "dangling.json").unwrap_err().ends_with("dangling.json is a link to nothing"));
        assert_eq!(path("linked", "there.json").unwrap_err(), "linked is a link out of the workspace");
        assert_eq!(path("linked/deeper", "a.json").unwrap_err(), "linked/deeper is a link out of the workspace");
        // The root may be a link itself.
        let link = elsewhere.path().join("root");
        symlink(root.path(), &link).unwrap();
        assert_eq!(inside(&link, Path::new("spec"), "real.json").unwrap(), link.join("spec/real.json"));
    }
}
