//! How a request is answered, in this order: fault, route, credential, policies, document, world, document again,
//! response.

#[cfg(test)]
pub(crate) mod tests;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, Method, header, request::Parts};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    auth::{self, Sent},
    authorization::Caller,
    behaviour::{self, Behaviour, Call},
    clock::{Clock, Millis, SavedClock},
    document::{Api, Found, Operation, Service, Step},
    drift,
    event::{Event, Observer},
    fault::{Fault, FaultPlan, PlanError, PlannedFault},
    keystone, older_sdks,
    reason::{X_EMULATOR_REASON, header_value},
    record::{Records, RequestRecord},
    refusal::Refusal,
    request,
    response::Response,
    world::{PrincipalPolicies, Seed, World},
};

/// The header that asks for faults, several separated by commas.
const X_EMULATOR_FAULT: HeaderName = HeaderName::from_static("x-emulator-fault");

pub(crate) const X_SUBJECT_TOKEN: HeaderName = HeaderName::from_static("x-subject-token");

/// How many reasons a response has, and how long each is, at most; in characters.
const MAX_REASONS: usize = 20;
const MAX_REASON_LENGTH: usize = 200;
/// How long all of them are together at most, percent-encoded; in bytes. Clients of Node take headers of 16 KiB.
const MAX_REASONS_BYTES: usize = 12 * 1024;

/// Everything that requests share.
#[derive(Debug)]
pub(crate) struct Gateway {
    api: Arc<Api>,
    /// The behaviour of each operation, in their order.
    behaviours: Vec<Option<Behaviour>>,
    pub(crate) clock: Clock,
    observer: Observer,
    state: Mutex<State>,
}

/// What changes from request to request.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) world: World,
    pub(crate) faults: FaultPlan,
    /// Counts what may have changed the world, so that it is saved when it has.
    pub(crate) changes: u64,
    requests: u64,
    /// The last requests.
    pub(crate) records: Records,
}

/// What a state file holds, and what the control interface dumps and loads. `W` is a [`World`], or a reference to one.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Saved<W> {
    clock: SavedClock,
    world: W,
}

/// What is known of a request before its body is read.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) request_id: String,
    /// The operation, or why there is none.
    route: Result<usize, Refusal>,
    pub(crate) faults: Vec<Fault>,
}

/// Which changes a state has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    changes: u64,
    advanced: Millis,
}

impl State {
    fn begin(&mut self, mut world: World) {
        world.give_addresses();
        self.world = world;
        self.changes += 1;
    }
}

impl Gateway {
    pub(crate) fn new(api: Arc<Api>, world: World, clock: Clock) -> Self {
        let behaviours = api.operations.iter().map(|operation| behaviour::of(&operation.id)).collect();
        let state = Mutex::new(State {
            world,
            faults: FaultPlan::default(),
            changes: 0,
            requests: 0,
            records: Records::default(),
        });
        Self { api, behaviours, clock, observer: Observer::default(), state }
    }

    /// Reports requests to an observer.
    pub(crate) fn observed_by(self, observer: Observer) -> Self {
        Self { observer, ..self }
    }

    /// Keeps and reports a request that was answered.
    pub(crate) fn record(&self, record: RequestRecord) {
        self.observer.tell(&Event::Request(&record));
        self.state().records.add(record);
    }

    /// The state. A panic while it was held cannot have left it half changed for long: requests are answered from what
    /// is there.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn operations(&self) -> &[Operation] {
        &self.api.operations
    }

    /// Reads the state; with it, time stands still.
    pub(crate) fn save<R>(&self, write: impl FnOnce(&Saved<&World>) -> R) -> R {
        let state = self.state();
        write(&Saved { clock: self.clock.saved(), world: &state.world })
    }

    /// What has changed in the state; equal when nothing has.
    pub(crate) fn version(&self) -> Version {
        Version { changes: self.state().changes, advanced: self.clock.advanced() }
    }

    /// Goes on from a saved state.
    pub(crate) fn load(&self, saved: Saved<World>) {
        let Saved { clock, world } = saved;
        let mut state = self.state();
        self.clock.restore(clock);
        state.begin(world);
    }

    /// Begins the world of a seed, with a clock that has not been moved and without planned faults.
    ///
    /// # Errors
    /// Text that names what is wrong with the seed. Then nothing is changed.
    pub(crate) fn seed(&self, seed: Seed) -> Result<(), String> {
        let mut state = self.state();
        let world = World::of(seed, self.clock.unmoved())?;
        self.clock.reset();
        state.faults.clear();
        state.begin(world);
        Ok(())
    }

    /// Plans a fault for requests to come.
    pub(crate) fn plan(&self, planned: PlannedFault) -> Result<(), PlanError> {
        let is_known = |name: &String| self.api.operations.iter().any(|operation| operation.id == *name);
        if let Some(name) = planned.operation.as_ref().filter(|name| !is_known(name)) {
            return Err(PlanError::UnknownOperation(name.clone()));
        }
        if self.state().faults.add(planned) { Ok(()) } else { Err(PlanError::TooMany) }
    }

    /// Sets what users and agencies may do.
    ///
    /// # Errors
    /// Text that names the policy that cannot be read or decided, or the user or agency that is not there.
    pub(crate) fn set_policies(&self, policies: PrincipalPolicies) -> Result<(), String> {
        let mut state = self.state();
        state.world.set_policies(policies)?;
        state.changes += 1;
        Ok(())
    }

    /// The ID of a request.
    pub(crate) fn next_request_id(&self) -> String {
        let mut state = self.state();
        state.requests += 1;
        format!("{:032x}", state.requests)
    }

    /// Looks at a request before its body is read.
    pub(crate) fn head(&self, parts: &Parts) -> Head {
        let route = match self.api.routes.find(&parts.method, parts.uri.path()) {
            Found::Operation(index, _) => Ok(index),
            Found::OtherMethods(methods) => {
                let further = keystone::further_methods(parts.uri.path());
                let allowed: Vec<_> = methods.iter().map(Method::as_str).chain(further.iter().copied()).collect();
                Err(Refusal::wrong_method(parts.method.as_str(), parts.uri.path(), &allowed.join(", ")))
            }
            Found::Nothing => Err(Refusal::no_api(parts.method.as_str(), parts.uri.path())),
        };
        let request_id = self.next_request_id();
        let mut state = self.state();
        let asked = faults_of(&parts.headers);
        let planned = route.as_ref().ok().and_then(|index| state.faults.take(&self.api.operations[*index].id));
        let (route, faults) = match asked {
            Ok(asked) => (route, asked.into_iter().chain(planned).collect()),
            Err(refusal) => (Err(refusal), Vec::new()),
        };
        Head { request_id, route, faults }
    }

    /// Answers a request.
    pub(crate) fn answer(&self, head: &Head, parts: &Parts, body: &Bytes) -> Response {
        let operation = head.route.as_ref().map(|index| (*index, &self.api.operations[*index]));
        let (service, response) = match operation {
            _ if keystone::serves(parts, body) => (Some(Service::Iam), self.ask_keystone(head, parts, body)),
            Err(refusal) => (None, Err(refusal.clone())),
            Ok((index, operation)) => (Some(operation.service), self.serve(index, operation, head, parts, body)),
        };
        response.unwrap_or_else(|refusal| Response::refusal(&refusal, service, &head.request_id))
    }

    fn ask_keystone(&self, head: &Head, parts: &Parts, body: &Bytes) -> Result<Response, Refusal> {
        refuse_by_fault(&head.faults)?;
        let ask = keystone::Ask { parts, body, base_url: &keystone::base_url(parts), clock: &self.clock };
        let mut state = self.state();
        state.changes += u64::from(!parts.method.is_safe());
        ask.answer(&mut state.world)
    }

    fn serve(
        &self,
        index: usize,
        operation: &Operation,
        head: &Head,
        parts: &Parts,
        body: &Bytes,
    ) -> Result<Response, Refusal> {
        refuse_by_fault(&head.faults)?;
        let Found::Operation(_, path) = self.api.routes.find(&parts.method, parts.uri.path()) else {
            return Err(Refusal::no_api(parts.method.as_str(), parts.uri.path()));
        };
        let query = parts.uri.query().unwrap_or_default();
        let sent = Sent { method: &parts.method, path: parts.uri.path(), query, headers: &parts.headers, body };
        let mut state = self.state();
        let credential = auth::credential(&sent);
        if !operation.is_open || operation.takes_credential && credential.is_some() {
            let project = operation.path_names.iter().position(|name| name == "project_id");
            let project = project.and_then(|index| path.get(index)).map(AsRef::as_ref);
            let World { access, projects, agencies, .. } = &state.world;
            auth::check(access, projects, agencies, &self.clock, &sent, project)?;
            let principal = credential.and_then(|credential| state.world.grants.principal(credential));
            if let Some(principal) = principal {
                let path =
                    operation.path_names.iter().map(String::as_str).zip(path.iter().map(AsRef::as_ref)).collect();
                Caller { principal, operation, path }.check(&state.world)?;
            }
        }
        drop(state);
        let valid = request::validate(operation, &self.api.schemas, &path, query, &parts.headers, body)?;
        let mut call = Call {
            operation,
            path: valid.path,
            query: valid.query,
            headers: valid.headers,
            body: &valid.body,
            now: self.clock.now(),
            credential: credential.filter(|_| operation.takes_credential),
            base_url: keystone::base_url(parts),
            job_fails: head.faults.contains(&Fault::JobFailed),
            reasons: Vec::new(),
            issued_token: None,
        };
        state = self.state();
        state.changes += u64::from(!operation.is_read);
        let body = self.behave(self.behaviours[index], &mut state.world, &mut call)?;
        drop(state);
        let user_agent =
            parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        self.response(operation, &head.faults, body, &call, user_agent)
    }

    /// What the operation does, or its documented response where the world has nothing to do with it.
    fn behave(&self, behaviour: Option<Behaviour>, world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
        match self.known(world, call)? {
            Known::ByWorld => {}
            Known::ByExamples => return Ok(call.example()),
        }
        let Some(behaviour) = behaviour else { return Ok(call.example()) };
        let outcome = behaviour(world, call);
        match outcome {
            Err(refusal) if refusal.is_unknown && is_documented(call, &self.api) => {
                call.reasons.clear();
                Ok(call.example())
            }
            outcome => outcome,
        }
    }

    /// Who knows the instances in the path: the world, or the documents' examples.
    fn known(&self, world: &mut World, call: &Call<'_>) -> Result<Known, Refusal> {
        let project = call.path("project_id");
        for (_, id) in call.path.iter().filter(|(name, _)| name.ends_with("instance_id")) {
            let id = id.as_str().unwrap_or_default();
            if world.instances.get(id).is_some_and(|instance| instance.is_gone(call.now)) {
                world.instances.shift_remove(id);
            }
            let source = world.sources.get(id).map(|source| &source.project);
            let is_there = source.or_else(|| world.instances.get(id).map(|instance| &instance.project));
            if is_there.is_some_and(|of| of == project) {
                continue;
            }
            let is_of_source = ["instance_id", "starrocks_instance_id"].iter().all(|name| !call.path(name).is_empty());
            let is_of_examples = self.api.examples.has_instance(id) && !world.seeded.contains(id);
            return match is_of_examples && is_there.is_none() {
                true => Ok(Known::ByExamples),
                false if is_of_source => Err(Refusal::no_starrocks_instance()),
                false => Err(Refusal::no_instance()),
            };
        }
        Ok(Known::ByWorld)
    }

    /// The response as it is sent: it fits the document, unless a fault changes that.
    fn response(
        &self,
        operation: &Operation,
        faults: &[Fault],
        mut body: Value,
        call: &Call<'_>,
        user_agent: &str,
    ) -> Result<Response, Refusal> {
        let described = operation.response.as_ref().filter(|response| response.is_json());
        let Some(schema) = described.and_then(|response| response.schema) else {
            return Ok(Response::undescribed(operation));
        };
        let mut found = Vec::new();
        self.api.schemas.check(schema, &body, Step::Root("response"), &mut found);
        if !found.is_empty() {
            // Behaviours answer with values of any type; which are written as text is in the document alone.
            found.clear();
            self.api.schemas.adapt(schema, &mut body);
            self.api.schemas.check(schema, &body, Step::Root("response"), &mut found);
        }
        if !found.is_empty() {
            let violations: Vec<_> = found.iter().map(ToString::to_string).collect();
            return Err(Refusal::broken(format!(
                "The emulator's response would break the document: {}.",
                violations.join("; ")
            )));
        }
        older_sdks::write(&operation.id, user_agent, &mut body);
        for fault in faults {
            if let Fault::Drift(drift) = fault {
                drift::bend(*drift, &self.api.schemas, schema, &mut body);
            }
        }
        let mut response = Response::json(operation.success, &body);
        let mut left = MAX_REASONS_BYTES;
        for reason in call.reasons.iter().take(MAX_REASONS) {
            let value = header_value(&reason.chars().take(MAX_REASON_LENGTH).collect::<String>());
            left = match left.checked_sub(value.len()) {
                Some(left) => left,
                None => break,
            };
            response = response.with(X_EMULATOR_REASON, &value);
        }
        if let Some(token) = &call.issued_token {
            response = response.with(X_SUBJECT_TOKEN, token);
        }
        response.is_truncated = faults.contains(&Fault::Truncate);
        Ok(response)
    }
}

/// Who knows what a path names.
enum Known {
    ByWorld,
    ByExamples,
}

/// Whether the request is a documented example, or asks for a job that only an example answers.
fn is_documented(call: &Call<'_>, api: &Api) -> bool {
    let bodies = call.operation.body.iter().flat_map(|body| &body.media_types);
    let is_example = bodies.flat_map(|body| &body.examples).any(|(_, example)| example == call.body);
    is_example || call.query("id").as_str().is_some_and(|id| api.examples.has_job(id))
}

fn faults_of(headers: &HeaderMap) -> Result<Vec<Fault>, Refusal> {
    let values = headers.get_all(X_EMULATOR_FAULT).iter();
    let texts = values.flat_map(|value| value.to_str().unwrap_or("?").split(','));
    texts
        .map(|text| text.parse().map_err(|error| Refusal::wrong_control(format!("X-Emulator-Fault: {error}."))))
        .collect()
}

/// The faults that let nothing be done.
fn refuse_by_fault(faults: &[Fault]) -> Result<(), Refusal> {
    for fault in faults {
        match fault {
            Fault::Throttle => return Err(Refusal::throttled()),
            Fault::Status(status) => return Err(Refusal::as_asked(*status)),
            Fault::ExpiredToken => return Err(Refusal::unauthenticated("token expires")),
            Fault::Latency(_) | Fault::Reset | Fault::Truncate | Fault::Drift(_) | Fault::JobFailed => {}
        }
    }
    Ok(())
}

impl Head {
    /// The name of the operation.
    pub(crate) fn operation<'g>(&self, gateway: &'g Gateway) -> Option<&'g str> {
        self.route.as_ref().ok().map(|index| gateway.api.operations[*index].id.as_str())
    }

    /// The service that a refusal is from; `None` without an operation.
    pub(crate) fn service(&self, gateway: &Gateway) -> Option<Service> {
        self.route.as_ref().ok().map(|index| gateway.api.operations[*index].service)
    }
}
