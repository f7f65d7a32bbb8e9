//! The tables of series: CSV files beside the file of events, each read cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::diag::{Code, Diagnostic};
use crate::document::MAX_BYTES;
use crate::model::{Chronicle, Series, SeriesValue};
use crate::read::calendar_dates::parse;
use crate::read::dates::refused;
use crate::read::encoding::decode;
use crate::read::gaps::mark_gaps;
use crate::read::number::number;
use crate::read::suggest::{hint, one_of, short};
use crate::read::table_cells::Table;
use crate::text::{FileId, Files, Loader, Span};
use crate::time::{Calendar, Date, Edge, Instant, Shape, Zone};

/// Values of a series at most: a picture has a few thousand px.
const MOST_VALUES: usize = 100_000;
/// Errors of one table that are told.
const MOST_TOLD: usize = 20;

/// Reads the tables of the series of a chronicle's timelines, each from the folder of the file of events, and gives the series
/// their values: what is wrong with them, each at its place in its own file. A series with an error has no values, and is not
/// drawn.
///
/// ```
/// use dateline::{FileId, Files, Loaded};
/// use std::path::Path;
/// let text = "title: T\nevents: [{ date: 1950, title: A }]\n\
///             timelines: [{ id: a, series: [{ file: rain.csv, date: year, value: mm }] }]\n";
/// let mut files = Files::new("history/events.yaml", text);
/// let mut chronicle = dateline::read(text).value.ok_or("no chronicle")?;
/// let mut loader = |path: &Path| match path == Path::new("history/rain.csv") {
///     true => Ok(Loaded { name: "history/rain.csv".into(), bytes: b"year,mm\n1949,612\n1950,587.5\n".to_vec() }),
///     false => Err("there is no such file"),
/// };
/// let found = dateline::read::load_series(&mut files, &mut loader, FileId::MAIN, &mut chronicle);
/// assert!(found.is_empty());
/// assert_eq!(chronicle.views[0].series[0].values[1].value, Some(587.5));
/// # Ok::<(), &str>(())
/// ```
pub fn load_series<L: Loader>(
    files: &mut Files<'_>,
    loader: &mut L,
    file: FileId,
    chronicle: &mut Chronicle,
) -> Vec<Diagnostic>
where
    L::Error: fmt::Display,
{
    let folder = files.folder(file).to_owned();
    let mut found = Vec::new();
    // What is asked of a table, and what came of it: several pictures of a timeline ask the same.
    let mut tables: BTreeMap<String, Option<FileId>> = BTreeMap::new();
    let mut asked: BTreeMap<(String, String, String), Vec<SeriesValue>> = BTreeMap::new();
    // The entries of which nothing is seen: the editions of a timeline share theirs.
    let mut told: BTreeSet<Span> = BTreeSet::new();
    let of_file = (chronicle.calendar, chronicle.timezone);
    let windows = chronicle.views.iter_mut().map(|view| ((view.from, view.axis_end()), &mut view.series));
    for (window, series) in windows.flat_map(|(window, all)| all.iter_mut().map(move |series| (window, series))) {
        let question = (series.path.clone(), series.date.clone(), series.value.clone());
        if let Some(known) = asked.get(&question) {
            found.extend(unseen(known, window, series).filter(|one| told.insert(one.span)));
            series.values.clone_from(known);
            continue;
        }
        let table = *tables.entry(series.path.clone()).or_insert_with(|| {
            let loaded = match loader.load(&folder.join(&series.path)) {
                Ok(loaded) => loaded,
                Err(error) => {
                    found.push(unreadable(series, &error.to_string()));
                    return None;
                }
            };
            let length = loaded.bytes.len();
            let (text, undecoded) = decode(if length > MAX_BYTES { Vec::new() } else { loaded.bytes });
            let id = files.add(loaded.name, text);
            let wrong = if length > MAX_BYTES { Some(too_long(length)) } else { undecoded };
            let is_sound = wrong.is_none();
            found.extend(wrong.map(|one| one.in_file(id)));
            is_sound.then_some(id)
        });
        let Some(table) = table else { continue };
        let (values, wrong) = read(files.text(table), series, of_file);
        found.extend(wrong.into_iter().map(|one| one.placed(table)));
        found.extend(unseen(&values, window, series).filter(|one| told.insert(one.span)));
        asked.insert(question, values.clone());
        series.values = values;
    }
    found
}

/// What is wrong, and in which file.
enum Wrong {
    /// At a place of the table.
    There(Diagnostic),
    /// At a place of the file of events, and about the names at the top of the table.
    Here(Diagnostic, Span),
}

impl Wrong {
    fn placed(self, table: FileId) -> Diagnostic {
        match self {
            Wrong::There(one) => one.in_file(table),
            Wrong::Here(one, names) => one.related(names.in_file(table), "the columns of the table"),
        }
    }
}

fn unreadable(series: &Series, why: &str) -> Diagnostic {
    let message = format!("the table `{}` cannot be read: {why}", short(&series.path));
    Diagnostic::error(Code::SeriesInvalid, series.spans.file, message)
        .hint("write the path of a CSV file, from the folder of this file")
}

/// None of the values is for a time that the picture shows.
fn unseen(values: &[SeriesValue], (from, to): (Instant, Instant), series: &Series) -> Option<Diagnostic> {
    let is_seen = |one: &SeriesValue| one.value.is_some() && one.from < to && one.to > from;
    let (first, last) = (values.first()?, values.last()?);
    let dates = (short(first.date.as_written()), short(last.date.as_written()));
    let message =
        format!("no value of the series lies in the time of the picture: they are from {} to {}", dates.0, dates.1);
    let diagnostic = Diagnostic::warning(Code::ShowsNothing, series.spans.entry, message);
    let is_hidden = !values.iter().any(is_seen);
    is_hidden.then(|| diagnostic.hint("widen the timeline with `from` and `to`, or delete the series"))
}

fn too_long(length: usize) -> Diagnostic {
    let message = format!("the table has {} MB, expected at most {} MB", length >> 20, MAX_BYTES >> 20);
    Diagnostic::error(Code::LimitExceeded, Span::default(), message).hint("write a table of fewer columns or rows")
}

/// The values that a series has in the text of its table, in the order of time; none where something is wrong with one.
fn read(text: &str, series: &Series, of_file: (Calendar, Option<Zone>)) -> (Vec<SeriesValue>, Vec<Wrong>) {
    let table = Table::new(text);
    let Some(names) = table.names() else { return (Vec::new(), vec![Wrong::There(empty(Span::default()))]) };
    let mut wrong = Vec::new();
    let mut column = |name: &str, span: Span| {
        let places: Vec<usize> = (0..names.len()).filter(|at| names[*at] == name).collect();
        match places.as_slice() {
            [at] => Some(*at),
            several => {
                let one = no_column(name, &names, span, several.len(), &series.path);
                wrong.push(Wrong::Here(one, table.head()));
                None
            }
        }
    };
    let columns = (column(&series.date, series.spans.date), column(&series.value, series.spans.value));
    let (Some(date), Some(value)) = columns else { return (Vec::new(), wrong) };
    let mut rows = Rows { table: &table, columns: (date, value), of_file, wrong: Vec::new() };
    let mut values: Vec<(SeriesValue, Span)> = Vec::new();
    for row in table.rows() {
        if rows.wrong.len() >= MOST_TOLD {
            break;
        }
        if values.len() == MOST_VALUES {
            let message = format!("the table has more than {MOST_VALUES} values");
            let one = Diagnostic::error(Code::LimitExceeded, table.line(&row), message);
            rows.wrong.push(one.hint("write values for longer times, such as months in place of days"));
            break;
        }
        values.extend(rows.value(&row));
    }
    if values.iter().all(|(one, _)| one.value.is_none()) && rows.wrong.is_empty() {
        rows.wrong.push(empty(table.head()));
    }
    values.sort_by_key(|(one, _)| (one.from, one.to));
    rows.wrong.extend(values.windows(2).filter_map(|pair| twice(&pair[0], &pair[1])).take(MOST_TOLD));
    if !rows.wrong.is_empty() {
        return (Vec::new(), rows.wrong.into_iter().map(Wrong::There).collect());
    }
    let mut values: Vec<SeriesValue> = values.into_iter().map(|(one, _)| one).collect();
    mark_gaps(&mut values, of_file.1);
    (values, Vec::new())
}

fn empty(span: Span) -> Diagnostic {
    let message = "the table has no values";
    let hint =
        "write the names of the columns in its first line, and a line for each value below it, such as `2012-05,1200`";
    Diagnostic::error(Code::SeriesInvalid, span, message).hint(hint)
}

fn no_column(name: &str, names: &[String], span: Span, count: usize, path: &str) -> Diagnostic {
    let known: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    let (name, path) = (short(name), short(path));
    if count > 1 {
        let message = format!("the table `{path}` has {count} columns `{name}`");
        return Diagnostic::error(Code::SeriesInvalid, span, message)
            .hint("give each column of the table a name of its own");
    }
    let message = format!("the table `{path}` has no column `{name}`");
    let words = match known.is_empty() {
        true => "write the names of the columns in the first line of the table".to_owned(),
        false => hint(&name, &known),
    };
    Diagnostic::error(Code::SeriesInvalid, span, message).hint(words)
}

/// The rows of a table, read one by one.
struct Rows<'t> {
    table: &'t Table<'t>,
    /// Of the dates and of the values.
    columns: (usize, usize),
    of_file: (Calendar, Option<Zone>),
    wrong: Vec<Diagnostic>,
}

impl Rows<'_> {
    /// The value of a row, and where its date stands.
    fn value(&mut self, row: &csv::StringRecord) -> Option<(SeriesValue, Span)> {
        let (date_at, value_at) = self.columns;
        let (Some(date), Some(cell)) = (row.get(date_at), row.get(value_at)) else {
            let cells = if row.len() == 1 { "cell" } else { "cells" };
            let message = format!("this line has {} {cells}, expected {}", row.len(), date_at.max(value_at) + 1);
            let one = Diagnostic::error(Code::SeriesInvalid, self.table.line(row), message);
            self.wrong.push(one.hint("write a cell for each column; one that is empty is a gap"));
            return None;
        };
        let place = self.table.cell(row, date_at);
        let (date, from, to) = self.date(date.trim(), place)?;
        let written = cell.trim().to_owned();
        let value = if written.is_empty() { None } else { Some(self.number(&written, row)?) };
        Some((SeriesValue { date, from, to, value, after_gap: false, written }, place))
    }

    /// A date with the time that it is, from its first instant to the first one after it.
    fn date(&mut self, text: &str, span: Span) -> Option<(Date, Instant, Instant)> {
        let (calendar, zone) = self.of_file;
        let date = match parse(text, calendar) {
            Ok(date) => date.in_zone(zone),
            Err(error) => {
                self.wrong.push(plain(&refused("date", text, error, None, span)));
                return None;
            }
        };
        let whole = date.extent().and_then(|extent| match extent.shape {
            Shape::Point(from, to) => Some((from, to)),
            Shape::Span { start: Edge::Within(from, _), end: Edge::Within(_, to) } => Some((from, to)),
            _ => None,
        });
        let Some((from, to)) = whole.filter(|(from, to)| from < to) else {
            let message = format!("`{}` is no time with a beginning and an end", short(text));
            let one = Diagnostic::error(Code::SeriesInvalid, span, message);
            self.wrong.push(one.hint("write a day, a month, a year or an interval, such as `2012-05`"));
            return None;
        };
        Some((date, from, to))
    }

    fn number(&mut self, written: &str, row: &csv::StringRecord) -> Option<f64> {
        match number(written) {
            Ok(value) => Some(value),
            Err((message, meant)) => {
                let span = self.table.cell(row, self.columns.1);
                let hint = match meant.as_slice() {
                    [form] if form.is_empty() => "leave the cell empty: that is a gap".to_owned(),
                    [] if written.parse::<f64>().is_ok() => "give the values in a smaller or a greater unit".to_owned(),
                    [] => "write figures with a point, such as `1200` or `0.5`".to_owned(),
                    forms => format!("write {}", one_of(forms)),
                };
                self.wrong.push(Diagnostic::error(Code::SeriesInvalid, span, message).hint(hint));
                None
            }
        }
    }
}

/// What is wrong with a date in the words of a table: without the key and the quotes that it has in a file of events.
fn plain(one: &Diagnostic) -> Diagnostic {
    let plain = Diagnostic::error(one.code, one.span, one.message.as_str());
    match &one.hint {
        Some(hint) => {
            plain.hint(hint.replace("`date:` and ", "").replace("`date: ", "`").replace("`\"", "`").replace("\"`", "`"))
        }
        None => plain,
    }
}

/// Two values for one time.
fn twice((first, place): &(SeriesValue, Span), (second, span): &(SeriesValue, Span)) -> Option<Diagnostic> {
    if second.from >= first.to {
        return None;
    }
    let (one, other) = (short(first.date.as_written()), short(second.date.as_written()));
    let is_same = (first.from, first.to) == (second.from, second.to);
    let message = if is_same {
        format!("a second value for `{other}`")
    } else {
        format!("`{other}` overlaps `{one}`: there are two values for one time")
    };
    // The later line is the second one, whatever its date.
    let (span, place) = (*span.max(place), *span.min(place));
    let diagnostic = Diagnostic::error(Code::SeriesInvalid, span, message);
    Some(diagnostic.related(place, "the first one").hint("delete one of the two lines"))
}
