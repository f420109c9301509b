package interop

// knownDifferences are those between the SDK's models (0.1.207) and the document, each with its reason.
var knownDifferences = map[string]string{}
