//! Errors of an axis with several rates are caught: a good picture with one thing changed.

use dateline::Measured;

/// A picture with three rates, as it once was drawn.
fn picture() -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/verify/focus.svg");
    std::fs::read_to_string(path).unwrap()
}

/// The picture with some words replaced by others.
fn replaced(from: &str, to: &str) -> Measured {
    let svg = picture();
    assert!(svg.contains(from), "`{from}` is in the picture");
    dateline::verify(&svg.replacen(from, to, 1)).unwrap()
}

/// What stands between two texts, the first of each.
fn between<'a>(svg: &'a str, from: &str, to: &str) -> &'a str {
    let start = svg.find(from).unwrap_or_else(|| panic!("`{from}` is in the picture"));
    let end = start + svg[start..].find(to).expect("it ends") + to.len();
    &svg[start..end]
}

fn has(measured: &Measured, (pieces, ticks): (usize, usize), words: &str) {
    assert_eq!((measured.pieces_wrong, measured.ticks_wrong), (pieces, ticks), "{measured:?}");
    assert!(measured.errors().iter().any(|error| error.contains(words)), "{:?}", measured.errors());
}

#[test]
fn the_picture_itself_is_right() {
    let measured = dateline::verify(&picture()).unwrap();
    assert!(measured.is_ok(), "{:?}", measured.errors());
    let rates: Vec<f64> = measured.pieces.iter().map(|piece| piece.rate).collect();
    assert_eq!((rates.len(), rates[0]), (3, 1.0), "{rates:?}");
    assert!(measured.pieces.windows(2).all(|pair| pair[0].to == pair[1].from), "{:?}", measured.pieces);
}

#[test]
fn a_tick_away_from_its_date() {
    let svg = picture();
    let group = between(&svg, "data-at=\"1970-01-01\"", "</g>");
    let place = between(group, "d=\"M", " ").trim_start_matches("d=\"M").trim().to_owned();
    let moved = group.replace(&format!("M{place} "), &format!("M{} ", place.parse::<f64>().unwrap() + 3.0));
    has(&replaced(group, &moved), (0, 1), "away from its date");
}

#[test]
fn a_tick_that_says_another_date() {
    has(&replaced(">1970</text>", ">1975</text>"), (0, 1), "away from its date");
    has(&replaced("data-at=\"1970-01-01\"", "data-at=\"1971-01-01\""), (0, 1), "away from its date");
}

#[test]
fn a_piece_drawn_otherwise_than_it_says() {
    let svg = picture();
    has(&replaced("data-rate=\"1\"", "data-rate=\"1.2\""), (1, 0), "not drawn as it says");
    let piece = between(&svg, "<g class=\"piece\"", "</g>");
    assert!(replaced(piece, &piece.replace("1961-08-13", "1951-08-13")).pieces_wrong > 0);
}

#[test]
fn a_piece_that_is_lost() {
    let svg = picture();
    let piece = between(&svg, "<g class=\"piece\"", "</g>");
    assert!(replaced(piece, "").pieces_wrong > 0);
    has(&replaced("data-pieces=\"3\"", "data-pieces=\"4\""), (1, 0), "not drawn as it says");
}

#[test]
fn a_knot_that_nobody_sees() {
    let svg = picture();
    let signs = between(&svg, "<g class=\"knot\">", "</g>");
    let line = between(signs, "<path", "/>");
    has(&replaced(signs, &signs.replace(line, "")), (1, 0), "not drawn as it says");
}

#[test]
fn a_tint_that_two_rates_share() {
    // The first piece has the rate 1, the second 157, the last 21.
    for (own, other) in [("#e4f5ff", "#f1f3f4"), ("#ebf4fa", "#f1f3f4"), ("#ebf4fa", "#e4f5ff")] {
        let svg = picture();
        let piece = svg.rfind(&format!("fill=\"{own}\"")).expect("a piece in that tint");
        let same = format!("{}fill=\"{other}\"{}", &svg[..piece], &svg[piece + "fill=\"#e4f5ff\"".len()..]);
        has(&dateline::verify(&same).unwrap(), (1, 0), "not drawn as it says");
    }
}
