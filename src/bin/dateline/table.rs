//! Tables: rows of words in columns.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::json_escape;

/// Free cells between two columns.
const GAP: usize = 2;
/// A column is not made narrower than this, cells.
const LEAST: usize = 12;

/// For a program: no heads, no spaces to line up, tabs between the columns.
pub(crate) fn bare<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    rows.iter().map(|row| row.each_ref().map(|cell| json_escape::words(&cell.replace('\t', " "))).join("\t")).collect()
}

/// For a terminal: heads, columns lined up, the widest column shortened until a line fits. Only where all columns are as
/// narrow as they may be does a line grow too long.
pub(crate) fn fitted<const N: usize>(heads: &[&str; N], rows: &[[String; N]], width: usize) -> Vec<String> {
    let rows = rows.iter().map(|row| row.each_ref().map(|cell| json_escape::words(&cell.replace('\t', " "))));
    let rows: Vec<[String; N]> = std::iter::once(heads.map(str::to_owned)).chain(rows).collect();
    let mut widths: [usize; N] =
        std::array::from_fn(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or_default());
    shrink(&mut widths, width.saturating_sub(GAP * (N - 1)));
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn shrink(widths: &mut [usize], free: usize) {
    while widths.iter().sum::<usize>() > free {
        let over = widths.iter().sum::<usize>() - free;
        let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > LEAST) else { return };
        *widest = widest.saturating_sub(over).max(LEAST);
    }
}

fn line<const N: usize>(row: &[String; N], widths: &[usize; N]) -> String {
    let mut out = String::new();
    for (cell, width) in row.iter().zip(widths) {
        let shown = shortened(cell, *width);
        let pad = width - shown.width().min(*width) + GAP;
        out.push_str(&shown);
        out.extend(std::iter::repeat_n(' ', pad));
    }
    out.truncate(out.trim_end().len());
    out
}

/// At most so many cells, with an ellipsis where something is missing.
fn shortened(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return cell.to_owned();
    }
    let mut out = String::new();
    let mut used = 1;
    for letter in cell.chars() {
        used += letter.width().unwrap_or(0);
        if used > width {
            break;
        }
        out.push(letter);
    }
    out + "…"
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::{bare, fitted};

    fn rows() -> Vec<[String; 3]> {
        vec![
            ["2012".into(), "A title of some length, too long".into(), "a".into()],
            ["c. 1850".into(), "塔尔杜\u{1b}".into(), "bc".into()],
        ]
    }

    #[test]
    fn columns_line_up_by_cells_and_the_widest_gives_way() {
        let lines = fitted(&["DATE", "EVENT", "ID"], &rows(), 32);
        assert_eq!(
            lines,
            ["DATE     EVENT                ID", "2012     A title of some le…  a", "c. 1850  塔尔杜<U+001B>       bc",]
        );
        assert!(lines.iter().all(|line| line.width() <= 32));
    }

    #[test]
    fn a_terminal_too_narrow_for_anything_still_gets_lines() {
        assert_eq!(fitted(&["DATE", "EVENT", "ID"], &rows(), 3).len(), 3);
    }

    #[test]
    fn a_pipe_gets_tabs_and_nothing_else() {
        assert_eq!(bare(&rows())[0], "2012\tA title of some length, too long\ta");
    }
}
