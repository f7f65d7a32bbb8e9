//! Laws of the axis as it is drawn: the words and shapes of the written SVG, on random timelines of every layout.

use std::sync::OnceLock;

use super::axes::year;
use crate::laws::{timeline, timelines};
use dateline::draw::draw;
use dateline::font::{Ruler, Style, Weight};
use dateline::geom::{Interval, Rect};
use dateline::layout::arrange;
use dateline::model::Direction::{Horizontal, Lanes, Vertical};
use dateline::model::{Chronicle, Scale, View};
use dateline::time::Instant;
use roxmltree::{Document, Node};

/// One picture: its seed, whether its time runs down, its SVG.
type Drawn = (u64, bool, String);

/// Half of the timelines, each with its axis broken where it can be, every layout in turn; drawn once for all laws.
fn drawn() -> &'static [Drawn] {
    static DRAWN: OnceLock<Vec<Drawn>> = OnceLock::new();
    DRAWN.get_or_init(|| {
        let picture = |seed: u64, ruler: &mut Ruler| {
            let (chronicle, mut view) = timeline(seed);
            view.layout = [Horizontal, Vertical, Lanes][(seed % 3) as usize];
            view.scale = Scale::Broken;
            hollow(&chronicle, &mut view);
            let svg = dateline::export::svg(&draw(&chronicle, &view, &arrange(&chronicle, &view, ruler)), &[]);
            (seed, view.layout == Vertical, svg)
        };
        let mut ruler = Ruler::new();
        timelines(2).map(|seed| picture(seed, &mut ruler)).collect()
    })
}

/// Tries a law on each.
fn each(mut law: impl FnMut(u64, bool, &Document<'_>, &str)) {
    for (seed, upright, svg) in drawn() {
        law(*seed, *upright, &Document::parse(svg).unwrap(), svg);
    }
}

/// Leaves out what meets the middle of the window, where it leaves enough for an axis to break.
fn hollow(chronicle: &Chronicle, view: &mut View) {
    let length = view.to.0 - view.from.0;
    let (from, to) = (Instant(view.from.0 + length / 5), Instant(view.to.0 - length / 5));
    let outside = |index: &usize| {
        let hull = chronicle.events[*index].extent.hull();
        hull.is_some_and(|hull| hull.1 <= from || to <= hull.0)
    };
    let kept: Vec<usize> = view.events.iter().copied().filter(outside).collect();
    if kept.len() > 3 {
        view.events = kept;
    }
}

fn class(node: Node<'_, '_>, name: &str) -> bool {
    node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one.strip_prefix("dl-") == Some(name)))
}

/// Everything of a class inside a group of another.
fn inside<'a>(document: &'a Document<'a>, group: &'a str, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    let of = document.descendants().filter(move |node| node.has_tag_name("g") && class(*node, group));
    of.flat_map(|group| group.descendants()).filter(move |node| class(*node, name) && !node.has_tag_name("g"))
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The box of a shape, without its stroke.
fn frame(node: Node<'_, '_>) -> Rect {
    let at = |name| number(node, name);
    match node.tag_name().name() {
        "rect" => Rect::new(at("x"), at("y"), at("width"), at("height")),
        "circle" => Rect::new(at("cx") - at("r"), at("cy") - at("r"), 2.0 * at("r"), 2.0 * at("r")),
        _ => path(node.attribute("d").unwrap()),
    }
}

fn path(data: &str) -> Rect {
    let (mut x, mut y): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    for command in
        data.trim_end_matches('Z').split_inclusive(|c: char| c.is_ascii_alphabetic()).collect::<Vec<_>>().windows(2)
    {
        let numbers = command[1].trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let numbers: Vec<f64> = numbers.split_whitespace().map(|number| number.parse().unwrap()).collect();
        match command[0].chars().last() {
            Some('H') => x.push(numbers[0]),
            Some('V') => y.push(numbers[0]),
            _ => {
                x.push(numbers[0]);
                y.push(numbers[1]);
            }
        }
    }
    let least = |each: &[f64]| each.iter().copied().fold(f64::INFINITY, f64::min);
    let most = |each: &[f64]| each.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Rect { x: Interval::new(least(&x), most(&x)), y: Interval::new(least(&y), most(&y)) }
}

fn along(rect: Rect, upright: bool) -> Interval {
    if upright { rect.y } else { rect.x }
}

/// The pieces of the axis in their order, and what lies between each and the next.
fn pieces(document: &Document<'_>, upright: bool) -> (Vec<Interval>, Vec<Interval>) {
    let bands = inside(document, "axis", "axis").filter(|node| node.has_tag_name("rect"));
    let mut pieces: Vec<Interval> = bands.map(|band| along(frame(band), upright)).collect();
    pieces.sort_by(|a, b| a.start.total_cmp(&b.start));
    let gaps = pieces.windows(2).map(|pair| Interval::new(pair[0].end, pair[1].start)).collect();
    (pieces, gaps)
}

/// Where a line of text stands.
fn covered(node: Node<'_, '_>, ruler: &mut Ruler) -> Rect {
    let (x, y, size) = (number(node, "x"), number(node, "y"), number(node, "font-size"));
    let weight = if node.attribute("font-weight") == Some("600") { Weight::SemiBold } else { Weight::Regular };
    let style = Style { size, weight, tabular: class(node, "tabular") };
    let width = ruler.width(node.text().unwrap_or_default(), style);
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    Rect::new(left, y - size, width, size)
}

#[test]
fn every_break_is_seen_and_said() {
    let mut breaks = 0;
    each(|seed, upright, document, svg| {
        let (_, gaps) = pieces(document, upright);
        let measured = dateline::verify(svg).unwrap();
        assert_eq!((measured.breaks, measured.tick_overlaps), (gaps.len(), 0), "seed {seed}");
        let strokes: Vec<Interval> = inside(document, "axis", "break")
            .filter(|node| node.attribute("stroke").is_some())
            .map(|node| along(frame(node), upright))
            .collect();
        let bands: Vec<Interval> = inside(document, "break", "break")
            .filter(|node| node.attribute("fill").is_some() && node.has_tag_name("path"))
            .map(|node| along(frame(node), upright))
            .collect();
        for gap in &gaps {
            let near = |stroke: &&Interval| stroke.overlap(*gap) > -1.0;
            let glyph = strokes
                .iter()
                .filter(near)
                .fold(*gap, |all, one| Interval::new(all.start.min(one.start), all.end.max(one.end)));
            assert!(strokes.iter().filter(near).count() >= 2 && glyph.length() >= 16.0, "seed {seed}: {glyph:?}");
            assert!(
                bands.iter().any(|band| band.overlap(*gap) > gap.length() - 1.0),
                "seed {seed}: no band in {gap:?}"
            );
        }
        said(seed, gaps.len(), document);
        breaks += gaps.len();
    });
    assert!(20 * breaks > drawn().len(), "only {breaks} breaks were seen");
}

/// The description names what each break leaves out, and so does a caption or the foot of the page.
fn said(seed: u64, breaks: usize, document: &Document<'_>) {
    let desc = document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text()).unwrap();
    let listed = desc.split_once("broken in ").map_or("", |(_, after)| after.split(". ").next().unwrap());
    let list = listed.split_once(": ").map_or("", |(_, list)| list.trim_end_matches('.'));
    let words: Vec<&str> = list.split("; ").filter(|part| !part.is_empty()).collect();
    assert_eq!(words.len(), breaks, "seed {seed}: {desc}");
    let texts = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
    // A foot's sentence can run over two lines.
    let texts = texts.collect::<Vec<_>>().join(" ");
    for word in words {
        let (length, ends) = word.split_once(" omitted between ").expect("what is omitted, and between what");
        let (first, last) = ends.split_once(" and ").expect("two ends");
        assert_ne!(first, last, "seed {seed}: {desc}");
        assert!(texts.contains(length) && texts.contains(ends), "seed {seed}: `{word}` is nowhere beside the axis");
    }
}

#[test]
fn no_event_nor_what_its_date_may_mean_lies_in_a_break() {
    let mut marks = 0;
    each(|seed, upright, document, _| {
        let (_, gaps) = pieces(document, upright);
        for name in ["marker", "span", "whisker", "halo"] {
            for node in inside(document, "event", name) {
                let covered = along(frame(node), upright);
                let hidden = gaps.iter().find(|gap| gap.overlap(covered) > 0.5);
                assert_eq!(hidden, None, "seed {seed}: a {name} at {covered:?}");
                marks += 1;
            }
        }
    });
    assert!(marks > 10 * drawn().len(), "only {marks} marks were seen");
}

#[test]
fn every_piece_of_the_axis_says_its_year_again() {
    let mut ruler = Ruler::new();
    each(|seed, upright, document, _| {
        let (pieces, _) = pieces(document, upright);
        let ticks: Vec<Node<'_, '_>> =
            inside(document, "axis", "tick").filter(|node| node.has_tag_name("text")).collect();
        let dated = ticks.iter().filter(|node| node.text().and_then(year).is_some_and(|year| year > 31));
        let dated: Vec<Interval> = dated.map(|node| along(covered(*node, &mut ruler), upright)).collect();
        assert!(!dated.is_empty(), "seed {seed}: no year anywhere");
        for piece in &pieces {
            assert!(dated.iter().any(|text| text.overlap(*piece) > 0.0), "seed {seed}: no year at {piece:?}");
        }
    });
}
