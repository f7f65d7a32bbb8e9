//! `floor FILE`: reads a file of events into types with serde_yaml, and does nothing else.

#![expect(clippy::print_stdout, reason = "the count is what it says")]

use serde::Deserialize;

/// The keys of the files that `benches/ratios` writes.
#[derive(Deserialize)]
struct File {
    title: String,
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    id: String,
    date: String,
    title: String,
    summary: Option<String>,
    importance: Option<u8>,
    #[serde(default)]
    tags: Vec<String>,
}

fn main() {
    let path = std::env::args_os().nth(1).expect("the name of a file");
    let text = std::fs::read_to_string(path).expect("a text");
    let file: File = serde_yaml::from_str(&text).expect("events");
    let letters = |event: &Event| {
        let texts = [&event.id, &event.date, &event.title].into_iter().chain(&event.summary).chain(&event.tags);
        texts.map(String::len).sum::<usize>() + event.importance.map_or(0, usize::from)
    };
    println!("{}: {} bytes", file.title, file.events.iter().map(letters).sum::<usize>());
    // The system takes the memory back at once.
    std::mem::forget(file);
}
