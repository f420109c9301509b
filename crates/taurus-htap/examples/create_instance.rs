//! Creates a StarRocks instance and waits until it is ready. Run twice, it finds the instance and creates no other.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service, where this costs money. The
//! password of the instance's `root` there is that of `TAURUS_HTAP_PASSWORD`.

mod support;

use std::env;

use taurus_htap::{Deployment, Disk, NewStarRocks};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let password = match env::var("TAURUS_HTAP_PASSWORD") {
        Ok(password) => password,
        Err(_) if scene.is_emulated() => "Not-A-Real-1".to_owned(),
        Err(_) => return Err("set TAURUS_HTAP_PASSWORD: the password of the instance's root".into()),
    };
    let new = NewStarRocks::builder()
        .name("htap-shop")
        .version("3.1")
        .deployment(Deployment::Single)
        .fe("fe-small", Disk::ssd(50))
        .be("be-small", Disk::ssd(100))
        .zone("cn-north-4a")
        .root_password(password)
        .build()?;
    let created = scene.taurus.create_starrocks(&new).policy(scene.policy.clone()).execute().await?;
    println!("create htap-shop: {}", support::shown(created.outcome));
    match (&created.id, &created.order) {
        (_, Some(order)) => println!("the order is {order}"),
        (Some(id), None) => println!("its ID is {id}"),
        (None, None) => {}
    }
    Ok(())
}
