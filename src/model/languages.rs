//! A file in another of its languages.

#[cfg(feature = "fonts")]
use std::borrow::Cow;

use crate::language::Language;
use crate::model::{Chronicle, Detail, Text, Title, View, nearest_tag};

impl Chronicle {
    /// Every text of the author that can be in several languages, those of timelines included.
    ///
    /// ```
    /// let text = "title: T\nevents: [{ date: 2012, title: A, summary: S }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert!(chronicle.texts().map(|text| text.as_str()).eq(["T", "T", "A", "S"]));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let own = self.title.text().into_iter().chain(&self.subtitle).chain(&self.description).chain(&self.credit);
        let views = self.views.iter().flat_map(|view| {
            let series = view.series.iter().flat_map(|series| std::iter::once(&series.label).chain(&series.unit));
            view.title.text().into_iter().chain(&view.subtitle).chain(series)
        });
        let sources = self.sources.iter().flat_map(|source| std::iter::once(&source.title).chain(&source.note));
        let categories = self.categories.iter().map(|category| &category.label);
        let events = self.events.iter().flat_map(|event| {
            let notes = event.sources.iter().flat_map(|cited| cited.locator.iter().chain(&cited.note));
            let says = event.accounts.iter().filter_map(|account| account.says.as_ref());
            let credit = event.image.iter().filter_map(|image| image.credit.as_ref());
            std::iter::once(&event.title).chain(&event.summary).chain(credit).chain(notes).chain(says)
        });
        own.chain(views).chain(sources).chain(categories).chain(self.eras.iter().map(|era| &era.title)).chain(events)
    }

    /// The same, each changed.
    fn change_texts(&mut self, change: &impl Fn(&mut Text)) {
        let own = [&mut self.subtitle, &mut self.description, &mut self.credit];
        own.into_iter().flatten().for_each(change);
        self.title.text_mut().into_iter().for_each(change);
        self.views.iter_mut().for_each(|view| view.change_texts(change));
        for source in &mut self.sources {
            change(&mut source.title);
            source.note.iter_mut().for_each(change);
        }
        self.categories.iter_mut().for_each(|category| change(&mut category.label));
        self.eras.iter_mut().for_each(|era| change(&mut era.title));
        for event in &mut self.events {
            change(&mut event.title);
            let has_more = event.details.has_texts();
            if has_more {
                details(&mut event.details, change);
            }
        }
    }

    /// Whether a text of it is in a language: its own, or one of which a text says so.
    ///
    /// ```
    /// let text = "title: { en: Rome, fr: Rome }\nevents: [{ date: 2012, title: A }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?;
    /// assert_eq!((chronicle.has_language("fr-CA"), chronicle.has_language("de")), (true, false));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn has_language(&self, tag: &str) -> bool {
        let is_it = |own: &str| nearest_tag(tag, std::iter::once(own)).is_some();
        is_it(&self.language) || self.texts().any(|text| text.language().is_some() && text.in_language(tag).is_some())
    }

    /// The same in a language: the program's words in the nearest that there is, and each text in it, where the file has it. A text
    /// that lacks it stays as it is; where no text has it, all of them are as they were.
    ///
    /// ```
    /// let text = "title: { en: Rome, fr: Roma }\nevents: [{ date: 2012, title: A }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?.in_language("fr");
    /// assert_eq!((chronicle.title.shown(), chronicle.language.as_str()), (Some("Roma"), "fr"));
    /// assert_eq!((&*chronicle.events[0].title, chronicle.is_original(&chronicle.events[0].title)), ("A", true));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn in_language(&self, tag: &str) -> Chronicle {
        let spoken = Language::nearest(tag).unwrap_or_default();
        let mut chronicle = Chronicle { spoken, ..self.clone() };
        let is_own = nearest_tag(tag, std::iter::once(self.language.as_str())).is_some();
        if !is_own && self.has_language(tag) {
            chronicle.change_texts(&|text| *text = text.shown_in(&self.language, tag));
            chronicle.original = Some(self.original.clone().unwrap_or_else(|| self.language.clone()));
            tag.clone_into(&mut chronicle.language);
        }
        chronicle
    }

    /// The same with its texts as a file of another language shows them: in that language, where they have it.
    #[must_use]
    pub(crate) fn for_language(mut self, tag: &str) -> Chronicle {
        self.change_texts(&|text| {
            if text.language().is_some() {
                *text = text.shown_in("", tag);
            }
        });
        self
    }

    /// Whether a text is in the language of the file while the picture is in another.
    ///
    /// ```
    /// let chronicle = dateline::read("title: T\nevents: [{ date: 2012, title: A }]\n").value.ok_or("no chronicle")?;
    /// assert!(!chronicle.is_original(&chronicle.events[0].title));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn is_original(&self, text: &Text) -> bool {
        self.original.is_some() && text.language().is_none_or(|own| Some(own) == self.original.as_deref())
    }

    #[cfg(feature = "fonts")]
    /// What a view is drawn of: the chronicle and the view in the language of the picture.
    pub(crate) fn drawn<'c>(&'c self, view: &'c View) -> (Cow<'c, Chronicle>, Cow<'c, View>) {
        match view.language.as_deref() {
            None => (Cow::Borrowed(self), Cow::Borrowed(view)),
            Some(tag) => {
                let chronicle = self.in_language(tag);
                let view = chronicle.view_in(view, &self.language);
                (Cow::Owned(chronicle), Cow::Owned(view))
            }
        }
    }

    #[cfg(feature = "fonts")]
    /// A view of the file, whose language is `own`, in the language of this chronicle.
    pub(crate) fn view_in(&self, view: &View, own: &str) -> View {
        let mut view = View { language: None, ..view.clone() };
        if self.original.is_some() {
            view.change_texts(&|text| *text = text.shown_in(own, &self.language));
        }
        view
    }

    /// The chronicle in a language, each timeline once: of one that is drawn in several, the picture in this language.
    ///
    /// ```
    /// let text = "title: { en: Rome, fr: Roma }\nevents: [{ date: 2012, title: A }]\ntimelines: [{ id: a, languages: [en, fr] }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("no chronicle")?.only_in_language("fr");
    /// assert!(chronicle.views.iter().map(|view| view.id.as_str()).eq(["a-fr"]));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn only_in_language(&self, tag: &str) -> Chronicle {
        let mut chronicle = self.in_language(tag);
        let all = std::mem::take(&mut chronicle.views);
        for view in &all {
            let of_timeline = || all.iter().filter(|other| (other.span, other.edition) == (view.span, view.edition));
            let tags: Vec<&str> = of_timeline().filter_map(|other| other.language.as_deref()).collect();
            let wanted = tags.get(nearest_tag(tag, tags.iter().copied()).unwrap_or(0)).copied();
            if view.language.as_deref() != wanted {
                continue;
            }
            let mut view = view.clone();
            if let Some(base) =
                view.language.take().and_then(|own| view.id.strip_suffix(&suffix(&own)).map(str::to_owned))
            {
                view.id = [base, suffix(tag)].concat();
            }
            chronicle.views.push(view);
        }
        chronicle
    }
}

/// What stands behind the id of a timeline in the name of its picture in a language.
pub(crate) fn suffix(tag: &str) -> String {
    format!("-{}", tag.to_ascii_lowercase())
}

fn details(detail: &mut Detail, change: &impl Fn(&mut Text)) {
    detail.summary.iter_mut().for_each(change);
    detail.image.iter_mut().filter_map(|image| image.credit.as_mut()).for_each(change);
    detail.sources.iter_mut().flat_map(|cited| cited.locator.iter_mut().chain(&mut cited.note)).for_each(change);
    detail.accounts.iter_mut().filter_map(|account| account.says.as_mut()).for_each(change);
}

impl Detail {
    /// Whether any of it is a text that can be in several languages.
    fn has_texts(&self) -> bool {
        self.summary.is_some()
            || self.image.as_ref().is_some_and(|image| image.credit.is_some())
            || self.sources.iter().any(|cited| cited.locator.is_some() || cited.note.is_some())
            || self.accounts.iter().any(|account| account.says.is_some())
    }
}

impl View {
    fn change_texts(&mut self, change: &impl Fn(&mut Text)) {
        self.title.text_mut().into_iter().for_each(change);
        self.subtitle.iter_mut().for_each(change);
        for series in &mut self.series {
            change(&mut series.label);
            series.unit.iter_mut().for_each(change);
        }
    }
}

impl Title {
    /// The author's text, where there is one.
    ///
    /// ```
    /// assert!(dateline::model::Title::Missing.text().is_none());
    /// ```
    pub fn text(&self) -> Option<&Text> {
        if let Title::Written(text) = self { Some(text) } else { None }
    }

    fn text_mut(&mut self) -> Option<&mut Text> {
        if let Title::Written(text) = self { Some(text) } else { None }
    }
}
