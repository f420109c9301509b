//! What operations do to the world. An operation that is not named here answers the first example of its document.

mod agencies;
mod check;
mod databases;
mod identity;
mod instances;
mod logs;
mod offers;
mod order;
mod parameters;
mod password;
mod sessions;
mod table_config;
mod tasks;
pub(crate) mod tokens;
mod users;
mod value_range;

use std::ops::Range;

use serde_json::Value;

use crate::{
    clock::Millis,
    document::Operation,
    refusal::Refusal,
    world::{Busy, Change, Job, StarRocks, World},
};

/// One call, found to be valid by the document.
#[derive(Debug)]
pub(crate) struct Call<'c> {
    pub(crate) operation: &'c Operation,
    pub(crate) path: Vec<(&'c str, Value)>,
    pub(crate) query: Vec<(&'c str, Value)>,
    pub(crate) headers: Vec<(&'c str, Value)>,
    /// The body; null when there is none.
    pub(crate) body: &'c Value,
    /// The token, or the ID of the access key, that the request was found to be authenticated by.
    pub(crate) credential: Option<&'c str>,
    pub(crate) now: Millis,
    /// Where the emulator is, as the caller writes it, such as `http://127.0.0.1:8080`.
    pub(crate) base_url: String,
    /// Whether the job that the call begins is to fail.
    pub(crate) job_fails: bool,
    /// Why checks failed, for people.
    pub(crate) reasons: Vec<String>,
    /// A header that goes with the response: the token that was issued.
    pub(crate) issued_token: Option<String>,
}

/// What an operation does.
pub(crate) type Behaviour = fn(&mut World, &mut Call<'_>) -> Result<Value, Refusal>;

/// The behaviour of an operation; `None` when it answers its example.
pub(crate) fn of(operation: &str) -> Option<Behaviour> {
    Some(match operation {
        "CheckTableConfig" => check::tables,
        "CheckDataBaseConfig" => check::database,
        "ListStarRocksDataReplications" => tasks::list,
        "ListStarRocksDataReplicationConfig" => tasks::configuration,
        "ListStarRocksDataReplicationConfigByDataBase" => tasks::configuration_of_database,
        "CreateStarRocksDataReplication" => tasks::start,
        "PauseStarRocksDataReplication" => tasks::pause,
        "ResumeStarRocksDataReplication" => tasks::resume,
        "ModifyDataSync" => tasks::modify,
        "DeleteStarRocksDataReplication" => tasks::delete,
        "ListStarRocksDbParameters" => databases::task_parameters,
        "ListStarRocksDataBases" => databases::of_instance,
        "ShowInstanceDatabasesForHtap" => databases::of_source,
        "ShowInstanceTablesForHtap" => databases::tables_of_source,
        "ListHtapInstanceInfo" => instances::list,
        "ListStarrocksInstanceInfo" => instances::show,
        "CreateStarrocksInstance" => instances::create,
        "DeleteStarrocksInstance" => instances::delete,
        "RestartStarrocksInstance" => instances::restart,
        "RestartStarrocksNode" => instances::restart_node,
        "ResizeStarRocksFlavor" => instances::resize,
        "ModifyStarRocksSecurityGroup" => instances::change_security_group,
        "UpgradeSrKernelVersion" => instances::upgrade,
        "ListInstanceNode" => instances::nodes,
        "ShowStarRocksDatabaseUser" => users::list,
        "CreateStarRocksDatabaseUser" => users::create,
        "DeleteStarRocksDatabaseUser" => users::delete,
        "UpdateStarRocksDatabaseUserPassword" => users::change_password,
        "UpdateStarRocksDatabaseUserPermission" => users::change_permission,
        "SyncStarRocksUsers" => users::sync,
        "ShowStarrocksParams" => parameters::list,
        "UpdateStarrocksParams" => parameters::update,
        "CheckStarrocksParams" => parameters::compare,
        "ListHtapDataStore" => offers::data_stores,
        "ListHtapFlavor" => offers::flavors,
        "ListHtapStorageType" => offers::storage_types,
        "CheckStarRocksResource" => offers::check,
        "ShowHtapErrorLogDetail" => logs::errors,
        "ShowSlowLogDetail" => logs::slow,
        "ShowStarRocksSlowlogSensitiveStatus" => logs::slow_statements,
        "UpdateSlowlogSensitiveStatus" => logs::show_slow_statements,
        "ShowHtapLtsConfig" => logs::targets,
        "UpdateStarRockLtsConfig" => logs::add_targets,
        "DeleteStarRockLtsConfig" => logs::delete_targets,
        "ShowHtapProcessList" => sessions::list,
        "DeleteHtapProcessList" => sessions::end,
        "UpdateHtapQueryQueuesControl" => sessions::switch_queue,
        "ShowHtapQueryQueuesRule" => sessions::queue_rule,
        "SetHtapQueryQueuesRule" => sessions::set_queue_rule,
        "ShowGaussMySqlJobInfo" => job,
        "KeystoneCreateUserTokenByPassword" => identity::token_by_password,
        "CreateTokenWithIdToken" => identity::token_by_id_token,
        "CreateTemporaryAccessKey" => identity::temporary_key,
        "AssumeAgency" => agencies::assume,
        "AssumeAgencyWithOIDC" => identity::assume_agency,
        "DecodeAuthorizationMessage" => agencies::decode_message,
        "GetCallerIdentity" => agencies::caller_identity,
        "KeystoneListProjects" => identity::projects,
        _ => return None,
    })
}

/// ShowGaussMySqlJobInfo.
fn job(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let id = call.query("id").as_str().unwrap_or_default();
    let visible = Millis::from(world.timing.job_visible) * 1000;
    let job = world.jobs.get(id).filter(|job| call.now >= job.created + visible).ok_or_else(Refusal::no_job)?;
    Ok(serde_json::json!({ "job": job.response(id, call.now) }))
}

/// The default number of items in a page.
const DEFAULT_LIMIT: usize = 100;

static NOTHING: Value = Value::Null;

impl<'c> Call<'c> {
    /// The text of a path parameter.
    pub(crate) fn path(&self, name: &str) -> &str {
        find(&self.path, name).as_str().unwrap_or_default()
    }

    /// A query parameter; null when it is not there.
    pub(crate) fn query(&self, name: &str) -> &Value {
        find(&self.query, name)
    }

    /// The text of a header that the document describes.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name).as_str()
    }

    /// The text of a field of the body.
    pub(crate) fn text(&self, field: &str) -> Option<&'c str> {
        self.body.get(field)?.as_str()
    }

    /// The entries of a list in the body.
    pub(crate) fn entries(&self, field: &str) -> &'c [Value] {
        self.body.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    /// The documented response, for the parts of it that the world does not know.
    pub(crate) fn example(&self) -> Value {
        self.operation.response.as_ref().and_then(|response| response.example()).cloned().unwrap_or_default()
    }

    /// Which of so many items the caller wants to see.
    pub(crate) fn page(&self, total: usize) -> Range<usize> {
        let paging = self.operation.paging.as_ref();
        let limit = paging.map_or("limit", |paging| &paging.limit);
        let offset = paging.and_then(|paging| paging.offset.as_deref()).unwrap_or("offset");
        let start = number(self.query(offset)).unwrap_or(0).min(total);
        let end = start.saturating_add(number(self.query(limit)).unwrap_or(DEFAULT_LIMIT)).min(total);
        start..end
    }

    /// The ID in the path of what the operation is about, whatever the document calls it.
    pub(crate) fn instance_id(&self) -> &str {
        match self.path("starrocks_instance_id") {
            "" => self.path("instance_id"),
            id => id,
        }
    }

    /// The StarRocks instance that the path names. Some of the vendor's tools name the TaurusDB instance instead; it
    /// means the only one that replicates it.
    pub(crate) fn starrocks_id(&self, world: &World) -> Result<String, Refusal> {
        let id = self.instance_id();
        if world.instances.contains_key(id) {
            return Ok(id.to_owned());
        }
        let mut followers = world.instances.iter().filter(|(_, instance)| instance.source == id);
        match (followers.next(), followers.next()) {
            (Some((id, _)), None) => Ok(id.clone()),
            _ => Err(Refusal::no_instance()),
        }
    }

    /// The StarRocks instance that the path names, as it is now.
    pub(crate) fn starrocks<'w>(&self, world: &'w mut World) -> Result<&'w mut StarRocks, Refusal> {
        let id = self.starrocks_id(world)?;
        let instance = world.instances.get_mut(&id).ok_or_else(Refusal::no_instance)?;
        instance.settle(self.now);
        Ok(instance)
    }

    /// Why what the call begins fails, if a fault says so.
    pub(crate) fn fail_reason(&self) -> Option<String> {
        self.job_fails.then(|| "The emulator was asked to let this job fail.".to_owned())
    }

    /// Begins a job that takes so many seconds, and returns its ID.
    pub(crate) fn begin_job(&self, world: &mut World, instance_id: &str, seconds: u32) -> String {
        let id = world.new_uuid();
        let runs_from = self.now + Millis::from(world.timing.pending) * 1000;
        let instance_name = world.instances.get(instance_id).map(|instance| instance.name.clone());
        let job = Job {
            name: self.operation.id.clone(),
            instance_id: instance_id.to_owned(),
            instance_name: instance_name.unwrap_or_default(),
            created: self.now,
            runs_from,
            ends: runs_from.max(self.now + Millis::from(seconds) * 1000),
            fail_reason: self.fail_reason(),
        };
        world.jobs.add(id.clone(), job);
        id
    }

    /// Begins a job that keeps the instance busy until it is over; refuses while another one does.
    pub(crate) fn occupy(
        &self,
        world: &mut World,
        action: &str,
        seconds: u32,
        change: Change,
    ) -> Result<String, Refusal> {
        if let Some(busy) = &self.starrocks(world)?.busy {
            return Err(Refusal::busy(&busy.action));
        }
        let id = self.starrocks_id(world)?;
        let job = self.begin_job(world, &id, seconds);
        let until = world.jobs.get(&job).map_or(self.now, |job| job.ends);
        let change = (!self.job_fails).then_some(change);
        let busy = Busy { action: action.to_owned(), job: job.clone(), since: self.now, until, change };
        self.starrocks(world)?.busy = Some(busy);
        Ok(job)
    }
}

fn find<'v>(values: &'v [(&str, Value)], name: &str) -> &'v Value {
    values.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or(&NOTHING, |(_, value)| value)
}

/// A number, or the text of one.
fn number(value: &Value) -> Option<usize> {
    let number = value.as_u64().or_else(|| value.as_str()?.parse().ok());
    number.and_then(|number| usize::try_from(number).ok())
}
