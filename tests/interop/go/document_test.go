package interop

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/goccy/go-yaml"
)

// What the comparisons need of spec/taurus-htap.yaml.

type schema struct {
	Ref                  string             `yaml:"$ref"`
	Type                 string             `yaml:"type"`
	Format               string             `yaml:"format"`
	Properties           map[string]*schema `yaml:"properties"`
	Items                *schema            `yaml:"items"`
	AdditionalProperties *schema            `yaml:"additionalProperties"`
	AllOf                []*schema          `yaml:"allOf"`
	// Other names of the field on the wire.
	AlsoNamed []string `yaml:"x-also-named"`
}

type content map[string]struct {
	Schema *schema `yaml:"schema"`
}

type parameter struct {
	Ref    string  `yaml:"$ref"`
	Name   string  `yaml:"name"`
	In     string  `yaml:"in"`
	Schema *schema `yaml:"schema"`
}

type pathItem struct {
	Parameters []*parameter `yaml:"parameters"`
	Get        *described   `yaml:"get"`
	Put        *described   `yaml:"put"`
	Post       *described   `yaml:"post"`
	Delete     *described   `yaml:"delete"`
}

type described struct {
	ID          string       `yaml:"operationId"`
	Parameters  []*parameter `yaml:"parameters"`
	RequestBody *struct {
		Content content `yaml:"content"`
	} `yaml:"requestBody"`
	Responses map[string]struct {
		Content content `yaml:"content"`
	} `yaml:"responses"`
}

type operation struct {
	id         string
	parameters []*parameter
	// request and response are nil where there is no body, or none that is JSON or a form.
	request, response *schema
}

type openAPI struct {
	operations []operation
	schemas    map[string]*schema
}

var readDocument = sync.OnceValues(func() (*openAPI, error) {
	text, err := os.ReadFile("../../../spec/taurus-htap.yaml")
	if err != nil {
		return nil, err
	}
	var root struct {
		Paths      map[string]pathItem `yaml:"paths"`
		Components struct {
			Schemas    map[string]*schema    `yaml:"schemas"`
			Parameters map[string]*parameter `yaml:"parameters"`
		} `yaml:"components"`
	}
	if err := yaml.Unmarshal(text, &root); err != nil {
		return nil, err
	}
	document := &openAPI{schemas: root.Components.Schemas}
	for _, item := range root.Paths {
		for _, found := range []*described{item.Get, item.Put, item.Post, item.Delete} {
			if found == nil {
				continue
			}
			operation := operation{id: found.ID}
			for _, parameter := range append(item.Parameters, found.Parameters...) {
				if parameter.Ref != "" {
					parameter = root.Components.Parameters[last(parameter.Ref)]
				}
				operation.parameters = append(operation.parameters, parameter)
			}
			if found.RequestBody != nil {
				operation.request = found.RequestBody.Content.schema()
			}
			for status, response := range found.Responses {
				if strings.HasPrefix(status, "2") {
					operation.response = response.Content.schema()
				}
			}
			document.operations = append(document.operations, operation)
		}
	}
	return document, nil
})

func document(t *testing.T) *openAPI {
	t.Helper()
	document, err := readDocument()
	if err != nil {
		t.Fatal(err)
	}
	if len(document.operations) == 0 {
		t.Fatal("the document has no operations")
	}
	return document
}

func (c content) schema() *schema {
	for _, kind := range []string{"application/json", "multipart/form-data"} {
		if found, is := c[kind]; is {
			return found.Schema
		}
	}
	return nil
}

// resolve follows references, and joins what `allOf` has apart.
func (d *openAPI) resolve(s *schema) *schema {
	for s != nil && s.Ref != "" {
		s = d.schemas[last(s.Ref)]
	}
	if s == nil || len(s.AllOf) == 0 {
		return s
	}
	joined := *s
	joined.Properties = map[string]*schema{}
	for _, part := range append([]*schema{{Properties: s.Properties}}, s.AllOf...) {
		part = d.resolve(part)
		for name, property := range part.Properties {
			joined.Properties[name] = property
		}
		if joined.Type == "" {
			joined.Type, joined.Format = part.Type, part.Format
		}
	}
	return &joined
}

func last(reference string) string {
	return reference[strings.LastIndex(reference, "/")+1:]
}
