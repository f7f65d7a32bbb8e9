//! The first reading of a table: what only all of its rows together can tell. Whether day or month stands first, whether midnight
//! is a time, which categories and sources there are.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::dates::{is_in_figures, order_of};
use crate::exchange::import::table::cell_dates::{is_figure, whole_number};
use crate::exchange::import::table::column_names::Role;
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::row::{category, sources_of};
use crate::exchange::import::table::split::Cells;
use crate::exchange::plain_text::cleaned;
use crate::exchange::{Options, Order, Report};
use crate::time::Date;

/// Different categories that are counted at most; a table with more has none.
const MOST_COUNTED: usize = 20_000;

/// What all rows together tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Survey {
    /// Where the first date stands that leaves no doubt, and the date: day first, month first.
    day_first: Option<(usize, String)>,
    month_first: Option<(usize, String)>,
    /// Where two years stand with a hyphen between them, the second in two figures, which is no month: `1999-00`.
    pub(super) two_years: Option<(usize, String)>,
    /// Times of day other than midnight, and midnights.
    has_times: bool,
    has_midnights: bool,
    /// Times of day that name their offset, and those that do not.
    has_offsets: bool,
    has_floating: bool,
    /// How many rows each category has, and when it came first.
    pub(super) categories: BTreeMap<String, (usize, usize)>,
    /// In the order in which they come.
    pub(super) sources: Vec<String>,
    seen: BTreeSet<String>,
    rows: usize,
    /// Whether a cell of a column of dates, or of ends, is a date.
    has_dates: bool,
    has_ends: bool,
    /// Whether a rank is none of 1 to 5, so that the others are of another scale too.
    has_other_ranks: bool,
    /// Whether a year by itself has four figures.
    pub(super) has_long_years: bool,
    /// Whether a cell of the first row is an entity of Wikidata, as its query service names them.
    pub(super) is_of_wikidata: bool,
}

impl Survey {
    /// Looks at a row.
    pub(super) fn add(&mut self, line: usize, columns: &Columns, cells: Cells<'_>) {
        self.rows += 1;
        if self.rows == 1 {
            let mut cells = (0..columns.names.len()).map(|at| cells.at(at));
            self.is_of_wikidata = cells.any(|cell| cell.starts_with("http://www.wikidata.org/entity/Q"));
        }
        let cell = |role: Role| columns.at(role).map(|at| cells.at(at).trim()).unwrap_or_default();
        let has_times = !is_all_day(columns, cells);
        for (date, time) in [(Role::Date, Role::Time), (Role::End, Role::EndTime)] {
            match cell(time) {
                _ if cell(date).is_empty() => {}
                "" => self.date(line, cell(date)),
                _ if !has_times => self.date(line, cell(date)),
                time => self.date(line, &format!("{} {time}", cell(date))),
            }
        }
        for (has, date, year) in
            [(&mut self.has_dates, Role::Date, Role::Year), (&mut self.has_ends, Role::End, Role::EndYear)]
        {
            // Only where a column of years stands beside it, it may be something else.
            *has = *has || columns.at(date).is_none() || columns.at(year).is_none() || is_like_date(cell(date));
        }
        self.has_long_years |= [Role::Year, Role::EndYear].into_iter().any(|role| is_long_year(cell(role)));
        self.has_other_ranks = self.has_other_ranks
            || cell(Role::Importance).parse::<f64>().is_ok_and(|rank| !(1.0..=5.0).contains(&rank));
        self.clock(cell(Role::Edtf));
        [Role::Year, Role::EndYear].into_iter().for_each(|role| self.date(line, cell(role)));
        if let Some(name) = category(columns, cells) {
            self.category(cleaned(&name).into_owned());
        }
        for name in sources_of(columns, cells) {
            if self.seen.insert(name.clone()) {
                self.sources.push(name);
            }
        }
    }

    fn category(&mut self, name: String) {
        let has_room = self.categories.len() < MOST_COUNTED || self.categories.contains_key(&name);
        if has_room && !name.is_empty() {
            self.categories.entry(name).or_insert((0, self.rows)).0 += 1;
        }
    }

    fn date(&mut self, line: usize, text: &str) {
        let first = match order_of(text) {
            Some(Order::Dmy) => Some(&mut self.day_first),
            Some(Order::Mdy) => Some(&mut self.month_first),
            _ => None,
        };
        if let Some(first) = first {
            first.get_or_insert_with(|| (line, text.to_owned()));
        }
        if is_two_years(text) && self.two_years.is_none() {
            self.two_years = Some((line, text.to_owned()));
        }
        self.offset(text);
        match midnight(text) {
            Some(_) => self.has_midnights = true,
            None => self.has_times |= is_timed(text),
        }
    }

    /// Looks at EDTF, in which midnight is a time.
    fn clock(&mut self, text: &str) {
        self.has_times |= text.contains(':');
        text.split('/').for_each(|side| self.offset(side));
    }

    fn offset(&mut self, text: &str) {
        if let Some((_, time)) = text.split_once(':') {
            let names_offset = time.contains(['Z', 'z', '+', '-']) || time.ends_with("UTC") || time.ends_with("GMT");
            self.has_offsets |= names_offset;
            self.has_floating |= !names_offset;
        }
    }

    /// Drops what columns seemed to say by their names, and do not say in any row.
    pub(super) fn settle(&self, columns: &mut Columns) {
        if !self.has_dates && self.rows > 0 {
            columns.drop(Role::Date);
        }
        if !self.has_ends && self.rows > 0 {
            columns.drop(Role::End);
        }
        if self.has_other_ranks && !columns.is_own && !columns.is_rank_mapped {
            columns.drop(Role::Importance);
        }
    }

    /// Whether a time of midnight is only how a program writes a day.
    pub(super) fn is_midnight_a_day(&self) -> bool {
        self.has_midnights && !self.has_times
    }

    /// Whether some times of day may name no offset where others do.
    pub(super) fn is_mixed(&self) -> bool {
        self.has_offsets && self.has_floating
    }

    /// In which order day and month are read, which is said.
    pub(super) fn order(&self, options: &Options, report: &mut Report) -> Order {
        if options.order != Order::Sure {
            return options.order;
        }
        match (&self.day_first, &self.month_first) {
            (Some((line, text)), None) => {
                report
                    .remark(&format!("the day stands before the month in all dates, as `{text}` in line {line} shows"));
                Order::Dmy
            }
            (None, Some((line, text))) => {
                report
                    .remark(&format!("the month stands before the day in all dates, as `{text}` in line {line} shows"));
                Order::Mdy
            }
            (Some((one, day)), Some((other, month))) => {
                report.remark(&format!(
                    "`{day}` in line {one} has the day first, `{month}` in line {other} the month: dates that can be either are left out"
                ));
                Order::Sure
            }
            (None, None) => Order::Sure,
        }
    }
}

/// Whether a text is a date, or may be one: what is sure is told where it is read.
pub(super) fn is_like_date(text: &str) -> bool {
    let day = midnight(text).map_or(text, |(day, _)| day);
    is_in_figures(day) || Date::parse(day).map_or_else(|error| error.suggestion().is_some(), |_| true)
}

/// A year of four figures.
fn is_long_year(text: &str) -> bool {
    let figures = whole_number(text);
    figures.len() == 4 && !figures.starts_with('0') && is_figure(figures)
}

/// Whether a time of day stands in it: a colon between figures, as in no address on the web.
fn is_timed(text: &str) -> bool {
    let is_figure = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    (1..bytes.len()).any(|at| bytes[at] == b':' && is_figure(bytes.get(at - 1)) && is_figure(bytes.get(at + 1)))
}

/// `1999-00`, `1914-18`: the second is no month.
fn is_two_years(text: &str) -> bool {
    year_and_two(text).is_some_and(|two| !(1..=12).contains(&two))
}

/// The two figures behind a year and a hyphen.
pub(super) fn year_and_two(text: &str) -> Option<u32> {
    let (year, two) = text.split_once('-')?;
    let is_figures = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_figures(year, 4) && is_figures(two, 2) { two.parse().ok() } else { None }
}

/// What stands before a time of midnight, where one ends the text; and that time as EDTF has it.
pub(super) fn midnight(text: &str) -> Option<(&str, &'static str)> {
    const ENDS: [(&str, &str); 11] = [
        ("00:00:00", "00:00:00"),
        ("00:00", "00:00"),
        ("00:00:00.000", "00:00:00"),
        ("00:00:00Z", "00:00:00Z"),
        ("00:00:00.000Z", "00:00:00Z"),
        ("00:00:00+00:00", "00:00:00Z"),
        ("00:00:00+00", "00:00:00Z"),
        ("00:00:00.000000", "00:00:00"),
        ("12:00:00 AM", "00:00:00"),
        ("12:00 AM", "00:00"),
        ("0:00", "00:00"),
    ];
    ENDS.iter().find_map(|(end, time)| {
        let day = text.strip_suffix(end)?.strip_suffix(['T', ' '])?.trim_end();
        (!day.is_empty() && !day.contains(':')).then_some((day, *time))
    })
}

/// Whether a row says that its times of day mean nothing, as Outlook's calendars do.
pub(super) fn is_all_day(columns: &Columns, cells: Cells<'_>) -> bool {
    all_day(columns, cells) == Some(true)
}

/// Whether a row has a word for or against that, which ours does not know.
pub(super) fn is_all_day_unknown(columns: &Columns, cells: Cells<'_>) -> bool {
    all_day(columns, cells).is_none()
}

/// What a row says of it; `None` where its word is not known.
fn all_day(columns: &Columns, cells: Cells<'_>) -> Option<bool> {
    const YES: [&str; 16] = [
        "true",
        "yes",
        "y",
        "on",
        "1",
        "x",
        "wahr",
        "ja",
        "ein",
        "vrai",
        "oui",
        "verdadero",
        "sí",
        "si",
        "vero",
        "sim",
    ];
    const NO: [&str; 14] =
        ["", "false", "no", "n", "off", "0", "falsch", "nein", "aus", "faux", "non", "falso", "não", "-"];
    let Some(at) = columns.at(Role::AllDay) else { return Some(false) };
    let word = cells.at(at).trim().to_lowercase();
    if YES.contains(&&*word) { Some(true) } else { NO.contains(&&*word).then_some(false) }
}
