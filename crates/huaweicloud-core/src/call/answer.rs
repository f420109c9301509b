//! Whether a success answers what was asked.
//!
//! Services refuse with HTTP 200 as well, and after a gateway has altered a response, it may be `{}`. Every field of a
//! response may be absent, so both can be read as its type: as an empty list, as something that is gone. What a
//! response has to have is known from the spec ([`Operation::response_needs`]). Whether it is there is seen while the
//! body is read, by the names that pass; a body is looked at once more only when it is not.

use std::{cell::Cell, fmt};

use api_runtime::{Effect, Operation};
use serde::{
    Deserializer,
    de::{DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};

use crate::body::{
    fault::{self, Fault},
    json::Json,
};

/// Why a success is not an answer.
#[derive(Debug, PartialEq)]
pub(crate) enum NoAnswer {
    /// It is an error of the service.
    Refused(Fault),
    /// It has none of these fields; or nothing at all, if there are none of them.
    Lacks(&'static [&'static str]),
}

/// Whether what the service answered, with a status that is a success, is an answer.
pub(crate) fn examine(operation: &Operation, body: &Json) -> Result<(), NoAnswer> {
    let Operation { response_fields: documented, response_needs: needed, .. } = *operation;
    if let Some(fault) = Fault::of_success(body) {
        // Some services send a code for success, or for a part of it, beside what was asked. An empty list beside the
        // code of an error is not what was asked: it would mean that nothing is there.
        let expected = if needed.is_empty() { documented } else { needed };
        let is_nothing = |value: &Json| match value {
            Json::Null => true,
            Json::Array(items) => items.is_empty(),
            _ => false,
        };
        let is_present = |name: &&str| body.get(name).is_some_and(|value| !is_nothing(value));
        if !expected.iter().any(|name| !fault::is_word_of_errors(name) && is_present(name)) {
            return Err(NoAnswer::Refused(fault));
        }
    }
    if operation.effect != Effect::Read || documented.is_empty() {
        return Ok(());
    }
    let is_answered = match body {
        Json::Object(fields) if needed.is_empty() => fields.iter().any(|(name, _)| !fault::is_word_of_errors(name)),
        body => needed.iter().any(|name| body.get(name).is_some()),
    };
    if is_answered { Ok(()) } else { Err(NoAnswer::Lacks(needed)) }
}

/// Reads a body as a `T`, and gives whether it surely is an answer; if not, [`examine`] has to decide.
pub(crate) fn read<T: DeserializeOwned>(operation: &Operation, body: &[u8]) -> serde_json::Result<(T, bool)> {
    let Operation { response_fields: documented, response_needs: needed, .. } = *operation;
    let expected = if needed.is_empty() { documented } else { needed };
    let seen = Seen { expected, is_answered: Cell::new(false), is_doubtful: Cell::new(false) };
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value = T::deserialize(Observed { inner: &mut reader, seen: &seen })?;
    reader.end()?;
    Ok((value, seen.is_answered.get() && !seen.is_doubtful.get()))
}

/// What was seen of the names of a response's fields.
struct Seen {
    expected: &'static [&'static str],
    is_answered: Cell<bool>,
    /// A name was seen under which errors have their code.
    is_doubtful: Cell<bool>,
}

impl Seen {
    fn name(&self, name: &str) {
        if matches!(name, "error_code" | "errorCode" | "errCode" | "code" | "error" | "errors") {
            self.is_doubtful.set(true);
        } else if !self.is_answered.get() && self.expected.contains(&name) {
            self.is_answered.set(true);
        }
    }
}

/// Reads as `inner` does, and shows the names of the outermost object's fields to [`Seen`].
struct Observed<'s, D> {
    inner: D,
    seen: &'s Seen,
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $kind:ty),*))*) => {
        $(fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($argument,)* visitor)
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Observed<'_, D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_struct(name, fields, Outermost { inner: visitor, seen: self.seen })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_map(Outermost { inner: visitor, seen: self.seen })
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Outermost { inner: visitor, seen: self.seen })
    }

    forward! {
        deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64()
        deserialize_i128() deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64() deserialize_char() deserialize_str() deserialize_string()
        deserialize_bytes() deserialize_byte_buf() deserialize_option() deserialize_unit() deserialize_seq()
        deserialize_identifier() deserialize_ignored_any()
        deserialize_unit_struct(name: &'static str) deserialize_newtype_struct(name: &'static str)
        deserialize_tuple(length: usize) deserialize_tuple_struct(name: &'static str, length: usize)
        deserialize_enum(name: &'static str, variants: &'static [&'static str])
    }
}

struct Outermost<'s, T> {
    inner: T,
    seen: &'s Seen,
}

macro_rules! forward_scalars {
    ($($method:ident($kind:ty))*) => {
        $(fn $method<E: serde::de::Error>(self, scalar: $kind) -> Result<V::Value, E> {
            self.inner.$method(scalar)
        })*
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Outermost<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    // For a value of any type.
    forward_scalars! { visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64) visit_str(&str) visit_borrowed_str(&'de str) }

    fn visit_unit<E: serde::de::Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Outermost { inner: map, seen: self.seen })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(seq)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Outermost<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.inner.next_key_seed(Name { inner: seed, seen: self.seen })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The name of a field: what reads it, or the text that it is read from; with what notes it.
struct Name<'s, T> {
    inner: T,
    seen: &'s Seen,
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Name<'_, K> {
    type Value = K::Value;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<K::Value, D::Error> {
        self.inner.deserialize(Name { inner: name, seen: self.seen })
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Name<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_str(Name { inner: visitor, seen: self.seen })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Name<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<V::Value, E> {
        self.seen.name(name);
        self.inner.visit_str(name)
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, name: &'de str) -> Result<V::Value, E> {
        self.seen.name(name);
        self.inner.visit_borrowed_str(name)
    }
}

#[cfg(test)]
mod tests {
    use api_runtime::{Effect, Operation};
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::{NoAnswer, examine, read};
    use crate::body::json::Json;

    /// Operations of different APIs, with what their documents say of the responses.
    static OPERATIONS: [Operation; 11] = [
        of(Effect::Read, "CheckStarRocksResource", &["result"], &["result"]),
        of(Effect::Delete, "DeleteHtapProcessList", &["status", "msg"], &[]),
        of(Effect::Delete, "DeleteStarRocksDataReplication", &["job_id"], &[]),
        of(Effect::Create, "KeystoneCreateUserTokenByPassword", &["token"], &[]),
        of(Effect::Read, "KeystoneListProjects", &["projects"], &["projects"]),
        of(
            Effect::Read,
            "ListStarRocksDataReplicationConfig",
            &["source_instance_id", "database_info", "table_infos", "table_repl_config", "error_msg"],
            &[],
        ),
        of(
            Effect::Read,
            "ListStarRocksDataReplications",
            &["total_count", "replications", "ext_text"],
            &["replications"],
        ),
        of(Effect::Read, "ShowGaussMySqlJobInfo", &["job"], &["job"]),
        of(
            Effect::Read,
            "ShowStarrocksParams",
            &["configurations", "total_count", "parameter_values"],
            &["parameter_values"],
        ),
        of(Effect::Update, "UpdateSlowlogSensitiveStatus", &[], &[]),
        of(Effect::Update, "UpdateStarRockLtsConfig", &[], &[]),
    ];

    const fn of(
        effect: Effect,
        id: &'static str,
        fields: &'static [&'static str],
        needs: &'static [&'static str],
    ) -> Operation {
        Operation::new(id, "GET", "/", effect).response_fields(fields).response_needs(needs)
    }

    fn operation(id: &str) -> &'static Operation {
        OPERATIONS.iter().find(|operation| operation.id == id).expect("the operation is in the table")
    }

    fn examined(id: &str, body: &str) -> Result<(), NoAnswer> {
        examine(operation(id), &Json::read(body).expect("it is JSON"))
    }

    #[test]
    fn a_code_without_what_was_asked_is_a_refusal_whatever_the_operation() {
        for (id, body) in [
            ("ListStarRocksDataReplications", r#"{"error_code":"c","error_msg":"m"}"#),
            // Null, or a count alone, is not what was asked.
            ("ListStarRocksDataReplications", r#"{"error_code":"c","total_count":0,"replications":null}"#),
            ("ListStarRocksDataReplications", r#"{"error_code":"c","total_count":0,"replications":[]}"#),
            // A documented field can be a message.
            ("ListStarRocksDataReplicationConfig", r#"{"error_code":"c","error_msg":"m"}"#),
            ("DeleteStarRocksDataReplication", r#"{"error_code":"c","job_id":null}"#),
            ("DeleteHtapProcessList", r#"{"error_code":"c","msg":"m"}"#),
            ("UpdateStarRockLtsConfig", r#"{"error_code":"c"}"#),
            ("UpdateSlowlogSensitiveStatus", r#"{"error":{"code":"c","message":"m"}}"#),
            ("KeystoneListProjects", r#"{"error":{"code":"c","message":"m","title":"t"}}"#),
            ("KeystoneCreateUserTokenByPassword", r#"[{"error_code":"c"}]"#),
        ] {
            let Err(NoAnswer::Refused(fault)) = examined(id, body) else { panic!("{id} {body}") };
            assert_eq!(fault.code.as_deref(), Some("c"), "{id} {body}");
        }
    }

    #[test]
    fn what_was_asked_is_an_answer_beside_a_code() {
        for (id, body) in [
            ("ListStarRocksDataReplications", r#"{"error_code":"c","replications":[{}]}"#),
            ("ListStarRocksDataReplications", r#"{"error_code":"0","replications":[]}"#),
            ("DeleteStarRocksDataReplication", r#"{"error_code":"c","job_id":"j"}"#),
            ("DeleteHtapProcessList", r#"{"code":"c","message":"m","status":"success"}"#),
            ("ListStarRocksDataReplicationConfig", r#"{"error_code":"c","source_instance_id":"i"}"#),
        ] {
            assert_eq!(examined(id, body), Ok(()), "{id} {body}");
        }
    }

    #[test]
    fn a_read_without_its_list_or_object_is_no_answer() {
        for (id, body, missing) in [
            ("ListStarRocksDataReplications", "{}", &["replications"][..]),
            ("ListStarRocksDataReplications", r#"{"total_count":0}"#, &["replications"]),
            ("ListStarRocksDataReplications", r#"{"data":{"replications":[]}}"#, &["replications"]),
            ("ListStarRocksDataReplications", "[]", &["replications"]),
            ("ShowStarrocksParams", r#"{"configurations":{}}"#, &["parameter_values"]),
            ("ShowGaussMySqlJobInfo", r#"{"status":"ok"}"#, &["job"]),
            ("CheckStarRocksResource", r#"{"message":"ok"}"#, &["result"]),
            ("ListStarRocksDataReplicationConfig", "{}", &[]),
            ("ListStarRocksDataReplicationConfig", r#"{"request_id":"r"}"#, &[]),
            ("KeystoneListProjects", r#"{"links":{}}"#, &["projects"]),
        ] {
            assert_eq!(examined(id, body), Err(NoAnswer::Lacks(missing)), "{id} {body}");
        }
        for (id, body) in [
            ("ListStarRocksDataReplications", r#"{"replications":null}"#),
            ("ShowGaussMySqlJobInfo", r#"{"job":null}"#),
            ("ListStarRocksDataReplicationConfig", r#"{"somethingNew":1}"#),
        ] {
            assert_eq!(examined(id, body), Ok(()), "{id} {body}");
        }
    }

    #[test]
    fn an_act_need_not_answer() {
        for (id, body) in [
            ("DeleteStarRocksDataReplication", "{}"),
            ("DeleteStarRocksDataReplication", "null"),
            ("UpdateStarRockLtsConfig", "{}"),
            ("UpdateSlowlogSensitiveStatus", r#"{"code":0,"message":"success"}"#),
        ] {
            assert_eq!(examined(id, body), Ok(()), "{id} {body}");
        }
    }

    #[test]
    fn what_is_surely_an_answer_is_seen_while_it_is_read() {
        #[derive(Deserialize)]
        struct Tasks {
            #[serde(rename = "replications")]
            _replications: Option<Vec<Value>>,
        }
        let surely = |body: &str| {
            let (_, is_answer) = read::<Tasks>(operation("ListStarRocksDataReplications"), body.as_bytes()).unwrap();
            is_answer
        };
        assert!(surely(r#"{"total_count":1,"replications":[{"error_code":"of a task"}]}"#));
        assert!(surely("{\"repl\\u0069cations\":[]}"), "names may be written with escapes");
        for body in
            ["{}", r#"{"total_count":0}"#, r#"{"replications":[],"error_code":"c"}"#, r#"{"x":{"replications":1}}"#]
        {
            assert!(!surely(body), "{body}");
        }
        for (body, is_answer) in [
            (json!({ "replications": [], "x": null }), true),
            (json!({ "x": { "replications": 1 } }), false),
            (json!([1]), false),
            (json!("a"), false),
            (json!(-1.5), false),
            (json!(true), false),
            (json!(null), false),
        ] {
            let read = read(operation("ListStarRocksDataReplications"), body.to_string().as_bytes());
            assert_eq!(read.unwrap(), (body, is_answer));
        }
        assert!(read::<Value>(operation("ListStarRocksDataReplications"), b"{} {}").is_err());
    }
}
