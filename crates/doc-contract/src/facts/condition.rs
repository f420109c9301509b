//! Conditions: sentences that hold in some cases only.
//!
//! Owns the words that limit a sentence to an engine, a state or another field's value. What such a sentence gives is
//! no fact of the field; whether it gives anything is asked by the callers.

use std::sync::LazyLock;

use regex::Regex;

use crate::skeleton::{
    block::{Piece, PieceKind},
    sentences::rule,
};

/// Words that make a sentence conditional in any place.
static ANYWHERE: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)\b(?:if|when|whenever|unless|except|excluding|otherwise|whereas|respectively|var(?:y|ies)|in\s+(?:this|that|such)\s+case|in\s+case|provided\s+that|as\s+long\s+as|depend(?:s|ing)?\s+on|(?:other|rather)\s+than|apart\s+from|only\s+(?:for|if|when|in|on|with|available|valid|applies|applicable)|appli(?:es|cable)\s+(?:only\s+)?to|available\s+(?:only\s+)?(?:for|in|to)|valid\s+(?:only\s+)?(?:for|in)|(?:must\s+not|cannot|can't|should\s+not)\s+be\s+(?:set\s+to\s+)?(?:in|between|from|\d))\b",
        ),
        rule(
            r"如果|倘若|假如|若[^干]|(?:^|[^适相应不正恰])当[^前天日月年地初中]|仅当|只有|仅限|仅在|仅对|仅针对|仅适用|除非|除了|除.{0,40}外|对于|针对|否则|分别|视.{0,20}而定|(?:场景|情况|模式|版本)[下中时]|其[他它](?:引擎|版本|类型|情况|场景|实例|规格|取值|值)|不包[含括]\s*\d|不(?:能|得|可|允许)(?:为|是|在|设置为)\s*\d",
        ),
        // `创建时默认为1`, but not `小时` or `同时`.
        rule(r"[^小同实及临延定暂随计历工即届当]时(?:\s*[,:;.]|\s*[默取必长最可则]|$)"),
        // `MySQL引擎的端口范围`
        rule(
            r"[A-Za-z][A-Za-z0-9 .]*(?:引擎|实例|数据库|版本|集群|模式|节点|版)\s*的?\s*(?:端口|取值|范围|默认|长度|:)",
        ),
    ]
});

/// A clause that opens a sentence and limits it: `In cluster mode, …`, `For the primary node, …`.
static OPENING: LazyLock<Regex> =
    LazyLock::new(|| rule(r"(?i)^(?:however,\s+|and\s+|but\s+)?(for|with|in|on|under|at|among)\s+([^,:]{1,80})[,:]"));

/// Words behind an opening preposition that limit nothing.
const UNLIMITED: [&str; 22] = [
    "addition",
    "general",
    "total",
    "short",
    "example",
    "instance",
    "details",
    "more",
    "security",
    "compatibility",
    "this",
    "all",
    "each",
    "every",
    "any",
    "both",
    "particular",
    "summary",
    "fact",
    "the following",
    "the range",
    "other words",
];

/// Names of engines, with a version behind them.
pub(crate) const ENGINES: &str = r"(?:mysql|postgresql|postgres|sql-?\s?server|mariadb|mongodb|redis|oracle|gaussdb|sqlite|clickhouse|doris|cassandra|influxdb)";

/// Nouns that name one kind of what a page is about, in English.
const KINDS: &str = r"(?:primary|standby|master|slave|replicas?|read-only|cluster|single-node|standalone|ha|sharded|shard|enterprise|community|professional|x86|arm|ssd|prepaid|postpaid|yearly|pay-per-use|ipv4|ipv6|linux|windows|(?:[A-Za-z0-9_-]+\s+)?(?:mode|edition|scenarios?|environment)|instances?|nodes?)";

/// The same in Chinese.
const KINDS_ZH: &str = r"(?:主机|备机|主备|单机|集群|节点|副本|只读|实例|[^默出]版|场景|环境)";

/// Nouns in front of a fact that name a case: `The standby default is 10`, `MySQL ranges from 1 to 10`.
static SUBJECT: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let fact = r"\s+(?:defaults?(?:\s+value)?|values?|(?:value\s+)?ranges?|port|limits?)\b\s*(?:is|are|:|=|of|to|from|ranges?|can|must|cannot)";
    [
        rule(&format!(
            r"(?i)(?:^|[,;(]\s*)(?:and\s+|but\s+)?(?:the\s+|a\s+)?(?:[A-Za-z0-9_.-]+\s+){{0,3}}?{ENGINES}[A-Za-z0-9_.-]*(?:\s+[A-Za-z0-9_.-]+){{0,2}}?{fact}"
        )),
        rule(&format!(
            r"(?i)(?:^|[,;(]\s*)(?:and\s+|but\s+)?(?:the\s+|a\s+)?(?:[A-Za-z0-9_.-]+\s+){{0,2}}?{KINDS}(?:\s+(?:nodes?|instances?|mode|edition))?{fact}"
        )),
    ]
});

static SUBJECT_ZH: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?:^|[,;:(])\s*([^,;:()]{1,40}?)\s*的?\s*(?:端口|取值范围|取值|默认取值|默认值|缺省值|默认|缺省|长度|范围|最大值|最小值)\s*(?:[为是在:]|-?\d)",
    )
});

static KIND_ZH_ENDS: LazyLock<Regex> = LazyLock::new(|| rule(&format!(r"{KINDS_ZH}$")));

static WORD_ENDS: LazyLock<Regex> = LazyLock::new(|| rule(r"([A-Za-z][A-Za-z0-9_. -]*)$"));

/// Words of Latin letters that Chinese sentences put in front of a fact without naming a case.
const TERMS: [&str; 34] = [
    "id", "ip", "url", "uri", "ttl", "cpu", "vcpu", "ram", "qps", "tps", "iops", "kb", "mb", "gb", "tb", "vpc", "az",
    "dns", "uuid", "token", "json", "key", "value", "name", "port", "api", "http", "https", "md5", "sql", "mtu",
    "vlan", "cidr", "tag",
];

/// A preposition behind a number, and what follows it: `10 in standby mode`.
static TRAILING: LazyLock<Regex> = LazyLock::new(|| {
    rule(r"(?i)\d\s*(?:[a-z%]+\s+)?(?:in|on|under|across|during)\s+(?:the\s+|a\s+|an\s+)?([a-z][\w-]*)")
});

/// Words behind such a preposition that limit nothing: units, forms and the request itself.
const UNLIMITING: [&str; 63] = [
    "length",
    "size",
    "total",
    "all",
    "step",
    "steps",
    "increment",
    "increments",
    "multiples",
    "unit",
    "units",
    "seconds",
    "minutes",
    "hours",
    "days",
    "months",
    "milliseconds",
    "ms",
    "kb",
    "mb",
    "gb",
    "tb",
    "bytes",
    "characters",
    "percent",
    "utc",
    "gmt",
    "order",
    "ascending",
    "descending",
    "format",
    "form",
    "range",
    "which",
    "addition",
    "turn",
    "advance",
    "english",
    "chinese",
    "lowercase",
    "uppercase",
    "words",
    "json",
    "base64",
    "hexadecimal",
    "decimal",
    "binary",
    "ascii",
    "at",
    "each",
    "every",
    "any",
    "one",
    "request",
    "requests",
    "response",
    "body",
    "header",
    "list",
    "array",
    "page",
    "this",
    "average",
];

/// The text in parentheses after a number.
static REMARK: LazyLock<Regex> = LazyLock::new(|| rule(r"\d\s*[^\s\d(),;]{0,12}\s*\(([^()]*)\)"));

static CASE_REMARK: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        rule(&format!(r"(?i)\b{ENGINES}")),
        rule(&format!(r"(?i)^(?:in\s+|on\s+|for\s+)?(?:the\s+|a\s+)?{KINDS}(?:\s+(?:nodes?|instances?|only))?$")),
        rule(&format!(r"{KINDS_ZH}(?:模式|下)?$|{KINDS_ZH}.{{0,4}}[为是:]")),
    ]
});

/// Whether a sentence gives a fact of one kind only, without a preposition: the kind comes before the fact
/// or after it.
fn names_kind(sentence: &str, own: &str) -> bool {
    let subject = SUBJECT.iter().any(|rule| {
        rule.find(sentence).is_some_and(|found| own.is_empty() || !found.as_str().split(' ').any(|word| word == own))
    });
    subject
        || SUBJECT_ZH.captures_iter(sentence).any(|found| {
            let words = found.get(1).map_or("", |words| words.as_str()).trim_end();
            KIND_ZH_ENDS.is_match(words) || ends_in_name(words, own)
        })
        || TRAILING.captures_iter(sentence).any(|found| {
            let word = found.get(1).map_or("", |word| word.as_str()).to_lowercase();
            !UNLIMITING.contains(&word.as_str())
        })
        || REMARK.captures_iter(sentence).any(|found| {
            let remark = found.get(1).map_or("", |remark| remark.as_str()).trim();
            CASE_REMARK.iter().any(|rule| rule.is_match(remark))
        })
}

/// Whether a Chinese subject ends in a name of Latin letters that is neither the field's own nor a term.
fn ends_in_name(words: &str, own: &str) -> bool {
    let Some(name) = WORD_ENDS.captures(words).and_then(|found| found.get(1)) else { return false };
    let own = own.to_lowercase();
    let name = name.as_str().trim().to_lowercase();
    !name.split([' ', '_', '.', '-']).all(|word| TERMS.contains(&word) || own.contains(word))
}

static CASE_ZH: LazyLock<Regex> =
    LazyLock::new(|| rule(&format!(r"^(?:对于|针对|如果|若|当|在)|{KINDS_ZH}(?:模式|下|中)?(?:,|也|[为是:])")));

/// Whether a Chinese sentence begins with the kind or the case that it is about: `企业版为200`.
pub(crate) fn names_case(sentence: &str) -> bool {
    CASE_ZH.is_match(sentence)
}

static FOR: LazyLock<Regex> = LazyLock::new(|| rule(r#"(?i)(?:([\w-]+)\s+)?\bfor\s+["'`]?([\w-]+)"#));

static WITH: LazyLock<Regex> = LazyLock::new(|| rule(r#"(?:([\w-]+)\s+)?\b[Ww]ith\s+["'`]?([A-Z][\w-]*)"#));

/// Whether a sentence holds in some cases only. `own` is the name of the field that it describes.
pub(crate) fn is_conditional(sentence: &str, own: &str) -> bool {
    let sentence = sentence.trim();
    ANYWHERE.iter().any(|rule| rule.is_match(sentence))
        || names_kind(sentence, own)
        || case_of(sentence, own).is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()))
        || OPENING.captures(sentence).is_some_and(|found| {
            let rest = found.get(2).map_or("", |rest| rest.as_str()).to_lowercase();
            !UNLIMITED.iter().any(|word| rest == *word || rest.starts_with(&format!("{word} ")))
        })
        || FOR.captures_iter(sentence).any(|found| is_for_some(&found, own))
        || WITH.captures_iter(sentence).any(|found| {
            let verbs = [
                "start", "starts", "begin", "begins", "end", "ends", "ending", "comply", "complies", "prefixed",
                "suffixed",
            ];
            !found.get(1).is_some_and(|verb| verbs.contains(&verb.as_str().to_lowercase().as_str()))
        })
}

/// Whether `… for X` limits to X: not to every one of a kind, and not a purpose.
fn is_for_some(found: &regex::Captures<'_>, own: &str) -> bool {
    let word = |group: usize| found.get(group).map_or("", |word| word.as_str());
    let (before, name) = (word(1).to_lowercase(), word(2));
    let purposes = [
        "used",
        "use",
        "reserved",
        "required",
        "needed",
        "wait",
        "waiting",
        "search",
        "searched",
        "query",
        "responsible",
        "account",
        "look",
        "asked",
        "except",
        "as",
    ];
    let everything = [
        "a",
        "an",
        "the",
        "this",
        "that",
        "its",
        "it",
        "each",
        "every",
        "all",
        "any",
        "both",
        "example",
        "instance",
        "details",
        "more",
        "further",
        "reference",
        "information",
        "future",
        "your",
        "which",
        "use",
        "security",
        "compatibility",
    ];
    let lower = name.to_lowercase();
    !(purposes.contains(&before.as_str())
        || everything.contains(&lower.as_str())
        || (lower.ends_with("ing") && name == lower)
        || name == own)
}

/// Clauses about what happens when the field itself is left out: that is what a default is.
static LEFT_OUT: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)\b(?:if|when)\s+(?:(?:this|the|its)\s+)?(?:(?:parameter|field|value|header|it|this)\s+)?(?:is\s+)?(?:not\s+\w+|left\s+\w+|empty|omitted|null|blank|unspecified|missing|absent)(?:\s+in\s+the\s+request)?,?",
        ),
        rule(r"(?i)\b(?:if|when)\s+no\s+(?:value|parameter)\s+is\s+\w+,?"),
        rule(
            r"(?:如果|若|当)?(?:该|此|本)?(?:参数|字段|值)?(?:(?:不|未|没有)(?:传入|填写|传|填|指定|设置|携带|配置|输入|选择)(?:该|此|本)?(?:参数|字段|值)?|为空|缺省|省略)(?:时|的话)?(?:,|则|\s)*",
        ),
    ]
});

/// Whether the default that a sentence gives holds in some cases only; that the field is left out is no such case.
pub(crate) fn limits_default(sentence: &str, own: &str) -> bool {
    let mut rest = if own.is_empty() { sentence.to_owned() } else { sentence.replace(own, "it") };
    for rule in LEFT_OUT.iter() {
        rest = rule.replace_all(&rest, " ").into_owned();
    }
    is_conditional(&rest, own)
}

/// The clauses of a sentence, and whether each holds in some cases only. What follows a clause that opens with its
/// condition shares it.
pub(crate) fn clauses<'a>(sentence: &'a str, own: &'a str) -> impl Iterator<Item = (&'a str, bool)> {
    let mut opened = false;
    split(sentence).into_iter().map(move |clause| {
        let conditional = opened || is_conditional(clause, own);
        opened |= opens_with_condition(clause);
        (clause, conditional)
    })
}

/// The parts of a sentence between semicolons, those in front of a parameter of a media type aside.
pub(crate) fn split(sentence: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in sentence.match_indices("; ") {
        let next = sentence[at + 2..].trim_start();
        let name = next.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
        if !(name > 0 && next[name..].starts_with('=')) {
            parts.push(&sentence[start..at]);
            start = at + 2;
        }
    }
    parts.push(&sentence[start..]);
    parts
}

static OPENS: LazyLock<Regex> =
    LazyLock::new(|| rule(r"(?i)^(?:if|when|unless|for|with|in\s+case)\b|^(?:如果|若|当|对于|针对|仅当)"));

/// Whether a sentence begins with its condition, so that all of it is subject to it.
pub(crate) fn opens_with_condition(sentence: &str) -> bool {
    OPENS.is_match(sentence.trim()) && is_conditional(sentence, "")
}

/// Whether a text introduces what follows it and limits it to some cases: `If the engine is new:`.
fn introduces_condition(text: &str, own: &str) -> bool {
    let last = crate::skeleton::sentences::sentences(text).last().unwrap_or(text);
    last.ends_with(':') && is_conditional(last, own)
}

/// The characters of a label.
static LABEL: LazyLock<Regex> = LazyLock::new(|| rule(r"^[\w ./()-]+$"));

/// The label of a sentence and what follows it, as in `Cluster: 1 to 10.` No pattern: one that counts letters of every
/// language takes a tenth of the time of a check to compile.
fn labelled(sentence: &str) -> Option<(&str, &str)> {
    let (label, behind) = sentence.split_once(':')?;
    let (label, rest) = (label.trim_end(), behind.trim_start());
    let is_set_off = rest.len() < behind.len();
    let is_label = (is_set_off && is_english_label(label)) || is_chinese_label(label);
    (is_label && !rest.is_empty() && !rest.contains('\n') && LABEL.is_match(label)).then_some((label, rest))
}

fn is_english_label(label: &str) -> bool {
    label.starts_with(|first: char| first.is_ascii_uppercase()) && label.chars().count() <= 61
}

/// Whether a Chinese character has at most 24 others before it and behind it.
fn is_chinese_label(label: &str) -> bool {
    let count = label.chars().count();
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    label.chars().enumerate().any(|(index, c)| is_chinese(c) && index <= 24 && count - index <= 25)
}

/// Words of labels that name a fact and no case.
const LABELS: [&str; 26] = [
    "value",
    "range",
    "length",
    "min",
    "max",
    "default",
    "note",
    "constraint",
    "format",
    "unit",
    "option",
    "size",
    "limit",
    "type",
    "definition",
    "description",
    "character",
    "example",
    "parameter",
    "integer",
    "number",
    "string",
    "enum",
    "explanation",
    "step",
    "increment",
];

/// The same in Chinese.
const LABELS_ZH: [&str; 22] = [
    "取值", "范围", "默认", "缺省", "长度", "说明", "注意", "单位", "格式", "约束", "限制", "最大", "最小", "枚举",
    "示例", "大小", "类型", "参数", "字符", "个数", "步长", "步进",
];

/// What follows the label of a sentence that begins with the case that it is about: `Cluster: 1 to 10.`
pub(crate) fn case_of<'a>(sentence: &'a str, own: &str) -> Option<&'a str> {
    let (label, rest) = labelled(sentence)?;
    let label = label.to_lowercase();
    let names_fact = LABELS.iter().any(|word| label.contains(word))
        || LABELS_ZH.iter().any(|word| label.contains(word))
        || label == own.to_lowercase();
    (!names_fact).then_some(rest)
}

/// Whether a piece is an item that begins with the case that it is about, as in `Cluster: 1 to 10.`
pub(crate) fn is_case(piece: &Piece) -> bool {
    piece.kind == PieceKind::Bullet && case_of(&piece.text, "").is_some()
}

/// The condition that a sentence in front of a colon puts on what follows it: on the items, or on the one paragraph.
#[derive(Default)]
pub(crate) struct Condition {
    open: bool,
    in_items: bool,
}

impl Condition {
    /// Whether the condition in front of the piece holds for it; moves on to what follows the piece.
    pub(crate) fn holds_for(&mut self, piece: &Piece, own: &str) -> bool {
        let is_item = piece.kind == PieceKind::Bullet;
        let holds = self.open && (is_item || !self.in_items);
        self.in_items = is_item;
        self.open = (self.open && is_item) || introduces_condition(&piece.text, own);
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skeleton::sentences::plain;

    #[test]
    fn sentences_that_hold_in_some_cases_are_told_from_those_that_always_hold() {
        for sentence in [
            "If the array length is 0, all are shown.",
            "When kind is part, the value ranges from 1 to 10.",
            "For the primary node, the value ranges from 1 to 10.",
            "The value ranges from 1 to 10 for Oolong and from 2 to 20 for Sencha.",
            "With Oolong it ranges from 1 to 10.",
            "In cluster mode, it can contain 3 to 8 characters.",
            "It has a suffix other than any and all.",
            "The value ranges from 1 to 10, except 7.",
            "The value ranges from 1 to 10 only for new kettles.",
            "It cannot be between 1 and 10.",
            "如果类型为a，取值范围为1~10。",
            "当类型为a时，长度为3～8个字符。",
            "若为新水壶，取值：1-10。",
            "对于新水壶，取值范围为1~10。",
            "仅当类型为a时，取值：1-10。",
            "除a外，取值：1-10。",
            "创建时默认为1。",
            "Oolong引擎的取值范围为1~10",
        ] {
            assert!(is_conditional(&plain(sentence), "port"), "{sentence}");
        }
        for sentence in [
            "The value ranges from 1 to 100.",
            "The value can contain 3 to 64 characters, for example, abc.",
            "The value contains 36 characters with a suffix of kt07.",
            "It must start with A and contain 3 to 8 characters.",
            "The limit for the name is 64 characters.",
            "The limit for port is 64 characters.",
            "For security reasons, the value can contain up to 64 characters.",
            "In addition, the value can contain up to 64 characters.",
            "Only letters, digits, and underscores (_) are allowed.",
            "It is used for encryption and contains 3 to 8 characters.",
            "只能由英文字母、数字组成，长度为36个字符。",
            "仅支持小写字母和中划线，长度为3到8个字符",
            "当前任务的名称，长度为3到8个字符",
            "超时时间，单位为小时，取值：1-10。",
            "若干个字符",
        ] {
            assert!(!is_conditional(&plain(sentence), "port"), "{sentence}");
        }
    }

    #[test]
    fn default_of_a_field_that_is_left_out_is_unconditional() {
        for sentence in [
            "If this parameter is not specified, the default value is 10.",
            "If it is left blank, the default value is 10.",
            "The default value is 10 when no value is specified.",
            "If port is omitted, the default value is 10.",
            "不传该参数时，默认为10。",
            "如果未指定，默认值为10。",
            "参数为空时，默认值为10。",
        ] {
            assert!(!limits_default(&plain(sentence), "port"), "{sentence}");
        }
        for sentence in [
            "If kind is not specified, the default value is 10.",
            "When kind is part, the default value is 10.",
            "The default value is 3306 for Oolong and 5432 for Sencha.",
            "当类型为a时，默认值为10。",
        ] {
            assert!(limits_default(&plain(sentence), "port"), "{sentence}");
        }
    }
}
