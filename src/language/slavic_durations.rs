//! Units of time behind Slavic words that have them in the genitive: `ок. 1 года`.

use crate::language::TimeUnit;
use crate::language::plural::east_slavic;

/// The unit behind so many, in Russian; at last, whether in short.
pub(super) fn russian(n: u64, unit: TimeUnit, is_short: bool) -> &'static str {
    let forms = match (unit, is_short) {
        (TimeUnit::Year, false) => ["года", "лет"],
        (TimeUnit::Month, false) => ["месяца", "месяцев"],
        (TimeUnit::Day, false) => ["дня", "дней"],
        (TimeUnit::Hour, false) => ["часа", "часов"],
        (TimeUnit::Minute, false) => ["минуты", "минут"],
        (TimeUnit::Second, false) => ["секунды", "секунд"],
        (TimeUnit::Year, true) => ["г.", "л."],
        (TimeUnit::Month, true) => ["мес.", "мес."],
        (TimeUnit::Day, true) => ["дн.", "дн."],
        (TimeUnit::Hour, true) => ["ч", "ч"],
        (TimeUnit::Minute, true) => ["мин", "мин"],
        (TimeUnit::Second, true) => ["с", "с"],
    };
    forms[usize::from(east_slavic(n) > 0)]
}

/// The same in Ukrainian.
pub(super) fn ukrainian(n: u64, unit: TimeUnit, is_short: bool) -> &'static str {
    let forms = match (unit, is_short) {
        (TimeUnit::Year, false) => ["року", "років"],
        (TimeUnit::Month, false) => ["місяця", "місяців"],
        (TimeUnit::Day, false) => ["дня", "днів"],
        (TimeUnit::Hour, false) => ["години", "годин"],
        (TimeUnit::Minute, false) => ["хвилини", "хвилин"],
        (TimeUnit::Second, false) => ["секунди", "секунд"],
        (TimeUnit::Year, true) => ["року", "р."],
        (TimeUnit::Month, true) => ["міс.", "міс."],
        (TimeUnit::Day, true) => ["дн.", "дн."],
        (TimeUnit::Hour, true) => ["год", "год"],
        (TimeUnit::Minute, true) => ["хв", "хв"],
        (TimeUnit::Second, true) => ["с", "с"],
    };
    forms[usize::from(east_slavic(n) > 0)]
}

/// The same in Polish, where 21 are several.
pub(super) fn polish(n: u64, unit: TimeUnit, is_short: bool) -> &'static str {
    let forms = match (unit, is_short) {
        (TimeUnit::Year, _) => ["roku", "lat"],
        (TimeUnit::Month, false) => ["miesiąca", "miesięcy"],
        (TimeUnit::Day, _) => ["dnia", "dni"],
        (TimeUnit::Hour, false) => ["godziny", "godzin"],
        (TimeUnit::Minute, false) => ["minuty", "minut"],
        (TimeUnit::Second, false) => ["sekundy", "sekund"],
        (TimeUnit::Month, true) => ["mies.", "mies."],
        (TimeUnit::Hour, true) => ["godz.", "godz."],
        (TimeUnit::Minute, true) => ["min", "min"],
        (TimeUnit::Second, true) => ["s", "s"],
    };
    forms[usize::from(n != 1)]
}
