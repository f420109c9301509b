//! `taurus-htap`: the HTAP (Standard Edition) API of Huawei Cloud TaurusDB from a shell.
//!
//! The library does the work. This crate owns the command line, the output for people and programs, and the exit codes:
//!
//! | module | what it owns |
//! |---|---|
//! | `cli` | the tree of commands, and the dispatch to them |
//! | `args` | the options that all commands take, and arguments that several share |
//! | `commands` | one file per group of commands |
//! | `help` | the layout of help |
//! | `complete` | completion in shells |
//! | `app`, `session`, `emulator` | the client that the options describe |
//! | `config`, `setting` | the configuration file, and which value of several is used |
//! | `credentials` | the credential that the options ask for |
//! | `dry_run` | `--dry-run`: the request that is shown instead of sent |
//! | `signals`, `interrupt` | the signals that end a command, and what is said of one that was ended |
//! | `changes` | what a run has changed so far |
//! | `confirm`, `password` | prompts, and the options that replace them |
//! | `task_file`, `task_args` | tasks as files, and a task as flags |
//! | `tasks` | a command for several tasks, with one result |
//! | `spec`, `suggest` | the API's description, and names like a mistyped one |
//! | `source_schema` | the schema and the settings of a source |
//! | `text` | text for people, made printable |
//! | `text_file` | files and standard input, read up to a limit |
//! | `output`, `table`, `plain`, `yaml`, `screen` | results, and how they are printed |
//! | `query`, `watch` | `--query`: parts of a result; `--watch`: results one after the other |
//! | `error`, `kind`, `exit` | errors, their kinds and exit codes |
//! | `advice` | what to do about an error |

mod advice;
mod app;
mod args;
mod changes;
mod cli;
mod commands;
mod complete;
mod config;
mod confirm;
mod credentials;
mod dry_run;
mod emulator;
mod error;
mod exit;
mod help;
mod interrupt;
mod kind;
mod output;
mod password;
mod plain;
mod progress;
mod query;
mod screen;
mod session;
mod setting;
mod signals;
mod source_schema;
mod spec;
mod suggest;
mod table;
mod task_args;
mod task_file;
mod tasks;
mod text;
mod text_file;
mod trace;
mod watch;
mod yaml;

use std::{env, process::ExitCode};

use clap::CommandFactory as _;

use crate::{
    app::App,
    args::Format,
    cli::{Cli, Command},
    screen::Screen,
};

fn main() -> ExitCode {
    let form = Format::of_arguments(env::args_os());
    match complete::answer(Cli::command) {
        Ok(true) => return ExitCode::SUCCESS,
        Ok(false) => {}
        Err(error) => return screen::report_usage(&error, form).into(),
    }
    let (Cli { global, command }, line) = match Cli::read() {
        Ok(read) => read,
        Err(error) => return screen::report_usage(&error, form).into(),
    };
    screen::choose_colours(&global);
    if let Err(error) = commands::require_form(&line.words, &global) {
        return screen::report(&error, form).into();
    }
    if global.verbose {
        trace::start();
    }
    let runtime = match command {
        Command::Emulator(_) => tokio::runtime::Builder::new_multi_thread().enable_all().build(),
        _ => tokio::runtime::Builder::new_current_thread().enable_all().build(),
    };
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return screen::report(&error.into(), form).into(),
    };
    let calls = commands::permissions_of(&line.words).unwrap_or_default();
    let app = App::new(global, line, calls);
    let returned = runtime.block_on(interrupt::run(command, &app));
    let exit = match app.result(returned) {
        Ok(outcome) => Screen::new(&app.options).show(&outcome),
        Err(error) => screen::report(&error.or_advice(&app.place()), app.options.output),
    };
    exit.into()
}
