//! What instances can be made of: zones, and for each engine its versions, flavors and kinds of storage.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// What instances can be made of. A seed that has none of its own gets the built-in one.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Catalog {
    /// The availability zones of the region.
    pub zones: Vec<Zone>,
    /// By the name of the engine, such as `star-rocks`. An engine that is not there has nothing on offer.
    pub engines: IndexMap<String, Engine>,
}

/// An availability zone.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Zone {
    /// The code, such as `cn-southwest-244b`.
    pub code: String,
    /// What it is called for people.
    pub description: String,
}

/// What there is of an engine.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Engine {
    /// Its versions, the one to take first.
    pub data_stores: Vec<DataStore>,
    /// What nodes can be made of.
    pub flavors: Vec<Flavor>,
    /// What disks can be made of.
    pub storage_types: Vec<StorageType>,
}

/// A version of an engine.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DataStore {
    /// A UUID.
    pub id: String,
    /// The short version, such as `3.1`.
    pub name: String,
    /// The whole version, such as `3.1.6.0`.
    pub kernel_version: String,
}

/// What a node can be made of.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Flavor {
    /// A UUID.
    pub id: String,
    /// The specification code; it has `sr-fe` in it for FE nodes, and `sr-be` for BE nodes.
    pub spec_code: String,
    /// Processors.
    pub vcpus: i64,
    /// Memory, in GB.
    pub ram: i64,
    /// The whole version of the engine that it is for.
    pub version: String,
    /// Zone to `normal`, `unsupported` or `sellout`.
    pub zones: IndexMap<String, String>,
}

/// What a disk can be made of.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StorageType {
    /// The name, such as `ULTRAHIGH`.
    pub name: String,
    /// The smallest disk, in GB.
    pub min_volume_size: i64,
    /// Zone to `normal`, `unsupported` or `sellout`.
    pub zones: IndexMap<String, String>,
}

/// The kinds of nodes in specification codes.
const KINDS: [&str; 2] = ["fe", "be"];

/// Size to processors, gigabytes, and the IDs of its flavors for FE and for BE nodes. Those of the first two are
/// documented.
const SIZES: [(&str, i64, i64, [&str; 2]); 5] = [
    ("xlarge", 4, 16, ["afef3bfd-ac7c-32e1-ba44-c388acbb196a", "de565db8-0a96-37ea-9388-61167624712c"]),
    ("2xlarge", 8, 32, ["c44cfde6-d250-313c-8d7a-cd216f071658", "c44cfde6-d250-313c-8d7a-cd216f071670"]),
    ("4xlarge", 16, 64, ["5b0d1c7e-8f2a-3d64-9a51-0c7be2f4a611", "5b0d1c7e-8f2a-3d64-9a51-0c7be2f4a612"]),
    ("8xlarge", 32, 128, ["71e4a9c3-26bd-3f08-8c7d-9d15f0b3e821", "71e4a9c3-26bd-3f08-8c7d-9d15f0b3e822"]),
    ("16xlarge", 64, 256, ["e83f5d20-7c41-3b9a-a6e2-4f08d1c7b931", "e83f5d20-7c41-3b9a-a6e2-4f08d1c7b932"]),
];

/// The one version that the sources show.
const VERSION: &str = "3.1.6.0";

impl Default for Catalog {
    fn default() -> Self {
        let zones: Vec<_> = ["a", "b", "c", "d"]
            .into_iter()
            .zip(1..)
            .map(|(letter, number)| Zone {
                code: format!("cn-southwest-244{letter}"),
                description: format!("az{number}"),
            })
            .collect();
        let in_zones = |status: fn(&str) -> &'static str| {
            zones.iter().map(|zone| (zone.code.clone(), status(&zone.code).to_owned())).collect()
        };
        let flavors = SIZES.into_iter().flat_map(|(size, vcpus, ram, ids)| {
            // As documented, no flavor is available in the first zone. The largest one is sold out in another.
            let zones = match size {
                "16xlarge" => in_zones(|zone| match zone.as_bytes().last() {
                    Some(b'a') => "unsupported",
                    Some(b'c') => "sellout",
                    _ => "normal",
                }),
                _ => in_zones(|zone| if zone.ends_with('a') { "unsupported" } else { "normal" }),
            };
            KINDS.into_iter().zip(ids).map(move |(kind, id)| Flavor {
                id: id.to_owned(),
                spec_code: format!("gaussdb.sr-{kind}.{size}.x86.4"),
                vcpus,
                ram,
                version: VERSION.to_owned(),
                zones: IndexMap::clone(&zones),
            })
        });
        let storage = |name: &str, min_volume_size| StorageType {
            name: name.to_owned(),
            min_volume_size,
            zones: in_zones(|_| "normal"),
        };
        let star_rocks = Engine {
            data_stores: vec![DataStore {
                id: "38197973-8895-36ed-b853-52daeefb6d3a".to_owned(),
                name: "3.1".to_owned(),
                kernel_version: VERSION.to_owned(),
            }],
            flavors: flavors.collect(),
            storage_types: vec![storage("ULTRAHIGH", 50), storage("ESSD", 40)],
        };
        Self { engines: IndexMap::from([("star-rocks".to_owned(), star_rocks)]), zones }
    }
}

impl Catalog {
    /// A zone by its code.
    pub(crate) fn zone(&self, code: &str) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.code == code)
    }

    /// A flavor by its ID, whichever engine it is for.
    pub(crate) fn flavor(&self, id: &str) -> Option<&Flavor> {
        self.engines.values().flat_map(|engine| &engine.flavors).find(|flavor| flavor.id == id)
    }
}

impl Engine {
    /// The version that is meant by `3.1` as well as by `3.1.6.0`.
    pub(crate) fn data_store(&self, version: &str) -> Option<&DataStore> {
        self.data_stores.iter().find(|known| known.name == version || known.kernel_version == version)
    }
}

impl Flavor {
    /// Whether it is for this kind of node, `fe` or `be`.
    pub(crate) fn is_for(&self, kind: &str) -> bool {
        self.spec_code.split(['.', '-']).any(|part| part == kind)
    }

    /// Whether it is available in a zone.
    pub(crate) fn is_in(&self, zone: &str) -> bool {
        self.zones.get(zone).is_some_and(|status| status == "normal")
    }
}
