//! Sentences that every language puts together in the same way.

use crate::language::{Language, TimeUnit};
use crate::model::{Basis, Change, Changes, Status};
use crate::time::{Date, Zone};
use crate::words::{Catalogue, of};

/// Rates below this are said to be that of the slowest piece.
const SAME: f64 = 1.05;

impl Catalogue {
    /// What the clocks of a zone are called: `New York time`, `UTC−4:30`.
    ///
    /// ```
    /// use dateline::time::Zone;
    /// use dateline::{language::Language, words};
    /// let named = ["America/New_York", "UTC", "-04:30"].map(|zone| words::of(Language::English).zone(zone.parse().unwrap_or(Zone::UTC)));
    /// assert_eq!(named, ["New York time", "UTC", "UTC\u{2212}4:30"]);
    /// ```
    pub fn zone(&self, zone: Zone) -> String {
        place(zone).map_or_else(|| zone.to_string(), |place| (self.axis.zone)(&place))
    }

    /// Of the zone that times of day are in, and whether some are in no zone that is given.
    pub(crate) fn times_in(&self, zone: Zone, some_without_zone: bool) -> String {
        let name = if zone.is_place() { format!("{} ({zone})", self.zone(zone)) } else { zone.to_string() };
        (self.foot.times_in)(&name, some_without_zone)
    }

    /// Which zones' data tell where days and times stand, with the version of the data.
    pub(crate) fn zone_data(&self, zones: &[Zone]) -> String {
        let names: Vec<String> = zones.iter().map(Zone::to_string).collect();
        (self.axis.zone_data)(&names.join(self.signs.comma), Zone::data_version())
    }

    /// A sentence on so many, none at all on none.
    pub(crate) fn unless_none(count: usize, sentence: fn(usize) -> String) -> Option<String> {
        (count > 0).then(|| sentence(count))
    }

    /// What a hollow mark stands for: `Reported, disputed or denied`, those of them that are there.
    pub(crate) fn statuses(&self, each: &[Status], language: Language) -> String {
        let is_said = |status: &&Status| **status != Status::Confirmed;
        let names: Vec<String> =
            each.iter().filter(is_said).map(|status| (self.legend.status)(*status).to_owned()).collect();
        let grammar = language.grammar();
        capital(&grammar.in_script(crate::language::listed(&names, grammar.sets.or)), language)
    }

    /// How many events were added, withdrawn and re-dated.
    pub(crate) fn compared(&self, Changes { added, withdrawn, redated, .. }: Changes, language: Language) -> String {
        let [added, withdrawn, redated] =
            [added, withdrawn, redated].map(|count| language.grammar().counted(count as u64));
        (self.changes.compared)([&added, &withdrawn, &redated])
    }

    /// What became of an event, before what it is called; nothing of what is as before.
    pub(crate) fn changed(&self, change: Option<&Change>, worded: impl Fn(&Date) -> String) -> Option<String> {
        let words = match change? {
            Change::Added => self.changes.added.to_owned(),
            Change::Withdrawn => self.changes.withdrawn.to_owned(),
            Change::Redated(before, _) => (self.changes.redated_from)(&worded(before)),
        };
        Some([&words, self.signs.colon].concat())
    }

    /// A status as something to choose.
    pub(crate) fn choice(&self, status: Status, language: Language) -> String {
        if status == Status::Confirmed {
            return self.page.confirmed.to_owned();
        }
        capital((self.legend.status)(status), language)
    }

    /// Of at least one omission in words.
    pub(crate) fn broken_scale(&self, omitted: &[String]) -> String {
        let list = match omitted {
            [rest @ .., last] if !rest.is_empty() => {
                [rest.join(self.signs.comma).as_str(), self.foot.last_omission, last].concat()
            }
            one => one.concat(),
        };
        ended((self.foot.broken_scale)(&list))
    }

    /// Of the number of dates with each basis; nothing where no date has one.
    pub(crate) fn bases(&self, number_of: impl Fn(Option<Basis>) -> usize) -> Option<String> {
        let counted = |basis: Option<Basis>| {
            let count = number_of(basis);
            (count > 0).then(|| (self.foot.basis)(count, basis))
        };
        let known = [Basis::Stated, Basis::Derived, Basis::Background];
        let mut parts: Vec<String> = known.into_iter().filter_map(|basis| counted(Some(basis))).collect();
        if parts.is_empty() {
            return None;
        }
        parts.extend(counted(None));
        Some((self.foot.bases)(&parts.join(self.signs.comma)))
    }

    /// `2011 to 2017 is drawn 14 times as wide a year as 1943 to 2010.`, of pieces in words, each with how many times as wide as
    /// the slowest it draws a unit of time: the next ones say no more than differs.
    pub(crate) fn focus_scale(&self, pieces: &[(String, f64)], unit: TimeUnit, language: Language) -> String {
        let rates = &self.rates;
        let slowest = pieces.iter().position(|piece| piece.1 < SAME).unwrap_or(0);
        let others = pieces.iter().enumerate().filter(|(i, _)| *i != slowest).map(|(_, piece)| piece);
        let said = |(i, (words, rate)): (usize, &(String, f64))| match (i, pieces.get(slowest)) {
            (0, Some((slowest, _))) if *rate < SAME => [words, self.signs.comma, &(rates.equal)(slowest)].concat(),
            (0, Some((slowest, _))) => (rates.first)(words, &self.times(*rate, language), unit, slowest),
            _ if *rate < SAME => (rates.same)(words),
            _ => (rates.further)(words, &self.times(*rate, language)),
        };
        let said: Vec<String> = others.enumerate().map(said).collect();
        ended((rates.scale)(pieces.len(), &said.join(self.signs.semicolon)))
    }

    /// `14 times`; below ten, to a tenth.
    fn times(&self, rate: f64, language: Language) -> String {
        let shown = if rate < 10.0 { (rate * 10.0).round() / 10.0 } else { rate.round() };
        let grammar = language.grammar();
        let figures = shown.to_string().replace('.', &grammar.numbers.decimal.to_string());
        grammar.in_script((self.rates.times)(&figures))
    }

    /// What a piece says of itself.
    pub(crate) fn piece(&self, words: &str, (rate, slowest): (f64, &str), language: Language) -> String {
        match words == slowest {
            true => (self.rates.narrowest)(words),
            // No language calls one time as wide wider.
            false if rate < SAME => [words, self.signs.colon, &(self.rates.equal)(slowest)].concat(),
            false => (self.rates.piece)(words, &self.times(rate, language), slowest),
        }
    }
}

/// Around the title of an event in a sentence. Those of the catalogue are for works, which some languages quote otherwise.
#[cfg(feature = "fonts")]
pub(crate) fn quotes(language: Language) -> [&'static str; 2] {
    match language {
        Language::ChineseSimplified => ["“", "”"],
        Language::ChineseTraditional => ["「", "」"],
        Language::Korean => ["‘", "’"],
        language => of(language).signs.quotes,
    }
}

/// A sentence with one full stop, where its last word is an abbreviation that has its own: `44 av. J.-C.`
pub(crate) fn ended(sentence: String) -> String {
    sentence.strip_suffix("..").map(|words| [words, "."].concat()).unwrap_or(sentence)
}

/// The place of a zone.
fn place(zone: Zone) -> Option<String> {
    zone.to_string().rsplit_once('/').map(|(_, place)| place.replace('_', " "))
}

/// What the clocks of a zone are called in as little room as can be: `New York`.
pub fn zone_briefly(zone: Zone) -> String {
    place(zone).unwrap_or_else(|| zone.to_string())
}

/// A day on an axis whose times are in a zone: `14 March 2024, UTC`.
pub(crate) fn in_zone(day: &str, zone: &str) -> String {
    format!("{day}, {zone}")
}

/// A duration that holds on one piece: `about 4 days (2011 to 2017)`.
pub(crate) fn in_piece(duration: &str, piece: &str) -> String {
    format!("{duration} ({piece})")
}

/// Words with a capital, which Turkish has of `i` with its dot.
fn capital(words: &str, language: Language) -> String {
    if let Some(rest) = words.strip_prefix('i').filter(|_| language == Language::Turkish) {
        return ["İ", rest].concat();
    }
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use crate::language::{Language, TimeUnit};
    use crate::model::{Basis, Status};
    use crate::words::of;

    #[test]
    fn pieces_as_slow_as_the_slowest_are_said_to_be_so() {
        let said = |pieces: [(&str, f64); 3], unit| {
            let pieces = pieces.map(|(words, rate)| (words.to_owned(), rate));
            of(Language::English).focus_scale(&pieces, unit, Language::English)
        };
        assert_eq!(
            said([("1943 to 2010", 1.02), ("2011", 50.4), ("2012 to 2024", 1.0)], TimeUnit::Month),
            "Time scale with 3 rates: 2011 is drawn 50 times as wide a month as 1943 to 2010; 2012 to 2024, the same."
        );
        assert_eq!(
            said([("1943 to 2010", 1.0), ("2011 to 2017", 14.2), ("2018 to 2024", 3.04)], TimeUnit::Hour),
            "Time scale with 3 rates: 2011 to 2017 is drawn 14 times as wide an hour as 1943 to 2010; 2018 to 2024, 3 times."
        );
    }

    #[test]
    fn no_piece_is_one_time_as_wide() {
        for language in Language::ALL {
            let said = |rate| of(language).piece("A", (rate, "B"), language);
            let both = [("A".to_owned(), 1.04), ("B".to_owned(), 1.0)];
            let foot = of(language).focus_scale(&both, TimeUnit::Year, language);
            let figures = |words: &str| words.contains(['1', '١', '۱']);
            assert!(!figures(&said(1.04)) && figures(&said(1.06)), "{language:?}: {}", said(1.04));
            assert!(!figures(&foot), "{language:?}: {foot}");
        }
        let french = of(Language::French).piece("1851", (1.0, "1800"), Language::French);
        assert_eq!(french, "1851\u{a0}: aussi large que 1800");
    }

    #[test]
    fn only_what_is_there_is_listed() {
        let words = of(Language::English);
        let statuses = |each: &[Status]| words.statuses(each, Language::English);
        assert_eq!(statuses(&[Status::Reported, Status::Denied]), "Reported or denied");
        assert_eq!(statuses(&[Status::Confirmed]), "");
        let all = [Status::Reported, Status::Disputed, Status::Denied];
        let said = |language: Language| of(language).statuses(&all, language);
        assert_eq!(said(Language::Japanese), "報告のみ、争いありまたは否定");
        assert_eq!(said(Language::ChineseSimplified), "据报道、有争议或被否认");
        assert_eq!(said(Language::Arabic), "أفيد به أو مختلف فيه أو منفي");
        let stated = words.bases(|basis| if basis == Some(Basis::Stated) { 7 } else { 0 });
        assert_eq!(stated.as_deref(), Some("Dates: 7 stated by a source."));
        assert_eq!(words.bases(|basis| if basis.is_none() { 7 } else { 0 }), None);
        let two = ["27 years omitted between 1943 and 1970", "2 years omitted between 1980 and 1982"];
        assert!(
            words.broken_scale(&two.map(str::to_owned)).ends_with("1970, and 2 years omitted between 1980 and 1982.")
        );
    }
}
