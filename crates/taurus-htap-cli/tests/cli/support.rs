//! The command as it is run: the built binary, in an environment in which there is only what a test puts there.

use std::{
    collections::BTreeMap,
    fmt,
    io::Write,
    process::{Command, Stdio},
};

use tempfile::TempDir;

pub(crate) const PROJECT: &str = "0123456789abcdef0123456789abcdef";
pub(crate) const STARROCKS: &str = "0123456789abcdef0123456789abcdefin17";
pub(crate) const TAURUS: &str = "0123456789abcdef0123456789abcdefin07";
pub(crate) const NODE: &str = "0123456789abcdef0123456789abcdefno17";
/// A task file that fits the built-in data of the emulator.
pub(crate) const TASK_FILE: &str = "\
name: shop_to_htap
source: {database: shop}
target: {database: shop_htap}
tables: {include: [orders, customers]}
table_configs:
  orders: order by created_at,id;key columns id
";
/// Where nothing listens: the port is for discarding.
pub(crate) const NOWHERE: &str = "http://127.0.0.1:9";
/// The credential of every run; no output may have it.
pub(crate) const TOKEN: &str = "a-token-that-must-not-be-shown";

/// A command line that is ready to be run.
pub(crate) struct Run {
    arguments: Vec<String>,
    variables: BTreeMap<String, String>,
    input: String,
    home: TempDir,
    /// What is shown in place of what differs from run to run.
    names: Vec<(String, &'static str)>,
}

/// How a run has ended.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
    line: String,
}

/// A run of these arguments, with a credential and no service.
pub(crate) fn run<A: AsRef<str>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
    let home = TempDir::new().expect("a temporary directory");
    let names = vec![(home.path().display().to_string(), "HOME")];
    let variables = [("HOME", home.path().display().to_string()), ("HUAWEICLOUD_SDK_AUTH_TOKEN", TOKEN.to_owned())];
    let variables = variables.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Run { arguments, variables, input: String::new(), home, names }
}

/// A run of a command line without quotes.
pub(crate) fn line(line: &str) -> Run {
    run(line.split_whitespace())
}

impl Run {
    /// With a service at `endpoint`, for the project, instances and node of this module.
    pub(crate) fn at(mut self, endpoint: &str) -> Self {
        // Errors name the host and port.
        if let Some((_, host)) = endpoint.split_once("://") {
            self = self.named(endpoint, "http://SERVICE").named(host, "SERVICE");
        }
        self.variable("TAURUS_HTAP_ENDPOINT", endpoint)
            .variable("HUAWEICLOUD_SDK_PROJECT_ID", PROJECT)
            .variable("TAURUS_HTAP_INSTANCE_ID", STARROCKS)
            .variable("TAURUS_HTAP_TAURUS_ID", TAURUS)
    }

    pub(crate) fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.insert(name.to_owned(), value.to_owned());
        self
    }

    /// With another argument.
    pub(crate) fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.variables.remove(name);
        self
    }

    /// What is shown in place of a text that differs from run to run.
    pub(crate) fn named(mut self, text: &str, name: &'static str) -> Self {
        self.names.push((text.to_owned(), name));
        self
    }

    pub(crate) fn input(mut self, text: &str) -> Self {
        self.input = text.to_owned();
        self
    }

    /// A file in the home directory, whose path replaces `HOME/name` in the arguments.
    pub(crate) fn file(self, name: &str, text: &str) -> Self {
        self.file_of_bytes(name, text.as_bytes())
    }

    /// The same for what is not text.
    pub(crate) fn file_of_bytes(mut self, name: &str, bytes: &[u8]) -> Self {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder that can be written");
        std::fs::write(&path, bytes).expect("a file that can be written");
        let shown = format!("HOME/{name}");
        for argument in &mut self.arguments {
            *argument = argument.replace(&shown, &path.display().to_string());
        }
        self
    }

    /// The command line, and other texts of the run, without what differs from run to run.
    pub(crate) fn line(&self) -> String {
        self.shown(self.arguments.join(" "))
    }

    pub(crate) fn shown(&self, text: String) -> String {
        self.names.iter().fold(text, |text, (name, shown)| text.replace(name, shown))
    }

    /// The process that it is, its streams not yet set.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_taurus-htap"));
        command.args(&self.arguments).env_clear().envs(&self.variables);
        command
    }

    /// Runs it, and makes sure that it shows no credential.
    pub(crate) fn ran(self) -> Ran {
        let mut child = self
            .command()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("standard input");
        // It may not want to read.
        let _ = stdin.write_all(self.input.as_bytes());
        drop(stdin);
        let ended = child.wait_with_output().expect("the command ends");
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("output is text");
            let secrets = self.variables.get("HUAWEICLOUD_SDK_AUTH_TOKEN").into_iter();
            for secret in secrets.map(String::as_str).chain([TOKEN]) {
                assert!(!text.contains(secret), "{text}");
            }
            self.shown(text)
        };
        let line = self.line();
        let code = ended.status.code().expect("an exit code");
        Ran { code, out: text(ended.stdout), err: text(ended.stderr), line }
    }
}

impl Ran {
    /// The result as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self}"))
    }
}

/// As a terminal shows it, and then what a terminal does not show.
impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "$ taurus-htap {}", self.line)?;
        for (name, text) in [("stdout", &self.out), ("stderr", &self.err)] {
            if !text.is_empty() {
                writeln!(f, "-- {name}\n{}", text.trim_end_matches('\n'))?;
            }
        }
        writeln!(f, "-- exit {}\n", self.code)
    }
}

/// Several runs below each other.
pub(crate) fn all(runs: impl IntoIterator<Item = Run>) -> String {
    runs.into_iter().map(|run| run.ran().to_string()).collect()
}
