//! Pictures whose texts are outlines: the same figures as with fonts, small enough, and refused where letters and words differ.

use std::fs;
use std::path::Path;

use dateline::Picture;
use dateline::export::TextForm;
use roxmltree::{Document, Node};

const MIXED: &str = "title: سقطت المدينة! 2012\nlanguage: ar\nevents:\n- { date: 2012-05-25, title: مجزرة الحولة }\n\
    - { date: 2013-03, title: Kobanî & Škoda AVATAR }\n- { date: 2014-01/2015-02, title: «Houla», link: \"https://example.org\" }\n";

fn pictures(text: &str) -> Vec<Picture> {
    dateline::render(&dateline::read(text).value.unwrap()).unwrap()
}

/// With fonts, and with outlines.
fn both(mut picture: Picture) -> (String, String) {
    let fonts = picture.svg();
    picture.text = TextForm::Outlines;
    (fonts, picture.svg())
}

fn texts(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).unwrap();
    let words = |node: Node<'_, '_>| node.descendants().filter(Node::is_text).filter_map(|part| part.text()).collect();
    document.descendants().filter(|node| node.has_tag_name("text")).map(words).collect()
}

#[test]
fn outlines_measure_as_fonts_do_and_keep_every_word_once() {
    let file = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("events.yaml")).unwrap();
    let shipped = pictures(&file);
    assert!(shipped.len() > 5);
    for (at, picture) in shipped.into_iter().chain(pictures(MIXED)).enumerate() {
        let id = picture.id.clone();
        let (fonts, outlines) = both(picture);
        assert_eq!(dateline::verify(&outlines).unwrap(), dateline::verify(&fonts).unwrap(), "{id}");
        assert_eq!(texts(&outlines), texts(&fonts), "{id}");
        assert!(!outlines.contains("@font-face") && dateline::verify::is_picture(&outlines), "{id}");
        let painted = outlines.lines().filter(|line| line.starts_with("<text") && !line.contains(" fill=\"none\""));
        assert_eq!(painted.count(), 0, "{id}: picture {at} has no text that paints");
        assert!(outlines.len() <= 4 * fonts.len(), "{id}: {} of {} bytes", outlines.len(), fonts.len());
    }
}

/// With the letters of Inter that it has, the reader's own font shows the rest, as in a picture with fonts.
#[test]
fn a_text_with_a_letter_of_no_face_stays_a_text_with_its_fonts() {
    let picture =
        pictures("title: A\nevents: [{ date: 2012, title: 北京 and Aleppo }, { date: 2013, title: B }]\n").remove(0);
    let (fonts, outlines) = both(picture);
    let painted: Vec<&str> =
        outlines.lines().filter(|line| line.starts_with("<text") && !line.contains("none")).collect();
    assert!(painted.len() == 1 && painted[0].contains("北京 and Aleppo"), "{painted:?}");
    assert!(outlines.contains("@font-face"));
    assert_eq!(dateline::verify(&outlines).unwrap(), dateline::verify(&fonts).unwrap());
}

#[test]
fn letters_that_are_not_those_of_the_words_are_refused() {
    let (_, good) = both(pictures(MIXED).remove(0));
    assert!(dateline::verify(&good).unwrap().is_ok());
    let first = |start: &str, end: &str| {
        let from = good.find(start).unwrap();
        good[from..from + good[from..].find(end).unwrap() + end.len()].to_owned()
    };
    let (letters, used) = (first("<g class=\"dl-letters", "</g>\n"), first("<use ", "/>"));
    let (path, title) = (first("<path id", "/>"), first("<text", "</text>"));
    for (what, from, to) in [
        ("no letters", letters.as_str(), ""),
        ("one letter less", used.as_str(), ""),
        ("one letter twice", used.as_str(), &used.repeat(2)),
        ("another size", " scale(0.0", " scale(0.1"),
        ("another place", "translate(", "translate(1"),
        ("another outline", path.as_str(), &path.replacen("d=\"m", "d=\"m9", 1)),
        ("a curve that is not written so", path.as_str(), &path.replacen("d=\"m", "d=\"M", 1)),
        ("other words", title.as_str(), &title.replacen("2012</", "2013</", 1)),
        ("letters without words", title.as_str(), ""),
    ] {
        let spoilt = good.replacen(from, to, 1);
        assert_ne!(spoilt, good, "{what}");
        let refused = dateline::verify(&spoilt).map(|measured| measured.errors());
        assert!(refused.is_err(), "{what}: {refused:?}");
    }
}
