#!/usr/bin/env python3
"""Validates the SARIF reports of `docs check` and `docs diff` against the schema of SARIF 2.1.0.

    python check_sarif.py XTASK

XTASK is the built command. The schema is the one that the crate serde-sarif has in its source, which cargo fetches by
name and version. Needs the Python package jsonschema.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

CRATE, VERSION = "serde-sarif", "0.8.0"
ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = "crates/doc-contract/tests/pages"
CHANGED = "tests/documented/check-table-config.changed.md"


def schema():
    """The schema, out of the source of the crate."""
    with tempfile.TemporaryDirectory() as folder:
        manifest = pathlib.Path(folder) / "Cargo.toml"
        (manifest.parent / "lib.rs").touch()
        manifest.write_text(
            f'[package]\nname = "scratch"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n'
            f'[dependencies]\n{CRATE} = "={VERSION}"\n[workspace]\n'
        )
        command = ["cargo", "metadata", "--quiet", "--format-version", "1", "--manifest-path", manifest]
        packages = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["packages"]
    source = next(package["manifest_path"] for package in packages if package["name"] == CRATE)
    return json.loads((pathlib.Path(source).parent / "src" / "schema.json").read_text())


def report(xtask, *arguments):
    """What a command reports; it exits with 1 or 2 where there are findings."""
    command = [xtask, "--root", ROOT, "docs", *arguments, "--format", "sarif"]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout)


def main():
    xtask = sys.argv[1]
    validator = jsonschema.Draft7Validator(schema(), format_checker=jsonschema.FormatChecker())
    reports = {
        "contracts": report(xtask, "check"),
        "changed page": report(xtask, "check", CHANGED),
        "page without an operation, file that is no page": report(
            xtask, "check", f"{PAGES}/brew.en.md", f"{PAGES}/brew.facts.json"
        ),
        "two pages": report(xtask, "diff", f"{PAGES}/brew.en.md", f"{PAGES}/smash.zh.html"),
    }
    problems = 0
    for name, log in reports.items():
        results = log["runs"][0]["results"]
        print(f"{name}: {len(results)} results")
        problems += not results and name != "contracts"
        for error in validator.iter_errors(log):
            problems += 1
            print(f"  {'/'.join(map(str, error.absolute_path))}: {error.message}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
