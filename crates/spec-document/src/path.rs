//! Path templates (`/things/{id}`), and which of them a URL path matches.

use std::collections::{BTreeSet, HashMap};

/// A segment of a path template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'t> {
    /// Text that a path has at the same position.
    Literal(&'t str),
    /// The name of a parameter, `{name}` in the template. A path has any text there, but not an empty one.
    Parameter(&'t str),
}

/// The segments of a path template, from the left.
pub fn path_segments(template: &str) -> impl Iterator<Item = Segment<'_>> {
    template.strip_prefix('/').unwrap_or(template).split('/').map(|segment| {
        match segment.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => Segment::Parameter(name),
            None => Segment::Literal(segment),
        }
    })
}

/// The names of the parameters of a path that a client can be generated from.
///
/// # Errors
/// Text that says what is wrong with the path, as the rest of a sentence: `has {id} twice`.
pub fn path_parameters(path: &str) -> Result<BTreeSet<&str>, String> {
    if !path.starts_with('/') {
        return Err("does not begin with a slash".to_owned());
    }
    let mut names = BTreeSet::new();
    let mut segments = path_segments(path).peekable();
    while let Some(segment) = segments.next() {
        match segment {
            Segment::Parameter(name) if !name.is_empty() && !name.contains(['{', '}']) => {
                if !names.insert(name) {
                    return Err(format!("has {{{name}}} twice"));
                }
            }
            Segment::Parameter(name) => return Err(format!("has the parameter {{{name}}}, which has no usable name")),
            Segment::Literal(text) if text.contains(['{', '}']) => {
                return Err(format!("has the segment `{text}`; a parameter is a whole segment, such as {{name}}"));
            }
            Segment::Literal("") if segments.peek().is_some() => return Err("has an empty segment".to_owned()),
            Segment::Literal(text)
                if !text.bytes().all(|byte| byte.is_ascii_alphanumeric() || PATH_MARKS.contains(&byte)) =>
            {
                return Err(format!("has the segment `{text}`, which has characters that must be percent-encoded"));
            }
            Segment::Literal(_) => {}
        }
    }
    Ok(names)
}

/// What a path may have beside letters, digits and parameters: RFC 3986, `pchar`.
const PATH_MARKS: &[u8] = b"-._~!$&'()*+,;=:@%";

/// Whether two templates match the same paths: the names of their parameters do not tell them apart.
pub fn is_same_path(one: &str, other: &str) -> bool {
    let is_same = |(one, other): (Segment<'_>, Segment<'_>)| match (one, other) {
        (Segment::Parameter(_), Segment::Parameter(_)) => true,
        (one, other) => one == other,
    };
    one.matches('/').count() == other.matches('/').count() && path_segments(one).zip(path_segments(other)).all(is_same)
}

/// Values by path template; a tree of segments.
#[derive(Clone, Debug)]
pub struct PathTemplates<T> {
    root: Node<T>,
}

#[derive(Clone, Debug)]
struct Node<T> {
    literals: HashMap<String, Node<T>>,
    parameter: Option<Box<Node<T>>>,
    /// The values of the template that ends here.
    values: Vec<T>,
}

/// A value whose template a path matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathMatch<'t, T> {
    /// The value.
    pub value: &'t T,
    /// Which segments of the path, counted from 0, are parameters of the template.
    pub parameters: Vec<usize>,
}

impl<T> Default for Node<T> {
    fn default() -> Self {
        Self { literals: HashMap::new(), parameter: None, values: Vec::new() }
    }
}

impl<T> Default for PathTemplates<T> {
    fn default() -> Self {
        Self { root: Node::default() }
    }
}

impl<T> PathTemplates<T> {
    /// Adds a value; a template may have several.
    pub fn insert(&mut self, template: &str, value: T) {
        let mut node = &mut self.root;
        for segment in path_segments(template) {
            node = match segment {
                Segment::Parameter(_) => node.parameter.get_or_insert_default(),
                Segment::Literal(text) => node.literals.entry(text.to_owned()).or_default(),
            };
        }
        node.values.push(value);
    }

    /// All values, in no particular order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        let mut nodes = vec![&self.root];
        std::iter::from_fn(move || {
            let node = nodes.pop()?;
            nodes.extend(node.literals.values().chain(node.parameter.as_deref()));
            Some(&node.values)
        })
        .flatten()
    }

    /// The values of the templates that a path matches, given as its segments without the first slash. Where templates
    /// differ, one with a literal segment comes before one with a parameter, as OpenAPI has it; decided from the left.
    pub fn find<S: AsRef<str>>(&self, path: &[S]) -> Vec<PathMatch<'_, T>> {
        let mut found = Vec::new();
        self.root.find(path, 0, &mut Vec::new(), &mut found);
        found
    }
}

impl<T> Node<T> {
    /// `parameters` are the positions of the segments that were matched by a parameter so far.
    fn find<'t, S: AsRef<str>>(
        &'t self,
        path: &[S],
        position: usize,
        parameters: &mut Vec<usize>,
        found: &mut Vec<PathMatch<'t, T>>,
    ) {
        let Some(segment) = path.get(position).map(AsRef::as_ref) else {
            found.extend(self.values.iter().map(|value| PathMatch { value, parameters: parameters.clone() }));
            return;
        };
        if let Some(literal) = self.literals.get(segment) {
            literal.find(path, position + 1, parameters, found);
        }
        if let Some(parameter) = self.parameter.as_ref().filter(|_| !segment.is_empty()) {
            parameters.push(position);
            parameter.find(path, position + 1, parameters, found);
            parameters.pop();
        }
    }
}

impl<T, N: AsRef<str>> FromIterator<(N, T)> for PathTemplates<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(entries: I) -> Self {
        let mut templates = Self::default();
        entries.into_iter().for_each(|(template, value)| templates.insert(template.as_ref(), value));
        templates
    }
}
