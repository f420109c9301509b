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
