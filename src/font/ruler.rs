//! The ruler: widths and lines of texts.

use std::ops::Range;

use hypher::Lang;

use crate::font::breaks::opportunities;
use crate::font::face::{METRICS, Metrics};
use crate::font::hyphen::{HYPHEN, patterns, soft};
use crate::font::pairs;
use crate::font::script::tidy;
use crate::font::shape::Cluster;
use crate::font::width_cache::Widths;
use crate::font::wrap::{Piece, SLACK, Wrapped, balance, count, joined};
use crate::font::{Style, Weight};
use crate::typeface::Typefaces;

/// Measures texts with the metrics of the faces that are embedded, and remembers what it measured.
///
/// ```
/// use dateline::font::{Ruler, Style, Weight};
/// let mut ruler = Ruler::new();
/// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
/// assert!(ruler.width("Kerned: AVATAR", style) < 13.0 * 14.0);
/// assert_eq!(ruler.wrap("Houla massacre", style, 80.0), ["Houla", "massacre"]);
/// ```
pub struct Ruler {
    widths: Widths,
    /// The text that was last broken, its kind, and its pieces: titles are tried on one number of lines after the other.
    last: (String, usize, Vec<Piece>),
    /// Where words of the language of the texts may be broken, if that is known.
    pub(super) language: Option<Lang>,
}

impl Default for Ruler {
    fn default() -> Ruler {
        Ruler::new()
    }
}

impl Ruler {
    /// A ruler with the shipped faces.
    ///
    /// ```
    /// let ruler = dateline::font::Ruler::new();
    /// ```
    pub fn new() -> Ruler {
        Ruler { widths: Widths::new(), last: Default::default(), language: None }
    }

    /// Breaks words, where they are wider than a line, between syllables of a language from now on: its tag is one of BCP 47.
    /// At first, and after the tag of a language whose rules are not known, words are broken between any two letters, without
    /// a hyphen.
    ///
    /// ```
    /// use dateline::font::{Ruler, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
    /// let mut ruler = Ruler::new();
    /// ruler.set_language("de");
    /// assert_eq!(ruler.wrap("Verfassungsgericht", style, 90.0), ["Verfas-", "sungsgericht"]);
    /// ```
    pub fn set_language(&mut self, tag: &str) {
        self.language = patterns(tag);
    }

    /// From now on it measures in these typefaces, before the shipped ones.
    pub(crate) fn measure_in(&mut self, own: &Typefaces) {
        if self.widths.own() != own {
            *self = Ruler { widths: Widths::with(own.clone()), last: Default::default(), ..*self };
        }
    }

    /// The vertical measures of a weight, em.
    ///
    /// ```
    /// let metrics = dateline::font::Ruler::metrics(dateline::font::Weight::Regular);
    /// assert!(metrics.cap_height < metrics.ascent);
    /// ```
    pub fn metrics(weight: Weight) -> Metrics {
        match weight {
            Weight::Regular | Weight::SemiBold => METRICS,
        }
    }

    /// How far the text runs on one line, px. Control characters count nothing, a character that no face has counts one em.
    ///
    /// ```
    /// use dateline::font::{Ruler, Style, Weight};
    /// let style = |size| Style { size, weight: Weight::Regular, tabular: true };
    /// let mut ruler = Ruler::new();
    /// assert_eq!(ruler.width("111", style(13.0)), ruler.width("888", style(13.0)));
    /// assert_eq!(ruler.width("2012", style(26.0)), 2.0 * ruler.width("2012", style(13.0)));
    /// ```
    pub fn width(&mut self, text: &str, style: Style) -> f64 {
        self.widths.em(&tidy(text), style) * style.size
    }

    /// Lines no wider than `max` px, as few as possible, then balanced; broken only where UAX #14 allows, or inside a word
    /// that is wider than `max` by itself: at its soft hyphens, then between syllables ([`Ruler::set_language`]), both with a
    /// hyphen, and where no syllable fits between graphemes, at least one a line. An empty text is one empty line.
    ///
    /// ```
    /// use dateline::font::{Ruler, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
    /// let lines = Ruler::new().wrap("Treaty signed on 12 May 2012", style, 100.0);
    /// assert_eq!(lines, ["Treaty signed", "on 12 May 2012"]);
    /// ```
    pub fn wrap(&mut self, text: &str, style: Style, max: f64) -> Vec<String> {
        let whole = tidy(text);
        let max = max / style.size;
        if self.widths.em(&whole, style) <= max - SLACK {
            return vec![whole.into_owned()];
        }
        let soft = soft(text, |start| tidy(start).len());
        let text = whole;
        let pieces = self.narrowed((&text, &soft), style, max);
        let lines = count(&pieces, max);
        let kept = joined(&pieces);
        let fits = kept.iter().all(|piece| piece.width() <= max) && count(&kept, max) <= lines;
        let pieces = if fits { kept } else { pieces };
        let mut wrapped = self.set(&text, &pieces, lines, style);
        // A line by itself can be wider than as a part: signs change form beside figures and capitals.
        for more in lines + 1..=pieces.len() {
            if wrapped.width <= max + SLACK {
                break;
            }
            wrapped = self.set(&text, &pieces, more, style);
        }
        wrapped.lines
    }

    /// The text in at most so many lines, as narrow as possible, and how wide that is, px. Words are not broken.
    ///
    /// ```
    /// use dateline::font::{Ruler, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
    /// let mut ruler = Ruler::new();
    /// let two = ruler.wrap_into("Treaty of friendship and cooperation", style, 2);
    /// assert_eq!(two.lines, ["Treaty of friendship", "and cooperation"]);
    /// assert_eq!(two.width, ruler.width("Treaty of friendship", style));
    /// ```
    pub fn wrap_into(&mut self, text: &str, style: Style, lines: usize) -> Wrapped {
        let text = tidy(text);
        if lines <= 1 {
            let width = self.widths.em(&text, style) * style.size;
            return Wrapped { lines: vec![text.into_owned()], width };
        }
        let pieces = self.pieces(&text, style);
        let kept = joined(&pieces);
        let wrapped = self.set(&text, if kept.len() >= lines { &kept } else { &pieces }, lines, style);
        Wrapped { width: wrapped.width * style.size, ..wrapped }
    }

    /// The lines as texts; the width in em, each measured by itself.
    fn set(&mut self, text: &str, pieces: &[Piece], lines: usize, style: Style) -> Wrapped {
        let bytes = |row: Range<usize>| pieces[row.start].from..pieces[row.end - 1].to;
        let hyphen = |row: &Range<usize>| if pieces[row.end - 1].hyphen > 0.0 { HYPHEN } else { "" };
        let line = |row: Range<usize>| {
            let end = hyphen(&row);
            format!("{}{end}", &text[bytes(row)])
        };
        let mut lines: Vec<String> = balance(pieces, lines).into_iter().map(line).collect();
        if lines.is_empty() {
            lines.push(String::new());
        }
        let width = lines.iter().map(|line| self.widths.em(line, style)).fold(0.0, f64::max);
        Wrapped { lines, width }
    }

    /// The stretches between break opportunities and where they stand on one long line.
    pub(super) fn pieces(&mut self, text: &str, style: Style) -> Vec<Piece> {
        let kind = pairs::kind(style);
        if self.last.0 != text || self.last.1 != kind {
            self.last = (text.to_owned(), kind, self.broken(text, style));
        }
        self.last.2.clone()
    }

    fn broken(&mut self, text: &str, style: Style) -> Vec<Piece> {
        let plain = self.widths.is_additive(text);
        let clusters = if plain { Vec::new() } else { self.widths.clusters(text, style) };
        let mut pieces: Vec<Piece> = Vec::new();
        let mut from = 0;
        for cut in opportunities(text) {
            let to = from + text[from..cut.at].trim_end_matches(' ').len();
            let left = if plain { self.start(text, pieces.last(), from..to, style) } else { before(&clusters, from) };
            let right = if plain { left + self.widths.em(&text[from..to], style) } else { before(&clusters, to) };
            pieces.push(Piece { from, to, left, right, hyphen: 0.0, glued: cut.glued });
            from = cut.at;
        }
        pieces
    }

    /// How wide a text is, em.
    pub(super) fn width_in_em(&mut self, text: &str, style: Style) -> f64 {
        self.widths.em(text, style)
    }

    /// The same of a part of a word, shaped by itself.
    pub(super) fn shaped(&mut self, part: &str, style: Style) -> f64 {
        self.widths.shaped(part, style)
    }

    /// Its clusters of letters, left to right.
    pub(super) fn clusters(&mut self, text: &str, style: Style) -> Vec<Cluster> {
        self.widths.clusters(text, style)
    }

    /// Where a piece begins that stands behind another, em.
    fn start(&mut self, text: &str, last: Option<&Piece>, bytes: Range<usize>, style: Style) -> f64 {
        last.map_or(0.0, |last| {
            last.right + self.widths.joint(&text[last.from..last.to], bytes.start > last.to, &text[bytes], style)
        })
    }
}

/// em from the start of the text to a byte of it.
fn before(clusters: &[Cluster], byte: usize) -> f64 {
    let at = clusters.partition_point(|cluster| cluster.bytes.start < byte);
    at.checked_sub(1).map_or(0.0, |last| clusters[last].left + clusters[last].advance)
}
