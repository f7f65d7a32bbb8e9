//! Signs: which signs a picture draws, with the words that explain each.

use crate::layout::output::{Bar, BarEnd, LegendKey, Mark, Occurrence, OtherDate, Placed, PlacedEra, PlacedLink, Seen};
use crate::model::{Change, Chronicle, Event, Status};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// A sign, on what it is drawn, and what it means.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::layout) struct Sign {
    pub(in crate::layout) key: LegendKey,
    pub(in crate::layout) seen: Seen,
    pub(in crate::layout) words: String,
}

const ON_MARKS: Seen = Seen { marks: true, bars: false, bare: false, filled: false };
const ON_BARS: Seen = Seen { marks: false, bars: true, bare: false, filled: false };

/// What there is to explain of the events, of their marks in further lanes and of links, in the legend's order; whether categories
/// are explained, and knots.
pub(in crate::layout) fn signs(
    chronicle: &Chronicle,
    (events, echoes, links): (&[Placed], &[Placed], &[PlacedLink]),
    eras: &[PlacedEra],
    (categories, knots): (bool, bool),
) -> Vec<Sign> {
    let mut found = Found { chronicle, categories, seen: BTreeMap::new(), statuses: BTreeSet::new() };
    events.iter().for_each(|placed| found.event(placed));
    echoes.iter().for_each(|placed| found.echo(placed));
    eras.iter().for_each(|placed| found.ends(&placed.line, Seen { filled: true, ..ON_BARS }));
    links.iter().for_each(|link| found.add(LegendKey::Link(link.kind), Seen::default()));
    if knots {
        found.add(LegendKey::Knot, Seen::default());
    }
    found.explained()
}

/// Signs as they are met.
struct Found<'a> {
    chronicle: &'a Chronicle,
    categories: bool,
    seen: BTreeMap<LegendKey, Seen>,
    /// Of the events that are drawn hollow.
    statuses: BTreeSet<Status>,
}

impl Found<'_> {
    fn event(&mut self, placed: &Placed) {
        let event = &self.chronicle.events[placed.event];
        self.any(event, &placed.mark);
        placed.others.iter().for_each(|other| self.other(other));
        let filled = !event.is_hollow();
        let marks = Seen { filled, ..ON_MARKS };
        let doubt = event.extent.doubt;
        let line = if doubt.approximate { LegendKey::Approximate } else { LegendKey::Whisker };
        match &placed.mark {
            Mark::Point { whisker, .. } => {
                if let Some(whisker) = whisker {
                    self.add(line, marks);
                    self.cut(whisker.from_cut || whisker.to_cut, marks);
                } else if doubt.approximate {
                    self.add(LegendKey::Approximate, Seen { bare: true, filled, ..Seen::default() });
                }
            }
            Mark::Several { whisker, occurrence, .. } => {
                let key = match occurrence {
                    Occurrence::OneOf => LegendKey::OneOf,
                    Occurrence::AllOf => LegendKey::AllOf,
                };
                self.add(key, marks);
                if doubt.approximate {
                    self.add(LegendKey::Approximate, marks);
                }
                self.cut(whisker.from_cut || whisker.to_cut, marks);
            }
            Mark::Bar(_) => {
                let is_pale = filled && !doubt.uncertain && placed.is_titled_on_ramp();
                return if is_pale {
                    self.add(LegendKey::Pale, Seen { filled, ..ON_BARS })
                };
            }
        }
        if doubt.uncertain {
            self.add(LegendKey::Uncertain, marks);
        }
    }

    /// Another date of an event; how its ends are drawn is explained with it.
    fn other(&mut self, other: &OtherDate) {
        if !other.accounts.is_empty() {
            self.add(LegendKey::OtherDate, Seen::default());
        }
        if other.is_former {
            self.add(LegendKey::Former, Seen::default());
        }
        if let Mark::Bar(bar) = &other.mark {
            self.ends(bar, ON_BARS);
        }
    }

    fn echo(&mut self, placed: &Placed) {
        let event = &self.chronicle.events[placed.event];
        self.any(event, &placed.mark);
        let on = if matches!(placed.mark, Mark::Bar(_)) { ON_BARS } else { ON_MARKS };
        self.add(LegendKey::Echo, Seen { filled: !event.is_hollow(), ..on });
    }

    /// What an event shows in each of its lanes: its colour, whether it is contested, all that a bar says.
    fn any(&mut self, event: &Event, mark: &Mark) {
        let filled = !event.is_hollow();
        let on = if matches!(mark, Mark::Bar(_)) { ON_BARS } else { ON_MARKS };
        let seen = Seen { filled, ..on };
        if self.categories {
            self.add(event.category.map_or(LegendKey::Uncategorised, LegendKey::Category), seen);
        }
        match &event.change {
            Some(Change::Added) => self.add(LegendKey::Added, seen),
            Some(Change::Withdrawn) => self.add(LegendKey::Withdrawn, seen),
            Some(Change::Redated(..)) | None => {}
        }
        if event.status != Status::Confirmed && !event.is_withdrawn() {
            self.add(LegendKey::Hollow, seen);
            self.statuses.insert(event.status);
        }
        let Mark::Bar(bar) = mark else { return };
        if event.extent.doubt.uncertain {
            self.add(LegendKey::Uncertain, seen);
        }
        if bar.approximate(event.date.approximate_ends()).contains(&true) {
            self.add(LegendKey::Approximate, seen);
        }
        self.ends(bar, seen);
    }

    fn ends(&mut self, bar: &Bar, seen: Seen) {
        for end in [bar.start, bar.end] {
            match end {
                BarEnd::Ramp(_) => self.add(LegendKey::Ramp, seen),
                BarEnd::Unknown(_) => self.add(LegendKey::Fade, seen),
                BarEnd::Open => self.add(LegendKey::Open, seen),
                BarEnd::Cut => self.add(LegendKey::Cut, seen),
                BarEnd::Exact => {}
            }
        }
    }

    fn cut(&mut self, is_cut: bool, seen: Seen) {
        if is_cut {
            self.add(LegendKey::Cut, seen);
        }
    }

    fn add(&mut self, key: LegendKey, seen: Seen) {
        let known = self.seen.entry(key).or_default();
        known.marks |= seen.marks;
        known.bars |= seen.bars;
        known.bare |= seen.bare;
        known.filled |= seen.filled;
    }

    fn explained(mut self) -> Vec<Sign> {
        if !self.seen.keys().any(|key| matches!(key, LegendKey::Category(_))) {
            self.seen.remove(&LegendKey::Uncategorised);
        }
        let seen = std::mem::take(&mut self.seen);
        seen.into_iter().map(|(key, seen)| Sign { key, seen, words: self.words(key) }).collect()
    }

    fn words(&self, key: LegendKey) -> String {
        let (words, language) = (words::of(self.chronicle.spoken), self.chronicle.spoken);
        let legend = &words.legend;
        let words = match key {
            LegendKey::Category(index) => &self.chronicle.categories[index].label,
            LegendKey::Uncategorised => legend.no_category,
            LegendKey::Hollow => return words.statuses(&self.statuses.iter().copied().collect::<Vec<_>>(), language),
            LegendKey::Whisker => legend.whisker,
            LegendKey::Approximate => legend.approximate,
            LegendKey::Uncertain => legend.uncertain,
            LegendKey::OneOf => legend.one_of,
            LegendKey::AllOf => legend.all_of,
            LegendKey::Link(kind) => legend.links[kind as usize],
            LegendKey::OtherDate => legend.other_date,
            LegendKey::Former => words.changes.former,
            LegendKey::Ramp => legend.ramp,
            LegendKey::Pale => legend.pale,
            LegendKey::Fade => legend.fade,
            LegendKey::Open => legend.open,
            LegendKey::Cut => legend.cut,
            LegendKey::Echo => legend.echo,
            LegendKey::Knot => legend.knot,
            LegendKey::Added => words.changes.added,
            LegendKey::Withdrawn => words.changes.withdrawn,
        };
        words.to_owned()
    }
}
