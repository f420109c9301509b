//! The runtime below the SDK: credentials, connections, faults, secrets, signatures.

mod agencies;
mod authorization;
mod connections;
mod credential_cache;
mod credential_sources;
mod faults;
mod printable;
mod programs;
mod proxy;
mod regions;
mod renewal;
mod secrets;
mod service;
mod services;
mod signed_calls;
mod tls;
mod trace;
mod trace_names;
mod transport;
