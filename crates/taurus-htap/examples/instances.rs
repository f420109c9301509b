//! Lists the HTAP instances of a TaurusDB instance, and shows one of them with its nodes.
//!
//! Runs as it is, against an emulator; `support` shows how to call the real service.

mod support;

use taurus_htap::InstanceState;

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let scene = support::connect().await?;
    let response = scene.taurus.htap_instances().send().await?;
    for instance in &response.instances {
        let shown = |text: &Option<String>| text.clone().unwrap_or_default();
        println!(
            "{}  {}  {} {}",
            shown(&instance.id),
            shown(&instance.name),
            shown(&instance.engine_name),
            shown(&instance.engine_version)
        );
    }

    let detail = scene.starrocks.get().await?;
    println!("\n{}: {}", detail.name.as_deref().unwrap_or_default(), InstanceState::of(&detail));
    for node in detail.groups.iter().flat_map(|group| &group.nodes) {
        let role = node.type_.as_ref().map_or("", |role| role.as_str());
        println!("  {role:12} {}", node.flavor_ref.as_deref().unwrap_or_default());
    }
    Ok(())
}
