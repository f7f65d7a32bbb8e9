//! Every word of a picture is in the language that it says: the author's words in the author's, the program's in English.
//!
//! The author's words are made of one letter that the program never writes, so that every other letter is the program's.

use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::layout::arrange;
use dateline::model::{Chronicle, Direction, LaneKey, Text, Title, View};
use roxmltree::{Document, Node};

use crate::laws::{timeline, timelines};

/// In XML documents `lang` may stand in this namespace too, and then counts.
const XML: &str = "http://www.w3.org/XML/1998/namespace";
/// Attributes that are read aloud.
const SPOKEN: [&str; 5] = ["aria-label", "aria-description", "aria-roledescription", "alt", "title"];

/// A file whose texts are all in `letter`, with every place where a text can be.
fn every_place(letter: char, language: &str) -> Chronicle {
    let word: String = [letter; 5].iter().collect();
    let text = "title: W\nsubtitle: W W\nlanguage: L\ndescription: W W W.\ncredit: W\n\
        sources:\n  a: { title: W W, author: W, publisher: W, published: 2012-05-26, note: W }\n  b: { title: W, published: 1990~ }\n\
        categories:\n  one: { label: W, color: blue }\n  two: { label: W W, color: \"#808000\", symbol: square }\n\
        events:\n  - date: 1890?\n    title: W W W W W W W W\n    summary: W W.\n    place: W\n    actors: [W, W W]\n    category: one\n    status: disputed\n    basis: derived\n    importance: 5\n    sources: [{ id: a, locator: W, note: W W }]\n    accounts: [{ source: b, date: 1891, says: W W }]\n    url: https://example.org/\n\
        \x20 - { date: 1990-05~, title: W, sources: [a, b], status: reported }\n\
        \x20 - { date: 1991/1992-03, title: W W, category: two, place: W W, status: denied }\n\
        \x20 - { date: 1991-07-04/.., title: W, category: two }\n\
        \x20 - { date: \"[1991, 1993]\", title: W, basis: stated }\n\
        \x20 - { date: \"{1991, 1993-05}\", title: W, basis: background }\n\
        \x20 - { date: 1994/, title: W }\n";
    let text = text.replace('W', &word).replace(": L\n", &format!(": {language}\n"));
    let text = text.replace(&format!("{word} {word} {word}"), &word.repeat(2));
    let chronicle = dateline::read(&text).value.expect("it can be read");
    // The program speaks another language than the author.
    Chronicle { spoken: dateline::language::Language::English, ..chronicle }
}

/// The text with every letter and figure replaced.
fn masked(text: &str, letter: char) -> String {
    text.chars().map(|c| if c.is_alphanumeric() { letter } else { c }).collect()
}

fn written(title: &mut Title) -> Option<&mut Text> {
    if let Title::Written(words) = title { Some(words) } else { None }
}

/// The file with all its texts in one letter; what names things is left as it is.
fn in_one_letter(mut chronicle: Chronicle, letter: char, language: &str) -> Chronicle {
    language.clone_into(&mut chronicle.language);
    let (mut texts, mut plain): (Vec<&mut Text>, Vec<&mut String>) = (Vec::new(), Vec::new());
    texts.extend(written(&mut chronicle.title));
    texts.extend([&mut chronicle.subtitle, &mut chronicle.description, &mut chronicle.credit].into_iter().flatten());
    for source in &mut chronicle.sources {
        texts.push(&mut source.title);
        texts.extend(&mut source.note);
        plain.extend([&mut source.author, &mut source.publisher].into_iter().flatten());
    }
    texts.extend(chronicle.categories.iter_mut().map(|category| &mut category.label));
    for event in &mut chronicle.events {
        texts.push(&mut event.title);
        let event = &mut *event.details;
        texts.extend(&mut event.summary);
        plain.extend(event.place.iter_mut().chain(&mut event.actors));
        for cited in &mut event.sources {
            texts.extend(&mut cited.locator);
            texts.extend(&mut cited.note);
        }
        texts.extend(event.accounts.iter_mut().filter_map(|account| account.says.as_mut()));
    }
    for view in &mut chronicle.views {
        texts.extend(written(&mut view.title));
        texts.extend(&mut view.subtitle);
    }
    texts.into_iter().for_each(|text| *text = masked(text, letter).into());
    plain.into_iter().for_each(|text| *text = masked(text, letter));
    // The program speaks another language than the author.
    chronicle.spoken = dateline::language::Language::English;
    chronicle
}

/// The language in force at an element: of the nearest that says one. Where it says it twice, both say the same.
fn in_force<'a>(node: Node<'a, '_>) -> &'a str {
    let said = |node: Node<'a, '_>| {
        let (plain, xml) = (node.attribute("lang"), node.attribute((XML, "lang")));
        assert!(xml.is_none() || xml == plain, "{xml:?} and {plain:?}");
        plain
    };
    node.ancestors().find_map(said).expect("the root says a language")
}

/// What is read aloud of a picture, and what its language is said to be.
fn spoken<'a>(document: &'a Document<'_>) -> Vec<(&'a str, &'a str)> {
    let mut all = Vec::new();
    for node in document.descendants() {
        if node.is_element() {
            let names = node.attributes().filter(|attribute| SPOKEN.contains(&attribute.name()));
            all.extend(names.map(|attribute| (attribute.value(), in_force(node))));
        } else if let Some(parent) =
            node.parent_element().filter(|parent| node.is_text() && !parent.has_tag_name("style"))
        {
            all.extend(node.text().filter(|text| !text.trim().is_empty()).map(|text| (text, in_force(parent))));
        }
    }
    all
}

/// Checks one picture; how many texts are the author's and how many the program's.
fn lawful(svg: &str, letter: char, language: &str, case: &str) -> [usize; 2] {
    let document = Document::parse(svg).expect("well-formed");
    let mut counts = [0, 0];
    for (text, said) in spoken(&document) {
        let (own, other): (Vec<char>, Vec<char>) =
            text.chars().filter(|c| c.is_alphanumeric()).partition(|c| *c == letter);
        assert!(own.is_empty() || other.is_empty(), "{case}: `{text}` is of two languages");
        let expected = if own.is_empty() { "en" } else { language };
        assert!(own.len() + other.len() == 0 || said == expected, "{case}: `{text}` is said to be `{said}`");
        counts[usize::from(own.is_empty())] += 1;
    }
    assert!(dateline::verify(svg).is_ok_and(|measured| measured.is_ok()), "{case}: measured as before");
    counts
}

fn picture(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> String {
    let layout = arrange(chronicle, view, ruler);
    dateline::export::svg(&draw(chronicle, view, &layout), &[])
}

/// The view in every layout, narrow and wide.
fn every_view(view: &View) -> Vec<View> {
    let lanes = [
        LaneKey::Category,
        LaneKey::Actor,
        LaneKey::Place,
        LaneKey::Source,
        LaneKey::Status,
        LaneKey::Tag,
        LaneKey::Title,
    ];
    let lanes = lanes.map(|lanes| View { layout: Direction::Lanes, lanes, ..view.clone() });
    let others = [Direction::Horizontal, Direction::Vertical].map(|layout| View { layout, ..view.clone() });
    let scales = [dateline::model::Scale::Broken, dateline::model::Scale::Sequential];
    let scales = scales.map(|scale| View { scale, ..view.clone() });
    let all = lanes.into_iter().chain(others).chain(scales);
    all.flat_map(|view| [View { width: 340, ..view.clone() }, view]).collect()
}

const LANGUAGES: [(char, &str); 5] = [('ж', "ru"), ('م', "ar"), ('國', "zh-Hant"), ('é', "fr"), ('ζ', "en-Grek")];

#[test]
fn every_text_is_said_to_be_of_its_language() {
    let mut ruler = Ruler::new();
    for (letter, language) in LANGUAGES {
        let chronicle = every_place(letter, language);
        for view in every_view(&chronicle.views[0]) {
            let svg = picture(&chronicle, &view, &mut ruler);
            let case = format!("{language}, {:?}, {:?}, {}", view.layout, view.lanes, view.width);
            let [author, program] = lawful(&svg, letter, language, &case);
            assert!(author > 20 && program > 20, "{case}: {author} and {program} texts");
        }
    }
}

#[test]
fn texts_of_random_timelines_too() {
    let mut ruler = Ruler::new();
    let mut folded = 0;
    for seed in timelines(5) {
        let (letter, language) = LANGUAGES[seed as usize % LANGUAGES.len()];
        let (chronicle, view) = timeline(seed);
        let chronicle = in_one_letter(Chronicle { views: vec![view], ..chronicle }, letter, language);
        let svg = picture(&chronicle, &chronicle.views[0], &mut ruler);
        folded += svg.matches("class=\"dl-more\"").count();
        lawful(&svg, letter, language, &format!("seed {seed}"));
    }
    assert!(folded > 0, "some labels stand for several events");
}

#[test]
fn the_shipped_file_in_another_language() {
    let text = std::fs::read_to_string("events.yaml").expect("the file is there");
    let chronicle = in_one_letter(dateline::read(&text).value.expect("it can be read"), 'ж', "ru");
    let mut ruler = Ruler::new();
    for view in &chronicle.views {
        lawful(&picture(&chronicle, view, &mut ruler), 'ж', "ru", &view.id);
    }
}

#[test]
fn english_is_said_once() {
    let mut ruler = Ruler::new();
    for language in ["en", "en-GB", "EN", "en-Latn-US", ""] {
        let chronicle = every_place('é', language);
        for view in every_view(&chronicle.views[0]) {
            let svg = picture(&chronicle, &view, &mut ruler);
            let said = if language.is_empty() { "en" } else { language };
            assert_eq!(svg.matches("lang=").count(), 1, "{language}");
            assert!(svg.contains(&format!(" lang=\"{said}\"")) && !svg.contains("tspan"), "{language}");
        }
    }
}

#[test]
fn a_name_of_two_languages_is_a_part_of_the_full_text() {
    let chronicle = every_place('م', "ar");
    let svg = picture(&chronicle, &chronicle.views[0], &mut Ruler::new());
    let document = Document::parse(&svg).expect("well-formed");
    let mut named = 0;
    for event in document.descendants().filter(|node| node.attribute("class") == Some("dl-event")) {
        let id = event.attribute("aria-labelledby").expect("it has a name");
        assert!(id.starts_with(document.root_element().attribute("id").expect("the root has an id")), "{id}");
        let all: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.attribute("id") == Some(id)).collect();
        assert_eq!(all.len(), 1, "{id}");
        let name: String =
            all[0].descendants().filter_map(|node| node.is_text().then(|| node.text()).flatten()).collect();
        let own =
            chronicle.events.iter().find(|one| Some(one.id.as_str()) == event.attribute("data-id")).expect("an event");
        assert_eq!(name, format!("{}: {}", own.date.words(), own.title));
        named += 1;
    }
    assert_eq!(named, chronicle.events.len());
}

#[test]
fn a_date_is_not_torn_apart_behind_words_that_run_left() {
    for (letter, mark) in [('م', "\u{200e}"), ('א', "\u{200e}"), ('ж', "")] {
        let chronicle = every_place(letter, "ar");
        let svg = picture(&chronicle, &chronicle.views[0], &mut Ruler::new());
        let parts = [">", mark, "26 May"].concat();
        assert!(svg.contains(&parts), "{letter}");
    }
}
