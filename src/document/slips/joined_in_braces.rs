//! A value and the next key on one line in braces without a comma between them: `{ date: 2012 title: A }`.

use crate::document::slips::json::{Kind, Token};
use crate::document::slips::known_keys::{are_of_one, is_closed, is_key, is_list};
use crate::document::slips::quotes::{hint, quoted};
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Span, line_end};

/// All places of a bracket where a value and the next key stand together without a comma.
pub(super) fn all<'t>(text: &'t str, tokens: &[Token]) -> Vec<Joined<'t>> {
    let key_before = |at: usize| {
        let [key, colon] = tokens.get(at.checked_sub(2)?..at)? else { return None };
        (colon.kind == Kind::Colon).then_some(key.span)
    };
    let pairs = tokens.windows(2).enumerate();
    let pairs = pairs.filter(|(_, pair)| pair[0].kind == Kind::Text && pair[1].kind == Kind::Colon);
    pairs.filter_map(|(at, pair)| Joined::of(text, key_before(at), pair[0].span)).collect()
}

/// Such a value with the key behind it.
pub(super) struct Joined<'t> {
    /// The key of the value.
    name: &'t str,
    pub(super) value: Span,
    /// The key that follows it.
    next: Span,
}

impl<'t> Joined<'t> {
    /// The words before a colon, of which the last is a key of the format; and the key before them.
    pub(super) fn of(text: &'t str, key: Option<Span>, words: Span) -> Option<Joined<'t>> {
        let written = &text[words.range()];
        let (value, next) = written.rsplit_once(' ')?;
        let is_meant = is_key(next) && !written.starts_with(['"', '\'']);
        let value = Span::new(words.start(), words.start() + value.trim_end().len());
        let next = Span::new(words.end() - next.len(), words.end());
        let name = key.map_or("", |key| text[key.range()].trim_matches(['"', '\'']));
        is_meant.then_some(Joined { name, value, next })
    }

    /// Whether the key can be no part of the value, which is no text of the author's own.
    pub(super) fn is_sure(&self) -> bool {
        is_closed(self.name) || is_list(self.name) || !is_key(self.name)
    }

    /// What is told of a text that may go on, or end before what looks like a key.
    pub(super) fn asked(&self, text: &str) -> Guess {
        let rest = &text[self.value.start()..line_end(text, self.value.end())];
        let end = rest.find([',', '{', '}', '[', ']', '"', '#']).unwrap_or(rest.len());
        let whole = rest[..end].trim_end();
        let span = Span::new(self.value.start(), self.value.start() + whole.len());
        let next = &text[self.next.range()];
        let message = format!("`{next}:` behind a space is a part of this text, or a key of its own");
        let hint =
            format!("{} in place of it for one text, or `,` before `{next}:` for a key", hint(Some(self.name), whole));
        let quotes = fix("write quotes around the value", vec![replace(span, quoted(whole))], false);
        let comma = fix(format!("write `,` before `{next}:`"), vec![insert(self.value.end(), ",")], false);
        let is_key_here = are_of_one(&[self.name, next]);
        let fixes = std::iter::once(quotes).chain(Some(comma).filter(|_| is_key_here)).collect();
        Guess { span: self.next, message, hint, fixes }
    }
}
