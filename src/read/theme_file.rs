//! Theme files: the colours, the font, the sizes and the spaces of a house, for all its timelines.

#[cfg(feature = "fonts")]
mod font_files;
pub(super) mod measures;
pub(super) mod raw_font;
#[cfg(feature = "schema")]
mod schema_px;
mod theme_font;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use crate::diag::{Code, Diagnostic, Severity};
use crate::document::{Kind, Node, parse};
use crate::model::{Chronicle, Color, Hue, Sizes, Spacing, ThemeName};
use crate::read::encoding::decode;
use crate::read::entry;
use crate::read::entry::Entry;
use crate::read::missing_glyphs;
use crate::read::own_color::{change, surface, told};
use crate::read::raw_theme::{PARTS, RawTheme};
#[cfg(feature = "fonts")]
use crate::read::theme_file::font_files::load_font;
use crate::read::theme_file::measures::{sizes, spacing};
use crate::read::theme_file::theme_font::Font;
use crate::read::unquoted_special;
use crate::read::value::{HUES, choose, hex, six_digits};
use crate::style;
use crate::style::{Adjusted, MARK_CONTRAST, Part, Theme};
use crate::text::{FileId, Files, Loaded, Loader, Span};
use crate::typeface::Typefaces;

/// The themes that a file can take colours from, by name.
pub(super) const BASE_THEMES: &[(&str, ThemeName)] =
    &[("light", ThemeName::Light), ("dark", ThemeName::Dark), ("print", ThemeName::Print)];

/// Reads the theme files that the timelines of a chronicle name, each from the folder of the file of events, and the fonts that these
/// name, each from the folder of its theme file, and gives their colours, sizes, spaces and typefaces to those timelines: what is wrong with them,
/// each at its place. A colour that cannot be seen is drawn as one that can, with a warning. Letters that no font has are told here
/// where a timeline has a theme file, for that may name a font.
///
/// ```
/// use dateline::{FileId, Files, Loaded};
/// use std::path::Path;
/// let text = "title: T\nevents: [{ date: 1950, title: A }]\ntimelines: [{ id: a, theme: house.yaml }]\n";
/// let mut files = Files::new("history/events.yaml", text);
/// let mut chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let mut loader = |path: &Path| match path == Path::new("history/house.yaml") {
///     true => Ok(Loaded { name: "history/house.yaml".into(), bytes: b"background: \"#fffaf0\"\n".to_vec() }),
///     false => Err("there is no such file"),
/// };
/// let found = dateline::read::load_themes(&mut files, &mut loader, FileId::MAIN, &mut chronicle);
/// assert!(found.is_empty());
/// assert_eq!(chronicle.views[0].colors().ground.to_string(), "#fffaf0");
/// # Ok::<(), &str>(())
/// ```
pub fn load_themes<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    file: FileId,
    chronicle: &mut Chronicle,
) -> Vec<Diagnostic>
where
    L::Error: fmt::Display,
{
    let folder = files.folder(file).to_owned();
    let mut found = Vec::new();
    let mut read: BTreeMap<String, House> = BTreeMap::new();
    for theme in chronicle.views.iter_mut().filter_map(|view| view.theme_file.as_mut()) {
        let house = read.entry(theme.path.clone()).or_insert_with(|| {
            let path = folder.join(&theme.path);
            let loaded = loader.load(&path).map_err(|error| unreadable(&theme.path, theme.span, &error.to_string()));
            loaded.map(|loaded| house(loaded, (files, loader), &path, &mut found)).unwrap_or_else(|one| {
                found.push(one);
                House::default()
            })
        });
        theme.colors = house.colors;
        theme.base = house.base;
        (theme.sizes, theme.spacing) = (house.sizes, house.spacing);
        theme.typefaces = house.typefaces.clone();
        let beside = Path::new(&theme.path).parent().unwrap_or(Path::new(""));
        theme.fonts = house.fonts.iter().map(|font| slashed(&beside.join(font))).collect();
    }
    own_colors(chronicle, &mut found);
    if chronicle.views.iter().any(|view| view.theme_file.is_some()) {
        let document = parse(files.text(file));
        if let Some(top) = document.root() {
            missing_glyphs::check_in(chronicle, top, file, &mut found);
        }
    }
    found
}

/// What a theme file gives.
#[derive(Default)]
struct House {
    /// Nothing where it has an error.
    base: ThemeName,
    colors: Option<Theme>,
    sizes: Sizes,
    spacing: Spacing,
    typefaces: Typefaces,
    /// The font files that it names, from its folder.
    fonts: Vec<String>,
}

/// What the theme file at a path gives, and the font files that it names.
fn house<L: Loader>(
    loaded: Loaded,
    (files, loader): (&mut Files<'_>, &mut L),
    path: &Path,
    found: &mut Vec<Diagnostic>,
) -> House
where
    L::Error: fmt::Display,
{
    let (text, undecoded) = decode(loaded.bytes);
    let mut wrong: Vec<Diagnostic> = undecoded.into_iter().collect();
    let Look { base, colors, sizes, spacing, font } =
        if wrong.is_empty() { look(&text, &mut wrong) } else { Look::default() };
    let named = font.iter().flat_map(|font| std::iter::once(&font.regular).chain(&font.bold));
    let fonts = named.map(|file| file.path.clone()).collect();
    #[cfg(feature = "fonts")]
    let typefaces = font.and_then(|font| load_font(&font, path.parent().unwrap_or(path), loader, &mut wrong));
    #[cfg(not(feature = "fonts"))]
    let (typefaces, _) = (None::<Typefaces>, (path, loader));
    let id = files.add(loaded.name, text);
    found.extend(wrong.into_iter().map(|one| one.in_file(id)));
    House { base, colors, sizes, spacing, typefaces: typefaces.unwrap_or_default(), fonts }
}

/// A path as files of events write it.
fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<String>>().join("/")
}

fn unreadable(path: &str, span: Span, why: &str) -> Diagnostic {
    let message = format!("the theme file `{path}` cannot be read: {why}");
    let hint = "name a theme file that is there, or one of `light`, `dark`, `print` and `auto`";
    Diagnostic::error(Code::UnknownValue, span, message).hint(hint)
}

/// What the text of a theme file says: no colours where it has an error, and the usual sizes and spaces.
#[derive(Default)]
struct Look {
    base: ThemeName,
    colors: Option<Theme>,
    sizes: Sizes,
    spacing: Spacing,
    font: Option<Font>,
}

fn look(text: &str, found: &mut Vec<Diagnostic>) -> Look {
    let document = parse(text);
    found.extend(document.diagnostics().iter().cloned());
    unquoted_special::check(&document, found);
    found.iter_mut().for_each(|one| unquoted(text, one));
    let top = document.root().filter(|top| top.kind() == Kind::Mapping);
    let Some(top) = top.filter(|_| document.is_whole()) else {
        if found.is_empty() {
            let message = "expected the keys of a theme";
            let hint = "write `background: \"#fffaf0\"`, or other keys of a theme";
            found.push(Diagnostic::error(Code::WrongType, Span::new(0, text.len().min(1)), message).hint(hint));
        }
        return Look::default();
    };
    let Some(mut entry) = entry::read::<RawTheme>(top, found) else { return Look::default() };
    let font = theme_font::named(&mut entry, found);
    let base = entry.raw.base.as_deref();
    let base =
        base.and_then(|word| choose("base", BASE_THEMES, word, entry.span("base"), found)).unwrap_or(ThemeName::Light);
    let own = given(&entry, found);
    let (theme, adjusted) = Theme::of(base).with(&own);
    found.extend(adjusted.iter().map(|one| not_seen(&entry, one)));
    let (sizes, spacing) = (sizes(&entry, found), spacing(&entry, found));
    let is_sound = found.iter().all(|one| one.severity == Severity::Warning);
    if is_sound { Look { base, colors: Some(theme), sizes, spacing, font } } else { Look { font, ..Look::default() } }
}

/// A colour that stands behind its key without quotes, and so is a comment to YAML.
fn unquoted(text: &str, one: &mut Diagnostic) {
    let written = text.get(one.span.range()).filter(|_| one.code == Code::TextCut).unwrap_or_default();
    if let Some(digits) = six_digits(written).filter(|_| written.starts_with('#')) {
        let message = format!("`{written}` has no quotes, and `#` starts a comment");
        *one = Diagnostic::error(Code::UnknownColor, one.span, message).hint(format!("write `\"#{digits}\"`"));
    }
}

/// The colours of the file, each with what it is for.
fn given(entry: &Entry<'_, RawTheme>, found: &mut Vec<Diagnostic>) -> Vec<(Part, style::Color)> {
    let colors = entry.raw.given().into_iter();
    colors.filter_map(|(part, text)| Some((part, hex(text, place(entry, part), found)?))).collect()
}

/// Where the colour of a part stands.
fn place(entry: &Entry<'_, RawTheme>, part: Part) -> Span {
    match (key(part), part) {
        (Some(key), _) => entry.span(key),
        (None, Part::Hue(hue)) => {
            let colors = entry.value("colors");
            colors.and_then(|colors| colors.get(name(hue))).map_or_else(|| entry.span("colors"), Node::span)
        }
        (None, _) => entry.node.span(),
    }
}

fn key(part: Part) -> Option<&'static str> {
    PARTS.iter().find(|(_, other)| *other == part).map(|(key, _)| *key)
}

fn name(hue: Hue) -> &'static str {
    HUES.iter().find(|(_, other)| *other == hue).map_or("", |(name, _)| *name)
}

/// A colour of the file that cannot be seen, with the figure.
fn not_seen(entry: &Entry<'_, RawTheme>, one: &Adjusted) -> Diagnostic {
    let key = match one.part {
        Part::Hue(hue) => name(hue),
        part => key(part).unwrap_or_default(),
    };
    let what = if one.least == MARK_CONTRAST {
        "marks and lines need 3:1 (WCAG 2.2, 1.4.11)"
    } else {
        "text needs 4.5:1 (WCAG 2.2, 1.4.3)"
    };
    let message = format!(
        "the colour `{}` is drawn as `{}`: its contrast with the {} `{}` is {:.1}:1, {what}",
        one.own,
        one.drawn,
        surface(one.seen.surface),
        one.seen.ground,
        (one.seen.ratio * 10.0).floor() / 10.0,
    );
    let hint = format!("write `{key}: \"{}\"`, or another that is seen", one.drawn);
    Diagnostic::warning(Code::ColorAdjusted, place(entry, one.part), message).hint(hint)
}

/// A warning for each colour of a category that a theme file's surfaces hide.
fn own_colors(chronicle: &Chronicle, found: &mut Vec<Diagnostic>) {
    let mut told_of: BTreeSet<(usize, String)> = BTreeSet::new();
    for view in &chronicle.views {
        let Some((file, theme)) = view.theme_file.as_ref().and_then(|file| Some((file, file.colors?))) else {
            continue;
        };
        for (at, category) in chronicle.categories.iter().enumerate() {
            let Color::Rgb(red, green, blue) = category.color else { continue };
            let own = style::Color(red, green, blue);
            let Some(changed) = change(own, &file.path, &theme).filter(|_| told_of.insert((at, file.path.clone())))
            else {
                continue;
            };
            let message = told(&own.to_string(), &[changed]);
            let hint = format!(
                "write `color: \"{}\"`, or the name of a hue: the theme has its own shade of it",
                theme.hue(category.color)
            );
            found.push(Diagnostic::warning(Code::ColorAdjusted, category.span, message).hint(hint));
        }
    }
}
