//! An address among other signs: in brackets, in bold letters, as a link of Markdown or HTML, in a sentence.

/// How an address begins.
const BEGINNINGS: &[&str] = &["https://", "http://", "mailto:"];

/// The signs that open something around an address, and those that close it.
const PAIRS: &[(char, char)] = &[
    ('(', ')'),
    ('<', '>'),
    ('[', ']'),
    ('{', '}'),
    ('*', '*'),
    ('_', '_'),
    ('~', '~'),
    ('`', '`'),
    ('"', '"'),
    ('\'', '\''),
    ('“', '”'),
    ('„', '“'),
    ('‘', '’'),
    ('«', '»'),
    ('»', '«'),
    ('‹', '›'),
];

/// The addresses in a text that is more than one, and whether the rest says nothing.
pub(super) struct Among<'t> {
    pub(super) addresses: Vec<&'t str>,
    pub(super) is_sure: bool,
}

/// The addresses of a text that is several of them and signs or words between: each where it begins behind a space or a sign.
pub(super) fn several(text: &str) -> Option<Vec<&str>> {
    let text = text.trim();
    let is_apart = |at: &usize| text[..*at].ends_with(|c: char| c.is_whitespace() || ",;|(<[".contains(c)) || *at == 0;
    let mut starts: Vec<usize> =
        BEGINNINGS.iter().flat_map(|word| text.match_indices(word)).map(|(at, _)| at).filter(is_apart).collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let address = |(from, to): (usize, usize)| {
        let own = text[from..to].split(|c: char| c.is_whitespace() || "<>|\"".contains(c)).next().unwrap_or_default();
        own.trim_end_matches([',', ';', ')', ']', '.'])
    };
    let mut addresses: Vec<&str> = starts.iter().copied().zip(ends).map(address).collect();
    addresses.dedup();
    (addresses.len() > 1).then_some(addresses)
}

/// What stands around an address; `None` where the text is one, or holds none.
pub(super) fn among(text: &str) -> Option<Among<'_>> {
    let text = text.trim();
    if let Some(address) = of_markdown(text).or_else(|| of_html(text)) {
        return Some(Among { addresses: vec![address], is_sure: true });
    }
    let first = begin(text)?;
    let before = &text[..first];
    let mut addresses = Vec::new();
    let mut rest = &text[first..];
    let mut left = String::from(before);
    while let Some(start) = begin(rest) {
        let end = rest[start..].find(|c: char| c.is_whitespace() || "<>\"`“”„«»‹›".contains(c));
        let end = end.map_or(rest.len(), |end| start + end);
        let address = without_closers(&rest[start..end], &left);
        left.push_str(&rest[..start]);
        left.push_str(&rest[start + address.len()..end]);
        addresses.push(address);
        rest = &rest[end..];
    }
    left.push_str(rest);
    let is_sign =
        |c: char| c.is_whitespace() || PAIRS.iter().any(|(open, close)| c == *open || c == *close) || ",;".contains(c);
    let is_sure = left.chars().all(is_sign) && addresses.len() == 1;
    addresses.dedup();
    let is_whole = addresses.first().is_some_and(|address| address.len() == text.len());
    // What follows an address is a part of it, unless something opened before it or the two stand apart.
    let is_apart = !before.is_empty() || text.contains(char::is_whitespace) || addresses.len() > 1;
    (!is_whole && is_apart).then_some(Among { addresses, is_sure })
}

/// Where an address begins.
fn begin(text: &str) -> Option<usize> {
    BEGINNINGS.iter().filter_map(|word| text.find(word)).min()
}

/// An address without the signs that close what was opened before it.
fn without_closers<'t>(address: &'t str, before: &str) -> &'t str {
    let mut left = address;
    for open in before.chars().rev() {
        let Some((_, close)) = PAIRS.iter().find(|(sign, _)| *sign == open) else { continue };
        left = left.trim_end_matches([',', ';']);
        left = left.strip_suffix(*close).unwrap_or(left);
    }
    left
}

/// `[text](address)`, `![text](address "title")`, in whatever stands around it.
fn of_markdown(text: &str) -> Option<&str> {
    let text = text.trim_matches(['*', '_', ' ']);
    let inside = text.trim_start_matches('!').strip_prefix('[')?.strip_suffix(')')?;
    let (_, target) = inside.split_once("](")?;
    let address = target.split_whitespace().next()?.trim_start_matches('<').trim_end_matches('>');
    (begin(address) == Some(0) && !target.contains("](")).then_some(address)
}

/// `<a href="address">text</a>`.
fn of_html(text: &str) -> Option<&str> {
    let attributes = text.strip_prefix("<a ")?.strip_suffix("</a>")?;
    let value = attributes.split_once("href=")?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let address = value[1..].split(quote).next()?;
    (begin(address) == Some(0) && attributes.matches("href=").count() == 1).then_some(address)
}
