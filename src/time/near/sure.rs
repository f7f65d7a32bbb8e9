//! Sure readings. What it is: whether a text that was understood says just that, nothing guessed and nothing dropped. In: a clean
//! text with one reading. Out: yes or no. It must not know the reading.

/// Words that a reading leaves out, or that say there is no date at all.
const LOST: &[&str] = &["early", "mid", "late", "unknown", "undated", "n.d.", "n.d", "nd", "no"];
/// Words after which a year may have one or two digits.
const ERAS: &[&str] = &["bc", "bce", "b.c.", "b.c.e.", "ad", "ce", "a.d.", "c.e.", "century", "cent.", "cent"];

/// Whether the only reading of a text is surely what its author meant.
pub(super) fn is_sure(clean: &str) -> bool {
    let lower = clean.to_ascii_lowercase();
    let bare = lower.trim_start_matches(['+', '-', 'y']);
    let only_figures = bare.bytes().all(|b| b.is_ascii_digit());
    let words = || lower.split([' ', '-', ',', '/']);
    let has_era = ERAS.iter().any(|era| lower.ends_with(era)) || words().any(|word| ERAS.contains(&word));
    let has_year = lower.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 3);
    let is_plain = !words().any(|word| LOST.contains(&word)) && !lower.ends_with('-') && !lower.contains([':', '\'']);
    is_plain
        && (has_year || has_era)
        && (!only_figures || matches!(bare.len(), 4 | 8))
        && !is_shuffled(&lower)
        && !is_near_year(&lower)
        && !has_letter_for_digit(&lower)
        && !bare.contains("e2")
}

/// `2012-25-05`, `2012-13-01`: day and month may have changed places, or one of them is a slip.
fn is_shuffled(lower: &str) -> bool {
    let lengths: Vec<usize> = lower.split(['-', '/', '.']).map(str::len).collect();
    lengths == [4, 2, 2] && lower.contains('-')
}

/// `2012-13` is two years, or a slip for a month; so is `2013-13`, still more.
fn is_near_year(lower: &str) -> bool {
    let Some((year, next)) = lower.split_once('-').filter(|(year, next)| year.len() == 4 && next.len() == 2) else {
        return false;
    };
    let last = year.get(2..).and_then(|last| last.parse::<u32>().ok());
    last.zip(next.parse::<u32>().ok()).is_some_and(|(last, next)| last + 1 >= next)
}

/// `201o`.
fn has_letter_for_digit(lower: &str) -> bool {
    lower.as_bytes().windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == b'o')
}

#[cfg(test)]
mod tests {
    use super::is_sure;

    #[test]
    fn only_what_can_mean_one_thing_is_sure() {
        let sure = [
            "c. 1850",
            "May 2012",
            "25 May 2012",
            "1850s",
            "1914-18",
            "2012-5-7",
            "25.05.2012",
            "05/25/2012",
            "44 BC",
            "1914 to 1918",
            "20120525",
            "19th century",
            "2012-05-25 to 2012-06-01",
            "44bc",
            "199u",
            "probably 1850",
        ];
        for text in sure {
            assert!(is_sure(text), "{text}");
        }
        let doubtful = [
            "early 1850",
            "79",
            "12345",
            "2012-25-05",
            "2012-13",
            "2013-13",
            "201O",
            "unknown",
            "1850-",
            "12:30 1985",
            "Y12E2",
        ];
        for text in doubtful {
            assert!(!is_sure(text), "{text}");
        }
    }
}
