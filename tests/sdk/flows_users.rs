//! Flows of database users, against a scripted service: what is called, what is not, and what is returned.

use integration_tests::{
    describe,
    scripted::{ok, refused},
    tasks::scripted,
};
use serde_json::{Value, json};
use taurus_htap::{Ddl, Dml, NewUser, Outcome, Permissions, UserName};
use wiremock::ResponseTemplate;

const SHOW: &str = "ShowStarRocksDatabaseUser";
const CREATE: &str = "CreateStarRocksDatabaseUser";
const DELETE: &str = "DeleteStarRocksDatabaseUser";
const SET: &str = "UpdateStarRocksDatabaseUserPermission";

fn name() -> UserName {
    UserName::new("reporter").unwrap()
}

fn described() -> Permissions {
    Permissions::on(["a", "b"]).unwrap().dml(Dml::Read)
}

fn new() -> NewUser {
    NewUser::new(name(), "Not-A-Real-1", described()).unwrap()
}

fn shown(user: Value) -> ResponseTemplate {
    ok(json!({ "user_details": [user], "total_count": 1 }))
}

/// The user as described, in another order and under the other name.
fn same() -> ResponseTemplate {
    shown(json!({ "user_name": "reporter", "data_bases": ["b", "a"], "dml": 1, "ddl": 1 }))
}

fn other() -> ResponseTemplate {
    shown(json!({ "user_name": "reporter", "databases": ["*"], "dml": 3, "ddl": 0 }))
}

fn none() -> ResponseTemplate {
    refused(400, "DBS.200076", "There is no database account.")
}

fn success() -> ResponseTemplate {
    ok(json!({ "result": "SUCCESS" }))
}

#[tokio::test]
async fn user_is_created_once_and_one_that_differs_is_not_touched() {
    let (service, instance) = scripted().await;
    service.on(SHOW, [none(), same(), other()]).on(CREATE, [success()]);
    let users = instance.users();
    let created = users.create_if_absent(&new()).execute().await.unwrap();
    assert_eq!((created.outcome, created.found), (Outcome::Done, None));
    let again = users.create_if_absent(&new()).execute().await.unwrap();
    assert_eq!((again.outcome, again.found.unwrap().dml), (Outcome::Unchanged, Some(1)));
    let error = users.create_if_absent(&new()).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Conflict: there is a database user `reporter` that differs: databases is `*`, not `a`, `b`; dml is `read-write-and-set`, not `read`");
    assert_eq!(service.calls(), [SHOW, CREATE, SHOW, SHOW]);
}

#[tokio::test]
async fn permissions_are_set_unless_all_that_are_described_are_shown_and_the_same() {
    let (service, instance) = scripted().await;
    let not_shown = || shown(json!({ "user_name": "reporter", "databases": ["a", "b"] }));
    service.on(SHOW, [other(), same(), not_shown(), none()]).on(SET, [success()]);
    for expected in [Outcome::Done, Outcome::Unchanged, Outcome::Done] {
        let set = instance.users().set_permissions_if_different(&name(), &described());
        assert_eq!(set.execute().await.unwrap().outcome, expected);
    }
    let set = instance.users().set_permissions_if_different(&name(), &described().ddl(Ddl::All));
    assert!(set.execute().await.unwrap_err().is_not_found());
    assert_eq!(service.calls(), [SHOW, SET, SHOW, SHOW, SET, SHOW]);
    let body = json!({ "user_name": "reporter", "databases": ["a", "b"], "dml": 1 });
    assert_eq!(service.bodies(SET), [body.clone(), body]);
}

#[tokio::test]
async fn user_is_deleted_once() {
    let (service, instance) = scripted().await;
    service.on(SHOW, [same(), none(), none(), none(), same(), same(), same()]);
    service.on(DELETE, [success(), none(), refused(400, "DBS.200022", "Instance not found.")]);
    let delete = || instance.users().delete_if_present(&name()).execute();
    let outcomes =
        [delete().await.unwrap(), delete().await.unwrap()].map(|change| (change.outcome, change.found.is_some()));
    assert_eq!(outcomes, [(Outcome::Done, true), (Outcome::Unchanged, false)]);
    assert_eq!(service.calls(), [SHOW, DELETE, SHOW, SHOW]);
    // One look that does not find it is not enough; and it may be deleted after the look.
    let change = delete().await.unwrap();
    assert_eq!((change.outcome, change.found.is_some(), service.count(DELETE)), (Outcome::Unchanged, true, 2));
    assert_eq!(delete().await.unwrap_err().code(), Some("DBS.200022"));
}
