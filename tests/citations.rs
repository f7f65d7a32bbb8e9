//! Sources as labels cite them and as lists have them, in each style.

use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::language::Language;
use dateline::layout::arrange;
use dateline::model::{CitationStyle, Citing, Direction, NoteStyle, View};
use dateline::{Chronicle, Studio, Target, verify};

const FILE: &str = "title: Krakatoa
sources:
  symons: { title: 'The Eruption', author: 'Symons, G. J. (ed.)', publisher: Royal Society, published: 1888, accessed: 2024-03-09, url: 'https://example.org/k', archived: 'https://example.org/a/k' }
  second: { title: Krakatau, author: 'Verbeek, R.', published: 1885~ }
  first: { title: Album, author: 'Verbeek, R.', published: 1885-06~ }
  lloyds: { title: Telegrams, publisher: Lloyd's, published: 1883-08-28 }
  log: { title: 'Log of the ship Charles Bal in the Sunda Strait', accessed: 2024-03, url: 'https://example.org/log' }
  three: { title: Waves, author: 'Lee, Ann; Roe, Bob; Poe, Cy', published: 198X }
  four: { title: Winds, author: 'Lee, Ann; Roe, Bob; Poe, Cy; Fox, Di', published: 1983? }
  uncited: { title: Never cited }
events:
  - { date: 1883-05-20, title: It begins, sources: [{ id: symons, locator: p. 11 }, second, { id: symons, locator: '14' }] }
  - { date: 1883-08-26, title: It grows, sources: [log, first] }
  - { date: 1883-08-27, title: It breaks, sources: [three, four], accounts: [{ source: lloyds, date: 1883-08-28, says: later }] }
";

fn chronicle() -> Chronicle {
    let read = dateline::read(FILE);
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    read.value.expect("it can be read")
}

fn cited(notes: NoteStyle, style: CitationStyle) -> Chronicle {
    let mut chronicle = chronicle();
    chronicle.views[0].citing = Citing::new(notes, style);
    chronicle
}

fn page(notes: NoteStyle, style: CitationStyle) -> String {
    let pictures = Studio::with_pages().render(&cited(notes, style)).expect("it can be drawn");
    String::from_utf8(pictures[0].encode(Target::Html).expect("a page")).expect("UTF-8")
}

/// What an element says, without those in it.
fn words(element: &str) -> String {
    let texts = element.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    texts.collect::<String>().replace("&amp;", "&")
}

fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    let parts = text.split(from).skip(1).filter_map(|rest| rest.split_once(to));
    parts.map(|(inside, _)| words(&[">", inside].concat())).collect()
}

fn list(page: &str) -> Vec<String> {
    between(page, "<li id=\"source_", "</li>")
        .iter()
        .map(|item| item.split_once("\">").map_or(item.as_str(), |(_, own)| own).to_owned())
        .collect()
}

/// The cells of the sources of each event.
fn cells(page: &str) -> Vec<String> {
    let cells = between(page, "data-head=\"Sources\"", "</td>");
    cells.iter().map(|cell| cell.trim_start_matches(" dir=\"auto\">").trim_start_matches('>').to_owned()).collect()
}

#[test]
fn each_style_lists_sources_after_its_rules() {
    let chicago = [
        "Lee, Ann, Bob Roe, and Cy Poe. 1980s. “Waves.”",
        "Lee, Ann, Bob Roe, Cy Poe, and Di Fox. 1983? “Winds.”",
        "Lloyd's. 1883. “Telegrams.” 28 August 1883.",
        "“Log of the ship Charles Bal in the Sunda Strait.” n.d. Accessed March 2024. https://example.org/log.",
        "Symons, G. J. (ed.). 1888. “The Eruption.” Royal Society. Accessed 9 March 2024. https://example.org/k. Archived at https://example.org/a/k.",
        "Verbeek, R. c. 1885a. “Album.” c. June 1885.",
        "Verbeek, R. c. 1885b. “Krakatau.”",
    ];
    let apa = [
        "Lee, A., Roe, B., & Poe, C. (1980s). Waves.",
        "Lee, A., Roe, B., Poe, C., & Fox, D. (1983?). Winds.",
        "Lloyd's. (1883, August 28). Telegrams.",
        "Log of the ship Charles Bal in the Sunda Strait. (n.d.). Retrieved March 2024, from https://example.org/log",
        "Symons, G. J. (ed.). (1888). The Eruption. Royal Society. https://example.org/k Archived at https://example.org/a/k",
        "Verbeek, R. (c. 1885a). Krakatau.",
        "Verbeek, R. (c. June 1885b). Album.",
    ];
    let mla = [
        "Lee, Ann, et al. “Waves.” 1980s.",
        "Lee, Ann, et al. “Winds.” 1983?",
        "“Log of the ship Charles Bal in the Sunda Strait.” https://example.org/log. Accessed March 2024.",
        "Symons, G. J. (ed.). “The Eruption.” Royal Society, 1888, https://example.org/k. Accessed 9 March 2024. Archived at https://example.org/a/k.",
        "“Telegrams.” Lloyd's, 28 August 1883.",
        "Verbeek, R. “Album.” c. June 1885.",
        "Verbeek, R. “Krakatau.” c. 1885.",
    ];
    for (style, expected) in [(CitationStyle::Chicago, chicago), (CitationStyle::Apa, apa), (CitationStyle::Mla, mla)] {
        assert_eq!(list(&page(NoteStyle::AuthorYear, style)), expected, "{style:?}");
    }
    let numbered = list(&page(NoteStyle::Numbers, CitationStyle::Chicago));
    assert_eq!(
        numbered[0].split_once(" Accessed").map(|(head, _)| head),
        Some("Symons, G. J. (ed.). “The Eruption.” Royal Society, 1888.")
    );
    assert_eq!(numbered[3], "Lloyd's. “Telegrams.” 28 August 1883.");
    assert_eq!(
        list(&page(NoteStyle::AuthorYear, CitationStyle::Plain)),
        chicago,
        "plain has no list of its own for them"
    );
}

#[test]
fn letters_are_for_the_same_authors_and_others_are_spelled_out() {
    let text = "title: T
note-style: author-year
citation-style: apa
sources:
  a: { title: A, author: 'Smith, A.; Doe, B.; Roe, C.; Poe, D.', published: 2001 }
  b: { title: B, author: 'Smith, A.; Doe, B.; Roe, C.', published: 2001 }
  c: { title: C, author: 'Doe, Jane', published: 2002 }
  d: { title: D, author: 'Doe, John', published: 2003 }
  e: { title: E, author: 'Doe, Ann', published: 2003 }
  f: { title: F, author: 'Poe, X.; Fox, Y.', published: 2004 }
  g: { title: G, author: 'Poe, X.; Fox, Y.', published: 2004 }
events: [{ date: 2010, title: One, sources: [a, b, c, d, e, f, g] }]
timelines: [{ id: t }]
";
    let read = dateline::read(text);
    assert!(!read.has_errors(), "{:?}", read.diagnostics);
    let pictures = Studio::with_pages().render(&read.value.expect("it can be read")).expect("it can be drawn");
    let page = String::from_utf8(pictures[0].encode(Target::Html).expect("a page")).expect("UTF-8");
    let all = [
        "A. Doe, 2003",
        "Doe, 2002",
        "J. Doe, 2003",
        "Poe & Fox, 2004a",
        "Poe & Fox, 2004b",
        "Smith, Doe, & Roe, 2001",
        "Smith, Doe, Roe, & Poe, 2001",
    ];
    let mut cited: Vec<String> = cells(&page)[0].split("; ").map(str::to_owned).collect();
    cited.sort();
    assert_eq!(cited, all);
    let order: Vec<String> = list(&page).iter().map(|entry| entry.chars().take(14).collect()).collect();
    assert_eq!(order[5..], ["Smith, A., Doe", "Smith, A., Doe"]);
    assert!(list(&page)[5].contains("& Roe, C. (2001)"), "the shorter list of names is first");
}

#[test]
fn labels_tooltips_and_pages_cite_alike() {
    let cases = [
        (
            CitationStyle::Chicago,
            "(Symons 1888, p. 11, 14; Verbeek c. 1885b)",
            "Symons 1888, p. 11; Verbeek c. 1885b; Symons 1888, 14",
        ),
        (
            CitationStyle::Apa,
            "(Symons, 1888, p. 11, 14; Verbeek, c. 1885a)",
            "Symons, 1888, p. 11; Verbeek, c. 1885a; Symons, 1888, 14",
        ),
        (
            CitationStyle::Mla,
            "(Symons, p. 11, 14; Verbeek, “Krakatau”)",
            "Symons, p. 11; Verbeek, “Krakatau”; Symons 14",
        ),
    ];
    for (style, label, cell) in cases {
        let chronicle = cited(NoteStyle::AuthorYear, style);
        let view = &chronicle.views[0];
        let layout = arrange(&chronicle, view, &mut Ruler::new());
        let of_first =
            layout.events.iter().filter(|placed| chronicle.events[placed.event].title.as_str() == "It begins");
        let lines: Vec<&str> = of_first
            .filter_map(|placed| placed.label.as_ref())
            .flat_map(|label| &label.lines)
            .map(|line| line.text.as_str())
            .collect();
        assert!(lines.join(" ").contains(label), "{style:?}: {lines:?}");
        let svg = dateline::export::svg(&draw(&chronicle, view, &layout), &[]);
        assert!(svg.contains(&format!("Sources: {cell}")), "{style:?}");
        let cells = cells(&page(NoteStyle::AuthorYear, style));
        let plain = cell.replace("Symons 14", "Symons, 14");
        assert_eq!(cells[0], plain, "{style:?}");
    }
}

#[test]
fn a_picture_that_asks_for_nothing_has_numbers() {
    let usual = dateline::render(&chronicle()).expect("it can be drawn")[0].svg().to_owned();
    let named =
        dateline::render(&cited(NoteStyle::Numbers, CitationStyle::Plain)).expect("the same")[0].svg().to_owned();
    assert_eq!(usual, named);
    assert!(usual.contains("[1, 2]") && !usual.contains("n.d."));
    let unset = dateline::render(&{
        let mut chronicle = cited(NoteStyle::AuthorYear, CitationStyle::Chicago);
        chronicle.views[0].notes = false;
        chronicle
    });
    let unset = unset.expect("it can be drawn")[0].svg().to_owned();
    assert!(!unset.contains("20 May 1883 ("), "what no foot lists is not cited in labels");
    assert!(unset.contains("Verbeek, R. c. 1885a. “Album.”"), "the description lists it");
}

#[test]
fn pictures_with_short_citations_are_sound_in_every_language_and_layout() {
    let mut ruler = Ruler::new();
    for (at, language) in Language::ALL.into_iter().enumerate() {
        let style = [CitationStyle::Chicago, CitationStyle::Apa, CitationStyle::Mla][at % 3];
        let chronicle =
            Chronicle { spoken: language, language: language.tag().to_owned(), ..cited(NoteStyle::AuthorYear, style) };
        for (layout, width) in [(Direction::Horizontal, 900), (Direction::Vertical, 390), (Direction::Lanes, 700)] {
            let view = View { layout, width, ..chronicle.views[0].clone() };
            let placed = arrange(&chronicle, &view, &mut ruler);
            let found =
                verify(&dateline::export::svg(&draw(&chronicle, &view, &placed), &[])).expect("it can be measured");
            assert!(found.is_ok(), "{language:?} {layout:?}: {:?}", found.errors());
        }
    }
}
