//! Looking for the end of a link no farther than a link is long, so that a text of openings alone is read in one pass.

/// Bytes that a link can have.
const LONGEST: usize = 2000;

/// What stands before a sign and behind it, where the sign is near.
pub(in crate::exchange) fn split_near<'t>(text: &'t str, sign: &str) -> Option<(&'t str, &'t str)> {
    let near = &text.as_bytes()[..text.len().min(LONGEST)];
    let at = near.windows(sign.len()).position(|window| window == sign.as_bytes())?;
    Some((&text[..at], &text[at + sign.len()..]))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, split_near};

    #[test]
    fn only_near_signs_are_found() {
        assert_eq!(split_near("ä]]b", "]]"), Some(("ä", "b")));
        assert_eq!(split_near(&format!("{}]", "é".repeat(LONGEST)), "]"), None);
    }
}
