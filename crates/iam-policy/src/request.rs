//! What is to be decided: an action, its resources, and what conditions may ask about.

use std::collections::BTreeMap;

/// An action of a caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// The action, as identity policies name it.
    pub action: String,
    /// The actions that the older model has for it; all of them have to be allowed, since the guides do not say that
    /// one is enough. Empty: the older model cannot allow it.
    pub aliases: Vec<String>,
    /// The names (URN) of the resources that it acts on, each of which has to be allowed; empty for an action without
    /// resources, which only statements about all resources allow.
    pub resources: Vec<String>,
    /// What conditions may ask about.
    pub context: Context,
}

impl Request {
    /// An action without resources, aliases and context.
    #[must_use]
    pub fn new(action: impl Into<String>) -> Self {
        Self { action: action.into(), ..Self::default() }
    }

    /// Sets the actions of the older model.
    #[must_use]
    pub fn aliases(self, aliases: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { aliases: aliases.into_iter().map(Into::into).collect(), ..self }
    }

    /// Adds a resource by its name (URN).
    #[must_use]
    pub fn resource(mut self, urn: impl Into<String>) -> Self {
        self.resources.push(urn.into());
        self
    }

    /// Sets what conditions may ask about.
    #[must_use]
    pub fn context(self, context: Context) -> Self {
        Self { context, ..self }
    }
}

/// The values of the condition keys that are known. A key that is not in it is unknown, which is not the same as a key
/// without a value: whether a condition with it holds cannot be decided, and the refusal names the key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    values: BTreeMap<String, Vec<String>>,
    families: Vec<String>,
}

impl Context {
    /// Adds a key with its values: none, if the request has none for it.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.values.insert(key.into(), values.into_iter().map(Into::into).collect());
        self
    }

    /// Makes every key with a prefix known, such as `g:ResourceTag/`: those that were not added have no value.
    #[must_use]
    pub fn family(mut self, prefix: impl Into<String>) -> Self {
        self.families.push(prefix.into());
        self
    }

    /// The values of a key; `None` where it is not known.
    pub(crate) fn values(&self, key: &str) -> Option<&[String]> {
        let of_family = || self.families.iter().any(|prefix| key.starts_with(prefix)).then_some(&[][..]);
        self.values.get(key).map(Vec::as_slice).or_else(of_family)
    }

    /// Whether a key is known.
    #[must_use]
    pub fn knows(&self, key: &str) -> bool {
        self.values(key).is_some()
    }
}
