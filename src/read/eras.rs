//! Eras: the entries of `eras`, checked; one that has errors is left out.

use crate::diag::{Code, Diagnostic};
use crate::document::Node;
use crate::model::{Chronicle, Color, Era, Hue};
use crate::read::by_language::Texts;
use crate::read::entry::{self, Entry};
use crate::read::file::Sections;
use crate::read::raw_era::RawEra;
use crate::read::suggest::short;
use crate::read::timezone;
use crate::read::value::color;
use crate::style::Theme;
use crate::time::{Calendar, Date, Extent, Shape, Zone, between_words};

/// Eras of a file at most: more bands than anybody tells apart.
const MOST_ERAS: usize = 200;

/// What the file says of all of them: calendar, zone, language.
type OfFile<'f> = (Calendar, Option<Zone>, &'f str);

/// All eras in the order of the file. `themes` are those in which the file is drawn; calendar, zone and language are the file's.
pub(super) fn eras(
    list: Option<Node<'_>>,
    (themes, of_file): (&[Theme], OfFile<'_>),
    found: &mut Vec<Diagnostic>,
) -> Vec<Era> {
    let mut eras = Vec::new();
    for (number, node) in list.into_iter().flat_map(Node::items).enumerate() {
        if number == MOST_ERAS {
            let message = format!("more than {MOST_ERAS} eras in one file");
            let hint = "delete this era and those below it, or make events of them";
            found.push(Diagnostic::error(Code::LimitExceeded, entry::first_line(node), message).hint(hint));
            break;
        }
        eras.extend(entry::read::<RawEra>(node, found).and_then(|entry| era(entry, (themes, of_file), found)));
    }
    eras
}

fn era(
    mut entry: Entry<'_, RawEra>,
    (themes, of_file): (&[Theme], OfFile<'_>),
    found: &mut Vec<Diagnostic>,
) -> Option<Era> {
    entry.require("date", "date: 1914-07-28/1918-11-11", found);
    entry.require("title", "title: First World War", found);
    let raw = std::mem::take(&mut entry.raw);
    let dated = raw.date.and_then(|text| stretch(&text, &entry, of_file, found));
    let hue = raw.color.and_then(|text| color(&text, entry.span("color"), themes, found));
    let texts = Texts::of(&entry, of_file.2);
    let title = texts.titled("title", raw.title, None, || entry.value("title"), found);
    let title = title.filter(|title| !title.trim().is_empty())?;
    let (date, extent) = dated?;
    Some(Era { title, date, extent, color: hue.unwrap_or(Color::Named(Hue::Gray)), span: entry.node.span() })
}

/// The date of an era, with its place on the axis.
fn stretch(
    text: &str,
    entry: &Entry<'_, RawEra>,
    (calendar, zone, _): OfFile<'_>,
    found: &mut Vec<Diagnostic>,
) -> Option<(Date, Extent)> {
    let span = entry.span("date");
    let date = timezone::dated((calendar, zone), ("date", text), (entry.value("date"), span), found)?;
    let extent = date.extent().filter(|extent| extent.hull().is_some());
    let Some(extent) = extent else {
        let message = format!("`{}` has no place on the time axis", short(text));
        let hint = "write when the era begins and ends, as in `date: 1914-07-28/1918-11-11`";
        found.push(Diagnostic::error(Code::DateBeyondAxis, span, message).hint(hint));
        return None;
    };
    if matches!(extent.shape, Shape::OneOf(_) | Shape::AllOf(_)) {
        let message = format!("an era is one stretch of time, and `{}` is several dates", short(text));
        let hint = "write when it begins and ends, as in `date: 1914-07-28/1918-11-11`, or an era for each";
        found.push(Diagnostic::error(Code::WrongType, span, message).hint(hint));
        return None;
    }
    Some((date, extent))
}

/// Warns of an era that no timeline shows, where one would show others.
pub(super) fn check(chronicle: &Chronicle, sections: &Sections<'_>, found: &mut Vec<Diagnostic>) {
    let views: Vec<_> = chronicle.views.iter().filter(|view| view.eras).collect();
    for era in &chronicle.eras {
        if views.is_empty() || views.iter().any(|view| era.extent.meets((Some(view.from), Some(view.to)))) {
            continue;
        }
        let first = views.iter().map(|view| view.from).min();
        let last = views.iter().map(|view| view.to).max();
        let axis = first.zip(last).and_then(|(from, to)| (from < to).then(|| between_words(from, to)));
        let message = format!("no timeline shows the era `{}`, {}", short(&era.title), era.date.words());
        let entry = sections.eras.into_iter().flat_map(Node::items).find(|node| node.span() == era.span);
        let span = entry.and_then(|entry| entry.get("date")).map_or(era.span, Node::span);
        let hint = format!(
            "correct its date, or widen a timeline with `from` or `to`{}",
            axis.map(|axis| format!(" (the timelines run between {axis})")).unwrap_or_default()
        );
        found.push(Diagnostic::warning(Code::ShowsNothing, span, message).hint(hint));
    }
}
