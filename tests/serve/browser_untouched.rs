//! The live page in Chromium: what nobody has touched stays as it is, and what is moved goes where the pointer and the arrow go.

use super::browser::{open, open_form, until_text};
use super::tab::Tab;
use super::{FILE, Served};

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn where_time_runs_left_marks_and_ends_go_where_they_are_moved() {
    let text =
        FILE.replace("1914-07-28", "1914-07-28/1918-11-11").replace("# as taught\n", "# as taught\ndirection: rtl\n");
    let served = Served::new(&text);
    let mut tab = open(&served);
    tab.js("document.querySelector('.dl-event[data-id=war]').focus()");
    tab.press("ArrowLeft", 8 | 1);
    until_text(&served, &text.replace("11-11", "11-12"));
    tab.until("document.querySelector('.dl-event[data-id=war]').dataset.date === '1914-07-28/1918-11-12'");
    tab.press("ArrowRight", 8 | 2);
    until_text(&served, &text.replace("11-11", "11-12").replace("07-28", "07-27"));
    tab.until("document.querySelector('.dl-event[data-id=war]').dataset.date === '1914-07-27/1918-11-12'");
    tab.drag(".dl-event[data-id=war] .end[data-end=last]", 40.0);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.endsWith('11-12')");
    let moved = served.text();
    let last = moved.lines().find_map(|line| line.strip_prefix("  date: 1914-07-27/")).unwrap();
    assert!(last < "1918-11" && last > "1914-08" && last.len() == 10, "{moved}");
    tab.drag(".dl-event[data-id=war] .end[data-end=first]", -20.0);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.startsWith('1914-07-27')");
    let moved = served.text();
    let first = moved.lines().find_map(|line| line.strip_prefix("  date: ")?.strip_suffix(&format!("/{last}")));
    assert!(first.is_some_and(|first| first > "1914-07-27"), "{moved}");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn values_that_a_field_of_one_line_cannot_hold_stay() {
    let source =
        "sources:\n  book:\n    title: A book\n    author: |-\n      One\n      Two\n    url: https://a.example\n";
    let text = FILE.replace("sources: { book: { title: A book } }\n", source);
    let text =
        text.replace("  importance: 5\n", "  importance: 5\n  place: |-\n    Here\n    There\n  tags: ['a, b', c]\n");
    let served = Served::new(&text);
    let mut tab = open(&served);
    tab.js("window.confirm = () => { throw new Error('nothing was typed') }");
    tab.js("document.querySelector('#source-list li[data-id=book] button').click()");
    tab.until("document.querySelector('#source-panel').open && document.querySelector('#source-author').disabled");
    tab.js("document.querySelector('#source-close').click()");
    tab.until("!document.querySelector('#source-panel').open");
    tab.js("document.querySelector('#source-list li[data-id=book] button').click()");
    tab.until("document.querySelector('#source-panel').open");
    tab.js("document.querySelector('#source-url').select()");
    tab.write("https://b.example");
    tab.press("Enter", 0);
    let text = text.replace("https://a.example", "https://b.example");
    until_text(&served, &text);
    tab.until("!document.querySelector('#source-panel').open");
    open_form(&mut tab, "war");
    assert_eq!(
        tab.js(
            "['place', 'tags', 'title'].map((name) => document.querySelector('#form').elements[name].disabled).join()"
        ),
        "true,true,false"
    );
    tab.js("document.querySelector('#close').click()");
    tab.until("!document.querySelector('#panel').open");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_title_keeps_the_letters_of_a_rule_of_styles() {
    let served = Served::new(&FILE.replace("'Quince'", "'Of @font-face{a} rules'"));
    let mut tab = open(&served);
    let is_whole = "document.querySelector('#picture').textContent.replaceAll(/\\s/g, '').includes('@font-face{a}')";
    assert_eq!(tab.js(is_whole), true);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_file_that_was_never_read_has_no_list_of_sources() {
    let served = Served::new("title: [\n");
    let mut tab = Tab::start(&format!("http://127.0.0.1:{}/#{}", served.port, served.secret), (1280, 900));
    tab.until("document.querySelector('#events').hidden");
    assert_eq!(tab.js("document.querySelector('#all-sources').hidden"), true);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}
