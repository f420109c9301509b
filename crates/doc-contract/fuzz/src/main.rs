//! The fuzz target of the reader: no input makes it panic, and what it reads survives being recorded and drafted.
//!
//! Runs on the stable toolchain, since coverage is a stable flag (a C++ compiler builds libFuzzer):
//!
//! ```text
//! export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
//!   -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1"
//! cargo build --release --target x86_64-unknown-linux-gnu
//! cp -r ../tests/pages corpus
//! target/x86_64-unknown-linux-gnu/release/doc-contract-fuzz corpus -dict=words.dict -max_len=20000 -max_total_time=60
//! ```
#![no_main]

use doc_contract::{Contract, Source, compare_pages, read, scaffold};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(reading) = read(bytes) else { return };
    let contract = Contract::new("Fuzzed", reading.page.clone());
    let again = Contract::read(contract.to_text().as_bytes()).map(|contract| contract.page);
    assert_eq!(again.ok().as_ref(), Some(&reading.page));
    for line in reading.places.values() {
        assert!(*line > 0, "lines are counted from 1");
    }
    let _ = scaffold(&reading.page);
    if let Ok(source) = Source::read("page", bytes) {
        assert!(compare_pages(&source, &source).is_empty());
    }
});
