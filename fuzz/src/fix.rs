//! Fixing: fewer errors than before, or as many and fewer warnings; nothing left for a second run, and what is said to be fixed is.

use dateline::{Code, Diagnostic};

use super::common::{diagnostics, file};

pub fn fix(input: &[u8]) {
    let Some(text) = file(input, true) else { return };
    let fixed = dateline::fix(&text);
    if fixed.done.is_empty() {
        assert_eq!(fixed.text, text, "nothing is changed in silence");
        return;
    }
    let (before, after) = (dateline::check(&text), dateline::check(&fixed.text));
    let (worse, better) = (diagnostics(&before), diagnostics(&after));
    // Behind a syntax error nobody knows what stands; behind an error, not all warnings.
    let hides = worse.0 > 0;
    let better_off = (better.1, better.2) < (worse.1, worse.2);
    assert!(hides || better_off, "{worse:?} before, {better:?} after: {text:?} {:?}", fixed.text);
    // Of a key that stands twice only the first is looked at, and the other once the first is fixed.
    let hides = hides || before.diagnostics.iter().any(|one| one.code == Code::DuplicateKey);
    let known = |found: &[Diagnostic], one: &(Code, &str)| {
        found.iter().filter(|other| (other.code, other.message.as_str()) == *one).count()
    };
    for done in fixed.done.iter().filter(|done| done.round == 0 && !hides) {
        let one = (done.diagnostic.code, done.diagnostic.message.as_str());
        let (old, new) = (known(&before.diagnostics, &one), known(&after.diagnostics, &one));
        assert!(new < old, "said to be fixed: {one:?}: {text:?} {:?}", fixed.text);
    }
    let again = dateline::fix(&fixed.text);
    assert!(again.done.is_empty(), "a second run changes {:?} of {text:?}", again.done);
}
