//! The look of a picture: its theme, and what stands behind it.

use crate::diag::Diagnostic;
use crate::model::{Background, ThemeName};
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::view::pick;

/// The themes by name.
pub(super) const THEMES: &[(&str, ThemeName)] =
    &[("light", ThemeName::Light), ("dark", ThemeName::Dark), ("print", ThemeName::Print), ("auto", ThemeName::Auto)];

/// What stands behind a picture, by name.
pub(super) const BACKGROUNDS: &[(&str, Background)] = &[("theme", Background::Theme), ("none", Background::None)];

/// The theme, and what stands behind it.
pub(super) fn look(
    entry: &Entry<'_, RawView>,
    (theme, background): (Option<String>, Option<String>),
    found: &mut Vec<Diagnostic>,
) -> (ThemeName, Background) {
    let theme = pick(entry, "theme", THEMES, theme, found).unwrap_or(ThemeName::Light);
    (theme, pick(entry, "background", BACKGROUNDS, background, found).unwrap_or_default())
}
