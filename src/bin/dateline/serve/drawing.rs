//! Pictures for the page: of the file as it is, and as it would be after a change.

use dateline::model::View;
use dateline::{Chronicle, Diagnostic, FileId, Severity, Studio};

use crate::check;
use crate::input::Input;
use crate::serve::answer::Refusal;
use crate::serve::desk::{self, Outcome};
use crate::serve::wish::DraftWish;

/// A timeline, and when it is at which places along its axis, px and seconds since 1970.
pub(super) fn drawn(studio: &mut Studio, chronicle: &Chronicle, view: &View) -> Outcome {
    desk::object(&picture(studio, chronicle, view)?)
}

fn picture(studio: &mut Studio, chronicle: &Chronicle, view: &View) -> Result<serde_json::Value, Refusal> {
    let drawn = studio.render_views(chronicle, &[view]);
    let drawn = drawn.map_err(|error| Refusal::of(500, error.to_string()))?;
    let [picture] = &drawn[..] else { return Err(nothing()) };
    let axis: Vec<(f64, i64)> = picture.axis.iter().map(|(at, instant)| (*at, instant.0)).collect();
    Ok(serde_json::json!({ "svg": picture.svg(), "axis": axis }))
}

/// The timeline of a change as it would be, with what would be worth a look in it.
pub(super) fn draft(studio: &mut Studio, input: &Input, wish: DraftWish) -> Outcome {
    let room = wish.room;
    let edited = wish.change.edited(&input.text)?;
    let after = input.with(edited.text);
    let (_, read) = check::with_themes(&after);
    let Some(chronicle) = read.value.as_ref().filter(|_| !read.has_errors()) else {
        let first = read.diagnostics.iter().find(|found| found.severity == Severity::Error);
        let message = first.map_or("the file has errors", |found| &found.message);
        return Err(Refusal::of(422, message).with_hint(first.and_then(|found| found.hint.clone())));
    };
    let view = chronicle.views.iter().find(|view| view.entry.as_deref() == Some(edited.id.as_str()));
    let view = view.ok_or_else(nothing)?;
    let mut answer = picture(studio, chronicle, &view.fitting(room))?;
    let is_inside = |found: &&Diagnostic| {
        let (span, own) = (found.span, view.span);
        span.file() == FileId::MAIN && own.start() <= span.start() && span.end() <= own.end()
    };
    let warnings: Vec<&str> = read.diagnostics.iter().filter(is_inside).map(|found| found.message.as_str()).collect();
    answer["warnings"] = warnings.into();
    desk::object(&answer)
}

pub(super) fn nothing() -> Refusal {
    Refusal::of(404, "there is no such timeline")
}
