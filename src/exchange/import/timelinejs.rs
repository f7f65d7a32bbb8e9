//! TimelineJS: its JSON. Only the parts of a date that are filled are read; negative years are those of historians.

mod former;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::exchange::address::of_web;
use crate::exchange::dates::{Understood, is_packed, of_historians, of_parts, past_four, span};
use crate::exchange::import::timelinejs::former::{Former, as_of_today};
use crate::exchange::json::{Json, text};
use crate::exchange::json_parts::objects;
use crate::exchange::plain_text::{Html, LINKS, of_html, of_html_told, read_html};
use crate::exchange::{EraRecord, Imported, Record, Refusal, Report};

/// The keys that are read, each part kept as it is so that its line is known.
#[derive(Deserialize)]
struct File<'t> {
    title: Option<Value>,
    #[serde(borrow)]
    events: Option<Vec<&'t RawValue>>,
    #[serde(borrow, default)]
    eras: Vec<&'t RawValue>,
    /// All of it, in a file of TimelineJS 1 or 2.
    #[serde(borrow)]
    timeline: Option<Former<'t>>,
}

/// Reads a file.
pub(super) fn read(written: &str) -> Result<Imported, Refusal> {
    let json = Json::new(written);
    let file: File<'_> = json.whole()?;
    let mut imported = Imported::default();
    match (file.events, file.timeline) {
        (Some(events), _) => {
            file.title.iter().for_each(|slide| title(slide, &mut imported));
            each(&json, (&events, &file.eras), Value::clone, &mut imported);
        }
        (None, Some(former)) => {
            title(&former.title(), &mut imported);
            each(&json, (&former.date, &former.era), as_of_today, &mut imported);
        }
        (None, None) => {
            return Err(Refusal::whole("has no `events`: expected the JSON of TimelineJS, or its sheet as CSV"));
        }
    }
    Ok(imported)
}

/// Takes the events and the eras, each as `of_today` gives it.
fn each(
    json: &Json<'_>,
    (events, eras): (&[&RawValue], &[&RawValue]),
    of_today: fn(&Value) -> Value,
    imported: &mut Imported,
) {
    let slides = objects(json, events, &mut imported.report);
    imported.report.told_at(0);
    for (line, slide) in &slides {
        event(*line, &of_today(slide), imported);
        imported.report.told_at(*line);
    }
    for (line, slide) in &objects(json, eras, &mut imported.report) {
        era(*line, &of_today(slide), imported);
        imported.report.told_at(*line);
    }
}

/// The slide that is the title.
fn title(slide: &Value, imported: &mut Imported) {
    imported.title = words(slide, "headline", &mut imported.report);
    imported.description = words(slide, "text", &mut imported.report);
    if slide.get("media").is_some_and(|media| text(media, "url").is_some()) {
        imported.report.lose("media of the title");
    }
}

/// A text of a slide without its markup.
fn words(slide: &Value, key: &str, report: &mut Report) -> Option<String> {
    text(slide.get("text")?, key).map(|text| of_html_told(&text, report)).filter(|text| !text.is_empty())
}

/// The headline and where it leads: its first link, as ours is written.
fn headline(slide: &Value, report: &mut Report) -> (Option<String>, Option<String>) {
    let html = slide.get("text").and_then(|words| text(words, "headline")).map(|text| read_html(&text));
    let Html { words, links, .. } = html.unwrap_or_default();
    let leads = links.first().and_then(|link| of_web(link));
    links.iter().skip(usize::from(leads.is_some())).for_each(|_| report.lose(LINKS));
    (Some(words).filter(|words| !words.is_empty()), leads)
}

fn event(line: usize, slide: &Value, imported: &mut Imported) {
    let report = &mut imported.report;
    let ((headline, leads), more) = (headline(slide, report), words(slide, "text", report));
    let (title, summary) = match (headline, more) {
        (Some(title), more) => (title, more),
        (None, more) => (more.unwrap_or_default(), None),
    };
    let date = match dated(slide, &mut imported.report) {
        Ok(date) => date,
        Err(why) => return imported.report.skip(line, &title, why),
    };
    let shown = text(slide, "display_date").map(|text| of_html(&text));
    let url = address(media(slide, &mut imported.report), leads, &mut imported.report);
    imported.records.push(Record {
        line,
        id: text(slide, "unique_id"),
        date,
        title,
        summary: match (shown, summary) {
            (Some(shown), Some(summary)) => Some(format!("{shown}: {summary}")),
            (shown, summary) => shown.or(summary),
        },
        // As the library does: what is left of it without its markup is HTML again.
        category: text(slide, "group").map(|text| of_html(&of_html(&text))),
        url,
        ..Record::default()
    });
    for (key, kind) in [("background", "backgrounds of slides"), ("autolink", "settings of slides")] {
        if slide.get(key).is_some_and(|value| !value.is_null()) {
            imported.report.lose(kind);
        }
    }
}

/// The address of what a slide shows; its caption and credit are told as lost.
fn media(slide: &Value, report: &mut Report) -> Option<String> {
    let media = slide.get("media")?;
    const PARTS: [(&str, &str); 5] = [
        ("caption", "captions of media"),
        ("credit", "credits of media"),
        ("alt", "descriptions of media"),
        ("title", "titles of media"),
        ("thumbnail", "thumbnails of media"),
    ];
    for (key, kind) in PARTS {
        if text(media, key).is_some() {
            report.lose(kind);
        }
    }
    let (link, url) = (text(media, "link"), text(media, "url"));
    if link.is_some() && url.is_some() && link != url {
        report.lose("addresses of media that have a link too");
    }
    let url = link.or(url)?;
    let address = of_web(&url);
    if address.is_none() {
        report.lose("media that are no address");
    }
    address
}

/// The address of an event: what its slide shows, or where its headline leads; what is left of both is told as lost.
fn address(media: Option<String>, leads: Option<String>, report: &mut Report) -> Option<String> {
    if media.is_some() && leads.is_some() && media != leads {
        report.lose("links of headlines beside media");
    }
    media.or(leads)
}

fn era(line: usize, slide: &Value, imported: &mut Imported) {
    let title = words(slide, "headline", &mut imported.report).unwrap_or_default();
    if slide.get("text").and_then(|words| text(words, "text")).is_some_and(|more| !of_html(&more).is_empty()) {
        imported.report.lose("texts of eras");
    }
    match dated(slide, &mut imported.report) {
        _ if title.is_empty() => imported.report.skip(line, "an era", "has no headline"),
        Ok(date) => imported.eras.push(EraRecord { date, title }),
        Err(why) => imported.report.skip(line, &title, why),
    }
}

/// From its start to its end, where it has one.
fn dated(slide: &Value, report: &mut Report) -> Understood {
    let start = slide.get("start_date").filter(|date| date.is_object()).ok_or("has no `start_date`")?;
    let start = moment(start, report)?;
    let end = slide.get("end_date").filter(|date| date.is_object());
    let has = |key: &str| end.is_some_and(|end| text(end, key).is_some());
    if !has("year") && (has("month") || has("day")) {
        return Err("has an end without a year".to_owned());
    }
    match end.filter(|_| has("year")) {
        Some(end) => span(&start, &moment(end, report)?),
        None => Ok(start),
    }
}

fn moment(date: &Value, report: &mut Report) -> Understood {
    let year = figure(date, "year")?.ok_or("has no year")?;
    if year < 0 {
        report.remark("years below 0 are read as years BC, as TimelineJS shows them: -43 is 43 BC");
    }
    if text(date, "display_date").is_some() {
        report.lose("words for single ends of dates");
    }
    let part = |key: &str| -> Result<Option<u32>, String> {
        let figure = figure(date, key)?;
        figure.map(|figure| u32::try_from(figure).map_err(|_| format!("`{key}` is {figure}"))).transpose()
    };
    if is_packed(year) {
        return Err(past_four(year));
    }
    let day_of_month = part("day")?;
    let day = of_parts(of_historians(year)?, part("month")?, day_of_month)?;
    let Some(hour) = part("hour")? else {
        for _ in ["minute", "second", "millisecond"].into_iter().filter(|key| text(date, key).is_some()) {
            report.lose("minutes and seconds without an hour");
        }
        return Ok(day);
    };
    if day_of_month.is_none() {
        report.lose("hours without a day");
        return Ok(day);
    }
    let (minute, second) = (part("minute")?, part("second")?);
    let thousandths = part("millisecond")?.filter(|thousandths| *thousandths > 0);
    let fraction = thousandths.map(|thousandths| format!(".{thousandths:03}")).unwrap_or_default();
    let second = second.or_else(|| thousandths.map(|_| 0));
    let seconds = second.map(|second| format!(":{second:02}{fraction}")).unwrap_or_default();
    crate::exchange::dates::checked(format!("{day}T{hour:02}:{:02}{seconds}", minute.unwrap_or(0)))
}

/// A number, or figures in a text; nothing where that is empty.
fn figure(date: &Value, key: &str) -> Result<Option<i64>, String> {
    let Some(written) = text(date, key) else { return Ok(None) };
    written.parse().map(Some).map_err(|_| format!("`{key}` is `{written}`, no number"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn words_for_single_ends_are_counted() {
        let end = |year: u16| format!("{{ \"year\": {year}, \"display_date\": \"about {year}\" }}");
        let text = format!(
            "{{ \"events\": [{{ \"start_date\": {}, \"end_date\": {}, \"text\": {{ \"headline\": \"A\" }} }}] }}",
            end(1917),
            end(1918)
        );
        let read = read(&text).unwrap_or_else(|refusal| panic!("{}", refusal.why));
        assert_eq!(read.report.lost["words for single ends of dates"], 2);
        assert_eq!(read.records[0].summary, None);
    }

    #[test]
    fn a_link_of_the_headline_is_the_address_and_other_links_are_counted() {
        let slide = |more: &str, headline: &str| {
            let text = format!(
                "{{ \"events\": [{{ \"start_date\": {{ \"year\": 1917, \"month\": 3, \"day\": 8, \"hour\": 9, \"millisecond\": 500 }}, \
                 \"text\": {{ \"headline\": {headline:?}, \"text\": \"<a href='https://ex.org/b'>b</a>\" }}{more} }}] }}"
            );
            let read = read(&text).unwrap_or_else(|refusal| panic!("{}", refusal.why));
            let record = &read.records[0];
            assert_eq!((record.date.as_str(), record.title.as_str()), ("1917-03-08T09:00:00.500", "March"));
            (record.url.clone().unwrap_or_default(), read.report.lost.clone())
        };
        let (url, lost) = slide("", "<a href='https://ex.org/a'>March</a>");
        assert_eq!((url.as_str(), lost.len(), lost["links inside texts"]), ("https://ex.org/a", 1, 1));
        let media = ", \"media\": { \"url\": \"https://ex.org/m\", \"link\": \"https://ex.org/l\" }";
        let (url, lost) = slide(media, "<a href='https://ex.org/a'>March</a>");
        let told = ["addresses of media that have a link too", "links inside texts", "links of headlines beside media"];
        assert_eq!(
            (url.as_str(), lost.keys().map(String::as_str).collect::<Vec<_>>()),
            ("https://ex.org/l", told.to_vec())
        );
    }
}
