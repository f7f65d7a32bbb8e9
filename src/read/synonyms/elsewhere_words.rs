//! The words for keys that belong into another kind of mapping, each with where it is written.

use crate::read::synonyms::keys::Of;

pub(super) const ELSEWHERE: &[(Of, &str, &str)] = &[
    (
        Of::File,
        "date when day year datum fecha дата category place location actors actor who tags tag importance status basis accounts links link url \
         id",
        "write it in an event, as in `- { date: 2012-05-25, title: What happened }` below `events:`",
    ),
    (
        Of::File,
        "where filter filters",
        "write it in a timeline, as in `timelines: [{ id: overview, where: { importance: 4 } }]`",
    ),
    (
        Of::File,
        "color colors colour colours symbol",
        "write it in a category, as in `categories: { war: { color: blue } }`",
    ),
    (Of::File, "version format schema", "delete it: the file says nothing about its format"),
    (
        Of::Event,
        "color colors colour colours symbol shape icon marker",
        "write it in a category, as in `categories: { war: { color: blue } }`, and here `category: war`",
    ),
    (
        Of::Event,
        "locator page pages chapter",
        "write it in a citation, as in `sources: [{ id: tacitus, locator: book 15 }]`",
    ),
    (
        Of::Event,
        "author authors byline by-line written-by writer journalist reporter correspondent publisher newspaper outlet published accessed archived \
         autor auteur автор",
        "write it in a source, as in `sources: { annals: { title: Annals, author: Tacitus } }`, and here `sources: [annals]`",
    ),
    (Of::Event, "credit credits", "write it at the top of the file, as in `credit: Compiled from ships' logs`"),
    (Of::Event, "subtitle", "write it in `summary`"),
    (
        Of::Event,
        "timezone time-zone tz zone offset",
        "write it at the top of the file, as in `timezone: Europe/Berlin`, or an offset behind the time, as in `date: 2012-05-25T12:30+02:00`",
    ),
    (
        Of::Event,
        "duration length",
        "write `date:` with its beginning and its end, such as `date: 1939-09-01/1945-09-02`",
    ),
    (Of::Event, "video videos audio embed", "delete it, or write its address after `url:`"),
    (Of::Source, "id key slug", "delete it: the id of a source is the key that it stands under"),
    (Of::Category, "id key slug", "delete it: the id of a category is the key that it stands under"),
    (
        Of::Source,
        "page pages locator chapter",
        "delete it here, and write it where the source is cited, as in `sources: [{ id: tacitus, locator: book 15 }]`",
    ),
    (Of::Source, "type kind format medium", "write it in `note`"),
    (
        Of::Where,
        "actor actors place places date from to title",
        "delete it: events are chosen by `category`, `tag`, `importance`, `status` and `source`",
    ),
    (Of::Timeline, "focus broken linear sequential", "write it after `scale:`, as in `scale: focus`"),
    (
        Of::Timeline,
        "color colors colour colours",
        "delete it: `theme` sets the colours of the picture, `color` in a category those of its events",
    ),
];
