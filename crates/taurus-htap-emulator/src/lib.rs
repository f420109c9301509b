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
//! let response = reqwest::Client::new().get(jobs).header("X-Auth-Token", "emulator-token").send().await?;
//! assert_eq!(response.status(), 404);
//! // An hour passes at once.
//! emulator.advance(Duration::from_secs(3600));
//! # Ok(())
//! # }
//! ```
//!
//! The built-in world's IDs and credentials are in `seed/shop.yaml`, and in [`Seed::shop`] for programs.
//!
//! # What is implemented
//! - Every operation of the API descriptions in `spec/` is routed, and every request is checked against them: path,
//!   query, headers and body. A violation is answered in the vendor's shape, with the field and the rule.
//! - Every response is checked against them before it goes out; one that does not fit becomes a 500 with the reason.
//! - Tokens and `SDK-HMAC-SHA256` signatures are verified, by code of its own; so are the calls of the identity
//!   services that hand them out. `X-Sdk-Date` must be signed; other headers are verified as `SignedHeaders` lists
//!   them. The vendor's SDKs work unmodified.
//! - OpenStack's clients log in as well: by password or token, for a project, the account or nothing, by ID or by name.
//!   The version at `/v3`, the token itself and its catalog, projects and accounts are answered as the identity API of
//!   OpenStack has them; every service of the catalog is the emulator.
//! - What was written can be read back: an instance, a task and an account have every attribute of the request that
//!   made them.
//! - Flavors, versions, kinds of storage, the check of resources and the comparison of parameters follow from the
//!   world. The configuration ID that the document asks with is that of the default template, which does not differ
//!   from itself.
//! - An instance is created when its request also follows the rules that the document has in prose: how many nodes a
//!   mode has, the sizes and kinds of disks, the versions of the catalog, what a subscription needs.
//! - Synchronization tasks go through their stages, instances and jobs through theirs, by a clock that tests can move
//!   ([`Emulator::advance`]). Nothing runs in the background: the effect of passed time is computed at the next
//!   request.
//! - The two checks compare: names, the source's tables, their columns and keys, lists of tables and parameters. The
//!   service's responses have no place for the reason of a failure; here each has a header `X-Emulator-Reason`
//!   with it, percent-encoded where it is not ASCII ([`Reason`]). Tables are compared with the vendor's guides by the
//!   rules of `table-fitness`.
//! - Everything that is stored has limits.
//!
//! # What is simplified
//! - An operation without behaviour of its own answers the first example of its document: the workbooks.
//! - Instances that are only in the document's examples answer with the examples, whatever is done to them. So
//!   does a request that equals a documented example where the world knows nothing of what it names.
//! - What the sources leave open is decided here, with a note at the code: the grammar of table configurations
//!   (`behaviour/table_config.rs`), codes of errors (`refusal.rs`), how long things take (`Timing`), that the database
//!   which a task writes goes with the task, the form of time zones and the length of subscriptions
//!   (`behaviour/order.rs`), codes of disks other than `SSD`, the addresses of nodes.
//! - There is no data: nothing is copied, no SQL is understood. Passwords of accounts must follow the documented rule,
//!   and are not kept.
//! - Fields that the emulator does not know are ignored. An authenticated caller may do everything, unless policies are
//!   set for it (below); then operations whose actions are not known are still allowed. An instance
//!   can be of any flavor, and be in any zone; the check of resources is what looks at these in the catalog. All
//!   instances are in one subnet.
//! - Messages are English, whatever `X-Language` asks for. The vendor publishes codes and what they mean, not the text
//!   that the service answers with in Chinese; one made up here would be taken for it.
//! - The body of a request can be `{}` where the document requires no field, as the vendor's pages have it. Which
//!   fields a check needs all the same, such as the name of the database, is decided here.
//! - The body of a request can have 16 MiB, so that a task of 100,000 tables can be checked.
//!
//! # Clients in other languages
//! Requests are taken in each form that the vendor's clients write: a number or its text, a boolean or its text, `null`
//! for a list that was left out, an optional header without a value. Responses have the types of the wire, and each of
//! the names that the sources have for a field. Three fields became a boolean or a number after the vendor's Go and
//! Java SDKs were made, which can only read their text: those two get the text (`older_sdks.rs`). On the real service
//! they may get an error of their own reader.
//!
//! What the acceptance tests of the vendor's Terraform provider assert holds in the world of `seed/acceptance.yaml`, as
//! far as they need no other service. These need one:
//!
//! | test | what else it needs |
//! |---|---|
//! | `TestAccTaurusDBHtapStarrocksInstance_basic`, `_cluster` | a network, its groups, and a TaurusDB instance that the test creates |
//! | `TestAccTaurusDBHtapStarrocksInstance_prePaid` | the same, and the billing service |
//! | `TestAccTaurusDBHtapStarrocksParametersCompare_basic` | the same network and instance |
//! | `TestAccTaurusDBHtapStarrocksLtsConfig_basic`, `TestAccDataSourceTaurusDBHtapStarrocksLtsConfigs_basic` | the log service |
//!
//! What they assert of this service holds as well.
//!
//! # Faults on demand
//! A header `X-Emulator-Fault`, or a call to the control interface, makes the service fail as services do: see
//! [`Fault`].
//!
//! # Policies
//! Users and agencies can carry policies of IAM, in both of its models: in the seed (`policies`), by the control
//! interface, and by [`Emulator::set_policies`]. The calls of their tokens and keys are decided as the guides say:
//! nothing is allowed without a statement, and a statement that denies wins. The actions are those that the document
//! has for each operation; the resources are the instances in the path. A policy that cannot be read, or that has a
//! condition key that the emulator has no value for, is refused when it is set, with its place; so is one of a user or
//! an agency that is not there. A refusal of IAM has its documented code, `PAP5.0001`; that of the database service is
//! not public, so the emulator's own code is `EMULATOR.0004`. Both have `encoded_authorization_message`. Whose a
//! credential of the seed is, is in `identity.owners`.
//!
//! # Agencies
//! The seed lists agencies of accounts (`agencies`), and who may assume each: the users of an account, a user, or the
//! sessions of another agency. STS (`AssumeAgency`) and IAM (`CreateTemporaryAccessKey`) give a key of the agency to
//! callers that it trusts. The key acts in the agency's account: it reaches the projects of that account alone, has the
//! policies of agencies with that name, and expires by the emulator's clock. `GetCallerIdentity` says whose a
//! credential is, and `DecodeAuthorizationMessage` decodes the emulator's own messages. The account of users is that of
//! the first project.
//!
//! | mistake | answer |
//! |---|---|
//! | the trust does not name the caller; at STS, another external ID, or policies without `sts:agencies:assume` | 403 `STS5.1001`, at IAM 403 `PAP5.0001`; both with `encoded_authorization_message` |
//! | a session of more than an hour, asked for with a temporary key; at STS, one longer than the agency's longest | 400 `EMULATOR.0005`: the service's code is not public |
//! | an agency that does not exist | at STS 404, at IAM 403; `EMULATOR.0005` |
//!
//! MFA codes, session policies, tags and contexts are checked for their form and have no effect.
//!
//! # Without a socket
//! [`Emulator::in_memory`] answers requests of this process as a function, which clients take as their transport. With
//! [`Clock::tokio`], a test that pauses tokio's clock waits for nothing.
//!
//! # The control interface
//! `/emulator/v1` needs no credential, so an emulator that is bound to more than loopback can be controlled by every
//! client that reaches it. Requests of web pages of other sites are refused, by their `Host` and `Origin`: see
//! [`Builder::allow_host`].
//!
//! | call | what it does |
//! |---|---|
//! | `GET /emulator` | a page for a browser that shows the world, its clock and the last requests, and moves the clock |
//! | `GET /emulator/v1` | shows the version, the time and how much is stored, and describes these calls and the faults |
//! | `GET /emulator/v1/view` | what the page shows |
//! | `POST /emulator/v1/clock` | `{"advance_seconds": 60}` moves the world's clock |
//! | `GET`, `POST`, `DELETE /emulator/v1/faults` | lists, adds and clears faults: `{"fault": "status=503", "count": 2, "operation": "CheckTableConfig"}` |
//! | `GET`, `PUT /emulator/v1/state` | dumps and loads the state: the world and its clock |
//! | `GET`, `PUT /emulator/v1/policies` | shows and sets the policies of all users and agencies: `{"users": {"emulator": {"reader": POLICY}}}`; `{}` allows everything again |
//! | `POST /emulator/v1/seed` | begins a new world from a seed, YAML or JSON; the built-in one when the body is empty. The clock is no longer moved, and no faults are planned |

mod auth;
mod authorization;
mod behaviour;
mod builder;
mod client_settings;
mod clock;
mod connection;
mod control;
mod document;
mod drift;
mod emulator;
mod event;
mod fault;
mod form;
mod gateway;
mod hosts;
mod keystone;
mod older_sdks;
mod page;
mod reason;
mod record;
mod refusal;
mod request;
mod response;
mod server;
mod state_file;
mod world;

pub use builder::Builder;
pub use client_settings::ClientSettings;
pub use clock::Clock;
pub use emulator::{Emulator, PolicyProblem, StartError};
pub use event::Event;
pub use fault::{Drift, Fault, PlanError, UnknownFault};
pub use reason::Reason;
pub use record::RequestRecord;
pub use spec_document::ReadError;
/// What a world begins with.
pub mod seed {
    pub use crate::world::{
        Agency, Catalog, DataStore, Engine, ErrorEntry, Flavor, Identity, NodeParameter, NodeSeed, PrincipalPolicies,
        Project, Seed, Session, SlowEntry, StarRocksSeed, StorageType, Table, TaskParameter, TaskSeed, TaurusDb,
        Timing, User, Zone,
    };
}
pub use seed::Seed;
