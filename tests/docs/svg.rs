//! The page about the SVG: its tables name the classes and attributes of the pictures, no more and no fewer.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use roxmltree::Document;

use super::{root, text};

/// By name, the elements that have it.
type Names = BTreeMap<String, BTreeSet<String>>;

/// A file with more events and lanes than one picture can show one by one.
fn crowded() -> String {
    let mut text = "title: T\nevents:\n".to_owned();
    for number in 0..3_000 {
        writeln!(text, "- {{ id: e{number}, date: {}, title: E, place: P{} }}", 1000 + number % 900, number % 250)
            .unwrap();
    }
    text + "timelines:\n- { id: rows, max-height: 900 }\n- { id: lanes, layout: lanes, lanes: place }\n"
}

/// Bars whose categories have symbols of three kinds, in black and white.
const PRINTED: &str = "\
title: T
categories:
  a: { label: A, symbol: circle }
  b: { label: B, symbol: square }
  c: { label: C, symbol: diamond }
events:
  - { date: 1940-01-01/1950-01-01, title: A, category: a }
  - { date: 1940-01-01/1950-01-01, title: B, category: b }
  - { date: 1940-01-01/1950-01-01, title: C, category: c }
timelines:
  - { id: printed, theme: print }
";

/// The shipped pictures, those of the gallery and the manual, and crowded ones.
fn pictures() -> Vec<String> {
    let folders = ["output", "docs/gallery", "docs/pictures"].map(|folder| fs::read_dir(root(folder)).unwrap());
    let files = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let drawn = files.filter(|path| path.extension().is_some_and(|ending| ending == "svg"));
    let mut pictures: Vec<String> = drawn.map(|path| fs::read_to_string(path).unwrap()).collect();
    for file in [&crowded(), PRINTED] {
        let chronicle = dateline::read(file).value.unwrap();
        pictures.extend(dateline::render(&chronicle).unwrap().iter().map(dateline::Picture::svg));
    }
    pictures
}

/// The classes of the pictures with their elements, and the attributes with the classes of theirs, or `svg`.
fn found() -> (Names, Names) {
    let (mut classes, mut attributes) = (Names::new(), Names::new());
    for picture in pictures() {
        let document = Document::parse(&picture).unwrap();
        for node in document.descendants().filter(|node| node.is_element()) {
            let own: Vec<&str> = node.attribute("class").unwrap_or_default().split_whitespace().collect();
            for class in &own {
                classes.entry((*class).to_owned()).or_default().insert(node.tag_name().name().to_owned());
            }
            for data in node.attributes().filter(|attribute| attribute.name().starts_with("data-")) {
                let of = own.first().copied().unwrap_or(node.tag_name().name());
                attributes.entry(data.name().to_owned()).or_default().insert(of.to_owned());
            }
        }
    }
    (classes, attributes)
}

/// The table under a heading: the words in backquotes of its second column, by that of its first.
fn table(page: &str, heading: &str) -> Names {
    let rows = page.lines().skip_while(|line| *line != heading).skip_while(|line| !line.starts_with('|')).skip(2);
    let words = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('|').collect();
        (words(cells[1]).pop_first().unwrap(), words(cells[2]))
    };
    rows.take_while(|line| line.starts_with('|')).map(row).collect()
}

#[test]
fn the_page_names_the_classes_and_attributes_of_the_pictures() {
    let (classes, attributes) = found();
    let page = text("docs/svg.md");
    assert_eq!(table(&page, "## Classes"), classes);
    assert_eq!(table(&page, "## Attributes"), attributes);
}
