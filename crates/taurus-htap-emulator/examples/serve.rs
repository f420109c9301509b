//! Serves the small world until it is stopped: `cargo run -p taurus-htap-emulator --example serve -- 8080`.

use std::error::Error;

use taurus_htap_emulator::Emulator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = std::env::args().nth(1).map_or(Ok(0), |port| port.parse())?;
    let emulator = Emulator::builder().port(port).start().await?;
    println!("{}", emulator.endpoint());
    std::future::pending().await
}
