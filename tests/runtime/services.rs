//! Services from the builder of the runtime alone, as the crate of another API makes them.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use http::{Request, Response};
use huaweicloud_core::{
    Context, Endpoint, Hosts, HttpTransport, Region, Result, Service, ServiceBuilder, TransportError,
    credential::{Credential, ProvideCredential, Token},
};
use hyper::body::Bytes;
use iam_api::requests::KeystoneListProjects;
use integration_tests::{PROJECT, TOKEN, describe, world::world};
use taurus_htap_api::{
    requests::{ClientParameters, ListHtapDataStore},
    types::{EngineName, ProjectId},
};

/// The URIs of the requests that a transport was given.
type Seen = Arc<Mutex<Vec<String>>>;

fn transport() -> (impl HttpTransport, Seen) {
    let seen = Seen::default();
    let requests = Arc::clone(&seen);
    let transport = move |request: Request<Bytes>| {
        requests.lock().unwrap().push(request.uri().to_string());
        let body = format!(r#"{{"projects":[{{"id":"{PROJECT}"}}],"datastores":[]}}"#);
        async move { Ok::<_, TransportError>(Response::new(body)) }
    };
    (transport, seen)
}

/// Counts how often it was asked.
#[derive(Clone, Debug, Default)]
struct CountingProvider(Arc<AtomicUsize>);

impl ProvideCredential for CountingProvider {
    async fn provide_credential(&self, _: &Context) -> Result<Option<Credential>> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Ok(Some(Credential::Token(Token::new(TOKEN)?)))
    }
}

fn iam() -> ServiceBuilder<iam_api::Client> {
    Service::builder().hosts(Hosts::IAM).context(world(&[]).build()).credentials(CountingProvider::default())
}

fn region(id: &str) -> Region {
    Region::new(id).unwrap()
}

#[test]
fn endpoint_is_that_of_the_region_unless_another_is_given() {
    let by_region = iam().region(region("cn-north-4")).build().unwrap();
    assert_eq!(by_region.endpoint().as_str(), "https://iam.cn-north-4.myhuaweicloud.com");
    assert_eq!(iam().build().unwrap().endpoint().as_str(), "https://iam.myhuaweicloud.com");

    let variables =
        [("HUAWEICLOUD_SDK_REGION", "cn-north-9"), ("HUAWEICLOUD_SDK_REGION_SMART_SHELF_CN_SOUTH_1", "https://shelf")];
    let builder = || iam().hosts(Hosts::regional("smart-shelf")).context(world(&variables).build());
    let by_variable = builder().default_region().build().unwrap();
    assert_eq!(by_variable.endpoint().as_str(), "https://smart-shelf.cn-north-9.myhuaweicloud.com");
    let overridden = builder().region(region("cn-south-1")).build().unwrap();
    assert_eq!(overridden.endpoint().as_str(), "https://shelf");
    let endpoint: Endpoint = "https://other".parse().unwrap();
    let given = builder().region(region("cn-south-1")).endpoint(endpoint).build().unwrap();
    assert_eq!(given.endpoint().as_str(), "https://other");
}

#[test]
fn variable_moves_a_global_service_with_and_without_a_region() {
    let context = world(&[("HUAWEICLOUD_SDK_BSS_ENDPOINT", "https://bss.example")]).build();
    let bss = Hosts::global("bss");
    assert_eq!(bss.endpoint(None, &context).unwrap().as_str(), "https://bss.example");
    assert_eq!(region("cn-north-4").endpoint(&bss, &context).unwrap().as_str(), "https://bss.example");
}

#[test]
fn missing_endpoint_and_region_are_errors() {
    let regional = iam().hosts(Hosts::regional("vpc"));
    let without_hosts = Service::<iam_api::Client>::builder().credentials(CountingProvider::default());
    let problems = [
        regional.build().map(|_| ()),
        without_hosts.build().map(|_| ()),
        iam().default_region().build().map(|_| ()),
        iam().hosts(Hosts::regional("v p c")).region(region("cn-north-4")).build().map(|_| ()),
    ];
    insta::assert_snapshot!(problems.map(|problem| describe(&problem.unwrap_err())).join("\n"));
}

#[tokio::test]
async fn services_of_one_caller_share_credential_project_and_transport() {
    let (transport, seen) = transport();
    let provider = CountingProvider::default();
    let iam = iam().region(region("cn-north-4")).credentials(provider.clone()).transport(transport).build().unwrap();
    let other = || iam.builder_for::<iam_api::Client>().hosts(Hosts::regional("other"));
    let elsewhere = other().region(region("cn-south-1")).build().unwrap();
    let other = other().build().unwrap();

    iam.request(KeystoneListProjects::new().name("n")).send().await.unwrap();
    other.request(KeystoneListProjects::new().name("m")).send().await.unwrap();
    assert_eq!(other.project_id().await.unwrap(), PROJECT);
    assert_eq!(iam.project_id().await.unwrap(), PROJECT);
    assert_eq!(elsewhere.project_id().await.unwrap(), PROJECT);

    assert_eq!(provider.0.load(Ordering::SeqCst), 1);
    let expected = [
        "https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=n",
        "https://other.cn-north-4.myhuaweicloud.com/v3/projects?name=m",
        "https://iam.cn-north-4.myhuaweicloud.com/v3/projects?name=cn-north-4",
        // The project of another region is another one.
        "https://iam.cn-south-1.myhuaweicloud.com/v3/projects?name=cn-south-1",
    ];
    assert_eq!(*seen.lock().unwrap(), expected);
}

#[tokio::test]
async fn request_takes_the_parameters_of_the_client() {
    let (transport, seen) = transport();
    let service = iam().transport(transport).build().unwrap().builder_for::<taurus_htap_api::Client>();
    let service = service.endpoint("https://gaussdb.example".parse().unwrap()).build().unwrap();
    let parameters = ClientParameters::new(PROJECT.parse::<ProjectId>().unwrap());
    let request = ListHtapDataStore::new(EngineName::StarRocks);
    service.request_with(request, parameters).send().await.unwrap();
    assert_eq!(seen.lock().unwrap().len(), 1);
    assert!(seen.lock().unwrap()[0].starts_with(&format!("https://gaussdb.example/v3/{PROJECT}/")));
}
