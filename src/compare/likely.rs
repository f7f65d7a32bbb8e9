//! Likeness of titles: whether one is another in slightly other words.

/// Of pairs of letters, the share that two titles must have in common.
const ENOUGH: (usize, usize) = (7, 10);

/// The pairs of letters of a title, word by word, and its figures.
pub(super) struct Letters {
    pairs: Vec<(char, char)>,
    figures: Vec<String>,
}

impl Letters {
    /// Those of a title; capitals do not count, nor does the order of words.
    pub(super) fn of(title: &str) -> Letters {
        let lower = title.to_lowercase();
        let mut letters = Letters { pairs: Vec::new(), figures: Vec::new() };
        for word in lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if word.chars().any(char::is_numeric) {
                letters.figures.push(word.to_owned());
            }
            let (all, next) = (word.chars(), word.chars().skip(1).chain(['\0']));
            letters.pairs.extend(all.zip(next).filter(|pair| pair.1 != '\0' || word.chars().nth(1).is_none()));
        }
        letters.pairs.sort_unstable();
        letters.figures.sort_unstable();
        letters
    }

    /// Whether the titles have most of their letters in common, and all figures: `Phase 1` is not `Phase 2`.
    pub(super) fn are_like(&self, other: &Letters) -> bool {
        let most = self.pairs.len() + other.pairs.len();
        most > 0 && self.figures == other.figures && 2 * self.common(other) * ENOUGH.1 >= most * ENOUGH.0
    }

    fn common(&self, other: &Letters) -> usize {
        let (mut at, mut common) = (0, 0);
        for pair in &self.pairs {
            at += other.pairs[at..].partition_point(|one| one < pair);
            if other.pairs.get(at) == Some(pair) {
                (at, common) = (at + 1, common + 1);
            }
        }
        common
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn titles_are_like_each_other_by_their_letters() {
        let like = |one: &str, other: &str| Letters::of(one).are_like(&Letters::of(other));
        for (one, other) in
            [("Houla masacre", "Houla massacre"), ("Massacre at Houla", "The Houla massacre"), ("A", "a")]
        {
            assert!(like(one, other) && like(other, one), "{one} {other}");
        }
        for (one, other) in [("Fire in Homs", "Fire in Hama"), ("Phase 1", "Phase 2"), ("A", "B"), ("!", "!"), ("", "")]
        {
            assert!(!like(one, other) && !like(other, one), "{one} {other}");
        }
    }
}
