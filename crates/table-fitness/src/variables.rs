//! The settings of a source, out of SHOW VARIABLES, compared with what the guide requires.

use std::{collections::HashMap, fmt, io::Read};

use serde::{Deserialize, Serialize};

use crate::{
    read::{ReadError, ReadErrorKind, refuse_other_files},
    rules::{self, Rule},
    schema::Schema,
};

/// The longest output that is read; that of MySQL 8.4 has 30 KB.
const MAX_OUTPUT: u64 = 16 * 1024 * 1024;

/// The variables of a server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    /// The values, by names in lower case.
    values: HashMap<String, String>,
}

/// How a setting compares with the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SettingVerdict {
    /// It is as the guide requires.
    Fits,
    /// The guide requires another value.
    NeedsSetting,
    /// The guide advises another value.
    Advice,
    /// The output does not have the variable.
    Absent,
    /// It is not needed for this source, whatever its value.
    NotNeeded,
}

impl fmt::Display for SettingVerdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fits => "fits",
            Self::NeedsSetting => "needs-setting",
            Self::Advice => "advice",
            Self::Absent => "absent",
            Self::NotNeeded => "not-needed",
        })
    }
}

/// A variable of the source that the guide names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Setting {
    /// The rule that requires or advises a value.
    pub rule: &'static Rule,
    /// Its name.
    pub name: &'static str,
    /// The value that the guide requires or advises.
    pub expected: &'static str,
    /// Its value; `None` when the output does not have it.
    pub value: Option<String>,
    /// How they compare.
    pub verdict: SettingVerdict,
    /// What else there is to know.
    pub note: Option<&'static str>,
}

/// `binlog_format = STATEMENT: needs-setting [RULE]: the guide says ROW (SOURCE)`
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, name, expected, value, verdict, note } = self;
        match value {
            Some(value) => write!(f, "{name} = {}", printable::line(value))?,
            None => f.write_str(name)?,
        }
        write!(f, ": {verdict} [{}]: the guide says {expected} ({})", rule.id, rule.source)?;
        match note {
            Some(note) => write!(f, "; {note}"),
            None => Ok(()),
        }
    }
}

/// The variable that switches the binlog on from kernel 2.0.45.230900 on, and the one before.
const SQL_LOG_BIN: &str = "rds_global_sql_log_bin";
const LOG_BIN: &str = "log_bin";
const ROW_METADATA: &str = "binlog_row_metadata";
const EXPIRE: &str = "binlog_expire_logs_seconds";

/// The least time that the guide advises, in seconds.
const EXPIRE_LEAST: u64 = 86_400;

/// A variable that the guide names.
struct Required {
    rule: &'static Rule,
    name: &'static str,
    expected: &'static str,
    /// Why the output may not have it.
    absent: &'static str,
}

const fn required(rule: &'static Rule, name: &'static str, expected: &'static str, absent: &'static str) -> Required {
    Required { rule, name, expected, absent }
}

/// What the guide requires, in its order.
const REQUIRED: &[Required] = &[
    required(
        rules::SETTING_AUTHENTICATION,
        "default_authentication_plugin",
        "mysql_native_password",
        "MySQL 8.4 and later do not have it",
    ),
    required(
        rules::SETTING_EXPIRE,
        EXPIRE,
        "86400 or more, or 0 for no limit",
        "MySQL before 8.0 has expire_logs_days instead",
    ),
    required(rules::SETTING_LOG_BIN, LOG_BIN, "ON", "only kernels before 2.0.45.230900 need it"),
    required(rules::SETTING_SQL_LOG_BIN, SQL_LOG_BIN, "ON", "only kernels from 2.0.45.230900 on have it"),
    required(rules::SETTING_FORMAT, "binlog_format", "ROW", IN_EVERY_VERSION),
    required(rules::SETTING_ROW_IMAGE, "binlog_row_image", "FULL", IN_EVERY_VERSION),
    required(rules::SETTING_V1_EVENTS, "log_bin_use_v1_row_events", "OFF", "MySQL 9 and MariaDB do not have it"),
    required(rules::ENUM_METADATA, ROW_METADATA, "FULL where ENUM or SET is used", "MySQL before 8.0 does not have it"),
];

const IN_EVERY_VERSION: &str = "every version of MySQL has it: is the output complete?";

impl Variables {
    /// Reads the output of `SHOW VARIABLES` as `mysql` prints it: separated by tabs (`--batch`), as a box, or with
    /// `\G`.
    ///
    /// # Errors
    /// The input cannot be read, is not text, or has no variable.
    pub fn read(input: impl Read) -> Result<Self, ReadError> {
        let mut bytes = Vec::new();
        input.take(MAX_OUTPUT + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_OUTPUT {
            return Err(ReadError::new(ReadErrorKind::TooLong, "the output of SHOW VARIABLES is longer than 16 MiB"));
        }
        refuse_other_files(&bytes, "the output of SHOW VARIABLES")?;
        let text = String::from_utf8_lossy(&bytes);
        let mut values = HashMap::new();
        let mut last_name = None;
        for line in text.trim_start_matches('\u{feff}').lines() {
            if let Some(name) = line.trim_start().strip_prefix("Variable_name: ") {
                last_name = Some(name.trim());
            } else if let (Some(name), Some(value)) = (last_name, line.trim_start().strip_prefix("Value:")) {
                insert(&mut values, name, value);
                last_name = None;
            } else if let Some((name, value)) = row(line) {
                insert(&mut values, name, value);
            }
        }
        if values.is_empty() {
            let message = "the input has no variable; the output of SHOW VARIABLES was expected";
            return Err(ReadError::new(ReadErrorKind::Unrecognized, message));
        }
        Ok(Self { values })
    }

    /// The value of a variable, whose letter case does not matter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(&name.to_lowercase()).map(String::as_str)
    }

    /// Compares every variable that the guide names, in the order of the guide. With a schema, `binlog_row_metadata` is
    /// required only if a table has ENUM or SET columns.
    ///
    /// # Examples
    /// ```
    /// use table_fitness::{SettingVerdict, Variables};
    ///
    /// let variables = Variables::read(&b"Variable_name\tValue\nbinlog_format\tMIXED\n"[..])?;
    /// let settings = variables.check(None);
    /// let format = settings.iter().find(|setting| setting.name == "binlog_format").unwrap();
    /// assert_eq!(format.verdict, SettingVerdict::NeedsSetting);
    /// # Ok::<(), table_fitness::ReadError>(())
    /// ```
    pub fn check(&self, schema: Option<&Schema>) -> Vec<Setting> {
        let setting = |&Required { rule, name, expected, absent }: &Required| {
            let value = self.get(name).map(str::to_owned);
            let verdict = self.verdict(name, expected, schema);
            let note = (verdict == SettingVerdict::Absent).then_some(absent);
            Setting { rule, name, expected, value, verdict, note }
        };
        REQUIRED.iter().map(setting).collect()
    }

    fn verdict(&self, name: &str, expected: &str, schema: Option<&Schema>) -> SettingVerdict {
        let is_needed = match name {
            LOG_BIN => self.get(SQL_LOG_BIN).is_none(),
            ROW_METADATA => schema.is_none_or(uses_enum),
            _ => true,
        };
        let Some(value) = self.get(name) else { return SettingVerdict::Absent };
        let word = expected.split(' ').next().unwrap_or_default();
        let fits = if name == EXPIRE { is_long_enough(value) } else { is_same_value(value, word) };
        match () {
            () if !is_needed => SettingVerdict::NotNeeded,
            () if fits => SettingVerdict::Fits,
            // Without a schema, it may not be needed.
            () if name == EXPIRE || (name == ROW_METADATA && schema.is_none()) => SettingVerdict::Advice,
            () => SettingVerdict::NeedsSetting,
        }
    }
}

/// A row separated by a tab, or of a box; `None` for headings and borders.
fn row(line: &str) -> Option<(&str, &str)> {
    let (name, value) = match line.strip_prefix('|') {
        Some(row) => row.trim_end().strip_suffix('|')?.split_once('|')?,
        None => line.split_once('\t')?,
    };
    Some((name.trim(), value)).filter(|(name, _)| *name != "Variable_name" && is_variable(name))
}

/// Whether a text has the form of a variable's name.
fn is_variable(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
}

fn insert(values: &mut HashMap<String, String>, name: &str, value: &str) {
    values.insert(name.to_lowercase(), value.trim().to_owned());
}

/// `ON` and `1`, `ROW` and `row` are the same.
fn is_same_value(value: &str, expected: &str) -> bool {
    let number = match expected {
        "ON" => "1",
        "OFF" => "0",
        other => other,
    };
    value.eq_ignore_ascii_case(expected) || value == number
}

/// 0 means that nothing is deleted.
fn is_long_enough(value: &str) -> bool {
    value.parse::<u64>().is_ok_and(|seconds| seconds == 0 || seconds >= EXPIRE_LEAST)
}

fn uses_enum(schema: &Schema) -> bool {
    let mut columns = schema.tables.iter().flat_map(|table| &table.columns);
    columns.any(|column| matches!(&*column.column_type.name, "enum" | "set"))
}
