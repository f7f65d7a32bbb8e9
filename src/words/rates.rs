//! Words of an axis with several rates: where they change, and by how much.

/// Rates below this are said to be that of the slowest piece.
const SAME: f64 = 1.05;

/// `2011 to 2017 is drawn 14 times as wide a year as 1943 to 2010.`, of pieces in words, each with how many times as wide
/// as the slowest it draws a `unit` of time: the next ones say no more than differs.
///
/// ```
/// let pieces = [("1943 to 2010".to_owned(), 1.0), ("2011 to 2017".to_owned(), 14.2), ("2018 to 2024".to_owned(), 3.04)];
/// assert_eq!(
///     dateline::words::focus_scale(&pieces, "year"),
///     "Time scale with 3 rates: 2011 to 2017 is drawn 14 times as wide a year as 1943 to 2010; 2018 to 2024, 3 times."
/// );
/// ```
pub fn focus_scale(pieces: &[(String, f64)], unit: &str) -> String {
    let unit = if unit == "hour" { format!("an {unit}") } else { format!("a {unit}") };
    let slowest = pieces.iter().position(|piece| piece.1 < SAME).unwrap_or(0);
    let others = pieces.iter().enumerate().filter(|(i, _)| *i != slowest).map(|(_, piece)| piece);
    let said = |(i, (words, rate)): (usize, &(String, f64))| match (i, pieces.get(slowest)) {
        (0, Some((slowest, _))) => format!("{words} is drawn {} as wide {unit} as {slowest}", times(*rate)),
        _ if *rate < SAME => format!("{words}, the same"),
        _ => format!("{words}, {}", times(*rate)),
    };
    let said: Vec<String> = others.enumerate().map(said).collect();
    format!("Time scale with {} rates: {}.", pieces.len(), said.join("; "))
}

/// `14 times`; below ten, to a tenth.
///
/// ```
/// assert_eq!([14.2, 3.04, 2.5].map(dateline::words::times), ["14 times", "3 times", "2.5 times"]);
/// ```
pub fn times(rate: f64) -> String {
    let shown = if rate < 10.0 { (rate * 10.0).round() / 10.0 } else { rate.round() };
    format!("{shown} times")
}

/// What a piece says of itself.
///
/// ```
/// assert_eq!(dateline::words::piece("2011 to 2017", 14.2, "1943 to 2010"), "2011 to 2017: drawn 14 times as wide as 1943 to 2010");
/// ```
pub fn piece(words: &str, rate: f64, slowest: &str) -> String {
    if words == slowest {
        format!("{words}: drawn narrowest")
    } else {
        format!("{words}: drawn {} as wide as {slowest}", times(rate))
    }
}

/// A duration that holds on one piece.
///
/// ```
/// assert_eq!(dateline::words::in_piece("about 4 days", "2011 to 2017"), "about 4 days (2011 to 2017)");
/// ```
pub fn in_piece(duration: &str, piece: &str) -> String {
    format!("{duration} ({piece})")
}

#[cfg(test)]
mod tests {
    use super::focus_scale;

    #[test]
    fn pieces_as_slow_as_the_slowest_are_said_to_be_so() {
        let pieces = [("1943 to 2010", 1.02), ("2011", 50.4), ("2012 to 2024", 1.0)]
            .map(|(words, rate)| (words.to_owned(), rate));
        assert_eq!(
            focus_scale(&pieces, "month"),
            "Time scale with 3 rates: 2011 is drawn 50 times as wide a month as 1943 to 2010; 2012 to 2024, the same."
        );
    }
}
