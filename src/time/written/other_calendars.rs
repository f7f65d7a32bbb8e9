//! Dates of calendars that EDTF does not count in: which one a phrase names, so that its author knows what to write.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::time::calendars;
use crate::time::calendars::Calendar;
use crate::time::written::{clean, roman};

/// A calendar, and the words and abbreviations that only its dates have, in small letters without accents.
const CALENDARS: &[(&str, &str)] = &[
    (
        "French Republican",
        "vendemiaire|brumaire|frimaire|nivose|pluviose|ventose|germinal|floreal|prairial|messidor|thermidor|fervidor|fructidor|\
         sansculottide|sansculottides|jour complementaire|jours complementaires|de la republique|calendrier republicain",
    ),
    (
        "Islamic",
        "muharram|safar|rabi al awwal|rabi al thani|rabi i|rabi ii|jumada|jumada i|jumada ii|rajab|shaban|sha ban|ramadan|shawwal|\
         dhu al qada|dhu al hijja|zilhicce|ah|a h|anno hegirae|hijri|hegira|d h|h q",
    ),
    (
        "Jewish",
        "tishri|tishrei|cheshvan|marcheshvan|kislev|tevet|tebeth|shevat|adar|nisan|iyar|sivan|tammuz|tamuz|elul|anno mundi",
    ),
    (
        "Roman",
        "ab urbe condita|a u c|auc|kalends|calends|nones|ides|kal|non ian|idus|kalendas|kalendis|kalendae|calendas|calendis|\
         nonas|nonis|idibus|pridie",
    ),
    ("Japanese", "reiwa|heisei|showa|taisho|meiji|keio|kyoho|genroku|tenpo"),
    ("Persian", "farvardin|ordibehesht|khordad|mordad|shahrivar|esfand|solar hijri"),
    ("Chinese", "minguo|guangxu|qianlong|kangxi|daoguang|tongzhi|xuantong|kanghsi"),
];

/// What is said of a phrase that names another calendar; it has figures, as a date has.
pub(super) fn note(phrase: &str) -> Option<String> {
    let words = words(phrase);
    if is_of_the_world(&words) {
        return Some(OF_THE_WORLD.to_owned());
    }
    if is_regnal(&words) {
        return Some("a year of a reign, for which EDTF has no form; write the year after Christ".to_owned());
    }
    let is_republican = is_republican_year(&words);
    let is_dated = is_republican || words.iter().any(|word| word.bytes().any(|b| b.is_ascii_digit()));
    if !is_dated {
        return None;
    }
    let calendar = named(&words)
        .or_else(|| is_of_the_hijra(&words).then_some("Islamic"))
        .or_else(|| is_republican.then_some("French Republican"))
        .or_else(|| is_before_kalends(&words).then_some("Roman"))?;
    if let Some(year) = year_of_ours(calendar, &words) {
        return Some(format!(
            "a month of the {calendar} calendar, beside {year}, which looks like a year after Christ; write the year of that calendar, or the \
             date in the Gregorian calendar"
        ));
    }
    Some(match form(calendar) {
        Some(form) => format!("a date of the {calendar} calendar, which is written as in `{form}`"),
        None => format!(
            "a date of the {calendar} calendar, for which there is no form; write its date in the Gregorian calendar"
        ),
    })
}

/// Eras that years are counted in elsewhere, for which there is no form: of Buddha, of India, of Iran.
const ERAS: [&str; 8] = ["be", "b e", "saka", "shaka", "samvat", "sh", "anno mundi", "am"];

/// Whether the words behind a year count it in another calendar or era.
pub(crate) fn counts_years(words_behind: &str) -> bool {
    let phrase = clean::phrase(words_behind);
    let words = words(&phrase);
    let all = words.join(" ");
    named(&words).is_some() || ERAS.contains(&all.as_str()) || words.iter().any(|word| CALENDAR_WORDS.contains(word))
}

/// Words that name a calendar.
const CALENDAR_WORDS: [&str; 8] =
    ["calendar", "kalender", "calendrier", "calendario", "календарь", "islamic", "jewish", "hebrew"];

/// The form of a date in words of another calendar, where it is a day, a month or a year and nothing else. It is no value of the
/// words: a calendar is not guessed.
pub(crate) fn other_calendar_form(written: &str) -> Option<String> {
    let phrase = clean::phrase(written);
    let words = words(&phrase);
    let calendar = match named(&words) {
        Some("French Republican") => Calendar::FrenchRepublican,
        Some("Islamic") => Calendar::Islamic,
        Some("Jewish") => Calendar::Hebrew,
        Some("Persian") => Calendar::Persian,
        Some(_) => return None,
        None if is_of_the_hijra(&words) => Calendar::Islamic,
        None if is_republican_year(&words) => Calendar::FrenchRepublican,
        None => return None,
    };
    let name = named(&words).unwrap_or_default();
    calendars::of_words(calendar, written).filter(|_| year_of_ours(name, &words).is_none())
}

/// A year of four figures that can hardly be one of the calendar: the Islamic and the Persian one have none beyond 1500 yet, and
/// what is dated by the Jewish one lies after its year 3000.
fn year_of_ours<'a>(calendar: &str, words: &[&'a str]) -> Option<&'a str> {
    let is_ours = |year: u16| match calendar {
        "Islamic" | "Persian" => (1501..=2100).contains(&year),
        "Jewish" => (1000..=2100).contains(&year),
        _ => false,
    };
    let mut years = words.iter().filter(|word| (3..=4).contains(&word.len()) && word.parse::<u16>().is_ok());
    let year = years.next().filter(|year| year.parse().is_ok_and(is_ours))?;
    // `15 Tishri 5784 / 30 Sept 2023` has a year of either.
    let is_said = words.iter().any(|word| matches!(*word, "ah" | "hijri" | "mundi" | "hegirae" | "hegira" | "am"));
    (years.next().is_none() && !is_said).then_some(*year)
}

/// How a date of a calendar is written, where dates of it are converted.
fn form(calendar: &str) -> Option<&'static str> {
    match calendar {
        "French Republican" => Some("{ french-republican: 8-02-18 }"),
        "Islamic" => Some("{ islamic: 1445-09-01 }"),
        "Jewish" => Some("{ hebrew: 5 Iyar 5708 }"),
        "Persian" => Some("{ persian: 1357-11-22 }"),
        _ => None,
    }
}

/// The first calendar of the list that has one of the names in a phrase.
fn named(words: &[&str]) -> Option<&'static str> {
    let names = words.iter().enumerate().filter_map(|(at, word)| Some((at, NAMES.get(word)?)));
    let calendars = names.flat_map(|(at, names)| {
        let stands = move |name: &&Name| words[at..].starts_with(&name.words);
        names.iter().filter(stands).map(|name| name.calendar)
    });
    calendars.min().map(|calendar| CALENDARS[calendar].0)
}

/// A name of a calendar, word by word, and the number of the calendar.
struct Name {
    words: Vec<&'static str>,
    calendar: usize,
}

/// The names by their first word.
static NAMES: LazyLock<BTreeMap<&str, Vec<Name>>> = LazyLock::new(|| {
    let mut all: BTreeMap<&str, Vec<Name>> = BTreeMap::new();
    for (calendar, (_, names)) in CALENDARS.iter().enumerate() {
        for name in names.split('|') {
            let words: Vec<&str> = name.split(' ').collect();
            all.entry(words[0]).or_default().push(Name { words, calendar });
        }
    }
    all
});

/// Whether a phrase counts the years of the Republic, of the Hijra, of the world or of a reign; nothing else is meant by them.
pub(super) fn is_certain(phrase: &str) -> bool {
    let words = words(phrase);
    is_republican_year(&words)
        || is_of_the_world(&words)
        || is_regnal(&words)
        || is_of_the_hijra(&words)
        || is_before_kalends(&words)
}

/// `XV Cal. Maii 1250`, `pridie Kalendas Maii`: days counted back from the first of the month that is named.
fn is_before_kalends(words: &[&str]) -> bool {
    const KALENDS: [&str; 15] = [
        "kal", "cal", "kl", "c", "kalendas", "calendas", "kalendis", "calendis", "non", "nonas", "id", "idus", "nones",
        "ides", "kalends",
    ];
    const MONTHS: [&str; 20] = [
        "ianuarii",
        "januarii",
        "ianuarias",
        "januarias",
        "februarii",
        "februarias",
        "martii",
        "martias",
        "aprilis",
        "apriles",
        "maii",
        "maias",
        "junii",
        "iunii",
        "junias",
        "julii",
        "iulii",
        "augusti",
        "septembris",
        "octobris",
    ];
    const LATER: [&str; 2] = ["novembris", "decembris"];
    let is_count = |word: &str| roman::value(word).is_some() || matches!(word, "pridie" | "prid");
    let is_month = |word: &str| MONTHS.contains(&word) || LATER.contains(&word);
    words.windows(3).any(|three| is_count(three[0]) && KALENDS.contains(&three[1]) && is_month(three[2]))
}

const OF_THE_WORLD: &str = "a year since the creation of the world, as Byzantium and Russia counted until 1700, for which EDTF has no form; \
    take 5508 from it, or 5509 for September to December";
/// The years of the world that Russian documents have: 992 to 1708 after Christ.
const WORLD: std::ops::RangeInclusive<u64> = 6500..=7216;
/// Russian words beside a year.
const YEAR_WORDS: [&str; 7] = ["г", "год", "года", "году", "лета", "лето", "летом"];

/// `1376 H.`, `1376 H./1957`: a year of three or four figures and the letter behind it begin the phrase.
fn is_of_the_hijra(words: &[&str]) -> bool {
    let is_year = |word: &str| (3..=4).contains(&word.len()) && word.parse::<u16>().is_ok_and(|year| year <= 1500);
    matches!(words, [year, "h"] | [year, "h", _] if is_year(year))
}

/// `лета 7158`, `7158 г.`, `7158 (1650)`: no year after Christ that anybody writes of.
fn is_of_the_world(words: &[&str]) -> bool {
    let has_year = words.iter().any(|word| word.len() == 4 && word.parse().is_ok_and(|year| WORLD.contains(&year)));
    let is_said =
        words.iter().any(|word| YEAR_WORDS.contains(word)) || words.windows(2).any(|two| two == ["сотворения", "мира"]);
    let is_before_era = words.iter().any(|word| matches!(*word, "до" | "эры" | "э"));
    has_year && is_said && !is_before_era
}

/// Kings and queens by whose years English documents are dated, as these have them.
const REIGNS: &[&str] = &[
    "hen",
    "henry",
    "henrici",
    "edw",
    "edward",
    "edwardi",
    "edwd",
    "ric",
    "rich",
    "richard",
    "ricardi",
    "eliz",
    "elizabeth",
    "elizabethe",
    "elizabethae",
    "jac",
    "jas",
    "james",
    "jacobi",
    "car",
    "chas",
    "charles",
    "caroli",
    "wm",
    "will",
    "william",
    "willelmi",
    "gul",
    "geo",
    "george",
    "georgii",
    "anne",
    "annae",
    "vic",
    "vict",
    "victoria",
    "victoriae",
    "phil",
    "philip",
    "mary",
    "mariae",
    "john",
    "johannis",
    "steph",
    "stephen",
];

/// `3 Eliz. I`, `12 Hen. VIII`, `2 & 3 Philip & Mary`, `10 May 21 Edw. III`: the year of a reign, and none after Christ.
fn is_regnal(words: &[&str]) -> bool {
    let is_year_of_reign =
        |word: &&str| word.parse::<u8>().is_ok_and(|year| (1..=63).contains(&year)) || roman::value(word).is_some();
    let has_year = words.iter().any(|word| word.len() >= 3 && word.bytes().all(|b| b.is_ascii_digit()));
    let Some(name) = words.iter().position(|word| REIGNS.contains(word)) else { return false };
    !has_year && words[..name].last().is_some_and(is_year_of_reign)
}

fn words(phrase: &str) -> Vec<&str> {
    phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// `an II`, `an 8`: the years of the Republic were counted to the fourteenth.
fn is_republican_year(words: &[&str]) -> bool {
    let is_year = |word: &str| {
        let year = roman::value(word).or_else(|| word.parse().ok().filter(|_| word.len() <= 2));
        year.is_some_and(|year| (1..=14).contains(&year))
    };
    words.windows(2).any(|pair| pair[0] == "an" && is_year(pair[1]))
}
