"""The first call of docs/other-languages.md, with the packages of requirements.txt."""

# docs: begin first-call
import os

from huaweicloudsdkcore.auth.provider import EnvCredentialProvider
from huaweicloudsdkgaussdb.v3 import GaussDBClient, ListHtapInstanceInfoRequest

client = (
    GaussDBClient.new_builder()
    .with_credentials(EnvCredentialProvider.get_basic_credential_env_provider().get_credentials())
    .with_endpoint(os.environ["TAURUS_HTAP_ENDPOINT"])
    .build()
)
request = ListHtapInstanceInfoRequest(instance_id=os.environ["TAURUS_HTAP_TAURUS_ID"])
for instance in client.list_htap_instance_info(request).instances:
    print(instance.id, instance.name, instance.instance_state.instance_status)
# docs: end first-call
