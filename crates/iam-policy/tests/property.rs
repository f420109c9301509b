//! Decisions against a second, plain implementation, which reads the policies as JSON and shares no code with the
//! first.

#![allow(missing_docs)]

use std::collections::BTreeMap;

use iam_policy::{Context, Policies, Request};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

/// A request as plain data.
#[derive(Clone, Debug)]
struct Plain {
    action: String,
    aliases: Vec<String>,
    resources: Vec<String>,
    context: BTreeMap<String, Option<String>>,
}

/// Whether the policies allow the request.
fn allowed(policies: &[Value], request: &Plain) -> bool {
    let resources: Vec<Option<&str>> = match request.resources.as_slice() {
        [] => vec![None],
        some => some.iter().map(|resource| Some(resource.as_str())).collect(),
    };
    resources.into_iter().all(|resource| {
        let statements = || {
            policies.iter().flat_map(|policy| {
                policy["Statement"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(move |statement| (&policy["Version"], statement))
            })
        };
        let about = |statement: &Value, action: &str| {
            names(statement, "Action", action, like_parts)
                && names(statement, "Resource", resource.unwrap_or(""), |pattern, text| {
                    pattern == "*" || !text.is_empty() && like_parts(pattern, text)
                })
        };
        let denies = |statement: &Value| {
            let alias = || statement.get("Action").is_some() && request.aliases.iter().any(|a| about(statement, a));
            (about(statement, &request.action) || alias()) && holds(statement, request) != Some(false)
        };
        let allows = |version: &str, action: &str| {
            statements().any(|(of, statement)| {
                of == version
                    && statement["Effect"] == "Allow"
                    && about(statement, action)
                    && holds(statement, request) == Some(true)
            })
        };
        !statements().any(|(_, statement)| statement["Effect"] == "Deny" && denies(statement))
            && (allows("5.0", &request.action)
                || !request.aliases.is_empty() && request.aliases.iter().all(|alias| allows("1.1", alias)))
    })
}

/// Whether a statement has the text by `key` or does not exclude it by `Not` and `key`.
fn names(statement: &Value, key: &str, text: &str, like: fn(&str, &str) -> bool) -> bool {
    let any = |list: &Value| {
        list.as_array().into_iter().flatten().filter_map(Value::as_str).any(|pattern| like(pattern, text))
    };
    match (statement.get(key), statement.get(format!("Not{key}"))) {
        (Some(list), _) => any(list),
        (None, Some(list)) => !any(list),
        (None, None) => true,
    }
}

/// Part by part; what is behind the last colon of the pattern is matched as a whole.
fn like_parts(pattern: &str, text: &str) -> bool {
    if pattern == "*" {
        return true;
    }
    match (pattern.split_once(':'), text.split_once(':')) {
        (Some((p, pattern)), Some((t, text))) => like(p.as_bytes(), t.as_bytes()) && like_parts_below(pattern, text),
        _ => false,
    }
}

fn like_parts_below(pattern: &str, text: &str) -> bool {
    match (pattern.split_once(':'), text.split_once(':')) {
        (Some((p, pattern)), Some((t, text))) => like(p.as_bytes(), t.as_bytes()) && like_parts_below(pattern, text),
        (None, _) => like(pattern.as_bytes(), text.as_bytes()),
        (Some(_), None) => false,
    }
}

fn like(pattern: &[u8], text: &[u8]) -> bool {
    match (pattern.split_first(), text.split_first()) {
        (None, None) => true,
        (Some((b'*', rest)), _) => like(rest, text) || !text.is_empty() && like(pattern, &text[1..]),
        (Some((p, pattern)), Some((t, text))) => p == t && like(pattern, text),
        _ => false,
    }
}

/// Whether the conditions hold; `None` where that depends on a key that is not known.
fn holds(statement: &Value, request: &Plain) -> Option<bool> {
    let mut found = Vec::new();
    for (operator, keys) in statement["Condition"].as_object().into_iter().flatten() {
        for (key, values) in keys.as_object().into_iter().flatten() {
            let values: Vec<&str> = values.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            found.push(request.context.get(key).map(|actual| match (operator.as_str(), actual.as_deref()) {
                ("StringEqualsIfExists", None) => true,
                (_, None) => false,
                ("StringEquals" | "StringEqualsIfExists", Some(actual)) => values.contains(&actual),
                ("StringNotEquals", Some(actual)) => !values.contains(&actual),
                (other, _) => panic!("{other}"),
            }));
        }
    }
    if found.contains(&Some(false)) {
        Some(false)
    } else if found.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn action() -> impl Strategy<Value = String> {
    let part = || select(vec!["a", "ab", "b"]);
    (part(), part(), part()).prop_map(|(one, two, three)| format!("{one}:{two}:{three}"))
}

fn resource() -> impl Strategy<Value = String> {
    let part = || select(vec!["a", "ab", "b"]);
    (part(), part(), select(vec!["x", "x:y", "x:y:z", "xy"]))
        .prop_map(|(one, two, path)| format!("{one}:r:{two}:t:{path}"))
}

fn action_pattern() -> impl Strategy<Value = String> {
    let part = || select(vec!["a", "ab", "b", "*", "a*", "*b"]);
    prop_oneof![
        1 => Just("*".to_owned()),
        6 => (part(), part(), part()).prop_map(|(one, two, three)| format!("{one}:{two}:{three}")),
    ]
}

fn resource_pattern() -> impl Strategy<Value = String> {
    let part = || select(vec!["a", "ab", "*", "*b"]);
    prop_oneof![
        1 => Just("*".to_owned()),
        4 => (part(), part(), select(vec!["*", "x", "x:*", "x*", "*:y", "*y*"]))
            .prop_map(|(one, two, path)| format!("{one}:*:{two}:t:{path}")),
    ]
}

fn condition() -> impl Strategy<Value = Value> {
    let operator = select(vec!["StringEquals", "StringNotEquals", "StringEqualsIfExists"]);
    let key = select(vec!["g:One", "g:Two", "g:None"]);
    let values = prop::collection::vec(select(vec!["u", "v"]), 1..3);
    (operator, key, values).prop_map(|(operator, key, values)| json!({operator: {key: values}}))
}

fn statement(is_identity: bool) -> impl Strategy<Value = Value> {
    let effect = prop_oneof![3 => Just("Allow"), 1 => Just("Deny")];
    let actions = prop::collection::vec(action_pattern(), 1..3);
    let resources = prop::option::of(prop::collection::vec(resource_pattern(), 1..3));
    let negated = (prop::bool::weighted(0.2), prop::bool::weighted(0.2));
    (effect, actions, resources, negated, prop::option::weighted(0.3, condition())).prop_map(
        move |(effect, actions, resources, (not_action, not_resource), condition)| {
            let key = |not: bool, key: &str| if not && is_identity { format!("Not{key}") } else { key.to_owned() };
            let mut statement = json!({"Effect": effect, key(not_action, "Action"): actions});
            if let Some(resources) = resources {
                statement[key(not_resource, "Resource")] = json!(resources);
            }
            if let Some(condition) = condition {
                statement["Condition"] = condition;
            }
            statement
        },
    )
}

fn policy() -> impl Strategy<Value = Value> {
    let of = |version: &'static str, is_identity| {
        prop::collection::vec(statement(is_identity), 0..4)
            .prop_map(move |statements| json!({"Version": version, "Statement": statements}))
    };
    prop_oneof![of("5.0", true), of("1.1", false)]
}

fn request() -> impl Strategy<Value = Plain> {
    let value = || prop::option::of(select(vec!["u", "v"]).prop_map(str::to_owned));
    (
        action(),
        prop::collection::vec(action(), 0..3),
        prop::collection::vec(resource(), 0..3),
        value(),
        prop::option::of(value()),
    )
        .prop_map(|(action, aliases, resources, one, two)| {
            let mut context = BTreeMap::from([("g:One".to_owned(), one)]);
            context.extend(two.map(|two| ("g:Two".to_owned(), two)));
            Plain { action, aliases, resources, context }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn decisions_are_those_of_the_plain_implementation(
        policies in prop::collection::vec(policy(), 0..4),
        plain in request(),
    ) {
        let mut read = Policies::default();
        for (index, policy) in policies.iter().enumerate() {
            read.add(format!("p{index}"), &policy.to_string());
        }
        prop_assert_eq!(read.unreadable().count(), 0);
        let add = |context: Context, (key, value): (&String, &Option<String>)| context.key(key, value.clone());
        let context = plain.context.iter().fold(Context::default(), add);
        let mut request = Request::new(&plain.action).aliases(&plain.aliases).context(context);
        request.resources.clone_from(&plain.resources);
        prop_assert_eq!(read.decide(&request).is_ok(), allowed(&policies, &plain), "{:?}", read.decide(&request));
    }
}
