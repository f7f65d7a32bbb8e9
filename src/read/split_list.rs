//! One text where a list belongs: the items that it may be meant as.

use crate::diag::{Diagnostic, Fix};
use crate::document::{Node, quoted};
use crate::read::dashed::is_on_own_line;
use crate::read::slug::is_slug;
use crate::read::suggest::short;
use crate::read::value::unquoted;
use crate::text::{Edit, Span};

/// The items that a text names, and whether they can be nothing else.
struct Parts {
    items: Vec<String>,
    is_sure: bool,
}

/// Signs that stand between items and in no name.
const SURE: &[char] = &[';', '；', '|', '\n', '•', '、'];
/// Signs and words that stand between items, and in names too.
const UNSURE: &[&str] = &[" and ", " & ", " und ", " et ", " y ", " и ", " / ", " + ", " or ", "\t"];

/// The items, where the text names more than one.
fn parts(text: &str) -> Option<Parts> {
    let of = |pieces: Vec<&str>, is_sure| {
        let trim = |piece: &str| piece.trim().trim_start_matches(['-', '*', '•']).trim().to_owned();
        let items: Vec<String> = pieces.into_iter().map(trim).filter(|item| !item.is_empty()).collect();
        (items.len() > 1).then_some(Parts { items, is_sure })
    };
    let commas = |text: &str| -> Option<Vec<String>> {
        let pieces =
            pieces(text, &[',', '，'])?.into_iter().map(|piece| piece.trim().trim_start_matches("and ").to_owned());
        Some(pieces.flat_map(|piece| split_words(&piece)).collect())
    };
    if let Some(quoted) = in_typographic_quotes(text.trim()) {
        return (quoted.len() > 1).then_some(Parts { items: quoted, is_sure: true });
    }
    if let Some(inside) = in_other_brackets(text.trim()) {
        return of(pieces(inside, &[',', ';', '，', '；'])?, true);
    }
    let sure = pieces(text, SURE)?;
    if sure.len() > 1 {
        return of(sure, true);
    }
    let found = if text.contains([',', '，']) { commas(text)? } else { split_words(text) };
    of(found.iter().map(String::as_str).collect(), false)
}

/// A text cut at signs; not in quotes, nor at the `;` that ends a letter of HTML such as `&amp;`. `None` where a quote at the
/// beginning of an item is never closed: then only the author knows where it ends.
fn pieces<'t>(text: &'t str, signs: &[char]) -> Option<Vec<&'t str>> {
    let (mut pieces, mut start, mut quote) = (Vec::new(), 0, None);
    for (at, c) in text.char_indices() {
        let begins = text[start..at].trim().is_empty();
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if begins && matches!(c, '"' | '\'') && text[at + 1..].contains(c) => quote = Some(c),
            None if begins && c == '"' => return None,
            None if signs.contains(&c) && !(c == ';' && ends_entity(&text[..at])) => {
                pieces.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            None => {}
        }
    }
    pieces.push(&text[start..]);
    Some(pieces.into_iter().map(bare).collect())
}

/// An item without the quotes around it, which were to keep it in one.
fn bare(piece: &str) -> &str {
    let word = piece.trim();
    let inside = |quote: char| word.strip_prefix(quote)?.strip_suffix(quote).filter(|inside| !inside.contains(quote));
    inside('"').or_else(|| inside('\'')).unwrap_or(piece)
}

/// Whether a letter of HTML ends here, but for its `;`: `&amp`, `&#228`.
pub(super) fn ends_entity(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let name = text.trim_end_matches(is_letter);
    name.ends_with('&') && (2..=10).contains(&(text.len() - name.len()))
}

/// What stands between brackets that are none of a list, or of which one is missing, where it has a comma.
fn in_other_brackets(text: &str) -> Option<&str> {
    let pairs = [("(", ")"), ("<", ">"), ("{", "}"), ("[", "]"), ("（", "）")];
    pairs.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(open).unwrap_or(text);
        let inside = inside.strip_suffix(close).unwrap_or(inside);
        let is_cut = inside.len() < text.len() && inside.contains([',', ';', '，', '；']);
        (is_cut && !inside.contains(open) && !inside.contains(close)).then_some(inside)
    })
}

/// The items of a text of which each stands in quotes of a word processor.
pub(super) fn in_typographic_quotes(text: &str) -> Option<Vec<String>> {
    let mut items = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (open, close) = [("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"), ("‘", "’"), ("”", "”")]
            .into_iter()
            .find(|(open, close)| rest.strip_prefix(open).is_some_and(|inside| inside.contains(close)))?;
        let (item, after) = rest[open.len()..].split_once(close)?;
        let is_apart = after.trim().is_empty() || after.trim_start().starts_with([',', ';', '，']);
        let item = item.trim_matches(|c: char| c.is_whitespace());
        if item.is_empty() || !is_apart {
            return None;
        }
        items.push(item.to_owned());
        rest = after.trim_start_matches([',', ';', '，', ' ', '\u{a0}']);
    }
    (!items.is_empty()).then_some(items)
}

fn split_words(text: &str) -> Vec<String> {
    let sign = UNSURE.iter().find(|sign| text.contains(**sign));
    sign.map_or_else(|| vec![text.to_owned()], |sign| text.split(sign).map(str::to_owned).collect())
}

/// The remedy for one text under a key that takes a list; what each item must be is `is_item`.
pub(super) fn reported(key: &str, value: Node<'_>, diagnostic: Diagnostic, is_item: fn(&str) -> bool) -> Diagnostic {
    let written = value.text().unwrap_or_default();
    let is_plain = !value.is_quoted() && !written.contains(['[', '"', '\'', ',', ';']);
    // `Nero]` has one half of the brackets of its list.
    let text = written.trim_end().strip_suffix(']').filter(|_| is_plain).unwrap_or(written);
    let several = numbered(value)
        .or_else(|| lines(value))
        .or_else(|| parts(text))
        .filter(|parts| parts.items.iter().all(|item| is_item(item)));
    let one = in_typographic_quotes(text.trim()).filter(|items| items.len() == 1 && is_item(&items[0]));
    let one = one.or_else(|| is_item(text.trim()).then(|| vec![text.trim().to_owned()]));
    let is_in_quotes = value.source()[value.span().range()].starts_with(['"', '\'']);
    let forms: Vec<(Vec<String>, bool)> = match (several, one) {
        (Some(parts), _) if parts.is_sure && !is_in_quotes => vec![(parts.items, true)],
        (Some(parts), Some(one)) => vec![(parts.items, false), (one, false)],
        (Some(parts), None) => vec![(parts.items, false)],
        // What a lone quote, a tab or a line end stands for, only the author knows.
        (None, Some(one)) => vec![(one, !text.contains('"') && !text.starts_with([';', ':', ',']))],
        (None, None) => Vec::new(),
    };
    let list = |items: &[String]| match items {
        // Without quotes it would be asked again whether it is several.
        [only] if parts(only).is_some_and(|parts| parts.is_sure) => format!("[{}]", quoted(only)),
        _ => in_brackets(items),
    };
    let lists: Vec<(String, bool)> = forms.into_iter().map(|(items, is_sure)| (list(&items), is_sure)).collect();
    // Lines of their own are replaced without the key above them.
    let key = if lines(value).is_some() && is_on_own_line(value) { String::new() } else { format!("{key}: ") };
    let hint = lists.iter().map(|(list, _)| format!("`{key}{}`", short(list))).collect::<Vec<_>>().join(", or ");
    let diagnostic = diagnostic.hint(format!("write {hint}"));
    lists
        .into_iter()
        .filter(|_| !value.is_alias())
        .fold(diagnostic, |diagnostic, (list, safe)| diagnostic.fix(replaced(value, &list, safe)))
}

/// The items of a text of several lines, one a line. It may be one long item as well.
fn lines(value: Node<'_>) -> Option<Parts> {
    let written = &value.source()[value.span().range()];
    if value.is_quoted() || value.is_alias() || written.contains([',', ';', '|', '#']) {
        return None;
    }
    let lines = written.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
    let items: Vec<String> = lines.collect();
    (items.len() > 1).then_some(Parts { items, is_sure: false })
}

/// The items of lines that are numbered from 1 on; of a single line the number may be a part of a name (`1. FC Köln`).
fn numbered(value: Node<'_>) -> Option<Parts> {
    let written = &value.source()[value.span().range()];
    if value.is_quoted() || value.is_alias() {
        return None;
    }
    let lines = written.lines().map(str::trim).filter(|line| !line.is_empty());
    let item = |(at, line): (usize, &str)| {
        let rest = line.strip_prefix(&(at + 1).to_string())?.strip_prefix(['.', ')'])?;
        rest.strip_prefix(' ').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty())
    };
    let items: Vec<String> = lines.enumerate().map(item).collect::<Option<_>>()?;
    let is_sure = items.len() > 1;
    (!items.is_empty()).then_some(Parts { items, is_sure })
}

/// Whether each line of a text is an id.
pub(super) fn is_id_a_line(value: Node<'_>) -> bool {
    lines(value).is_some_and(|parts| parts.items.iter().all(|item| is_slug(item, false)))
}

/// A list in brackets in place of a value; the line end that closes a block of text stays.
fn replaced(value: Node<'_>, list: &str, safe: bool) -> Fix {
    let span = value.span();
    let written = &value.source()[span.range()];
    let end = span.start() + written.trim_end().len();
    let edits = match value.is_quoted() {
        true => unquoted(Span::new(span.start(), end), list.to_owned()),
        false => vec![Edit { span: Span::new(span.start(), end), text: list.to_owned() }],
    };
    Fix { title: format!("write `{}`", short(list)), edits, safe }
}

/// Items between brackets, each in quotes where YAML wants them.
pub(super) fn in_brackets(items: &[String]) -> String {
    let items: Vec<String> = items.iter().map(|item| in_flow(item)).collect();
    format!("[{}]", items.join(", "))
}

/// A text as it stands in a list or mapping on one line.
pub(super) fn in_flow(text: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '\'' | '’' | '/' | '(' | ')' | '&' | ';');
    let starts = text.starts_with(|c: char| c.is_alphanumeric());
    let is_null = matches!(text, "null" | "Null" | "NULL");
    if starts && !is_null && !text.ends_with(' ') && text.chars().all(is_plain) {
        return text.to_owned();
    }
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r', '\t'], " ");
    format!("\"{escaped}\"")
}

/// An item of a list that names several: `A; B` without quotes, or where `commas` says so `a, b`. Quotes say that it is one.
pub(super) fn several(item: Node<'_>, commas: bool) -> Option<Vec<String>> {
    let text = item.text().filter(|text| text.contains(';') || commas && text.contains(','))?;
    let is_plain = !item.is_quoted() && !item.is_alias();
    parts(text).filter(|_| is_plain).map(|parts| parts.items)
}

/// The fixes of such an item: several items, or the same in quotes.
pub(super) fn split(item: Node<'_>, items: &[String]) -> Vec<Fix> {
    let (source, span) = (item.source(), item.span());
    let line = source[..span.start()].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let before = &source[line..span.start()];
    let is_block = before.trim_start().starts_with('-') && before.trim_start_matches([' ', '-']).is_empty();
    let between = if is_block {
        let indent: String = before.chars().map(|c| if c == '-' { '-' } else { ' ' }).collect();
        let newline = if source[..line].ends_with("\r\n") { "\r\n" } else { "\n" };
        let last = indent.rfind('-').unwrap_or(0);
        format!("{newline}{}{}", " ".repeat(last), &indent[last..])
    } else {
        ", ".to_owned()
    };
    let text = items.iter().map(|item| in_flow(item)).collect::<Vec<_>>().join(&between);
    let quoted = format!("\"{}\"", item.text().unwrap_or_default().replace('\\', "\\\\").replace('"', "\\\""));
    let fix = |title: String, text: String| Fix { title, edits: vec![Edit { span, text }], safe: false };
    vec![fix(format!("write {} items", items.len()), text), fix(format!("write `{}`", short(&quoted)), quoted)]
}
