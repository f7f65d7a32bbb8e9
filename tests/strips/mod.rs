//! Strips: values stand where their dates stand on the axis, and nowhere where the axis or the table has nothing.

use std::path::Path;

use dateline::font::Ruler;
use dateline::geom::Interval;
use dateline::layout::{Layout, StripShape, arrange};
use dateline::scene::{Node, Outline};
use dateline::{Chronicle, FileId, Files, Loaded};

fn read(timeline: &str, table: &str) -> Chronicle {
    read_with("", timeline, table)
}

/// The chronicle of a file that begins with these lines.
fn read_with(head: &str, timeline: &str, table: &str) -> Chronicle {
    let events: String = [1900, 1901, 1902, 1903, 1904, 1905, 1906, 1990, 1991, 1992, 1993, 1994, 1995]
        .iter()
        .map(|year| format!("- {{ date: {year}-06-15, title: E{year} }}\n"))
        .collect();
    let text = format!("title: T\n{head}events:\n{events}timelines:\n- {{ id: a, {timeline} }}\n");
    let read = dateline::read(&text);
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    let mut chronicle = read.value.unwrap();
    let mut files = Files::new("events.yaml", text);
    let mut loader = |_: &Path| Ok::<_, String>(Loaded { name: "t.csv".to_owned(), bytes: table.as_bytes().to_vec() });
    let found = dateline::read::load_series(&mut files, &mut loader, FileId::MAIN, &mut chronicle);
    assert!(found.is_empty(), "{found:?}");
    chronicle
}

fn laid_out(timeline: &str, table: &str) -> (Chronicle, Layout) {
    let chronicle = read(timeline, table);
    let layout = arrange(&chronicle, &chronicle.views[0], &mut Ruler::new());
    (chronicle, layout)
}

fn series(kind: &str) -> String {
    format!("series: [{{ file: t.csv, date: year, value: n, kind: {kind} }}]")
}

fn years(values: impl Iterator<Item = (i32, i32)>) -> String {
    ["year,n\n".to_owned(), values.map(|(year, value)| format!("{year},{value}\n")).collect()].concat()
}

#[test]
fn a_bar_is_as_wide_as_the_time_of_its_value() {
    let table = years((1899..2000).map(|year| (year, year - 1890)));
    for scale in ["linear", "broken", "focus"] {
        for layout in ["horizontal", "lanes"] {
            let (chronicle, layout) =
                laid_out(&format!("scale: {scale}, layout: {layout}, {}", series("bars")), &table);
            let strip = &layout.strips[0];
            let StripShape::Bars(bars) = &strip.shape else { panic!("no bars") };
            let values = &chronicle.views[0].series[0].values;
            let own = |at: &dateline::time::Instant| values.iter().find(|one| one.from <= *at && *at < one.to).unwrap();
            let pieces = strip.scale.pieces();
            for (from, to, value) in bars {
                let one = own(from);
                assert_eq!(Some(*value), one.value);
                let piece = pieces.iter().find(|piece| piece.from <= *from && *to <= piece.to).unwrap();
                let is_edge = *from == piece.from || *to == piece.to;
                assert!(is_edge || (*from, *to) == (one.from, one.to), "{scale}");
            }
            // Each px of each piece is under a bar: the table has no gap.
            let length: f64 = bars.iter().map(|(from, to, _)| strip.scale.x(*to) - strip.scale.x(*from)).sum();
            let whole: f64 = pieces.iter().map(|piece| piece.x.length()).sum();
            assert!((length - whole).abs() < 0.5, "{scale}: {length} of {whole} px");
        }
    }
}

#[test]
fn nothing_is_drawn_in_a_break_or_a_gap() {
    let table = years((1899..2000).filter(|year| *year != 1903).map(|year| (year, year % 7)));
    for kind in ["line", "area", "bars"] {
        let (chronicle, layout) = laid_out(&format!("scale: broken, {}", series(kind)), &table);
        let strip = &layout.strips[0];
        let breaks: Vec<Interval> = strip.scale.breaks().iter().map(|gap| gap.x).collect();
        assert_eq!(breaks.len(), 1, "{kind}");
        let at = |year: i64| dateline::time::Instant::from_civil(dateline::time::Civil { year, month: 1, day: 1 });
        let gap = Interval::new(strip.scale.x(at(1903)), strip.scale.x(at(1904)));
        let scene = dateline::draw::draw(&chronicle, &chronicle.views[0], &layout);
        let mut drawn = Vec::new();
        shapes(&scene.nodes, false, &mut drawn);
        let inside = |(start, end): &&(f64, f64)| {
            let free = |gap: &Interval| end - start > 0.1 && *end > gap.start + 0.1 && *start < gap.end - 0.1;
            breaks.iter().chain([&gap]).any(free)
        };
        assert!(drawn.len() >= 3, "{kind}");
        assert_eq!(drawn.iter().find(inside), None, "{kind}: {breaks:?} {gap:?}");
    }
}

/// From where to where each shape that is drawn of values runs, px: those of the strip but its grid and its line of zero.
fn shapes(nodes: &[Node], is_strip: bool, drawn: &mut Vec<(f64, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) => shapes(&group.nodes, group.meaning.class == Some("series"), drawn),
            Node::Shape(shape) if is_strip && shape.class != Some("tick") => {
                let (start, end, is_level) = match &shape.outline {
                    Outline::Line(points) | Outline::Polygon(points) => {
                        let xs = points.iter().map(|point| point.x);
                        let is_level = points.iter().all(|point| point.y == points[0].y);
                        (xs.clone().fold(f64::INFINITY, f64::min), xs.fold(f64::NEG_INFINITY, f64::max), is_level)
                    }
                    Outline::Rect(frame, _) => (frame.left(), frame.right(), false),
                    Outline::Circle(at, radius) => (at.x - radius, at.x + radius, false),
                };
                drawn.extend((!is_level).then_some((start, end)));
            }
            _ => {}
        }
    }
}

#[test]
fn all_of_a_strip_lies_inside_its_frame_and_clear_of_its_figures() {
    let tables = [
        years((1899..2000).map(|year| (year, -year * 1_000))),
        years((1899..2000).map(|year| (year, 5))),
        years((1899..2000).map(|year| (year, year % 3 - 1))),
        years([(1904, 1_250_000)].into_iter()),
    ];
    for table in &tables {
        for timeline in ["", "layout: lanes, ", "width: 400, layout: horizontal, ", "max-height: 500, "] {
            for kind in ["line", "area", "bars"] {
                for over in [false, true] {
                    let own = series(kind).replace("kind", if over { "over: true, kind" } else { "kind" });
                    let (chronicle, layout) = laid_out(&format!("{timeline}{own}"), table);
                    let [strip] = &layout.strips[..] else { panic!("no strip") };
                    let events =
                        layout.events.iter().filter_map(|placed| placed.label.as_ref()).map(|label| label.frame);
                    for frame in events {
                        let is_apart =
                            if over { frame.top() > strip.frame.bottom() } else { frame.bottom() < strip.frame.top() };
                        assert!(is_apart, "{timeline}{kind}");
                    }
                    for text in strip.ticks.iter() {
                        assert!(
                            text.at.x < strip.frame.left() - 3.0 && text.at.x - text.width > 10.0,
                            "{timeline}{kind} {text:?}"
                        );
                    }
                    let heights: Vec<f64> = strip.ticks.iter().map(|text| text.at.y).collect();
                    assert!(heights.windows(2).all(|pair| pair[0] - pair[1] >= 20.0), "{heights:?}");
                    let (low, high) = strip.values.ends();
                    let ys: Vec<f64> = match &strip.shape {
                        StripShape::Lines(lines) => lines.iter().flatten().map(|dot| dot.1).collect(),
                        StripShape::Bars(bars) => bars.iter().map(|bar| bar.2).collect(),
                    };
                    assert!(!ys.is_empty() && ys.iter().all(|y| low <= *y && *y <= high));
                    let scene = dateline::draw::draw(&chronicle, &chronicle.views[0], &layout);
                    let mut drawn = Vec::new();
                    shapes(&scene.nodes, false, &mut drawn);
                    let frame = strip.frame.x;
                    assert!(
                        drawn.iter().all(|(start, end)| *start > frame.start - 2.5 && *end < frame.end + 2.5),
                        "{kind}"
                    );
                }
            }
        }
    }
}

#[test]
fn weekends_are_no_gaps_of_working_days() {
    let table = |days: &[u32]| {
        let each = days.iter().map(|day| format!("1990-10-{day:02},1\n")).collect::<String>();
        format!("year,n\n{each}")
    };
    let gaps = |days: &[u32]| {
        let chronicle = read(&series("line"), &table(days));
        let values = &chronicle.views[0].series[0].values;
        values.iter().filter(|one| one.after_gap).map(|one| one.date.as_written()[8..].to_owned()).collect::<Vec<_>>()
    };
    // 1 October 1990 was a Monday.
    assert_eq!(gaps(&[1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15]), [""; 0]);
    assert_eq!(gaps(&[1, 2, 3, 5, 8, 9, 10, 11, 12, 16]), ["05", "16"]);
    assert_eq!(gaps(&[1, 2, 3, 4, 5, 6, 7, 8, 10]), ["10"]);
    for zone in ["Europe/Berlin", "Asia/Aden", "America/New_York"] {
        let head = format!("timezone: {zone}\n");
        let chronicle = read_with(&head, &series("line"), &table(&[1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15]));
        assert!(chronicle.views[0].series[0].values.iter().all(|one| !one.after_gap), "{zone}");
    }
}

#[test]
fn a_value_of_the_longest_time_is_read() {
    let chronicle = read(&series("line"), "year,n\nY-290000000000/Y290000000000,1\n");
    assert_eq!(chronicle.views[0].series[0].values[0].value, Some(1.0));
}

#[test]
fn a_line_of_many_values_keeps_their_extremes() {
    let values = (0..90_000).map(|at| format!("{},{}\n", day(at), if at == 44_444 { 99 } else { at % 5 }));
    let (_, layout) =
        laid_out(&format!("scale: linear, {}", series("line")), &format!("year,n\n{}", values.collect::<String>()));
    let StripShape::Lines(lines) = &layout.strips[0].shape else { panic!("no lines") };
    let count: usize = lines.iter().map(Vec::len).sum();
    assert!(count < 6_500, "{count} points");
    assert!(lines.iter().flatten().any(|dot| dot.1 == 99.0));
}

/// A day so many days after the first of 1850.
fn day(at: i64) -> String {
    let first = dateline::time::Instant::from_civil(dateline::time::Civil { year: 1850, month: 1, day: 1 });
    let civil = dateline::time::Instant(first.0 + at * 86_400).civil();
    format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
}
