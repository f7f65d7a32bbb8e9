//! The words for keys, in English, German, French, Spanish and Russian, for each kind of mapping.

/// Keys of the format, each with the words that mean it.
pub(super) type Table = [(&'static str, &'static str)];

/// Words that say when an event begins.
pub(super) const START: &str = "start starts started begin begins began beginning from since date-start start-date startdate date-from from-date \
    datefrom date-begin begin-date date-1 date1 start-time starttime start-year dtstart anfang beginn ab von seit startdatum anfangsdatum \
    début debut depuis date-début date-debut date-de-début date-de-debut inicio comienzo desde fecha-inicio fecha-de-inicio inizio начало \
    с от дата-начала";

/// Words that say when an event ends.
pub(super) const END: &str = "end ends ended finish finished until till to through thru date-end end-date enddate date-to to-date dateto date-2 \
    date2 end-time endtime end-year dtend stop ende bis enddatum schluss fin jusque jusqu'à date-fin date-de-fin final hasta fecha-fin \
    fecha-de-fin fine конец до по окончание дата-окончания";

pub(super) const EVENT: &Table = &[
    ("id", "id ident identifier slug uid uuid event-id eventid kennung identifiant identificador идентификатор"),
    (
        "date",
        "date dates when day year on time dateline timestamp datetime date-time event-date eventdate occurred datum jahr wann zeitpunkt zeit quand \
         jour année annee fecha fechas día año cuándo cuando wanneer quando data дата год когда день время",
    ),
    (
        "title",
        "title titles name was wat quoi que qué che o-que что hed head slugline text content headline heading header label caption event what subject happening event-name event-title titel \
         überschrift ueberschrift ereignis bezeichnung titre événement évènement evenement intitulé nom título titulo nombre evento \
         encabezado titolo tytuł заголовок название событие имя",
    ),
    (
        "summary",
        "summary summaries lede lead dek deck standfirst nutgraf nut-graf nut-graph why how warum wieso wie pourquoi cómo como por-qué porqué \
         porque perché как почему зачем background context explainer description descriptions desc text body content contents details detail note notes comment comments abstract story \
         info information blurb explanation long-text longtext beschreibung zusammenfassung inhalt anmerkung anmerkungen bemerkung \
         kommentar notiz résumé resume contenu texte remarque descripción descripcion resumen texto contenido nota notas descrizione \
         descrição описание текст содержание резюме примечание заметка комментарий",
    ),
    (
        "category",
        "category categories type types kind group groups class classname class-name section track lane series event-type kategorie \
         kategorien gruppe typ art catégorie categorie genre groupe categoría categoria tipo grupo категория тип вид группа",
    ),
    (
        "tags",
        "tags tag keyword keywords labels topic topics theme themes hashtag hashtags stichwort stichworte stichwörter schlagwort \
         schlagworte schlagwörter étiquette étiquettes etiquettes mots-clés mots-cles etiqueta etiquetas palabras-clave тег теги метки \
         ключевые-слова",
    ),
    (
        "place",
        "place places location locations where wo où ou dónde donde dove waar onde где dateline locality city country venue town region area geo ort schauplatz lieu endroit ville pays lugar sitio \
         ubicación ubicacion ciudad luogo место город страна",
    ),
    (
        "actors",
        "actors actor who people person persons participant participants party parties character characters involved protagonists akteur \
         akteure beteiligte personen wer acteur acteurs personnes qui actores personas quién quien chi quem кто участник участники лица кто персоны",
    ),
    (
        "importance",
        "importance weight priority rank level significance relevance wichtigkeit bedeutung gewicht priorität priorité importancia prioridad \
         важность значимость приоритет",
    ),
    (
        "status",
        "status statuses certainty confidence reliability state verification gewissheit statut estado статус достоверность",
    ),
    ("basis", "basis bases date-basis grundlage основание"),
    (
        "sources",
        "sources source ref refs reference references citation citations cite cites cited evidence bibliography quelle quellen beleg belege \
         référence références reference fuente fuentes referencia referencias fonte fonti источник источники",
    ),
    ("accounts", "accounts account versions claims testimony testimonies berichte récits relatos версии"),
    ("image", "image images picture pictures photo photos photograph media thumbnail img pic bild foto imagen фото"),
    ("image-credit", "image-credit imagecredit photo-credit picture-credit credit-line photographer bildnachweis"),
    ("url", "url urls link href web website webpage web-page uri www hyperlink wikipedia lien enlace ссылка"),
    ("links", "links link related see-also relations connections"),
];

pub(super) const FILE: &Table = &[
    (
        "title",
        "title name heading headline header caption project label main-title titel überschrift ueberschrift titre nom título titulo nombre \
         titolo заголовок название имя",
    ),
    (
        "subtitle",
        "subtitle sub-title tagline dek deck standfirst strapline subheading subheadline sub-heading untertitel sous-titre subtítulo subtitulo подзаголовок",
    ),
    ("prefer", "prefer prefers preferred prefer-source preferred-source told-by according-to account bevorzugt"),
    ("direction", "direction directions dir time-direction text-direction"),
    ("language", "language lang locale sprache langue idioma lengua lingua язык"),
    ("languages", "languages locales sprachen langues idiomas lenguas lingue языки"),
    (
        "description",
        "description descriptions desc text summary about abstract intro introduction body content contents info notes note comment comments \
         beschreibung zusammenfassung résumé resume descripción descripcion resumen descrizione описание текст",
    ),
    (
        "credit",
        "credit credits author authors by byline by-line made-by creator created-by maker attribution copyright editor compiled-by compiler owner autor \
         autoren urheber verfasser auteur auteurs crédit autores créditos автор авторы",
    ),
    ("note-style", "note-style notes-style footnote-style citation-format"),
    ("citation-style", "citation-style cite-style bibliography-style reference-style csl zitierstil"),
    (
        "sources",
        "sources source references reference refs bibliography citations works-cited literature quellen quelle literatur références fuentes \
         bibliografía bibliographie источники литература",
    ),
    (
        "categories",
        "categories category types kinds groups classes legend tracks kategorien kategorie catégories categorías категории",
    ),
    (
        "events",
        "events event entries entry items item data records history chronology timeline points dates milestones ereignisse ereignis \
         événements évènements evenements eventos события",
    ),
    ("as-of", "as-of asof as-at status-date cutoff-date cut-off stichtag stand"),
    ("era", "era epoch year-numbering"),
    ("timezone", TIMEZONE),
    (
        "eras",
        "eras periods period epochs ages age phases phase bands background backgrounds epochen epoche ära zeitalter époques époque \
         périodes ères épocas períodos эпохи эпоха периоды",
    ),
    (
        "timelines",
        "timelines timeline views view charts chart pictures picture diagrams graphs zeitleisten zeitleiste zeitstrahl chronologies \
         cronologías таймлайны",
    ),
];

/// What belongs to a timeline, where it stands at the top.
pub(super) const TIMELINE_AT_THE_TOP: &Table = &[
    ("layout", "layout orientation layouts"),
    ("lanes", "lanes lane group-by swimlanes"),
    ("lanes-most", "lanes-most max-lanes most-lanes"),
    ("scale", "scale axis time-scale timescale"),
    ("width", "width"),
    ("max-height", "max-height height maxheight"),
    ("theme", "theme themes style look color-scheme palette skin appearance thema thème tema тема"),
    ("label-dates", "label-dates label-date"),
    ("legend", "legend legends show-legend legende légende leyenda легенда"),
    ("notes", "notes footnotes show-notes"),
    (
        "from",
        "from start begin beginning since start-date startdate date-start von ab seit anfang beginn début debut depuis desde inicio начало",
    ),
    ("to", "to end until till end-date enddate date-end bis ende fin hasta конец"),
];

pub(super) const SOURCE: &Table = &[
    (
        "title",
        "title name headline heading document label article book titel titre nom título titulo nombre titolo название заголовок",
    ),
    (
        "author",
        "author authors by writer writers creator editor editors journalist byline autor autoren verfasser auteur auteurs autores autore \
         автор авторы",
    ),
    (
        "publisher",
        "publisher publishers publication journal newspaper magazine outlet press organisation organization agency container-title verlag \
         herausgeber zeitung éditeur editeur editorial издатель издательство газета",
    ),
    (
        "published",
        "published date year day publication-date publish-date published-on published-at pub-date pubdate issued released dated when datum \
         jahr veröffentlicht erschienen date-de-publication publié publie année annee fecha año publicado дата год опубликовано",
    ),
    (
        "accessed",
        "accessed access access-date accessdate accessed-on retrieved retrieved-on retrieval-date viewed visited consulted last-accessed \
         abgerufen zugriff consulté consulte consultado просмотрено дата-обращения",
    ),
    (
        "url",
        "url urls link links href web website webpage web-page uri www address homepage page-url adresse lien enlace ссылка адрес",
    ),
    (
        "archived",
        "archived archive archives archive-url archived-url archiveurl wayback webarchive snapshot copy permalink archiv archivé archivo архив копия",
    ),
    (
        "note",
        "note notes comment comments remark remarks annotation description desc text summary details abstract info anmerkung notiz bemerkung \
         kommentar beschreibung remarque nota comentario descripción примечание комментарий заметка описание",
    ),
];

pub(super) const ERA: &Table = &[
    (
        "date",
        "date dates when time year years range span interval datum zeit zeitraum jahr année fecha año data дата когда",
    ),
    (
        "title",
        "title name label heading caption text what titel bezeichnung titre nom título titulo nombre titolo название имя",
    ),
    ("color", "color colors colour colours fill hue tint background farbe couleur colore цвет"),
];

pub(super) const CATEGORY: &Table = &[
    (
        "label",
        "label labels name title text caption heading content description desc bezeichnung beschriftung titel nom titre étiquette nombre etiqueta \
         título titulo название имя метка",
    ),
    ("color", "color colors colour colours fill hue tint farbe couleur colore цвет"),
    ("symbol", "symbol symbols shape icon marker mark glyph sign symbole símbolo simbolo символ знак значок"),
];

pub(super) const CITATION: &Table = &[
    ("id", "id source src ref reference key quelle fuente источник"),
    (
        "locator",
        "locator page pages p pp pg chapter section paragraph para verse folio loc location at where seite seiten abschnitt kapitel página \
         pagina chapitre capítulo страница стр глава",
    ),
    ("note", "note notes comment comments remark text quote quotation says anmerkung nota remarque примечание"),
];

pub(super) const ACCOUNT: &Table = &[
    ("source", "source sources id src ref reference who by quelle fuente источник"),
    ("date", "date when day year datum jahr fecha дата год"),
    (
        "says",
        "says say said text quote claim claims statement content summary description note notes version aussage sagt dit dice говорит текст",
    ),
];

pub(super) const LINK: &Table = &[
    ("to", "to id event target ref event-id toward towards dest destination link href nach vers hacia к"),
    ("kind", "kind kinds type label relation rel relationship text note reason typ art genre tipo тип вид"),
];

pub(super) const TIMELINE: &Table = &[
    ("id", "id name slug file filename file-name kennung identifiant identificador"),
    ("title", "title name headline heading label caption titel titre título titulo nombre название заголовок"),
    ("subtitle", "subtitle sub-title tagline subheading untertitel sous-titre subtítulo подзаголовок"),
    (
        "from",
        "from start starts begin begins beginning since start-date startdate date-start from-date first von ab seit anfang beginn début debut \
         depuis desde inicio начало с",
    ),
    ("to", "to end ends until till through end-date enddate date-end to-date last bis ende fin hasta конец до"),
    ("where", "where filter filters only select include includes query conditions filtre filtro фильтр"),
    ("direction", "direction directions dir time-direction text-direction richtung sens"),
    ("layout", "layout layouts type kind orientation arrangement display anordnung disposition"),
    ("lanes", "lanes lane group group-by groupby swimlanes rows tracks"),
    (
        "lanes-most",
        "lanes-most max-lanes maximum-lanes most-lanes lanes-max lane-max lane-limit lanes-limit lanes-number number-of-lanes top-lanes max-rows",
    ),
    ("scale", "scale scales axis time-scale timescale spacing skala échelle escala масштаб"),
    ("width", "width w breite largeur ancho ширина"),
    ("max-height", "max-height height h maxheight maximum-height höhe hauteur alto altura высота"),
    ("theme", "theme themes style look mode color-scheme palette skin appearance thema thème tema тема"),
    ("background", "background backdrop ground bg hintergrund fond fondo фон"),
    (
        "label-dates",
        "label-dates label-date labels-dates dates-labels date-labels date-label show-dates show-date date-format dateformat dates",
    ),
    ("as-of", "as-of asof as-at status-date cutoff-date cut-off stichtag stand today now"),
    ("timezone", TIMEZONE),
    ("timezones", "timezones time-zones zones further-zones other-timezones zeitzonen"),
    ("era", "era epoch year-numbering"),
    ("eras", "eras show-eras periods epochs epochen époques épocas эпохи"),
    ("legend", "legend legends show-legend key legende légende leyenda легенда"),
    ("note-style", "note-style notes-style footnote-style citation-format"),
    ("citation-style", "citation-style cite-style bibliography-style reference-style csl zitierstil"),
    (
        "notes",
        "notes note footnotes footnote footer foot show-notes show-sources fußnoten anmerkungen notas примечания",
    ),
];

/// What the zone of a file or of a timeline is called.
const TIMEZONE: &str = "timezone time-zone timezone-name zone tz zeitzone fuseau-horaire zona-horaria часовой-пояс";

/// What belongs to the `where` of a timeline, where it stands beside it.
pub(super) const WHERE_IN_A_TIMELINE: &Table = &[
    ("category", "category categories"),
    ("tag", "tag tags keyword keywords"),
    ("importance", "importance min-importance minimum-importance importance-min"),
    ("status", "status statuses"),
    ("source", "source sources"),
];

pub(super) const WHERE: &Table = &[
    ("category", "category categories type types kind kinds group groups kategorie catégorie categoría категория"),
    ("tag", "tag tags keyword keywords topic topics label labels"),
    ("importance", "importance importances min-importance minimum-importance importance-min weight priority"),
    ("status", "status statuses certainty"),
    ("source", "source sources ref refs reference references quelle fuente источник"),
];
