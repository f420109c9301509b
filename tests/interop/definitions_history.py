#!/usr/bin/env python3
"""What changed in the vendor's API definitions from release to release, found by `docs diff` and compared with what is known.

    tests/interop/definitions_history.py PROGRAM [--all]

PROGRAM is the built `xtask`. The releases are those of a public crate, which cargo gets by its name and version; the
operations are those of spec/taurus-htap.yaml. Three releases are compared, or with `--all` each step that is listed here.
Then the definitions of two other products are compared, of which nothing is expected but that all of them are read. Prints
every change, and exits with 1 when the changes are others than those listed here or one of them has no place, and with 75
when cargo cannot get a release.
"""

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

# Each step from the newest release up to a day to the newest one up to a later day, with the changes that lie between:
# effect, rule, operation and location.
HISTORY = {
    ("20240731", "20241231"): """
        breaking field-removed CheckStarrocksParams response.200.check_starrocks_params_responce
        breaking field-removed CheckStarrocksParams response.200.check_starrocks_params_responce[].parameter_name
        breaking field-removed CheckStarrocksParams response.200.check_starrocks_params_responce[].source_value
        breaking field-removed CheckStarrocksParams response.200.check_starrocks_params_responce[].target_value
        compatible field-added CheckStarrocksParams response.200.differences
        compatible field-added CheckStarrocksParams response.200.differences[].parameter_name
        compatible field-added CheckStarrocksParams response.200.differences[].source_value
        compatible field-added CheckStarrocksParams response.200.differences[].target_value
        compatible field-added CheckTableConfig request.body.is_create_task
        compatible field-added CheckTableConfig request.body.target_database_name
        compatible field-added CreateStarrocksInstance request.body.pay_info
        compatible field-added CreateStarrocksInstance request.body.pay_info.is_auto_renew
        compatible field-added CreateStarrocksInstance request.body.pay_info.pay_model
        compatible field-added CreateStarrocksInstance request.body.pay_info.period
        compatible field-added CreateStarrocksInstance request.body.pay_info.period_type
        compatible field-added CreateStarrocksInstance request.body.region_code
        compatible field-added CreateStarrocksInstance request.body.security_group_id
    """,
    ("20241231", "20250131"): """
        compatible field-added ListStarRocksDbParameters response.200.db_parameters[].is_modifiable
        compatible operation-added ListStarRocksDataReplicationConfigByDataBase path
        compatible operation-added ModifyDataSync path
        compatible parameter-added ListStarRocksDbParameters request.query.add_task_scenario
    """,
    ("20250131", "20250910"): """
        compatible operation-added ListInstanceNode path
        compatible parameter-added ListStarRocksDbParameters request.query.main_task_name
    """,
    ("20250910", "20251210"): """
        compatible field-added ModifyDataSync request.body.database_repl_scope
        compatible field-added ModifyDataSync request.body.is_instance_level_sync
        compatible field-added ModifyDataSync request.body.is_support_reg_exp
        compatible operation-added DownloadImportExcelTemplate path
        compatible operation-added ModifyStarRocksSecurityGroup path
        compatible operation-added ResizeStarRocksFlavor path
    """,
    # What was changed and changed back in between.
    ("20251031", "20251130"): """
        breaking field-removed DeleteStarrocksInstance response.200.workflow_id
        breaking field-removed ModifyStarRocksSecurityGroup response.200.workflow_id
        compatible field-added DeleteStarrocksInstance response.200.job_id
        compatible field-added ModifyStarRocksSecurityGroup response.200.job_id
        compatible operation-added DownloadImportExcelTemplate path
    """,
    ("20251130", "20251210"): """
        breaking field-removed DeleteStarrocksInstance response.200.job_id
        compatible field-added DeleteStarrocksInstance response.200.workflow_id
    """,
    ("20251210", "20260331"): """
        compatible operation-added DeleteHtapProcessList path
        compatible operation-added DeleteStarRockLtsConfig path
    """,
    ("20260331", "20260731"): """
        compatible field-added ListStarrocksInstanceInfo response.200.instances[].users_sync_switch_on
    """,
    ("20260731", "20260828"): "",
}
# The steps that are compared without `--all`: three releases.
SHORT = [("20251210", "20260331"), ("20260331", "20260731")]
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


def change(finding):
    """What a finding says, in the form of HISTORY."""
    file = finding["page_file"] if finding["page_line"] else finding["spec_file"]
    return " ".join([finding["effect"], finding["rule"], pathlib.Path(file).stem, finding["location"]])


def is_as_known(program, step, folders):
    """Compares two releases. Returns whether the changes are those that are known, each with its line and column."""
    findings, _ = diff(program, *folders)
    found = sorted(map(change, findings))
    print(f"{' to '.join(step)}, changes: {len(found)}", *found, sep="\n  ")
    known = sorted(line.strip() for line in HISTORY[step].strip().splitlines())
    for line in sorted(set(known) - set(found)):
        print(f"  not found: {line}")
    for line in sorted(set(found) - set(known)):
        print(f"  not known: {line}")
    unplaced = [finding for finding in findings if not {"page_column", "spec_column"} & finding.keys()]
    for finding in unplaced:
        print(f"  without a place: {change(finding)}")
    return found == known and not unplaced


def main():
    program, steps = sys.argv[1], list(HISTORY) if "--all" in sys.argv else SHORT
    names = set(operations())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        try:
            releases = {}
            for day in sorted({day for step in steps for day in step}):
                folder, version = definitions("GaussDB", day, scratch)
                releases[day] = selected(folder, names, scratch / f"GaussDB-{day}" / "all")
                print(f"{day}: release {version}")
            as_known = [is_as_known(program, step, [releases[day] for day in step]) for step in steps]
            for product, day in OTHERS:
                folders = []
                for day in (day, ""):
                    folder, version = definitions(product, day, scratch)
                    folders.append(selected(folder, None, scratch / f"{product}-{day}" / "all"))
                findings, said = diff(program, *folders)
                print(f"{product}, {day or 'newest'} ({version}), changes: {len(findings)}; {said}")
        except Unavailable as problem:
            print(f"the definitions cannot be had: {problem}", file=sys.stderr)
            return UNAVAILABLE
    return 0 if all(as_known) else 1


if __name__ == "__main__":
    sys.exit(main())
