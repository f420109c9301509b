//! `cargo xtask` as it is run: in this workspace, or in a scratch one that a test may change.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use tempfile::TempDir;

/// How a command ended.
#[derive(Debug, PartialEq)]
pub struct Ran {
    /// The exit code; see [`code`].
    pub code: String,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

/// Runs a command in this workspace.
pub fn run(arguments: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["cargo xtask"].iter().chain(arguments).map(OsString::from);
    let code = xtask::main(arguments, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("messages are text");
    Ran { code: format!("{code:?}"), out: text(out), err: text(err) }
}

/// What [`Ran::code`] is for an exit code.
pub fn code(number: u8) -> String {
    format!("{:?}", ExitCode::from(number))
}

/// A text with one place of it changed.
pub fn edited(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from:?} is not one place of the text");
    text.replace(from, to)
}

/// A directory with a `spec/`, in which commands can be run.
pub struct Workspace(TempDir);

impl Workspace {
    /// One with these files in `spec/`.
    pub fn new(documents: &[(&str, &str)]) -> Self {
        let workspace = Self(TempDir::new().expect("a temporary directory"));
        fs::create_dir(workspace.path("spec")).expect("an empty directory");
        for (name, text) in documents {
            workspace.put(&format!("spec/{name}"), text);
        }
        workspace
    }

    /// One that is up to date.
    pub fn generated(documents: &[(&str, &str)]) -> Self {
        let workspace = Self::new(documents);
        assert_eq!(workspace.generate(&[]).code, code(0));
        workspace
    }

    /// The path of a file in it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Writes a file.
    pub fn put(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file has a directory")).expect("a directory");
        fs::write(path, content).expect("a file that can be written");
    }

    /// Reads a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file that can be read")
    }

    /// Runs `generate`.
    pub fn generate(&self, arguments: &[&str]) -> Ran {
        let root = self.0.path().to_str().expect("a path that is text");
        run(&[&["--root", root, "generate"], arguments].concat())
    }

    /// Runs `docs` as if this were the current directory: arguments with a dot are files in it.
    pub fn docs(&self, arguments: &[&str]) -> Ran {
        let root = format!("{}/", self.0.path().display());
        let file =
            |argument: &&str| if argument.contains('.') { format!("{root}{argument}") } else { (*argument).into() };
        let arguments: Vec<String> = arguments.iter().map(file).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = run(&[&["--root", root.as_str(), "docs"], arguments.as_slice()].concat());
        Ran { code: ran.code, out: ran.out.replace(&root, ""), err: ran.err.replace(&root, "") }
    }

    /// Every file below the root, with its content.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        fn walk(directory: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
            for entry in fs::read_dir(directory).expect("a directory") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    walk(&path, root, files);
                } else {
                    let name = path.strip_prefix(root).expect("below the root").display().to_string();
                    files.insert(name, fs::read(&path).expect("a file"));
                }
            }
        }
        let mut files = BTreeMap::new();
        walk(self.0.path(), self.0.path(), &mut files);
        files
    }

    /// What `generate` prints when it refuses. Checks that `--check` prints the same, and that no file is changed.
    pub fn refusal(&self) -> String {
        let before = self.files();
        let ran = self.generate(&[]);
        assert_eq!((ran.code.as_str(), ran.out.as_str()), (code(2).as_str(), ""), "{}", ran.err);
        assert_eq!(self.generate(&["--check"]), ran);
        assert_eq!(self.files(), before, "something was written");
        ran.err
    }
}
