//! Reference pictures: small ones, without fonts, one notion each, to be read by people when they change.
//!
//! `INSTA_UPDATE=always cargo test --test tests pictures` writes them anew; look at each before you keep it.

/// A name, what its file says below `title:`, and the keys of its one timeline.
const PICTURES: [(&str, &str, &str); 12] = [
    (
        "dates",
        "- { date: 1917-11-07, title: A day }\n- { date: 1918-03, title: A month }\n- { date: 1919, title: A year }\n\
         - { date: 1920~, title: About a year }\n- { date: '1921?', title: Perhaps a year }",
        "scale: linear",
    ),
    (
        "one-of-several",
        "- { date: '[1667,1668]', title: One of two years }\n- { date: '{1670,1672}', title: Both years }\n\
         - { date: 167X, title: A decade }",
        "scale: linear",
    ),
    (
        "spans",
        "- { date: 1914-07/1918-11, title: Both ends known }\n- { date: /1915, title: Beginning unknown }\n\
         - { date: 1915~/1917, title: One end about }\n- { date: 1916/.., title: Open }",
        "scale: linear",
    ),
    (
        "status",
        "- { date: 2011, title: Confirmed }\n- { date: 2012, title: Reported, status: reported }\n\
         - { date: 2013, title: Disputed, status: disputed }\n- { date: 2014, title: Denied, status: denied }\n\
         - { date: 2015, title: Derived, basis: derived }",
        "scale: linear",
    ),
    (
        "break",
        "- { date: -0044-03-15, title: Ides of March }\n- { date: -0043-12-07, title: Cicero killed }\n\
         - { date: 1599, title: A play of it }\n- { date: 1607, title: Another }",
        "scale: broken",
    ),
    (
        "sequential",
        "- { date: 1666-09-02, title: Fire }\n- { date: 1666-09-06, title: It ends }\n- { date: 1677, title: A column }",
        "scale: sequential",
    ),
    (
        "vertical",
        "- { date: 1905, title: Four papers, summary: In one year. }\n- { date: 1909/1911, title: Zurich and Prague }\n\
         - { date: 1915-11-25, title: Field equations, importance: 5 }",
        "layout: vertical",
    ),
    (
        "lanes",
        "- { date: 1957-10-04, title: Sputnik, place: USSR }\n- { date: 1958-01-31, title: Explorer, place: USA }\n\
         - { date: 1961-04-12, title: Vostok, place: USSR }\n- { date: 1961/1963, title: Mercury, place: USA }",
        "layout: lanes\n  lanes: place",
    ),
    (
        "dark",
        "- { date: 1900, title: Light on dark, category: c }\n- { date: 1910, title: Another, category: c }",
        "theme: dark",
    ),
    (
        "folded",
        "- { date: 1990-01, title: A first event }\n- { date: 1990-02, title: A second event }\n\
         - { date: 1990-03, title: A third event }\n- { date: 1990-04, title: A fourth event }\n\
         - { date: 1990-05, title: A fifth event }\n- { date: 1990-06, title: A sixth event, importance: 5 }",
        "max-height: 260",
    ),
    (
        "right-to-left",
        "- { date: 1258-02-10, title: سقوط بغداد }\n- { date: 1260-09-03, title: معركة عين جالوت }",
        "scale: linear",
    ),
    (
        "times",
        "- { date: 2012-05-25T14:30:00Z, title: Shelling }\n- { date: 2012-05-25T19:00:00Z, title: Night }\n\
         - { date: 2012-05-26, title: Day }",
        "scale: linear",
    ),
];

fn picture(events: &str, keys: &str) -> String {
    let text = format!(
        "title: A small picture\ncategories: {{ c: {{ label: A category, color: orange }} }}\nevents:\n{events}\ntimelines:\n\
         - id: small\n  width: 400\n  {keys}\n"
    );
    let read = dateline::check(&text);
    let wrong: Vec<_> = read.diagnostics.iter().filter(|one| !one.message.contains("`c`")).collect();
    assert!(wrong.is_empty(), "{wrong:?}\n{text}");
    let chronicle = read.value.unwrap();
    let mut ruler = dateline::font::Ruler::new();
    let layout = dateline::layout::arrange(&chronicle, &chronicle.views[0], &mut ruler);
    dateline::export::svg(&dateline::draw::draw(&chronicle, &chronicle.views[0], &layout), &[])
}

#[test]
fn each_is_drawn_as_it_was_last_looked_at() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("pictures");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for (name, events, keys) in PICTURES {
            let svg = picture(events, keys);
            insta::assert_binary_snapshot!(&format!("{name}.svg"), svg.into_bytes());
        }
    });
}

/// CairoSVG 2, svglib 2 and WeasyPrint 70 lose or spoil what browsers forgive: words of a `title` within a text, a line break
/// in it, the shorthand `font`, a colour of a newer kind.
#[test]
fn shipped_pictures_say_everything_in_the_plainest_way() {
    let mut colours = 0;
    for entry in std::fs::read_dir("output").unwrap() {
        let path = entry.unwrap().path();
        let picture = std::fs::read_to_string(&path).unwrap();
        let document = roxmltree::Document::parse(&picture).unwrap();
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            let name = path.display();
            if node.has_tag_name(("http://www.w3.org/2000/svg", "text")) {
                assert!(node.children().all(|child| child.is_text()), "{name}: {node:?} holds an element");
                assert!(!node.text().unwrap_or_default().contains('\n'), "{name}: {node:?} breaks its line");
            }
            assert!(node.attribute("font").is_none(), "{name}: {node:?}");
            let style = node.attribute("style").into_iter().chain(node.text()).filter(|_| !node.has_tag_name("text"));
            assert!(style.into_iter().all(|rules| !rules.contains("{font:")), "{name}: {node:?}");
            for colour in ["fill", "stroke", "stop-color"].into_iter().filter_map(|key| node.attribute(key)) {
                let hex = colour
                    .strip_prefix('#')
                    .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
                assert!(hex || colour == "none" || colour.starts_with("url(#"), "{name}: {colour}");
                colours += usize::from(hex);
            }
        }
    }
    assert!(colours > 1_000, "few colours: {colours}");
}
