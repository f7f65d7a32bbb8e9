//! The date of a row: one cell, or parts of it in several, at each end.

use chrono::NaiveDate;

use crate::exchange::dates::{checked, in_words, of_day, of_edtf, of_historians, of_parts, past_four, span};
use crate::exchange::hints::followable;
use crate::exchange::import::table::cell_dates::{
    Dated, Manner, Side, beginning, first_year, is_figure, is_unknown, month_of, one, whole_number,
};
use crate::exchange::import::table::column_names::Role;
use crate::exchange::import::table::eras::Era;
use crate::exchange::import::table::row::Row;
use crate::exchange::import::table::survey::{is_all_day, midnight};
use crate::exchange::import::wikidata::exact_to;
use crate::exchange::{Order, Report};
use crate::time::Date;

/// Where each form of EDTF is read as it stands.
const OTHERWISE: &str = " in a column `edtf`";

/// The columns of one end of a date.
struct End {
    date: Role,
    time: Role,
    parts: [Role; 3],
    precision: Role,
    era: [Role; 2],
}

const START: End = End {
    date: Role::Date,
    time: Role::Time,
    parts: [Role::Year, Role::Month, Role::Day],
    precision: Role::Precision,
    era: [Role::Era; 2],
};
const STOP: End = End {
    date: Role::End,
    time: Role::EndTime,
    parts: [Role::EndYear, Role::EndMonth, Role::EndDay],
    precision: Role::EndPrecision,
    era: [Role::EndEra, Role::Era],
};

impl Row<'_> {
    /// From its start to its end, where it has one.
    pub(super) fn date(&self, manner: Manner, report: &mut Report) -> Dated {
        if let Some(edtf) = self.text(Role::Edtf) {
            return Ok((of_edtf(edtf)?, None));
        }
        let start = beginning(self.side(&START, manner, report)?)?;
        self.same_year(&start)?;
        let end = match self.ends_within(&start, manner, report)? {
            Some(end) => Some(end),
            None => self.side(&STOP, manner, report)?,
        };
        let (start, end) = if self.ends_at_midnight() { (start.clone(), last_day(start, end)?) } else { (start, end) };
        match (start, end) {
            (None, None) => Err("has no date".to_owned()),
            (Some(one), None) => Ok(one),
            (None, Some((end, written))) => Ok((checked(format!("/{end}"))?, written.map(|text| format!("to {text}")))),
            (Some((start, one)), Some((end, other))) => {
                let date = if end == ".." { checked(format!("{start}/..")) } else { span(&start, &end) };
                // Neither cell holds what both are read as.
                let unheld = format!("`{start}/{end}`");
                let date = date.map_err(|why| match why.contains(&unheld) {
                    true => {
                        "has two dates between which no span lies: each end is one date, such as `2012` or `2012-05`"
                            .to_owned()
                    }
                    false => why,
                })?;
                let written = match (&one, &other) {
                    (None, None) => None,
                    _ => Some(format!("{} – {}", one.as_ref().unwrap_or(&start), other.as_ref().unwrap_or(&end))),
                };
                Ok((date, written))
            }
        }
    }

    /// One end: its date in one cell, or in parts; nothing where there is none.
    fn side(&self, of: &End, manner: Manner, report: &mut Report) -> Result<Option<Side>, String> {
        let End { date, time, parts, .. } = *of;
        let time = self.text(time).filter(|_| !is_all_day(self.columns, self.cells));
        let time = time.map(|time| format!(" {time}")).unwrap_or_default();
        let with_time = |text: &str| if time.is_empty() { text.to_owned() } else { format!("{text}{time}") };
        let era = self.era(of);
        let read = |text: &str, report: &mut Report| match era {
            Some(era) => era.date(text, manner, report),
            None => one(text, manner, report),
        };
        let again = |text: &str| read(text, &mut Report::default()).ok().map(|(date, _)| date);
        if let Some(text) = self.text(date) {
            if let Some(exact) = self.exact(of, text, manner) {
                return exact.map(|date| Some((date, None)));
            }
            let whole = with_time(text);
            let told = |why: String| followable(&why, &whole, OTHERWISE, |form| again(&with_time(form)));
            return read(&whole, report).map(Some).map_err(told);
        }
        if self.columns.is_date_mapped && date == Role::Date {
            return Ok(None);
        }
        let Some(year) = self.text(parts[0]).map(whole_number) else {
            let is_part = parts[1..].iter().any(|role| self.text(*role).is_some_and(|text| !is_unknown(text)));
            return if is_part { Err("has a month or a day without its year".to_owned()) } else { Ok(None) };
        };
        let [month, day] =
            [parts[1], parts[2]].map(|role| self.text(role).map(whole_number).filter(|text| !is_unknown(text)));
        // A date in parts, which no single cell can hold but that of a year alone.
        let in_parts = |report: &mut Report| {
            let text: Vec<&str> = [day, month, Some(year)].into_iter().flatten().collect();
            let whole = with_time(&text.join(" "));
            let is_year = text.len() == 1 && time.is_empty();
            let cell = |form: &str| self.year_cell(form, manner, again).filter(|_| is_year);
            let parts = [("year ", Some(year)), ("month ", month), ("day ", day)];
            let cells = parts.iter().filter_map(|(name, cell)| Some(format!("{name}`{}`", (*cell)?)));
            let cells = cells.collect::<Vec<_>>().join(", ");
            let told = |why: String| match text.len() {
                1 => followable(&why, &whole, OTHERWISE, cell),
                _ => followable(&why, &whole, OTHERWISE, cell).replace(&format!("`{whole}`"), &cells),
            };
            read(&whole, report).map(Some).map_err(told)
        };
        let Ok(figure) = year.parse::<i64>() else { return in_parts(report) };
        match figure {
            -9 if parts[0] == Role::EndYear => return Ok(Some((String::new(), None))),
            -8 if parts[0] == Role::EndYear => return Ok(None),
            _ => {}
        }
        let figure = match era {
            Some(era) => era.year(figure)?,
            None => self
                .year(figure, year, manner, report)
                .map_err(|why| followable(&why, year, OTHERWISE, |form| self.year_cell(form, manner, again)))?,
        };
        let Some(month) = month.map(month_of).transpose().ok().filter(|_| day.is_none_or(is_figure)) else {
            return in_parts(report);
        };
        let date = of_parts(figure, month, day.and_then(|day| day.parse().ok()))?;
        if time.is_empty() { Ok(Some((date, None))) } else { one(&format!("{date}{time}"), manner, report).map(Some) }
    }

    /// Whether its year is before Christ, where a column says it.
    fn era(&self, of: &End) -> Option<Era> {
        of.era.into_iter().find_map(|role| self.text(role)).and_then(Era::of)
    }

    /// A time of Wikidata, as exact as its number says.
    fn exact(&self, of: &End, text: &str, manner: Manner) -> Option<Result<String, String>> {
        let precision = self.text(of.precision).filter(|_| manner.is_of_wikidata)?;
        let (day, _) = text.split_once('T')?;
        let Ok(precision) = whole_number(precision).parse() else {
            return Some(Err(format!("`{precision}` is no precision of Wikidata, which are 0 to 14")));
        };
        Some(exact_to(day, precision))
    }

    /// An end that is a time of day alone: of the day on which it begins.
    fn ends_within(&self, start: &Option<Side>, manner: Manner, report: &mut Report) -> Result<Option<Side>, String> {
        let has_day = [Role::End, Role::EndYear].iter().any(|role| self.text(*role).is_some());
        let time = self.text(Role::EndTime).filter(|_| !has_day && !is_all_day(self.columns, self.cells));
        let (Some(time), Some((start, _))) = (time, start) else { return Ok(None) };
        // A column of that name may hold whole dates.
        if Date::if_written(time).is_some() {
            return one(time, manner, report).map(Some);
        }
        let Some((day, from)) = start.split_once('T') else {
            return Err(format!("ends at {time}, and begins at no time of day"));
        };
        let (end, _) = one(&format!("{day} {time}"), manner, report)?;
        match end.split_once('T') {
            Some((_, to)) if from.get(..5) <= to.get(..5) => Ok(Some((end, None))),
            _ => Err(format!("ends at {time}, before it begins: write the day of its end beside it")),
        }
    }

    /// A date in one cell is of the year that stands beside it, if the caller does not say which of the two is the date.
    fn same_year(&self, start: &Option<Side>) -> Result<(), String> {
        let beside = self.text(Role::Date).and_then(|date| Some((date, whole_number(self.text(Role::Year)?))));
        let (Some((date, year)), Some((edtf, _)), false) = (beside, start, self.columns.is_date_mapped) else {
            return Ok(());
        };
        match (year.parse::<i64>(), first_year(edtf)) {
            (Ok(year), Some(other)) if year != other && year > 99 => Err(format!(
                "has the date `{date}` in the column `{0}` and the year {year} in `{1}`: say which is meant with `--map 'date={0}'` or `--map 'year={1}'`",
                self.name(Role::Date),
                self.name(Role::Year)
            )),
            _ => Ok(()),
        }
    }

    /// Counts what stands beside a date in one cell and is not said by it.
    pub(super) fn lose_beside(&self, date: &str, manner: Manner, report: &mut Report) {
        let sides = [
            ([Role::Year, Role::Month, Role::Day], Role::Date, date.split('/').next().unwrap_or_default()),
            ([Role::EndYear, Role::EndMonth, Role::EndDay], Role::End, date.split('/').next_back().unwrap_or_default()),
        ];
        let is_edtf = self.text(Role::Edtf).is_some();
        for (parts, whole, side) in sides {
            let has_whole = is_edtf || self.text(whole).is_some();
            for (at, role) in parts.into_iter().enumerate().filter(|_| has_whole) {
                let Some(text) = self.text(role).filter(|text| !is_unknown(text)) else { continue };
                let figure = |text: &str| whole_number(text).parse::<u32>().ok();
                let said = side.trim_start_matches('-').split(['-', 'T']).nth(at).and_then(figure);
                if said.is_none() || said != figure(text) {
                    report.lose(&format!("cells of the column `{}` beside a date", self.name(role)));
                }
            }
            if is_edtf && self.text(whole).is_some_and(|text| text != side && text != date) {
                report.lose(&format!("cells of the column `{}` beside EDTF", self.name(whole)));
            }
        }
        for role in [Role::Era, Role::EndEra] {
            if self.text(role).is_some_and(|text| Era::of(text).is_none()) {
                report.lose(&format!("cells of the column `{}`", self.name(role)));
            }
        }
        for role in [Role::Precision, Role::EndPrecision].into_iter().filter(|_| !manner.is_of_wikidata) {
            if self.text(role).is_some() {
                report.lose(&format!("cells of the column `{}`", self.name(role)));
            }
        }
        for role in [Role::Time, Role::EndTime].into_iter().filter(|_| is_edtf) {
            if self.text(role).is_some() {
                report.lose(&format!("cells of the column `{}` beside EDTF", self.name(role)));
            }
        }
    }

    /// Whether its days end where the last one begins: that of Outlook's calendars is left out.
    fn ends_at_midnight(&self) -> bool {
        let end = self.text(Role::EndTime).map(|time| format!("0 {time}"));
        is_all_day(self.columns, self.cells) && end.is_some_and(|end| midnight(&end).is_some())
    }

    /// What a text is in a column of years: a year in figures, or what `again` reads.
    fn year_cell(&self, form: &str, manner: Manner, again: impl Fn(&str) -> Option<String>) -> Option<String> {
        let Ok(figure) = form.parse() else { return again(form) };
        let year = self.year(figure, form, manner, &mut Report::default()).ok()?;
        of_parts(year, None, None).ok()
    }

    /// A year by itself as astronomers count.
    fn year(&self, figure: i64, written: &str, manner: Manner, report: &mut Report) -> Result<i64, String> {
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
            1..100 if manner.has_long_years && written.len() < 3 => Err(format!(
                "`{written}` can be a year of any century, as others of the column have four figures: write `{figure:04}` if the year {figure} is meant"
            )),
            100..1000 if manner.has_long_years => {
                report.remark("years of three figures are read as they stand, though others of the column have four");
                Ok(figure)
            }
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
