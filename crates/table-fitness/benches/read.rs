//! How long reading takes: ten thousand tables, schemas of growing size, and data that is passed over.
//!
//! Wall time, which means something on a quiet machine; elsewhere, measure the CPU time of one run of one input:
//! `time cargo bench -p table-fitness -- inserts --skip long --skip bytes --sample-count 1`.

use std::{
    fmt::Write as _,
    io::{self, Read},
};

use divan::{Bencher, black_box, counter::BytesCount};
use table_fitness::{Schema, Views, check, plan};

fn main() {
    divan::main();
}

/// A dump with that many tables of 2 KB, as `mysqldump --no-data` writes it.
fn dump_of(tables: usize) -> String {
    let mut dump =
        "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n/*!50503 SET NAMES utf8mb4 */;\n".to_owned();
    for table in 0..tables {
        let _ = write!(
            dump,
            "\n--\n-- Table structure for table `table_{table}`\n--\n\nDROP TABLE IF EXISTS `table_{table}`;\n/*!40101 SET \
             @saved_cs_client     = @@character_set_client */;\n/*!50503 SET character_set_client = utf8mb4 */;\nCREATE TABLE \
             `table_{table}` (\n  `id` bigint unsigned NOT NULL AUTO_INCREMENT,\n"
        );
        for column in 0..10 {
            let _ = write!(
                dump,
                "  `name_{column}` varchar(255) COLLATE utf8mb4_unicode_ci DEFAULT NULL COMMENT 'What it is called',\n  \
                 `amount_{column}` decimal(12,2) NOT NULL DEFAULT '0.00',\n"
            );
        }
        dump.push_str(
            "  `state` enum('new','paid','sent') NOT NULL DEFAULT 'new',\n  `made_at` timestamp NULL DEFAULT \
             CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,\n  PRIMARY KEY (`id`),\n  UNIQUE KEY `name` (`name_0`),\n  KEY \
             `made` (`made_at`,`state`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;\n/*!40101 SET \
             character_set_client = @saved_cs_client */;\n",
        );
    }
    dump.push_str("\n-- Dump completed on 2024-05-01 12:00:00\n");
    dump
}

/// Read, check and plan. The cost is linear: ten times the tables, ten times the time.
#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 3, sample_size = 1)]
fn tables(bencher: Bencher, tables: usize) {
    let dump = dump_of(tables);
    bencher.counter(BytesCount::new(dump.len())).bench(|| {
        let schema = Schema::read(black_box(dump.as_bytes())).unwrap_or_default();
        assert_eq!(schema.tables.len(), tables, "the dump is not read to its end");
        black_box((check(&schema), plan(&schema, Views::LeaveOut)));
    });
}

/// Rows as they are in dumps: numbers and short strings, long text, and bytes.
const ROWS: [(&str, &str); 3] = [
    ("short", "(1042,'A-1042','new',12.50,'2024-05-01 12:00:00',NULL,'Some street 5','it\\'s'),"),
    (
        "long",
        "(7,'A text of many words which goes on and on, as descriptions of products do; it has a \\\"quote\\\" and a line \
         break\\nand then some more words until it is as long as a paragraph would be in a shop.'),",
    ),
    ("bytes", "(9,_binary '\u{1}\u{7f}abc\\0def\\Z\\\\ghijkl\\'mnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz'),"),
];

/// What a dump begins with: data alone is none.
const TABLE: &str = "CREATE TABLE `orders` (\n  `id` int NOT NULL,\n  PRIMARY KEY (`id`)\n);\n";

/// A gigabyte of INSERTs of a megabyte each, made as it is read.
struct Inserts {
    insert: Vec<u8>,
    at: usize,
    left: u64,
}

impl Inserts {
    fn of(row: &str, bytes: u64) -> Self {
        let rows = row.repeat((1 << 20) / row.len());
        let insert = format!("INSERT INTO `orders` VALUES {};\n", rows.trim_end_matches(','));
        Self { insert: insert.into_bytes(), at: 0, left: bytes }
    }
}

impl Read for Inserts {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let rest = &self.insert[self.at..];
        let count = rest.len().min(buffer.len()).min(usize::try_from(self.left).unwrap_or(usize::MAX));
        buffer[..count].copy_from_slice(&rest[..count]);
        self.at = (self.at + count) % self.insert.len();
        self.left -= count as u64;
        Ok(count)
    }
}

/// Data is passed over.
#[divan::bench(args = ["short", "long", "bytes"], sample_count = 3, sample_size = 1)]
fn inserts(bencher: Bencher, kind: &str) {
    const BYTES: u64 = 1 << 30;
    let row = ROWS.iter().find(|(name, _)| *name == kind).map_or("", |(_, row)| row);
    bencher.counter(BytesCount::new(BYTES)).bench(|| {
        let schema = Schema::read(TABLE.as_bytes().chain(Inserts::of(row, BYTES))).unwrap_or_default();
        assert_eq!(schema.tables.len(), 1, "the dump is not read to its end");
    });
}
