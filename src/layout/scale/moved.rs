//! A scale in another place on the line.

use crate::layout::scale::{Omission, Piece, TimeScale};

impl TimeScale {
    /// The same scale so many px further along.
    pub(in crate::layout) fn moved(self, by: f64) -> TimeScale {
        let knots = self.knots.into_iter().map(|(at, x)| (at, x + by)).collect();
        let pieces = self.pieces.into_iter().map(|piece| Piece { x: piece.x.moved(by), ..piece }).collect();
        let breaks = self.breaks.into_iter().map(|omitted| Omission { x: omitted.x.moved(by), ..omitted }).collect();
        TimeScale { knots, pieces, breaks, ..self }
    }
}
