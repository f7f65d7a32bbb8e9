//! Where a line may end: the break opportunities of UAX #14, and the ones among them that a careful typesetter avoids.

use icu_segmenter::options::{LineBreakOptions, LineBreakWordOption};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};

/// A place between two stretches of text where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// Byte at which the next line would begin.
    pub(super) at: usize,
    /// Better kept on one line: `c. 1943`, `12 May 2012`, `44 BCE`.
    pub(super) glued: bool,
}

/// Every opportunity inside the text and at its end, in order.
pub(super) fn opportunities(text: &str) -> Vec<Break> {
    let mut options = LineBreakOptions::default();
    // Korean has spaces between words, and lines end at them.
    options.word_option = text.contains(is_hangul).then_some(LineBreakWordOption::KeepAll);
    let segmenter: LineSegmenterBorrowed<'static> = LineSegmenter::new_for_non_complex_scripts(options);
    let ends = segmenter.segment_str(text).filter(|&at| at > 0);
    ends.map(|at| Break { at, glued: at < text.len() && glued(&text[..at], &text[at..]) }).collect()
}

/// Whether the word before and the word after belong together.
fn glued(before: &str, after: &str) -> bool {
    if !before.ends_with(' ') {
        return counted(before, after);
    }
    // Behind words that run to the left a date begins with a mark that nobody sees.
    let left = before.trim_end().rsplit(' ').next().unwrap_or("").trim_start_matches('\u{200e}');
    let right = after.split(' ').next().unwrap_or("");
    abbreviated(left, right) || day(left, right) || year(left, right) || era(left, right) || korean(left, right)
}

/// `2012년 5월`, `5월 25일`
fn korean(left: &str, right: &str) -> bool {
    let number = left.strip_suffix(['년', '월']);
    number.is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
        && right.starts_with(|c: char| c.is_ascii_digit())
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The first of the characters that Chinese and Japanese are written with.
const CHARACTERS: char = '\u{2e80}';

/// `5月`, `5月25日`, `108人`: figures before what they count, and the parts of a date.
fn counted(before: &str, after: &str) -> bool {
    const PARTS: [char; 9] = ['年', '月', '日', '時', '时', '分', '秒', '世', '頃'];
    let is_figure = |c: char| c.is_ascii_digit();
    match (before.chars().next_back(), after.chars().next()) {
        // No line begins with the dash of a range.
        (Some(last), Some('—' | '～')) if last >= CHARACTERS => true,
        (Some(last), Some(first)) if is_figure(last) => !first.is_ascii(),
        (Some(last), Some(first)) => PARTS.contains(&last) && (is_figure(first) || first == '頃'),
        _ => false,
    }
}

/// `c. 1943`, `No. 5`
fn abbreviated(left: &str, right: &str) -> bool {
    left.len() <= 4 && left.ends_with('.') && right.starts_with(|c: char| c.is_ascii_digit())
}

/// `12 May`, `May 12,`
fn day(left: &str, right: &str) -> bool {
    let number = |word: &str| matches!(word.len(), 1 | 2) && figures(word);
    (number(left) && capital(right)) || (capital(left) && number(right.trim_end_matches(',')))
}

/// `May 2012`, `12, 2012`
fn year(left: &str, right: &str) -> bool {
    right.len() == 4
        && figures(right)
        && (capital(left) || (left.ends_with(',') && figures(left.trim_end_matches(','))))
}

/// `44 BCE`
fn era(left: &str, right: &str) -> bool {
    figures(left) && matches!(right.trim_end_matches([',', '.', ')']), "BCE" | "CE" | "BC" | "AD")
}

fn figures(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::opportunities;

    fn parts(text: &str) -> Vec<&str> {
        let mut from = 0;
        opportunities(text).iter().map(|cut| &text[std::mem::replace(&mut from, cut.at)..cut.at]).collect()
    }

    #[test]
    fn a_line_may_end_where_the_standard_says() {
        assert_eq!(parts("Houla massacre"), ["Houla ", "massacre"]);
        assert_eq!(parts("cease-fire"), ["cease-", "fire"]);
        assert_eq!(parts("2012\u{a0}May"), ["2012\u{a0}May"], "a no-break space holds");
        assert_eq!(parts("2012-05-25"), ["2012-05-25"], "not inside a numeric date");
        assert_eq!(parts("豪拉村"), ["豪", "拉", "村"]);
        assert_eq!(parts("ニュース、村。"), ["ニュー", "ス、", "村。"], "no small sign and no comma begins a line");
        assert_eq!(parts("훌라 학살"), ["훌라 ", "학살"], "Korean ends lines at spaces");
        assert_eq!(parts("مجزرة الحولة"), ["مجزرة ", "الحولة"]);
        assert_eq!(parts(""), [""; 0]);
    }

    #[test]
    fn dates_and_abbreviations_are_glued() {
        for text in ["5月25日頃", "108人", "2012년 5월 25일"] {
            assert!(opportunities(text).iter().rev().skip(1).all(|cut| cut.glued), "{text}");
        }
        for range in ["1850年—1853年", "1850年～1853年"] {
            let at = range.find(['—', '～']);
            assert!(opportunities(range).iter().all(|cut| Some(cut.at) != at || cut.glued), "{range}");
        }
        for text in ["c. 1943", "12 May", "May 12, 2012", "May 2012", "44 BCE", "No. 5", "\u{200e}12 May 2012"] {
            assert!(opportunities(text).iter().rev().skip(1).all(|cut| cut.glued), "{text}");
        }
        for text in ["the massacre", "108 killed", "Russia again", "in 2012"] {
            assert!(opportunities(text).iter().all(|cut| !cut.glued), "{text}");
        }
    }
}
