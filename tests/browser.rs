//! What Chromium makes of pictures: pages that measure themselves.

mod embedding;
mod page;

use std::process::Command;

/// What a page wrote into its element `out`.
pub(crate) fn shown(html: &str) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("page.html");
    std::fs::write(&file, html).expect("a page in it");
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
    let output = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", &profile])
        .args(quiet)
        .args(["--virtual-time-budget=60000", "--dump-dom"])
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("`chromium` on the path");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let out = dom.split("<pre id=\"out\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    out.unwrap_or_else(|| panic!("no measurements in the page: {}", String::from_utf8_lossy(&output.stderr))).to_owned()
}
