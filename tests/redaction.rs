//! Redaction: a file without what is internal is, in every format, the file from which it was deleted by hand.

use dateline::exchange::{ExportFormat, export, listed};
use dateline::export::{Raster, TextForm};
use dateline::redaction::for_public;
use dateline::{Chronicle, Studio, Target};

use super::random::{Dice, seeds};

/// Two files: one with what is internal, and the same without it. Every text that is internal has a token.
struct Twin {
    whole: String,
    bare: String,
    tokens: Vec<String>,
}

impl Twin {
    fn both(&mut self, text: &str) {
        self.whole += text;
        self.bare += text;
    }

    /// A text that nothing else has.
    fn token(&mut self, dice: &mut Dice) -> String {
        let letters = (0..12).map(|_| char::from(b'a' + dice.below(26) as u8));
        let token: String = std::iter::once('q').chain(letters).collect();
        self.tokens.push(token.clone());
        token
    }

    fn random(dice: &mut Dice) -> Twin {
        let mut twin = Twin { whole: String::new(), bare: String::new(), tokens: Vec::new() };
        twin.both("title: Town\nsources:\n  paper:\n    title: Paper\n");
        let note = twin.token(dice);
        twin.whole += &format!("    note: {note}\n    note-audience: internal\n");
        twin.both("  book: { title: Book, author: Author, note: A public note }\n");
        let [title, author, locator, memo] = std::array::from_fn(|_| twin.token(dice));
        twin.whole += &format!(
            "  mole: {{ title: {title}, author: {author}, note: {locator}, url: 'https://example.org/{memo}', audience: internal }}\n"
        );
        twin.whole += &format!("  memo: {{ title: {memo} }}\n");
        twin.both("categories:\n  civic: { label: Civic, color: blue, symbol: circle }\n  war: { color: vermilion, symbol: diamond }\n");
        let label = twin.token(dice);
        twin.whole += &format!("  secret: {{ label: {label}, color: green, symbol: square }}\n");
        twin.both("events:\n");
        for number in 0..dice.between(2, 6) {
            twin.event(number, dice);
        }
        for number in 0..dice.between(1, 3) {
            twin.internal_event(number, dice);
        }
        twin.timelines(dice);
        twin
    }

    fn event(&mut self, number: usize, dice: &mut Dice) {
        let year = dice.between(1900, 1950);
        self.both(&format!(
            "- id: e{number}\n  date: {year}-{:02}\n  title: Event number {number}\n",
            dice.between(1, 12)
        ));
        self.both(&format!(
            "  category: {}\n  tags: [x]\n  place: Town\n  actors: [Mayor]\n",
            dice.pick(&["civic", "war"])
        ));
        self.both("  sources:\n  - { id: book, locator: p. 2, note: A public remark }\n");
        if dice.below(2) == 0 {
            let [note, place, hidden] = std::array::from_fn(|_| self.token(dice));
            self.whole += &format!("  - {{ id: paper, note: {note}, note-audience: internal }}\n");
            self.bare += "  - paper\n";
            self.whole += &format!("  - {{ id: mole, locator: {place}, note: {hidden} }}\n");
            let says = self.token(dice);
            self.both("  accounts:\n  - { source: book, date: 1903, says: So it was. }\n");
            self.whole += &format!("  - {{ source: mole, date: 1902, says: {says} }}\n");
            self.whole += "  links: [{ to: hidden0, kind: leads-to }]\n  url: '#hidden0'\n";
        }
    }

    /// One that the window of the others does not reach.
    fn internal_event(&mut self, number: usize, dice: &mut Dice) {
        let [title, summary, tag, place, actor, written] = std::array::from_fn(|_| self.token(dice));
        self.whole += &format!(
            "- id: hidden{number}\n  date: {}\n  title: {title}\n  summary: {summary}\n  category: secret\n  tags: [{tag}]\n  place: {place}\n  actors: [{actor}]\n  written: {written}\n  sources: [memo, mole]\n  importance: 5\n  audience: internal\n",
            dice.pick(&["1850", "2000", "1925-06"])
        );
    }

    fn timelines(&mut self, dice: &mut Dice) {
        let lanes = dice.pick(&["category", "source", "actor", "place", "tag", "status", "title"]);
        self.both("timelines:\n- { id: flat }\n- { id: upright, layout: vertical, width: 600 }\n- { id: small, max-height: 200, scale: broken }\n");
        self.both(&format!(
            "- {{ id: lanes, layout: lanes, lanes: {lanes} }}\n- {{ id: chosen, where: {{ source: book }} }}\n"
        ));
        let [title, subtitle] = std::array::from_fn(|_| self.token(dice));
        self.whole += &format!("- {{ id: gone, title: {title}, subtitle: {subtitle}, where: {{ source: [mole] }} }}\n");
        self.whole += "- { id: gone-too, where: { category: secret } }\n";
    }
}

fn chronicle(text: &str) -> Chronicle {
    let read = dateline::read(text);
    assert!(!read.has_errors(), "{:?}\n{text}", read.diagnostics);
    read.value.unwrap()
}

/// All that can be made of a chronicle, each with its name.
fn outputs(chronicle: &Chronicle, targets: &[Target]) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    for mut picture in Studio::with_pages().render(chronicle).unwrap() {
        for target in targets {
            all.push((format!("{}.{}", picture.id, target.ending()), picture.encode(*target).unwrap()));
        }
        picture.text = TextForm::Outlines;
        all.push((format!("{} in outlines", picture.id), picture.encode(Target::Svg).unwrap()));
    }
    let formats =
        ExportFormat::ALL.iter().map(|format| (format!("{format:?}"), export(chronicle, *format).text.into_bytes()));
    all.extend(formats);
    let objects: Vec<String> = listed(chronicle).map(|event| serde_json::to_string(&event).unwrap()).collect();
    all.push(("list".to_owned(), objects.join("\n").into_bytes()));
    all
}

#[test]
fn nothing_that_is_left_out_is_in_any_byte_of_any_output() {
    for seed in seeds("DATELINE_REDACTED", 6, 1) {
        let twin = Twin::random(&mut Dice::new(seed));
        let (public, left_out) = for_public(chronicle(&twin.whole));
        assert!(
            left_out.events > 0 && left_out.sources == 2 && left_out.timelines == 2,
            "{left_out:?}\n{}",
            twin.whole
        );
        let targets = [Target::Svg, Target::Html, Target::Png(Raster::default()), Target::Pdf];
        let (found, expected) = (outputs(&public, &targets), outputs(&chronicle(&twin.bare), &targets));
        assert_eq!(found.len(), expected.len(), "{}", twin.whole);
        for ((name, bytes), (_, bare)) in found.iter().zip(&expected) {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            let leak = twin.tokens.iter().find(|token| text.contains(token.as_str()));
            assert_eq!(leak, None, "{name} of\n{}", twin.whole);
            // What is packed is the same as that of a file in which there is nothing else.
            assert!(
                bytes == bare,
                "{name} is not that of the file without what is internal\n{}\n{}",
                twin.whole,
                twin.bare
            );
        }
    }
}

#[test]
fn the_tokens_of_the_law_are_in_the_outputs_of_the_whole_file() {
    let twin = Twin::random(&mut Dice::new(1));
    let all = outputs(&chronicle(&twin.whole), &[Target::Svg, Target::Html]);
    let texts: Vec<String> = all.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).to_lowercase()).collect();
    for token in &twin.tokens {
        assert!(texts.iter().any(|text| text.contains(token.as_str())), "{token} in\n{}", twin.whole);
    }
}

#[test]
fn a_public_chronicle_has_nothing_more_to_leave_out() {
    for seed in seeds("DATELINE_REDACTED", 100, 1) {
        let twin = Twin::random(&mut Dice::new(seed));
        let (once, _) = for_public(chronicle(&twin.whole));
        let (twice, left_out) = for_public(once.clone());
        assert!(left_out.is_nothing(), "{left_out:?}");
        assert_eq!(once, twice);
        let (bare, left_out) = for_public(chronicle(&twin.bare));
        assert!(left_out.is_nothing(), "{left_out:?}");
        assert_eq!(bare, chronicle(&twin.bare));
    }
}

#[test]
fn statements_of_an_internal_source_or_on_an_internal_event_go() {
    let whole = "title: T
sources:
  paper: { title: Paper }
  mole: { title: Mole, audience: internal }
events:
  - id: a
    date: 1900
    title: A
    lasts: { for: ../P2Y, source: mole }
    before: [h, { event: b, source: paper }, { event: b, by: P1D/.., source: mole }]
  - { id: h, date: 1905, title: H, audience: internal, after: { event: a, source: mole } }
  - { id: b, date: 1910, title: B, after: { event: a, by: ../P20Y }, lasts: { for: ../P2Y, source: paper } }
";
    let bare = "title: T
sources:
  paper: { title: Paper }
events:
  - id: a
    date: 1900
    title: A
    before: [{ event: b, source: paper }]
  - { id: b, date: 1910, title: B, after: { event: a, by: ../P20Y }, lasts: { for: ../P2Y, source: paper } }
";
    let (public, left_out) = for_public(chronicle(whole));
    assert_eq!((left_out.events, left_out.sources), (1, 1));
    for (found, expected) in public.events.iter().zip(&chronicle(bare).events) {
        assert_eq!((&found.relations, &found.lasts), (&expected.relations, &expected.lasts), "{}", found.id);
    }
}
