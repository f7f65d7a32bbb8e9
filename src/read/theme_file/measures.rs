//! The sizes and spaces of a theme file: what is written under `sizes` and `spacing`, read and checked.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::diag::{Code, Diagnostic};
use crate::model::{Sizes, Spacing};
use crate::read::entry::Entry;
use crate::read::length::{Length, length};
use crate::read::raw_theme::RawTheme;
use crate::read::suggest::short;
#[cfg(feature = "schema")]
use crate::read::theme_file::schema_px::Px;
use crate::read::value::write;
use crate::text::Span;

/// The least and the greatest value of a measure, and the usual one, px.
type Bounds = (u32, u32, u32);

/// The sizes of the title and of the subtitle.
const HEADLINES: (u32, u32) = (11, 72);
/// Of all other texts: larger ones leave labels no room, and an edition for readers further away draws all of them larger.
const TEXTS: (u32, u32) = (11, 24);
/// The margin, from the least that labels of an axis stand out over.
const MARGIN: (u32, u32) = (20, 100);
/// The way from marks to labels, from the least that leaders take.
const LEADERS: (u32, u32) = (14, 120);
/// The space between rows.
const ROWS: (u32, u32) = (4, 48);
/// The space between lanes.
const LANES: (u32, u32) = (8, 80);

/// The sizes of texts, in px of the layout or with a unit, such as `9pt`. An edition draws them larger, as it draws everything.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "sizes of texts, such as `{ label: 14 }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "sizes", rename = "Sizes"))]
pub(in crate::read) struct RawSizes {
    /// Of the title of the picture: 24 px where it is missing, from 11 to 72.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ HEADLINES.0 }, { HEADLINES.1 }>>", example = &28))]
    title: Option<String>,
    /// Of the subtitle: 15 px where it is missing, from 11 to 72.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ HEADLINES.0 }, { HEADLINES.1 }>>", example = &16))]
    subtitle: Option<String>,
    /// Of the titles of events, and of the names of lanes and series: 13 px where it is missing, from 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &14))]
    label: Option<String>,
    /// Of the dates of events: 12 px where it is missing, from 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &12))]
    date: Option<String>,
    /// Of titles and dates on bars, which are 7/6 of it thick: 12 px where it is missing, from 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &13))]
    bar: Option<String>,
    /// Of the labels of the axis and of its breaks, of the names of eras and of the figures of series: 12 px where it is missing, from
    /// 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &11))]
    axis: Option<String>,
    /// Of the legend: 12 px where it is missing, from 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &11))]
    legend: Option<String>,
    /// Of the foot, which holds sources, notes and the credit: 12 px where it is missing, from 11 to 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ TEXTS.0 }, { TEXTS.1 }>>", example = &11))]
    note: Option<String>,
}

/// The spaces between parts of a picture, in px of the layout or with a unit, such as `5mm`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "spaces between parts of a picture, such as `{ margin: 60 }`")]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "spacing", rename = "Spacing"))]
pub(in crate::read) struct RawSpacing {
    /// Around the picture: 40 px where it is missing, from 20 to 100; never more than a sixteenth of the width, but 20 px at least.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ MARGIN.0 }, { MARGIN.1 }>>", example = &60))]
    margin: Option<String>,
    /// From the marks at the axis of a horizontal picture to the nearest labels: 14 px where it is missing, from 14 to 120.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ LEADERS.0 }, { LEADERS.1 }>>", example = &24))]
    axis: Option<String>,
    /// Between rows of labels: 8 px where it is missing, from 4 to 48.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ ROWS.0 }, { ROWS.1 }>>", example = &12))]
    rows: Option<String>,
    /// Between what stands in one lane and what stands in the next: 20 px where it is missing, from 8 to 80.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Px<{ LANES.0 }, { LANES.1 }>>", example = &28))]
    lanes: Option<String>,
}

/// The sizes of a theme file; the usual ones for those that it does not give.
pub(super) fn sizes(entry: &Entry<'_, RawTheme>, found: &mut Vec<Diagnostic>) -> Sizes {
    let (mut sizes, none) = (Sizes::default(), RawSizes::default());
    let raw = entry.raw.sizes.as_ref().unwrap_or(&none);
    let all = [
        ("title", &raw.title, HEADLINES, &mut sizes.title),
        ("subtitle", &raw.subtitle, HEADLINES, &mut sizes.subtitle),
        ("label", &raw.label, TEXTS, &mut sizes.label),
        ("date", &raw.date, TEXTS, &mut sizes.date),
        ("bar", &raw.bar, TEXTS, &mut sizes.bar),
        ("axis", &raw.axis, TEXTS, &mut sizes.axis),
        ("legend", &raw.legend, TEXTS, &mut sizes.legend),
        ("note", &raw.note, TEXTS, &mut sizes.note),
    ];
    for (key, written, bounds, size) in all {
        given(entry, ("sizes", key), written.as_deref(), (bounds, size), found);
    }
    sizes
}

/// The spaces of a theme file, the same.
pub(super) fn spacing(entry: &Entry<'_, RawTheme>, found: &mut Vec<Diagnostic>) -> Spacing {
    let (mut spacing, none) = (Spacing::default(), RawSpacing::default());
    let raw = entry.raw.spacing.as_ref().unwrap_or(&none);
    let all = [
        ("margin", &raw.margin, MARGIN, &mut spacing.margin),
        ("axis", &raw.axis, LEADERS, &mut spacing.axis),
        ("rows", &raw.rows, ROWS, &mut spacing.rows),
        ("lanes", &raw.lanes, LANES, &mut spacing.lanes),
    ];
    for (key, written, bounds, space) in all {
        given(entry, ("spacing", key), written.as_deref(), (bounds, space), found);
    }
    spacing
}

/// Puts a measure in the place of the usual one, where it is written and can be drawn.
fn given(
    entry: &Entry<'_, RawTheme>,
    (section, key): (&str, &str),
    written: Option<&str>,
    ((low, high), measure): ((u32, u32), &mut f64),
    found: &mut Vec<Diagnostic>,
) {
    let Some(written) = written else { return };
    let value = entry.value(section).and_then(|section| section.get(key));
    let span = value.map_or_else(|| entry.span(section), |value| value.span());
    let bounds = (low, high, *measure as u32);
    if let Some(px) = px((key, written), bounds, span, found) {
        *measure = px;
    }
}

/// px, written as such or as a length.
fn px((key, written): (&str, &str), bounds: Bounds, span: Span, found: &mut Vec<Diagnostic>) -> Option<f64> {
    let number = match length(key, written, span, found) {
        Length::Reported => return None,
        Length::Px(px) => Some(px),
        Length::None => plain(written),
    };
    let (low, high) = (f64::from(bounds.0), f64::from(bounds.1));
    // A size in points is a fraction of a px.
    let inside = |px: &f64| (low - 1e-6..=high + 1e-6).contains(px);
    let fine = number.filter(inside);
    if fine.is_none() {
        found.push(refused((key, written), number, bounds, span));
    }
    fine
}

/// A number of px, with or without a decimal fraction.
fn plain(written: &str) -> Option<f64> {
    let is_figures = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = written.split('.').collect();
    (parts.len() <= 2 && parts.into_iter().all(is_figures)).then(|| written.parse().ok()).flatten()
}

fn refused((key, written): (&str, &str), number: Option<f64>, (low, high, usual): Bounds, span: Span) -> Diagnostic {
    let message = format!("expected from {low} to {high} px for `{key}`, found `{}`", short(written));
    let signed = written.strip_prefix(['-', '+']).unwrap_or(written).parse::<f64>().is_ok_and(f64::is_finite);
    let code = if number.is_some() || signed { Code::OutOfRange } else { Code::WrongType };
    let hint =
        format!("write a number of px from {low} to {high}, such as `{key}: {usual}`, or a length such as `10pt`");
    let diagnostic = Diagnostic::error(code, span, message);
    // `13px`, `13 px` and `12,5` say what is meant.
    let bare = written.trim_end().strip_suffix("px").unwrap_or(written).trim().replace(',', ".");
    let is_meant = |px: f64| number.is_none() && (f64::from(low)..=f64::from(high)).contains(&px);
    if plain(&bare).is_some_and(is_meant) {
        return diagnostic.hint(format!("write `{key}: {bare}`")).fix(write(span, &bare, true));
    }
    diagnostic.hint(hint)
}

#[cfg(test)]
mod tests {
    use super::{plain, px};
    use crate::diag::Code;
    use crate::text::Span;

    #[test]
    fn px_are_figures_with_at_most_one_point_between_them() {
        assert_eq!(["12", "12.5", "0012"].map(plain), [Some(12.0), Some(12.5), Some(12.0)]);
        assert!(["", ".", "12.", ".5", "1.2.3", "-3", "1e1", "12px", "NaN"].iter().all(|none| plain(none).is_none()));
    }

    #[test]
    fn what_cannot_be_drawn_is_told_with_a_form_that_can() {
        let of = |written: &str| {
            let mut found = Vec::new();
            let px = px(("label", written), (11, 24, 13), Span::default(), &mut found);
            (px, found.first().map(|one| (one.code, one.hint.clone().unwrap_or_default())))
        };
        assert_eq!(of("9pt"), (Some(12.0), None));
        assert_eq!(of("9.75pt"), (Some(13.0), None));
        for (written, code, form) in [
            ("0", Code::OutOfRange, "`label: 13`"),
            ("1000", Code::OutOfRange, "`label: 13`"),
            ("-4", Code::OutOfRange, "`label: 13`"),
            ("big", Code::WrongType, "`label: 13`"),
            ("1em", Code::WrongType, "`label: 13`"),
            ("14px", Code::WrongType, "`label: 14`"),
            ("12,5", Code::WrongType, "`label: 12.5`"),
            ("9 pt", Code::WrongType, "`label: 9pt`"),
            ("90pt", Code::OutOfRange, "`label: 13`"),
        ] {
            let (px, told) = of(written);
            let (told_code, hint) = told.expect("it is told");
            assert!(px.is_none() && told_code == code && hint.contains(form), "{written}: {told_code:?} {hint}");
        }
    }
}
