//! Names in more than one spelling that looks the same: one warning for the file, with the names as they are compared.

use std::borrow::Cow;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::normal::name;
use crate::read::signs::escapes;
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Edit;

/// Other places that are shown beside the first.
const MAX_SHOWN: usize = 3;

/// A name as it is compared; one that is written otherwise is reported at the place that `node` finds.
pub(super) fn named<'d>(
    written: String,
    node: impl FnOnce() -> Option<Node<'d>>,
    found: &mut Vec<Diagnostic>,
) -> String {
    match name(&written) {
        Cow::Borrowed(_) => written,
        Cow::Owned(name) if name.is_empty() => written,
        Cow::Owned(name) => {
            // A line end closes every block of text, and says nothing.
            let is_reported = written.trim_end_matches('\n') != name;
            // A tab that an escape made is no space around a name, and is reported as what it is.
            let is_spelling = |node: &Node<'_>| is_reported && escapes::check(&written, || Some(*node)).is_none();
            found.extend(node().filter(is_spelling).map(|node| reported(&written, &name, node)));
            name
        }
    }
}

/// The warning for one place.
pub(super) fn reported(written: &str, name: &str, node: Node<'_>) -> Diagnostic {
    let why = if written.trim() != written {
        "has space around it"
    } else if name.split(' ').count() < written.split(' ').count() {
        "has more than one space between words"
    } else {
        "holds characters that nobody can see, or letters put together from parts"
    };
    let message = format!("the name `{}` {why}", short(name));
    let diagnostic = Diagnostic::warning(Code::NameSpelling, node.span(), message).hint(format!("write `{name}`"));
    let is_line = !node.is_alias() && !node.source()[node.span().range()].starts_with(['|', '>']);
    if is_line { diagnostic.fix(write(node.span(), name, true)) } else { diagnostic }
}

/// All such warnings made into one, at the first place, whose fix writes every name.
pub(super) fn together(found: &mut Vec<Diagnostic>) {
    let is_spelling = |one: &Diagnostic| one.code == Code::NameSpelling;
    if !found.iter().any(is_spelling) {
        return;
    }
    let (mut names, rest): (Vec<Diagnostic>, Vec<Diagnostic>) = found.drain(..).partition(is_spelling);
    *found = rest;
    names.sort_by_key(|one| one.span);
    names.dedup_by_key(|one| one.span);
    let mut names = names.into_iter();
    let Some(mut first) = names.next() else { return };
    let shown = names.clone().take(MAX_SHOWN).map(|other| (other.span, "written otherwise too".to_owned()));
    first.set_places(first.places().into_iter().chain(shown));
    let others = names.len();
    let more: Vec<Edit> = names.filter_map(|other| other.fix_at(0)).flat_map(|fix| fix.edits).collect();
    if others > 0 {
        first.message = format!(
            "{}; {others} more {} written so",
            first.message,
            if others == 1 { "name is" } else { "names are" }
        );
        first.hint = Some("write each name with ordinary letters, and without space around it".to_owned());
        let mut fixes = first.fixes();
        if let Some(fix) = fixes.first_mut() {
            fix.title = format!("{} and {others} more", fix.title);
            fix.edits.extend(more);
        }
        first.set_fixes(fixes);
    }
    found.push(first);
}
