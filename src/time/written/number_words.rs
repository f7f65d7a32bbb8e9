//! Numbers written in words, as deeds and registers of births write them: `the first day of May, eighteen hundred and twelve`,
//! `le douze mai mil huit cent douze`, `neunzehnhundertfünfundvierzig`, `mil novecientos cuarenta y cinco`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::time::written::edtf_or_meant;
use crate::time::written::reading::Reading;

/// The largest number that can be a year, a month or a day.
const LARGEST: u64 = 2_100;

/// What a word counts, in small letters without accents, of English, German, French and Spanish.
const NUMBERS: &[(u64, &str)] = &[
    (0, "oh|null"),
    (1, "one|first|ein|eins|erste|ersten|erster|un|une|premier|primero|primer|uno|una"),
    (2, "two|second|seconde|deuxieme|segundo|zwei|zweite|zweiten|zweiter|deux|dos"),
    (3, "three|third|troisieme|tercero|tercer|drei|dritte|dritten|dritter|trois|tres"),
    (4, "four|fourth|quatrieme|cuarto|vier|vierte|vierten|vierter|quatre|cuatro"),
    (5, "five|fifth|cinquieme|quinto|funf|funfte|funften|funfter|cinq|cinco"),
    (6, "six|sixth|sechs|sechste|sechsten|sechster|seis"),
    (7, "seven|seventh|sieben|siebte|siebten|siebter|sept|siete"),
    (8, "eight|eighth|acht|achte|achten|achter|huit|ocho"),
    (9, "nine|ninth|neun|neunte|neunten|neunter|neuf|nueve"),
    (10, "ten|tenth|zehn|zehnte|zehnten|zehnter|dix|diez"),
    (11, "eleven|eleventh|elf|elfte|elften|elfter|onze|once"),
    (12, "twelve|twelfth|zwolf|zwolfte|zwolften|zwolfter|douze|doce"),
    (13, "thirteen|thirteenth|dreizehn|dreizehnten|treize|trece"),
    (14, "fourteen|fourteenth|vierzehn|vierzehnten|quatorze|catorce"),
    (15, "fifteen|fifteenth|funfzehn|funfzehnten|quinze|quince"),
    (16, "sixteen|sixteenth|sechzehn|sechzehnten|seize|dieciseis"),
    (17, "seventeen|seventeenth|siebzehn|siebzehnten|diecisiete"),
    (18, "eighteen|eighteenth|achtzehn|achtzehnten|dieciocho"),
    (19, "nineteen|nineteenth|neunzehn|neunzehnten|diecinueve"),
    (20, "twenty|twentieth|zwanzig|zwanzigsten|vingt|vingts|veinte"),
    (21, "veintiuno|veintiun"),
    (22, "veintidos"),
    (23, "veintitres"),
    (24, "veinticuatro"),
    (25, "veinticinco"),
    (26, "veintiseis"),
    (27, "veintisiete"),
    (28, "veintiocho"),
    (29, "veintinueve"),
    (30, "thirty|thirtieth|dreissig|dreißig|dreissigsten|dreißigsten|trente|treinta"),
    (40, "forty|vierzig|quarante|cuarenta"),
    (50, "fifty|funfzig|cinquante|cincuenta"),
    (60, "sixty|sechzig|soixante|sesenta"),
    (70, "seventy|siebzig|septante|setenta"),
    (80, "eighty|achtzig|huitante|octante|ochenta"),
    (90, "ninety|neunzig|nonante|noventa"),
    (100, "hundred|hundert|cent|cents|cien|ciento"),
    (200, "doscientos"),
    (300, "trescientos"),
    (400, "cuatrocientos"),
    (500, "quinientos"),
    (600, "seiscientos"),
    (700, "setecientos"),
    (800, "ochocientos"),
    (900, "novecientos"),
    (1_000, "thousand|tausend|mil|mille"),
];
/// Letters of the longest word that is taken apart: `siebzehnhundertsiebenundsiebzigsten` has 35.
const LONGEST: usize = 48;
/// Words between two parts of one number.
const JOINS: &[&str] = &["and", "und", "et", "y"];

/// What the phrase means with figures in place of words. `nineteen forty-five` may be a time of day: its author says.
pub(super) fn reading(phrase: &str) -> Reading {
    in_figures(phrase).map_or_else(Reading::none, |figures| edtf_or_meant(&figures).0.only_if(false))
}

/// The phrase with figures in place of its numbers in words; `None` where there are none.
fn in_figures(phrase: &str) -> Option<String> {
    let spaced = phrase.replace(['-', ','], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut out: Vec<String> = Vec::new();
    let mut is_changed = false;
    let mut at = 0;
    while at < words.len() {
        match number(&words[at..]) {
            Some((value, taken)) => {
                out.push(value.to_string());
                at += taken;
                is_changed = true;
            }
            None => {
                out.push(words[at].to_owned());
                at += 1;
            }
        }
    }
    is_changed.then(|| out.join(" "))
}

/// The number that words begin with, and how many words it has.
pub(super) fn number(words: &[&str]) -> Option<(u64, usize)> {
    let mut sum = Sum::default();
    let mut best = None;
    for (at, word) in words.iter().enumerate() {
        if JOINS.contains(word) && best.is_some() {
            sum.is_joined = true;
            continue;
        }
        let Some(parts) = Some(*word).filter(|word| word.len() <= LONGEST).and_then(parts) else { break };
        if !parts.into_iter().all(|part| sum.add(part)) {
            break;
        }
        best = Some((sum.value(), at + 1));
    }
    best.filter(|(value, _)| (1..=LARGEST).contains(value))
}

/// The numbers of which a word is made: one, or those of `neunzehnhundertfünfundvierzig`.
fn parts(word: &str) -> Option<Vec<Part>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    // The longest beginning first: `sechzehn`, not `sech`; a whole word before its pieces.
    (1..=word.len()).rev().filter(|end| word.is_char_boundary(*end)).find_map(|end| {
        let (head, rest) = word.split_at(end);
        let head = match named(head) {
            Some(value) => Part::Number(value),
            None if head == "und" && !rest.is_empty() => Part::Join,
            None => return None,
        };
        let mut all = vec![head];
        all.extend(parts(rest)?);
        Some(all)
    })
}

fn named(word: &str) -> Option<u64> {
    NAMES.get(word).copied()
}

/// The numbers by their names.
static NAMES: LazyLock<BTreeMap<&str, u64>> =
    LazyLock::new(|| NUMBERS.iter().flat_map(|(value, names)| names.split('|').map(|name| (name, *value))).collect());

#[derive(Clone, Copy)]
enum Part {
    Number(u64),
    Join,
}

/// A number as its words come.
#[derive(Default)]
struct Sum {
    thousands: u64,
    /// Below a thousand, or the hundreds of a year: `nineteen hundred`.
    rest: u64,
    last: Option<u64>,
    /// Whether `and` stood before the word that comes.
    is_joined: bool,
}

impl Sum {
    fn value(&self) -> u64 {
        self.thousands + self.rest
    }

    /// Takes the next part; false where it cannot go on the number.
    fn add(&mut self, part: Part) -> bool {
        let Part::Number(next) = part else {
            self.is_joined = true;
            return true;
        };
        let was_joined = std::mem::take(&mut self.is_joined);
        let last = self.last.replace(next);
        let low = self.rest % 100;
        match (next, last) {
            (1_000, None) => self.thousands = next,
            (_, None) => self.rest = next,
            (1_000, _) if self.thousands == 0 => (self.thousands, self.rest) = (self.rest.max(1) * 1_000, 0),
            (100, Some(last)) if last < 100 && self.rest < 100 => self.rest *= 100,
            // `mil cent`, `mil huit cent`.
            (100, Some(1_000)) => self.rest = 100,
            // `quatre-vingts`.
            (20, Some(4)) if !was_joined => self.rest += 76,
            // `fünfundvierzig`.
            (20..=90, Some(1..=9)) if was_joined && low < 10 => self.rest += next,
            // `nineteen forty-five`, `twenty ten`, `nineteen oh`.
            (0 | 10..=99, Some(10..=20)) if self.rest == low && !was_joined && self.thousands == 0 => {
                self.rest = self.rest * 100 + next;
            }
            // `soixante et onze`, `quatre-vingt-dix`.
            (10..=19, Some(20 | 60)) if matches!(low, 60 | 80) => self.rest += next,
            (1..=9, _) if low.is_multiple_of(10) && (low == 0 || low >= 20) => self.rest += next,
            (10..=99, Some(100..)) if low == 0 => self.rest += next,
            (100..=900, Some(1_000)) => self.rest += next,
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::in_figures;

    #[test]
    fn numbers_of_four_languages_become_figures() {
        for (words, figures) in [
            ("nineteen forty-five", "1945"),
            ("nineteen oh five", "1905"),
            ("nineteen hundred", "1900"),
            ("eighteen hundred and twelve", "1812"),
            ("two thousand and one", "2001"),
            ("one thousand nine hundred and forty-five", "1945"),
            ("twenty twenty-four", "2024"),
            ("twenty-first of may eighteen twelve", "21 of may 1812"),
            ("mil huit cent douze", "1812"),
            ("mil cent", "1100"),
            ("mil neuf cent quatre-vingt-dix-neuf", "1999"),
            ("mil sept cent quatre-vingts", "1780"),
            ("mil neuf cent soixante et onze", "1971"),
            ("mil huit cent vingt et un", "1821"),
            ("deux mille", "2000"),
            ("neunzehnhundertfunfundvierzig", "1945"),
            ("achtzehnhundertzwolf", "1812"),
            ("eintausendachthundertzwolf", "1812"),
            ("zweitausendeins", "2001"),
            ("mil novecientos cuarenta y cinco", "1945"),
            ("mil ochocientos doce", "1812"),
            ("dos mil veintitres", "2023"),
        ] {
            assert_eq!(in_figures(words).as_deref(), Some(figures), "{words}");
        }
        assert_eq!(in_figures("may 1812"), None);
    }
}
