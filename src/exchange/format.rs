//! The formats, their names, and which of them a text is in.

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident = $slug:literal, $title:literal;)*) => {
        /// A format of other programs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Format { $($(#[$doc])* $name,)* }

        impl Format {
            /// All of them.
            pub const ALL: &[Format] = &[$(Format::$name,)*];

            /// As an argument.
            pub const fn slug(self) -> &'static str {
                match self { $(Format::$name => $slug,)* }
            }

            /// As its users call it.
            pub const fn name(self) -> &'static str {
                match self { $(Format::$name => $title,)* }
            }
        }
    };
}

formats! {
    /// Rows and columns, between commas, semicolons or bars.
    Csv = "csv", "CSV";
    /// Rows and columns, between tabs.
    Tsv = "tsv", "TSV";
    /// An object a line.
    JsonLines = "jsonl", "JSON lines";
    /// A list of objects, as `dateline list --format json` and `export --to json` write one.
    Json = "json", "JSON";
    /// The JSON of Knight Lab's TimelineJS.
    TimelineJs = "timelinejs", "TimelineJS";
    /// The text of Markwhen.
    Markwhen = "markwhen", "Markwhen";
    /// The XML or JSON of MIT's SIMILE Timeline.
    Simile = "simile", "SIMILE";
    /// RFC 5545.
    ICalendar = "ical", "iCalendar";
    /// FamilySearch GEDCOM 5.5.1 and 7.
    Gedcom = "gedcom", "GEDCOM";
    /// The JSON of Wikidata's entities and of its query service.
    Wikidata = "wikidata", "Wikidata";
    /// The JSON-LD of PeriodO.
    PeriodO = "periodo", "PeriodO";
    /// The items of vis-timeline.
    VisTimeline = "vis", "vis-timeline";
    /// The timelines of Wikipedia's pages.
    EasyTimeline = "easytimeline", "EasyTimeline";
    /// Timelines and Gantt charts of Mermaid.
    Mermaid = "mermaid", "Mermaid";
    /// The JSON of the Citation Style Language.
    CslJson = "csl", "CSL-JSON";
    /// BibTeX and biblatex.
    BibTex = "bibtex", "BibTeX";
}
