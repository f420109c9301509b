//! `auth`: where credentials are looked for, whose they are, and programs that are given them.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Event};
use tokio::task::block_in_place;

use crate::support::{NOWHERE, Run, line, run};

const KEY: &str = "EMULATORACCESSKEY001";
const SECRET: &str = "not-a-real-secret-key-0000000000000000000";
const PROJECT: &str = "23a50154cf494ec9ad6883979a12db0a";
const ACCOUNT: &str = "d78cbac186b744899480f25bd022f468";
const AGENCY: &str = "iam::d78cbac186b744899480f25bd022f468:agency:shop-operator";

/// Two profiles of the vendor's SDKs, of which one is that of an agency.
fn profiles() -> String {
    format!("[basic]\nak = {KEY}\nsk = {SECRET}\n[operator]\nsource_profile = basic\nagency_urn = {AGENCY}\n")
}

/// A run with profiles alone, at a service that is every service.
fn at(endpoint: &str, arguments: &[&str]) -> Run {
    let run = run(arguments).without("HUAWEICLOUD_SDK_AUTH_TOKEN").file(".huaweicloud/credentials", &profiles());
    run.variable("TAURUS_HTAP_ENDPOINT", endpoint)
        .variable("HUAWEICLOUD_SDK_STS_ENDPOINT", endpoint)
        .variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", endpoint)
        .variable("HUAWEICLOUD_SDK_PROJECT_ID", PROJECT)
}

/// What is printed as JSON, with the exit code; it has no secret.
fn printed(run: Run) -> (i32, Value) {
    let ran = block_in_place(|| run.ran());
    assert!(!ran.to_string().contains(SECRET) && !ran.to_string().contains("emulator-security-token"), "{ran}");
    (ran.code, ran.json())
}

#[tokio::test(flavor = "multi_thread")]
async fn whoami_names_the_user_or_the_session_of_the_agency() {
    let emulator = Emulator::start().await.unwrap();
    let endpoint = emulator.endpoint();
    let whoami = |options: &[&str]| {
        let (code, shown) = printed(at(&endpoint, &[&["auth", "whoami", "-o", "json"], options].concat()));
        assert_eq!(
            (code, &shown["account_id"], &shown["source"]),
            (0, &json!(ACCOUNT), &json!("a profile")),
            "{shown}"
        );
        shown["principal_urn"].as_str().unwrap().to_owned()
    };
    let user = format!("iam::{ACCOUNT}:user:emulator");
    let session = format!("sts::{ACCOUNT}:assumed-agency:shop-operator/huaweicloud-core-session");
    assert_eq!(whoami(&[]), user);
    assert_eq!(whoami(&["--profile", "operator"]), session);
    assert_eq!(whoami(&["--agency", AGENCY]), session);
    let by_name = whoami(&["--profile", "basic", "--agency", "emulator/shop-operator"]);
    assert!(by_name.starts_with(&format!("sts::{ACCOUNT}:assumed-agency:shop-operator/")), "{by_name}");
    let own = block_in_place(|| line(&format!("auth whoami --emulator --agency {AGENCY} -o json")).ran());
    assert_eq!(own.json()["agency"], "shop-operator", "{own}");
    let token = block_in_place(|| line("auth whoami").at(&endpoint).ran());
    assert!(token.code == 5 && token.err.contains("the credential is not one"), "{token}");
}

#[tokio::test(flavor = "multi_thread")]
async fn agency_is_assumed_once_by_a_command() {
    let assumed = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&assumed);
    let observer = move |event: &Event<'_>| {
        if let Event::Request(record) = event
            && record.operation.as_deref() == Some("AssumeAgency")
        {
            seen.fetch_add(1, Relaxed);
        }
    };
    let emulator = Emulator::builder().observe(observer).start().await.unwrap();
    for command in ["status", "whoami"] {
        for options in [["--profile", "operator"], ["--agency", AGENCY]] {
            let line = [&["auth", command, "-o", "json"], &options[..]].concat();
            let (code, shown) = printed(at(&emulator.endpoint(), &line));
            assert_eq!((code, assumed.swap(0, Relaxed)), (0, 1), "{command} {options:?}: {shown}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn status_says_what_is_used_whose_it_is_and_that_it_is_accepted() {
    let emulator = Emulator::start().await.unwrap();
    let (code, shown) = printed(at(&emulator.endpoint(), &["auth", "status", "--agency", AGENCY, "-o", "json"]));
    assert_eq!(code, 0, "{shown}");
    for (key, expected) in [
        ("credential", json!("temporary access key")),
        ("source", json!("a profile")),
        ("agency", json!(AGENCY)),
        ("account_id", json!(ACCOUNT)),
        ("project_id", json!(PROJECT)),
        ("accepted", json!(true)),
        ("reason", Value::Null),
    ] {
        assert_eq!(shown[key], expected, "{key}: {shown}");
    }
    let id = shown["access_key_id"].as_str().unwrap();
    assert!(id.starts_with("TEMP****") && id.len() == 12, "{id}");
    let results: Vec<_> = shown["sources"].as_array().unwrap().iter().map(|source| &source["result"]).collect();
    assert_eq!(results, ["absent", "absent", "used", "not asked", "not asked", "not asked"]);
    assert!(shown["location"].as_str().unwrap().ends_with("/.huaweicloud/credentials"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn status_answers_with_every_key_when_nothing_is_found_or_what_is_found_is_refused() {
    let emulator = Emulator::start().await.unwrap();
    let endpoint = emulator.endpoint();
    let status = |run: Run| {
        let (code, shown) = printed(run);
        assert_eq!(shown["accepted"], false, "{shown}");
        let keys: Vec<_> = shown.as_object().unwrap().keys().cloned().collect();
        (code, shown["reason"].as_str().unwrap().to_owned(), keys)
    };
    let json = ["auth", "status", "-o", "json"];
    let absent = status(at(&endpoint, &[&json[..], &["--profile", "gone"]].concat()));
    assert!(absent.0 == 5 && absent.1.contains("no credential was found. Looked for: a profile ("), "{absent:?}");
    let wrong = at(&endpoint, &json).variable("HUAWEICLOUD_SDK_AK", KEY).variable("HUAWEICLOUD_SDK_SK", "wrong");
    let wrong = status(wrong);
    assert!(wrong.0 == 5 && wrong.1.contains("verify aksk signature fail"), "{wrong:?}");
    let half = status(at(&endpoint, &json).variable("HUAWEICLOUD_SDK_AK", KEY));
    assert!(half.0 == 5 && half.1.contains("HUAWEICLOUD_SDK_SK is not"), "{half:?}");
    let unreachable = status(at(NOWHERE, &json));
    assert!(unreachable.0 == 4, "{unreachable:?}");
    let forbidden = status(at(&endpoint, &[&json[..], &["--agency", "emulator/other"]].concat()));
    assert!(forbidden.0 == 5 && forbidden.1.contains("other of the account emulator was not assumed"), "{forbidden:?}");
    let (_, accepted) = printed(at(&endpoint, &json));
    let keys: Vec<_> = accepted.as_object().unwrap().keys().cloned().collect();
    for (_, reason, of_other) in [absent, wrong, half, unreachable, forbidden] {
        assert_eq!(of_other, keys, "{reason}");
    }
}

#[test]
fn profile_of_hcloud_gives_the_region_with_its_credential() {
    let key = json!({ "accessKeyId": KEY, "secretAccessKey": SECRET, "region": "cn-north-4", "projectId": PROJECT });
    let mut plain = key.clone();
    (plain["name"], plain["mode"]) = ("a".into(), "AKSK".into());
    let mut token = key;
    (token["securityToken"], token["expiresAt"]) = ("t".into(), "2026-01-01T00:00:00Z".into());
    let old = json!({ "name": "old", "mode": "SSO", "region": "cn-north-4", "ssoAuth": { "stsToken": token } });
    let file = json!({ "current": "a", "profiles": [plain, old] });
    let hcloud = |line: &str| {
        let run = run(line.split_whitespace()).without("HUAWEICLOUD_SDK_AUTH_TOKEN");
        run.file(".hcloud/config.json", &file.to_string())
    };
    let (code, shown) = printed(hcloud("auth status --offline --profile a -o json"));
    assert_eq!((code, &shown["region"], &shown["source"]), (0, &json!("cn-north-4"), &json!("a profile of hcloud")));
    assert_eq!(shown["endpoint"], "https://gaussdb.cn-north-4.myhuaweicloud.com");
    assert_eq!(shown["access_key_id"], "EMUL****Y001");
    let (code, shown) = printed(hcloud("auth status --offline --profile old -o json"));
    let reason = shown["reason"].as_str().unwrap();
    assert!(code == 5 && reason.contains("expired") && reason.contains("`hcloud configure sso`"), "{shown}");
    // The key of the environment is not that of the profile, so neither is the region.
    let other = hcloud("nodes list").variable("HUAWEICLOUD_SDK_AK", KEY).variable("HUAWEICLOUD_SDK_SK", SECRET);
    let other = other.ran();
    assert!(other.code == 2 && other.err.contains("--region is missing"), "{other}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn exec_gives_the_key_of_the_agency_to_a_program_and_ends_as_it_does() {
    let emulator = Emulator::start().await.unwrap();
    let script = r#"
        tr '\0' '\n' < /proc/$$/cmdline | grep -c -e "$HUAWEICLOUD_SDK_SK" -e "$HUAWEICLOUD_SDK_SECURITY_TOKEN"
        for name in AK SK SECURITY_TOKEN; do eval "test -n \"\$HUAWEICLOUD_SDK_$name\"" || echo "no $name"; done
        test "$HUAWEICLOUD_SDK_AK" = "$HW_ACCESS_KEY" && test "$HUAWEICLOUD_SDK_SK" = "$HW_SECRET_KEY" || echo differ
        test "$HUAWEICLOUD_SDK_SECURITY_TOKEN" = "$HW_SECURITY_TOKEN" || echo differ
        echo "$HUAWEICLOUD_SDK_AK" | cut -c1-9
        echo "$HW_PROJECT_ID $HUAWEICLOUD_SDK_PROJECT_ID"
        env | grep -c -e AGENCY -e OIDC -e AUTH_TOKEN -e HUAWEICLOUD_SDK_PROFILE
        exit 7"#;
    let exec = at(&emulator.endpoint(), &["auth", "exec", "--", "/bin/sh", "-c", script]);
    let exec = exec.variable("HUAWEICLOUD_SDK_AGENCY_URN", AGENCY).variable("HUAWEICLOUD_SDK_PROFILE", "basic");
    let ran = block_in_place(|| exec.ran());
    assert_eq!((ran.code, ran.err.as_str()), (7, ""), "{ran}");
    assert_eq!(ran.out, format!("0\nTEMPORARY\n{PROJECT} {PROJECT}\n0\n"));
    let endpoint = emulator.endpoint();
    let missing = block_in_place(|| at(&endpoint, &["auth", "exec", "--", "/no/such/program"]).ran());
    assert!(missing.code == 2 && missing.err.contains("/no/such/program cannot be run"), "{missing}");
    let token = block_in_place(|| line("auth exec -- true").at(&endpoint).ran());
    assert!(token.code == 5 && token.err.contains("the credential is not an access key"), "{token}");
    for option in ["--emulator", "--dry-run"] {
        let refused = block_in_place(|| at(&endpoint, &["auth", "exec", option, "--", "true"]).ran());
        assert!(refused.code == 2 && refused.err.contains(option), "{refused}");
    }
}

#[test]
fn status_without_a_region_shows_the_credential_and_what_is_missing() {
    let key = line("auth status -o json").without("HUAWEICLOUD_SDK_AUTH_TOKEN");
    let key = key.variable("HUAWEICLOUD_SDK_AK", KEY).variable("HUAWEICLOUD_SDK_SK", SECRET);
    for (run, location) in
        [(line("auth status -o json"), "HUAWEICLOUD_SDK_AUTH_TOKEN"), (key, "HUAWEICLOUD_SDK_AK with _SK")]
    {
        let ran = run.ran();
        let shown = ran.json();
        let found = (ran.code, &shown["accepted"], &shown["reason"]);
        assert_eq!(found, (2, &json!(false), &json!("--region is missing")), "{ran}");
        assert_eq!((&shown["location"], &shown["sources"][1]["result"]), (&json!(location), &json!("used")), "{ran}");
    }
}
