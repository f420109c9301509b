//! `taurus-htap`: the HTAP (Standard Edition) API of Huawei Cloud TaurusDB from a shell.
//!
//! The work is the library's. Here are the words of the command line, what people and programs are shown, and the exit
//! codes:
//!
//! | module | what it owns |
//! |---|---|
//! | `cli` | the tree of commands and what all of them take |
//! | `commands` | one file per group of commands |
//! | `app`, `session` | from options to a client; the emulator |
//! | `gate` | `--dry-run`: which request is shown instead of sent |
//! | `confirm`, `password` | what is asked of people, and how it is said without asking |
//! | `task_file`, `task_args` | a task as a file and as flags |
//! | `text` | what people are shown, made printable |
//! | `text_file` | files and standard input, read to a limit |
//! | `outcome`, `table`, `yaml`, `screen` | what is printed |
//! | `problem`, `exit` | what goes wrong, and what the exit code says of it |

mod app;
mod cli;
mod commands;
mod confirm;
mod emulator;
mod exit;
mod gate;
mod outcome;
mod password;
mod plain;
mod problem;
mod progress;
mod screen;
mod session;
mod spec;
mod table;
mod task_args;
mod task_file;
mod text;
mod text_file;
mod trace;
mod yaml;

use std::process::ExitCode;

use clap::Parser;

use crate::{app::App, cli::Cli, exit::Exit, screen::Screen};

fn main() -> ExitCode {
    let Cli { global, command } = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return screen::refuse(&error).into(),
    };
    let screen = Screen::new(&global);
    if global.verbose {
        trace::start();
    }
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return screen.complain(&error.into()).into(),
    };
    let app = App::new(global);
    let ended = runtime.block_on(commands::run(&app, command));
    let exit = match app.instead(ended) {
        // Whoever reads may have seen enough; that is no failure of ours.
        Ok(outcome) => screen.show(&outcome).map_or(Exit::Passed, |()| outcome.exit),
        Err(problem) => screen.complain(&problem),
    };
    exit.into()
}
