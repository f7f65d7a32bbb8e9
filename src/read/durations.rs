//! Durations in the file: `by`, `lasts` and `about`, each refused with a form that works.

use crate::diag::{Code, Diagnostic};
use crate::read::suggest::short;
use crate::read::value::write;
use crate::text::Span;
use crate::time::{Distance, Length, LengthError};

/// A least and a greatest length, or one that is both.
pub(super) fn distance(key: &str, text: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<Distance> {
    match Distance::parse(text.trim()) {
        Ok(distance) => Some(distance),
        Err(why) => {
            found.push(refused(key, text, span, why));
            None
        }
    }
}

/// One length.
pub(super) fn length(key: &str, text: &str, span: Span, found: &mut Vec<Diagnostic>) -> Option<Length> {
    match Length::parse(text.trim()) {
        Ok(length) => Some(length),
        Err(why) => {
            found.push(refused(key, text, span, why));
            None
        }
    }
}

fn refused(key: &str, text: &str, span: Span, why: LengthError) -> Diagnostic {
    let shown = short(text);
    let error = |message: String| Diagnostic::error(Code::DurationInvalid, span, message);
    match why {
        LengthError::Negative => error(format!("a duration is never negative, found `{shown}`")).hint(match key {
            "by" => {
                "write it without the minus; what comes earlier stands behind `after`, what comes later behind `before`"
            }
            _ => "write it without the minus",
        }),
        LengthError::TooLong => error(format!("`{shown}` is longer than time is counted"))
            .hint("write a duration of up to 292 thousand million years"),
        LengthError::Reversed => {
            let turned = text.trim().split_once('/').map(|(least, most)| format!("{most}/{least}"));
            let turned = turned.unwrap_or_default();
            error(format!("the least duration is longer than the greatest in `{shown}`"))
                .hint(format!("write `{turned}`"))
                .fix(write(span, &turned, false))
        }
        LengthError::Boundless => error(format!("`{shown}` says neither a least nor a greatest duration"))
            .hint(format!("write one of them, such as `P1Y/..`, or delete `{key}`")),
        LengthError::NotOne => unread(key, text, span),
    }
}

fn unread(key: &str, text: &str, span: Span) -> Diagnostic {
    let message = format!("expected a duration for `{key}`, found `{}`", short(text));
    let diagnostic = Diagnostic::error(Code::DurationInvalid, span, message);
    let meant = text.split('/').map(meant).collect::<Option<Vec<String>>>().map(|ends| ends.join("/"));
    if let Some(form) = meant.filter(|form| key != "about" || !form.contains('/')) {
        return diagnostic.hint(format!("write `{form}`")).fix(write(span, &form, true));
    }
    diagnostic.hint(match key {
        "about" => {
            "write how far from its date an event with `~` may lie, such as `about: P2Y`; words about it stand in `summary` or `description`"
        }
        _ => "write it as ISO 8601 does: `P5Y` (years), `P6M` (months), `P10W` (weeks), `P3D` (days), or a least and a greatest one, `P1Y/P3Y`",
    })
}

/// The duration that words are: `10 weeks`, `p5y`, `5 y`.
fn meant(text: &str) -> Option<String> {
    let text = text.trim();
    let upper = text.to_uppercase();
    if text == ".." || Length::parse(&upper).is_ok() {
        return Some(upper);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let letter = match unit.trim().to_lowercase().as_str() {
        "y" | "yr" | "yrs" | "year" | "years" => 'Y',
        "month" | "months" => 'M',
        "w" | "week" | "weeks" => 'W',
        "d" | "day" | "days" => 'D',
        _ => return None,
    };
    Some(format!("P{number}{letter}")).filter(|form| Length::parse(form).is_ok())
}
