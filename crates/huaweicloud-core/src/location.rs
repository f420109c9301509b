//! Where services are: endpoints, and the table of regions and their hosts.
//!
//! It is below `http`, which takes its names of this machine from here, and reads no environment: the variables that
//! override the table are read in `context`.

pub(crate) mod endpoint;
pub(crate) mod region;

pub use self::{endpoint::Endpoint, region::Region};
