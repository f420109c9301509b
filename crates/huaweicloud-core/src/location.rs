//! Where services are: endpoints, the regions, and the hosts of a service in each of them.
//!
//! It is below `http`, which takes its names of this machine from here, and reads no environment: the variables that
//! override hosts are read in `context`.

pub(crate) mod endpoint;
pub(crate) mod hosts;
mod region;

pub use self::{endpoint::Endpoint, hosts::Hosts, region::Region};
