//! OpenType with PostScript outlines as TrueType: what cuts fonts has no hand for these outlines.
//!
//! A font is cut with figures in place of its glyphs, each of which tells which glyph it stands for; then the outlines of those that
//! are left are put in their places, cubic curves as quadratic ones.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::Glyph;
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};
use write_fonts::FontBuilder;

/// How far a quadratic curve may be from the cubic one that it stands for, units of the font: a thousandth of an em, or less.
const TOLERANCE: f64 = 0.5;
/// Quadratic curves for a cubic one at most.
const MOST_CURVES: usize = 8;
/// The base in which a glyph's number is told by a place.
const BASE: u32 = 1 << 14;

/// The font with a figure in place of each glyph; nothing where it is TrueType already.
pub(super) fn marked(font: &FontRef<'_>) -> Option<Vec<u8>> {
    if font.cff().is_err() || font.glyf().is_ok() {
        return None;
    }
    let count = font.maxp().ok()?.num_glyphs();
    let outlines: Vec<Contours> = (0..count).map(|glyph| figure(u32::from(glyph))).collect();
    with_outlines(font, &outlines, false)
}

/// The cut font with the outlines of the whole one in place of the figures.
pub(super) fn drawn(cut: &[u8], whole: &FontRef<'_>) -> Option<Vec<u8>> {
    let font = FontRef::new(cut).ok()?;
    let (loca, glyf) = (font.loca(None).ok()?, font.glyf().ok()?);
    let count = font.maxp().ok()?.num_glyphs();
    let outline = |glyph: u16| {
        let figure = loca.get_glyf(GlyphId::from(glyph), &glyf).ok().flatten();
        figure.as_ref().and_then(told).map(|whole_glyph| contours(whole, whole_glyph)).unwrap_or_default()
    };
    let outlines: Vec<Contours> = (0..count).map(outline).collect();
    with_outlines(&font, &outlines, true)
}

/// A point, and whether it stands on the curve.
type Contours = Vec<Vec<(i16, i16, bool)>>;

/// A triangle that stands where the number says.
fn figure(glyph: u32) -> Contours {
    let (x, y) = ((glyph % BASE) as i16, (glyph / BASE) as i16);
    vec![vec![(x, y, true), (x, y + 1, true), (x + 1, y, true)]]
}

/// The number that a figure tells.
fn told(figure: &Glyph<'_>) -> Option<GlyphId> {
    let Glyph::Simple(figure) = figure else { return None };
    let place = (u32::try_from(figure.x_min()).ok()?, u32::try_from(figure.y_min()).ok()?);
    Some(GlyphId::new(place.1 * BASE + place.0))
}

/// The contours of a glyph, units of the font.
fn contours(font: &FontRef<'_>, glyph: GlyphId) -> Contours {
    let mut pen = Pen::default();
    if let Some(outline) = font.outline_glyphs().get(glyph) {
        // What cannot be drawn leaves what was drawn of it.
        let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen);
    }
    pen.contours.retain(|contour| contour.len() > 1);
    pen.contours
}

#[derive(Default)]
struct Pen {
    contours: Contours,
    at: (f64, f64),
}

impl Pen {
    fn point(&mut self, (x, y): (f64, f64), is_on_curve: bool) {
        let whole = |value: f64| value.round().clamp(f64::from(i16::MIN / 2), f64::from(i16::MAX / 2)) as i16;
        if let Some(contour) = self.contours.last_mut() {
            contour.push((whole(x), whole(y), is_on_curve));
        }
        if is_on_curve {
            self.at = (x, y);
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.contours.push(Vec::new());
        self.point((x.into(), y.into()), true);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.point((x.into(), y.into()), true);
    }

    fn quad_to(&mut self, by_x: f32, by_y: f32, x: f32, y: f32) {
        self.point((by_x.into(), by_y.into()), false);
        self.point((x.into(), y.into()), true);
    }

    fn curve_to(&mut self, by_x: f32, by_y: f32, then_x: f32, then_y: f32, x: f32, y: f32) {
        let cubic = [self.at, (by_x.into(), by_y.into()), (then_x.into(), then_y.into()), (x.into(), y.into())];
        for (by, to) in quadratic(cubic) {
            self.point(by, false);
            self.point(to, true);
        }
    }

    fn close(&mut self) {
        if let Some(contour) = self.contours.last_mut() {
            // A contour ends where it begins, and does not say so.
            while contour.len() > 1 && contour.last() == contour.first() {
                contour.pop();
            }
        }
    }
}

/// A cubic curve as quadratic ones: the control point and the end of each.
fn quadratic([a, b, c, d]: [(f64, f64); 4]) -> Vec<((f64, f64), (f64, f64))> {
    // The distance of the best quadratic curve falls with the cube of their number.
    let third = |a: f64, b: f64, c: f64, d: f64| d - 3.0 * c + 3.0 * b - a;
    let bend = third(a.0, b.0, c.0, d.0).hypot(third(a.1, b.1, c.1, d.1)) * 3.0_f64.sqrt() / 36.0;
    let count = ((bend / TOLERANCE).cbrt().ceil().max(1.0) as usize).min(MOST_CURVES);
    let step = 1.0 / count as f64;
    let at = |t: f64, pick: fn((f64, f64)) -> f64| {
        let (a, b, c, d, u) = (pick(a), pick(b), pick(c), pick(d), 1.0 - t);
        let place = u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        let slope = 3.0 * (u * u * (b - a) + 2.0 * u * t * (c - b) + t * t * (d - c));
        (place, slope)
    };
    let piece = |number: usize| {
        let (from, to) = (number as f64 * step, (number + 1) as f64 * step);
        let along = |pick: fn((f64, f64)) -> f64| {
            let ((start, leaving), (end, arriving)) = (at(from, pick), at(to, pick));
            // The mean of the two control points that the ends of the piece ask for.
            (0.5 * (start + end) + 0.25 * step * (leaving - arriving), end)
        };
        let (x, y) = (along(|point| point.0), along(|point| point.1));
        ((x.0, y.0), (x.1, y.1))
    };
    (0..count).map(piece).collect()
}

/// A font with these outlines; where they are `measured`, its widths are written anew with their left ends.
fn with_outlines(font: &FontRef<'_>, outlines: &[Contours], measured: bool) -> Option<Vec<u8>> {
    let (mut glyf, mut loca) = (Vec::new(), Vec::with_capacity(4 * outlines.len() + 4));
    for contours in outlines {
        loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
        push(&mut glyf, contours);
    }
    loca.extend(u32::try_from(glyf.len()).ok()?.to_be_bytes());
    let table = |tag: &[u8; 4]| font.data_for_tag(Tag::new(tag)).map(|data| data.as_bytes().to_vec());
    let mut head = table(b"head")?;
    // indexToLocFormat: places of 32 bits.
    head.get_mut(50..52)?.copy_from_slice(&[0, 1]);
    let mut file = FontBuilder::new();
    if measured {
        let (hmtx, count) = measures(font, outlines);
        let mut hhea = table(b"hhea")?;
        hhea.get_mut(34..36)?.copy_from_slice(&count.to_be_bytes());
        file.add_raw(Tag::new(b"hmtx"), hmtx).add_raw(Tag::new(b"hhea"), hhea);
    }
    file.add_raw(Tag::new(b"glyf"), glyf).add_raw(Tag::new(b"loca"), loca).add_raw(Tag::new(b"head"), head);
    file.add_raw(Tag::new(b"maxp"), most(outlines));
    for record in font.table_directory().table_records() {
        let tag = record.tag();
        if let Some(data) = font.data_for_tag(tag).filter(|_| !file.contains(tag) && tag != Tag::new(b"CFF ")) {
            file.add_raw(tag, data.as_bytes());
        }
    }
    Some(file.build())
}

/// How far each glyph runs, and where its outline begins: what draws TrueType moves it there.
fn measures(font: &FontRef<'_>, outlines: &[Contours]) -> (Vec<u8>, u16) {
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let mut table = Vec::new();
    for (glyph, contours) in (0_u16..).zip(outlines) {
        let advance = metrics.advance_width(GlyphId::from(glyph)).unwrap_or(0.0);
        let left = contours.iter().flatten().map(|point| point.0).min().unwrap_or(0);
        table.extend((advance.round().clamp(0.0, f32::from(u16::MAX)) as u16).to_be_bytes());
        table.extend(left.to_be_bytes());
    }
    (table, outlines.len() as u16)
}

/// The table `maxp`, version 1.0: the most that a glyph has.
fn most(outlines: &[Contours]) -> Vec<u8> {
    let points = outlines.iter().map(|contours| contours.iter().map(Vec::len).sum::<usize>()).max().unwrap_or(0);
    let contours = outlines.iter().map(Vec::len).max().unwrap_or(0);
    let mut table = vec![0, 1, 0, 0];
    // Glyphs, points, contours, points and contours of composed glyphs, zones, and nine figures of instructions, none of which is
    // there.
    for value in [outlines.len(), points, contours, 0, 0, 1] {
        table.extend((value.min(usize::from(u16::MAX)) as u16).to_be_bytes());
    }
    table.resize(32, 0);
    table
}

/// A glyph as the table `glyf` holds it, on a boundary of four bytes: each point with both its steps in two bytes.
fn push(glyf: &mut Vec<u8>, contours: &Contours) {
    if contours.is_empty() {
        return;
    }
    let points = || contours.iter().flatten();
    let (xs, ys) = (points().map(|point| point.0), points().map(|point| point.1));
    let bounds = [xs.clone().min(), ys.clone().min(), xs.clone().max(), ys.clone().max()];
    glyf.extend((contours.len() as i16).to_be_bytes());
    bounds.into_iter().for_each(|value| glyf.extend(value.unwrap_or(0).to_be_bytes()));
    let mut end = 0;
    for contour in contours {
        end += contour.len();
        glyf.extend((end.saturating_sub(1) as u16).to_be_bytes());
    }
    // No instructions.
    glyf.extend([0, 0]);
    glyf.extend(points().map(|point| u8::from(point.2)));
    for values in [xs.collect::<Vec<i16>>(), ys.collect()] {
        let mut last = 0_i16;
        for value in values {
            glyf.extend(value.wrapping_sub(last).to_be_bytes());
            last = value;
        }
    }
    glyf.resize(glyf.len().next_multiple_of(4), 0);
}
