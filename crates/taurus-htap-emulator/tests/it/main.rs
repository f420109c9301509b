//! The emulator as its callers meet it: over HTTP, with a plain client that knows nothing of the API.

mod support;

mod checks;
mod documented;
