//! Parameters of operations.

/// A parameter of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Parameter {
    /// The name in the request.
    pub name: &'static str,
    /// The part of the request that has it.
    pub location: Location,
    /// Whether every request must have it.
    pub required: bool,
    /// Whether it is an array: it may occur several times.
    pub list: bool,
}

impl Parameter {
    /// A path parameter; these are always required.
    pub const fn path(name: &'static str) -> Self {
        Self { name, location: Location::Path, required: true, list: false }
    }

    /// An optional query parameter.
    pub const fn query(name: &'static str) -> Self {
        Self { name, location: Location::Query, required: false, list: false }
    }

    /// An optional header parameter.
    pub const fn header(name: &'static str) -> Self {
        Self { name, location: Location::Header, required: false, list: false }
    }

    /// Makes the parameter required.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Makes the parameter an array.
    #[must_use]
    pub const fn list(self) -> Self {
        Self { list: true, ..self }
    }
}

/// The part of a request that has a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// The path, where it replaces its name in braces.
    Path,
    /// The query.
    Query,
    /// The headers.
    Header,
}
