//! The ruler. What it is: widths and lines of texts, remembered by word. In: a text and a style. Out: px and lines. It must
//! not know what a text is for.
//!
//! Everything is kept in em, so that one memory serves all sizes. In scripts whose letters do not join (Latin, Greek,
//! Cyrillic and their punctuation) a text is the sum of its words and of the joints between them (a space and its kerning,
//! which hang on the two letters beside it); any other text is shaped whole.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::font::breaks::opportunities;
use crate::font::face::{METRICS, Metrics};
use crate::font::shape::{Cluster, Shaper};
use crate::font::wrap::{Piece, Wrapped, balance, count, joined};
use crate::font::{Style, Weight};

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
    shaper: Shaper,
    memory: BTreeMap<(Weight, bool), Memory>,
}

/// What was measured in one weight with one kind of figures, em.
#[derive(Default)]
struct Memory {
    words: BTreeMap<Box<str>, f64>,
    joints: BTreeMap<(char, bool, char), f64>,
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
        Ruler { shaper: Shaper::new(), memory: BTreeMap::new() }
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
        self.em(&tidy(text), style) * style.size
    }

    /// Lines no wider than `max` px, as few as possible, then balanced; broken only where UAX #14 allows, or inside a word
    /// that is wider than `max` by itself (then between graphemes, at least one a line). An empty text is one empty line.
    ///
    /// ```
    /// use dateline::font::{Ruler, Style, Weight};
    /// let style = Style { size: 13.0, weight: Weight::Regular, tabular: false };
    /// let lines = Ruler::new().wrap("Treaty signed on 12 May 2012", style, 100.0);
    /// assert_eq!(lines, ["Treaty signed", "on 12 May 2012"]);
    /// ```
    pub fn wrap(&mut self, text: &str, style: Style, max: f64) -> Vec<String> {
        let text = tidy(text);
        let max = max / style.size;
        let pieces = self.narrowed(&text, style, max);
        let lines = count(&pieces, max);
        let kept = joined(&pieces);
        let fits = kept.iter().all(|piece| piece.right - piece.left <= max) && count(&kept, max) <= lines;
        let pieces = if fits { kept } else { pieces };
        let mut wrapped = self.set(&text, &pieces, lines, style);
        // A line by itself can be wider than as a part: signs change form beside figures and capitals.
        for more in lines + 1..=pieces.len() {
            if wrapped.width <= max + 1e-9 {
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
        let pieces = self.pieces(&text, style);
        let kept = joined(&pieces);
        let wrapped = self.set(&text, if kept.len() >= lines { &kept } else { &pieces }, lines, style);
        Wrapped { width: wrapped.width * style.size, ..wrapped }
    }

    /// The lines as texts; the width in em, each measured by itself.
    fn set(&mut self, text: &str, pieces: &[Piece], lines: usize, style: Style) -> Wrapped {
        let bytes = |row: Range<usize>| pieces[row.start].from..pieces[row.end - 1].to;
        let mut lines: Vec<String> =
            balance(pieces, lines).into_iter().map(|row| text[bytes(row)].to_owned()).collect();
        if lines.is_empty() {
            lines.push(String::new());
        }
        let width = lines.iter().map(|line| self.em(line, style)).fold(0.0, f64::max);
        Wrapped { lines, width }
    }

    /// em; the text is tidy.
    fn em(&mut self, text: &str, style: Style) -> f64 {
        if !additive(text) {
            return self.word(text, style);
        }
        let mut words = text.split(' ');
        let mut last = words.next().unwrap_or("");
        let mut sum = self.word(last, style);
        for word in words {
            sum += self.joint(last, true, word, style) + self.word(word, style);
            last = word;
        }
        sum
    }

    /// em of a text that is shaped whole.
    fn word(&mut self, word: &str, style: Style) -> f64 {
        let memory = self.memory.entry((style.weight, style.tabular)).or_default();
        if let Some(&known) = memory.words.get(word) {
            return known;
        }
        let clusters = self.shaper.clusters(word, style.weight, style.tabular);
        let width = clusters.iter().map(|cluster| cluster.advance).sum();
        memory.words.insert(word.into(), width);
        width
    }

    /// em between two words: the space if there is one, and the kerning.
    fn joint(&mut self, left: &str, space: bool, right: &str, style: Style) -> f64 {
        let (Some(a), Some(b)) = (left.chars().next_back(), right.chars().next()) else {
            return 0.0;
        };
        let memory = self.memory.entry((style.weight, style.tabular)).or_default();
        if let Some(&known) = memory.joints.get(&(a, space, b)) {
            return known;
        }
        let both = format!("{a}{}{b}", if space { " " } else { "" });
        let width = self.shaped(&both, style) - self.shaped(&a.to_string(), style) - self.shaped(&b.to_string(), style);
        self.memory.entry((style.weight, style.tabular)).or_default().joints.insert((a, space, b), width);
        width
    }

    fn shaped(&mut self, text: &str, style: Style) -> f64 {
        self.shaper.clusters(text, style.weight, style.tabular).iter().map(|cluster| cluster.advance).sum()
    }

    /// The stretches between break opportunities and where they stand on one long line.
    fn pieces(&mut self, text: &str, style: Style) -> Vec<Piece> {
        let plain = additive(text);
        let clusters = if plain { Vec::new() } else { self.shaper.clusters(text, style.weight, style.tabular) };
        let mut pieces: Vec<Piece> = Vec::new();
        let mut from = 0;
        for cut in opportunities(text) {
            let to = from + text[from..cut.at].trim_end_matches(' ').len();
            let left = if plain { self.start(text, pieces.last(), from..to, style) } else { before(&clusters, from) };
            let right = if plain { left + self.em(&text[from..to], style) } else { before(&clusters, to) };
            pieces.push(Piece { from, to, left, right, glued: cut.glued });
            from = cut.at;
        }
        pieces
    }

    /// Where a piece begins that stands behind another, em.
    fn start(&mut self, text: &str, last: Option<&Piece>, bytes: Range<usize>, style: Style) -> f64 {
        last.map_or(0.0, |last| {
            last.right + self.joint(&text[last.from..last.to], bytes.start > last.to, &text[bytes], style)
        })
    }

    /// The pieces, and those that are wider than `max` em cut between graphemes.
    fn narrowed(&mut self, text: &str, style: Style, max: f64) -> Vec<Piece> {
        let mut all = Vec::new();
        for piece in self.pieces(text, style) {
            if piece.right - piece.left <= max {
                all.push(piece);
            } else {
                self.cut(text, piece, style, max, &mut all);
            }
        }
        all
    }

    /// One piece in parts, each as long as fits but at least a grapheme.
    fn cut(&mut self, text: &str, piece: Piece, style: Style, max: f64, all: &mut Vec<Piece>) {
        let word = &text[piece.from..piece.to];
        let clusters = self.shaper.clusters(word, style.weight, style.tabular);
        let (mut from, mut left) = (0, piece.left);
        while from < clusters.len() {
            let to = self.longest(word, &clusters, from, style, max);
            let bytes = clusters[from].bytes.start..clusters[to - 1].bytes.end;
            let right = left + self.shaped(&word[bytes.clone()], style);
            let glued = to == clusters.len() && piece.glued;
            all.push(Piece { from: piece.from + bytes.start, to: piece.from + bytes.end, left, right, glued });
            (from, left) = (to, right);
        }
        // What follows keeps its place behind the last part, closely enough for a word that had to be cut.
        if let Some(last) = all.last_mut() {
            last.left += piece.right - last.right;
            last.right = piece.right;
        }
    }

    /// The cluster before which a part that begins at `from` ends, so that it is no wider than `max` em when set alone.
    fn longest(&mut self, word: &str, clusters: &[Cluster], from: usize, style: Style, max: f64) -> usize {
        let mut width = 0.0;
        let fits = clusters[from..].iter().take_while(|cluster| {
            width += cluster.advance;
            width <= max
        });
        let mut to = from + fits.count().max(1);
        // Letters that join, or kern, can be wider at an end.
        while to > from + 1 && self.shaped(&word[clusters[from].bytes.start..clusters[to - 1].bytes.end], style) > max {
            to -= 1;
        }
        to
    }
}

/// em from the start of the text to a byte of it.
fn before(clusters: &[Cluster], byte: usize) -> f64 {
    let at = clusters.partition_point(|cluster| cluster.bytes.start < byte);
    at.checked_sub(1).map_or(0.0, |last| clusters[last].left + clusters[last].advance)
}

/// As a browser sets it: white space collapsed, control characters and soft hyphens gone.
fn tidy(text: &str) -> Cow<'_, str> {
    let mut last = ' ';
    let clean = text.chars().all(|c| {
        let doubled = c == ' ' && last == ' ';
        last = c;
        !doubled && !unset(c)
    });
    if clean && !text.ends_with(' ') {
        return Cow::Borrowed(text);
    }
    let shown: String = text.chars().filter(|&c| blank(c) || !unset(c)).collect();
    Cow::Owned(shown.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// What SVG collapses.
fn blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

fn unset(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{2028}' | '\u{2029}')
}

/// Whether the text is the sum of its words and joints: a lone sign or `x` may take its form from both neighbours.
fn additive(text: &str) -> bool {
    let lone = |word: &str| {
        let sign = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | '&')) || matches!(c, 'x' | 'X');
        let mut chars = word.chars();
        chars.next().is_some_and(sign) && chars.next().is_none()
    };
    text.chars().all(simple) && !text.split(' ').any(lone)
}

/// Of a script whose letters stand side by side in one direction: Latin, Greek, Cyrillic, their punctuation and signs.
fn simple(c: char) -> bool {
    matches!(c, ' '..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}'
        | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}' | '\u{2100}'..='\u{214f}')
}
