//! The texts around a picture: words, or none wanted.

use crate::diag::{Code, Diagnostic};
use crate::document::{Kind, Node};
use crate::model::Title;
use crate::read::texts::seen;

/// Texts that look like an answer, where they stand without quotes: some readers of YAML take them for one.
const ANSWERS: [&str; 8] = ["true", "True", "TRUE", "yes", "on", "no", "off", "none"];

/// The title that a key gives, with its value and the words read from it; `None` where it is not there, or was refused.
pub(super) fn title(value: Option<Node<'_>>, words: Option<String>, found: &mut Vec<Diagnostic>) -> Option<Title> {
    text("title", value, words, found).map(|words| words.map_or(Title::Off, Title::Written))
}

/// The same of any text around a picture: nothing inside where none is wanted.
pub(super) fn text(
    key: &str,
    value: Option<Node<'_>>,
    words: Option<String>,
    found: &mut Vec<Diagnostic>,
) -> Option<Option<String>> {
    let node = value?;
    if is_off(node) {
        return Some(None);
    }
    let words = seen(key, Some(words?), || Some(node), found)?;
    found.extend(answers(key, node, &words));
    Some(Some(words))
}

/// Whether no text is wanted: nothing after the key, a text without a letter, or `false`.
fn is_off(value: Node<'_>) -> bool {
    let says_false = |text: &str| !value.is_quoted() && matches!(text, "false" | "False" | "FALSE");
    value.kind() == Kind::Null || value.text().is_some_and(|text| text.trim().is_empty() || says_false(text))
}

/// The warning about a text that is a yes or no: its word is drawn as it stands.
fn answers(key: &str, value: Node<'_>, words: &str) -> Option<Diagnostic> {
    let is_one = !value.is_quoted() && ANSWERS.contains(&words);
    let message = || format!("the {key} is the word `{words}`, as it stands");
    let hint = || format!("write `{key}: false` for no {key}, or `{key}: \"{words}\"` for that word");
    is_one.then(|| Diagnostic::warning(Code::WrongType, value.span(), message()).hint(hint()))
}
