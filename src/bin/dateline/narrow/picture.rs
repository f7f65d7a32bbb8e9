//! `dateline narrow` as a picture: a row for each date, what it says pale and what follows dark.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use dateline::Chronicle;
use dateline::chronology::{Limits, Narrowed};

use super::part;

/// What stands above the events: pale and dark differ in black and white too.
const HEAD: &str = "\
subtitle: \"Pale: the days that a date can mean. Dark: the days that are left with all statements.\"
categories:
  given: { label: As the date says, color: \"#979da6\" }
  follows: { label: What follows, color: \"#1c3f75\" }
";
/// Width of the picture, px: at least so wide, with so much besides the rows and for each row, so that it is not so high that labels
/// are folded; and at most.
const WIDTH: (usize, usize, usize, usize) = (1200, 400, 32, 10_000);

/// The SVG of the picture; nothing where there is nothing to show.
pub(super) fn picture(chronicle: &Chronicle, shown: &[&Narrowed]) -> Option<String> {
    let text = file(chronicle, shown);
    let drawn = dateline::read(&text).value?;
    let pictures = dateline::render(&drawn).ok()?;
    pictures.first().map(dateline::Picture::svg)
}

/// A file of events whose picture it is: two events for each date.
fn file(chronicle: &Chronicle, shown: &[&Narrowed]) -> String {
    let about =
        chronicle.title.shown().map_or_else(|| "What follows".to_owned(), |title| format!("What follows: {title}"));
    let mut text = format!("title: {}\n{HEAD}events:\n", quoted(&about));
    for (row, (one, name)) in shown.iter().zip(names(chronicle, shown)).enumerate() {
        for (category, limits) in [("given", one.given), ("follows", one.follows)] {
            let Some(date) = date(chronicle, limits) else { continue };
            let (date, title) = (quoted(&date), quoted(&name));
            let _ =
                writeln!(text, "  - {{ id: {category}-{row}, date: {date}, title: {title}, category: {category} }}");
        }
    }
    let (least, besides, row, most) = WIDTH;
    let width = (besides + row * shown.len()).clamp(least, most);
    text + &format!(
        "timelines:\n  - {{ id: narrow, layout: lanes, lanes: title, scale: linear, width: {width}, notes: false }}\n"
    )
}

/// What each row is called: the title of its event, with which part of it is dated, and its id where another is called so.
fn names(chronicle: &Chronicle, shown: &[&Narrowed]) -> Vec<String> {
    let name = |one: &&Narrowed| {
        let title = &*chronicle.events[one.event].title;
        match part(one.part) {
            "date" => title.to_owned(),
            part => format!("{title} ({part})"),
        }
    };
    let mut all: Vec<String> = shown.iter().map(name).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    all.iter().for_each(|name| *counts.entry(name.clone()).or_default() += 1);
    for (name, one) in all.iter_mut().zip(shown) {
        if counts[name.as_str()] > 1 {
            *name = format!("{name} [{}]", chronicle.events[one.event].id);
        }
    }
    all
}

/// From the first to the last day, EDTF; an end that nothing limits is not known.
fn date(chronicle: &Chronicle, limits: Limits) -> Option<String> {
    match limits.days(chronicle) {
        (None, None) => None,
        (Some(first), Some(last)) if first == last => Some(first),
        (first, last) => Some(format!("{}/{}", first.unwrap_or_default(), last.unwrap_or_default())),
    }
}

/// A text in quotes, as JSON and YAML have them.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
