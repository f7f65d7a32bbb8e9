//! Forms of dates: a date as it is typed in a hint and written by a fix, with the words that keep a season from being taken
//! for two years.

use crate::diag::Fix;
use crate::document::Node;
use crate::read::value::write;
use crate::text::{Edit, Span, line_end};
use crate::time::{Date, is_of_calendar};

/// A date that may be written in place of another.
pub(super) struct Form {
    pub(super) date: String,
    /// The words that stand behind it as a comment, so that nobody takes it for something else.
    pub(super) note: Option<String>,
}

impl Form {
    /// The date so that it is taken for nothing else: a season that looks like two years gets its words as a comment, or
    /// stands in brackets, which can hold no years, where there is no room for a comment.
    pub(super) fn plain_to_read(form: &str, node: Option<Node<'_>>) -> Form {
        let season = Date::if_written(form).filter(|date| date.as_years().is_some());
        match season {
            None => Form { date: form.to_owned(), note: None },
            Some(date) if node.is_some_and(has_room) => Form { date: form.to_owned(), note: Some(date.words()) },
            Some(_) if form.contains('/') => Form { date: form.to_owned(), note: None },
            Some(_) => Form { date: format!("[{form}]"), note: None },
        }
    }

    /// As it must be typed: `` `"[..1928]"` (1928 or earlier) ``, `` `1914-23 # autumn 1914` ``.
    pub(super) fn typed(&self) -> String {
        match &self.note {
            Some(words) => format!("`{} # {words}`", self.date),
            None => in_words(&self.date).replacen(&self.date, &as_yaml(&self.date, None), 1),
        }
    }

    pub(super) fn fix(&self, node: Option<Node<'_>>, span: Span, safe: bool) -> Fix {
        let mut fix = write(span, &as_yaml(&self.date, node), safe);
        fix.title = format!("write {}", in_words(&self.date));
        if let Some(words) = &self.note {
            let behind = Span::new(span.end(), span.end());
            fix.edits.push(Edit { span: behind, text: format!(" # {words}") });
        }
        fix
    }
}

/// What stands behind a value in its line.
fn behind(node: Node<'_>) -> &str {
    let (text, end) = (node.source(), node.span().end());
    text.get(end..line_end(text, end)).unwrap_or_default().trim_matches([' ', '\t'])
}

/// Whether a comment can stand behind a value: nothing else does, and the file is not JSON, which has none.
fn has_room(node: Node<'_>) -> bool {
    let rest = behind(node);
    let is_json = node.source().trim_start_matches('\u{feff}').trim_start().starts_with(['{', '[']);
    (rest.is_empty() || rest.starts_with('#')) && !is_json && !node.is_alias()
}

/// Whether the comment behind a date begins with that date in words.
pub(super) fn is_said(date: &Date, node: Node<'_>) -> bool {
    let Some(comment) = behind(node).strip_prefix('#') else { return false };
    let comment = comment.trim().to_lowercase();
    let words = date.words().to_lowercase();
    let said = comment.split(['#', ';', ',', '(']).next().unwrap_or_default().trim();
    let is_meant = || Date::parse(said).is_err_and(|error| error.only_meaning() == Some(date.as_written()));
    // The words of some have brackets themselves: `spring 1920 (southern hemisphere)`.
    let is_word_for_word = comment
        .strip_prefix(&words)
        .map(str::trim_start)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['#', ';', ',', '(']));
    is_word_for_word || is_meant()
}

/// `` `2012-05-12` (12 May 2012) ``.
fn in_words(form: &str) -> String {
    let words = Date::if_written(form).map(|date| date.words()).filter(|words| !is_age(form) || words != form);
    words.map_or_else(|| format!("`{form}`"), |words| format!("`{form}` ({words})"))
}

/// Whether a form is an age, whose words say it again.
fn is_age(form: &str) -> bool {
    form.ends_with(['a', 'P'])
}

/// A date as it is written in YAML: in quotes where it starts with a bracket.
pub(super) fn as_yaml(form: &str, node: Option<Node<'_>>) -> String {
    if is_of_calendar(form) {
        return form.to_owned();
    }
    if node.is_some_and(|node| node.source()[node.span().range()].starts_with(['"', '\''])) {
        return form.to_owned();
    }
    if form.starts_with(['[', '{', '%', '~', '?']) || form.contains(',') {
        format!("\"{form}\"")
    } else {
        form.to_owned()
    }
}
