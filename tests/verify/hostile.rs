//! What is not ours is said to be so: files that are foreign, broken, or made to mislead.

use super::shipped;
use dateline::verify::Unreadable;

#[test]
fn broken_and_foreign_files_are_refused() {
    let xml = ["", "title: a", "<svg", "<svg></g>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "\u{0}"];
    for text in xml {
        assert!(matches!(dateline::verify(text), Err(Unreadable::Xml(_))), "{text:?}");
    }
    let foreign = ["<html/>", "<svg/>", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>"];
    for text in foreign {
        assert!(matches!(dateline::verify(text), Err(Unreadable::Foreign(_))), "{text:?}");
    }
}

#[test]
fn what_moves_hides_or_resizes_is_refused() {
    let svg = shipped("fall");
    let spoilt = [
        ("<g class=\"dl-event\"", "<g transform=\"scale(2)\" class=\"dl-event\""),
        ("<g class=\"dl-event\"", "<g style=\"font-size:90px\" class=\"dl-event\""),
        ("<text ", "<text letter-spacing=\"9\" "),
        (".dl-tabular{", "text{font-size:90px}.dl-tabular{"),
        ("@font-face{", "text{transform:scale(2)}@font-face{"),
        ("font-family=\"'dl-", "font-family=\"Arial, 'dl-"),
        ("viewBox=\"0 0 1600", "viewBox=\"0 0 800"),
        ("<g class=\"dl-event\"", "<image href=\"a.png\"/><g class=\"dl-event\""),
        ("<g class=\"dl-event\"", "<path d=\"M0 0C1 1 2 2 3 3\"/><g class=\"dl-event\""),
        ("<text ", "<text font-weight=\"900\" "),
        ("<text ", "<text text-anchor=\"start inside\" "),
        ("font-size=\"24\"", "font-size=\"-24\""),
        ("letter-spacing:0", "letter-spacing:9px"),
        ("style=\"direction:ltr", "style=\"transform:scale(2);direction:ltr"),
        (" letter-spacing=\"0\"", " letter-spacing=\"9\""),
        ("<path ", "<path style=\"fill:none\" "),
        ("<path ", "<path style=\"fill:url(#a) #000000;opacity:0\" "),
        ("x=\"40\"", "x=\"NaN\""),
        ("x=\"40\"", "x=\"1e300\""),
    ];
    for (from, to) in spoilt {
        assert!(svg.contains(from), "`{from}` is in the picture");
        let found = dateline::verify(&svg.replacen(from, to, 1));
        assert!(matches!(found, Err(Unreadable::Foreign(_) | Unreadable::Xml(_))), "{to}: {found:?}");
    }
}

#[test]
fn crowds_and_depths_made_to_stall_are_refused() {
    let svg = shipped("fall");
    let with = |extra: &str| svg.replacen("<g class=\"dl-axis\">", &format!("{extra}<g class=\"dl-axis\">"), 1);
    let one = "<g class=\"dl-event\"><path class=\"leader\" d=\"M1 1L2 2\"/><text x=\"9\" y=\"9\">a</text></g>";
    assert!(matches!(dateline::verify(&with(&one.repeat(30_000))), Err(Unreadable::Large(_))));
    let deep = format!("{}{}", "<g>".repeat(20_000), "</g>".repeat(20_000));
    assert!(dateline::verify(&with(&deep)).is_err());
}
