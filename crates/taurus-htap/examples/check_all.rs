//! Checks a whole task, and prints what fits and what does not. Creates nothing.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let task = scene
        .orders()
        .table_config("orders", "order by id")
        .table_config("customers", "order by surname")
        .parameter("max_rows_per_chunk", 0)
        .build()?;
    let report = scene.replication().check(&task).execute().await?;
    print!("{report}");
    if !report.all_passed() {
        println!("not all of it fits");
    }
    Ok(())
}
