#!/usr/bin/env python3
"""Checks docs/other-languages.md, docs/emulator.md and examples/terraform, offline.

Each block of code on the pages names the file that it is taken from, and must equal it: `<!-- from PATH#REGION -->` before the
block, where a region of the file is marked by `docs: begin REGION` and `docs: end REGION`, or `<!-- from PATH -->` for a whole
file, a snapshot without its head. The files run in CI, so the pages cannot go stale. The Terraform files must be of the form of
HCL, and name variables and resources that there are. Needs python-hcl2. Prints what is wrong and exits with 1.
"""

import pathlib
import re
import sys
import textwrap

import hcl2

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "docs" / "other-languages.md", ROOT / "docs" / "emulator.md"]
TERRAFORM = ROOT / "examples" / "terraform"


def source(reference):
    """The text that a reference of the page means; none if it is not marked, or empty."""
    path, _, region = reference.partition("#")
    text = (ROOT / path).read_text()
    if path.endswith(".snap"):
        text = text.split("---\n", 2)[2]
    if region:
        marked = re.search(rf"^[^\n]*docs: begin {region}$\n(.*?)^[^\n]*docs: end {region}$", text, re.DOTALL | re.MULTILINE)
        if not marked or not marked[1].strip():
            return None
        text = marked[1]
    return textwrap.dedent(text).strip("\n")


def snippets(page):
    """Each block of code, with its line and the reference before it."""
    for block in re.finditer(r"(?:<!-- from (\S+) -->\n)?```\w*\n(.*?)^```$", page, re.DOTALL | re.MULTILINE):
        yield page.count("\n", 0, block.start()) + 1, block[1], block[2].strip("\n")


def wrong_snippets(page):
    count = 0
    for line, reference, text in snippets(page.read_text()):
        count += 1
        place = f"{page.relative_to(ROOT)}:{line}"
        if reference is None:
            yield f"{place}: the block does not name the file that it is from"
        elif (expected := source(reference)) is None:
            yield f"{place}: {reference} is not marked in the file, or empty"
        elif text != expected:
            yield f"{place}: the block differs from {reference}, which is\n{textwrap.indent(expected, '    ')}"
    if not count:
        yield f"{page.relative_to(ROOT)}: no block of code was found"


def wrong_terraform():
    declared, used, resources = set(), set(), set()
    files = sorted(TERRAFORM.glob("*.tf"))
    for path in files:
        text = path.read_text()
        try:
            parsed = hcl2.loads(text)
        except Exception as error:  # The parser's own errors have no common class.
            yield f"{path.relative_to(ROOT)}: {error}"
            continue
        unquoted = [name.strip('"') for block in parsed.get("variable", []) for name in block]
        declared.update(unquoted)
        for block in parsed.get("resource", []):
            resources.update((kind.strip('"'), name.strip('"')) for kind, named in block.items() for name in named if name != "__is_block__")
        used.update(re.findall(r"\bvar\.(\w+)", text))
        for kind, name in re.findall(r"\b(huaweicloud_\w+)\.(\w+)", re.sub(r"\bdata\.\S+", "", text)):
            used.add((kind, name))
    values = TERRAFORM / "emulator.tfvars"
    try:
        given = {name for name in hcl2.loads(values.read_text()) if not name.startswith("__")}
    except Exception as error:
        yield f"{values.relative_to(ROOT)}: {error}"
        return
    for unknown in sorted(given - declared):
        yield f"{values.relative_to(ROOT)}: {unknown} is no variable"
    for name in sorted(map(str, used - declared - resources)):
        yield f"{TERRAFORM.relative_to(ROOT)}: {name} is used, but there is no such variable or resource"
    for name in sorted(declared - used):
        yield f"{TERRAFORM.relative_to(ROOT)}: the variable {name} is not used"
    kinds = {kind for kind, _ in resources}
    for kind in ("instance", "user", "replication"):
        if f"huaweicloud_taurusdb_htap_starrocks_{kind}" not in kinds:
            yield f"{TERRAFORM.relative_to(ROOT)}: there is no {kind}"


if __name__ == "__main__":
    problems = [*(problem for page in PAGES for problem in wrong_snippets(page)), *wrong_terraform()]
    checked = ", ".join(str(path.relative_to(ROOT)) for path in (*PAGES, TERRAFORM))
    print(f"{checked}: {len(problems)} problems")
    for problem in problems:
        print(f"  {problem}")
    sys.exit(bool(problems))
