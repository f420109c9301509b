//! `permissions`: what IAM must allow for commands, operations and tasks, as a table and as a policy.

use std::{collections::BTreeSet, path::PathBuf};

use clap::{Args, ValueEnum};
use indexmap::IndexSet;
use serde_json::{Value, json};
use taurus_htap::{
    IfBroken, Operation,
    iam::{Context, Model, Note, Permissions, Policies, SYSTEM_POLICIES, Scope, Smallest},
};

use super::permissions_of;
use crate::{
    app::App,
    error::{CliError, Result},
    exit::Exit,
    output::{Data, Listing, Output},
    spec::{Spec, takes_taurus},
    table::{BAD, DOUBTFUL, PLAIN, Table},
    task_args::{Described, TaskArgs},
    text::Text,
    text_file,
};

/// Show what IAM must allow for commands, operations or a task, as a table or as the smallest policy
///
/// Commands are named by their words, such as `sync create`, without their arguments; the name of a group alone means
/// all of its commands. Without any, it is every operation of the API. No service is called.
///
/// The actions are those of the vendor's documentation, and were not tried against the service. What could not be known
/// is listed below each policy, on standard error. The exit code is 1 if a policy of --check-against lacks something.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap permissions sync create sync start instances list
  taurus-htap permissions PauseStarRocksDataReplication --output json
  taurus-htap permissions -f sync.yaml --policy identity --region cn-north-4 > policy.json
  taurus-htap permissions sync --policy role --project-id ID
  taurus-htap permissions sync pause --check-against policy.json")]
pub(crate) struct PermissionsOf {
    /// Commands, groups of commands, and IDs of operations
    #[arg(value_name = "COMMAND|OPERATION")]
    words: Vec<String>,
    /// Task file: `check` and `sync create` are then about its tasks, and without commands they are checked, created and
    /// started
    #[arg(long, short, value_name = "FILE")]
    file: Option<PathBuf>,
    /// With --file: `sync create` is used with its option of this name
    #[arg(long, requires = "file")]
    delete_if_broken: bool,
    /// Print the smallest policy of this model
    #[arg(long, value_name = "MODEL")]
    policy: Option<ModelArg>,
    /// ID of the account that owns the instances
    #[arg(long, value_name = "ID")]
    account: Option<String>,
    /// ID of the enterprise project that the policy is limited to
    #[arg(long, value_name = "ID")]
    enterprise_project: Option<String>,
    /// Compare with the policy in this file, and with other ones if repeated: what they
    /// lack, and what they allow beyond
    #[arg(long, value_name = "NAME|FILE", conflicts_with = "policy")]
    check_against: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ModelArg {
    /// Identity policies, version 5.0
    Identity,
    /// Policies of roles, version 1.1
    Role,
}

impl From<ModelArg> for Model {
    fn from(model: ModelArg) -> Self {
        match model {
            ModelArg::Identity => Self::Identity,
            ModelArg::Role => Self::RolePolicy,
        }
    }
}

impl PermissionsOf {
    pub(crate) fn run(self, app: &App) -> Result<Output> {
        let tasks = match &self.file {
            Some(file) => TaskArgs::of_file(file.clone()).read()?,
            None => Vec::new(),
        };
        let permissions = self.permissions(&tasks)?;
        let scope = self.scope(app, &tasks)?;
        if !self.check_against.is_empty() {
            require_both_instances(&permissions, &scope, &tasks, app)?;
            return compared(&permissions, &scope, &self.check_against);
        }
        match self.policy {
            Some(model) => {
                require_both_instances(&permissions, &scope, &tasks, app)?;
                Ok(policies(permissions.to_policy(model.into(), &scope)))
            }
            None => Ok(table(&permissions)),
        }
    }

    /// The operations that the words and the file name.
    fn permissions(&self, tasks: &[Described]) -> Result<Permissions> {
        let words: Vec<&str> = match (self.words.is_empty(), tasks) {
            (true, []) => return Ok(Permissions::of_all()),
            (true, _) => vec!["check", "sync", "create", "sync", "start"],
            (false, _) => self.words.iter().map(String::as_str).collect(),
        };
        let mut found = Permissions::default();
        let mut rest = words.as_slice();
        while let [first, others @ ..] = rest {
            let pair = others.first().map(|second| format!("{first} {second}"));
            let of_pair = pair.as_deref().and_then(|pair| Some((pair, permissions_of(pair)?)));
            let (part, taken) = match (of_pair, permissions_of(first)) {
                (Some((pair, part)), _) => (self.narrowed(pair, tasks)?.unwrap_or(part), 2),
                (None, Some(part)) => (self.narrowed(first, tasks)?.unwrap_or(part), 1),
                (None, None) => (operation(first)?, 1),
            };
            found = found.and(&part);
            rest = rest.get(taken..).unwrap_or_default();
        }
        Ok(found)
    }

    /// What a command needs for the tasks, where that is less than what it may need.
    fn narrowed(&self, words: &str, tasks: &[Described]) -> Result<Option<Permissions>> {
        let if_broken = if self.delete_if_broken { IfBroken::Delete } else { IfBroken::Keep };
        let of_task = |task: &Described| {
            Ok(match words {
                "check" => Some(task.task()?.check_permissions()),
                "sync create" => Some(task.task()?.create_permissions(if_broken)),
                _ => None,
            })
        };
        let parts = tasks.iter().filter_map(|task| of_task(task).transpose());
        parts.reduce(|found, part| Ok(found?.and(&part?))).transpose()
    }

    /// What a policy is narrowed to.
    fn scope(&self, app: &App, tasks: &[Described]) -> Result<Scope> {
        let options = &app.options;
        let mut scope = Scope::default();
        scope.region = options.region.as_ref().map(|region| region.id().to_owned());
        scope.project = options.project_id.as_ref().map(|project| project.as_str().to_owned());
        (scope.account, scope.enterprise_project) = (self.account.clone(), self.enterprise_project.clone());
        for (flag, value) in [("--account", &self.account), ("--enterprise-project", &self.enterprise_project)] {
            let is_id = |id: &String| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if value.as_ref().is_some_and(|value| !is_id(value)) {
                return Err(CliError::usage(format!("{flag}: an ID has letters, digits and hyphens")));
            }
        }
        let ids = instances(app, tasks)?;
        let ids: IndexSet<_> =
            ids.into_iter().flat_map(|Instances { starrocks, taurus }| [starrocks, taurus]).collect();
        Ok(ids.into_iter().flatten().fold(scope, |scope, id| scope.resource("instance", id)))
    }
}

/// The IDs of the instances that the options or a task name.
struct Instances {
    starrocks: Option<String>,
    taurus: Option<String>,
}

/// Those of each task, or of the options if there is none.
fn instances(app: &App, tasks: &[Described]) -> Result<Vec<Instances>> {
    let of = |task: Option<&Described>| {
        let starrocks = match (&app.options.instance, task) {
            (Some(id), _) => Some(id.to_string()),
            (None, Some(task)) => task.instance()?.map(|id| id.to_string()),
            (None, None) => None,
        };
        let of_task = || task.and_then(|task| task.file.source.instance.clone());
        let taurus = app.options.taurus.as_ref().map(ToString::to_string).or_else(of_task);
        Ok(Instances { starrocks, taurus })
    };
    match tasks {
        [] => Ok(vec![of(None)?]),
        tasks => tasks.iter().map(|task| of(Some(task))).collect(),
    }
}

/// A policy with the ID of one of the two instances alone would refuse the calls that name the other one.
fn require_both_instances(permissions: &Permissions, scope: &Scope, tasks: &[Described], app: &App) -> Result<()> {
    if !scope.resources.contains_key("instance") {
        return Ok(());
    }
    let instances = instances(app, tasks)?;
    let has_starrocks = instances.iter().all(|ids| ids.starrocks.is_some());
    let has_taurus = instances.iter().all(|ids| ids.taurus.is_some());
    for operation in permissions.operations() {
        let names = |parameter: &str| operation.path.contains(&format!("{{{parameter}}}"));
        let of_taurus = names("instance_id") && takes_taurus(operation.id);
        let of_starrocks = names("starrocks_instance_id") || names("instance_id") && !takes_taurus(operation.id);
        let (flag, instance) = match (of_starrocks && !has_starrocks, of_taurus && !has_taurus) {
            (true, _) => ("--instance", "a StarRocks instance"),
            (false, true) => ("--taurus", "a TaurusDB instance"),
            (false, false) => continue,
        };
        let help = format!("{} acts on {instance}, and the other instance alone would not allow it", operation.id);
        return Err(CliError::missing(flag, help));
    }
    Ok(())
}

fn operation(name: &str) -> Result<Permissions> {
    Permissions::of([name]).map_err(|_| {
        let mut help = "`taurus-htap --help` lists the commands, which are named here without their arguments, and \
                        `taurus-htap api --list` the operations"
            .to_owned();
        if let Some(question) = Spec::embedded().did_you_mean(name) {
            help = format!("{question} {help}");
        }
        CliError::usage(format!("{name:?} is neither a command nor an operation")).with_help(help)
    })
}

/// The facts of each operation.
fn table(permissions: &Permissions) -> Output {
    let rows: Vec<Value> = permissions.operations().flat_map(rows).collect();
    let listing = Listing {
        what: "operations: nothing is called",
        identifiers: Some("/operation"),
        columns: &[
            ("OPERATION", "/operation"),
            ("ACTION", "/action"),
            ("LEVEL", "/access_level"),
            ("RESOURCE", "/resource_types"),
            ("OLDER ACTION", "/aliases"),
        ],
        further: &[("CONDITION KEYS", "/condition_keys"), ("DEPENDENCIES", "/dependencies")],
    };
    let operations: Vec<Value> = permissions.operations().map(facts).collect();
    Output::list_as(operations.into(), &rows, &listing)
}

/// An operation with what the documentation says that it needs; `actions` is null where that is not known.
fn facts(operation: &Operation) -> Value {
    let permission = operation.permission;
    let actions = permission.map(|permission| {
        let action = |action: &taurus_htap::api_runtime::RequiredAction| {
            json!({
                "action": action.name,
                "access_level": action.access_level.map(|level| level.as_str()),
                "resource_types": action.resource_types.iter().map(|kind| kind.name).collect::<Vec<_>>(),
                "condition_keys": action.condition_keys,
                "aliases": action.aliases,
                "dependencies": action.dependencies,
            })
        };
        permission.actions.iter().map(action).collect::<Vec<_>>()
    });
    json!({
        "operation": operation.id,
        "effect": operation.effect.as_str(),
        "actions": actions,
        "page": permission.and_then(|permission| permission.page),
        "updated_on": permission.and_then(|permission| permission.updated_on),
    })
}

/// A row for each action, or one that says why there is none.
fn rows(operation: &'static Operation) -> Vec<Value> {
    let facts = facts(operation);
    let with = |mut row: Value| {
        row["operation"] = operation.id.into();
        if row["resource_types"].as_array().is_some_and(Vec::is_empty) {
            row["resource_types"] = "-".into();
        }
        row
    };
    match facts["actions"].as_array() {
        None => vec![with(json!({ "action": "not known" }))],
        Some(actions) if actions.is_empty() => vec![with(json!({ "action": "none is needed" }))],
        Some(actions) => actions.iter().cloned().map(with).collect(),
    }
}

/// The policies, and below them what could not be known.
fn policies(found: Smallest) -> Output {
    let notes: Vec<String> = found.notes.iter().map(ToString::to_string).collect();
    let policies: Vec<Value> =
        found.policies.iter().map(|policy| serde_json::to_value(policy).unwrap_or_default()).collect();
    let mut people = Text::default();
    policies.iter().for_each(|policy| people.append(&Text::json(policy)));
    if policies.is_empty() {
        // What is not known is not nothing.
        let is_nothing = found.notes.iter().all(|note| matches!(note, Note::NoneNeeded { .. }));
        people.append(&Text::line(match is_nothing {
            true => "no policy: nothing is to be allowed",
            false => "no policy: what is to be allowed is not known, or this model has no action for it",
        }));
    }
    let data = Data::Value(json!({ "policies": policies, "notes": notes }));
    Output { data, ..Output::new(people, Value::Null) }.with_notes(notes)
}

/// What policies lack, and what they allow beyond need.
fn compared(permissions: &Permissions, scope: &Scope, sources: &[String]) -> Result<Output> {
    let mut policies = Policies::default();
    let mut names = BTreeSet::new();
    for source in sources {
        let text = read(source)?;
        if !names.insert(source) {
            return Err(CliError::usage(format!("--check-against: {source} is there twice")));
        }
        policies.add(source, &text);
    }
    if let Some((name, error)) = policies.unreadable().next() {
        return Err(CliError::usage(format!("--check-against: {name}: {error}")));
    }
    let needs = permissions.needs();
    let mut context = Context::default().family("g:ResourceTag/");
    for (key, value) in [("g:RequestedRegion", &scope.region), ("g:EnterpriseProjectId", &scope.enterprise_project)] {
        if let Some(value) = value {
            context = context.key(key, [value]);
        }
    }
    let lacking = policies.refused(&needs, scope, &context);
    let beyond: Vec<String> =
        policies.excess(&needs, &Permissions::of_all().needs(), scope).iter().map(ToString::to_string).collect();
    let unknown: Vec<&str> =
        permissions.operations().filter(|it| it.permission.is_none()).map(|operation| operation.id).collect();
    let mut table = Table::new(["", "OPERATION", "REASON"]);
    for (operation, refusal) in &lacking {
        table.row([("lacks".to_owned(), BAD), ((*operation).to_owned(), PLAIN), (refusal.to_string(), PLAIN)]);
    }
    for what in &beyond {
        table.row([("beyond".to_owned(), DOUBTFUL), (String::new(), PLAIN), (what.clone(), PLAIN)]);
    }
    for operation in &unknown {
        let reason = "what it needs is not known".to_owned();
        table.row([("unknown".to_owned(), DOUBTFUL), ((*operation).to_owned(), PLAIN), (reason, PLAIN)]);
    }
    let people = match table.is_empty() {
        true => Text::line("the policies allow what is needed, and nothing else that is known"),
        false => table.text(),
    };
    let exit = if lacking.is_empty() { Exit::Passed } else { Exit::Failed };
    let lacks: Vec<Value> = lacking
        .iter()
        .map(|(operation, refusal)| json!({ "operation": operation, "reason": refusal.to_string() }))
        .collect();
    let data = json!({ "policies": sources, "lacks": lacks, "beyond": beyond, "unknown": unknown });
    Ok(Output::new(people, data).with_exit(exit))
}

/// The text of a policy in a file. Those of the vendor are known by name alone.
fn read(source: &str) -> Result<String> {
    if let Some(policy) = SYSTEM_POLICIES.iter().find(|policy| policy.name == source) {
        let what = format!("--check-against: what the ready-made policy {source:?} contains is not public");
        let page = policy.page.map(|page| format!("; the vendor names it on {page}")).unwrap_or_default();
        let help = format!("save it from the console, and give the file{page}");
        return Err(CliError::usage(what).with_help(help));
    }
    text_file::read(source.as_ref()).map_err(|error| {
        let names: Vec<_> = SYSTEM_POLICIES.iter().map(|policy| policy.name).collect();
        let help =
            format!("give a file with a policy; known by name, without their contents, are {}", names.join(", "));
        CliError::usage(format!("--check-against: {source} cannot be read")).with_source(&error).with_help(help)
    })
}
