//! Durations before they are said: units with their numbers, and how exactly they are known.

use crate::language::{Grammar, Language, TimeUnit};

/// A duration, as exactly as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elapsed {
    /// Whether it is not exact.
    is_about: bool,
    /// Whether it is less than what it says.
    is_less: bool,
    /// Units with their numbers, largest first; one at least.
    parts: Vec<(u64, TimeUnit)>,
}

impl Elapsed {
    pub(super) fn of(parts: Vec<(u64, TimeUnit)>) -> Elapsed {
        Elapsed { is_about: false, is_less: false, parts }
    }

    pub(super) fn less(unit: TimeUnit) -> Elapsed {
        Elapsed { is_less: true, ..Elapsed::of(vec![(1, unit)]) }
    }

    /// The same, not exact.
    ///
    /// ```
    /// use dateline::language::Language;
    /// use dateline::time::{Instant, duration};
    /// let about = duration(Instant(0), Instant(60)).about();
    /// assert_eq!(about.words(Language::English), "about 60 seconds");
    /// assert_eq!(about.clone().about(), about);
    /// ```
    #[must_use]
    pub fn about(self) -> Elapsed {
        Elapsed { is_about: true, ..self }
    }

    /// In the words of a language.
    pub fn words(&self, language: Language) -> String {
        self.said(language.grammar(), false, self.is_about.then_some(0), self.parts.len())
    }

    /// The words, and shorter ones that say no more than is known, the longest first.
    ///
    /// ```
    /// use dateline::language::Language;
    /// use dateline::time::{Civil, Instant, duration};
    /// let day = |year, month, day| Instant::from_civil(Civil { year, month, day });
    /// let years = duration(day(1944, 1, 1), day(1956, 3, 15)).about();
    /// assert_eq!(years.forms(Language::English)[..3], ["about 12 years", "c. 12 years", "c. 12 yr"]);
    /// ```
    pub fn forms(&self, language: Language) -> Vec<String> {
        let (grammar, all) = (language.grammar(), self.parts.len());
        let sign = self.is_about.then_some(1);
        // Without its last unit a duration is no longer exact.
        let (rough, most) = if all > 1 { (Some(1), all - 1) } else { (sign, all) };
        let mut forms = vec![
            self.words(language),
            self.said(grammar, false, sign, all),
            self.said(grammar, true, sign, all),
            self.said(grammar, false, rough, most),
            self.said(grammar, true, rough, most),
        ];
        for fewer in (1..most).rev() {
            forms.extend([false, true].map(|is_short| self.said(grammar, is_short, rough, fewer)));
        }
        forms
    }

    /// The first `most` units; those within a month to the nearest of the last.
    fn first_parts(&self, most: usize) -> Vec<(u64, TimeUnit)> {
        let mut parts: Vec<(u64, TimeUnit)> = self.parts.iter().take(most).copied().collect();
        // A part of nothing is not in the list: what follows may be less than the next unit.
        let half = match (parts.last(), self.parts.get(most)) {
            (Some((_, TimeUnit::Month)), Some((days, TimeUnit::Day))) => *days >= 15,
            (Some((_, TimeUnit::Day)), Some((hours, TimeUnit::Hour))) => *hours >= 12,
            (Some((_, TimeUnit::Hour)), Some((rest, TimeUnit::Minute)))
            | (Some((_, TimeUnit::Minute)), Some((rest, TimeUnit::Second))) => *rest >= 30,
            _ => false,
        };
        if let Some((count, unit)) = parts.last_mut() {
            let full = match unit {
                TimeUnit::Month => 11,
                TimeUnit::Hour => 23,
                TimeUnit::Minute => 59,
                TimeUnit::Year | TimeUnit::Day | TimeUnit::Second => u64::MAX,
            };
            *count += u64::from(half && *count < full);
        }
        parts
    }

    /// The first `most` units, in short or not, behind one of the words for about.
    fn said(&self, grammar: &Grammar, is_short: bool, about: Option<usize>, most: usize) -> String {
        let durations = &grammar.durations;
        let (less, is_governed, than) = durations.less_than;
        let (less, than) = if self.is_less { (less, than) } else { ("", "") };
        let plain = if is_short { durations.short } else { durations.unit };
        let governed = durations.behind.filter(|_| about == Some(1) || self.is_less && is_governed);
        let unit = |n, unit| governed.map_or_else(|| plain(n, unit), |behind| behind(n, unit, is_short));
        let parts = self.first_parts(most);
        let parts = parts.into_iter().map(|part| counted(grammar, is_short, part, &unit));
        let about = about.map_or("", |at| durations.about[at]);
        grammar.in_script([about, less, &parts.collect::<Vec<_>>().join(grammar.setting.gaps[1]), than].concat())
    }
}

/// So many units.
fn counted(
    grammar: &Grammar,
    is_short: bool,
    (n, unit): (u64, TimeUnit),
    name: &dyn Fn(u64, TimeUnit) -> &'static str,
) -> String {
    let scaled = grammar.scaled(n).filter(|_| unit == TimeUnit::Year);
    match scaled {
        Some((figures, is_billion)) if is_short => figures + grammar.numbers.short_years[usize::from(is_billion)],
        Some(scaled) => (grammar.numbers.of_years)(&grammar.in_words(&scaled)),
        None => {
            let name = name(n, unit);
            if grammar.durations.bare.contains(&name) {
                return name.to_owned();
            }
            [&grammar.grouped(n), grammar.setting.gaps[0], name].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Elapsed;
    use crate::language::{Language, TimeUnit};

    #[test]
    fn shorter_words_say_no_more_than_longer_ones() {
        let forms = |parts: &[(u64, TimeUnit)]| Elapsed::of(parts.to_vec()).forms(Language::English);
        let words = forms(&[(3, TimeUnit::Year), (2, TimeUnit::Month)]);
        assert_eq!(words, ["3 years 2 months", "3 years 2 months", "3 yr 2 mo", "c. 3 years", "c. 3 yr"]);
        assert_eq!(Elapsed::of(vec![(27, TimeUnit::Year)]).about().forms(Language::English)[4], "c. 27 yr");
        assert_eq!(forms(&[(12, TimeUnit::Day)])[4], "12 days");
        let times = forms(&[(1, TimeUnit::Hour), (43, TimeUnit::Minute), (12, TimeUnit::Second)]);
        assert_eq!(times[2..], ["1 h 43 min 12 s", "c. 1 hour 43 minutes", "c. 1 h 43 min", "c. 2 hours", "c. 2 h"]);
        let days = forms(&[(2, TimeUnit::Day), (5, TimeUnit::Hour), (7, TimeUnit::Minute), (39, TimeUnit::Second)]);
        let shorter = ["c. 2 days 5 h 8 min", "c. 2 days 5 hours", "c. 2 days 5 h", "c. 2 days", "c. 2 days"];
        assert_eq!(days[4..], shorter);
        for (parts, rough) in [
            (vec![(2, TimeUnit::Day), (45, TimeUnit::Minute), (10, TimeUnit::Second)], "c. 2 days"),
            (vec![(1, TimeUnit::Hour), (40, TimeUnit::Second)], "c. 1 hour"),
            (vec![(1, TimeUnit::Year), (20, TimeUnit::Day)], "c. 1 year"),
            (vec![(1, TimeUnit::Day), (13, TimeUnit::Hour)], "c. 2 days"),
        ] {
            let forms = forms(&parts);
            assert!(forms.iter().any(|form| form == rough), "{forms:?}");
        }
        assert_eq!(Elapsed::less(TimeUnit::Minute).forms(Language::English)[4], "less than 1 min");
    }

    #[test]
    fn words_of_right_to_left_languages_have_the_case_and_the_letters_of_their_grammar() {
        let days = Elapsed::of(vec![(2, TimeUnit::Day)]).about();
        assert_eq!(days.words(Language::Arabic), "تقريبًا يومان");
        let less = Elapsed::less(TimeUnit::Minute).forms(Language::Hebrew);
        assert!(less.iter().all(|form| form == "פחות מדקה אחת"), "{less:?}");
    }

    #[test]
    fn units_behind_a_preposition_are_in_the_genitive() {
        for (language, one, less) in [
            (Language::Russian, ["ок. 1 года", "ок. 1 г."], "менее 1 дня"),
            (Language::Ukrainian, ["бл. 1 року", "бл. 1 року"], "менше 1 дня"),
            (Language::Polish, ["ok. 1 roku", "ok. 1 roku"], "mniej niż 1 dzień"),
            (Language::Czech, ["asi 1 rok", "asi 1 rok"], "méně než 1 den"),
        ] {
            let forms = Elapsed::of(vec![(1, TimeUnit::Year)]).about().forms(language);
            assert_eq!(forms[1..3], one);
            assert_eq!(Elapsed::less(TimeUnit::Day).words(language), less);
        }
    }
}
