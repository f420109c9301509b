//! `databases`, `tables`, `flavors` and `versions`: what tasks and instances can be made of.

use clap::Args;
use serde_json::{Value, json};
use taurus_htap::{Engine, FlavorFilter, SourceDatabaseName, TaurusInstanceId};

use crate::{app::App, args::parsed, error::Result, output::Output, plain, session::Session};

/// List the databases of the TaurusDB instance that can be synchronized, or those of the StarRocks instance
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap databases --taurus ID --instance ID
  taurus-htap databases --target --instance ID")]
pub(crate) struct Databases {
    /// List the databases of the StarRocks instance
    #[arg(long)]
    target: bool,
}

/// List the tables of a database of the TaurusDB instance that can be synchronized
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap tables shop --taurus ID --instance ID")]
pub(crate) struct Tables {
    /// Name of the database
    #[arg(value_name = "DATABASE", value_parser = parsed(|text| SourceDatabaseName::new(text)))]
    database: SourceDatabaseName,
}

/// List the flavors that the nodes of instances can have, for `instances create` and `instances resize`
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap flavors --engine-version 3.1.6.0 --region cn-north-4")]
pub(crate) struct Flavors {
    /// Version of StarRocks, such as 3.1.6.0 [default: the default version of the service]
    #[arg(long, value_name = "VERSION")]
    engine_version: Option<String>,
}

/// List the versions of StarRocks that instances can have, for `instances create`
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap versions --region cn-north-4")]
pub(crate) struct Versions {}

impl Databases {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let replication = session.instance()?.replication();
        let databases = match self.target {
            true => replication.databases(),
            false => replication.source_databases(&source(&session)?, &[]),
        };
        Ok(names(databases.all().await?, "DATABASE", "databases"))
    }
}

impl Tables {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let replication = session.instance()?.replication();
        let tables = replication.source_tables(&source(&session)?, self.database.as_str(), &[]).all().await?;
        // The service writes `database.table`; tasks name the table alone.
        let prefix = format!("{}.", self.database);
        let tables = tables.into_iter().map(|table| table.strip_prefix(&prefix).map(str::to_owned).unwrap_or(table));
        Ok(names(tables.collect(), "TABLE", "tables"))
    }
}

impl Flavors {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let filter = match self.engine_version {
            Some(version) => FlavorFilter::all().version(version),
            None => FlavorFilter::all(),
        };
        let session = app.connect().await?;
        let flavors = session.client.catalog().flavors(Engine::StarRocks, filter).send().await?.into_inner().flavors;
        let mut flavors = plain::to_value(flavors).unwrap_or_default();
        // A map of the library has no order.
        for zones in
            flavors.as_array_mut().into_iter().flatten().filter_map(|flavor| flavor["az_status"].as_object_mut())
        {
            zones.sort_keys();
        }
        let rows: Vec<_> = flavors.as_array().into_iter().flatten().map(with_zones).collect();
        let columns = [
            ("ID", "/id"),
            ("CODE", "/spec_code"),
            ("VCPUS", "/vcpus"),
            ("MEMORY GB", "/ram"),
            ("MODE", "/instance_mode"),
            ("VERSION", "/version_name"),
            ("ZONES", "/zones"),
        ];
        Ok(Output::list_as(flavors, &rows, &columns, "flavors"))
    }
}

impl Versions {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let versions = session.client.catalog().datastores(Engine::StarRocks).send().await?.into_inner().datastores;
        Ok(Output::list(
            versions,
            &[("VERSION", "/name"), ("FULL VERSION", "/kernel_version"), ("ID", "/id")],
            "versions",
        ))
    }
}

fn source(session: &Session<'_>) -> Result<TaurusInstanceId> {
    Ok(session.taurus()?.id().clone())
}

/// A list of names: a table with one column for people, an array of strings for programs.
fn names(names: Vec<String>, heading: &str, what: &str) -> Output {
    let rows: Vec<_> = names.iter().map(|name| json!({ "name": name })).collect();
    Output::list_as(json!(names), &rows, &[(heading, "/name")], what)
}

/// A flavor, with the zones in which nodes of it can be had.
fn with_zones(flavor: &Value) -> Value {
    let zones = flavor["az_status"].as_object().into_iter().flatten();
    let zones = zones.filter(|(_, status)| *status == "normal").map(|(zone, _)| zone.as_str());
    let mut flavor = flavor.clone();
    flavor["zones"] = zones.collect::<Vec<_>>().join(", ").into();
    flavor
}
