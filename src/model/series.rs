//! Series: values of a table, drawn in a strip of their own on the axis of a timeline.

use crate::language::Language;
use crate::model::Text;
use crate::text::Span;
use crate::time::{Date, Instant};

/// A series of a timeline: which columns of which table, and how they are drawn.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Series {
    /// The path of the table from the folder of the file of events, with `/`.
    pub path: String,
    /// The column of the dates.
    pub date: String,
    /// The column of the values.
    pub value: String,
    /// How the values are drawn; a line where missing.
    pub kind: SeriesKind,
    /// What it is called; the name of the column of the values where missing.
    pub label: Text,
    /// What its values count or measure.
    pub unit: Option<Text>,
    /// Where they are from: an index into the chronicle's sources.
    pub source: Option<usize>,
    /// Whether its strip stands over the events and not under them.
    pub over: bool,
    /// Where it is described in the file of events.
    pub spans: SeriesSpans,
    /// Its values in the order of time, once `read::load_series` has read the table.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub values: Vec<SeriesValue>,
}

/// Where the parts of a series stand in the file of events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SeriesSpans {
    /// Its entry.
    pub entry: Span,
    /// The path of the table.
    pub file: Span,
    /// The name of the column of the dates.
    pub date: Span,
    /// The name of the column of the values.
    pub value: Span,
}

impl SeriesSpans {
    /// All of them, to be put into another file.
    pub(crate) fn each(&mut self) -> [&mut Span; 4] {
        [&mut self.entry, &mut self.file, &mut self.date, &mut self.value]
    }
}

/// One value and the time that it is for.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SeriesValue {
    /// As written.
    pub date: Date,
    /// The first instant that it is for.
    pub from: Instant,
    /// The first instant after that.
    pub to: Instant,
    /// The value; none where the table has an empty cell.
    pub value: Option<f64>,
    /// Whether there is none for the time right before it: a line stops there.
    pub after_gap: bool,
    /// The value as written; empty where there is none.
    pub written: String,
}

impl SeriesValue {
    /// The value as it is written in a language, with the figures behind the point that the table has; empty where there is none.
    ///
    /// ```
    /// use dateline::{language::Language, model::SeriesValue};
    /// # let date: dateline::Date = "2012".parse()?;
    /// # let (from, to) = date.sort_key();
    /// # let one = SeriesValue::new((date, from, to), Some(12500.5), "12500.50");
    /// assert_eq!(one.words(Language::German), "12.500,50");
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    pub fn words(&self, language: Language) -> String {
        let part = self.written.split(['e', 'E']).next().and_then(|figures| figures.split_once('.'));
        let decimals = part.map_or(0, |(_, part)| part.len());
        self.value.map_or_else(String::new, |value| language.figure(value, decimals.min(MOST_DECIMALS)))
    }

    /// A value as a table has it, for the time from the first instant up to, not including, the second.
    ///
    /// ```
    /// use dateline::{Date, model::SeriesValue, time::Instant};
    /// let date: Date = "1970-01-01".parse()?;
    /// let one = SeriesValue::new((date, Instant(0), Instant(86_400)), None, "");
    /// assert!(one.value.is_none() && !one.after_gap);
    /// # Ok::<(), dateline::DateError>(())
    /// ```
    pub fn new((date, from, to): (Date, Instant, Instant), value: Option<f64>, written: &str) -> SeriesValue {
        SeriesValue { date, from, to, value, after_gap: false, written: written.to_owned() }
    }
}

/// Figures behind the point that are repeated.
const MOST_DECIMALS: usize = 6;

/// How the values of a series are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum SeriesKind {
    /// `line`: through the middle of the time of each value.
    Line,
    /// `area`: the same, filled down to zero.
    Area,
    /// `bars`: each as wide as the time of its value.
    Bars,
}
