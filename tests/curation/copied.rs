//! No sentence of `events.yaml` is copied from a source: of the words of the five documents only hashes are kept here.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::curation::EVENTS;

/// Words in a row that two texts on one subject may share by chance; one more is a copy.
const MOST: usize = 6;

/// A hash a line of each run of seven words in the documents, in hexadecimal, sorted. `DATELINE_SOURCES=DIR cargo test
/// curation::copied` writes them anew from the `.txt` files of a folder.
const RUNS: &str = include_str!("copied.txt");

/// FNV-1a with 32 bits (Fowler, Noll and Vo).
fn hash(words: &[String]) -> u32 {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Letters and figures in lower case; apostrophes belong to no word.
fn words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['\'', '’'], "");
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn hashes(text: &str) -> Vec<u32> {
    words(text).windows(MOST + 1).map(hash).collect()
}

fn known() -> BTreeSet<u32> {
    RUNS.lines().map(|line| u32::from_str_radix(line, 16).expect("a hash a line")).collect()
}

/// Every text of the file but the titles of the sources, which are theirs.
fn texts(value: &Value, is_source: bool, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Sequence(items) => items.iter().for_each(|item| texts(item, is_source, out)),
        Value::Mapping(pairs) => {
            for (key, value) in pairs.iter().filter(|(key, _)| !(is_source && key.as_str() == Some("title"))) {
                texts(value, is_source || key.as_str() == Some("sources"), out);
            }
        }
        _ => {}
    }
}

fn copied(text: &str) -> Vec<String> {
    let known = known();
    let words = words(text);
    let runs = words.windows(MOST + 1).filter(|run| known.contains(&hash(run)));
    runs.map(|run| run.join(" ")).collect()
}

/// Writes the hashes anew where somebody names the folder of the documents.
fn record(folder: &str) {
    let files = std::fs::read_dir(folder).expect("the folder of the documents").map(|file| file.unwrap().path());
    let documents = files.filter(|file| file.extension().is_some_and(|ending| ending == "txt"));
    let runs: BTreeSet<u32> =
        documents.flat_map(|file| hashes(&std::fs::read_to_string(file).expect("a document"))).collect();
    let lines: String = runs.iter().map(|run| format!("{run:08x}\n")).collect();
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/curation/copied.txt"), lines).expect("written");
}

#[test]
fn no_text_shares_more_than_six_words_in_a_row_with_a_source() {
    if let Ok(folder) = std::env::var("DATELINE_SOURCES") {
        record(&folder);
    }
    let mut all = Vec::new();
    texts(&serde_yaml::from_str(EVENTS).expect("YAML"), false, &mut all);
    assert!(all.len() > 500, "only {} texts were compared", all.len());
    let found: Vec<String> = all.iter().flat_map(|text| copied(text)).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn what_is_copied_is_found() {
    let title = "Despite Massacre, Russia Still Backing Assad in Syria";
    assert_eq!(copied(title).len(), 2, "eight words of a document are two runs of seven");
    assert_eq!(copied("Despite this, Russia Still Backing Assad in Syria"), [""; 0]);
}
