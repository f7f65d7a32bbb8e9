//! The labels of a vertical picture: which events have a label, in which column, how far down.

use crate::font::Ruler;
use crate::geom::Interval;
use crate::layout::context::Picture;
use crate::layout::labels::block::{self, Draft};
use crate::layout::labels::cache::LabelCache;
use crate::layout::labels::selection::Weights;
use crate::layout::labels::target::{Members, Target};
use crate::layout::vertical::columns::{self, Column, LabelBox, Limits, settle, sides};
use crate::layout::vertical::plan::{Entry, Origin, Plan};
use crate::layout::vertical::selection::{self, Candidate, LabelSelector, Selected};
use crate::layout::vertical::terms::Terms;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Labels that may be there, ascending by place.
struct RankedCandidate {
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
        self.total = wished.drafts.values().map(|draft| draft.pitch() + columns::LABEL_GAP).sum();
        let field = Interval { start: self.axis.start - overhang, end: self.axis.end + overhang };
        let limits = Limits { field, stray: self.beside.stray };
        let most = filled * height * self.columns();
        let mut entries = Vec::new();
        for left in self.selected(picture, &wished, (limits, most), ruler) {
            let (target, draft) = match &left.kept {
                Target::Event(i) => {
                    let Some(draft) = wished.drafts.remove(i) else { continue };
                    (Target::Event(wished.origins[*i]), draft)
                }
                Target::Several(rest) => {
                    let dots = rest.iter().filter_map(|&i| wished.origins[i].dot()).collect();
                    let counted = if rest.is_empty() {
                        self.unlabelled()
                    } else {
                        rest.iter().map(|&i| wished.events[i]).collect()
                    };
                    let draft = block::more(picture, &counted, self.beside.width, ruler);
                    (Target::Several(Members { marks: dots, events: counted }), draft)
                }
            };
            entries.push(Entry {
                target,
                label_box: left.label_box,
                end: left.label_box.y,
                draft,
                held: left.held,
                column: Column::Right,
            });
        }
        self.entries = entries;
        self.settle(limits);
    }

    /// What may have a label; only the weightiest are set.
    fn wished(&self, picture: &Picture<'_>, ruler: &mut Ruler) -> RankedCandidate {
        let (ys, origins): (Vec<f64>, Vec<Origin>) = self.origins().into_iter().unzip();
        let events: Vec<usize> = origins.iter().map(|origin| self.event(*origin)).collect();
        let ranked = Weights::new(picture, &events, &ys).first(0..ys.len(), selection::LABELS_TRIED);
        let mut cache = LabelCache::new(picture, self.beside.width, (&[], Rc::default()), ruler);
        let drafts = ranked.iter().map(|&i| (i, cache.column(events[i], 1, ruler))).collect();
        RankedCandidate { ys, origins, events, ranked, drafts }
    }

    /// The labels that have room.
    fn selected(
        &self,
        picture: &Picture<'_>,
        wished: &RankedCandidate,
        (limits, most): (Limits, f64),
        ruler: &mut Ruler,
    ) -> Vec<Selected> {
        let bare = |(&y, origin): (&f64, &Origin)| Candidate {
            label_box: LabelBox { y, lift: self.lift(*origin), middle: 0.0, height: 0.0 },
            held: match origin {
                Origin::Bar(i) => Some(self.vertical_bars.named[*i].column),
                Origin::Dot(_) => None,
            },
        };
        let mut candidates: Vec<Candidate> = wished.ys.iter().zip(&wished.origins).map(bare).collect();
        for (&i, draft) in &wished.drafts {
            let (middle, height) = (draft.middle, draft.pitch());
            candidates[i].label_box = LabelBox { middle, height, ..candidates[i].label_box };
        }
        let mut more = |counted: &[usize], y: f64| {
            let draft = block::more(picture, counted, self.beside.width, ruler);
            LabelBox { y, lift: 0.0, middle: draft.middle, height: draft.pitch() }
        };
        let unlabelled = self.unlabelled();
        let extra = (!unlabelled.is_empty())
            .then(|| Candidate { label_box: more(&unlabelled, self.scale.span().end), held: Some(Column::Right) });
        let selector =
            LabelSelector { candidates: &candidates, ranked: &wished.ranked, extra, two: self.two, limits, most };
        selector.select(|rest| more(&rest.iter().map(|&i| wished.events[i]).collect::<Vec<_>>(), 0.0))
    }

    /// Gives each label its column and its place.
    fn settle(&mut self, limits: Limits) {
        let label_boxes: Vec<LabelBox> = self.entries.iter().map(|entry| entry.label_box).collect();
        if self.two {
            let held: Vec<Option<Column>> = self.entries.iter().map(|entry| entry.held).collect();
            self.entries.iter_mut().zip(sides(&label_boxes, &held)).for_each(|(entry, column)| entry.column = column);
        }
        for side in [Column::Right, Column::Left] {
            let column = self.entries.iter_mut().filter(|entry| entry.column == side);
            let (mut entries, label_boxes): (Vec<&mut Entry>, Vec<LabelBox>) = column
                .map(|entry| {
                    let label_box = entry.label_box;
                    (entry, label_box)
                })
                .unzip();
            entries.iter_mut().zip(settle(&label_boxes, limits)).for_each(|(entry, end)| entry.end = end);
        }
    }

    /// What may have a label, and where each would stand, px, ascending.
    fn origins(&self) -> Vec<(f64, Origin)> {
        let vertical_bars =
            self.vertical_bars.named.iter().enumerate().map(|(i, vertical_bar)| (vertical_bar.anchor, Origin::Bar(i)));
        let dots = self.dots.iter().enumerate().map(|(i, dot)| (dot.marks.anchor(), Origin::Dot(i)));
        let mut all: Vec<(f64, Origin)> = dots.chain(vertical_bars).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all
    }

    /// How far above its mark its leader runs level, px.
    fn lift(&self, origin: Origin) -> f64 {
        match origin {
            Origin::Bar(i) => self.vertical_bars.named[i].lift(),
            Origin::Dot(_) => 0.0,
        }
    }

    /// Bars that have no room for a label.
    fn unlabelled(&self) -> Vec<usize> {
        self.vertical_bars.unlabelled.iter().map(|vertical_bar| vertical_bar.event).collect()
    }

    fn event(&self, origin: Origin) -> usize {
        match origin {
            Origin::Dot(i) => self.dots[i].event,
            Origin::Bar(i) => self.vertical_bars.named[i].event,
        }
    }
}

impl Origin {
    fn dot(self) -> Option<usize> {
        if let Origin::Dot(i) = self { Some(i) } else { None }
    }
}
