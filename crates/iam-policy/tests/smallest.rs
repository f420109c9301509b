//! The smallest policies: they allow what is needed, and nothing more that is known.

#![allow(missing_docs)]

use std::collections::BTreeMap;

use iam_policy::{
    ActionPattern, Context, MAX_POLICY_LENGTH, Model, Need, NeededAction, Note, Policies, Policy, Request, Scope,
    Smallest, smallest,
};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// An action on things, or one without resources.
fn action(name: &str, is_on_things: bool, aliases: &[&str]) -> NeededAction {
    let mut action = NeededAction::new(name);
    if is_on_things {
        action.resource_types = texts(&["thing"]);
        action.condition_keys = texts(&["g:EnterpriseProjectId", "g:ResourceTag/<tag-key>"]);
    }
    action.aliases = texts(aliases);
    action
}

fn needs() -> Vec<Need> {
    vec![
        Need::new("GetThing", Some(vec![action("shop:thing:get", true, &["old:thing:list"])])),
        Need::new("SetThing", Some(vec![action("shop:thing:set", true, &["old:thing:modify", "old:thing:set"])])),
        Need::new("ListKinds", Some(vec![action("shop:kind:list", false, &["old:thing:list"])])),
        Need::new("ShowHelp", Some(Vec::new())),
        Need::new("DeleteThing", None),
    ]
}

fn scope() -> Scope {
    Scope::default().region("north").resource("thing", "t1").resource("thing", "t2").enterprise_project("e1")
}

fn requests() -> Vec<Request> {
    let mut requests = Vec::new();
    for need in needs() {
        for action in need.actions.into_iter().flatten() {
            let context = Context::default().key("g:EnterpriseProjectId", ["e1"]).family("g:ResourceTag/");
            let context = context.key("g:RequestedRegion", ["north"]);
            let request = Request::new(&action.action).aliases(&action.aliases).context(context);
            requests.push(if action.resource_types.is_empty() {
                request
            } else {
                request.resource("shop:north:42:thing:t1")
            });
        }
    }
    requests
}

fn policies(found: &[Policy]) -> Policies {
    let mut policies = Policies::default();
    for policy in found {
        policies.add("smallest", &policy.to_json());
    }
    policies
}

#[test]
fn identity_policy_names_resources_and_has_a_statement_for_actions_without() {
    let found = smallest(Model::Identity, &needs(), &scope());
    let json = serde_json::to_value(&found.policies).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{"Version": "5.0", "Statement": [
            {
                "Effect": "Allow",
                "Action": ["shop:kind:list"],
                "Resource": ["*"],
                "Condition": {"StringEqualsIfExists": {"g:RequestedRegion": ["north"]}},
            },
            {
                "Effect": "Allow",
                "Action": ["shop:thing:get", "shop:thing:set"],
                "Resource": ["shop:north:*:thing:t1", "shop:north:*:thing:t2"],
                "Condition": {"StringEquals": {"g:EnterpriseProjectId": ["e1"]}},
            },
        ]}])
    );
    let notes: Vec<String> = found.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "DeleteThing: the actions it needs are not known",
            "ShowHelp: its page says that no permission is needed",
            "shop:kind:list: takes no resource, so it is allowed on all",
            "shop:kind:list: takes no condition on g:EnterpriseProjectId, so it is allowed in every one",
        ]
    );
}

#[test]
fn policy_of_the_older_model_has_every_alias_once() {
    let found = smallest(Model::RolePolicy, &needs(), &scope());
    let json = serde_json::to_value(&found.policies).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{"Version": "1.1", "Statement": [
            {"Effect": "Allow", "Action": ["old:thing:list", "old:thing:modify", "old:thing:set"]},
        ]}])
    );
    assert!(found.notes.contains(&Note::SeveralAliases { action: "shop:thing:set".to_owned() }));
    let of_grant = |project: Option<&str>, region: Option<&str>| Note::ScopeOfGrant {
        project: project.map(str::to_owned),
        region: region.map(str::to_owned),
    };
    assert!(found.notes.contains(&of_grant(None, Some("north"))));
    let of_project = smallest(Model::RolePolicy, &needs(), &scope().project("p1")).notes;
    assert!(of_project.contains(&of_grant(Some("p1"), Some("north"))));
    let without = [Need::new("GetThing", Some(vec![NeededAction::new("shop:thing:get")]))];
    let Smallest { policies, notes, .. } = smallest(Model::RolePolicy, &without, &Scope::default());
    assert_eq!((policies, notes), (Vec::new(), vec![Note::NoAlias { action: "shop:thing:get".to_owned() }]));
}

#[test]
fn smallest_policy_suffices_and_each_of_its_actions_is_needed() {
    for model in [Model::Identity, Model::RolePolicy] {
        let found = smallest(model, &needs(), &scope()).policies;
        assert!(requests().iter().all(|request| policies(&found).decide(request).is_ok()));
        let actions: Vec<ActionPattern> =
            found[0].statements.iter().flat_map(|statement| statement.action.clone().unwrap_or_default()).collect();
        assert_eq!(actions.len(), 3);
        for action in &actions {
            let mut less = found.clone();
            for statement in &mut less[0].statements {
                statement.action.as_mut().unwrap().retain(|other| other != action);
            }
            let refusals: Vec<String> = requests()
                .iter()
                .filter_map(|request| policies(&less).decide(request).err())
                .map(|refusal| refusal.to_string())
                .collect();
            assert!(!refusals.is_empty(), "{action:?}");
            let names = |refusal: &String| model == Model::RolePolicy || refusal.contains(action.as_str());
            assert!(refusals.iter().all(names), "{action:?} {refusals:?}");
        }
    }
}

#[test]
fn what_policies_lack_is_named_with_its_operation() {
    let context = Context::default().key("g:EnterpriseProjectId", ["e1"]).key("g:RequestedRegion", ["north"]);
    let refused = |policies: &Policies, scope: &Scope| -> Vec<String> {
        let refused = policies.refused(&[], scope, &context);
        assert_eq!(refused, []);
        let needs = needs();
        let refused = policies.refused(&needs, scope, &context);
        refused.into_iter().map(|(operation, refusal)| format!("{operation}: {refusal}")).collect()
    };
    let found = policies(&smallest(Model::Identity, &needs(), &scope()).policies);
    assert_eq!(refused(&found, &scope()), [""; 0]);
    // A policy for two things is not one for all of them.
    let wider = Scope::default().region("north").enterprise_project("e1");
    let expected = ["GetThing", "SetThing"].map(|operation| {
        let action = operation.to_lowercase().replace("thing", "");
        format!("{operation}: no statement allows shop:thing:{action} on shop:north:*:thing:*")
    });
    assert_eq!(refused(&found, &wider), expected);
    assert_eq!(refused(&policies(&[]), &scope()).len(), 3);
}

#[test]
fn what_policies_allow_beyond_need_is_named() {
    let text = |policy: &Policy| policy.to_json();
    let excess = |policies: &[&str], scope: &Scope| -> Vec<String> {
        let mut all = Policies::default();
        for policy in policies {
            all.add("p", policy);
        }
        assert_eq!(all.unreadable().count(), 0, "{policies:?}");
        let needs = needs();
        // What is needed of the operations that are known: all but the last three.
        all.excess(&needs[..2], &needs, scope).iter().map(ToString::to_string).collect()
    };
    for model in [Model::Identity, Model::RolePolicy] {
        let smallest = smallest(model, &needs()[..2], &scope()).policies;
        assert_eq!(excess(&[&text(&smallest[0])], &scope()), [""; 0]);
    }
    let policy = |version: &str, statement: &str| {
        format!(r#"{{"Version": "{version}", "Statement": [{{"Effect": "Allow", {statement}}}]}}"#)
    };
    let on = r#""Resource": ["shop:north:*:thing:t1"]"#;
    let nothing = Scope::default();
    for (version, statement, scope, expected) in [
        (
            "5.0",
            format!(r#""Action": ["shop:kind:list"], {on}"#),
            scope(),
            "allows shop:kind:list, which is not needed",
        ),
        (
            "5.0",
            format!(r#""Action": ["box:*:*"], {on}"#),
            scope(),
            "allows all of box:*:*, of which no other action is known",
        ),
        (
            "5.0",
            format!(r#""Action": ["shop:*:*"], {on}"#),
            scope(),
            "allows all of shop:*:*, and so shop:kind:list, not needed",
        ),
        ("5.0", format!(r#""NotAction": ["shop:kind:*"], {on}"#), scope(), "allows every action but shop:kind:*"),
        (
            "5.0",
            r#""Action": ["shop:thing:get"]"#.to_owned(),
            scope(),
            "allows needed actions on *, which is more than needed",
        ),
        (
            "5.0",
            r#""Action": ["shop:thing:get"], "Resource": ["shop:north:*:thing:t*"]"#.to_owned(),
            scope(),
            "allows needed actions on shop:north:*:thing:t*, which is more than needed",
        ),
        (
            "5.0",
            r#""Action": ["shop:thing:get"], "NotResource": ["shop:north:*:thing:t2"]"#.to_owned(),
            scope(),
            "allows needed actions on every resource but shop:north:*:thing:t2",
        ),
        ("1.1", r#""Action": ["old:box:get"]"#.to_owned(), nothing.clone(), "allows old:box:get, which is not needed"),
    ] {
        assert_eq!(
            excess(&[&policy(version, &statement)], &scope),
            [format!("Statement[0] of the policy \"p\" {expected}")]
        );
    }
    // All things are needed, and nothing else has the action.
    assert_eq!(excess(&[&policy("5.0", r#""Action": ["shop:thing:get"]"#)], &nothing), [""; 0]);
    // What is denied is not allowed beyond need.
    let deny = r#"{"Version": "5.0", "Statement": [{"Effect": "Deny", "Action": ["shop:kind:*"]}]}"#;
    assert_eq!(excess(&[&policy("5.0", r#""Action": ["shop:kind:list"]"#), deny], &nothing), [""; 0]);
}

#[test]
fn action_whose_requests_name_no_resource_is_not_limited_by_ids() {
    let mut unnamed = action("shop:thing:get", true, &[]);
    unnamed.is_unnamed = true;
    // One operation that names its resource does not make it another action.
    let needs = [needs()[0].clone(), Need::new("ListThings", Some(vec![unnamed]))];
    let Smallest { policies: found, notes, .. } = smallest(Model::Identity, &needs, &scope());
    let json = serde_json::to_value(&found[0].statements).unwrap();
    assert_eq!(json[0]["Resource"], serde_json::json!(["shop:north:*:thing:*"]));
    assert_eq!(json.as_array().unwrap().len(), 1);
    assert!(notes.contains(&Note::Unnamed { action: "shop:thing:get".to_owned() }));
    let context = Context::default().key("g:EnterpriseProjectId", ["e1"]);
    assert_eq!(policies(&found).refused(&needs, &scope(), &context), []);
}

#[test]
fn name_that_is_no_resource_is_left_out_and_noted() {
    let scope = Scope::default().resource("thing", "t?");
    let found = smallest(Model::Identity, &needs()[..1], &scope);
    assert!(found.notes.contains(&Note::MalformedResource { resource: "shop:*:*:thing:t?".to_owned() }));
    assert!(policies(&found.policies).decide(&requests()[0]).is_err());
}

#[test]
fn other_resources_and_regions_are_not_allowed() {
    let found = policies(&smallest(Model::Identity, &needs(), &scope()).policies);
    let context = |project: &str| Context::default().key("g:EnterpriseProjectId", [project]);
    let get = |urn: &str, project| Request::new("shop:thing:get").resource(urn).context(context(project));
    assert_eq!(found.decide(&get("shop:north:42:thing:t2", "e1")), Ok(()));
    for (urn, project) in
        [("shop:north:42:thing:t3", "e1"), ("shop:south:42:thing:t1", "e1"), ("shop:north:42:thing:t1", "e2")]
    {
        assert!(found.decide(&get(urn, project)).is_err(), "{urn} {project}");
    }
}

#[test]
fn dependencies_are_allowed_and_wildcards_in_what_is_needed_are_not() {
    let mut set = action("shop:thing:set", true, &[]);
    set.dependencies = texts(&["shop:box:get"]);
    let needs = [Need::new("SetThing", Some(vec![set, NeededAction::new("shop:*:*"), NeededAction::new("shop")]))];
    let Smallest { policies: found, notes, .. } = smallest(Model::Identity, &needs, &Scope::default());
    let json = found[0].to_json();
    assert!(json.contains("shop:box:get") && json.contains("shop:*:*:thing:*") && !json.contains("\"shop:*:*\""));
    for note in [
        Note::Dependency { action: "shop:box:get".to_owned() },
        Note::Malformed { action: "shop:*:*".to_owned() },
        Note::Malformed { action: "shop".to_owned() },
    ] {
        assert!(notes.contains(&note), "{note:?}");
    }
}

#[test]
fn long_policies_are_split_and_allow_the_same() {
    let names: Vec<String> = (0..400).map(|index| format!("shop:thing:operationNumber{index}")).collect();
    let needs: Vec<Need> = names
        .iter()
        .map(|name| Need::new(name, Some(vec![action(name, true, &[&name.replace("shop", "old")])])))
        .collect();
    let mut scope = Scope::default();
    scope.resources = BTreeMap::from([("thing".to_owned(), (0..300).map(|index| format!("id{index:032}")).collect())]);
    for (model, scope) in [(Model::Identity, scope), (Model::RolePolicy, Scope::default())] {
        let Smallest { policies: found, notes, .. } = smallest(model, &needs, &scope);
        assert!(notes.contains(&Note::SeveralPolicies { count: found.len() }));
        assert!(found.len() > 1 && found.iter().all(|policy| policy.length() <= MAX_POLICY_LENGTH), "{}", found.len());
        let all = policies(&found);
        for name in names.iter().step_by(50) {
            for index in [0, 299] {
                let request = Request::new(name)
                    .aliases([name.replace("shop", "old")])
                    .resource(format!("shop:north:42:thing:id{index:032}"));
                assert_eq!(all.decide(&request), Ok(()), "{name} {index}");
            }
        }
    }
}
