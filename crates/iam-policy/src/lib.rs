//! Policies of IAM in both of its models: what they say, what they allow, and the smallest one for what is needed.
//!
//! An identity policy has version 5.0; a policy of role and policy authorization, the older model, has version 1.1.
//!
//! - [`Policy`] is a policy as a type. [`Policy::read`] reads one, and names the place of what it cannot read.
//! - [`Policies::decide`] decides a [`Request`]: without a statement that allows it, it is refused; a statement that
//!   denies it wins.
//! - [`smallest`] writes the policies for a list of [`Need`]s, [`Policies::refused`] says what policies lack of it, and
//!   [`Policies::excess`] what they allow beyond it.
//!
//! The crate is pure: it knows no service and does no I/O. What the vendor's guides leave open is decided so that
//! less is allowed, and the item says so.
//!
//! ```
//! use iam_policy::{Policies, Request};
//!
//! let mut policies = Policies::default();
//! policies.add(
//!     "readers",
//!     r#"{"Version": "5.0", "Statement": [{"Effect": "Allow", "Action": ["shop:thing:list*"]}]}"#,
//! );
//! assert!(policies.decide(&Request::new("shop:thing:listAll")).is_ok());
//! let refusal = policies.decide(&Request::new("shop:thing:delete")).expect_err("no statement allows it");
//! assert_eq!(refusal.to_string(), "no statement allows shop:thing:delete");
//! ```

mod condition;
mod decide;
mod excess;
mod needed;
mod note;
mod pattern;
mod policy;
mod read;
mod request;
mod smallest;

pub use condition::{Condition, Operator};
pub use decide::{Policies, Refusal};
pub use excess::{Beyond, Excess};
pub use note::Note;
pub use pattern::{ActionPattern, InvalidPattern, ResourcePattern};
pub use policy::{Effect, MAX_POLICY_LENGTH, Model, Policy, Statement};
pub use read::PolicyError;
pub use request::{Context, Request};
pub use smallest::{Need, NeededAction, Scope, Smallest, smallest};
