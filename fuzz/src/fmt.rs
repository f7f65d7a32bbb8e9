//! Setting out: a second time changes nothing, and the file reads the same.

use super::common::{file, sound};

pub fn fmt(input: &[u8]) {
    let Some(text) = file(input, false) else { return };
    for sort in [false, true] {
        let Ok(once) = dateline::fmt(&text, sort) else { continue };
        let twice = dateline::fmt(&once, sort).unwrap_or_else(|error| panic!("{error}: {once:?} of {text:?}"));
        assert_eq!(once, twice, "a second time, of {text:?}");
        let (before, after) = (sound(&text), sound(&once));
        assert!(before.is_some() && after.is_some(), "{text:?} {once:?}");
        if !sort {
            assert_eq!(before, after, "{text:?} {once:?}");
        }
        assert_eq!(text.starts_with('\u{feff}'), once.starts_with('\u{feff}'));
        // A block of text that comes to stand last needs the line end that it had.
        assert!(once.ends_with('\n') || !text.ends_with('\n'), "{text:?} {once:?}");
    }
}
