//! Dividing a row of pieces into lines: the fewest lines for a width, the narrowest width for a number of lines, and
//! the evenest division among those.

use std::ops::Range;

/// Above this many pieces an even division is not looked for: the first that fits is taken.
const EVEN: usize = 96;
/// em; below anything that shows, above what adding up loses.
pub(super) const SLACK: f64 = 1e-9;

/// A text in lines.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Wrapped {
    /// From top to bottom; none is empty unless the text is.
    pub lines: Vec<String>,
    /// The widest line, px.
    pub width: f64,
}

/// A stretch of text that stays on one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece {
    /// Bytes, without the space behind it.
    pub(super) from: usize,
    pub(super) to: usize,
    /// em from the start of the text, were it one line.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Of the hyphen behind it where a line ends with it, em; 0 where it needs none.
    pub(super) hyphen: f64,
    /// Better not parted from the next.
    pub(super) glued: bool,
}

impl Piece {
    /// How wide it is on a line of its own, em.
    pub(super) fn width(&self) -> f64 {
        self.end() - self.left
    }

    /// Where a line ends that ends with it, em.
    fn end(&self) -> f64 {
        self.right + self.hyphen
    }
}

/// Pieces that belong together made one.
pub(super) fn joined(pieces: &[Piece]) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match all.last_mut().filter(|last| last.glued) {
            Some(last) => *last = Piece { from: last.from, left: last.left, ..*piece },
            None => all.push(*piece),
        }
    }
    all
}

/// How many lines it takes at this width, em; a piece that is wider has a line of its own.
pub(super) fn count(pieces: &[Piece], width: f64) -> usize {
    let (mut lines, mut left) = (0, f64::NEG_INFINITY);
    for piece in pieces {
        if lines == 0 || piece.end() - left > width + SLACK {
            lines += 1;
            left = piece.left;
        }
    }
    lines
}

/// Lines filled one after the other.
fn fill(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        match lines.last_mut() {
            Some(line) if piece.end() - pieces[line.start].left <= width + SLACK => line.end = i + 1,
            _ => lines.push(i..i + 1),
        }
    }
    lines
}

/// The division into at most `lines` whose widest line is narrowest; among those the evenest, without a lonely last word
/// where there is a choice.
pub(super) fn balance(pieces: &[Piece], lines: usize) -> Vec<Range<usize>> {
    let lines = lines.clamp(1, pieces.len().max(1));
    let width = narrowest(pieces, lines);
    if pieces.len() > EVEN { fill(pieces, width) } else { evenest(pieces, lines, width) }
}

/// The width of the widest line when it is as narrow as can be, em.
fn narrowest(pieces: &[Piece], lines: usize) -> f64 {
    let mut low = pieces.iter().map(Piece::width).fold(0.0, f64::max);
    let mut high = extent(pieces).max(low);
    if count(pieces, low) <= lines {
        return low;
    }
    while high - low > 1e-5 {
        let middle = 0.5 * (low + high);
        if count(pieces, middle) <= lines { high = middle } else { low = middle }
    }
    fill(pieces, high).into_iter().map(|line| extent(&pieces[line])).fold(0.0, f64::max)
}

fn extent(pieces: &[Piece]) -> f64 {
    match (pieces.first(), pieces.last()) {
        (Some(first), Some(last)) => last.end() - first.left,
        _ => 0.0,
    }
}

/// Least sum of squared gaps at the line ends, by dynamic programming from the last line to the first.
fn evenest(pieces: &[Piece], lines: usize, width: f64) -> Vec<Range<usize>> {
    let n = pieces.len();
    // best[k][i]: cost of the pieces from i on in k lines, and where the first of these lines ends.
    let mut best = vec![vec![(f64::INFINITY, n); n + 1]; lines + 1];
    best[0][n].0 = 0.0;
    for k in 1..=lines {
        for i in 0..n {
            for j in i + 1..=n {
                let gap = width - extent(&pieces[i..j]);
                if gap < -SLACK {
                    break;
                }
                let cost = gap * gap + best[k - 1][j].0 + widow(&pieces[i..j], j == n && lines > 1, width);
                if cost < best[k][i].0 {
                    best[k][i] = (cost, j);
                }
            }
        }
    }
    let k = (1..=lines).rev().find(|&k| best[k][0].0.is_finite()).unwrap_or(0);
    let mut from = 0;
    let line = |k: usize| {
        let to = best[k][from].1;
        std::mem::replace(&mut from, to)..to
    };
    (1..=k).rev().map(line).collect()
}

/// The price of a last line that is one short word.
fn widow(line: &[Piece], last: bool, width: f64) -> f64 {
    if last && line.len() == 1 && extent(line) < width / 3.0 { width * width } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::{Piece, balance, count, joined};

    /// Words of these widths with spaces of one.
    fn row(widths: &[f64]) -> Vec<Piece> {
        let mut x = 0.0;
        let piece = |&width: &f64| {
            let left = x;
            x += width + 1.0;
            Piece { from: 0, to: 0, left, right: left + width, hyphen: 0.0, glued: false }
        };
        widths.iter().map(piece).collect()
    }

    fn widths(pieces: &[Piece], lines: usize) -> Vec<f64> {
        let line = |range: std::ops::Range<usize>| pieces[range.end - 1].right - pieces[range.start].left;
        balance(pieces, lines).into_iter().map(line).collect()
    }

    #[test]
    fn the_widest_line_is_the_narrowest_possible() {
        // Every division of seven words into three lines, by brute force.
        let words = row(&[5.0, 2.0, 8.0, 3.0, 3.0, 9.0, 1.0]);
        let mut least = f64::INFINITY;
        for a in 1..6 {
            for b in a + 1..7 {
                let lines = [0..a, a..b, b..7].map(|r| words[r.end - 1].right - words[r.start].left);
                least = least.min(lines.into_iter().fold(0.0, f64::max));
            }
        }
        assert_eq!(widths(&words, 3).into_iter().fold(0.0, f64::max), least);
    }

    #[test]
    fn a_lonely_short_word_at_the_end_is_avoided_where_that_costs_nothing() {
        assert_eq!(widths(&row(&[20.0, 4.0, 4.0, 4.0]), 2), [20.0, 14.0]);
        assert_eq!(widths(&row(&[20.0, 9.0, 9.0, 1.0]), 3), [20.0, 9.0, 11.0]);
    }

    #[test]
    fn glued_pieces_are_one_and_counting_fills_greedily() {
        let mut words = row(&[4.0, 4.0, 4.0]);
        assert_eq!(count(&words, 9.0), 2);
        assert_eq!(count(&words, 3.0), 3, "a piece that is too wide has a line of its own");
        words[0].glued = true;
        assert_eq!(joined(&words).len(), 2);
        assert!(balance(&[], 2).is_empty());
    }
}
