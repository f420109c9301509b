//! Checks a whole task, and prints what fits and what does not. Creates nothing.
//!
//! The service and the source are those of the variables in `shared/mod.rs`.

mod shared;

use taurus_htap::{Instance, Result};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    run(&shared::instance()?, &shared::source_instance()?).await
}

/// Makes the check.
pub async fn run(instance: &Instance, source: &str) -> Result<()> {
    let task =
        shared::orders(source).table_config("orders", "order by id").parameter("max_rows_per_chunk", 0).build()?;
    let report = instance.replication().check(&task).execute().await?;
    print!("{report}");
    if !report.all_passed() {
        println!("not all of it fits");
    }
    Ok(())
}
