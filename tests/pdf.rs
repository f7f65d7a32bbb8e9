//! PDF: what a reader finds, copies, follows and hears of a picture, in the same bytes each time.

use std::collections::BTreeMap;

use dateline::export::{Paper, PaperSize, PdfError, PdfPage, is_pdf, pdf};
use dateline::geom::{Point, Size};
use dateline::scene::{Anchor, Color, Group, Meaning, Node, Scene, Text};
use dateline::{EncodeError, Studio, Target};
use lopdf::{Dictionary, Document, Object};
use proptest::prelude::*;

const FILE: &str = "title: Račak – حلب\nlanguage: fr\nsources:\n- { id: s, title: Annales }\nevents:\n\
    - { date: 2012-05-25, title: Houla massacre, category: a, sources: [s], url: \"https://example.org/à b\" }\n\
    - { date: 2012~/2016, title: سقطت المدينة!, category: a }\n- { date: 2014, title: 中国 first }\n\
    - { date: 2015, title: A title that is so long that it goes over more than one line, url: \"#x\" }\n\
    - { date: 2016, title: Last, id: x }\ncategories: { a: { label: War, color: \"#ff0000\" } }\n";

fn drawn(text: &str) -> (Scene, Vec<u8>) {
    let text = text.replace("/à b", "/%C3%A0b");
    let picture = dateline::render(&dateline::read(&text).value.unwrap()).unwrap().remove(0);
    let file = picture.encode(Target::Pdf).unwrap();
    (picture.scene, file)
}

/// A file as a reader sees it.
struct Reader(Document);

impl Reader {
    fn of(file: &[u8]) -> Reader {
        Reader(Document::load_mem(file).unwrap())
    }

    fn resolved<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.0.dereference(object).unwrap().1
    }

    fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    fn words(&self, object: &Object) -> String {
        lopdf::decode_text_string(self.resolved(object)).unwrap()
    }

    /// All elements of the structure, in reading order: what they are, and what is said in their place.
    fn elements(&self) -> Vec<(String, Option<String>)> {
        let mut found = Vec::new();
        self.element(self.catalog().get(b"StructTreeRoot").unwrap(), &mut found);
        found
    }

    fn element(&self, object: &Object, found: &mut Vec<(String, Option<String>)>) {
        match self.resolved(object) {
            Object::Array(each) => each.iter().for_each(|one| self.element(one, found)),
            Object::Dictionary(element) => {
                if let Ok(kind) = element.get(b"S").and_then(Object::as_name) {
                    let alt = element.get(b"Alt").ok().map(|alt| self.words(alt));
                    found.push((String::from_utf8_lossy(kind).into_owned(), alt));
                }
                if let Ok(inside) = element.get(b"K") {
                    self.element(inside, found);
                }
            }
            _ => {}
        }
    }

    /// The addresses of the links on the first page, and how many lead to a place in the file.
    fn links(&self) -> (Vec<String>, usize) {
        let pages: BTreeMap<u32, lopdf::ObjectId> = self.0.get_pages();
        let annotations = self.0.get_page_annotations(pages[&1]).unwrap();
        let address = |link: &&Dictionary| {
            let action = self.resolved(link.get(b"A").ok()?).as_dict().unwrap();
            Some(String::from_utf8_lossy(action.get(b"URI").unwrap().as_str().unwrap()).into_owned())
        };
        let inside = annotations.iter().filter(|link| link.has(b"Dest")).count();
        (annotations.iter().filter_map(address).collect(), inside)
    }

    fn text(&self) -> String {
        self.0.extract_text(&[1]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn texts(nodes: &[Node]) -> Vec<String> {
    let each = nodes.iter().flat_map(|node| match node {
        Node::Group(group) => texts(&group.nodes),
        Node::Text(text) => vec![text.text.as_str().to_owned()],
        Node::Shape(_) => Vec::new(),
    });
    each.collect()
}

fn groups(nodes: &[Node]) -> Vec<&Group> {
    let inside = |group: &'_ Group| -> bool { group.meaning.class == Some("event") };
    let each = nodes.iter().flat_map(|node| match node {
        Node::Group(group) if inside(group) => vec![group],
        Node::Group(group) => groups(&group.nodes),
        _ => Vec::new(),
    });
    each.collect()
}

#[test]
fn every_text_can_be_found_in_every_script() {
    let (scene, file) = drawn(FILE);
    let found = Reader::of(&file).text();
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let latin = |c: char| c < '\u{500}' || ('\u{2010}'..'\u{2027}').contains(&c);
    for text in texts(&scene.nodes).iter().filter(|text| text.chars().all(latin)) {
        assert!(squeezed(&found).contains(&squeezed(text)), "{text} in {found}");
    }
    for letter in "حلبسقطتالمدينة".chars() {
        assert!(found.contains(letter), "{letter} in {found}");
    }
}

#[test]
fn each_event_is_told_in_full_and_the_title_is_a_heading() {
    let (scene, file) = drawn(FILE);
    let reader = Reader::of(&file);
    let elements = reader.elements();
    let told: Vec<&str> = elements.iter().filter_map(|(_, alt)| alt.as_deref()).collect();
    let events = groups(&scene.nodes);
    assert_eq!(events.len(), 5);
    for event in events {
        let words = event.meaning.title.as_ref().unwrap().as_str().trim();
        assert_eq!(told.iter().filter(|alt| **alt == words).count(), 1, "{words} in {told:?}");
    }
    assert_eq!(elements[0].0, "Document");
    assert_eq!(elements.iter().filter(|(kind, _)| kind.starts_with('H')).count(), 1, "{elements:?}");
    assert!(elements.iter().all(|(kind, alt)| alt.is_some() || !matches!(kind.as_str(), "Figure" | "Link")));
    let catalog = reader.catalog();
    assert_eq!(reader.words(catalog.get(b"Lang").unwrap()), "fr");
    let marked = reader.resolved(catalog.get(b"MarkInfo").unwrap()).as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
}

/// How many texts a page has that are marked as nothing to be read.
fn silent_texts(file: &[u8]) -> usize {
    let mut document = Document::load_mem(file).unwrap();
    document.decompress();
    let content = document.get_and_decode_page_content(document.get_pages()[&1]).unwrap();
    let (mut marks, mut found) = (Vec::new(), 0);
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BMC" | "BDC" => marks.push(operation.operands[0].as_name().unwrap().to_vec()),
            "EMC" => drop(marks.pop()),
            "BT" => found += usize::from(marks.iter().any(|mark| mark == b"Artifact")),
            _ => {}
        }
    }
    found
}

#[test]
fn the_axis_is_read_after_the_events_and_its_ticks_not_at_all() {
    let ticks = |nodes: &[Node]| -> Vec<String> {
        let axis = nodes.iter().filter_map(|node| match node {
            Node::Group(group) if group.meaning.class == Some("axis") => Some(texts(&group.nodes)),
            _ => None,
        });
        axis.flatten().collect()
    };
    let plain = "title: T\nevents:\n- { date: 2012-05-25, title: One }\n- { date: 2014, title: Two }\n";
    let (scene, file) = drawn(plain);
    let found = ticks(&scene.nodes);
    assert!(found.iter().any(|text| text == "Jul") && found.iter().any(|text| text == "2013"), "{found:?}");
    assert_eq!(silent_texts(&file), found.len());
    assert!(found.iter().all(|text| Reader::of(&file).text().contains(text)), "they can still be found");
    let kinds: Vec<String> = Reader::of(&file).elements().into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds, ["Document", "H1", "P", "Figure", "Figure"], "title, legend, events, and no tick");

    let bent = "title: T\nevents:\n- { date: 1900, title: One }\n- { date: 2012-05-25, title: Two }\n\
        - { date: 2012-06, title: Two more }\n- { date: 2012-07, title: Two again }\ntimelines: [{ id: a, scale: focus }]\n";
    let elements = Reader::of(&drawn(bent).1).elements();
    let told: Vec<&str> = elements.iter().filter_map(|(_, alt)| alt.as_deref()).collect();
    let last_event = told.iter().rposition(|alt| alt.contains("One") || alt.contains("Two")).unwrap();
    let first_piece = told.iter().position(|alt| alt.contains("drawn ")).unwrap();
    assert!(last_event < first_piece, "{told:?}");
}

#[test]
fn links_lead_where_they_say_and_within_the_file() {
    let (_, file) = drawn(FILE);
    assert_eq!(Reader::of(&file).links(), (vec!["https://example.org/%C3%A0b".to_owned()], 1));
    assert_eq!(Reader::of(&file).elements().iter().filter(|(kind, _)| kind == "Link").count(), 2);
}

#[test]
fn the_same_picture_is_the_same_bytes_and_says_no_day_on_which_it_was_made() {
    let (_, file) = drawn(FILE);
    assert_eq!(file, drawn(FILE).1);
    assert!(is_pdf(&file) && !is_pdf(&file[..file.len() / 2]) && !is_pdf(b"%PDF-1.7\n%%EOF"));
    for date in [b"CreationDate".as_slice(), b"ModDate", b"xmp:CreateDate"] {
        assert!(!file.windows(date.len()).any(|part| part == date));
    }
}

fn page(width: f64, height: f64, words: &str) -> Scene {
    let text = |class, y: f64| {
        let (at, size) = (Point::new(10.0, y), 12.0);
        let (text, color) = (words.into(), Color(0, 0, 0));
        Node::Text(Text {
            at,
            anchor: Anchor::Start,
            text,
            width: 50.0,
            size,
            weight: 400,
            tabular: false,
            color,
            class,
        })
    };
    let meaning = Meaning {
        class: Some("event"),
        id: Some("one".into()),
        role: Some("graphics-symbol"),
        label: Some(words.into()),
        ..Meaning::default()
    };
    let nodes = vec![
        text(Some("title"), 20.0),
        text(Some("note"), 40.0),
        text(Some("note"), 60.0),
        Node::Group(Group { meaning, nodes: vec![text(Some("label"), 80.0)] }),
    ];
    Scene { title: words.into(), description: words.into(), ..crate::png::scene(width, height, nodes) }
}

#[test]
fn a_page_is_as_large_as_its_picture_or_its_paper() {
    let scene = page(400.0, 200.0, "A");
    let size = |page: PdfPage<'_>| {
        let reader = Reader::of(&pdf(&[page]).unwrap());
        let first = reader.0.get_pages()[&1];
        let media =
            reader.0.get_object(first).unwrap().as_dict().unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        (media[2].as_float().unwrap(), media[3].as_float().unwrap())
    };
    assert_eq!(size(PdfPage::of(&scene, 1.0)), (300.0, 150.0));
    assert_eq!(size(PdfPage::of(&scene, 1.5)), (450.0, 225.0));
    assert_eq!(size(PdfPage::of(&scene, 1.0).on(Size { width: 800.0, height: 600.0 })), (600.0, 450.0));
    assert_eq!(pdf(&[]), Err(PdfError::NoPage));
    let long = page(400.0, 19_201.0, "A");
    assert!(matches!(pdf(&[PdfPage::of(&long, 1.0)]), Err(PdfError::TooLarge(_, height)) if height > 14_400.0));
    assert!(pdf(&[PdfPage::of(&page(400.0, 19_200.0, "A"), 1.0)]).is_ok());
}

#[test]
fn lines_of_one_text_are_read_apart() {
    let file = pdf(&[PdfPage::of(&page(400.0, 200.0, "end"), 1.0)]).unwrap();
    let mut document = Document::load_mem(&file).unwrap();
    document.decompress();
    let first = document.get_pages()[&1];
    let content = String::from_utf8_lossy(&document.get_page_content(first)).into_owned();
    assert!(content.contains("/ActualText (end )") || content.contains("/ActualText(end )"), "{content}");
}

/// The sheets of a file: what each says.
fn sheets(text: &str, paper: Paper) -> Result<Vec<String>, EncodeError> {
    let chronicle = dateline::read(text).value.unwrap();
    let picture = Studio::default().on_paper(paper).render(&chronicle).unwrap().remove(0);
    let file = picture.encode(Target::Pdf)?;
    let headings = Reader::of(&file).elements().into_iter().filter(|(kind, _)| kind == "H1").count();
    assert_eq!(headings, 1, "the title is a heading once");
    let document = Document::load_mem(&file).unwrap();
    let pages = document.get_pages();
    let size = |page: &lopdf::ObjectId| {
        let media =
            document.get_object(*page).unwrap().as_dict().unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        (media[2].as_float().unwrap().round(), media[3].as_float().unwrap().round())
    };
    assert!(pages.values().all(|page| size(page) == size(&pages[&1])), "all sheets are alike");
    Ok(pages.keys().map(|number| document.extract_text(&[*number]).unwrap()).collect())
}

fn many(count: usize, layout: &str) -> String {
    let event = |at: usize| format!("- {{ date: {}-{:02}, title: Event{at:03} }}\n", 1900 + at / 3, 1 + at % 3 * 4);
    let events: String = (0..count).map(event).collect();
    format!("title: Many\nevents:\n{events}timelines: [{{ id: a, layout: {layout} }}]\n")
}

#[test]
fn a_timeline_goes_over_as_many_sheets_as_its_labels_need() {
    for layout in ["horizontal", "vertical", "lanes"] {
        let paper = Paper { size: PaperSize::A5, landscape: layout == "horizontal" };
        let pages = sheets(&many(150, layout), paper).unwrap();
        assert!(pages.len() > 1 && pages.len() < 60, "{layout}: {}", pages.len());
        for at in 0..150 {
            let name = format!("Event{at:03}");
            let on: Vec<usize> = (0..pages.len()).filter(|page| pages[*page].contains(&name)).collect();
            assert_eq!(on.len(), 1, "{layout}: {name} on {on:?}");
        }
        for (at, page) in pages.iter().enumerate() {
            assert!(
                page.contains("Many") && page.contains(&format!("{} of {}", at + 1, pages.len())),
                "{layout}: {page}"
            );
        }
        let first = |page: &String| (0..150).find(|at| page.contains(&format!("Event{at:03}")));
        assert!(pages.iter().map(first).is_sorted(), "{layout}: in order of time");
        assert_eq!(pages, sheets(&many(150, layout), paper).unwrap(), "{layout}: the same each time");
    }
}

#[test]
fn what_has_room_on_one_sheet_stands_on_one() {
    for size in [PaperSize::A0, PaperSize::A4, PaperSize::Letter] {
        let pages = sheets(&many(4, "horizontal"), Paper { size, landscape: true }).unwrap();
        assert_eq!(pages.len(), 1, "{size:?}");
        assert!(!pages[0].contains("1 of 1"), "{pages:?}");
    }
}

#[test]
fn paper_that_has_no_room_for_one_event_is_refused() {
    let long = format!("title: T\nsubtitle: {}\nevents: [{{ date: 1950, title: A }}]\n", "word ".repeat(1500));
    let paper = Paper { size: PaperSize::A5, landscape: true };
    assert_eq!(sheets(&long, paper), Err(EncodeError::NoRoom));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever an author writes, the file keeps the standard: the writer refuses it otherwise.
    #[test]
    fn any_words_make_a_file(words in "(\\PC|[a-z ]|[\u{600}-\u{6ff}]|[\u{e000}-\u{e010}\u{feff}\u{fffe}\u{200d}\u{300}-\u{310}]){0,12}") {
        let made = pdf(&[PdfPage::of(&page(400.0, 200.0, &words), 1.0)]);
        prop_assert!(made.is_ok(), "{words:?}: {made:?}");
        prop_assert_eq!(Document::load_mem(&made.unwrap()).unwrap().get_pages().len(), 1);
    }
}
