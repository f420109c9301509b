//! The lists: tasks, the databases of both sides, and the tables of the source.
//!
//! All these lists are paged by an offset in items. The totals that the service reports cannot be trusted (0 in
//! practice for the databases of StarRocks), so a list ends with its first short page.

use huaweicloud_core::Pages;
use taurus_htap_api::{
    requests::{
        ListStarRocksDataBases, ListStarRocksDataReplications, ShowInstanceDatabasesForHtap, ShowInstanceTablesForHtap,
    },
    required, types,
};

use super::Replication;
use crate::{
    ReplType, TaurusInstanceId,
    names::{filter, named},
    request::PAGE_SIZE,
};

impl Replication {
    /// Every task. Operation `ListStarRocksDataReplications`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDataReplications)]
    pub fn tasks(&self) -> Pages<types::DataReplication> {
        self.instance.client().pages(ListStarRocksDataReplications::new(self.instance.id()))
    }

    /// The databases of the StarRocks instance. Operation `ListStarRocksDataBases`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDataBases)]
    pub fn databases(&self) -> Pages<String> {
        self.instance.client().pages(ListStarRocksDataBases::new(self.instance.id()))
    }

    /// The databases of the StarRocks instance whose names contain this. Operation `ListStarRocksDataBases`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarRocksDataBases)]
    pub fn databases_like(&self, name: impl Into<String>) -> Pages<String> {
        let name = name.into();
        let input = filter("database_name", Some(&name));
        let request = ListStarRocksDataBases::new(self.instance.id()).database_name(name);
        self.instance.client().checked_pages(request, input)
    }

    /// The databases of a TaurusDB instance that can be synchronized; of `names`, or all. The service treats a single
    /// name as a part of names. Many names are sent in slices, each once. Operation `ShowInstanceDatabasesForHtap`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowInstanceDatabasesForHtap)]
    pub fn source_databases(&self, source: &TaurusInstanceId, names: &[&str]) -> Pages<String> {
        if let Err(problem) = named("databases", "database", names.iter().copied()) {
            return Pages::failed(problem);
        }
        in_slices(names, |names| {
            let body = types::ShowInstanceDatabasesForHtapRequest::new().databases(names).source_instance_id(source);
            self.instance.client().pages(ShowInstanceDatabasesForHtap::new(self.instance.id(), body))
        })
    }

    /// The tables of a database of a TaurusDB instance that can be synchronized, each as `database.table`; of `names`,
    /// or all. Many names are sent in slices, each once. Operation `ShowInstanceTablesForHtap`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowInstanceTablesForHtap)]
    pub fn source_tables(&self, source: &TaurusInstanceId, database: &str, names: &[&str]) -> Pages<String> {
        let input = named("database_tables.database", "database", [database])
            .and_then(|()| named("database_tables.tables", "table", names.iter().copied()));
        if let Err(problem) = input {
            return Pages::failed(problem);
        }
        in_slices(names, |names| {
            let wanted = types::DatabaseTables::new().database(database).tables(names);
            let body = types::ShowInstanceTablesForHtapRequest::new(required::ShowInstanceTablesForHtapRequest {
                database_tables: vec![wanted],
                filter_type: ReplType::IncludeTables,
                selected_tables: Vec::new(),
                source_instance_id: source.0.clone(),
            });
            self.instance.client().pages(ShowInstanceTablesForHtap::new(self.instance.id(), body))
        })
    }
}

/// How many names are sent at a time: what the service finds of them fills no page, so each name is sent once, and not
/// with every page of a long list.
const SLICE: usize = PAGE_SIZE as usize - 1;

/// The list of what has one of these names, or of everything if there are none.
fn in_slices(names: &[&str], list: impl Fn(Vec<String>) -> Pages<String>) -> Pages<String> {
    match names {
        [] => list(Vec::new()),
        names => Pages::concat(slices(names).map(|names| list(names.iter().map(|&name| name.to_owned()).collect()))),
    }
}

/// As few slices as possible, whose lengths differ by at most one: the service takes a single name as a part of names,
/// so none of many names is sent alone.
fn slices<'n, 's>(names: &'n [&'s str]) -> impl Iterator<Item = &'n [&'s str]> {
    let count = names.len().div_ceil(SLICE);
    let mut rest = names;
    (1..=count).rev().map(move |left| {
        let (slice, others) = rest.split_at(rest.len().div_ceil(left));
        rest = others;
        slice
    })
}
