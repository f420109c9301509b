//! From a method and a path to an operation. Literal segments take precedence over parameters, as in OpenAPI.

use std::borrow::Cow;

use http::Method;
use percent_encoding::percent_decode_str;
use spec_document::PathTemplates;

use super::Operation;

/// The routing table.
#[derive(Debug, Default)]
pub(crate) struct Routes(PathTemplates<(Method, usize)>);

/// What there is at a path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found<'p> {
    /// The operation, and the text of its path parameters in the order of the template.
    Operation(usize, Vec<Cow<'p, str>>),
    /// The path is known with other methods.
    OtherMethods(Vec<Method>),
    Nothing,
}

impl Routes {
    pub(crate) fn of(operations: &[Operation]) -> Self {
        let entry =
            |(index, operation): (usize, &Operation)| (operation.template.clone(), (operation.method.clone(), index));
        Self(operations.iter().enumerate().map(entry).collect())
    }

    /// Finds the operation of a request; `path` as it was sent.
    pub(crate) fn find<'p>(&self, method: &Method, path: &'p str) -> Found<'p> {
        let Some(path) = path.strip_prefix('/') else { return Found::Nothing };
        let Some(segments) = path.split('/').map(decode).collect::<Option<Vec<_>>>() else { return Found::Nothing };
        let matches = self.0.find(&segments);
        // The first template is the one that the path is of; those after it read one of its literals as a parameter.
        let Some(first) = matches.first() else { return Found::Nothing };
        let mut of_path = matches.iter().take_while(|found| found.parameters == first.parameters);
        match of_path.clone().find(|found| found.value.0 == *method) {
            Some(found) => {
                let parameters = found.parameters.iter().map(|index| segments[*index].clone()).collect();
                Found::Operation(found.value.1, parameters)
            }
            None => Found::OtherMethods(of_path.by_ref().map(|found| found.value.0.clone()).collect()),
        }
    }
}

fn decode(segment: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(segment).decode_utf8().ok()
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::{Found, Routes};
    use crate::document::Api;

    fn find(method: Method, path: &str) -> String {
        let api = Api::embedded().unwrap();
        match Routes::of(&api.operations).find(&method, path) {
            Found::Operation(index, parameters) => format!("{} {}", api.operations[index].id, parameters.join(",")),
            Found::OtherMethods(methods) => format!("only {methods:?}"),
            Found::Nothing => "nothing".to_owned(),
        }
    }

    #[test]
    fn every_operation_is_found_at_its_path() {
        let api = Api::embedded().unwrap();
        assert!(api.operations.len() > 50, "{}", api.operations.len());
        for operation in &api.operations {
            let (path, names): (Vec<_>, Vec<_>) = operation
                .template
                .split('/')
                .map(|segment| match segment.strip_prefix('{') {
                    Some(name) => (format!("of-{}", name.trim_end_matches('}')), true),
                    None => (segment.to_owned(), false),
                })
                .unzip();
            let parameters: Vec<_> =
                path.iter().zip(names).filter(|(_, is_one)| *is_one).map(|(name, _)| name.clone()).collect();
            let expected = format!("{} {}", operation.id, parameters.join(","));
            assert_eq!(find(operation.method.clone(), &path.join("/")), expected);
        }
    }

    #[test]
    fn literal_segments_take_precedence_over_parameters() {
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/nodes"), "ListInstanceNode p,i");
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/i17"), "ListStarrocksInstanceInfo p,i,i17");
        assert_eq!(find(Method::PUT, "/v3/p/instances/i/starrocks/users/restart"), "RestartStarrocksNode p,i,users");
        assert_eq!(find(Method::GET, "/v3/projects"), "KeystoneListProjects ");
    }

    #[test]
    fn unknown_paths_differ_from_other_methods() {
        assert_eq!(find(Method::GET, "/v3/p/instances/i/nothing"), "nothing");
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/nodes/"), "nothing");
        assert_eq!(find(Method::GET, "/v3//jobs"), "nothing");
        assert_eq!(find(Method::GET, "/v3/%FF/jobs"), "nothing");
        assert_eq!(find(Method::PATCH, "/v3/p/jobs"), "only [GET]");
        // A parameter beside the literal has the method.
        assert_eq!(find(Method::DELETE, "/v3/p/instances/i/starrocks/i17"), "DeleteStarrocksInstance p,i,i17");
        assert_eq!(find(Method::DELETE, "/v3/p/instances/i/starrocks/nodes"), "only [GET]");
        assert_eq!(find(Method::GET, "/v3/a%2Fb/jobs"), "ShowGaussMySqlJobInfo a/b");
    }
}
