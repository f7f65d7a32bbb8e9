//! BibTeX and biblatex: the sources. Dates are EDTF, which biblatex reads; letters that TeX would act on are escaped.

use crate::exchange::Report;
use crate::exchange::export::address;
use crate::exchange::export::figures::Figures;
use crate::exchange::export::losses::{Key, lose};
use crate::exchange::plain_text::spaced;
use crate::model::{Chronicle, Source};
use crate::time::Date;

const HELD: &[Key] = &[Key::Sources, Key::SourceKeys, Key::SourceTitles, Key::SourceDetails, Key::Uncited];

/// Writes the entries.
pub(super) fn write(chronicle: &Chronicle, report: &mut Report) -> String {
    lose(report, chronicle, HELD);
    let entries: Vec<String> = chronicle.sources.iter().map(|source| entry(source, report)).collect();
    entries.join("\n")
}

fn entry(source: &Source, report: &mut Report) -> String {
    let text = |text: &String| escaped(text);
    let (dated, date) = match &source.published {
        Some(date) => {
            let (key, value) = said(date, report);
            (key, Some(value))
        }
        None => ("date", None),
    };
    // Styles of BibTeX know no `date`: without a year beside it they print none.
    let (year, month) = match (dated, &source.published) {
        ("date", Some(date)) => {
            let (year, month) = year_beside(date);
            (Some(escaped(&year)), month)
        }
        _ => (None, None),
    };
    let fields = [
        // Between two pairs of braces capitals stay, and a name is one name.
        ("title", Some(format!("{{{}}}", escaped(&source.title)))),
        ("author", source.author.as_ref().map(|author| format!("{{{}}}", escaped(author)))),
        ("publisher", source.publisher.as_ref().map(text)),
        (dated, date),
        ("year", year),
        // Letter by letter: biblatex has no escapes in it.
        ("url", source.url.as_ref().map(|url| address(url))),
        ("urldate", source.accessed.as_ref().and_then(|date| accessed(date, report))),
        ("note", source.note.as_deref().map(escaped)),
    ];
    let lines = fields.into_iter().filter_map(|(key, value)| Some(format!("  {key} = {{{}}},\n", value?)));
    let month = month.map(|month| format!("  month = {month},\n")).unwrap_or_default();
    format!("@misc{{{},\n{}{month}}}\n", source.id, lines.collect::<String>())
}

/// What styles of BibTeX print of a date that biblatex reads: its year, and the macro of its month; of others than months and days
/// all of it in words.
pub(in crate::exchange) fn year_beside(date: &Date) -> (String, Option<&'static str>) {
    let text = date.as_written().split('T').next().unwrap_or_default();
    let fields: Vec<&str> = text.split('-').collect();
    let month = match fields[..] {
        [year, month] | [year, month, _] if is_figures(year, 4) && is_figures(month, 2) => month.parse().ok(),
        _ => None,
    };
    match month.and_then(|month: usize| MONTHS.get(month.checked_sub(1)?)) {
        Some(month) if fields[1..].iter().all(|field| is_figures(field, 2)) => (fields[0].to_owned(), Some(month)),
        _ => (date.words(), None),
    }
}

/// The macros that every style defines.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn is_figures(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The field and its value: a year by itself is a `year`, which BibTeX knows too; what biblatex cannot read is one in words.
fn said(date: &Date, report: &mut Report) -> (&'static str, String) {
    let text = date.as_written();
    match () {
        () if is_year(date) => ("year", text.to_owned()),
        () if is_of_biblatex(date) => ("date", text.to_owned()),
        () => {
            report.remark("dates of sources that biblatex does not read stand in words, as their `year`");
            ("year", escaped(&date.words()))
        }
    }
}

/// Four figures, or signs in their place that are not known.
fn is_year(date: &Date) -> bool {
    let text = date.as_written();
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
}

/// Whether it stands as EDTF, so that it is read back as it was written.
#[cfg(test)]
pub(super) fn is_edtf(date: &Date) -> bool {
    is_year(date) || is_of_biblatex(date)
}

/// Whether it is of EDTF's levels 0 and 1, which biblatex has; of times it has those to the second.
fn is_of_biblatex(date: &Date) -> bool {
    let text = date.as_written();
    let is_dated = date.gregorian().is_none() && !date.is_age() && date.level() < 2 && !text.starts_with('Y');
    let is_timed = date.names_zone().is_some();
    is_dated && (!is_timed || (text.len() >= "2012-05-25T14:30:05".len() && !text.contains(['/', '.', '~', '?', '%'])))
}

/// The day on which it was read; biblatex has nothing coarser for it than a date.
fn accessed(date: &Date, report: &mut Report) -> Option<String> {
    let is_plain = Figures::of(date).is_some_and(|figures| figures.is_exact && figures.start.clock.is_none());
    if !is_plain {
        report.lose("days on which sources were read, where they are no plain dates");
    }
    is_plain.then(|| date.as_written().to_owned())
}

/// A text for TeX on one line. Braces are spelt by name: BibTeX counts them even behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in spaced(text).chars().filter(|letter| !letter.is_control()) {
        // Two of them would be one other sign: `--` a dash.
        if "-'<>,".contains(letter) && out.ends_with(letter) {
            out.push_str("{}");
        }
        match letter {
            '`' => out.push_str("\\textasciigrave{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, said, year_beside};
    use crate::exchange::{ExportFormat, Report, export};
    use crate::time::Date;

    #[test]
    fn nothing_acts_on_tex_and_braces_are_even() {
        let text = escaped("100 % of {R&D} \\input{x} a_b $5 #1 ~ ^");
        let count = |sign: char| text.matches(sign).count();
        assert_eq!(count('{'), count('}'));
        let bare = text.match_indices(['%', '&', '_', '$', '#']).all(|(at, _)| text[..at].ends_with('\\'));
        assert!(bare && !text.contains("\\input"), "{text}");
        assert_eq!(escaped("a--b ''c''"), "a-{}-b '{}'c'{}'");
    }

    #[test]
    fn dates_are_edtf_where_biblatex_reads_it() {
        let of = |text: &str| said(&Date::parse(text).expect("a date"), &mut Report::default());
        for (text, key, value) in [
            ("1984", "year", "1984"),
            ("198X", "year", "198X"),
            ("2012-05-30~", "date", "2012-05-30~"),
            ("-0043", "date", "-0043"),
            ("1990/..", "date", "1990/.."),
            ("2015-23", "date", "2015-23"),
            ("[1667,1668]", "year", "1667 or 1668"),
        ] {
            assert_eq!(of(text), (key, value.to_owned()));
        }
    }

    #[test]
    fn styles_without_dates_have_a_year() {
        for (date, year, month) in [
            ("1990-05-03", "1990", Some("may")),
            ("1990-12", "1990", Some("dec")),
            ("2012-05-25T14:30:05", "2012", Some("may")),
            ("1990~", "c. 1990", None),
            ("1990-05~", "c. May 1990", None),
            ("2015-23", "autumn 2015", None),
            ("1990/1992", "1990 to 1992", None),
            ("-0043", "44 BCE", None),
        ] {
            let (found, macro_of_month) = year_beside(&Date::parse(date).expect("a date"));
            assert_eq!((&*found, macro_of_month), (year, month), "{date}");
        }
    }

    #[test]
    fn an_entry_is_a_source() {
        let file = "title: T\nsources: { s: { title: 'A {b}', publisher: P & Q, published: 2012-05 } }\nevents: [{ date: 2012, title: A, sources: [s] }]\n";
        let chronicle = crate::read::read(file).value.expect("a chronicle");
        let exported = export(&chronicle, ExportFormat::BibTex);
        assert_eq!(
            exported.text,
            "@misc{s,\n  title = {{A \\textbraceleft{}b\\textbraceright{}}},\n  publisher = {P \\& Q},\n  date = {2012-05},\n  year = {2012},\n  month = may,\n}\n"
        );
        assert_eq!(exported.report.lost["events"], 1);
    }
}
