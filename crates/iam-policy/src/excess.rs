//! What policies allow beyond what is needed.
//!
//! Owns the comparison of statements that allow with needs. A condition of such a statement is not looked at: it allows
//! less, and what it leaves may be beyond need all the same.

use std::{collections::BTreeSet, fmt};

use crate::{
    decide::Policies,
    pattern::{ActionPattern, ResourcePattern},
    policy::{Effect, Model, Policy, Statement},
    smallest::{Need, NeededAction, Scope},
};

/// Something that a statement allows beyond what is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excess {
    /// The name of the policy.
    pub policy: String,
    /// The index of the statement, from 0.
    pub statement: usize,
    /// What it is.
    pub what: Beyond,
}

/// What is beyond need.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Beyond {
    /// An action that is not needed.
    Action {
        /// The action.
        action: String,
    },
    /// Several actions by a wildcard, some of which are not needed.
    Wildcard {
        /// The pattern.
        pattern: String,
        /// Those of the known actions that are not needed. There may be others: all actions are not known.
        actions: Vec<String>,
    },
    /// Every action but some.
    AllBut {
        /// The patterns of those that are left out.
        patterns: Vec<String>,
    },
    /// Needed actions on more resources than those of the scope.
    Resource {
        /// The pattern; `*` for a statement without resources.
        pattern: String,
    },
    /// Needed actions on every resource but some.
    AllResourcesBut {
        /// The patterns of those that are left out.
        patterns: Vec<String>,
    },
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Statement[{}] of the policy {:?} ", self.statement, self.policy)?;
        match &self.what {
            Beyond::Action { action } => write!(f, "allows {action}, which is not needed"),
            Beyond::Wildcard { pattern, actions } if actions.is_empty() => {
                write!(f, "allows all of {pattern}, of which no other action is known")
            }
            Beyond::Wildcard { pattern, actions } => {
                write!(f, "allows all of {pattern}, and so {}, not needed", actions.join(", "))
            }
            Beyond::AllBut { patterns } => write!(f, "allows every action but {}", patterns.join(", ")),
            Beyond::Resource { pattern } => write!(f, "allows needed actions on {pattern}, which is more than needed"),
            Beyond::AllResourcesBut { patterns } => {
                write!(f, "allows needed actions on every resource but {}", patterns.join(", "))
            }
        }
    }
}

impl Policies {
    /// What the policies allow beyond what is needed in a scope. `known` are all operations that wildcards may be
    /// about, so that the actions of a wildcard can be named.
    #[must_use]
    pub fn excess(&self, needs: &[Need], known: &[Need], scope: &Scope) -> Vec<Excess> {
        let mut excess = Vec::new();
        for (name, policy) in self.readable() {
            for (statement, allowing) in policy.statements.iter().enumerate() {
                if allowing.effect != Effect::Allow {
                    continue;
                }
                let of_statement = Allowing { statement: allowing, model: policy.model, policies: self };
                let found = of_statement.actions(needs, known).into_iter().chain(of_statement.resources(needs, scope));
                excess.extend(found.map(|what| Excess { policy: name.to_owned(), statement, what }));
            }
        }
        excess
    }
}

/// A statement that allows.
struct Allowing<'p> {
    statement: &'p Statement,
    model: Model,
    /// All policies, for what they deny.
    policies: &'p Policies,
}

impl Allowing<'_> {
    fn actions(&self, needs: &[Need], known: &[Need]) -> Vec<Beyond> {
        let needed: BTreeSet<&str> = actions(needs).flat_map(|action| self.names(action)).collect();
        let unneeded = |name: &&str| !needed.contains(name) && !self.is_denied(name);
        let Some(patterns) = &self.statement.action else {
            let patterns = texts(self.statement.not_action.as_deref(), ActionPattern::as_str);
            return vec![Beyond::AllBut { patterns }];
        };
        let of_pattern = |pattern: &ActionPattern| {
            let text = pattern.as_str();
            if !text.contains('*') {
                return unneeded(&text).then(|| Beyond::Action { action: text.to_owned() });
            }
            let matched: BTreeSet<&str> = actions(known).flat_map(|action| self.names(action)).collect();
            let matched = matched.into_iter().filter(|name| pattern.matches(name) && unneeded(name));
            Some(Beyond::Wildcard { pattern: text.to_owned(), actions: matched.map(str::to_owned).collect() })
        };
        patterns.iter().filter_map(of_pattern).collect()
    }

    fn resources(&self, needs: &[Need], scope: &Scope) -> Vec<Beyond> {
        // The older model has no resources here: what it is granted for limits them.
        if self.model != Model::Identity {
            return Vec::new();
        }
        let allowed =
            |action: &&NeededAction| !action.resource_types.is_empty() && self.statement.has_action(&action.action);
        let in_scope = |scope: &Scope| -> BTreeSet<String> {
            actions(needs).filter(allowed).flat_map(|action| action.names(scope)).collect()
        };
        let (needed, all_there_are) = (in_scope(scope), in_scope(&Scope::default()));
        if needed.is_empty() {
            return Vec::new();
        }
        if let Some(others) = &self.statement.not_resource {
            let patterns = texts(Some(others), ResourcePattern::as_str);
            return vec![Beyond::AllResourcesBut { patterns }];
        }
        let all = [ResourcePattern::all()];
        let patterns = self.statement.resource.as_deref().unwrap_or(&all);
        let is_within = |text: &str| {
            needed.iter().any(|name| ResourcePattern::try_from(name.clone()).is_ok_and(|name| name.matches(Some(text))))
        };
        let is_more = |pattern: &&ResourcePattern| match *pattern == &all[0] {
            true => !all_there_are.iter().all(|name| is_within(name)),
            false => !is_within(pattern.as_str()),
        };
        let beyond = |pattern: &ResourcePattern| Beyond::Resource { pattern: pattern.as_str().to_owned() };
        patterns.iter().filter(is_more).map(beyond).collect()
    }

    /// The names that an action and what it depends on have in the model.
    fn names<'n>(&self, action: &'n NeededAction) -> Vec<&'n str> {
        match self.model {
            Model::Identity => {
                std::iter::once(&action.action).chain(&action.dependencies).map(String::as_str).collect()
            }
            Model::RolePolicy => action.aliases.iter().map(String::as_str).collect(),
        }
    }

    /// Whether a statement denies the action everywhere and always.
    fn is_denied(&self, action: &str) -> bool {
        let statements = self.policies.readable().flat_map(|(_, policy): (&str, &Policy)| &policy.statements);
        let mut denying = statements.filter(|statement| statement.effect == Effect::Deny);
        denying.any(|it| it.has_action(action) && it.has_resource(None) && it.condition.is_empty())
    }
}

fn actions(needs: &[Need]) -> impl Iterator<Item = &NeededAction> {
    needs.iter().flat_map(|need| need.actions.iter().flatten())
}

fn texts<T>(patterns: Option<&[T]>, text: fn(&T) -> &str) -> Vec<String> {
    patterns.unwrap_or_default().iter().map(|pattern| text(pattern).to_owned()).collect()
}
