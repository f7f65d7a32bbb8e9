//! Lanes. What it is: a lane for each category, actor, place, source or status, under one axis. In: a picture and the
//! height it may take. Out: a body. It must not know title blocks or notes.

use crate::font::Ruler;
use crate::geom::{Interval, Rect};
use crate::layout::TimeScale;
use crate::layout::berth::{Item, Stack};
use crate::layout::body::Body;
use crate::layout::face::{LANE_HEAD, STEP};
use crate::layout::fold::ranked;
use crate::layout::groups::{Group, groups};
use crate::layout::label::LINES;
use crate::layout::marks::{Marks, Print, print};
use crate::layout::picture::Picture;
use crate::layout::placed::{Fold, Lane, Placed, Text};
use crate::layout::quiet::Quiet;
use crate::layout::shelf::Shelf;
use crate::layout::ticks::{DEEPER, axis};
use std::collections::BTreeSet;

/// The axis band, top to bottom, px.
const BAND: f64 = 36.0;
/// A lane's head is broken above this, px.
const HEAD: f64 = 144.0;
/// Above and below what stands in a lane, px.
const AIR: f64 = 1.25 * STEP;
/// Above small marks of events that are labelled elsewhere, px.
const APART: f64 = 3.0;
/// Free axis at both ends, px.
const INSET: f64 = 8.0;
/// More labels than this are folded.
const MOST: usize = 300;

/// A lane before it has a place.
struct Draft {
    group: Group,
    head: Vec<String>,
    stack: Stack,
    quiet: Option<Quiet>,
    /// What is labelled in another lane.
    echoes: Option<Quiet>,
}

impl Draft {
    fn height(&self) -> f64 {
        let rows = [&self.quiet, &self.echoes].into_iter().flatten().map(|quiet| quiet.height).sum::<f64>();
        let apart = if self.echoes.is_some() && self.stack.height > 0.0 { APART } else { 0.0 };
        (self.stack.height + apart + rows).max(self.head.len().max(1) as f64 * LANE_HEAD.line) + 2.0 * AIR
    }
}

/// How a lane's labels are set.
#[derive(Clone, Copy)]
enum Setting {
    /// Date and title on one line.
    Row,
    /// The title under the date, on at most so many lines.
    Column(usize),
}

/// Where lanes are laid out.
struct Room<'a> {
    picture: &'a Picture<'a>,
    groups: Vec<Group>,
    /// Of each group, line by line.
    heads: Vec<Vec<String>>,
    scale: TimeScale,
    /// Where marks and labels stand, px.
    field: Interval,
}

/// The body under `top` px, no higher than `budget` px where that can be.
pub(super) fn lanes(picture: &Picture<'_>, top: f64, budget: Option<f64>, ruler: &mut Ruler) -> Body {
    let room = Room::new(picture, ruler);
    let mut shelf = Shelf::new(picture, room.field.length());
    let mut most = MOST;
    let mut best: Option<(f64, Vec<Draft>)> = None;
    loop {
        let drafts = room.drafts(most, &mut shelf, ruler);
        let height = BAND + drafts.iter().map(Draft::height).sum::<f64>();
        // Folding that does not make the picture lower hides labels for nothing.
        if best.as_ref().is_none_or(|(least, _)| height < *least) {
            best = Some((height, drafts));
        }
        if most == 0 || budget.is_none_or(|budget| height <= budget) {
            break;
        }
        let count = picture.view.events.len();
        most = if count > MOST { most / 2 } else { most.min(count) * 3 / 4 };
    }
    let drafts = best.map(|(_, drafts)| drafts).unwrap_or_default();
    place(picture, &drafts, room.scale, top, ruler)
}

impl<'a> Room<'a> {
    fn new(picture: &'a Picture<'a>, ruler: &mut Ruler) -> Room<'a> {
        let (groups, inner) = (groups(picture), picture.inner());
        let widest = HEAD.min(inner.length() / 3.0);
        let heads: Vec<Vec<String>> = groups.iter().map(|group| LANE_HEAD.wrap(&group.name, widest, ruler)).collect();
        let widths = heads.iter().flatten().map(|line| LANE_HEAD.width(line, ruler));
        let gutter = widths.fold(0.0, f64::max) + 2.0 * STEP;
        let field = Interval { start: inner.start + gutter, end: inner.end };
        let scale = picture.scale(Interval { start: field.start + INSET, end: field.end - INSET });
        Room { picture, groups, heads, scale, field }
    }

    /// The lanes with the setting of labels that takes the least height, at most `most` events labelled.
    fn drafts(&self, most: usize, shelf: &mut Shelf<'_>, ruler: &mut Ruler) -> Vec<Draft> {
        let named = self.named(most);
        let settings = std::iter::once(Setting::Row).chain((1..=LINES).map(Setting::Column));
        let mut best: Option<(f64, Vec<Draft>)> = None;
        for setting in settings {
            let mut lanes = Vec::with_capacity(self.groups.len());
            for (group, head) in self.groups.iter().zip(&self.heads) {
                let (shown, rest): (Vec<usize>, Vec<usize>) =
                    group.events.iter().partition(|event| named.contains(event));
                // One event's label says more than a count of one.
                let (shown, rest) = if rest.len() == 1 { (group.events.clone(), Vec::new()) } else { (shown, rest) };
                let (stack, quiet) = (self.stack(shown, setting, shelf, ruler), self.quiet(rest, ruler));
                let echoes = self.echoes(&group.also);
                lanes.push(Draft { group: group.clone(), head: head.clone(), stack, quiet, echoes });
            }
            let height: f64 = lanes.iter().map(Draft::height).sum();
            if best.as_ref().is_none_or(|(least, _)| height < *least) {
                best = Some((height, lanes));
            }
        }
        best.map(|(_, lanes)| lanes).unwrap_or_default()
    }

    /// The events that get labels.
    fn named(&self, most: usize) -> BTreeSet<usize> {
        let events = &self.picture.view.events;
        if events.len() <= most {
            return events.iter().copied().collect();
        }
        let mut starts: Vec<(f64, usize)> = events.iter().map(|&event| (start(&self.print(event)), event)).collect();
        starts.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (xs, events): (Vec<f64>, Vec<usize>) = starts.into_iter().unzip();
        ranked(self.picture, &events, &xs).into_iter().take(most).map(|i| events[i]).collect()
    }

    fn print(&self, event: usize) -> Print {
        print(&self.picture.event(event).extent, &self.scale)
    }

    fn stack(&self, events: Vec<usize>, setting: Setting, shelf: &mut Shelf<'_>, ruler: &mut Ruler) -> Stack {
        let items = events.into_iter().map(|event| {
            let print = self.print(event);
            let inside = matches!(print, Print::Bar(_)).then(|| shelf.on_bar(event, ruler));
            let first = match setting {
                Setting::Row => shelf.row(event, ruler),
                Setting::Column(most) => shelf.column(event, most, ruler),
            };
            Item { event, print, inside, aside: vec![first, shelf.column(event, LINES, ruler)] }
        });
        Stack::new(items.collect(), self.field)
    }

    fn echoes(&self, events: &[usize]) -> Option<Quiet> {
        let prints: Vec<(usize, Print)> = events.iter().map(|&event| (event, bare(self.print(event)))).collect();
        (!prints.is_empty()).then(|| Quiet::new(prints, None, self.field.start))
    }

    fn quiet(&self, events: Vec<usize>, ruler: &mut Ruler) -> Option<Quiet> {
        let more = (!events.is_empty()).then(|| self.picture.more_row(&events, ruler))?;
        let more = if more.width > self.field.length() { self.picture.more(&events, ruler) } else { more };
        let prints = events.into_iter().map(|event| (event, self.print(event))).collect();
        Some(Quiet::new(prints, Some(more), self.field.start))
    }
}

/// The marks alone, without what their dates leave open.
fn bare(print: Print) -> Print {
    match print {
        Print::Marks(marks) => Print::Marks(Marks { whisker: None, several: None, ..marks }),
        bar @ Print::Bar(_) => bar,
    }
}

fn start(print: &Print) -> f64 {
    match print {
        Print::Marks(marks) => marks.anchor(),
        Print::Bar(bar) => bar.x.start,
    }
}

/// Lane under lane, the axis on top.
fn place(picture: &Picture<'_>, drafts: &[Draft], scale: TimeScale, top: f64, ruler: &mut Ruler) -> Body {
    let inner = picture.inner();
    let depth = BAND + if scale.stops().is_empty() { 0.0 } else { DEEPER };
    let band = Rect { x: scale.span(), y: Interval::new(top, top + depth) };
    let (mut lanes, mut folds): (Vec<Lane>, Vec<Fold>) = (Vec::new(), Vec::new());
    let (mut events, mut echoes): (Vec<Placed>, Vec<Placed>) = (Vec::new(), Vec::new());
    let mut y = band.bottom();
    for draft in drafts {
        let frame = Rect { x: inner, y: Interval::new(y, y + draft.height()) };
        lanes.push(Lane { frame, head: head(draft, inner.start, y, ruler), category: draft.group.category });
        events.extend(draft.stack.place(y + AIR));
        let mut end = frame.bottom() - AIR;
        if draft.stack.height <= 0.0 && draft.quiet.is_none() {
            // A lane of small marks alone: level with the first line of its head.
            let height = draft.echoes.as_ref().map_or(0.0, |quiet| quiet.height);
            end = end.min(y + AIR + height.max(LANE_HEAD.line + height) / 2.0);
        }
        if let Some(quiet) = &draft.echoes {
            echoes.extend(quiet.place(end - quiet.height).0);
            end -= quiet.height;
        }
        if let Some(quiet) = &draft.quiet {
            let (more, fold) = quiet.place(end - quiet.height);
            events.extend(more);
            folds.extend(fold);
        }
        y = frame.bottom();
    }
    picture.sort(&mut events);
    let mut axis = axis(&scale, band, ruler);
    axis.rails = vec![band.bottom()];
    axis.grid = Interval::new(band.bottom(), y);
    Body { scale, plot: Rect { x: inner, y: Interval::new(top, y) }, axis, lanes, events, echoes, folds }
}

fn head(draft: &Draft, left: f64, top: f64, ruler: &mut Ruler) -> Vec<Text> {
    let line = |(i, words): (usize, &String)| LANE_HEAD.set(words, left, top + AIR + i as f64 * LANE_HEAD.line, ruler);
    draft.head.iter().enumerate().map(line).collect()
}
