//! The look of a picture: its theme, and what stands behind it.

use crate::diag::{Code, Diagnostic};
use crate::model::{Background, Sizes, Spacing, ThemeFile, ThemeName};
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::view::pick;
use crate::typeface::Typefaces;

/// The themes by name.
pub(crate) const THEMES: &[(&str, ThemeName)] =
    &[("light", ThemeName::Light), ("dark", ThemeName::Dark), ("print", ThemeName::Print), ("auto", ThemeName::Auto)];

/// What stands behind a picture, by name.
pub(crate) const BACKGROUNDS: &[(&str, Background)] = &[("theme", Background::Theme), ("none", Background::None)];

/// The look of a picture.
pub(super) struct Look {
    pub(super) theme: ThemeName,
    pub(super) file: Option<ThemeFile>,
    pub(super) background: Background,
}

/// The theme, and what stands behind it.
pub(super) fn look(
    entry: &Entry<'_, RawView>,
    (theme, background): (Option<String>, Option<String>),
    found: &mut Vec<Diagnostic>,
) -> Look {
    let (path, theme) = match theme {
        Some(text) if is_file(&text) => (Some(text), None),
        name => (None, name),
    };
    let file = path.and_then(|path| theme_file(entry, path, found));
    let theme = pick(entry, "theme", THEMES, theme, found).unwrap_or(ThemeName::Light);
    Look { theme, file, background: pick(entry, "background", BACKGROUNDS, background, found).unwrap_or_default() }
}

/// Whether a text names a file and no theme.
fn is_file(text: &str) -> bool {
    text.contains('/') || is_yaml(text)
}

fn is_yaml(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// A theme file by its path from the folder of the file of events: what is drawn is the same on every machine.
fn theme_file(entry: &Entry<'_, RawView>, path: String, found: &mut Vec<Diagnostic>) -> Option<ThemeFile> {
    let span = entry.span("theme");
    let is_absolute = path.starts_with(['/', '~']) || path.contains([':', '\\']);
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let message = match (is_absolute, is_yaml(name)) {
        (false, true) => {
            return Some(ThemeFile {
                path,
                span,
                base: ThemeName::Light,
                colors: None,
                sizes: Sizes::default(),
                spacing: Spacing::default(),
                typefaces: Typefaces::default(),
                fonts: Vec::new(),
            });
        }
        (true, _) => "a theme file is named by its path from the folder of this file",
        (false, false) => "a theme file is YAML, and its name ends in `.yaml`",
    };
    let name = if is_yaml(name) { name } else { "house.yaml" };
    let hint =
        format!("write `theme: {name}` for a file beside this one, or `theme: ../{name}` for one in the folder above");
    found.push(Diagnostic::error(Code::UnknownValue, span, message).hint(hint));
    None
}
