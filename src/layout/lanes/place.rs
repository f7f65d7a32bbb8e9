//! Lanes in their places: one under the other, the axis on top.

use std::collections::BTreeSet;

use crate::font::Ruler;
use crate::geom::{Interval, Point, Rect};
use crate::layout::axis::{axis, depth};
use crate::layout::context::Picture;
use crate::layout::lanes::{BAND, LaneVariant};
use crate::layout::output::{Density, Lane, Placed, Text};
use crate::layout::plot::Plot;
use crate::layout::rows::unlabelled::UnlabelledParts;
use crate::layout::scale::TimeScale;
use crate::layout::text_style::TextStyle;

/// Lane under lane, the axis on top.
pub(in crate::layout) fn place(
    picture: &Picture<'_>,
    drafts: &[LaneVariant],
    scale: TimeScale,
    top: f64,
    ruler: &mut Ruler,
) -> Plot {
    let inner = picture.inner();
    let (depth, padding) = (depth(&scale, BAND), picture.spacing.lanes / 2.0);
    let style = picture.styles.lane_head();
    let band = Rect { x: scale.span(), y: Interval::new(top, top + depth) };
    let (mut lanes, mut left): (Vec<Lane>, UnlabelledParts) =
        (Vec::with_capacity(drafts.len()), UnlabelledParts::default());
    let mut echoes: Vec<Placed> = Vec::new();
    let mut y = band.bottom();
    for draft in drafts {
        let frame = Rect { x: inner, y: Interval::new(y, y + draft.height()) };
        let (head, holds) = (head((draft, style), Point::new(inner.start, y + padding), ruler), draft.holds.clone());
        lanes.push(Lane { frame, head, category: draft.category, holds });
        left.events.extend(draft.stack.place(y + padding));
        let mut end = frame.bottom() - padding;
        if draft.stack.height <= 0.0 && draft.unlabelled.is_none() {
            // A lane of small marks alone: level with the first line of its head.
            let height = draft.echoes.as_ref().map_or(0.0, |unlabelled| unlabelled.height);
            end = end.min(y + padding + height.max(style.line + height) / 2.0);
        }
        let strip = |density: Density| Density { category: draft.category, ..density };
        if let Some(unlabelled) = &draft.echoes {
            let more = unlabelled.place(end - unlabelled.height);
            echoes.extend(more.events);
            left.densities.extend(more.densities.into_iter().map(strip));
        }
        if let Some(unlabelled) = &draft.unlabelled {
            let more = unlabelled.place(y + padding);
            left.events.extend(more.events);
            left.folds.extend(more.folds);
            left.densities.extend(more.densities.into_iter().map(strip));
        }
        y = frame.bottom();
    }
    let UnlabelledParts { mut events, folds, densities } = left;
    picture.sort(&mut events);
    // What only a density strip shows in its own lane has no mark that a further one could repeat.
    let marked: BTreeSet<usize> = events.iter().map(|placed| placed.event).collect();
    let hidden = echoes.iter().map(|echo| echo.event).filter(|event| !marked.contains(event));
    let unrepeated = hidden.collect::<BTreeSet<usize>>().len();
    echoes.retain(|echo| marked.contains(&echo.event));
    let mut axis = axis(&scale, band, ruler);
    axis.rails = vec![band.bottom()];
    axis.grid = Interval::new(band.bottom(), y);
    let plot = Rect { x: inner, y: Interval::new(top, y) };
    Plot {
        scale,
        frame: plot,
        axis,
        lanes,
        gathered: 0,
        as_of: None,
        strips: Vec::new(),
        eras: Vec::new(),
        events,
        densities,
        echoes,
        unrepeated,
        folds,
        links: Vec::new(),
        links_left_out: 0,
    }
}

fn head((draft, style): (&LaneVariant, TextStyle), corner: Point, ruler: &mut Ruler) -> Vec<Text> {
    let line = |(i, words): (usize, &String)| {
        let line = style.set(words, corner.x, corner.y + i as f64 * style.line, ruler);
        if draft.is_program { line.of_program() } else { line }
    };
    draft.head.iter().enumerate().map(line).collect()
}
