//! A row as an event.

use chrono::NaiveDate;

use crate::exchange::address::of_web;
use crate::exchange::dates::{checked, in_words, of_day, of_edtf, of_historians, of_parts, past_four, span};
use crate::exchange::import::table::cell_dates::{Dated, Manner, Side, beginning, is_figure, one, whole_number};
use crate::exchange::import::table::column_names::{CHOSEN, Role};
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::own;
use crate::exchange::import::table::split::{Cells, names, sources, whole};
use crate::exchange::import::table::survey::{is_all_day, midnight};
use crate::exchange::plain_text::of_html;
use crate::exchange::{Order, Record, Report};
use crate::read::is_image;

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

impl<'r> Row<'r> {
    /// What stands in the column that says it.
    fn text(&self, role: Role) -> Option<&'r str> {
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
        let importance = self.text(Role::Importance).and_then(|text| importance(text, report));
        let mut others = Vec::new();
        for (role, key, known) in CHOSEN {
            let Some(text) = self.text(role) else { continue };
            match known.contains(&text.to_lowercase().as_str()) {
                true => others.push((key, text.to_lowercase())),
                false => report.lose(&format!("values of `{}` that ours does not know", self.name(role))),
            }
        }
        self.lose_unknown(report);
        others.extend(self.image(report));
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
            url: self.text(Role::Url).and_then(|text| address(text, report)),
            translations: self.translations(),
            others,
            ..Record::default()
        })
    }

    /// The image and its credit, where it is a file beside ours.
    pub(super) fn image(&self, report: &mut Report) -> Vec<(&'static str, String)> {
        match self.owned(Role::Image) {
            Some(path) if is_image(&path) => {
                let credit = self.owned(Role::ImageCredit).map(|credit| ("image-credit", credit));
                std::iter::once(("image", path)).chain(credit).collect()
            }
            Some(_) => {
                report.lose("images that are no PNG or JPEG files beside the table");
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

    fn name(&self, role: Role) -> &str {
        self.columns.at(role).map_or("", |at| &self.columns.names[at])
    }

    /// From its start to its end, where it has one.
    pub(super) fn date(&self, manner: Manner, report: &mut Report) -> Dated {
        if let Some(edtf) = self.text(Role::Edtf) {
            return Ok((of_edtf(edtf)?, None));
        }
        let start = self.side((Role::Date, Role::Time), [Role::Year, Role::Month, Role::Day], manner, report)?;
        let start = beginning(start)?;
        let end =
            self.side((Role::End, Role::EndTime), [Role::EndYear, Role::EndMonth, Role::EndDay], manner, report)?;
        let (start, end) = if self.ends_at_midnight() { (start.clone(), last_day(start, end)?) } else { (start, end) };
        match (start, end) {
            (None, None) => Err("has no date".to_owned()),
            (Some(one), None) => Ok(one),
            (None, Some((end, written))) => Ok((checked(format!("/{end}"))?, written.map(|text| format!("to {text}")))),
            (Some((start, one)), Some((end, other))) => {
                let date = if end == ".." { checked(format!("{start}/.."))? } else { span(&start, &end)? };
                let written = match (&one, &other) {
                    (None, None) => None,
                    _ => Some(format!("{} – {}", one.as_ref().unwrap_or(&start), other.as_ref().unwrap_or(&end))),
                };
                Ok((date, written))
            }
        }
    }

    /// One end: its date in one cell, or in parts; nothing where there is none.
    fn side(
        &self,
        (date, time): (Role, Role),
        parts: [Role; 3],
        manner: Manner,
        report: &mut Report,
    ) -> Result<Option<Side>, String> {
        let time = self.text(time).filter(|_| !is_all_day(self.columns, self.cells));
        let time = time.map(|time| format!(" {time}")).unwrap_or_default();
        let with_time = |text: &str| if time.is_empty() { text.to_owned() } else { format!("{text}{time}") };
        if let Some(text) = self.text(date) {
            return one(&with_time(text), manner, report).map(Some);
        }
        let Some(year) = self.text(parts[0]).map(whole_number) else {
            let is_part = parts[1..].iter().any(|role| self.text(*role).is_some_and(|text| !is_unknown(text)));
            return if is_part { Err("has a month or a day without its year".to_owned()) } else { Ok(None) };
        };
        let [month, day] =
            [parts[1], parts[2]].map(|role| self.text(role).map(whole_number).filter(|text| !is_unknown(text)));
        let Ok(figure) = year.parse::<i64>() else {
            let text: Vec<&str> = [day, month, Some(year)].into_iter().flatten().collect();
            return one(&format!("{}{time}", text.join(" ")), manner, report).map(Some);
        };
        match figure {
            -9 if parts[0] == Role::EndYear => return Ok(Some((String::new(), None))),
            -8 if parts[0] == Role::EndYear => return Ok(None),
            _ => {}
        }
        let figure = self.year(figure, year, report)?;
        let Some(month) = month.map(month_of).transpose().ok().filter(|_| day.is_none_or(is_figure)) else {
            let text: Vec<&str> = [day, month, Some(year)].into_iter().flatten().collect();
            return one(&format!("{}{time}", text.join(" ")), manner, report).map(Some);
        };
        let date = of_parts(figure, month, day.and_then(|day| day.parse().ok()))?;
        if time.is_empty() { Ok(Some((date, None))) } else { one(&format!("{date}{time}"), manner, report).map(Some) }
    }

    /// Whether its days end where the last one begins: that of Outlook's calendars is left out.
    fn ends_at_midnight(&self) -> bool {
        let end = self.text(Role::EndTime).map(|time| format!("0 {time}"));
        is_all_day(self.columns, self.cells) && end.is_some_and(|end| midnight(&end).is_some())
    }

    /// A year by itself as astronomers count.
    fn year(&self, figure: i64, written: &str, report: &mut Report) -> Result<i64, String> {
        match figure {
            10_000.. => Err(past_four(written)),
            _ if self.columns.is_timelinejs => {
                if figure < 0 {
                    report.remark("years below 0 are read as years BC, as TimelineJS shows them: -43 is 43 BC");
                }
                of_historians(figure)
            }
            ..0 => Err(match in_words(written, Order::Sure) {
                Err(why) => why,
                Ok(_) => format!("the year {written} can be counted with a year 0 or without"),
            }),
            0 => Err("the year 0 is a year of astronomers, or none at all".to_owned()),
            1..100 => {
                report.remark(&crate::exchange::dates::early_year(figure));
                Ok(figure)
            }
            _ => Ok(figure),
        }
    }
}

/// The day before an end that is left out, where both ends are days.
fn last_day(start: Option<Side>, end: Option<Side>) -> Result<Option<Side>, String> {
    let day =
        |side: &Option<Side>| side.as_ref().and_then(|(date, _)| NaiveDate::parse_from_str(date, "%Y-%m-%d").ok());
    match (day(&start), day(&end)) {
        (Some(first), Some(next)) if first < next => {
            let last = of_day(next.pred_opt().ok_or("ends before it starts")?)?;
            Ok(end
                .map(|(_, written)| (last, written))
                .filter(|(last, _)| start.is_none_or(|(start, _)| start != *last)))
        }
        _ => Ok(end),
    }
}

/// What tables write for a part of a date that is not known.
fn is_unknown(text: &str) -> bool {
    matches!(text, "-9" | "-8" | "-7" | "0" | "00" | "99" | "?" | "unknown")
}

/// A month in figures; an error where it is written otherwise.
fn month_of(text: &str) -> Result<u32, ()> {
    text.parse().map_err(|_| ())
}

/// 1 to 5; what is not is lost.
fn importance(text: &str, report: &mut Report) -> Option<u8> {
    let figure = whole_number(text).parse().ok().filter(|figure| (1..=5).contains(figure));
    if figure.is_none() {
        report.lose("ranks that are not 1 to 5");
    }
    figure
}

/// An address on the web; what is none is lost.
fn address(text: &str, report: &mut Report) -> Option<String> {
    let address = of_web(text);
    if address.is_none() {
        report.lose("links that are no address");
    }
    address
}
