//! A source of tokens that counts how often it is asked.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use huaweicloud_core::{
    Context, Result,
    credential::{Credential, ProvideCredential, Token},
};

/// What all its tokens begin with; it must show nowhere.
pub const SECRET: &str = "not-a-real-token";

/// Gives the first [`token`], then the second, and so on. Clones count together.
#[derive(Clone, Debug, Default)]
pub struct Tokens(Arc<AtomicUsize>);

impl Tokens {
    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

/// The token that is given when it is asked for the n-th time, counted from 1.
pub fn token(number: usize) -> String {
    format!("{SECRET}-{number}")
}

impl ProvideCredential for Tokens {
    async fn provide_credential(&self, _: &Context) -> Result<Option<Credential>> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        // Other calls run while this one is pending.
        tokio::task::yield_now().await;
        Ok(Some(Credential::Token(Token::new(token(number))?)))
    }
}
