//! Two folders of pages or definitions: what was added, removed and changed from the older one to the newer one.
//!
//! Owns which files are about the same operation. How two of them differ is `check`'s.

use crate::{check, explain::signature, finding::Finding, report::Unreadable, source::Source};

/// Compares the sources of two folders. Two are about one operation when their files have the same name, or else the
/// same method and path. What only one of them has is no finding where the file of that name in the other one, or all
/// of the other one, could not be read.
pub(crate) fn compare(old: &[Source], new: &[Source], unreadable: &[Unreadable]) -> Vec<Finding> {
    if !unreadable.is_empty() && (old.is_empty() || new.is_empty()) {
        return Vec::new();
    }
    let is_unread = |source: &Source| unreadable.iter().any(|file| file_name(&file.name) == file_name(source.name()));
    let mut removed: Vec<&Source> = old.iter().collect();
    let mut others = Vec::new();
    let mut findings = Vec::new();
    for source in new {
        match take(&mut removed, |known| file_name(known.name()) == file_name(source.name())) {
            Some(known) => findings.extend(check::compare_pages(known, source)),
            None => others.push(source),
        }
    }
    for source in others {
        match take(&mut removed, |known| signature(known.page()) == signature(source.page())) {
            Some(known) => findings.extend(check::compare_pages(known, source)),
            None if is_unread(source) => {}
            None => findings.push(check::operation_added(source)),
        }
    }
    findings.extend(removed.into_iter().filter(|source| !is_unread(source)).map(check::operation_removed));
    findings
}

/// Takes the first source for which the condition holds out of the list.
fn take<'a>(from: &mut Vec<&'a Source>, is_same: impl Fn(&Source) -> bool) -> Option<&'a Source> {
    let index = from.iter().position(|known| is_same(known))?;
    Some(from.remove(index))
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}
