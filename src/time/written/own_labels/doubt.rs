//! The doubts of a label: `c. 1943?`, `May 1850 (month approximate)`.

/// The doubts of year, month and day, each as the sign of EDTF for it.
#[derive(Clone, Default)]
pub(super) struct Doubts {
    /// Behind the date: about all of it.
    pub(super) whole: &'static str,
    /// Before its year, its month or season, and its day.
    pub(super) parts: [&'static str; 3],
}

/// The ways to take the doubts from a label, each with what is left.
pub(super) fn split(label: &str) -> Vec<(&str, Doubts)> {
    let mut found = vec![(label, Doubts::default())];
    if let Some((date, remarks)) = label.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("))
        && let Some(parts) = parts(remarks)
    {
        found.push((date, Doubts { whole: "", parts }));
    }
    let (bare, is_uncertain) = label.strip_suffix('?').map_or((label, false), |bare| (bare, true));
    let (bare, is_behind) = bare.strip_suffix(", approximately").map_or((bare, false), |bare| (bare, true));
    let leads = bare.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("c. "));
    let whole = |approximate: bool| Doubts { whole: sign(approximate, is_uncertain), parts: [""; 3] };
    if leads {
        found.push((&bare[3..], whole(true)));
        // A round year has the sign as well, and needs no second.
        found.push((bare, whole(true)));
    }
    found.push((bare, whole(is_behind)));
    found
}

fn sign(approximate: bool, uncertain: bool) -> &'static str {
    match (approximate, uncertain) {
        (true, true) => "%",
        (true, false) => "~",
        (false, true) => "?",
        (false, false) => "",
    }
}

/// `year and month approximate, day uncertain`; also by the people who write so, `month unsure`.
fn parts(remarks: &str) -> Option<[&'static str; 3]> {
    let mut signs = [""; 3];
    for remark in remarks.to_lowercase().split(", ") {
        let (names, sign) = [(" approximate and uncertain", "%"), (" approximate", "~"), (" uncertain", "?")]
            .into_iter()
            .find_map(|(words, sign)| Some((remark.strip_suffix(words)?.to_owned(), sign)))?;
        for name in names.split(" and ") {
            let place = ["year", "month", "day"].iter().position(|part| *part == name.replace("season", "month"))?;
            signs[place] = sign;
        }
    }
    Some(signs)
}
