//! The end of a page: what only the whole page shows.
//!
//! Owns what is missing or was cut off, the status of a response that has none, the examples, and the lines of facts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Assembler, Content, Target, cut};
use crate::{
    locate,
    meanings::{Meanings, digests},
    page::{ExampleRequest, Object},
    read::{
        Ending, Form, Language, Notice, ReadError, Reading,
        error::Kind,
        example::{self, Line},
    },
    skeleton::{
        block::squeeze,
        words::{self, Section},
    },
    types::PageType,
};

impl Assembler {
    pub(super) fn finish(mut self, form: Form, ending: &Ending) -> Result<Reading, ReadError> {
        if self.page.method.is_empty() {
            let missing = if self.has_uri {
                "its URI section has no line with a method and a path"
            } else {
                "it has no URI section with a method and a path"
            };
            return Err(ReadError::new(Kind::NotApiPage { missing }));
        }
        if self.page.updated_on.is_none() {
            self.notice("no-date", 1, "the page does not say when it was updated");
        }
        if self.page.responses.is_empty() {
            self.notice("no-status", 1, "the page has no status code with response parameters");
        }
        if let Some(end) = self.cut(ending) {
            return Err(ReadError::new(Kind::Cut { end }));
        }
        self.settle_status();
        self.examples();
        if let Some(reason) = self.no_response() {
            let other = self.other_language.map(|language| Kind::Language { name: language.name });
            return Err(ReadError::new(other.unwrap_or(Kind::NoResponse { reason })));
        }
        self.drop_caption();
        if let Some(caption) = self.without_table.take() {
            return Err(ReadError::new(Kind::NoTable { caption }));
        }
        self.links.apply(&mut self.page);
        self.unlinked();
        self.unknown_types();
        self.undescribed_query();
        self.bodyless_responses();
        self.permission();
        let (unread, meanings) = self.locate();
        self.notices.sort_by_key(|notice| notice.line);
        let language = if self.chinese > self.english { Language::Chinese } else { Language::English };
        let breadcrumb = self.breadcrumb();
        let Self { page, places, notices, .. } = self;
        let spots = BTreeMap::new();
        Ok(Reading { breadcrumb, page, form, language, places, spots, notices, unread, meanings, sdk: None })
    }

    /// A response without a status has the only code of success that the page's section of status codes has.
    pub(super) fn settle_status(&mut self) {
        let successes = self.page.responses.keys().filter(|code| code.starts_with('2')).count();
        let mut codes = std::mem::take(&mut self.success_codes).into_iter();
        let (Some(code), None, true) = (codes.next(), codes.next(), self.assumed_status && successes == 1) else {
            return;
        };
        // A table contradicts a status without a body.
        let has_body = self.page.responses.get("200").is_some_and(|fields| !fields.is_empty())
            || self.page.objects.iter().any(|object| object.place == "200");
        if has_body && matches!(code.as_str(), "204" | "205") {
            return;
        }
        let Some(fields) = self.page.responses.remove("200") else { return };
        self.page.responses.insert(code.clone(), fields);
        for object in self.page.objects.iter_mut().filter(|object| object.place == "200") {
            object.place.clone_from(&code);
        }
        let assumed = Target::Root("response.200".to_owned());
        let targets = self.lines.iter_mut().map(|(target, ..)| target);
        let targets = targets.chain(self.unread.iter_mut().map(|(target, _)| target));
        for target in targets.chain(self.meanings.iter_mut().map(|(target, ..)| target)) {
            if *target == assumed {
                *target = Target::Root(format!("response.{code}"));
            }
        }
        self.links.settle("200", &code);
        for notice in self.notices.iter_mut().filter(|notice| notice.rule == "table-without-status") {
            notice.message = format!(
                "a table of a response follows no status code; it counts as {code}, the only success among the page's codes"
            );
        }
    }

    /// Tables of the request that no field leads to, and tables of a response that are about a field which is not
    /// there.
    pub(super) fn unlinked(&mut self) {
        let found = locate::objects(&self.page);
        let mut lines = BTreeMap::new();
        for (target, _, line) in &self.lines {
            lines.entry(target.clone()).or_insert(*line);
        }
        let described = std::mem::take(&mut self.described);
        for at in (0..self.page.objects.len()).filter(|at| found.get(*at).is_some_and(Option::is_none)) {
            let object = &self.page.objects[at];
            if object.place != Object::REQUEST && !described.contains(&at) {
                continue;
            }
            let message = format!("no field has the type of the table `{}`", object.name);
            let line = lines.get(&Target::Object(at)).copied().unwrap_or(1);
            self.notice("table-without-field", line, message);
        }
    }

    /// Types that are not known and name no table: one notice for each.
    pub(super) fn unknown_types(&mut self) {
        let tables: BTreeSet<(String, String)> =
            self.page.objects.iter().map(|object| (object.place.clone(), object.name.clone())).collect();
        let mut seen = BTreeSet::new();
        for (target, path, line) in self.lines.clone() {
            let Some(name) = path.strip_suffix(".type").and_then(|path| path.strip_prefix('.')) else { continue };
            let Some(index) = self.names.get(&target).and_then(|names| names.get(name)).copied() else { continue };
            let place = self.place(&target);
            let Some(kind) = self.fields(&target).get(index).map(|field| field.kind.clone()) else { continue };
            if let Some((object, _)) = PageType::parse(&kind).object()
                && !object.is_empty()
                && !tables.contains(&(place, object.to_owned()))
                && seen.insert(object.to_owned())
            {
                let message =
                    format!("the type `{}` of `{name}` is not known, and no table has that name", cut(object));
                self.notice("type-not-known", line, message);
            }
        }
    }

    /// Names in the query of the URI that no row describes: `?action=start`.
    pub(super) fn undescribed_query(&mut self) {
        let names = std::mem::take(&mut self.uri.own_query);
        let is_described = |name: &String| self.page.query_params.iter().any(|field| field.name == *name);
        let names: Vec<String> = names.into_iter().filter(|name| !is_described(name)).collect();
        let line = self.places.get("path").copied().unwrap_or(1);
        for name in names {
            let message = format!(
                "no table describes the parameter `{}` in the query of the URI, so it was not read",
                cut(&name)
            );
            self.notice("query-not-read", line, message);
        }
    }

    /// Responses of which the page has only that they are a success.
    pub(super) fn bodyless_responses(&mut self) {
        for (code, line) in std::mem::take(&mut self.success_words) {
            let has_body = self.page.responses.get(&code).is_some_and(|fields| !fields.is_empty())
                || self.page.example_responses.get(&code).is_some_and(|example| !example.is_null());
            if !has_body {
                let message = format!(
                    "the page has no table and no example for status {code}; it was read as one without a body"
                );
                self.notice("response-without-body", line, message);
            }
        }
    }

    /// The breadcrumb, which may be a list that ends with the page's title.
    pub(super) fn breadcrumb(&mut self) -> Vec<String> {
        let items = std::mem::take(&mut self.items);
        let listed = items.last().is_some_and(|last| items.len() > 1 && *last == self.page.title);
        if self.breadcrumb.is_empty() && listed {
            return words::steps(items.iter().map(String::as_str));
        }
        std::mem::take(&mut self.breadcrumb)
    }

    /// What the page ends in the middle of.
    pub(super) fn cut(&self, ending: &Ending) -> Option<String> {
        if let Some(end) = ending.cut {
            return Some(end.to_owned());
        }
        if ending.whole {
            return None;
        }
        if let Some(caption) = &self.caption {
            return Some(format!("it ends before the table `{}`", cut(&caption.text)));
        }
        let lines = match self.section {
            Some(Section::ExampleRequest) => Some(&self.request_lines),
            Some(Section::ExampleResponse) => Some(&self.response_lines),
            _ => None,
        };
        if lines.is_some_and(|lines| example::is_open(lines)) {
            return Some("it ends inside an example".to_owned());
        }
        // A page of this documentation that has a date or a function goes on after its response: with examples,
        // status codes and error codes.
        if !(self.has_function || self.page.updated_on.is_some()) {
            return None;
        }
        let nothing = |lines: &[Line]| lines.iter().all(|(_, text)| text.trim().is_empty());
        let section = match self.section? {
            Section::Function => "Function",
            Section::Authorization => "Authorization Information",
            Section::Uri => "URI",
            Section::Request => "Request",
            Section::Response | Section::Failure => "Response",
            Section::ExampleRequest => "Example Request",
            Section::ExampleResponse if nothing(&self.response_lines) || self.ends_in_status() => "Example Response",
            // Nothing shows whether the title is that of the status codes, or begins the line of a further example.
            Section::Status if self.content == Content::Nothing && self.before == Some(Section::ExampleResponse) => {
                "Example Response"
            }
            // In text, the description of a field can read like a title: `Status code`.
            Section::Other | Section::Status
                if self.content != Content::Sentences && self.before == Some(Section::Response) =>
            {
                "Response"
            }
            Section::Example | Section::ExampleResponse | Section::Status | Section::Other => return None,
        };
        Some(format!("it ends in its section `{section}`, and the sections that follow it are missing"))
    }

    /// Whether the example responses end before their last example: in a status code, in the beginning of a line that
    /// names one, or in the words between a status code and its example.
    pub(super) fn ends_in_status(&self) -> bool {
        let lines: Vec<String> =
            self.response_lines.iter().map(|(_, text)| squeeze(text)).filter(|text| !text.is_empty()).collect();
        let Some(last) = lines.last() else { return false };
        let begun = ["Status code: ", "状态码： ", "状态码: "].iter().any(|line| line.starts_with(last))
            || words::begins_status(last);
        let Some(index) = lines.iter().rposition(|line| words::status(line).is_some()) else { return begun };
        let rest = &lines[index + 1..];
        let has_fields = words::status(&lines[index])
            .is_some_and(|code| self.page.responses.get(code).is_some_and(|fields| !fields.is_empty()));
        let without_example =
            has_fields && !rest.iter().any(|line| line.contains(['{', '[']) || words::is_nothing(line));
        begun || rest.is_empty() || without_example
    }

    /// Why no response of the operation is known.
    pub(super) fn no_response(&self) -> Option<&'static str> {
        let has_fields = self.page.responses.values().any(|fields| !fields.is_empty());
        let has_status = !self.page.responses.is_empty() || !self.page.example_responses.is_empty();
        let has_example = self.page.example_responses.values().any(|example| !example.is_null());
        let words_only = self.response_words && !self.empty_response && !has_example;
        if has_fields || (!self.unread_response && (has_status || self.empty_response) && !words_only) {
            None
        } else if words_only && has_status && !self.unread_response {
            Some("its response section has a status code, but no table with a caption and columns for name and type")
        } else if self.unread_response {
            Some("no table of its response section has a caption and columns for name and type")
        } else {
            Some("it has no response section with a status code or a table")
        }
    }

    pub(super) fn examples(&mut self) {
        let mut notices = Vec::new();
        for (index, request) in example::requests(&self.request_lines, &mut notices).into_iter().enumerate() {
            let at = locate::example_request(index);
            let (method, url) = if request.method.is_empty() {
                (self.page.method.clone(), self.page.path.clone())
            } else {
                (request.method, request.url)
            };
            self.places.insert(format!("{at}.$method"), request.line);
            self.places.insert(format!("{at}.$url"), request.line);
            self.places.insert(at.clone(), request.body.as_ref().map_or(request.line, |body| body.line));
            let body = request.body.map(|body| {
                self.places.extend(body.lines.into_iter().map(|(path, line)| (format!("{at}{path}"), line)));
                body.value
            });
            self.page.example_requests.push(ExampleRequest { method, url, body });
        }
        let success = self.page.responses.keys().find(|code| code.starts_with('2')).cloned();
        for (code, line, found) in example::responses(&self.response_lines, success.as_deref(), &mut notices) {
            let at = format!("example.response.{code}");
            if self.page.example_responses.contains_key(&code) {
                let message = format!("a second example response for status {code}; the first one counts");
                notices.push(Notice::new("example-repeated", line, message));
                continue;
            }
            self.places.insert(at.clone(), found.as_ref().map_or(line, |found| found.line));
            let value = found.map_or(Value::Null, |found| {
                self.places.extend(found.lines.into_iter().map(|(path, line)| (format!("{at}{path}"), line)));
                found.value
            });
            self.page.example_responses.insert(code, value);
        }
        for notice in notices {
            self.notice(notice.rule, notice.line, notice.message);
        }
        self.request_lines = Vec::new();
        self.response_lines = Vec::new();
    }

    /// Now that all objects are known: the location of each line, of each fact that was not read, and of the fields
    /// whose values have meanings.
    pub(super) fn locate(&mut self) -> (BTreeSet<String>, Meanings) {
        let found = locate::objects(&self.page);
        let base = |target| match target {
            Target::Root(name) => name,
            Target::Object(index) => {
                let table = found.get(index).cloned().flatten();
                table.unwrap_or_else(|| locate::orphan(&self.page.objects[index]))
            }
        };
        let unread = std::mem::take(&mut self.unread);
        let unread = unread.into_iter().map(|(target, path)| format!("{}{path}", base(target))).collect();
        let of_rows = std::mem::take(&mut self.meanings);
        let meanings =
            of_rows.into_iter().map(|(target, path, of)| (format!("{}{path}", base(target)), digests(of))).collect();
        for (target, path, line) in std::mem::take(&mut self.lines) {
            let base = match target {
                Target::Root(name) => name,
                Target::Object(index) => {
                    let orphan = || locate::orphan(&self.page.objects[index]);
                    let table = found.get(index).cloned().flatten();
                    // The table of an object has the orphan's name as well, since the field's type has its location.
                    if path.is_empty() {
                        self.places.entry(orphan()).or_insert(line);
                    }
                    table.unwrap_or_else(orphan)
                }
            };
            self.places.entry(format!("{base}{path}")).or_insert(line);
        }
        (unread, meanings)
    }
}
