//! Tables as a database or Markdown draws them: rules, counts of rows, and cells that go on in the next line.

use csv::StringRecord;

use crate::exchange::import::table::csv::Signs;
use crate::exchange::recognise::is_row_count;

/// A rule between rows, `---+---` or `| --- | --- |`, or the count of rows below them.
pub(super) fn is_drawn(record: &StringRecord, signs: Signs) -> bool {
    let is_sole = record.len() == 1 && record.get(0).is_some_and(is_row_count);
    signs.delimiter == b'|' && (record.iter().all(|cell| is_rule(cell) || cell.trim().is_empty()) || is_sole)
}

/// Whether a line or a cell is drawn, and says nothing.
pub(super) fn is_rule(text: &str) -> bool {
    text.contains("--") && text.chars().all(|c| " -+|:=".contains(c))
}

/// What is known of a drawn table above a row.
pub(super) struct Drawn {
    has_bars: bool,
    is_ruled: bool,
}

impl Drawn {
    pub(super) fn of(signs: Signs) -> Drawn {
        Drawn { has_bars: signs.delimiter == b'|', is_ruled: false }
    }

    /// Whether a row is the next line of the one above it, which then has it. Bars that Markdown writes as `\|` are put back.
    pub(super) fn goes_on(&mut self, above: &mut StringRecord, row: &mut StringRecord) -> bool {
        if !self.has_bars {
            return false;
        }
        if row.get(0).is_some_and(|cell| cell.trim().is_empty()) && row.iter().any(ends_in_bar) {
            *row = with_bars(row);
        }
        let goes_on = self.is_ruled && continues(above, row);
        self.is_ruled |= row.iter().any(is_rule);
        if goes_on {
            *above = joined(above, row);
        }
        goes_on
    }
}

/// psql writes `+` at the end of a cell that goes on in the next line, where all other cells are empty.
fn continues(above: &StringRecord, row: &StringRecord) -> bool {
    let pairs = || above.iter().zip(row);
    above.len() == row.len()
        && above.iter().any(is_begun)
        && pairs().all(|(above, cell)| is_begun(above) || cell.trim().is_empty())
}

fn is_begun(cell: &str) -> bool {
    cell.ends_with('+') && !is_rule(cell)
}

/// Each cell with its next line.
fn joined(above: &StringRecord, row: &StringRecord) -> StringRecord {
    let join = |(above, cell): (&str, &str)| match above.strip_suffix('+') {
        Some(begun) => format!("{}\n{}", begun.trim_end(), cell.trim_start()),
        None => above.to_owned(),
    };
    at_place_of(above, above.iter().zip(row).map(join).collect())
}

fn ends_in_bar(cell: &str) -> bool {
    cell.ends_with('\\')
}

/// The cells of a row of Markdown, in which a bar of a text has a backslash before it.
fn with_bars(row: &StringRecord) -> StringRecord {
    let mut cells: Vec<String> = Vec::new();
    for cell in row {
        match cells.last_mut().filter(|last| ends_in_bar(last)) {
            Some(last) => {
                last.pop();
                last.push('|');
                last.push_str(cell);
            }
            None => cells.push(cell.to_owned()),
        }
    }
    at_place_of(row, cells)
}

fn at_place_of(row: &StringRecord, cells: Vec<String>) -> StringRecord {
    let mut record = StringRecord::from(cells);
    record.set_position(row.position().cloned());
    record
}
