//! Tracks of upright bars: on which side of the axis' labels each stands, how far from its rail, and where its leader
//! leaves it.

use crate::geom::Interval;
use crate::layout::marks::bar_span::BarSpan;
use crate::layout::output::ROUNDING;
use crate::layout::vertical::bars::VerticalBar;
use crate::layout::vertical::columns::{Column, LABEL_GAP, STRAY_MOST};

/// Bars that meet by no more than this stand in one track, px: a shared day is no overlap.
const MEETING: f64 = 1.5;
/// A leader leaves a bar this far from its beginning, px, where it can,
const DOWN: f64 = 12.0;
/// and so far from any mark, px.
const CLEAR: f64 = 7.0;
/// where that cannot be, it only runs beside it, px.
const CLEAR_LEAST: f64 = 5.0;
/// Places tried for it, a px from each other: above the beginning of a bar, and along it.
const HIGHER: u8 = 16;
const NEARER: usize = 64;
/// A leader leaves no shorter stretch, px.
const LEADER_STRETCH_LEAST: f64 = 4.0;
/// Between a bar and a leader that passes it, px.
const PASS: f64 = 2.0;
/// Where bars begin together, the leaders of the outer ones leave them at their very beginning, one above the other, px.
const ABOVE: f64 = 5.0;
/// What a label with its gap is taken to be while sides are chosen: two lines, px.
const USUAL_LABEL: f64 = 31.0 + LABEL_GAP;

/// How many tracks bars take on that side.
pub(in crate::layout) fn count(bars: &[VerticalBar], column: Column) -> usize {
    let tracks = bars.iter().filter(|bar| bar.column == column).map(|bar| bar.track + 1);
    tracks.max().unwrap_or(0)
}

/// The bars in order of their beginnings. A bar stands further from the rail than all of its side that begin while it
/// lasts: so its beginning is free to that side. `marks` are the places of what is no bar, ascending.
pub(in crate::layout) fn tracks(mut bars: Vec<(usize, BarSpan)>, two: bool, marks: &[f64]) -> Vec<VerticalBar> {
    bars.sort_by(|a, b| {
        let (a, b) = (a.1.x, b.1.x);
        a.start.total_cmp(&b.start).then(b.end.total_cmp(&a.end))
    });
    let columns = if two { columns(&bars) } else { vec![Column::Right; bars.len()] };
    let stretch = |i: usize| bars[i].1.x;
    let mut tracks = vec![0; bars.len()];
    // What each covers with the leader that rises from its beginning, px.
    let mut covered: Vec<Interval> = (0..bars.len()).map(stretch).collect();
    let mut anchors = vec![0.0; bars.len()];
    for i in (0..bars.len()).rev() {
        let own = stretch(i);
        let reach = own.end - MEETING;
        let later = (i + 1..bars.len()).take_while(|&j| stretch(j).start < reach + STRAY_MOST);
        let later: Vec<usize> = later.filter(|&j| columns[j] == columns[i]).collect();
        // A leader that rises from a beginning keeps clear of what ends there.
        let rises = |j: usize| covered[j].start < stretch(j).start && covered[j].start < own.end + PASS;
        let within = later.iter().filter(|&&j| stretch(j).start < reach || rises(j));
        tracks[i] = within.map(|&j| tracks[j] + 1).max().unwrap_or(0);
        let nearer = later.into_iter().filter(|&j| tracks[j] < tracks[i]);
        let over: Vec<Interval> = nearer.map(|j| covered[j]).collect();
        anchors[i] = anchor(own, &over, marks);
        covered[i].start = own.start.min(anchors[i]);
    }
    let each = bars.iter().zip(columns).zip(tracks.into_iter().zip(anchors));
    each.map(|((&(event, stretch), column), (track, anchor))| VerticalBar { event, stretch, track, column, anchor })
        .collect()
}

/// The side of each bar: the right one, until its label would have to move there further than on the left.
fn columns(bars: &[(usize, BarSpan)]) -> Vec<Column> {
    // Where the last label of the left and of the right column ends, px.
    let mut ends = [f64::NEG_INFINITY; 2];
    let column = |(_, bar): &(usize, BarSpan)| {
        let moved = |column: Column| (ends[column as usize] - bar.x.start).max(0.0);
        // What rounding does to a place decides nothing.
        let nearer = moved(Column::Left) + ROUNDING < moved(Column::Right);
        let column = if nearer { Column::Left } else { Column::Right };
        ends[column as usize] = bar.x.start + moved(column) + USUAL_LABEL;
        column
    };
    bars.iter().map(column).collect()
}

/// Near the beginning of the bar, clear of marks where that can be. Where others nearer to the rail, with their leaders `over`
/// it, begin with it, it is above the beginning, past the leaders of those.
fn anchor(own: Interval, over: &[Interval], marks: &[f64]) -> f64 {
    let start = over.iter().map(|bar| bar.start).fold(f64::INFINITY, f64::min);
    let first = own.end.min(start - PASS);
    let clear = |apart: f64| {
        move |y: &f64| {
            let near = marks.partition_point(|mark| *mark < y - apart);
            marks.get(near).is_none_or(|mark| *mark > y + apart)
        }
    };
    if start - PASS - own.start < LEADER_STRETCH_LEAST {
        let lowest = own.start.min(start) - ABOVE;
        let mut wished = (0..HIGHER).map(|step| lowest - f64::from(step));
        return wished.find(clear(CLEAR)).unwrap_or(lowest);
    }
    let wished = (0..8).map(|step| own.start + DOWN + 6.0 * f64::from(step)).filter(|y| *y + PASS < first);
    let nearer = (3..).map(|step| own.start + f64::from(step)).take_while(|y| *y + PASS < first).take(NEARER);
    let middle = f64::midpoint(own.start, first);
    let found = wished.clone().find(clear(CLEAR)).or_else(|| nearer.clone().find(clear(CLEAR_LEAST)));
    found.or_else(|| wished.clone().next()).unwrap_or(middle)
}

#[cfg(test)]
mod tests {
    use super::{anchor, tracks};
    use crate::geom::Interval;
    use crate::layout::marks::bar_span::BarSpan;
    use crate::layout::output::BarEnd;
    use crate::layout::vertical::columns::Column::{Left, Right};

    /// Bars on these stretches.
    fn bars(stretches: &[(f64, f64)]) -> Vec<(usize, BarSpan)> {
        let bar = |(start, end)| BarSpan { x: Interval::new(start, end), start: BarEnd::Exact, end: BarEnd::Exact };
        stretches.iter().map(|&stretch| bar(stretch)).enumerate().collect()
    }

    #[test]
    fn what_begins_later_stands_nearer_to_the_rail() {
        let found = tracks(bars(&[(0.0, 90.0), (20.0, 50.0), (100.0, 120.0)]), false, &[]);
        assert_eq!(found.iter().map(|bar| (bar.event, bar.track)).collect::<Vec<_>>(), [(0, 1), (1, 0), (2, 0)]);
    }

    #[test]
    fn bars_that_meet_in_a_day_share_a_track() {
        let found = tracks(bars(&[(0.0, 50.1), (50.0, 100.1), (100.0, 150.0)]), true, &[]);
        assert_eq!(found.iter().map(|bar| (bar.track, bar.column)).collect::<Vec<_>>(), [(0, Right); 3]);
    }

    #[test]
    fn bars_that_begin_soon_after_each_other_stand_on_both_sides() {
        let found = tracks(bars(&[(0.0, 90.0), (6.0, 96.0), (12.0, 102.0), (18.0, 108.0)]), true, &[]);
        let places = found.iter().map(|bar| (bar.column, bar.track));
        assert_eq!(places.collect::<Vec<_>>(), [(Right, 1), (Left, 1), (Right, 0), (Left, 0)]);
    }

    #[test]
    fn a_leader_that_rises_passes_no_bar_that_ends_there() {
        // The last two begin together, so that the leader of the longer one rises to 45 px, where the first still stands.
        let found = tracks(bars(&[(0.0, 46.0), (50.0, 90.0), (50.0, 80.0)]), false, &[]);
        assert_eq!(found.iter().map(|bar| bar.track).collect::<Vec<_>>(), [2, 1, 0]);
    }

    #[test]
    fn a_leader_leaves_a_bar_at_its_beginning() {
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[Interval::new(50.0, 80.0)], &[]), 12.0);
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[Interval::new(0.0, 50.0)], &[]), -5.0);
        assert_eq!(
            anchor(Interval::new(0.0, 90.0), &[Interval::new(-5.0, 95.0), Interval::new(1.0, 20.0)], &[]),
            -10.0
        );
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[], &[13.0]), 24.0);
    }

    #[test]
    fn a_leader_leaves_a_bar_beside_the_marks_of_others() {
        // Where two begin together, that of the outer one runs above a mark; else between two, or nearer to the beginning.
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[Interval::new(0.0, 50.0)], &[-4.0]), -12.0);
        assert_eq!(anchor(Interval::new(0.0, 22.0), &[], &[9.0, 20.0]), 3.0);
        assert_eq!(anchor(Interval::new(0.0, 22.0), &[], &[1.0, 17.0]), 7.0);
        // Marks all along the bar leave no such place.
        let marks: Vec<f64> = (0..30).map(|step| 5.0 * f64::from(step)).collect();
        assert_eq!(anchor(Interval::new(0.0, 90.0), &[], &marks), 12.0);
    }
}
