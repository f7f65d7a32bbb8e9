//! What each source says, in the form of an event: one account changes, and the lines of all others stay.

use super::browser::{open, open_form, until_text};
use super::{FILE, Served};

/// An event with accounts of several styles, and comments between them.
const ACCOUNTS: &str =
    "  accounts:\n  # The first.\n  - source: book # so\n    says: Long ago.\n  - { source: map, date: 1915 }\n";

fn file() -> String {
    let text = FILE
        .replace("sources: { book: { title: A book } }", "sources: { book: { title: A book }, map: { title: A map } }");
    text.replace("  importance: 5\n", &format!("  importance: 5\n{ACCOUNTS}"))
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn accounts_are_changed_added_and_taken_away_one_by_one() {
    let served = Served::new(&file());
    let mut tab = open(&served);
    open_form(&mut tab, "war");
    tab.until("document.querySelectorAll('#account-rows .account').length === 2");
    let field = |row: u32, name: &str| {
        format!("document.querySelector('#account-rows .account:nth-child({row}) [data-name={name}]')")
    };
    tab.until("document.querySelector('#account-rows .account:nth-child(2) p').textContent === '1915'");
    tab.js(&format!("{}.focus()", field(1, "date")));
    tab.write("summer 1913");
    tab.until("document.querySelector('#account-rows .account p').textContent.includes('1913')");
    tab.js(&format!("{}.select()", field(1, "date")));
    tab.write("25 July 1913");
    tab.until(
        "document.querySelector('#account-rows .account p').textContent === '25 July 1913, written as 1913-07-25'",
    );
    tab.js(&format!("{}.focus()", field(2, "says")));
    tab.write("Not then.");
    tab.js("document.querySelector('#preview').click()");
    tab.until("document.querySelector('#diff').textContent.includes('+    date: 1913-07-25')");
    assert_eq!(served.text(), file());
    tab.js("document.querySelector('#event-title').focus()");
    tab.press("Enter", 0);
    let text = file()
        .replace("# so\n", "# so\n    date: 1913-07-25\n")
        .replace("date: 1915 }", "date: 1915, says: Not then. }");
    until_text(&served, &text);
    tab.until("!document.querySelector('#panel').open");
    open_form(&mut tab, "war");
    tab.js("document.querySelector('#account-rows .account:nth-child(1) button').click()");
    tab.js("document.querySelector('#add-account').click()");
    tab.until("document.activeElement.dataset.name === 'source'");
    tab.js("document.activeElement.value = 'book'");
    tab.js(&format!("{}.focus()", field(2, "date")));
    tab.write("1920");
    tab.until("document.querySelector('#account-rows .account:nth-child(2) p').textContent === '1920'");
    tab.press("Enter", 0);
    let first = "  # The first.\n  - source: book # so\n    date: 1913-07-25\n    says: Long ago.\n";
    let text =
        text.replace(first, "").replace("says: Not then. }\n", "says: Not then. }\n  - { source: book, date: 1920 }\n");
    until_text(&served, &text);
    tab.until("!document.querySelector('#panel').open && !document.querySelector('#undo').disabled");
    tab.press("z", 2);
    until_text(
        &served,
        &file().replace("# so\n", "# so\n    date: 1913-07-25\n").replace("1915 }", "1915, says: Not then. }"),
    );
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn an_account_without_its_source_is_told_and_what_was_typed_stays() {
    let served = Served::new(FILE);
    let mut tab = open(&served);
    open_form(&mut tab, "quince");
    tab.js("document.querySelector('#add-account').click()");
    tab.js("document.querySelector('#account-rows [data-name=says]').focus()");
    tab.write("It was earlier.");
    tab.js("document.querySelector('#save').click()");
    tab.until("document.querySelector('#form-trouble').textContent.includes('source')");
    assert_eq!(served.text(), FILE);
    assert_eq!(tab.js("document.querySelector('#account-rows [data-name=says]').value"), "It was earlier.");
    assert!(tab.errors.is_empty(), "{:?}", tab.errors);
}
