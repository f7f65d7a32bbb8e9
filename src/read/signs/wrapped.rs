//! Signs around a value that are no part of it: quotes of a word processor, marks of Markdown, a comma at the end.

/// Pairs of signs that stand around a word, and mean what quotes or bold letters mean.
const PAIRS: &[(&str, &str)] = &[
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("”", "”"),
    ("‘", "’"),
    ("‚", "‘"),
    ("‚", "’"),
    ("’", "’"),
    ("«", "»"),
    ("»", "«"),
    ("‹", "›"),
    ("›", "‹"),
    ("「", "」"),
    ("『", "』"),
    ("＂", "＂"),
    ("\"", "\""),
    ("'", "'"),
    ("`", "`"),
    ("´", "´"),
    ("**", "**"),
    ("__", "__"),
    ("*", "*"),
    ("_", "_"),
];

/// Quotes of which one alone, at either end, is no part of a date, a number or an address.
const QUOTES: &[char] = &['"', '\'', '“', '”', '„', '‘', '’', '«', '»', '`', '´', '＂'];

/// A value without such signs; `None` where it has none.
pub(in crate::read) fn bare(text: &str) -> Option<&str> {
    let bare = without_pairs(text).trim_matches(QUOTES).trim();
    (bare.len() < text.len() && !bare.is_empty()).then_some(bare)
}

/// Without a comma at its end, and the pairs around what is left.
fn without_pairs(text: &str) -> &str {
    let mut left = text;
    loop {
        let cut = left.trim().trim_end_matches([',', ';', '，', '；']).trim_end();
        let next = inside(cut).unwrap_or(cut);
        if next.len() == left.len() {
            return left;
        }
        left = next;
    }
}

/// What stands between the first pair that is around it.
fn inside(text: &str) -> Option<&str> {
    let between = |(open, close): &(&str, &str)| text.strip_prefix(open)?.strip_suffix(close);
    PAIRS.iter().find_map(between)
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn signs_around_a_value_are_taken_away_and_those_in_it_stay() {
        for text in
            ["“1957”", "1957,", "1957;", "**1957**", "“1957”,", "\"1957", "1957\"", "„1957“", "«1957»", "`1957`"]
        {
            assert_eq!(bare(text), Some("1957"), "{text}");
        }
        assert_eq!((bare("1957"), bare("“”"), bare("")), (None, None, None));
    }
}
