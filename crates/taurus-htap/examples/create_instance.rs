//! Creates a StarRocks instance and waits until it is ready. Run twice, it finds the instance and creates no other.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use serde_json::json;
use taurus_htap::{Deployment, Disk, Error, NewStarRocks};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let none = ("ListHtapInstanceInfo", json!({ "instances": [] }));
    let story = [none, support::done(), support::detail(Some("CREATE"), "be-small"), support::detail(None, "be-small")];
    let (client, starrocks, policy, _replay) = support::connect(&story).await?;
    let new = NewStarRocks::builder()
        .name("htap-shop")
        .version("3.1")
        .deployment(Deployment::Single)
        .fe("fe-small", Disk::ssd(50))
        .be("be-small", Disk::ssd(100))
        .zone("cn-north-4a")
        .root_password(std::env::var("TAURUS_HTAP_ROOT_PASSWORD").unwrap_or_else(|_| "Not-A-Real-1".to_owned()))
        .build()?;
    let taurus = client.taurus_instance(starrocks.taurus_id().clone());
    let created = taurus.create_starrocks(&new).policy(policy).execute().await?;
    match (&created.id, &created.order) {
        (_, Some(order)) => println!("ordered: pay {order}"),
        (Some(id), None) => println!("{:?}: {id}", created.outcome),
        (None, None) => println!("{:?}", created.outcome),
    }
    Ok(())
}
