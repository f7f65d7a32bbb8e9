//! Timelines in Chromium: the picture follows what is chosen in the form, and nothing is written before it is saved.

use super::browser::{open, until_text};
use super::tab::Tab;
use super::timelines::file;
use super::{FILE, Served};

/// Chooses a value in the form of the timeline, as a click in the list does.
fn choose(tab: &mut Tab, key: &str, value: &str) {
    tab.js(&format!(
        "(() => {{ const one = document.querySelector('#timeline-form').elements['{key}']; one.value = '{value}'; \
         one.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
    ));
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn the_picture_follows_what_is_chosen_before_it_is_saved() {
    let served = Served::new(&file());
    let mut tab = open(&served);
    tab.js("document.querySelector('#edit-timeline').click()");
    tab.until("document.querySelector('#timeline-panel').open && document.activeElement.name === 'layout'");
    choose(&mut tab, "layout", "vertical");
    tab.until("document.querySelector('#picture svg').dataset.time === 'down'");
    choose(&mut tab, "theme", "dark");
    choose(&mut tab, "title", "Another");
    tab.until("document.querySelector('#picture').textContent.includes('Another')");
    assert_eq!(served.text(), file());
    choose(&mut tab, "from", "soon");
    tab.until("document.querySelector('#timeline-from-wrong').textContent.includes('soon')");
    assert_eq!(tab.js("document.querySelector('#timeline-from').getAttribute('aria-invalid')"), "true");
    choose(&mut tab, "from", "25 April 1910");
    tab.until("document.querySelector('#timeline-from-meaning').textContent.includes('1910-04-25') && document.querySelector('#timeline-from-wrong').hidden");
    tab.js("document.querySelector('#timeline-preview').click()");
    tab.until("document.querySelector('#timeline-diff').textContent.includes('+  layout: vertical')");
    assert_eq!(served.text(), file());
    tab.js("document.querySelector('#timeline-form').elements.title.focus()");
    tab.press("Enter", 0);
    tab.until("!document.querySelector('#timeline-panel').open");
    let lines = "  title: Another\n  layout: vertical\n  theme: dark\n  from: 1910-04-25\n";
    let text = file().replace("  title: All of it\n", lines);
    until_text(&served, &text);
    tab.until("!document.querySelector('#undo').disabled");
    tab.press("z", 2);
    until_text(&served, &file());
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn a_timeline_is_added_copied_and_removed_and_a_form_that_is_left_leaves_the_picture_as_it_was() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    tab.js("document.querySelector('#new-timeline').focus()");
    tab.press("Enter", 0);
    tab.until("document.querySelector('#timeline-panel').open && document.activeElement.name === 'id' && !document.querySelector('#timeline-first').hidden");
    tab.js("document.activeElement.select()");
    tab.write("land");
    choose(&mut tab, "scale", "linear");
    tab.press("Enter", 0);
    let one = format!("{FILE}timelines:\n  - id: land\n    scale: linear\n");
    until_text(&served, &one);
    tab.until("!document.querySelector('#timeline-panel').open && document.activeElement.id === 'new-timeline'");
    tab.until("!document.querySelector('#undo').disabled");
    tab.js("document.querySelector('#edit-timeline').click()");
    tab.until("document.querySelector('#timeline-panel').open && document.querySelector('#timeline-scale').value === 'linear'");
    tab.js("document.querySelector('#timeline-duplicate').click()");
    tab.until("document.querySelector('#timeline-id').value === 'land-2'");
    tab.press("Enter", 0);
    let two = format!("{one}  - id: land-2\n    scale: linear\n").replace("linear\n  - id", "linear\n\n  - id");
    until_text(&served, &two);
    tab.until(
        "!document.querySelector('#timeline-panel').open && document.querySelectorAll('#tabs button').length === 2",
    );
    tab.until("document.querySelector('#tabs [aria-selected=true]').textContent === 'Wars (land-2)'");
    tab.js("document.querySelector('#edit-timeline').click()");
    tab.until(
        "document.querySelector('#timeline-panel').open && document.querySelector('#timeline-id').value === 'land-2'",
    );
    tab.js("document.querySelector('#timeline-remove').click()");
    until_text(&served, &one);
    tab.until("!document.querySelector('#timeline-panel').open && document.querySelector('#tabs').hidden");
    tab.js("document.querySelector('#edit-timeline').click()");
    tab.until("document.querySelector('#timeline-panel').open");
    choose(&mut tab, "layout", "vertical");
    tab.until("document.querySelector('#picture svg').dataset.time === 'down'");
    tab.js("window.confirm = () => true; document.querySelector('#timeline-close').click()");
    tab.until("!document.querySelector('#timeline-panel').open && document.querySelector('#picture svg').dataset.time !== 'down'");
    assert_eq!(served.text(), one);
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}
