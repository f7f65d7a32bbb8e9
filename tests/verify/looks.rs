//! Pictures with two looks and without a ground: both looks are measured, on what the picture is meant to stand on.

use dateline::{Measured, Picture, verify};

const EVENTS: &str = "title: T\ncategories:\n  a: { label: A }\n  b: { label: B }\n  own: { label: C, color: \"#336699\" }\n  d: { label: D, color: gray }\n\
    eras: [{ date: 2001/2003, title: E }, { date: 2003/2011, title: F, color: orange }]\n\
    events:\n- { date: 2001/2004, title: War and moves, category: a }\n- { date: 2002/2009, title: Talks, category: own }\n\
    - { date: 2003/2006, title: Elections held, category: d }\n- { date: 2003-05, title: G, category: b, status: disputed }\n\
    - { date: 2009-02, title: H }\n";

fn picture(theme: &str, more: &str) -> Picture {
    let text = format!("{EVENTS}timelines: [{{ id: a, theme: {theme}{more} }}]\n");
    dateline::render(&dateline::read(&text).value.unwrap()).unwrap().remove(0)
}

fn measured(svg: &str) -> Measured {
    verify(svg).unwrap()
}

/// To hundredths: where one colour becomes several, it is moved by a step or two that nobody sees.
fn close(a: Option<f64>, b: Option<f64>) -> bool {
    a.zip(b).is_some_and(|(a, b)| (a - b).abs() < 0.1)
}

#[test]
fn of_two_looks_the_lower_contrast_counts() {
    let [light, dark, auto] = ["light", "dark", "auto"].map(|theme| measured(&picture(theme, "").svg()));
    let lower = |of: fn(&Measured) -> Option<f64>| [of(&light), of(&dark)].into_iter().flatten().reduce(f64::min);
    assert!(auto.is_ok() && close(auto.text_contrast, lower(|one| one.text_contrast)), "{auto:?}");
    assert!(close(auto.mark_contrast, lower(|one| one.mark_contrast)), "{auto:?}");
    let mut rest = auto;
    (rest.text_contrast, rest.mark_contrast) = (light.text_contrast, light.mark_contrast);
    assert_eq!(rest, light, "all else is the same");
}

/// Every colour of the usual look has one rule, and with the rules applied the picture is that of the dark theme.
#[test]
fn the_other_look_is_that_of_the_dark_theme() {
    let [dark, auto] = ["dark", "auto"].map(|theme| picture(theme, "").svg());
    let (rules, body) = auto.split_once("(prefers-color-scheme:dark){\n").unwrap().1.split_once("\n}\n").unwrap();
    let rule = |line: &str, name: &str| {
        let (own, other) = line.split_once(&format!("[{name}=\""))?.1.split_once(&format!("\"]{{{name}:"))?;
        Some((format!(" {name}=\"{own}\""), format!(" {name}=\"{}\"", other.strip_suffix('}')?)))
    };
    let rules: Vec<_> = rules
        .lines()
        .filter_map(|line| ["fill", "stroke", "stop-color"].iter().find_map(|name| rule(line, name)))
        .collect();
    let mut seen: Vec<&String> = rules.iter().map(|(own, _)| own).collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), rules.len(), "no colour has two rules");
    let painted = |svg: &str, rules: &[(String, String)]| {
        let becomes =
            |part: &str| rules.iter().find(|(own, _)| own == part).map_or(part.to_owned(), |(_, other)| other.clone());
        let parts = svg.split_inclusive('"').collect::<Vec<_>>();
        let colors = parts
            .windows(2)
            .filter(|pair| [" fill=\"", " stroke=\"", " stop-color=\""].iter().any(|end| pair[0].ends_with(end)));
        let names = |name: &str| name[name.rfind(' ').unwrap()..].to_owned();
        colors.map(|pair| becomes(&(names(pair[0]) + pair[1]))).collect::<Vec<_>>()
    };
    let (_, plain) = dark.split_once("</style>\n").unwrap();
    assert_eq!(painted(body, &rules), painted(plain, &[]));
}

#[test]
fn a_look_in_which_something_is_not_seen_is_an_error() {
    let auto = picture("auto", "").svg();
    let start = auto.find("[fill=\"#17191c\"]{fill:#").unwrap() + "[fill=\"#17191c\"]{fill:".len();
    let spoilt = format!("{}#202020{}", &auto[..start], &auto[start + 7..]);
    let found = measured(&spoilt);
    assert!(
        measured(&auto).is_ok() && found.text_contrast.is_some_and(|ratio| ratio < 2.0) && !found.is_ok(),
        "{found:?}"
    );
    let foreign = auto.replacen("[fill=\"#17191c\"]{fill:", "[fill=\"#17191c\"]{font-size:", 1);
    assert!(verify(&foreign).is_err());
}

#[test]
fn without_a_ground_contrasts_are_those_with_the_theme_s() {
    for theme in ["light", "dark", "print", "auto"] {
        let (with, without) = (picture(theme, "").svg(), picture(theme, ", background: none").svg());
        let ground = |svg: &str| svg.lines().filter(|line| line.starts_with("<rect x=\"0\" y=\"0\" ")).count();
        assert_eq!((ground(&with), ground(&without)), (1, 0), "{theme}");
        assert_eq!(measured(&without), measured(&with), "{theme}");
    }
    let dark = picture("dark", ", background: none").svg();
    let on_white = dark.replacen(" data-ground=\"#14171a\"", "", 1);
    assert!(on_white != dark && !measured(&on_white).is_ok(), "it is not meant for white paper");
}
