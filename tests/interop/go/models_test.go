package interop

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/def"
	gaussdb "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/gaussdb/v3"
)

// TestModelsAgree compares the SDK's models with the document: names and types, both ways. The SDK is generated from the vendor's
// API definitions, so a difference that is not in the list says that the contract has moved, or that the document is wrong.
func TestModelsAgree(t *testing.T) {
	document := document(t)
	client := reflect.TypeFor[*gaussdb.GaussDBClient]()
	found := map[string]bool{}
	for _, operation := range document.operations {
		method, is := client.MethodByName(operation.id)
		if !is {
			found[operation.id+": not in the SDK"] = true
			continue
		}
		compare := comparison{document: document, differences: found}
		request := method.Type.In(1).Elem()
		var parameters []string
		for _, parameter := range operation.parameters {
			if parameter.Name == "project_id" {
				continue // The SDK takes it from the credentials.
			}
			parameters = append(parameters, parameter.Name)
			field, is := fieldOf(request, parameter.Name)
			if !is {
				found[fmt.Sprintf("%s %s %s", operation.id, parameter.In, parameter.Name)+onlyInTheDocument] = true
				continue
			}
			compare.types(fmt.Sprintf("%s %s %s", operation.id, parameter.In, parameter.Name), field, parameter.Schema)
		}
		for name, field := range fields(request) {
			switch {
			case name == "body":
				compare.types(operation.id+" request", field, operation.request)
			case name == "Content-Type": // The document says it by the key of the body's schema.
			case !slices.Contains(parameters, name):
				found[fmt.Sprintf("%s parameter %s: only in the SDK", operation.id, name)] = true
			}
		}
		if operation.response != nil {
			compare.types(operation.id+" response", method.Type.Out(0).Elem(), operation.response)
		}
	}
	for difference := range found {
		if knownDifferences[difference] == "" {
			t.Errorf("not in the list of known differences: %q", difference)
		}
	}
	for difference := range knownDifferences {
		if !found[difference] {
			t.Errorf("no difference any more, so no entry for it is needed: %q", difference)
		}
	}
}

// How the difference is written for what the SDK does not have.
const onlyInTheDocument = ": only in the document"

type comparison struct {
	document    *openAPI
	differences map[string]bool
}

// types compares a type of the SDK with a schema, and what is inside both.
func (c comparison) types(place string, model reflect.Type, described *schema) {
	described = c.document.resolve(described)
	if described == nil {
		c.differences[place+": only in the SDK"] = true
		return
	}
	for model.Kind() == reflect.Pointer {
		model = model.Elem()
	}
	wanted := described.Type
	if described.Format == "int32" || described.Format == "int64" {
		wanted += " " + described.Format
	}
	got := kind(model)
	if got == "string" && described.Type == "string" {
		wanted = "string" // What the text holds is not in the SDK's type.
	}
	if got != wanted {
		c.differences[fmt.Sprintf("%s: %s in the SDK, %s in the document", place, got, wanted)] = true
		return
	}
	switch got {
	case "array":
		c.types(place+"[]", model.Elem(), described.Items)
	case "object":
		if model.Kind() == reflect.Map {
			if described.AdditionalProperties == nil {
				c.differences[place+": any names in the SDK, certain ones in the document"] = true
				return
			}
			c.types(place+".*", model.Elem(), described.AdditionalProperties)
			return
		}
		names := fields(model)
		for name, field := range names {
			if property, is := described.Properties[name]; is {
				c.types(place+"."+name, field, property)
			} else {
				c.differences[place+"."+name+": only in the SDK"] = true
			}
		}
		for name, property := range described.Properties {
			for _, name := range append(property.AlsoNamed, name) {
				if _, is := names[name]; !is {
					c.differences[place+"."+name+onlyInTheDocument] = true
				}
			}
		}
	}
}

// kind says what a type of the SDK is on the wire, in the words of the document.
func kind(model reflect.Type) string {
	if model == reflect.TypeFor[def.FilePart]() || model == reflect.TypeFor[def.MultiPart]() {
		return "string"
	}
	switch model.Kind() {
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	case reflect.Int32:
		return "integer int32"
	case reflect.Int64:
		return "integer int64"
	case reflect.Float32, reflect.Float64:
		return "number"
	case reflect.Slice:
		return "array"
	case reflect.Map:
		return "object"
	case reflect.Struct:
		// Enumerations are structures with a method that gives the value.
		if value, is := model.MethodByName("Value"); is {
			return kind(value.Type.Out(0))
		}
		return "object"
	default:
		return model.String()
	}
}

// fields gives the fields that are on the wire, by their names there.
func fields(model reflect.Type) map[string]reflect.Type {
	found := map[string]reflect.Type{}
	for index := range model.NumField() {
		field := model.Field(index)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" || name == "-" || !field.IsExported() {
			continue
		}
		found[name] = field.Type
	}
	return found
}

func fieldOf(model reflect.Type, name string) (reflect.Type, bool) {
	field, is := fields(model)[name]
	return field, is
}
