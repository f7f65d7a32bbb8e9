//! The live page under axe-core, which finds what keeps people from using a page: each state of it, light and dark, on a phone
//! and beside a desk. axe-core comes from npm, so `.ci/run axe` asks for it.

use std::fs;

use serde_json::{Value, json};

use super::browser::open_form;
use super::tab::Tab;
use super::{FILE, Served};

/// A file that fills every part of the page.
fn file() -> String {
    let war = "  importance: 5\n  summary: Some words.\n  category: land\n  tags: [one, two]\n  sources: [{ id: book, locator: p. 4 }]\n  accounts: [{ source: book, date: 1915 }]\n";
    let more = "- { id: warned, date: 1921-22, title: Warned, url: \"https://a.example/x\" }\n\
        timelines:\n- { id: one, title: All }\n- { id: two, layout: lanes, title: Lanes }\n";
    FILE.replace("1914-07-28", "1914-07-28/1918-11-11").replace("  importance: 5\n", war) + more
}

/// What is wrong in the page as it is now.
#[track_caller]
fn is_sound(tab: &mut Tab, state: &str) {
    let found = tab.js("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => \
         violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))]))");
    assert_eq!(found, json!([]), "{state}");
    // A rule that looks at nothing finds nothing.
    let passed = tab.js("axe.run(document).then(({ passes }) => passes.length)");
    assert!(passed.as_u64() > Some(20), "{state}: {passed} rules were kept");
}

/// Fills in a field.
fn fill(tab: &mut Tab, selector: &str, value: &str) {
    tab.js(&format!(
        "(() => {{ const one = document.querySelector('{selector}'); one.value = '{value}'; \
         one.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
    ));
}

/// Each state of the page, one after the other.
fn look(tab: &mut Tab, kind: &str) {
    is_sound(tab, &format!("{kind}: the page"));
    open_form(tab, "war");
    tab.js("document.querySelector('#add-account').click(); document.querySelector('#add-source').click()");
    fill(tab, "#date", "12/5/2012");
    tab.until("document.querySelectorAll('#date-forms button').length > 1");
    is_sound(tab, &format!("{kind}: a date that may be two"));
    fill(tab, "#date", "1914");
    tab.js("document.querySelector('#preview').click()");
    tab.until("!document.querySelector('#diff').hidden || !document.querySelector('#form-trouble').hidden");
    is_sound(tab, &format!("{kind}: the form of an event"));
    tab.js("window.confirm = () => true; document.querySelector('#close').click()");
    tab.js("document.querySelector('#edit-timeline').click()");
    tab.until("document.querySelector('#timeline-panel').open");
    fill(tab, "#timeline-layout", "lanes");
    tab.js("document.querySelector('#timeline-preview').click()");
    tab.until("!document.querySelector('#timeline-diff').hidden");
    is_sound(tab, &format!("{kind}: the form of a timeline"));
    fill(tab, "#timeline-from", "soon");
    tab.until("!document.querySelector('#timeline-from-wrong').hidden");
    is_sound(tab, &format!("{kind}: a value that cannot be"));
    tab.js("document.querySelector('#timeline-close').click(); document.querySelector('#source-list button').click()");
    tab.until("document.querySelector('#source-panel').open");
    fill(tab, "#source-title", "Another");
    tab.js("document.querySelector('#source-preview').click()");
    tab.until("!document.querySelector('#source-diff').hidden");
    is_sound(tab, &format!("{kind}: the form of a source"));
    tab.js("document.querySelector('#source-close').click()");
    tab.js("document.querySelector('#lost').hidden = false; document.querySelector('#lost').textContent = 'Lost.'; document.querySelector('#notice').textContent = 'Saved.'");
    is_sound(tab, &format!("{kind}: what it tells"));
}

/// The page of a program, with axe-core in it.
fn open(served: &Served, size: (u32, u32), scheme: &str) -> Tab {
    let axe = std::env::var("DATELINE_AXE").expect("the path of axe.min.js in DATELINE_AXE: `.ci/run axe`");
    let mut tab = Tab::start("about:blank", size);
    let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }] });
    tab.call("Emulation.setEmulatedMedia", &scheme);
    tab.call("Page.navigate", &json!({ "url": format!("http://127.0.0.1:{}/#{}", served.port, served.secret) }));
    tab.until("document.readyState === 'complete' && document.querySelector('#file').textContent !== ''");
    let injected = tab.call("Runtime.evaluate", &json!({ "expression": fs::read_to_string(axe).unwrap() }));
    assert_eq!(injected["exceptionDetails"], Value::Null);
    tab
}

#[test]
#[ignore = "needs Chromium and axe-core: `.ci/run axe`"]
fn nothing_keeps_anybody_from_using_the_page() {
    for size in [(1280, 900), (390, 844)] {
        for scheme in ["light", "dark"] {
            let served = Served::new(&file());
            let mut tab = open(&served, size, scheme);
            tab.until(
                "document.querySelectorAll('#rows tr').length > 0 && document.querySelector('#picture svg') !== null",
            );
            look(&mut tab, &format!("{} px, {scheme}", size.0));
            drop(tab);
            let served = Served::with("title: [\n", &["--read-only"]);
            let mut tab = open(&served, size, scheme);
            tab.until("!document.querySelector('#problems').hidden");
            is_sound(&mut tab, &format!("{} px, {scheme}: a file that cannot be read", size.0));
        }
    }
}
