//! The fuzz target of the readers: no input makes them panic, and what is read can be checked, planned and shown.
//!
//! Runs on the stable toolchain, since coverage is a stable flag (a C++ compiler builds libFuzzer):
//!
//! ```text
//! export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
//!   -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1"
//! cargo build --release --target x86_64-unknown-linux-gnu
//! cp -r ../tests/dumps corpus
//! target/x86_64-unknown-linux-gnu/release/table-fitness-fuzz corpus -dict=words.dict -max_len=20000 -max_total_time=60
//! ```
#![no_main]

use table_fitness::{Schema, Variables, Views, check, check_table_config, plan};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(variables) = Variables::read(bytes) {
        for setting in variables.check(None) {
            let _ = setting.to_string();
        }
    }
    let Ok(schema) = Schema::read(bytes) else { return };
    for finding in check(&schema).findings {
        assert!(!finding.to_string().contains('\n'), "a finding is one line");
    }
    for table in &schema.tables {
        assert!(table.line > 0, "lines are counted from 1");
        let _ = check_table_config(table, "order by a;key columns id");
    }
    let planned = plan(&schema, Views::Synchronize);
    let tables: usize = planned.iter().map(|task| task.tables.len() + task.left_out.len()).sum();
    assert_eq!(tables, schema.tables.len(), "each table goes in or is left out");
});
