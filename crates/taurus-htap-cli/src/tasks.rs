//! A command for several tasks: one after the other, with one result of all. Of one task, the result is that of the
//! command alone.

use std::{cell::RefCell, collections::HashMap, mem};

use serde_json::{Value, json};
use taurus_htap::StarRocksInstanceId;

use crate::{
    app::App,
    args::Format,
    error::{CliError, Result},
    exit::Exit,
    output::{Data, Output},
    screen,
    table::{BAD, HEADER},
    task_args::Described,
    text::Text,
};

/// A task that a command can begin with.
#[derive(Debug)]
pub(crate) struct Ready<T> {
    described: Described,
    /// The StarRocks instance; `None` if no service is called.
    instance: Option<StarRocksInstanceId>,
    /// What the command does with it.
    work: T,
}

/// Prepares all tasks, and reports everything that is wrong with them. No request is sent.
pub(crate) fn prepare<T>(
    tasks: Vec<Described>,
    one: impl Fn(&mut Described) -> Result<(Option<StarRocksInstanceId>, T)>,
) -> Result<Vec<Ready<T>>> {
    let (mut ready, mut errors) = (Vec::<Ready<T>>::new(), Vec::new());
    for mut described in tasks {
        match one(&mut described) {
            Ok((instance, work)) => ready.push(Ready { described, instance, work }),
            Err(error) => errors.push(error),
        }
    }
    errors.extend(same_names(&ready));
    match CliError::all("some of the tasks are invalid", errors) {
        Some(error) => Err(error),
        None => Ok(ready),
    }
}

/// Tasks that have the name of another one at the same instance.
fn same_names<T>(tasks: &[Ready<T>]) -> Vec<CliError> {
    let mut errors = Vec::new();
    let mut first = HashMap::new();
    for Ready { described, instance, .. } in tasks {
        let (Some(name), Some(place)) = (&described.file.name, described.place_among_several()) else { continue };
        if let Some(other) = first.get(&(name, instance)) {
            let message = format!("the name {name} is also that of the task at {other}, at the same instance");
            errors.push(CliError::usage(message).about(place).with_help("give each task of an instance its own name"));
        } else {
            first.insert((name, instance), place);
        }
    }
    errors
}

/// Runs a command for each task, in their order. A task that fails does not stop the others.
pub(crate) async fn each<T>(
    app: &App,
    tasks: Vec<Ready<T>>,
    run: impl AsyncFn(Described, T) -> Result<Output>,
) -> Result<Output> {
    let names = Names::of(&tasks);
    let mut tasks: Vec<_> = tasks.into_iter().map(|task| (names.of_task(&task), task)).collect();
    if tasks.len() == 1
        && let Some((_, Ready { described, work, .. })) = tasks.pop()
    {
        return run(described, work).await;
    }
    let mut all = Results::new(app);
    app.course().set(tasks.iter().map(|(name, _)| name.clone()));
    for (name, Ready { described, instance, work }) in tasks {
        app.begin_task(instance);
        let task = described.file.name.clone();
        let returned = run(described, work).await;
        // A dry run shows a request for each of them.
        match app.result(returned) {
            Ok(output) => {
                app.course().end(Ended::Done);
                all.add(&name, output);
            }
            Err(error) => {
                app.course().end(Ended::Failed);
                let error = error.or_advice(&app.place_of(task.clone())).about(&name);
                screen::report(&error, app.options.output);
                all.add_error(&name, task, &error);
            }
        }
    }
    Ok(all.output())
}

/// What tasks are called.
#[derive(Clone, Copy)]
enum Names {
    /// By the task, or by its place if it has no name.
    OfTasks,
    /// Also by the instance, since there are several.
    WithInstances,
}

impl Names {
    fn of<T>(tasks: &[Ready<T>]) -> Self {
        let is_one = tasks.windows(2).all(|pair| matches!(pair, [a, b] if a.instance == b.instance));
        if is_one { Self::OfTasks } else { Self::WithInstances }
    }

    fn of_task<T>(self, Ready { described, instance, .. }: &Ready<T>) -> String {
        let name = match (&described.file.name, &described.origin) {
            (Some(name), _) => name.clone(),
            (None, Some(origin)) => origin.to_string(),
            (None, None) => String::new(),
        };
        match (self, instance) {
            (Self::WithInstances, Some(instance)) => format!("{name} ({instance})"),
            _ => name,
        }
    }
}

/// The results of the tasks so far.
struct Results {
    form: Format,
    people: Text,
    values: Vec<Value>,
    exit: Exit,
    notes: Vec<String>,
    identifiers: Option<&'static str>,
}

impl Results {
    fn new(app: &App) -> Self {
        Self {
            form: app.options.output,
            people: Text::default(),
            values: Vec::new(),
            exit: Exit::Passed,
            notes: Vec::new(),
            identifiers: None,
        }
    }

    fn add(&mut self, name: &str, output: Output) {
        let Output { people, data, exit, notes, identifiers } = output;
        self.add_people(name, &people);
        self.values.push(match data {
            Data::Value(value) => value,
            Data::Text(text) => text.into(),
        });
        self.add_exit(exit);
        self.notes.extend(notes.into_iter().map(|note| format!("{name}: {note}")));
        self.identifiers = self.identifiers.or(identifiers);
    }

    fn add_error(&mut self, name: &str, task: Option<String>, error: &CliError) {
        let mut people = Text::default();
        people.push_styled(BAD, "failed");
        people.push("; the error is on standard error");
        people.end();
        self.add_people(name, &people);
        self.add_exit(error.exit());
        // There, a name is that of a task for another command.
        if self.form != Format::Name {
            let mut value = json!({ "task": task });
            value["error"] = error.to_value()["error"].take();
            self.values.push(value);
        }
    }

    fn add_people(&mut self, name: &str, people: &Text) {
        if !self.people.is_empty() {
            self.people.end();
        }
        self.people.push_styled(HEADER, name);
        self.people.end();
        self.people.append(people);
    }

    /// The first failure decides.
    fn add_exit(&mut self, exit: Exit) {
        if self.exit == Exit::Passed {
            self.exit = exit;
        }
    }

    fn output(self) -> Output {
        let Self { form: _, people, values, exit, notes, identifiers } = self;
        Output { people, data: Data::Value(values.into()), exit, notes, identifiers }
    }
}

/// How far a command with several tasks is.
#[derive(Debug, Default)]
pub(crate) struct Course(RefCell<Lists>);

#[derive(Debug, Default)]
struct Lists {
    done: Vec<String>,
    failed: Vec<String>,
    /// The next one is the last.
    left: Vec<String>,
}

/// How the work on a task has ended.
#[derive(Clone, Copy, Debug)]
enum Ended {
    Done,
    Failed,
}

impl Course {
    fn set(&self, names: impl DoubleEndedIterator<Item = String>) {
        self.0.borrow_mut().left = names.rev().collect();
    }

    fn end(&self, ended: Ended) {
        let mut lists = self.0.borrow_mut();
        let Some(name) = lists.left.pop() else { return };
        match ended {
            Ended::Done => lists.done.push(name),
            Ended::Failed => lists.failed.push(name),
        }
    }

    /// The task that the command is at, if it has several, and what is to be said of the other ones.
    pub(crate) fn interrupted(&self) -> Option<(String, String)> {
        let mut lists = mem::take(&mut *self.0.borrow_mut());
        let current = lists.left.pop()?;
        lists.left.reverse();
        let others = [("done", lists.done), ("failed", lists.failed), ("not begun", lists.left)];
        let others: Vec<_> = others
            .into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(what, names)| format!("{what}: {}", names.join(", ")))
            .collect();
        Some((current, others.join("; ")))
    }
}
