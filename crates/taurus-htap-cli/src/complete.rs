//! Completion in shells: the scripts of `completions` call this program with the command line typed so far.
//!
//! Names that only the service knows are completed from it, if the options, the variables, the context and the
//! credentials of the command line are enough, and quickly or not at all: a shell waits for the answer.

use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    time::Duration,
};

use api_runtime::Api as _;
use clap::{Command, FromArgMatches as _};
use clap_complete::{
    ArgValueCompleter, CompletionCandidate,
    env::{CompleteEnv, Shells},
};
use serde_json::Value;
use taurus_htap::{StarRocksInstanceId, TaskName, UserName, api, iam::Permissions};

use crate::{
    app::App,
    args::{Format, GlobalArgs, Line},
    config::ConfigFile,
    error::Result,
    session::Session,
};

/// The name of the program.
const NAME: &str = "taurus-htap";
/// The variable by which a script asks for completion. It is not `COMPLETE`, which other programs may set.
const VARIABLE: &str = "TAURUS_HTAP_COMPLETE";
/// How long a shell may wait for names of the service.
const LONGEST: Duration = Duration::from_secs(2);

/// Makes the tree of commands. This module is below it and does not import it.
type Tree = fn() -> Command;

/// Answers a completion script, if one has called: then the program is done.
pub(crate) fn answer(tree: Tree) -> clap::error::Result<bool> {
    let current_dir = env::current_dir().ok();
    let completed = || with_completers(tree(), tree);
    CompleteEnv::with_factory(completed).var(VARIABLE).try_complete(env::args_os(), current_dir.as_deref())
}

/// The completion script of a shell.
pub(crate) fn script(shell: &str) -> io::Result<Vec<u8>> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let completer = shells.completer(shell).ok_or_else(|| io::Error::other("the shell is unknown"))?;
    completer.write_registration(VARIABLE, NAME, NAME, NAME, &mut script)?;
    if shell == "bash" {
        script.extend_from_slice(WHOLE_WORDS.as_bytes());
    }
    Ok(script)
}

/// For bash, which ends words at `=` and `:` (`COMP_WORDBREAKS`), as in `--output=json` and `--endpoint http://HOST`, and
/// replaces what follows them: the program gets whole words, and the shell what follows.
const WHOLE_WORDS: &str = r#"
_taurus_htap() {
    local line=$COMP_LINE whole=() before= index=0 i piece
    for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
        piece=${COMP_WORDS[i]}
        if [[ $i -gt 0 && $line != [[:space:]]* && ($piece == [=:]* || ${COMP_WORDS[i-1]} == *[=:]) ]]; then
            whole[index]+=$piece
        else
            line=${line#"${line%%[![:space:]]*}"}
            ((i == 0)) || index=$((index + 1))
            whole[index]=$piece
        fi
        line=${line#"$piece"}
        if ((i == COMP_CWORD)); then
            break
        fi
    done
    # Of the last piece, what is before the cursor is completed; of separators, nothing.
    before=${whole[index]}
    if [[ $piece != [=:]* ]]; then
        before=${before%"$piece"}
    fi
    local COMP_WORDS=("${whole[@]}" "${COMP_WORDS[@]:i+1}") COMP_CWORD=$index
    _clap_complete_taurus_htap "$1" "$before$2" "$3"
    for i in "${!COMPREPLY[@]}"; do
        COMPREPLY[i]=${COMPREPLY[i]#"$before"}
    done
}
if [[ "${BASH_VERSINFO[0]}" -eq 4 && "${BASH_VERSINFO[1]}" -ge 4 || "${BASH_VERSINFO[0]}" -gt 4 ]]; then
    complete -o nospace -o bashdefault -o nosort -F _taurus_htap taurus-htap
else
    complete -o nospace -o bashdefault -F _taurus_htap taurus-htap
fi
"#;

/// Completes each argument whose values are known here or to the service. Arguments are recognized by the
/// value names of the help, so that those of new commands are completed as well.
fn with_completers(command: Command, tree: Tree) -> Command {
    let command = command.mut_args(|argument| {
        let name = argument.get_value_names().and_then(|names| names.first()).map(|name| name.to_string());
        match (name.as_deref(), argument.get_id().as_str()) {
            (Some("OPERATION"), _) => argument.add(ArgValueCompleter::new(operations)),
            (Some("CONTEXT"), _) => argument.add(ArgValueCompleter::new(contexts)),
            (Some("TASK"), _) => argument.add(ArgValueCompleter::new(move |current: &OsStr| tasks(tree, current))),
            (Some("USER"), _) => argument.add(ArgValueCompleter::new(move |current: &OsStr| users(tree, current))),
            (Some("ID"), "instance") => {
                argument.add(ArgValueCompleter::new(move |current: &OsStr| instances(tree, current)))
            }
            _ => argument,
        }
    });
    command.mut_subcommands(|command| with_completers(command, tree))
}

/// The IDs of the operations.
fn operations(current: &OsStr) -> Vec<CompletionCandidate> {
    let operations = api::Client::OPERATIONS.iter();
    starting_with(current, operations.map(|operation| (operation.id.to_owned(), Some(operation.effect.as_str()))))
}

/// The names of the contexts in the configuration file, each with its region or its endpoint.
fn contexts(current: &OsStr) -> Vec<CompletionCandidate> {
    let Ok(Some(file)) = ConfigFile::find() else { return Vec::new() };
    let place = |values: &Value| ["region", "endpoint"].iter().find_map(|key| Some(values[key].as_str()?.to_owned()));
    starting_with(current, file.contexts().map(|(name, values)| (name.to_owned(), place(values))))
}

/// The names of the tasks of the instance.
fn tasks(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let tasks =
        from_service(tree, words(), async |session| Ok(session.instance()?.replication().tasks().all().await?));
    let names = tasks.into_iter().flatten().filter_map(|task| Some((task.task_name?, task.stage)));
    // A name that no command takes, such as one with line breaks, is not offered.
    let names = names.filter(|(name, _)| TaskName::new(name).is_ok());
    starting_with(current, names.map(|(name, stage)| (name, stage.map(|stage| stage.to_string()))))
}

/// The names of the database users of the instance.
fn users(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let users = from_service(tree, words(), async |session| Ok(session.instance()?.users().list().all().await?));
    let names = users.into_iter().flatten().filter_map(|user| user.user_name);
    starting_with(current, names.filter(|name| UserName::new(name).is_ok()).map(|name| (name, None::<String>)))
}

/// The IDs of the StarRocks instances that replicate the TaurusDB instance.
fn instances(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let response = from_service(tree, words_without_instance(), async |session| {
        Ok(session.taurus()?.htap_instances().send().await?.into_inner())
    });
    let instances = response.into_iter().flat_map(|response| response.instances);
    let instances = instances.filter_map(|instance| Some((instance.id?, instance.name)));
    starting_with(current, instances.filter(|(id, _)| StarRocksInstanceId::new(id).is_ok()))
}

/// The values that start with what is typed, each with a description.
fn starting_with<D: ToString>(
    current: &OsStr,
    values: impl IntoIterator<Item = (String, Option<D>)>,
) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    let described = |(value, description): (String, Option<D>)| {
        let description = description.map(|text| printable::line(text.to_string()).to_string().into());
        CompletionCandidate::new(value).help(description)
    };
    values.into_iter().filter(|(value, _)| value.starts_with(current)).map(described).collect()
}

/// What the service has, or nothing: a completion reports no error.
fn from_service<T>(tree: Tree, words: Vec<OsString>, ask: impl AsyncFnOnce(Session<'_>) -> Result<T>) -> Option<T> {
    let options = options(tree, words)?;
    // Its messages would be written among what is typed.
    if options.emulator {
        return None;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
    // A completion is no command, so which calls it makes is not compared with those of one.
    let app = App::new(options, Line::default(), Permissions::of_all());
    let asked = async { ask(app.connect().await?).await };
    runtime.block_on(async { tokio::time::timeout(LONGEST, asked).await }).ok()?.ok()
}

/// The words of the command line that is being completed: a script calls `taurus-htap -- taurus-htap WORD...`.
fn words() -> Vec<OsString> {
    env::args_os().skip_while(|word| word != "--").skip(1).collect()
}

/// The words without the option `--instance`, of which a part of an ID would be an error: that ends the parsing.
fn words_without_instance() -> Vec<OsString> {
    let mut words = words().into_iter();
    let mut kept = Vec::new();
    while let Some(word) = words.next() {
        if word == "--instance" {
            words.next();
        } else if !word.as_encoded_bytes().starts_with(b"--instance=") {
            kept.push(word);
        }
    }
    kept
}

/// The global options among words of the command line.
fn options(tree: Tree, words: Vec<OsString>) -> Option<GlobalArgs> {
    let matches = tree().ignore_errors(true).try_get_matches_from(words).ok()?;
    let mut options = GlobalArgs::from_arg_matches(&matches).ok()?;
    // A completion reads, and prints nothing.
    (options.dry_run, options.verbose, options.output) = (false, false, Format::Table);
    Some(options)
}
