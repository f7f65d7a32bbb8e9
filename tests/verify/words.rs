//! Words are not read: pictures whose words were translated or whose title block is crowded.

use dateline::Measured;

/// The one picture of a file.
fn picture(text: &str) -> String {
    let chronicle = dateline::read(text).value.expect("something to draw");
    dateline::render(&chronicle).expect("drawn").remove(0).svg()
}

/// A picture that folds labels and has a density strip.
fn crowd(layout: &str) -> String {
    let events: String =
        (0..1_500).map(|i| format!("  - {{ date: {}, title: Event number {i} }}\n", 1500 + i / 3)).collect();
    picture(&format!("title: Crowd\nevents:\n{events}timelines: [{{ id: a, layout: {layout}, max-height: 500 }}]\n"))
}

/// The picture with every word of it in other letters, and figures left as they are or not.
fn translated(svg: &str, letter: impl Fn(char) -> char) -> Measured {
    let mut out = String::new();
    for (i, piece) in svg.split_inclusive(['<', '>']).enumerate() {
        let words = i % 2 == 0 && !piece.contains('{');
        out.extend(piece.chars().map(|c| if words && c != '<' { letter(c) } else { c }));
    }
    dateline::verify(&out).expect("still a picture of ours")
}

#[test]
fn a_translated_picture_is_counted_as_before() {
    for layout in ["horizontal", "vertical", "lanes"] {
        let svg = crowd(layout);
        let before = dateline::verify(&svg).unwrap();
        assert!(before.folded > 0 && before.events == 1_500, "{layout}: {before:?}");
        let letters = translated(&svg, |c| if c.is_ascii_alphabetic() { '\u{438}' } else { c });
        let figures = translated(&svg, |c| if c.is_ascii_digit() { '\u{667}' } else { c });
        for after in [letters, figures] {
            let counts = |m: &Measured| (m.events, m.shown, m.folded, m.marked, m.counted);
            assert_eq!(counts(&after), counts(&before), "{layout}");
        }
    }
}

#[test]
fn which_way_time_runs_is_read_and_not_guessed() {
    let low = picture(
        "title: Low and upright\nevents:\n  - { date: \"0001-11-17?\", title: Damascus Damascus Damascus }\ntimelines:\n  - { id: low, layout: vertical, max-height: 215 }\n",
    );
    let measured = dateline::verify(&low).unwrap();
    assert!(measured.is_ok(), "{:?}", measured.errors());
    for scale in ["auto", "linear", "sequential"] {
        for count in 1..6 {
            let events: String =
                (1..=count).map(|i| format!("  - {{ date: 2012-0{i}, title: Event {i} }}\n")).collect();
            let svg = picture(&format!(
                "title: Few\nevents:\n{events}timelines: [{{ id: a, layout: vertical, scale: {scale}, width: 1400, max-height: 300 }}]\n"
            ));
            let measured = dateline::verify(&svg).unwrap();
            assert!(measured.is_ok(), "{scale}, {count}: {:?}", measured.errors());
        }
    }
    assert!(dateline::verify(&low.replace(" data-time=\"down\"", "")).is_err(), "a picture says which way time runs");
    assert!(dateline::verify(&low.replace(" data-events=\"1\"", "")).is_err(), "a picture says how many events it has");
}

#[test]
fn the_foot_is_measured_and_holds_notes_of_any_number() {
    let sources: String = (1..=1_050).map(|i| format!("  s{i}: {{ title: Heavy title number {i} }}\n")).collect();
    let events: String = (1..=105)
        .map(|i| {
            let cited: Vec<String> = (1..=10).map(|k| format!("s{}", (i - 1) * 10 + k)).collect();
            format!("  - {{ date: {}, title: Event {i}, sources: [{}] }}\n", 1800 + i, cited.join(", "))
        })
        .collect();
    for width in [1600, 800, 300] {
        let svg = picture(&format!(
            "title: Many\nsources:\n{sources}events:\n{events}timelines: [{{ id: a, width: {width} }}]\n"
        ));
        let measured = dateline::verify(&svg).unwrap();
        assert_eq!((measured.text_overlaps, measured.outside), (0, 0), "{width} px");
        let last = svg.split("<text class=\"dl-note\"").filter_map(|text| text.split(['>', '<']).nth(1));
        let last = last.filter(|words| words.parse::<usize>().is_ok()).last().expect("notes have numbers");
        let spoilt = svg.replacen(&format!(">{last}<"), ">1050000000<", 1);
        assert_eq!(dateline::verify(&spoilt).unwrap().text_overlaps, 1, "{width} px: a number in its text");
    }
}
