//! A file whose dates say nothing of where an axis begins: `check` and `render` agree, and the form that they give works.

use super::Test;

const OPEN: &str = "title: T\nevents:\n- date: \"[..1984,1990..]\"\n  title: A\n";
/// The form that the warning gives.
const FORM: &str = "timelines: [{ id: overview, from: 1984, to: 1990 }]";

#[test]
fn check_warns_and_render_says_the_same() {
    let found = dateline::check(OPEN).diagnostics;
    assert!(found[0].message.starts_with("no date of the file says where the axis begins or ends"), "{found:?}");
    assert!(found[0].hint.as_deref().unwrap_or_default().contains(FORM), "{found:?}");
    let refused = "error: no date of the file says where the axis begins or ends\n\
                   help: write a timeline with `from` and `to`, as `dateline check` shows it\n";
    let ran = Test::new().file("events.yaml", OPEN).args(["render"]).stderr(refused).code(2).run();
    assert_eq!(ran.files(), ["events.yaml"]);
    let with = format!("{OPEN}{FORM}\n");
    Test::new().file("events.yaml", with).args(["render"]).stdout("output/overview.svg  1 event\n").run();
}
