//! Two folders of pages or definitions: what was added, removed and changed from the older one to the newer one.
//!
//! Owns which files are about the same operation. How two of them differ is `check`'s.

use crate::{check, explain::signature, finding::Finding, source::Source};

/// Compares the sources of two folders. Two are about one operation when their files have the same name, or else the
/// same method and path.
pub(crate) fn compare(old: &[Source], new: &[Source]) -> Vec<Finding> {
    let mut removed: Vec<&Source> = old.iter().collect();
    let mut others = Vec::new();
    let mut findings = Vec::new();
    for source in new {
        match take(&mut removed, |known| file_name(known) == file_name(source)) {
            Some(known) => findings.extend(check::compare_pages(known, source)),
            None => others.push(source),
        }
    }
    for source in others {
        match take(&mut removed, |known| signature(known.page()) == signature(source.page())) {
            Some(known) => findings.extend(check::compare_pages(known, source)),
            None => findings.push(check::operation_added(source)),
        }
    }
    findings.extend(removed.into_iter().map(check::operation_removed));
    findings
}

/// Takes the first source for which the condition holds out of the list.
fn take<'a>(from: &mut Vec<&'a Source>, is_same: impl Fn(&Source) -> bool) -> Option<&'a Source> {
    let index = from.iter().position(|known| is_same(known))?;
    Some(from.remove(index))
}

fn file_name(source: &Source) -> &str {
    source.name().rsplit(['/', '\\']).next().unwrap_or_default()
}
