//! The labels of a vertical picture. What it is: which events have a label, in which column, how far down. In: a plan whose
//! axis, marks and bars are known. Out: its entries. It must not choose a width or a height.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use crate::layout::labels::cache::Shelf;
use crate::layout::labels::selection::{Kept, Weights};
use crate::layout::vertical::columns::{self, Limits, Slip, settle, sides};
use crate::layout::vertical::plan::{Entry, Plan, Subject, Terms};
use crate::layout::vertical::selection::{self, Left, Sieve, Wish};
use std::collections::BTreeMap;

/// No label is further up or down from its mark, px.
const STRAY: f64 = 120.0;

/// What may have a label of its own.
#[derive(Clone, Copy)]
enum Origin {
    /// A position among the dots.
    Dot(usize),
    /// A position among the labelled bars.
    Post(usize),
}

/// Labels that may be there, ascending by place.
struct Wished {
    /// Where each would stand, px.
    ys: Vec<f64>,
    origins: Vec<Origin>,
    /// Indices into the chronicle's events.
    events: Vec<usize>,
    /// Positions of the weightiest, the weightiest first.
    ranked: Vec<usize>,
    /// Of these.
    drafts: BTreeMap<usize, Draft>,
}

impl Plan {
    /// Sets all labels, each in its column.
    pub(in crate::layout) fn label(&mut self, picture: &Picture<'_>, ruler: &mut Ruler) {
        let Terms { height, overhang, filled, .. } = self.terms;
        let mut wished = self.wished(picture, ruler);
        self.total = wished.drafts.values().map(|draft| draft.height + columns::GAP).sum();
        let field = Interval { start: self.axis.start - overhang, end: self.axis.end + overhang };
        let limits = Limits { field, stray: STRAY };
        let most = filled * height * self.columns();
        let mut entries = Vec::new();
        for left in self.sifted(picture, &wished, (limits, most), ruler) {
            let (subject, draft) = match &left.kept {
                Kept::Own(i) => {
                    let Some(draft) = wished.drafts.remove(i) else { continue };
                    (wished.origins[*i].subject(), draft)
                }
                Kept::More(rest) => {
                    let dots = rest.iter().filter_map(|&i| wished.origins[i].dot()).collect();
                    let counted =
                        if rest.is_empty() { self.quiet() } else { rest.iter().map(|&i| wished.events[i]).collect() };
                    let draft = block::more(counted.len(), &picture.range(&counted), self.width, ruler);
                    (Subject::More(dots, counted), draft)
                }
            };
            entries.push(Entry { subject, slip: left.slip, end: left.slip.y, draft, left: false });
        }
        self.entries = entries;
        self.settle(limits);
    }

    /// What may have a label; only the weightiest are set.
    fn wished(&self, picture: &Picture<'_>, ruler: &mut Ruler) -> Wished {
        let (ys, origins): (Vec<f64>, Vec<Origin>) = self.origins().into_iter().unzip();
        let events: Vec<usize> = origins.iter().map(|origin| self.event(*origin)).collect();
        let ranked = Weights::new(picture, &events, &ys).first(0..ys.len(), selection::MOST);
        let mut shelf = Shelf::new(picture, self.width);
        let drafts = ranked.iter().map(|&i| (i, shelf.column(events[i], 1, ruler))).collect();
        Wished { ys, origins, events, ranked, drafts }
    }

    /// The labels that have room.
    fn sifted(
        &self,
        picture: &Picture<'_>,
        wished: &Wished,
        (limits, most): (Limits, f64),
        ruler: &mut Ruler,
    ) -> Vec<Left> {
        let slip = |y: f64, draft: &Draft| Slip { y, middle: draft.middle, height: draft.height };
        let bare = |(&y, origin): (&f64, &Origin)| Wish {
            slip: Slip { y, middle: 0.0, height: 0.0 },
            held: matches!(origin, Origin::Post(_)),
        };
        let mut wishes: Vec<Wish> = wished.ys.iter().zip(&wished.origins).map(bare).collect();
        wished.drafts.iter().for_each(|(&i, draft)| wishes[i].slip = slip(wished.ys[i], draft));
        let mut more = |counted: &[usize], y: f64| {
            slip(y, &block::more(counted.len(), &picture.range(counted), self.width, ruler))
        };
        let quiet = self.quiet();
        let extra = (!quiet.is_empty()).then(|| Wish { slip: more(&quiet, self.scale.span().end), held: true });
        let sieve = Sieve { wishes: &wishes, ranked: &wished.ranked, extra, two: self.two, limits, most };
        sieve.sift(|rest| more(&rest.iter().map(|&i| wished.events[i]).collect::<Vec<_>>(), 0.0))
    }

    /// Gives each label its column and its place.
    fn settle(&mut self, limits: Limits) {
        let slips: Vec<Slip> = self.entries.iter().map(|entry| entry.slip).collect();
        if self.two {
            let held: Vec<bool> = self.entries.iter().map(|entry| entry.subject.at_bars()).collect();
            self.entries.iter_mut().zip(sides(&slips, &held)).for_each(|(entry, left)| entry.left = left);
        }
        for left in [false, true] {
            let column = self.entries.iter_mut().filter(|entry| entry.left == left);
            let (mut entries, slips): (Vec<&mut Entry>, Vec<Slip>) = column
                .map(|entry| {
                    let slip = entry.slip;
                    (entry, slip)
                })
                .unzip();
            entries.iter_mut().zip(settle(&slips, limits)).for_each(|(entry, end)| entry.end = end);
        }
    }

    /// What may have a label, and where each would stand, px, ascending.
    fn origins(&self) -> Vec<(f64, Origin)> {
        let posts = self.posts.named.iter().enumerate().map(|(i, post)| (post.anchor, Origin::Post(i)));
        let dots = self.dots.iter().enumerate().map(|(i, dot)| (dot.marks.anchor(), Origin::Dot(i)));
        let mut all: Vec<(f64, Origin)> = dots.chain(posts).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all
    }

    /// Bars that have no room for a label.
    fn quiet(&self) -> Vec<usize> {
        self.posts.quiet.iter().map(|post| post.event).collect()
    }

    fn event(&self, origin: Origin) -> usize {
        match origin {
            Origin::Dot(i) => self.dots[i].event,
            Origin::Post(i) => self.posts.named[i].event,
        }
    }
}

impl Origin {
    fn subject(self) -> Subject {
        match self {
            Origin::Dot(i) => Subject::Dot(i),
            Origin::Post(i) => Subject::Post(i),
        }
    }

    fn dot(self) -> Option<usize> {
        if let Origin::Dot(i) = self { Some(i) } else { None }
    }
}

impl Subject {
    /// Whether its label must stand at the bars.
    fn at_bars(&self) -> bool {
        match self {
            Subject::Dot(_) => false,
            Subject::Post(_) => true,
            Subject::More(dots, _) => dots.is_empty(),
        }
    }
}
