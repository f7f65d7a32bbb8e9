//! A table of which no column says when or what: which of its columns may, by what stands in the first rows.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::{self, Read};

use crate::exchange::address::of_web;
use crate::exchange::import::table::column_names::Role;
use crate::exchange::import::table::columns::Columns;
use crate::exchange::import::table::csv::{self, Signs};
use crate::exchange::import::table::split::Cells;
use crate::exchange::import::table::survey::is_like_date;
use crate::exchange::import::table::{TableError, objects};
use crate::exchange::{Format, Refusal};

/// Names of columns that a message has.
const MOST_NAMES: usize = 20;
/// Rows that are looked at.
const MOST_ROWS: usize = 50;
/// Lines that may stand above the names of the columns.
const MOST_ABOVE: usize = 20;

/// Of a table with these columns, whether it says when and what; `signs` are those of CSV.
///
/// # Errors
/// Where it does not, with what is to be done; where reading fails.
pub(super) fn check(
    columns: &Columns,
    (format, signs): (Format, Option<Signs>),
    map: &[(String, String)],
    mut from: impl Read,
) -> Result<(), TableError> {
    let Some(what) = lacking(columns) else { return Ok(()) };
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut take = |cells: Cells<'_>| {
        if rows.len() < MOST_ROWS {
            rows.push((0..columns.names.len()).map(|at| cells.at(at).trim().to_owned()).collect());
        }
    };
    let Some(signs) = signs else {
        let mut text = String::new();
        from.read_to_string(&mut text)?;
        objects::each(text.as_bytes(), format, columns, |_, cells| _ = cells.map(&mut take))?;
        return Err(refusal(columns, what, &rows, ',').into());
    };
    let text = sample(from)?;
    if let Some(line) = later_names(&text, map) {
        let why = format!("the names of the columns stand in line {line}, it seems; delete the lines above it");
        return Err(Refusal::at(1, why).into());
    }
    // What ends the reading of a beginning is of no account here.
    drop(csv::each(text.as_bytes(), signs, |_, record, _| take(Cells::Record(record))));
    rows.drain(..rows.len().min(1));
    Err(refusal(columns, what, &rows, char::from(signs.delimiter)).into())
}

/// What no column says, in words.
fn lacking(columns: &Columns) -> Option<&'static str> {
    let lacks = |roles: &[Role]| roles.iter().all(|role| columns.at(*role).is_none());
    match (lacks(&[Role::Title, Role::Summary]), lacks(&[Role::Edtf, Role::Date, Role::Year])) {
        (false, false) => None,
        (true, true) => Some("a date or a title"),
        (true, false) => Some("a title"),
        (false, true) => Some("a date"),
    }
}

/// The line further down that holds the names of columns.
fn later_names(text: &str, map: &[(String, String)]) -> Option<usize> {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let found = starts.enumerate().take(MOST_ABOVE).skip(1).find(|(_, start)| {
        let rest = &text[*start..];
        let line = rest.lines().next().unwrap_or_default();
        let names = csv::names(line.as_bytes(), Signs::of(rest)).ok().filter(|names| names.len() > 1);
        let columns = names.and_then(|names| Columns::of(names, map).ok());
        columns.is_some_and(|columns| lacking(&columns).is_none())
    });
    found.map(|(at, _)| at + 1)
}

/// What is to be done, of the columns and of the first rows below their names.
fn refusal(columns: &Columns, what: &str, rows: &[Vec<String>], delimiter: char) -> Refusal {
    let why = format!("no column is named like {what}, of {}", listed(&columns.names));
    if columns.names.iter().any(|name| name.contains(|c: char| c.is_ascii_digit()) && is_like_date(name)) {
        let header = header(columns, rows, delimiter);
        return Refusal::at(
            1,
            format!("{why}. The first line must hold their names: write them above it, such as `{header}`"),
        );
    }
    let (lacks_title, lacks_date) = (what.contains("title"), what.contains("date"));
    let free = |at: usize| columns.unknown.contains(&at);
    // A column of dates that is taken for the title by the caller.
    let of_title = columns.at(Role::Title);
    let date = lacks_date.then(|| {
        let among = |is_it: &dyn Fn(usize) -> bool| best(columns, rows, is_it, is_date);
        among(&free).or_else(|| among(&|at| Some(at) == of_title))
    });
    let date = date.flatten();
    let lacks_title = lacks_title || (date.is_some() && date == of_title);
    let title = lacks_title.then(|| best(columns, rows, &|at| free(at) && Some(at) != date, is_title)).flatten();
    let map = |lacks: bool, key: &str, at: Option<usize>| {
        let name = at.map_or("COLUMN", |at| &columns.names[at]);
        lacks.then(|| format!("--map {}", quoted(&format!("{key}={name}"))))
    };
    let maps: Vec<String> =
        [map(lacks_date, "date", date), map(lacks_title, "title", title)].into_iter().flatten().collect();
    Refusal::at(
        1,
        format!(
            "{why}. Say which one it is with `{}`; the first line must hold the names of the columns",
            maps.join(" ")
        ),
    )
}

/// The names, as far as a message has room.
fn listed(names: &[String]) -> String {
    let all: Vec<String> = names.iter().filter(|name| !name.is_empty()).map(|name| format!("`{name}`")).collect();
    let more = if all.len() > MOST_NAMES { format!(" and {} more", all.len() - MOST_NAMES) } else { String::new() };
    format!("{}{more}", all[..all.len().min(MOST_NAMES)].join(", "))
}

/// The line of names that a table without one needs above its first row, which was taken for it.
fn header(columns: &Columns, rows: &[Vec<String>], delimiter: char) -> String {
    let all: Vec<Vec<String>> = std::iter::once(columns.names.clone()).chain(rows.iter().cloned()).collect();
    let date = best(columns, &all, &|_| true, is_date);
    let title = best(columns, &all, &|at| Some(at) != date, is_title);
    let name = |at: usize| match at {
        _ if Some(at) == date => "date".to_owned(),
        _ if Some(at) == title => "title".to_owned(),
        _ => format!("column-{}", at + 1),
    };
    let names: Vec<String> = (0..columns.names.len()).map(name).collect();
    names.join(&delimiter.to_string())
}

/// The column of which most cells are such, the first one of several.
fn best(
    columns: &Columns,
    rows: &[Vec<String>],
    is_free: &dyn Fn(usize) -> bool,
    is_such: fn(&str) -> bool,
) -> Option<usize> {
    let count = |at: usize| {
        let cells = || rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
        let different: BTreeSet<&str> = cells().collect();
        (cells().filter(|cell| is_such(cell)).count(), different.len())
    };
    let all = (0..columns.names.len()).filter(|at| is_free(*at) && !columns.names[*at].trim().is_empty());
    let counted = all.map(|at| (count(at), at)).filter(|((count, _), _)| *count > 0);
    counted.max_by_key(|(count, at)| (*count, Reverse(*at))).map(|(_, at)| at)
}

/// A date, also in words that are not read here: figures of a year among few others.
fn is_date(cell: &str) -> bool {
    let figures = cell.chars().filter(char::is_ascii_digit).count();
    let is_short = cell.chars().count() <= 30 && figures * 4 >= cell.chars().count();
    let is_number = cell.parse::<f64>().is_ok();
    figures > 0 && (is_like_date(cell) || (is_short && !is_number && (2..=14).contains(&figures)))
}

fn is_title(cell: &str) -> bool {
    cell.contains(|c: char| c.is_alphabetic())
        && cell.chars().count() <= 200
        && !is_date(cell)
        && of_web(cell).is_none()
}

/// As it is typed in a shell.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:=".contains(c);
    if word.chars().all(is_plain) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// The beginning of a text.
pub(super) fn sample(from: impl Read) -> io::Result<String> {
    let mut bytes = Vec::new();
    from.take(1 << 16).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
