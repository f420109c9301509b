//! What IAM must allow: the command `permissions`, and whether the policies that it prints are enough and no more.

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use serde_json::{Value, json};
use taurus_htap::{
    Client, Deployment, Disk, Dml, Error, IfBroken, LogRoute, LogType, NewStarRocks, NewUser, NodeType,
    Permissions as UserPermissions, PollPolicy, Resize, RestartWhen, RetryPolicy, Source, StarRocks, SyncTask,
    TableConfig, Tables, TaskName, UserSync,
    iam::{Model, Permissions, Scope},
};
use taurus_htap_emulator::{Emulator, Fault, Seed, seed::PrincipalPolicies};
use tokio::task::block_in_place;

use crate::{
    emulated::{against, quick_seed},
    help::commands,
    support::{Ran, Run, TASK_FILE, line},
};

const ACCOUNT: &str = "d78cbac186b744899480f25bd022f468";
const FE: &str = "2c464fbdc8ea4c59814dab2243d8e270no17";
const BE: &str = "7f3a1b2c4d5e4f60a1b2c3d4e5f60718no17";
const TASK: &str = "shop_to_htap";

/// What is there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Seed,
    /// A task.
    Created,
    Started,
    Paused,
    /// A task that is created will be broken.
    Breaks,
    /// The slow log is sent to the log service.
    Routed,
}
use Before::{Breaks, Created, Paused, Routed, Started};

/// An emulator in which nothing takes time, and what is called in it.
struct World {
    emulator: Emulator,
    seed: Seed,
    starrocks: StarRocks,
}

impl World {
    async fn new(before: Before) -> Self {
        let mut seed = quick_seed();
        // There is a newer one.
        seed.starrocks_instances[0].version = "3.1.0.0".to_owned();
        let emulator = Emulator::builder().seed(seed.clone()).start().await.unwrap();
        let client = Client::builder().endpoint("https://emulator.example").project_id(&seed.projects[0].id);
        let client = client.token(&seed.identity.tokens[0]).retry(RetryPolicy::never());
        let client = client.transport(emulator.in_memory()).build().unwrap();
        let taurus = client.taurus_instance(seed.taurusdb_instances[0].id.parse().unwrap());
        let starrocks = taurus.starrocks(seed.starrocks_instances[0].id.parse().unwrap());
        let world = Self { emulator, seed, starrocks };
        let replication = world.starrocks.instance().replication();
        match before {
            Before::Seed => {}
            Breaks => {
                for operation in ["CheckDataBaseConfig", "CheckTableConfig"] {
                    world.emulator.plan_fault(Fault::JobFailed, Some(operation), 1).unwrap();
                }
            }
            Routed => {
                let route = LogRoute::new(world.starrocks.id().clone(), LogType::SlowLog, "g", "s");
                world.starrocks.instance().client().log_shipping().set([route]).unwrap().send().await.unwrap();
            }
            Created | Started | Paused => {
                replication.create(&task()).unwrap().policy(at_once()).execute().await.unwrap();
            }
        }
        if matches!(before, Started | Paused) {
            replication.start(&name()).policy(at_once()).execute().await.unwrap();
        }
        if before == Paused {
            replication.pause(&name()).policy(at_once()).execute().await.unwrap();
        }
        world
    }

    /// Lets the caller do what these policies allow, and nothing else.
    fn allow(&self, policies: &[Value]) {
        let named = policies.iter().enumerate();
        let of_user = named.fold(PrincipalPolicies::default(), |all, (index, policy)| {
            all.user("emulator", format!("p{index}"), policy.clone())
        });
        // Without a policy, the user may do everything.
        let of_user = of_user.user("emulator", "nothing", json!({ "Version": "5.0", "Statement": [] }));
        self.emulator.set_policies(of_user).unwrap();
    }

    fn scope(&self) -> Scope {
        let scope = Scope::default().region("cn-north-4").account(ACCOUNT);
        scope
            .resource("instance", self.starrocks.id().as_str())
            .resource("instance", self.starrocks.taurus_id().as_str())
    }
}

fn at_once() -> PollPolicy {
    PollPolicy::default().with_interval(Duration::ZERO, Duration::ZERO).with_timeout(Duration::from_secs(60))
}

fn name() -> TaskName {
    TaskName::new(TASK).unwrap()
}

fn described() -> taurus_htap::SyncTaskBuilder {
    let source = Source::database("shop").instance("40dc4c5729f14aad893e2dcd5baf6a15in07");
    let tables = Tables::include(["orders", "customers"]);
    SyncTask::builder().name(TASK).source(source).target_database("shop_htap").tables(tables)
}

fn task() -> SyncTask {
    described().build().unwrap()
}

fn configured() -> SyncTask {
    described().table_config("orders", TableConfig::order_by(["created_at", "id"]).key_columns(["id"])).build().unwrap()
}

/// The text of an error with its sources.
fn text(error: &dyn std::error::Error) -> String {
    let sources = std::iter::successors(Some(error), |error| error.source());
    sources.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// The actions of policies.
fn actions(policies: &[Value]) -> BTreeSet<String> {
    let statements = policies.iter().flat_map(|policy| policy["Statement"].as_array().unwrap());
    let actions = statements.flat_map(|statement| statement["Action"].as_array().unwrap());
    actions.map(|action| action.as_str().unwrap().to_owned()).collect()
}

/// The policies without one action.
fn without(policies: &[Value], action: &str) -> Vec<Value> {
    let mut policies = policies.to_vec();
    for policy in &mut policies {
        let statements = policy["Statement"].as_array_mut().unwrap();
        statements.iter_mut().for_each(|it| it["Action"].as_array_mut().unwrap().retain(|known| known != action));
        statements.retain(|it| it["Action"].as_array().is_some_and(|actions| !actions.is_empty()));
    }
    policies
}

/// The flows of the library, by the constants of their operations, and what is there before each.
const FLOWS: [(&str, Before); 21] = [
    ("CHECK_TASK", Created),
    ("CREATE_TASK", Before::Seed),
    ("CREATE_TASK, DELETE_TASK", Breaks),
    ("CREATE_TASK_WITH_TABLE_CONFIGS", Before::Seed),
    ("START_TASK", Created),
    ("PAUSE_TASK", Started),
    ("RESUME_TASK", Paused),
    ("MODIFY_TASK", Started),
    ("DELETE_TASK", Created),
    ("SET_PARAMETERS", Before::Seed),
    ("CREATE_INSTANCE", Before::Seed),
    ("DELETE_INSTANCE", Before::Seed),
    ("RESIZE", Before::Seed),
    ("RESTART", Before::Seed),
    ("RESTART_NODE", Before::Seed),
    ("SET_SECURITY_GROUP", Before::Seed),
    ("SYNC_USERS", Before::Seed),
    ("UPGRADE", Before::Seed),
    ("CREATE_USER", Before::Seed),
    ("SET_USER_PERMISSIONS", Before::Seed),
    ("DELETE_USER", Before::Seed),
];

/// Executes a flow, or only gives its permissions.
async fn flow(name_of_flow: &str, world: &World, executes: bool) -> (Permissions, Result<(), Error>) {
    let (starrocks, instance) = (&world.starrocks, world.starrocks.instance());
    let replication = instance.replication();
    macro_rules! flow {
        ($flow:expr) => {{
            let flow = $flow.policy(at_once());
            let permissions = flow.permissions();
            (permissions, if executes { flow.execute().await.map(drop) } else { Ok(()) })
        }};
    }
    match name_of_flow {
        "CHECK_TASK" => {
            let task = described().parameter("sync_commit_interval_ms", 8000).build().unwrap();
            flow!(replication.check(&task))
        }
        "CREATE_TASK" => flow!(replication.create(&task()).unwrap()),
        "CREATE_TASK, DELETE_TASK" => {
            let (permissions, done) = flow!(replication.create(&task()).unwrap().if_broken(IfBroken::Delete));
            let is_deleted = |error: &Error| error.to_string().contains("the task was deleted again");
            (permissions, done.or_else(|error| if is_deleted(&error) { Ok(()) } else { Err(error) }))
        }
        "CREATE_TASK_WITH_TABLE_CONFIGS" => flow!(replication.create(&configured()).unwrap()),
        "START_TASK" => flow!(replication.start(&name())),
        "PAUSE_TASK" => flow!(replication.pause(&name())),
        "RESUME_TASK" => flow!(replication.resume(&name())),
        "MODIFY_TASK" => {
            let task = described().parameter("sync_commit_interval_ms", 8000).build().unwrap();
            flow!(replication.modify(&task).unwrap())
        }
        "DELETE_TASK" => flow!(replication.delete(&name())),
        "SET_PARAMETERS" => flow!(instance.parameters().set(NodeType::Be, [("alter_tablet_worker_count", 4)])),
        "CREATE_INSTANCE" => {
            let new = NewStarRocks::builder()
                .name("htap-shop")
                .version("3.1")
                .deployment(Deployment::Single)
                .fe("fe-small", Disk::ssd(50))
                .be("be-small", Disk::ssd(100))
                .zone("cn-north-4a")
                .root_password("Correct-Horse-1")
                .build()
                .unwrap();
            let taurus = instance.client().taurus_instance(starrocks.taurus_id().clone());
            flow!(taurus.create_starrocks(&new))
        }
        "DELETE_INSTANCE" => flow!(starrocks.delete()),
        "RESIZE" => flow!(starrocks.resize(Resize::be("be-large"))),
        "RESTART" => flow!(starrocks.restart(RestartWhen::Always)),
        "RESTART_NODE" => flow!(starrocks.restart_node(BE.parse().unwrap(), RestartWhen::Always)),
        "SET_SECURITY_GROUP" => flow!(starrocks.set_security_group("0d5a8e3c-8a1c-4f5e-9a59-6e8a7c2b1d01")),
        "SYNC_USERS" => flow!(starrocks.sync_users(UserSync::Start)),
        "UPGRADE" => flow!(starrocks.upgrade()),
        "CREATE_USER" => {
            let permissions = UserPermissions::on_all_databases();
            let new = NewUser::new("reporter".parse().unwrap(), "Correct-Horse-1", permissions).unwrap();
            flow!(instance.users().create_if_absent(&new))
        }
        "SET_USER_PERMISSIONS" => {
            let permissions = UserPermissions::on_all_databases().dml(Dml::ReadWriteAndSet);
            flow!(instance.users().set_permissions_if_different(&"user_test".parse().unwrap(), &permissions))
        }
        "DELETE_USER" => flow!(instance.users().delete_if_present(&"user_test".parse().unwrap())),
        other => panic!("{other} is not walked"),
    }
}

/// The policy of each flow suffices for it; without any of its actions, the flow is refused by the name of the action.
async fn walk_flows() -> Vec<String> {
    let mut failures = Vec::new();
    for (flow_name, before) in FLOWS {
        let world = World::new(before).await;
        let (permissions, _) = flow(flow_name, &world, false).await;
        for model in [Model::Identity, Model::RolePolicy] {
            let world = World::new(before).await;
            let found = permissions.to_policy(model, &world.scope());
            let policies: Vec<Value> = found.policies.iter().map(|it| serde_json::to_value(it).unwrap()).collect();
            world.allow(&policies);
            let (_, done) = flow(flow_name, &world, true).await;
            failures.extend(done.err().map(|error| format!("{flow_name} with {policies:?}: {}", text(&error))));
            if model == Model::RolePolicy {
                continue;
            }
            for action in actions(&policies) {
                let world = World::new(before).await;
                world.allow(&without(&policies, &action));
                let (_, done) = flow(flow_name, &world, true).await;
                let refusal = done.err().map(|error| text(&error)).unwrap_or_default();
                if !refusal.contains(&action) {
                    failures.push(format!("{flow_name} without {action}: {refusal:?}"));
                }
            }
        }
    }
    failures
}

/// The constants of operations in the library's flows: of a flow that has none, `Steps` cannot be implemented.
fn flows_of_the_library() -> BTreeSet<String> {
    fn files(directory: &Path, found: &mut String) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path, found) } else { found.push_str(&fs::read_to_string(path).unwrap()) }
        }
    }
    let mut source = String::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../taurus-htap/src/flows"), &mut source);
    let names = source.lines().filter_map(|line| line.strip_prefix("pub const ")?.split_once(": Operations"));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// The command lines of each command, with what is there before: together they make every call that it can make.
fn lines() -> Vec<(&'static str, Vec<(Before, String)>)> {
    let one = |before: Before, line: &str| vec![(before, line.to_owned())];
    let task = "--name shop_to_htap --source-database shop --target-database shop_htap --include orders,customers";
    let parameter = "--parameter sync_commit_interval_ms=8000";
    let window = "--from 2026-03-03T00:00:00+0800 --to 2026-03-04T00:00:00+0800";
    vec![
        ("check", vec![(Created, format!("check {task}")), (Before::Seed, format!("check {task} {parameter}"))]),
        (
            "sync create",
            vec![
                (Before::Seed, format!("sync create {task}")),
                (Before::Seed, "sync create -f HOME/sync.yaml".to_owned()),
                (Breaks, format!("sync create {task} --delete-if-broken")),
            ],
        ),
        ("sync start", one(Created, "sync start shop_to_htap")),
        ("sync status", one(Created, "sync status shop_to_htap")),
        ("sync export", one(Created, "sync export shop_to_htap")),
        ("sync diff", one(Created, &format!("sync diff {task}"))),
        ("sync list", one(Before::Seed, "sync list")),
        ("sync wait", one(Started, "sync wait shop_to_htap")),
        ("sync pause", one(Started, "sync pause shop_to_htap")),
        ("sync resume", one(Paused, "sync resume shop_to_htap")),
        ("sync modify", one(Started, &format!("sync modify {task} {parameter}"))),
        ("sync delete", one(Created, "sync delete shop_to_htap --yes")),
        ("instances list", one(Before::Seed, "instances list")),
        ("instances show", one(Before::Seed, "instances show")),
        (
            "instances create",
            one(
                Before::Seed,
                "instances create --name htap-shop --engine-version 3.1 --zone cn-north-4a --fe-flavor fe-small \
                 --fe-disk 50 --be-flavor be-small --be-disk 100 --password-file -",
            ),
        ),
        ("instances resize", one(Before::Seed, "instances resize --be-flavor be-large --yes")),
        ("instances restart", one(Before::Seed, "instances restart --yes")),
        ("instances upgrade", one(Before::Seed, "instances upgrade --yes")),
        ("instances delete", one(Before::Seed, "instances delete --yes")),
        ("databases", vec![(Before::Seed, "databases".to_owned()), (Before::Seed, "databases --target".to_owned())]),
        ("tables", one(Before::Seed, "tables shop")),
        ("flavors", one(Before::Seed, "flavors")),
        ("versions", one(Before::Seed, "versions")),
        ("nodes list", one(Before::Seed, "nodes list")),
        ("nodes restart", one(Before::Seed, &format!("nodes restart {BE} --yes"))),
        ("users list", one(Before::Seed, "users list")),
        ("users create", one(Before::Seed, "users create reporter --databases shop_rep --dml read --password-file -")),
        ("users delete", one(Before::Seed, "users delete user_test --yes")),
        ("users password", one(Before::Seed, "users password user_test --password-file -")),
        ("users permission", one(Before::Seed, "users permission user_test --databases * --dml read-write")),
        ("users sync", one(Before::Seed, "users sync start")),
        ("params list", one(Before::Seed, "params list --nodes be")),
        ("params set", one(Before::Seed, "params set --nodes be alter_tablet_worker_count=4")),
        ("params compare", one(Before::Seed, "params compare --nodes be")),
        ("logs slow", one(Before::Seed, &format!("logs slow --node {FE} {window}"))),
        ("logs error", one(Before::Seed, &format!("logs error --node {FE} {window}"))),
        (
            "logs statements",
            vec![(Before::Seed, "logs statements".to_owned()), (Before::Seed, "logs statements masked".to_owned())],
        ),
        ("logs routes", one(Before::Seed, "logs routes")),
        ("logs route", one(Before::Seed, "logs route slow --group g --stream s")),
        ("logs unroute", one(Routed, "logs unroute slow --yes")),
        ("sessions list", one(Before::Seed, "sessions list")),
        ("sessions end", one(Before::Seed, "sessions end 16777219 --yes")),
        ("auth status", one(Before::Seed, "auth status")),
        ("auth whoami", Vec::new()),
        ("auth exec", Vec::new()),
        ("auth explain", one(Before::Seed, "auth explain - --region cn-north-4")),
        // What these need is that of the operations in their arguments, or nothing.
        ("api", Vec::new()),
        ("permissions", Vec::new()),
        ("contexts list", Vec::new()),
        ("contexts use", Vec::new()),
        ("plan", Vec::new()),
        ("rules", Vec::new()),
        ("emulator seed", Vec::new()),
        ("schema", Vec::new()),
        ("completions", Vec::new()),
        ("man", Vec::new()),
    ]
}

/// Runs a command line in a world of its own with these policies.
async fn ran(before: Before, arguments: &str, policies: &[Value]) -> (bool, Ran) {
    let world = World::new(before).await;
    let is_explain = arguments.starts_with("auth explain");
    let input = if is_explain { encoded_message(&world).await } else { "Correct-Horse-1\n".to_owned() };
    world.allow(policies);
    let mut run = against(line(arguments).file("sync.yaml", TASK_FILE).input(&input), &world.emulator, &world.seed);
    if is_explain {
        // STS takes access keys alone.
        let (key, secret) = world.seed.identity.access_keys.iter().next().unwrap();
        run = run.without("HUAWEICLOUD_SDK_AUTH_TOKEN").variable("HUAWEICLOUD_SDK_AK", key);
        run = run.variable("HUAWEICLOUD_SDK_SK", secret);
        run = run.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", &world.emulator.endpoint());
    }
    let ran = block_in_place(|| run.ran());
    let is_done = match before {
        Breaks => ran.err.contains("the task was deleted again"),
        _ => ran.code == 0,
    };
    (is_done, ran)
}

/// A reason that STS can decode.
async fn encoded_message(world: &World) -> String {
    world.allow(&[]);
    let error = world.starrocks.get().await.unwrap_err();
    error.encoded_authorization_message().unwrap().to_owned()
}

fn printed(world: &World, arguments: &str) -> Vec<Value> {
    let run = against(line(arguments), &world.emulator, &world.seed);
    let ran = run.ran();
    assert_eq!(ran.code, 0, "{ran}");
    ran.json()["policies"].as_array().unwrap().clone()
}

/// The same for each command, with the policy that `permissions` prints.
async fn walk_commands() -> Vec<String> {
    let mut failures = Vec::new();
    let world = World::new(Before::Seed).await;
    for (command, lines) in lines().into_iter().filter(|(_, lines)| !lines.is_empty()) {
        let of_model = |model: &str| {
            let arguments =
                format!("permissions {command} --policy {model} --region cn-north-4 --account {ACCOUNT} --output json");
            block_in_place(|| printed(&world, &arguments))
        };
        // STS knows no older model.
        let models: &[&str] = if command == "auth explain" { &["identity"] } else { &["identity", "role"] };
        for model in models {
            for (before, arguments) in &lines {
                let (is_done, ran) = ran(*before, arguments, &of_model(model)).await;
                failures.extend((!is_done).then(|| format!("with the {model} policy: {ran}")));
            }
        }
        let policies = of_model("identity");
        for action in actions(&policies) {
            let less = without(&policies, &action);
            let mut refusals = Vec::new();
            for (before, arguments) in &lines {
                let (is_done, ran) = ran(*before, arguments, &less).await;
                // `auth status` answers with the refusal as its result.
                refusals.extend((!is_done).then(|| ran.err + &ran.out));
            }
            if refusals.is_empty() || refusals.iter().any(|refusal| !refusal.contains(&action)) {
                failures.push(format!("{command} without {action}: {refusals:?}"));
            }
        }
    }
    failures
}

#[tokio::test(flavor = "multi_thread")]
async fn policies_of_every_flow_and_command_suffice_and_each_action_is_needed() {
    let walked: BTreeSet<_> = FLOWS.iter().flat_map(|(name, _)| name.split(", ")).map(str::to_owned).collect();
    assert_eq!(walked, flows_of_the_library());
    let walked: BTreeSet<_> = lines().into_iter().map(|(command, _)| command.to_owned()).collect();
    assert_eq!(walked, block_in_place(|| commands().into_iter().collect::<BTreeSet<String>>()));
    let mut failures = walk_flows().await;
    failures.extend(walk_commands().await);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn offline(arguments: &str) -> Run {
    line(arguments)
}

#[test]
fn commands_operations_and_files_are_shown_as_a_table_and_as_policies() {
    let with_file = |arguments: &str| offline(arguments).file("sync.yaml", TASK_FILE);
    insta::assert_snapshot!(crate::support::all([
        offline("permissions sync pause instances list"),
        offline("permissions nodes DeleteStarrocksInstance --output json"),
        offline("permissions sync pause instances delete logs routes --policy identity --region cn-north-4"),
        offline("permissions users permission sync start --policy role --project-id 0123456789abcdef0123456789abcdef"),
        with_file("permissions -f HOME/sync.yaml"),
        with_file("permissions sync create -f HOME/sync.yaml --policy identity --account 42 --enterprise-project 0"),
        offline("permissions schema --policy identity"),
    ]));
    for (arguments, expected) in [
        ("ShowHtapProcessList --policy identity", "no policy: nothing is to be allowed\n"),
        (
            "DeleteStarrocksInstance --policy identity",
            "no policy: what is to be allowed is not known, or this model has no action for it\n",
        ),
        (
            "auth explain --policy role",
            "no policy: what is to be allowed is not known, or this model has no action for it\n",
        ),
    ] {
        let ran = offline(&format!("permissions {arguments}")).ran();
        assert_eq!((ran.code, ran.out.as_str()), (0, expected), "{ran}");
    }
    let all = offline("permissions --output json").ran().json();
    assert!(all.as_array().unwrap().len() > 50);
}

#[test]
fn policies_are_compared_with_what_is_needed() {
    let allow = |statement: &str| {
        format!(r#"{{"Version": "5.0", "Statement": [{{"Effect": "Allow", "Action": [{statement}]}}]}}"#)
    };
    let with = |arguments: &str, policy: &str| offline(arguments).file("policy.json", policy);
    let exact =
        allow(r#""gaussdbformysql:htapInstance:getReplication", "gaussdbformysql:htapInstance:modifyDataSync""#);
    let against = "permissions sync pause --check-against HOME/policy.json";
    insta::assert_snapshot!(crate::support::all([
        with("permissions PauseStarRocksDataReplication --check-against HOME/policy.json", &exact),
        with(against, &exact),
        with(against, &allow(r#""gaussdbformysql:htapInstance:*""#)),
        with("permissions instances delete --check-against HOME/policy.json", &allow(r#""obs:*:*""#)),
        with(&format!("{against} --output json"), &allow(r#""obs:bucket:get""#)),
        with(against, &allow(r#""htap""#)),
        with("permissions sync --check-against HOME/none.json", ""),
        run_with_name("TaurusDBReadOnlyAccessPolicy"),
    ]));
}

fn run_with_name(name: &str) -> Run {
    crate::support::run(["permissions", "sync", "list", "--check-against", name])
}

#[test]
fn what_is_no_command_and_a_limit_that_refuses_calls_are_errors() {
    let taurus = crate::support::TAURUS;
    insta::assert_snapshot!(crate::support::all([
        offline("permissions sync creates"),
        offline("permissions PauseStarRocks"),
        offline("permissions sync pause --account a:b --policy identity"),
        offline(&format!("permissions sync pause --policy identity --taurus {taurus}")),
        offline("permissions sync list --policy identity --check-against x"),
    ]));
}

#[tokio::test(flavor = "multi_thread")]
async fn refusal_names_the_action_and_how_to_allow_and_explain_it() {
    let world = World::new(Before::Seed).await;
    world.allow(&[]);
    let ran = block_in_place(|| against(line("nodes list"), &world.emulator, &world.seed).ran());
    assert_eq!(ran.code, 3, "{ran}");
    let expected = "ListInstanceNode needs the action gaussdbformysql:log:list (in older policies gaussdb:log:list) on \
                    gaussdbformysql:*:*:instance:9ac58f9b88744f8a87893d22f6ef9a28in17";
    assert!(ran.err.contains(expected), "{ran}");
    assert!(ran.err.contains("`taurus-htap permissions ListInstanceNode --policy identity` prints a policy"), "{ran}");
    assert!(ran.err.contains("`taurus-htap auth explain` decodes the reason: emulator-"), "{ran}");
}

/// The commands of a page, each with what it shows.
#[cfg(unix)]
fn commands_of(page: &str) -> Vec<(&str, String)> {
    let mut found: Vec<(&str, String)> = Vec::new();
    for block in page.split("```console\n").skip(1) {
        for line in block.split("```").next().unwrap_or_default().lines() {
            match (line.strip_prefix("$ "), found.last_mut()) {
                (Some(command), _) => found.push((command, String::new())),
                (None, Some((_, shown))) => shown.push_str(&format!("{line}\n")),
                (None, None) => panic!("{line} is not shown by a command"),
            }
        }
    }
    found
}

/// Runs a line of a page in a shell, and gives its result and its error.
#[cfg(unix)]
fn shell(command: &str, directory: &Path, variables: &[(&str, String)]) -> String {
    let binary = Path::new(env!("CARGO_BIN_EXE_taurus-htap")).parent().unwrap().display();
    let path = format!("{binary}:{}", std::env::var("PATH").unwrap_or_default());
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", command]).current_dir(directory).env_clear().env("PATH", path).env("HOME", directory);
    let ran = shell.envs(variables.iter().map(|(name, value)| (name, value))).output().unwrap();
    let errors = String::from_utf8(ran.stderr).unwrap();
    let errors: Vec<_> = errors.lines().filter(|line| line.starts_with("error") || line.contains("curl")).collect();
    String::from_utf8(ran.stdout).unwrap() + &errors.iter().map(|line| format!("{line}\n")).collect::<String>()
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn page_about_permissions_shows_what_happens() {
    let page = include_str!("../../../../docs/permissions.md");
    let world = World::new(Before::Seed).await;
    let directory = tempfile::TempDir::new().unwrap();
    let (offline, online) = page.split_once("## Prove it on the emulator").unwrap();
    let variables = [
        ("TAURUS_HTAP_ENDPOINT", world.emulator.endpoint()),
        ("HUAWEICLOUD_SDK_AUTH_TOKEN", world.seed.identity.tokens[0].clone()),
        ("HUAWEICLOUD_SDK_PROJECT_ID", world.seed.projects[0].id.clone()),
        ("TAURUS_HTAP_TAURUS_ID", world.seed.taurusdb_instances[0].id.clone()),
        ("TAURUS_HTAP_INSTANCE_ID", world.seed.starrocks_instances[0].id.clone()),
    ];
    for (part, variables) in [(offline, &[][..]), (online, &variables[..])] {
        for (command, expected) in commands_of(part) {
            let shown = block_in_place(|| shell(command, directory.path(), variables));
            assert_eq!(shown, expected, "$ {command}");
        }
    }
}
