//! What descriptions of every kind mean, in each form and language, and what a change of each is reported as.
//!
//! The mutation test writes a fact in the ways in which it is plainly told; here are the ways in which it is told with
//! conditions, half, or in words whose meaning depends on the type.

mod support;

use doc_contract::{Finding, Source, Spec, compare, compare_pages, scaffold};
use serde_json::{Value, json};
use spec_document::Document;
use support::{Form, Language, VARIANTS, described};

/// A description: its paragraphs in English and in Chinese. An item of a list begins with `• `.
struct Told {
    kind: &'static str,
    english: &'static [&'static str],
    chinese: &'static [&'static str],
}

impl Told {
    fn page(&self, form: Form, language: Language) -> Source {
        let pieces = if language == Language::English { self.english } else { self.chinese };
        let text = described(self.kind, pieces, form, language);
        Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

const fn told(kind: &'static str, english: &'static [&'static str], chinese: &'static [&'static str]) -> Told {
    Told { kind, english, chinese }
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
fn means(cases: &[(Told, Value, &[&str])]) {
    for (told, expected, rules) in cases {
        for (form, language) in VARIANTS {
            let source = told.page(form, language);
            let about = format!("{form:?} {language:?} {:?}", told.english);
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
            told(
                "String",
                &["What it is. Needed if the pot has a suffix other than tea01 and tea02."],
                &["它的含义。如果壶的后缀为tea01，则必填。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. With Oolong it ranges from 2 to 20."],
                &["它的含义。对于乌龙，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. The value ranges from 2 to 20 for Oolong."],
                &["它的含义。当茶为乌龙时，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. In cluster mode, the value ranges from 2 to 20."],
                &["它的含义。集群模式下，取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Array of strings",
                &["What it is. If the array length is 0, all are taken."],
                &["它的含义。如果数组长度为0，则取全部。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "String",
                &["What it is. If it is new, it can contain 3 to 64 characters."],
                &["它的含义。若为新建，长度为3～64个字符。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "String",
                &["What it is. Unless it is old, only letters and digits are allowed."],
                &["它的含义。除非是旧的，只能包含字母和数字。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. The default value is 7 for Oolong and 9 for Sencha."],
                &["它的含义。当茶为乌龙时，默认值为7。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. When the kettle is new:", "The value ranges from 2 to 20."],
                &["它的含义。当水壶为新建时：", "取值范围为2~20。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told(
                "String",
                &["What it is. If the tea is green, the options are as follows:", "• hot: hot", "• cold: cold"],
                &["它的含义。如果茶是绿茶，取值如下：", "• hot：热", "• cold：冷"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        // What always holds is a fact beside it.
        (
            told(
                "Integer",
                &["What it is. The value ranges from 1 to 100. If the kettle is old, the value ranges from 1 to 50."],
                &["它的含义。取值范围为1~100。如果水壶为旧的，取值范围为1~50。"],
            ),
            json!({ "minimum": 1, "maximum": 100 }),
            CONDITIONAL,
        ),
        (
            told(
                "Integer",
                &["What it is. If this parameter is not specified, the default value is 7."],
                &["它的含义。不传该参数时，默认值为7。"],
            ),
            json!({ "default": 7 }),
            &[],
        ),
        // Conditions that say nothing about a fact are prose.
        (told("String", &["What it is. If it is hot, wait."], &["它的含义。如果太热，请等待。"]), json!({}), &[]),
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
        means(&[(told("String", english, chinese), json!({}), unread)]);
    }
    let told = told("String", &["What it is. It has the suffix .tea."], &["它的含义。后缀为.tea。"]);
    for (form, language) in VARIANTS {
        assert_eq!(facts(&told.page(form, language))["suffix"], json!(".tea"), "{form:?} {language:?}");
    }
}

#[test]
fn several_limits_or_defaults_in_one_cell_are_not_one() {
    means(&[
        (
            told(
                "Integer",
                &["What it is. The value ranges from 1 to 10 or from 20 to 30."],
                &["它的含义。取值范围为1~10或20~30。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
                "Integer",
                &["What it is. Value: 1-10. The value ranges from 20 to 30."],
                &["它的含义。取值：1-10。取值范围为20~30。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
                "Integer",
                &["Definition", "What it is.", "Range", "1-10 or 20-30"],
                &["参数解释", "它的含义。", "取值范围", "1-10或20-30"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told("Integer", &["What it is. The value ranges from 1 to 10 or 0."], &["它的含义。取值范围：1~10或0。"]),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
                "String",
                &["What it is. It can contain 3 to 8 characters or 16 to 32 characters."],
                &["它的含义。长度为3～8个字符或16～32个字符。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
                "Integer",
                &["What it is. The default value is 7 (green) or 9 (black)."],
                &["它的含义。默认值为7（绿茶）或9（红茶）。"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
                "String",
                &["Definition", "What it is.", "Default Value", "• seven", "• nine"],
                &["参数解释", "它的含义。", "默认取值", "• seven", "• nine"],
            ),
            json!({}),
            AMBIGUOUS,
        ),
        (
            told(
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
            told(
                "String",
                &["What it is. The default value is application/json;charset=utf8."],
                &["它的含义。默认值为application/json;charset=utf8。"],
            ),
            media.clone(),
            &[],
        ),
        (
            told(
                "String",
                &["Definition", "What it is.", "Default Value", "application/json;charset=utf8"],
                &["参数解释", "它的含义。", "默认取值", "application/json;charset=utf8"],
            ),
            media,
            &[],
        ),
        (
            told("String", &["What it is. The default value is \"a;b\"."], &["它的含义。默认值为\"a;b\"。"]),
            json!({ "default": "a;b" }),
            &[],
        ),
        (
            told(
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
            told(
                "String",
                &["MySQL: the value can be A1 or B1.", "PostgreSQL: the value can be C1."],
                &["MySQL：取值为A1或B1。", "PostgreSQL：取值为C1。"],
            ),
            json!({}),
            CONDITIONAL,
        ),
        (
            told("String", &["What it is. Options: MySQL: 1~100"], &["它的含义。取值范围：MySQL：1~100"]),
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
            told("String", &["State.", "Options:", "UP, DOWN, LOST"], &["状态。", "取值：", "UP、DOWN、LOST"]),
            levels(),
            &[],
        ),
        (
            told("String", &["State. Options:", "UP, DOWN, and LOST"], &["状态。取值如下：", "UP、DOWN和LOST"]),
            levels(),
            &[],
        ),
        (told("String", &["State. Options: UP, DOWN, LOST"], &["状态。取值：UP、DOWN、LOST"]), levels(), &[]),
        (
            told("String", &["State. Options:", "UP", "DOWN", "LOST"], &["状态。取值范围：", "UP", "DOWN", "LOST"]),
            levels(),
            &[],
        ),
        (
            told(
                "String",
                &["State. Options: UP (runs), DOWN (stopped), or LOST (gone)"],
                &["状态。取值：UP（运行）、DOWN（停止）或LOST（丢失）"],
            ),
            levels(),
            &[],
        ),
        (
            told(
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
            told(
                "String",
                &["State. Options: * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。取值：* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            levels(),
            &[],
        ),
        (
            told(
                "String",
                &["State. * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            levels(),
            &[],
        ),
        (
            told("String", &["Level. Options: none, true, null"], &["级别。取值：none、true、null"]),
            json!({ "enum": ["none", "true", "null"] }),
            &[],
        ),
        (
            told(
                "String",
                &["Definition", "Level.", "Range", "• none", "• low", "Default Value", "none"],
                &["参数解释", "级别。", "取值范围", "• none", "• low", "默认取值", "none"],
            ),
            json!({ "enum": ["none", "low"], "default": "none" }),
            &[],
        ),
        (
            told("String", &["Level.", "Options:", "true", "false"], &["级别。", "取值：", "true", "false"]),
            json!({ "enum": ["true", "false"] }),
            &[],
        ),
        (
            told("String", &["Definition", "Level.", "Range", "None"], &["参数解释", "级别。", "取值范围", "无"]),
            json!({}),
            &[],
        ),
        (
            told("String", &["Kind. include_cups: those."], &["类型。include_cups：这些。"]),
            json!({ "enum": ["include_cups"] }),
            &[],
        ),
        // Half a list is no list.
        (
            told(
                "String",
                &["State. Options:", "• UP", "• whatever the kettle says, and more"],
                &["状态。取值：", "• UP", "• 其他由水壶决定的状态"],
            ),
            json!({}),
            &["fact-not-read"],
        ),
        (
            told("String", &["State. Options: UP(x)y, DOWN"], &["状态。取值：UP(x)y、DOWN"]),
            json!({}),
            &["fact-not-read"],
        ),
    ]);
}

#[test]
fn bare_limits_mean_what_the_type_says() {
    let words = (&["What it is. Minimum: 1 Maximum: 100"][..], &["它的含义。最小值：1 最大值：100"][..]);
    means(&[
        (told("String", words.0, words.1), json!({ "min_length": 1, "max_length": 100 }), &[]),
        (told("Integer", words.0, words.1), json!({ "minimum": 1, "maximum": 100 }), &[]),
        (told("Double", words.0, words.1), json!({ "minimum": 1, "maximum": 100 }), &[]),
        (told("Array of strings", words.0, words.1), json!({ "min_items": 1, "max_items": 100 }), &[]),
        (
            told("Array of strings", &["Tags. Array Length: 0 - 20"], &["标签。数组长度：0 - 20"]),
            json!({ "min_items": 0, "max_items": 20 }),
            &[],
        ),
        (
            told(
                "Array of strings",
                &["Tags. Minimum: 1 Maximum: 64 Array Length: 0 - 20"],
                &["标签。最小值：1 最大值：64 数组长度：0 - 20"],
            ),
            json!({ "min_length": 1, "max_length": 64, "min_items": 0, "max_items": 20 }),
            &[],
        ),
        (
            told("Array of strings", &["Tags. It can have up to 20 items."], &["标签。最多20个元素。"]),
            json!({ "max_items": 20 }),
            &[],
        ),
        (
            told(
                "String",
                &["What it is. Minimum length: 1 Maximum length: 100"],
                &["它的含义。最小长度：1 最大长度：100"],
            ),
            json!({ "min_length": 1, "max_length": 100 }),
            &[],
        ),
        // A number that is written as text still has a range.
        (
            told("String", &["What it is. The value ranges from 1 to 100."], &["它的含义。取值范围为1~100。"]),
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
            told("String", &["State.", "Options:", "UP, DOWN, LOST"], &["状态。", "取值：", "UP、DOWN、LOST"]),
            told("String", &["State.", "Options:", "UP, DOWN"], &["状态。", "取值：", "UP、DOWN"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            told("String", &["State. * UP: runs * DOWN: stopped"], &["状态。* UP：运行 * DOWN：停止"]),
            told(
                "String",
                &["State. * UP: runs * DOWN: stopped * LOST: gone"],
                &["状态。* UP：运行 * DOWN：停止 * LOST：丢失"],
            ),
            "enum",
            "enum-changed",
            "compatible",
        ),
        (
            told(
                "String",
                &["Kind. include_cups: those; exclude_cups: others."],
                &["类型。include_cups：这些；exclude_cups：其余。"],
            ),
            told("String", &["Kind. include_cups: those."], &["类型。include_cups：这些。"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            told("String", &["Kind. all: everything; part: some of it."], &["类型。all：全部；part：部分。"]),
            told("String", &["Kind. all: everything."], &["类型。all：全部。"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        (
            told("String", &["Level. Options: none, low"], &["级别。取值：none、low"]),
            told("String", &["Level. Options: none, high"], &["级别。取值：none、high"]),
            "enum",
            "enum-changed",
            "breaking",
        ),
        // What the new page lists is not known, so what it does to callers is not, either.
        (
            told("String", &["Result. good/bad"], &["结果。good/bad"]),
            told("String", &["Result. good"], &["结果。good"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told(
                "String",
                &["include_cups: those. exclude_cups: others."],
                &["include_cups：这些。exclude_cups：其余。"],
            ),
            told("String", &["include_cups: those."], &["include_cups：这些。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told(
                "String",
                &["• include_cups: those.", "• exclude_cups: others."],
                &["• include_cups：这些。", "• exclude_cups：其余。"],
            ),
            told("String", &["• include_cups: those."], &["• include_cups：这些。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told("String", &["The value can be A1 or B1."], &["取值可以为A1或B1。"]),
            told("String", &["The value can only be A1."], &["取值只能为A1。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told("String", &["The value can be A1 or B1."], &["取值可以为A1或B1。"]),
            told("String", &["The value is A1."], &["取值为A1。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told("String", &["Level. The value can be idle or busy."], &["级别。取值可以为idle或busy。"]),
            told("String", &["Level. The value must be idle."], &["级别。取值必须为idle。"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told("String", &["Options: UP, DOWN"], &["取值：UP、DOWN"]),
            told("String", &["Options: UP,", "LOST"], &["取值：UP、", "LOST"]),
            "enum",
            "enum-removed",
            "unclear",
        ),
        (
            told("Integer", &["What it is. The value ranges from 1 to 10."], &["它的含义。取值范围为1~10。"]),
            told("Integer", &["What it is. The value ranges from 1 to 20."], &["它的含义。取值范围为1~20。"]),
            "maximum",
            "maximum-changed",
            "compatible",
        ),
        (
            told("String", &["What it is. Minimum: 1 Maximum: 100"], &["它的含义。最小值：1 最大值：100"]),
            told("String", &["What it is. Minimum: 1 Maximum: 99"], &["它的含义。最小值：1 最大值：99"]),
            "max_length",
            "max-length-changed",
            "breaking",
        ),
        (
            told("Array of strings", &["Tags. Array Length: 0 - 20"], &["标签。数组长度：0 - 20"]),
            told("Array of strings", &["Tags. Array Length: 1 - 20"], &["标签。数组长度：1 - 20"]),
            "min_items",
            "min-items-changed",
            "breaking",
        ),
        (
            told("Array of strings", &["Tags. Array Length: 0 - 20"], &["标签。数组长度：0 - 20"]),
            told("Array of strings", &["Tags. Array Length: 0 - 30"], &["标签。数组长度：0 - 30"]),
            "max_items",
            "max-items-changed",
            "compatible",
        ),
        (
            told(
                "String",
                &["What it is. The default value is text/plain;charset=utf8."],
                &["它的含义。默认值为text/plain;charset=utf8。"],
            ),
            told(
                "String",
                &["What it is. The default value is text/plain;charset=gbk."],
                &["它的含义。默认值为text/plain;charset=gbk。"],
            ),
            "default",
            "default-changed",
            "breaking",
        ),
        (
            told("Integer", &["What it is. The default value is 7."], &["它的含义。默认值为7。"]),
            told(
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
            let spec = Spec::new(vec![draft], None).unwrap_or_else(|error| panic!("{error}"));
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
    let before = told("Integer", &["What it is. The value ranges from 1 to 10."], &["它的含义。取值范围为1~10。"]);
    let after = told(
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
