//! Cutting: words that are wider than a line in parts.

use crate::font::Style;
use crate::font::hyphen::{HYPHEN, syllables};
use crate::font::ruler::Ruler;
use crate::font::shape::Cluster;
use crate::font::wrap::Piece;

/// A text, and the bytes of it at which its author allows breaks, ascending.
type Allowed<'a> = (&'a str, &'a [usize]);

impl Ruler {
    /// The pieces, and those that are wider than `max` em cut.
    pub(super) fn narrowed(&mut self, (text, soft): Allowed<'_>, style: Style, max: f64) -> Vec<Piece> {
        let mut all = Vec::new();
        for piece in self.pieces(text, style) {
            if piece.width() <= max {
                all.push(piece);
            } else {
                self.cut((text, soft), piece, (style, max), &mut all);
            }
        }
        all
    }

    /// One piece in parts that end where its author allows that; those too wide between syllables; and those still too wide
    /// between graphemes.
    fn cut(&mut self, (text, soft): Allowed<'_>, piece: Piece, setting: (Style, f64), all: &mut Vec<Piece>) {
        let inside = |at: &usize| piece.from < *at && *at < piece.to;
        let soft: Vec<usize> = soft.iter().copied().filter(inside).collect();
        for part in self.parts(text, piece, &soft, setting.0) {
            if part.width() <= setting.1 {
                all.push(part);
                continue;
            }
            // A hyphen in an address would be one of its letters.
            let language = self.language.filter(|_| !is_in_address(&text[..part.to]));
            let breaks = syllables(&text[part.from..part.to], language);
            let breaks: Vec<usize> = breaks.into_iter().map(|at| part.from + at).collect();
            for part in self.parts(text, part, &breaks, setting.0) {
                if part.width() <= setting.1 { all.push(part) } else { self.split(text, part, setting, all) }
            }
        }
        // What follows keeps its place behind the last part, closely enough for a word that had to be cut.
        if let Some(last) = all.last_mut() {
            last.left += piece.right - last.right;
            last.right = piece.right;
        }
    }

    /// One piece in parts between these bytes of the text, each but the last behind a hyphen.
    fn parts(&mut self, text: &str, piece: Piece, breaks: &[usize], style: Style) -> Vec<Piece> {
        let hyphen = self.width_in_em(HYPHEN, style);
        let (mut from, mut left) = (piece.from, piece.left);
        let ends = breaks.iter().copied().chain([piece.to]);
        let part = |to: usize| {
            let right = left + self.shaped(&text[from..to], style);
            let is_last = to == piece.to;
            let (hyphen, glued) = if is_last { (piece.hyphen, piece.glued) } else { (hyphen, false) };
            let part = Piece { from, to, left, right, hyphen, glued };
            (from, left) = (to, right);
            part
        };
        ends.map(part).collect()
    }

    /// One piece in parts, each as long as fits but at least a grapheme.
    fn split(&mut self, text: &str, piece: Piece, (style, max): (Style, f64), all: &mut Vec<Piece>) {
        let word = &text[piece.from..piece.to];
        let clusters = self.clusters(word, style);
        let (mut from, mut left) = (0, piece.left);
        while from < clusters.len() {
            let to = self.longest(word, &clusters, from, style, max - piece.hyphen);
            let bytes = clusters[from].bytes.start..clusters[to - 1].bytes.end;
            let right = left + self.shaped(&word[bytes.clone()], style);
            let (hyphen, glued) = if to == clusters.len() { (piece.hyphen, piece.glued) } else { (0.0, false) };
            all.push(Piece { from: piece.from + bytes.start, to: piece.from + bytes.end, left, right, hyphen, glued });
            (from, left) = (to, right);
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

/// Whether a text ends within an address of the web.
fn is_in_address(text: &str) -> bool {
    text.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"))
}
