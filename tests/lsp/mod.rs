//! The language server as an editor meets it: a client that speaks with the real binary over its standard streams. An answer that
//! does not come is a failure.

mod client;
mod completion;
mod diagnostics;
mod laws;
mod lifecycle;
mod names;
mod outline;

/// The address of the file that most tests are about.
const EVENTS: &str = "events.yaml";

/// A sound file with a name of each kind.
const SOUND: &str = "title: T
sources:
  tass: { title: Tass report, publisher: Tass, published: 2012-05-30 }
  sana: { title: Sana report }
categories:
  war: { label: Wars }
  peace: { label: Treaties }
events:
  - date: 1914-07-28
    title: War
    category: war # the first
    tags: [front]
    sources: [tass, { x-mood: \u{1F600}, id: sana, locator: p. 1 }]
  - id: song
    date: 1918-11-11
    title: Armistice
    category: peace
    sources: [sana]
    accounts:
      - source: tass
        says: an end
    url: '#song'
    links:
      - to: war-1914
timelines:
  - id: all
    where: { category: [war, peace], source: [tass, sana] }
";
