#!/usr/bin/env bash
# Generates a client from spec/taurus-htap.yaml, compiles it as it comes, and runs a program of ours that uses it
# against an emulator: `run.sh java|go|typescript|ogen|oapi-codegen...`. Needs Java and Maven for the first three, Go
# for three, Node for TypeScript. Exits with 75 when something could not be had from a package registry.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
document=${DOCUMENT:-$here/../../../spec/taurus-htap.yaml}
with_emulator="$here/../with_emulator.sh"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Paths of the scratch folder are kept out of what Go compiles, so that its build cache serves the next run.
export GOFLAGS="${GOFLAGS:-} -trimpath"

maven=(mvn --quiet --batch-mode --no-transfer-progress -Dstyle.color=never)

# Runs what only installs, and shows what it printed if it fails.
fetch() {
    "$@" >"$scratch/fetched.log" 2>&1 || {
        cat "$scratch/fetched.log"
        exit 75
    }
}

# Our program and the module's own files, in a folder where the client is generated next to them.
place() {
    cp -r "$here/$1" "$scratch/$1"
    cd "$scratch/$1"
}

# OpenAPI Generator, without tests and documentation.
openapi_generator() {
    local version=7.25.0
    fetch "${maven[@]}" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact=org.openapitools:openapi-generator-cli:$version -DoutputDirectory="$scratch" -Dmdep.useBaseVersion=true
    java -jar "$scratch/openapi-generator-cli-$version.jar" generate --input-spec "$document" \
        --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false "$@" >"$scratch/generator.log" 2>&1 || {
        cat "$scratch/generator.log"
        return 1
    }
}

run_java() {
    openapi_generator --output "$scratch/java" --generator-name java --library okhttp-gson
    cp "$here/java/Main.java" "$scratch/java/src/main/java/Main.java"
    cd "$scratch/java"
    fetch "${maven[@]}" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:resolve
    "$with_emulator" "${maven[@]}" compile org.codehaus.mojo:exec-maven-plugin:3.5.1:java -Dexec.mainClass=Main
}

run_go() {
    place go
    openapi_generator --output htap --generator-name go --additional-properties packageName=htap,withGoMod=false
    go build -o client .
    "$with_emulator" ./client
}

run_typescript() {
    place typescript
    openapi_generator --output htap --generator-name typescript-fetch
    fetch npm install --silent --no-audit --no-fund --no-package-lock
    npx tsc
    "$with_emulator" node dist/main.js
}

run_ogen() {
    place ogen
    fetch go mod download
    # docs: begin ogen
    go tool ogen --target htap --package htap --clean "$document"
    # docs: end ogen
    go build -o client .
    "$with_emulator" ./client
}

run_oapi_codegen() {
    place oapi-codegen
    fetch go mod download
    mkdir htap
    # docs: begin oapi-codegen
    go tool oapi-codegen -generate types,client -package htap -response-type-suffix Response -o htap/htap.go "$document"
    # docs: end oapi-codegen
    go build -o client .
    "$with_emulator" ./client
}

for generator in "$@"; do
    printf '%s: ' "$generator"
    (run_"${generator//-/_}")
done
