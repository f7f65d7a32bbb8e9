//! The page around a picture in Chromium: its script runs under its own policy, its filters filter, and no window is too narrow.

use super::shown;

/// Run in a frame of the page that is looked at, one after the other; what each gives is written down.
const QUESTIONS: &str = r#"
const answers = [];
async function ask(width, questions) {
  const frame = document.createElement("iframe");
  frame.style.width = `${width}px`;
  frame.srcdoc = document.getElementById("page").content.textContent;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener("load", done));
  await frame.contentDocument.fonts.ready;
  answers.push(...questions(frame.contentDocument, frame.contentWindow));
}
"#;

fn page() -> String {
    let file = std::fs::read_to_string("events.yaml").unwrap();
    let chronicle = dateline::read(&file).value.unwrap();
    let picture = &dateline::Studio::with_pages().render(&chronicle).unwrap()[0];
    String::from_utf8(picture.encode(dateline::Target::Html).unwrap()).unwrap()
}

/// The page, and beside it a script that asks it.
fn asked(script: &str) -> String {
    let text = page().replace('&', "&amp;").replace('<', "&lt;");
    shown(&format!(
        "<!doctype html><meta charset=utf-8><body><template id=page>{text}</template><pre id=\"out\"></pre><script>{QUESTIONS}\n\
         (async () => {{ {script}; document.getElementById('out').textContent = answers.join('\\n'); }})();</script>"
    ))
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn one_picture_is_shown_and_no_page_is_wider_than_its_window() {
    let said = asked(
        "for (const width of [320, 390, 800, 1280, 1800]) await ask(width, (page, window) => [[width, \
         page.documentElement.scrollWidth - page.documentElement.clientWidth, \
         [...page.querySelectorAll('.picture')].filter((one) => one.getClientRects().length).length].join()])",
    );
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines, ["320,0,1", "390,0,1", "800,0,1", "1280,0,1", "1800,0,1"]);
}

#[test]
#[ignore = "needs Chromium: `.ci/run browser`"]
fn the_filters_run_under_the_policy_of_the_page() {
    let said = asked(
        "await ask(1280, (page, window) => { const form = page.querySelector('form'), count = () => form.querySelector('output').value; \
         const type = (words) => { form.elements.search.value = words; \
         form.elements.search.dispatchEvent(new window.Event('input', { bubbles: true })); return count(); }; \
         return [form.hidden, type(''), type('houla massacre 25'), type('houla zzzz'), type('h\u{f6}ul\u{e0} m\u{e1}ssacre 25')]; })",
    );
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines, ["false", "58 / 58", "1 / 58", "0 / 58", "1 / 58"]);
}
