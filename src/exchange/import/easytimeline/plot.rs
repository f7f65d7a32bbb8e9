//! The plot: bars and marks, line by line; what a line without a date sets holds for those below it.

use crate::exchange::dates::{checked, span};
use crate::exchange::import::easytimeline::attributes::Attributes;
use crate::exchange::import::easytimeline::source::NOW;
use crate::exchange::import::easytimeline::{Settings, spoken, wiki};
use crate::exchange::{Imported, Record, Report};

/// Where the reading of a plot is.
#[derive(Debug, Default)]
pub(super) struct Plot {
    bar: Option<String>,
    color: Option<String>,
    /// The last event, which a text on a line of its own may belong to.
    last: Option<Item>,
}

/// An event as its lines give it.
#[derive(Debug)]
struct Item {
    line: usize,
    date: Result<String, String>,
    bar: Option<String>,
    color: Option<String>,
    text: Option<String>,
    link: Option<String>,
}

impl Plot {
    pub(super) fn line(&mut self, number: usize, text: &str, settings: &Settings, imported: &mut Imported) {
        let attributes = Attributes::read(text);
        let own = |name: &str| attributes.get(name).map(str::to_owned);
        if let Some(bar) = own("bar") {
            self.bar = Some(bar);
        }
        if attributes.get("barset").is_some() {
            self.bar = None;
        }
        let is_dated = ["from", "till", "at"].iter().any(|name| attributes.get(name).is_some());
        if is_dated {
            self.flush(settings, imported);
            let date = dated(&attributes, settings, &mut imported.report);
            let color = own("color").or_else(|| self.color.clone());
            self.last =
                Some(Item { line: number, date, bar: self.bar.clone(), color, text: own("text"), link: own("link") });
            return;
        }
        if let Some(color) = own("color") {
            self.color = Some(color);
        }
        let is_of_last = attributes.get("bar").is_none() && attributes.get("barset").is_none();
        match (own("text"), &mut self.last) {
            (Some(text), Some(last)) if is_of_last && last.text.is_none() => last.text = Some(text),
            (Some(text), _) => imported.report.skip(number, &text, "has no `from` and `till`, and no `at`"),
            (None, _) => {}
        }
    }

    /// Writes the last event.
    pub(super) fn flush(&mut self, settings: &Settings, imported: &mut Imported) {
        let Some(item) = self.last.take() else { return };
        let report = &mut imported.report;
        let words = item.text.as_deref().map(|text| wiki::words(text, report)).unwrap_or_default();
        let bar = item.bar.as_deref().map(|bar| settings.bar(bar));
        let title = Some(words.text).filter(|text| !text.is_empty()).or_else(|| bar.clone()).unwrap_or_default();
        let date = match item.date {
            Ok(date) => date,
            Err(why) => return report.skip(item.line, &title, why),
        };
        let color = item.color.as_deref();
        let category = color.and_then(|color| settings.legends.get(&color.to_ascii_lowercase()).cloned());
        if color.is_some() && category.is_none() {
            report.lose("colours without a legend");
        }
        imported.records.push(Record {
            line: item.line,
            date,
            tags: bar.filter(|bar| *bar != title).into_iter().collect(),
            title,
            category,
            url: words.url.or_else(|| item.link.and_then(|link| crate::exchange::address::of_web(&spoken(&link)))),
            ..Record::default()
        });
    }
}

/// Whether a date is that of the day on which the page is read, by its name or by a template of the wiki.
fn is_now(date: &str) -> bool {
    let is_template =
        date.starts_with("{{") && ["CURRENTYEAR", "LOCALYEAR", "#time:"].iter().any(|name| date.contains(name));
    is_template || date.eq_ignore_ascii_case(NOW)
}

fn dated(attributes: &Attributes, settings: &Settings, report: &mut Report) -> Result<String, String> {
    if let Some(at) = attributes.get("at") {
        if is_now(at) {
            return Err("is at the day of reading, which is another day for each reader".to_owned());
        }
        return settings.date(at, report);
    }
    match (attributes.get("from"), attributes.get("till")) {
        (Some(from), _) if is_now(from) => {
            Err("begins at the day of reading, which is another day for each reader".to_owned())
        }
        (Some(from), Some(till)) if is_now(till) => checked(format!("{}/..", settings.date(from, report)?)),
        (Some(from), Some(till)) => span(&settings.date(from, report)?, &settings.date(till, report)?),
        (Some(_), None) => Err("has a `from` without a `till`".to_owned()),
        _ => Err("has a `till` without a `from`".to_owned()),
    }
}
