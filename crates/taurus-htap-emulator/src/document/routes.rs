//! From a method and a path to an operation. Literal segments win over parameters, as OpenAPI says.

use std::{borrow::Cow, collections::HashMap};

use http::Method;
use percent_encoding::percent_decode_str;

use super::Operation;

/// The routing table: a tree of path segments.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    root: Node,
}

#[derive(Debug, Default)]
struct Node {
    literals: HashMap<String, Node>,
    parameter: Option<Box<Node>>,
    /// Method to operation.
    operations: Vec<(Method, usize)>,
}

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
        let mut routes = Self::default();
        for (index, operation) in operations.iter().enumerate() {
            let mut node = &mut routes.root;
            for segment in operation.template.split('/').skip(1) {
                node = match segment.starts_with('{') {
                    true => node.parameter.get_or_insert_default(),
                    false => node.literals.entry(segment.to_owned()).or_default(),
                };
            }
            node.operations.push((operation.method.clone(), index));
        }
        routes
    }

    /// Finds the operation of a request; `path` as it was sent.
    pub(crate) fn find<'p>(&self, method: &Method, path: &'p str) -> Found<'p> {
        let Some(path) = path.strip_prefix('/') else { return Found::Nothing };
        let Some(segments) = path.split('/').map(decode).collect::<Option<Vec<_>>>() else { return Found::Nothing };
        let mut others = Vec::new();
        let mut parameters = Vec::new();
        match self.root.find(&segments, method, &mut parameters, &mut others) {
            Some(operation) => {
                Found::Operation(operation, parameters.into_iter().map(|index| segments[index].clone()).collect())
            }
            None if others.is_empty() => Found::Nothing,
            None => Found::OtherMethods(others),
        }
    }
}

impl Node {
    /// `parameters` are the positions of the segments that stand for parameters.
    fn find(
        &self,
        segments: &[Cow<'_, str>],
        method: &Method,
        parameters: &mut Vec<usize>,
        others: &mut Vec<Method>,
    ) -> Option<usize> {
        let mut at = Some(self);
        // Without recursion where there is no choice.
        let mut position = 0;
        while let Some(node) = at {
            let Some(segment) = segments.get(position) else {
                let found = node.operations.iter().find(|(known, _)| known == method);
                if found.is_none() {
                    others.extend(node.operations.iter().map(|(known, _)| known.clone()));
                }
                return found.map(|(_, operation)| *operation);
            };
            position += 1;
            at = match (node.literals.get(segment.as_ref()), &node.parameter) {
                (Some(literal), Some(parameter)) => {
                    let known = parameters.len();
                    let rest = &segments[position..];
                    let offset = position;
                    let mut inner = Vec::new();
                    let found = literal.find(rest, method, &mut inner, others);
                    if found.is_some() {
                        parameters.extend(inner.into_iter().map(|index| index + offset));
                        return found;
                    }
                    parameters.truncate(known);
                    parameters.push(position - 1);
                    Some(parameter)
                }
                (Some(literal), None) => Some(literal),
                (None, Some(parameter)) if !segment.is_empty() => {
                    parameters.push(position - 1);
                    Some(parameter)
                }
                (None, _) => None,
            };
        }
        None
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
    fn literals_win_over_parameters_that_stand_at_the_same_place() {
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/nodes"), "ListInstanceNode p,i");
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/i17"), "ListStarrocksInstanceInfo p,i,i17");
        assert_eq!(find(Method::PUT, "/v3/p/instances/i/starrocks/users/restart"), "RestartStarrocksNode p,i,users");
        assert_eq!(find(Method::GET, "/v3/projects"), "KeystoneListProjects ");
    }

    #[test]
    fn other_paths_and_methods_are_told_apart() {
        assert_eq!(find(Method::GET, "/v3/p/instances/i/nothing"), "nothing");
        assert_eq!(find(Method::GET, "/v3/p/instances/i/starrocks/nodes/"), "nothing");
        assert_eq!(find(Method::GET, "/v3//jobs"), "nothing");
        assert_eq!(find(Method::GET, "/v3/%FF/jobs"), "nothing");
        assert_eq!(find(Method::PATCH, "/v3/p/jobs"), "only [GET]");
        assert_eq!(find(Method::GET, "/v3/a%2Fb/jobs"), "ShowGaussMySqlJobInfo a/b");
    }
}
