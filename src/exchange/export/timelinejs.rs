//! TimelineJS: its JSON. Years are those of historians, without a year 0; what figures cannot say of a date stands in words in
//! `display_date`. Texts are HTML there, and are escaped.

use serde::Serialize;

use crate::exchange::Report;
use crate::exchange::export::figures::{Figures, Moment};
use crate::exchange::export::json::pretty;
use crate::exchange::export::losses::{Key, lose};
use crate::exchange::export::{address, label, words};
use crate::model::{Chronicle, Era, Event};

const HELD: &[Key] = &[
    Key::Title,
    Key::Description,
    Key::Events,
    Key::Ids,
    Key::Summaries,
    Key::Categories,
    Key::CategoryLabels,
    Key::Eras,
];

#[derive(Serialize)]
struct Timeline {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<TitleSlide>,
    events: Vec<Slide>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    eras: Vec<EraSlide>,
}

#[derive(Serialize)]
struct TitleSlide {
    text: Text,
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    text: Text,
}

#[derive(Serialize)]
struct EraSlide {
    start_date: Date,
    end_date: Date,
    text: Text,
}

#[derive(Serialize)]
struct Text {
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

#[derive(Serialize)]
struct Date {
    year: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<u8>,
}

/// Writes the file.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let description = chronicle.description.as_deref();
    let title = chronicle.title.written().map(|title| TitleSlide { text: text(title, description, None) });
    let events = chronicle.events.iter().filter_map(|event| slide(chronicle, event, report)).collect();
    let eras = chronicle.eras.iter().filter_map(|era| of_era(era, report)).collect();
    pretty(&Timeline { title, events, eras })
}

fn slide(chronicle: &Chronicle, event: &Event, report: &mut Report) -> Option<Slide> {
    let words = words(chronicle, event);
    let Some(figures) = Figures::of_place(&event.date) else {
        report.skip(0, &event.title, format!("{words} lies too far off to be counted"));
        return None;
    };
    if !figures.is_exact {
        report.lose("signs of dates (doubt, one of several, no known end), which stand in words in `display_date`");
    }
    if event.url.is_some() {
        report.remark("the address of an event is a link on its headline");
    }
    Some(Slide {
        unique_id: event.id.clone(),
        start_date: date(&figures.start),
        end_date: figures.end.as_ref().map(date),
        display_date: (!figures.is_exact).then(|| html(&words)),
        // The library takes the markup off a group, and sets what is left as HTML.
        group: label(chronicle, event).map(|label| html(&html(label))),
        text: text(&event.title, event.summary.as_deref(), event.url.as_deref()),
    })
}

fn of_era(era: &Era, report: &mut Report) -> Option<EraSlide> {
    let Some(Figures { start, end, is_exact }) = Figures::of(&era.date) else {
        report.skip(0, &era.title, "an era that lies too far off to be counted");
        return None;
    };
    if !is_exact {
        report.lose("signs of the dates of eras");
    }
    let end = end.unwrap_or(start);
    Some(EraSlide { start_date: date(&start), end_date: date(&end), text: text(&era.title, None, None) })
}

fn date(moment: &Moment) -> Date {
    Date {
        year: moment.historical_year(),
        month: moment.month,
        day: moment.day,
        hour: moment.clock.map(|clock| clock.hour),
        minute: moment.clock.map(|clock| clock.minute),
        second: moment.clock.and_then(|clock| clock.second),
    }
}

fn text(headline: &str, more: Option<&str>, url: Option<&str>) -> Text {
    let headline = match url {
        Some(url) => format!("<a href=\"{}\">{}</a>", html(&address(url)), html(headline)),
        None => html(headline),
    };
    Text { headline, text: more.map(html) }
}

/// A text as HTML that shows it as it is, also between double quotes.
fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::exchange::{ExportFormat, export};

    const FILE: &str = "title: R & D
eras: [{ date: -0026/0476, title: Empire }]
events:
  - { id: ides, date: -0043-03-15, title: Caesar <is> killed, url: https://example.org/ }
  - { id: about, date: 0064-07~, title: The fire, summary: So, status: disputed }
";

    #[test]
    fn times_are_those_of_the_clocks_of_the_file() {
        let file = "title: T\ntimezone: Europe/Berlin\nevents:\n  - { date: \"2024-07-01T09:00Z\", title: A }\n";
        let chronicle = crate::read::read(file).value.expect("a chronicle");
        let whole: serde_json::Value =
            serde_json::from_str(&export(&chronicle, ExportFormat::TimelineJs).text).expect("JSON");
        assert_eq!(whole["events"][0]["start_date"]["hour"], 11);
    }

    #[test]
    fn years_are_those_of_historians_and_doubt_is_said_in_words() {
        let chronicle = crate::read::read(FILE).value.expect("a chronicle");
        let exported = export(&chronicle, ExportFormat::TimelineJs);
        let whole: serde_json::Value = serde_json::from_str(&exported.text).expect("JSON");
        assert_eq!(whole["title"]["text"]["headline"], "R &amp; D");
        let (ides, fire) = (&whole["events"][0], &whole["events"][1]);
        assert_eq!(ides["start_date"], serde_json::json!({ "year": -44, "month": 3, "day": 15 }));
        assert_eq!(ides["text"]["headline"], "<a href=\"https://example.org/\">Caesar &lt;is&gt; killed</a>");
        assert!(ides.get("display_date").is_none());
        assert_eq!(fire["display_date"], "c. July 64 CE");
        assert_eq!(whole["eras"][0]["end_date"]["year"], 476);
        assert_eq!(whole["eras"][0]["start_date"]["year"], -27);
        assert_eq!(exported.report.lost["statuses of events"], 1);
    }
}
