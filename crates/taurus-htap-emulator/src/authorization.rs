//! Whether the policies of a caller allow a call.
//!
//! The actions of an operation are those of its document (`x-permission`); `iam-policy` decides them. What the guides
//! leave open is decided so that less is allowed:
//! - The resources of a call are all instances that its path names, that of TaurusDB and that of StarRocks; where the
//!   path names none, they are all instances.
//! - Conditions can use the keys of [`known_keys`]; a policy with another key is refused when it is loaded.
//!
//! An operation whose actions are not known, or that needs none, is allowed to every authenticated caller.

use iam_policy::{Context, Policies, Request};

use crate::{
    document::{Operation, RequiredAction, Service},
    refusal::Refusal,
    world::{Principal, World, hex, unhex},
};

/// The keys of conditions with a value for each call. Tags have no values here: instances have none.
const REGION: &str = "g:RequestedRegion";
const ENTERPRISE_PROJECT: &str = "g:EnterpriseProjectId";
const USER_NAME: &str = "g:UserName";
const MFA_PRESENT: &str = "g:MFAPresent";
const RESOURCE_TAG: &str = "g:ResourceTag/";

/// The enterprise project of what has no other.
const DEFAULT_ENTERPRISE_PROJECT: &str = "0";

/// The keys that conditions can use; the last is followed by the key of a tag.
pub(crate) const fn known_keys() -> [&'static str; 5] {
    [REGION, ENTERPRISE_PROJECT, USER_NAME, MFA_PRESENT, RESOURCE_TAG]
}

/// Whether a condition can use a key.
pub(crate) fn knows(key: &str) -> bool {
    known_keys().contains(&key) || key.starts_with(RESOURCE_TAG)
}

/// A call that is to be decided.
pub(crate) struct Caller<'c> {
    pub(crate) principal: &'c Principal,
    pub(crate) operation: &'c Operation,
    /// The parameters of the path, by name.
    pub(crate) path: Vec<(&'c str, &'c str)>,
}

impl Caller<'_> {
    /// Decides the call: nothing refuses a principal without policies.
    pub(crate) fn check(&self, world: &World) -> Result<(), Refusal> {
        let Some(policies) = world.grants.of(self.principal) else { return Ok(()) };
        let actions = self.operation.permission.iter().flatten();
        actions.into_iter().try_for_each(|action| self.decide(policies, action, world))
    }

    /// Decides an action on a resource that the body of the request names.
    pub(crate) fn check_on(&self, world: &World, action: &str, resource: String) -> Result<(), Refusal> {
        let Some(policies) = world.grants.of(self.principal) else { return Ok(()) };
        let request = Request::new(action).context(self.context(world, None)).resource(resource);
        policies.decide(&request).map_err(|refusal| self.refusal(&request, &refusal.to_string()))
    }

    fn decide(&self, policies: &Policies, action: &RequiredAction, world: &World) -> Result<(), Refusal> {
        let aliases = || action.aliases.iter().map(String::as_str);
        let resources = self.resources(action, world);
        let mut requests: Vec<Request> = resources
            .into_iter()
            .map(|(urn, context)| Request::new(&action.name).aliases(aliases()).context(context).resource(urn))
            .collect();
        if requests.is_empty() {
            requests.push(Request::new(&action.name).aliases(aliases()).context(self.context(world, None)));
        }
        let dependencies = action.dependencies.iter().map(|name| Request::new(name).context(self.context(world, None)));
        requests.extend(dependencies);
        requests.iter().try_for_each(|request| {
            policies.decide(request).map_err(|refusal| self.refusal(request, &refusal.to_string()))
        })
    }

    /// The resources that an action is decided for, each with what conditions can ask about it.
    fn resources(&self, action: &RequiredAction, world: &World) -> Vec<(String, Context)> {
        let (region, account) = self.place(world).unwrap_or(("*", "*"));
        let service = action.name.split(':').next().unwrap_or_default();
        let mut resources = Vec::new();
        for kind in &action.resource_types {
            let names = |parameter: &str| parameter.ends_with(&format!("{kind}_id"));
            let mut ids: Vec<_> = self.path.iter().filter(|(name, _)| names(name)).map(|(_, id)| *id).collect();
            if ids.is_empty() {
                ids.push("*");
            }
            resources.extend(ids.into_iter().map(|id| {
                let enterprise_project = action.condition_keys.iter().any(|key| key == ENTERPRISE_PROJECT).then(|| {
                    let instance = world.instances.get(id);
                    instance.map_or(DEFAULT_ENTERPRISE_PROJECT, |instance| instance.settings.enterprise_project())
                });
                let urn = format!("{service}:{region}:{account}:{kind}:{id}");
                (urn, self.context(world, enterprise_project))
            }));
        }
        resources
    }

    /// The region and the account of the call: those of the project in its path; `None` without one.
    fn place<'w>(&self, world: &'w World) -> Option<(&'w str, &'w str)> {
        let (_, id) = self.path.iter().find(|(name, _)| *name == "project_id")?;
        // The name of a project is the region, or begins with it.
        world.project(id).map(|known| (known.name.split('_').next().unwrap_or_default(), known.domain_id.as_str()))
    }

    /// What conditions can ask about.
    fn context(&self, world: &World, enterprise_project: Option<&str>) -> Context {
        let user = match self.principal {
            Principal::User(name) => Some(name.as_str()),
            Principal::Agency(_) => None,
        };
        Context::default()
            .key(REGION, self.place(world).map(|(region, _)| region))
            .key(ENTERPRISE_PROJECT, enterprise_project)
            .key(USER_NAME, user)
            .key(MFA_PRESENT, ["false"])
            .family(RESOURCE_TAG)
    }

    fn refusal(&self, request: &Request, why: &str) -> Refusal {
        let why = format!("{} is refused: {why}", self.principal);
        let encoded = encode(&serde_json::json!({
            "allowed": false,
            "principal": self.principal.to_string(),
            "action": request.action,
            "resources": request.resources,
            "reason": why,
        }));
        match self.operation.service {
            Service::Iam => Refusal::denied_by_iam(&why, encoded),
            Service::Sts => Refusal::denied_by_sts(&why, encoded),
            Service::Htap => Refusal::denied(&why, encoded),
        }
    }
}

/// What begins an encoded message of the emulator. The service's form is not public.
const ENCODED: &str = "emulator-";

/// A reason as text that only the identity service reads.
pub(crate) fn encode(reason: &serde_json::Value) -> String {
    format!("{ENCODED}{}", hex(reason.to_string().as_bytes()))
}

/// A reason that [`encode`] has written, as text.
pub(crate) fn decode(encoded: &str) -> Option<String> {
    String::from_utf8(unhex(encoded.strip_prefix(ENCODED)?)?).ok()
}
