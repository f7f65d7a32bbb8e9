//! Fixes of syntax. What it is: what is not YAML, written so that it is, where there is one way to. In: the text and the place of a
//! fault. Out: fixes. It must not parse; whether a fix helps is seen when the text is read again.

use crate::diag::Fix;
use crate::document::limit::MAX_TEXT;
use crate::text::{Edit, Span, line_end, line_start};

/// Other characters for some in the indentation of every line. Safe where none stands behind an ordinary
/// space.
pub(super) fn indentation(text: &str, title: &str, other: impl Fn(char) -> Option<&'static str>) -> Fix {
    let mut edits = Vec::new();
    let mut safe = true;
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let indent = line.char_indices().take_while(|(_, c)| c.is_whitespace() && !matches!(c, '\n' | '\r'));
        let strange: Vec<_> = indent.clone().filter_map(|(at, c)| Some((at, c, other(c)?))).collect();
        safe &= strange.iter().enumerate().all(|(place, (at, ..))| line[..*at].chars().count() == place);
        edits.extend(strange.into_iter().map(|(at, c, text)| Edit {
            span: Span::new(start + at, start + at + c.len_utf8()),
            text: text.to_owned(),
        }));
        start += line.len();
    }
    Fix { title: title.to_owned(), edits, safe }
}

/// The value on the line of a byte in double quotes. Not safe where it may be two keys on one line.
pub(super) fn in_quotes(text: &str, at: usize) -> Option<Fix> {
    let span = value(text, at)?;
    let written = &text[span.range()];
    if written.contains(['"', '\\']) || written.starts_with('\'') {
        return None;
    }
    let before = written.split(": ").next().unwrap_or_default();
    let is_key =
        before.rsplit_once(' ').is_some_and(|(_, word)| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    let edits = vec![
        Edit { span: Span::new(span.start(), span.start()), text: "\"".into() },
        Edit { span: Span::new(span.end(), span.end()), text: "\"".into() },
    ];
    Some(Fix { title: "write quotes around the value".into(), edits, safe: !(is_key && written.contains(": ")) })
}

/// Straight quotes for typographic ones around the value on the line of a byte.
pub(super) fn curly_quotes(text: &str, at: usize) -> Option<Fix> {
    let span = value(text, at)?;
    let written = &text[span.range()];
    let inside = written.strip_prefix(['“', '”', '„', '‘', '’', '«'])?.strip_suffix(['“', '”', '‘', '’', '»'])?;
    if inside.contains(['"', '\\']) {
        return None;
    }
    let edits = vec![Edit { span, text: format!("\"{inside}\"") }];
    Some(Fix { title: "write straight quotes".into(), edits, safe: true })
}

/// The quotes inside a value in quotes doubled or escaped, where the value fills the line of a byte.
pub(super) fn inner_quotes(text: &str, at: usize) -> Option<Fix> {
    let span = value(text, at)?;
    let written = &text[span.range()];
    let quote = written.chars().next().filter(|quote| matches!(quote, '\'' | '"'))?;
    let inside = written.strip_prefix(quote)?.strip_suffix(quote)?;
    // An edit for each of millions of quotes would fill the memory, and the value would still be too long.
    if inside.len() > MAX_TEXT {
        return None;
    }
    let (doubled, escaped) = if quote == '"' { ("\\\"", "\\\"") } else { ("''", "''") };
    if inside.contains(['\\', '#']) || inside.contains(doubled) {
        return None;
    }
    let edits = inside.match_indices(quote).map(|(found, one)| {
        let place = span.start() + quote.len_utf8() + found;
        Edit { span: Span::new(place, place + one.len()), text: escaped.to_owned() }
    });
    let edits: Vec<Edit> = edits.collect();
    let title = format!("write `{escaped}` for a quote inside the value");
    // `'a', 'b'` is a list without brackets, not a text.
    Some(Fix { title, edits, safe: !inside.contains(',') })
}

/// A space after the colon of a line such as `title:Houla`; none for an address.
pub(super) fn spaced(text: &str, line: Span) -> Option<Fix> {
    let words = &text[line.range()];
    let bare = words.trim_start_matches("- ");
    let (key, value) = bare.split_once(':')?;
    let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    if !is_key || value.is_empty() || value.starts_with([' ', '/', ':']) {
        return None;
    }
    let place = line.end() - value.len();
    let edits = vec![Edit { span: Span::new(place, place), text: " ".into() }];
    Some(Fix { title: "write a space after `:`".into(), edits, safe: true })
}

/// A space after the dash of a line such as `-date: 2012`, at or right above a byte.
pub(super) fn dashed(text: &str, at: usize) -> Option<Fix> {
    let here = line_start(text, at);
    let above = line_start(text, here.saturating_sub(1));
    [above, here].into_iter().find_map(|start| {
        let line = &text[start..line_end(text, start)];
        let rest = line.trim_start_matches(' ').strip_prefix('-')?;
        let (key, _) = rest.split_once(": ")?;
        let is_key =
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && !key.starts_with('-');
        let place = start + line.len() - rest.len();
        let edits = vec![Edit { span: Span::new(place, place), text: " ".into() }];
        is_key.then(|| Fix { title: "write a space after `-`".into(), edits, safe: true })
    })
}

/// The value on the line of a byte, behind the first `key: ` or `- `, without a comment; `None` where there is none.
fn value(text: &str, at: usize) -> Option<Span> {
    let start = line_start(text, at);
    let line = &text[start..line_end(text, at)];
    let indent = line.len() - line.trim_start_matches([' ', '-']).len();
    let bare = &line[indent..];
    let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let key = bare.split_once(": ").filter(|(key, _)| is_key(key)).map_or(0, |(key, _)| key.len() + 2);
    let rest = &bare[key..];
    let rest = rest.split(" #").next().unwrap_or_default();
    let from = start + indent + key + (rest.len() - rest.trim_start().len());
    let to = from + rest.trim().len();
    (to > from && !rest.trim_start().starts_with(['[', '{'])).then(|| Span::new(from, to))
}

#[cfg(test)]
mod tests {
    use super::{curly_quotes, in_quotes, inner_quotes, spaced};
    use crate::diag::Fix;
    use crate::text::{Span, apply};

    fn mended(text: &str, fix: Option<Fix>) -> Option<(String, bool)> {
        fix.map(|fix| (apply(text, &fix.edits).unwrap(), fix.safe))
    }

    #[test]
    fn a_value_gets_its_quotes_and_a_comment_stays_outside() {
        let text = "- title: Houla: a massacre  # seen\n";
        assert_eq!(mended(text, in_quotes(text, 15)), Some(("- title: \"Houla: a massacre\"  # seen\n".into(), true)));
        let two = "date: 2012 title: Houla\n";
        assert_eq!(mended(two, in_quotes(two, 16)).map(|(_, safe)| safe), Some(false), "two keys on one line");
        let curly = "title: “Houla: a massacre”\n";
        assert_eq!(mended(curly, curly_quotes(curly, 16)), Some(("title: \"Houla: a massacre\"\n".into(), true)));
        let inner = "title: 'Assad's fall'\n";
        assert_eq!(mended(inner, inner_quotes(inner, 14)), Some(("title: 'Assad''s fall'\n".into(), true)));
    }

    #[test]
    fn only_a_key_gets_a_space_after_its_colon() {
        let line = |text: &str| Span::new(0, text.len());
        assert_eq!(
            mended("title:Houla", spaced("title:Houla", line("title:Houla"))),
            Some(("title: Houla".into(), true))
        );
        for text in ["https://example.org", "12:30", "Houla:x", "title:"] {
            assert_eq!(spaced(text, line(text)), None, "{text}");
        }
    }
}
