//! What is printed for editors, shells and manuals.

use std::fs;

use crate::support::{line, run};
use tempfile::TempDir;

#[test]
fn schema_of_task_files() {
    insta::assert_snapshot!(line("schema").ran().out);
}

#[test]
fn schema_of_seeds() {
    insta::assert_snapshot!(line("emulator seed --schema").ran().out);
}

#[test]
fn every_shell_has_a_script_that_calls_the_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = run(["completions", shell]).ran();
        assert!(ran.code == 0 && ran.out.contains("taurus-htap") && ran.out.contains("TAURUS_HTAP_COMPLETE"), "{ran}");
    }
}

#[test]
fn manual_has_a_page_for_each_command() {
    let page = line("man").ran().out;
    assert!(page.contains(".TH taurus-htap 1") && page.contains("Exit codes"), "{page}");
    let directory = TempDir::new().unwrap();
    let ran = run(["man", "--directory", directory.path().to_str().unwrap()]).ran();
    assert_eq!(ran.code, 0, "{ran}");
    let mut pages: Vec<_> =
        fs::read_dir(directory.path()).unwrap().map(|page| page.unwrap().file_name().into_string().unwrap()).collect();
    pages.sort();
    assert!(pages.contains(&"taurus-htap-sync-create.1".to_owned()), "{pages:?}");
}
