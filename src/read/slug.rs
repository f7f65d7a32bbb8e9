//! Ids: which ids are allowed, and an id made from words.

/// Characters of a title that its id is made from; beyond, whole words only.
const MAX_MADE: usize = 60;

/// Whether a text is a slug: letters without capitals, digits, and hyphens between them; with a `letter` first where it
/// becomes the `id` of an XML element.
pub(super) fn is_slug(text: &str, letter: bool) -> bool {
    let ends = !text.starts_with('-') && !text.ends_with('-') && !text.is_empty();
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_allowed = text.bytes().all(is_plain) || text.chars().all(|c| c == '-' || allowed(c));
    ends && is_allowed && (!letter || text.starts_with(starts))
}

/// The slug nearest to a text; empty where nothing of it can stand in one.
pub(super) fn slug(text: &str) -> String {
    // Most titles need no table of letters.
    if text.len() <= MAX_MADE && text.is_ascii() {
        return plain_slug(text);
    }
    let mut out = String::new();
    let mut whole_words = 0;
    for (made, c) in text.chars().flat_map(char::to_lowercase).filter(|c| !matches!(c, '\'' | '’')).enumerate() {
        if made >= MAX_MADE {
            out.truncate(if whole_words > 0 { whole_words } else { out.len() });
            break;
        }
        if allowed(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            whole_words = out.len();
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The same of a short text in ASCII.
fn plain_slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_open = false;
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte.to_ascii_lowercase()));
            is_open = true;
        } else if byte != b'\'' && is_open {
            out.push('-');
            is_open = false;
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The slug of a text as an XML id: `event-` before one that starts with a digit, or that would be empty.
pub(super) fn xml_id(text: &str) -> String {
    let slug = slug(text);
    if slug.is_empty() {
        "event".to_owned()
    } else if slug.starts_with(starts) {
        slug
    } else {
        format!("event-{slug}")
    }
}

fn allowed(c: char) -> bool {
    match c {
        'a'..='z' | '0'..='9' => true,
        _ if c.is_ascii() || c.is_uppercase() || !c.is_alphanumeric() => false,
        _ => name_start(c) || matches!(c, '\u{300}'..='\u{36f}'),
    }
}

fn starts(c: char) -> bool {
    c.is_ascii_lowercase() || (!c.is_ascii() && allowed(c) && name_start(c))
}

/// `NameStartChar` of XML 1.0, fifth edition, beyond ASCII.
fn name_start(c: char) -> bool {
    matches!(c,
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}'
        | '\u{37f}'..='\u{1fff}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..='\u{effff}')
}

#[cfg(test)]
mod tests {
    use super::{is_slug, plain_slug, slug, xml_id};

    #[test]
    fn makes_slugs_that_are_slugs() {
        let cases = [
            ("Houla massacre", "houla-massacre"),
            ("  Assad's fall — at last! ", "assads-fall-at-last"),
            ("Événement n° 3", "événement-n-3"),
            ("مجزرة الحولة", "مجزرة-الحولة"),
            ("…", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected);
            assert_eq!(is_slug(expected, false), !expected.is_empty());
            assert!(is_slug(&xml_id(text), true), "{text}");
        }
        for text in ["9/11", "It's -- so", "'-a-'", "A  b", "x", "", "--", "AT&T's 2nd"] {
            assert_eq!(plain_slug(text), slug(&format!("{text}{}", " ".repeat(60))), "{text}");
        }
        assert_eq!(xml_id("9/11"), "event-9-11");
        assert_eq!(slug(&"word ".repeat(20)), "word-".repeat(12).trim_end_matches('-'));
        assert_eq!(slug(&"x".repeat(100)), "x".repeat(60));
    }

    #[test]
    fn refuses_what_an_xml_id_cannot_be() {
        for text in ["", "-a", "a-", "A", "a b", "a_b", "a.b", "a\"b", "½"] {
            assert!(!is_slug(text, false), "{text}");
        }
        assert!(is_slug("1996", false) && !is_slug("1996", true));
    }
}
