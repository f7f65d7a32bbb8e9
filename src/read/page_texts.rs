//! The texts around a picture: words, or none wanted.

use crate::diag::{Diagnostic, Severity};
use crate::document::{Kind, Node};
use crate::model::{Text, Title};
use crate::read::by_language::{self, in_languages, titled_in_languages};
use crate::read::entry::Entry;
use crate::read::raw::RawHead;
use crate::read::raw_timeline::RawView;
use crate::read::texts::{answer, seen, too_long};

/// The title that a key gives, with the language of the file, its value and the words read from it; `None` where it is not there, or was refused. `rest` is the
/// key with room for more words.
pub(super) fn title(
    (own, value): (&str, Option<Node<'_>>),
    words: Option<String>,
    rest: Option<&str>,
    found: &mut Vec<Diagnostic>,
) -> Option<Title> {
    if let Some(several) = value.filter(|value| by_language::is("title", *value)) {
        return titled_in_languages(own, ("title", several), rest, found).map(Title::Written);
    }
    let words = text(own, ("title", value), words, found)?;
    found.extend(words.as_deref().and_then(|words| too_long("title", words, rest, || value)));
    Some(words.map_or(Title::Off, Title::Written))
}

/// The same of any text around a picture: nothing inside where none is wanted.
pub(super) fn text(
    own: &str,
    (key, value): (&str, Option<Node<'_>>),
    words: Option<String>,
    found: &mut Vec<Diagnostic>,
) -> Option<Option<Text>> {
    let node = value?;
    if by_language::is(key, node) {
        return in_languages(own, (key, node), |_, _, _| None, found).map(Some);
    }
    if is_off(node) {
        return Some(None);
    }
    let answer = words.as_deref().and_then(|words| answer(key, words, node, true));
    let words = if answer.is_some() { words } else { seen(key, words, || Some(node), found) };
    found.extend(answer);
    words.map(|words| Some(words.into()))
}

/// The title and the subtitle of a timeline.
pub(super) fn head(
    (own, entry): (&str, &Entry<'_, RawView>),
    (title, subtitle): (Option<String>, Option<String>),
    found: &mut Vec<Diagnostic>,
) -> (Option<Title>, Option<Option<Text>>) {
    let title = self::title((own, entry.value("title")), title, None, found);
    (title, text(own, ("subtitle", entry.value("subtitle")), subtitle, found))
}

/// Whether no text is wanted: nothing after the key, a text without a letter, or `false`.
fn is_off(value: Node<'_>) -> bool {
    let says_false = |text: &str| !value.is_quoted() && matches!(text, "false" | "False" | "FALSE");
    value.kind() == Kind::Null || value.text().is_some_and(|text| text.trim().is_empty() || says_false(text))
}

/// What a file's title may look like.
pub(super) const TITLE: &str = "title: What these events are about";

/// A picture without a name is drawn, but the author should look.
pub(super) fn name_missing(entry: &Entry<'_, RawHead>, found: &mut Vec<Diagnostic>) {
    if entry.value("title").is_some() {
        return;
    }
    let before = found.len();
    entry.require("title", TITLE, found);
    for diagnostic in &mut found[before..] {
        diagnostic.severity = Severity::Warning;
        diagnostic.message = format!("{}: the pictures are called `Timeline`", diagnostic.message);
    }
}
