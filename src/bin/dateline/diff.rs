//! Differences: two texts as a unified diff.

use std::fmt::Write;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Hunk, InternedInput};

/// Lines around a difference.
const AROUND: u32 = 3;

/// The unified diff of two texts; empty where they are the same.
pub(crate) fn unified(name: &str, before: &str, after: &str) -> String {
    // The table of lines below takes many times the text where lines are short.
    if before == after {
        return String::new();
    }
    let input = InternedInput::new(before, after);
    // Its search gives up on the shortest answer where that would take long: the work grows with the lines, not their square.
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_lines(&input);
    let hunks: Vec<Hunk> = diff.hunks().collect();
    let mut out = String::new();
    if !hunks.is_empty() {
        let _ = write!(out, "--- {name}\n+++ {name}\n");
    }
    for group in hunks.chunk_by(|one, next| next.before.start - one.before.end <= 2 * AROUND) {
        write_group(group, &input, &mut out);
    }
    out
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
    fn texts_without_a_line_in_common_are_reported_in_one_piece() {
        let lines = |indent: &str| (0..40_000).map(|line| format!("{indent}line {line}\n\n")).collect::<String>();
        let diff = unified("n", &lines(""), &lines("  "));
        assert_eq!(diff.lines().filter(|line| line.starts_with("-line")).count(), 40_000);
        assert_eq!(diff.lines().filter(|line| line.starts_with("+  line")).count(), 40_000);
    }
}
