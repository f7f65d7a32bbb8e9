//! Markup: the words of SVG, element by element.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle};

use crate::export::isolation;
use crate::export::language::Languages;
use crate::export::number::{number, shortest};
use crate::export::root_id::TOKEN;
use crate::export::semantic::opaque;
use crate::export::svg::UNIT;
use crate::export::xml_escape::{attribute, is_safe_link};
use crate::font::{
    HEBREW, Packed, own_families, own_family, runs_left, stack, stack_with_hebrew, with_installed, with_own,
};
use crate::scene::{Anchor, Meaning, Recoloured, Scene, Text, Words};

/// Before every class, so that a page's own rules for `label` or `title` leave the picture alone.
pub(super) const CLASS: &str = "dl-";

/// The root and what names the picture.
pub(super) fn head(
    scene: &Scene,
    (root, families, magnification): (&str, &str, f64),
    languages: &Languages,
    form: (bool, bool),
) -> String {
    let (has_uses, has_ground) = form;
    // Only SVG 2 knows `href` alone, and Qt, old WebKit and Inkscape do not.
    let more = if has_uses { " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" } else { "" };
    let (width, height) = (shortest(scene.size.width), shortest(scene.size.height));
    let drawn = |px: f64| shortest((px * magnification).ceil());
    let (across, down) = (drawn(scene.size.width), drawn(scene.size.height));
    let (root_language, (said, description)) = (languages.root(), languages.element(&scene.description));
    let (title_language, title) = languages.element(&scene.title);
    // An attribute has the language of its element: a title in another names the picture by itself.
    let (name, title_id) = if title_language.is_empty() && languages.is_one(&scene.title) {
        (format!("aria-label=\"{}\"", attribute(scene.title.as_str())), String::new())
    } else {
        (format!("aria-labelledby=\"{root}__title\""), format!(" id=\"{root}__title\""))
    };
    let data = scene.data.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", attribute(value)));
    // What it is meant to be laid on, for those who measure how well it is seen.
    let ground = (!has_ground).then(|| format!(" data-ground=\"{}\"", scene.background));
    let data: String = data.chain(ground).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{more} id=\"{root}\" viewBox=\"0 0 {width} {height}\" width=\"{across}\" \
         height=\"{down}\" role=\"graphics-document\"{root_language} {name} aria-describedby=\"{root}__desc\"{data} \
         font-family=\"{}\"{}>\n<title{title_id}{title_language}>{title}</title>\n\
         <desc id=\"{root}__desc\"{said}>{description}</desc>\n",
        families,
        isolation::attributes(),
    )
}

/// Rules that hold for this picture alone, with these rules for its fonts.
pub(super) fn styles((root, families): (&str, &str), faces: &str, has_letters: bool, dark: &Recoloured) -> String {
    let rules = isolation::rules(root, families);
    let letters = if has_letters { isolation::letters(root) } else { String::new() };
    ["<style>\n", faces, &rules, &letters, &isolation::dark(root, dark), "</style>\n"].concat()
}

/// The families of a picture with these fonts, and those that readers of its language have installed: of its author's, else of
/// its program's.
pub(super) fn families(root: &str, packed: &[Packed], scene: &Scene) -> String {
    let has_hebrew = packed.iter().any(|face| face.family == HEBREW);
    let shipped = if has_hebrew { stack_with_hebrew(root) } else { stack(root) };
    let own = with_own(root, &own_families(packed.iter().map(|face| &*face.family)), &shipped);
    let of_author = with_installed(&own, &scene.language);
    if of_author == own { with_installed(&own, scene.program_language) } else { of_author }
}

/// The rules for fonts, each in a family of the picture's own.
pub(super) fn faces(root: &str, faces: &[Packed]) -> String {
    let mut css = String::new();
    for face in faces {
        let data = STANDARD.encode(&face.woff2);
        let _ = writeln!(
            css,
            "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}",
            own_family(root, &face.family),
            if face.serves_both { "400 600".to_owned() } else { face.weight.css().to_string() },
        );
    }
    css
}

/// The attribute that holds these classes; nothing where there are none.
pub(super) fn class(names: impl IntoIterator<Item = &'static str>) -> String {
    let mut out = String::new();
    for name in names {
        let before = if out.is_empty() { " class=\"" } else { " " };
        [before, CLASS, name].iter().for_each(|part| out.push_str(part));
    }
    if !out.is_empty() {
        out.push('"');
    }
    out
}

pub(super) fn path(points: &[BackendCoord]) -> String {
    let closed = points.len() > 2 && points.first() == points.last();
    let kept = if closed { &points[..points.len() - 1] } else { points };
    let mut d = String::new();
    let mut last: Option<BackendCoord> = None;
    for &(x, y) in kept {
        let _ = match last {
            None => write!(d, "M{} {}", number(x), number(y)),
            Some(before) if before.1 == y => write!(d, "H{}", number(x)),
            Some(before) if before.0 == x => write!(d, "V{}", number(y)),
            Some(_) => write!(d, "L{} {}", number(x), number(y)),
        };
        last = Some((x, y));
    }
    d + if closed { "Z" } else { "" }
}

pub(super) fn hex(color: BackendColor) -> String {
    let mut out = String::with_capacity(7);
    out.push('#');
    for byte in [color.rgb.0, color.rgb.1, color.rgb.2] {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from(b"0123456789abcdef"[usize::from(half)]));
        }
    }
    out
}

pub(super) fn fills(color: BackendColor) -> String {
    let opacity =
        if color.alpha < 1.0 { format!(" fill-opacity=\"{}\"", shortest(color.alpha)) } else { String::new() };
    format!(" fill=\"{}\"{opacity}", hex(color))
}

pub(super) fn strokes<S: BackendStyle>(style: &S, dash: Option<(u32, u32)>) -> String {
    let color = style.color();
    let mut out = format!(" stroke=\"{}\"", hex(color));
    if style.stroke_width() != 100 {
        let _ = write!(out, " stroke-width=\"{}\"", units(style.stroke_width()));
    }
    if color.alpha < 1.0 {
        let _ = write!(out, " stroke-opacity=\"{}\"", shortest(color.alpha));
    }
    if let Some((on, off)) = dash {
        let _ = write!(out, " stroke-dasharray=\"{} {}\"", units(on), units(off));
    }
    out
}

pub(super) fn units(length: u32) -> String {
    i32::try_from(length).map_or_else(|_| shortest(f64::from(length) / UNIT), number)
}

pub(super) fn rectangle(from: BackendCoord, to: BackendCoord) -> String {
    let (left, top) = (from.0.min(to.0), from.1.min(to.1));
    let (width, height) = (from.0.abs_diff(to.0), from.1.abs_diff(to.1));
    format!("x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"", number(left), number(top), units(width), units(height))
}

/// What can be pressed and is not seen.
pub(super) fn target(from: BackendCoord, to: BackendCoord) -> String {
    format!("<rect {} fill=\"none\" pointer-events=\"all\"/>\n", rectangle(from, to))
}

pub(super) fn link(meaning: &Meaning) -> Option<&String> {
    meaning.link.as_ref().filter(|link| is_safe_link(link))
}

/// Writes the tag that opens a group, and its full text.
pub(super) fn group(meaning: &Meaning, root: &str, languages: &mut Languages, tag: &mut String) {
    tag.push_str("<g");
    let language = languages.begin(meaning).to_owned();
    let name = meaning.label.as_ref().and_then(|label| Name::of(label, meaning, root, languages));
    tag.push_str(&class(meaning.class));
    let mut put = |kind: &str, name: &str, value: Option<&str>| {
        if let Some(value) = value {
            for part in [" ", kind, name, "=\"", &attribute(value), "\""] {
                tag.push_str(part);
            }
        }
    };
    // A hash changes with every word of the picture: nothing could link to an id made of it.
    let id = meaning.id.as_ref().filter(|_| root != TOKEN).map(|id| format!("{root}_{id}"));
    put("", "id", id.as_deref());
    put("data-", "id", meaning.id.as_deref());
    for (name, value) in &meaning.data {
        put("data-", name, Some(value));
    }
    put("", "role", meaning.role);
    match &name {
        Some(Name::Words(words)) => put("", "aria-label", Some(words)),
        // Written as it is: escaped, the place that is kept for the id of the root would not be found again.
        Some(Name::Part(id, ..)) => [" aria-labelledby=\"", id, "\""].iter().for_each(|part| tag.push_str(part)),
        None => {}
    }
    tag.push_str(&language);
    tag.push_str(">\n");
    if let Some(title) = &meaning.title {
        full_text(title, name.as_ref(), languages, tag);
    }
}

/// What names a group.
enum Name<'a> {
    /// Words of one language.
    Words(&'a str),
    /// Of two, which no attribute can distinguish: the beginning of its full text, by an id, and what follows there.
    Part(String, &'a Words, Words),
}

impl Name<'_> {
    /// None where the full text is the name, word by word, and can say its languages, as the name cannot.
    fn of<'a>(label: &'a Words, meaning: &Meaning, root: &str, languages: &Languages) -> Option<Name<'a>> {
        let rest = meaning.title.as_ref().and_then(|title| title.after(label));
        match (&meaning.id, rest) {
            (Some(id), Some(rest)) if !languages.is_one(label) => {
                Some(Name::Part(format!("{root}__name_{}", attribute(id)), label, rest))
            }
            (None, Some(rest)) if !languages.is_one(label) && rest == Words::default() => None,
            _ => Some(Name::Words(label.as_str())),
        }
    }
}

/// Writes what is shown on hover.
fn full_text(title: &Words, name: Option<&Name<'_>>, languages: &Languages, tag: &mut String) {
    if let Some(Name::Part(id, label, rest)) = name {
        let (label, rest) = (languages.markup(label), languages.markup(rest));
        ["<title><tspan id=\"", id, "\">", &label, "</tspan>", &rest].iter().for_each(|part| tag.push_str(part));
    } else {
        let (said, words) = languages.element(title);
        ["<title", said, ">", &words].iter().for_each(|part| tag.push_str(part));
    }
    tag.push_str("</title>\n");
}

/// A line of text; what a reader assumes anyway is not said.
pub(super) fn text(text: &Text, at: BackendCoord, languages: &Languages) -> String {
    let class = class(text.class.into_iter().chain(text.tabular.then_some("tabular")));
    let (own, place, fill) = (own_direction(text), placed(text, at), fills(opaque(text.color)));
    let (said, words) = languages.element(&text.text);
    format!("<text{class}{said}{own} {place}{fill}>{words}</text>\n")
}

/// Where a line of text stands, and how large and heavy it is.
pub(super) fn placed(text: &Text, at: BackendCoord) -> String {
    let weight = if text.weight == 400 { String::new() } else { format!(" font-weight=\"{}\"", text.weight) };
    let anchor = match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let (x, y, size) = (number(at.0), number(at.1), shortest(text.size));
    format!("x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor}")
}

/// A line whose first strong letter runs to the left does so as a whole: its full stop stands at its left end.
pub(super) fn own_direction(text: &Text) -> &'static str {
    if text.text.as_str().chars().any(runs_left) { " unicode-bidi=\"plaintext\"" } else { "" }
}
