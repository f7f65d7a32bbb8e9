//! Three pictures inside pages of fifteen styles: no text of theirs moves, no colour changes, and nothing of the page does.

use super::shown;

/// Styles of pages: what each is, and its rules.
const HOSTS: [(&str, &str); 15] = [
    ("right to left", "html { direction: rtl } body { direction: rtl; unicode-bidi: embed; text-align: right }"),
    (
        "drawings",
        "body { dominant-baseline: central; stroke-dashoffset: 3px; stroke-miterlimit: 1; shape-rendering: crispEdges; \
         color-interpolation: linearRGB; marker: url(#end) }",
    ),
    ("capitals", "body { text-transform: uppercase }"),
    ("wide letters", "body { letter-spacing: .12em; word-spacing: .4em; line-height: 3 }"),
    ("bold and slanted", "body { font-weight: 800; font-style: italic; font-stretch: condensed }"),
    (
        "small capitals",
        "body { font-variant: small-caps; font-feature-settings: 'zero', 'tnum'; font-kerning: none; font-size-adjust: .7 }",
    ),
    ("top to bottom", "body { writing-mode: vertical-rl }"),
    (
        "classes of forms",
        ".label { color: #363636; display: block; font-size: 1rem; font-weight: 700 } .title { font-size: 2rem } \
         .subtitle { font-size: 1.25rem } .tick, .event, .note, .legend, .lane, .axis, .more, .era, .span { display: none }",
    ),
    (
        "classes of charts",
        ".label { padding: .2em; font-size: 75%; letter-spacing: 3px } .caption, .credit { text-transform: uppercase } \
         .break { visibility: hidden } .axis path { fill: none; stroke: #000 } .marker { opacity: .2 }",
    ),
    (
        "icons",
        "svg { fill: none; stroke: red; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; \
         stroke-dasharray: 4 2; fill-opacity: .5; text-anchor: middle; letter-spacing: 2px; text-transform: uppercase }",
    ),
    ("a reset", "*, *::before, *::after { margin: 0; padding: 0; letter-spacing: .05em; font-weight: inherit }"),
    ("one family", "* { font-family: Georgia, serif; font-size: 15px; fill: teal; stroke: teal }"),
    ("links", "a { color: red; fill: red; text-decoration: underline; font-weight: 700 }"),
    (
        "shadows and white space",
        "body { text-shadow: 2px 2px 1px red; white-space: pre; color: red; text-indent: 2em }",
    ),
    (
        "names of SVG",
        "text { fill: red; font-weight: 700; letter-spacing: 1px } svg text { font-size: 20px } svg path { stroke: lime } \
         g { opacity: .5 }",
    ),
];

/// A page may style what it finds by its classes: the comparison sees it.
const MEANT: (&str, &str) = ("meant", ".dl-label { letter-spacing: 3px; fill: red }");

/// What a page has besides: a heading, a label, and words in the family of the pictures.
const OWN: &str = "<div class='own'><h1 class='title'>A heading</h1><p class='label'>A <a href='#'>link</a></p>\
    <p style='font-family: Inter, serif'>AVATAR 1171</p><svg width='50' height='20'><text y='15' class='tick'>12</text></svg></div>";

const RIGHT_TO_LEFT: &str = "title: سقوط بغداد\nlanguage: ar\nevents:\n  - { date: 1258-02-10, title: 'سقطت المدينة!' }\n  \
    - { date: 1260~/1261, title: معركة عين جالوت }\n";

fn pictures() -> [String; 3] {
    let shipped = |name: &str| std::fs::read_to_string(format!("output/{name}.svg")).unwrap();
    let arabic = dateline::render(&dateline::read(RIGHT_TO_LEFT).value.unwrap()).unwrap();
    [shipped("overview"), shipped("alliance"), arabic[0].svg()]
}

fn document(rules: &str, body: &str) -> String {
    format!("<!doctype html><meta charset=utf-8><style>{rules}</style><body>{body}")
}

/// A page that lays out the pictures alone and in every style, and tells what differs: a line for each style.
fn comparison(pictures: &[String; 3], hosts: &[(&str, &str)]) -> String {
    let alone: Vec<String> = pictures.iter().map(|picture| document("", picture)).collect();
    let bare: Vec<String> = hosts.iter().map(|(_, rules)| document(rules, OWN)).collect();
    let all = pictures.concat();
    let with: Vec<String> = hosts.iter().map(|(_, rules)| document(rules, &format!("{OWN}{all}{OWN}"))).collect();
    let json = |documents: &[String]| serde_json::to_string(documents).unwrap().replace("</", "<\\/");
    let script = include_str!("compare.js");
    format!(
        "<!doctype html><meta charset=utf-8><body><script>const alone = {}, bare = {}, within = {};\n{script}</script>",
        json(&alone),
        json(&bare),
        json(&with)
    )
}

#[test]
#[ignore = "needs chromium"]
fn a_page_and_its_pictures_leave_each_other_alone() {
    let hosts: Vec<(&str, &str)> = HOSTS.into_iter().chain([MEANT]).collect();
    let out = shown(&comparison(&pictures(), &hosts));
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), hosts.len(), "{out}");
    for ((name, _), line) in HOSTS.iter().zip(&lines) {
        println!("{name}: {line}");
        let counted: Vec<&str> = line.split(", ").take(4).collect();
        assert_eq!(counted[1..], ["0 moved", "0 of another look", "0 of the page changed"], "{name}: {line}");
        let compared: usize = counted[0].split(' ').next().and_then(|count| count.parse().ok()).expect("a count");
        assert!(compared > 900, "{name}: only {compared} shapes and texts");
    }
    let meant = lines.last().unwrap();
    assert!(!meant.contains(", 0 moved") && !meant.contains(", 0 of another look"), "{meant}");
}
