//! Lists the HTAP instances of a TaurusDB instance, and shows one of them with its nodes.
//!
//! With no further ado it runs against replies on loopback. To act on a real instance, set the variables of `support`.

mod support;

use taurus_htap::{Error, InstanceState};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let (client, starrocks, _, _replay) = support::connect(&[]).await?;
    let taurus = client.taurus_instance(starrocks.taurus_id().clone());
    let reply = taurus.htap_instances().send().await?;
    for instance in &reply.instances {
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        println!(
            "{}  {}  {} {}",
            said(&instance.id),
            said(&instance.name),
            said(&instance.engine_name),
            said(&instance.engine_version)
        );
    }

    let detail = starrocks.get().await?;
    println!("\n{}: {}", detail.name.as_deref().unwrap_or_default(), InstanceState::of(&detail));
    for node in detail.groups.iter().flat_map(|group| &group.nodes) {
        let role = node.type_.as_ref().map_or("", |role| role.as_str());
        println!("  {role:12} {}", node.flavor_ref.as_deref().unwrap_or_default());
    }
    Ok(())
}
