//! Differences: two texts as a unified diff.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Hunk, InternedInput};

use crate::line_anchors;

/// Lines around a difference.
const AROUND: u32 = 3;
/// New lines past which a text of as many lines is compared line by line.
const MANY: i64 = 1_000;

/// The unified diff of two texts; empty where they are the same.
pub(crate) fn unified(name: &str, before: &str, after: &str) -> String {
    // The table of lines below takes many times the text where lines are short.
    if before == after {
        return String::new();
    }
    let input = InternedInput::new(before, after);
    let hunks = hunks(&input);
    let mut out = String::new();
    if !hunks.is_empty() {
        let _ = write!(out, "--- {name}\n+++ {name}\n");
    }
    for group in hunks.chunk_by(|one, next| next.before.start - one.before.end <= 2 * AROUND) {
        write_group(group, &input, &mut out);
    }
    out
}

fn hunks(input: &InternedInput<&str>) -> Vec<Hunk> {
    if is_changed_in_place(input) { in_place(input) } else { searched(input) }
}

/// The lines that differ: bytes of the text before, and what stands there after.
pub(crate) fn replacements<'a>(before: &str, after: &'a str) -> Vec<(Range<usize>, &'a str)> {
    if before == after {
        return Vec::new();
    }
    let (old, new) = (starts(before), starts(after));
    let bytes = |starts: &[usize], lines: Range<u32>| starts[lines.start as usize]..starts[lines.end as usize];
    let hunks = hunks(&InternedInput::new(before, after)).into_iter();
    hunks.map(|hunk| (bytes(&old, hunk.before), &after[bytes(&new, hunk.after)])).collect()
}

/// Where each line begins, and the end of the last.
fn starts(text: &str) -> Vec<usize> {
    let ends = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// Lines of both texts from which on a search is made in pieces, between lines that both have once.
const LARGE: usize = 20_000;

/// The differences that a search finds. It gives up on the shortest answer where that would take long.
fn searched(input: &InternedInput<&str>) -> Vec<Hunk> {
    if input.before.len() + input.after.len() > LARGE {
        return line_anchors::hunks(input);
    }
    let mut diff = Diff::compute(Algorithm::Myers, input);
    diff.postprocess_lines(input);
    diff.hunks().collect()
}

/// Whether so many lines are new, and none more or fewer, that they stand in the places of others; a search among thousands
/// of equal lines grows with their square.
fn is_changed_in_place(input: &InternedInput<&str>) -> bool {
    let mut counts: BTreeMap<u32, i64> = BTreeMap::new();
    input.before.iter().for_each(|line| *counts.entry(line.0).or_default() -= 1);
    input.after.iter().for_each(|line| *counts.entry(line.0).or_default() += 1);
    input.before.len() == input.after.len() && counts.values().filter(|count| **count > 0).sum::<i64>() > MANY
}

/// Each line beside the one in its place.
fn in_place(input: &InternedInput<&str>) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let pairs = input.before.iter().zip(&input.after).zip(0_u32..);
    for (_, at) in pairs.filter(|((before, after), _)| before != after) {
        match hunks.last_mut() {
            Some(last) if last.before.end == at => (last.before.end, last.after.end) = (at + 1, at + 1),
            _ => hunks.push(Hunk { before: at..at + 1, after: at..at + 1 }),
        }
    }
    hunks
}

/// Hunks that are near each other, with the lines around and between them.
fn write_group(group: &[Hunk], input: &InternedInput<&str>, out: &mut String) {
    let ([first, ..], [.., last]) = (group, group) else { return };
    let lead = first.before.start.min(AROUND);
    let trail = (input.before.len() as u32 - last.before.end).min(AROUND);
    let old = first.before.start - lead..last.before.end + trail;
    let new = first.after.start - lead..last.after.end + trail;
    let _ = writeln!(out, "@@ -{} +{} @@", place(&old), place(&new));
    let mut at = old.start;
    for hunk in group {
        write_lines(' ', at..hunk.before.start, &input.before, input, out);
        write_lines('-', hunk.before.clone(), &input.before, input, out);
        write_lines('+', hunk.after.clone(), &input.after, input, out);
        at = hunk.before.end;
    }
    write_lines(' ', at..old.end, &input.before, input, out);
}

/// First line, from 1, and how many; of no lines, the one before them.
fn place(lines: &Range<u32>) -> String {
    match lines.len() {
        0 => format!("{},0", lines.start),
        1 => (lines.start + 1).to_string(),
        count => format!("{},{count}", lines.start + 1),
    }
}

fn write_lines(sign: char, lines: Range<u32>, of: &[imara_diff::Token], input: &InternedInput<&str>, out: &mut String) {
    for token in &of[lines.start as usize..lines.end as usize] {
        let line = input.interner[*token];
        let _ = write!(out, "{sign}{line}");
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn a_diff_has_three_lines_around_each_change() {
        let before: String = (1..=20).map(|line| format!("{line}\n")).collect();
        let after = before.replace("5\n", "five\n").replace("\n19\n20\n", "\n19\nzwanzig");
        let expected = "--- n\n+++ n\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n@@ -12,9 +12,9 @@\n 12\n 13\n 14\n-15\n+1five\n 16\n 17\n 18\n 19\n-20\n+zwanzig\n\\ No newline at end of file\n";
        assert_eq!(unified("n", &before, &after), expected);
        assert_eq!(unified("n", &before, &before), "");
        assert_eq!(unified("n", "", "a\n"), "--- n\n+++ n\n@@ -0,0 +1 @@\n+a\n");
    }

    #[test]
    fn replacements_make_one_text_of_the_other() {
        let texts = ["", "a\n", "a\nb\nc", "a\r\nb\nc\n", "c\nb\na\n", "b\n\n\nc\n"];
        for before in texts {
            for after in texts {
                let mut text = before.to_owned();
                super::replacements(before, after)
                    .into_iter()
                    .rev()
                    .for_each(|(old, new)| text.replace_range(old, new));
                assert_eq!(text, after, "{before:?}");
            }
        }
    }

    #[test]
    fn lines_that_change_in_place_are_compared_in_place_and_lines_that_move_are_not() {
        let lines = |key: &str| (0..5_000).map(|line| format!("- date: {line}\n  {key}: 5\n")).collect::<String>();
        let diff = unified("n", &lines("importence"), &lines("importance"));
        let count = |start: &str| diff.lines().filter(|line| line.starts_with(start)).count();
        assert_eq!((count("-  importence"), count("+  importance"), count(" - date")), (5_000, 5_000, 5_000));
        let moved = lines("a").replacen("- date: 0\n  a: 5\n", "", 1) + "- date: 0\n  a: 5\n";
        assert!(unified("n", &lines("a"), &moved).lines().count() < 30);
    }

    #[test]
    fn texts_without_a_line_in_common_are_reported_in_one_piece() {
        let lines = |indent: &str| (0..40_000).map(|line| format!("{indent}line {line}\n\n")).collect::<String>();
        let diff = unified("n", &lines(""), &lines("  "));
        assert_eq!(diff.lines().filter(|line| line.starts_with("-line")).count(), 40_000);
        assert_eq!(diff.lines().filter(|line| line.starts_with("+  line")).count(), 40_000);
    }
}
