//! Commas inside values in braces, which end the value for YAML: `{ date: May 5, 1914, title: A }`.

use crate::diag::{Code, Diagnostic, Fix};
use crate::document::arena::Form;
use crate::document::slips::known_keys::{DATE_KEYS, TEXT_KEYS, is_key, is_list};
use crate::document::slips::quotes::{hint, quoted};
use crate::document::slips::{fix, replace};
use crate::document::{Document, Kind, Node};
use crate::text::{Edit, Span, apply, line_start};

/// A value that goes on behind its comma.
struct Cut<'t> {
    key: &'t str,
    value: Span,
    /// What YAML takes for the next key.
    rest: Span,
    written: String,
    /// The braces around it.
    around: Span,
}

/// The first such value, with a fix for all of them.
pub(super) fn reported(document: &Document<'_>) -> Option<Diagnostic> {
    let flow = document.arena.unsettled().filter(|(_, slot)| slot.form() == Form::Mapping { flow: true });
    let mappings = flow.filter_map(|(at, _)| document.mappings(at..at + 1).next());
    let mut found: Vec<Cut<'_>> = mappings.flat_map(cuts).collect();
    if !found.is_empty() {
        let own = own(document);
        let is_foreign = |span: Span| own.iter().any(|own| own.start() <= span.start() && span.end() <= own.end());
        found.retain(|cut| !is_foreign(cut.value));
    }
    let first = found.first()?;
    let message = "the comma ends this value in braces, and what follows it is read as a key".to_owned();
    let beside: Vec<&Cut<'_>> = found.iter().filter(|cut| cut.around == first.around).collect();
    let shown = &document.text()[first.value.range()];
    let (span, typed) = match first.written.starts_with('[') {
        _ if beside.len() > 1 => (first.around, whole(document.text(), &beside)),
        true => (first.span(), format!("write `{}: {}`", first.key, first.written)),
        false => (first.span(), hint(Some(first.key), shown)),
    };
    let edits: Vec<Edit> = found.iter().map(|cut| replace(cut.value, &cut.written)).collect();
    let title =
        if first.written.starts_with('[') { "write brackets around the list" } else { "write quotes around the value" };
    let fix: Fix = fix(title, edits, true);
    Some(Diagnostic::error(Code::YamlSyntax, span, message).hint(typed).fix(fix))
}

impl Cut<'_> {
    /// The value and what follows it.
    fn span(&self) -> Span {
        Span::new(self.value.start(), self.rest.end())
    }
}

/// Bytes of a mapping up to which a hint repeats it.
const MAX_REPEATED: usize = 160;

/// What to write in place of braces in which several values are cut.
fn whole(text: &str, cuts: &[&Cut<'_>]) -> String {
    let around = cuts[0].around;
    let written = &text[around.range()];
    let moved = |cut: &&Cut<'_>| {
        let back = |at: usize| at - around.start();
        replace(Span::new(back(cut.value.start()), back(cut.value.end())), &cut.written)
    };
    let edits: Vec<Edit> = cuts.iter().map(moved).collect();
    match apply(written, &edits).filter(|whole| whole.len() <= MAX_REPEATED && !whole.contains(['`', '\n', '\r'])) {
        Some(whole) => format!("write `{whole}`"),
        None => "put each value with a comma in quotes".to_owned(),
    }
}

/// The values of keys that are the author's own, which may hold anything.
fn own(document: &Document<'_>) -> Vec<Span> {
    if !document.text().contains("x-") {
        return Vec::new();
    }
    let mappings = document.mappings(0..document.arena.slots.len());
    let own = mappings.flat_map(|mapping| {
        mapping.pairs().filter(|(key, _)| key.text().is_some_and(|key| key.starts_with("x-"))).collect::<Vec<_>>()
    });
    own.map(|(_, value)| value.span()).collect()
}

/// The values of a mapping that end at a comma of their own.
fn cuts<'d>(mapping: Node<'d>) -> Vec<Cut<'d>> {
    let text = mapping.source();
    let is_bare = |(key, value): &(Node<'_>, Node<'_>)| {
        let end = key.span().end();
        value.kind() == Kind::Null
            && value.span().is_empty()
            && !key.is_alias()
            && !text[end..].trim_start().starts_with(':')
    };
    if !mapping.pairs().any(|pair| is_bare(&pair)) {
        return Vec::new();
    }
    let pairs: Vec<(Node<'d>, Node<'d>)> = mapping.pairs().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < pairs.len() {
        let rest = pairs[at + 1..].iter().take_while(|pair| is_bare(pair)).count();
        if rest > 0 && !is_bare(&pairs[at]) {
            found.extend(cut(mapping, pairs[at], &pairs[at + 1..at + 1 + rest]));
        }
        at += 1 + rest;
    }
    found
}

/// Whether the mapping of a value begins an item of a list on its line: then a key that is not known is a word for one.
fn is_item(text: &str, value: Node<'_>) -> bool {
    let line = &text[line_start(text, value.span().start())..value.span().start()];
    line.trim_start().starts_with("- {")
}

fn cut<'d>(mapping: Node<'d>, (key, value): (Node<'d>, Node<'d>), rest: &[(Node<'d>, Node<'d>)]) -> Option<Cut<'d>> {
    let text = mapping.source();
    let (first, last) = (rest.first()?.0.span(), rest.last()?.0.span());
    let name = key.text()?;
    let words: Vec<&str> = rest.iter().map(|(key, _)| key.text()).collect::<Option<_>>()?;
    let whole = Span::new(value.span().start(), last.end());
    let written = &text[whole.range()];
    let is_word_alone = |word: &&str| is_key(word.split(' ').next().unwrap_or_default().trim_end_matches('='));
    let is_plain =
        value.kind() == Kind::Scalar && !value.is_alias() && !value.is_quoted() && !written.contains(['\n', '\r', '"']);
    if !is_plain || words.iter().any(is_word_alone) || words.iter().any(|word| word.is_empty()) {
        return None;
    }
    let written = if is_list(name) && !matches!(name, "links" | "accounts" | "events" | "timelines") || name == "tag" {
        format!("[{written}]")
    } else if TEXT_KEYS.contains(&name)
        || !is_key(name) && is_item(text, value)
        || DATE_KEYS.contains(&name) && words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    {
        quoted(written)
    } else {
        return None;
    };
    Some(Cut { around: mapping.span(), key: name, value: whole, rest: Span::new(first.start(), last.end()), written })
}
