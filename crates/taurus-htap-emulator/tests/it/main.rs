//! The emulator as its callers meet it: over HTTP, with a plain client that knows nothing of the API.

mod support;

mod checks;
mod control;
mod credentials;
mod documented;
mod faults;
mod instances;
mod lists;
mod others;
mod requests;
mod tasks;
mod workbooks;
