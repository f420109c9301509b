//! The HTAP service of TaurusDB in memory, on loopback: for tests and demos, from any language, without an account.
//!
//! ```
//! use std::time::Duration;
//! use taurus_htap_emulator::Emulator;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let _ = rustls::crypto::ring::default_provider().install_default();
//! let emulator = Emulator::start().await?;
//! let jobs = format!("{}/v3/23a50154cf494ec9ad6883979a12db0a/jobs?id=unknown", emulator.endpoint());
//! let reply = reqwest::Client::new().get(jobs).header("X-Auth-Token", "emulator-token").send().await?;
//! assert_eq!(reply.status(), 404);
//! // What takes an hour takes no time.
//! emulator.advance(Duration::from_secs(3600));
//! # Ok(())
//! # }
//! ```
//!
//! The built-in world's IDs and credentials stand in `seed/shop.yaml`, and in [`Seed::shop`] for programs.
//!
//! # What is real
//! - Every operation of the API descriptions in `spec/` is routed, and every request is checked against them: path, query,
//!   headers and body. A violation is answered in the vendor's shape, with the field and the rule.
//! - Every reply is checked against them before it goes out; one that does not fit is a 500 that says so.
//! - Tokens and `SDK-HMAC-SHA256` signatures are verified, by code of its own; so are the calls of the identity services that
//!   hand them out. The vendor's SDKs work unmodified.
//! - Synchronization tasks go through their stages, instances and jobs through theirs, by a clock that tests can move
//!   ([`Emulator::advance`]). Nothing runs in the background: what time has done is worked out when somebody looks.
//! - The two checks look: at names, the source's tables, their columns and keys, lists of tables and parameters. The service's
//!   replies have no place for the reason of a failure; here a header `X-Emulator-Reason` for each tells it.
//! - Limits on everything that is kept.
//!
//! # What is simplified
//! - An operation without behaviour of its own answers the first example of its document: flavors, storage types, versions,
//!   the comparison of parameters, the check of resources, the workbooks.
//! - Instances that stand only in the document's examples answer the examples as well, whatever is done to them. So does a
//!   request that equals a documented example where the world knows nothing of what it names.
//! - What the sources leave open is decided here, and said where it is: the grammar of table configurations
//!   (`behaviour/table_config.rs`), codes of errors (`refusal.rs`), how long things take (`Timing`).
//! - There is no data: nothing is copied, no SQL is understood. Passwords of accounts are not kept.
//! - Fields that the emulator does not know are ignored, and whoever is authenticated may do everything.
//!
//! # Faults on demand
//! A header `X-Emulator-Fault`, or a call to the control interface, makes the service fail as services do: see [`Fault`].
//!
//! # The control interface
//! `/emulator/v1` needs no credential, so an emulator that is bound to more than loopback can be controlled by whoever
//! reaches it.
//!
//! | call | what it does |
//! |---|---|
//! | `GET /emulator/v1` | tells the version, the time and what is kept |
//! | `POST /emulator/v1/clock` | `{"advance_seconds": 60}` moves the world's clock |
//! | `GET`, `POST`, `DELETE /emulator/v1/faults` | lists, adds and clears faults: `{"fault": "status=503", "count": 2, "operation": "CheckTableConfig"}` |
//! | `GET`, `PUT /emulator/v1/state` | dumps and loads the state |
//! | `POST /emulator/v1/seed` | begins a new world from a seed, YAML or JSON; the built-in one when the body is empty |

mod auth;
mod behaviour;
mod builder;
mod clock;
mod connection;
mod control;
mod document;
mod drift;
mod emulator;
mod fault;
mod form;
mod gateway;
mod refusal;
mod reply;
mod request;
mod server;
mod state_file;
mod world;

pub use builder::{Builder, StartError};
pub use clock::Clock;
pub use emulator::Emulator;
pub use fault::{Drift, Fault, UnknownFault};
pub use spec_document::ReadError;
/// What a world begins with.
pub mod seed {
    pub use crate::world::{
        Catalog, DataStore, Engine, ErrorEntry, Flavor, Identity, NodeParameter, NodeSeed, Project, Seed, Session,
        SlowEntry, StarRocksSeed, StorageType, Table, TaskParameter, TaskSeed, TaurusDb, Timing, User, Zone,
    };
}
pub use seed::Seed;
