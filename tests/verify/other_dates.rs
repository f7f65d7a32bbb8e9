//! Other dates of events: what lies on their numbers is found.

const FILE: &str = "title: T\n\
    sources: { a: { title: A }, b: { title: B } }\n\
    events:\n\
    - { date: 1066-10-14, title: A battle at the ford, sources: [a], accounts: [{ source: b, date: 1067-02-01 }] }\n\
    - { date: 1070, title: The peace, sources: [a] }\n";

fn drawn(file: &str) -> String {
    let chronicle = dateline::read(file).value.unwrap();
    dateline::render(&chronicle).unwrap()[0].svg()
}

/// The picture with the number of the second source set where a text stands.
fn moved(svg: &str, to: &str) -> dateline::Measured {
    let text = |words: &str| {
        let end = svg.find(words).unwrap_or_else(|| panic!("`{words}` is in the picture"));
        let start = svg[..end].rfind("<text").unwrap();
        svg[start..].split_inclusive('>').next().unwrap()
    };
    let place = |element: &str| {
        let from = element.find(" x=").unwrap();
        let end = element[element.find(" y=").unwrap() + 4..].find('"').unwrap() + element.find(" y=").unwrap() + 5;
        element[from..end].to_owned()
    };
    let own = text(">[2]</text>");
    let spoilt = svg.replacen(own, &own.replace(&place(own), &place(text(to))), 1);
    assert_ne!(spoilt, svg);
    dateline::verify(&spoilt).unwrap()
}

#[test]
fn a_number_under_a_label_or_on_the_axis_is_an_error() {
    let svg = drawn(FILE);
    let measured = dateline::verify(&svg).unwrap();
    assert_eq!((measured.other_dates, measured.errors()), (1, Vec::new()));
    for to in ["A battle at the ford", ">1068</text>"] {
        let spoilt = moved(&svg, to);
        assert_eq!(spoilt.errors(), ["1 other date of an event is covered"], "{to}");
    }
}

#[test]
fn a_picture_without_other_dates_is_drawn_as_before() {
    let without = FILE.replace(", accounts: [{ source: b, date: 1067-02-01 }]", "");
    let off = format!("{FILE}timelines: [{{ id: overview, accounts: false, notes: false }}]\n");
    let none = format!("{without}timelines: [{{ id: overview, notes: false }}]\n");
    let marks = |svg: &str| {
        let lines = svg.lines().filter(|line| line.contains("class=\"marker\"") || line.contains("class=\"tick\""));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(marks(&drawn(&off)), marks(&drawn(&none)));
    assert_eq!(dateline::verify(&drawn(&off)).unwrap().other_dates, 0);
    // Less closely the same is not drawn either.
    let same = drawn(&FILE.replace("1067-02-01", "1066"));
    assert_eq!(dateline::verify(&same).unwrap().other_dates, 0);
}

#[test]
fn a_preferred_source_has_the_mark_and_the_others_stand_beside_it() {
    let three = FILE.replace("[{ source: b,", "[{ source: a, date: 1067-06-01 }, { source: b,");
    let svg = drawn(&format!("{three}timelines: [{{ id: overview, prefer: b }}]\n"));
    assert!(svg.contains("data-date=\"1067-02-01\""), "the mark has the date of the preferred source");
    assert!(svg.contains("data-source=\"a\"") && svg.contains("data-date-told=\"1067-06-01\""));
    assert!(!svg.contains("data-date-told=\"1067-02-01\""));
    assert!(svg.contains("Other dates that sources give: 1."));
}
