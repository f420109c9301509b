//! Lengths and ranges of values, as sentences give them.
//!
//! Owns which numbers of a sentence are limits, and of what. A number that no known phrase surrounds is no fact.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Number;

use crate::skeleton::sentences;

const N: &str = r"(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)";
const TO: &str = r"\s*(?:to|-|~|至|到)\s*";
const AND: &str = r"\s*(?:to|and|-|~|至|到)\s*";
const CHARS: &str = r"\s*(?:-?characters?\b|chars?\b|(?:个|位)?(?:英文|中文)?字符)";

fn rule(pattern: &str) -> Regex {
    sentences::rule(&pattern.replace("{N}", N).replace("{TO}", TO).replace("{AND}", AND).replace("{CHARS}", CHARS))
}

/// Patterns of any language, and those that match Chinese alone. The latter are not compiled for text in English.
struct ByLanguage<T: 'static> {
    any: LazyLock<T>,
    chinese: LazyLock<T>,
}

impl<T> ByLanguage<T> {
    /// The patterns that a sentence can match.
    fn of(&'static self, sentence: &str) -> impl Iterator<Item = &'static T> + Clone {
        let chinese = (!sentence.is_ascii()).then_some(&self.chinese);
        std::iter::once(&self.any).chain(chinese).map(|patterns| &**patterns)
    }
}

struct Lengths {
    both: Vec<Regex>,
    least: Vec<Regex>,
    most: Vec<Regex>,
    exact: Vec<Regex>,
}

static LENGTHS: ByLanguage<Lengths> = ByLanguage {
    any: LazyLock::new(|| Lengths {
        both: vec![
            rule(r"(?i){N}{AND}{N}{CHARS}"),
            rule(
                r"(?i)\b(?:length|characters)(?:\s+of\s+(?:each\s+|an?\s+|the\s+)?[a-z]+)?(?:\s+range)?\s*(?::|is|must be|can be|ranges?|are)?\s*(?:from|between|in)?\s*[\[(]?{N}(?:{AND}|,\s*){N}",
            ),
        ],
        least: vec![
            rule(r"(?i)\b(?:at least|a minimum of|minimum of|no fewer than|no less than|not less than)\s+{N}{CHARS}"),
            rule(r"(?i)\bmin(?:imum|\.)?\s+length\s*(?:is|:|of|=)?\s*{N}"),
        ],
        most: vec![
            rule(
                r"(?i)\b(?:up to|at most|a maximum of|maximum of|maximum|no more than|not more than|cannot exceed|not exceed|not be longer than|less than or equal to)\s+{N}{CHARS}",
            ),
            rule(
                r"(?i)\blength\b[^.;]{0,40}\b(?:cannot exceed|not exceed|no more than|at most|up to|less than or equal to|not be greater than|not greater than)\s+{N}\b",
            ),
            rule(r"(?i)\bmax(?:imum|\.)?\s+length\s*(?:is|:|of|=)?\s*{N}"),
        ],
        exact: vec![
            rule(
                r"(?i)\b(?:contains?|consists? of|comprises?|be|is|has|have|are|length(?: of)?)\s+(?:exactly |only |a fixed length of |a length of )?{N}{CHARS}",
            ),
            rule(r"(?i)^\s*{N}{CHARS}"),
            rule(r"(?i)\b(?:fixed )?length\s*(?:is|:|must be|of)\s*(?:exactly )?{N}(?:\s*[,;.)]|\s*$|{CHARS})"),
        ],
    }),
    chinese: LazyLock::new(|| Lengths {
        both: vec![
            rule(
                r"长度(?:必须|应|需|的)?(?:可以|可|取值范围|范围|限制|取值)?(?:必须|应|需)?(?:为|在|是|介于|:)?\s*[\[(]?{N}(?:{TO}|,\s*){N}",
            ),
            rule(r"{N}\s*位?{TO}{N}\s*位(?:长度|字符|的)?"),
        ],
        least: vec![
            rule(r"(?:最小长度|最短长度)\s*(?:为|是|:)?\s*{N}"),
            rule(r"(?:至少|最少|最小|不少于|不小于|不低于)(?:为|是)?\s*{N}{CHARS}"),
            rule(
                r"长度(?:必须|应|需)?(?:不[能得可]?(?:小于|少于|低于)|大于等于|大于或等于|≥|>=|(?:至少|最小|最短)(?:值)?(?:为|是|:)?)\s*{N}",
            ),
        ],
        most: vec![
            rule(r"(?:最大长度|最长)\s*(?:为|是|:)?\s*{N}"),
            rule(r"(?:不超过|不能超过|不大于|最多|最大|最长)(?:为|是)?\s*{N}{CHARS}"),
            // Not the digits of a fraction.
            rule(r"(?:^|[^数度])(?:不[能得可]?(?:超过|大于)|最多|最大|最长)(?:为|是)?\s*{N}\s*位(?:$|[\s,.;()])"),
            rule(
                r"长度(?:必须|应|需)?(?:不[能得可]?(?:超过|大于|多于)|小于等于|小于或等于|≤|<=|(?:最大|最长|最多|上限)(?:值)?(?:为|是|:)?)\s*{N}",
            ),
        ],
        exact: vec![
            rule(r"长度(?:固定)?(?:为|是|:)?\s*{N}\s*(?:个|位|字符|的|$|[,.;])"),
            rule(r"(?:由|为|是|包含)\s*{N}\s*(?:个(?:英文|中文)?(?:字符|字母|英文|数字|字)|位)"),
            rule(r"(?:^|[,;:]\s*){N}\s*(?:个|位)字符"),
        ],
    }),
};

/// The least and the greatest number of characters that a sentence gives.
pub(crate) fn lengths(sentence: &str) -> (Option<u64>, Option<u64>) {
    let lower = sentence.to_lowercase();
    let may = ["character", "char", "length", "字符", "长度", "位", "最长"].iter().any(|word| lower.contains(word));
    if !may || !sentence.contains(|c: char| c.is_ascii_digit()) {
        return (None, None);
    }
    let is_own = |found: &regex::Captures<'_>| found.get(0).is_none_or(|all| !is_other_length(sentence, &all));
    let all = LENGTHS.of(sentence);
    for rule in all.clone().flat_map(|rules| &rules.both) {
        if let Some(found) = rule.captures_iter(sentence).find(is_own)
            && let (Some(least), Some(most)) = (count(&found, 1), count(&found, 2))
            && least <= most
        {
            return (Some(least), Some(most));
        }
    }
    let one = |list: fn(&Lengths) -> &[Regex]| {
        let mut rules = all.clone().flat_map(list);
        rules.find_map(|rule| rule.captures_iter(sentence).find(is_own).and_then(|found| count(&found, 1)))
    };
    let (least, most) = (one(|rules| &rules.least), one(|rules| &rules.most));
    if least.is_some() || most.is_some() {
        return (least, most);
    }
    let exact = one(|rules| &rules.exact);
    (exact, exact)
}

static OTHER_LENGTH: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        sentences::rule(r"(?i)\b(?:mask|prefix|key|subnet|bit)s?\s*$"),
        sentences::rule(r"(?:掩码|前缀|网段|密钥|后缀)(?:的)?(?:最大|最小)?$"),
    ]
});

/// Whether what was found is the length of something else than the value: `the mask length`, `掩码长度`.
fn is_other_length(sentence: &str, found: &regex::Match<'_>) -> bool {
    let lower = found.as_str().to_ascii_lowercase();
    let word = ["length", "长度"].iter().find_map(|word| lower.find(word));
    word.is_some_and(|at| {
        let before = &sentence[..found.start() + at];
        OTHER_LENGTH.iter().any(|rule| rule.is_match(before))
    })
}

static PART: LazyLock<Regex> = LazyLock::new(|| sentences::rule(r"(?i)\bfollowed\s+by\b|后跟|后面跟|后接"));

/// Whether the limits that a sentence gives are those of a part of the value: `v followed by 1 to 56 digits`.
pub(crate) fn is_of_part(sentence: &str) -> bool {
    PART.is_match(sentence)
}

/// How many items a list has, as a sentence gives it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Items {
    pub least: Option<u64>,
    pub most: Option<u64>,
    /// The sentence without the part about items.
    pub rest: String,
}

struct ItemRules {
    both: Vec<Regex>,
    least: Vec<Regex>,
    most: Vec<Regex>,
    exact: Vec<Regex>,
}

static ITEMS: LazyLock<ItemRules> = LazyLock::new(|| {
    let rule = |pattern: &str| {
        let list = r"(?:(?:array|list)\s+(?:length|size)|(?:length|size)\s+of\s+(?:the\s+|this\s+)?(?:array|list)|number\s+of\s+(?:(?:array|list)\s+)?(?:items|elements|entries|members)(?:\s+(?:in|of)\s+(?:the|this)\s+(?:array|list))?)(?:\s+range)?";
        rule(
            &pattern
                .replace("{LIST}", list)
                .replace("{LIST_ZH}", "(?:数组|列表)的?(?:长度|大小|个数|数量)|(?:元素|成员|条目)的?(?:个数|数量)")
                .replace("{ITEMS}", r"\s*(?:array\s+)?(?:items?|elements?|entries|members?)\b")
                .replace("{ITEMS_ZH}", r"\s*个(?:数组)?(?:元素|成员|条目)"),
        )
    };
    ItemRules {
        both: vec![
            rule(
                r"(?i)\b{LIST}\s*(?::|is|must be|can be|ranges?)?\s*(?:from|between|in)?\s*[\[(]?{N}(?:{AND}|,\s*){N}[\])]?",
            ),
            rule(
                r"(?:{LIST_ZH})的?(?:取值范围|范围|取值|限制)?\s*(?:为|是|在|:)?\s*[\[(]?{N}(?:{TO}|,\s*){N}[\])]?\s*个?",
            ),
            rule(r"(?i){N}{AND}{N}{ITEMS}"),
            rule(r"{N}{TO}{N}{ITEMS_ZH}"),
        ],
        least: vec![
            rule(r"(?i)\bmin(?:imum|\.)?\s+{LIST}\s*(?:is|:|of|=)?\s*{N}"),
            rule(r"(?:最小|最短)(?:{LIST_ZH})\s*(?:为|是|:)?\s*{N}"),
            rule(r"(?:数组|列表)的?(?:最小|最短)(?:长度|大小|个数|数量)\s*(?:为|是|:)?\s*{N}"),
            rule(
                r"(?:{LIST_ZH})(?:不[能得可]?(?:小于|少于)|大于等于|大于或等于|(?:至少|最少|最小)(?:为|是)?)\s*{N}\s*个?",
            ),
            rule(r"(?i)\b(?:at least|a minimum of|no fewer than|no less than)\s+{N}{ITEMS}"),
            rule(r"(?:至少|最少|不少于)(?:包含|有)?\s*{N}{ITEMS_ZH}"),
        ],
        most: vec![
            rule(r"(?i)\bmax(?:imum|\.)?\s+{LIST}\s*(?:is|:|of|=)?\s*{N}"),
            rule(r"(?:最大|最长)(?:{LIST_ZH})\s*(?:为|是|:|不超过)?\s*{N}"),
            rule(r"(?:数组|列表)的?(?:最大|最长)(?:长度|大小|个数|数量)\s*(?:为|是|:|不超过)?\s*{N}"),
            rule(
                r"(?:{LIST_ZH})(?:不[能得可]?(?:超过|大于|多于)|小于等于|小于或等于|限制在|限制为|上限(?:为|是)?|(?:最多|最大)(?:为|是)?)\s*{N}\s*个?",
            ),
            rule(
                r"(?i)\b{LIST}\s+(?:cannot exceed|must not exceed|is at most|is up to|is less than or equal to)\s+{N}",
            ),
            rule(r"(?i)\b(?:up to|at most|a maximum of|no more than|cannot exceed|not exceed)\s+{N}{ITEMS}"),
            rule(r"(?:最多|不超过|不能超过|至多)(?:包含|有|支持)?\s*{N}{ITEMS_ZH}"),
        ],
        exact: vec![
            rule(r"(?i)\b{LIST}\s*(?::|is|must be|=)\s*(?:exactly\s+)?{N}"),
            rule(r"(?:{LIST_ZH})\s*(?:为|是|:)\s*{N}"),
        ],
    }
});

/// The number of items that a sentence gives; none where it does not speak of items.
pub(crate) fn items(sentence: &str) -> Option<Items> {
    let lower = sentence.to_lowercase();
    let may = ["array", "list", "item", "element", "entries", "member", "数组", "列表", "元素", "成员", "条目"];
    if !may.iter().any(|word| lower.contains(word)) || !sentence.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rules = &*ITEMS;
    let without = |found: &regex::Captures<'_>| {
        let all = found.get(0).map_or(0..0, |all| all.range());
        format!("{}{}", &sentence[..all.start], &sentence[all.end..])
    };
    if let Some(found) = rules.both.iter().find_map(|rule| rule.captures(sentence)) {
        let (least, most) = (count(&found, 1), count(&found, 2));
        return Some(Items { least, most, rest: without(&found) });
    }
    let mut items = Items { least: None, most: None, rest: sentence.to_owned() };
    for (rules, is_least) in [(&rules.least, true), (&rules.most, false)] {
        let rest = items.rest.clone();
        if let Some(found) = rules.iter().find_map(|rule| rule.captures(&rest)) {
            *(if is_least { &mut items.least } else { &mut items.most }) = count(&found, 1);
            let all = found.get(0).map_or(0..0, |all| all.range());
            items.rest = format!("{}{}", &rest[..all.start], &rest[all.end..]);
        }
    }
    if items.least.is_some() || items.most.is_some() {
        return Some(items);
    }
    let found = rules.exact.iter().find_map(|rule| rule.captures(sentence))?;
    let exact = count(&found, 1);
    Some(Items { least: exact, most: exact, rest: without(&found) })
}

static LABELLED: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        rule(r"(?i)(?:^|[\s,;.])min(?:imum|\.)?\s*[:=]\s*{N}"),
        rule(r"(?:最小值|最小取值)\s*:\s*{N}"),
        rule(r"(?i)(?:^|[\s,;.])max(?:imum|\.)?\s*[:=]\s*{N}"),
        rule(r"(?:最大值|最大取值)\s*:\s*{N}"),
    ]
});

/// The numbers behind bare labels, `Minimum: 1 Maximum: 100`: what they count depends on the type of the field.
pub(crate) fn labelled(sentence: &str) -> (Option<u64>, Option<u64>) {
    if !sentence.contains(|c: char| c.is_ascii_digit()) {
        return (None, None);
    }
    let one =
        |rules: &[Regex]| rules.iter().find_map(|rule| rule.captures(sentence).and_then(|found| count(&found, 1)));
    (one(&LABELLED[..2]), one(&LABELLED[2..]))
}

static COUNTS: LazyLock<Regex> = LazyLock::new(|| rule(r"(?i){N}{CHARS}"));
static PAIRS: LazyLock<Regex> = LazyLock::new(|| rule(r"(?i){N}{TO}{N}"));
static UNIONS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        rule(r"(?i)(?:^|[\s:,(为是])(-?\d+)\s*(?:,\s*(?:or\s+|and\s+)?|\bor\b|\band\b|或者?|和)\s*{N}{TO}{N}"),
        rule(r"(?i){N}{TO}{N}\s*,?\s*(?:\bor\b|\band\b|或者?|和)\s*(-?\d+)(?:$|[\s.,;)])"),
    ]
});

/// Whether a sentence gives other lengths beside the ones that were found in it.
pub(crate) fn several_lengths(sentence: &str, found: (Option<u64>, Option<u64>)) -> bool {
    let known = |number: Option<u64>| number.is_none() || number == found.0 || number == found.1;
    found != (None, None)
        && (COUNTS.captures_iter(sentence).any(|other| !known(count(&other, 1)))
            || other_pairs(sentence).any(|(least, most)| !(known(parse_count(least)) && known(parse_count(most)))))
}

/// Whether a sentence gives other ranges, or single values, beside the range that was found in it.
pub(crate) fn several_ranges(sentence: &str, found: &(Option<Number>, Option<Number>), in_range: bool) -> bool {
    if *found == (None, None) {
        let about =
            in_range || ["range", "value", "取值", "范围"].iter().any(|word| sentence.to_lowercase().contains(word));
        return about && (has_two_ranges(sentence) || UNIONS.iter().any(|rule| rule.is_match(sentence)));
    }
    let known = |text: &str| {
        let number = parse(text).map(|number| number.as_f64());
        [&found.0, &found.1].iter().any(|bound| bound.as_ref().map(Number::as_f64) == number)
    };
    other_pairs(sentence).any(|(least, most)| !(known(least) && known(most)))
        || UNIONS.iter().any(|rule| rule.is_match(sentence))
}

static SPECIAL: LazyLock<[Regex; 5]> = LazyLock::new(|| {
    [
        rule(r"(?i){N}\s*(?:,|或者?|和|及|\bor\b|\band\b)\s*(?:an?\s+)?(?:正整数|非负整?数|positive|non-?negative)"),
        rule(r"(?:^|[^A-Za-z0-9_.~-]){N}\s*\("),
        rule(
            r"(?i)(?:^|[^A-Za-z0-9_.~-]){N}\s*(?::(?:\s|[^\s\d/])|=\s|\b(?:indicates?|means?|represents?|stands\s+for|refers\s+to|disables)\b|表示|代表|指|则|为[不无全所禁关没])",
        ),
        rule(
            r"(?i)\b(?:set(?:\s+[a-z_]+){0,2}\s+to|values?(?:\s+(?:of|is))?|enter|specify|is|or|and)\s+{N}(?:\s*[,;)]|\.?$|\.\s|\s+(?:for|to\s+[a-z]|if|when|indicates?|means?|or)\b)",
        ),
        rule(r"(?:设置为|设为|取值为|值为|[取为填传或和及])\s*{N}\s*(?:[时则表代,.;)或]|$)"),
    ]
});

/// Whether a sentence gives a meaning to a value outside the range: `-1 indicates no limit`.
pub(crate) fn has_value_outside(sentence: &str, least: Option<&Number>, most: Option<&Number>) -> bool {
    let outside = |value: f64| {
        least.and_then(Number::as_f64).is_some_and(|least| value < least)
            || most.and_then(Number::as_f64).is_some_and(|most| value > most)
    };
    SPECIAL.iter().any(|rule| {
        rule.captures_iter(sentence).filter_map(|found| parse(found.get(1)?.as_str())?.as_f64()).any(outside)
    })
}

/// Whether a text has a pair of numbers that can be a range.
pub(crate) fn has_range(text: &str) -> bool {
    other_pairs(text).next().is_some()
}

/// Whether a text has more than one pair of numbers that can be a range.
pub(crate) fn has_two_ranges(text: &str) -> bool {
    other_pairs(text).nth(1).is_some()
}

/// Words that make `0-9` all digits.
static DIGITS: LazyLock<Regex> =
    LazyLock::new(|| sentences::rule(r"(?i)a\s*[-~]\s*z|\bdigits?\b|\bnumbers?\s*\(|数字"));

/// The pairs of numbers in a sentence that can be a range: no dates, times, counts of characters or sets of digits.
fn other_pairs(sentence: &str) -> impl Iterator<Item = (&str, &str)> {
    PAIRS.captures_iter(sentence).filter_map(move |found| {
        let all = found.get(0)?;
        let (before, behind) = (&sentence[..all.start()], &sentence[all.end()..]);
        let joined =
            before.ends_with([':', '-', '.', '_', '/']) || before.ends_with(|c: char| c.is_ascii_alphanumeric());
        let has_next =
            behind.starts_with([':', '-', '_', '/']) || behind.starts_with(|c: char| c.is_ascii_alphanumeric());
        let pair = (found.get(1)?.as_str(), found.get(2)?.as_str());
        let is_digits = pair == ("0", "9") && DIGITS.is_match(sentence);
        (!joined && !has_next && !is_digits).then_some(pair)
    })
}

fn parse_count(text: &str) -> Option<u64> {
    text.replace(',', "").parse().ok()
}

struct Ranges {
    /// A range that is a whole part of a description.
    whole: Vec<Regex>,
    both: Vec<Regex>,
    least: Vec<Regex>,
    most: Vec<Regex>,
}

static RANGES: ByLanguage<Ranges> = ByLanguage {
    any: LazyLock::new(|| Ranges {
        whole: vec![
            rule(r"^{N}{TO}{N}\s*(?:$|[.,;(])"),
            rule(r"^[\[(]\s*{N}(?:{TO}|\s*,\s*){N}\s*[\])]\s*(?:$|[.,;(])"),
        ],
        both: vec![
            rule(
                r"(?i)\b(?:ranges?|value|values|number|integer|range)(?:\s+is|\s+can\s+be|\s+must\s+be)?\s+(?:from\s+|between\s+){N}{AND}{N}",
            ),
            rule(
                r"(?i)\b(?:is|are|be|integer|number)\s+(?:an integer\s+)?(?:in the range\s+)?(?:from|between)\s+{N}{AND}{N}",
            ),
            rule(
                r"(?i)\b(?:value|values|value range|range|valid values?|options)\s*(?::|is|are)\s*(?:{N}{TO}{N}|[\[(]\s*{N}(?:{TO}|\s*,\s*){N}\s*[\])])(?:\s*(?:$|[.,;()])|\s+(?-i:[A-Z]))",
            ),
            rule(r"(?i)\bvalue(?:s)?\s+(?:can|must|should)\s+be\s+{N}\s*(?:to|-|~)\s*{N}"),
        ],
        least: vec![
            rule(r"(?i)(?:^|\b(?:is|be|value|values|range|than)[\s:]*)(?:≥|>=)\s*{N}"),
            rule(r"(?i)\b(?:greater than or equal to|no less than|not less than|not smaller than)\s+{N}"),
            rule(r"(?i)\bmin(?:imum)?(?:\s+value)?\s*(?:is|:|=)\s*{N}"),
            rule(r"^(?:≥|>=)\s*{N}"),
        ],
        most: vec![
            rule(r"(?i)(?:^|\b(?:is|be|value|values|range|and)[\s:,]*)(?:≤|<=)\s*{N}"),
            rule(r"(?i)\b(?:less than or equal to|no more than|not greater than|not exceed)\s+{N}"),
            rule(r"(?i)\bmax(?:imum)?(?:\s+value)?\s*(?:is|:|=)\s*{N}"),
            rule(r"^(?:≤|<=)\s*{N}"),
        ],
    }),
    chinese: LazyLock::new(|| Ranges {
        whole: vec![],
        both: vec![
            rule(
                r"(?:取值范围|取值|范围|值)\s*(?:为|是|:|在)?\s*(?:{N}{TO}{N}|[\[(]\s*{N}(?:{TO}|\s*,\s*){N}\s*[\])])(?:\s*(?:$|[.,;()]|之间|的)|\s+[\x{4e00}-\x{9fff}])",
            ),
            rule(r"(?:取值范围|取值|范围)\s*(?:为|是|:|在)?\s*{N}{TO}{N}(?:之间|的整数)"),
            rule(r"(?:取值范围|取值|范围)\s*(?:为|是|:|在)?\s*整数\s*{N}{TO}{N}\s*(?:$|[,.;()])"),
            rule(r"(?:^|[\s,;:为是]){N}{TO}{N}\s*(?:之间)?的(?:正)?整数"),
        ],
        least: vec![
            rule(r"(?:大于等于|大于或等于|不小于|不少于)\s*{N}"),
            rule(r"不[能得可](?:小于|低于)\s*{N}\s*(?:$|[,.;()])"),
            rule(r"(?:最小值|最小取值)\s*(?:为|是|:)?\s*{N}"),
            rule(r"(?:^|[,;:值a-z_]\s*)最(?:小|少)为\s*{N}\s*(?:$|[,.;()])"),
        ],
        most: vec![
            rule(r"(?:小于等于|小于或等于|不大于|不超过)\s*{N}"),
            rule(r"不[能得可](?:大于|超过)\s*{N}\s*(?:$|[,.;()])"),
            rule(r"(?:最大值|最大取值)\s*(?:为|是|:)?\s*{N}"),
            rule(r"(?:^|[,;:值a-z_]\s*)最(?:大|多)为\s*{N}\s*(?:$|[,.;()])"),
        ],
    }),
};

/// The least and the greatest value that a sentence gives; `whole` where it is all that the Range part holds.
pub(crate) fn range(sentence: &str, whole: bool) -> (Option<Number>, Option<Number>) {
    if !sentence.contains(|c: char| c.is_ascii_digit()) {
        return (None, None);
    }
    let all = RANGES.of(sentence);
    let wholes = all.clone().filter(|_| whole).flat_map(|rules| &rules.whole);
    let both = all.clone().flat_map(|rules| &rules.both).chain(wholes);
    let is_own = |found: &regex::Captures<'_>| {
        !found.get(0).is_some_and(|all| is_about_another(&sentence[..all.start()], all.as_str()))
    };
    for rule in both {
        if let Some(found) = rule.captures_iter(sentence).find(is_own)
            // A rule may have two spellings of the pair, the second one in groups of its own.
            && let first = if found.get(1).is_some() { 1 } else { 3 }
            && let (Some(least), Some(most)) = (limit(sentence, &found, first), limit(sentence, &found, first + 1))
            && least.as_f64() <= most.as_f64()
        {
            return (Some(least), Some(most));
        }
    }
    let one = |list: fn(&Ranges) -> &[Regex]| {
        let found =
            |rule: &Regex| rule.captures_iter(sentence).filter(is_own).find_map(|found| limit(sentence, &found, 1));
        all.clone().flat_map(list).find_map(found)
    };
    (one(|rules| &rules.least), one(|rules| &rules.most))
}

/// Words for what is limited where that is not the value: its length, a mask in it, or a span of time between it and
/// something else.
static ANOTHER: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        sentences::rule(
            r"(?i)\b(?:lengths?|masks?|(?:time\s+)?spans?|time\s+(?:range|window)|differences?|gap|interval\s+between|sum\s+of|number\s+of\s+(?:characters|bytes|(?:(?:array|list)\s+)?(?:items|elements|entries|members)))\b",
        ),
        sentences::rule(
            r"(?:长度|掩码|跨度|时间范围|时间段|时间差|差值|时差|相差|之和|总和|(?:元素|数组|列表|成员|条目)的?(?:数量|个数|大小))的?(?:最大|最小|最长|最短)?值?(?:必须|应|需|均|都)?$",
        ),
    ]
});

/// Whether a limit is about something else than the value, by the clause in front of it: `掩码长度不能大于28`.
fn is_about_another(before: &str, limit: &str) -> bool {
    let clause = before.rsplit([',', ';', ':', '.', '(']).next().unwrap_or(before);
    // The words may also be the first ones of the limit itself.
    let is_first = limit.split_once(|c: char| c.is_ascii_digit()).is_some_and(|(words, _)| ANOTHER[0].is_match(words));
    is_first || ANOTHER.iter().any(|rule| rule.is_match(clause.trim_end()))
}

static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    rule(r"(?i){N}\s*(?:(?:second|minute|hour|day|week|month|year)s?\b|秒|分钟|个?小时|天|周|个?月|年)")
});

/// Whether a sentence gives a span of time.
pub(crate) fn has_span(sentence: &str) -> bool {
    SPAN.is_match(sentence)
}

struct Signs {
    positive: Regex,
    or_zero: Regex,
    not_negative: Regex,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| Signs {
    positive: sentences::rule(
        r"(?i)\bpositive\s+(?:integers?|whole\s+numbers?)\b|\bmust\s+be\s+(?:a\s+)?positive\b|正整数",
    ),
    or_zero: sentences::rule(
        r"(?i)(?:\b0|zero)\s*(?:,|or|and)\s+(?:a\s+)?positive|positive\s+(?:integers?|whole\s+numbers?)\s+(?:or|and)\s+(?:0|zero)\b|0\s*(?:,|或|或者|和|及)\s*正整数|正整数\s*(?:,|或|或者|和|及)\s*(?:0|零)",
    ),
    not_negative: sentences::rule(
        r"(?i)\bnon-?\s?negative\b|\b(?:cannot|can't|can\s+not|must\s+not|may\s+not|should\s+not)\s+be\s+(?:a\s+)?negative\b|非负整?数|自然数|不[能得可]?(?:允许)?(?:为|是|小于)负数?|不允许(?:为|是)?负数?",
    ),
});

/// The least value that the words for a kind of number give: 0 for `a non-negative integer`, 1 for `a positive
/// integer`.
pub(crate) fn sign(sentence: &str) -> Option<u64> {
    let lower = sentence.to_ascii_lowercase();
    if !["positive", "negative", "正整数", "负", "自然数"].iter().any(|word| lower.contains(word)) {
        return None;
    }
    if SIGNS.not_negative.is_match(sentence) || SIGNS.or_zero.is_match(sentence) {
        return Some(0);
    }
    SIGNS.positive.is_match(sentence).then_some(1)
}

static STEPS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)\b(?:multiples?\s+of|(?:increments?|steps?)\s+of|increased\s+by|divisible\s+by|step(?:\s+size)?\s*(?:is|:|=))\s*{N}",
        ),
        rule(
            r"(?:步长|步进)(?:值)?(?:为|是|:)?\s*{N}|(?:按|以)\s*{N}\s*[A-Za-z]*\s*(?:为)?(?:步长|步进|递增)|被\s*{N}\s*整除|{N}\s*[A-Za-z]*\s*的(?:正?整数?)?倍",
        ),
    ]
});

/// What all values are multiples of, as a sentence gives it: `a multiple of 10`, `步长为10`.
pub(crate) fn step(sentence: &str) -> Option<Number> {
    let lower = sentence.to_ascii_lowercase();
    if !["multiple", "increment", "step", "increased by", "divisible", "步长", "步进", "递增", "整除", "倍"]
        .iter()
        .any(|word| lower.contains(word))
    {
        return None;
    }
    let found = STEPS.iter().find_map(|rule| rule.captures(sentence))?;
    let number = (1..found.len()).find_map(|group| found.get(group))?;
    // A range of the step itself, or one that is relative.
    let behind = sentence[number.end()..].trim_start();
    let is_other = behind.starts_with(['%', '~', '-', '至', '到']) || behind.starts_with("to ");
    parse(number.as_str()).filter(|step| !is_other && step.as_f64().is_some_and(|step| step > 0.0))
}

fn count(found: &regex::Captures<'_>, group: usize) -> Option<u64> {
    found.get(group)?.as_str().replace(',', "").parse().ok()
}

static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    sentences::rule(r"^\s*(?:-?characters?\b|chars?\b|bytes?\b|letters\b|(?:个|位)?(?:英文|中文)?字符|位|字节|个字)")
});

/// A limit of the value, unless what is counted are characters.
fn limit(sentence: &str, found: &regex::Captures<'_>, group: usize) -> Option<Number> {
    let number = found.get(group)?;
    let behind = &sentence[number.end()..];
    // A third number makes it a date or a version.
    if COUNTED.is_match(behind) || behind.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    parse(number.as_str())
}

/// A number as JSON writes it.
pub(crate) fn parse(text: &str) -> Option<Number> {
    let text = text.replace(',', "");
    match text.parse::<i64>() {
        Ok(whole) => Some(whole.into()),
        Err(_) => text.parse::<f64>().ok().and_then(Number::from_f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skeleton::sentences::plain;

    #[test]
    fn lengths_are_read_in_both_languages() {
        for (sentence, least, most) in [
            ("The value can contain 3 to 1,024 characters.", Some(3), Some(1024)),
            ("The value contains 36 characters with a suffix of kt07.", Some(36), Some(36)),
            ("The name can contain up to 64 characters.", None, Some(64)),
            ("It must have at least 8 characters.", Some(8), None),
            ("The length cannot exceed 255 characters.", None, Some(255)),
            ("Minimum length: 1 Maximum length: 64", Some(1), Some(64)),
            ("最小长度：1 最大长度：64", Some(1), Some(64)),
            ("长度为3～128个字符", Some(3), Some(128)),
            ("长度可在3到1024个字符之间", Some(3), Some(1024)),
            ("长度为36个字符", Some(36), Some(36)),
            ("不超过64个字符", None, Some(64)),
            ("不超过64位", None, Some(64)),
            ("不能大于64位。", None, Some(64)),
            ("小数不超过2位", None, None),
            ("8-32 characters", Some(8), Some(32)),
            ("32 characters", Some(32), Some(32)),
            ("长度范围为[1000,512000]。", Some(1000), Some(512_000)),
            ("字符串长度取值范围为[1,255]", Some(1), Some(255)),
            ("长度必须在1-64之间", Some(1), Some(64)),
            ("4位到64位之间", Some(4), Some(64)),
            ("最大长度不超过64", None, Some(64)),
            ("长度小于等于64字符", None, Some(64)),
            ("长度不能小于8", Some(8), None),
            ("最小为4个字符，最大为64个字符且不超过64个字节", Some(4), Some(64)),
            ("长度为64的字符串", Some(64), Some(64)),
            ("The length of each element ranges from 1 to 255.", Some(1), Some(255)),
            ("The length must be between 1 and 64.", Some(1), Some(64)),
            ("The length must be less than or equal to 64.", None, Some(64)),
            // Of something else.
            ("掩码长度不能大于28", None, None),
            ("掩码长度不超过28", None, None),
            ("The mask length cannot exceed 28.", None, None),
            ("最多包含10个key", None, None),
            ("There are 3 nodes and 5 shards.", None, None),
            ("The first 3 characters tell the kind.", None, None),
        ] {
            assert_eq!(lengths(&plain(sentence)), (least, most), "{sentence}");
        }
    }

    #[test]
    fn ranges_are_read_in_both_languages_and_lengths_are_none() {
        let number = |n: Option<i64>| n.map(Number::from);
        for (sentence, whole, least, most) in [
            ("1–100", true, Some(1), Some(100)),
            ("≥ 0", true, Some(0), None),
            ("-1 to 65,535", true, Some(-1), Some(65535)),
            ("Value: 1-732", false, Some(1), Some(732)),
            ("The value ranges from 1 to 100.", false, Some(1), Some(100)),
            ("The minimum value is 1 and the maximum value is 100.", false, Some(1), Some(100)),
            ("Minimum: 0 Maximum: 10", false, Some(0), Some(10)),
            ("取值范围：1~732", false, Some(1), Some(732)),
            ("最小值：0 最大值：10", false, Some(0), Some(10)),
            ("大于等于0", false, Some(0), None),
            ("0~100的整数，0表示没有限制", false, Some(0), Some(100)),
            ("取值范围:0~100的整数", false, Some(0), Some(100)),
            ("1到100之间的整数", false, Some(1), Some(100)),
            ("不能大于100", false, None, Some(100)),
            ("不能小于1。", false, Some(1), None),
            ("取值整数2-32。", false, Some(2), Some(32)),
            ("limit最多为1000，最小为1", false, Some(1), Some(1000)),
            // Of its length or of something else.
            ("长度范围为[1000,512000]", true, None, None),
            ("最大长度不超过64", true, None, None),
            ("字符串长度不超过 255，不能为空", true, None, None),
            ("The length ranges from 1 to 64.", true, None, None),
            ("The maximum length cannot exceed 64.", true, None, None),
            ("列表元素数量取值范围为[1,100]，不能重复", true, None, None),
            ("掩码长度不能大于28", false, None, None),
            ("The mask length cannot be greater than 28.", false, None, None),
            ("时间跨度不超过30", false, None, None),
            ("The time span does not exceed 30.", false, None, None),
            ("The interval between start and end must be no more than 30.", false, None, None),
            ("不能超过100个", false, None, None),
            ("不超过64位", false, None, None),
            ("The value can contain 3 to 128 characters.", false, None, None),
            ("The value can contain 3 to 128 characters.", true, None, None),
            ("3 to 128 characters", true, None, None),
            ("It was introduced on 2020-01-02.", false, None, None),
            ("2020-01-02", true, None, None),
            ("Set it to 5 and the 6 th one comes first.", false, None, None),
        ] {
            assert_eq!(range(&plain(sentence), whole), (number(least), number(most)), "{sentence}");
        }
    }

    #[test]
    fn words_for_a_kind_of_number_give_its_least_value() {
        for (sentence, least) in [
            ("非负整数", Some(0)),
            ("必须为整数，不能为负数。", Some(0)),
            ("取值为正整数。", Some(1)),
            ("0或正整数", Some(0)),
            ("A non-negative integer", Some(0)),
            ("The value cannot be negative.", Some(0)),
            ("The value is a positive integer.", Some(1)),
            ("The value must be positive.", Some(1)),
            ("0 or a positive integer", Some(0)),
            ("A positive number indicates a gain, a negative number indicates a loss.", None),
            ("整数", None),
        ] {
            assert_eq!(sign(&plain(sentence)), least, "{sentence}");
        }
    }

    #[test]
    fn steps_are_read_in_both_languages() {
        for (sentence, expected) in [
            ("The value must be a multiple of 10.", Some("10")),
            ("10 to 1000, in increments of 10", Some("10")),
            ("The value must be divisible by 5.", Some("5")),
            ("Step: 0.5", Some("0.5")),
            ("必须为10的整数倍。", Some("10")),
            ("10GB的倍数", Some("10")),
            ("步长为10", Some("10")),
            ("步进0.5。", Some("0.5")),
            ("以10GB递增", Some("10")),
            ("能被10整除", Some("10")),
            ("步长：5~50", None),
            ("步长为10%", None),
            ("扩容步长百分比，取值范围为5~50", None),
            ("不超过内存的2倍", None),
        ] {
            assert_eq!(step(&plain(sentence)), expected.and_then(parse), "{sentence}");
        }
    }

    #[test]
    fn number_of_items_and_length_of_each_are_two_limits() {
        for (sentence, least, most, length) in [
            (
                "列表元素数量取值范围为[1,100]个，每个元素字符串长度取值范围为[1,255]。",
                Some(1),
                Some(100),
                (Some(1), Some(255)),
            ),
            ("数组长度不超过10，每个字符串长度不超过128", None, Some(10), (None, Some(128))),
            ("列表最大长度为50", None, Some(50), (None, None)),
            ("列表长度限制在10以内", None, Some(10), (None, None)),
            ("元素个数最多为20", None, Some(20), (None, None)),
            ("元素个数至少为2", Some(2), None, (None, None)),
            (
                "The number of elements ranges from 1 to 100, and the length of each element ranges from 1 to 255.",
                Some(1),
                Some(100),
                (Some(1), Some(255)),
            ),
        ] {
            let Some(items) = items(&plain(sentence)) else { panic!("{sentence}") };
            assert_eq!((items.least, items.most, lengths(&items.rest)), (least, most, length), "{sentence}");
        }
    }
}
