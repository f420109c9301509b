// The first call of docs/other-languages.md: node first_call.js
// docs: begin first-call
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js';

const env = process.env;
const client = new ClientBuilder((hcClient) => hcClient, 'BasicCredentials')
    .withCredential(
        new BasicCredentials()
            .withAk(env.HUAWEICLOUD_SDK_AK)
            .withSk(env.HUAWEICLOUD_SDK_SK)
            .withProjectId(env.HUAWEICLOUD_SDK_PROJECT_ID),
    )
    .withEndpoint(env.TAURUS_HTAP_ENDPOINT)
    .build();
const response = await client.sendRequest({
    method: 'GET',
    url: '/v3/{project_id}/instances/{instance_id}/htap',
    pathParams: { project_id: env.HUAWEICLOUD_SDK_PROJECT_ID, instance_id: env.TAURUS_HTAP_TAURUS_ID },
    queryParams: {},
    headers: {},
});
for (const instance of response.instances) {
    console.log(instance.id, instance.name, instance.instance_state.instance_status);
}
// docs: end first-call
