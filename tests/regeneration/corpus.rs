//! Code of users, which has to compile whatever compatible change an API gets: request bodies and forms are made,
//! responses are read, values are matched, operations are called, traits are implemented. Nothing here runs.
//!
//! tests/tools/regeneration.rs compiles it with the API as it is, and with an API that has grown everywhere.
#![allow(dead_code, missing_docs, reason = "it only has to compile")]

use std::{future::Future, pin::Pin, sync::Arc};

use taurus_htap::{
    CheckResult, Client, Created, Engine, Error, Instance, InstanceStatus, NewStarRocks, NodeType, Outcome,
    QueryQueueRules, Response, RestartWhen, Secret, StarRocksInstanceId, SyncTask, TaskChange, TaskStatus,
    TaurusInstance,
    api::{
        self,
        forms::UploadImportExcelTemplateRequest,
        requests::{
            CheckTableConfig, ClientParameters, ListHtapFlavor, ListInstanceNode, ListStarRocksDataReplications,
            SetHtapQueryQueuesRule, UpdateStarRocksDatabaseUserPassword,
        },
        required,
        runtime::{Api, Effect, Executor, Form, Operation, PagedRequest, Request, ResponseValue},
        types::{self, CheckTableConfigRequest, DataReplication, Language, TableReplConfig, TablesConfig},
        values::ReplicationStage,
    },
    form::File,
};

fn bodies() -> CheckTableConfigRequest {
    let tables = TableReplConfig::new().repl_type(types::ReplType::IncludeTables).tables(["orders".to_owned()]);
    let mut body = CheckTableConfigRequest::new()
        .table_repl_config(tables)
        .tables_configs([TablesConfig::new().table_name("orders").table_config("order by (id)")])
        .is_create_task(types::TextBoolean::False);
    body.source_instance_id = Some("in07".to_owned());
    body
}

fn long_body() -> types::SetHtapQueryQueuesRuleRequest {
    types::SetHtapQueryQueuesRuleRequest::new(types::QueryQueueRule::new(required::QueryQueueRule {
        query_queue_concurrency_limit: 10,
        query_queue_cpu_used_pct_limit: 80,
        query_queue_max_queued_queries: 100,
        query_queue_mem_used_pct_limit: 80,
        query_queue_pending_timeout_second: 60,
    }))
}

fn form() -> UploadImportExcelTemplateRequest {
    let file = File::new("template.xlsx", b"PK".to_vec());
    let form = UploadImportExcelTemplateRequest::new(types::TemplateType::ImportAsync, file, "shop");
    assert!(!form.fields().is_empty());
    form.database_scope(types::TextBoolean::True)
}

fn responses(task: DataReplication) -> Option<String> {
    let DataReplication { source_database, stage, .. } = task;
    match stage? {
        ReplicationStage::Incremental => source_database,
        ReplicationStage::Unknown(stage) => Some(stage.as_str().to_owned()),
        _ => None,
    }
}

fn fakes() -> types::ListStarRocksDataReplicationsResponse {
    let task = DataReplication::new().source_database("shop").stage(ReplicationStage::Full);
    let mut page = types::ListStarRocksDataReplicationsResponse::default();
    page.replications = vec![task, DataReplication::default()];
    page
}

fn closed(engine: Engine, nodes: NodeType, language: Language) -> &'static str {
    match (engine, nodes, language) {
        (Engine::StarRocks, NodeType::Fe, Language::EnUs) => "the FE nodes of StarRocks",
        (Engine::StarRocks, NodeType::Be, _) => "the BE nodes of StarRocks",
        _ => "others",
    }
}

fn open(result: &CheckResult, status: &InstanceStatus) -> bool {
    matches!(result, CheckResult::Success) && !matches!(status, InstanceStatus::Abnormal)
}

async fn called(client: &Client, instance: &StarRocksInstanceId) -> Result<(), Error> {
    let checked: Response<types::CheckTableConfigResponse> =
        client.request(CheckTableConfig::new(instance, bodies())).send().await?;
    println!("{:?}", checked.tbl_config_check_results.first().map(|table| &table.check_result));
    client.request(SetHtapQueryQueuesRule::new(instance, long_body())).send().await?;
    let password = UpdateStarRocksDatabaseUserPassword::new(
        instance,
        types::UpdateStarRocksDatabaseUserPasswordRequest::new(Secret::from("a password"), "reader"),
    );
    client.request(password).send().await?;
    let mut flavors = ListHtapFlavor::new(Engine::StarRocks).spec_code("gaussdb.sr-be.xlarge.x86.4");
    flavors.version_name = Some("3.1.6.0".to_owned());
    client.request(flavors).send().await?;
    let tasks = client.pages(ListStarRocksDataReplications::new(instance)).all().await?;
    tasks.into_iter().filter_map(responses).for_each(|database| println!("{database}"));
    Ok(())
}

async fn called_alone(request: ListInstanceNode, project: types::ProjectId) -> Option<usize> {
    let parameters = ClientParameters::new(project).language(Language::EnUs);
    let api = api::Client::new("https://gaussdb.example");
    match request.send(api, parameters).await {
        Ok(response) => Some(response.into_inner().node_list.len()),
        Err(api::runtime::Error::ErrorResponse(refused)) => refused.error_code.as_deref().map(str::len),
        Err(_) => None,
    }
}

async fn friendly(client: &Client, task: &SyncTask) -> Result<bool, Error> {
    let instance = client.instance("0123456789abcdef0123456789abcdefin17".parse()?);
    let status = instance.replication().tasks().all().await?.into_iter().next().unwrap_or_default();
    println!("{:?}", status.stage);
    Ok(instance.replication().check_table_config(task).send().await?.all_passed())
}

async fn flows(instance: &Instance, taurus: &TaurusInstance, new: &NewStarRocks) -> Result<(), Error> {
    let TaskChange { outcome, status, .. } = instance.replication().pause(&"orders".parse()?).execute().await?;
    match (outcome, status.as_ref().and_then(TaskStatus::stage)) {
        (Outcome::Done, Some(ReplicationStage::Paused)) => println!("paused"),
        (Outcome::Unchanged, Some(ReplicationStage::Unknown(stage))) => println!("{stage}"),
        _ => {}
    }
    let Created { id: Some(id), instance: Some(shown), .. } = taurus.create_starrocks(new).execute().await? else {
        return Ok(());
    };
    let types::StarRocksInstance { id: of, name, .. } = shown;
    assert_eq!((of.as_deref(), name.is_some()), (Some(id.as_str()), true));
    let changed = taurus.starrocks(id).restart(RestartWhen::Needed).execute().await?;
    println!("{:?} {:?}", changed.found.status(), changed.instance.groups.first().map(|group| &group.nodes));
    let rules = QueryQueueRules {
        max_queued_queries: 100,
        pending_timeout_seconds: 60,
        concurrency_limit: 10,
        memory_used_percent_limit: 80,
        cpu_used_percent_limit: 80,
    };
    instance.query_queue().set_rules(rules)?.send().await?;
    Ok(())
}

/// An executor that sends nothing that changes anything.
#[derive(Debug)]
struct Careful<E>(Arc<E>);

impl<E: Executor> Executor for Careful<E> {
    fn execute<'a>(
        &'a self,
        request: taurus_htap::http::Request<taurus_htap::bytes::Bytes>,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        assert!(matches!(operation.effect, Effect::Read), "{}", operation.id);
        self.0.execute(request, operation)
    }
}

/// A trait of the user's for all requests.
trait Described: Request {
    fn described(&self) -> String {
        format!("{} {} {self:?}", Self::OPERATION.method, Self::OPERATION.path)
    }
}

impl<R: Request> Described for R {}

fn generic<R: PagedRequest<Api = api::Client>>(request: &R, response: R::Response) -> (String, usize) {
    (request.described(), R::items(response).len() + api::Client::OPERATIONS.len())
}

fn value<T>(response: ResponseValue<T>) -> (u16, T) {
    (response.status().as_u16(), response.into_inner())
}
