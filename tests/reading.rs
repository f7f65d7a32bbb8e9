//! Pictures and pages that are read from right to left: what direction and what language each text is in, and which way time runs.

use dateline::draw::draw;
use dateline::font::Ruler;
use dateline::language::Language;
use dateline::layout::arrange;
use dateline::model::{Chronicle, Direction, View};
use dateline::{Studio, Target};
use roxmltree::{Document, Node};

/// Those that are read from right to left.
fn leftward() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| language.runs_left())
}

/// A file by an author who writes in Latin letters and in Arabic ones, with all that a picture says.
const TEXT: &str = "title: Qqq\nsubtitle: Qqq qq\nlanguage: en\ncredit: Qqq\n\
    sources:\n  a: { title: 'Qqq (1850)', author: Qqq, published: 2012-05-26 }\n  b: { title: مجلة, published: 1990~ }\n\
    categories:\n  one: { label: Qqq, color: blue }\n\
    events:\n  - { date: 1948/1956, title: Qqq, category: one, sources: [a], status: reported, place: Qqq }\n\
    \x20 - { date: 1890?, title: 'BBC: مجزرة', sources: [a, b], basis: stated }\n\
    \x20 - { date: 1950-05~, title: Qqq qqqq, category: one, basis: derived }\n\
    \x20 - { date: '[1961,1963]', title: Qqq, sources: [b] }\n\
    \x20 - { date: 1970/.., title: Qqq qq }\n\
    \x20 - { date: /1985, title: Qqq }\n";

fn file(spoken: Language) -> Chronicle {
    Chronicle { spoken, ..dateline::read(TEXT).value.expect("it can be read") }
}

fn picture(chronicle: &Chronicle, view: &View, ruler: &mut Ruler) -> String {
    let svg = dateline::export::svg(&draw(chronicle, view, &arrange(chronicle, view, ruler)), &[]);
    let measured = dateline::verify(&svg).expect("a picture of ours");
    assert!(measured.is_ok(), "{:?}, {:?}: {measured:?}", chronicle.spoken, view.layout);
    svg
}

fn views(view: &View) -> impl Iterator<Item = View> {
    let layouts = [Direction::Horizontal, Direction::Vertical, Direction::Lanes];
    layouts.into_iter().flat_map(|layout| [360, 1_200].map(|width| View { layout, width, ..view.clone() }))
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// Of Hebrew or Arabic, or a mark that stands for a letter of theirs.
fn runs_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{200f}')
        && !is_figure(letter)
}

fn is_figure(letter: char) -> bool {
    matches!(letter, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '٫' | '٬' | '،' | '؛')
}

/// The first letter that has a direction, as Unicode Standard Annex 9 finds it: what is isolated does not count (P2).
fn first_strong(line: &str) -> Option<char> {
    let mut depth = 0;
    line.chars().find(|letter| {
        match letter {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0 && (runs_left(*letter) || letter.is_alphabetic())
    })
}

#[test]
fn every_line_runs_the_way_its_language_does() {
    let mut ruler = Ruler::new();
    for language in leftward() {
        let chronicle = file(language);
        for view in views(&chronicle.views[0]) {
            let svg = picture(&chronicle, &view, &mut ruler);
            let document = Document::parse(&svg).expect("well-formed");
            let (mut program, mut mixed) = (0, 0);
            for text in document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            {
                let line = words(text);
                let runs = line.chars().any(runs_left);
                let is_author = !runs && line.chars().any(|letter| letter.is_ascii_alphabetic());
                let is_plain = text.attribute("unicode-bidi") == Some("plaintext");
                assert!(is_plain || !runs, "{language:?}: {line}");
                assert!(is_author || first_strong(&line).is_some_and(runs_left), "{language:?}: `{line}` runs right");
                let isolates = ['\u{2068}', '\u{2069}'].map(|mark| line.matches(mark).count());
                assert_eq!(isolates[0], isolates[1], "{line}");
                program += usize::from(!is_author);
                mixed += isolates[0];
            }
            assert!(program > 10 && mixed > 0, "{language:?}: {program} lines, {mixed} isolated parts");
        }
    }
}

#[test]
fn a_picture_from_left_to_right_has_no_marks() {
    let chronicle = file(Language::English);
    for view in views(&chronicle.views[0]) {
        let svg = picture(&chronicle, &view, &mut Ruler::new());
        assert!(!svg.contains(['\u{2068}', '\u{2069}', '\u{200f}']));
    }
}

/// Where the marks of events stand, px from the left, in the order of their dates.
fn places(svg: &str) -> Vec<f64> {
    let document = Document::parse(svg).expect("well-formed");
    let events = document.descendants().filter(|node| node.attribute("class") == Some("dl-event"));
    let number = |node: Node<'_, '_>, name: &str| node.attribute(name).and_then(|value| value.parse::<f64>().ok());
    let place = |event: Node<'_, '_>| {
        let marks = event.descendants().find(|node| node.attribute("class") == Some("dl-marker"))?;
        Some((event.attribute("data-date")?.to_owned(), number(marks, "cx")?))
    };
    let mut places: Vec<(String, f64)> = events.filter_map(place).collect();
    places.sort_by(|one, other| one.0.cmp(&other.0));
    places.into_iter().map(|(_, x)| x).collect()
}

#[test]
fn time_runs_as_the_language_is_read_unless_the_file_says_otherwise() {
    let mut ruler = Ruler::new();
    for (language, direction, time) in [
        (Language::Arabic, "", "left"),
        (Language::Hebrew, "", "left"),
        (Language::Persian, "direction: ltr\n", "right"),
        (Language::English, "", "right"),
        (Language::English, "direction: rtl\n", "left"),
    ] {
        let text = format!(
            "title: T\n{direction}events:\n{}",
            (1..6).map(|n| format!("  - {{ date: 19{n}0, title: A }}\n")).collect::<String>()
        );
        let read = dateline::read(&text).value.expect("it can be read");
        let chronicle = Chronicle { spoken: language, ..read };
        for layout in [Direction::Horizontal, Direction::Lanes] {
            let svg = picture(&chronicle, &View { layout, ..chronicle.views[0].clone() }, &mut ruler);
            assert!(svg.contains(&format!("data-time=\"{time}\"")), "{language:?} {direction}");
            let places = places(&svg);
            assert_eq!(places.len(), 5);
            let is_left = places.windows(2).all(|pair| pair[0] > pair[1]);
            let is_right = places.windows(2).all(|pair| pair[0] < pair[1]);
            assert_eq!((is_left, is_right), (time == "left", time == "right"), "{language:?} {direction}: {places:?}");
        }
        let svg = picture(&chronicle, &View { layout: Direction::Vertical, ..chronicle.views[0].clone() }, &mut ruler);
        assert!(svg.contains("data-time=\"down\""));
    }
}

/// The title of the picture, in whichever direction time runs.
#[test]
fn what_stands_around_the_plot_begins_where_its_language_does() {
    let mut ruler = Ruler::new();
    for (language, is_at_the_right) in [(Language::Arabic, true), (Language::English, false)] {
        for direction in ["ltr", "rtl"] {
            let text = format!("title: T\ndirection: {direction}\nevents: [{{ date: 1950, title: A }}]\n");
            let chronicle = Chronicle { spoken: language, ..dateline::read(&text).value.expect("it can be read") };
            let scene = draw(&chronicle, &chronicle.views[0], &arrange(&chronicle, &chronicle.views[0], &mut ruler));
            let svg = dateline::export::svg(&scene, &[]);
            let document = Document::parse(&svg).expect("well-formed");
            let title = document.descendants().find(|node| node.attribute("class") == Some("dl-title"));
            let title = title.expect("it has a title");
            assert_eq!(title.attribute("text-anchor") == Some("end"), is_at_the_right, "{language:?}, {direction}");
            let x: f64 = title.attribute("x").and_then(|x| x.parse().ok()).expect("a place");
            assert_eq!(x > scene.size.width / 2.0, is_at_the_right, "{language:?}, {direction}");
        }
    }
}

/// The value of an attribute of the nearest element that has it.
fn in_force<'a>(page: &'a [Tag], at: usize, name: &str) -> Option<&'a str> {
    let mut next = Some(at);
    while let Some(tag) = next.map(|at| &page[at]) {
        if let Some(value) = tag.value(name) {
            return Some(value);
        }
        next = tag.parent;
    }
    None
}

/// An element of a page of ours, whose tags are all closed.
struct Tag {
    attributes: String,
    parent: Option<usize>,
    text: String,
}

impl Tag {
    fn value(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.attributes.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    }
}

/// The elements of a page with their own texts.
fn page(html: &str) -> Vec<Tag> {
    let (mut tags, mut open): (Vec<Tag>, Vec<usize>) = (Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else { continue };
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.starts_with('!') {
            tags.push(Tag { attributes: tag.to_owned(), parent: open.last().copied(), text: String::new() });
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            if !tag.ends_with('/') && !["meta", "input", "link", "br"].contains(&name) {
                open.push(tags.len() - 1);
            }
        }
        if let Some(tag) = open.last().map(|at| &mut tags[*at]) {
            tag.text.push_str(text);
        }
    }
    tags
}

#[test]
fn every_text_of_a_page_has_its_language_and_its_direction() {
    for language in leftward() {
        let author = file(language);
        let own = Chronicle { language: language.tag().to_owned(), ..author.clone() };
        for chronicle in [author, own] {
            let pictures = Studio::with_pages().render(&chronicle).expect("it can be drawn");
            let html = String::from_utf8(pictures[0].encode(Target::Html).expect("a page")).expect("text");
            let outside = html.split("<svg").map(|part| part.split_once("</svg>").map_or(part, |(_, rest)| rest));
            let tags = page(&outside.collect::<Vec<&str>>().concat());
            let mut said = 0;
            for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| tag.text.chars().any(runs_left)) {
                let words = &tag.text;
                if words.contains("مجزرة") || words.contains("مجلة") {
                    continue;
                }
                assert_eq!(in_force(&tags, at, "lang"), Some(language.tag()), "{words}");
                let direction = in_force(&tags, at, "dir");
                assert!(
                    matches!(direction, Some("rtl" | "auto")),
                    "{language:?}: `{words}` is said to run {direction:?}"
                );
                said += 1;
            }
            assert!(said > 8, "{language:?}: {said} texts");
        }
    }
}
