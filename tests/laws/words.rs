//! Titles in several scripts, from a seed.

use crate::random::Dice;

/// What a title is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Of some languages.
    Latin,
    /// Words that no line of a narrow picture holds.
    LongWords,
    Cyrillic,
    Arabic,
    /// No face of ours has its letters.
    Chinese,
    /// A word of each.
    Mixed,
}

const LATIN: &[&str] = &[
    "a",
    "the",
    "Siege",
    "of",
    "treaty",
    "signed",
    "Parliament",
    "meets",
    "in",
    "Constantinople",
    "after",
    "war",
    "x",
    "Gegenreformation",
    "vote",
    "on",
    "extraordinary",
    "measures",
    "for",
    "all",
    "1848",
    "il",
    "Überfall",
    "–",
    "naïve",
];
const LONG: &[&str] = &[
    "Donaudampfschifffahrtsgesellschaft",
    "of",
    "antidisestablishmentarianism",
    "Rindfleischetikettierungsgesetz",
    "internationalisation",
    "https://example.org/archive/1943",
    "counterrevolutionaries",
];
const CYRILLIC: &[&str] =
    &["Договор", "о", "мире", "подписан", "в", "Константинополе", "после", "войны", "съезд", "Щит"];
const ARABIC: &[&str] = &["معاهدة", "السلام", "في", "دمشق", "بعد", "الحرب", "مجلس", "الأمن", "يصوّت", "على", "٢٠١٢"];
const CHINESE: &[&str] = &["和平", "条约", "签署", "于", "北京", "战争", "之后", "议会", "开幕", "。"];

impl Script {
    fn words(self) -> &'static [&'static str] {
        match self {
            Script::Latin | Script::Mixed => LATIN,
            Script::LongWords => LONG,
            Script::Cyrillic => CYRILLIC,
            Script::Arabic => ARABIC,
            Script::Chinese => CHINESE,
        }
    }

    fn word(self, dice: &mut Dice) -> &'static str {
        let script = match self {
            Script::Mixed => dice.pick(&[Script::Latin, Script::Cyrillic, Script::Arabic, Script::Chinese]),
            own => own,
        };
        dice.pick(script.words())
    }
}

/// A title of so many letters at most, and nearly so many where words allow; now and then one word of nothing but `W`.
pub(crate) fn title(letters: usize, script: Script, dice: &mut Dice) -> String {
    if script == Script::Latin && dice.below(12) == 0 {
        return "W".repeat(letters);
    }
    let space = if script == Script::Chinese { "" } else { " " };
    let mut title = script.word(dice).to_owned();
    while title.chars().count() < letters {
        title = format!("{title}{space}{}", script.word(dice));
    }
    title.chars().take(letters).collect::<String>().trim_end().to_owned()
}
