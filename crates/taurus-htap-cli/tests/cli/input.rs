//! Wrong command lines and files: exit code 2, what is wrong and where, and nothing sent.

use crate::support::{NOWHERE, Run, all, line, run};

fn with_file(text: &str) -> Run {
    run(["check", "-f", "HOME/sync.yaml"]).file("sync.yaml", text).at(NOWHERE)
}

#[test]
fn wrong_flags_are_reported_by_name() {
    insta::assert_snapshot!(all([
        line("check"),
        line("check --source-database shop"),
        line("check --source-database shop --target-database shop_htap"),
        line("check --source-database shop --target-database shop_htap --region cn-north-4"),
        line("check --target-database shop_htap").at(NOWHERE),
        line("check --name x").at(NOWHERE),
        line("check --all-tables --include orders").at(NOWHERE),
        line("check --source-database shop --target-database shop_htap --include orders,orders").at(NOWHERE),
        line("sync create --name orders_to_htap --source-database shop --target-database shop_htap --include=")
            .at(NOWHERE),
        line("check --table-config orders").at(NOWHERE),
        line("check --region Nowhere"),
        line("nodes list --endpoint http://example.com"),
        line("check --endpoint ftp://example.com"),
        line("check --instance 12"),
        line("check --output xml"),
        line("check --tables orders").at(NOWHERE),
        line("chek"),
        line("sync pause"),
        line("sync create --name orders_to_htap").at(NOWHERE).without("TAURUS_HTAP_TAURUS_ID"),
        line("sync wait orders_to_htap --timeout 10").at(NOWHERE),
        line("nodes list --limit abc").at(NOWHERE),
        line("nodes list --limit -1").at(NOWHERE),
        line("emulator --port 65536"),
        line("instances list --region cn-north-4"),
        line("nodes list --region cn-north-4"),
        line("instances resize").at(NOWHERE),
        line("sessions end").at(NOWHERE),
        line("params set --nodes fe query_timeout").at(NOWHERE),
        line("logs slow --node 1").at(NOWHERE),
        line("logs slow --node 0123456789abcdef0123456789abcdefno17 --from yesterday --to today").at(NOWHERE),
        line("nodes list --dry-run --region cn-north-4 --instance 0123456789abcdef0123456789abcdefin17"),
    ]));
}

#[test]
fn an_empty_value_is_refused_with_the_name_of_its_option() {
    let create = "instances create --name n --engine-version 3.1 --zone z --fe-flavor f --fe-disk 50 --be-flavor f \
                  --be-disk 50 --time-zone z --security-group g --enterprise-project p";
    let lines = [
        (create, "name"),
        (create, "engine-version"),
        (create, "zone"),
        (create, "fe-flavor"),
        (create, "be-flavor"),
        (create, "time-zone"),
        (create, "security-group"),
        (create, "enterprise-project"),
        ("instances resize --fe-flavor f", "fe-flavor"),
        ("flavors --engine-version 3", "engine-version"),
        ("logs slow --node 0123456789abcdef0123456789abcdefno17 --statement s", "statement"),
        ("logs error --node 0123456789abcdef0123456789abcdefno17 --level all", "level"),
        ("logs route slow --group g --stream s", "stream"),
    ];
    for (line_of, option) in lines {
        let mut words: Vec<_> = line_of.split_whitespace().collect();
        let place = words.iter().position(|word| *word == format!("--{option}")).expect("the option");
        words[place + 1] = "";
        let ran = run(words).at(NOWHERE).ran();
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran}");
        assert!(ran.err.starts_with(&format!("error: a value is required for '--{option} <")), "{ran}");
    }
}

#[test]
fn an_endpoint_with_a_password_is_refused_without_being_shown() {
    const PASSWORD: &str = "not-a-real-password";
    for endpoint in [
        format!("https://user:{PASSWORD}@gaussdb.cn-north-4.myhuaweicloud.com"),
        format!("https:user:{PASSWORD}@h.example"),
        format!("user:{PASSWORD}@h.example"),
        format!("https://h.example/?token={PASSWORD}"),
        format!("https://h.example/#{PASSWORD}"),
    ] {
        let flag = run(["nodes", "list", "--endpoint", &endpoint]);
        let variable = line("nodes list").variable("TAURUS_HTAP_ENDPOINT", &endpoint);
        for (ran, name) in [(flag.ran(), "--endpoint"), (variable.ran(), "TAURUS_HTAP_ENDPOINT")] {
            let shown = format!("{}{}", ran.out, ran.err);
            assert!(!shown.contains(PASSWORD), "{shown}");
            assert!(shown.contains(name) && shown.contains("give https://HOST"), "{shown}");
            assert_eq!(ran.code, 2);
        }
    }
}

#[test]
fn files_that_are_wrong_are_refused_with_line_and_column() {
    insta::assert_snapshot!(all([
        with_file("name: shop_to_htap\ntabels: all\n"),
        with_file("source:\n  database: shop\n  instanse: x\n"),
        with_file("tables: all\nname: a b\n"),
        with_file("source:\n  database: shop-1\n"),
        with_file("target:\n  instance: in17\n"),
        with_file("tables: some\n"),
        with_file("tables:\n  only: [orders]\n"),
        with_file("tables:\n  include: orders\n"),
        with_file("tables:\n  include: [orders]\n  exclude: [customers]\n"),
        with_file("table_configs:\n  orders: 7\n"),
        with_file("table_configs:\n  orders:\n    sort_by: [id]\n"),
        with_file("table_configs:\n  orders:\n    key_columns: [id]\n"),
        with_file(
            "source: {database: shop}\ntarget: {database: shop_htap}\n\
             table_configs:\n  orders:\n    order_by: ['a;b']\n",
        ),
        with_file("parameters:\n  sync_commit_interval_ms: [5000]\n"),
        with_file("parameters:\n  sync_commit_interval_ms: 0.5\n"),
        with_file("name: one_task\nname: another\n"),
        with_file("name: [\n"),
        with_file(""),
        with_file("- name\n"),
        run(["check", "-f", "HOME/none.yaml"]).at(NOWHERE),
    ]));
}

#[test]
fn passwords_that_are_missing_or_malformed_are_reported_without_showing_them() {
    let user = ["users", "create", "reporter", "--databases", "shop_htap"];
    let with = |more: &[&'static str]| run(user.iter().chain(more)).at(NOWHERE);
    let text = all([
        with(&[]),
        with(&["--password-file", "-"]),
        with(&["--password-file", "-"]).input("hunter2\n"),
        with(&["--password-file", "-"]).input("hunter2\nhunter2\n"),
        with(&["--password-file", "HOME/p.txt"]).file("p.txt", "\u{feff}hunter2\n"),
        with(&["--password-file", "HOME/p.txt"]).file("p.txt", "hunter2\0\n"),
        with(&["--password-file", "HOME/p.txt"]).file_of_bytes("p.txt", b"\xff\xfeh\0u\0n\0t\0"),
        with(&["--password-file", "HOME/none.txt"]),
        with(&[]).variable("TAURUS_HTAP_PASSWORD", "hunter2"),
        with(&[]).variable("TAURUS_HTAP_PASSWORD", "hunter2\n"),
        with(&[]).variable("TAURUS_HTAP_PASSWORD", ""),
        with(&["--password", "hunter2"]),
    ]);
    insta::assert_snapshot!(text);
    // The last one is the caller's own word, and is refused as a flag.
    assert_eq!(text.matches("hunter2").count(), 1, "{text}");
}

#[cfg(unix)]
#[test]
fn files_without_an_end_are_refused() {
    const LONGEST: &str = "it is longer than 16777216 bytes, the most that is read";
    for (flag, line) in [
        ("--file", line("check --file /dev/zero")),
        ("--password-file", line("users password reporter --password-file /dev/zero")),
        ("--body", line("api PauseStarRocksDataReplication --body @/dev/zero")),
        ("--file", line("check --file -").input(&" ".repeat((16 << 20) + 1))),
        ("--password-file", line("users password reporter --password-file -").input(&" ".repeat((16 << 20) + 1))),
    ] {
        let ran = line.at(NOWHERE).ran();
        assert!(ran.code == 2 && ran.err.contains(flag) && ran.err.contains(LONGEST), "{ran}");
    }
    let profile = line("instances list").at(NOWHERE);
    let profile =
        profile.without("HUAWEICLOUD_SDK_AUTH_TOKEN").variable("HUAWEICLOUD_SDK_CREDENTIALS_FILE", "/dev/zero");
    let ran = profile.ran();
    assert!(ran.code != 0 && ran.err.contains("it is longer than 1048576 bytes"), "{ran}");
    let ran = line("nodes list").variable("TAURUS_HTAP_CONFIG", "/dev/zero").ran();
    assert!(ran.code == 2 && ran.err.contains("it is longer than 1048576 bytes"), "{ran}");
}

#[test]
fn raw_calls_that_cannot_be_are_refused() {
    insta::assert_snapshot!(all([
        line("api"),
        line("api NoSuchOperation").at(NOWHERE),
        line("api listinstancenode").at(NOWHERE),
        line("api ListInstanceNode --param node=1").at(NOWHERE),
        line("api ListInstanceNode --body {}").at(NOWHERE),
        line("api ShowStarrocksParams").at(NOWHERE),
        line("api PauseStarRocksDataReplication").at(NOWHERE),
        line("api PauseStarRocksDataReplication --body {").at(NOWHERE),
        line("api PauseStarRocksDataReplication --body @HOME/none.json").at(NOWHERE),
        line("api DownloadImportExcelTemplate --param template_type=import_async").at(NOWHERE),
        line("api NoSuchOperation --example"),
    ]));
}
