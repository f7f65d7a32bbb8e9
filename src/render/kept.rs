//! What was drawn before, for files of which little changes from one drawing to the next.

use crate::font::Ruler;
use crate::model::{Chronicle, View};
use crate::parallel;
use crate::render::drawn::{Drawn, scene};

/// Scenes that are kept at most: those of a file in a few widths and languages.
const MOST: usize = 64;

/// Scenes, each with the part of a chronicle that it shows; the last ones asked for stand at the end.
#[derive(Debug, Default)]
pub(super) struct Kept(Vec<(Chronicle, Drawn)>);

impl Kept {
    /// What is drawn of these views: again only where what it shows is not what it was.
    pub(super) fn draw(&mut self, chronicle: &Chronicle, views: &[&View]) -> Vec<Drawn> {
        let parts: Vec<Chronicle> = views.iter().map(|view| chronicle.part(view)).collect();
        let known: Vec<Option<Drawn>> = parts.iter().map(|part| self.take(part)).collect();
        let wanted: Vec<&View> =
            views.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(view, _)| *view).collect();
        let mut new = parallel::each(&wanted, Ruler::new, |ruler, view| scene(chronicle, view, ruler)).into_iter();
        let drawn: Vec<Drawn> = known.into_iter().filter_map(|known| known.or_else(|| new.next())).collect();
        self.0.extend(parts.into_iter().zip(drawn.iter().cloned()));
        self.0.drain(..self.0.len().saturating_sub(MOST));
        drawn
    }

    fn take(&mut self, part: &Chronicle) -> Option<Drawn> {
        let is_same = |(other, _): &(Chronicle, Drawn)| other.views == part.views && other == part;
        let at = self.0.iter().position(is_same)?;
        Some(self.0.remove(at).1)
    }
}

#[cfg(test)]
mod tests {
    use super::Kept;
    use crate::model::Chronicle;

    const TEXT: &str = "title: A\nevents:\n  - { date: 2012, title: B, importance: 5 }\n  - { date: 2013, title: C }\n\
                        timelines: [{ id: main, filter: { importance: 5 } }, { id: all }]\n";

    fn chronicle(text: &str) -> Chronicle {
        crate::read(text).value.expect("a chronicle")
    }

    #[test]
    fn only_what_shows_a_change_is_drawn_again() {
        let mut kept = Kept::default();
        let before = chronicle(TEXT);
        kept.draw(&before, &before.views.iter().collect::<Vec<_>>());
        // What stands above and below is moved by the change.
        let after = chronicle(&TEXT.replace("title: C", "title: Changed").replace("events:", "# About it\nevents:"));
        let [main, all] = &after.views[..] else { panic!("two views") };
        assert!(kept.take(&after.part(main)).is_some(), "the timeline that does not show the event");
        assert!(kept.take(&after.part(all)).is_none(), "the one that shows it");
        assert!(kept.take(&before.part(all)).is_some(), "the one before");
    }
}
