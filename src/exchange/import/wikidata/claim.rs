//! What the statements of one property say: the best of them, with its qualifiers.

use serde_json::Value;

use crate::exchange::Report;
use crate::exchange::import::wikidata::time;
use crate::exchange::import::wikidata::time::Time;
use crate::exchange::json::{list, text};
use crate::time::{Date, Instant};

/// What a statement says of when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Told {
    At(Time),
    /// There is a time, which nobody knows.
    Unknown,
    /// There is none.
    None,
}

/// The best statement of a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) told: Told,
    /// `~`, `?`, `%` or nothing.
    pub(super) doubt: String,
    /// Between these it lies.
    pub(super) earliest: Option<Time>,
    pub(super) latest: Option<Time>,
    /// The address of its calendar, beside which the entities have theirs.
    pub(super) model: Option<String>,
}

impl Claim {
    pub(super) fn of(told: Told) -> Claim {
        Claim { told, doubt: String::new(), earliest: None, latest: None, model: None }
    }

    /// Whether a property has a statement that is not deprecated; those that are one are told.
    pub(super) fn is_there(claims: &Value, property: &str, report: &mut Report) -> bool {
        let of_rank = |claim: &&Value| text(claim, "rank").as_deref() == Some("deprecated");
        let (deprecated, others): (Vec<&Value>, Vec<&Value>) = list(claims, property).iter().partition(of_rank);
        deprecated.iter().for_each(|_| report.lose("deprecated dates"));
        !others.is_empty()
    }

    /// Of the statements of a property the preferred ones, else those of normal rank; of several the most exact where the others
    /// agree with it, else the first, in doubt.
    pub(super) fn best(claims: &Value, property: &str, report: &mut Report) -> Result<Option<Claim>, String> {
        let all = list(claims, property);
        let ranked = |rank: &str| -> Vec<&Value> {
            all.iter().filter(|claim| text(claim, "rank").as_deref().unwrap_or("normal") == rank).collect()
        };
        let (preferred, normal) = (ranked("preferred"), ranked("normal"));
        let best = if preferred.is_empty() {
            normal
        } else {
            normal.iter().for_each(|_| report.lose("dates to which another is preferred"));
            preferred
        };
        let mut read = Vec::with_capacity(best.len());
        for statement in best {
            let claim = statement_of(statement, report).map_err(|why| format!("{property}: {why}"))?;
            if !read.contains(&claim) {
                read.push(claim);
            }
        }
        Ok(choose(read, report))
    }

    /// First and last instant, where it is a date.
    fn hull(&self) -> Option<(Instant, Instant)> {
        let Told::At(time) = &self.told else { return None };
        let date = time.alone("", &mut Report::default()).ok()?;
        Date::parse(&date).ok()?.extent()?.hull()
    }
}

fn choose(mut read: Vec<Claim>, report: &mut Report) -> Option<Claim> {
    if read.len() < 2 {
        return read.pop();
    }
    let hulls: Option<Vec<(Instant, Instant)>> = read.iter().map(Claim::hull).collect();
    let shortest = hulls.and_then(|hulls| {
        let (at, (start, end)) = hulls.iter().copied().enumerate().min_by_key(|(_, (start, end))| end.0 - start.0)?;
        hulls.iter().all(|hull| hull.0 <= start && end <= hull.1).then_some(at)
    });
    if let Some(at) = shortest {
        report.remark("of several values of a date the most exact is taken, where the others agree with it");
        return Some(read.swap_remove(at));
    }
    report.remark("of several values of a date that contradict each other the first is taken and marked as uncertain");
    let mut first = read.swap_remove(0);
    first.doubt = (if first.doubt.is_empty() || first.doubt == "?" { "?" } else { "%" }).to_owned();
    Some(first)
}

fn statement_of(statement: &Value, report: &mut Report) -> Result<Claim, String> {
    let snak = statement.get("mainsnak").unwrap_or(&Value::Null);
    let mut claim = Claim::of(told(snak, report)?);
    claim.model = snak.pointer("/datavalue/value").and_then(|value| text(value, "calendarmodel"));
    for (property, snaks) in statement.get("qualifiers").and_then(Value::as_object).into_iter().flatten() {
        for snak in snaks.as_array().into_iter().flatten() {
            qualify(&mut claim, property, snak, report)?;
        }
    }
    if !list(statement, "references").is_empty() {
        report.lose("references of dates");
    }
    Ok(claim)
}

fn told(snak: &Value, report: &mut Report) -> Result<Told, String> {
    match text(snak, "snaktype").as_deref() {
        Some("value") => {
            let value = snak.pointer("/datavalue/value").ok_or("has a value without `datavalue`")?;
            time::read(value, report).map(Told::At)
        }
        Some("somevalue") => Ok(Told::Unknown),
        Some("novalue") => Ok(Told::None),
        _ => Err("has a statement without `mainsnak` and `snaktype`".to_owned()),
    }
}

/// Earliest and latest date, and words such as circa.
fn qualify(claim: &mut Claim, property: &str, snak: &Value, report: &mut Report) -> Result<(), String> {
    let circumstance = time::item(snak).filter(|_| matches!(property, "P1480" | "P5102"));
    match (property, circumstance.as_deref()) {
        ("P1319" | "P1326", _) => {
            let Told::At(time) = told(snak, report)? else { return Ok(()) };
            let place = if property == "P1319" { &mut claim.earliest } else { &mut claim.latest };
            *place = Some(time);
        }
        // Circa.
        (_, Some("Q5727902")) => claim.doubt = (if claim.doubt == "?" { "%" } else { "~" }).to_owned(),
        // Presumably, possibly.
        (_, Some("Q18122778" | "Q30230067")) => claim.doubt = (if claim.doubt == "~" { "%" } else { "?" }).to_owned(),
        _ => report.lose(&format!("qualifier {property} of dates")),
    }
    Ok(())
}
