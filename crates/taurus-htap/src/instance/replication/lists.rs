//! The lists: tasks, the databases of both sides, and the tables of the source.
//!
//! All these lists are paged by an offset in items. The totals that the service reports cannot be trusted (0 in
//! practice for the databases of StarRocks), so a list ends with its first short page.

use huaweicloud_core::{Counted, Offset, Pages, Result, checked};
use taurus_htap_api::types;

use super::Replication;
use crate::{Instance, ReplType, TaurusInstanceId};

/// As in the vendor's Terraform provider.
const PAGE_SIZE: u32 = 100;

impl Replication<'_> {
    /// Every task. Operation `ListStarRocksDataReplications`.
    pub fn tasks(&self) -> Pages<types::DataReplication> {
        let instance = self.instance.clone();
        Pages::by_offset(PAGE_SIZE, move |at| tasks_at(instance.clone(), at)).key(|task| task.task_name.as_deref())
    }

    /// The databases of the StarRocks instance. Operation `ListStarRocksDataBases`.
    pub fn databases(&self) -> Pages<String> {
        let instance = self.instance.clone();
        Pages::by_offset(PAGE_SIZE, move |at| databases_at(instance.clone(), None, at))
    }

    /// The databases of the StarRocks instance whose names contain this. Operation `ListStarRocksDataBases`.
    pub fn databases_like(&self, name: impl Into<String>) -> Pages<String> {
        let (instance, name) = (self.instance.clone(), name.into());
        Pages::by_offset(PAGE_SIZE, move |at| databases_at(instance.clone(), Some(name.clone()), at))
    }

    /// The databases of a TaurusDB instance that can be synchronized; of `names`, or all. The service treats a single
    /// name as a part of names. Operation `ShowInstanceDatabasesForHtap`.
    pub fn source_databases(&self, source: &TaurusInstanceId, names: &[&str]) -> Pages<String> {
        let databases = names.iter().map(|&name| name.to_owned()).collect();
        let body = types::ShowInstanceDatabasesForHtapRequest {
            databases: Some(databases),
            source_instance_id: Some(source.0.clone()),
        };
        let instance = self.instance.clone();
        Pages::by_offset(PAGE_SIZE, move |at| source_databases_at(instance.clone(), body.clone(), at))
    }

    /// The tables of a database of a TaurusDB instance that can be synchronized, each as `database.table`; of `names`,
    /// or all. Operation `ShowInstanceTablesForHtap`.
    pub fn source_tables(&self, source: &TaurusInstanceId, database: &str, names: &[&str]) -> Pages<String> {
        let tables = names.iter().map(|&name| name.to_owned()).collect();
        let wanted = types::DatabaseTables { database: Some(database.to_owned()), tables: Some(tables) };
        let body = types::ShowInstanceTablesForHtapRequest {
            database_tables: vec![wanted],
            filter_type: ReplType::IncludeTables,
            selected_tables: Vec::new(),
            source_instance_id: source.0.clone(),
        };
        let instance = self.instance.clone();
        Pages::by_offset(PAGE_SIZE, move |at| source_tables_at(instance.clone(), body.clone(), at))
    }
}

type Fetched<T> = Result<Counted<T>>;

/// The page as the service takes it: as text.
fn as_text(Offset { offset, limit }: Offset) -> Result<(types::NumberText, types::NumberText)> {
    Ok((checked("limit", limit.to_string())?, checked("offset", offset.to_string())?))
}

async fn tasks_at(instance: Instance, page: Offset) -> Fetched<types::DataReplication> {
    let (limit, offset) = as_text(page)?;
    let request = instance.request(|api, at| async move {
        let (project, instance) = (&at.project, &at.instance);
        api.list_star_rocks_data_replications(project, instance, Some(&limit), Some(&offset), at.language).await
    });
    Ok(request.send().await?.into_page(|page| (page.replications, page.total_count)))
}

async fn databases_at(instance: Instance, name: Option<String>, page: Offset) -> Fetched<String> {
    let (limit, offset) = as_text(page)?;
    let request = instance.request(|api, at| async move {
        let (project, instance, name) = (&at.project, &at.instance, name.as_deref());
        api.list_star_rocks_data_bases(project, instance, name, Some(&limit), Some(&offset), at.language).await
    });
    Ok(request.send().await?.into_page(|page| (page.databases, page.total_count)))
}

async fn source_databases_at(
    instance: Instance,
    body: types::ShowInstanceDatabasesForHtapRequest,
    page: Offset,
) -> Fetched<String> {
    let (limit, offset) = as_text(page)?;
    let request = instance.request(|api, at| async move {
        let (project, instance) = (&at.project, &at.instance);
        api.show_instance_databases_for_htap(project, instance, Some(&limit), Some(&offset), at.language, &body).await
    });
    Ok(request.send().await?.into_page(|page| (page.databases, page.total_count)))
}

async fn source_tables_at(
    instance: Instance,
    body: types::ShowInstanceTablesForHtapRequest,
    page: Offset,
) -> Fetched<String> {
    let (limit, offset) = as_text(page)?;
    let request = instance.request(|api, at| async move {
        let (project, instance) = (&at.project, &at.instance);
        api.show_instance_tables_for_htap(project, instance, Some(&limit), Some(&offset), at.language, &body).await
    });
    Ok(request.send().await?.into_page(|page| (page.tables, page.total_count)))
}
