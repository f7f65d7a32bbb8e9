//! Cells: what is in them, and several things in one.

/// The cells of a row, however they are held.
#[derive(Clone, Copy)]
pub(super) enum Cells<'c> {
    /// Of CSV.
    Record(&'c csv::StringRecord),
    /// Of an object, with the byte at which its line begins.
    Texts(&'c [String], u64),
}

impl<'c> Cells<'c> {
    /// The cell of a column; empty where the row ends before it.
    pub(super) fn at(self, column: usize) -> &'c str {
        match self {
            Cells::Record(record) => record.get(column).unwrap_or_default(),
            Cells::Texts(texts, _) => texts.get(column).map(String::as_str).unwrap_or_default(),
        }
    }

    /// The byte at which its row begins.
    pub(super) fn start(self) -> u64 {
        match self {
            Cells::Record(record) => record.position().map_or(0, csv::Position::byte),
            Cells::Texts(_, start) => start,
        }
    }
}

/// What programs write for nothing.
const NOTHING: &[&str] = &["", "-", "—", "–", "na", "n/a", "nan", "nat", "null", "none", "nil", "#n/a", "\\n"];

/// A cell without spaces around; nothing where it is empty.
pub(super) fn whole(cell: &str) -> Option<&str> {
    let text = cell.trim();
    (!NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(text))).then_some(text)
}

/// Several names in a cell: between semicolons or bars; between commas where there is neither.
pub(super) fn names(cell: &str) -> Vec<String> {
    let Some(text) = whole(cell) else { return Vec::new() };
    let sign = [';', '|', ','].into_iter().find(|sign| text.contains(*sign));
    parts(text, sign)
}

/// Several sources in a cell: between semicolons or bars, for titles and addresses hold commas.
pub(super) fn sources(cell: &str) -> Vec<String> {
    let Some(text) = whole(cell) else { return Vec::new() };
    let sign = ["; ", " | "].into_iter().find(|sign| text.contains(*sign));
    match sign {
        Some(sign) => text.split(sign).filter_map(whole).map(str::to_owned).collect(),
        None => vec![text.to_owned()],
    }
}

fn parts(text: &str, sign: Option<char>) -> Vec<String> {
    match sign {
        Some(sign) => text.split(sign).filter_map(whole).map(str::to_owned).collect(),
        None => vec![text.to_owned()],
    }
}
