//! The emulator as its callers meet it: over HTTP, with a plain client that knows nothing of the API.

// The helpers of a test may fail like the test itself.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod strict;
mod support;

mod answered;
mod checks;
mod control;
mod credentials;
mod documented;
mod faults;
mod instances;
mod keystone;
mod lists;
mod offers;
mod others;
mod policies;
mod provider;
mod requests;
mod tasks;
mod workbooks;
mod written;
