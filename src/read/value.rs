//! Values: words of a list, numbers in a range, colours, languages.

use std::borrow::Cow;

use crate::diag::{Code, Diagnostic, Fix};
use crate::model::{Color, Hue};
use crate::read::likeness::{begins_alike, is_slip, nearest};
use crate::read::signs::wrapped;
use crate::read::slug::slug;
use crate::read::suggest::{did_you_mean, hint_of, one_of, short};
use crate::read::synonyms::{Meant, is_other_word, value as synonym};
use crate::style;
use crate::style::Theme;
use crate::text::{Edit, Span};

/// The names of a list of values.
pub(super) fn names<T>(values: &[(&'static str, T)]) -> Vec<&'static str> {
    values.iter().map(|(name, _)| *name).collect()
}

/// One of the values allowed for a key.
pub(super) fn choose<T: Copy>(
    key: &str,
    values: &[(&'static str, T)],
    written: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    let chosen = values.iter().find(|(name, _)| *name == written).map(|(_, value)| *value);
    if chosen.is_none() {
        let message = format!("`{}` is not a value of `{key}`", short(written));
        let diagnostic = Diagnostic::error(Code::UnknownValue, span, message);
        found.push(replaced(diagnostic, key, span, written, &names(values)));
    }
    chosen
}

/// The same where capitals do not count.
pub(super) fn choose_in_any_case<T: Copy>(
    key: &str,
    values: &[(&'static str, T)],
    written: &str,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<T> {
    choose(key, values, &in_small(values, written), span, found)
}

/// A word without capitals, where it then is a value.
pub(super) fn in_small<'w, T>(values: &[(&'static str, T)], written: &'w str) -> Cow<'w, str> {
    let small = written.to_lowercase();
    let is_known = values.iter().any(|(name, _)| *name == small);
    if is_known { small.into() } else { written.into() }
}

/// Whether something is or not.
const SWITCH: &[(&str, bool)] = &[("true", true), ("false", false)];

/// `true` or `false`, of which YAML has three spellings each.
pub(super) fn on_or_off(key: &str, written: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<bool> {
    let written = match written {
        "True" | "TRUE" => "true",
        "False" | "FALSE" => "false",
        other => other,
    };
    choose(key, SWITCH, written, span, found)
}

/// With the word that is meant as hint and fix: by its meaning where that is known, else by its letters; or all of them as hint.
fn replaced(diagnostic: Diagnostic, key: &str, span: Span, written: &str, words: &[&str]) -> Diagnostic {
    match synonym(key, written) {
        Some(Meant::Same(word)) => diagnostic.hint(did_you_mean(word)).fix(write(span, word, true)),
        Some(Meant::OneOf(several)) => offered(diagnostic, key, span, several),
        None => match nearest(written, words)
            .filter(|near| begins_alike(written, near) && !is_other_word(&written.to_lowercase()))
        {
            Some(near) => diagnostic.hint(did_you_mean(near)).fix(write(span, near, is_slip(written, near, words))),
            None => diagnostic.hint(format!("write {}", explained(key, words))),
        },
    }
}

/// With several words, one of which is meant.
fn offered(diagnostic: Diagnostic, key: &str, span: Span, words: &[&str]) -> Diagnostic {
    let is_log = key == "scale" && words.len() > 1;
    let why = if is_log { ": none is logarithmic" } else { "" };
    let diagnostic = diagnostic.hint(format!("write {}{why}", explained(key, words)));
    words.iter().fold(diagnostic, |diagnostic, word| diagnostic.fix(write(span, &scalar(word), false)))
}

/// Words of a list; those that say how sure an event is, and the scales, with what they mean.
fn explained(key: &str, words: &[&str]) -> String {
    let meaning = |word: &str| match word {
        "confirmed" => "nobody doubts it",
        "reported" => "one side or one source says so",
        "disputed" => "sources contradict each other",
        "auto" => "whichever is plainly better",
        "linear" => "one scale throughout",
        "broken" => "empty stretches are left out",
        "focus" => "time is wider where events crowd",
        "sequential" => "one step for each event",
        _ => "those concerned deny it",
    };
    if !matches!(key, "status" | "scale" | "notes") {
        return one_of(
            &words.iter().map(|word| scalar(word)).collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>(),
        );
    }
    if key == "notes" {
        return "`true` or `false`; words of your own at the foot are the `credit` of the file".to_owned();
    }
    let each: Vec<String> = words.iter().map(|word| format!("`{word}` ({})", meaning(word))).collect();
    match each.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => each.concat(),
    }
}

/// A word as it is written in YAML.
fn scalar(word: &str) -> String {
    if word.starts_with('#') { format!("\"{word}\"") } else { word.to_owned() }
}

/// The same for the id of an entry: another id, however near, may be another source. Only capitals and signs for a space
/// are surely a slip.
pub(super) fn referred(diagnostic: Diagnostic, span: Span, written: &str, ids: &[&str]) -> Diagnostic {
    let near = nearest(written, ids);
    let diagnostic = diagnostic.hint(hint_of(near, ids));
    let Some(near) = near else { return diagnostic };
    diagnostic.fix(write(span, near, slug(written) == near))
}

/// The edit that writes a word in place of another; in the same quotes, which [`crate::read::parsed`] sees to.
pub(super) fn write(span: Span, word: &str, safe: bool) -> Fix {
    let edits = vec![Edit { span, text: word.to_owned() }];
    Fix { title: format!("write `{word}`"), edits, safe }
}

/// The edits that write a list or a mapping in place of a text, of which quotes do not stay.
pub(super) fn unquoted(span: Span, text: String) -> Vec<Edit> {
    let first = Span::new(span.start(), span.end().min(span.start() + 1));
    let rest = Edit { span: Span::new(first.end(), span.end()), text: String::new() };
    vec![Edit { span: first, text }, rest]
}

/// A whole number within a range.
pub(super) fn whole(
    key: &str,
    written: &str,
    range: std::ops::RangeInclusive<u32>,
    span: Span,
    found: &mut Vec<Diagnostic>,
) -> Option<u32> {
    let digits = !written.is_empty() && written.bytes().all(|b| b.is_ascii_digit());
    let number = written.parse().ok().filter(|number| digits && range.contains(number));
    if number.is_none() {
        let (low, high) = (range.start(), range.end());
        let message = format!("expected a whole number from {low} to {high} for `{key}`, found `{}`", short(written));
        let number = written.parse::<f64>().ok().filter(|number| number.is_finite());
        let code = if number.is_some() { Code::OutOfRange } else { Code::WrongType };
        let usual = if *low == 1 { 3 } else { 1600 };
        let diagnostic = Diagnostic::error(code, span, message);
        let diagnostic =
            diagnostic.hint(format!("write a whole number from {low} to {high}, such as `{key}: {usual}`"));
        let in_px = written.strip_suffix("px").map(str::trim_end).filter(|_| ["width", "max-height"].contains(&key));
        let bare =
            wrapped::bare(written).or(in_px).filter(|bare| bare.parse().is_ok_and(|number| range.contains(&number)));
        found.push(match number {
            None if bare.is_some() => {
                let bare = bare.unwrap_or_default();
                diagnostic.hint(format!("write `{key}: {bare}`")).fix(write(span, bare, true))
            }
            None => diagnostic,
            Some(number) if number < f64::from(*low) => diagnostic.fix(write(span, &low.to_string(), false)),
            Some(number) if number > f64::from(*high) => diagnostic.fix(write(span, &high.to_string(), false)),
            Some(_) => diagnostic,
        });
    }
    number
}

/// The hues by name.
pub(crate) const HUES: &[(&str, Hue)] = &[
    ("blue", Hue::Blue),
    ("vermilion", Hue::Vermilion),
    ("green", Hue::Green),
    ("orange", Hue::Orange),
    ("purple", Hue::Purple),
    ("sky", Hue::Sky),
    ("yellow", Hue::Yellow),
    ("gray", Hue::Gray),
];

/// A named hue or `#rrggbb`; `themes` are those in which the file is drawn.
pub(super) fn color(written: &str, span: Span, themes: &[Theme], found: &mut Vec<Diagnostic>) -> Option<Color> {
    let named = HUES.iter().find(|(name, _)| *name == written).map(|(_, hue)| Color::Named(*hue));
    let color = named.or_else(|| rgb(written));
    if color.is_none() {
        let diagnostic = Diagnostic::error(Code::UnknownColor, span, format!("`{}` is not a colour", short(written)));
        found.push(recolored(diagnostic, span, written, themes));
    }
    color
}

/// With the colour that is meant: three digits for six, six without their `#`, or a name.
fn recolored(diagnostic: Diagnostic, span: Span, written: &str, themes: &[Theme]) -> Diagnostic {
    let written = wrapped::bare(written).unwrap_or(written);
    if let Some(digits) = six_digits(written) {
        let color = format!("\"#{digits}\"");
        return diagnostic.hint(format!("write `{color}`")).fix(write(span, &color, true));
    }
    if let Some(Meant::OneOf(several)) = synonym("color", written) {
        // A colour that a theme of the file draws as another would be the next error.
        let is_drawn = |word: &&&str| rgb(word).is_none_or(|own| themes.iter().all(|theme| theme.keeps(own)));
        let drawn: Vec<&str> = several.iter().filter(is_drawn).copied().collect();
        return offered(diagnostic, "color", span, &drawn);
    }
    let names = names(HUES);
    let diagnostic = replaced(diagnostic, "color", span, written, &names);
    if diagnostic.fix_count() > 0 {
        return diagnostic;
    }
    diagnostic.hint(format!("write {}, or \"#rrggbb\" in quotes", one_of(&names).replace(" or ", ", ")))
}

/// The six digits that three stand for, or that lack their `#`; digits alone may be any number.
pub(super) fn six_digits(written: &str) -> Option<String> {
    let digits = written.strip_prefix("0x").or(written.strip_prefix('#')).unwrap_or(written);
    let has_sign = digits.len() < written.len();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        3 if written.starts_with('#') => Some(digits.chars().flat_map(|digit| [digit, digit]).collect()),
        6 if has_sign || digits.bytes().any(|b| b.is_ascii_digit()) => Some(digits.to_owned()),
        _ => None,
    }
}

/// `#rrggbb`, which a theme gives its colours as.
pub(super) fn hex(written: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<style::Color> {
    if let Some(Color::Rgb(red, green, blue)) = rgb(written) {
        return Some(style::Color(red, green, blue));
    }
    let diagnostic =
        Diagnostic::error(Code::UnknownColor, span, format!("`{}` is no colour of a theme", short(written)));
    let digits = six_digits(wrapped::bare(written).unwrap_or(written));
    let form = digits.map_or_else(|| "\"#rrggbb\", in quotes".to_owned(), |digits| format!("`\"#{digits}\"`"));
    found.push(diagnostic.hint(format!("write {form}")));
    None
}

fn rgb(written: &str) -> Option<Color> {
    let digits = written.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(Color::Rgb(byte(0)?, byte(2)?, byte(4)?))
}
