//! The live page in Chromium: typed, dragged, saved beside, and read by a screen reader.

use std::fs;

use serde_json::{Value, json};

use super::tab::Tab;
use super::{BOUND, FILE, Served};

const WIDE: (u32, u32) = (1280, 900);

pub(super) fn open(served: &Served) -> Tab {
    Tab::open(&format!("http://127.0.0.1:{}/#{}", served.port, served.secret), WIDE)
}

/// Waits until the file is as it should be.
#[track_caller]
pub(super) fn until_text(served: &Served, expected: &str) {
    let start = std::time::Instant::now();
    while served.text() != expected {
        assert!(start.elapsed() < BOUND, "{}", served.text());
        std::thread::yield_now();
    }
}

/// Opens the form of an event by its row.
pub(super) fn open_form(tab: &mut Tab, id: &str) {
    tab.js(&format!("document.querySelector('tr[data-id={id}] .open').click()"));
    tab.until("document.querySelector('#panel').open && document.activeElement.name === 'title'");
}

fn select_all(tab: &mut Tab) {
    tab.js("document.activeElement.select()");
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn what_is_typed_in_the_form_is_the_one_change_of_the_file() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    open_form(&mut tab, "war");
    select_all(&mut tab);
    tab.write("The war");
    tab.js("document.querySelector('#date').focus()");
    tab.press("ArrowUp", 0);
    tab.until("document.querySelector('#date').value === '1914-07-29' && document.querySelector('#date-meaning').textContent === '29 July 1914'");
    tab.js("document.querySelector('#preview').click()");
    tab.until("document.querySelector('#diff').textContent.includes('+  title: The war   # so it is called')");
    assert_eq!(served.text(), FILE);
    tab.press("Enter", 0);
    tab.until("!document.querySelector('#panel').open");
    let text = FILE.replace("title: War ", "title: The war ").replace("-28", "-29");
    assert_eq!(served.text(), text);
    tab.until("document.querySelector('tr[data-id=war]').textContent.includes('The war')");
    tab.until("document.querySelector('#picture').textContent.includes('The war')");
    tab.press("z", 2);
    until_text(&served, FILE);
    tab.press("z", 2 | 8);
    until_text(&served, &text);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_save_in_an_editor_appears_and_keeps_scroll_selection_and_what_is_typed() {
    let many: String = (0..300).map(|day| format!("- {{date: {}, title: Day {day}}}\n", 1000 + day)).collect();
    let served = Served::new(&(FILE.to_owned() + &many));
    let mut tab = open(&served);
    open_form(&mut tab, "quince");
    select_all(&mut tab);
    tab.write("Half a wo");
    tab.js("scrollTo(0, 3000); getSelection().selectAllChildren(document.querySelector('tr[data-id=day-99-1099] p').parentNode)");
    // Where the row stands in the window, and what is selected.
    let seen = "[Math.round(document.querySelector('tr[data-id=day-99-1099]').getBoundingClientRect().top), getSelection().toString()]";
    let before = tab.js(seen);
    fs::write(served.path(), served.text().replace("title: War ", "title: Another war ")).unwrap();
    tab.until("document.querySelector('tr[data-id=war]')?.textContent.includes('Another war') ?? false");
    assert_eq!(tab.js(seen), before);
    assert_eq!(tab.js("document.querySelector('#event-title').value"), "Half a wo");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_conflict_is_told_and_the_form_keeps_what_was_typed() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    open_form(&mut tab, "quince");
    select_all(&mut tab);
    tab.write("Medlar");
    let edited = FILE.replace("title: War ", "title: Battle ");
    fs::write(served.path(), &edited).unwrap();
    tab.press("Enter", 0);
    tab.until("document.querySelector('#form-trouble').textContent.includes('changed by another program')");
    assert_eq!(
        (served.text(), tab.js("document.querySelector('#event-title').value")),
        (edited.clone(), json!("Medlar"))
    );
    tab.until("document.querySelector('tr[data-id=war]').textContent.includes('Battle')");
    tab.press("Enter", 0);
    tab.until("!document.querySelector('#panel').open");
    let text = served.text();
    assert!(text.contains("Medlar") && text.contains("Battle") && !text.contains("Quince"), "{text}");
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn marks_move_by_whole_units_of_their_dates_by_pointer_and_by_key() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    tab.js("document.querySelector('.dl-event[data-id=quince]').focus()");
    tab.press("ArrowLeft", 8);
    until_text(&served, &FILE.replace("1916~", "1915~"));
    tab.until("document.querySelector('.dl-event[data-id=quince]').dataset.date === '1915~'");
    assert_eq!(tab.js("document.activeElement.dataset.id"), "quince");
    tab.press("ArrowRight", 8);
    until_text(&served, FILE);
    tab.until("document.querySelector('.dl-event[data-id=quince]').dataset.date === '1916~'");
    tab.drag(".dl-event[data-id=war] .dl-marker", 40.0);
    tab.until("!document.querySelector('#notice').textContent.includes('Quince')");
    let text = served.text();
    let moved = text.lines().find_map(|line| line.strip_prefix("  date: ")).unwrap();
    assert!(moved > "1914-07-28" && moved < "1917" && moved.len() == 10, "{text}");
    assert_eq!(text.replace(moved, "1914-07-28"), FILE);
    tab.until("document.querySelector('.dl-event[data-id=war]').dataset.date !== '1914-07-28'");
    assert_eq!(tab.js("document.querySelector('#panel').open"), false, "a drag is no click");
    tab.drag(".dl-event[data-id=quince] .dl-marker", 0.0);
    tab.until("document.querySelector('#panel').open && document.querySelector('#event-title').value === 'Quince'");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn ends_of_bars_move_by_pointer_and_by_key_and_the_other_end_stays() {
    let text = FILE.replace("1914-07-28", "1914-07-28/1918-11-11");
    let served = Served::new(&text);
    let mut tab = open(&served);
    tab.js("document.querySelector('.dl-event[data-id=war]').focus()");
    tab.press("ArrowRight", 8 | 1);
    until_text(&served, &text.replace("11-11", "11-12"));
    tab.until("document.querySelector('.dl-event[data-id=war]').dataset.date === '1914-07-28/1918-11-12'");
    tab.press("ArrowLeft", 8 | 2);
    until_text(&served, &text.replace("11-11", "11-12").replace("07-28", "07-27"));
    tab.until("document.querySelector('.dl-event[data-id=war]').dataset.date === '1914-07-27/1918-11-12'");
    tab.drag(".dl-event[data-id=war] .end[data-end=last]", -40.0);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.endsWith('11-12')");
    let moved = served.text();
    let last = moved.lines().find_map(|line| line.strip_prefix("  date: 1914-07-27/")).unwrap();
    assert!(last < "1918-11" && last > "1914-08" && last.len() == 10, "{moved}");
    tab.drag(".dl-event[data-id=war] .end[data-end=first]", 20.0);
    tab.until("!document.querySelector('.dl-event[data-id=war]').dataset.date.startsWith('1914-07-27')");
    assert!(served.text().contains(&format!("/{last}\n")), "{}", served.text());
    assert_eq!(tab.js("document.querySelector('#panel').open"), false, "a drag is no click");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn events_are_added_copied_and_removed_by_keys_alone() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    tab.js("document.querySelector('#add').focus()");
    tab.press("Enter", 0);
    tab.until("document.activeElement.name === 'date'");
    tab.write("11 November 1918");
    tab.until("document.querySelector('#date-meaning').textContent.includes('1918-11-11')");
    tab.js("document.querySelector('#event-title').focus()");
    tab.write("Peace");
    tab.press("Enter", 0);
    tab.until("document.querySelector('tr[data-id=peace]') !== null && document.activeElement.id === 'add'");
    open_form(&mut tab, "peace");
    tab.js("document.querySelector('#duplicate').click()");
    tab.until("document.querySelector('#form-heading').textContent === 'New event'");
    tab.js("document.querySelector('#event-title').select()");
    tab.js("document.querySelector('#event-title').focus()");
    tab.write("Peace again");
    tab.press("Enter", 0);
    tab.until("document.querySelector('tr[data-id=peace-again]') !== null");
    open_form(&mut tab, "peace");
    tab.js("document.querySelector('#remove').focus()");
    tab.press("Enter", 0);
    tab.until("document.querySelector('tr[data-id=peace]') === null");
    assert_eq!(served.text().matches("Peace").count(), 1);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_source_is_added_seen_before_it_is_saved_and_undone() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    tab.js("document.querySelector('#new-source').click()");
    tab.until("document.querySelector('#source-panel').open && document.activeElement.id === 'source-title'");
    tab.write("An Atlas of the war in maps");
    tab.until("document.querySelector('#source-id').value === 'an-atlas-of-the'");
    tab.js("document.querySelector('#source-preview').click()");
    tab.until("document.querySelector('#source-diff').textContent.includes('an-atlas-of-the: { title: An Atlas')");
    assert_eq!(served.text(), FILE);
    tab.js("document.querySelector('#source-title').focus()");
    tab.press("Enter", 0);
    tab.until(
        "!document.querySelector('#source-panel').open && document.querySelectorAll('#source-list li').length === 2",
    );
    let text = FILE.replace("A book } }", "A book }, an-atlas-of-the: { title: An Atlas of the war in maps } }");
    assert_eq!(served.text(), text);
    tab.js("document.querySelector('#source-list li[data-id=book] button').click()");
    tab.until(
        "document.querySelector('#source-panel').open && document.querySelector('#source-title').value === 'A book'",
    );
    tab.js("document.querySelector('#source-published').focus()");
    tab.write("soon");
    tab.press("Enter", 0);
    tab.until("document.querySelector('#source-trouble').textContent.startsWith('Not saved')");
    assert_eq!(nameless(&mut tab), Vec::<Value>::new());
    tab.js("document.querySelector('#source-published').select()");
    tab.write("1950?");
    let renewals = "performance.getEntriesByType('resource').filter((one) => one.name.includes('/state')).length";
    let before = tab.js(renewals);
    tab.press("Enter", 0);
    tab.until("!document.querySelector('#source-panel').open");
    until_text(&served, &text.replace("{ title: A book }", "{ title: A book, published: \"1950?\" }"));
    // What is undone is the last change that the page knows of.
    tab.until(&format!("{renewals} > {before}"));
    tab.press("z", 2);
    until_text(&served, &text);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

/// What an author writes to run in the page of a reader.
const HOSTILE: &str = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn words_of_the_file_are_words_and_never_markup() {
    let text = format!(
        "title: '{HOSTILE}'\nevents:\n- {{date: 1914, title: '{HOSTILE}', summary: '{HOSTILE}', tags: ['{HOSTILE}']}}\n"
    );
    let text = text.replace("='run'", "=''run''");
    let served = Served::new(&text);
    let mut tab = open(&served);
    assert_eq!(tab.js("document.querySelector('tr .open').textContent"), HOSTILE);
    tab.js("document.querySelector('tr .open').click()");
    tab.until("document.querySelector('#panel').open");
    assert_eq!(tab.js("document.querySelector('#event-title').value"), HOSTILE);
    assert_eq!(tab.js("[document.title, document.querySelectorAll('#rows img, #picture img, #rows script, #picture script').length]"), json!([HOSTILE, 0]));
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

/// What a screen reader is told that can be focused and has no name.
pub(crate) fn nameless(tab: &mut Tab) -> Vec<Value> {
    let tree = tab.call("Accessibility.getFullAXTree", &json!({}));
    let is_focusable = |node: &&Value| {
        node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|one| one["name"] == "focusable" && one["value"]["value"] == true)
    };
    let named = |node: &&Value| node["name"]["value"].as_str().is_some_and(|name| !name.trim().is_empty());
    let nodes = tree["nodes"].as_array().unwrap();
    let all: Vec<&Value> = nodes.iter().filter(|node| node["ignored"] == false).filter(is_focusable).collect();
    assert!(all.len() >= 8, "{} can be focused", all.len());
    all.into_iter().filter(|node| !named(node)).map(|node| node["role"]["value"].clone()).collect()
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn no_window_is_too_narrow_and_all_that_can_be_used_has_a_name() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    for width in [390, 800, 1200, 1600] {
        tab.resize(width, 900);
        let over = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        tab.until(over);
        assert_eq!(nameless(&mut tab), Vec::<Value>::new(), "{width}");
        open_form(&mut tab, "war");
        tab.until(over);
        assert_eq!(nameless(&mut tab), Vec::<Value>::new(), "{width}, with the form");
        tab.press("Escape", 0);
        tab.until("!document.querySelector('#panel').open");
    }
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}
