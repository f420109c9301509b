//! What policies lack of what is needed.

use crate::{
    decide::{Policies, Refusal},
    request::{Context, Request},
    smallest::{Need, NeededAction, Scope},
};

impl NeededAction {
    /// The request of this action on every resource of a scope. What the scope leaves open is `*` in the names of the
    /// resources, which only a statement about all of them allows.
    #[must_use]
    pub fn request(&self, scope: &Scope, context: Context) -> Request {
        let request = Request::new(&self.action).aliases(&self.aliases).context(context);
        self.names(scope).into_iter().fold(request, Request::resource)
    }
}

impl Policies {
    /// What the policies refuse of what is needed in a scope: the operation, and why. Operations whose actions are not
    /// known are not among them.
    #[must_use]
    pub fn refused<'n>(&self, needs: &'n [Need], scope: &Scope, context: &Context) -> Vec<(&'n str, Refusal)> {
        let mut refused = Vec::new();
        for need in needs {
            for action in need.actions.iter().flatten() {
                let dependencies = action.dependencies.iter().map(Request::new).map(|it| it.context(context.clone()));
                let requests = std::iter::once(action.request(scope, context.clone())).chain(dependencies);
                let refusals = requests.filter_map(|request| self.decide(&request).err());
                refused.extend(refusals.map(|refusal| (need.operation.as_str(), refusal)));
            }
        }
        refused
    }
}
