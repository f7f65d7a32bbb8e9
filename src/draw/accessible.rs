//! Words for those who cannot see the picture, or point at it: an event in full, a picture in full.

use std::cell::OnceCell;

use crate::citation::Citations;
use crate::draw::cited::{cited, reported};
use crate::draw::unset;
use crate::language::Language;
use crate::layout::{Layout, Strip, Summary};
use crate::model::{Chronicle, Era, Event, Series, SeriesValue, Text, Title, View};
use crate::scene::{Words, Writer};
use crate::time::{Date, Epoch, Zone};
use crate::words::{self, Catalogue};

/// Lines of a list at most: what a reader can take in, and a picture of any number of events can hold.
const LISTED: usize = 12;

/// The names of events, each put into words once though it is said in several places.
pub(super) struct Names<'a> {
    chronicle: &'a Chronicle,
    epoch: Epoch,
    zone: Option<Zone>,
    citations: Citations,
    has_symbols_on_bars: bool,
    said: Vec<OnceCell<Words>>,
}

impl Names<'_> {
    /// Those of a view: in the zone of its axis, with years as it counts them.
    pub(super) fn new<'c>(chronicle: &'c Chronicle, view: &View) -> Names<'c> {
        let (citations, said) = (Citations::of(chronicle, view), vec![OnceCell::new(); chronicle.events.len()]);
        let has_symbols_on_bars = view.has_symbols_on_bars();
        Names { chronicle, epoch: view.era, zone: view.timezone, citations, has_symbols_on_bars, said }
    }

    /// `25 May 2012: Houla massacre`; the event is given by its place in the chronicle.
    pub(super) fn of(&self, index: usize) -> Option<&Words> {
        let event = self.chronicle.events.get(index)?;
        let (said, worded) = (words::of(self.chronicle.spoken), |date: &Date| self.worded(date));
        let change = || said.changed(event.change.as_ref(), worded).unwrap_or_default();
        let head = || [&change(), &worded(&event.date), said.signs.colon].concat();
        let words = || headed(&head(), (&event.title, writer(&event.title, self.chronicle)));
        Some(self.said[index].get_or_init(words))
    }

    /// `“Houla massacre” (25 May 2012)`: behind words that a date with a preposition of its own cannot follow.
    pub(super) fn titled(&self, index: usize) -> Option<Words> {
        let (event, language) = (self.chronicle.events.get(index)?, self.chronicle.spoken);
        let ([open, close], [before, behind]) = (words::quotes(language), language.grammar().setting.brackets);
        let mut words = headed(open, (&event.title, writer(&event.title, self.chronicle)));
        words.push(Writer::Program, &[close, before, &self.worded(&event.date), behind].concat());
        Some(words)
    }

    fn worded(&self, date: &Date) -> String {
        let language = self.chronicle.spoken;
        self.epoch.worded_in(date.seen_in(self.zone).words_in(language), language)
    }

    /// Whether the symbols of their categories stand on bars.
    pub(super) fn has_symbols_on_bars(&self) -> bool {
        self.has_symbols_on_bars
    }

    /// How their sources are cited.
    pub(super) fn citations(&self) -> &Citations {
        &self.citations
    }

    /// Whose events they are.
    pub(super) fn chronicle(&self) -> &Chronicle {
        self.chronicle
    }

    /// Between phrases, in the language that the program speaks.
    pub(super) fn comma(&self) -> &'static str {
        words::of(self.chronicle.spoken).signs.comma
    }
}

/// Everything the file says of an event, a line each, under its name, and how many of its dates the picture leaves out.
pub(super) fn full((name, outside): (&Words, usize), event: &Event, names: &Names<'_>) -> Words {
    let chronicle = names.chronicle;
    let own = &words::of(chronicle.spoken).event;
    let mut lines = vec![name.clone()];
    lines.extend(Catalogue::unless_none(outside, own.dates_outside).map(ours));
    lines.extend(event.whole.then(|| ours(own.whole.to_owned())));
    lines.extend(event.summary.as_ref().map(|text| authored(text, chronicle)));
    lines.extend(
        event.category_in(chronicle).map(|one| headed(own.category, (&one.label, writer(&one.label, chronicle)))),
    );
    lines.extend(event.place.as_ref().map(|place| headed(own.place, (place, plain_writer(chronicle)))));
    lines.extend((own.status)(event.status).map(|words| ours(words.to_owned())));
    lines.extend(event.written.as_ref().map(|written| headed(own.written, (written, plain_writer(chronicle)))));
    lines.extend(event.basis.map(|basis| ours((own.basis)(basis).to_owned())));
    lines.extend(cited(&event.sources, names));
    lines.extend(event.accounts.iter().filter_map(|account| reported(account, chronicle)));
    joined(lines, "\n")
}

/// `First World War: 28 July 1914 to 11 November 1918`
pub(super) fn era(era: &Era, epoch: Epoch, chronicle: &Chronicle) -> Words {
    let (mut words, language) = (authored(&era.title, chronicle), chronicle.spoken);
    let date = epoch.worded_in(era.date.words_in(language), language);
    words.push(Writer::Program, &[words::of(language).signs.colon, &date].concat());
    words
}

/// The eras of a picture, of many the first.
fn eras(chronicle: &Chronicle, layout: &Layout, epoch: Epoch) -> Option<Words> {
    let mut shown: Vec<usize> = layout.eras.iter().map(|placed| placed.era).collect();
    shown.sort_unstable();
    let listed = if shown.len() <= LISTED { shown.len() } else { LISTED - 1 };
    let each =
        shown[..listed].iter().filter_map(|index| chronicle.eras.get(*index)).map(|one| era(one, epoch, chronicle));
    let said = words::of(chronicle.spoken);
    let more = ours((said.event.and_more)(shown.len() - listed));
    let mut all = ours(said.description.eras.to_owned());
    all.append(&joined(each.chain((listed < shown.len()).then_some(more)), said.signs.semicolon));
    all.push(Writer::Program, ".");
    (!shown.is_empty()).then_some(all)
}

/// `Sunspots, monthly mean`: what a series is called, and its unit.
pub(super) fn series_name(series: &Series, chronicle: &Chronicle) -> Words {
    let texts = std::iter::once(&series.label).chain(&series.unit);
    joined(texts.map(|text| authored(text, chronicle)), words::of(chronicle.spoken).signs.comma)
}

/// The lowest and the highest value of a strip with their dates, where the scale of the values does not begin at zero, and for how
/// many times there is no value.
pub(super) fn series_extremes(series: &Series, strip: &Strip, language: Language) -> Words {
    let (said, own) = (words::of(language), &words::of(language).series);
    let window = strip.scale.window();
    let all = || series.values.iter().filter(|one| one.from < window.1 && one.to > window.0);
    let worth = |one: &&SeriesValue| one.value.unwrap_or(f64::NAN);
    let low = all().filter(|one| one.value.is_some()).min_by(|a, b| worth(a).total_cmp(&worth(b)));
    let high = all().filter(|one| one.value.is_some()).rev().max_by(|a, b| worth(a).total_cmp(&worth(b)));
    let one = |one: &SeriesValue| format!("{} ({})", one.words(language), one.date.words_in(language));
    let mut parts = Vec::new();
    parts.extend(low.zip(high).map(|(low, high)| (own.extremes)(&one(low), &one(high))));
    let (first, last) = strip.values.ends();
    let is_off = first > 0.0 || last < 0.0;
    parts.extend(
        is_off.then(|| (own.not_from_zero)(&strip.values.label(if first > 0.0 { first } else { last }, language))),
    );
    let gaps = all().filter(|one| one.after_gap).count();
    parts.extend((gaps > 0).then(|| (own.gaps)(gaps)));
    ours([said.signs.colon, &parts.join(" ")].concat())
}

/// The series of a picture, each in a sentence or more.
fn series(chronicle: &Chronicle, view: &View, layout: &Layout) -> Vec<Words> {
    let all = layout.strips.iter().filter_map(|strip| Some((view.series.get(strip.series)?, strip)));
    let one = |(series, strip): (&Series, &Strip)| {
        let mut words = series_name(series, chronicle);
        words.append(&series_extremes(series, strip, chronicle.spoken));
        words
    };
    all.map(one).collect()
}

/// Several events, a line each; of many the first, and how many more there are.
pub(super) fn list(events: &[usize], names: &Names<'_>) -> Words {
    let listed = if events.len() <= LISTED { events.len() } else { LISTED - 1 };
    let lines = events[..listed].iter().filter_map(|index| names.of(*index)).cloned();
    let more = ours((words::of(names.chronicle.spoken).event.and_more)(events.len() - listed));
    joined(lines.chain((listed < events.len()).then_some(more)), "\n")
}

/// A lane that stands for several, and each of these, a line each; of many the first, and how many more there are.
pub(super) fn members(
    (name, is_original): (&Words, &dyn Fn(&str) -> bool),
    members: &[(String, usize)],
    language: Language,
) -> Words {
    let said = words::of(language);
    let listed = if members.len() <= LISTED { members.len() } else { LISTED - 1 };
    let one = |(name, events): &(String, usize)| {
        let writer = if is_original(name) { Writer::Original } else { Writer::Author };
        let mut words = Words::new(writer, name.as_str());
        words.push(Writer::Program, &(said.lanes.of_events)(*events));
        words
    };
    let more = ours((said.event.and_more)(members.len() - listed));
    let lines = members[..listed].iter().map(one).chain((listed < members.len()).then_some(more));
    joined(std::iter::once(name.clone()).chain(lines), "\n")
}

/// Words of the program.
pub(super) fn ours(words: String) -> Words {
    Words::new(Writer::Program, words)
}

/// Words of the author, with who that is, after some of the program's.
pub(super) fn headed(head: &str, (text, writer): (&str, Writer)) -> Words {
    let mut words = Words::new(Writer::Program, head);
    words.push(writer, text);
    words
}

/// In whose language a text is: the picture's or the file's.
pub(super) fn writer(text: &Text, chronicle: &Chronicle) -> Writer {
    if chronicle.is_original(text) { Writer::Original } else { Writer::Author }
}

/// The same of what is in the language of the file alone.
pub(super) fn plain_writer(chronicle: &Chronicle) -> Writer {
    if chronicle.original.is_some() { Writer::Original } else { Writer::Author }
}

/// A text of the author.
pub(super) fn authored(text: &Text, chronicle: &Chronicle) -> Words {
    Words::new(writer(text, chronicle), text.as_str())
}

/// One text after the other; what parts two of them belongs to the first.
pub(super) fn joined(texts: impl IntoIterator<Item = Words>, between: &str) -> Words {
    let mut all = Words::default();
    for (i, text) in texts.into_iter().enumerate() {
        if let Some(writer) = all.parts().last().map(|(writer, _)| writer).filter(|_| i > 0) {
            all.push(writer, between);
        }
        all.append(&text);
    }
    all
}

/// What the picture is called: by its title, or by what it is and the time that it shows.
pub(super) fn name(title: &Title, summary: &Summary, chronicle: &Chronicle) -> Words {
    match (title.text(), title.shown_or(words::of(chronicle.spoken).description.timeline)) {
        (Some(written), _) => authored(written, chronicle),
        (None, Some(shown)) => ours(shown.to_owned()),
        (None, None) => ours((words::of(chronicle.spoken).description.untitled)(&summary.range)),
    }
}

/// The picture in a paragraph: count, range, scale, breaks, what was folded.
pub(super) fn description(chronicle: &Chronicle, view: &View, layout: &Layout) -> Words {
    let (summary, said) = (&layout.summary, &words::of(chronicle.spoken).description);
    let mut parts = vec![(said.count)(summary.shown + summary.folded, &summary.range), scale(summary, chronicle)];
    parts.extend((summary.folded > 0).then(|| (said.folded)(summary.shown, summary.folded)));
    if layout.densities.iter().any(|density| !density.events.is_empty()) {
        let counted: usize = layout.densities.iter().map(|density| density.events.len()).sum();
        let most = layout.densities.iter().map(|density| density.most).max().unwrap_or(0);
        parts.push((said.bands)(counted, most));
    }
    let others: usize =
        layout.events.iter().flat_map(|placed| &placed.others).filter(|other| !other.accounts.is_empty()).count();
    let signs = &words::of(chronicle.spoken).signs;
    parts.extend((others > 0).then(|| {
        let count = chronicle.spoken.grammar().in_script(others.to_string());
        [said.other_dates, signs.colon, &count, "."].concat()
    }));
    let left_out = chronicle.spoken.grammar().in_script(summary.links_left_out.to_string());
    let left_out = [said.links_left_out, signs.colon, &left_out, "."].concat();
    parts.extend((summary.links_left_out > 0).then_some(left_out));
    parts.extend((summary.gathered > 0).then(|| (said.gathered_in_last)(summary.gathered, &summary.gathered_words)));
    parts.extend(view.as_of_seen().map(|date| (said.as_of_date)(&date.words_in(chronicle.spoken))));
    let changes = summary.changes.map(|found| words::of(chronicle.spoken).compared(found, chronicle.spoken));
    parts.extend(
        [&summary.told_by, &changes.unwrap_or_default(), &summary.zones]
            .into_iter()
            .filter(|said| !said.is_empty())
            .cloned(),
    );
    let own = ours(parts.into_iter().map(words::ended).collect::<Vec<String>>().join(" "));
    let unset = unset::sentences(&layout.unset, chronicle);
    joined(
        std::iter::once(own)
            .chain(eras(chronicle, layout, view.era))
            .chain(series(chronicle, view, layout))
            .chain(unset)
            .chain(chronicle.description.as_ref().map(|text| authored(text, chronicle))),
        " ",
    )
}

fn scale(summary: &Summary, chronicle: &Chronicle) -> String {
    let words = words::of(chronicle.spoken);
    match summary.breaks.as_slice() {
        _ if !summary.rates.is_empty() => summary.rates.clone(),
        [] => (words.description.scale)(summary.scale.kind()).to_owned(),
        breaks => (words.description.breaks)(breaks.len(), &breaks.join(words.signs.semicolon)),
    }
}
