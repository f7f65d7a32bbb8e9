//! The table: every event of the timeline with all that the file says of it, a row each.

use crate::citation::Citations;
use crate::export::{xml_attribute, xml_text};
use crate::html::direction::of_sources;
use crate::html::{changes, image, our_words, ours, own, plain, sources};
use crate::language::Language;
use crate::model::{Account, Chronicle, Event, View};
use crate::words;

/// By the first letter that has one.
const AUTO: &str = " dir=\"auto\"";

/// The columns that any event fills.
struct Columns {
    category: bool,
    place: bool,
    sources: bool,
}

impl Columns {
    fn of(chronicle: &Chronicle, view: &View) -> Columns {
        let any = |is: fn(&Event) -> bool| view.events.iter().any(|&index| is(&chronicle.events[index]));
        Columns {
            category: any(|event| event.category.is_some()),
            place: any(|event| event.place.is_some()),
            sources: any(|event| !event.sources.is_empty()),
        }
    }

    fn heads(&self, language: Language) -> impl Iterator<Item = &'static str> {
        let page = &words::of(language).page;
        let columns = [
            (true, page.date),
            (true, page.event),
            (self.category, page.category),
            (self.place, page.place),
            (self.sources, page.sources),
        ];
        columns.into_iter().filter_map(|(there, name)| there.then_some(name))
    }
}

/// The table of a view.
pub(super) fn table(chronicle: &Chronicle, (view, citations): (&View, &Citations)) -> String {
    let columns = Columns::of(chronicle, view);
    let heads: String = columns
        .heads(chronicle.spoken)
        .map(|head| format!("<th role=\"columnheader\" scope=\"col\">{head}</th>"))
        .collect();
    let rows = view.events.iter().map(|&index| row(&chronicle.events[index], (&columns, citations), chronicle));
    let title = view.title.shown_or(words::of(chronicle.spoken).description.timeline).unwrap_or(&view.id);
    let named = format!("<caption dir=\"auto\">{}</caption>", xml_text(title));
    format!(
        "<table role=\"table\">\n{named}\n<thead role=\"rowgroup\"><tr role=\"row\"{}>{heads}</tr></thead>\n<tbody role=\"rowgroup\">\n{}</tbody>\n</table>\n",
        ours(chronicle),
        rows.collect::<String>()
    )
}

fn row(event: &Event, (columns, citations): (&Columns, &Citations), chronicle: &Chronicle) -> String {
    let category = event.category_in(chronicle);
    let page = &words::of(chronicle.spoken).page;
    let slug = category.map(|category| category.id.as_str()).unwrap_or_default();
    let mut cells = vec![date(event, chronicle), described(event, chronicle)];
    let mut cell = |there: bool, name: &str, (attributes, text): (&str, String)| {
        if there {
            cells.push(format!("<td role=\"cell\" data-head=\"{name}\"{attributes}>{text}</td>"));
        }
    };
    let label = category.map(|category| xml_text(&category.label).into_owned());
    let of_label = category.map(|category| own(&category.label, chronicle)).unwrap_or_default();
    cell(columns.category, page.category, (&[AUTO, &of_label].concat(), label.unwrap_or_default()));
    let place = event.place.as_deref().map(|place| xml_text(place).into_owned());
    cell(columns.place, page.place, (&[AUTO, &plain(chronicle)].concat(), place.unwrap_or_default()));
    let [direction, _] = of_sources(&chronicle.language);
    cell(columns.sources, page.sources, (direction, sources::cited(event, citations, chronicle)));
    format!(
        "<tr role=\"row\" id=\"{}\" data-category=\"{}\" data-status=\"{}\"{}>{}</tr>\n",
        xml_attribute(&event.id),
        xml_attribute(slug),
        event.status.slug(),
        changes::attribute(event),
        cells.concat()
    )
}

/// In words, and for programs where it is one day, month or year.
fn date(event: &Event, chronicle: &Chronicle) -> String {
    let words = event.words_in(chronicle, chronicle.spoken);
    let gregorian = event.date.gregorian();
    let written = gregorian.as_deref().unwrap_or(event.date.as_written());
    let inner = if is_html_time(written) {
        format!("<time datetime=\"{written}\">{}</time>", xml_text(&words))
    } else {
        xml_text(&words).into_owned()
    };
    let inner = changes::date(event, (&words, inner), chronicle);
    format!("<th role=\"rowheader\" scope=\"row\"{}>{inner}</th>", ours(chronicle))
}

/// A year of four figures after 0000, a month or a day (HTML Living Standard, 4.5.14): of these nothing is doubted.
fn is_html_time(written: &str) -> bool {
    let mut parts = written.split('-');
    let is_figures = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = parts.next().is_some_and(|year| is_figures(year, 4) && year != "0000");
    let rest: Vec<&str> = parts.collect();
    let is_month = rest.first().is_none_or(|month| is_figures(month, 2) && ("01"..="12").contains(month));
    is_year && is_month && rest.len() <= 2 && rest.iter().all(|part| is_figures(part, 2))
}

/// The title with a link to its own row, and below it what the file says.
fn described(event: &Event, chronicle: &Chronicle) -> String {
    let mut lines = vec![format!(
        "<a class=\"own\" href=\"#{}\" dir=\"auto\"{}>{}</a>",
        xml_attribute(&event.id),
        own(&event.title, chronicle),
        changes::title(event, &xml_text(&event.title))
    )];
    lines.extend(event.summary.as_ref().map(|text| paragraph(&own(text, chronicle), xml_text(text).as_ref())));
    let (said, words) = (ours(chronicle), words::of(chronicle.spoken));
    let our_line = |words: &str| format!("<p class=\"remark\"{said}>{}</p>", xml_text(words));
    lines.extend(changes::remark(event, chronicle).as_deref().map(our_line));
    lines.extend(event.whole.then(|| our_line(words.event.whole)));
    lines.extend((words.event.status)(event.status).map(our_line));
    lines.extend(event.written.as_deref().map(|text| our_line(&[words.event.written, text].concat())));
    lines.extend(event.accounts.iter().filter_map(|account| account_of(account, chronicle)));
    lines.extend((!event.actors.is_empty()).then(|| {
        paragraph(
            " class=\"remark\"",
            &format!(
                "<span{said}>{}</span>{}",
                words.page.actors,
                marked(&event.actors.join(words.signs.comma), &plain(chronicle))
            ),
        )
    }));
    lines.extend(event.basis.map(|basis| our_line((words.event.basis)(basis))));
    lines.extend(event.url.as_deref().map(|url| {
        paragraph(" class=\"remark\"", &format!("<a href=\"{}\"{said}>{}</a>", xml_attribute(url), words.page.more))
    }));
    let said = image::beside(event, lines.concat(), chronicle);
    format!("<td role=\"cell\" data-head=\"{}\">{said}</td>", words.page.event)
}

/// A text inside another, with the attribute of its language where it has one of its own.
pub(super) fn marked(text: &str, language: &str) -> String {
    let text = xml_text(text);
    if language.is_empty() { text.into_owned() } else { format!("<span{language}>{text}</span>") }
}

fn paragraph(attributes: &str, content: &str) -> String {
    format!("<p{attributes} dir=\"auto\">{content}</p>")
}

/// `According to ICTS: 26 May 2012, that ...`
fn account_of(account: &Account, chronicle: &Chronicle) -> Option<String> {
    let source = chronicle.sources.get(account.source)?;
    let who = source.by().unwrap_or(&source.title);
    let date = account.date.as_ref().map(|date| our_words(&date.words_in(chronicle.spoken), chronicle));
    let says = account.says.as_ref().map(|says| marked(says, &own(says, chronicle)));
    let said: Vec<String> = date.into_iter().chain(says).collect();
    let words = words::of(chronicle.spoken);
    let head =
        format!("<span{}>{}</span>{}{}", ours(chronicle), words.event.according_to, xml_text(who), words.signs.colon);
    Some(paragraph(" class=\"remark\"", &format!("{head}{}", said.join(words.signs.comma))))
}
