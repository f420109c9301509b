//! `databases`, `tables`, `flavors` and `versions`: what tasks and instances can be made of.

use clap::{Args, builder::NonEmptyStringValueParser};
use serde_json::{Value, json};
use taurus_htap::{Engine, FlavorFilter, SourceDatabaseName, TaurusInstanceId};

use crate::{
    app::App,
    args::{ListArgs, parsed},
    error::{CliError, Result},
    kind::Kind,
    output::{Listing, Output},
    plain,
    session::Session,
};

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
    #[command(flatten)]
    list: ListArgs,
}

/// List the tables of a database of the TaurusDB instance that can be synchronized
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap tables shop --taurus ID --instance ID")]
pub(crate) struct Tables {
    /// Name of the database
    #[arg(value_name = "DATABASE", value_parser = parsed(|text| SourceDatabaseName::new(text)))]
    database: SourceDatabaseName,
    #[command(flatten)]
    list: ListArgs,
}

/// List the flavors that the nodes of instances can have, for `instances create` and `instances resize`
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap flavors --engine-version 3.1.6.0 --region cn-north-4")]
pub(crate) struct Flavors {
    /// Version of StarRocks, such as 3.1.6.0 [default: the default version of the service]
    #[arg(long, value_name = "VERSION", value_parser = NonEmptyStringValueParser::new())]
    engine_version: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

/// List the versions of StarRocks that instances can have, for `instances create`
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap versions --region cn-north-4")]
pub(crate) struct Versions {
    #[command(flatten)]
    list: ListArgs,
}

impl Databases {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let replication = session.instance()?.replication();
        let source = if self.target { None } else { Some(source(&session)?) };
        let poll = async || {
            let databases = match &source {
                None => replication.databases(),
                Some(source) => replication.source_databases(source, &[]),
            };
            Ok(names(self.list.of_pages(databases).await?, "DATABASE", "databases"))
        };
        self.list.watch.run(app, poll).await
    }
}

impl Tables {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let replication = session.instance()?.replication();
        let source = source(&session)?;
        let poll = async || {
            let database = self.database.as_str();
            let tables = self.list.of_pages(replication.source_tables(&source, database, &[])).await?;
            // The service lists no tables of a database that does not exist.
            if tables.is_empty() {
                let databases = replication.source_databases(&source, &[database]).all().await?;
                if !databases.iter().any(|found| found == database) {
                    let message = format!("{source} has no database {database} that can be synchronized");
                    let help = "`taurus-htap databases` lists those that can";
                    return Err(CliError::usage(message).with_kind(Kind::NotFound).with_help(help));
                }
            }
            // The service writes `database.table`; tasks name the table alone.
            let prefix = format!("{}.", self.database);
            let tables =
                tables.into_iter().map(|table| table.strip_prefix(&prefix).map(str::to_owned).unwrap_or(table));
            Ok(names(tables.collect(), "TABLE", "tables"))
        };
        self.list.watch.run(app, poll).await
    }
}

impl Flavors {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let poll = async || {
            let filter = match &self.engine_version {
                Some(version) => FlavorFilter::all().version(version),
                None => FlavorFilter::all(),
            };
            let flavors = session.client.catalog().flavors(Engine::StarRocks, filter).send().await?;
            let mut flavors = plain::to_value(self.list.of_all(flavors.into_inner().flavors)).unwrap_or_default();
            // A map of the library has no order.
            for zones in
                flavors.as_array_mut().into_iter().flatten().filter_map(|flavor| flavor["az_status"].as_object_mut())
            {
                zones.sort_keys();
            }
            let rows: Vec<_> = flavors.as_array().into_iter().flatten().map(with_zones).collect();
            Ok(Output::list_as(flavors, &rows, &FLAVORS))
        };
        self.list.watch.run(app, poll).await
    }
}

const FLAVORS: Listing<'_> = Listing {
    what: "flavors",
    identifiers: Some("/id"),
    columns: &[
        ("ID", "/id"),
        ("CODE", "/spec_code"),
        ("VCPUS", "/vcpus"),
        ("MEMORY GB", "/ram"),
        ("MODE", "/instance_mode"),
        ("VERSION", "/version_name"),
        ("ZONES", "/zones"),
    ],
    further: &[("TYPE", "/type")],
};

impl Versions {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let poll = async || {
            let versions = session.client.catalog().datastores(Engine::StarRocks).send().await?.into_inner().datastores;
            Ok(Output::list(self.list.of_all(versions), &VERSIONS))
        };
        self.list.watch.run(app, poll).await
    }
}

const VERSIONS: Listing<'_> = Listing {
    what: "versions",
    identifiers: Some("/name"),
    columns: &[("VERSION", "/name"), ("FULL VERSION", "/kernel_version"), ("ID", "/id")],
    further: &[],
};

fn source(session: &Session<'_>) -> Result<TaurusInstanceId> {
    Ok(session.taurus()?.id().clone())
}

/// A list of names: a table with one column for people, an array of strings for programs.
fn names(names: Vec<String>, heading: &str, what: &str) -> Output {
    let rows: Vec<_> = names.iter().map(|name| json!({ "name": name })).collect();
    let listing = Listing { what, identifiers: Some(""), columns: &[(heading, "/name")], further: &[] };
    Output::list_as(json!(names), &rows, &listing)
}

/// A flavor, with the zones in which nodes of it can be had.
fn with_zones(flavor: &Value) -> Value {
    let zones = flavor["az_status"].as_object().into_iter().flatten();
    let zones = zones.filter(|(_, status)| *status == "normal").map(|(zone, _)| zone.as_str());
    let mut flavor = flavor.clone();
    flavor["zones"] = zones.collect::<Vec<_>>().join(", ").into();
    flavor
}
