//! CSL-JSON: the sources. Negative years are those of historians, -44 is 44 BC, as `citeproc` counts them.

use serde::Serialize;

use crate::exchange::Report;
use crate::exchange::export::figures::{Figures, Moment};
use crate::exchange::export::json::pretty;
use crate::exchange::export::losses::{Key, lose};
use crate::model::{Chronicle, Source};
use crate::time::Date;

const HELD: &[Key] = &[Key::Sources, Key::SourceKeys, Key::SourceTitles, Key::SourceDetails, Key::Uncited];

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Said>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Said>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

/// A name as it stands: what of it is the family's nothing says.
#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Said {
    Figures {
        #[serde(rename = "date-parts")]
        parts: Vec<Vec<i64>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        season: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        circa: Option<bool>,
    },
    Words {
        literal: String,
    },
}

/// Writes the list.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let items: Vec<Item<'_>> = chronicle.sources.iter().map(|source| item(source, report)).collect();
    pretty(&items)
}

fn item<'a>(source: &'a Source, report: &mut Report) -> Item<'a> {
    Item {
        id: &source.id,
        kind: if source.url.is_some() { "webpage" } else { "document" },
        title: &source.title,
        author: source.author.iter().map(|author| Name { literal: author }).collect(),
        publisher: source.publisher.as_deref(),
        issued: source.published.as_ref().map(|date| said(date, report)),
        accessed: source.accessed.as_ref().map(|date| said(date, report)),
        url: source.url.as_deref(),
        note: source.note.as_deref(),
    }
}

/// In figures where they say it; else in words.
fn said(date: &Date, report: &mut Report) -> Said {
    in_figures(date).unwrap_or_else(|| {
        report.remark("dates of sources that CSL has no figures for stand in words (`literal`)");
        Said::Words { literal: date.words() }
    })
}

/// Whether figures say it, so that it is read back as it was written.
#[cfg(test)]
pub(super) fn is_in_figures(date: &Date) -> bool {
    in_figures(date).is_some()
}

fn in_figures(date: &Date) -> Option<Said> {
    if let Some((year, season)) = season(date.as_written()) {
        return Some(Said::Figures { parts: vec![vec![year]], season: Some(season), circa: None });
    }
    let text = date.as_written();
    // Of what lasted CSL cannot say which end is about when.
    let about = text.strip_suffix('~').filter(|text| !text.contains('/'));
    let certain = Date::parse(about.unwrap_or(text)).ok()?;
    let figures = Figures::of(&certain).filter(|figures| figures.is_exact && figures.start.clock.is_none())?;
    // citeproc 2.4.63 names one era for both ends, which makes 31 BC to AD 14 "31–14 B.C.E.".
    if figures.end.as_ref().is_some_and(|end| (figures.start.historical_year() < 0) != (end.historical_year() < 0)) {
        return None;
    }
    let part = |moment: Moment| {
        let rest = [moment.month, moment.day].into_iter().flatten().map(i64::from);
        std::iter::once(moment.historical_year()).chain(rest).collect()
    };
    let parts = std::iter::once(figures.start).chain(figures.end).map(part).collect();
    Some(Said::Figures { parts, season: None, circa: about.map(|_| true) })
}

/// A year and one of its seasons, 1 to 4 from spring on.
fn season(text: &str) -> Option<(i64, u8)> {
    let (year, season) = text.split_once('-')?;
    let season: u8 = season.parse().ok().filter(|season| (21..=24).contains(season))?;
    Some((year.parse().ok().filter(|year| *year > 0)?, season - 20))
}

#[cfg(test)]
mod tests {
    use super::{Said, said};
    use crate::exchange::Report;
    use crate::time::Date;

    #[test]
    fn dates_are_figures_as_citeproc_counts_them() {
        let of = |text: &str| said(&Date::parse(text).expect("a date"), &mut Report::default());
        let figures = |parts: &[&[i64]], season, circa| Said::Figures {
            parts: parts.iter().map(|part| part.to_vec()).collect(),
            season,
            circa,
        };
        assert_eq!(of("2012-05-25"), figures(&[&[2012, 5, 25]], None, None));
        assert_eq!(of("-0043"), figures(&[&[-44]], None, None));
        assert_eq!(of("0000"), figures(&[&[-1]], None, None));
        assert_eq!(of("1850~"), figures(&[&[1850]], None, Some(true)));
        assert_eq!(of("2015-23"), figures(&[&[2015]], Some(3), None));
        assert_eq!(of("1914/1918"), figures(&[&[1914], &[1918]], None, None));
        assert_eq!(of("[1667,1668]"), Said::Words { literal: "1667 or 1668".into() });
        for text in ["1984?", "-0030/0014", "1850/1855~", "2012-05-25T14:30", "198X", "{ julian: 1917-10-25 }"] {
            assert!(matches!(of(text), Said::Words { .. }), "{text}");
        }
    }
}
