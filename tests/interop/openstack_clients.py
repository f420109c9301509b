#!/usr/bin/env python3
"""Logs in to an emulator with OpenStack's own clients, keystoneauth1 and openstacksdk, in every way that they have.

    tests/interop/with_emulator.sh venv/bin/python tests/interop/openstack_clients.py

Exits with 1 when something is not as a service of OpenStack has it.
"""

import os

import openstack
from keystoneauth1 import discover, exceptions, identity, session
from keystoneauth1.identity import v3

ENDPOINT = os.environ["TAURUS_HTAP_ENDPOINT"]
PROJECT = os.environ["HUAWEICLOUD_SDK_PROJECT_ID"]
# The built-in world of the emulator, seed/shop.yaml.
USER, PASSWORD, ACCOUNT, ACCOUNT_ID, REGION = (
    "emulator", "not-a-real-password", "emulator", "d78cbac186b744899480f25bd022f468", "cn-north-4")
NAMED = {"username": USER, "password": PASSWORD, "user_domain_name": ACCOUNT}

SCOPES = {
    "project by ID": {"project_id": PROJECT},
    "project by name and account": {"project_name": REGION, "project_domain_name": ACCOUNT},
    "project by name and account ID": {"project_name": REGION, "project_domain_id": ACCOUNT_ID},
    "account by name": {"domain_name": ACCOUNT},
    "account by ID": {"domain_id": ACCOUNT_ID},
    "nothing": {"unscoped": True},
    "left out": {},
}


def check(what, found, expected):
    assert found == expected, f"{what}: {found!r} instead of {expected!r}"


def access_of(auth):
    return auth.get_access(session.Session(auth=auth))


def check_scope(scope, access):
    project = PROJECT if scope.startswith("project") else None
    check(f"{scope}: project", (access.project_id, access.project_name), (project, project and REGION))
    check(f"{scope}: account of the project", access.project_domain_name, project and ACCOUNT)
    account = ACCOUNT_ID if scope.startswith("account") else None
    check(f"{scope}: account", (access.domain_id, access.domain_name), (account, account and ACCOUNT))
    check(f"{scope}: user", (access.username, access.user_domain_id, access.user_domain_name), (USER, ACCOUNT_ID, ACCOUNT))
    check(f"{scope}: roles", access.role_names, ["te_admin"] if project or account else [])
    catalog = access.service_catalog
    check(f"{scope}: identity", catalog.url_for("identity", region_name=REGION), f"{ENDPOINT}/v3")
    services = sorted(service["type"] for service in catalog.catalog)
    check(f"{scope}: services", services, ["gaussdb", "identity"] if project else ["identity"])


def every_scope():
    """By password, then with that token for every other scope."""
    for name, scope in SCOPES.items():
        by_name = access_of(v3.Password(f"{ENDPOINT}/v3", **NAMED, **scope))
        check_scope(name, by_name)
        by_id = access_of(v3.Password(f"{ENDPOINT}/v3", user_id=by_name.user_id, password=PASSWORD, **scope))
        check_scope(name, by_id)
        for other, other_scope in SCOPES.items():
            check_scope(other, access_of(v3.Token(f"{ENDPOINT}/v3", token=by_id.auth_token, **other_scope)))
    return len(SCOPES)


def discovery():
    for url in (ENDPOINT, f"{ENDPOINT}/v3", f"{ENDPOINT}/v3/"):
        found = discover.Discover(session.Session(), url)
        check(f"versions at {url}", [(data["version"], data["url"]) for data in found.version_data()],
              [((3, 6), f"{ENDPOINT}/v3/")])
        generic = identity.Password(url, **NAMED, project_id=PROJECT)
        check_scope("project by ID", access_of(generic))


def refusals():
    for what, auth in {
        "a wrong password": v3.Password(f"{ENDPOINT}/v3", **(NAMED | {"password": "another"})),
        "a wrong account": v3.Password(f"{ENDPOINT}/v3", **(NAMED | {"user_domain_name": "another"})),
        "an unknown project": v3.Password(f"{ENDPOINT}/v3", **NAMED, project_id="0" * 32),
        "an unknown token": v3.Token(f"{ENDPOINT}/v3", token="another"),
    }.items():
        try:
            access_of(auth)
        except exceptions.Unauthorized:
            continue
        raise AssertionError(f"{what} is accepted")
    try:
        access_of(v3.Password(f"{ENDPOINT}/v3", **NAMED, system_scope="all"))
    except exceptions.BadRequest as error:
        assert "IAM has no other scopes" in str(error), error
    else:
        raise AssertionError("a scope that IAM does not have is accepted")


def sdk():
    """The SDK finds the identity service by the catalog, and what a token is good for by asking it."""
    cloud = openstack.connect(auth_url=f"{ENDPOINT}/v3", region_name=REGION, project_id=PROJECT, **NAMED)
    check("current project and user", (cloud.current_project_id, len(cloud.current_user_id)), (PROJECT, 32))
    check("projects", [project.id for project in cloud.identity.projects()], [PROJECT])
    check("identity endpoint", cloud.endpoint_for("identity"), f"{ENDPOINT}/v3")
    check("database endpoint", cloud.session.get_endpoint(service_type="gaussdb", region_name=REGION),
          f"{ENDPOINT}/v3/{PROJECT}")
    shown = cloud.identity.get("/auth/tokens", headers={"X-Subject-Token": cloud.auth_token}).json()["token"]
    check("the token itself", (shown["user"]["name"], shown["project"]["id"], shown["methods"]), (USER, PROJECT, ["password"]))
    for path, found in {"/auth/projects": "projects", "/auth/domains": "domains", "/auth/catalog": "catalog"}.items():
        assert cloud.identity.get(path).json()[found], path
    # The database service, at the endpoint of the catalog and with the token of the session.
    instances = cloud.session.get(f"/instances/{os.environ['TAURUS_HTAP_TAURUS_ID']}/htap", endpoint_filter={
        "service_type": "gaussdb", "region_name": REGION}).json()["instances"]
    check("instances", [instance["name"] for instance in instances], ["shop-analytics"])


if __name__ == "__main__":
    discovery()
    count = every_scope()
    refusals()
    sdk()
    print(f"{count} scopes by password and by token; discovery, refusals and the SDK")
