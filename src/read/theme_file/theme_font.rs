//! The font of a theme file: which files it names, and their faces once they are read.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::entry::Entry;
use crate::read::raw_theme::RawTheme;
use crate::read::suggest::short;
use crate::text::Span;

/// The endings of font files.
const ENDINGS: [&str; 4] = [".ttf", ".otf", ".ttc", ".otc"];

/// The files of a font, as a theme file names them.
#[derive(Debug, Clone)]
pub(super) struct Font {
    pub(super) regular: File,
    pub(super) bold: Option<File>,
    /// Which face of the files is meant: its name or its number.
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "font files are not opened"))]
    pub(super) face: Option<(String, Span)>,
}

/// One of them.
#[derive(Debug, Clone)]
pub(super) struct File {
    /// From the folder of the theme file.
    pub(super) path: String,
    #[cfg_attr(not(feature = "fonts"), expect(dead_code, reason = "font files are not opened"))]
    pub(super) span: Span,
}

/// The font that a theme file names, as far as it can be looked for.
pub(super) fn named(entry: &mut Entry<'_, RawTheme>, found: &mut Vec<Diagnostic>) -> Option<Font> {
    let raw = entry.raw.font.take()?;
    let whole = entry.span("font");
    let place = |key: &str| {
        let own = entry.value("font").and_then(|font| font.get(key));
        own.map_or(whole, Node::span)
    };
    let mut file = |path: Option<String>, key: &str| {
        let path = path.map(|path| path.trim().to_owned())?;
        match refusal(&path) {
            None => Some(File { path, span: place(key) }),
            Some((message, hint)) => {
                found.push(Diagnostic::error(Code::UnknownValue, place(key), message).hint(hint));
                None
            }
        }
    };
    let has_file = raw.file.is_some();
    let (regular, bold) = (file(raw.file, "file"), file(raw.bold, "bold"));
    if !has_file {
        let message = "`font` names no file";
        let hint = "write `font: { file: Lato-Regular.ttf }` for a font file beside this one";
        found.push(Diagnostic::error(Code::UnknownValue, whole, message).hint(hint));
    }
    Some(Font { regular: regular?, bold, face: raw.face.map(|face| (face, place("face"))) })
}

/// Why a path names no font file that is looked for, and what to write. What is drawn is the same on every machine.
fn refusal(path: &str) -> Option<(String, String)> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_font = |name: &str| ENDINGS.iter().any(|ending| name.to_lowercase().ends_with(ending));
    let shown = if is_font(name) && name.len() > ENDINGS[0].len() { name } else { "Lato-Regular.ttf" };
    let is_absolute = path.starts_with(['/', '~']) || path.contains([':', '\\']) || path.contains(char::is_control);
    let message = match () {
        () if is_absolute => "a font file is named by its path from the folder of this file".to_owned(),
        () if !is_font(name) => {
            format!("`{}` is no font file: its name ends in `.ttf`, `.otf`, `.ttc` or `.otc`", short(path))
        }
        () => return None,
    };
    Some((message, format!("copy the file beside this one, and write `font: {}`", short(shown))))
}
