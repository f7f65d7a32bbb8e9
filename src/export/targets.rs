//! Where the links of a picture can be pressed: at least 24 px each way, as WCAG 2.2 asks for (success criterion 2.5.8).

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::export::boxes;
use crate::export::markup::link;
use crate::geom::{Interval, Rect};
use crate::scene::{Group, Node};

/// How wide and how high what can be pressed is at least, px.
const LEAST: f64 = 24.0;

/// For each group that is a link, in painter's order: the box in which it can be pressed, px of the scene. Nothing where what
/// it shows is large enough, or encloses a part of something else that can be pressed or hovered. A box ends half-way to such
/// a part.
pub(super) fn targets(nodes: &[Node]) -> Vec<Option<Rect>> {
    if !nodes.iter().any(has_link) {
        return Vec::new();
    }
    let mut parts = Parts::default();
    parts.collect(nodes, None);
    let rows = Rows::of(&parts.boxes);
    parts.links.iter().map(|(owner, frame)| frame.and_then(|frame| rows.target(frame, *owner))).collect()
}

fn has_link(node: &Node) -> bool {
    matches!(node, Node::Group(group) if link(&group.meaning).is_some() || group.nodes.iter().any(has_link))
}

/// What is drawn, by what it belongs to: the innermost link around it, or else the innermost group with a full text.
#[derive(Default)]
struct Parts {
    owners: usize,
    boxes: Vec<(usize, Rect)>,
    links: Vec<(usize, Option<Rect>)>,
}

impl Parts {
    fn collect(&mut self, nodes: &[Node], owner: Option<(usize, bool)>) {
        for node in nodes {
            match (node, owner) {
                (Node::Group(group), _) => self.group(group, owner),
                (_, Some((owner, _))) => self.boxes.extend(boxes::of(node).map(|frame| (owner, frame))),
                (_, None) => {}
            }
        }
    }

    fn group(&mut self, group: &Group, around: Option<(usize, bool)>) {
        let is_link = link(&group.meaning).is_some();
        let is_kept = around.is_some_and(|(_, is_link)| is_link);
        let is_owner = is_link || (!is_kept && group.meaning.title.is_some());
        self.owners += usize::from(is_owner);
        if is_link {
            self.links.push((self.owners, boxes::around(group)));
        }
        self.collect(&group.nodes, if is_owner { Some((self.owners, is_link)) } else { around });
    }
}

/// Parts by the rows, 24 px high, in which they lie: of many only the near ones are looked at.
struct Rows<'a> {
    boxes: &'a [(usize, Rect)],
    rows: BTreeMap<i64, Vec<usize>>,
}

impl Rows<'_> {
    fn of(boxes: &[(usize, Rect)]) -> Rows<'_> {
        let mut rows: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (i, (_, frame)) in boxes.iter().enumerate() {
            for row in touched(frame.y) {
                rows.entry(row).or_default().push(i);
            }
        }
        Rows { boxes, rows }
    }

    fn target(&self, frame: Rect, owner: usize) -> Option<Rect> {
        let wished = Rect { x: grown(frame.x), y: grown(frame.y) };
        let lists = touched(wished.y).filter_map(|row| self.rows.get(&row)).flatten();
        let others: Vec<Rect> = lists
            .filter_map(|i| self.boxes.get(*i))
            .filter(|(other, near)| *other != owner && near.overlaps(wished, 0.0))
            .map(|(_, near)| *near)
            .collect();
        if wished == frame || others.iter().any(|other| other.overlaps(frame, 0.0)) {
            return None;
        }
        let target = others.iter().fold(wished, |target, other| parted(target, frame, *other));
        (target != frame).then_some(target)
    }
}

fn touched(side: Interval) -> RangeInclusive<i64> {
    (side.start / LEAST).floor() as i64..=(side.end / LEAST).floor() as i64
}

fn grown(side: Interval) -> Interval {
    let more = (LEAST - side.length()).max(0.0) / 2.0;
    Interval::new(side.start - more, side.end + more)
}

/// The target without the half of the way that is nearer to the other part.
fn parted(target: Rect, frame: Rect, other: Rect) -> Rect {
    let across = |target: Interval, own: Interval, other: Interval| {
        if other.start >= own.end {
            Interval { end: target.end.min((own.end + other.start) / 2.0), ..target }
        } else if other.end <= own.start {
            Interval { start: target.start.max((own.start + other.end) / 2.0), ..target }
        } else {
            target
        }
    };
    let y = across(target.y, frame.y, other.y);
    if y != target.y { Rect { x: target.x, y } } else { Rect { x: across(target.x, frame.x, other.x), y } }
}

#[cfg(test)]
mod tests {
    use crate::export::boxes;
    use crate::export::targets::{LEAST, targets};
    use crate::geom::Rect;
    use crate::scene::{Group, Meaning, Node, Outline, Shape};

    /// Links and groups with a full text, in turn, each of one small rectangle.
    fn scene(frames: &[Rect]) -> Vec<Node> {
        let each = frames.iter().enumerate().map(|(i, frame)| {
            let outline = Outline::Rect(*frame, 0.0);
            let link = (i % 2 == 0).then(|| "https://example.org/".to_owned());
            let meaning = Meaning { link, title: Some("Full text".into()), ..Meaning::default() };
            Node::Group(Group {
                meaning,
                nodes: vec![Node::Shape(Shape { outline, fill: None, stroke: None, class: None })],
            })
        });
        each.collect()
    }

    #[test]
    fn a_target_holds_its_link_and_no_part_of_another_thing() {
        let steps =
            (0..400_u32).map(|i| (f64::from(i * 7919 % 1999), f64::from(i * 104_729 % 1499), f64::from(i % 5) * 6.0));
        let frames: Vec<Rect> = steps.map(|(x, y, size)| Rect::new(x, y, 3.0 + size, 27.0 - size)).collect();
        let nodes = scene(&frames);
        let found = targets(&nodes);
        assert_eq!(found.len(), 200);
        assert!(found.iter().flatten().count() > 50, "{found:?}");
        for (i, target) in found.iter().enumerate().filter_map(|(i, target)| Some((i * 2, (*target)?))) {
            let own = boxes::of(&nodes[i]).unwrap_or_default();
            assert_eq!(
                (target.left().min(own.left()), target.bottom().max(own.bottom())),
                (target.left(), target.bottom())
            );
            let taken = frames.iter().enumerate().find(|(other, frame)| *other != i && frame.overlaps(target, 0.0));
            assert_eq!(taken, None, "{target:?} of {i}");
        }
    }

    #[test]
    fn a_target_alone_is_wide_and_high_enough_and_a_large_link_needs_none() {
        let found = targets(&scene(&[Rect::new(50.0, 50.0, 90.0, 12.0)]));
        assert_eq!(found, [Some(Rect::new(50.0, 44.0, 90.0, LEAST))]);
        assert_eq!(targets(&scene(&[Rect::new(50.0, 50.0, 90.0, 40.0)])), [None]);
    }
}
