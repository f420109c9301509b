//! `docs`: files in, files out. What the commands do and print is `doc_contract`'s.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use doc_contract::{
    Spec,
    commands::{self, ContractFile, Input, Output},
    limits::MAX_PAGE_BYTES,
    report::{Format, Reporting},
};
use spec_codegen::lint;
use spec_document::{ReadError, read_at_most};

use crate::{
    Session,
    config::Config,
    fetch::{self, FetchArgs},
    files::{self, at_start, names_in, unusable},
    inside::inside,
    reporting::ReportArgs,
    watch,
};

/// The commands. Exit codes: 0 agree, 1 findings, 2 something could not be read.
#[derive(Subcommand)]
#[non_exhaustive]
pub enum Docs {
    /// Prints the facts of a saved page as JSON; of several files an array
    Extract {
        /// The pages: text, HTML or Markdown, in English or Chinese; API definitions; or folders of them
        #[arg(required = true)]
        pages: Vec<PathBuf>,
    },
    /// Compares saved pages with the spec, through the errata; without a page, the recorded contracts
    Check {
        /// The pages, API definitions or recorded contracts, or folders of them
        pages: Vec<PathBuf>,
        /// The API that they are of, where the pages do not say it; without a page, the only one to check
        #[arg(long, value_name = "NAME")]
        api: Option<String>,
        /// How the findings are written, and when they fail the command.
        #[command(flatten)]
        report: ReportArgs,
    },
    /// Compares two pages: what changed, and whom it breaks
    Diff {
        /// The page, API definition or recorded contract as it was, or a folder of them
        old: PathBuf,
        /// The page, API definition or recorded contract as it is, or a folder of them
        new: PathBuf,
        /// How the findings are written, and when they fail the command.
        #[command(flatten)]
        report: ReportArgs,
        /// Print the lines of a release note instead: Markdown, by operation, what breaks first
        #[arg(long, conflicts_with_all = ["format", "json"])]
        changelog: bool,
    },
    /// Copies the published pages of operations into a folder, as their site serves them
    Fetch {
        /// Which pages, and how.
        #[command(flatten)]
        fetch: FetchArgs,
    },
    /// Fetches published pages, and compares them with the spec, through the errata, and with their contracts
    Watch {
        /// Which pages, and how.
        #[command(flatten)]
        fetch: FetchArgs,
        /// How the findings are written, and when they fail the command.
        #[command(flatten)]
        report: ReportArgs,
    },
    /// Writes the facts of pages, without their prose, to spec/contracts/API/ of the workspace
    Record {
        /// The pages or API definitions, or folders of them
        #[arg(required = true)]
        pages: Vec<PathBuf>,
        /// The API that it is of, where the page does not say it
        #[arg(long, value_name = "NAME")]
        api: Option<String>,
        /// The release of an API definition, such as that of the package that it is from
        #[arg(long, value_name = "RELEASE")]
        release: Option<String>,
    },
    /// Lists the rules of findings: the ID of each, what it means, and its effect on callers
    Rules {
        /// Print the rules as a JSON array
        #[arg(long)]
        json: bool,
    },
    /// Drafts the OpenAPI description of operations that the spec lacks
    Scaffold {
        /// The pages or API definitions, or folders of them
        #[arg(required = true)]
        pages: Vec<PathBuf>,
        /// Add the operations to this document instead of printing one of their own; it need not exist
        #[arg(long, value_name = "DOCUMENT")]
        into: Option<PathBuf>,
        /// Draft a page also when not all of it was read
        #[arg(long)]
        partial: bool,
    },
}

/// Why a command could not do its work: a line for each reason.
pub(crate) struct Failure(Vec<String>);

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self(vec![error.to_string()])
    }
}

impl From<Vec<ReadError>> for Failure {
    fn from(errors: Vec<ReadError>) -> Self {
        Self(errors.iter().map(ToString::to_string).collect())
    }
}

/// Runs one command.
pub(crate) fn main(session: &mut Session<'_>, command: Docs) -> ExitCode {
    match perform(session, command) {
        Ok(exit) => ExitCode::from(exit),
        Err(Failure(reasons)) => {
            for reason in reasons {
                let _ = writeln!(session.err, "error: {reason}");
            }
            ExitCode::from(Output::UNREADABLE)
        }
    }
}

/// Runs one command and prints its output.
fn perform(session: &mut Session<'_>, command: Docs) -> Result<u8, Failure> {
    let output = match command {
        Docs::Extract { pages } => commands::extract(&inputs(&pages, page)),
        Docs::Check { pages, api, report } => {
            check(&config(session, api.as_deref())?, &pages, api, &report, report.reporting(session.style))?
        }
        Docs::Diff { old, new, report, changelog } => {
            let mut how = report.reporting(session.style);
            if changelog {
                how.format = Format::Changelog;
            }
            diff(&old, &new, |path| report.name(&session.root, path), how)
        }
        Docs::Fetch { fetch } => return fetch::main(session, &fetch),
        Docs::Watch { fetch, report } => watch::watch(session, &fetch, report.reporting(session.style))?,
        Docs::Record { pages, api, release } => return record(session, &pages, api, release.as_deref()),
        Docs::Scaffold { pages, into, partial } => return scaffold(session, &pages, into.as_deref(), partial),
        Docs::Rules { json } => commands::rules(if json { Format::Json } else { Format::Markdown }),
    };
    Ok(print(session, &output))
}

/// Prints the output of a command, and returns its exit code.
fn print(session: &mut Session<'_>, output: &Output) -> u8 {
    let _ = write!(session.out, "{}", output.stdout);
    let _ = write!(session.err, "{}", output.stderr);
    output.exit
}

/// The workspace, which has the API that was named, if one was.
fn config(session: &Session<'_>, api: Option<&str>) -> Result<Config, Failure> {
    let config = Config::read(&session.root)?;
    match api.filter(|name| !config.has(name)) {
        Some(unknown) => {
            let unknown = format_args!("there is no API `{unknown}`; {}", config.names());
            Err(Failure(vec![printable::line(unknown).to_string()]))
        }
        None => Ok(config),
    }
}

/// The output of `diff`: of two files, or of two folders. Messages call a file what `name` does.
fn diff(old: &Path, new: &Path, name: impl Fn(&Path) -> PathBuf, how: Reporting) -> Output {
    if old.is_dir() && new.is_dir() {
        let [old, new] = [old, new].map(|folder| inputs(&[folder], |path| page_named(&name(path), path)));
        return commands::diff_folders(&old, &new, how);
    }
    let [old, new] = [(old, new), (new, old)].map(|(path, other)| {
        if !path.is_dir() {
            return named(&name(path), path);
        }
        let problem = format!("it is a folder, and {} is not; name two files or two folders", other.display());
        Input::unreadable(at_start(&name(path), problem))
    });
    commands::diff(&old, &new, how)
}

/// The output of `check`.
fn check(
    config: &Config,
    pages: &[PathBuf],
    api: Option<String>,
    report: &ReportArgs,
    how: Reporting,
) -> Result<Output, Failure> {
    if !pages.is_empty() {
        let read = |path: &Path| {
            let api = api.clone().or_else(|| api_of_contract(config, path));
            page_named(&report.name(&config.root, path), path).with_api(api)
        };
        return Ok(commands::check(&inputs(pages, read), &spec_with_contracts(config)?, how));
    }
    let is_asked_for = |name: &str| api.as_ref().is_none_or(|api| api == name);
    let contracts = contracts(config, is_asked_for)?;
    let spec = with_contracts(spec(config, is_asked_for)?, &contracts);
    Ok(commands::check_contracts(&contracts, &spec, how))
}

/// Writes the contract of each page. One that cannot be recorded keeps no other from it.
fn record(
    session: &mut Session<'_>,
    pages: &[PathBuf],
    api: Option<String>,
    release: Option<&str>,
) -> Result<u8, Failure> {
    let config = config(session, api.as_deref())?;
    let spec = spec_with_contracts(&config)?;
    let mut exit = Output::AGREE;
    for page in inputs(pages, page) {
        exit = exit.max(record_one(session, &config, &spec, &page.with_api(api.clone()), release)?);
    }
    Ok(exit)
}

/// Writes the contract of a page, under an operationId that the lint would let pass: the name goes into Rust and into a
/// path.
fn record_one(
    session: &mut Session<'_>,
    config: &Config,
    spec: &Spec,
    page: &Input,
    release: Option<&str>,
) -> Result<u8, Failure> {
    let output = commands::record(page, release, spec);
    if let Some(problem) = output.file.as_ref().and_then(|file| id_problem(spec, file)) {
        return Err(problem.into());
    }
    let exit = print(session, &output);
    if let Some(file) = &output.file {
        let path = write(config, file).map_err(|error| unusable(&contract_path(config, file), "written", &error))?;
        let _ = writeln!(session.out, "wrote {}", printable::line(path.display()));
    }
    Ok(exit)
}

/// What the lint has against the operationId of a contract.
fn id_problem(spec: &Spec, file: &ContractFile) -> Option<ReadError> {
    let problem = lint::operations::name_problem(&file.operation)?;
    let document = spec.document_of(&file.api)?;
    let pointer = document.operation(&file.operation)?.pointer();
    Some(document.error(&format!("{pointer}/operationId"), problem))
}

fn contract_path(config: &Config, file: &ContractFile) -> PathBuf {
    config.contracts.join(&file.api).join(&file.name)
}

/// Writes a contract, and returns its path.
fn write(config: &Config, file: &ContractFile) -> io::Result<PathBuf> {
    // Looked at before the folders are made, which could follow a link as well.
    let folder = inside(&config.root, &config.contracts, &file.api)?;
    let path = inside(&config.root, &config.contracts.join(&file.api), &file.name)?;
    fs::create_dir_all(folder)?;
    fs::write(&path, &file.text)?;
    Ok(path)
}

/// The APIs with these names.
pub(crate) fn spec(config: &Config, is_asked_for: impl Fn(&str) -> bool) -> Result<Spec, Failure> {
    let errata = files::of_apis(config, &config.errata)?;
    let mut spec = Spec::default();
    for api in config.apis.iter().filter(|api| is_asked_for(&api.name)) {
        let errata = errata.get(&api.name).map(|path| files::document(&config.root, path)).transpose()?;
        spec = spec.with_api(&api.name, files::document(&config.root, &api.document)?, errata)?;
    }
    Ok(spec)
}

/// All APIs, with their recorded contracts.
fn spec_with_contracts(config: &Config) -> Result<Spec, Failure> {
    Ok(with_contracts(spec(config, |_| true)?, &contracts(config, |_| true).unwrap_or_default()))
}

/// The spec with recorded contracts. One that cannot be read is reported when the contracts are checked.
pub(crate) fn with_contracts(spec: Spec, contracts: &[Input]) -> Spec {
    let read = |input: &Input| Some((input.api.clone()?, input.name.to_string(), input.bytes.as_ref().ok()?.clone()));
    let of_apis = contracts.iter().filter_map(read);
    of_apis.fold(spec, |spec, (api, name, bytes)| spec.with_contract_file(&api, &name, bytes))
}

/// The recorded contracts of the APIs with these names; none where no page has been recorded yet.
pub(crate) fn contracts(config: &Config, is_asked_for: impl Fn(&str) -> bool) -> Result<Vec<Input>, Failure> {
    let is_contract = |name: &OsString| Path::new(name).extension().is_some_and(|extension| extension == "json");
    let mut inputs = Vec::new();
    for entry in names_in(&config.root, &config.contracts)? {
        let folder = config.contracts.join(&entry);
        if is_contract(&entry) {
            let problem =
                format!("a contract is in the folder of its API: move it to {}/API/", config.contracts.display());
            return Err(at_start(&folder, problem).into());
        }
        if !config.root.join(&folder).is_dir() {
            continue;
        }
        let names = names_in(&config.root, &folder)?.into_iter().filter(is_contract).collect::<Vec<_>>();
        let api = entry.to_string_lossy();
        if !names.is_empty() && !config.has(&api) {
            return Err(config.unknown(&folder, &api).into());
        }
        for name in names.iter().filter(|_| is_asked_for(&api)) {
            let shown = folder.join(name);
            let path = inside(&config.root, &folder, name).map_err(|error| unusable(&shown, "read", &error))?;
            inputs.push(named(&shown, &path).with_api(Some(api.clone().into_owned())));
        }
    }
    Ok(inputs)
}

/// The API of a file that is among the recorded contracts.
fn api_of_contract(config: &Config, path: &Path) -> Option<String> {
    let folder = path.canonicalize().ok()?.parent()?.to_owned();
    let contracts = config.root.join(&config.contracts).canonicalize().ok()?;
    let name = folder.strip_prefix(contracts).ok()?.to_str()?;
    config.has(name).then(|| name.to_owned())
}

/// Prints a draft of the pages' operations, or writes it into a document.
fn scaffold(session: &mut Session<'_>, pages: &[PathBuf], into: Option<&Path>, partial: bool) -> Result<u8, Failure> {
    let pages = inputs(pages, page);
    let document = match into {
        Some(path) if path.exists() => Some(named(path, path)),
        Some(path) => Some(Input::new(path.display().to_string(), "")),
        None => None,
    };
    let output = commands::scaffold(&pages, document.as_ref(), partial);
    let exit = print(session, &output);
    let is_new = |text: &&String| {
        let bytes = document.as_ref().and_then(|document| document.bytes.as_ref().ok());
        bytes.is_none_or(|bytes| bytes != text.as_bytes())
    };
    if let (Some(path), Some(text)) = (into, output.document.as_ref().filter(is_new)) {
        let folder = path.parent().unwrap_or(path);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, text));
        written.map_err(|error| unusable(path, "written", &error))?;
        let _ = writeln!(session.out, "wrote {}", printable::line(path.display()));
    }
    Ok(exit)
}

/// How the names of pages and definitions end.
const PAGE_EXTENSIONS: [&str; 4] = ["html", "json", "md", "txt"];

/// The files that paths mean, each read by `read`: a file itself, those of a folder that may be pages or definitions,
/// by name, or the folder where it has none.
fn inputs(paths: &[impl AsRef<Path>], read: impl Fn(&Path) -> Input) -> Vec<Input> {
    let is_page = |path: &PathBuf| {
        path.extension().and_then(|extension| extension.to_str()).is_some_and(|end| PAGE_EXTENSIONS.contains(&end))
    };
    let files = |path: &Path| {
        let entries = fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_page).collect();
        files.sort();
        if files.is_empty() {
            files.push(path.to_owned());
        }
        files
    };
    paths.iter().flat_map(|path| files(path.as_ref())).map(|path| read(&path)).collect()
}

/// The page or definition at a path, which messages call the same.
fn page(path: &Path) -> Input {
    page_named(path, path)
}

/// The page or definition at `path`, which messages call `name`. A folder is none.
fn page_named(name: &Path, path: &Path) -> Input {
    if !path.is_dir() {
        return named(name, path);
    }
    let ends = PAGE_EXTENSIONS.map(|extension| format!(".{extension}")).join(", ");
    Input::unreadable(match fs::read_dir(path) {
        Ok(_) => at_start(name, format!("this folder has no page: no file in it has a name that ends in {ends}")),
        Err(error) => unusable(name, "read", &error),
    })
}

/// The file at `path`, which messages call `name`.
fn named(name: &Path, path: &Path) -> Input {
    match File::open(path).and_then(|file| read_at_most(file, MAX_PAGE_BYTES)) {
        Ok(bytes) => Input::new(name.display().to_string(), bytes),
        Err(error) => Input::unreadable(unusable(name, "read", &error)),
    }
}
