//! Slips in JSON, and in lists and mappings in brackets: a comma left out, comments, text behind the end.

use crate::diag::Fix;
use crate::document::halt::Stop;
use crate::document::slips::flow::opener;
use crate::document::slips::joined_in_braces;
use crate::document::slips::line_parts::{Line, newline};
use crate::document::slips::{Guess, fix, insert, replace};
use crate::text::{Span, line_end};

/// What is wrong in the brackets or braces around the stop, or in those that the file begins with.
pub(super) fn slips(text: &str, stop: &Stop) -> Vec<Guess> {
    let top = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']).len();
    let is_json = text[top..].starts_with(['{', '[']);
    let Some(from) = Some(top).filter(|_| is_json).or_else(|| opener(text, stop)) else { return Vec::new() };
    let mut tokens = tokens(text, from);
    if !is_json {
        // Beyond its line only the parser knows what belongs to the bracket.
        let end = line_end(text, from);
        tokens.retain(|token| token.span.end() <= end);
    }
    let end = behind(text, &tokens).filter(|_| is_json);
    let mut guesses: Vec<Guess> = comments(text, &tokens).into_iter().collect();
    if let (Some(comments), Some(end)) = (guesses.first_mut(), &end) {
        comments.fixes.extend(together(&comments.fixes, &end.fixes));
    }
    guesses.extend(comma(text, &tokens));
    guesses.extend(end);
    guesses
}

/// A file of objects, one after the other, each an event.
pub(super) fn lines(text: &str, _: &Stop) -> Vec<Guess> {
    let Some(objects) = objects(text).filter(|objects| objects.len() > 1) else { return Vec::new() };
    let is_event = |span: &Span| {
        let words = &text[span.range()];
        ["date", "title"].iter().any(|key| words.contains(key)) && !words.contains("events")
    };
    if !objects.iter().all(is_event) {
        return Vec::new();
    }
    let (first, last) = (objects[0], objects[objects.len() - 1]);
    let is_line = |span: &Span| {
        let line = Line::at(text, span.start());
        line.body() == span.start() && span.end() <= line.end
    };
    let gaps = objects.windows(2).map(|pair| Span::new(pair[0].end(), pair[1].start()));
    let (edits, hint) = if objects.iter().all(is_line) {
        let lead = format!("title: Timeline{0}events:{0}", newline(text));
        let dashes = objects.iter().map(|span| insert(span.start(), "- "));
        let commas = gaps.filter(|gap| text[gap.range()].contains(','));
        let commas =
            commas.map(|gap| replace(Span::new(gap.start(), gap.end()), text[gap.range()].replacen(',', "", 1)));
        let edits = std::iter::once(insert(Line::at(text, first.start()).start, lead)).chain(dashes).chain(commas);
        (
            edits.collect::<Vec<_>>(),
            "write `title: ...` and `events:` on two lines above the first, and `- ` before each `{`",
        )
    } else {
        let commas = gaps.filter(|gap| !text[gap.range()].contains(',')).map(|gap| insert(gap.start(), ","));
        let ends = [insert(first.start(), "{ \"title\": \"Timeline\", \"events\": ["), insert(last.end(), "] }")];
        let hint = "write `{ \"title\": \"...\", \"events\": [` before the first `{`, `,` after each `}` but the last, and `] }` \
                    after that";
        (ends.into_iter().chain(commas).collect(), hint)
    };
    let second = objects[1];
    let span = Span::new(second.start(), second.end().min(line_end(text, second.start())));
    let message = "another event in braces, but the file ended with the first".to_owned();
    let fixes = vec![fix("write the events as a list below `events`", edits, true)];
    vec![Guess { span, message, hint: hint.to_owned(), fixes }]
}

/// The mappings in braces that a text is made of, and nothing else but commas between them.
fn objects(text: &str) -> Option<Vec<Span>> {
    let mut objects = Vec::new();
    let mut at = 0;
    loop {
        let rest = text[at..].trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r', ',']);
        at = text.len() - rest.len();
        if rest.is_empty() {
            return Some(objects);
        }
        if !rest.starts_with('{') {
            return None;
        }
        let end = tokens(text, at).last().filter(|token| token.kind == Kind::Close)?.span.end();
        objects.push(Span::new(at, end));
        at = end;
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Open,
    Close,
    Comma,
    Colon,
    Text,
    Comment,
}

#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

/// The tokens from an opening bracket up to its closing one, and what follows that.
fn tokens(text: &str, from: usize) -> Vec<Token> {
    let (mut tokens, mut at, mut depth) = (Vec::new(), from, 0_usize);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let (kind, long) = match c {
            '{' | '[' => (Kind::Open, 1),
            '}' | ']' => (Kind::Close, 1),
            ',' => (Kind::Comma, 1),
            ':' => (Kind::Colon, 1),
            '"' | '\'' => (Kind::Text, string(rest, c)),
            '#' => (Kind::Comment, line_end(text, at) - at),
            '/' if rest.starts_with("//") => (Kind::Comment, line_end(text, at) - at),
            '/' if rest.starts_with("/*") => (Kind::Comment, rest.find("*/").map_or(rest.len(), |end| end + 2)),
            _ if c.is_whitespace() => {
                at += c.len_utf8();
                continue;
            }
            _ => (Kind::Text, plain(rest)),
        };
        tokens.push(Token { kind, span: Span::new(at, at + long) });
        at += long;
        depth = match kind {
            Kind::Open => depth + 1,
            Kind::Close => depth.saturating_sub(1),
            _ => depth,
        };
        if depth == 0 {
            break;
        }
    }
    tokens
}

/// The byte behind the bracket that closes the one at a place; `None` where it is never closed.
pub(super) fn behind_bracket(text: &str, from: usize) -> Option<usize> {
    let tokens = tokens(text, from);
    let depth = tokens.iter().fold(0_usize, |depth, token| match token.kind {
        Kind::Open => depth + 1,
        Kind::Close => depth.saturating_sub(1),
        _ => depth,
    });
    tokens.last().filter(|_| depth == 0).map(|token| token.span.end())
}

/// The bytes of a text in quotes, up to its closing one or the end of its line.
pub(super) fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            // In single quotes two are one that is meant.
            '\'' if quote == '\'' && rest[at + 1..].starts_with('\'') => escaped = true,
            '\n' | '\r' => return at,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The bytes of a text without quotes.
fn plain(rest: &str) -> usize {
    let ends = |(at, c): &(usize, char)| {
        matches!(c, ',' | '{' | '}' | '[' | ']' | '\n' | '\r')
            || (*c == ':' && rest[at + 1..].starts_with([' ', '\n', '\r', '"']))
            || (*c == '"' && *at > 0)
            || (*c == '/' && rest[..*at].ends_with(' ') && rest[at + 1..].starts_with(['/', '*']))
            || (*c == '#' && rest[..*at].ends_with(' '))
    };
    let end = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
    rest[..end].trim_end().len().max(1)
}

/// The first place where a value ends and another begins without a comma between them; all such places in one fix.
fn comma(text: &str, tokens: &[Token]) -> Option<Guess> {
    let shown: Vec<Token> = tokens.iter().copied().filter(|token| token.kind != Kind::Comment).collect();
    if shown.windows(2).any(|pair| is_astray(text, pair)) {
        return None;
    }
    let mut missing: Vec<usize> = Vec::new();
    for pair in shown.windows(2) {
        let ends = matches!(pair[0].kind, Kind::Text | Kind::Close);
        let begins = matches!(pair[1].kind, Kind::Text | Kind::Open);
        if ends && begins {
            missing.push(pair[0].span.end());
        }
    }
    let joined = joined_in_braces::all(text, &shown);
    if let ([only], []) = (&joined[..], &missing[..])
        && !only.is_sure()
    {
        return Some(only.asked(text));
    }
    missing.extend(joined.iter().map(|one| one.value.end()));
    let is_sure = joined.iter().all(joined_in_braces::Joined::is_sure);
    missing.sort_unstable();
    let first = *missing.first()?;
    let edits = missing.iter().map(|at| insert(*at, ",")).collect();
    let before = text[..first].chars().next_back().map_or(0, char::len_utf8);
    let span = Span::new(first - before, first);
    let message = "no comma between this and what follows".to_owned();
    let hint = "write `,` after it".to_owned();
    Some(Guess { span, message, hint, fixes: vec![fix("write `,` where it is missing", edits, is_sure)] })
}

/// Whether a quote begins where another was meant to end: the text in quotes begins or ends with a comma, or ends nowhere. Then
/// no comma is missing; nor is one between a bracket and words that go on.
fn is_astray(text: &str, pair: &[Token]) -> bool {
    let words = &text[pair[0].span.range()];
    let quote = words.chars().next().filter(|c| matches!(c, '"' | '\''));
    let inside = quote.map(|quote| words[1..].strip_suffix(quote).map(str::trim));
    let is_open =
        inside.is_some_and(|inside| inside.is_none_or(|inside| inside.starts_with(',') || inside.ends_with(',')));
    (pair[0].kind == Kind::Text && is_open) || is_one_text(text, pair)
}

/// Whether two tokens may be parts of one text: `[Draft] law`, `1850 [?]`, `'O'Hara'`, `Smith "Bob" Jones`. A key that follows is none, nor
/// what stands on the next line, nor two texts in quotes with a space between them.
fn is_one_text(text: &str, pair: &[Token]) -> bool {
    let (before, after) = (&text[pair[0].span.range()], &text[pair[1].span.range()]);
    let gap = &text[pair[0].span.end()..pair[1].span.start()];
    if pair[0].kind == Kind::Text && pair[1].kind == Kind::Open {
        // `5 May 1850 [recte 1851]`.
        return !before.starts_with(['"', '\'']) && !gap.contains(['\n', '\r']);
    }
    if pair[1].kind != Kind::Text || !matches!(pair[0].kind, Kind::Close | Kind::Text) {
        return false;
    }
    let behind = text[pair[1].span.end()..].trim_start_matches(' ');
    if behind.starts_with(':') || gap.contains(['\n', '\r']) {
        return false;
    }
    let inside = |word: &str| {
        let quote = word.chars().next().filter(|c| matches!(c, '"' | '\''));
        quote.and_then(|quote| word[1..].strip_suffix(quote).map(str::to_owned))
    };
    let is_apart = |word: &str| inside(word).is_some_and(|inside| !inside.is_empty() && inside.trim() == inside);
    gap.is_empty() || !(is_apart(before) || pair[0].kind == Kind::Close) || !is_apart(after)
}

/// Comments of JavaScript, written as those of YAML.
fn comments(text: &str, tokens: &[Token]) -> Option<Guess> {
    let found: Vec<Span> = tokens
        .iter()
        .filter(|token| token.kind == Kind::Comment && text[token.span.range()].starts_with('/'))
        .map(|token| token.span)
        .collect();
    let first = *found.first()?;
    let edits = found.iter().map(|span| {
        let words = &text[span.range()];
        let is_last = text[span.end()..line_end(text, span.end())].trim().is_empty();
        let inside = words.trim_start_matches(['/', '*']).trim_end_matches("*/").trim();
        let gap = if text[..span.start()].ends_with([' ', '\t', '\n', '\r']) { "" } else { " " };
        let is_block = words.contains(['\n', '\r']) || !is_last;
        replace(*span, if is_block { String::new() } else { format!("{gap}# {inside}") })
    });
    let keeps = found.iter().all(|span| {
        let words = &text[span.range()];
        !words.contains(['\n', '\r']) && text[span.end()..line_end(text, span.end())].trim().is_empty()
    });
    let fixes = vec![fix("write `#` for each comment", edits.collect(), keeps)];
    let message = "a comment starts with `#` here, not with `//` or `/*`".to_owned();
    let hint = "write `#` and a space before the words, or delete the comment".to_owned();
    Some(Guess { span: Span::new(first.start(), first.start() + 2), message, hint, fixes })
}

/// Two fixes as one.
fn together(one: &[Fix], other: &[Fix]) -> Option<Fix> {
    let (one, other) = (one.first()?, other.first()?);
    let edits = one.edits.iter().chain(&other.edits).cloned().collect();
    Some(fix(format!("{}, and {}", one.title, other.title), edits, one.safe && other.safe))
}

/// What stands behind the bracket that ends the file's list or mapping.
fn behind(text: &str, tokens: &[Token]) -> Option<Guess> {
    let end = tokens.last().filter(|token| token.kind == Kind::Close)?.span.end();
    let rest = text[end..].trim();
    if rest.is_empty() || rest.starts_with('#') {
        return None;
    }
    let start = end + text[end..].find(rest)?;
    let span = Span::new(start, line_end(text, start));
    let is_sign = rest.chars().all(|c| matches!(c, ';' | ',' | '}' | ']' | ')'));
    let edits = vec![replace(Span::new(start, start + rest.len()), "")];
    let message = "text after the bracket that ends the file".to_owned();
    let hint = if is_sign { "delete it" } else { "delete it, or write it inside the braces" }.to_owned();
    Some(Guess { span, message, hint, fixes: vec![fix("delete what stands after the end", edits, is_sign)] })
}
