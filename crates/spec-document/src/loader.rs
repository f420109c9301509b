//! YAML text -> JSON value and places. Owns the meeting of the two data models; the YAML grammar is `saphyr`'s.

use std::collections::HashMap;

use saphyr::{MarkedYaml, Scalar, ScanError, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser, SpannedEventReceiver};
use serde_json::{Map, Value};

use crate::{Document, Place, pointer_step};

type Places = HashMap<String, Place>;
type Failure = (Place, String);

pub(crate) fn load(text: &str) -> Result<(Value, Places), Failure> {
    let documents = nodes(text)?;
    let [document] = documents.as_slice() else {
        let message = match documents.get(1) {
            None => "the document is empty",
            Some(_) => "a second document begins here; only one is expected",
        };
        return Err((documents.get(1).map_or(Place::START, |second| place_of(second.span.start)), message.to_owned()));
    };
    let mut places = Places::new();
    places.insert(String::new(), place_of(document.span.start));
    let value = convert(document, "", &mut places)?;
    Ok((value, places))
}

/// The documents of a text. Fed event by event, since `saphyr` alone goes down as deep as the text does.
fn nodes(text: &str) -> Result<Vec<MarkedYaml<'_>>, Failure> {
    let failure = |error: &ScanError| (place_of(*error.marker()), error.info().to_owned());
    let mut loader = YamlLoader::default();
    let mut depth = 0;
    for event in Parser::new_from_iter(text.chars()) {
        let (event, span) = event.map_err(|error| failure(&error))?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) if depth == Document::MAX_DEPTH => {
                return Err((place_of(span.start), too_deep()));
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
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

fn convert(node: &MarkedYaml<'_>, pointer: &str, places: &mut Places) -> Result<Value, Failure> {
    let place = place_of(node.span.start);
    match &node.data {
        // Aliases go deeper than the text.
        YamlData::Sequence(_) | YamlData::Mapping(_) if pointer.matches('/').count() == Document::MAX_DEPTH => {
            Err((place, too_deep()))
        }
        YamlData::Value(scalar) => {
            scalar_value(scalar).ok_or_else(|| (place, "JSON cannot express this number".to_owned()))
        }
        YamlData::Sequence(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let pointer = format!("{pointer}/{index}");
                places.insert(pointer.clone(), place_of(item.span.start));
                convert(item, &pointer, places)
            })
            .collect::<Result<_, _>>()
            .map(Value::Array),
        YamlData::Mapping(entries) => {
            let mut object = Map::new();
            for (key, value) in entries {
                let key_place = place_of(key.span.start);
                let YamlData::Value(Scalar::String(name)) = &key.data else {
                    return Err((key_place, "this key is not a string; put it in quotes".to_owned()));
                };
                if name == "<<" {
                    return Err((
                        key_place,
                        "merge keys (`<<`) are not supported; write out the merged keys".to_owned(),
                    ));
                }
                let pointer = format!("{pointer}{}", pointer_step(name));
                places.insert(pointer.clone(), key_place);
                object.insert(name.to_string(), convert(value, &pointer, places)?);
            }
            Ok(Value::Object(object))
        }
        YamlData::Tagged(..) => Err((place, "tags are not supported; JSON has none".to_owned())),
        YamlData::Representation(..) | YamlData::Alias(_) | YamlData::BadValue => {
            Err((place, "this value cannot be read".to_owned()))
        }
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
