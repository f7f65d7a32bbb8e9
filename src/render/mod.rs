//! From chronicle to pictures: each view laid out, drawn, and given its fonts; then encoded.

use std::borrow::Cow;
use std::collections::BTreeMap;

mod drawn;
mod encode;
mod heights;
mod id_prefix;
mod kept;
#[cfg(feature = "html")]
mod page;
#[cfg(feature = "pdf")]
mod paper;

pub use crate::render::encode::{EncodeError, Target};
pub use crate::render::heights::check_heights;
pub use crate::render::id_prefix::IdPrefix;

#[cfg(feature = "pdf")]
use crate::export::Paper;
use crate::export::{Form, TextForm, characters, svg_as, usual};
use crate::font::{PackError, Packed, Packer, Ruler, Weight};
use crate::layout::Summary;
use crate::model::{Background, Chronicle, View};
use crate::parallel;
use crate::render::drawn::{Drawn, scene};
use crate::render::kept::Kept;
use crate::scene::{Recoloured, Scene};
use crate::time::Instant;
use crate::typeface::Typefaces;

/// A finished picture, of no format yet.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Picture {
    /// The view's id: the file's name without its ending.
    pub id: String,
    /// What is painted where, and what it means.
    pub scene: Scene,
    /// The picture in numbers.
    pub summary: Summary,
    /// Places along the axis, px of the scene from left to right or from top to bottom, and when it is there: those of its ticks
    /// and of the ends of its pieces.
    pub axis: Vec<(f64, Instant)>,
    /// How many px of the picture a px of the scene becomes.
    pub magnification: f64,
    /// The fonts that it needs.
    faces: Vec<Packed>,
    /// Of its theme file: its texts are set in them, before the shipped ones.
    typefaces: Typefaces,
    /// The page around it, where it was asked for.
    #[cfg(feature = "html")]
    page: Option<String>,
    /// The sheets of paper that it was laid out for, where that was asked for: none where it has no room there.
    #[cfg(feature = "pdf")]
    sheets: Option<(Paper, Option<Vec<Scene>>)>,
    /// Its ids begin with this; where it is left out, with a hash of what the picture holds.
    pub id_prefix: Option<IdPrefix>,
    /// What the texts of its SVG are made of.
    pub text: TextForm,
    /// What stands behind it.
    pub background: Background,
    /// What its colours become where the reader asks for dark ones.
    dark: Recoloured,
}

impl Picture {
    /// The whole file as SVG, which is text.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// assert!(dateline::render(&chronicle)?[0].svg().ends_with("</svg>\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn svg(&self) -> String {
        let root = self.id_prefix.as_ref().map(|prefix| prefix.root(&self.scene.id));
        let ground = self.background == Background::Theme;
        let (dark, own) = (self.dark.clone(), self.typefaces.clone());
        let form = Form { magnification: self.magnification, root, text: self.text, ground, dark, own };
        svg_as(&self.scene, &self.faces, form)
    }
}

/// Every view of the chronicle as a picture, in its order. Each is the same alone and among others.
///
/// # Errors
/// Where a face cannot be packed; the shipped ones can.
///
/// ```
/// let text = "title: Syria\nevents:\n  - date: 2012-05-25\n    title: Houla massacre\n";
/// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
/// let pictures = dateline::render(&chronicle)?;
/// assert!(pictures[0].svg().contains("data-date=\"2012-05-25\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render(chronicle: &Chronicle) -> Result<Vec<Picture>, PackError> {
    Studio::default().render(chronicle)
}

/// Draws again and again: the fonts that were packed for one chronicle serve the next, where its pictures show the same
/// characters. The pictures are those of [`render`], byte for byte.
///
/// ```
/// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
/// let mut studio = dateline::Studio::default();
/// for _ in 0..2 {
///     assert_eq!(studio.render(&chronicle)?, dateline::render(&chronicle)?);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Studio {
    packer: Packer,
    /// What was drawn before, where it is kept.
    kept: Option<Kept>,
    /// Whether pages are made as well.
    #[cfg(feature = "html")]
    pages: bool,
    /// The paper that PDFs are laid out for, where they are.
    #[cfg(feature = "pdf")]
    paper: Option<Paper>,
}

impl Studio {
    /// One that makes the pages around the pictures as well, for [`Target::Html`].
    ///
    /// ```
    /// use dateline::{Studio, Target};
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// let pictures = Studio::with_pages().render(&chronicle)?;
    /// assert!(pictures[0].encode(Target::Html)?.starts_with(b"<!doctype html>"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "html")]
    #[must_use]
    pub fn with_pages() -> Studio {
        Studio { pages: true, ..Studio::default() }
    }

    /// The same whose PDFs are laid out anew for sheets of paper, over as many as the labels need.
    ///
    /// ```
    /// use dateline::export::{Paper, PaperSize};
    /// use dateline::{Studio, Target};
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// let studio = Studio::default().on_paper(Paper { size: PaperSize::A4, landscape: false });
    /// let pictures = { studio }.render(&chronicle)?;
    /// assert!(pictures[0].encode(Target::Pdf)?.starts_with(b"%PDF"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[cfg(feature = "pdf")]
    #[must_use]
    pub fn on_paper(self, paper: Paper) -> Studio {
        Studio { paper: Some(paper), ..self }
    }

    /// The same that keeps what it draws, for a file that is drawn at every change: a timeline is laid out anew only where it
    /// shows something that changed. The pictures are the same, byte for byte; the events of up to 64 of them are kept in memory.
    ///
    /// ```
    /// let text = "title: A\nevents:\n  - { date: 2012, title: B, importance: 5 }\n  - { date: 2013, title: C }\n\
    ///             timelines: [{ id: main, min-importance: 5 }, { id: all }]\n";
    /// let mut studio = dateline::Studio::default().keeping();
    /// for text in [text.to_owned(), text.replace("title: C", "title: Changed")] {
    ///     let chronicle = dateline::read(&text).value.ok_or("nothing to draw")?;
    ///     assert_eq!(studio.render(&chronicle)?, dateline::render(&chronicle)?);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn keeping(self) -> Studio {
        Studio { kept: Some(Kept::default()), ..self }
    }

    /// How many timelines were laid out so far by one that is [keeping](Studio::keeping) what it draws; `None` for another.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// let mut studio = dateline::Studio::default().keeping();
    /// for _ in 0..2 {
    ///     studio.render(&chronicle)?;
    /// }
    /// assert_eq!(studio.laid_out(), Some(1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn laid_out(&self) -> Option<usize> {
        self.kept.as_ref().map(|kept| kept.laid_out)
    }

    /// As [`render`] does.
    ///
    /// # Errors
    /// Where a face cannot be packed; the shipped ones can.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// assert_eq!(dateline::Studio::default().render(&chronicle)?.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render(&mut self, chronicle: &Chronicle) -> Result<Vec<Picture>, PackError> {
        self.render_where(chronicle, |_| true)
    }

    /// Those of the pictures whose view is wanted, each as among all of them.
    ///
    /// # Errors
    /// Where a face cannot be packed; the shipped ones can.
    ///
    /// ```
    /// let text = "title: A\nevents: [{ date: 2012, title: B }]\ntimelines: [{ id: a }, { id: b }]\n";
    /// let chronicle = dateline::read(text).value.ok_or("nothing to draw")?;
    /// let one = dateline::Studio::default().render_where(&chronicle, |view| view.id == "b")?;
    /// assert_eq!(one[..], dateline::render(&chronicle)?[1..]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render_where(
        &mut self,
        chronicle: &Chronicle,
        is_wanted: impl Fn(&View) -> bool,
    ) -> Result<Vec<Picture>, PackError> {
        let views: Vec<&View> = chronicle.views.iter().filter(|view| is_wanted(view)).collect();
        self.render_views(chronicle, &views)
    }

    /// Pictures of these views of a chronicle: its own, or others of it such as [`View::fitting`] gives.
    ///
    /// # Errors
    /// Where a face cannot be packed; the shipped ones can.
    ///
    /// ```
    /// let chronicle = dateline::read("title: A\nevents: [{ date: 2012, title: B }]\n").value.ok_or("nothing to draw")?;
    /// let narrow = chronicle.views[0].fitting(400);
    /// let pictures = dateline::Studio::default().render_views(&chronicle, &[&narrow])?;
    /// assert_eq!(pictures[0].scene.size.width, f64::from(narrow.width));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render_views(&mut self, chronicle: &Chronicle, views: &[&View]) -> Result<Vec<Picture>, PackError> {
        if views.iter().all(|view| view.language.is_none()) {
            return self.render_in_one(chronicle, views);
        }
        let mut pictures: Vec<(usize, Picture)> = Vec::new();
        let mut languages: Vec<Option<&str>> = views.iter().map(|view| view.language.as_deref()).collect();
        languages.sort_unstable();
        languages.dedup();
        for language in languages {
            let own: Vec<usize> = (0..views.len()).filter(|&at| views[at].language.as_deref() == language).collect();
            let shown = language.map_or(Cow::Borrowed(chronicle), |tag| Cow::Owned(chronicle.in_language(tag)));
            let of = |at: &usize| shown.view_in(views[*at], &chronicle.language);
            let in_language: Vec<View> = own.iter().map(of).collect();
            let drawn = self.render_in_one(&shown, &in_language.iter().collect::<Vec<&View>>())?;
            pictures.extend(own.into_iter().zip(drawn));
        }
        pictures.sort_by_key(|(at, _)| *at);
        Ok(pictures.into_iter().map(|(_, picture)| picture).collect())
    }

    /// The same of views that are all in the language of the chronicle.
    fn render_in_one(&mut self, chronicle: &Chronicle, views: &[&View]) -> Result<Vec<Picture>, PackError> {
        let drawn = match &mut self.kept {
            Some(kept) => kept.draw(chronicle, views),
            None => parallel::each(views, Ruler::new, |ruler, view| scene(chronicle, view, ruler)),
        };
        // A picture is the same alone and among others, so its fonts hold what it shows and what the file may show.
        let others = BTreeMap::from([
            (Weight::Regular, usual().chain(chronicle.characters()).collect()),
            (Weight::SemiBold, chronicle.prominent_characters()),
        ]);
        let uses: Vec<_> =
            drawn.iter().zip(views).map(|(one, view)| (characters([&one.scene]), view.typefaces())).collect();
        let faces = self.packer.pack_all(&uses, &others)?;
        #[cfg(any(feature = "html", feature = "pdf"))]
        let mut ruler = Ruler::new();
        let mut picture = |(Drawn { scene, dark, summary, axis }, (faces, view)): (Drawn, (Vec<Packed>, &View))| {
            #[cfg(feature = "html")]
            let page = self
                .pages
                .then(|| page::page(chronicle, (view, &scene, &dark), &mut self.packer, &mut ruler))
                .transpose()?;
            Ok(Picture {
                id: scene.id.clone(),
                scene,
                summary,
                axis,
                magnification: view.magnification(),
                faces,
                typefaces: view.typefaces(),
                #[cfg(feature = "html")]
                page,
                #[cfg(feature = "pdf")]
                sheets: self.paper.map(|paper| (paper, paper::sheets(chronicle, view, paper, &mut ruler))),
                id_prefix: None,
                text: TextForm::default(),
                background: view.background,
                dark,
            })
        };
        drawn.into_iter().zip(faces.into_iter().zip(views.iter().copied())).map(&mut picture).collect()
    }
}
