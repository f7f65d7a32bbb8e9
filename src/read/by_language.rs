//! Texts in several languages: `title: { en: Fire of Rome, fr: Incendie de Rome }`, a text under the tag of each language.

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Kind, Node};
use crate::model::{Text, nearest_tag};
use crate::read::entry::{Entry, is_own, name};
use crate::read::language;
use crate::read::suggest::short;
use crate::read::texts::{seen, too_long};
use crate::text::Span;

/// The keys whose text may be in several languages.
pub(crate) const KEYS: [&str; 11] = [
    "title",
    "subtitle",
    "description",
    "credit",
    "summary",
    "note",
    "says",
    "label",
    "image-credit",
    "locator",
    "unit",
];

/// Languages of one text at most.
pub(super) const MOST: usize = 40;

/// Whether a value is a text in several languages: a mapping under one of [`KEYS`] of which a key is the code or the name of a language.
pub(super) fn is(key: &str, value: Node<'_>) -> bool {
    KEYS.contains(&key)
        && value.kind() == Kind::Mapping
        && value.pairs().any(|(tag, _)| tag.text().is_some_and(language::is_likely))
}

/// The first of its texts, for a reader that knows of one alone.
pub(super) fn first<'d>(key: &str, value: Node<'d>) -> Option<&'d str> {
    is(key, value).then(|| value.pairs().find_map(|(_, words)| words.text()).unwrap_or_default())
}

/// How the texts of an entry are read: in the language of the file where they say none.
#[derive(Clone, Copy)]
pub(super) struct Texts<'l> {
    /// The language of the file.
    language: &'l str,
    /// Whether the entry has a text in several languages: else its nodes are not looked up.
    has_several: bool,
}

impl<'l> Texts<'l> {
    /// Those of an entry.
    pub(super) fn of<T>(entry: &Entry<'_, T>, language: &'l str) -> Texts<'l> {
        Texts { language, has_several: entry.by_language }
    }

    /// Those of an entry of few, whose nodes are looked up anyway.
    pub(super) fn looked_up(language: &'l str) -> Texts<'l> {
        Texts { language, has_several: true }
    }

    /// The text under a key, as [`seen`] has it.
    pub(super) fn seen<'d>(
        self,
        key: &str,
        words: Option<String>,
        node: impl Fn() -> Option<Node<'d>>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Text> {
        let several = self.several(key, &words, &node);
        match several {
            Some(value) => in_languages(self.language, (key, value), |_, _, _| None, found),
            None => seen(key, words, node, found).map(Text::from),
        }
    }

    /// The same of a title or a label, which is no paragraph; `rest` is the key with room for more words.
    pub(super) fn titled<'d>(
        self,
        key: &str,
        words: Option<String>,
        rest: Option<&str>,
        node: impl Fn() -> Option<Node<'d>>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Text> {
        if let Some(value) = self.several(key, &words, &node) {
            return titled_in_languages(self.language, (key, value), rest, found);
        }
        let text = seen(key, words, &node, found);
        found.extend(text.as_deref().and_then(|text| too_long(key, text, rest, node)));
        text.map(Text::from)
    }

    fn several<'d>(self, key: &str, words: &Option<String>, node: impl Fn() -> Option<Node<'d>>) -> Option<Node<'d>> {
        words.as_ref().filter(|_| self.has_several).and_then(|_| node()).filter(|value| is(key, *value))
    }
}

/// A title in several languages, none of them a paragraph.
pub(super) fn titled_in_languages(
    own: &str,
    (key, value): (&str, Node<'_>),
    rest: Option<&str>,
    found: &mut Vec<Diagnostic>,
) -> Option<Text> {
    let check = |tag: &str, words: &str, node: Node<'_>| {
        let mut long = too_long(key, words, rest, || Some(node))?;
        long.message = format!("in `{}`, {}", short(tag), long.message);
        Some(long)
    };
    in_languages(own, (key, value), check, found)
}

/// The text under each language; what has errors is reported and left out.
pub(super) fn in_languages<'d>(
    own: &str,
    (key, value): (&str, Node<'d>),
    check: impl Fn(&str, &str, Node<'d>) -> Option<Diagnostic>,
    found: &mut Vec<Diagnostic>,
) -> Option<Text> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let before = found.len();
    for (at, (tag, words)) in value.pairs().filter(|(tag, _)| !tag.text().is_some_and(is_own)).enumerate() {
        if at == MOST {
            found.push(too_many(key, tag.span()));
            break;
        }
        let written = tag.text().unwrap_or_default();
        let Some(tag) = language::key(written, tag.span(), found) else { continue };
        if let Some((other, _)) = texts.iter().find(|(other, _)| other.eq_ignore_ascii_case(&tag)) {
            // Of a key that stands twice in the same letters the document tells.
            found.extend((*other != tag).then(|| twice(key, written, words)));
            continue;
        }
        let Some(text) = one(key, &tag, words, found) else { continue };
        found.extend(check(&tag, &text, words));
        texts.push((tag, text));
    }
    let Some(at) = nearest_tag(own, texts.iter().map(|(tag, _)| tag.as_str())) else {
        // What has an error, in the language of the file or in one that may be meant for it, is not missing.
        let is_sound = !found[before..].iter().any(|one| one.severity == Severity::Error);
        found.extend(is_sound.then(|| lacks_own(own, key, value, &texts)));
        let (tag, text) = texts.into_iter().next()?;
        return Some(Text::in_languages(tag, text, []));
    };
    let (tag, text) = texts.remove(at);
    Some(Text::in_languages(tag, text, texts))
}

/// The text in one language.
fn one(key: &str, tag: &str, words: Node<'_>, found: &mut Vec<Diagnostic>) -> Option<String> {
    let text = words.text().filter(|text| words.kind() == Kind::Scalar && !text.is_empty());
    let Some(text) = text else {
        found.push(match words.kind() {
            Kind::Null | Kind::Scalar => {
                let message = format!("the `{key}` in `{}` is empty", short(tag));
                Diagnostic::error(Code::MissingKey, words.span(), message)
                    .hint(format!("write the words behind `{}:`, or delete it", short(tag)))
            }
            _ => {
                let message = format!("expected a text for the `{key}` in `{}`, found {}", short(tag), name(words));
                Diagnostic::error(Code::WrongType, words.span(), message)
                    .hint(format!("write `{}: ...`, words alone", short(tag)))
            }
        });
        return None;
    };
    seen(tag, Some(text.to_owned()), || Some(words), found)
}

/// A text without the language that every other word of the file is in.
fn lacks_own(own: &str, key: &str, value: Node<'_>, texts: &[(String, String)]) -> Diagnostic {
    let first = texts.first().map(|(tag, _)| tag.as_str());
    let message = format!("no `{}` in this `{key}`: the file is in that language", short(own));
    let other = first.map(|tag| format!(", or `language: {tag}` at the top of the file")).unwrap_or_default();
    Diagnostic::error(Code::MissingKey, value.span(), message)
        .hint(format!("write `{}: ...` beside the other languages{other}", short(own)))
}

fn twice(key: &str, written: &str, words: Node<'_>) -> Diagnostic {
    let message = format!("the `{key}` is there in `{}` already, in other capitals", short(written));
    Diagnostic::error(Code::DuplicateKey, words.span(), message).hint("delete one of the two")
}

fn too_many(key: &str, span: Span) -> Diagnostic {
    let message = format!("more than {MOST} languages for one `{key}`");
    Diagnostic::error(Code::LimitExceeded, span, message).hint("delete this language and those below it")
}
