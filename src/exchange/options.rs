//! What the caller decides about an import.

/// How figures with slashes, dots or hyphens between them are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As the column leaves no doubt; else the row is named and left out.
    #[default]
    Sure,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Nothing but EDTF is a date.
    Edtf,
}

/// What the caller decides; [`Options::default`] is what the command does without flags.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Of dates in figures.
    pub order: Order,
    /// Columns by name: ours, then theirs (`date`, `Year of event`).
    pub map: Vec<(String, String)>,
    /// Of a list of documents: whether each is an event too, at its date.
    pub events: bool,
    /// Whether people who may be alive are taken too.
    pub living: bool,
    /// The year that it is, for whom may be alive.
    pub year: i32,
    /// Recurrences are expanded up to here, EDTF; where missing, up to the end of `year`.
    pub until: Option<String>,
    /// How many categories are made at most; what is in others keeps them as a tag.
    pub categories_most: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            order: Order::Sure,
            map: Vec::new(),
            events: false,
            living: false,
            year: 2026,
            until: None,
            categories_most: 7,
        }
    }
}
