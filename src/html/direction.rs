//! The direction of a page: that in which its language is written.

/// Languages that are written from right to left (CLDR, characterOrder).
const RIGHT_TO_LEFT: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// The attribute of the root; nothing from left to right.
pub(super) fn direction(language: &str) -> &'static str {
    if runs_left(language) { " dir=\"rtl\"" } else { "" }
}

/// The attributes of a text that names sources, and of each name in it: a page from right to left keeps its direction where a
/// name from left to right comes first.
pub(super) fn of_sources(language: &str) -> [&'static str; 2] {
    if runs_left(language) { ["", " dir=\"auto\""] } else { [" dir=\"auto\"", ""] }
}

fn runs_left(language: &str) -> bool {
    let first = language.split('-').next().unwrap_or_default();
    RIGHT_TO_LEFT.contains(&first)
}
