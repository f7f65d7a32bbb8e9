//! The gallery: every file is without errors and sourced, every picture is the one that the program draws and `verify` finds
//! nothing wrong with, and there is one for every layout, scale and theme.

use std::collections::BTreeSet;
use std::fs;

use super::page::Page;
use super::{Sandbox, bytes_blessed, root, text};

/// What a file of events may ask for, as the schema says.
const CHOICES: [(&str, &[&str]); 3] = [
    ("layout", &["horizontal", "vertical", "lanes"]),
    ("scale", &["auto", "linear", "broken", "focus", "sequential"]),
    ("theme", &["light", "dark", "print"]),
];

/// The files, without the folder, sorted.
fn files() -> Vec<String> {
    let entries = fs::read_dir(root("docs/gallery")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".yaml")).collect();
    files.sort();
    files
}

/// The timelines of a file, as they are written.
fn timelines(name: &str) -> Vec<serde_yaml::Value> {
    let value: serde_yaml::Value = serde_yaml::from_str(&text(&format!("docs/gallery/{name}"))).unwrap();
    value["timelines"].as_sequence().unwrap().clone()
}

/// The tables of the series of a file.
fn tables(name: &str) -> BTreeSet<String> {
    let timelines = timelines(name);
    let series = timelines.iter().filter_map(|timeline| timeline.get("series")?.as_sequence()).flatten();
    series.map(|one| one["file"].as_str().unwrap().to_owned()).collect()
}

/// The theme files of the timelines of a file.
fn themes(name: &str) -> BTreeSet<String> {
    let timelines = timelines(name);
    let themes = timelines.iter().filter_map(|timeline| timeline.get("theme")?.as_str());
    themes.filter(|theme| theme.ends_with(".yaml")).map(str::to_owned).collect()
}

/// The images of the events of a file.
fn images(name: &str) -> BTreeSet<String> {
    let chronicle = dateline::read(&text(&format!("docs/gallery/{name}"))).value.unwrap();
    chronicle.events.iter().filter_map(|event| Some(event.image.as_ref()?.path.clone())).collect()
}

#[test]
fn every_picture_is_drawn_from_its_file_and_shown_beside_it() {
    let page = Page::read(&text("docs/gallery.md"));
    let mut drawn = BTreeSet::new();
    for name in files() {
        let sandbox = Sandbox::new();
        sandbox.write(&name, &text(&format!("docs/gallery/{name}")));
        for table in tables(&name).into_iter().chain(themes(&name)) {
            fs::create_dir_all(sandbox.path(&table).parent().unwrap()).unwrap();
            sandbox.write(&table, &text(&format!("docs/gallery/{table}")));
            assert!(page.links.contains(&format!("gallery/{table}")), "the gallery does not link {table}");
        }
        for image in images(&name) {
            let path = sandbox.path(&image);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::copy(root(&format!("docs/gallery/{image}")), path).unwrap();
        }
        let ran = sandbox.bash(&format!("dateline check --strict {name}; dateline render --strict {name} -o ."), &[]);
        assert_eq!(ran.code, Some(0), "{name}: {}", ran.said);
        assert!(page.links.contains(&format!("gallery/{name}")), "the gallery does not link {name}");
        for timeline in timelines(&name) {
            let picture = format!("{}.svg", timeline["id"].as_str().unwrap());
            bytes_blessed(&format!("docs/gallery/{picture}"), &fs::read(sandbox.path(&picture)).unwrap());
            assert!(page.links.contains(&format!("gallery/{picture}")), "the gallery does not show {picture}");
            drawn.insert(picture);
        }
    }
    let kept =
        fs::read_dir(root("docs/gallery")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let pictures: BTreeSet<String> = kept.filter(|name| name.ends_with(".svg")).collect();
    assert_eq!(pictures, drawn, "pictures without a file");
    assert!(files().len() >= 6);
}

#[test]
fn there_is_a_picture_for_every_layout_scale_and_theme() {
    let all: Vec<serde_yaml::Value> = files().iter().flat_map(|name| timelines(name)).collect();
    for (key, values) in CHOICES {
        let used: BTreeSet<&str> = all.iter().filter_map(|timeline| timeline[key].as_str()).collect();
        // The first of each is the default, which need not be written.
        let is_default_used = all.iter().any(|timeline| timeline.get(key).is_none());
        for (at, value) in values.iter().enumerate() {
            assert!(used.contains(value) || (at == 0 && is_default_used), "no picture has `{key}: {value}`");
        }
        let schema = text("schema/events.schema.json");
        assert!(values.iter().all(|value| schema.contains(&format!("\"{value}\""))), "{key}");
    }
}

#[test]
fn every_event_of_the_gallery_cites_a_source() {
    for name in files() {
        let read = dateline::read(&text(&format!("docs/gallery/{name}")));
        let chronicle = read.value.unwrap();
        for event in &chronicle.events {
            assert!(!event.sources.is_empty(), "{name}: {}", event.title);
        }
    }
}
