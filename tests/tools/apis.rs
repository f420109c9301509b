//! Several APIs in one workspace: each page is compared with the API that it is of, and each record is kept apart.

use std::fs;

use integration_tests::{
    ERRATA, SPEC,
    command::{Ran, Workspace, code, edited},
};
use serde_json::Value;

/// A page of `GET /v3/{project_id}/instances`, and what is in front of its title.
fn page_in(breadcrumb: &str, title: &str, field: &str) -> String {
    format!(
        "{breadcrumb}\n\n# {title}\n\n#### URI\n\nGET /v3/{{project_id}}/instances\n\nTable 1 URI parameters\n\n\
         | Parameter | Mandatory | Type | Description |\n|:---|:---|:---|:---|\n| project_id | Yes | String | Project. |\n\n\
         #### Response Parameters\n\n**Status code: 200**\n\nTable 2 Response body parameters\n\n\
         | Parameter | Type | Description |\n|:---|:---|:---|\n| {field} | String | A field. |\n"
    )
}

fn page(title: &str, field: &str) -> String {
    page_in("", title, field)
}

/// The description of a page's operation, with these titles of the API and of its page.
fn described(page: &str, api: &str, of_page: Option<&str>) -> String {
    let draft = doc_contract::scaffold(&doc_contract::read(page.as_bytes()).unwrap().page);
    let mut lines: Vec<String> = Vec::new();
    for line in draft.lines() {
        let key = line.trim_start();
        match (key.starts_with("title:"), key.starts_with("x-documentation-page:")) {
            (true, _) => lines.push(format!("  title: {api}")),
            (_, true) => lines.extend(of_page.map(|title| format!("      x-documentation-page: {title}"))),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

/// The APIs `disks` and `hosts`, described from these pages, each with a name and the title of its page.
fn two([disks, hosts]: [(&str, &str, Option<&str>); 2]) -> Workspace {
    let document = |(page, api, title)| described(page, api, title);
    let workspace = Workspace::new(&[("disks.yaml", &document(disks)), ("hosts.yaml", &document(hosts))]);
    workspace.put("disks.md", disks.0);
    workspace.put("hosts.md", hosts.0);
    workspace
}

/// The rules of the findings, each with the API that they are in.
fn found(ran: &Ran) -> Vec<(String, Option<String>)> {
    let findings: Vec<Value> = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out));
    let text = |value: &Value| value.as_str().map(str::to_owned);
    findings.iter().map(|finding| (text(&finding["rule"]).unwrap_or_default(), text(&finding["api"]))).collect()
}

/// What `docs check` prints where the pages of both APIs are recorded.
fn both_agree([one, other]: [&str; 2]) -> String {
    let covered = |api: &str| format!("{api}: 1 of 1 operations are under contract\n");
    format!("2 pages and the spec agree\n{}{}", covered(one), covered(other))
}

/// Each page agrees with its own API, and is recorded there.
fn each_has_its_own(workspace: &Workspace) {
    for name in ["disks", "hosts"] {
        let checked = workspace.docs(&["check", &format!("{name}.md"), "--json"]);
        assert_eq!(
            (checked.code.as_str(), checked.out.as_str()),
            (code(0).as_str(), "[]\n"),
            "{name}: {}",
            checked.err
        );
        let recorded = workspace.docs(&["record", &format!("{name}.md")]);
        assert_eq!(recorded.out, format!("wrote spec/contracts/{name}/GetInstances.json\n"), "{}", recorded.err);
    }
    let checked = workspace.docs(&["check"]);
    assert_eq!((checked.code, checked.err), (code(0), both_agree(["disks", "hosts"])));
}

#[test]
fn title_of_the_page_decides_between_apis() {
    let (disks, hosts) = (page("Listing Disks", "disk"), page("Listing Hosts", "host"));
    each_has_its_own(&two([(&disks, "One", Some("Listing Disks")), (&hosts, "Two", Some("Listing Hosts"))]));
}

#[test]
fn breadcrumb_decides_between_pages_of_one_title() {
    let crumbs = |service: &str| format!("Help Center> {service}> API Reference> Querying Instances");
    for (disk, host) in [("Disk Service", "Host Service"), ("DISKS", "Hosts"), ("Disk Service (DS)", "Host Service")] {
        let disks = page_in(&crumbs(disk), "Querying Instances", "disk");
        let hosts = page_in(&crumbs(host), "Querying Instances", "host");
        let title = Some("Querying Instances");
        each_has_its_own(&two([(&disks, "Disk Service", title), (&hosts, "Host Service API", title)]));
    }
}

#[test]
fn abbreviation_of_the_service_is_its_name() {
    let crumbs = |service: &str| format!("Help Center> {service}> API Reference> Querying Instances");
    let page = |service: &str, field: &str| page_in(&crumbs(service), "Querying Instances", field);
    for (rds, dcs) in [
        ("Relational Database Service", "Distributed Cache Service"),
        ("RDS for MySQL", "Distributed Cache (DCS)"),
        ("云数据库RDS", "分布式缓存服务DCS"),
    ] {
        let pages = [("rds", page(rds, "database")), ("dcs", page(dcs, "cache"))];
        let workspace = Workspace::new(&[]);
        for (name, page) in &pages {
            workspace.put(&format!("spec/{name}.yaml"), described(page, "API", Some("Querying Instances")));
            workspace.put(&format!("{name}.md"), page);
        }
        for (name, _) in &pages {
            let recorded = workspace.docs(&["record", &format!("{name}.md")]);
            assert_eq!(recorded.out, format!("wrote spec/contracts/{name}/GetInstances.json\n"), "{}", recorded.err);
        }
        assert_eq!(workspace.docs(&["check"]).err, both_agree(["dcs", "rds"]));
    }
}

#[test]
fn service_in_the_title_decides_where_no_page_is_named() {
    let (disks, hosts) = (page("Querying DISKS Instances", "disk"), page("Instances of the Host Service", "host"));
    each_has_its_own(&two([(&disks, "Disk Service", None), (&hosts, "Host Service", None)]));
}

#[test]
fn page_that_can_be_of_several_apis_is_a_finding_that_lists_them() {
    let (disks, hosts) = (page("Querying Instances", "disk"), page("Querying Instances", "host"));
    let title = Some("Querying Instances");
    let workspace = two([(&disks, "Disk Service", title), (&hosts, "Host Service", title)]);
    let people = workspace.docs(&["check", "hosts.md"]);
    assert_eq!(people.code, code(1));
    insta::assert_snapshot!(format!("{}{}", people.out, people.err));
    let json = workspace.docs(&["check", "hosts.md", "--json"]);
    assert_eq!(found(&json), [("operation-ambiguous".to_owned(), None)]);

    let before = workspace.files();
    let refused = workspace.docs(&["record", "hosts.md"]);
    assert_eq!((refused.code.as_str(), refused.out.as_str()), (code(2).as_str(), ""));
    assert!(
        refused.err.contains("(disks, hosts)") && refused.err.contains("--api disks or --api hosts"),
        "{}",
        refused.err
    );
    assert_eq!(workspace.files(), before, "something was written");
}

#[test]
fn named_api_decides_and_is_the_only_one_that_is_looked_at() {
    let (disks, hosts) = (page("Querying Instances", "disk"), page("Querying Instances", "host"));
    let title = Some("Querying Instances");
    let workspace = two([(&disks, "Disk Service", title), (&hosts, "Host Service", title)]);
    assert_eq!(workspace.docs(&["check", "hosts.md", "--api", "hosts"]).code, code(0));
    let other = workspace.docs(&["check", "hosts.md", "--api", "disks", "--json"]);
    assert_eq!(other.code, code(1));
    assert!(found(&other).iter().all(|(_, api)| api.as_deref() == Some("disks")), "{}", other.out);

    for name in ["disks", "hosts"] {
        let recorded = workspace.docs(&["record", &format!("{name}.md"), "--api", name]);
        assert_eq!(recorded.out, format!("wrote spec/contracts/{name}/GetInstances.json\n"), "{}", recorded.err);
    }
    // Now the recorded pages decide, as long as a page has the facts of one of them.
    each_has_its_own(&workspace);
    workspace.put("hosts.md", page("Querying Instances", "server"));
    assert_eq!(found(&workspace.docs(&["check", "hosts.md", "--json"])), [("operation-ambiguous".to_owned(), None)]);

    // Without a page, only the contracts of the API are checked.
    let hosts_only = workspace.docs(&["check", "--api", "hosts"]);
    let agree = "1 page and the spec agree\nhosts: 1 of 1 operations are under contract\n";
    assert_eq!((hosts_only.code, hosts_only.err.as_str()), (code(0), agree));
    // A contract is of the API in whose folder it is, however it is named.
    let contract = workspace.docs(&["check", "spec/contracts/hosts/GetInstances.json"]);
    assert_eq!((contract.code, contract.err), (code(0), "1 page and the spec agree\n".to_owned()));
}

#[test]
fn unknown_api_lists_those_that_there_are() {
    let (disks, hosts) = (page("Listing Disks", "disk"), page("Listing Hosts", "host"));
    let workspace = two([(&disks, "One", None), (&hosts, "Two", None)]);
    for command in [&["check", "disks.md"][..], &["check"], &["record", "disks.md"]] {
        let ran = workspace.docs(&[command, &["--api", "disk"]].concat());
        let error = "error: there is no API `disk`; the APIs are disks, hosts\n";
        assert_eq!((ran.code.as_str(), ran.out.as_str(), ran.err.as_str()), (code(2).as_str(), "", error));
    }
}

#[test]
fn changed_path_is_found_in_the_api_of_the_page() {
    let crumbs = |service: &str| format!("Help Center> {service}> API Reference> Querying Instances");
    let pages = ["Disk Service", "Host Service"].map(|service| page_in(&crumbs(service), "Querying Instances", "one"));
    let title = Some("Querying Instances");
    let workspace = two([(&pages[0], "Disk Service", title), (&pages[1], "Host Service", title)]);
    workspace.put("moved.md", edited(&pages[1], "/v3/{project_id}", "/v3.1/{project_id}"));
    let moved = workspace.docs(&["check", "moved.md", "--json"]);
    assert_eq!(found(&moved), [("path-changed".to_owned(), Some("hosts".to_owned()))], "{}", moved.err);

    // Without a breadcrumb it can be of either.
    workspace.put("moved.md", edited(&page("Querying Instances", "one"), "/v3/{project_id}", "/v3.1/{project_id}"));
    let moved = workspace.docs(&["check", "moved.md", "--json"]);
    assert_eq!(found(&moved), [("operation-ambiguous".to_owned(), None)]);
    let moved = workspace.docs(&["check", "moved.md", "--json", "--api", "disks"]);
    assert_eq!(found(&moved), [("path-changed".to_owned(), Some("disks".to_owned()))]);

    // So does a contract whose operation is gone from its own API.
    assert_eq!(workspace.docs(&["record", "hosts.md"]).code, code(0));
    workspace.put("spec/hosts.yaml", "openapi: 3.0.3\ninfo: {title: Host Service, version: v3}\npaths: {}\n");
    let gone = workspace.docs(&["check", "--json"]);
    assert_eq!(found(&gone), [("operation-missing".to_owned(), Some("hosts".to_owned()))], "{}", gone.err);
}

#[test]
fn operations_of_one_id_are_told_apart_in_messages() {
    let (disks, hosts) = (page("Listing Disks", "disk"), page("Listing Hosts", "host"));
    let workspace = two([(&disks, "One", Some("Listing Disks")), (&hosts, "Two", Some("Listing Hosts"))]);
    assert_eq!(workspace.docs(&["record", "hosts.md"]).code, code(0));
    let unchecked = "1 page and the spec agree\n\
                     disks: 0 of 1 operations are under contract; not: GetInstances\n\
                     hosts: 1 of 1 operations are under contract\n\
                     unchecked: no page of the operation GetInstances of disks is recorded\n";
    assert_eq!(workspace.docs(&["check"]).err, unchecked);
}

#[test]
fn errata_are_those_of_one_api() {
    let (disks, hosts) = (page("Listing Disks", "disk"), page("Listing Hosts", "host"));
    let workspace = two([(&disks, "One", Some("Listing Disks")), (&hosts, "Two", Some("Listing Hosts"))]);
    let erratum = |specified: &str| {
        format!(
            "errata:\n  - id: size\n    operation: GetInstances\n    page: Listing\n    location: response.200.{specified}\n    \
             claim: There is no such field.\n    evidence: It is received.\n    decision: It is described.\n    \
             specified: {{name: {specified}, type: String}}\n"
        )
    };
    for (api, field) in [("disks", "disk_size"), ("hosts", "host_size")] {
        let document = workspace.read(&format!("spec/{api}.yaml"));
        let line = document.lines().find(|line| line.trim() == "properties:").unwrap().to_owned();
        let property = format!(
            "{line}\n{}  {field}:\n{}    type: string",
            " ".repeat(line.find('p').unwrap()),
            " ".repeat(line.find('p').unwrap())
        );
        workspace.put(&format!("spec/{api}.yaml"), document.replacen(&line, &property, 1));
        workspace.put(&format!("spec/errata/{api}.yaml"), erratum(field));
    }
    each_has_its_own(&workspace);
    // That of the other API waives nothing.
    workspace.put("spec/errata/hosts.yaml", erratum("disk_size"));
    let rules = found(&workspace.docs(&["check", "hosts.md", "--json"]));
    let of_hosts = |rule: &str| (rule.to_owned(), Some("hosts".to_owned()));
    assert_eq!(rules, [of_hosts("field-removed"), of_hosts("erratum-stale")]);
}

#[test]
fn files_of_an_api_without_a_document_are_refused() {
    let (disks, hosts) = (page("Listing Disks", "disk"), page("Listing Hosts", "host"));
    let refused = |path: &str, error: &str| {
        let workspace = two([(&disks, "One", Some("Listing Disks")), (&hosts, "Two", Some("Listing Hosts"))]);
        assert_eq!(workspace.docs(&["record", "hosts.md"]).code, code(0));
        workspace.put(path, "errata: []\n");
        let ran = workspace.docs(&["check"]);
        assert_eq!((ran.code.as_str(), ran.out.as_str(), ran.err.as_str()), (code(2).as_str(), "", error));
    };
    let known = "the APIs are disks, hosts: rename it, or delete it";
    refused("spec/errata/host.yaml", &format!("error: spec/errata/host.yaml:1:1: there is no API `host`; {known}\n"));
    refused(
        "spec/contracts/host/GetInstances.json",
        &format!("error: spec/contracts/host:1:1: there is no API `host`; {known}\n"),
    );
    refused(
        "spec/contracts/GetInstances.json",
        "error: spec/contracts/GetInstances.json:1:1: a contract is in the folder of its API: move it to spec/contracts/API/\n",
    );
    refused(
        "spec/errata.yaml",
        "error: spec/errata.yaml:1:1: each API has errata of its own: move them to the folder errata/, as API.yaml\n",
    );
}

/// README: a second API is a second file in `spec/`.
#[test]
fn second_api_is_a_second_document() {
    const CONTRACT: &str = include_str!("../../spec/contracts/taurus-htap/CheckTableConfig.json");
    let workspace = Workspace::generated(&[("taurus-htap.yaml", SPEC), ("errata/taurus-htap.yaml", ERRATA)]);
    workspace.put("spec/contracts/taurus-htap/CheckTableConfig.json", CONTRACT);
    let alone = workspace.files();
    assert_eq!(workspace.docs(&["check"]).code, code(0));

    // The other API has an operation of ours, by method and path, by operationId, and by the title of its page.
    let parcels = include_str!("../fixtures/parcels.yaml");
    let ours = SPEC.lines().find(|line| line.starts_with("  /v3/") && line.contains("table-config-check")).unwrap();
    let title = "Checking Table Configurations for HTAP Data Synchronization";
    let method = format!(
        "\npaths:\n{ours}\n    post:\n      operationId: CheckTableConfig\n      summary: Checks.\n      \
         x-documentation-page: {title}\n      x-effect: read\n      x-idempotent: true\n      tags: [parcels]\n      parameters:\n        \
         - {{name: project_id, in: path, required: true, schema: {{type: string}}}}\n        \
         - {{name: instance_id, in: path, required: true, schema: {{type: string}}}}\n      \
         responses:\n        '204': {{description: Checked.}}\n"
    );
    workspace.put("spec/parcels.yaml", edited(parcels, "\npaths:\n", &method));
    let generated = workspace.generate(&[]);
    assert_eq!(generated.code, code(0), "{}", generated.err);
    assert!(generated.out.lines().all(|line| line.starts_with("wrote crates/generated/parcels/")), "{}", generated.out);
    assert!(alone.iter().all(|(path, text)| fs::read(workspace.path(path)).is_ok_and(|now| now == *text)));

    let checked = workspace.docs(&["check"]);
    assert_eq!(checked.code, code(0), "{}{}", checked.out, checked.err);
    assert!(checked.err.contains("operation CheckTableConfig of parcels is recorded"), "{}", checked.err);
    let page = include_str!("../documented/check-table-config.changed.md");
    workspace.put("page.md", page);
    assert_eq!(found(&workspace.docs(&["check", "page.md", "--json"]))[0].0, "operation-ambiguous");
    let ours = workspace.docs(&["check", "page.md", "--api", "taurus-htap", "--json"]);
    assert_eq!(found(&ours), [("max-length-changed".to_owned(), Some("taurus-htap".to_owned()))]);
    let recorded = workspace.docs(&["record", "page.md", "--api", "parcels"]);
    assert_eq!(recorded.out, "wrote spec/contracts/parcels/CheckTableConfig.json\n");
    assert_eq!(workspace.read("spec/contracts/taurus-htap/CheckTableConfig.json"), CONTRACT);
}
