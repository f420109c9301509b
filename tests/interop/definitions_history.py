#!/usr/bin/env python3
"""What changed in the vendor's API definitions from release to release, found by `docs diff` and compared with what is known.

    tests/interop/definitions_history.py PROGRAM [--all]

PROGRAM is the built `xtask`. The releases are those of a public crate, which cargo gets by its name and version; the
operations are those of spec/taurus-htap.yaml. Three releases are compared, or with `--all` each that is listed here. Then
the definitions of two other products are compared, of which nothing is expected but that they are read. Prints every
change, and exits with 1 when the changes are others than those listed here, and with 75 when cargo cannot get a release.
"""

import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CRATE = "huawei-cloud-api-definitions-"
UNAVAILABLE = 75

# The newest release up to each day, and how many changes of each rule lie between it and the one before.
HISTORY = {
    "20240731": {},
    "20241231": {"field-added": 6, "field-removed": 1},
    "20250131": {"parameter-added": 1, "field-added": 1, "operation-added": 2},
    "20250831": {"parameter-added": 1},
    "20250930": {"operation-added": 3},
    "20251031": {"field-added": 3},
    "20251130": {"field-added": 2, "field-removed": 2, "operation-added": 1},
    "20251231": {"field-added": 1, "field-removed": 1},
    "20260331": {"operation-added": 2},
    "20260731": {"field-added": 1},
    "20260828": {},
}
# The releases that are compared without `--all`.
SHORT = ["20251231", "20260331", "20260731"]
OTHERS = [("VPC", "20240731"), ("DCS", "20240731")]


class Unavailable(Exception):
    """cargo cannot get a release."""


def operations():
    """The operationIds of the document."""
    return re.findall(r"operationId: (\w+)", (ROOT / "spec" / "taurus-htap.yaml").read_text())


def definitions(product, day, scratch):
    """The folder with the definitions of the newest release up to a day, and its version."""
    folder = scratch / f"{product}-{day}"
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "lib.rs").touch()
    requirement = f"<=0.1.{day}" if day else "*"
    manifest = f'[package]\nname = "scratch"\nedition = "2021"\n[dependencies]\n{CRATE}{product} = "{requirement}"\n[workspace]\n'
    (folder / "Cargo.toml").write_text(manifest)
    command = ["cargo", "metadata", "--format-version", "1"]
    found = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if found.returncode != 0:
        raise Unavailable(found.stderr.strip())
    for package in json.loads(found.stdout)["packages"]:
        if package["name"] == CRATE + product:
            return pathlib.Path(package["manifest_path"]).parent / "src", package["version"]
    raise Unavailable(f"cargo resolves no {CRATE}{product} up to {day}")


def selected(folder, names, to):
    """A folder with the definitions of these operations, or with all."""
    to.mkdir()
    for path in sorted(folder.glob("*.json")):
        if names is None or path.stem in names:
            shutil.copy(path, to)
    return to


def diff(program, old, new):
    """The findings of `docs diff` of two folders, and what it says about them."""
    ran = subprocess.run([program, "docs", "diff", "--json", old, new], capture_output=True, text=True)
    if ran.returncode not in (0, 1):
        raise SystemExit(f"docs diff exits with {ran.returncode}:\n{ran.stderr}")
    return json.loads(ran.stdout), ran.stderr.strip()


def facts(findings):
    """The findings that are facts: examples show, they do not state."""
    return [finding for finding in findings if not finding["location"].startswith("example.")]


def operation(finding):
    """The operation of a finding."""
    return pathlib.Path(finding["spec_file"] or "").stem or finding["message"].split()[2]


def compared(program, releases):
    """Compares each release with the next. Returns whether the changes are those that are known."""
    as_known = True
    for (old_day, old, _), (new_day, new, version) in zip(releases, releases[1:]):
        findings = facts(diff(program, old, new)[0])
        print(f"{old_day} to {new_day} ({version}): {len(findings)} changes")
        for finding in findings:
            print(f"  {finding['effect']:<10} {finding['rule']:<20} {operation(finding)} {finding['location']}")
        found = dict(collections.Counter(finding["rule"] for finding in findings))
        if list(HISTORY).index(new_day) == list(HISTORY).index(old_day) + 1 and found != HISTORY[new_day]:
            print(f"  expected {HISTORY[new_day]}, found {found}")
            as_known = False
    return as_known


def main():
    program, days = sys.argv[1], list(HISTORY) if "--all" in sys.argv else SHORT
    names = set(operations())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        try:
            releases = []
            for day in days:
                folder, version = definitions("GaussDB", day, scratch)
                releases.append((day, selected(folder, names, scratch / f"GaussDB-{day}" / "all"), version))
            as_known = compared(program, releases)
            for product, day in OTHERS:
                folders = []
                for day in (day, ""):
                    folder, version = definitions(product, day, scratch)
                    folders.append(selected(folder, None, scratch / f"{product}-{day}" / "all"))
                findings, said = diff(program, *folders)
                print(f"{product}, {day or 'newest'} ({version}): {len(facts(findings))} changes; {said}")
        except Unavailable as problem:
            print(f"the definitions cannot be had: {problem}", file=sys.stderr)
            return UNAVAILABLE
    return 0 if as_known else 1


if __name__ == "__main__":
    sys.exit(main())
