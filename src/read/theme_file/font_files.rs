//! The font files of a theme, read and checked.

use std::fmt;
use std::path::Path;

use crate::diag::{Code, Diagnostic};
use crate::read::suggest::short;
use crate::read::theme_file::theme_font::{File, Font};
use crate::text::{Loader, Span};
use crate::typeface::{Choice, Family, Refused, Typeface, Typefaces};

/// Bytes of a font file at most: the largest collections of Chinese, Japanese and Korean faces have 30 MB.
const MOST_BYTES: usize = 48 << 20;
/// Faces of a collection that a message names.
const NAMED: usize = 8;

/// The typefaces of a font, from files in a folder; nothing where one of them cannot be used, which is told.
pub(super) fn load_font<L: Loader>(
    font: &Font,
    folder: &Path,
    loader: &mut L,
    found: &mut Vec<Diagnostic>,
) -> Option<Typefaces>
where
    L::Error: fmt::Display,
{
    let mut face = |file: &File| {
        let loaded = loader.load(&folder.join(&file.path)).map_err(|error| unreadable(file, &error.to_string()));
        loaded.and_then(|loaded| face(file, font.face.as_ref(), &loaded.bytes)).map_err(|one| found.push(one)).ok()
    };
    let (regular, bold) = (face(&font.regular), font.bold.as_ref().map(&mut face));
    let (regular, name) = regular?;
    let bold = match bold {
        None => None,
        Some(bold) => Some(bold?.0),
    };
    Some(Typefaces::new(vec![Family::new(&name, regular, bold)]))
}

fn face(file: &File, chosen: Option<&(String, Span)>, bytes: &[u8]) -> Result<(Typeface, String), Diagnostic> {
    if bytes.len() > MOST_BYTES {
        let (has, most) = (bytes.len() >> 20, MOST_BYTES >> 20);
        let message = format!("the font file `{}` has {has} MB, expected at most {most} MB", short(&file.path));
        let one = Diagnostic::error(Code::LimitExceeded, file.span, message);
        return Err(one.hint("name a file with the letters of fewer languages"));
    }
    let choice = match chosen {
        None => Choice::Only,
        Some((text, _)) => text.trim().parse().map_or(Choice::Name(text), Choice::Number),
    };
    Typeface::read(bytes, choice).map_err(|refused| not_taken(file, chosen, &refused))
}

fn unreadable(file: &File, why: &str) -> Diagnostic {
    let message = format!("the font file `{}` cannot be read: {why}", short(&file.path));
    let hint = "write the path of a font file, from the folder of this file, or delete `font`";
    Diagnostic::error(Code::UnknownValue, file.span, message).hint(hint)
}

fn not_taken(file: &File, chosen: Option<&(String, Span)>, refused: &Refused) -> Diagnostic {
    let path = short(&file.path);
    let mut span = file.span;
    let (message, hint) = match refused {
        Refused::Other(kind) => {
            let but = kind.map(|kind| format!(", but {kind}")).unwrap_or_default();
            let message = format!("the font file `{path}` is neither TrueType nor OpenType{but}");
            (message, "name the `.ttf` or `.otf` file of the font, which its maker offers".to_owned())
        }
        Refused::Several(names) => {
            let first = names.first().map_or("", String::as_str);
            let message = format!("the font file `{path}` holds {} faces: {}", names.len(), list(names));
            (message, format!("write `font: {{ file: {path}, face: {first} }}`, or the name of another of them"))
        }
        Refused::NoFace(names) => {
            let (text, place) = chosen.map_or(("", file.span), |(text, place)| (text.as_str(), *place));
            span = place;
            let message = format!("the font file `{path}` has no face `{}`, but {}", short(text), list(names));
            (
                message,
                format!("write `face: {}`, or the name of another of them", names.first().map_or("0", String::as_str)),
            )
        }
        Refused::Forbidden(what) => (
            format!("the maker of the font `{path}` forbids it {what} (OpenType, OS/2, fsType)"),
            "name a font that may be embedded, such as one under the SIL Open Font License".to_owned(),
        ),
        Refused::Variable => (
            format!("the font `{path}` is variable, expected one with fixed letters"),
            format!(
                "name one of its static files, or make one: `pip install fonttools`, then `fonttools varLib.instancer {path} \
                 wght=400 --output Regular.ttf` with a value for each of its axes"
            ),
        ),
        Refused::NoOutlines => (
            format!("the font `{path}` has no outlines of letters"),
            "name a font whose letters are outlines: those of bitmaps and colours are not drawn".to_owned(),
        ),
        Refused::Damaged(words) => (
            format!("the font file `{path}` is damaged: {}", short(words)),
            "copy it once more, or name another font".to_owned(),
        ),
    };
    Diagnostic::error(Code::UnknownValue, span, message).hint(hint)
}

fn list(names: &[String]) -> String {
    let mut list = names.iter().take(NAMED).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    if names.len() > NAMED {
        list.push_str(", …");
    }
    list
}
