//! A row as an event.

use crate::exchange::address::of_web;
use crate::exchange::import::table::cell_dates::{Manner, whole_number};
use crate::exchange::import::table::column_names::{CHOSEN, Role};
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::own;
use crate::exchange::import::table::split::{Cells, names, sources, whole};
use crate::exchange::import::table::survey::is_all_day_unknown;
use crate::exchange::plain_text::{of_html, tell_markup};
use crate::exchange::{Record, Report};
use crate::read::is_image;

/// Letters of a word that is named, and kinds of what is lost at which no more words are.
const MOST_LETTERS: usize = 30;
const MOST_KINDS: usize = 30;

/// What a row holds, by what its columns say.
pub(super) struct Row<'r> {
    pub(super) line: usize,
    pub(super) columns: &'r Columns,
    pub(super) cells: Cells<'r>,
}

/// The category of a row.
pub(super) fn category(columns: &Columns, cells: Cells<'_>) -> Option<String> {
    if columns.is_own {
        return own::text(cells, columns.at(Role::Category)?);
    }
    columns.at(Role::Category).and_then(|at| whole(cells.at(at))).map(str::to_owned)
}

/// The sources that a row names.
pub(super) fn sources_of(columns: &Columns, cells: Cells<'_>) -> Vec<String> {
    if columns.is_own {
        return own::sources(columns, cells);
    }
    columns.at(Role::Source).map(|at| sources(cells.at(at))).unwrap_or_default()
}

/// The title of a row, else its first cell.
pub(super) fn words(record: &::csv::StringRecord, columns: &Columns) -> String {
    let title = Row { line: 0, columns, cells: Cells::Record(record) }.words().0;
    if title.is_empty() { record.get(0).unwrap_or_default().to_owned() } else { title }
}

impl<'r> Row<'r> {
    /// What stands in the column that says it.
    pub(super) fn text(&self, role: Role) -> Option<&'r str> {
        whole(self.cells.at(self.columns.at(role)?))
    }

    fn owned(&self, role: Role) -> Option<String> {
        self.text(role).map(str::to_owned)
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        (0..self.columns.names.len()).all(|at| self.cells.at(at).trim().is_empty())
    }

    /// Whether no cell says anything, `null` and its like among them.
    pub(super) fn is_empty(&self) -> bool {
        (0..self.columns.names.len()).all(|at| whole(self.cells.at(at)).is_none())
    }

    /// What a row of a sheet for TimelineJS is where it is no slide.
    pub(super) fn slide(&self) -> Option<String> {
        self.text(Role::Slide).map(|kind| kind.to_lowercase()).filter(|kind| matches!(kind.as_str(), "title" | "era"))
    }

    /// Its title and summary.
    pub(super) fn words(&self) -> (String, Option<String>) {
        let plain = |role: Role| {
            self.columns
                .at(role)
                .map(|at| self.cells.at(at).trim())
                .filter(|text| !matches!(*text, "" | "-" | "NULL" | "\\N"))
        };
        let markup = |role: Role| plain(role).map(of_html).filter(|text| !text.is_empty());
        let shown = markup(Role::Shown);
        let (title, summary) = match (markup(Role::Title), markup(Role::Summary)) {
            (Some(title), summary) => (title, summary),
            (None, summary) => (summary.unwrap_or_default(), None),
        };
        match (shown, summary) {
            (Some(shown), Some(summary)) => (title, Some(format!("{shown}: {summary}"))),
            (shown, summary) => (title, shown.or(summary)),
        }
    }

    /// The event, or why it is none.
    pub(super) fn record(&self, manner: Manner, report: &mut Report) -> Result<Record, String> {
        if self.columns.is_own {
            return own::record(self, report);
        }
        let (title, summary) = self.words();
        let (date, written) = self.date(manner, report)?;
        let importance = self.text(Role::Importance).and_then(|text| importance(self.line, text, report));
        let mut others = Vec::new();
        for (role, key, known) in CHOSEN {
            let Some(text) = self.text(role) else { continue };
            match known.contains(&text.to_lowercase().as_str()) {
                true => others.push((key, text.to_lowercase())),
                false => self.lose_word(role, text, report),
            }
        }
        self.lose_markup(report);
        self.lose_unknown(report);
        self.lose_beside(&date, manner, report);
        if is_all_day_unknown(self.columns, self.cells) {
            let kind = format!("values of `{}` that ours does not know", self.name(Role::AllDay));
            report.lose_at(self.line, &kind);
        }
        others.extend(self.image(report));
        if self.text(Role::Actors).is_some_and(|text| text.contains(',') && !text.contains([';', '|'])) {
            report.remark("names between commas are read as several: write `;` between them where a name has a comma");
        }
        let several = |role: Role, split: fn(&str) -> Vec<String>| self.text(role).map(split).unwrap_or_default();
        Ok(Record {
            line: self.line,
            id: self.owned(Role::Id),
            date,
            written: self.owned(Role::Written).or(written),
            title,
            summary,
            category: category(self.columns, self.cells),
            tags: several(Role::Tags, names),
            place: self.owned(Role::Place),
            actors: several(Role::Actors, names),
            sources: several(Role::Source, sources),
            importance,
            url: self.text(Role::Url).and_then(|text| address(self.line, text, report)),
            translations: self.translations(),
            others,
            ..Record::default()
        })
    }

    /// Names a word that is none of ours, in a table of few such words: a claim that is rumoured is not told as confirmed.
    pub(super) fn lose_word(&self, role: Role, text: &str, report: &mut Report) {
        let mut kind = format!("values of `{}` that ours does not know", self.name(role));
        if text.chars().count() <= MOST_LETTERS && report.lost.len() < MOST_KINDS {
            kind = format!("{kind}, `{text}`");
        }
        report.lose_at(self.line, &kind);
    }

    /// Tells what goes with the markup of its words.
    fn lose_markup(&self, report: &mut Report) {
        for text in [Role::Title, Role::Summary, Role::Shown].into_iter().filter_map(|role| self.text(role)) {
            tell_markup(text, report);
        }
    }

    /// The image and its credit, where it is a file beside ours.
    pub(super) fn image(&self, report: &mut Report) -> Vec<(&'static str, String)> {
        match self.owned(Role::Image) {
            Some(path) if is_image(&path) => {
                let credit = self.owned(Role::ImageCredit).map(|credit| ("image-credit", credit));
                std::iter::once(("image", path)).chain(credit).collect()
            }
            Some(_) => {
                report.lose_at(self.line, "images that are no PNG or JPEG files beside the table");
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    /// Its title and summary in other languages.
    pub(super) fn translations(&self) -> Vec<(String, String)> {
        let one = |(key, at): &(String, usize)| {
            let text = match self.columns.is_own {
                true => own::text(self.cells, *at),
                false => whole(self.cells.at(*at)).map(str::to_owned),
            };
            Some((key.clone(), text?))
        };
        self.columns.translations.iter().filter_map(one).collect()
    }

    /// Counts the cells that ours cannot hold.
    pub(super) fn lose_unknown(&self, report: &mut Report) {
        self.columns.unknown.iter().filter(|at| whole(self.cells.at(**at)).is_some()).for_each(|at| {
            report.lose(&match self.columns.names[*at].trim() {
                "" => "cells of columns without a name".to_owned(),
                name => format!("cells of the column `{name}`"),
            });
        });
    }

    pub(super) fn name(&self, role: Role) -> &str {
        self.columns.at(role).map_or("", |at| &self.columns.names[at])
    }
}

/// 1 to 5; what is not is lost.
fn importance(line: usize, text: &str, report: &mut Report) -> Option<u8> {
    let figure = whole_number(text).parse().ok().filter(|figure| (1..=5).contains(figure));
    if figure.is_none() {
        report.lose_at(line, "ranks that are not 1 to 5");
    }
    figure
}

/// An address on the web; what is none is lost.
fn address(line: usize, text: &str, report: &mut Report) -> Option<String> {
    let address = of_web(text);
    if address.is_none() {
        report.lose_at(line, "links that are no one address of `https` or `http`");
    }
    address
}
