//! The command `taurus-htap`, run as people and programs run it.

#[cfg(test)]
mod api;
#[cfg(test)]
mod auth;
mod check;
#[cfg(test)]
mod completion;
mod confirm;
#[cfg(test)]
mod contexts;
mod dry_run;
#[cfg(test)]
mod emulated;
#[cfg(test)]
mod failures;
mod fitness;
#[cfg(test)]
mod forms;
mod help;
#[cfg(test)]
mod hostile;
mod input;
#[cfg(test)]
mod lists;
#[cfg(test)]
#[cfg(unix)]
mod narrow;
mod paper;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod several;
mod shapes;
#[cfg(test)]
#[cfg(unix)]
mod signals;
#[cfg(test)]
mod support;
#[cfg(test)]
#[cfg(unix)]
mod terminal;
mod variables;
#[cfg(test)]
mod watch;
#[cfg(test)]
#[cfg(unix)]
mod widths;
