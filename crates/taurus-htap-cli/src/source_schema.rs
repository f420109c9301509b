//! The schema and the settings of a source, out of files or standard input.

use std::{
    error::Error as _,
    fs::File,
    io::{self, Read},
    path::Path,
};

use taurus_htap::fitness::{ReadError, Schema, Variables};

use crate::{
    error::{CliError, Result},
    screen::note,
};

/// How many notices are shown; the value for programs has all.
const SHOWN_NOTICES: usize = 10;

/// Reads the schema that `--schema` names, and shows the notices about it.
pub(crate) fn read_schema(path: &Path) -> Result<Schema> {
    let schema = read("--schema", path, Schema::read)?;
    for notice in schema.notices.iter().take(SHOWN_NOTICES) {
        note(format_args!("schema: {notice}"));
    }
    if let Some(more) = schema.notices.len().checked_sub(SHOWN_NOTICES).filter(|more| *more > 0) {
        note(format_args!("schema: and {more} more notices, which `--output json` has"));
    }
    Ok(schema)
}

/// Reads the settings that `--variables` names.
pub(crate) fn read_variables(path: &Path) -> Result<Variables> {
    read("--variables", path, Variables::read)
}

fn read<T>(flag: &str, path: &Path, read: impl FnOnce(Box<dyn Read>) -> Result<T, ReadError>) -> Result<T> {
    let is_standard_input = path.as_os_str() == "-";
    let name = if is_standard_input { "standard input".to_owned() } else { path.display().to_string() };
    let input: io::Result<Box<dyn Read>> =
        if is_standard_input { Ok(Box::new(io::stdin())) } else { File::open(path).map(|file| Box::new(file) as _) };
    let input = input.map_err(|error| CliError::usage(format!("{flag}: {name} cannot be read")).with_source(&error))?;
    read(input).map_err(|error| {
        let usage = CliError::usage(format!("{flag}: {name}: {error}"));
        match error.source() {
            Some(source) => usage.with_source(source),
            None => usage,
        }
    })
}
