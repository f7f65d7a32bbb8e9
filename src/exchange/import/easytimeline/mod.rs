//! EasyTimeline: the timelines in the pages of Wikipedia. Each `from` and `till`, and each `at`, is an event; its bar is a tag,
//! and a colour with a legend is a category.

mod attributes;
mod plot;
mod source;
mod wiki;

use std::collections::BTreeMap;

use crate::exchange::dates::{of_historians, of_parts};
use crate::exchange::import::easytimeline::attributes::Attributes;
use crate::exchange::import::easytimeline::plot::Plot;
use crate::exchange::import::easytimeline::source::{Line, lines};
use crate::exchange::{Imported, Refusal, Report};

/// How the dates of a timeline are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum DateFormat {
    /// Not said: days in figures are not read.
    #[default]
    Unsaid,
    Year,
    DayFirst,
    MonthFirst,
    /// `x.y`, in this line: numbers of anything.
    Numbers(usize),
}

/// Years between which the axis of a timeline in `x.y` lies where its numbers can be nothing else.
const OF_YEARS: std::ops::RangeInclusive<i64> = 1000..=2100;

/// What commands say before the plot.
#[derive(Debug, Default)]
struct Settings {
    format: DateFormat,
    /// The first and the last date of the axis, as written.
    period: BTreeMap<&'static str, String>,
    /// What colours with a legend stand for.
    legends: BTreeMap<String, String>,
    /// Texts of bars by their names.
    bars: BTreeMap<String, String>,
}

/// Reads a file, or a page of a wiki with timelines in it.
pub(super) fn read(text: &str) -> Result<Imported, Refusal> {
    let mut imported = Imported::default();
    let mut is_any = false;
    for timeline in lines(text, &mut imported.report) {
        let mut settings = Settings::default();
        let mut plot = Plot::default();
        let mut command = "";
        for Line { number, text } in &timeline {
            let (name, rest) = match attributes::command(text) {
                Some((name, rest)) => (attributes::known(name), rest),
                None => (command, text.trim()),
            };
            if name != command {
                plot.flush(&settings, &mut imported);
            }
            command = name;
            is_any |= command == "PlotData";
            if rest.is_empty() {
                continue;
            }
            match command {
                "PlotData" => {
                    settings.decide(&mut imported.report)?;
                    plot.line(*number, rest, &settings, &mut imported);
                }
                _ => settings.line(command, *number, rest, &mut imported.report)?,
            }
        }
        plot.flush(&settings, &mut imported);
    }
    imported.report.skipped.sort_by_key(|skipped| skipped.line);
    if is_any { Ok(imported) } else { Err(Refusal::whole("is no EasyTimeline: it has no `PlotData`")) }
}

impl Settings {
    fn line(&mut self, command: &str, number: usize, rest: &str, report: &mut Report) -> Result<(), Refusal> {
        match command {
            "DateFormat" => {
                self.format = match rest.to_ascii_lowercase().as_str() {
                    "yyyy" => DateFormat::Year,
                    "dd/mm/yyyy" => DateFormat::DayFirst,
                    "mm/dd/yyyy" => DateFormat::MonthFirst,
                    "x.y" => DateFormat::Numbers(number),
                    other => {
                        let why = format!(
                            "counts in `{other}`, which are no dates: `yyyy`, `dd/mm/yyyy` and `mm/dd/yyyy` are read"
                        );
                        return Err(Refusal::at(number, why));
                    }
                };
            }
            "Period" => {
                let attributes = Attributes::read(rest);
                for key in ["from", "till"] {
                    self.period.extend(attributes.get(key).map(|date| (key, date.to_owned())));
                }
            }
            "Colors" => {
                let attributes = Attributes::read(rest);
                if let (Some(id), Some(legend)) = (attributes.get("id"), attributes.get("legend")) {
                    self.legends.insert(id.to_ascii_lowercase(), wiki::words(&spoken(legend), report).text);
                }
            }
            "BarData" => {
                let attributes = Attributes::read(rest);
                if let (Some(bar), Some(text)) = (attributes.get("bar"), attributes.get("text")) {
                    self.bars.insert(bar.to_owned(), wiki::words(text, report).text);
                }
            }
            "LineData" => report.lose("lines across the plot"),
            "TextData" => report.lose("texts beside the plot"),
            _ => report.lose("settings of the picture"),
        }
        Ok(())
    }

    /// Takes numbers for years where the axis leaves no doubt; refuses them where they may be millions of years, or hours.
    fn decide(&mut self, report: &mut Report) -> Result<(), Refusal> {
        let DateFormat::Numbers(line) = self.format else { return Ok(()) };
        let is_year = |end: &String| end.parse().is_ok_and(|year: i64| OF_YEARS.contains(&year));
        if self.period.len() < 2 || !self.period.values().all(is_year) {
            let why = "counts in `x.y`, and what it counts may be years, millions of years or hours. Where it counts years, write `DateFormat = yyyy`";
            return Err(Refusal::at(line, why));
        }
        report.remark("numbers in `x.y` are read as years, for the axis lies between 1000 and 2100");
        self.format = DateFormat::Year;
        Ok(())
    }

    /// What a bar is called.
    fn bar(&self, name: &str) -> String {
        self.bars.get(name).filter(|text| !text.is_empty()).cloned().unwrap_or_else(|| spoken(name))
    }

    /// A date as it is written, in EDTF; `start` and `end` are those of the axis.
    fn date(&self, written: &str, report: &mut Report) -> Result<String, String> {
        let of_axis = match written.to_ascii_lowercase().as_str() {
            "start" => Some("from"),
            "end" => Some("till"),
            _ => None,
        };
        let Some(key) = of_axis else { return self.figures(written, report) };
        let date = self
            .period
            .get(key)
            .ok_or_else(|| format!("`{written}` is an end of the axis, and no `Period` gives it"))?;
        report.remark("`start` and `end` are read as the dates at which the axis begins and ends");
        self.figures(date, report)
    }

    fn figures(&self, written: &str, report: &mut Report) -> Result<String, String> {
        let wrong = || format!("`{written}` is no date in the `DateFormat` of the timeline");
        let parts: Vec<i64> =
            written.split('/').map(|part| part.trim().parse().ok()).collect::<Option<_>>().ok_or_else(wrong)?;
        let part = |number: i64| u32::try_from(number).map_err(|_| wrong());
        let (year, month, day) = match (parts.as_slice(), self.format) {
            ([year], _) => (*year, None, None),
            ([month, year], DateFormat::DayFirst | DateFormat::MonthFirst) => (*year, Some(part(*month)?), None),
            ([day, month, year], DateFormat::DayFirst) => (*year, Some(part(*month)?), Some(part(*day)?)),
            ([month, day, year], DateFormat::MonthFirst) => (*year, Some(part(*month)?), Some(part(*day)?)),
            (_, DateFormat::Unsaid) => {
                return Err(format!("`{written}` leaves open which number is the month, and no `DateFormat` says it"));
            }
            _ => return Err(wrong()),
        };
        if year < 0 {
            report.remark("years below 0 are read as years BC: -44 is 44 BC");
        }
        of_parts(of_historians(year)?, month, day)
    }
}

/// A name with spaces where EasyTimeline has underscores.
fn spoken(name: &str) -> String {
    name.replace('_', " ")
}
