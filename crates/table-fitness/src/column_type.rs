//! Types of MySQL and MariaDB columns, and what arrives for them in HTAP.
//!
//! Owns the names of types with their synonyms, and the table of target types of the user guide ("Syntax and Data Type
//! Mappings Between HTAP and TaurusDB Instances"). What a type means for a key is `check`'s.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer};

/// The type of a column: its name without synonyms, and its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnType {
    /// The name in lower case, such as `bigint`; synonyms (`integer`, `dec`, `bool`) are resolved.
    pub name: Cow<'static, str>,
    /// The length in characters or bytes, the precision of a number, the length of the longest value of an ENUM, or of
    /// all values of a SET together.
    pub length: Option<u64>,
    /// The number of digits after the point.
    pub scale: Option<u64>,
    /// Whether it is `UNSIGNED`, which `ZEROFILL` implies.
    pub is_unsigned: bool,
}

/// What a column becomes in HTAP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Target {
    /// The guide names this type.
    Type(&'static str),
    /// The guide says that the source type is not supported.
    NotSupported,
    /// The guide does not name the source type.
    NotListed,
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Type(name) => name,
            Self::NotSupported => "not supported",
            Self::NotListed => "unknown",
        })
    }
}

/// Above this precision a DECIMAL arrives as VARCHAR.
const DECIMAL_AS_TEXT_ABOVE: u64 = 64;

/// The precision of a DECIMAL without one.
const DECIMAL_PRECISION: u64 = 10;

/// Synonyms of one word, each with its name.
const SYNONYMS: &[(&str, &str)] = &[
    ("integer", "int"),
    ("int1", "tinyint"),
    ("int2", "smallint"),
    ("int3", "mediumint"),
    ("middleint", "mediumint"),
    ("int4", "int"),
    ("int8", "bigint"),
    ("bool", "tinyint"),
    ("boolean", "tinyint"),
    ("numeric", "decimal"),
    ("dec", "decimal"),
    ("fixed", "decimal"),
    ("number", "decimal"),
    ("real", "double"),
    ("float4", "float"),
    ("float8", "double"),
    ("character", "char"),
    ("nchar", "char"),
    ("nvarchar", "varchar"),
    ("varcharacter", "varchar"),
    ("varchar2", "varchar"),
    ("raw", "varbinary"),
    ("clob", "longtext"),
    ("long", "mediumtext"),
    ("geomcollection", "geometrycollection"),
];

/// Strings, and the strings of bytes that MySQL makes of them with the charset `binary`.
const STRINGS_OF_BYTES: &[(&str, &str)] = &[
    ("char", "binary"),
    ("varchar", "varbinary"),
    ("text", "blob"),
    ("tinytext", "tinyblob"),
    ("mediumtext", "mediumblob"),
    ("longtext", "longblob"),
];

/// The precision in bits above which a FLOAT is a DOUBLE.
const FLOAT_PRECISION: u64 = 24;

/// Names that are spelt as they are, so that a type costs no allocation.
const NAMES: &[&str] = &[
    "int",
    "bigint",
    "varchar",
    "datetime",
    "timestamp",
    "tinyint",
    "text",
    "decimal",
    "char",
    "smallint",
    "mediumint",
    "float",
    "double",
    "date",
    "time",
    "year",
    "enum",
    "set",
    "json",
    "bit",
    "binary",
    "varbinary",
    "blob",
    "tinytext",
    "mediumtext",
    "longtext",
    "tinyblob",
    "mediumblob",
    "longblob",
    "geometry",
    "point",
    "linestring",
    "polygon",
    "multipoint",
    "multilinestring",
    "multipolygon",
    "geometrycollection",
];

impl ColumnType {
    /// The type with this name, which may be a synonym in any letter case.
    pub(crate) fn named(name: &str) -> Self {
        let known = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
        let synonym =
            || SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name)).map(|(_, known)| *known);
        let name = known.or_else(synonym).map_or_else(|| Cow::Owned(name.to_lowercase()), Cow::Borrowed);
        let is_unsigned = name == "serial";
        if is_unsigned {
            Self { name: "bigint".into(), is_unsigned, ..Self::default() }
        } else {
            Self { name, ..Self::default() }
        }
    }

    /// Makes a string one of bytes, as the charset `binary` does. ENUM and SET stay.
    pub(crate) fn make_binary(&mut self) {
        if let Some((_, bytes)) = STRINGS_OF_BYTES.iter().find(|(string, _)| *string == self.name) {
            self.name = Cow::Borrowed(bytes);
        }
    }

    /// Makes a FLOAT with one number, its precision in bits, a DOUBLE where it is too large. With two numbers, these are
    /// digits.
    pub(crate) fn resolve_float(&mut self) {
        if self.name == "float" && self.scale.is_none() && self.length.is_some_and(|bits| bits > FLOAT_PRECISION) {
            *self = Self { name: Cow::Borrowed("double"), length: None, ..self.clone() };
        }
    }

    /// The precision of a DECIMAL.
    pub(crate) fn precision(&self) -> u64 {
        self.length.unwrap_or(DECIMAL_PRECISION)
    }

    /// As people write it: in upper case, without the display widths that MariaDB and MySQL before 8.0.19 print for
    /// integers and years.
    ///
    /// ```
    /// use table_fitness::Schema;
    ///
    /// let schema = Schema::read(&b"CREATE TABLE t (a int(10) unsigned, b decimal(10,2));"[..])?;
    /// let types: Vec<_> = schema.tables[0].columns.iter().map(|column| column.column_type.sql()).collect();
    /// assert_eq!(types, ["INT UNSIGNED", "DECIMAL(10,2)"]);
    /// # Ok::<(), table_fitness::ReadError>(())
    /// ```
    pub fn sql(&self) -> String {
        let has_display_width = self.name.ends_with("int") || self.name == "year";
        let length = self.length.filter(|_| !has_display_width);
        Self { length, ..self.clone() }.to_string().to_uppercase()
    }

    /// What arrives in HTAP.
    pub fn target(&self) -> Target {
        let is_number = matches!(&*self.name, "decimal" | "float" | "double");
        Target::Type(match (&*self.name, self.is_unsigned) {
            ("geometry" | "point" | "linestring" | "polygon" | "geometrycollection", _)
            | ("multipoint" | "multilinestring" | "multipolygon", _) => return Target::NotSupported,
            ("tinyint", false) => "TINYINT",
            ("smallint", false) | ("tinyint", true) => "SMALLINT",
            ("int" | "mediumint", false) | ("smallint", true) | ("year", _) => "INT",
            ("bigint", false) | ("int", true) => "BIGINT",
            ("bigint", true) => "LARGEINT",
            (_, true) if is_number => return Target::NotListed,
            ("decimal", _) if self.precision() > DECIMAL_AS_TEXT_ABOVE => "VARCHAR",
            ("decimal", _) => "DECIMAL",
            ("float", _) => "FLOAT",
            ("double", _) => "DOUBLE",
            ("bit", _) => "BIT",
            ("date", _) => "DATE",
            ("datetime" | "timestamp", _) => "DATETIME",
            ("varchar" | "time" | "enum" | "set", _) => "VARCHAR",
            ("char", _) => "CHAR/VARCHAR",
            ("binary" | "varbinary" | "blob", _) => "VARBINARY",
            ("text", _) => "TEXT",
            ("json", _) => "JSON",
            _ => return Target::NotListed,
        })
    }

    /// Whether its values have a charset and a collation.
    pub fn is_text(&self) -> bool {
        matches!(&*self.name, "char" | "varchar" | "enum" | "set") || self.name.ends_with("text")
    }
}

/// As MySQL writes it in `information_schema.columns`, but without the values of ENUM and SET.
impl fmt::Display for ColumnType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match (self.length, self.scale) {
            _ if matches!(&*self.name, "enum" | "set") => {}
            (Some(length), Some(scale)) => write!(f, "({length},{scale})")?,
            (Some(length), None) => write!(f, "({length})")?,
            (None, _) => {}
        }
        f.write_str(if self.is_unsigned { " unsigned" } else { "" })
    }
}

impl Serialize for ColumnType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How many bytes a character takes at most in a charset of MySQL, and once it is UTF-8; `None` for unknown charsets.
pub(crate) fn bytes_per_character(charset: &str) -> Option<(u64, u64)> {
    let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(charset));
    Some(match () {
        () if is(&["utf8mb4", "utf16", "utf16le", "utf32", "gb18030"]) => (4, 4),
        () if is(&["utf8", "utf8mb3", "ujis", "eucjpms"]) => (3, 3),
        () if is(&["ucs2", "gbk", "gb2312", "big5", "sjis", "cp932", "euckr"]) => (2, 3),
        () if is(&["binary", "ascii"]) => (1, 1),
        () if is(&[
            "latin1", "latin2", "latin5", "latin7", "cp1250", "cp1251", "cp1256", "cp1257", "cp850", "cp852",
        ]) =>
        {
            (1, 3)
        }
        () if is(&["cp866", "dec8", "geostd8", "greek", "hebrew", "hp8", "keybcs2", "koi8r", "koi8u"]) => (1, 3),
        () if is(&["macce", "macroman", "swe7", "tis620", "armscii8"]) => (1, 3),
        () => return None,
    })
}
