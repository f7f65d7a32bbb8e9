//! `timezone` and `timezones`: zones by their names, with what an unknown name is likely meant for; and times that a zone does
//! not show, or shows twice.

mod merged;
mod missing;
mod names;

pub(super) use crate::read::timezone::merged::check as check_merged;
pub(super) use crate::read::timezone::missing::check as check_missing;

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::read::date_forms::as_yaml;
use crate::read::dates::date_in;
use crate::read::either::OneOrMany;
use crate::read::entry::Entry;
use crate::read::raw_timeline::RawView;
use crate::read::suggest::{did_you_mean, one_of, short};
use crate::read::timezone::names::{Meant, meant};
use crate::read::value::write;
use crate::text::Span;
use crate::time::{Calendar, Date, Zone, ZoneTrouble};

/// Further rows of ticks at most: with more there is more axis than picture.
pub(super) const MOST_ROWS: usize = 4;

/// The zone of a file.
pub(super) fn of_file(top: Node<'_>, text: Option<String>, found: &mut Vec<Diagnostic>) -> Option<Zone> {
    timezone("timezone", &text?, top.get("timezone"), found)
}

/// The zone that a text names.
fn timezone(key: &str, text: &str, node: Option<Node<'_>>, found: &mut Vec<Diagnostic>) -> Option<Zone> {
    let zone = text.parse().ok();
    if zone.is_none() {
        found.extend(node.map(|node| unknown(key, text, node.span())));
    }
    zone
}

/// The zone of a timeline's axis, its own or the file's, and those of its further rows.
pub(super) fn of_view(
    entry: &Entry<'_, RawView>,
    raw: &mut RawView,
    of_file: Option<Zone>,
    found: &mut Vec<Diagnostic>,
) -> (Option<Zone>, Vec<Zone>) {
    let own = raw.timezone.take().and_then(|text| timezone("timezone", &text, entry.value("timezone"), found));
    let own = own.or(of_file);
    (own, timezones(entry, raw.timezones.take(), own, found))
}

/// The zones of a list.
fn timezones(
    entry: &Entry<'_, RawView>,
    texts: Option<OneOrMany>,
    own: Option<Zone>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Zone> {
    let Some((OneOrMany(texts), list)) = texts.zip(entry.value("timezones")) else { return Vec::new() };
    let items: Vec<Node<'_>> = list.items().collect();
    let place = |at: usize| items.get(at).copied().unwrap_or(list);
    if texts.len() > MOST_ROWS {
        let message = format!("an axis has at most {MOST_ROWS} further rows of ticks, found {} zones", texts.len());
        let diagnostic = Diagnostic::error(Code::OutOfRange, place(MOST_ROWS).span(), message);
        found.push(diagnostic.hint("delete this zone and those after it"));
    }
    let mut zones: Vec<Zone> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let Some(zone) = timezone("timezones", text, Some(place(at)), found) else { continue };
        if own == Some(zone) || zones.contains(&zone) {
            let message = match own == Some(zone) {
                true => format!("`{}` is the zone of the axis itself", short(text)),
                false => format!("`{}` stands twice in `timezones`", short(text)),
            };
            let diagnostic = Diagnostic::warning(Code::NoEffect, place(at).span(), message);
            found.push(diagnostic.hint("a row of ticks for it would say the same again: delete it"));
        } else {
            zones.push(zone);
        }
    }
    zones
}

fn unknown(key: &str, text: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` is not a value of `{key}`", short(text));
    let diagnostic = |why: &str| Diagnostic::error(Code::UnknownValue, span, format!("{message}{why}"));
    let offered = |diagnostic: Diagnostic, zones: &[String], is_sure: bool| {
        zones.iter().fold(diagnostic, |diagnostic, zone| diagnostic.fix(write(span, zone, is_sure)))
    };
    match meant(text) {
        Meant::Same(zone) => offered(diagnostic("").hint(did_you_mean(&zone)), &[zone], true),
        Meant::Perhaps(zone) => offered(diagnostic("").hint(did_you_mean(&zone)), &[zone], false),
        Meant::OneOf(zones) => {
            let hint = format!("write {}, whichever has the clocks that are meant", one_of(&zones));
            offered(diagnostic(": several zones are called so").hint(hint), &zones, false)
        }
        Meant::TooFar => diagnostic(": no zone is more than 14 hours from UTC")
            .hint("write the place with these clocks, such as `Europe/Berlin`, or an offset such as `+02:00`"),
        Meant::Nothing => diagnostic("")
            .hint("write a place with these clocks by its name in the zone data, such as `Europe/Berlin`, an offset such as `+02:00`, or `UTC`"),
    }
}

/// A date on the clocks of a file, in its calendar where it names none; nothing where it cannot be, which is reported.
pub(super) fn dated(
    (calendar, zone): (Calendar, Option<Zone>),
    (key, written): (&str, &str),
    (node, span): (Option<Node<'_>>, Span),
    found: &mut Vec<Diagnostic>,
) -> Option<Date> {
    let date = date_in(calendar, (key, written), node, span, found)?.in_zone(zone);
    (!refuses(key, &date, node, span, found)).then_some(date)
}

/// Reports a time that the clocks of the date's zone do not show, or show twice; whether it cannot be drawn.
pub(super) fn refuses(key: &str, date: &Date, node: Option<Node<'_>>, span: Span, found: &mut Vec<Diagnostic>) -> bool {
    let (Some(trouble), Some(zone)) = (date.zone_trouble(), date.zone()) else { return false };
    let (written, zone) = (short(date.as_written()), zone.written());
    let is_error = !matches!(trouble, ZoneTrouble::Twice { .. });
    let (diagnostic, forms) = match trouble {
        ZoneTrouble::Skipped { time, from, to, forms } => {
            let message =
                format!("`{written}` did not exist in `{zone}`: the clocks went from {from} to {to}, past {time}");
            (Diagnostic::error(Code::DateInvalid, span, message), forms)
        }
        ZoneTrouble::Twice { time, forms } => {
            let message = format!("`{written}` is twice in `{zone}`: the clocks went back and showed {time} again");
            (Diagnostic::warning(Code::DateAmbiguous, span, message), forms)
        }
        ZoneTrouble::NoLeapSecond { forms } => {
            let message = format!(
                "`{written}` has a second 60 on the clocks of `{zone}`, and no leap second was at that time there"
            );
            (Diagnostic::error(Code::DateInvalid, span, message), forms)
        }
        ZoneTrouble::Reversed => {
            let message = format!("the interval `{written}` ends before it starts in `{zone}`");
            let diagnostic = Diagnostic::error(Code::EndBeforeStart, span, message);
            (diagnostic.hint("write both ends as days, or both as times"), Vec::new())
        }
    };
    let typed: Vec<String> = forms.iter().map(|form| format!("{key}: {form}")).collect();
    let diagnostic = if forms.is_empty() { diagnostic } else { diagnostic.hint(format!("write {}", one_of(&typed))) };
    found.push(
        forms.iter().fold(diagnostic, |diagnostic, form| diagnostic.fix(write(span, &as_yaml(form, node), false))),
    );
    is_error
}
