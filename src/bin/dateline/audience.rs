//! `--audience`: what is made for everybody is made without what is internal.

use clap::ValueEnum;
use dateline::Chronicle;
use dateline::compare::{as_internal, redline};
use dateline::redaction::{LeftOut, for_public};

use crate::args::RenderArgs;
use crate::as_of;
use crate::failure::Failure;
use crate::report::Report;
use crate::summary::{count, counted};

/// For whom the answer is.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct AudienceArgs {
    /// For whom it is: `public` leaves out what the file says is `audience: internal`, and says how much that is
    #[arg(long, value_enum, value_name = "AUDIENCE")]
    audience: Option<Audience>,
}

/// For whom the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Audience {
    /// Everybody: nothing internal is in it
    Public,
    /// Those who keep the file: everything is in it, as without the option
    Internal,
}

impl AudienceArgs {
    /// An earlier chronicle for this audience.
    fn cut_earlier(self, chronicle: Chronicle) -> Chronicle {
        if self.audience == Some(Audience::Public) { for_public(chronicle).0 } else { chronicle }
    }

    /// An earlier chronicle for this audience; what a later one says is internal was never public to it.
    pub(crate) fn cut_before(
        self,
        name: &str,
        (old, new): (Chronicle, &Chronicle),
        report: &mut Report,
    ) -> Result<Chronicle, Failure> {
        let old = if self.audience == Some(Audience::Public) { as_internal(old, new) } else { old };
        self.cut(name, old, report)
    }

    /// The chronicle for this audience; what is left out is said beside the answer.
    pub(crate) fn cut(self, name: &str, chronicle: Chronicle, report: &mut Report) -> Result<Chronicle, Failure> {
        if self.audience != Some(Audience::Public) {
            return Ok(chronicle);
        }
        let (public, left_out) = for_public(chronicle);
        report.remark(&format!("{name}: {}", words(left_out)))?;
        Ok(public)
    }
}

impl RenderArgs {
    /// The chronicle as it is drawn: with what has changed since an earlier one, for its audience, of which one picture at least must be left, in its language,
    /// as the source that it prefers dates it, and up to its date.
    pub(crate) fn shown(&self, name: &str, chronicle: Chronicle, report: &mut Report) -> Result<Chronicle, Failure> {
        let had_views = !chronicle.views.is_empty();
        let earlier = self.against.earlier((name, &chronicle), report)?;
        let shown = self.audience.cut(name, chronicle, report)?;
        if had_views && shown.views.is_empty() {
            return Err(Failure::NothingPublic);
        }
        let shown = match earlier {
            Some(earlier) => redline(&self.audience.cut_earlier(earlier), shown),
            None => shown,
        };
        as_of::set(self.prefer.drawn(self.language.set(shown))?, self.as_of.as_ref())
    }
}

/// `2 events, 1 source and 3 notes left out`
fn words(left_out: LeftOut) -> String {
    let parts = [
        (left_out.events, count(left_out.events, "event")),
        (left_out.sources, count(left_out.sources, "source")),
        (left_out.notes, count(left_out.notes, "note")),
        (left_out.categories, counted(left_out.categories, "category", "categories")),
        (left_out.timelines, count(left_out.timelines, "timeline")),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| part.0 > 0).map(|part| part.1).collect();
    match &parts[..] {
        [] => "nothing in it is internal, so nothing is left out".to_owned(),
        [one] => format!("{one} left out as internal"),
        [most @ .., last] => format!("{} and {last} left out as internal", most.join(", ")),
    }
}
