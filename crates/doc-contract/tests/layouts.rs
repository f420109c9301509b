//! Pages with the layouts of other services have the same facts in each form and language.

mod support;

use doc_contract::{Field, Reading, read};
use support::{Form, Language, VARIANTS, layout};

/// An outline, the facts that its page has, and the rules of its notices other than those about its date.
struct Layout {
    name: &'static str,
    outline: &'static str,
    facts: &'static [&'static str],
    notices: &'static [&'static str],
}

/// A request and a response that are read, for layouts that are about something else.
const RESPONSE: &str = "
## Response Parameters
Status code: 200
= Response body parameters
| Parameter | Type | Description
| id | String | The id.
";

const LAYOUTS: &[Layout] = &[
    Layout {
        name: "URI in a list, no types, body under Request, tables by field, response without a status",
        outline: "
            # Moving a Kettle
            ## URI
            * URI format
            POST https://{Endpoint}/v3/{project_id}/kettles/{kettle_id}
            * Example
            https://tea.example.com/v3/0483/kettles/1
            * Parameter description
            = Parameter description
            | Name | Mandatory | Description
            | project_id | Yes | The project.
            | kettle_id | Yes | The kettle.
            ## Request
            = Parameter description (renaming)
            | Name | Mandatory | Type | Description
            | name | Yes | String | The name.
            | lid | Yes | Object | The lid.
            | volume | No | Object | For details, see Table 5.
            = Parameters (moving a kettle)
            | Name | Mandatory | Type | Description
            | name | No | String | The name.
            | shelf | Yes | String | Where to.
            = lid field data structure description
            | Name | Mandatory | Type | Description
            | color | Yes | String | The color.
            = volume field data structure description
            | Name | Mandatory | Type | Description
            | size | No | Integer | The size.
            ## Response
            * Normal response
            = Parameter description
            | Name | Type | Description
            | cups | Array of objects | The cups.
            = cups field data structure description
            | Name | Type | Description
            | id | String | The id.
            * Abnormal response
            See elsewhere.
            ## Status Code
            * Normal
            202
            ## Error Codes
            See elsewhere.
        ",
        facts: &[
            "POST /v3/{project_id}/kettles/{kettle_id}",
            "request.path project_id: String, mandatory",
            "request.path kettle_id: String, mandatory",
            "request.body name: String, optional",
            "request.body lid: lid object, optional",
            "request.body volume: volume object, optional",
            "request.body shelf: String, optional",
            "request lid color: String, mandatory",
            "request volume size: Integer, optional",
            "response.202 cups: Array of cups objects",
            "202 cups id: String",
        ],
        notices: &["type-not-given", "table-of-variants", "table-without-status"],
    },
    Layout {
        name: "path and query in one table, an example in the URI section, objects by type",
        outline: "
            # Listing Cups
            ## URI
            GET /v1/{project_id}/cups?limit={limit}&marker={marker}
            Example:
            GET https://{Endpoint}/v1/{project_id}/cups?limit=10
            Table 1 describes the parameters.
            = Parameter description
            | Name | Mandatory | Type | Description
            | project_id | Yes | String | The project.
            | limit | No | Integer | How many.
            | marker | No | String | Behind which.
            | color | No | String | Which.
            ## Request Parameters
            None
            ## Example Request
            > GET https://{Endpoint}/v1/{project_id}/cups
            ## Response Parameters
            = Response parameters
            | Attribute | Type | Description
            | cups | Array of Tea Cup objects | The cups.
            = Tea Cup objects
            | Attribute | Type | Description
            | id | String | The id.
            | tags | Array of objects | For details, see Table 4.
            = Description of the tags field
            | Attribute | Type | Description
            | key | String | The key.
            ## Status Code
            See elsewhere.
        ",
        facts: &[
            "GET /v1/{project_id}/cups",
            "request.path project_id: String, mandatory",
            "request.query limit: Integer, optional",
            "request.query marker: String, optional",
            "request.query color: String, optional",
            "response.200 cups: Array of Tea Cup objects",
            "200 Tea Cup id: String",
            "200 Tea Cup tags: Array of tags objects",
            "200 tags key: String",
        ],
        notices: &["place-not-given", "table-without-status"],
    },
    Layout {
        name: "columns in another order, with locations",
        outline: "
            # Creating a Kettle
            ## URI
            POST /v3/{project_id}/kettles
            = Request parameters
            | Name | Type | IN | Required | Description
            | X-Auth-Token | string | header | Yes | The token.
            | project_id | string | path | Yes | The project.
            | dry_run | boolean | query | No | Whether to try.
            ## Request
            * Parameter description
            = Parameter description
            | Name | Type | Required | Description
            | host | String | Yes | The host.
            | name | String | Yes | The name.
            | count | Integer | No | How many.
            ## Response
            Status code: 202
            = Parameter description
            | Name | Type | Description
            | id | String | The id.
        ",
        facts: &[
            "POST /v3/{project_id}/kettles",
            "request.path project_id: string, mandatory",
            "request.query dry_run: boolean, optional",
            "request.header X-Auth-Token: string, mandatory",
            "request.body host: String, mandatory",
            "request.body name: String, mandatory",
            "request.body count: Integer, optional",
            "response.202 id: String",
        ],
        notices: &[],
    },
    Layout {
        name: "path and method in two lines, normal and abnormal response as sections",
        outline: "
            # Showing Kettles
            ## URI
            * URI format
            PATH: /{version}/{project_id}/kettles/
            Method: GET
            * Parameter description
            = Parameter description
            | Name | Mandatory | Description
            | version | Yes | The version.
            | project_id | Yes | The project.
            ## Request
            None
            ## Normal Response
            * Parameter description
            = Parameter description
            | Name | Type | Description
            | cups | List data structure | For details, see Table 3.
            = cups field data structure description
            | Name | Type | Description
            | ram | int | How much.
            ## Abnormal Response
            See elsewhere.
        ",
        facts: &[
            "GET /{version}/{project_id}/kettles/",
            "request.path version: String, mandatory",
            "request.path project_id: String, mandatory",
            "response.200 cups: Array of cups objects",
            "200 cups ram: int",
        ],
        notices: &["type-not-given", "table-without-status"],
    },
    Layout {
        name: "titles of lists in place of captions",
        outline: "
            # Creating a Kettle
            ## URI
            * URI format
            POST /v2/{project_id}/kettles
            * Parameter description
            | Parameter | Mandatory | Description
            | project_id | Yes | The project.
            ## Request
            * Request parameters
            | Parameter | Type | Mandatory | Description
            | lid | Object | Yes | The lid.
            * Parameters in the lid field
            | Parameter | Type | Mandatory | Description
            | color | String | No | The color.
            ## Response
            * Response parameters
            | Parameter | Type | Description
            | job_id | String | The job.
            ## Status Codes
            * Normal
            200
        ",
        facts: &[
            "POST /v2/{project_id}/kettles",
            "request.path project_id: String, mandatory",
            "request.body lid: lid object, mandatory",
            "request lid color: String, optional",
            "response.200 job_id: String",
        ],
        notices: &["type-not-given", "table-without-status"],
    },
    Layout {
        name: "captions with `in the request body`, objects by their path",
        outline: "
            # Logging in
            ## URI
            POST /v3/auth
            ## Request Parameters
            = Parameters in the request header
            | Parameter | Mandatory | Type | Description
            | X-Auth-Token | No | String | The token.
            = Parameters in the request body
            | Parameter | Mandatory | Type | Description
            | auth | Yes | Object | The login.
            = auth
            | Parameter | Mandatory | Type | Description
            | scope | No | Object | What for.
            = auth.scope
            | Parameter | Mandatory | Type | Description
            | project | No | String | The project.
            ## Response Parameters
            Status code: 201
            = Parameters in the response body
            | Parameter | Type | Description
            | token | token object | The token.
            = Token
            | Parameter | Type | Description
            | methods | Array of strings | How.
        ",
        facts: &[
            "POST /v3/auth",
            "request.header X-Auth-Token: String, optional",
            "request.body auth: auth object, mandatory",
            "request auth scope: auth.scope object, optional",
            "request auth.scope project: String, optional",
            "response.201 token: Token object",
            "201 Token methods: Array of strings",
        ],
        notices: &[],
    },
    Layout {
        name: "fields of objects as rows below the object's",
        outline: "
            # Creating a Kettle
            ## URI
            PUT /v1/kettles
            ## Request Parameters
            = Request body parameters
            | Parameter | Mandatory | Type | Description
            | lid | Yes | Object | The lid.
            | lid.color | No | String | The color.
            | lid.knob | No | Object | The knob.
            | lid.knob.size | Yes | Integer | The size.
            | cups | No | List<Object> | The cups.
            | cups[].id | No | String | The id.
            | innodb.size | No | String | Not inside of anything.
            ## Response Parameters
            Status code: 200
            = Response body parameters
            | Parameter | Type | Description
            | id | String | The id.
        ",
        facts: &[
            "PUT /v1/kettles",
            "request.body lid: lid object, mandatory",
            "request.body cups: Array of cups objects, optional",
            "request.body innodb.size: String, optional",
            "request lid color: String, optional",
            "request lid knob: knob object, optional",
            "request knob size: Integer, mandatory",
            "request cups id: String, optional",
            "response.200 id: String",
        ],
        notices: &[],
    },
    Layout {
        name: "method and URI in a table, a section for each part of the request, columns for limits and defaults",
        outline: "
            # Deleting a Kettle
            ## URI
            | Method | URI
            | DELETE | https://{Endpoint}/v1/{project_id}/kettles/{kettle_id}
            = Parameter description
            | Parameter | Mandatory | Description
            | project_id | Yes | The project.
            | kettle_id | Yes | The kettle.
            ## Request Header
            = Parameter description
            | Parameter | Mandatory | Type | Description
            | Cup-Token | Yes | String | The token.
            ## Request Body
            = Parameter description
            | Parameter | Mandatory | Type | Value Range | Default Value | Description
            | force | No | Boolean | - | false | Whether to ask.
            | delay | No | Integer | 1-9 | 3 | When.
            ## Response
            = Response
            | Parameter | Type | Description
            | id | Teapot | The id.
            ## Status Code
            * Normal
            204
        ",
        facts: &[
            "DELETE /v1/{project_id}/kettles/{kettle_id}",
            "request.path project_id: String, mandatory",
            "request.path kettle_id: String, mandatory",
            "request.header Cup-Token: String, mandatory",
            "request.body force: Boolean, optional, default false",
            "request.body delay: Integer, optional, 1 to 9, default 3",
            // A response with fields has another status than 204.
            "response.200 id: Teapot",
        ],
        notices: &["type-not-given", "table-without-status", "type-not-known"],
    },
    Layout {
        name: "answers and types of other habits",
        outline: "
            # Creating a Kettle
            ## Function
            Creates it.
            ## Constraints
            It must be empty.
            ## URI
            POST /kettles
            ## Request Message
            = Parameter description
            | Parameter | Mandatory | Type | Description
            | a | Yes (for moving) | String | A.
            | b | Optional | integer (int64) | B.
            | c | M | String[] | C.
            | d | O | Map<String,String> | D.
            ## Response Element
            Status code: 200
            = Parameter description
            | Parameter | Type | Description
            | e | list(string) | E.
            | f | String array | F.
            | g | Array of String | G.
            ## Error Codes
            See elsewhere.
        ",
        facts: &[
            "POST /kettles",
            "request.body a: String",
            "request.body b: integer (int64), optional",
            "request.body c: String[], mandatory",
            "request.body d: Map<String,String>, optional",
            "response.200 e: list(string)",
            "response.200 f: String array",
            "response.200 g: Array of String",
        ],
        notices: &["fact-conditional"],
    },
];

/// Fields of one name in two tables, each of which has a table of its own.
const SAME_NAMES: Layout = Layout {
    name: "two fields of one name that refer to their tables",
    outline: "
        # Creating a Kettle
        ## URI
        POST /v1/kettles
        ## Request Parameters
        = Request body parameters
        | Parameter | Mandatory | Type | Description
        | lid | Yes | Object | See Table 2.
        | spout | Yes | Object | See Table 3.
        = Description of the lid field
        | Parameter | Mandatory | Type | Description
        | size | Yes | Object | See Table 4.
        = Description of the spout field
        | Parameter | Mandatory | Type | Description
        | size | Yes | Object | See Table 5.
        = Description of the size field
        | Parameter | Mandatory | Type | Description
        | wide | No | Integer | It.
        = Description of the size field
        | Parameter | Mandatory | Type | Description
        | long | No | Integer | It.
        ## Response Parameters
        Status code: 204
    ",
    facts: &[
        "POST /v1/kettles",
        "request.body lid: lid object, mandatory",
        "request.body spout: spout object, mandatory",
        "request lid size: size object, mandatory",
        "request spout size: spout.size object, mandatory",
        "request size wide: Integer, optional",
        "request spout.size long: Integer, optional",
    ],
    notices: &[],
};

/// The facts of a page, a line each.
fn facts(reading: &Reading) -> Vec<String> {
    let page = &reading.page;
    let mut facts = vec![format!("{} {}", page.method, page.path)];
    let mut add = |list: &str, fields: &[Field]| {
        facts.extend(fields.iter().map(|field| {
            let answer = field.mandatory.map_or("", |mandatory| if mandatory { ", mandatory" } else { ", optional" });
            let range = field.minimum.as_ref().zip(field.maximum.as_ref());
            let range = range.map(|(low, high)| format!(", {low} to {high}")).unwrap_or_default();
            let default = field.default.as_ref().map(|default| format!(", default {default}")).unwrap_or_default();
            format!("{list} {}: {}{answer}{range}{default}", field.name, field.kind)
        }));
    };
    add("request.path", &page.path_params);
    add("request.query", &page.query_params);
    add("request.header", &page.header_params);
    add("request.body", &page.request_body);
    let objects = |place: &str| page.objects.iter().filter(|object| object.place == place).collect::<Vec<_>>();
    for object in objects("request") {
        add(&format!("request {}", object.name), &object.fields);
    }
    for (code, fields) in &page.responses {
        add(&format!("response.{code}"), fields);
        for object in objects(code) {
            add(&format!("{code} {}", object.name), &object.fields);
        }
    }
    facts
}

fn rules(reading: &Reading) -> Vec<&'static str> {
    reading.notices.iter().map(|notice| notice.rule).filter(|rule| *rule != "no-date").collect()
}

#[test]
fn layouts_of_other_services_have_their_facts_in_each_form_and_language() {
    for layout in LAYOUTS.iter().chain([&SAME_NAMES]) {
        for (form, language) in VARIANTS {
            let page = layout::page(layout.outline, form, language);
            let at = format!("{}, {form:?} {language:?}\n{page}", layout.name);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}: {at}"));
            assert_eq!(facts(&reading), layout.facts, "{:?}\n{at}", reading.notices);
            assert_eq!(rules(&reading), layout.notices, "{:?}\n{at}", reading.notices);
            assert!(!reading.notices.iter().any(doc_contract::Notice::loses_facts), "{at}");
        }
    }
}

#[test]
fn what_is_not_read_is_noticed() {
    for (what, outline, rule) in [
        ("another operation", "# T\n## URI\nGET /v1/cups\nHEAD /v1/cups", "uri-not-read"),
        ("a fixed query", "# T\n## URI\nPOST /v1/cups?action=start", "query-not-read"),
        ("a query without a value", "# T\n## URI\nPUT /v1/cups?acl", "query-not-read"),
        (
            "a query with no row",
            "# T\n## URI\nGET /v1/cups?limit={limit}&marker={marker}\n= Query parameters\n| Parameter | Mandatory | Type | \
             Description\n| limit | No | Integer | It.",
            "query-not-read",
        ),
        (
            "a section that is not known",
            "# T\n## URI\nGET /v1/cups\n## Cupboards\n= Shelf\n| Parameter | Type | Description\n| id | String | It.",
            "table-not-read",
        ),
        (
            "an error without a status",
            "# T\n## URI\nGET /v1/cups\n## Abnormal Response\n= Shelf\n| Parameter | Type | Description\n| id | String | It.",
            "table-not-read",
        ),
        (
            "fields without types",
            "# T\n## URI\nPOST /v1/cups\n## Request\n= Parameter description\n| Parameter | Mandatory | Description\n| id | Yes | It.",
            "table-not-read",
        ),
    ] {
        for (form, language) in VARIANTS {
            // Plain text has no headings that are not known.
            if form == Form::Text && what == "a section that is not known" {
                continue;
            }
            let page = layout::page(&format!("{outline}\n{RESPONSE}"), form, language);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{what} {form:?}: {error}\n{page}"));
            let lost: Vec<_> = reading.notices.iter().filter(|notice| notice.loses_facts()).collect();
            assert!(
                matches!(lost.as_slice(), [notice] if notice.rule == rule),
                "{what}: {:?}\n{page}",
                reading.notices
            );
        }
    }
}

#[test]
fn rows_with_marks_and_tables_in_cells_are_the_fields_of_their_object() {
    let head = "<html><h1>T</h1><h4>URI</h4><p>POST /v1/cups</p><h4>Request</h4><table><caption>Table 1 Parameter \
                description</caption><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>";
    let tail = "</table><h4>Response</h4><p>Status code: 204</p></html>";
    let marked = "<tr><td>lid</td><td>Yes</td><td>Object</td><td>It.</td></tr><tr><td>&gt; knob</td><td>No</td><td>Object\
                  </td><td>It.</td></tr><tr><td>&gt;&gt; size</td><td>No</td><td>Integer</td><td>It.</td></tr><tr><td>name\
                  </td><td>No</td><td>String</td><td>It.</td></tr>";
    let indented = marked.replace("&gt;&gt;", "&nbsp;&nbsp;&emsp;").replace("&gt;", "&nbsp;");
    let inner = "<tr><td>lid</td><td>Yes</td><td>Object</td><td><p>It.</p><table><tr><th>Parameter</th><th>Mandatory</th>\
                 <th>Type</th><th>Description</th></tr><tr><td>size</td><td>No</td><td>Integer</td><td>The default value is \
                 3.</td></tr><tr><td>color</td><td>Yes</td><td>String</td><td></td></tr></table></td></tr>";
    let nested = [
        "POST /v1/cups",
        "request.body lid: lid object, mandatory",
        "request.body name: String, optional",
        "request lid knob: knob object, optional",
        "request knob size: Integer, optional",
    ];
    for (rows, expected) in [
        (marked, &nested[..]),
        (indented.as_str(), &nested),
        (
            inner,
            &[
                "POST /v1/cups",
                "request.body lid: lid object, mandatory",
                "request lid size: Integer, optional, default 3",
                "request lid color: String, mandatory",
            ],
        ),
    ] {
        let page = format!("{head}{rows}{tail}");
        let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
        assert_eq!(facts(&reading), expected, "{:?}", reading.notices);
        assert!(rules(&reading).is_empty(), "{:?}", reading.notices);
    }
}

#[test]
fn lists_and_objects_without_types_have_their_lines_and_nothing_else() {
    let outline = "# T\n## URI\nPOST /v1/cups\n## Request\n= Parameter description\n| Parameter | Mandatory | Type | Description\n\
                   | lid | Yes | String | It.\n= Lid\n| Parameter | Mandatory | Description\n| size | No | It.";
    for (form, language) in VARIANTS {
        let page = layout::page(&format!("{outline}\n{RESPONSE}"), form, language);
        let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
        assert_eq!(rules(&reading), ["table-not-read"], "{page}");
        assert!(reading.page.objects.is_empty(), "{page}");
        assert!(reading.places.contains_key("request.body"), "{:?}\n{page}", reading.places);
    }
}

#[test]
fn row_that_is_marked_as_part_of_nothing_is_noticed() {
    let page = layout::page(
        &format!(
            "# T\n## URI\nPOST /v1/cups\n## Request\n= Request body parameters\n| Parameter | Mandatory | Type | \
                  Description\n| lid | Yes | String | It.\n| > size | No | Integer | It.\n{RESPONSE}"
        ),
        Form::Html,
        Language::English,
    );
    let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
    assert_eq!(rules(&reading), ["row-not-placed"]);
    assert!(!facts(&reading).iter().any(|fact| fact.contains("size")));
}

#[test]
fn root_path_is_one() {
    for (form, language) in VARIANTS {
        let page = layout::page(&format!("# T\n## URI\nGET /\n{RESPONSE}"), form, language);
        let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
        assert_eq!(facts(&reading), ["GET /", "response.200 id: String"]);
    }
}

/// A request for making a cup with a table of that caption in that section.
fn request_table(caption: &str, section: &str, zh: bool) -> String {
    let head = if zh {
        "| 参数 | 是否必选 | 参数类型 | 描述"
    } else {
        "| Parameter | Mandatory | Type | Description"
    };
    let request = if section == "URI" { String::new() } else { format!("## {section}\n") };
    format!("# T\n## URI\nPOST /v1/cups\n{request}= {caption}\n{head}\n| size | No | String | It.\n{RESPONSE}")
}

#[test]
fn captions_in_the_words_for_parameters_are_those_of_their_part_of_the_request() {
    for (section, captions, fact) in [
        (
            "Request Parameters",
            &[
                "Form-data parameters",
                "Input parameters",
                "Request form parameters",
                "Message body parameters",
                "Request Message Parameters",
                "Body Parameter List",
                "Description of the request parameters",
                "Request Body参数",
                "表单参数",
                "请求Form参数",
                "请求消息体参数",
                "参数列表",
                "输入参数",
                "Optional parameters",
            ][..],
            "request.body size: String, optional",
        ),
        (
            "URI",
            &["Optional parameters", "URI query parameters", "可选参数", "URI查询参数", "请求Query参数"],
            "request.query size: String, optional",
        ),
    ] {
        for caption in captions {
            let page =
                layout::page(&request_table(caption, section, !caption.is_ascii()), Form::Markdown, Language::English);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{caption}: {error}\n{page}"));
            assert_eq!(facts(&reading)[1], fact, "{caption}: {:?}\n{page}", reading.notices);
            assert!(!reading.notices.iter().any(doc_contract::Notice::loses_facts), "{caption}: {:?}", reading.notices);
        }
    }
}

#[test]
fn table_of_the_request_that_no_field_leads_to_is_noticed() {
    for section in ["Request Parameters", "URI"] {
        for caption in ["Things to send", "Elements", "待发送的内容", "Ghost"] {
            for form in [Form::Text, Form::Html, Form::Markdown] {
                let page = layout::page(&request_table(caption, section, false), form, Language::English);
                let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{caption}: {error}\n{page}"));
                let rules = rules(&reading);
                assert_eq!(rules, ["table-without-field"], "{caption}: {:?}\n{page}", reading.notices);
            }
        }
    }
}

#[test]
fn type_that_is_the_number_of_a_table_is_the_object_of_that_table() {
    for caption in ["Topic structure", "Parameter description"] {
        let outline = format!(
            "# T\n## URI\nGET /v1/cups\n## Response Parameters\nStatus code: 200\n= Response body parameters\n\
             | Parameter | Type | Description\n| cups | Array of Table 2 objects | They.\n| best | Table 2 object | It.\n\
             = {caption}\n| Parameter | Type | Description\n| id | String | It."
        );
        let object = if caption == "Topic structure" { "Topic structure" } else { "cups" };
        for form in [Form::Text, Form::Html, Form::Markdown] {
            let page = layout::page(&outline, form, Language::English);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
            let expected = [
                "GET /v1/cups".to_owned(),
                format!("response.200 cups: Array of {object} objects"),
                format!("response.200 best: {object} object"),
                format!("200 {object} id: String"),
            ];
            assert_eq!(facts(&reading), expected, "{:?}\n{page}", reading.notices);
            assert!(rules(&reading).is_empty(), "{:?}\n{page}", reading.notices);
        }
    }
}

#[test]
fn object_without_a_table_is_noticed() {
    for kind in ["Ghost object", "Array of Ghost objects", "Map<String,Ghost>", "Array of Table 7 objects"] {
        let outline = format!(
            "# T\n## URI\nPOST /v1/cups\n## Request Parameters\n= Request body parameters\n\
             | Parameter | Mandatory | Type | Description\n| lid | Yes | {kind} | It.\n{RESPONSE}"
        );
        for form in [Form::Text, Form::Html, Form::Markdown] {
            let page = layout::page(&outline, form, Language::English);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
            assert_eq!(rules(&reading), ["type-not-known"], "{:?}\n{page}", reading.notices);
        }
    }
}

#[test]
fn cell_of_several_rows_is_a_cell_of_each() {
    let head = "<html><h1>T</h1><h4>URI</h4><p>POST /v1/cups</p><h4>Request</h4><table><caption>Table 1 Parameter \
                description</caption><tr><th>Parameter</th><th>Mandatory</th><th>Type</th><th>Description</th></tr>";
    let tail = "</table><h4>Response</h4><p>Status code: 204</p></html>";
    for (rows, expected, notices) in [
        (
            "<tr><td>a</td><td rowspan=\"2\">No</td><td rowspan=\"0\">Integer</td><td>It.</td></tr><tr><td>b</td><td>It.\
             </td></tr><tr><td>c</td><td>Yes</td><td>It.</td></tr>",
            &["a: Integer, optional", "b: Integer, optional", "c: Integer, mandatory"][..],
            &[][..],
        ),
        (
            "<tr><td rowspan=\"2\">a</td><td rowspan=\"2\">No</td><td rowspan=\"2\">Integer</td><td rowspan=\"2\">It.</td>\
             </tr><tr></tr><tr><td>b</td><td>No</td><td>String</td><td>It.</td></tr>",
            &["a: Integer, optional", "b: String, optional"],
            &[],
        ),
        (
            "<tr><td>a</td><td>No</td><td>String</td><td rowspan=\"2\">Default value: 3</td></tr><tr><td>b</td><td>No\
             </td><td>Integer</td></tr>",
            &["a: String, optional, default \"3\"", "b: Integer, optional, default 3"],
            &[],
        ),
        (
            "<tr><td rowspan=\"2\">a</td><td>Yes</td><td>String</td><td>It.</td></tr><tr><td>No</td><td>Integer</td>\
             <td>It.</td></tr>",
            &["a: String, mandatory"],
            &["row-repeated"],
        ),
    ] {
        let page = format!("{head}{rows}{tail}");
        let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
        let expected: Vec<_> = expected.iter().map(|fact| format!("request.body {fact}")).collect();
        assert_eq!(facts(&reading)[1..], expected, "{:?}", reading.notices);
        assert_eq!(rules(&reading), notices, "{:?}", reading.notices);
    }
}

#[test]
fn row_of_a_type_that_is_not_known_is_a_row_in_text() {
    for kind in ["UUID", "Instant", "ISO Date", "List<Teapot>", "Timestamp (ms)"] {
        let outline = format!(
            "# T\n## URI\nPOST /v1/cups\n## Request Parameters\n= Request body parameters\n\
             | Parameter | Mandatory | Type | Description\n| a | Yes | String | It.\n| made_at | No | {kind} | When.\n\
             | b | No | String | It.\n## Response Parameters\nStatus code: 200\n= Response body parameters\n\
             | Parameter | Type | Description\n| id | String | The id.\n| made_at | {kind} | When it was made.\n\
             | made_by | {kind} | Who made it.\n| name | String | The name."
        );
        for form in [Form::Text, Form::Html, Form::Markdown] {
            let page = layout::page(&outline, form, Language::English);
            let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
            let names = |fields: &[Field]| fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>();
            assert_eq!(names(&reading.page.request_body), ["a", "made_at", "b"], "{page}");
            assert_eq!(names(&reading.page.responses["200"]), ["id", "made_at", "made_by", "name"], "{page}");
            assert_eq!(reading.page.responses["200"][1].kind, kind, "{page}");
        }
    }
}

#[test]
fn values_with_what_they_mean_are_no_rows_in_text() {
    let page = "URI\n\nGET /v1/cups\n\nResponse Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\n\
                Parameter\n\nType\n\nDescription\n\nstate\n\nString\n\nThe state. Options:\n\nfull\n\nFull\n\nIt has tea.\n\n\
                EMPTY\n\nEmpty\n\nIt has none.\n\nname\n\nString\n\nThe name.\n";
    let reading = read(page.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let names: Vec<_> = reading.page.responses["200"].iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["state", "name"]);
}
