//! What descriptions of every kind mean, in each form and language, and what a change of each is reported as.
//!
//! The mutation test writes each fact in plain words. The descriptions here have conditions, give half a fact, or use
//! words whose meaning depends on the type.

mod support;

use doc_contract::{Finding, Source, Spec, compare, compare_pages, scaffold};
use serde_json::{Value, json};
use spec_document::Document;
use support::{Form, Language, VARIANTS, described};

/// A description: its paragraphs in English and in Chinese. An item of a list begins with `• `.
struct Description {
    kind: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
}

impl Description {
    fn page(&self, form: Form, language: Language) -> Source {
        let pieces = if language == Language::English { self.english } else { self.chinese };
        let text = described(self.kind, pieces, form, language);
        Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

const fn description(
    kind: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
) -> Description {
    Description { kind, english, chinese }
}

/// The facts of the described field, but for those that every field has.
fn facts(source: &Source) -> Value {
    let mut facts = serde_json::to_value(&source.page().request_body[0]).unwrap_or_default();
    if let Value::Object(facts) = &mut facts {
        for name in ["name", "type", "mandatory"] {
            facts.shift_remove(name);
        }
    }
    facts
}

/// Each description has these facts and these rules of notices, in every form and language.
fn means(cases: &[(Description, Value, &[&str])]) {
    for (description, expected, rules) in cases {
        for (form, language) in VARIANTS {
            let source = description.page(form, language);
            let about = format!("{form:?} {language:?} {:?}", description.english);
            assert_eq!(facts(&source), *expected, "{about}: {:?}", source.notices());
            let found: Vec<&str> = source.notices().iter().map(|notice| notice.rule).collect();
            assert_eq!(found, *rules, "{about}: {:?}", source.notices());
            assert!(source.notices().iter().all(|notice| notice.message.contains("`leaves`")), "{about}");
        }
    }
}

const CONDITIONAL: &[&str] = &["fact-conditional"];
const AMBIGUOUS: &[&str] = &["fact-ambiguous"];

#[test]
fn what_holds_in_some_cases_only_is_a_notice_and_no_fact() {
    means(&[
        (
            description(
                "String",
                &["What it is. Needed if the pot has a suffix other than tea01 and tea02."],
                &["它的含义。如果壶的后缀为tea01，则必填。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. With Oolong it ranges from 2 to 20."],
                &["它的含义。对于乌龙，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. The value ranges from 2 to 20 for Oolong."],
                &["它的含义。当茶为乌龙时，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. In cluster mode, the value ranges from 2 to 20."],
                &["它的含义。集群模式下，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Array of strings",
                &["What it is. If the array length is 0, all are taken."],
                &["它的含义。如果数组长度为0，则取全部。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "String",
                &["What it is. If it is new, it can contain 3 to 64 characters."],
                &["它的含义。若为新建，长度为3～64个字符。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "String",
                &["What it is. Unless it is old, only letters and digits are allowed."],
                &["它的含义。除非是旧的，只能包含字母和数字。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. The default value is 7 for Oolong and 9 for Sencha."],
                &["它的含义。当茶为乌龙时，默认值为7。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. When the kettle is new:", "The value ranges from 2 to 20."],
                &["它的含义。当水壶为新建时：", "取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description(
                "String",
                &["What it is. If the tea is green, the options are as follows:", "• hot: hot", "• cold: cold"],
                &["它的含义。如果茶是绿茶，取值如下：", "• hot：热", "• cold：冷"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        // What always holds is a fact beside it.
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 100. If the kettle is old, the value ranges from 1 to 50."],
                &["它的含义。取值范围为1~100。如果水壶为旧的，取值范围为1~50。"],
            ),
            json!({ "minimum": 1, "maximum": 100 }),
            CONDITIONAL,
        ),
        (
            description(
                "Integer",
                &["What it is. If this parameter is not specified, the default value is 7."],
                &["它的含义。不传该参数时，默认值为7。"],
            ),
            json!({ "default": 7 }),
            &[],
        ),
        // Conditions that say nothing about a fact are prose.
        (
            description("String", &["What it is. If it is hot, wait."], &["它的含义。如果太热，请等待。"]),
            json!({}),
            &[],
        ),
    ]);
}

#[test]
fn suffix_that_is_denied_is_a_notice_and_no_fact() {
    let unread: &[&str] = &["fact-not-read"];
    for (english, chinese) in [
        (&["What it is. It must not have the suffix .tea."][..], &["它的含义。后缀不能为.tea。"][..]),
        (&["What it is without the suffix .tea."], &["它的含义，不允许后缀为.tea。"]),
        (&["What it is. Names that have the suffix .tea are refused."], &["它的含义。禁止以.tea结尾。"]),
    ] {
        means(&[(description("String", english, chinese), json!({}), unread)]);
    }
    let description = description("String", &["What it is. It has the suffix .tea."], &["它的含义。后缀为.tea。"]);
    for (form, language) in VARIANTS {
        assert_eq!(facts(&description.page(form, language))["suffix"], json!(".tea"), "{form:?} {language:?}");
    }
}

#[test]
fn several_limits_or_defaults_in_one_cell_are_not_one() {
    means(&[
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 10 or from 20 to 30."],
                &["它的含义。取值范围为1~10或20~30。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["What it is. Value: 1-10. The value ranges from 20 to 30."],
                &["它的含义。取值：1-10。取值范围为20~30。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["Definition", "What it is.", "Range", "1-10 or 20-30"],
                &["参数解释", "它的含义。", "取值范围", "1-10或20-30"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 10 or 0."],
                &["它的含义。取值范围：1~10或0。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "String",
                &["What it is. It can contain 3 to 8 characters or 16 to 32 characters."],
                &["它的含义。长度为3～8个字符或16～32个字符。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["What it is. The default value is 7 (green) or 9 (black)."],
                &["它的含义。默认值为7（绿茶）或9（红茶）。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "String",
                &["Definition", "What it is.", "Default Value", "• seven", "• nine"],
                &["参数解释", "它的含义。", "默认取值", "• seven", "• nine"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 10. Value: 1-10."],
                &["它的含义。取值范围为1~10。取值：1-10。"],
            ),
            json!({ "minimum": 1, "maximum": 10 }),
            &[],
        ),
    ]);
}

#[test]
fn defaults_are_kept_whole() {
    let media = json!({ "default": "application/json;charset=utf8" });
    means(&[
        (
            description(
                "String",
                &["What it is. The default value is application/json;charset=utf8."],
                &["它的含义。默认值为application/json;charset=utf8。"],
            ),
            media.clone(),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "What it is.", "Default Value", "application/json;charset=utf8"],
                &["参数解释", "它的含义。", "默认取值", "application/json;charset=utf8"],
            ),
            media,
            &[],
        ),
        (
            description("String", &["What it is. The default value is \"a;b\"."], &["它的含义。默认值为\"a;b\"。"]),
            json!({ "default": "a;b" }),
            &[],
        ),
        (
            description(
                "Integer",
                &["Definition", "What it is.", "Default Value", "the day"],
                &["参数解释", "它的含义。", "默认取值", "当天"],
            ),
            json!({}),
            &["fact-not-read"],
        ),
    ]);
}

#[test]
fn names_of_cases_are_no_values() {
    means(&[
        (
            description(
                "String",
                &["MySQL: the value can be A1 or B1.", "PostgreSQL: the value can be C1."],
                &["MySQL：取值为A1或B1。", "PostgreSQL：取值为C1。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description("String", &["What it is. Options: MySQL: 1~100"], &["它的含义。取值范围：MySQL：1~100"]),
            json!({}),
            CONDITIONAL,
        ),
    ]);
}

#[test]
fn lists_are_read_as_a_whole_or_not_at_all() {
    let levels = || json!({ "enum": ["UP", "DOWN", "LOST"] });
    means(&[
        (
            description("String", &["State.", "Options:", "UP, DOWN, LOST"], &["状态。", "取值：", "UP、DOWN、LOST"]),
            levels(),
            &[],
        ),
        (
            description("String", &["State. Options:", "UP, DOWN, and LOST"], &["状态。取值如下：", "UP、DOWN和LOST"]),
            levels(),
            &[],
        ),
        (description("String", &["State. Options: UP, DOWN, LOST"], &["状态。取值：UP、DOWN、LOST"]), levels(), &[]),
        (
            description(
                "String",
                &["State. Options:", "UP", "DOWN", "LOST"],
                &["状态。取值范围：", "UP", "DOWN", "LOST"],
            ),
            levels(),
            &[],
        ),
        (
            description(
                "String",
                &["State. Options: UP (runs), DOWN (stopped), or LOST (gone)"],
                &["状态。取值：UP（运行）、DOWN（停止）或LOST（丢失）"],
            ),
            levels(),
            &[],
        ),
        (
            description(
                "String",
                &[
                    "State. The options are as follows:",
                    "• UP: runs",
                    "• DOWN: stopped",
                    "• LOST: gone, or never there",
                ],
                &["状态。取值如下：", "• UP：运行", "• DOWN：停止", "• LOST：丢失"],
            ),
            levels(),
            &[],
        ),
        (
            description(
                "String",
                &["State. Options: * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。取值：* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            levels(),
            &[],
        ),
        (
            description(
                "String",
                &["State. * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            levels(),
            &[],
        ),
        (
            description("String", &["Level. Options: none, true, null"], &["级别。取值：none、true、null"]),
            json!({ "enum": ["none", "true", "null"] }),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "Level.", "Range", "• none", "• low", "Default Value", "none"],
                &["参数解释", "级别。", "取值范围", "• none", "• low", "默认取值", "none"],
            ),
            json!({ "enum": ["none", "low"], "default": "none" }),
            &[],
        ),
        (
            description("String", &["Level.", "Options:", "true", "false"], &["级别。", "取值：", "true", "false"]),
            json!({ "enum": ["true", "false"] }),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "Level.", "Range", "None"],
                &["参数解释", "级别。", "取值范围", "无"],
            ),
            json!({}),
            &[],
        ),
        (
            description("String", &["Kind. include_cups: those."], &["类型。include_cups：这些。"]),
            json!({ "enum": ["include_cups"] }),
            &[],
        ),
        // Half a list is no list.
        (
            description(
                "String",
                &["State. Options:", "• UP", "• whatever the kettle says, and more"],
                &["状态。取值：", "• UP", "• 其他由水壶决定的状态"],
            ),
            json!({}),
            &["fact-not-read"],
        ),
        (
            description("String", &["State. Options: UP(x)y, DOWN"], &["状态。取值：UP(x)y、DOWN"]),
            json!({}),
            &["fact-not-read"],
        ),
    ]);
}

#[test]
fn bare_limits_mean_what_the_type_says() {
    let words = (&["What it is. Minimum: 1 Maximum: 100"][..], &["它的含义。最小值：1 最大值：100"][..]);
    means(&[
        (description("String", words.0, words.1), json!({ "min_length": 1, "max_length": 100 }), &[]),
        (description("Integer", words.0, words.1), json!({ "minimum": 1, "maximum": 100 }), &[]),
        (description("Double", words.0, words.1), json!({ "minimum": 1, "maximum": 100 }), &[]),
        (description("Array of strings", words.0, words.1), json!({ "min_items": 1, "max_items": 100 }), &[]),
        (
            description("Array of strings", &["Tags. Array Length: 0 - 20"], &["标签。数组长度：0 - 20"]),
            json!({ "max_items": 20 }),
            &[],
        ),
        (
            description(
                "Array of strings",
                &["Tags. Minimum: 1 Maximum: 64 Array Length: 0 - 20"],
                &["标签。最小值：1 最大值：64 数组长度：0 - 20"],
            ),
            json!({ "min_length": 1, "max_length": 64, "max_items": 20 }),
            &[],
        ),
        (
            description("Array of strings", &["Tags. It can have up to 20 items."], &["标签。最多20个元素。"]),
            json!({ "max_items": 20 }),
            &[],
        ),
        (
            description(
                "String",
                &["What it is. Minimum length: 1 Maximum length: 100"],
                &["它的含义。最小长度：1 最大长度：100"],
            ),
            json!({ "min_length": 1, "max_length": 100 }),
            &[],
        ),
        // A number that is written as text still has a range.
        (
            description("String", &["What it is. The value ranges from 1 to 100."], &["它的含义。取值范围为1~100。"]),
            json!({ "minimum": 1, "maximum": 100 }),
            &[],
        ),
    ]);
}

#[test]
fn each_change_of_a_description_is_one_finding_with_its_effect() {
    // Before, after, the fact, its rule and its effect on a request.
    let changes = [
        (
            description("String", &["State.", "Options:", "UP, DOWN, LOST"], &["状态。", "取值：", "UP、DOWN、LOST"]),
            description("String", &["State.", "Options:", "UP, DOWN"], &["状态。", "取值：", "UP、DOWN"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            description("String", &["State. * UP: runs * DOWN: stopped"], &["状态。* UP：运行 * DOWN：停止"]),
            description(
                "String",
                &["State. * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            "enum",
            "enum-changed",
            "compatible",
        ),
        (
            description(
                "String",
                &["Kind. include_cups: those; exclude_cups: others."],
                &["类型。include_cups：这些；exclude_cups：其余。"],
            ),
            description("String", &["Kind. include_cups: those."], &["类型。include_cups：这些。"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            description("String", &["Kind. all: everything; part: some of it."], &["类型。all：全部；part：部分。"]),
            description("String", &["Kind. all: everything."], &["类型。all：全部。"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            description("String", &["Level. Options: none, low"], &["级别。取值：none、low"]),
            description("String", &["Level. Options: none, high"], &["级别。取值：none、high"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        // What the new page lists is not known, so what it does to callers is not, either.
        (
            description("String", &["Result. good/bad"], &["结果。good/bad"]),
            description("String", &["Result. good"], &["结果。good"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description(
                "String",
                &["include_cups: those. exclude_cups: others."],
                &["include_cups：这些。exclude_cups：其余。"],
            ),
            description("String", &["include_cups: those."], &["include_cups：这些。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description(
                "String",
                &["• include_cups: those.", "• exclude_cups: others."],
                &["• include_cups：这些。", "• exclude_cups：其余。"],
            ),
            description("String", &["• include_cups: those."], &["• include_cups：这些。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description("String", &["The value can be A1 or B1."], &["取值可以为A1或B1。"]),
            description("String", &["The value can only be A1."], &["取值只能为A1。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description("String", &["The value can be A1 or B1."], &["取值可以为A1或B1。"]),
            description("String", &["The value is A1."], &["取值为A1。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description("String", &["Level. The value can be idle or busy."], &["级别。取值可以为idle或busy。"]),
            description("String", &["Level. The value must be idle."], &["级别。取值必须为idle。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description("String", &["Options: UP, DOWN"], &["取值：UP、DOWN"]),
            description("String", &["Options: UP,", "LOST"], &["取值：UP、", "LOST"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            description("Integer", &["What it is. The value ranges from 1 to 10."], &["它的含义。取值范围为1~10。"]),
            description("Integer", &["What it is. The value ranges from 1 to 20."], &["它的含义。取值范围为1~20。"]),
            "maximum",
            "maximum-changed",
            "compatible",
        ),
        (
            description("String", &["What it is. Minimum: 1 Maximum: 100"], &["它的含义。最小值：1 最大值：100"]),
            description("String", &["What it is. Minimum: 1 Maximum: 99"], &["它的含义。最小值：1 最大值：99"]),
            "max_length",
            "max-length-changed",
            "breaking",
        ),
        (
            description("Array of strings", &["Tags. Array Length: 1 - 20"], &["标签。数组长度：1 - 20"]),
            description("Array of strings", &["Tags. Array Length: 2 - 20"], &["标签。数组长度：2 - 20"]),
            "min_items",
            "min-items-changed",
            "breaking",
        ),
        (
            description("Array of strings", &["Tags. Array Length: 0 - 20"], &["标签。数组长度：0 - 20"]),
            description("Array of strings", &["Tags. Array Length: 0 - 30"], &["标签。数组长度：0 - 30"]),
            "max_items",
            "max-items-changed",
            "compatible",
        ),
        (
            description(
                "String",
                &["What it is. The default value is text/plain;charset=utf8."],
                &["它的含义。默认值为text/plain;charset=utf8。"],
            ),
            description(
                "String",
                &["What it is. The default value is text/plain;charset=gbk."],
                &["它的含义。默认值为text/plain;charset=gbk。"],
            ),
            "default",
            "default-changed",
            "breaking",
        ),
        (
            description("Integer", &["What it is. The default value is 7."], &["它的含义。默认值为7。"]),
            description(
                "Integer",
                &["What it is. The default value is 7 for Oolong."],
                &["它的含义。当茶为乌龙时，默认值为7。"],
            ),
            "default",
            "default-removed",
            "unclear",
        ),
    ];
    for (before, after, fact, rule, effect) in changes {
        for (form, language) in VARIANTS {
            let (before, after) = (before.page(form, language), after.page(form, language));
            let draft =
                Document::parse("draft.yaml", scaffold(before.page())).unwrap_or_else(|error| panic!("{error}"));
            let spec = Spec::default().with_api("draft", draft, None).unwrap_or_else(|error| panic!("{error}"));
            assert!(compare(&before, &spec).is_empty(), "{:?}", compare(&before, &spec));
            let brief = |findings: Vec<Finding>| -> Vec<(String, String, &str)> {
                findings.iter().map(|found| (found.location.clone(), found.rule.clone(), found.effect.word())).collect()
            };
            let expected = [(format!("request.body.leaves.{fact}"), rule.to_owned(), effect)];
            assert_eq!(brief(compare_pages(&before, &after)), expected, "{form:?} {language:?}");
            assert_eq!(brief(compare(&after, &spec)), expected, "{form:?} {language:?}");
        }
    }
}

#[test]
fn a_limit_that_became_conditional_is_unclear_at_both_of_its_ends() {
    let before =
        description("Integer", &["What it is. The value ranges from 1 to 10."], &["它的含义。取值范围为1~10。"]);
    let after = description(
        "Integer",
        &["What it is. For Oolong, the value ranges from 1 to 10."],
        &["它的含义。对于乌龙，取值范围为1~10。"],
    );
    for (form, language) in VARIANTS {
        let (before, after) = (before.page(form, language), after.page(form, language));
        for (findings, rules) in [
            (compare_pages(&before, &after), ["minimum-removed", "maximum-removed"]),
            (compare_pages(&after, &before), ["minimum-added", "maximum-added"]),
        ] {
            let found: Vec<_> = findings.iter().map(|finding| (finding.rule.as_str(), finding.effect.word())).collect();
            assert_eq!(found, rules.map(|rule| (rule, "unclear")), "{form:?} {language:?}");
        }
    }
}

/// Descriptions that give no fact, but a notice.
fn means_nothing(kind: &'static str, cases: &[(&'static [&'static str], &'static [&'static str])]) {
    let mut wrong = Vec::new();
    for (english, chinese) in cases {
        for (form, language) in VARIANTS {
            let source = description(kind, english, chinese).page(form, language);
            let about = source.notices().iter().all(|notice| notice.message.contains("`leaves`"));
            if facts(&source) != json!({}) || source.notices().is_empty() || !about {
                let text = if language == Language::English { english } else { chinese };
                wrong.push(format!("{form:?} {text:?}: {} {:?}", facts(&source), source.notices()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn facts_of_one_case_without_a_preposition_are_notices() {
    means_nothing(
        "Integer",
        &[
            (&["What it is. The MySQL value ranges from 1 to 100."], &["它的含义。MySQL取值范围为1~100。"]),
            (&["What it is. MySQL: 1 to 100."], &["它的含义。PostgreSQL 取值范围：1~100。"]),
            (&["What it is. MySQL 8.0: The value ranges from 1 to 100."], &["它的含义。MySQL 8.0的取值范围为1~100。"]),
            (&["What it is. Standby nodes: The value ranges from 1 to 100."], &["它的含义。备节点的取值范围为1~100。"]),
            (
                &["What it is. The value ranges from 1 to 100 in cluster mode."],
                &["它的含义。单机实例取值范围为1~100。"],
            ),
            (
                &["What it is. The value ranges from 1 to 100 on a read-only node."],
                &["它的含义。只读节点取值：1-100。"],
            ),
            (&["What it is. The value ranges from 1 to 100 (MySQL)."], &["它的含义。取值范围为1~100（MySQL）。"]),
            (&["What it is. The value ranges from 1 to 100 (cluster mode)."], &["它的含义。取值范围为1~100（集群）。"]),
            (
                &["What it is. The value ranges from 1 to 100. MySQL 8.0: 1 to 50."],
                &["它的含义。取值范围为1~100。MySQL 8.0：1~50。"],
            ),
            (
                &["Definition", "What it is.", "Range", "1-100", "MySQL 8.0: 1-50"],
                &["参数解释", "它的含义。", "取值范围", "1-100", "MySQL 8.0：1-50"],
            ),
            (
                &["What it is. Primary default: 10; standby default: 20."],
                &["它的含义。主机默认值：10，备机默认值：20。"],
            ),
            (
                &["What it is. The primary default is 10, the standby default is 20."],
                &["它的含义。主机默认为10，备机默认为20。"],
            ),
            (&["What it is. The standby default value is 10."], &["它的含义。备机默认值为10。"]),
            (&["What it is. The default value is 10 in standby mode."], &["它的含义。MySQL默认值为10。"]),
            (&["What it is. The default value is 10 on standby nodes."], &["它的含义。只读实例的默认值是10。"]),
            (&["What it is. The default value is 10 (MySQL)."], &["它的含义。默认值为10（MySQL）。"]),
            (&["What it is. The default value is 10 (20 in cluster mode)."], &["它的含义。默认值为10（集群为20）。"]),
            (&["What it is. The default value is 10, and 20 in cluster mode."], &["它的含义。默认值为10，集群为20。"]),
            (&["Default: 10. In cluster mode: 20."], &["默认值：10。集群模式下：20。"]),
            (&["What it is. The default value is 10. Cluster: 20."], &["它的含义。默认值为10。集群：20。"]),
            (
                &["Definition", "What it is.", "Default Value", "10", "In cluster mode: 20."],
                &["参数解释", "它的含义。", "默认取值", "10", "集群模式下：20。"],
            ),
            (
                &["What it is. The default value is 10. If the kettle is old, the default value is 20."],
                &["它的含义。默认值为10。如果水壶为旧的，默认值为20。"],
            ),
        ],
    );
}

#[test]
fn ranges_with_exceptions_are_notices() {
    means_nothing(
        "Integer",
        &[
            (
                &["What it is. The value ranges from 1 to 100, and 0 means all."],
                &["它的含义。取值范围：1-100，其中-1为不限制。"],
            ),
            (
                &["Definition", "What it is.", "Range", "1-10; -1: unlimited"],
                &["参数解释", "它的含义。", "取值范围", "1-10；-1：不限制"],
            ),
            (
                &["Definition", "What it is.", "Range", "1 to 10 (0 means all)"],
                &["参数解释", "它的含义。", "取值范围", "1~10（0表示全部）"],
            ),
            (
                &["What it is. The value ranges from 1 to 100. -1 indicates no limit."],
                &["它的含义。取值范围为1~100，-1表示不限制。"],
            ),
            (&["What it is. Value range: 1-100, -1: unlimited."], &["它的含义。取值范围：1~100，-1：不限制。"]),
            (
                &["What it is. The value ranges from 1 to 100. The value 0 means unlimited."],
                &["它的含义。取值范围为1~100。0代表不限制。"],
            ),
            (
                &["What it is. The value ranges from 1 to 100. Set it to 0 for all."],
                &["它的含义。取值范围为1~100。设置为0时取全部。"],
            ),
            (
                &["Definition", "What it is.", "Range", "1-100", "-1: unlimited"],
                &["参数解释", "它的含义。", "取值范围", "1-100", "-1：不限制"],
            ),
            (
                &["Definition", "What it is. 0 indicates all.", "Range", "1-100"],
                &["参数解释", "它的含义。0表示全部。", "取值范围", "1-100"],
            ),
            (&["What it is. The value is -1 or ranges from 1 to 100."], &["它的含义。取值为-1或1~100。"]),
            (
                &["Definition", "What it is.", "Range", "• 1-100", "• 0: all"],
                &["参数解释", "它的含义。", "取值范围", "• 1-100", "• 0：全部"],
            ),
            (
                &["Definition", "What it is.", "Range", "-1, 1-100"],
                &["参数解释", "它的含义。", "取值范围", "-1，1-100"],
            ),
        ],
    );
}

#[test]
fn ranges_and_defaults_of_all_cases_stay_facts() {
    means(&[
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 100 in steps of 1. 1 indicates the least."],
                &["它的含义。取值范围为1~100，1表示最少。"],
            ),
            json!({ "minimum": 1, "maximum": 100 }),
            &[],
        ),
        (
            description(
                "Integer",
                &["What it is. leaves ranges from 1 to 100 (inclusive)."],
                &["它的含义。leaves取值范围为1~100（含）。"],
            ),
            json!({ "minimum": 1, "maximum": 100 }),
            &[],
        ),
        (
            description(
                "Integer",
                &["What it is. The default value is 10 in minutes."],
                &["它的含义。时长默认值为10分钟。"],
            ),
            json!({ "default": 10 }),
            &[],
        ),
        (
            description(
                "String",
                &["What it is. The cluster name can contain 3 to 64 characters in total."],
                &["它的含义。集群名称长度为3~64个字符。"],
            ),
            json!({ "min_length": 3, "max_length": 64 }),
            &[],
        ),
        (
            description(
                "String",
                &["What it is. The instance ID contains 36 characters."],
                &["它的含义。实例ID长度为36个字符。"],
            ),
            json!({ "min_length": 36, "max_length": 36 }),
            &[],
        ),
        (
            description(
                "Integer",
                &["What it is. The value ranges from 1 to 100 and the default value is 10 (unit: day)."],
                &["它的含义。取值范围为1~100，默认值为10（单位：天）。"],
            ),
            json!({ "minimum": 1, "maximum": 100, "default": 10 }),
            &[],
        ),
    ]);
}

#[test]
fn single_capital_letters_are_values_and_connectors_are_none() {
    let letters = || json!({ "enum": ["A", "B", "C"] });
    means(&[
        (description("String", &["Grade. Options: A, B, C"], &["等级。取值：A、B、C"]), letters(), &[]),
        (description("String", &["Grade. Options: A, B, or C."], &["等级。取值：A、B或C。"]), letters(), &[]),
        (
            description("String", &["Grade. The value can be A, B, or C."], &["等级。取值可以为A、B、C。"]),
            letters(),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "Grade.", "Range", "A, B, C"],
                &["参数解释", "等级。", "取值范围", "A、B、C"],
            ),
            letters(),
            &[],
        ),
        (description("String", &["Grade. A/B/C"], &["等级。A/B/C"]), letters(), &[]),
        (
            description(
                "String",
                &["Grade. Options: A: best; B: good; C: bad"],
                &["等级。取值：A：最好；B：好；C：差"],
            ),
            letters(),
            &[],
        ),
        (
            description("String", &["Grade. Options:", "• A", "• B", "• C"], &["等级。取值：", "• A", "• B", "• C"]),
            letters(),
            &[],
        ),
        (
            description("String", &["Grade. Options:", "A", "B", "or", "C"], &["等级。取值：", "A", "B", "或", "C"]),
            letters(),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "Grade.", "Range", "A", "or", "B", "or", "C"],
                &["参数解释", "等级。", "取值范围", "A", "或者", "B", "或", "C"],
            ),
            letters(),
            &[],
        ),
        (
            description(
                "String",
                &["Grade. Options: A, B, C. The default value is A."],
                &["等级。取值：A、B、C。默认值为A。"],
            ),
            json!({ "enum": ["A", "B", "C"], "default": "A" }),
            &[],
        ),
    ]);
}

#[test]
fn lists_that_go_on_behind_another_introduction_are_no_half_lists() {
    means_nothing(
        "String",
        &[
            (
                &["State. Options:", "• UP", "• DOWN", "MySQL also has:", "• LOST"],
                &["状态。取值：", "• UP", "• DOWN", "MySQL还有：", "• LOST"],
            ),
            (
                &["State. Options:", "• UP: runs", "• DOWN: stopped", "Further states are:", "• LOST: gone"],
                &["状态。取值：", "• UP：运行", "• DOWN：停止", "其他状态：", "• LOST：丢失"],
            ),
            (
                &["State. Options:", "UP, DOWN", "In cluster mode, there is also:", "LOST"],
                &["状态。取值：", "UP、DOWN", "集群模式下还有：", "LOST"],
            ),
            (&["State. Options: UP, DOWN", "MySQL also has LOST."], &["状态。取值：UP、DOWN", "MySQL还支持LOST。"]),
            (
                &["Definition", "Grade.", "Range", "• A", "• B", "C: three"],
                &["参数解释", "等级。", "取值范围", "• A", "• B", "C：三"],
            ),
            (&["• A", "• B", "C: three"], &["• A", "• B", "C：三"]),
            (&["Grade. Options:", "• A", "• B", "C: three"], &["等级。取值：", "• A", "• B", "C：三"]),
        ],
    );
}

#[test]
fn values_with_meanings_on_one_line_are_read_whole() {
    let both = || json!({ "enum": ["include_cups", "exclude_cups"] });
    let letters = || json!({ "enum": ["A", "B"] });
    means(&[
        (
            description(
                "String",
                &["Kind. Values: include_cups: white list. exclude_cups: black list."],
                &["类型。取值如下：include_cups：白名单。exclude_cups：黑名单。"],
            ),
            both(),
            &[],
        ),
        (
            description(
                "String",
                &["Kind. Options: include_cups: white. exclude_cups: black. They can be changed."],
                &["类型。取值：include_cups：白。exclude_cups：黑。可以修改。"],
            ),
            both(),
            &[],
        ),
        (
            description(
                "String",
                &["Grade. Options: A: first. B: second. For details, see here."],
                &["等级。取值：A：第一。B：第二。"],
            ),
            letters(),
            &[],
        ),
        (
            description(
                "String",
                &["Grade. Options: A: first. B: second. The default value is A."],
                &["等级。取值：A：第一。B：第二。默认值为A。"],
            ),
            json!({ "enum": ["A", "B"], "default": "A" }),
            &[],
        ),
        (
            description(
                "String",
                &["Definition", "Grade.", "Range", "A: first. B: second."],
                &["参数解释", "等级。", "取值范围", "A：第一。B：第二。"],
            ),
            letters(),
            &[],
        ),
    ]);
    means_nothing(
        "String",
        &[
            // One value with its meaning may be the first of several.
            (
                &["Kind. The options are as follows: include_cups: white list."],
                &["类型。取值如下：include_cups：白名单。"],
            ),
            (&["Kind. Options: - include_cups: white list."], &["类型。取值如下：- include_cups：白名单。"]),
            // A sentence between two values.
            (
                &["Grade. Options: A: first. It is the best. B: second."],
                &["等级。取值：A：第一。它是最好的。B：第二。"],
            ),
        ],
    );
}

#[test]
fn open_ended_lists_are_notices() {
    means_nothing(
        "String",
        &[
            (&["Grade. Possible values: A (alpha), B (beta) and others."], &["等级。取值：A（甲）、B（乙）和其他。"]),
            (&["Grade. Options: **A**, **B**, etc."], &["等级。取值：A、B等。"]),
            (&["Grade. Options: **fast**, **slow**, and others."], &["等级。取值：fast、slow、其他。"]),
            (&["Grade. The value can be A1, B1, or others."], &["等级。取值可以为A1、B1等。"]),
            (&["Grade. Options:", "A, B, etc."], &["等级。取值：", "A、B等"]),
            (&["Grade. Options:", "• A", "• B", "• others"], &["等级。取值：", "• A", "• B", "• 其他"]),
            (&["Definition", "Grade.", "Range", "A, B, and so on"], &["参数解释", "等级。", "取值范围", "A、B等"]),
        ],
    );
}

#[test]
fn meanings_may_be_open_ended_and_lists_are_not() {
    let both = || json!({ "enum": ["hot", "cold"] });
    means(&[
        (
            description(
                "String",
                &["Kind. Options:", "• hot: tea, coffee, etc.", "• cold: juice and others"],
                &["类型。取值：", "• hot：茶等", "• cold：果汁和其他"],
            ),
            both(),
            &[],
        ),
        (
            description(
                "String",
                &["Kind. Options: hot, cold. It holds leaves, twigs, etc."],
                &["类型。取值：hot、cold。含有叶、枝等。"],
            ),
            both(),
            &[],
        ),
        (
            description(
                "String",
                &["Kind. Options:", "• hot: tea", "• others: what is not hot"],
                &["类型。取值：", "• hot：茶", "• others：不热的"],
            ),
            json!({ "enum": ["hot", "others"] }),
            &[],
        ),
    ]);
    means_nothing(
        "String",
        &[
            (&["Kind. Options: hot: use mode: fast. cold: not."], &["类型。取值：hot：使用 mode：快。cold：不。"]),
            (&["Kind. Options: hot: quick. Restart: needed."], &["类型。取值：hot：快。Restart：需要。"]),
        ],
    );
}

#[test]
fn suffix_of_some_names_is_a_notice() {
    means_nothing(
        "String",
        &[
            (&["What it is. It may end with -ro."], &["它的含义。以-ro结尾时只读。"]),
            (&["What it is. It may have the suffix -ro."], &["它的含义。以-ro为后缀时只读。"]),
            (&["What it is. It can end with -ro."], &["它的含义。如果以-ro结尾则只读。"]),
        ],
    );
}

#[test]
fn default_that_a_later_sentence_changes_for_a_case_is_a_notice() {
    means_nothing(
        "Integer",
        &[
            (
                &["What it is. The default value is 100. For Enterprise Edition it is 200."],
                &["它的含义。默认值为100。企业版为200。"],
            ),
            (
                &["What it is. The default value is 100. In Enterprise Edition, it is 200."],
                &["它的含义。默认值为100。对于企业版，为200。"],
            ),
            (
                &["Definition", "What it is.", "Default Value", "100", "For Enterprise Edition it is 200 days."],
                &["参数解释", "它的含义。", "默认取值", "100", "企业版为200天。"],
            ),
        ],
    );
    means(&[(
        description(
            "String",
            &["What it is. The default value is green. For security, it is encrypted."],
            &["它的含义。默认值为green。为了安全，它是加密的。"],
        ),
        json!({ "default": "green" }),
        &[],
    )]);
    means(&[(
        description(
            "Integer",
            &["What it is. The default value is 100. For each instance, it is 100."],
            &["它的含义。默认值为100。企业版也为100。"],
        ),
        json!({ "default": 100 }),
        &[],
    )]);
}

/// The facts of a description that is markup, and how many notices it has.
fn of_markup(kind: &str, markup: &str, form: Form, language: Language) -> (Value, usize) {
    let page = described(kind, &["MARKUP"], form, language).replace("MARKUP", markup);
    let source = Source::read("page", page.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{page}"));
    (facts(&source), source.notices().len())
}

#[test]
fn lists_of_markup_inside_a_cell_are_read_whole_or_not_at_all() {
    let values = |values: &[&str]| json!({ "enum": values });
    for (english, chinese, expected) in [
        (
            "<p>Options:</p><p>1. UP</p><p>2. DOWN</p>",
            "<p>取值：</p><p>1. UP</p><p>2. DOWN</p>",
            values(&["UP", "DOWN"]),
        ),
        ("<p>Options: 1. UP 2. DOWN</p>", "<p>取值：1. UP 2. DOWN</p>", values(&["UP", "DOWN"])),
        (
            "<p>Options:</p><p>1) UP: on</p><p>2) DOWN: off</p>",
            "<p>取值：</p><p>1）UP：开</p><p>2）DOWN：关</p>",
            values(&["UP", "DOWN"]),
        ),
        (
            "<p>Options:</p><p>(1) UP</p><p>(2) DOWN</p>",
            "<p>取值：</p><p>（1）UP</p><p>（2）DOWN</p>",
            values(&["UP", "DOWN"]),
        ),
        (
            "<p>Options:</p><p>UP</p><p>or</p><p>DOWN</p>",
            "<p>取值：</p><p>UP</p><p>或</p><p>DOWN</p>",
            values(&["UP", "DOWN"]),
        ),
        (
            "<p>Options:</p><dl><dt>UP</dt><dd>runs</dd><dt>DOWN</dt><dd>stopped</dd></dl>",
            "<p>取值：</p><dl><dt>UP</dt><dd>运行</dd><dt>DOWN</dt><dd>停止</dd></dl>",
            values(&["UP", "DOWN"]),
        ),
        (
            "<p>Options:</p><dl><dt>UP</dt><dd><p>idle</p></dd><dt>DOWN</dt><dd><p>busy</p></dd></dl>",
            "<p>取值：</p><dl><dt>UP</dt><dd><p>idle</p></dd><dt>DOWN</dt><dd><p>busy</p></dd></dl>",
            values(&["UP", "DOWN"]),
        ),
        (
            "<p>Options:</p><ul><li>UP<ul><li>It runs well.</li></ul></li><li>DOWN</li></ul>",
            "<p>取值：</p><ul><li>UP<ul><li>它在运行，一切正常。</li></ul></li><li>DOWN</li></ul>",
            values(&["UP", "DOWN"]),
        ),
        // What is the value and what its kind cannot be description.
        (
            "<p>Options:</p><ul><li>UP<ul><li>idle</li><li>busy</li></ul></li><li>DOWN</li></ul>",
            "<p>取值：</p><ul><li>UP<ul><li>idle</li><li>busy</li></ul></li><li>DOWN</li></ul>",
            json!({}),
        ),
        (
            "<p>Options:</p><ul><li>Cluster:<ul><li>UP</li><li>DOWN</li></ul></li></ul>",
            "<p>取值：</p><ul><li>集群：<ul><li>UP</li><li>DOWN</li></ul></li></ul>",
            json!({}),
        ),
        (
            "<p>Options:</p><table><tr><th>Engine</th><th>State</th></tr><tr><td>MySQL</td><td>UP</td></tr><tr><td>Redis</td><td>DOWN</td></tr></table>",
            "<p>取值：</p><table><tr><th>引擎</th><th>状态</th></tr><tr><td>MySQL</td><td>UP</td></tr><tr><td>Redis</td><td>DOWN</td></tr></table>",
            json!({}),
        ),
        (
            "<p>State.</p><table><tr><td>idle</td><td>busy</td></tr><tr><td>on</td><td>off</td></tr></table>",
            "<p>状态。</p><table><tr><td>idle</td><td>busy</td></tr><tr><td>on</td><td>off</td></tr></table>",
            json!({}),
        ),
    ] {
        for (form, language) in VARIANTS {
            if form == Form::Text {
                continue;
            }
            let markup = if language == Language::English { english } else { chinese };
            let (found, notices) = of_markup("String", markup, form, language);
            assert_eq!(found, expected, "{form:?} {markup}");
            assert_eq!(notices > 0, expected == json!({}), "{form:?} {markup}");
        }
    }
}

#[test]
fn limits_in_a_table_inside_a_cell_are_notices() {
    for (form, language) in VARIANTS.into_iter().filter(|(form, _)| *form != Form::Text) {
        let markup = "<table><tr><th>Engine</th><th>Range</th></tr><tr><td>MySQL</td><td>1-100</td></tr></table>";
        let (found, notices) = of_markup("Integer", markup, form, language);
        assert_eq!((found, notices > 0), (json!({}), true), "{form:?}");
    }
}

#[test]
fn limit_is_one_of_what_the_sentence_names() {
    let (begins, nothing): (&[&str], &[&str]) = (&["fact-not-read"], &[]);
    means(&[
        (
            description("String", &["What it is. The length ranges from 1 to 64."], &["它的含义。长度范围为[1,64]。"]),
            json!({ "min_length": 1, "max_length": 64 }),
            nothing,
        ),
        (
            description(
                "String",
                &["Range", "The maximum length cannot exceed 64."],
                &["取值范围", "最大长度不超过64。"],
            ),
            json!({ "max_length": 64 }),
            nothing,
        ),
        (
            description(
                "String",
                &["What it is. The mask length cannot be greater than 28."],
                &["它的含义。掩码长度不能大于28。"],
            ),
            json!({}),
            nothing,
        ),
        (
            description(
                "String",
                &["What it is. The time span cannot exceed 30 days."],
                &["它的含义。时间跨度不超过30天。"],
            ),
            json!({}),
            nothing,
        ),
        (
            description(
                "Array of strings",
                &[
                    "Range",
                    "The number of elements ranges from 1 to 9, and the length of each element ranges from 1 to 64.",
                ],
                &["取值范围", "列表元素数量取值范围为[1,9]个，每个元素字符串长度取值范围为[1,64]。"],
            ),
            json!({ "min_length": 1, "max_length": 64, "min_items": 1, "max_items": 9 }),
            nothing,
        ),
        (
            description(
                "Array of objects",
                &["What it is. The list size is at most 50."],
                &["它的含义。列表最大长度为50。"],
            ),
            json!({ "max_items": 50 }),
            nothing,
        ),
        (
            description(
                "Object",
                &["What it is. Each contains 1 to 64 characters."],
                &["它的含义。每个长度为1~64个字符。"],
            ),
            json!({}),
            nothing,
        ),
        (
            description(
                "String",
                &["What it is. It is v followed by 1 to 56 characters."],
                &["它的含义。v后跟1到56个字符。"],
            ),
            json!({}),
            begins,
        ),
        (
            description(
                "String",
                &["What it is. It must start with a letter and contain 3 to 64 characters."],
                &["它的含义。必须以字母开头，长度为3~64个字符。"],
            ),
            json!({ "min_length": 3, "max_length": 64 }),
            begins,
        ),
    ]);
}

#[test]
fn kinds_of_numbers_and_steps_are_limits() {
    means(&[
        (
            description("Integer", &["Range", "Non-negative integers"], &["取值范围", "非负整数"]),
            json!({ "minimum": 0 }),
            &[],
        ),
        (
            description("Integer", &["What it is. The value is a positive integer."], &["它的含义。必须为正整数。"]),
            json!({ "minimum": 1 }),
            &[],
        ),
        (
            description(
                "Integer",
                &["Constraints", "It cannot be negative.", "Range", "5 to 100"],
                &["约束限制", "不能为负数。", "取值范围", "5~100"],
            ),
            json!({ "minimum": 5, "maximum": 100 }),
            &[],
        ),
        (
            description("Integer", &["What it is. -1 or a positive integer."], &["它的含义。-1或正整数。"]),
            json!({}),
            AMBIGUOUS,
        ),
        (
            description(
                "Integer",
                &["What it is. If it is new, it is a positive integer."],
                &["它的含义。若为新建，必须为正整数。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            description("Integer", &["Range", "10 to 1000, in steps of 10"], &["取值范围", "10~1000，步长为10"]),
            json!({ "minimum": 10, "maximum": 1000, "multiple_of": 10 }),
            &[],
        ),
        (
            description("Integer", &["What it is. It must be a multiple of 10."], &["它的含义。必须为10的倍数。"]),
            json!({ "multiple_of": 10 }),
            &[],
        ),
        (
            description(
                "Integer",
                &["What it is. When it is new, it must be a multiple of 10."],
                &["它的含义。当为新建时，必须为10的倍数。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
    ]);
}

#[test]
fn values_that_prose_explains_are_all_only_where_they_can_be() {
    means(&[
        (
            description(
                "Integer",
                &["What it is, 0 indicates green, 1 indicates black."],
                &["它的含义，0表示绿茶，1表示红茶/黑茶。"],
            ),
            json!({ "enum": [0, 1] }),
            &[],
        ),
        (
            description("Integer", &["What it is (0: green, 1: black)."], &["它的含义（0：绿茶，1：红茶）。"]),
            json!({ "enum": [0, 1] }),
            &[],
        ),
        (
            description(
                "Integer",
                &["What it is, 1 indicates the highest, 100 indicates the lowest."],
                &["它的含义，1表示最高，100表示最低。"],
            ),
            json!({}),
            &["fact-not-read"],
        ),
        (
            description(
                "Integer",
                &["What it is. The value ranges from 0 to 9. 0 indicates green; 1 indicates black."],
                &["它的含义。取值范围为0~9。0表示绿茶；1表示红茶。"],
            ),
            json!({ "minimum": 0, "maximum": 9 }),
            &["fact-not-read"],
        ),
        (
            description("Integer", &["Size, 0 indicates that there is no limit."], &["大小，0表示没有限制。"]),
            json!({}),
            &[],
        ),
    ]);
}
