package interop

import (
	"strconv"
	"testing"
)

// number reads a field that holds a whole number as text.
func number(t *testing.T, what string, text *string) int64 {
	t.Helper()
	if text == nil {
		t.Errorf("%s: nothing arrived", what)
		return 0
	}
	value, err := strconv.ParseInt(*text, 10, 64)
	if err != nil {
		t.Errorf("%s: %q is no number", what, *text)
	}
	return value
}
