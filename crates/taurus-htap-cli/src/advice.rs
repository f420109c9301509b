//! What to do about an error of the library: by the facts that it carries, the command that ran, and its instance.

use api_runtime::Effect;
use taurus_htap::{Error, TransportErrorKind, codes, http::StatusCode, iam::Permissions};

use crate::{
    changes::Change,
    kind::{GATEWAY, Kind},
};

/// The command that failed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// Its words, such as `sync create`.
    pub(crate) words: String,
    /// The task that its arguments name.
    pub(crate) task: Option<String>,
    /// The options by which other commands find the same instance, such as `--instance ID`.
    pub(crate) options: Option<String>,
    /// Whether the service was an emulator that ends with the command.
    pub(crate) is_emulator: bool,
    /// What its run has changed.
    pub(crate) change: Change,
}

impl Place {
    /// Another command for the same instance, in backquotes.
    fn command(&self, words: &str) -> String {
        match &self.options {
            Some(options) => format!("`taurus-htap {words} {options}`"),
            None => format!("`taurus-htap {words}`"),
        }
    }

    /// The command that lists what the failed one is about, and what it lists; `None` if that one has failed.
    fn listing(&self) -> Option<String> {
        let (words, what) = match self.words.split(' ').next().unwrap_or_default() {
            "sync" => ("sync list", "the tasks of the instance"),
            "nodes" => ("nodes list", "the nodes of the instance"),
            "users" => ("users list", "the users of the instance"),
            "params" => ("params list", "the parameters of the instance"),
            "sessions" => ("sessions list", "the sessions of the instance"),
            "logs" if matches!(self.words.as_str(), "logs slow" | "logs error") => {
                ("nodes list", "the nodes of the instance")
            }
            "logs" => ("logs routes", "where logs are sent to"),
            _ => ("instances list", "the instances"),
        };
        // Instances are listed by the TaurusDB instance, and others by their own.
        let command = if words == "instances list" { format!("`taurus-htap {words}`") } else { self.command(words) };
        (words != self.words).then(|| format!("{command} lists {what}"))
    }

    fn is_of(&self, group: &str) -> bool {
        self.words.split(' ').next() == Some(group)
    }
}

/// What to do about an error of the library, where something can be done that its message does not say.
pub(crate) fn of(error: &Error, place: &Place) -> Option<String> {
    if let Some(help) = of_permission(error).or_else(|| of_code(error.code()?, place)) {
        return Some(help);
    }
    let kind = Kind::of(error);
    match kind {
        // The message says what to give; or it is an error of the command, which brings its help.
        Kind::Usage | Kind::Output | Kind::System | Kind::Conflict | Kind::Interrupted(_) => None,
        Kind::Credential => Some(of_credential(error)),
        Kind::Connect => of_connection(error),
        Kind::PoolTimeout => Some("nothing was sent: try again".to_owned()),
        Kind::Timeout | Kind::Transport | Kind::TooLarge => Some(of_unknown_outcome(error, place)),
        Kind::Decode => Some(match error.effect() {
            Some(Effect::Read) => {
                "nothing was changed; if --endpoint is given, check that it is that of the service".to_owned()
            }
            _ => of_unknown_outcome(error, place),
        }),
        Kind::NotFound => {
            Some(place.listing().unwrap_or_else(|| "check --instance, --taurus, --region and --endpoint".to_owned()))
        }
        Kind::Refused => of_refusal(error, place),
        Kind::Failed => of_failure(error, place),
        Kind::Paused => {
            let name = place.task.as_deref().unwrap_or("TASK");
            let resume = place.command(&format!("sync resume {name}"));
            Some(format!("{resume} resumes it"))
        }
        Kind::Deadline => Some(of_deadline(place)),
    }
}

/// A call that was refused for a missing permission.
fn of_permission(error: &Error) -> Option<String> {
    // Those of other services have no command.
    let missing = error.missing_permission().filter(|missing| Permissions::of([missing.operation]).is_ok())?;
    let mut help = format!(
        "`taurus-htap permissions {} --policy identity` prints a policy that allows it, as the documentation has it",
        missing.operation
    );
    if let Some(encoded) = error.encoded_authorization_message() {
        help.push_str(&format!("; `taurus-htap auth explain` decodes the reason: {encoded}"));
    }
    Some(help)
}

/// A code that says what it is about.
fn of_code(code: &str, place: &Place) -> Option<String> {
    if codes::STARROCKS_INSTANCE_GONE.contains(&code) || code == codes::INSTANCE_NOT_FOUND {
        return Some(match place.words.as_str() {
            "instances list" => "check --taurus and --region".to_owned(),
            _ => "check --instance, --taurus and --region; `taurus-htap instances list` lists the instances".to_owned(),
        });
    }
    if codes::USER_GONE.contains(&code) {
        return Some(format!("{} lists the users of the instance", place.command("users list")));
    }
    if codes::BUSY.contains(&code) {
        return Some("try again when the current operation of the instance has ended".to_owned());
    }
    if GATEWAY.iter().any(|prefix| code.strip_prefix(prefix) == Some("0101")) {
        return Some("the API gateway does not have the operation there: check --region and --endpoint".to_owned());
    }
    Some(match code {
        codes::REPLICATION_CONFIG_NOT_FOUND | codes::REPLICATION_NOT_FOUND => {
            format!("{} lists the tasks of the instance", place.command("sync list"))
        }
        codes::LOG_CONFIG_NOT_FOUND => {
            format!("check --instance; {} lists where logs are sent to", place.command("logs routes"))
        }
        codes::INVALID_ACCOUNT_NAME => {
            format!("check the name of the user; {} lists the users of the instance", place.command("users list"))
        }
        codes::TOO_FEW_ADDRESSES => "release addresses of the subnet of the TaurusDB instance".to_owned(),
        codes::INVALID_FLAVOR => "`taurus-htap flavors` lists the flavors".to_owned(),
        codes::INVALID_DATABASE_TYPE | codes::UNSUPPORTED_ENGINE => {
            "`taurus-htap versions` lists the versions of the engine".to_owned()
        }
        _ => return None,
    })
}

fn of_credential(error: &Error) -> String {
    if error.is_unauthorized() {
        return "the credential was refused: `taurus-htap auth status --offline` shows which one is used and when it expires"
            .to_owned();
    }
    // A source of credentials that is a service itself can be out of reach.
    let cause = std::error::Error::source(error).and_then(|cause| cause.downcast_ref::<Error>());
    cause
        .and_then(of_connection)
        .unwrap_or_else(|| "`taurus-htap auth status --help` lists where credentials are looked up".to_owned())
}

/// No connection: to the host, to the proxy, or not with TLS.
fn of_connection(error: &Error) -> Option<String> {
    let proxy = error.proxy();
    let exception = || {
        let host = error.host().and_then(|host| Some(host.rsplit_once(':')?.0)).unwrap_or("HOST");
        format!("or connect without it (NO_PROXY={host})")
    };
    Some(match (error.transport_error_kind()?, proxy) {
        (TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout, Some(proxy)) => {
            format!("check the proxy {proxy}, which HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names, {}", exception())
        }
        (TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout, None) => {
            "check --region or --endpoint, and the network; HTTPS_PROXY names a proxy where one is needed".to_owned()
        }
        (TransportErrorKind::Certificate, _) => "check the clock of this machine; the root certificate of a private \
                                                 endpoint, or of a proxy that replaces certificates, is named by \
                                                 SSL_CERT_FILE"
            .to_owned(),
        (TransportErrorKind::Tls, _) => {
            "check that the port speaks TLS, and that no proxy or firewall interrupts it".to_owned()
        }
        (TransportErrorKind::Proxy, proxy) => {
            let proxy = proxy.map(|proxy| format!(" {proxy}")).unwrap_or_default();
            match error.status() {
                Some(StatusCode::PROXY_AUTHENTICATION_REQUIRED) => {
                    format!(
                        "give the proxy{proxy} a user name and password: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT"
                    )
                }
                _ => format!("check what the proxy{proxy} allows, {}", exception()),
            }
        }
        _ => return None,
    })
}

/// A call of which it is not known whether the service has executed it.
fn of_unknown_outcome(error: &Error, place: &Place) -> String {
    match error.effect() {
        Some(Effect::Read) => "nothing was changed: try again".to_owned(),
        Some(Effect::Create | Effect::Update | Effect::Delete | Effect::Action) | None => {
            let listing = place.listing().map(|listing| format!("; {listing}")).unwrap_or_default();
            format!("the service may have executed the request: check before you try again{listing}")
        }
    }
}

/// A refusal whose code says no more.
fn of_refusal(error: &Error, place: &Place) -> Option<String> {
    let status = error.status()?;
    if error.is_throttled() {
        return Some("the service limits the rate of requests: wait before you try again".to_owned());
    }
    if status == StatusCode::REQUEST_TIMEOUT {
        return Some(of_unknown_outcome(error, place));
    }
    if status == StatusCode::CONFLICT {
        let listing = place.listing().map(|listing| format!(": {listing}")).unwrap_or_default();
        return Some(format!("something else exists or is being done{listing}"));
    }
    if error.is_forbidden() {
        let needs = format!("`taurus-htap permissions {}` lists the permissions that are needed", place.words);
        let is_read = error.effect() == Some(Effect::Read);
        return Some(match place.words.as_str() {
            _ if error.code().is_some_and(|code| GATEWAY.iter().any(|prefix| code.starts_with(prefix))) => {
                "the API gateway refuses the caller: check --region and --project-id".to_owned()
            }
            // It has no words of its own for `permissions`.
            "api" => "it may be about a permission, a quota, or the state of what is named".to_owned(),
            _ if is_read => needs,
            _ if place.is_of("sync") => {
                let list = place.command("sync list");
                format!("the stage of the task may not allow it: {list} shows the stages; {needs}")
            }
            _ => format!("a state or a quota of the instance may not allow it; {needs}"),
        });
    }
    let field = named_field(error.message()?)?;
    let operation = error.operation().filter(|operation| Permissions::of([*operation]).is_ok())?;
    Some(match place.words.as_str() {
        "api" => format!("correct {field}; `taurus-htap api {operation} --example` prints a body"),
        words => format!("correct the value of {field}; `taurus-htap {words} --help` describes the options"),
    })
}

/// The field of the request that a message of the service names, such as `body.task_name`.
fn named_field(message: &str) -> Option<&str> {
    const LONGEST: usize = 100;
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || "_.[]".contains(character);
    let begin = message.find("body.")?;
    let rest = &message[begin..];
    let name = rest[..rest.find(|character| !is_of_name(character)).unwrap_or(rest.len())].trim_end_matches('.');
    (name.len() > "body".len() && name.len() <= LONGEST).then_some(name)
}

/// A failure of the service, or of an operation that it had accepted.
fn of_failure(error: &Error, place: &Place) -> Option<String> {
    match error.status() {
        Some(status) if status.is_server_error() => Some(of_unknown_outcome(error, place)),
        Some(status) if status.is_redirection() => Some("check --region or --endpoint".to_owned()),
        _ => {
            let name = place.task.as_deref()?;
            Some(format!("{} shows the task and its last error", place.command(&format!("sync status {name}"))))
        }
    }
}

/// A wait that has timed out. An operation that was accepted continues at the service.
fn of_deadline(place: &Place) -> String {
    let words = place.words.as_str();
    match (words, &place.task) {
        _ if place.is_emulator => "the emulator has ended with the command: give a longer --timeout".to_owned(),
        _ if words != "sync wait" && place.change == Change::Nothing => format!(
            "this run has changed nothing: run `taurus-htap {words}` with the same arguments to continue; --timeout sets \
             how long"
        ),
        ("sync wait" | "sync start", Some(name)) => {
            let wait = place.command(&format!("sync wait {name}"));
            format!("the operation continues: {wait} waits for it; --timeout sets how long")
        }
        // Run again, they would do it again.
        ("instances restart" | "instances resize" | "instances upgrade", _) => {
            let show = place.command("instances show");
            format!("the operation continues: {show} shows its state; --timeout sets how long to wait")
        }
        _ => format!(
            "the operation continues: run `taurus-htap {words}` with the same arguments to wait for it; --timeout sets \
             how long"
        ),
    }
}

#[cfg(test)]
mod tests {
    use taurus_htap::codes;

    use super::{Place, named_field, of_code};

    #[test]
    fn every_known_code_has_help() {
        let mut known = vec![
            codes::INVALID_ACCOUNT_NAME,
            codes::TOO_FEW_ADDRESSES,
            codes::INVALID_FLAVOR,
            codes::INVALID_DATABASE_TYPE,
            codes::UNSUPPORTED_ENGINE,
            "APIG.0101",
            "APIGW.0101",
        ];
        known.extend([codes::NOT_FOUND, codes::BUSY].concat());
        for code in known {
            assert!(of_code(code, &Place::default()).is_some(), "{code}");
        }
        assert_eq!(of_code("DBS.200500", &Place::default()), None);
    }

    #[test]
    fn field_of_a_message_is_found() {
        for (message, field) in [
            ("Parameter error: body.task_name: it is too long.", Some("body.task_name")),
            ("Parameter error: body.table_infos[0].name.", Some("body.table_infos[0].name")),
            ("the request body. It is empty", None),
            ("Instance not found.", None),
        ] {
            assert_eq!(named_field(message), field, "{message}");
        }
    }
}
