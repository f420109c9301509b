//! A value that a command runs with, and where it is from.

use std::{env, fmt};

use crate::{
    config::SelectedContext,
    error::{CliError, Result},
};

/// A value, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setting<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

/// Where a value is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// An option of the command line, such as `--region`.
    Option(&'static str),
    /// An environment variable.
    Variable(&'static str),
    /// A context of the configuration file.
    Context {
        name: String,
        /// `FILE:LINE:COLUMN`
        place: String,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(flag) => f.write_str(flag),
            Self::Variable(name) => write!(f, "the variable {name}"),
            Self::Context { name, place } => write!(f, "the context {name}, {place}"),
        }
    }
}

/// The names that a value has in each of its places. The first place that has it counts, in this order.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Names {
    pub(crate) option: &'static str,
    /// None for a value that is not read from a variable here.
    pub(crate) variable: Option<&'static str>,
    /// The key of a context.
    pub(crate) key: &'static str,
}

impl Names {
    /// The value of the variable. It is read only where it is needed, so that a malformed one disturbs no other command;
    /// an empty one is not set. clap would read all of them at the start.
    pub(crate) fn in_variable<T>(
        &self,
        read: impl FnOnce(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<Setting<T>>> {
        let Some(name) = self.variable else { return Ok(None) };
        let Some(text) = variable(name)? else { return Ok(None) };
        let value = read(&text).map_err(|error| {
            let help = "correct or unset it; the option of the command line wins over it";
            invalid_variable(name).with_source(&error).with_help(help)
        })?;
        Ok(Some(Setting { value, origin: Origin::Variable(name) }))
    }

    /// The value of the context.
    pub(crate) fn in_context<T>(
        &self,
        context: &SelectedContext,
        read: impl FnOnce(&str) -> taurus_htap::Result<T>,
    ) -> Result<Option<Setting<T>>> {
        let Some(Setting { value, origin }) = context.text(self.key) else { return Ok(None) };
        let value = read(value).map_err(|error| {
            let others = self.variable.map(|name| format!(" and {name} win")).unwrap_or_else(|| " wins".to_owned());
            CliError::usage(format!("`{}` is invalid ({origin})", self.key))
                .with_source(&error)
                .with_help(format!("correct or remove it; {}{others} over it", self.option))
        })?;
        Ok(Some(Setting { value, origin }))
    }
}

/// The value of a variable; an empty one is not set.
pub(crate) fn variable(name: &str) -> Result<Option<String>> {
    let Some(value) = env::var_os(name).filter(|value| !value.is_empty()) else { return Ok(None) };
    let not_text = |_| invalid_variable(name).with_help("its value is not UTF-8; correct or unset it");
    value.into_string().map(Some).map_err(not_text)
}

fn invalid_variable(name: &str) -> CliError {
    CliError::usage(format!("the variable {name} is invalid"))
}
