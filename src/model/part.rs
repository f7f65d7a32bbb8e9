//! What of a chronicle one of its views shows.

use crate::model::Chronicle;
#[cfg(feature = "fonts")]
use crate::model::View;
use crate::text::Span;

impl Chronicle {
    /// The chronicle with this view alone and the events that it shows, without their places in the file: equal parts have equal
    /// pictures, whatever else changed in the file.
    #[cfg(feature = "fonts")]
    pub(crate) fn part(&self, view: &View) -> Chronicle {
        let events: Vec<_> = view.events.iter().map(|&index| self.events[index].clone()).collect();
        let view = View { events: (0..events.len()).collect(), ..view.clone() };
        let mut part = Chronicle {
            title: self.title.clone(),
            subtitle: self.subtitle.clone(),
            language: self.language.clone(),
            spoken: self.spoken,
            original: self.original.clone(),
            languages: self.languages.clone(),
            description: self.description.clone(),
            credit: self.credit.clone(),
            direction: self.direction,
            calendar: self.calendar,
            era: self.era,
            as_of: self.as_of.clone(),
            about: self.about,
            timezone: self.timezone,
            includes: Vec::new(),
            require_sources: self.require_sources,
            citing: self.citing,
            sources: self.sources.clone(),
            categories: self.categories.clone(),
            eras: self.eras.clone(),
            events,
            views: vec![view],
            compared: self.compared,
        };
        part.each_span(|span| *span = Span::default());
        part
    }

    /// Every place in a file that it holds, to be changed.
    pub(crate) fn each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        let sources = self.sources.iter_mut().map(|source| &mut source.span);
        let categories = self.categories.iter_mut().map(|category| &mut category.span);
        let eras = self.eras.iter_mut().map(|era| &mut era.span);
        let includes = self.includes.iter_mut().map(|included| &mut included.span);
        sources.chain(categories).chain(eras).chain(includes).for_each(&mut change);
        for event in &mut self.events {
            change(&mut event.span);
            // Asked first: what is borrowed to be changed takes memory in each event.
            if event.image.is_some() {
                event.image.iter_mut().for_each(|image| change(&mut image.span));
            }
        }
        for view in &mut self.views {
            change(&mut view.span);
            view.theme_file.iter_mut().for_each(|theme| change(&mut theme.span));
            view.series.iter_mut().flat_map(|series| series.spans.each()).for_each(&mut change);
        }
    }
}
