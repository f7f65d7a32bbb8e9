//! What dates say in words, held on random values, on every mask and on round years far before 1 CE.

use crate::random::{Dice, seed};
use dateline::time::Date;

/// Random values.
struct Values(Dice);

impl Values {
    fn below(&mut self, limit: usize) -> usize {
        self.0.below(limit)
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        self.0.pick(of)
    }

    fn year(&mut self) -> String {
        match self.below(3) {
            0 => (0..4).map(|_| self.pick(&["X", "0", "1", "5", "9"])).collect(),
            1 => format!("Y{}{}{}", self.pick(&["", "-"]), 1 + self.below(900), "0".repeat(4 + self.below(6))),
            _ => format!("{:04}", self.below(3000)),
        }
    }

    fn date(&mut self) -> String {
        let sign = self.pick(&["", "", "-"]);
        let year = self.year();
        let sign = if year.starts_with('Y') { "" } else { sign };
        let rest = self
            .pick(&["", "", "-05", "-XX", "-0X", "-1X", "-05-12", "-05-XX", "-12-2X", "-21", "-24", "-37", "S2", "S3"]);
        let doubt = self.pick(&["", "", "~", "?", "%"]);
        format!("{sign}{year}{rest}{doubt}")
    }

    fn value(&mut self) -> String {
        match self.below(4) {
            0 => format!("{}/{}", self.date(), self.date()),
            1 => format!("[{},{}]", self.date(), self.date()),
            2 => format!("{}/..", self.date()),
            _ => self.date(),
        }
    }
}

#[test]
fn words_of_any_value_hold_no_notation_and_no_word_twice() {
    let mut dice = Values(Dice::new(seed(5)));
    let mut read = 0;
    for _ in 0..20_000 {
        let written = dice.value();
        let Ok(date) = Date::parse(&written) else { continue };
        read += 1;
        let words = date.words();
        let list: Vec<&str> = words.split_whitespace().collect();
        assert!(list.windows(2).all(|pair| pair[0] != pair[1]), "{written}: {words}");
        let raw = list.iter().any(|word| word.starts_with('-') || word.starts_with('Y') || word.contains('X'));
        assert!(!raw && !words.contains(['~', '%', '[', '/']), "{written}: {words}");
        let bare = |word: &&str| word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        assert!(!list.iter().any(bare), "{written}: {words}");
    }
    assert!(read > 5_000, "{read}");
}

#[test]
fn no_two_masks_read_alike_and_each_names_its_digits() {
    let mut said = std::collections::BTreeMap::new();
    for mask in 1..16_u32 {
        for number in 0..10_000_u32 {
            let digit = |place: u32| number / 10_u32.pow(3 - place) % 10;
            // Each mask once: its open places are zero in the number.
            if (0..4).any(|place| mask >> place & 1 == 1 && digit(place) != 0) {
                continue;
            }
            let letter = |place: u32| if mask >> place & 1 == 1 { "X".into() } else { digit(place).to_string() };
            let written: String = (0..4).map(letter).collect();
            let words = Date::parse(&written).expect(&written).words();
            assert!(!words.contains("century") && !words.contains("millennium"), "{written}: {words}");
            let trailing = (0..4).rev().take_while(|place| mask >> place & 1 == 0).map(digit).collect::<Vec<_>>();
            let ending: String = trailing.iter().rev().map(u32::to_string).collect();
            let named = ending.is_empty() || words.ends_with(&format!("ending in {ending}"));
            assert!(named, "{written}: {words}");
            if let Some(other) = said.insert(words.clone(), written.clone()) {
                panic!("{other} and {written} are both {words}");
            }
        }
    }
}

/// Of years far before 1 CE a round one is said as it was meant, with `c.`: counted, it would be one more. So no two dates
/// have the same words but where these say that they are round.
#[test]
fn two_dates_share_words_only_where_rounding_is_said() {
    let mut dates: Vec<String> = (9_980..=9_999).map(|year| format!("-{year}")).collect();
    for round in [10_000_u64, 11_650, 20_000, 299_990, 300_000, 999_990, 1_000_000, 66_000_000, 13_800_000_000] {
        dates.extend((round.max(10_009) - 9..round + 10).map(|year| format!("Y-{year}")));
    }
    dates.extend(["Y-1E4", "Y-3E5", "Y-1E4S1", "Y-1E4S2", "Y-10000S5", "-9999S1", "Y-9E18"].map(str::to_owned));
    let of_each = |form: &str| dates.iter().map(|date| form.replace('D', date)).collect::<Vec<_>>();
    let forms = ["D", "D?", "D~", "D/2012", "D/..", "/D", "D/-0500", "[D,2012]", "{D,2012}"];
    for form in forms {
        let mut said: Vec<(String, Date)> = Vec::new();
        for text in of_each(form) {
            let date = Date::parse(&text).expect(&text);
            let words = date.words();
            let twin = said.iter().find(|(other, at)| *other == words && at.bounds() != date.bounds());
            assert!(twin.is_none() || words.contains("c. "), "{text} and {:?} are both said as {words}", twin);
            said.push((words, date));
        }
    }
    let exact = |text: &str| Date::parse(text).expect(text).words();
    assert_eq!([exact("-9999"), exact("Y-10000"), exact("Y-10001")], ["10,000 BCE", "c. 10,000 BCE", "10,002 BCE"]);
    assert_eq!([exact("Y-10000?"), exact("Y-10000%")], ["c. 10,000 BCE?", "c. 10,000 BCE?"]);
}
