//! Lines that stand once in each of two texts, in one order: between them a difference is searched in small pieces.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, Hunk, IndentHeuristic, IndentLevel, InternedInput, Token};

/// The differences between the lines that are in both texts once; a search over all at once grows with their square where an
/// event has a line that moved.
pub(crate) fn hunks(input: &InternedInput<&str>) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    let (mut old, mut new) = (0, 0);
    let ends = [(input.before.len(), input.after.len())];
    for (before, after) in in_order(&anchors(input)).into_iter().chain(ends) {
        piece(input, old..before, new..after, &mut hunks);
        (old, new) = (before + 1, after + 1);
    }
    hunks
}

/// Where a line stands in each of the texts.
type Pair = (usize, usize);

/// The lines that stand once in each text, in the order of the first.
fn anchors(input: &InternedInput<&str>) -> Vec<Pair> {
    let places = |lines: &[Token]| {
        let mut places = vec![Place::Nowhere; input.interner.num_tokens() as usize];
        for (at, line) in lines.iter().enumerate() {
            let place = &mut places[line.0 as usize];
            *place = if matches!(place, Place::Nowhere) { Place::Once(at) } else { Place::Often };
        }
        places
    };
    let pair = |places: (Place, Place)| match places {
        (Place::Once(before), Place::Once(after)) => Some((before, after)),
        _ => None,
    };
    let mut pairs: Vec<Pair> = places(&input.before).into_iter().zip(places(&input.after)).filter_map(pair).collect();
    pairs.sort_unstable();
    pairs
}

/// Where a line stands in a text.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Once(usize),
    Often,
}

/// The most of these pairs that stand in one order in both texts: the longest rising row of their second places.
fn in_order(pairs: &[Pair]) -> Vec<Pair> {
    // Of the rows of each length the one that ends lowest: its last pair; and for each pair the one before it in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut earlier: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, (_, after)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *after);
        earlier.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut row: Vec<Pair> =
        std::iter::successors(ends.last().copied(), |at| earlier[*at]).map(|at| pairs[at]).collect();
    row.reverse();
    row
}

/// The differences of some lines, with none kept between them that the search does not find.
fn piece(input: &InternedInput<&str>, before: Range<usize>, after: Range<usize>, hunks: &mut Vec<Hunk>) {
    let (old, new) = (&input.before[before.clone()], &input.after[after.clone()]);
    if old == new {
        return;
    }
    // The search counts how often each line stands, in a table as long as the highest number of one.
    let mut lines: Vec<Token> = old.iter().chain(new).copied().collect();
    lines.sort_unstable_by_key(|line| line.0);
    lines.dedup();
    let numbered = |some: &[Token]| -> Vec<Token> {
        some.iter().map(|line| Token(lines.partition_point(|other| other.0 < line.0) as u32)).collect()
    };
    let (old, new) = (numbered(old), numbered(new));
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Myers, &old, &new, lines.len() as u32);
    let indent = |line: Token| {
        let line = input.interner[lines[line.0 as usize]];
        IndentLevel::for_ascii_line(line.bytes(), TAB)
    };
    diff.postprocess_with(&old, &new, IndentHeuristic::new(indent));
    let moved = |lines: Range<u32>, by: usize| lines.start + by as u32..lines.end + by as u32;
    hunks.extend(
        diff.hunks()
            .map(|hunk| Hunk { before: moved(hunk.before, before.start), after: moved(hunk.after, after.start) }),
    );
}

/// Columns of a tab, as the search over a whole text counts them.
const TAB: u8 = 8;

#[cfg(test)]
mod tests {
    use imara_diff::InternedInput;

    use super::hunks;

    /// The second text, made of the first and the differences.
    fn made(input: &InternedInput<&str>) -> String {
        let mut at = 0;
        let mut out = String::new();
        let mut lines = |lines: &[imara_diff::Token]| lines.iter().for_each(|line| out.push_str(input.interner[*line]));
        for hunk in hunks(input) {
            lines(&input.before[at..hunk.before.start as usize]);
            lines(&input.after[hunk.after.start as usize..hunk.after.end as usize]);
            at = hunk.before.end as usize;
        }
        lines(&input.before[at..]);
        out
    }

    #[test]
    fn the_differences_make_the_second_text_of_the_first() {
        let mut seed = 7_u64;
        let mut below = |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % most
        };
        for _ in 0..300 {
            let kinds = 2 + below(30);
            let mut text = |lines: u64| (0..lines).map(|_| format!("{}\n", below(kinds))).collect::<String>();
            let (before, after) = (text(20), text(25));
            assert_eq!(made(&InternedInput::new(&*before, &*after)), after);
        }
    }

    #[test]
    fn of_lines_that_change_places_one_is_new() {
        let text = |first: &str, second: &str| {
            (0..1_000).map(|at| format!("- {first}: {at}\n  {second}: {at}\n  same: 1\n")).collect::<String>()
        };
        let (before, after) = (text("a", "b"), text("b", "a"));
        let input = InternedInput::new(&*before, &*after);
        let new: u32 = hunks(&input).iter().map(|hunk| hunk.after.end - hunk.after.start).sum();
        assert_eq!((new, made(&input)), (2_000, after.clone()));
        let moved = before.replacen("- a: 500\n", "", 1) + "- a: 500\n";
        assert_eq!(hunks(&InternedInput::new(&*before, &*moved)).len(), 2);
    }
}
