//! What was drawn before, for files of which little changes from one drawing to the next.

use crate::font::Ruler;
use crate::model::{Chronicle, View};
use crate::parallel;
use crate::render::drawn::{Drawn, scene};

/// Scenes that are kept at most: those of a file in a few widths and languages.
const MOST: usize = 64;

/// Scenes, each with the part of a chronicle that it shows; the last ones asked for stand at the end.
#[derive(Debug, Default)]
pub(super) struct Kept {
    scenes: Vec<(Chronicle, Drawn)>,
    /// Views that were laid out so far.
    pub(super) laid_out: usize,
}

impl Kept {
    /// What is drawn of these views: again only where what it shows is not what it was.
    pub(super) fn draw(&mut self, chronicle: &Chronicle, views: &[&View]) -> Vec<Drawn> {
        let parts: Vec<Chronicle> = views.iter().map(|view| chronicle.part(view)).collect();
        let known: Vec<Option<Drawn>> = parts.iter().map(|part| self.take(part)).collect();
        let wanted: Vec<&View> =
            views.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(view, _)| *view).collect();
        self.laid_out += wanted.len();
        let mut new = parallel::each(&wanted, Ruler::new, |ruler, view| scene(chronicle, view, ruler)).into_iter();
        let drawn: Vec<Drawn> = known.into_iter().filter_map(|known| known.or_else(|| new.next())).collect();
        self.scenes.extend(parts.into_iter().zip(drawn.iter().cloned()));
        self.scenes.drain(..self.scenes.len().saturating_sub(MOST));
        drawn
    }

    fn take(&mut self, part: &Chronicle) -> Option<Drawn> {
        let is_same = |(other, _): &(Chronicle, Drawn)| other.views == part.views && other == part;
        let at = self.scenes.iter().position(is_same)?;
        Some(self.scenes.remove(at).1)
    }
}
