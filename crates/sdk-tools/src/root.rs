//! Which workspace the commands work on.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// The root of the workspace that a directory is in, as `cargo locate-project --workspace` finds it.
///
/// # Errors
/// Text that says why there is none.
pub(crate) fn of(directory: &Path) -> Result<PathBuf, String> {
    // cargo names itself to what it runs.
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(&cargo);
    command.args(["locate-project", "--workspace", "--message-format", "plain"]).current_dir(directory);
    let found = command.output().map_err(|error| format!("{} cannot be run: {error}", cargo.display()))?;
    let manifest = String::from_utf8_lossy(&found.stdout);
    let root = Path::new(manifest.trim()).parent().filter(|_| found.status.success());
    root.map(Path::to_owned).ok_or_else(|| String::from_utf8_lossy(&found.stderr).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    #[test]
    fn root_is_that_of_the_workspace_around_a_directory() {
        let scratch = TempDir::new().unwrap();
        let root = scratch.path().canonicalize().unwrap();
        let member = root.join("crates/one");
        fs::create_dir_all(member.join("src")).unwrap();
        let manifest = "[package]\nname = \"one\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        fs::write(member.join("Cargo.toml"), manifest).unwrap();
        fs::write(member.join("src/lib.rs"), "").unwrap();
        // Without the workspace a package is on its own.
        assert_eq!(super::of(&member.join("src")), Ok(member.clone()));
        fs::write(root.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n").unwrap();
        assert_eq!(super::of(&member.join("src")), Ok(root.clone()));
        assert_eq!(super::of(&root), Ok(root));
        let empty = TempDir::new().unwrap();
        let error = super::of(empty.path()).unwrap_err();
        assert!(error.contains("could not find `Cargo.toml`"), "{error}");
    }
}
