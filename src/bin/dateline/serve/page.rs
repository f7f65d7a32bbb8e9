//! The page itself: the files that hold nothing of anybody, each under one fixed name.

/// Path, kind, bytes.
const FILES: [(&str, &str, &str); 18] = [
    ("/", "text/html; charset=utf-8", include_str!("page/index.html")),
    ("/page.css", "text/css; charset=utf-8", include_str!("page/page.css")),
    ("/form.css", "text/css; charset=utf-8", include_str!("page/form.css")),
    ("/main.js", SCRIPT, include_str!("page/main.js")),
    ("/server.js", SCRIPT, include_str!("page/server.js")),
    ("/elements.js", SCRIPT, include_str!("page/elements.js")),
    ("/picture.js", SCRIPT, include_str!("page/picture.js")),
    ("/drag.js", SCRIPT, include_str!("page/drag.js")),
    ("/lists.js", SCRIPT, include_str!("page/lists.js")),
    ("/form.js", SCRIPT, include_str!("page/form.js")),
    ("/svg.js", SCRIPT, include_str!("page/svg.js")),
    ("/tabs.js", SCRIPT, include_str!("page/tabs.js")),
    ("/source-form.js", SCRIPT, include_str!("page/source-form.js")),
    ("/timeline-form.js", SCRIPT, include_str!("page/timeline-form.js")),
    ("/source-choice.js", SCRIPT, include_str!("page/source-choice.js")),
    ("/accounts.js", SCRIPT, include_str!("page/accounts.js")),
    ("/merge.js", SCRIPT, include_str!("page/merge.js")),
    ("/sources.js", SCRIPT, include_str!("page/sources.js")),
];

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// A file of the page by its path, which is compared and never opened.
pub(super) fn file(path: &str) -> Option<(&'static str, &'static str)> {
    FILES.iter().find(|(name, ..)| *name == path).map(|(_, kind, text)| (*kind, *text))
}
