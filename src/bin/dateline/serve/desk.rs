//! The desk: the one thread that reads the file, draws it and writes it, one wish after the other.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};

use anstream::ColorChoice;
use dateline::edit::{Section, entry_values, event_values};
use dateline::{Chronicle, EditError, FileId, Studio, Value};
use hyper::body::Bytes;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use tokio::sync::{oneshot, watch};

use crate::check;
use crate::diff;
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::render;
use crate::report::Report;
use crate::save::{self, Held};
use crate::serve::access;
use crate::serve::answer::Refusal;
use crate::serve::drawing;
use crate::serve::history::History;
use crate::serve::published::{self, Published, State};
use crate::serve::wish::{self, Done, DraftWish, Values, Wish};
use crate::watch::bytes;

/// Wishes that may wait.
const QUEUE: usize = 1_024;

/// What comes of a wish: an object as JSON.
pub(super) type Outcome = Result<Bytes, Refusal>;
type Reply = oneshot::Sender<Outcome>;

/// A wish, and where its outcome goes.
pub(super) enum Job {
    /// To read the file, which may have changed; the outcome is which files it names beside itself.
    Look(Sender<Vec<PathBuf>>),
    /// A timeline by its place, for so much room, px.
    Picture(usize, u32, Reply),
    Event(String, Reply),
    /// A source or a timeline.
    Entry(Section, String, Reply),
    Draft(DraftWish, Reply),
    Change(Wish, Reply),
    /// Back, or on where that is false; from a revision.
    Step(bool, String, Reply),
}

/// The file and all that is made of it.
pub(super) struct Desk {
    path: PathBuf,
    read_only: bool,
    report: Report,
    studio: Studio,
    input: Input,
    /// Files that it names beside itself, and what stood in them.
    beside: (Vec<PathBuf>, Vec<Option<Vec<u8>>>),
    trouble: Option<String>,
    /// What was read from the last text without errors.
    chronicle: Option<Chronicle>,
    content: Option<Box<RawValue>>,
    problems: (usize, Box<RawValue>),
    is_stale: bool,
    pictures: BTreeMap<(usize, u32), Bytes>,
    history: History,
    version: u64,
    publish: watch::Sender<Published>,
}

/// Where wishes go, and where they are taken from.
pub(super) fn queue() -> (SyncSender<Job>, Receiver<Job>) {
    mpsc::sync_channel(QUEUE)
}

impl Desk {
    /// Reads the file, which must be there.
    pub(super) fn open(path: &Path, read_only: bool, publish: watch::Sender<Published>) -> Result<Desk, Failure> {
        let input = input::read_regular(path)?;
        let mut desk = Desk {
            path: path.to_owned(),
            read_only,
            report: Report::new(ColorChoice::Auto),
            studio: Studio::default().keeping(),
            input: input.with(String::new()),
            beside: Default::default(),
            trouble: None,
            chronicle: None,
            content: None,
            problems: (0, RawValue::from_string("[]".into()).map_err(|error| Failure::Print(error.into()))?),
            is_stale: true,
            pictures: BTreeMap::new(),
            history: History::default(),
            version: 0,
            publish,
        };
        desk.show(input).map(|()| desk)
    }

    /// Grants wishes until nobody has one any more. One that ends in a panic is lost alone.
    pub(super) fn work(mut self, queue: &Receiver<Job>) {
        for job in queue {
            let done = catch_unwind(AssertUnwindSafe(|| self.grant(job)));
            drop(done);
        }
    }

    fn grant(&mut self, job: Job) {
        let (outcome, reply) = match job {
            Job::Look(reply) => {
                self.look();
                drop(reply.send(self.beside.0.clone()));
                return;
            }
            Job::Picture(timeline, room, reply) => (self.picture(timeline, room), reply),
            Job::Event(id, reply) => (self.values(event_values(&self.input.text, &id)), reply),
            Job::Entry(section, id, reply) => (self.values(entry_values(&self.input.text, section, &id)), reply),
            Job::Draft(wish, reply) => (self.draft(wish), reply),
            Job::Change(wish, reply) => (self.change(wish), reply),
            Job::Step(is_back, revision, reply) => (self.step(is_back, &revision), reply),
        };
        // Who asked may be gone.
        drop(reply.send(outcome));
    }

    /// Reads the file, where it or what it names has changed.
    fn look(&mut self) {
        let read = input::read_regular(&self.path);
        let shown = match read {
            Err(failure) => self.complain(&failure),
            Ok(input)
                if self.trouble.is_none()
                    && input.bytes() == self.input.bytes()
                    && bytes(&self.beside.0) == self.beside.1 =>
            {
                Ok(())
            }
            Ok(input) => {
                self.history.keep_for(&input.text);
                self.show(input)
            }
        };
        if let Err(failure) = shown {
            self.report.failure(&failure);
        }
    }

    fn complain(&mut self, failure: &Failure) -> Result<(), Failure> {
        let words = Some(failure.message());
        if self.trouble != words {
            self.trouble = words;
            self.tell()?;
        }
        Ok(())
    }

    /// Takes a text of the file for the one that is shown.
    fn show(&mut self, input: Input) -> Result<(), Failure> {
        let unwritten = |error: serde_json::Error| Failure::Print(error.into());
        // Before the reading: a change that comes meanwhile is seen at the next look.
        let stood = bytes(&self.beside.0);
        let (files, mut read) = check::with_themes(&input);
        if let Some(chronicle) = &read.value {
            let beside = render::beside(&self.path, chronicle);
            let stood = if beside == self.beside.0 { stood } else { bytes(&beside) };
            self.beside = (beside, stood);
        }
        check::add_heights(&mut read, FileId::MAIN);
        self.problems = (read.diagnostics.len(), published::problems(&read.diagnostics, &files).map_err(unwritten)?);
        let is_invalid = read.has_errors();
        self.is_stale = is_invalid;
        if let Some(chronicle) = read.value.filter(|_| !is_invalid) {
            self.content = Some(published::content(&chronicle, &files).map_err(unwritten)?);
            self.chronicle = Some(chronicle);
            self.pictures.clear();
        }
        drop(files);
        (self.input, self.trouble) = (input, None);
        self.tell()
    }

    /// Publishes what is shown.
    fn tell(&mut self) -> Result<(), Failure> {
        self.version += 1;
        let revision = revision(&self.input);
        let state = State {
            version: self.version,
            revision: &revision,
            file: &self.input.name,
            read_only: self.read_only,
            can_undo: !self.read_only && self.history.back(&self.input.text).is_some(),
            can_redo: !self.read_only && self.history.on(&self.input.text).is_some(),
            trouble: self.trouble.as_deref(),
            problem_count: self.problems.0,
            problems: &self.problems.1,
            is_stale: self.is_stale,
            content: self.content.as_deref(),
        };
        let state = serde_json::to_vec(&state).map_err(|error| Failure::Print(error.into()))?;
        self.publish.send_replace(Published { version: self.version, state: state.into() });
        Ok(())
    }

    fn picture(&mut self, timeline: usize, room: u32) -> Outcome {
        let chronicle = self.chronicle.as_ref().ok_or_else(drawing::nothing)?;
        let view = chronicle.views.get(timeline).ok_or_else(drawing::nothing)?.fitting(room);
        let place = (timeline, view.width);
        if let Some(drawn) = self.pictures.get(&place) {
            return Ok(drawn.clone());
        }
        let drawn = drawing::drawn(&mut self.studio, chronicle, &view)?;
        self.pictures.insert(place, drawn.clone());
        Ok(drawn)
    }

    /// A timeline as a change would make it, where the file is as the page has seen it.
    fn draft(&mut self, wish: DraftWish) -> Outcome {
        if revision(&self.input) != wish.revision {
            return Err(wish::changed());
        }
        drawing::draft(&mut self.studio, &self.input, wish)
    }

    /// Keys and values, as they are written.
    fn values(&self, values: Result<Vec<(String, Value)>, EditError>) -> Outcome {
        let values = values.map_err(|error| wish::refused(&error, &self.input.text))?;
        object(&Values { revision: revision(&self.input), values })
    }

    fn change(&mut self, wish: Wish) -> Outcome {
        let (held, input) = self.hold(&wish.revision)?;
        let is_preview = wish.preview;
        let edited = wish.edited(&input.text)?;
        let after = input.with(edited.text.clone());
        let done = Done {
            revision: revision(&after),
            id: &edited.id,
            diff: diff::unified(&input.name, &input.text, &edited.text),
            warnings: edited.warnings.iter().map(|found| found.message.as_str()).collect(),
        };
        if !is_preview && after.text != input.text {
            held.replace(&input, &after.text, &mut self.report).map_err(|failure| wish::failed(&failure))?;
            self.history.add(&input.text, &after.text);
            self.show(after).map_err(|failure| wish::failed(&failure))?;
        }
        object(&done)
    }

    fn step(&mut self, is_back: bool, revision_seen: &str) -> Outcome {
        let (held, input) = self.hold(revision_seen)?;
        let text = if is_back { self.history.back(&input.text) } else { self.history.on(&input.text) };
        let nothing = if is_back { "there is nothing to undo" } else { "there is nothing to do again" };
        let after = input.with(text.ok_or_else(|| Refusal::of(422, nothing))?.to_owned());
        held.replace(&input, &after.text, &mut self.report).map_err(|failure| wish::failed(&failure))?;
        if is_back {
            self.history.went_back()
        } else {
            self.history.went_on()
        }
        let diff = diff::unified(&input.name, &input.text, &after.text);
        let done = Done { revision: revision(&after), id: "", diff, warnings: Vec::new() };
        self.show(after).map_err(|failure| wish::failed(&failure))?;
        object(&done)
    }

    /// The file, held for a change, where it is as the page has seen it.
    fn hold(&mut self, seen: &str) -> Result<(Held, Input), Refusal> {
        if self.read_only {
            return Err(Refusal::of(403, "the file is shown with `--read-only`"));
        }
        let (held, input) = save::hold(&self.path, &mut self.report).map_err(|failure| wish::failed(&failure))?;
        if revision(&input) != seen {
            drop(held);
            self.look();
            return Err(wish::changed());
        }
        if !input.undecoded.is_empty() {
            return Err(Refusal::of(422, "the file is not UTF-8 text").with_hint(Some("save it in UTF-8".into())));
        }
        Ok((held, input))
    }
}

/// What tells a text of the file from all others.
fn revision(input: &Input) -> String {
    access::hex(&Sha256::digest(input.bytes()))
}

pub(super) fn object(object: &impl serde::Serialize) -> Outcome {
    serde_json::to_vec(object).map(Bytes::from).map_err(|error| Refusal::of(500, error.to_string()))
}
