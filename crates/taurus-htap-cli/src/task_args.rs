//! Tasks as files, and one task as flags, which complete and override a file with one task.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use clap::Args;
use spec_document::{Place, ReadError};
use taurus_htap::{
    ReplScope, SourceDatabaseName, StarRocksInstanceId, SyncTask, TargetDatabaseName, TaskName, TaurusInstanceId,
    TaurusNodeId,
    task_file::{Scalar, TableConfigFile, TablesFile, TaskFile},
};

use crate::{
    args::{pair, parsed},
    error::{CliError, Result},
    task_file, text_file,
};

/// The flags that describe a task.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Task")]
pub(crate) struct TaskArgs {
    /// YAML or JSON file that describes the task, or - for standard input; see `taurus-htap schema`. Several tasks, in
    /// YAML documents separated by --- or in several files, are taken one after the other; options then describe none
    #[arg(long, short, value_name = "FILE")]
    file: Vec<PathBuf>,
    /// Name of the task
    #[arg(long, value_name = "TASK", value_parser = parsed(|text| TaskName::new(text)))]
    name: Option<TaskName>,
    /// ID of the TaurusDB instance to replicate from [default: --taurus]
    #[arg(long, value_name = "ID", value_parser = parsed(|text| TaurusInstanceId::new(text)))]
    source_instance: Option<TaurusInstanceId>,
    /// ID of the read replica of the TaurusDB instance to read from
    #[arg(long, value_name = "ID", value_parser = parsed(|text| TaurusNodeId::new(text)))]
    source_node: Option<TaurusNodeId>,
    /// Database of the TaurusDB instance to replicate
    #[arg(long, value_name = "NAME", value_parser = parsed(|text| SourceDatabaseName::new(text)))]
    source_database: Option<SourceDatabaseName>,
    /// Database of the StarRocks instance to replicate to
    #[arg(long, value_name = "NAME", value_parser = parsed(|text| TargetDatabaseName::new(text)))]
    target_database: Option<TargetDatabaseName>,
    /// Synchronize all tables
    #[arg(long, group = "which_tables")]
    all_tables: bool,
    /// Synchronize only these tables
    #[arg(long, value_name = "TABLE,...", value_delimiter = ',', group = "which_tables")]
    include: Vec<String>,
    /// Synchronize all tables except these
    #[arg(long, value_name = "TABLE,...", value_delimiter = ',', group = "which_tables")]
    exclude: Vec<String>,
    /// Sort and key columns of a table, such as orders='order by id;key columns id'; can be repeated
    #[arg(long, value_name = "TABLE=CONFIG", value_parser = pair)]
    table_config: Vec<(String, String)>,
    /// Parameter of the synchronization, such as sync_commit_interval_ms=5000; can be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    parameter: Vec<(String, String)>,
}

/// The names that a flag lists. An empty value, such as that of a variable that is not set, names none.
fn names(values: &[String]) -> &[String] {
    if values.iter().all(String::is_empty) { &[] } else { values }
}

/// The description of a task, and where it is from.
#[derive(Debug)]
pub(crate) struct Described {
    pub(crate) file: TaskFile,
    /// Where a file describes it, if one does.
    pub(crate) origin: Option<Origin>,
}

/// Where a task is described.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    file: String,
    place: Place,
    number: Number,
}

/// How many tasks are described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    One,
    Several,
}

/// The place is shown where there are several.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, number } = self;
        match number {
            Number::One => f.write_str(file),
            Number::Several => write!(f, "{file}:{place}"),
        }
    }
}

impl TaskArgs {
    /// A file without flags.
    pub(crate) fn of_file(file: PathBuf) -> Self {
        Self { file: vec![file], ..Self::default() }
    }

    /// Reads the files and, if they describe one task, applies the flags to it. There is at least one task.
    pub(crate) fn read(&self) -> Result<Vec<Described>> {
        if self.file.iter().filter(|path| is_standard_input(path)).count() > 1 {
            let help = "give --file - once; YAML documents separated by --- describe several tasks";
            return Err(CliError::usage("--file: standard input can be read only once").with_help(help));
        }
        let (mut tasks, mut errors) = (Vec::new(), Vec::new());
        for path in &self.file {
            let name = if is_standard_input(path) { "standard input".to_owned() } else { path.display().to_string() };
            match text_file::read(path) {
                Ok(text) => match Described::of_text(&name, text) {
                    Ok(read) => tasks.extend(read),
                    Err(wrong) => errors.extend(wrong.into_iter().map(CliError::from)),
                },
                Err(error) => {
                    errors.push(CliError::usage(format!("--file: {name} cannot be read")).with_source(&error))
                }
            }
        }
        if let Some(error) = CliError::all("the task files have mistakes", errors) {
            return Err(error);
        }
        match tasks.as_mut_slice() {
            [] => {
                let mut file = TaskFile::default();
                self.fill(&mut file);
                return Ok(vec![Described { file, origin: None }]);
            }
            [one] => self.fill(&mut one.file),
            several => {
                self.require_no_flag(several.len())?;
                for origin in several.iter_mut().filter_map(|task| task.origin.as_mut()) {
                    origin.number = Number::Several;
                }
            }
        }
        Ok(tasks)
    }

    /// Refuses flags that describe a task, since there are several.
    fn require_no_flag(&self, tasks: usize) -> Result<()> {
        let given = [
            ("--name", self.name.is_some()),
            ("--source-instance", self.source_instance.is_some()),
            ("--source-node", self.source_node.is_some()),
            ("--source-database", self.source_database.is_some()),
            ("--target-database", self.target_database.is_some()),
            ("--all-tables", self.all_tables),
            ("--include", !self.include.is_empty()),
            ("--exclude", !self.exclude.is_empty()),
            ("--table-config", !self.table_config.is_empty()),
            ("--parameter", !self.parameter.is_empty()),
        ];
        let given: Vec<_> = given.into_iter().filter(|(_, is_given)| *is_given).map(|(flag, _)| flag).collect();
        if given.is_empty() {
            return Ok(());
        }
        let verb = if given.len() == 1 { "describes" } else { "describe" };
        let message = format!("{} {verb} one task, and --file gives {tasks}", given.join(", "));
        let help = "write it in the file, for each task; --instance and --taurus are for all tasks";
        Err(CliError::usage(message).with_help(help))
    }

    fn fill(&self, task: &mut TaskFile) {
        let set = |field: &mut Option<String>, flag: Option<&str>| {
            if let Some(value) = flag {
                *field = Some(value.to_owned());
            }
        };
        set(&mut task.name, self.name.as_ref().map(TaskName::as_str));
        set(&mut task.source.instance, self.source_instance.as_ref().map(TaurusInstanceId::as_str));
        set(&mut task.source.node, self.source_node.as_ref().map(TaurusNodeId::as_str));
        set(&mut task.source.database, self.source_database.as_ref().map(SourceDatabaseName::as_str));
        set(&mut task.target.database, self.target_database.as_ref().map(TargetDatabaseName::as_str));
        if self.all_tables {
            task.tables = Some(TablesFile::All);
        } else if !self.include.is_empty() {
            task.tables = Some(TablesFile::include(names(&self.include)));
        } else if !self.exclude.is_empty() {
            task.tables = Some(TablesFile::exclude(names(&self.exclude)));
        }
        for (table, config) in &self.table_config {
            task.table_configs.insert(table.clone(), TableConfigFile::Text(config.clone()));
        }
        for (name, value) in &self.parameter {
            task.parameters.insert(name.clone(), Scalar::Text(value.clone()));
        }
    }

    /// Whether there is neither a file nor a flag.
    pub(crate) fn is_empty(&self) -> bool {
        let mut task = TaskFile::default();
        self.fill(&mut task);
        self.file.is_empty() && task == TaskFile::default()
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

impl Described {
    /// The tasks of a file.
    pub(crate) fn of_text(file: &str, text: String) -> Result<Vec<Self>, Vec<ReadError>> {
        let described = |(task, place)| Self {
            file: task,
            origin: Some(Origin { file: file.to_owned(), place, number: Number::One }),
        };
        Ok(task_file::read_all(file, text)?.into_iter().map(described).collect())
    }

    /// Where it is described, if there are several tasks.
    pub(crate) fn place_among_several(&self) -> Option<&Origin> {
        self.origin.as_ref().filter(|origin| origin.number == Number::Several)
    }

    /// The StarRocks instance that the file names.
    pub(crate) fn instance(&self) -> Result<Option<StarRocksInstanceId>> {
        Ok(self.file.target.instance.as_ref().map(StarRocksInstanceId::new).transpose()?)
    }

    /// Sets the TaurusDB instance of the source, unless the description names one.
    pub(crate) fn or_source(&mut self, instance: impl FnOnce() -> Result<Option<TaurusInstanceId>>) -> Result<()> {
        if self.file.source.instance.is_none() {
            self.file.source.instance = instance()?.map(|id| id.to_string());
        }
        Ok(())
    }

    /// The task in the type of the library.
    pub(crate) fn task(&self) -> Result<SyncTask> {
        self.file.clone().into_task().map_err(|error| match &self.origin {
            Some(origin) => CliError::from(error).about(origin),
            None => error.into(),
        })
    }

    /// The name of the task.
    pub(crate) fn name(&self) -> Result<&str> {
        self.require([("--name", "`name`", &self.file.name)])?;
        Ok(self.file.name.as_deref().unwrap_or_default())
    }

    /// Checks that everything that creating a task needs is there.
    pub(crate) fn require_all(&self) -> Result<()> {
        let TaskFile { name, source, tables, .. } = &self.file;
        self.require([("--name", "`name`", name), ("--source-instance", "`source.instance`", &source.instance)])?;
        self.require_databases()?;
        match tables {
            Some(TablesFile::Include { include, scope: ReplScope::Part, .. }) if include.is_empty() => {
                let message = "no table is included, so nothing would be synchronized";
                Err(match self.place_among_several() {
                    Some(origin) => {
                        let help = "name tables in `tables.include`, or take all with `tables: all`";
                        CliError::usage(message).about(origin).with_help(help)
                    }
                    None => CliError::usage(message).with_help(
                        "name tables with --include, or in `tables.include` of the file of --file, or take all with \
                         --all-tables",
                    ),
                })
            }
            _ => Ok(()),
        }
    }

    /// Checks that the databases are named, without which the service checks no task.
    pub(crate) fn require_databases(&self) -> Result<()> {
        let TaskFile { source, target, .. } = &self.file;
        self.require([
            ("--source-database", "`source.database`", &source.database),
            ("--target-database", "`target.database`", &target.database),
        ])
    }

    /// Checks that there is a value for each of these, which are called by their flag and their field of the file.
    fn require<const N: usize>(&self, parts: [(&str, &str, &Option<String>); N]) -> Result<()> {
        match parts.iter().find(|(.., value)| value.is_none()) {
            Some((flag, field, _)) => Err(match self.place_among_several() {
                // Flags describe one task.
                Some(origin) => CliError::usage(format!("{field} is missing")).about(origin).with_help(match *flag {
                    "--source-instance" => "give it in the file, or for all tasks with --taurus",
                    _ => "give it in the file",
                }),
                None => CliError::missing(flag, format!("give {flag}, or {field} in the file of --file")),
            }),
            None => Ok(()),
        }
    }
}
