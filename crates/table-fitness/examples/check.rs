//! Says which tables of a dump fit, and why others do not: `cargo run --example check -- DUMP`.

use std::{env, error::Error, fs::File};

use table_fitness::{Schema, Severity, Views, check, plan};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args_os().nth(1).ok_or("the path of a dump is missing")?;
    let schema = Schema::read(File::open(path)?)?;
    for notice in &schema.notices {
        eprintln!("{notice}");
    }
    let report = check(&schema);
    for finding in report.findings.iter().filter(|finding| finding.severity() != Severity::Converts) {
        println!("{finding}");
    }
    for summary in &report.summaries {
        println!("{summary}");
    }
    for task in plan(&schema, Views::LeaveOut) {
        let database = task.source_database.as_deref().unwrap_or("the database");
        println!("{database}: {} tables fit, {} are left out", task.tables.len(), task.left_out.len());
    }
    Ok(())
}
