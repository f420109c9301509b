//! Policies as people write them: what is read, what is refused and where, and what is decided.

#![allow(missing_docs)]

use iam_policy::{Context, MAX_POLICY_LENGTH, Policies, Policy, Refusal, Request};

fn policies(texts: &[&str]) -> Policies {
    let mut policies = Policies::default();
    for (index, text) in texts.iter().enumerate() {
        policies.add(format!("p{index}"), text);
    }
    policies
}

/// The policy with one statement in place of its only one.
fn identity(statement: &str) -> String {
    format!(r#"{{"Version": "5.0", "Statement": [{statement}]}}"#)
}

fn role(statement: &str) -> String {
    format!(r#"{{"Version": "1.1", "Statement": [{statement}]}}"#)
}

/// Why a request is refused; empty where it is allowed.
fn refusal(texts: &[&str], request: &Request) -> String {
    policies(texts).decide(request).err().map(|refusal| refusal.to_string()).unwrap_or_default()
}

const THING: &str = "shop:north:42:thing:t1";

#[test]
fn policy_that_cannot_be_read_says_where() {
    let statement = |text: &str| identity(text);
    for (text, place, word) in [
        (String::new(), "", "EOF"),
        ("[]".to_owned(), "", "invalid"),
        (r#"{"Version": "5.0"}"#.to_owned(), "", "missing field `Statement`"),
        (r#"{"Version": "1.0", "Statement": []}"#.to_owned(), "Version", "\"1.0\" is not read"),
        (r#"{"Version": 5.0, "Statement": []}"#.to_owned(), "Version", "invalid type"),
        (r#"{"Version": "5.0", "Statement": [], "Id": "x"}"#.to_owned(), "Id", "unknown field `Id`"),
        (format!("{} {{}}", identity("")), "", "trailing characters"),
        (statement(r#"{"Effect": "allow", "Action": ["a:b:c"]}"#), "Statement[0].Effect", "unknown variant `allow`"),
        (statement(r#"{"Effect": "Allow", "Action": "a:b:c"}"#), "Statement[0].Action", "invalid type"),
        (statement(r#"{"Effect": "Allow", "Action": ["*", "a:b"]}"#), "Statement[0].Action[1]", "\"a:b\" is not"),
        (statement(r#"{"Effect": "Allow", "Action": ["a:b:?"]}"#), "Statement[0].Action[0]", "\"a:b:?\" is not"),
        (
            statement(r#"{"Effect": "Allow", "Action": ["*"], "Resource": ["a:b"]}"#),
            "Statement[0].Resource[0]",
            "\"a:b\" is not",
        ),
        (statement(r#"{"Effect": "Allow"}"#), "Statement[0]", "either `Action` or `NotAction`"),
        (statement(r#"{"Effect": "Allow", "Action": ["*"], "NotAction": ["*"]}"#), "Statement[0]", "either `Action`"),
        (
            statement(r#"{"Effect": "Allow", "Action": ["*"], "Resource": ["*"], "NotResource": ["*"]}"#),
            "Statement[0]",
            "not both",
        ),
        (statement(r#"{"Effect": "Allow", "Action": ["*"], "Principal": {}}"#), "Statement[0].Principal", "Principal"),
        (
            statement(r#"{"Effect": "Allow", "Action": ["*"], "Condition": {"IpAddress": {"g:SourceIp": ["::"]}}}"#),
            "Statement[0].Condition.IpAddress",
            "\"IpAddress\" is not known",
        ),
        (
            statement(
                r#"{"Effect": "Allow", "Action": ["*"], "Condition": {"Null": {"g:A": ["true"], "g:A": ["false"]}}}"#,
            ),
            "Statement[0].Condition.Null",
            "\"g:A\" is there twice",
        ),
        (
            statement(r#"{"Effect": "Allow", "Effect": "Deny", "Action": ["*"]}"#),
            "Statement[0]",
            "duplicate field `Effect`",
        ),
        (
            statement(r#"{"Effect": "Allow", "Action": ["*"], "Condition": {"Bool": {"g:MFAPresent": true}}}"#),
            "Statement[0].Condition.Bool.g:MFAPresent",
            "a string or a list of strings",
        ),
        (
            role(r#"{"Effect": "Allow", "NotAction": ["a:b:c"]}"#),
            "Statement[0]",
            "`NotAction` is an element of identity",
        ),
        (
            role(r#"{"Effect": "Allow", "Action": ["*"], "Sid": "x"}"#),
            "Statement[0]",
            "`Sid` is an element of identity",
        ),
    ] {
        match Policy::read(&text) {
            Ok(policy) => panic!("{text}: {policy:?}"),
            Err(error) => {
                assert_eq!(error.place(), place, "{text}: {error}");
                assert!(error.to_string().contains(word), "{text}: {error}");
            }
        }
    }
}

#[test]
fn policy_that_cannot_be_read_allows_nothing_whatever_the_others_say() {
    let all = identity(r#"{"Effect": "Allow", "Action": ["*"]}"#);
    let broken = identity(r#"{"Effect": "Deny", "Action": ["shop"]}"#);
    let request = Request::new("shop:thing:get");
    assert_eq!(policies(&[&all]).decide(&request), Ok(()));
    let message = refusal(&[&all, &broken], &request);
    assert!(
        message.starts_with("the policy \"p1\" cannot be read: Statement[0].Action[0]: \"shop\" is not"),
        "{message}"
    );
}

#[test]
fn length_is_limited_in_bytes_or_characters() {
    let long = |make: fn(&str) -> String, id: &str, times: usize| {
        make(&format!(
            r#"{{"Effect":"Allow","Action":["shop:thing:get"],"Resource":["shop:*:*:thing:{}"]}}"#,
            id.repeat(times)
        ))
    };
    assert!(Policy::read(&long(identity, "é", 2900)).is_ok());
    let error = Policy::read(&long(identity, "é", 3100)).map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.ends_with("more than 6144")));
    assert!(Policy::read(&long(role, "é", 3100)).is_ok());
    assert!(Policy::read(&long(role, "é", MAX_POLICY_LENGTH)).is_err());
    assert!(Policy::read(&" ".repeat(1 << 20)).is_err());
}

#[test]
fn deep_and_strange_texts_are_refused_without_a_panic() {
    for text in
        ["[".repeat(20_000), "{\"Statement\":".repeat(5_000), "\u{feff}{}".to_owned(), "{\"\\ud800\":1}".to_owned()]
    {
        assert!(Policy::read(&text).is_err());
    }
}

#[test]
fn nothing_is_allowed_by_itself_and_deny_wins() {
    let get = Request::new("shop:thing:get").aliases(["old:thing:list"]).resource(THING);
    let allow = identity(r#"{"Effect": "Allow", "Action": ["shop:*:*"]}"#);
    let deny = identity(r#"{"Effect": "Deny", "Action": ["shop:thing:g*"], "Resource": ["shop:*:*:thing:t1"]}"#);
    let deny_alias = role(r#"{"Effect": "Deny", "Action": ["old:thing:list"]}"#);
    let spare = identity(r#"{"Effect": "Deny", "NotAction": ["shop:thing:get"]}"#);
    let but_one = identity(r#"{"Effect": "Allow", "Action": ["*"], "NotResource": ["shop:*:*:thing:t1"]}"#);
    assert_eq!(refusal(&[], &get), format!("no statement allows shop:thing:get on {THING}"));
    assert_eq!(refusal(&[&allow], &get), "");
    assert_eq!(refusal(&[&allow, &deny], &get), "Statement[0] of the policy \"p1\" denies shop:thing:get");
    assert_eq!(refusal(&[&deny_alias, &allow], &get), "Statement[0] of the policy \"p0\" denies old:thing:list");
    assert_eq!(refusal(&[&allow, &spare], &get), "");
    assert_eq!(refusal(&[&but_one], &get), format!("no statement allows shop:thing:get on {THING}"));
    assert_eq!(refusal(&[&but_one], &Request::new("shop:thing:get").resource("shop:north:42:thing:t2")), "");
}

#[test]
fn older_model_allows_by_every_alias_and_identity_policies_by_the_action() {
    let request = Request::new("shop:thing:set").aliases(["old:thing:modify", "old:thing:set"]);
    let both = role(r#"{"Effect": "Allow", "Action": ["old:thing:modify", "old:thing:set"]}"#);
    let one = role(r#"{"Effect": "Allow", "Action": ["old:thing:modify"]}"#);
    let other = role(r#"{"Effect": "Allow", "Action": ["old:thing:set"]}"#);
    let alias = identity(r#"{"Effect": "Allow", "Action": ["old:*:*"]}"#);
    assert_eq!(refusal(&[&both], &request), "");
    assert_eq!(refusal(&[&one, &other], &request), "");
    for texts in [&[&*one][..], &[&alias], &[&role(r#"{"Effect": "Allow", "Action": ["shop:*:*"]}"#)]] {
        assert_eq!(refusal(texts, &request), "no statement allows shop:thing:set");
    }
    assert_eq!(refusal(&[&both], &Request::new("shop:thing:set")), "no statement allows shop:thing:set");
}

#[test]
fn each_resource_has_to_be_allowed_and_an_action_without_one_needs_all() {
    let one = identity(r#"{"Effect": "Allow", "Action": ["shop:thing:get"], "Resource": ["shop:north:*:thing:t1"]}"#);
    let request = Request::new("shop:thing:get").resource(THING);
    assert_eq!(refusal(&[&one], &request), "");
    let two = request.resource("shop:north:42:thing:t2");
    assert_eq!(refusal(&[&one], &two), "no statement allows shop:thing:get on shop:north:42:thing:t2");
    assert_eq!(refusal(&[&one], &Request::new("shop:thing:get")), "no statement allows shop:thing:get");
}

#[test]
fn conditions_ask_the_context_and_keys_that_are_not_known_are_named() {
    let statement = |effect: &str, condition: &str| {
        identity(&format!(r#"{{"Effect": "{effect}", "Action": ["*"], "Condition": {condition}}}"#))
    };
    let context = Context::default()
        .key("g:EnterpriseProjectId", ["e1"])
        .key("g:MFAPresent", ["true"])
        .family("g:ResourceTag/")
        .key("g:ResourceTag/team", ["red"]);
    let request = Request::new("shop:thing:get").context(context);
    let decide = |text: &str| refusal(&[text], &request);
    // The published example of the grammar, with its operators.
    let published = statement(
        "Allow",
        r#"{"StringEndWithIfExists": {"g:ResourceTag/owner": ["x"]}, "Bool": {"g:MFAPresent": ["true"]}}"#,
    );
    assert_eq!(decide(&published), "");
    assert_eq!(decide(&statement("Allow", r#"{"StringEquals": {"g:EnterpriseProjectId": "e1"}}"#)), "");
    let other = statement("Allow", r#"{"StringEquals": {"g:EnterpriseProjectId": ["e2"], "g:Never": ["x"]}}"#);
    assert_eq!(decide(&other), "no statement allows shop:thing:get");
    let unknown = statement("Allow", r#"{"StringEquals": {"g:ResourceTag/team": ["red"], "g:Never": ["x"]}}"#);
    assert_eq!(decide(&unknown), "no statement allows shop:thing:get; not known are the condition keys g:Never");
    let all = identity(r#"{"Effect": "Allow", "Action": ["*"]}"#);
    let deny = statement("Deny", r#"{"StringEquals": {"g:Never": ["x"]}}"#);
    let policies = policies(&[&all, &deny]);
    assert!(matches!(policies.decide(&request), Err(Refusal::UnknownKey { key, .. }) if key == "g:Never"));
    assert_eq!(refusal(&[&all, &statement("Deny", r#"{"Bool": {"g:MFAPresent": "false"}}"#)], &request), "");
}

#[test]
fn policy_is_written_as_it_was_read() {
    let text = r#"{"Version":"5.0","Statement":[{"Sid":"a","Effect":"Allow","NotAction":["shop:*:get"],"Resource":["*"],"Condition":{"StringEquals":{"g:UserName":["x"]}}}]}"#;
    let policy = Policy::read(text).unwrap();
    assert_eq!(serde_json::to_string(&policy).unwrap(), text);
    assert_eq!(Policy::read(&policy.to_json()).unwrap(), policy);
    assert_eq!(policy.condition_keys().collect::<Vec<_>>(), ["g:UserName"]);
}
