//! What a page says that its caller must be allowed, in layouts that the pages of other tests do not have.

use doc_contract::{Reading, Source, Spec, compare, limits::MAX_ACTIONS, read};
use spec_document::Document;

/// A page as text with that section on authorization.
fn text(section: &str) -> String {
    format!(
        "Updated on 2026-02-03 GMT+08:00\n\nBrewing Tea\n\nFunction\n\nBrews.\n\nAuthorization Information\n\n{section}\n\n\
         URI\n\nPOST /v1/teas\n\nResponse Parameters\n\nStatus code: 200\n\nError Codes\n\nSee elsewhere.\n"
    )
}

fn html(section: &str) -> String {
    format!(
        "<html><body><h1>Brewing Tea</h1><p>Updated on 2026-02-03 GMT+08:00</p><h4>Function</h4><p>Brews.</p>\
         <h4>Authorization Information</h4>\n{section}\n<h4>URI</h4><p>POST /v1/teas</p><h4>Response Parameters</h4>\
         <p>Status code: 200</p><h4>Error Codes</h4><p>See elsewhere.</p></body></html>"
    )
}

fn markdown(section: &str) -> String {
    format!(
        "# Brewing Tea\n\nUpdated on 2026-02-03 GMT+08:00\n\n#### Function\n\nBrews.\n\n#### Authorization Information\n\n\
         {section}\n\n#### URI\n\nPOST /v1/teas\n\n#### Response Parameters\n\nStatus code: 200\n\n#### Error Codes\n\n\
         See elsewhere.\n"
    )
}

fn reading(page: &str) -> Reading {
    read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"))
}

/// The actions of a page, a line each: name, level, types, keys, aliases, dependencies.
fn actions(reading: &Reading) -> Option<Vec<String>> {
    let line = |action: &doc_contract::RequiredAction| {
        let lists = [&action.resource_types, &action.condition_keys, &action.aliases, &action.dependencies];
        let lists = lists.map(|list| list.join(",")).join(" | ");
        format!("{} | {} | {lists}", action.action, action.access_level.as_deref().unwrap_or_default())
    };
    reading.page.permission.as_ref().map(|actions| actions.iter().map(line).collect())
}

fn rules(reading: &Reading) -> Vec<&'static str> {
    let known = ["no-date", "no-status"];
    reading.notices.iter().map(|notice| notice.rule).filter(|rule| !known.contains(rule)).collect()
}

const HEAD: &str = "Action\n\nAccess Level\n\nResource Type (*: required)\n\nCondition Key\n\nAlias\n\nDependency\n\n";

#[test]
fn each_layout_has_its_actions() {
    let two_types = [
        "teas:leaf:brew | Write | leaf *,pot | g:EnterpriseProjectId,g:ResourceTag/<tag-key> | tea:leaf:brew | water:tap:open",
    ];
    let head_cells = HEAD.trim().replace("\n\n", "</th><th>");
    let head_row = HEAD.trim().replace("\n\n", " | ").replace('*', "\\*");
    let spans = format!(
        "<table><thead><tr><th>{head_cells}</th></tr></thead><tbody><tr><td rowspan=\"2\">teas:leaf:brew</td>\
         <td rowspan=\"2\">Write</td><td>leaf *</td><td>g:EnterpriseProjectId</td><td rowspan=\"2\">tea:leaf:brew</td>\
         <td rowspan=\"2\">water:tap:open</td></tr><tr><td>pot</td><td>g:ResourceTag/&lt;tag-key&gt;</td></tr>\
         </tbody></table>"
    );
    let plain_cells = spans.replace("<thead>", "").replace("</thead>", "").replace("th>", "td>");
    for (layout, page, expected) in [
        (
            "further types as text",
            text(&format!(
                "{HEAD}teas:leaf:brew\n\nWrite\n\nleaf *\n\ng:EnterpriseProjectId\n\npot\n\ng:ResourceTag/<tag-key>\n\n\
                 tea:leaf:brew\n\nwater:tap:open"
            )),
            &two_types[..],
        ),
        ("cells of several rows", html(&spans), &two_types),
        ("a head of ordinary cells", html(&plain_cells), &two_types),
        (
            "further types in rows with empty cells",
            markdown(&format!(
                "| {head_row} |\n|---|---|---|---|---|---|\n\
                 | teas:leaf:brew | Write | leaf \\* | g:EnterpriseProjectId | tea:leaf:brew | water:tap:open |\n\
                 | | | pot | g:ResourceTag/<tag-key> | | |"
            )),
            &two_types,
        ),
        (
            "no type, then a key for all of them",
            text(&format!(
                "{HEAD}teas:leaf:brew\n\nWrite\n\nleaf *\n\n-\n\n-\n\ng:EnterpriseProjectId\n\ntea:leaf:brew\n\n-"
            )),
            &["teas:leaf:brew | Write | leaf * | g:EnterpriseProjectId | tea:leaf:brew | "],
        ),
        (
            "two actions, and cells without text",
            text(&format!("{HEAD}teas:leaf:brew\n\nWrite\n\n-\n\n-\n\n-\n\n-\n\nsts::decode\n\nlist\n\ntea:leaf:brew")),
            &["teas:leaf:brew | Write |  |  |  | ", "sts::decode | List |  |  | tea:leaf:brew | "],
        ),
        (
            "tabs between the cells",
            text(
                "Action\tAccess Level\tResource Type (*: required)\tCondition Key\tAlias\tDependency\n\n\
                 teas:leaf:brew\tPermission_management\tleaf *\tg:EnterpriseProjectId\ttea:leaf:brew\t-",
            ),
            &["teas:leaf:brew | Permission_management | leaf * | g:EnterpriseProjectId | tea:leaf:brew | "],
        ),
        (
            "values with line breaks, and a column of descriptions",
            markdown(
                "| Action | Description | Access Level | Condition Keys |\n|---|---|---|---|\n\
                 | teas:leaf:brew | Allows to brew. | Read | g:EnterpriseProjectId<br>teas:Kind |",
            ),
            &["teas:leaf:brew | Read |  | g:EnterpriseProjectId,teas:Kind |  | "],
        ),
        (
            "items that were flattened into one line, in a table that is indented",
            markdown(&format!(
                "* With identity policies, see below.\n\n  | {head_row} |\n  |:---|:---|:---|:---|:---|:---|\n\
                 \x20 | teas:leaf:brew | Write | * leaf \\* * pot | * g:EnterpriseProjectId * g:ResourceTag/<tag-key> | \
                 tea:leaf:brew | water:tap:open |"
            )),
            &two_types,
        ),
        (
            "a sentence behind the table",
            text(&format!("{HEAD}teas:leaf:brew\n\nWrite\n\n-\n\n-\n\n-\n\n-\n\nThat is all there is to it.")),
            &["teas:leaf:brew | Write |  |  |  | "],
        ),
    ] {
        let found = reading(&page);
        assert_eq!(actions(&found).unwrap_or_default(), expected, "{layout}\n{page}");
        assert_eq!(rules(&found), [""; 0], "{layout}: {:?}", found.notices);
    }
}

#[test]
fn none_needed_is_not_the_same_as_nothing_said() {
    let none = "With identity policies, no identity policy-based permission is required for it.";
    let elsewhere = "The required permissions are listed in another place.";
    for page in [text, html, markdown] {
        assert_eq!(actions(&reading(&page(none))), Some(Vec::new()));
        let older = reading(&page(elsewhere));
        assert_eq!((actions(&older), rules(&older)), (None, Vec::new()));
    }
}

#[test]
fn what_cannot_be_read_is_noticed() {
    let row = |cells: &str| {
        let head = HEAD.trim().replace("\n\n", " | ").replace('*', "\\*");
        markdown(&format!("| {head} |\n|---|---|---|---|---|---|\n| {cells} |"))
    };
    for (page, rule, word) in [
        (row("brew | Write | - | - | - | -"), "permission-not-read", "`brew`"),
        (row("brew | Write | - | - | - | -"), "permission-not-read", "no action"),
        (row(&format!("a:b:{} | Write | - | - | - | -", "c".repeat(600))), "permission-not-read", "`a:b:c"),
        (text(&format!("{HEAD}brew\n\nWrite\n\n-\n\n-\n\n-\n\n-")), "permission-not-read", "`brew`"),
        (row("teas:leaf:brew | Admin | - | - | - | -"), "permission-not-read", "`Admin`"),
        (row("teas:leaf:brew | Write | - | Project | - | -"), "permission-not-read", "`Project`"),
        (row("teas:leaf:brew | Write | - | - | brew | -"), "permission-not-read", "`brew`"),
        (row("teas:leaf:brew | Write | - | - | - | -").replace("Alias", "Price"), "column-not-read", "`Price`"),
        (
            text("With identity policies, these identity policy-based permissions are required."),
            "permission-not-read",
            "no table of actions",
        ),
    ] {
        let found = reading(&page);
        let is_noticed = found.notices.iter().any(|notice| notice.rule == rule && notice.message.contains(word));
        assert!(is_noticed, "{word}: {:?}\n{page}", found.notices);
    }
}

#[test]
fn row_whose_action_is_not_read_adds_nothing_to_the_one_before() {
    let row = |name: &str, key: &str| format!("| {name} | Write | {key} |\n");
    let head = "| Action | Access Level | Condition Key |\n|---|---|---|\n";
    let page = markdown(&format!("{head}{}{}", row("teas:leaf:brew", "g:One"), row("brew", "g:Two")));
    assert_eq!(actions(&reading(&page)).unwrap_or_default(), ["teas:leaf:brew | Write |  | g:One |  | "]);
}

#[test]
fn tables_without_end_are_read_in_time_up_to_their_limits() {
    let keys: String = (0..200).map(|index| format!(" g:Key{index}")).collect();
    let rows: String = (0..2_000).map(|index| format!("| a:b:c{index} | Write |{keys} |\n| | |{keys} |\n")).collect();
    let page = markdown(&format!("| Action | Access Level | Condition Key |\n|---|---|---|\n{rows}"));
    let found = reading(&page);
    let actions = found.page.permission.unwrap_or_default();
    assert_eq!(actions.len(), MAX_ACTIONS);
    assert!(actions.iter().all(|action| action.condition_keys.len() == MAX_ACTIONS));
    let notice = |rule: &str| found.notices.iter().any(|notice| notice.rule == rule && notice.message.contains("c32"));
    assert!(notice("permission-not-read"), "{:?}", found.notices);
}

#[test]
fn differences_have_the_lines_of_both_sides_and_errata_waive_them() {
    let spec = "openapi: 3.0.3
info: {title: Teas, version: v1}
paths:
  /v1/teas:
    post:
      operationId: BrewTea
      x-permission:
        actions:
          - action: teas:leaf:brew
            access-level: write
            aliases: [tea:leaf:brew]
      responses:
        '200': {description: Done.}
";
    let page = text(&format!("{HEAD}teas:leaf:brew\n\nWrite\n\n-\n\n-\n\ntea:leaf:steep\n\n-"));
    let source = Source::read("page.txt", page.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let document = || Document::parse("spec.yaml", spec).unwrap_or_else(|error| panic!("{error}"));
    let found = |errata: Option<Document>| {
        let spec = Spec::default().with_api("teas", document(), errata).unwrap_or_else(|error| panic!("{error}"));
        compare(&source, &spec)
    };
    let findings = found(None);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    let finding = &findings[0];
    assert_eq!(finding.location, "permission.teas:leaf:brew.aliases");
    assert_eq!((finding.rule.as_str(), finding.effect.word()), ("aliases-changed", "breaking"));
    let line = |text: &str, word: &str| text.lines().position(|line| line.contains(word)).map(|line| line + 1);
    assert_eq!((finding.page_line, finding.spec_line), (line(&page, "tea:leaf:steep"), line(spec, "aliases")));
    assert!(finding.edit.contains("set `aliases` to [\"tea:leaf:steep\"]"), "{}", finding.edit);
    let errata = "errata:
  - id: tea-alias
    operation: BrewTea
    page: Brewing Tea
    location: permission.teas:leaf:brew.aliases
    claim: The alias is tea:leaf:steep.
    evidence: Another page has tea:leaf:brew.
    decision: The other page is followed.
    documented: [tea:leaf:steep]
    specified: [tea:leaf:brew]
";
    let errata = Document::parse("errata.yaml", errata).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(found(Some(errata)), []);
}
