//! The Chinese READMEs have the commands, outputs, names, links and tables of the English ones.

use std::collections::BTreeSet;

/// Each README and its translation.
const PAGES: [(&str, &str, &str); 2] = [
    ("README.md", include_str!("../../README.md"), include_str!("../../README.zh-CN.md")),
    (
        "crates/taurus-htap-cli/README.md",
        include_str!("../../crates/taurus-htap-cli/README.md"),
        include_str!("../../crates/taurus-htap-cli/README.zh-CN.md"),
    ),
];

/// What a translation of a section keeps.
#[derive(Debug, PartialEq)]
struct Section {
    /// The number of `#` of its heading; 0 before the first one.
    level: usize,
    /// Blocks of code, each with its language.
    blocks: Vec<String>,
    /// Code in sentences.
    code: BTreeSet<String>,
    /// The targets of links: of a page and its translation, the page; of a section of this page, `#`.
    links: BTreeSet<String>,
    /// The number of columns of each row of its tables.
    rows: Vec<usize>,
    /// The number of items of its lists.
    items: usize,
}

/// The sections of a page, in order.
fn sections(page: &str) -> Vec<Section> {
    let mut parts = vec![(0, String::new(), Vec::new())];
    for (at, part) in page.split("```").enumerate() {
        if at % 2 == 1 {
            parts.last_mut().unwrap().2.push(part.to_owned());
            continue;
        }
        for line in part.lines() {
            if line.starts_with('#') {
                parts.push((line.bytes().take_while(|byte| *byte == b'#').count(), String::new(), Vec::new()));
            }
            let prose = &mut parts.last_mut().unwrap().1;
            prose.push_str(line);
            prose.push('\n');
        }
    }
    let section = |(level, prose, blocks): (usize, String, Vec<String>)| Section {
        level,
        blocks,
        // A span may go on in the next line.
        code: prose.split('`').skip(1).step_by(2).map(|code| code.replace('\n', " ")).collect(),
        links: prose.split("](").skip(1).filter_map(|rest| Some(target(rest.split_once(')')?.0))).collect(),
        rows: prose.lines().filter(|line| line.starts_with('|')).map(|line| line.matches('|').count()).collect(),
        items: prose.lines().filter(|line| line.starts_with("- ")).count(),
    };
    parts.into_iter().map(section).collect()
}

/// The target of a link, as a page and its translation have it alike.
fn target(link: &str) -> String {
    if link.starts_with('#') { "#".to_owned() } else { link.replace(".zh-CN.md", ".md") }
}

#[test]
fn links_within_a_page_lead_to_its_sections() {
    for (name, original, translation) in PAGES {
        for page in [original, translation] {
            let sections: BTreeSet<_> =
                page.lines().filter_map(|line| Some(anchor(line.strip_prefix("## ")?))).collect();
            for link in page.split("](#").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)) {
                assert!(sections.contains(link), "#{link} of {name} or its translation; its sections are {sections:?}");
            }
        }
    }
}

/// What the section with this heading is called in links.
fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-").replace([',', '.'], "")
}

#[test]
fn translations_have_the_commands_outputs_and_facts_of_the_originals() {
    for (name, original, translation) in PAGES {
        let (original, translation) = (sections(original), sections(translation));
        for (at, (original, translation)) in original.iter().zip(&translation).enumerate() {
            assert_eq!(original, translation, "section {at} of {name} (left) and of its translation (right)");
        }
        assert_eq!(original.len(), translation.len(), "sections of {name} and of its translation");
    }
}
