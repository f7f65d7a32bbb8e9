//! The ruler against a real browser: texts set in the packed faces, as Chromium measures them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dateline::font::{Ruler, STACK, Style, Weight, pack};

use super::TEXTS;
use crate::browser::shown;

const ARABIC: [&str; 5] =
    ["مجزرة الحولة", "ريف حمص الشمالي عام ٢٠١٢", "سوريا، روسيا؛ الأمم المتحدة؟", "في 25 أيار 2012", "Houla الحولة 2012"];

fn styles() -> Vec<Style> {
    let weights = [Weight::Regular, Weight::SemiBold];
    weights.iter().flat_map(|&weight| [false, true].map(|tabular| Style { size: 13.0, weight, tabular })).collect()
}

/// A page that writes the length of every text into its body, px, one a line.
fn page(texts: &[&str]) -> String {
    let chars: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).collect();
    let uses = BTreeMap::from([(Weight::Regular, chars.clone()), (Weight::SemiBold, chars)]);
    let mut html = String::from("<!doctype html><meta charset=utf-8><style>");
    for face in pack(&uses).expect("the shipped faces can be packed") {
        let (family, weight, data) = (face.family, face.weight.css(), STANDARD.encode(&face.woff2));
        let _ = write!(
            html,
            "@font-face{{font-family:'{family}';font-weight:{weight};src:url(data:font/woff2;base64,{data})}}"
        );
    }
    let _ = write!(html, "text{{font-family:{STACK}}}</style><svg>");
    for style in styles() {
        let (size, weight) = (style.size, style.weight.css());
        let figures = if style.tabular { "tabular-nums" } else { "normal" };
        for text in texts {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(
                html,
                "<text style='font-size:{size}px;font-weight:{weight};font-variant-numeric:{figures}'>{text}</text>"
            );
        }
    }
    html.push_str(
        "</svg><pre id=out></pre><script>Promise.all([...document.fonts].map(f=>f.load())).then(()=>{out.textContent=\
         [...document.querySelectorAll('text')].map(t=>t.getComputedTextLength()).join('\\n')+'\\nfaces '+\
         [...document.fonts].map(f=>f.status).join(' ')})</script>",
    );
    html
}

#[test]
#[ignore = "needs chromium"]
fn a_browser_sets_the_packed_faces_as_wide_as_the_ruler_says() {
    let texts: Vec<&str> = TEXTS.into_iter().chain(ARABIC).collect();
    let out = shown(&page(&texts));
    assert!(out.ends_with("faces loaded loaded loaded loaded"), "{out}");
    let mut lengths = out.lines().map_while(|line| line.parse::<f64>().ok());
    let (mut ruler, mut wrong, mut worst) = (Ruler::new(), Vec::new(), 0.0_f64);
    for style in styles() {
        for text in &texts {
            let (said, set) = (ruler.width(text, style), lengths.next().expect("a length for every text"));
            worst = worst.max((said - set).abs());
            if (said - set).abs() > 0.5 {
                wrong.push(format!("{text:?} {:?} tnum {}: {said:.2}, set {set:.2} px", style.weight, style.tabular));
            }
        }
    }
    println!("worst difference {worst:.3} px");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
