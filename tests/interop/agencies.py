#!/usr/bin/env python3
"""Has the vendor's unmodified SDKs of STS and IAM assume agencies of an emulator.

    cargo run --release -p taurus-htap-emulator --example serve -- 8080 &
    venv/bin/python tests/interop/agencies.py http://127.0.0.1:8080

The keys that they are given make calls of the database's SDK, say whose they are, and expire when the emulator's clock is
moved. An agency that does not trust the caller is refused, and the refusal can be decoded. Exits with 1 otherwise.
"""

import json
import pathlib
import sys
import urllib.request

from huaweicloudsdkcore.auth.credentials import BasicCredentials, GlobalCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdkgaussdb.v3 import GaussDBClient, ShowStarRocksDatabaseUserRequest
from huaweicloudsdkiam.v3 import (
    AgencyAuth, AgencyAuthIdentity, CreateTemporaryAccessKeyByAgencyRequest, CreateTemporaryAccessKeyByAgencyRequestBody,
    IamClient, IdentityAssumerole,
)
from huaweicloudsdksts.v1 import (
    AssumeAgencyReqBody, AssumeAgencyRequest, DecodeAuthorizationMessageReq, DecodeAuthorizationMessageRequest,
    GetCallerIdentityRequest, StsClient,
)

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENDPOINT = sys.argv[1].rstrip("/")
PROJECT = "23a50154cf494ec9ad6883979a12db0a"
ACCOUNT = "d78cbac186b744899480f25bd022f468"
INSTANCE = "9ac58f9b88744f8a87893d22f6ef9a28in17"
KEY = ("EMULATORACCESSKEY001", "not-a-real-secret-key-0000000000000000000", None)


def control(path, body):
    request = urllib.request.Request(f"{ENDPOINT}/emulator/v1{path}", data=body.encode(), method="POST")
    return json.load(urllib.request.urlopen(request))


def advance(seconds):
    control("/clock", json.dumps({"advance_seconds": seconds}))


def client(kind, key):
    access, secret, token = key
    credentials = GlobalCredentials(access, secret, ACCOUNT) if kind is IamClient else BasicCredentials(access, secret, PROJECT)
    if token:
        credentials = credentials.with_security_token(token)
    return kind.new_builder().with_credentials(credentials).with_endpoint(ENDPOINT).build()


def at_sts(name, key=KEY, **settings):
    """The key of an agency of the account, from STS, and the URN of the session."""
    body = AssumeAgencyReqBody(agency_urn=f"iam::{ACCOUNT}:agency:{name}", agency_session_name="interop", **settings)
    response = client(StsClient, key).assume_agency(AssumeAgencyRequest(body=body))
    given = response.credentials
    return (given.access_key_id, given.secret_access_key, given.security_token), response.assumed_agency.urn


def at_iam(name, key=KEY):
    """The key of an agency of the account, from IAM."""
    role = IdentityAssumerole(agency_name=name, domain_name="emulator", duration_seconds=900)
    auth = AgencyAuth(identity=AgencyAuthIdentity(methods=["assume_role"], assume_role=role))
    body = CreateTemporaryAccessKeyByAgencyRequestBody(auth=auth)
    given = client(IamClient, key).create_temporary_access_key_by_agency(CreateTemporaryAccessKeyByAgencyRequest(body=body)).credential
    return given.access, given.secret, given.securitytoken


def principal(key):
    return client(StsClient, key).get_caller_identity(GetCallerIdentityRequest()).principal_urn


def lists_users(key):
    request = ShowStarRocksDatabaseUserRequest(instance_id=INSTANCE, limit="10", offset="0")
    client(GaussDBClient, key).show_star_rocks_database_user(request)


def refused(status, code, call, *arguments, **settings):
    """The refusal of a call that must be refused in this way."""
    try:
        call(*arguments, **settings)
    except ClientRequestException as error:
        assert (error.status_code, error.error_code) == (status, code), error
        return error
    raise AssertionError(f"{call.__name__}{arguments} was not refused")


def seed():
    """The built-in world with agencies that have an external ID, trust another one, or trust another account."""
    def agency(name, trusted, **settings):
        settings |= {"account_id": ACCOUNT, "account_name": "emulator", "name": name, "trusts": [trusted], "max_session_seconds": 7200}
        return f"  - {json.dumps(settings)}\n"

    world = (ROOT / "crates/taurus-htap-emulator/seed/shop.yaml").read_text()
    others = (
        agency("external", ACCOUNT, external_id="agreed")
        + agency("second", f"iam::{ACCOUNT}:agency:shop-operator")
        + agency("others", "27680d67da6b47eb82d00a1a118be145")
    )
    control("/seed", world.replace("\nagencies:\n", f"\nagencies:\n{others}", 1))


def main():
    seed()
    assert principal(KEY) == f"iam::{ACCOUNT}:user:emulator"
    first, urn = at_sts("shop-operator")
    assert urn == principal(first) == f"sts::{ACCOUNT}:assumed-agency:shop-operator/interop", urn
    lists_users(first)
    second, _ = at_sts("second", first, duration_seconds=3600)
    lists_users(second)
    lists_users(at_sts("external", external_id="agreed")[0])
    of_iam = at_iam("shop-operator")
    lists_users(of_iam)
    refused(403, "STS5.1001", at_sts, "external")
    refused(400, "EMULATOR.0005", at_sts, "second", first, duration_seconds=3601)
    refused(404, "EMULATOR.0005", at_sts, "gone")
    refused(403, "PAP5.0001", at_iam, "others")
    encoded = refused(403, "STS5.1001", at_sts, "others").encoded_auth_msg
    request = DecodeAuthorizationMessageRequest(body=DecodeAuthorizationMessageReq(encoded_message=encoded))
    decoded = client(StsClient, KEY).decode_authorization_message(request).decoded_message
    assert "does not name the caller" in decoded, decoded
    advance(1000)
    refused(401, "APIG.0301", lists_users, of_iam)
    lists_users(first)
    advance(3000)
    refused(401, "APIG.0301", lists_users, first)
    print("the SDKs of STS and IAM assume agencies of the emulator, alone and in a chain")


main()
