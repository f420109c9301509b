//! `instances`: StarRocks instances of a TaurusDB instance.

use clap::{ArgGroup, Args, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};
use serde_json::{Value, json};
use taurus_htap::{
    Action, Change, Deployment, Disk, Flow, InstanceState, IoType, NewStarRocks, Outcome, Resize, RestartWhen,
    StarRocksInstanceId, UpgradeCheck, UpgradeTime, iam::flows, operations,
};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, WaitArgs, whole_number},
    error::{CliError, Result},
    output::{Listing, Output},
    password::PasswordSource,
    plain,
    table::{Table, details},
    watch::WatchArgs,
};

/// StarRocks instances of a TaurusDB instance: list, show, create, resize, restart, upgrade and delete them
#[derive(Debug, Subcommand)]
pub(crate) enum Instances {
    /// List the HTAP instances of the TaurusDB instance
    #[command(after_help = "\
Examples:
  taurus-htap instances list --taurus ID
  taurus-htap instances list --taurus ID --output name")]
    List(ListArgs),
    /// Show an instance with its nodes
    #[command(after_help = "\
Examples:
  taurus-htap instances show --taurus ID --instance ID --output yaml
  taurus-htap instances show --taurus ID --instance ID --watch=10s")]
    Show(WatchArgs),
    Create(Box<Create>),
    /// Change the flavors of the nodes
    #[command(after_help = "Example:\n  taurus-htap instances resize --taurus ID --instance ID --be-flavor FLAVOR")]
    #[command(group = ArgGroup::new("flavors").args(["fe_flavor", "be_flavor"]).required(true).multiple(true))]
    Resize {
        /// ID of the new flavor of FE nodes
        #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
        fe_flavor: Option<String>,
        /// ID of the new flavor of BE nodes
        #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
        be_flavor: Option<String>,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Restart all nodes, which ends their sessions
    #[command(after_help = "Example:\n  taurus-htap instances restart --taurus ID --instance ID --if-needed")]
    Restart {
        /// Restart only if a node needs it for a changed parameter
        #[arg(long)]
        if_needed: bool,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Upgrade the kernel to the latest version
    #[command(
        after_help = "Example:\n  taurus-htap instances upgrade --taurus ID --instance ID --in-maintenance-window"
    )]
    Upgrade {
        /// Upgrade in the maintenance window, without waiting for it, instead of now
        #[arg(long)]
        in_maintenance_window: bool,
        /// Skip the service's check before the upgrade
        #[arg(long)]
        skip_check: bool,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Delete an instance and its data; the TaurusDB instance is not changed
    #[command(after_help = "Example:\n  taurus-htap instances delete --taurus ID --instance ID --yes")]
    Delete {
        #[command(flatten)]
        waiting: WaitArgs,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("list", operations![ListHtapInstanceInfo]),
    ("show", flows::GET_INSTANCE),
    ("create", flows::CREATE_INSTANCE),
    ("resize", flows::RESIZE),
    ("restart", flows::RESTART),
    ("upgrade", flows::UPGRADE),
    ("delete", flows::DELETE_INSTANCE),
];

const INSTANCES: Listing<'_> = Listing {
    what: "HTAP instances",
    identifiers: Some("/id"),
    columns: &[
        ("ID", "/id"),
        ("NAME", "/name"),
        ("ENGINE", "/engine_name"),
        ("VERSION", "/engine_version"),
        ("STATUS", "/instance_state/instance_status"),
        ("MODE", "/ha_mode"),
        ("NODES", "/node_num"),
    ],
    further: &[("ACTIONS", "/current_actions"), ("ADDRESS", "/data_vip"), ("PORT", "/port"), ("ZONES", "/zones")],
};

/// Create a StarRocks instance that replicates the TaurusDB instance
#[derive(Args, Debug)]
#[command(after_help = "\
Example:
  taurus-htap instances create --taurus ID --name htap-shop --engine-version 3.1 --zone cn-north-4a \\
      --fe-flavor FLAVOR --fe-disk 50 --be-flavor FLAVOR --be-disk 500 --password-file root.txt")]
pub(crate) struct Create {
    /// Name of the instance
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    name: String,
    /// Version of StarRocks, such as 3.1; `versions` lists them
    #[arg(long, value_name = "VERSION", value_parser = NonEmptyStringValueParser::new())]
    engine_version: String,
    /// Availability zone, such as cn-north-4a; `flavors` shows the zones of each flavor
    #[arg(long, value_name = "ZONE", value_parser = NonEmptyStringValueParser::new())]
    zone: String,
    /// ID of the flavor of FE nodes; `flavors` lists them
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    fe_flavor: String,
    /// Size of the disk of each FE node
    #[arg(long, value_name = "GB", allow_negative_numbers = true, value_parser = whole_number(0..=u32::MAX))]
    fe_disk: u32,
    /// Number of FE nodes; more than one makes a cluster
    #[arg(long, value_name = "COUNT", default_value_t = 1, allow_negative_numbers = true)]
    #[arg(value_parser = whole_number(0..=u8::MAX))]
    fe_count: u8,
    /// ID of the flavor of BE nodes; `flavors` lists them
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    be_flavor: String,
    /// Size of the disk of each BE node
    #[arg(long, value_name = "GB", allow_negative_numbers = true, value_parser = whole_number(0..=u32::MAX))]
    be_disk: u32,
    /// Number of BE nodes; more than one makes a cluster
    #[arg(long, value_name = "COUNT", default_value_t = 1, allow_negative_numbers = true)]
    #[arg(value_parser = whole_number(0..=u8::MAX))]
    be_count: u8,
    /// Type of the disks
    #[arg(long, value_name = "TYPE", default_value = "ssd")]
    disk_type: DiskType,
    /// Time zone, such as UTC+08:00
    #[arg(long, value_name = "ZONE", value_parser = NonEmptyStringValueParser::new())]
    time_zone: Option<String>,
    /// ID of the security group [default: the one of the TaurusDB instance]
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    security_group: Option<String>,
    /// ID of the enterprise project [default: the default project]
    #[arg(long, value_name = "ID", value_parser = NonEmptyStringValueParser::new())]
    enterprise_project: Option<String>,
    #[command(flatten)]
    password: PasswordSource,
    #[command(flatten)]
    waiting: WaitArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DiskType {
    Ssd,
    Essd,
}

impl Instances {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        match self {
            Self::List(list) => {
                let taurus = session.taurus()?;
                let poll = async || {
                    let instances = taurus.htap_instances().send().await?.into_inner().instances;
                    let instances = plain::to_value(list.of_all(instances)).unwrap_or_default();
                    let rows: Vec<_> = instances.as_array().into_iter().flatten().map(with_zones).collect();
                    Ok(Output::list_as(instances, &rows, &INSTANCES))
                };
                list.watch.run(app, poll).await
            }
            Self::Show(watch) => {
                let starrocks = session.starrocks()?;
                watch.run(app, async || Ok(details_of(starrocks.get().await?))).await
            }
            Self::Create(create) => create.run(app, &session.taurus()?).await,
            Self::Resize { fe_flavor, be_flavor, waiting } => {
                let starrocks = session.starrocks()?;
                let resize = match (fe_flavor, be_flavor) {
                    (Some(fe), Some(be)) => Resize::both(fe, be),
                    (Some(fe), None) => Resize::fe(fe),
                    (None, Some(be)) => Resize::be(be),
                    (None, None) => return Err(CliError::missing("--fe-flavor", "give --fe-flavor or --be-flavor")),
                };
                let id = starrocks.id().as_str();
                app.confirm(&format!("resize the instance {id}, which restarts its nodes"))?;
                changed(app, starrocks.resize(resize), waiting, ("resize", "resizing"), id).await
            }
            Self::Restart { if_needed, waiting } => {
                let starrocks = session.starrocks()?;
                let when = if if_needed { RestartWhen::Needed } else { RestartWhen::Always };
                let id = starrocks.id().as_str();
                app.confirm(&format!("restart the instance {id} and end its sessions"))?;
                if !if_needed {
                    let taurus = starrocks.taurus_id();
                    app.look_again_with(format!("taurus-htap instances show --taurus {taurus} --instance {id}"));
                }
                changed(app, starrocks.restart(when), waiting, ("restart", "restarting"), id).await
            }
            Self::Upgrade { in_maintenance_window, skip_check, mut waiting } => {
                let starrocks = session.starrocks()?;
                let time = if in_maintenance_window { UpgradeTime::MaintenanceWindow } else { UpgradeTime::Now };
                let check = if skip_check { UpgradeCheck::Skip } else { UpgradeCheck::Run };
                waiting.no_wait |= in_maintenance_window;
                let id = starrocks.id().as_str();
                app.confirm(&format!("upgrade the instance {id}, which restarts it"))?;
                changed(app, starrocks.upgrade().time(time).check(check), waiting, ("upgrade", "upgrading"), id).await
            }
            Self::Delete { waiting } => {
                let starrocks = session.starrocks()?;
                let id = starrocks.id().as_str();
                app.confirm(&format!("delete the instance {id} and its data"))?;
                let delete = starrocks.delete();
                let acting = delete.clone().send();
                let deleted = app.execute(delete, acting, waiting, format!("deleting {id}")).await?;
                let what = match (deleted.outcome, &deleted.found) {
                    (Outcome::Unchanged, None) => "no such instance; nothing was deleted",
                    (Outcome::Unchanged, Some(_)) => "already deleted",
                    (Outcome::Accepted, _) => "deletion accepted",
                    _ => "deleted",
                };
                Ok(Output::done(format!("{id}: {what}"), "delete", id, deleted))
            }
        }
    }
}

impl Create {
    async fn run(self, app: &App, taurus: &taurus_htap::TaurusInstance) -> Result<Output> {
        let disk = |gigabytes| {
            let kind = match self.disk_type {
                DiskType::Ssd => IoType::Ssd,
                DiskType::Essd => IoType::Essd,
            };
            Disk::new(kind, gigabytes)
        };
        let deployment = match (self.fe_count, self.be_count) {
            (1, 1) => Deployment::Single,
            (fe, be) => Deployment::Cluster { fe, be },
        };
        let mut new = NewStarRocks::builder()
            .name(&self.name)
            .version(self.engine_version)
            .deployment(deployment)
            .fe(self.fe_flavor, disk(self.fe_disk))
            .be(self.be_flavor, disk(self.be_disk))
            .zone(self.zone)
            .root_password(self.password.read(&format!("root in {}", self.name))?);
        if let Some(zone) = self.time_zone {
            new = new.time_zone(zone);
        }
        if let Some(group) = self.security_group {
            new = new.security_group(group);
        }
        if let Some(project) = self.enterprise_project {
            new = new.enterprise_project(project);
        }
        let new = new.build().map_err(|error| self.password.explain(error))?;
        let create = taurus.create_starrocks(&new);
        let acting = create.clone().send();
        let created = app.execute(create, acting, self.waiting, format!("creating {}", self.name)).await?;
        let id = created.id.as_ref().map_or("?", StarRocksInstanceId::as_str);
        let order = created.order.as_deref().unwrap_or("?");
        let sentence = match created.outcome {
            Outcome::Unchanged => format!("{}: exists already as {id}", self.name),
            Outcome::Ordered => format!("{}: ordered; to have it created, pay order {order}", self.name),
            Outcome::Accepted => format!("{}: creation accepted; its ID is {id}", self.name),
            _ => format!("{}: created as {id}", self.name),
        };
        Ok(Output::done(sentence, "create", &self.name, created).identified_by(CREATED))
    }
}

/// Where the result of a creation has the ID, which other commands take; the name, if it has none yet.
const CREATED: &str = "/response/id|/target";

/// Executes a change.
async fn changed<A: Action>(
    app: &App,
    change: Flow<Change<A>>,
    waiting: WaitArgs,
    (action, ongoing): (&str, &str),
    id: &str,
) -> Result<Output> {
    let acting = change.clone().send();
    let changed = app.execute(change, acting, waiting, format!("{ongoing} {id}")).await?;
    let sentence = match changed.outcome {
        Outcome::Accepted => format!("{id}: {action} accepted"),
        Outcome::Unchanged => format!("{id}: {action} not needed"),
        Outcome::Ordered => {
            format!(
                "{id}: {action} ordered; to have it executed, pay order {}",
                changed.order.as_deref().unwrap_or("?")
            )
        }
        _ => format!("{id}: {action} done"),
    };
    Ok(Output::done(sentence, action, id, changed))
}

/// An instance of the list, with the codes of its zones.
fn with_zones(instance: &Value) -> Value {
    let zones = instance["available_zones"].as_array().into_iter().flatten();
    let mut instance = instance.clone();
    instance["zones"] = zones.map(|zone| zone["code"].clone()).collect();
    instance
}

/// An instance and its nodes.
fn details_of(instance: taurus_htap::api::types::StarRocksInstance) -> Output {
    let state = InstanceState::of(&instance).to_string();
    let data = plain::to_value(instance).unwrap_or_default();
    let mut people = details(
        &data,
        &[
            ("ID", "/id"),
            ("Name", "/name"),
            ("Mode", "/cluster_mode"),
            ("Version", "/data_store_version"),
            ("Address", "/data_vip"),
            ("Port", "/port_info/mysql_port"),
            ("User sync", "/users_sync_switch_on"),
            ("Newer version", "/new_version_available"),
        ],
    );
    people.append(&details(&json!({"state": state}), &[("State", "/state")]));
    let groups = data["groups"].as_array().map(Vec::as_slice).unwrap_or_default();
    let nodes: Vec<Value> = groups.iter().filter_map(|group| group["nodes"].as_array()).flatten().cloned().collect();
    if !nodes.is_empty() {
        let columns = [
            ("NODE", "/id"),
            ("NAME", "/name"),
            ("ROLE", "/type"),
            ("STATUS", "/status"),
            ("FLAVOR", "/flavor_ref"),
            ("CPU", "/cpu"),
            ("MEMORY GB", "/mem"),
            ("NEEDS RESTART", "/need_restart"),
        ];
        people.end();
        people.append(&Table::of(&nodes, &columns).text());
    }
    Output::new(people, data).identified_by("/id")
}
