//! The live page under a finger: it scrolls the page where it moves at once, and moves a mark where it rests first.

use super::tab::Tab;
use super::{FILE, Served};

/// The window of a phone that lies on its side.
const SIZE: (u32, u32) = (844, 390);
/// Longer than a finger has to rest, ms.
const REST: u64 = 900;

fn open(text: &str) -> (Served, Tab) {
    let served = Served::new(text);
    let mut tab = Tab::open(&format!("http://127.0.0.1:{}/#{}", served.port, served.secret), SIZE);
    tab.becomes_touched();
    (served, tab)
}

/// Scrolls so that an element is in the middle of the window, and says where the page is then.
fn see(tab: &mut Tab, selector: &str) -> f64 {
    tab.js(&format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"));
    scrolled(tab)
}

fn scrolled(tab: &mut Tab) -> f64 {
    tab.js("scrollY").as_f64().unwrap()
}

/// From now on the page takes note of where it is scrolled while something is moved.
fn watch(tab: &mut Tab) {
    tab.js("window.isScrolled = false; addEventListener('scroll', () => { \
         isScrolled ||= document.querySelector('#picture').classList.contains('dragging'); })");
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_finger_that_rests_on_a_mark_moves_its_date_and_one_that_does_not_scrolls() {
    let (served, mut tab) = open(FILE);
    let mark = ".dl-event[data-id=war] .dl-marker";
    let before = see(&mut tab, mark);
    tab.swipe(mark, 0, [0.0, -120.0]);
    tab.until(&format!("scrollY > {before}"));
    assert_eq!(served.text(), FILE, "a swipe moves nothing");
    see(&mut tab, mark);
    watch(&mut tab);
    // In a window of this width time runs downwards.
    tab.swipe(mark, REST, [20.0, 60.0]);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.endsWith('07-28')");
    let text = served.text();
    let moved = text.lines().find_map(|line| line.strip_prefix("  date: ")).unwrap();
    assert!(moved > "1914-07-28" && moved < "1917" && moved.len() == 10, "{text}");
    assert_eq!(text.replace(moved, "1914-07-28"), FILE);
    assert_eq!(tab.js("isScrolled"), false, "the page stays while a mark is moved");
    assert_eq!(tab.js("document.querySelector('#panel').open || !document.querySelector('#ghost').hidden"), false);
    let before = served.text();
    tab.swipe(".dl-event[data-id=quince] .dl-marker", REST, [0.0, 0.0]);
    tab.until("!document.querySelector('#picture').classList.contains('dragging')");
    assert_eq!(served.text(), before, "a finger that only rests moves nothing");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_finger_moves_the_end_of_a_bar_by_its_ring() {
    let text = FILE.replace("1914-07-28", "1914-07-28/1918-11-11");
    let (served, mut tab) = open(&text);
    let ring = ".dl-event[data-id=war] .end[data-end=last]";
    let before = see(&mut tab, ring);
    tab.swipe(ring, 0, [0.0, -100.0]);
    tab.until(&format!("scrollY > {before}"));
    assert_eq!(served.text(), text, "a ring that is not shown is not there");
    tab.js("document.querySelector('.dl-event[data-id=war]').focus({ preventScroll: true })");
    see(&mut tab, ring);
    watch(&mut tab);
    tab.swipe(ring, 0, [-20.0, -60.0]);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.endsWith('11-11')");
    let moved = served.text();
    let last = moved.lines().find_map(|line| line.strip_prefix("  date: 1914-07-28/")).unwrap();
    assert!(last < "1918-11" && last > "1914-08" && last.len() == 10, "{moved}");
    assert_eq!(tab.js("isScrolled"), false, "the page stays while an end is moved");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}
