//! StarRocks instances: found, created, changed, and deleted.
//!
//! # Two IDs
//!
//! A StarRocks instance follows a TaurusDB instance. Some operations find it by its own ID, others by both, so there
//! are three handles, and none can be made with the ID of another:
//!
//! | handle | made by | for |
//! |---|---|---|
//! | [`TaurusInstance`] | [`Client::taurus_instance`] | the HTAP instances that follow it, and creating one |
//! | [`StarRocks`] | [`TaurusInstance::starrocks`] | the instance as a whole: its detail, and what changes it |
//! | [`Instance`] | [`Client::instance`], [`StarRocks::instance`] | what it has: nodes, users, parameters, logs, sessions, its synchronization |
//!
//! What is no instance's own has handles on the client: [`Client::catalog`], [`Client::log_shipping`], and
//! [`Client::job`].
//!
//! # One call, or all of it
//!
//! A method that ends in `send()` is one call of one operation; its [`Response`] is the body as the service wrote it. A
//! method that ends in `execute()` looks first, acts only if there is something to do and nothing else is being done
//! with the instance, and waits until it shows. What became of it is an [`Outcome`], and what was found stands beside
//! it, so a second run is safe: it finds that all is so already.
//!
//! ```
//! use std::time::Duration;
//! use taurus_htap::{Client, Outcome, PollPolicy, Resize, Result, StarRocksInstanceId, TaurusInstanceId};
//!
//! async fn grow(client: &Client, flavor: &str) -> Result<()> {
//!     let taurus = client.taurus_instance(TaurusInstanceId::new("40dc4c5729f14aad893e2dcd5baf6a15in07")?);
//!     let starrocks = taurus.starrocks(StarRocksInstanceId::new("9ac58f9b88744f8a87893d22f6ef9a28in17")?);
//!
//!     let timeout = PollPolicy::default().with_timeout(Duration::from_secs(3600));
//!     let changed = starrocks.resize(Resize::be(flavor)).policy(timeout).execute().await?;
//!     match changed.outcome {
//!         Outcome::Unchanged => println!("nothing to do; the instance is {}", changed.found),
//!         Outcome::Ordered => println!("a subscription: pay the order {:?}", changed.order),
//!         _ => println!("done"),
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Creating
//!
//! [`NewStarRocks`] describes an instance and refuses what the documentation forbids, before anything is sent. What it
//! can be made of is in the [`Catalog`](crate::Catalog). [`CreateStarRocks::execute`] looks for an instance of this
//! name first: one that is as described is waited for and returned, one that is otherwise is a [`ErrorKind::Conflict`]
//! that says what differs, and is not touched. The password is sent and kept nowhere: nobody can compare it.
//!
//! ```
//! use taurus_htap::{Deployment, Disk, NewStarRocks, Result, TaurusInstance};
//!
//! async fn create(taurus: &TaurusInstance, root_password: String) -> Result<()> {
//!     let new = NewStarRocks::builder()
//!         .name("htap-shop")
//!         .version("3.1")
//!         .deployment(Deployment::Single)
//!         .fe("b44cfde6-d250-313c-8d7a-cd216f071658", Disk::ssd(50))
//!         .be("de565db8-0a96-37ea-9388-61167624712c", Disk::ssd(100))
//!         .zone("cn-north-4a")
//!         .root_password(root_password)
//!         .build()?;
//!     let created = taurus.create_starrocks(&new).execute().await?;
//!     println!("{:?}: {:?}", created.outcome, created.id);
//!     Ok(())
//! }
//! ```
//!
//! # Waiting, and picking it up again
//!
//! [`StarRocks::until_ready`], [`StarRocks::until_gone`] and [`Job::wait`](crate::Job::wait) are pollers: they survive
//! failures that pass, give up at a deadline with what they last saw, and can be watched look by look. They need
//! nothing but IDs, so what one program began another one can wait for. One look that does not find what was there is
//! not its end; two in a row are. Ready means what the vendor's Terraform provider takes for it: the status of the
//! instance and of every node is normal, and nothing is being done with any of them. An instance or a node that is
//! abnormal, or could not be created, is an [`ErrorKind::Failed`] at once.
//!
//! # What the service does not do, and what is not done here
//!
//! - Subscriptions: the service answers with an order instead of acting. It is told ([`Outcome::Ordered`]), and not
//!   paid. A subscription cannot be deleted here either; that is the billing service's.
//! - Restarting acts each time. [`RestartWhen::Needed`](crate::RestartWhen::Needed) asks the nodes whether their
//!   parameters wait for it, so that a second run finds that they do not.
//! - A call that acts is not sent again when its fate is unknown. Execute it again: it looks first.
//!
//! Each of these has an example that runs without an account: `instances`, `create_instance`, `resize_instance`,
//! `restart_instance`, `upgrade_instance`, `security_group`, `set_parameters` and `delete_instance`.

#[allow(unused_imports, reason = "the text links to them")]
use crate::{Client, CreateStarRocks, ErrorKind, Instance, NewStarRocks, Outcome, Response, StarRocks, TaurusInstance};
