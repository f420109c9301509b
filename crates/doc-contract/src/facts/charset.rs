//! Allowed characters and fixed ends, as sentences give them.
//!
//! Owns the words for characters in both languages. A rule whose words are not all known is reported, never half read.

use std::sync::LazyLock;

use regex::Regex;

use crate::{pattern::CharSet, skeleton::sentences::rule};

static RULES: LazyLock<[Regex; 6]> = LazyLock::new(|| {
    [
        // Only letters, digits, and underscores (_) are allowed.
        rule(r"(?i)\bonly\s+(.+?)\s+(?:are|is)\s+(?:allowed|supported|permitted)"),
        // It can contain only letters; it can consist of only letters.
        rule(r"(?i)\b(?:contains?|consists?\s+of|includes?|supports?|allows?)\s+only\s+(.+)"),
        rule(r"(?i)\bonly\s+(?:contains?|consists?\s+of|includes?|supports?|allows?)\s+(.+)"),
        rule(r"(?i)\b(?:must|can|may)\s+consist\s+of\s+(.+)"),
        // 只能由英文字母、数字组成
        rule(r"由(.+?)组成"),
        rule(r"(?:只能|仅能|仅可|仅|只)(?:可以|可|能)?(?:包含|支持|允许|使用|包括|输入|是|为)(.+)"),
    ]
});

/// The set of characters that a sentence allows; an error where it allows some that are not known by name.
pub(crate) fn allowed(sentence: &str) -> Option<Result<CharSet, ()>> {
    if !(sentence.contains("nly") || sentence.contains("onsist of") || sentence.contains(['只', '仅', '由'])) {
        return None;
    }
    let mut failed = false;
    for rule in RULES.iter() {
        let Some(found) = rule.captures(sentence) else { continue };
        let (Some(all), Some(list)) = (found.get(0), found.get(1)) else { continue };
        match char_list(list.as_str()) {
            // What must not be, or what one place must be, is no rule about all characters.
            Listed::All(_) if is_partial(&sentence[..list.start()], all.as_str()) => failed = true,
            Listed::All(set) => return Some(Ok(set)),
            Listed::Some => failed = true,
            Listed::None => {}
        }
    }
    failed.then_some(Err(()))
}

static PARTIAL: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)\b(?:cannot|can't|can\s+not|must\s+not|may\s+not|should\s+not|not\s+allowed)\b|不(?:能|得|可|允许|应)",
        ),
        rule(
            r"(?i)\b(?:first|last|initial|final)\s+(?:character|letter|digit|char)|首(?:字符|字母|位)|尾(?:字符|字母|位)|开头|结尾|末尾|第一个",
        ),
    ]
});

/// Whether a rule is denied, or is about the first or the last character. `before` is the text before its list.
fn is_partial(before: &str, rule: &str) -> bool {
    let clause = before.rsplit([',', ';']).next().unwrap_or(before);
    PARTIAL.iter().any(|words| words.is_match(clause) || words.is_match(rule.split([',', ';']).next().unwrap_or(rule)))
}

/// How much of a list was understood.
enum Listed {
    All(CharSet),
    Some,
    None,
}

/// Reads `uppercase letters, digits, and underscores (_)`.
fn char_list(list: &str) -> Listed {
    let mut set = CharSet::default();
    let mut rest = list.trim().trim_end_matches('.');
    let mut known = 0;
    while !rest.is_empty() {
        let (item, more) = next_item(rest);
        rest = more;
        let (words, symbols) = match item.split_once('(') {
            Some((words, symbols)) => (words, symbols.trim_end_matches(')')),
            None => (item, ""),
        };
        match add_named(words, symbols, &mut set) {
            Named::Known => known += 1,
            Named::Nothing => {}
            // What follows a list that was understood is another clause.
            Named::Unknown if known > 0 && begins_clause(item) => break,
            Named::Unknown => return if known > 0 { Listed::Some } else { Listed::None },
        }
    }
    if known > 0 { Listed::All(set) } else { Listed::None }
}

/// The next item of a list and what follows its separator; commas inside parentheses do not separate.
fn next_item(list: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    let separators = [", and ", ", or ", " and ", " or ", ", ", ",", "以及", "和", "及", "或", "与"];
    for (index, c) in list.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                for separator in separators {
                    if let Some(rest) = list[index..].strip_prefix(separator) {
                        return (list[..index].trim(), rest.trim_start());
                    }
                }
            }
            _ => {}
        }
    }
    (list.trim(), "")
}

enum Named {
    Known,
    Nothing,
    Unknown,
}

fn add_named(words: &str, symbols: &str, set: &mut CharSet) -> Named {
    let lower = words.trim().to_lowercase();
    let mut name = lower.as_str();
    for prefix in ["the following ", "following ", "the ", "english ", "common ", "英文", "半角", "部分", "以下"]
    {
        name = name.strip_prefix(prefix).unwrap_or(name);
    }
    let name = name.trim();
    match name {
        "" if symbols.is_empty() => return Named::Nothing,
        "" => {}
        "uppercase letters" | "uppercase letter" | "uppercase" | "upper-case letters" | "capital letters"
        | "大写字母" | "大写" => {
            set.add('A', 'Z');
        }
        "lowercase letters" | "lowercase letter" | "lowercase" | "lower-case letters" | "small letters"
        | "小写字母" | "小写" => {
            set.add('a', 'z');
        }
        "letters"
        | "letter"
        | "alphabets"
        | "alphabetic characters"
        | "case-sensitive letters"
        | "字母"
        | "大小写字母"
        | "字符(a-z" => {
            set.add('A', 'Z');
            set.add('a', 'z');
        }
        "alphanumeric characters" => {
            set.add('A', 'Z');
            set.add('a', 'z');
            set.add('0', '9');
        }
        "digits" | "digit" | "numbers" | "number" | "numerals" | "numeric characters" | "数字" => set.add('0', '9'),
        "chinese characters" | "chinese" | "汉字" | "中文" | "中文字符" => set.add('\u{4e00}', '\u{9fff}'),
        "special characters" | "special character" | "characters" | "symbols" | "特殊字符" | "特殊符号" | "字符"
        | "符号" => {
            if symbols.is_empty() {
                return Named::Unknown;
            }
        }
        _ => match symbol(name) {
            Some(c) => set.add_all(c),
            None if is_symbols(name) => set.add_all(name),
            None => return Named::Unknown,
        },
    }
    let symbols: String = symbols.chars().filter(|c| !c.is_whitespace()).collect();
    match symbols.to_lowercase().as_str() {
        "" | "a-z" | "0-9" | "a~z" | "0~9" => {}
        _ if is_symbols(&symbols) => set.add_all(&symbols),
        _ => {}
    }
    Named::Known
}

fn is_symbols(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_punctuation())
}

/// The character with that name.
fn symbol(name: &str) -> Option<&'static str> {
    let singular = name.strip_suffix('s').unwrap_or(name);
    Some(match singular {
        "underscore" | "下划线" => "_",
        "hyphen" | "dashe" | "dash" | "minus sign" | "中划线" | "连字符" | "短横线" | "中横线" | "短划线" | "横线" => {
            "-"
        }
        "period" | "dot" | "full stop" | "decimal point" | "点" | "点号" | "句点" | "英文句号" | "小数点" => {
            "."
        }
        "space" | "空格" => " ",
        "comma" | "逗号" => ",",
        "colon" | "冒号" => ":",
        "semicolon" | "分号" => ";",
        "slashe" | "slash" | "forward slashe" | "斜杠" | "斜线" => "/",
        "backslashe" | "backslash" | "反斜杠" => "\\",
        "at sign" | "@" => "@",
        "dollar sign" | "美元符号" | "美元符" => "$",
        "plus sign" | "加号" => "+",
        "equal sign" | "equals sign" | "等号" => "=",
        "asterisk" | "星号" => "*",
        "percent sign" | "百分号" => "%",
        "number sign" | "pound sign" | "井号" => "#",
        "exclamation mark" | "exclamation point" | "感叹号" => "!",
        "question mark" | "问号" => "?",
        "tilde" | "波浪号" => "~",
        "caret" => "^",
        "ampersand" => "&",
        "parenthese" | "parenthesi" | "parentheses" | "括号" => "()",
        _ => return None,
    })
}

/// Whether an item that is no character begins another clause of the sentence.
fn begins_clause(item: &str) -> bool {
    let first = item.split(' ').next().unwrap_or("");
    [
        "it", "must", "can", "cannot", "with", "the", "start", "starts", "end", "ends", "which", "but", "is", "are",
        "not", "has", "have",
    ]
    .contains(&first.to_lowercase().as_str())
        || ["长度", "后缀", "且", "并", "必须", "不能", "以", "首", "开头", "最", "不"]
            .iter()
            .any(|start| item.starts_with(start))
}

static SUFFIX: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        rule(
            r#"(?i)\bsuffix(?:es)?(?P<link>\s+(?:of|is|are|as)|\s*:)?\s+(?P<first>["']?[.A-Za-z0-9_-]*[A-Za-z0-9]["']?)(?P<more>(?:(?:\s*,\s*|\s+)(?:or\s+|and\s+)["']?[A-Za-z0-9_.-]*[A-Za-z0-9]["']?)*)"#,
        ),
        rule(
            r#"(?i)\b(?:end|ends|ending|ended)\s+(?:with|in)\s+(?P<first>["']?[.A-Za-z0-9_-]*[A-Za-z0-9]["']?)(?P<more>(?:\s+or\s+["']?[A-Za-z0-9_.-]*[A-Za-z0-9]["']?)*)"#,
        ),
        rule(
            r#"后缀(?:为|是|:)?\s*(?P<first>["']?[.A-Za-z0-9_-]*[A-Za-z0-9]["']?)(?P<more>(?:(?:或者?|和|,\s*)\s*["']?[A-Za-z0-9_.-]*[A-Za-z0-9]["']?)*)"#,
        ),
        rule(
            r#"以\s*(?P<first>["']?[.A-Za-z0-9_-]*[A-Za-z0-9]["']?)(?P<more>(?:或者?\s*["']?[A-Za-z0-9_.-]*[A-Za-z0-9]["']?)*)\s*(?:结尾|为后缀|作为后缀)"#,
        ),
    ]
});

static START: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)\b(?:must|should|can|cannot|can't|may|has\s+to)\s+(?:not\s+|only\s+)?(?:start|begin)\s+with\b|^(?:it\s+|the\s+\w+\s+)?(?:starts|begins)\s+with\b|(?:以|由|用)[^,;.]{1,30}?(?:开头|起始|打头)|首(?:字符|字母|位)[^,;.]{0,6}(?:必须|只能|不能|不可|应)[为是]",
    )
});

/// Whether a sentence says how the value begins.
pub(crate) fn speaks_of_start(sentence: &str) -> bool {
    START.is_match(sentence)
}

/// Whether a sentence is about the end of the value.
pub(crate) fn speaks_of_end(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    ["suffix", "end with", "ends with", "ending with", "后缀", "结尾"].iter().any(|word| lower.contains(word))
}

/// Words that may deny the end that a sentence gives. Which part of it they deny is not asked, so none of it counts.
static DENIED: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)\b(?:not|no|never|neither|nor|cannot|without|avoid|lacks?|refuse[sd]?|reject(?:s|ed)?|den(?:y|ies|ied)|forbidden|prohibit(?:s|ed)?|banned|disallow(?:s|ed)?|invalid|illegal|unsupported|reserved|removed|stripped|ignored)\b|n't\b|不|没有|无|非|勿|未|禁|拒|避免|去掉|去除|保留",
    )
});

/// `后缀不能为.com`, where the denial is between the word and the end.
static DENIED_SUFFIX: LazyLock<Regex> = LazyLock::new(|| rule(r"后缀[不非禁]\p{Han}{0,4}\s*[.A-Za-z0-9_-]"));

/// Whether a sentence denies an end, or may do so: it gives no fact.
pub(crate) fn denies_end(sentence: &str) -> bool {
    DENIED.is_match(sentence) && (!ends(sentence).is_empty() || DENIED_SUFFIX.is_match(sentence))
}

/// Words that make an end possible and not required: `It may end with -ro`, `以-ro结尾时只读`.
static OPTIONAL: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)\b(?:may|might|can|could)\s+(?:also\s+|optionally\s+)?(?:end|have|carry|be\s+suffixed)\b|(?:可|可能)\s*(?:以|有|带)|(?:结尾|后缀)(?:的?时|的话|则)|后缀[为是:]\s*[\w.-]+\s*(?:的?时|的话)",
    )
});

/// Whether a sentence names an end that a value may have or lack.
pub(crate) fn permits_end(sentence: &str) -> bool {
    OPTIONAL.is_match(sentence) && !suffixes(sentence).is_empty()
}

/// The fixed ends that a sentence asks for.
pub(crate) fn suffixes(sentence: &str) -> Vec<String> {
    if DENIED.is_match(sentence) { Vec::new() } else { ends(sentence) }
}

/// The fixed ends that a sentence names, whether it asks for them or denies them.
fn ends(sentence: &str) -> Vec<String> {
    let lower = sentence.to_lowercase();
    let may =
        lower.contains("suffix") || lower.contains("end") || sentence.contains("后缀") || sentence.contains("结尾");
    if !may {
        return Vec::new();
    }
    for rule in SUFFIX.iter() {
        let Some(found) = rule.captures(sentence) else { continue };
        let named = |group: &str| found.name(group).map_or("", |part| part.as_str());
        let (first, more) = (named("first"), named("more"));
        let end = first.trim_matches(['"', '\'']);
        // `a suffix that tells the region` names no suffix: without an `of`, a word must look like one.
        let linked = !rule.as_str().contains("suffix") || matches!(named("link").trim(), "of" | ":");
        if !(linked || end != first || end.contains(|c: char| c.is_ascii_digit() || "._-".contains(c))) {
            continue;
        }
        let mut ends = vec![end.to_owned()];
        ends.extend(
            more.split(|c: char| c.is_whitespace() || c == ',' || "或者和\"'".contains(c))
                .filter(|word| !word.is_empty() && !["or", "and"].contains(&word.to_lowercase().as_str()))
                .map(str::to_owned),
        );
        // `ends with a letter or digit` names no end.
        let words = [
            "a",
            "an",
            "the",
            "letter",
            "letters",
            "digit",
            "digits",
            "of",
            "is",
            "must",
            "one",
            "uppercase",
            "lowercase",
        ];
        if !ends.iter().any(|end| words.contains(&end.to_lowercase().as_str())) {
            return ends;
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(sentence: &str) -> Option<String> {
        allowed(&crate::skeleton::sentences::plain(sentence))
            .map(|set| set.map_or("unknown".to_owned(), |set| set.pattern()))
    }

    #[test]
    fn allowed_characters_are_read_in_both_languages() {
        for (sentence, pattern) in [
            ("Only letters and digits are allowed.", "^[A-Za-z0-9]+$"),
            ("Only uppercase letters, lowercase letters, digits, and underscores (_) are allowed.", "^[A-Za-z0-9_]+$"),
            ("The value can contain only lowercase letters, digits, hyphens (-), and periods (.).", "^[a-z0-9.-]+$"),
            ("It can only contain uppercase and lowercase letters.", "^[A-Za-z]+$"),
            ("Only letters, digits, and special characters (~!@#) are allowed.", "^[A-Za-z0-9!#@~]+$"),
            ("只能由英文字母、数字组成，后缀为kt07，长度为36个字符。", "^[A-Za-z0-9]+$"),
            ("只能包含大写字母、小写字母、数字和下划线（_）。", "^[A-Za-z0-9_]+$"),
            ("由字母、数字、下划线组成", "^[A-Za-z0-9_]+$"),
            ("仅支持小写字母和中划线，长度为3到8个字符", "^[a-z-]+$"),
        ] {
            assert_eq!(class(sentence).as_deref(), Some(pattern), "{sentence}");
        }
    }

    #[test]
    fn rules_of_other_things_are_no_class_and_half_known_ones_are_reported() {
        for sentence in
            ["Only the owner is allowed to do this.", "Only primary nodes are supported.", "由系统生成", "仅支持主实例"]
        {
            assert_eq!(class(sentence), None, "{sentence}");
        }
        for sentence in [
            "Only letters and runes are allowed.",
            "The value cannot contain only digits.",
            "It cannot consist of only letters and digits.",
            "不能只包含数字。",
            "不能仅由数字组成。",
            "首字符只能是字母。",
            "The first character can only be letters.",
            "The first character can contain only letters.",
        ] {
            assert!(matches!(class(sentence).as_deref(), Some("unknown") | None), "{sentence}: {:?}", class(sentence));
        }
        assert_eq!(class("Only letters and runes are allowed.").as_deref(), Some("unknown"));
    }

    #[test]
    fn ends_are_read_and_rules_about_ends_are_not() {
        for (sentence, ends) in [
            ("The value contains 36 characters with a suffix of kt07.", &["kt07"][..]),
            ("It must end with kt17.", &["kt17"]),
            ("a suffix of kt07 or kt17.", &["kt07", "kt17"]),
            ("后缀为kt07, 长度为36个字符.", &["kt07"]),
            ("以no07结尾", &["no07"]),
            ("It must end with a letter or digit.", &[]),
            ("It cannot end with x1.", &[]),
            ("It must not have the suffix .com.", &[]),
            ("A name without the suffix .com.", &[]),
            ("Names that have the suffix .com are refused.", &[]),
            ("The suffix .com isn't allowed.", &[]),
            ("不允许后缀为.com.", &[]),
            ("禁止以x1结尾", &[]),
            ("It has a suffix that tells the region.", &[]),
            ("The suffix is optional.", &[]),
            ("It has a suffix 'tea'.", &["tea"]),
            ("A suffix of tea.", &["tea"]),
        ] {
            assert_eq!(suffixes(sentence), ends, "{sentence}");
        }
    }
}
