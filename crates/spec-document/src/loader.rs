//! YAML text -> JSON value and places. Owns the meeting of the two data models; the YAML grammar is `saphyr`'s.

use std::collections::HashMap;

use saphyr::{MarkedYaml, Scalar, ScanError, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser, SpannedEventReceiver};
use serde_json::{Map, Value};

use crate::{Document, Place, push_pointer_step};

type Places = HashMap<String, Place>;
type Failure = (Place, String);

pub(crate) fn load(text: &str) -> Result<(Value, Places), Failure> {
    let documents = nodes(text)?;
    match documents.as_slice() {
        [] => Err(empty()),
        [document] => converted(document),
        [_, second, ..] => {
            Err((place_of(second.span.start), "a second document begins here; only one is expected".to_owned()))
        }
    }
}

/// All documents of a text; of several, those that have a value.
pub(crate) fn load_all(text: &str) -> Result<Vec<(Value, Places)>, Failure> {
    let mut documents = nodes(text)?;
    if documents.len() > 1 {
        documents.retain(|document| !matches!(document.data, YamlData::Value(Scalar::Null)));
    }
    if documents.is_empty() {
        return Err(empty());
    }
    documents.iter().map(converted).collect()
}

fn empty() -> Failure {
    (Place::START, "the document is empty".to_owned())
}

fn converted(document: &MarkedYaml<'_>) -> Result<(Value, Places), Failure> {
    let place = place_of(document.span.start);
    let mut converter = Converter { places: Places::from([(String::new(), place)]), pointer: String::new(), depth: 0 };
    let value = converter.convert(document)?;
    Ok((value, converter.places))
}

/// The documents of a text. Fed event by event, since `saphyr` alone goes down as deep as the text does.
fn nodes(text: &str) -> Result<Vec<MarkedYaml<'_>>, Failure> {
    let failure = |error: &ScanError| (place_of(*error.marker()), error.info().to_owned());
    let mut loader = YamlLoader::default();
    let mut depth = 0;
    // The anchors are numbered throughout the text, and those of a document are only for its own aliases.
    let (mut anchors, mut anchors_before) = (0, 0);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| failure(&error))?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == Document::MAX_DEPTH => {
                return Err((place_of(span.start), too_deep()));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        match event {
            Event::DocumentStart(..) => anchors_before = anchors,
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, ..) | Event::MappingStart(anchor, ..) => {
                anchors = anchors.max(anchor);
            }
            Event::Alias(anchor) if anchor <= anchors_before => {
                return Err((place_of(span.start), "this anchor is that of another document".to_owned()));
            }
            _ => {}
        }
        loader.on_event(event, span);
        if let Some(error) = loader.error() {
            return Err(failure(error));
        }
    }
    Ok(loader.into_documents())
}

fn too_deep() -> String {
    format!("mappings and sequences are nested more than {} levels deep here", Document::MAX_DEPTH)
}

/// Makes values of nodes, and keeps the place of each.
struct Converter {
    places: Places,
    /// The pointer to the node that is converted.
    pointer: String,
    /// How many mappings and sequences are around it.
    depth: usize,
}

impl Converter {
    fn convert(&mut self, node: &MarkedYaml<'_>) -> Result<Value, Failure> {
        let place = place_of(node.span.start);
        match &node.data {
            // Aliases go deeper than the text.
            YamlData::Sequence(_) | YamlData::Mapping(_) if self.depth == Document::MAX_DEPTH => {
                Err((place, too_deep()))
            }
            YamlData::Value(scalar) => {
                scalar_value(scalar).ok_or_else(|| (place, "JSON cannot express this number".to_owned()))
            }
            YamlData::Sequence(items) => {
                let mut array = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    array.push(self.part(&index.to_string(), place_of(item.span.start), item)?);
                }
                Ok(Value::Array(array))
            }
            YamlData::Mapping(entries) => {
                let mut object = Map::with_capacity(entries.len());
                for (key, value) in entries {
                    let (name, key_place) = (key_name(key)?, place_of(key.span.start));
                    object.insert(name.to_owned(), self.part(name, key_place, value)?);
                }
                Ok(Value::Object(object))
            }
            YamlData::Tagged(..) => Err((place, "tags are not supported; JSON has none".to_owned())),
            YamlData::Representation(..) | YamlData::Alias(_) | YamlData::BadValue => {
                Err((place, "this value cannot be read".to_owned()))
            }
        }
    }

    /// The value of a part of the node at the pointer.
    fn part(&mut self, name: &str, place: Place, node: &MarkedYaml<'_>) -> Result<Value, Failure> {
        let end = self.pointer.len();
        push_pointer_step(&mut self.pointer, name);
        self.places.insert(self.pointer.clone(), place);
        self.depth += 1;
        let value = self.convert(node);
        self.depth -= 1;
        self.pointer.truncate(end);
        value
    }
}

fn key_name<'n>(key: &'n MarkedYaml<'_>) -> Result<&'n str, Failure> {
    match &key.data {
        YamlData::Value(Scalar::String(name)) if name == "<<" => {
            Err((place_of(key.span.start), "merge keys (`<<`) are not supported; write out the merged keys".to_owned()))
        }
        YamlData::Value(Scalar::String(name)) => Ok(name),
        _ => Err((place_of(key.span.start), "this key is not a string; put it in quotes".to_owned())),
    }
}

fn scalar_value(scalar: &Scalar<'_>) -> Option<Value> {
    Some(match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(boolean) => Value::Bool(*boolean),
        Scalar::Integer(integer) => Value::from(*integer),
        Scalar::FloatingPoint(float) => Value::Number(serde_json::Number::from_f64(float.into_inner())?),
        Scalar::String(text) => Value::String(text.to_string()),
    })
}

fn place_of(marker: saphyr::Marker) -> Place {
    Place { line: marker.line(), column: marker.col() + 1 }
}
