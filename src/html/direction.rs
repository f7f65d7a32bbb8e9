//! The direction of a page: that in which its language is written.

/// Languages that are written from right to left (CLDR, characterOrder).
const RIGHT_TO_LEFT: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// The attribute of the root; nothing from left to right.
pub(super) fn direction(language: &str) -> &'static str {
    let first = language.split('-').next().unwrap_or_default();
    if RIGHT_TO_LEFT.contains(&first) { " dir=\"rtl\"" } else { "" }
}
