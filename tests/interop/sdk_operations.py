#!/usr/bin/env python3
"""What the vendor's Python SDK knows of each operation.

    sdk_operations.py --check            ends with 1 where tests/documented/htap-operations.json is not what the SDK has
    sdk_operations.py --write            writes that file anew
    sdk_operations.py --definitions DIR  writes an OpenAPI document per operation, for `cargo xtask docs check|record`
    sdk_operations.py --recorded PROGRAM ends with 1 where a contract (OPERATION.sdk.json) is not what the SDK has; PROGRAM
                                         is the built `xtask`

The SDK's models name the fields and their types; its client writes the requests, so methods, paths and the place of each
parameter are read off its code. The documents also have the descriptions of the SDK's models, which say limits, defaults
and values; these are the vendor's text, so the documents are not kept.
"""

import argparse
import ast
import difflib
import importlib
import importlib.metadata
import inspect
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

FILE = pathlib.Path(__file__).parent.parent / "documented" / "htap-operations.json"
CONTRACTS = pathlib.Path(__file__).parents[2] / "spec" / "contracts" / "taurus-htap"
PACKAGE = "huaweicloudsdkgaussdb.v3"
RELEASE = importlib.metadata.version("huaweicloudsdkgaussdb")
PLACES = ("path", "query", "header", "form")
SCALARS = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "object": "object",
    "datetime": "string",
    "date": "string",
    "file": "string",
}


# What is not in the SDK is from the vendor's API definitions: another success than 200, and a body that may be left
# out.
CREATED = {"CreateStarrocksInstance": 201}
WITHOUT_BODY = {"CheckStarrocksParams"}
# Beside the HTAP operations, which the SDK does not mark: those that clients of theirs call.
RELATED = ["ShowGaussMySqlJobInfo", "ShowHtapQueryQueuesRule", "SetHtapQueryQueuesRule"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    chosen = arguments.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--check", action="store_true")
    chosen.add_argument("--write", action="store_true")
    chosen.add_argument("--definitions", type=pathlib.Path, metavar="DIR")
    chosen.add_argument("--recorded", type=pathlib.Path, metavar="PROGRAM")
    chosen = arguments.parse_args()
    written = FILE.read_text()
    operations = [Operation(entry["operation"]) for entry in json.loads(written)["operations"]]
    if chosen.definitions:
        write_documents(operations, chosen.definitions)
        return
    if chosen.recorded:
        sys.exit(0 if are_recorded(operations, chosen.recorded) else 1)
    source = {"names_and_types_from": f"the vendor's Python SDK, release {RELEASE}", "related": RELATED}
    facts = {"source": source, "operations": [operation.facts() for operation in operations]}
    text = json.dumps(facts, indent=2) + "\n"
    if chosen.write:
        FILE.write_text(text)
    elif text != written:
        lines = difflib.unified_diff(written.splitlines(), text.splitlines(), FILE.name, "the SDK", lineterm="", n=12)
        print("\n".join(lines))
        sys.exit(1)


def write_documents(operations, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for operation in operations:
        text = json.dumps(operation.document(), indent=1, ensure_ascii=False)
        (folder / f"{operation.name}.json").write_text(text)


def are_recorded(operations, program):
    """Whether each contract of the SDK has what the SDK has. Prints the differences."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        write_documents(operations, folder)
        same = True
        for contract in sorted(CONTRACTS.glob("*.sdk.json")):
            new = folder / contract.name.replace(".sdk.json", ".json")
            same = subprocess.run([program, "docs", "diff", contract, new]).returncode == 0 and same
    return same


class Operation:
    def __init__(self, name):
        client = getattr(importlib.import_module(PACKAGE), "GaussDBClient")
        self.name = name
        self.sent = Sent(getattr(client, f"_{snake_case(name)}_http_info"))
        self.method = self.sent.literal["method"]
        self.path = self.sent.literal["resource_path"]
        self.status = CREATED.get(name, 200)
        self.request = model(f"{name}Request")
        self.body = self.request.openapi_types.get("body")
        self.response = self.sent.literal["response_type"]

    def parameters(self, place):
        """The types of the parameters of a place. The SDK's runtime writes the project that each path begins with."""
        if place == "path":
            return {name: self.type_of(name) or "str" for name in re.findall(r"{(\w+)}", self.path)}
        return {name: kind for name in self.sent.names(f"{place}_params") if (kind := self.type_of(name))}

    def type_of(self, name):
        return self.request.openapi_types.get(attribute(self.request, name))

    def has_fields(self):
        """Whether the response has fields: the SDK calls one that it knows nothing of its `body`."""
        return model(self.response).openapi_types != {"body": "object"}

    def facts(self):
        """Names and types, with the fields of nested objects under their paths: `[]` of an item, `{}` of a value."""
        types = {place: {n: json_type(k) for n, k in self.parameters(place).items()} for place in PLACES}
        required = required_attributes(self.request)
        request = fields(self.body) if self.body else types["form"]
        return {
            "operation": self.name,
            "method": self.method,
            "path": self.path,
            "path_parameters": types["path"],
            "query_parameters": types["query"],
            "header_parameters": types["header"],
            "required_headers": [n for n in types["header"] if attribute(self.request, n) in required],
            "body_required": bool(request) and self.name not in WITHOUT_BODY,
            "request": request,
            "status": self.status,
            "response": fields(self.response) if self.has_fields() else {},
        }

    def document(self):
        """An OpenAPI document of this operation alone."""
        described, required = descriptions(self.request), required_attributes(self.request)
        parameters = []
        for place in ("path", "query", "header"):
            for name, kind in self.parameters(place).items():
                key = attribute(self.request, name)
                parameter = {"name": name, "in": place, "required": place == "path" or key in required}
                parameters.append(parameter | {"schema": schema(kind), "description": described.get(key, "")})
        operation = {"operationId": self.name, "parameters": parameters}
        form = self.parameters("form")
        if self.body:
            operation["requestBody"] = {"content": {"application/json": {"schema": schema(self.body)}}}
        elif form:
            properties = {name: schema(kind) for name, kind in form.items()}
            body = {"type": "object", "properties": properties}
            operation["requestBody"] = {"content": {"multipart/form-data": {"schema": body}}}
        response = schema(self.response) if self.has_fields() else {"type": "object"}
        content = {"application/json": {"schema": response}}
        operation["responses"] = {str(self.status): {"description": "", "content": content}}
        schemas = {}
        for kind in (self.body, self.response):
            add_schemas(kind, schemas)
        return {
            "openapi": "3.0.3",
            "x-sdk": f"huaweicloudsdkgaussdb {RELEASE}",
            "info": {"title": self.name, "version": RELEASE},
            "paths": {self.path: {self.method.lower(): operation}},
            "components": {"schemas": schemas},
        }


class Sent:
    """How the SDK's client writes the request of an operation."""

    def __init__(self, method):
        self.tree = ast.parse(textwrap.dedent(inspect.getsource(method)))
        self.literal = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Dict):
                for key, value in zip(node.keys, node.values):
                    if isinstance(key, ast.Constant) and isinstance(value, ast.Constant):
                        self.literal.setdefault(key.value, value.value)

    def names(self, variable):
        """The literal names that are put into a list or a dictionary of parameters."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == variable:
                if isinstance(node.slice, ast.Constant) and isinstance(node.ctx, ast.Store):
                    yield node.slice.value
            if isinstance(node, ast.Call) and ast.unparse(node.func) == f"{variable}.append":
                yield node.args[0].elts[0].value


def model(name):
    return getattr(importlib.import_module(f"{PACKAGE}.model"), name)


def attribute(request, wire):
    return next((key for key, value in request.attribute_map.items() if value == wire), None)


def required_attributes(request):
    """The constructor sets an attribute that is required whether it is given or not."""
    body = inspect.getsource(request.__init__)
    return set(re.findall(r"^        self\.([a-z]\w*) = \1$", body, re.M))


def fields(kind, prefix="", inside=()):
    """The fields of a model, with those of the models in it."""
    if kind in inside or not is_model(kind):
        return {}
    found = {}
    described = model(kind)
    for name, inner in described.openapi_types.items():
        path = prefix + described.attribute_map[name]
        found[path] = json_type(inner)
        element, suffix = element_of(inner)
        found.update(fields(element, f"{path}{suffix}.", (*inside, kind)))
    return found


def schema(kind):
    """The JSON schema of one of the SDK's types."""
    element, suffix = element_of(kind)
    if suffix == "[]":
        return {"type": "array", "items": schema(element)}
    if suffix == "{}":
        return {"type": "object", "additionalProperties": schema(element)}
    if is_model(kind):
        return {"$ref": f"#/components/schemas/{kind}"}
    return {"type": "string", "format": "binary"} if kind == "file" else {"type": json_type(kind)}


def add_schemas(kind, schemas):
    element, suffix = element_of(kind or "")
    if suffix:
        return add_schemas(element, schemas)
    if not is_model(element) or element in schemas:
        return None
    described, texts, required = model(element), descriptions(model(element)), required_attributes(model(element))
    properties = {}
    schemas[element] = {"type": "object", "properties": properties}
    if names := [described.attribute_map[key] for key in described.openapi_types if key in required]:
        schemas[element]["required"] = names
    for key, inner in described.openapi_types.items():
        field = schema(inner)
        # Nothing may stand beside a reference.
        field = field if "$ref" not in field else {"allOf": [field]}
        properties[described.attribute_map[key]] = field | {"description": texts.get(key, "")}
        add_schemas(inner, schemas)
    return None


def descriptions(described):
    text = inspect.getdoc(described.__init__) or ""
    return {key: text.strip() for key, text in re.findall(r"^:param (\w+): (.*)$", text, re.M)}


def element_of(kind):
    if item := re.fullmatch(r"list\[(.*)\]", kind):
        return item[1], "[]"
    if value := re.fullmatch(r"dict\(str, (.*)\)", kind):
        return value[1], "{}"
    return kind, ""


def json_type(kind):
    element, suffix = element_of(kind)
    words = {"[]": "array of ", "{}": "map of ", "": ""}[suffix]
    if element in SCALARS:
        return words + SCALARS[element]
    if is_model(element):
        return words + "object"
    if element == kind:
        raise ValueError(f"the SDK's type {kind} is not known here")
    return words + json_type(element)


def is_model(kind):
    return hasattr(importlib.import_module(f"{PACKAGE}.model"), kind)


def snake_case(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


if __name__ == "__main__":
    main()
