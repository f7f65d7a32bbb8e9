//! A picture, read back: labels, leaders, marks, axis and ink, found by the classes we write.

use roxmltree::{Document, Node, ParsingOptions};

use crate::coverage::uncovered;
use crate::font::Ruler;
use crate::geom::{Point, Rect, Size};
use crate::typeface::Typefaces;
use crate::verify::canvas::canvas;
use crate::verify::changes::Changes;
use crate::verify::contrast::{Painted, Stain};
use crate::verify::element::{Kind, Unreadable, count, has_class, kind, root, said_count};
use crate::verify::fonts;
use crate::verify::home::{Home, home};
use crate::verify::letters::{Letters, is_unseen};
use crate::verify::links::Links;
use crate::verify::other_dates::OtherDates;
use crate::verify::outline::{bounds, grown, middle, union};
use crate::verify::paint::{Inks, color};
use crate::verify::rates::Rates;
use crate::verify::shape::{corners, line, stroke};
use crate::verify::time_direction::{Time, time};

/// XML nodes of a picture at most; a picture of a hundred thousand events has fewer.
const NODES: u32 = 4_000_000;
/// Labels, leaders' points, marks, or texts on the axis at most: each is compared with each.
const MOST: usize = 20_000;
/// Half a mark, px: what counts of it, whatever its form.
const MARK: f64 = 4.5;

/// What was read.
#[derive(Default)]
pub(super) struct Drawing {
    pub(super) size: Size,
    /// Typefaces of an author, of which it holds what it shows.
    own: Typefaces,
    /// Events, as the root says.
    pub(super) events: usize,
    /// Lanes that the last lane stands for, as the root says; 0 where it says nothing.
    pub(super) gathered: usize,
    /// How high it may be, px.
    pub(super) limit: Option<usize>,
    pub(super) time: Time,
    pub(super) spots: Vec<Spot>,
    /// Events that only density strips show.
    pub(super) counted: usize,
    /// Boxes of the texts of ticks and of captions of breaks.
    pub(super) ticks: Vec<Rect>,
    /// The words of those captions.
    pub(super) omitted: Vec<String>,
    pub(super) breaks: usize,
    /// The dates of the eras that are drawn, EDTF.
    pub(super) eras: Vec<String>,
    /// The day to which open ends run, EDTF.
    pub(super) as_of: Option<String>,
    pub(super) changes: Option<Changes>,
    /// The pieces of the axis' band.
    pub(super) bands: Vec<Rect>,
    /// Boxes of the texts above and below the plot.
    pub(super) around: Vec<Rect>,
    /// Boxes of everything painted, with strokes.
    pub(super) ink: Vec<Rect>,
    /// The box of axis, lanes, marks and labels.
    pub(super) plot: Option<Rect>,
    pub(super) smallest: Option<f64>,
    /// Texts that no embedded font can show whole.
    pub(super) foreign: usize,
    /// Heights of the lines between lanes, px.
    pub(super) rules: Vec<f64>,
    pub(super) others: OtherDates,
    pub(super) links: Links,
    pub(super) painted: Painted,
    pub(super) rates: Rates,
}

/// One place of an event, or a label `+n more`.
#[derive(Default)]
pub(super) struct Spot {
    /// Which group it lies in: an event can stand in several places.
    pub(super) group: usize,
    /// Events that the label `+n more` counts, 0 until its words are found; nothing for an event.
    pub(super) more: Option<usize>,
    /// Events that it is said to count.
    said: usize,
    pub(super) label: Option<Rect>,
    pub(super) leaders: Vec<Vec<Point>>,
    /// What no other label may lie on: marks, as squares, and bars.
    pub(super) marks: Vec<Rect>,
    pub(super) bars: Vec<Rect>,
    /// All that a leader may begin at.
    pub(super) touches: Vec<Rect>,
}

/// Reads a picture.
pub(super) fn read(svg: &str, ruler: &mut Ruler) -> Result<Drawing, Unreadable> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(svg, options).map_err(|error| Unreadable::Xml(error.to_string()))?;
    let top = document.root_element();
    let own = fonts::own(&document)?;
    ruler.measure_in(&own);
    root(top, &own)?;
    let inks = Inks::of(&document)?;
    let (events, time) = (count(top, "data-events")?, time(top)?);
    let gathered = said_count(top, "data-lanes-gathered")?.unwrap_or(0);
    let limit = said_count(top, "data-max-height")?;
    let rates = Rates::said(said_count(top, "data-pieces")?.unwrap_or(0));
    let as_of = top.attribute("data-as-of").map(str::to_owned);
    let changes = Changes::said(top)?;
    let size = canvas(top)?;
    let mut drawing = Drawing { size, events, gathered, limit, time, rates, as_of, changes, own, ..Drawing::default() };
    drawing.painted.page = top.attribute("data-ground").map(color).transpose()?;
    let mut letters = Letters::of(&document, &drawing.own);
    for node in document.descendants().filter(Node::is_element) {
        match kind(node)? {
            Kind::Silent => {}
            Kind::Group => drawing.group(node)?,
            Kind::Shape => drawing.shape(node, &inks)?,
            Kind::Text => drawing.text(node, ruler, (&inks, &mut letters))?,
        }
    }
    drawing.bounded()
}

/// Whether a text says how much a break leaves out: its own class, or that of what is around it.
fn is_caption(text: Node<'_, '_>) -> bool {
    text.ancestors().find(|node| node.has_attribute("class")).is_some_and(|node| has_class(node, "break"))
}

impl Drawing {
    fn group(&mut self, node: Node<'_, '_>) -> Result<(), Unreadable> {
        let (event, more) = (has_class(node, "event"), has_class(node, "more"));
        if event || more {
            let group = self.spots.last().map_or(0, |spot| spot.group + 1);
            let said = if more { count(node, "data-count")? } else { 0 };
            self.spots.push(Spot { group, more: more.then_some(0), said, ..Spot::default() });
        }
        self.breaks += usize::from(has_class(node, "break") && home(node) == Home::Axis);
        if has_class(node, "era") {
            self.eras.extend(node.attribute("data-date").map(str::to_owned));
        }
        if home(node) == Home::Axis {
            self.rates.group(node)?;
        }
        self.others.group(node, home(node) == Home::Event);
        self.links.count += usize::from(has_class(node, "link"));
        if has_class(node, "density") {
            self.counted = self.counted.saturating_add(count(node, "data-folded")?);
        }
        Ok(())
    }

    /// A shape of the axis.
    fn axis(&mut self, node: Node<'_, '_>, frame: Rect) {
        let is_band = has_class(node, "axis") && node.tag_name().name() == "rect";
        self.bands.extend(is_band.then_some(frame));
        self.rates.shape(node, self.time.along(frame));
    }

    fn shape(&mut self, node: Node<'_, '_>, inks: &Inks) -> Result<(), Unreadable> {
        let points = corners(node)?;
        let Some(frame) = bounds(&points) else { return Ok(()) };
        let ink = grown(frame, stroke(node)?);
        let home = home(node);
        self.paint(ink, home);
        self.stain(node, &points, home, inks)?;
        match home {
            Home::Event | Home::More => self.place(node, points, frame),
            Home::Other => self.others.shape(frame),
            Home::Link => self.links.shape(points),
            Home::Axis => self.axis(node, frame),
            Home::Lane if frame.y.length() == 0.0 => self.rules.push(frame.top()),
            _ => {}
        }
        Ok(())
    }

    /// What is to be seen, and what other things are seen on. Grid lines, halos and the lines between lanes need not be.
    fn stain(&mut self, node: Node<'_, '_>, points: &[Point], home: Home, inks: &Inks) -> Result<(), Unreadable> {
        let fill = if points.len() > 2 { inks.ink(node, "fill")? } else { None };
        let class = |name: &str| has_class(node, name);
        let ground = node.attribute("class").is_none() || class("axis") || class("break") || class("era");
        let frame = bounds(points).filter(|_| fill.is_some());
        if let (true, Some(frame), Some(fill)) = (ground, frame, &fill) {
            self.painted.surfaces.push((frame, fill.clone()));
            return Ok(());
        }
        let grid = class("tick") && home != Home::Axis;
        // Lines through and under texts have the ink of these.
        let ruling = class("strike") || class("insert");
        if grid || ruling || class("halo") || (class("lane") && fill.is_none()) {
            return Ok(());
        }
        let place = if matches!(home, Home::Event | Home::Other | Home::More) { self.spots.len() } else { usize::MAX };
        if let (true, Some(frame), Some(fill)) = (class("span"), frame, &fill) {
            self.painted.bars.push((frame, fill.clone()));
        }
        let (bar, stroke) = (class("span").then_some(place), inks.ink(node, "stroke")?);
        self.painted.stains.push(Stain { bar, on_bar: class("sign"), outline: points.to_vec(), fill, stroke });
        Ok(())
    }

    fn paint(&mut self, ink: Rect, home: Home) {
        self.ink.push(ink);
        if home != Home::Elsewhere {
            self.plot = Some(self.plot.map_or(ink, |plot| union(plot, ink)));
        }
    }

    /// A shape of an event. One that follows a label belongs to the event's next place.
    fn place(&mut self, node: Node<'_, '_>, points: Vec<Point>, frame: Rect) {
        // The lines through and under texts belong to these.
        if has_class(node, "strike") || has_class(node, "insert") {
            return;
        }
        let Some(last) = self.spots.last() else { return };
        if last.label.is_some() {
            let next = Spot { group: last.group, more: last.more.map(|_| 0), ..Spot::default() };
            self.spots.push(next);
        }
        let Some(spot) = self.spots.last_mut() else { return };
        if has_class(node, "leader") {
            spot.leaders.push(points);
            return;
        }
        if has_class(node, "tie") {
            return;
        }
        spot.touches.push(frame);
        if has_class(node, "marker") {
            let Point { x, y } = middle(&points, frame);
            spot.marks.push(Rect::new(x - MARK, y - MARK, 2.0 * MARK, 2.0 * MARK));
        } else if has_class(node, "span") {
            spot.marks.push(frame);
            spot.bars.push(frame);
        }
    }

    fn text<'a>(
        &mut self,
        node: Node<'a, 'a>,
        ruler: &mut Ruler,
        (inks, letters): (&Inks, &mut Letters<'a>),
    ) -> Result<(), Unreadable> {
        let line = line(node, ruler)?;
        if line.words.is_empty() {
            return Ok(());
        }
        let painted = if is_unseen(node) { letters.drawn(node, &line)? } else { node };
        self.painted.texts.extend(inks.ink(painted, "fill")?.map(|ink| (line.capitals, ink)));
        self.foreign += usize::from(line.words.chars().any(|c| self.is_foreign(c)));
        self.smallest = Some(self.smallest.map_or(line.size, |size| size.min(line.size)));
        let home = home(node);
        self.paint(line.frame, home);
        match (home, self.spots.last_mut()) {
            (Home::Event | Home::More, Some(spot)) => {
                spot.label = Some(spot.label.map_or(line.frame, |label| union(label, line.frame)));
                spot.more = spot.more.map(|_| spot.said);
            }
            (Home::Other, _) => self.others.number(line.frame),
            (Home::Axis, _) => {
                self.ticks.push(line.frame);
                self.rates.text(node, &line.words);
                self.omitted.extend(is_caption(node).then_some(line.words));
            }
            (Home::Elsewhere, _) => self.around.push(line.frame),
            _ => {}
        }
        Ok(())
    }

    /// Whether no font of the picture has a character.
    fn is_foreign(&self, c: char) -> bool {
        uncovered(c.encode_utf8(&mut [0; 4])).is_some()
            && !self.own.families().iter().any(|family| family.face(false).has(c) || family.face(true).has(c))
    }

    /// Refuses what would take hours.
    fn bounded(self) -> Result<Drawing, Unreadable> {
        let points = self.spots.iter().flat_map(|spot| &spot.leaders).map(Vec::len).sum();
        let labels = self.spots.iter().filter(|spot| spot.label.is_some()).count();
        let marks = self.spots.iter().map(|spot| spot.marks.len()).sum();
        let counts = [("labels", labels), ("corners of leaders", points), ("texts on the axis", self.ticks.len())];
        let counts = counts.into_iter().chain([
            ("texts around the plot", self.around.len()),
            ("other dates", self.others.boxes()),
            ("corners of links", self.links.corners()),
        ]);
        let over = counts.chain([("pieces of the axis", self.bands.len())]).find(|(_, n)| *n > MOST);
        match over {
            Some((what, count)) => Err(Unreadable::Large(format!("{count} {what}, at most {MOST} can be compared"))),
            None if self.painted.pairs() > MOST * MOST => {
                Err(Unreadable::Large("what is painted cannot be compared with all that it stands on".to_owned()))
            }
            None if labels.saturating_mul(marks) > MOST * MOST => {
                Err(Unreadable::Large(format!("{labels} labels by {marks} marks cannot be compared")))
            }
            None => Ok(self),
        }
    }
}
