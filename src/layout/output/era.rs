//! An era as it is placed: a band behind the plot, a line over the time it lasted, and its name.

use crate::geom::Rect;
use crate::layout::output::mark::Bar;
use crate::layout::output::text::Text;

/// One era, placed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlacedEra {
    /// Index into the chronicle's eras.
    pub era: usize,
    /// Behind the plot and the line of its name.
    pub band: Rect,
    /// The line over the time it lasted; it begins and ends as a bar does.
    pub line: Bar,
    /// Its name, line by line; none where there is no room for it.
    pub name: Vec<Text>,
}
