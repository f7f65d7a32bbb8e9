//! Which format a text is in, by what stands in it; its name decides only where the text leaves it open.

use crate::exchange::Format;
use crate::exchange::javascript::{as_json, lists};
use crate::exchange::json_lists::list_within;

impl Format {
    /// The format of a text, of which the beginning is enough, some 64 kB; `name` is that of its file.
    ///
    /// ```
    /// use dateline::exchange::Format;
    /// assert_eq!(Format::recognise("a.txt", "BEGIN:VCALENDAR\r\n"), Some(Format::ICalendar));
    /// assert_eq!(Format::recognise("a.txt", "date;title\n2012;Houla\n"), Some(Format::Csv));
    /// assert_eq!(Format::recognise("a.txt", "nothing of the kind"), None);
    /// ```
    pub fn recognise(name: &str, text: &str) -> Option<Format> {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let by_text = match text.chars().next()? {
            '<' => of_xml(text),
            '{' if text.starts_with("{{#tag:timeline") => Some(Format::EasyTimeline),
            _ => match lists(text).unwrap_or_else(|| as_json(text)).trim_start() {
                json if json.starts_with(['{', '[']) => of_json(json),
                _ => of_lines(text),
            },
        };
        by_text.or_else(|| of_ending(name)).or_else(|| of_table(text))
    }
}

/// Whether a text begins so, in large or small letters.
pub(in crate::exchange) fn begins_with(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// Whether a key of JSON stands in it.
fn has_key(text: &str, key: &str) -> bool {
    let quoted = format!("\"{key}\"");
    text.match_indices(&quoted).any(|(at, _)| text[at + quoted.len()..].trim_start().starts_with(':'))
}

fn of_json(text: &str) -> Option<Format> {
    let has = |key: &str| has_key(text, key);
    let is_wikidata = has("entities") || (has("labels") && has("claims")) || (has("results") && has("bindings"));
    let is_periodo = has("periodCollections") || has("authorities") || (has("spatialCoverage") && has("stop"));
    Some(match () {
        () if is_wikidata => Format::Wikidata,
        () if is_periodo => Format::PeriodO,
        () if has("start_date") || (has("timeline") && has("startDate")) => Format::TimelineJs,
        () if has("dateTimeFormat") || has("isDuration") || has("durationEvent") => Format::Simile,
        () if has("date-parts") || (has("issued") && has("type")) => Format::CslJson,
        () if has("content") && has("start") => Format::VisTimeline,
        () if is_holder(text) => return None,
        () if text.starts_with('{') && text.lines().next()?.trim_end().ends_with('}') => Format::JsonLines,
        () if text.starts_with('[') => Format::Json,
        () => return None,
    })
}

/// Whether one object alone holds a list of others, and is no event itself.
fn is_holder(text: &str) -> bool {
    let of_event = ["date", "title", "start", "name", "headline", "edtf", "year"];
    let before = text.split('[').next().unwrap_or(text);
    text.trim_end().lines().count() == 1
        && list_within(text).is_some()
        && !of_event.iter().any(|key| has_key(before, key))
}

fn of_xml(text: &str) -> Option<Format> {
    match () {
        () if text.contains("<timeline>") && text.contains("PlotData") => Some(Format::EasyTimeline),
        () if text.contains("<event") && (text.contains("<data") || text.contains("start=")) => Some(Format::Simile),
        () => None,
    }
}

fn of_lines(text: &str) -> Option<Format> {
    let starts = |prefix: &str| begins_with(text, prefix);
    if starts("BEGIN:VCALENDAR") {
        return Some(Format::ICalendar);
    }
    if starts("0 HEAD") || starts("0 @") {
        return Some(Format::Gedcom);
    }
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('%'));
    if lines().any(is_entry) && !lines().next().is_some_and(|line| line.contains(',') && !line.starts_with('@')) {
        return Some(Format::BibTex);
    }
    if lines().any(|line| matches!(line, "timeline" | "gantt") || line.starts_with("timeline ")) {
        return Some(Format::Mermaid);
    }
    let settings = ["DateFormat", "Period", "PlotData", "ImageSize", "TimeAxis", "BarData"];
    if settings.iter().filter(|name| lines().any(|line| line.starts_with(**name) && line.contains('='))).count() >= 2 {
        return Some(Format::EasyTimeline);
    }
    let is_dated = |line: &&str| line.split_once(": ").is_some_and(|(date, _)| is_markwhen_date(date));
    (lines().filter(is_dated).count() >= 2).then_some(Format::Markwhen)
}

/// `@book{key,`
fn is_entry(line: &str) -> bool {
    line.strip_prefix('@').is_some_and(|rest| {
        let name = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        name.len() < rest.len() && name.trim_start().starts_with(['{', '('])
    })
}

/// A date, or two with a dash or a slash between them, before the colon of an entry.
fn is_markwhen_date(text: &str) -> bool {
    let is_of_date = |c: char| c.is_ascii_alphanumeric() || " /-.,:~".contains(c);
    let has_year = text.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() == 4);
    text.len() < 60 && has_year && text.chars().all(is_of_date) && !text.contains(',')
}

fn of_ending(name: &str) -> Option<Format> {
    let ending = name.rsplit('.').next()?.to_lowercase();
    Some(match ending.as_str() {
        "tsv" | "tab" => Format::Tsv,
        "csv" => Format::Csv,
        "jsonl" | "ndjson" => Format::JsonLines,
        "mw" => Format::Markwhen,
        "mmd" | "mermaid" => Format::Mermaid,
        "ged" => Format::Gedcom,
        "ics" => Format::ICalendar,
        "bib" => Format::BibTex,
        _ => return None,
    })
}

/// Rows of columns: the same sign in the first rows, but for rules between them and a count below them.
fn of_table(text: &str) -> Option<Format> {
    if text.starts_with(['{', '[', '<']) {
        return None;
    }
    let is_rule = |line: &&str| line.contains("--") && line.chars().all(|c| " -+|:=".contains(c));
    let rows: Vec<&str> = rows(text).filter(|row| !is_rule(row) && !is_row_count(row)).take(3).collect();
    let all = |sign: char| rows.len() > 1 && rows.iter().all(|row| row.contains(sign));
    match () {
        () if all('\t') => Some(Format::Tsv),
        () if all(',') || all(';') || all('|') => Some(Format::Csv),
        () => None,
    }
}

/// Whether a line is the count of rows that databases write below a table: `(2 rows)`, `2 rows in set (0.00 sec)`.
pub(in crate::exchange) fn is_row_count(line: &str) -> bool {
    let line = line.trim();
    let in_brackets = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    let in_set = line.split_once(" in set").filter(|(_, rest)| rest.is_empty() || rest.starts_with([' ', ',']));
    let count = in_brackets.or(in_set.map(|(count, _)| count));
    let figures = count.and_then(|count| count.strip_suffix(" rows").or(count.strip_suffix(" row")));
    figures.is_some_and(|figures| !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The rows of a table: a line that ends inside quotes goes on in the next one.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    let mut is_inside = false;
    text.split(move |c: char| {
        is_inside ^= c == '"';
        c == '\n' && !is_inside
    })
    .map(|row| row.trim_end_matches('\r'))
    .filter(|row| !row.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use crate::exchange::Format;

    #[test]
    fn a_table_is_known_by_its_rows_also_where_a_text_has_several_lines() {
        let cases = [
            ("date,title\n2020,\"a\nb\"\n", Some(Format::Csv)),
            ("date;title\r\n2020;\"a\r\n\r\nb \"\"c\"\"\"\r\n2021;d\r\n", Some(Format::Csv)),
            ("date\ttitle\n2020\t\"a\nb\"\n", Some(Format::Tsv)),
            ("date,title\n2020,5\" pipe\nmore\n", Some(Format::Csv)),
            ("\"a,\nb\"\n\"c,\nd\"\nnothing of the kind\n", None),
            (
                "var groups = [{id: 1, content: 'K'}];\nvar items = [\n{id: 1, content: 'A', start: '2014-04-20'}\n];\n",
                Some(Format::VisTimeline),
            ),
            ("{{#tag:timeline|\nPlotData =\n}}\n", Some(Format::EasyTimeline)),
            ("{\"timeline\": \"x\", \"events\": [\n{\"date\": 1, \"title\": 2},\n{}]}\n", None),
            ("{\"events\":[{\"date\":\"2012\",\"title\":\"A\"}]}\n", None),
            ("{\"date\":\"2012\",\"title\":\"A\",\"links\":[{\"url\":\"x\"}]}\n", Some(Format::JsonLines)),
        ];
        for (text, expected) in cases {
            assert_eq!(Format::recognise("-", text), expected, "{text}");
        }
    }
}
