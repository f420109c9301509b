//! A task as flags. They complete and override a task file.

use std::path::PathBuf;

use clap::Args;
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
    /// YAML or JSON file that describes the task, or - for standard input; see `taurus-htap schema`
    #[arg(long, short, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
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

/// The description of a task, and its file.
#[derive(Debug)]
pub(crate) struct Described {
    pub(crate) file: TaskFile,
    /// The name of the file, if there is one.
    pub(crate) origin: Option<String>,
}

impl TaskArgs {
    /// A file without flags.
    pub(crate) fn of_file(file: PathBuf) -> Self {
        Self { file: Some(file), ..Self::default() }
    }

    /// Reads the file and applies the flags to it.
    pub(crate) fn read(&self) -> Result<Described> {
        let (mut task, origin) = match &self.file {
            None => (TaskFile::default(), None),
            Some(path) => {
                let is_standard_input = path.as_os_str() == "-";
                let name = if is_standard_input { "standard input".to_owned() } else { path.display().to_string() };
                let text = text_file::read(path)
                    .map_err(|error| CliError::usage(format!("--file: {name} cannot be read")).with_source(&error))?;
                (task_file::read(&name, text)?, Some(name))
            }
        };
        self.fill(&mut task);
        Ok(Described { file: task, origin })
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
        self.file.is_none() && task == TaskFile::default()
    }
}

impl Described {
    /// The StarRocks instance that the file names.
    pub(crate) fn instance(&self) -> Result<Option<StarRocksInstanceId>> {
        Ok(self.file.target.instance.as_ref().map(StarRocksInstanceId::new).transpose()?)
    }

    /// Sets the TaurusDB instance of the source, unless the description names one.
    pub(crate) fn or_source(mut self, instance: impl FnOnce() -> Result<Option<TaurusInstanceId>>) -> Result<Self> {
        if self.file.source.instance.is_none() {
            self.file.source.instance = instance()?.map(|id| id.to_string());
        }
        Ok(self)
    }

    /// The task in the type of the library.
    pub(crate) fn task(&self) -> Result<SyncTask> {
        self.file.clone().into_task().map_err(|error| match &self.origin {
            Some(file) => {
                let error = CliError::from(error);
                CliError { message: format!("{file}: {}", error.message), ..error }
            }
            None => error.into(),
        })
    }

    /// Checks that everything that creating a task needs is there.
    pub(crate) fn require_all(&self) -> Result<()> {
        let TaskFile { name, source, tables, .. } = &self.file;
        require([("--name", "`name`", name), ("--source-instance", "`source.instance`", &source.instance)])?;
        self.require_databases()?;
        match tables {
            Some(TablesFile::Include { include, scope: ReplScope::Part, .. }) if include.is_empty() => {
                let help = "name tables with --include, or in `tables.include` of the file of --file, or take all with \
                            --all-tables";
                Err(CliError::usage("no table is included, so nothing would be synchronized").with_help(help))
            }
            _ => Ok(()),
        }
    }

    /// Checks that the databases are named, without which the service checks no task.
    pub(crate) fn require_databases(&self) -> Result<()> {
        let TaskFile { source, target, .. } = &self.file;
        require([
            ("--source-database", "`source.database`", &source.database),
            ("--target-database", "`target.database`", &target.database),
        ])
    }
}

/// Checks that there is a value for each of these, which are called by their flag and their field of the file.
fn require<const N: usize>(parts: [(&str, &str, &Option<String>); N]) -> Result<()> {
    match parts.iter().find(|(.., value)| value.is_none()) {
        Some((flag, field, _)) => {
            Err(CliError::missing(flag, format!("give {flag}, or {field} in the file of --file")))
        }
        None => Ok(()),
    }
}
