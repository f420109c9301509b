//! The smallest policies for what is needed.
//!
//! Owns how needs become statements: actions without a resource in a statement of their own, the others on the
//! narrowest resources that are known, and all of it within the limit of size. What cannot be known is listed in
//! notes.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    condition::{Condition, Operator},
    note::Note,
    pattern::{ActionPattern, ResourcePattern},
    policy::{Effect, MAX_POLICY_LENGTH, Model, Policy, Statement},
};

/// What an operation needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Need {
    /// The name of the operation, for notes.
    pub operation: String,
    /// The actions, all of which are needed, and none if it is empty; `None` where they are not known.
    pub actions: Option<Vec<NeededAction>>,
}

impl Need {
    /// What an operation needs; `None` where that is not known.
    #[must_use]
    pub fn new(operation: impl Into<String>, actions: Option<Vec<NeededAction>>) -> Self {
        Self { operation: operation.into(), actions }
    }
}

/// An action that is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NeededAction {
    /// Its name in identity policies.
    pub action: String,
    /// The types of its resources; empty where it has none.
    pub resource_types: Vec<String>,
    /// Whether it is not known beforehand which resources a request acts on, so that no ID can limit them.
    pub is_unnamed: bool,
    /// The keys that a condition may use.
    pub condition_keys: Vec<String>,
    /// The actions of the older model.
    pub aliases: Vec<String>,
    /// Further actions that the operation needs.
    pub dependencies: Vec<String>,
}

impl NeededAction {
    /// An action with no further fact.
    #[must_use]
    pub fn new(action: impl Into<String>) -> Self {
        Self { action: action.into(), ..Self::default() }
    }
}

impl NeededAction {
    /// The names (URN) of its resources that are in the scope.
    pub(crate) fn names(&self, scope: &Scope) -> Vec<String> {
        let service = self.action.split(':').next().unwrap_or_default();
        let or_any = |part: &Option<String>| part.clone().unwrap_or_else(|| "*".to_owned());
        let (region, account) = (or_any(&scope.region), or_any(&scope.account));
        let any = ["*".to_owned()];
        let of_type = |kind: &String| -> Vec<String> {
            let ids = scope.resources.get(kind).filter(|ids| !self.is_unnamed && !ids.is_empty());
            let ids = ids.map_or(&any[..], Vec::as_slice);
            ids.iter().map(|id| format!("{service}:{region}:{account}:{kind}:{id}")).collect()
        };
        self.resource_types.iter().flat_map(of_type).collect()
    }
}

/// What a policy is narrowed to, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Scope {
    /// The region, such as `cn-north-4`.
    pub region: Option<String>,
    /// The project of the region, by its ID. No policy can name it: it is where one of the older model is granted.
    pub project: Option<String>,
    /// The ID of the account that owns the resources.
    pub account: Option<String>,
    /// The IDs of the resources, by type. A type that is not here is not narrowed.
    pub resources: BTreeMap<String, Vec<String>>,
    /// The enterprise project, by its ID.
    pub enterprise_project: Option<String>,
}

impl Scope {
    /// Limits it to a region.
    #[must_use]
    pub fn region(self, region: impl Into<String>) -> Self {
        Self { region: Some(region.into()), ..self }
    }

    /// Limits the grant of a policy of the older model to a project, by its ID.
    #[must_use]
    pub fn project(self, id: impl Into<String>) -> Self {
        Self { project: Some(id.into()), ..self }
    }

    /// Limits it to the account that owns the resources, by its ID.
    #[must_use]
    pub fn account(self, id: impl Into<String>) -> Self {
        Self { account: Some(id.into()), ..self }
    }

    /// Limits resources of a type to this one, and to those that were given before.
    #[must_use]
    pub fn resource(mut self, kind: impl Into<String>, id: impl Into<String>) -> Self {
        self.resources.entry(kind.into()).or_default().push(id.into());
        self
    }

    /// Limits it to an enterprise project, by its ID.
    #[must_use]
    pub fn enterprise_project(self, id: impl Into<String>) -> Self {
        Self { enterprise_project: Some(id.into()), ..self }
    }
}

/// The key of a condition that limits a statement to a region. It is known for every action, though the tables of
/// services do not list it.
pub(crate) const REGION: &str = "g:RequestedRegion";
/// The key of a condition that limits a statement to an enterprise project.
pub(crate) const ENTERPRISE_PROJECT: &str = "g:EnterpriseProjectId";

/// Policies that allow what is needed, and what could not be known.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Smallest {
    /// The policies: one, unless it would be longer than a policy may be; none where nothing is to be allowed.
    pub policies: Vec<Policy>,
    /// What could not be known or narrowed.
    pub notes: Vec<Note>,
}

/// What a statement is about beside its actions.
type Reach = (Vec<ResourcePattern>, Condition);

/// Writes the smallest policies of a model for what is needed.
///
/// The form of a resource's name, `service:region:account:type:id`, is that of all services; that of a single service
/// may differ. Where the region or the account is not given, its part is `*`.
///
/// ```
/// use iam_policy::{Model, Need, NeededAction, Scope, smallest};
///
/// let need = Need::new("ListThings", Some(vec![NeededAction::new("shop:thing:list")]));
/// let found = smallest(Model::Identity, &[need], &Scope::default());
/// assert!(found.policies[0].to_json().contains("shop:thing:list"));
/// ```
#[must_use]
pub fn smallest(model: Model, needs: &[Need], scope: &Scope) -> Smallest {
    let mut notes: BTreeSet<Note> = needs.iter().filter_map(note).collect();
    let actions = needs.iter().flat_map(|need| need.actions.iter().flatten());
    let statements = match model {
        Model::Identity => identity(actions, scope, &mut notes),
        Model::RolePolicy => role_policy(actions, scope, &mut notes),
    };
    let policies = split(model, statements);
    if policies.len() > 1 {
        notes.insert(Note::SeveralPolicies { count: policies.len() });
    }
    Smallest { policies, notes: notes.into_iter().collect() }
}

/// What is to be said about an operation without actions.
fn note(need: &Need) -> Option<Note> {
    let operation = need.operation.clone();
    match &need.actions {
        None => Some(Note::Unknown { operation }),
        Some(actions) if actions.is_empty() => Some(Note::NoneNeeded { operation }),
        Some(_) => None,
    }
}

fn identity<'n>(
    actions: impl Iterator<Item = &'n NeededAction>,
    scope: &Scope,
    notes: &mut BTreeSet<Note>,
) -> Vec<Statement> {
    let mut statements: BTreeMap<Reach, BTreeSet<ActionPattern>> = BTreeMap::new();
    let mut add = |name: &str, reach: Reach, notes: &mut BTreeSet<Note>| match pattern(name) {
        Some(pattern) => drop(statements.entry(reach).or_default().insert(pattern)),
        None => drop(notes.insert(Note::Malformed { action: name.to_owned() })),
    };
    let actions: Vec<_> = actions.collect();
    let unnamed: BTreeSet<_> = actions.iter().filter(|it| it.is_unnamed).map(|it| &it.action).collect();
    for needed in actions {
        // The same action of another operation may name its resources; one statement has both.
        let needed = &NeededAction { is_unnamed: unnamed.contains(&needed.action), ..needed.clone() };
        add(&needed.action, reach(needed, scope, notes), notes);
        for action in &needed.dependencies {
            notes.insert(Note::Dependency { action: action.clone() });
            add(action, (vec![ResourcePattern::all()], Condition::default()), notes);
        }
    }
    let statement = |((resources, condition), actions): (Reach, BTreeSet<ActionPattern>)| Statement {
        resource: Some(resources),
        condition,
        ..Statement::new(Effect::Allow, actions.into_iter().collect())
    };
    statements.into_iter().map(statement).collect()
}

/// The resources and the condition of a statement about an action: as narrow as scope and action allow.
fn reach(needed: &NeededAction, scope: &Scope, notes: &mut BTreeSet<Note>) -> Reach {
    let action = || needed.action.clone();
    let mut condition = Condition::default();
    let resources = if needed.resource_types.is_empty() {
        notes.insert(Note::NotNarrowed { action: action() });
        if let Some(region) = &scope.region {
            // The name of a resource would have the region. Whether the key has a value for every action is not
            // documented, and this operator holds without one.
            condition = condition.and(Operator::STRING_EQUALS_IF_EXISTS, REGION, vec![region.clone()]);
        }
        vec![ResourcePattern::all()]
    } else {
        if needed.is_unnamed && needed.resource_types.iter().any(|kind| scope.resources.contains_key(kind)) {
            notes.insert(Note::Unnamed { action: action() });
        }
        needed.names(scope).into_iter().filter_map(|name| resource(name, notes)).collect()
    };
    match &scope.enterprise_project {
        Some(id) if needed.condition_keys.iter().any(|key| key == ENTERPRISE_PROJECT) => {
            condition = condition.and(Operator::STRING_EQUALS, ENTERPRISE_PROJECT, vec![id.clone()]);
        }
        Some(_) => drop(notes.insert(Note::EveryEnterpriseProject { action: action() })),
        None => {}
    }
    (resources, condition)
}

/// The pattern of a resource by its name.
fn resource(name: String, notes: &mut BTreeSet<Note>) -> Option<ResourcePattern> {
    let pattern = ResourcePattern::try_from(name.clone()).ok();
    if pattern.is_none() {
        notes.insert(Note::MalformedResource { resource: name });
    }
    pattern
}

fn role_policy<'n>(
    actions: impl Iterator<Item = &'n NeededAction>,
    scope: &Scope,
    notes: &mut BTreeSet<Note>,
) -> Vec<Statement> {
    let mut patterns = BTreeSet::new();
    for needed in actions {
        let action = || needed.action.clone();
        match needed.aliases.len() {
            0 => drop(notes.insert(Note::NoAlias { action: action() })),
            1 => {}
            _ => drop(notes.insert(Note::SeveralAliases { action: action() })),
        }
        for alias in &needed.aliases {
            match pattern(alias) {
                Some(pattern) => drop(patterns.insert(pattern)),
                None => drop(notes.insert(Note::Malformed { action: alias.clone() })),
            }
        }
    }
    if patterns.is_empty() {
        return Vec::new();
    }
    notes.insert(Note::ScopeOfGrant { project: scope.project.clone(), region: scope.region.clone() });
    vec![Statement::new(Effect::Allow, patterns.into_iter().collect())]
}

/// The pattern of one action: a wildcard would allow more than is needed.
fn pattern(action: &str) -> Option<ActionPattern> {
    (!action.contains('*')).then(|| ActionPattern::try_from(action.to_owned()).ok()).flatten()
}

/// Statements in as many policies as their length needs. A statement that is too long by itself is cut into several
/// with fewer actions or, last of all, fewer resources.
fn split(model: Model, statements: Vec<Statement>) -> Vec<Policy> {
    let mut policies: Vec<Policy> = Vec::new();
    let mut waiting: Vec<Statement> = statements.into_iter().rev().collect();
    while let Some(statement) = waiting.pop() {
        let alone = Policy::new(model, vec![statement.clone()]);
        if alone.length() > MAX_POLICY_LENGTH
            && let Some((first, second)) = halves(&statement)
        {
            waiting.extend([second, first]);
            continue;
        }
        let joined = policies.last().map(|last| {
            let statements = last.statements.iter().cloned().chain([statement]).collect();
            Policy::new(model, statements)
        });
        match (policies.last_mut(), joined) {
            (Some(last), Some(joined)) if joined.length() <= MAX_POLICY_LENGTH => *last = joined,
            _ => policies.push(alone),
        }
    }
    policies
}

/// A statement as two that allow the same together: halves of its actions, or of its resources where it has one action.
fn halves(statement: &Statement) -> Option<(Statement, Statement)> {
    fn cut<T: Clone>(list: Option<&Vec<T>>) -> Option<[Vec<T>; 2]> {
        let list = list.filter(|list| list.len() > 1)?;
        let (first, second) = list.split_at(list.len() / 2);
        Some([first.to_vec(), second.to_vec()])
    }
    let with = |change: &dyn Fn(&mut Statement)| {
        let mut copy = statement.clone();
        change(&mut copy);
        copy
    };
    if let Some([first, second]) = cut(statement.action.as_ref()) {
        return Some((
            with(&|copy| copy.action = Some(first.clone())),
            with(&|copy| copy.action = Some(second.clone())),
        ));
    }
    let [first, second] = cut(statement.resource.as_ref())?;
    Some((with(&|copy| copy.resource = Some(first.clone())), with(&|copy| copy.resource = Some(second.clone()))))
}
