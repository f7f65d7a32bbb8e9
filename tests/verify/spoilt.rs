//! Every error is caught: a good picture with one thing moved, shrunk or taken out.

use dateline::Measured;

/// An event with a leader, and one that stands near it on the same side.
const EVENT: &str = "cessation-of-hostilities";
const OTHER: &str = "palmyra-retaken";

/// A picture that a better layout leaves alone: the errors are made at its places.
fn picture(id: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/verify");
    std::fs::read_to_string(folder.join(format!("{id}.svg"))).unwrap()
}

/// The picture with the group of one event changed.
fn changed(id: &str, event: &str, change: impl Fn(&str) -> String) -> Measured {
    let svg = picture(id);
    let start = svg.find(&format!("<g class=\"event\" id=\"{event}\"")).expect("the event is in the picture");
    let end = start + svg[start..].find("</g>").expect("a group ends");
    let after = format!("{}{}{}", &svg[..start], change(&svg[start..end]), &svg[end..]);
    assert!(svg != after, "the picture is spoilt");
    dateline::verify(&after).unwrap()
}

/// The picture with the first of some words replaced.
fn replaced(id: &str, from: &str, to: &str) -> Measured {
    let svg = picture(id);
    assert!(svg.contains(from), "`{from}` is in the picture");
    dateline::verify(&svg.replacen(from, to, 1)).unwrap()
}

/// A group with its texts somewhere else: `shift` is added to every baseline's y and start's x.
fn shifted(group: &str, shift: (f64, f64)) -> String {
    let line = |line: &str| {
        if !line.starts_with("<text") {
            return format!("{line}\n");
        }
        let moved = [("x", shift.0), ("y", shift.1)].iter().fold(line.to_owned(), |line, (name, by)| {
            let value = attribute(&line, name);
            line.replacen(
                &format!(" {name}=\"{value}\""),
                &format!(" {name}=\"{}\"", value.parse::<f64>().unwrap() + by),
                1,
            )
        });
        format!("{moved}\n")
    };
    group.lines().map(line).collect()
}

fn attribute(element: &str, name: &str) -> String {
    let start = element.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
    element[start..].split('"').next().unwrap().to_owned()
}

/// The group without the lines that hold some words.
fn without(group: &str, words: &str) -> String {
    group.lines().filter(|line| !line.contains(words)).map(|line| format!("{line}\n")).collect()
}

/// The group with its leader through these points.
fn led(group: &str, path: &str) -> String {
    let line = group.lines().find(|line| line.contains("class=\"leader\"")).expect("the event has a leader");
    group.replace(&attribute(line, "d"), path)
}

#[test]
fn a_label_on_another() {
    let svg = picture("intervention");
    let at = |event: &str| {
        let group = &svg[svg.find(&format!("id=\"{event}\"")).unwrap()..];
        let text = &group[group.find("<text").unwrap()..];
        (attribute(text, "x").parse::<f64>().unwrap(), attribute(text, "y").parse::<f64>().unwrap())
    };
    let (from, to) = (at(EVENT), at(OTHER));
    let measured = changed("intervention", EVENT, |group| shifted(group, (to.0 - from.0 + 10.0, to.1 - from.1)));
    assert!(measured.label_overlaps > 0 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn a_label_away_from_its_leader() {
    let measured = changed("intervention", EVENT, |group| shifted(group, (0.0, -20.0)));
    assert!(measured.leaders_loose == 1 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn a_leader_through_a_label() {
    let measured = changed("intervention", EVENT, |group| led(group, "M776.69 275.5V210"));
    assert!(measured.leader_labels > 0 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn a_leader_across_another_and_too_flat() {
    let measured = changed("intervention", OTHER, |group| led(group, "M826.7 275.5L700 262V210.25"));
    assert!(measured.leader_crossings > 0 && measured.flattest.is_some_and(|angle| angle < 14.0), "{measured:?}");
    assert_eq!(
        measured
            .errors()
            .iter()
            .filter(|diagnostic| diagnostic.contains("cross") || diagnostic.contains("flattest"))
            .count(),
        2
    );
    assert_eq!(measured.displacement.max, 126.7);
}

#[test]
fn a_leader_through_the_axis() {
    let measured = changed("intervention", EVENT, |group| led(group, "M776.69 315V249.5"));
    assert!(measured.leader_axis > 0 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn an_event_without_its_label() {
    let before = dateline::verify(&picture("intervention")).unwrap();
    let measured = changed("intervention", EVENT, |group| without(&without(group, "<text"), "\"leader\""));
    assert_eq!((measured.shown, measured.events), (before.shown - 1, before.events));
    assert!(!measured.is_ok(), "{measured:?}");
}

#[test]
fn an_event_without_its_mark_under_its_leader() {
    let measured = changed("intervention", EVENT, |group| group.replace("cx=\"776.69\"", "cx=\"900\""));
    assert_eq!(measured.leaders_loose, 1, "{measured:?}");
}

#[test]
fn a_leader_that_begins_at_the_outer_mark_of_a_heap() {
    assert!(dateline::verify(&picture("heaped")).unwrap().is_ok());
    let measured = changed("heaped", "one", |group| led(group, "M807.36 141.5L800.36 136V129.5"));
    assert_eq!((measured.leaders_loose, measured.errors().len()), (1, 1), "{measured:?}");
}

#[test]
fn a_leader_through_the_marks_heaped_on_its_own() {
    let measured = changed("heaped", "one", |group| led(group, "M807.36 161.5V140L800.36 137.5V129.5"));
    assert_eq!((measured.leaders_loose, measured.leader_marks), (0, 2), "{measured:?}");
}

#[test]
fn a_leader_of_a_bar_through_the_mark_of_another() {
    let through = |way: &str| {
        changed("heaped", "one", |group| {
            let bar = "<rect class=\"span\" x=\"797\" y=\"161\" width=\"20\" height=\"10\" fill=\"#5c6168\"/>\n<text";
            led(&without(group, "<circle"), way).replacen("<text", bar, 1)
        })
    };
    assert_eq!(through("M800.36 161V129.5").leader_marks, 0);
    let measured = through("M807.36 161V140L800.36 137.5V129.5");
    assert_eq!((measured.leaders_loose, measured.leader_marks), (0, 2), "{measured:?}");
}

#[test]
fn a_label_on_the_mark_of_another() {
    let measured =
        changed("intervention", EVENT, |group| group.replace("cx=\"776.69\" cy=\"280\"", "cx=\"700\" cy=\"200\""));
    assert!(measured.label_marks == 1 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn a_text_too_small_wherever_its_size_stands() {
    let small = changed("intervention", EVENT, |group| group.replace("font-size=\"12\"", "font-size=\"10.9\""));
    assert_eq!((small.smallest_text, small.is_ok()), (Some(10.9), false));
    let inherited = changed("intervention", EVENT, |group| {
        group.replace("font-size=\"12\"", "").replacen("<g ", "<g font-size=\"9\" ", 1)
    });
    assert_eq!((inherited.smallest_text, inherited.is_ok()), (Some(9.0), false));
}

#[test]
fn a_text_or_a_stroke_beyond_the_canvas() {
    let text = replaced("fall", "class=\"title\" x=\"40\"", "class=\"title\" x=\"1500\"");
    assert_eq!((text.outside, text.is_ok()), (1, false), "{text:?}");
    let svg = picture("intervention").replacen(
        "<g class=\"axis\">",
        "<g class=\"axis\"><path d=\"M0.4 50V60\" stroke=\"#000000\"/>",
        1,
    );
    assert_eq!(dateline::verify(&svg).unwrap().outside, 1);
}

#[test]
fn a_tick_on_another() {
    let measured = replaced("intervention", "x=\"254.96\" y=\"296.4\"", "x=\"160\" y=\"296.4\"");
    assert_eq!((measured.tick_overlaps, measured.is_ok()), (1, false), "{measured:?}");
}

#[test]
fn a_label_on_the_axis() {
    let measured = changed("intervention", EVENT, |group| shifted(group, (0.0, 60.0)));
    assert!(measured.label_axis == 1 && !measured.is_ok(), "{measured:?}");
}

#[test]
fn a_text_that_is_hard_to_read() {
    let before = dateline::verify(&picture("intervention")).unwrap();
    assert!(before.text_contrast.is_some_and(|ratio| (4.5..21.0).contains(&ratio)), "{before:?}");
    let measured = changed("intervention", EVENT, |group| group.replace("fill=\"#5c6168\"", "fill=\"#787878\""));
    assert_eq!((measured.text_contrast, measured.is_ok()), (Some(4.41), false), "{:?}", measured.errors());
}

#[test]
fn a_ground_too_dark_for_its_texts() {
    let page = replaced("intervention", "height=\"560\" fill=\"#ffffff\"", "height=\"560\" fill=\"#707070\"");
    assert!(page.text_contrast.is_some_and(|ratio| ratio < 4.5) && !page.is_ok(), "{page:?}");
    let band = replaced("intervention", "height=\"40\" fill=\"#f1f3f4\"", "height=\"40\" fill=\"#a0a0a0\"");
    assert!(band.text_contrast.is_some_and(|ratio| ratio < 4.5) && !band.is_ok(), "{band:?}");
}

#[test]
fn marks_and_leaders_that_are_hard_to_see() {
    let pale = |from: &str, to: &str| {
        let measured = changed("intervention", EVENT, |group| group.replace(from, to));
        assert!(measured.mark_contrast.is_some_and(|ratio| ratio < 3.0), "{to}: {:?}", measured.mark_contrast);
        assert_eq!(measured.errors().len(), 1, "{:?}", measured.errors());
    };
    pale("fill=\"#1764ab\"", "fill=\"#f0f0f0\"");
    pale("stroke=\"#7d838b\"", "stroke=\"#cccccc\"");
    pale("fill=\"#1764ab\"", "fill=\"#1764ab\" fill-opacity=\"0.3\"");
    pale("<path class=\"leader\"", "<path class=\"leader\" stroke-opacity=\"0.4\"");
}

#[test]
fn letters_on_a_bar_are_held_against_the_bar() {
    let svg = picture("alliance");
    let on_bar = |group: &&str| group.contains("class=\"span\"") && group.contains("fill=\"#ffffff\">");
    let group = svg.split("<g class=\"event\"").find(on_bar).expect("a bar holds its title");
    let fill = attribute(&group[group.find("class=\"span\"").unwrap()..], "fill");
    let id = attribute(group, "id");
    let measured = changed("alliance", &id, |group| group.replace(&fill, "#8f8f8f"));
    assert!(measured.text_contrast.is_some_and(|ratio| ratio < 4.5) && !measured.is_ok(), "{measured:?}");
}

#[test]
fn colours_that_cannot_be_read_are_refused() {
    let svg = picture("intervention");
    for (from, to) in [("fill=\"#1764ab\"", "fill=\"navy\""), ("fill=\"#1764ab\"", "fill=\"url(#none)\"")] {
        assert!(dateline::verify(&svg.replacen(from, to, 1)).is_err(), "{to}");
    }
}

#[test]
fn longer_words_than_were_laid_out() {
    let measured = replaced(
        "intervention",
        ">Cessation of hostilities</text>",
        ">Cessation of all hostilities of every kind by every side</text>",
    );
    assert!(!measured.is_ok(), "widths are measured, not believed: {measured:?}");
}

#[test]
fn a_label_far_from_its_mark_is_measured_across_the_axis_and_along_it() {
    let sound = dateline::verify(&picture("intervention")).unwrap();
    for shift in [(4000.0, 0.0), (0.0, 4000.0), (0.0, -4000.0)] {
        let measured = changed("intervention", EVENT, |group| shifted(group, shift));
        let far = measured.distance.max;
        assert!((3700.0..=4300.0).contains(&far), "{shift:?}: {:?}", measured.distance);
        assert_eq!(measured.displacement, sound.displacement, "only the leader's own run counts");
    }
}

#[test]
fn of_ten_lengths_the_longest_is_the_one_that_nineteen_of_twenty_do_not_exceed() {
    let measured = dateline::verify(&picture("intervention")).unwrap();
    assert_eq!((measured.shown, measured.distance.p95), (10, measured.distance.max));
}
