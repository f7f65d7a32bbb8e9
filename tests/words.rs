//! The words of each language: what a careful editor prints, and laws over all languages.

use std::collections::BTreeSet;

use dateline::Chronicle;
use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::language::Language;
use dateline::layout::arrange;
use dateline::model::{Direction, View};
use dateline::time::{Civil, Date, Elapsed, Instant, duration};

use crate::laws::{timeline, timelines};

/// Rows that a language has at least.
const LEAST: usize = 60;

/// Narrow and wide spaces as one: a table is read by people.
fn plain(words: &str) -> String {
    words.replace(['\u{202f}', '\u{a0}'], " ").replace(['\u{200e}', '\u{200f}', '\u{2068}', '\u{2069}'], "")
}

/// The duration of `5 year`, from a New Year's Day.
fn elapsed(written: &str) -> Elapsed {
    let (n, unit) = written.split_once(' ').expect("a number and a unit");
    let n: i64 = n.parse().expect(written);
    let from = Civil { year: 2001, month: 1, day: 1 };
    let start = Instant::from_civil(from);
    let end = match unit {
        "year" => Instant::from_civil(Civil { year: 2001 + n, ..from }),
        "month" => Instant::from_civil(Civil { year: 2001 + n / 12, month: (n % 12) as u8 + 1, ..from }),
        "day" => Instant(start.0 + n * 86_400),
        "hour" => Instant(start.0 + n * 3_600),
        "minute" => Instant(start.0 + n * 60),
        "second" => Instant(start.0 + n),
        other => panic!("{other}"),
    };
    duration(start, end)
}

fn in_language(text: &str, language: Language) -> Chronicle {
    Chronicle {
        spoken: language,
        language: language.tag().to_owned(),
        ..dateline::read(text).value.expect("it can be read")
    }
}

fn svg(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> String {
    dateline::export::svg(&draw(chronicle, view, &arrange(chronicle, view, ruler)), &[])
}

/// All that a picture says, in every layout.
fn said(chronicle: &Chronicle, ruler: &mut Ruler) -> String {
    let layouts = [Direction::Horizontal, Direction::Vertical, Direction::Lanes];
    let all = layouts.map(|layout| svg(chronicle, &View { layout, ..chronicle.views[0].clone() }, ruler));
    let all = all.join("\n");
    // A sentence may go on in the next line of a picture.
    let texts: Vec<&str> = all.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let words = plain(&texts.join(" ").replace("&amp;", "&"));
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[test]
fn each_language_says_what_a_careful_editor_prints() {
    let fixture = std::fs::read_to_string("tests/words/picture.yaml").expect("the fixture is there");
    let mut ruler = Ruler::new();
    let mut wrong = Vec::new();
    // Those of a region stand in the table of their language, with their tag behind what a row is of.
    let is_own = |language: &Language| language.tag().rsplit_once('-').is_none_or(|(_, last)| last.len() == 4);
    for language in Language::ALL.into_iter().filter(is_own) {
        let path = format!("tests/words/{}.tsv", language.tag());
        let table = std::fs::read_to_string(&path).expect(&path);
        let picture = said(&in_language(&fixture, language), &mut ruler);
        let mut rows = 0;
        for row in table.lines().filter(|row| !row.starts_with('#')) {
            let [kind, input, words, source] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{path}: {row}") };
            assert!(!source.is_empty(), "{path}: {row} has no source");
            let (kind, language) = match kind.split_once(' ') {
                Some((kind, tag)) => (kind, Language::nearest(tag).filter(|found| found.tag() == tag).expect(tag)),
                None => (kind, language),
            };
            let found = match kind {
                "date" => plain(&Date::parse(input).expect(input).words_in(language)),
                "duration" => plain(&elapsed(input).words(language)),
                "about" => plain(&elapsed(input).about().forms(language)[1]),
                "about-in-short" => plain(&elapsed(input).about().forms(language)[2]),
                "picture" if picture.contains(words) => words.to_owned(),
                "picture" => "not in the picture".to_owned(),
                other => panic!("{path}: {other}"),
            };
            if found != words {
                wrong.push(format!("{path}: {input}: {words} | {found}"));
            }
            rows += 1;
        }
        assert!(rows >= LEAST, "{path}: {rows} rows");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words that no other language has.
const ENGLISH: &str = "January February March May June July October December spring summer autumn century year years month \
    months day days between until unknown about and from later earlier BCE CE onwards during earlier dates one the of time";

#[test]
fn every_form_of_a_date_is_said_in_every_language_without_english() {
    let english: BTreeSet<&str> = ENGLISH.split_whitespace().collect();
    let manual = std::fs::read_to_string("docs/dates.md").expect("the manual is there");
    let forms: BTreeSet<&str> = manual.split('`').skip(1).step_by(2).collect();
    let dates: Vec<Date> = forms.iter().filter_map(|form| Date::parse(form).ok()).collect();
    assert!(dates.len() > 40, "{} forms", dates.len());
    for language in Language::ALL.into_iter().filter(|language| !language.tag().starts_with("en")) {
        for date in &dates {
            let words = date.words_in(language);
            // Dutch has this one, for another.
            let is_own = |word: &str| language == Language::Dutch && word == "of";
            let mut each = words.split(|letter: char| !letter.is_alphabetic());
            let found = each.find(|word| english.contains(word) && !is_own(word));
            assert!(!words.is_empty() && found.is_none(), "{language:?}: {} is {words}", date.as_written());
        }
    }
}

#[test]
fn nothing_overlaps_in_any_language() {
    let mut ruler = Ruler::new();
    for (at, seed) in timelines(2 * Language::ALL.len() as u64).enumerate() {
        let language = Language::ALL[at % Language::ALL.len()];
        let (chronicle, view) = timeline(seed);
        let chronicle = Chronicle { spoken: language, ..chronicle };
        for width in [340, view.width] {
            let svg = svg(&chronicle, &View { width, ..view.clone() }, &mut ruler);
            let measured = dateline::verify(&svg).expect("a picture of ours");
            assert!(measured.is_ok(), "{language:?}, seed {seed}, {width} px: {measured:?}");
        }
    }
}

#[test]
fn eras_are_those_that_a_file_asks_for() {
    let mut ruler = Ruler::new();
    for (language, usual, common, birth) in [
        ("en", "44 BCE", "44 BCE", "44 BC"),
        ("en-US", "44 BCE", "44 BCE", "44 BC"),
        ("fr", "44 av. J.-C.", "44 av. n. è.", "44 av. J.-C."),
        ("de", "44 v. Chr.", "44 v. u. Z.", "44 v. Chr."),
        ("es", "44 a. C.", "44 a. e. c.", "44 a. C."),
        ("it", "44 a.C.", "44 a.e.v.", "44 a.C."),
        ("nl", "44 v.Chr.", "44 v.g.j.", "44 v.Chr."),
        ("pt", "44 a.C.", "44 AEC", "44 a.C."),
        ("pl", "44 p.n.e.", "44 p.n.e.", "44 przed Chr."),
        ("cs", "44 př. n. l.", "44 př. n. l.", "44 př. Kr."),
        ("ru", "44 до н. э.", "44 до н. э.", "44 до Р. Х."),
        ("uk", "44 до н. е.", "44 до н. е.", "44 до Р. Х."),
        ("tr", "MÖ 44", "MÖ 44", "MÖ 44"),
        ("ja", "紀元前44年", "紀元前44年", "紀元前44年"),
    ] {
        for (key, words) in [("", usual), ("era: bce\n", common), ("era: bc\n", birth)] {
            let text = format!("title: T\nlanguage: {language}\n{key}events: [{{ date: '-0043', title: B }}]\n");
            let chronicle = dateline::read(&text).value.expect("it can be read");
            let picture = said(&chronicle, &mut ruler);
            let behind = picture.split(words).nth(1).and_then(|rest| rest.chars().next());
            assert!(behind.is_some_and(|c| !c.is_alphanumeric()), "{language}, {key:?}: no {words} in {picture}");
        }
    }
}

#[test]
fn the_language_of_a_word_is_said_where_it_changes() {
    let fixture = std::fs::read_to_string("tests/words/picture.yaml").expect("the fixture is there");
    let mut ruler = Ruler::new();
    let french = in_language(&fixture, Language::French);
    let one = svg(&french, &french.views[0], &mut ruler);
    assert_eq!(one.matches("lang=").count(), 1, "one language is said once");
    assert!(one.contains(" lang=\"fr\""));
    let both = Chronicle { language: "en".to_owned(), ..french };
    let two = svg(&both, &both.views[0], &mut ruler);
    assert!(two.contains(" lang=\"en\"") && two.contains(" lang=\"fr\""), "the author's and the program's");
}

#[test]
fn characters_have_the_language_and_the_fonts_that_draw_them_right() {
    let fixture = std::fs::read_to_string("tests/words/picture.yaml").expect("the fixture is there");
    let mut ruler = Ruler::new();
    for (tag, spoken, font, languages) in [
        ("ja", Language::Japanese, "'Noto Sans CJK JP'", 1),
        ("zh-TW", Language::ChineseTraditional, "'Noto Sans CJK TC'", 1),
        ("zh-Hant", Language::ChineseSimplified, "'Noto Sans CJK TC'", 2),
        ("en", Language::Korean, "'Noto Sans CJK KR'", 2),
        ("en", Language::English, "Arial", 1),
    ] {
        let chronicle = Chronicle { spoken, language: tag.to_owned(), ..in_language(&fixture, spoken) };
        let svg = svg(&chronicle, &chronicle.views[0], &mut ruler);
        let families =
            svg.split(" font-family=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it names fonts");
        assert!(families.contains(font) && families.ends_with(", sans-serif"), "{tag}: {families}");
        assert_eq!(families.contains("CJK"), font != "Arial", "{tag}: {families}");
        assert!(svg.contains(&format!(" lang=\"{tag}\"")), "{tag}");
        assert_eq!(
            svg.contains(&format!(" lang=\"{}\"", spoken.tag())),
            languages == 2 || tag == spoken.tag(),
            "{tag}"
        );
        assert!(dateline::verify(&svg).is_ok_and(|measured| measured.is_ok()), "{tag}");
    }
}

#[test]
fn a_file_is_read_in_the_nearest_language() {
    for (tag, spoken, warnings) in [
        ("fr-CA", Language::French, 0),
        ("pt-BR", Language::Portuguese, 0),
        ("pt-PT", Language::EuropeanPortuguese, 0),
        ("pt-AO", Language::EuropeanPortuguese, 0),
        ("EN", Language::English, 0),
        ("en-GB", Language::English, 0),
        ("en-US", Language::AmericanEnglish, 0),
        ("en-Latn-CA", Language::AmericanEnglish, 0),
        ("en-UK", Language::English, 1),
        ("fr-XX", Language::French, 1),
        ("en-x-us", Language::English, 0),
        ("ru-Latn", Language::English, 1),
        ("ar", Language::Arabic, 0),
        ("ar-LB", Language::ArabicLevant, 0),
        ("sw", Language::English, 1),
        ("ja-JP", Language::Japanese, 1),
        ("zh", Language::ChineseSimplified, 1),
        ("zh-SG", Language::ChineseSimplified, 1),
        ("zh-HK", Language::ChineseTraditional, 1),
        ("zh-Hant-CN", Language::ChineseTraditional, 1),
        ("zh-Latn", Language::English, 1),
    ] {
        let read = dateline::read(&format!("title: T\nlanguage: {tag}\nevents: [{{ date: 2012, title: B }}]\n"));
        assert_eq!(read.value.map(|chronicle| chronicle.spoken), Some(spoken), "{tag}");
        assert_eq!(read.diagnostics.len(), warnings, "{tag}");
    }
}

#[test]
fn a_link_names_the_other_event_by_its_title_first() {
    let text = "title: T\nevents:\n  - { id: b, date: 1852-05-02/.., title: Bell }\n  - { id: c, date: 1853, title: C, \
        links: [{ to: b, kind: responds-to }] }\ntimelines: [{ id: t, title: T, links: true }]\n";
    let mut ruler = Ruler::new();
    for language in Language::ALL {
        let chronicle = in_language(text, language);
        let svg = svg(&chronicle, &chronicle.views[0], &mut ruler);
        let group = svg.split("<g class=\"dl-link\"").nth(1).expect("the link is drawn");
        let name = group.split("<title").nth(1).and_then(|rest| rest.split("</title>").next()).expect("it has a name");
        let last = plain(name.lines().next_back().expect("two lines"));
        let (kind, event) = last.split_once("Bell").expect("the title of the other event");
        let date = plain(&Date::parse("1852-05-02/..").expect("a date").words_in(language));
        let (quote, bracketed) = event.split_once(['(', '（']).expect("the date in brackets");
        assert!(kind.contains([':', '：']), "{language:?}: {last}");
        assert!(!quote.trim().is_empty() && !quote.contains(char::is_alphanumeric), "{language:?}: {last}");
        assert_eq!(bracketed.trim_end_matches([')', '）']), date, "{language:?}: {last}");
    }
}

#[test]
fn ticks_of_several_rates_stand_at_their_dates_in_every_language() {
    let dense = (0..14).map(|at| format!("  - {{ date: 1850-{:02}-{:02}, title: E }}\n", 8 + at % 5, 3 + at));
    let text = [
        "title: T\nevents:\n  - { date: 1800, title: A }\n",
        &dense.collect::<String>(),
        "  - { date: 1899, title: Z }\ntimelines: [{ id: t, title: T, scale: focus }]\n",
    ]
    .concat();
    let mut ruler = Ruler::new();
    for language in Language::ALL {
        let chronicle = in_language(&text, language);
        let svg = svg(&chronicle, &chronicle.views[0], &mut ruler);
        let measured = dateline::verify(&svg).expect("a picture of ours");
        assert!(measured.is_ok(), "{language:?}: {measured:?}");
        // The number of another month than that of the date is seen.
        let forged = svg.replace(">1850年9月<", ">1850年7月<").replace(">1850년 9월<", ">1850년 7월<");
        let is_forged = forged != svg;
        assert_eq!(is_forged, language.has_no_face(), "{language:?} has numbers for months or not");
        assert!(
            !is_forged || dateline::verify(&forged).is_ok_and(|measured| measured.ticks_wrong == 1),
            "{language:?}"
        );
    }
}

#[test]
fn a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() {
    let text = "title: T\nevents: [{ date: '-0043', title: B }, { date: '-0099', title: C }]\n";
    let mut ruler = Ruler::new();
    for language in Language::ALL {
        let picture = said(&in_language(text, language), &mut ruler);
        assert!(!picture.contains(".."), "{language:?}: {picture}");
    }
    let french = said(&in_language(text, Language::French), &mut ruler);
    assert!(french.contains("100–44 av. J.-C. L’échelle"), "{french}");
}
