//! Dumps of each version and tool, in the tools' layout, and the other forms of a schema.

use table_fitness::{Schema, check};

use crate::{described, schema};

const DUMPS: [(&str, &[u8]); 5] = [
    ("mysql57", include_bytes!("../dumps/mysql57.sql")),
    ("mysql80", include_bytes!("../dumps/mysql80.sql")),
    ("mysql84", include_bytes!("../dumps/mysql84.sql")),
    ("mariadb", include_bytes!("../dumps/mariadb.sql")),
    ("phpmyadmin", include_bytes!("../dumps/phpmyadmin.sql")),
];

const OTHER_FORMS: [(&str, &[u8]); 5] = [
    ("boxed", include_bytes!("../dumps/boxed.txt")),
    ("vertical", include_bytes!("../dumps/vertical.txt")),
    ("batch", include_bytes!("../dumps/batch.txt")),
    ("raw", include_bytes!("../dumps/raw.txt")),
    ("columns", include_bytes!("../dumps/columns.tsv")),
];

#[test]
fn dumps_of_every_version_are_read() {
    for (name, dump) in DUMPS {
        insta::assert_snapshot!(name, described(&schema(dump)));
    }
}

#[test]
fn other_forms_are_read() {
    for (name, text) in OTHER_FORMS {
        insta::assert_snapshot!(name, described(&schema(text)));
    }
}

#[test]
fn findings_of_dumps() {
    for (name, dump) in DUMPS {
        let report = check(&schema(dump));
        let findings = report.findings.iter().map(ToString::to_string);
        let summaries = report.summaries.iter().map(|summary| format!("{summary}\n    {}", summary.tables.join(", ")));
        insta::assert_snapshot!(format!("{name}_findings"), findings.chain(summaries).collect::<Vec<_>>().join("\n"));
    }
}

/// Rows of `information_schema.columns` in another order, with their positions.
#[test]
fn rows_in_any_order_make_the_same_tables() {
    let heading =
        "ordinal_position\tCOLUMN_KEY\tIS_NULLABLE\tcolumn_type\tTABLE_TYPE\tTABLE_NAME\tTABLE_SCHEMA\tCOLUMN_NAME\n";
    let rows = [
        "1\t\tYES\ttext\tBASE TABLE\torders\tshop\tnote\n",
        "2\tPRI\tNO\tint\tBASE TABLE\torders\tshop\tid\n",
        "3\tPRI\tNO\tint\tBASE TABLE\torders\tshop\tpart\n",
        "1\tPRI\tNO\tint\tBASE TABLE\torders\tother\tid\n",
    ];
    let described_in = |order: [usize; 4]| {
        let schema = schema(heading.to_owned() + &order.map(|row| rows[row]).concat());
        let mut tables: Vec<_> =
            schema.tables.iter().map(|table| (table.full_name(), table.columns.clone(), table.keys.clone())).collect();
        tables.sort_by(|one, other| one.0.cmp(&other.0));
        let [notice] = &*schema.notices else { panic!("{:?}", schema.notices) };
        assert!(notice.message.ends_with("the order of the table is taken for shop.orders"), "{notice}");
        tables
    };
    assert_eq!(described_in([0, 1, 2, 3]).len(), 2);
    for order in [[3, 2, 1, 0], [2, 3, 0, 1], [1, 0, 3, 2]] {
        assert_eq!(described_in(order), described_in([0, 1, 2, 3]), "{order:?}");
    }
}

/// What the rows do not say is unknown, and not absent.
#[test]
fn rows_without_keys_say_nothing_about_keys() {
    let without = |names: &[&str]| {
        let fields = [
            ("TABLE_NAME", "t"),
            ("COLUMN_NAME", "id"),
            ("COLUMN_TYPE", "int"),
            ("COLUMN_KEY", "PRI"),
            ("IS_NULLABLE", "NO"),
            ("TABLE_TYPE", "BASE TABLE"),
        ];
        let left = fields.iter().filter(|(name, _)| !names.contains(name));
        let (heading, row): (Vec<&str>, Vec<&str>) = left.copied().unzip();
        schema(format!("{}\n{}\n", heading.join("\t"), row.join("\t")))
    };
    let whole = without(&[]);
    assert_eq!((whole.tables[0].unknown.as_deref(), whole.notices.len()), (None, 0));
    for name in ["COLUMN_KEY", "IS_NULLABLE"] {
        let schema = without(&[name]);
        assert_eq!(schema.tables[0].unknown, Some(format!("the rows have no {name}")));
        assert!(check(&schema).findings.iter().all(|finding| finding.rule.id == "table-unreadable"));
    }
    let notices = without(&["TABLE_TYPE"]).notices;
    assert!(notices[0].message.starts_with("the rows have no TABLE_TYPE"), "{notices:?}");
}

/// A dump of all databases has those of the server.
#[test]
fn system_databases_are_left_out() {
    let schema = schema(
        "USE mysql;\nCREATE TABLE user (id int);\nUSE shop;\nCREATE TABLE mysql (id int);\nCREATE VIEW sys.v AS SELECT 1;",
    );
    assert_eq!(schema.tables.iter().map(|table| table.full_name()).collect::<Vec<_>>(), ["shop.mysql"]);
    let notices: Vec<_> = schema.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "line 2: the tables of the system database mysql are left out",
            "line 5: the tables of the system database sys are left out"
        ]
    );
}

/// The heading of MySQL Shell has the table after the database.
#[test]
fn heading_of_mysql_shell_names_the_database() {
    let heading =
        "-- MySQLShell dump 2.0.1  Distrib Ver 8.4.0\n--\n-- Host: localhost    Database: my shop    Table: t\n";
    let schema = schema(format!("{heading}CREATE TABLE t (id int PRIMARY KEY);"));
    assert_eq!(schema.tables[0].database.as_deref(), Some("my shop"));
}

/// How the bytes arrive makes no difference: line breaks, a byte order mark, small pieces.
#[test]
fn the_way_a_dump_arrives_makes_no_difference() {
    for (name, dump) in DUMPS.into_iter().chain(OTHER_FORMS) {
        let expected = schema(dump);
        let with_mark = [b"\xef\xbb\xbf", dump].concat();
        assert_eq!(schema(with_mark), expected, "{name}");
        let with_crlf = String::from_utf8(dump.to_vec()).unwrap().replace('\n', "\r\n");
        assert_eq!(schema(with_crlf), expected, "{name}");
        for size in [1, 7, 1000] {
            assert_eq!(Schema::read(Pieces(dump, size)).unwrap(), expected, "{name} in pieces of {size}");
        }
    }
}

struct Pieces<'t>(&'t [u8], usize);

impl std::io::Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(buffer.len()).min(self.0.len());
        buffer[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}
