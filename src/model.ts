/**
 * FLOOR. Every kind of data that passes from one room to another on the way from article to briefing.
 * Plain, readonly, serialisable objects; ids are stable text; `null` always means "the text does not say".
 * What is put on paper (drawings, styled documents, pages) is in `print.ts`. Imports nothing.
 */

/** Half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ── the outside world ──────────────────────────────────────────────────────────────────────────────────────────────

/** One file as listed by the World; `path` as the user would write it, with forward slashes. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** Bytes put aside on disk while the program runs, in a file without a name that is gone with it. */
export interface Scratch {
  /** Offset of what was put aside. Throws `disk/no-scratch`. */
  put(bytes: Uint8Array): number;
  /** Throws `disk/unreadable`. */
  get(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Everything the program may ask of the machine. Only `disk.ts` fulfils it; tests pass one kept in memory. */
export interface World {
  /** Bytes of a file; throws BriefError `disk/unreadable` with the reason. */
  read(path: string): Uint8Array;
  /** The files a path stands for: itself, all files below a folder, or those that fit a pattern; in code-unit order. Throws `disk/no-path`. */
  list(path: string): readonly FoundFile[];
  exists(path: string): boolean;
  /** Writes beside the target and renames, so that a reader never sees half a file. Throws `disk/unwritable`. */
  write(path: string, bytes: Uint8Array): void;
  /** The same, piece by piece as `fill` gives them; what `fill` throws leaves nothing behind. */
  create(path: string, fill: (put: (bytes: Uint8Array) => void) => void): void;
  /** Writes to standard output; resolves when the bytes are handed on. */
  print(bytes: Uint8Array): Promise<void>;
  /**
   * A file line by line, or standard input for null, without the line feeds; the next piece is read only when it is asked for. Throws
   * `disk/unreadable`.
   */
  lines(path: string | null): AsyncIterable<Uint8Array>;
  /** All of standard input, but never more than one byte over `most`. */
  input(most: number): Promise<Uint8Array>;
  /** Opens a scratch file where the system keeps such. Throws `disk/no-scratch`. */
  scratch(): Scratch;
}

/** How much of a machine one file may take before it is given up; see `articles/limits.ts`. */
export interface Limits {
  /** Most bytes of one file, as it lies on disk or in a container. */
  readonly fileBytes: number;
  /** Most bytes that a container may unpack to, and most bytes out of one byte in. */
  readonly unpackedBytes: number;
  readonly ratio: number;
  /** Most files in one container. */
  readonly members: number;
  /** How deep containers may lie in each other. */
  readonly depth: number;
  /** Most time for one file. */
  readonly milliseconds: number;
}

// ── problems ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'note';

/** Where a problem lies; line and column count from 1. */
export interface Whereabouts {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Something the user should know; `code` is `room/what`, listed with its wording in `problems.ts`. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Whereabouts | null;
  readonly mend: string;
}

// ── articles ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type BlockRole = 'title' | 'heading' | 'body' | 'removed';

/** A paragraph of the text. Blocks are in text order and never overlap; together they hold every visible character. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** Why it was removed, as a short code such as `share-bar` or `caption`; null for every other role. */
  readonly reason: string | null;
}

/** What may be known about an article beside its text. */
export type Detail = 'title' | 'publisher' | 'byline' | 'url' | 'language' | 'note' | 'published' | 'modified' | 'dateline' | 'agency';

/** How one article repeats another. */
export interface CopyOf {
  /** Id of the original. */
  readonly article: string;
  /** `same`: the same words. `near`: hardly a word changed. `cut`: a part of it. `shared`: both print much of one text. */
  readonly kind: 'same' | 'near' | 'cut' | 'shared';
  /** Share of this article's runs of words that stand in the original, 0 to 1. */
  readonly contained: number;
  /** Why the other counts as the original, in words. */
  readonly rule: string;
}

/** One article as it was read. `text` is frozen: every offset in the program counts in it. */
export interface Article {
  /** `a1`, `a2` … in reading order for files; the caller's own id for lines of JSONL. */
  readonly id: string;
  /**
   * Path as given, or null when the article came in as a line of JSONL. Inside a container `news.zip!/a.html`, the third entry of
   * a feed `feed.xml#3`.
   */
  readonly file: string | null;
  /** Id of the format it was read as: `text`, `html` …; `line` for a line of JSONL. */
  readonly format: string;
  /** SHA-256 of the file's bytes, in hex; of the UTF-8 text where one file holds several articles. */
  readonly sha256: string;
  /** Where `text` was drawn out of the file (HTML, PDF, …): the name under which it is kept in `sources/` beside the output. Null where it is the decoded file itself. */
  readonly keptAs: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** Free words about the copy, from front matter or the sidecar ("written for this project from …"). */
  readonly note: string | null;
  /** ISO 639-1 where it has a code there, else 639-3; only `en` is read for claims. */
  readonly language: string;
  /** When it was published; precision `none` when nobody says. */
  readonly published: When;
  /** When it was last changed; precision `none` when nobody says. */
  readonly modified: When;
  /** Place and day before the story, as the text has them ("BAGHDAD, March 12"), and the agency that the text is credited to. */
  readonly dateline: string | null;
  readonly agency: string | null;
  /** Who gave each of the details above: `sources.yaml`, `front matter`, `JSON-LD`, `the text` … A detail that nobody gave has none. */
  readonly basis: Readonly<Partial<Record<Detail, string>>>;
  /** The article of which this one is a copy, and how far; null for an original. */
  readonly copyOf: CopyOf | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Sentences of title, heading and body blocks, in text order; they never cross a block. */
  readonly sentences: readonly Span[];
}

// ── dates ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Precision = 'minute' | 'day' | 'week' | 'month' | 'season' | 'year' | 'range' | 'none';
export type DateBasis = 'stated' | 'relative' | 'inferred' | 'given' | 'none';

/** An instant's clock as the text gives it. */
export interface Clock {
  /** `HH:MM`, twenty-four hours, at the place of the event. */
  readonly time: string;
  /** `+03:00`, or null when no zone is stated. */
  readonly offset: string | null;
}

/** A date with its doubt: an interval of whole days, inclusive at both ends. */
export interface When {
  readonly from: string | null;
  readonly to: string | null;
  /** Extended Date/Time Format (ISO 8601-2): `2020-03-11`, `2019-12`, `2023-10-15/..`; empty for precision none. */
  readonly edtf: string;
  readonly precision: Precision;
  readonly basis: DateBasis;
  /** ISO day or EDTF it was counted from. */
  readonly anchor: string | null;
  /** The words it was read from. */
  readonly evidence: Span | null;
  readonly clock: Clock | null;
  /** For an inference: one line for each reason. */
  readonly reasons: readonly string[];
}

/** A date or time expression in the text. Mentions are in text order and do not overlap. */
export interface DateMention extends Span {
  readonly text: string;
  readonly when: When;
  /** TIMEX3 value: `2020-03-11`, `2020-W11`, `2023-10`, `PAST_REF`. */
  readonly timex: string;
  /** Id of the form (one file in `dates/forms`) that read it. */
  readonly form: string;
}

/** An article with its own date settled and its date mentions read. */
export interface DatedArticle extends Article {
  readonly dates: readonly DateMention[];
  /** What in its words speaks against the day of publication that was given; null where nothing does. */
  readonly contradiction: string | null;
  /** The days that its words leave for its publication, however many; both ends null where they leave all. */
  readonly possible: { readonly from: string | null; readonly to: string | null };
}

// ── claims ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type ClaimKind =
  | 'killed'
  | 'wounded'
  | 'missing'
  | 'captured'
  | 'displaced'
  | 'troops'
  | 'attacks'
  | 'strikes'
  | 'targets'
  | 'munitions'
  | 'statement';

export type Hedge = 'exact' | 'about' | 'at least' | 'at most' | 'range' | 'vague';

/** How many. "More than 25" is 26 at least; "as many as 30" is at most 30 with no low; "several" is vague from 2. */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** The words, as in the text. */
  readonly text: string;
}

export type PersonStatus = 'civilian' | 'military' | 'police' | 'militant' | 'mixed' | 'unknown';

/** Whom or what the claim counts. */
export interface Subject {
  /** The noun phrase without its number ("U.S. troops"); empty when the noun is left out and nothing supplies it. */
  readonly text: string;
  /** Country name from the lexicon. */
  readonly nationality: string | null;
  /** Head noun in the singular ("soldier", "rocket", "base"). */
  readonly role: string | null;
  readonly status: PersonStatus;
  /** Persons named as the ones counted, one entry each. */
  readonly names: readonly string[];
}

/** A place as the text names it. */
export interface Location {
  readonly text: string;
  /** Lexicon name, or the text itself when the lexicon does not know it. */
  readonly name: string;
  readonly country: string | null;
  /** "near", "north of" and the like, when it is not plainly in or at the place. */
  readonly relation: string | null;
}

/** A force, group, state or person that acts. */
export interface Actor {
  readonly text: string;
  /** Lexicon name, so that "Kata'eb" and "Kataib Hezbollah" are one; the text itself otherwise. */
  readonly name: string;
}

export type Stance = 'asserted' | 'claimed' | 'denied' | 'alleged';

/** Who says so. The outlet's own voice is `speaker: null`. */
export interface Attribution {
  readonly speaker: string | null;
  /** Lexicon name of the speaker; null with `speaker`. */
  readonly name: string | null;
  readonly verb: string | null;
  /** The outlet or body that relays the speaker ("Fox News reported"). */
  readonly via: string | null;
  readonly stance: Stance;
}

export interface Evidence extends Span {
  /** The sentence: always `article.text.slice(start, end)`. */
  readonly quote: string;
  /** The counted words; for a statement, the quoted words. */
  readonly focus: Span;
}

export interface Confidence {
  readonly word: 'high' | 'medium' | 'low';
  readonly reason: string;
}

/** One thing that one article says. One shape for all kinds. */
export interface Claim {
  /** Hash of article sha256, kind and focus, so that it survives a rerun: `k` and twelve hex digits. */
  readonly id: string;
  readonly article: string;
  readonly kind: ClaimKind;
  /** Null for statements only. */
  readonly quantity: Quantity | null;
  readonly subject: Subject;
  /** The injury named ("traumatic brain injury"), "shot" or "hit" where only that is told, or for troops `present`, `deployed`, `withdrawn` or `planned`. */
  readonly detail: string | null;
  /** Id of the claim of which this one counts a part. */
  readonly subsetOf: string | null;
  /** For one person told without a number ("a boy", "Marcus Dell", "he"): id of the first claim of the article that tells of him. */
  readonly person: string | null;
  /** True for people beside those told before: "three others", "another 12". */
  readonly isFurther: boolean;
  /** Who did it, where the text says. */
  readonly agent: Actor | null;
  /** What brought it about, as the text's own noun ("rocket attack", "drone strike"). */
  readonly action: string | null;
  readonly place: Location | null;
  readonly when: When;
  readonly attribution: Attribution;
  readonly evidence: Evidence;
  /** Id of the rule that read it. */
  readonly rule: string;
  readonly confidence: Confidence;
}

/** A happening that the text tells or mentions, counted or not: what claims hang on when events are linked. */
export interface Occurrence extends Span {
  /** Index of its sentence in `Article.sentences`. */
  readonly sentence: number;
  /** Its noun phrase without the article ("Katyusha rocket attack"); null when only casualties tell of it. */
  readonly action: string | null;
  /** Head noun in the singular ("attack", "strike"). */
  readonly noun: string | null;
  readonly agent: Actor | null;
  readonly target: Actor | null;
  readonly place: Location | null;
  readonly when: When;
  /** "the attack" speaks of one told before (`known`), "the same strike" says so (`same`), "a second round" denies it (`other`). */
  readonly reference: 'new' | 'known' | 'same' | 'other';
  /** Ids of the claims of its sentence that belong to it. */
  readonly claims: readonly string[];
}

/** An article with its claims, in text order of focus, and the happenings they belong to, in text order. */
export interface ReadArticle extends DatedArticle {
  readonly claims: readonly Claim[];
  readonly occurrences: readonly Occurrence[];
  /** The day of what the article is about, where its dates tell; precision `none` otherwise. */
  readonly news: When;
  /** The last day that the article names before it was published, roughly; precision `none` where it names none. */
  readonly newest: When;
}

// ── events ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type MeasureKind = 'killed' | 'wounded' | 'missing' | 'captured' | 'displaced';

/** How the best of several figures is chosen: see `events/policy.ts`. */
export type Policy = 'majority' | 'latest' | 'official' | 'range';

/** Low, best and high of one measure; `high` null means no upper bound is stated. */
export interface Figure {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** The part of a total that counts one group of people (by nationality, role or name). */
export interface TotalGroup extends Figure {
  readonly subject: string;
  readonly claims: readonly string[];
}

export interface Total extends Figure {
  /** The rule that gave `best`, in words. */
  readonly policy: string;
  /** True when only vague words ("several") speak of it. */
  readonly isVague: boolean;
  readonly groups: readonly TotalGroup[];
  /** The claims counted; subsets, repeats and denials of them are in `Event.claims` only. */
  readonly claims: readonly string[];
}

/** `withdrawn`: the voice that gave it gave a lower one later. */
export type DisputeRelation =
  | 'same'
  | 'lower'
  | 'higher'
  | 'no figure'
  | 'part of'
  | 'later update'
  | 'withdrawn'
  | 'denial'
  | 'other scope';

export interface DisputeRow {
  readonly claim: string;
  readonly relation: DisputeRelation;
}

/** Who says what of one measure of one event, where they do not all say the same. */
export interface Dispute {
  readonly measure: MeasureKind;
  /** True when numbers or denials stand against each other; false when one source is merely vague. */
  readonly isContested: boolean;
  /** One sentence: what the disagreement is. */
  readonly reason: string;
  readonly rows: readonly DisputeRow[];
}

/** Claims that trace back to one speaker, one wire text or one outlet: one voice, however often it is printed. */
export interface Origin {
  readonly name: string;
  readonly claims: readonly string[];
}

export type GradeWord = 'confirmed' | 'fair' | 'weak' | 'contested' | 'discounted';

/** How well an event is sourced (Every Casualty, Airwars), with the printed rule that gave the word. */
export interface Grade {
  readonly word: GradeWord;
  readonly rule: string;
}

/** What kind of happening an event is; decides wording only. */
export type EventKind = 'attack' | 'strike' | 'killing' | 'casualties';

/** Something that happened once, as all articles together tell it. */
export interface Event {
  /** `e` and twelve hex digits, from its first claim. */
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly when: When;
  readonly place: Location | null;
  readonly agent: Actor | null;
  /** Who or what was hit, in the text's words. */
  readonly target: string | null;
  /** All claims about it, statements included, in order of article and text. */
  readonly claims: readonly string[];
  readonly articles: readonly string[];
  readonly totals: Readonly<Partial<Record<MeasureKind, Total>>>;
  readonly disputes: readonly Dispute[];
  readonly origins: readonly Origin[];
  readonly grade: Grade;
  /** How prominent it is in its articles: higher is nearer the head of the text. */
  readonly prominence: number;
  /** Why the claims were put together, one line each. */
  readonly links: readonly string[];
}

/** An event as one article alone tells it, with what it is known by in others: what a line of `extract` gives and `link` reads. */
export interface Story extends Event {
  /** The longest phrase by which it is called ("Katyusha rocket attack"); null where only its victims tell of it. */
  readonly action: string | null;
  /** True for what the article is about. */
  readonly isNews: boolean;
  /** Folded proper names of its telling, those told first first: streets, persons, bodies, whatever is capitalised. */
  readonly keywords: readonly string[];
  /** Other words of its telling that say what it is about: "roof", "coach", "depot". */
  readonly topics: readonly string[];
}

// ── reviews ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Kinds that count; a statement has no figure. */
export type CountedKind = Exclude<ClaimKind, 'statement'>;

/** How many there are in truth; an end that is open is null. */
export type Bounds = Pick<Quantity, 'low' | 'high'>;

/** What one edit does. Whatever `correct` leaves null stays as it was read. */
export type Change =
  | { readonly action: 'accept' | 'reject' | 'merge' | 'split' }
  | { readonly action: 'correct'; readonly figure: Bounds | null; readonly kind: CountedKind | null; readonly subject: string | null }
  /** The date of the claims, or of the whole event that holds them. */
  | { readonly action: 'date'; readonly when: When; readonly of: 'claims' | 'event' };

/** Who answers for an edit. */
export interface Signature {
  readonly by: string;
  /** ISO day. */
  readonly at: string;
  readonly reason: string;
}

/** One entry of a review file: a person's word on what was read. */
export interface Edit extends Signature {
  readonly change: Change;
  readonly claims: readonly string[];
  /** Where the id of each claim stands in the file. */
  readonly places: readonly Whereabouts[];
}

/** What an edit does to events, once stories are joined. */
export interface Regrouping extends Signature {
  readonly action: 'merge' | 'split' | 'date';
  readonly claims: readonly string[];
  /** Null but for a date. */
  readonly when: When | null;
}

/** A claim as it was before anybody edited it. */
export interface Original extends Pick<Claim, 'kind' | 'quantity' | 'subject' | 'when'> {
  readonly claim: string;
  /** Title and date of the event that it would be in; null where it would be in none. */
  readonly event: Pick<Event, 'title' | 'when'> | null;
}

/** An edit that was made, with what it found. */
export interface Edited extends Signature {
  readonly change: Change;
  /** The claims named, and those of copies that repeat them. */
  readonly originals: readonly Original[];
}

// ── the briefing: what templates read ──────────────────────────────────────────────────────────────────────────────

/** A piece of a sentence that the program writes. Digits stand only in runs that say what they are. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  /** A claim's number, or a total of claims; `measure` colours it. */
  | { readonly kind: 'figure'; readonly text: string; readonly measure: ClaimKind | null; readonly claims: readonly string[] }
  | { readonly kind: 'date'; readonly text: string }
  /** A count of claims, articles, origins or events, or the number of an article or claim. */
  | { readonly kind: 'count'; readonly text: string }
  /** Verbatim words of an article. */
  | { readonly kind: 'quote'; readonly text: string; readonly claim: string }
  /** Reference marks: numbers of appendix rows, ascending. */
  | { readonly kind: 'cite'; readonly numbers: readonly number[] };

export type Prose = readonly Run[];

/** A date as printed: "11 March 2020", "March 2020", "after 15 October 2023", "undated". */
export interface PrintedDate {
  readonly text: string;
  /** day ●, period ◆ (week or month), relative ◊ (counted from an anchor, or inferred), wide ○ (more than a month or none). */
  readonly mark: 'day' | 'period' | 'relative' | 'wide';
  /** "day stated", "month stated", "counted from …", "not given". */
  readonly basis: string;
  readonly iso: string;
}

/** One of the few large numbers at the head of the briefing. */
export interface KeyFigure {
  /** A hedge before the number ("some", "at least"); empty for an exact one. */
  readonly hedge: string;
  readonly figure: string;
  readonly measure: ClaimKind;
  readonly label: Prose;
  /** "2 articles agree", "1 article", "disputed". */
  readonly support: Prose;
}

export interface QuotedWords {
  readonly words: string;
  readonly speaker: string;
  readonly cite: readonly number[];
}

/** One dated entry of the chronology. */
export interface ChronologyEntry {
  readonly event: string;
  /** Place in the chronology, from 1; other parts refer to it as "event 3". */
  readonly number: number;
  /** Stable anchor for links: `event-1`. */
  readonly anchor: string;
  readonly date: PrintedDate;
  readonly title: string;
  /** Short facts for one line, joined by the template. */
  readonly facts: readonly Prose[];
  readonly grade: Grade;
  readonly account: Prose;
  readonly quotation: QuotedWords | null;
}

/** One figure as a mark on a chart or a row of a table. */
export interface SeriesPoint {
  readonly claim: string;
  readonly number: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** As printed: "some 110", "not stated". */
  readonly text: string;
  readonly speaker: string | null;
  readonly stance: Stance;
}

/** Killed or wounded of one event; `total` null means no article states it. */
export interface CasualtyMeasure {
  readonly total: Figure | null;
  readonly text: string;
  readonly isVague: boolean;
  readonly isDisputed: boolean;
  readonly points: readonly SeriesPoint[];
}

/** Killed and wounded of one event who are of one side or status. */
export interface CasualtyShare {
  /** "United States", "civilians"; "more than one side" where a figure counts several together, "side not stated" where no text tells. */
  readonly group: string;
  readonly killed: CasualtyMeasure;
  readonly wounded: CasualtyMeasure;
  readonly cite: readonly number[];
}

export interface CasualtyRow {
  readonly event: string;
  readonly anchor: string;
  readonly date: PrintedDate;
  readonly title: string;
  readonly killed: CasualtyMeasure;
  readonly wounded: CasualtyMeasure;
  /** The same figures by the nationality of the victims, in order of telling. */
  readonly bySide: readonly CasualtyShare[];
  /** The same figures by whether they were civilians, military, police or militants. */
  readonly byStatus: readonly CasualtyShare[];
  readonly cite: readonly number[];
}

/** One event as a mark on a line of time. */
export interface HappeningRow {
  readonly event: string;
  /** Its place in the chronology, from 1, and its anchor there. */
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly place: string;
  readonly date: PrintedDate;
  /** ISO days; both null for an undated one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly grade: GradeWord;
  /** How many voices and articles tell of it. */
  readonly origins: number;
  readonly articles: number;
  readonly cite: readonly number[];
}

/** Where on the globe a place lies, in degrees north and east; an `area` lies around that point, a `site` at it. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly extent: 'site' | 'area';
}

/** A place that the gazetteer knows, by the lexicon's name. */
export interface KnownPlace {
  readonly name: string;
  /** Null for seas and what lies in several countries. */
  readonly country: string | null;
  readonly position: Position;
}

/** Why a place has no position: no text names one, the gazetteer does not know it, or knows only one of that name in another country. */
export type Unplaced = 'not stated' | 'no coordinates' | 'other country';

/** An event as part of a place; what it is by itself is in `happenings`. */
export interface PlacedEvent {
  readonly number: number;
  readonly anchor: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly date: PrintedDate;
  /** True where the text has it near the place, not in it. */
  readonly isNear: boolean;
}

/** One place with all events there. Places with a position come first, those with most events before all others. */
export interface PlaceRow {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly country: string | null;
  readonly position: Position | null;
  /** Null where there is a position. */
  readonly missing: Unplaced | null;
  readonly events: readonly PlacedEvent[];
  readonly cite: readonly number[];
}

/** One voice with what it says, by how well the events that it speaks of are sourced. */
export interface OriginRow {
  readonly name: string;
  /** Grades without a claim are left out; the best first. */
  readonly grades: readonly { readonly word: GradeWord; readonly cite: readonly number[] }[];
  /** How many events it speaks of, and in how many of them it is the only voice. */
  readonly events: number;
  readonly alone: number;
  readonly cite: readonly number[];
}

/** Troops said to be in one place at one time. */
export interface TroopRow {
  readonly point: SeriesPoint;
  readonly place: string;
  /** Whose troops, as the text says. */
  readonly force: string;
  /** `present`, `deployed`, `withdrawn` or `planned`. */
  readonly state: string;
  readonly date: PrintedDate;
  /** ISO days. */
  readonly from: string | null;
  readonly to: string | null;
  /** The claim of the level that this one follows where the source itself says that the number rose or fell; null where none does. */
  readonly changedFrom: string | null;
  readonly cite: readonly number[];
}

/** A count of attacks, strikes, targets or munitions. */
export interface ActivityRow {
  readonly point: SeriesPoint;
  readonly kind: ClaimKind;
  readonly subject: string;
  readonly place: string;
  readonly date: PrintedDate;
  readonly cite: readonly number[];
}

export interface LedgerRow {
  readonly figure: string;
  readonly subject: string;
  readonly speaker: string;
  readonly article: string;
  readonly stance: Stance;
  readonly relation: DisputeRelation;
  readonly cite: readonly number[];
}

/** "Who says what" for one measure of one event. */
export interface Ledger {
  readonly event: string;
  readonly anchor: string;
  readonly title: string;
  readonly measure: MeasureKind;
  readonly reason: string;
  readonly rows: readonly LedgerRow[];
}

/** A claim beside the sentence it was read from. `before + focus + after` is the verbatim sentence. */
export interface AppendixRow {
  readonly number: number;
  /** Link target: `claim-12`. */
  readonly anchor: string;
  readonly claim: string;
  readonly kind: ClaimKind;
  /** "killed", "wounded", "troops present" … */
  readonly label: string;
  readonly figure: string;
  readonly subject: string;
  readonly before: string;
  readonly focus: string;
  readonly after: string;
  readonly speaker: string;
  readonly stance: Stance;
  readonly article: string;
  readonly articleAnchor: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly date: PrintedDate;
  readonly place: string;
  /** Places in the briefing that cite it, for the links back: anchors and short names. */
  readonly usedIn: readonly { readonly anchor: string; readonly text: string }[];
  /** What was edited by hand, with the original value, by whom, when and why: "corrected from 12 to 21 by R. Lund, 3 May 2021: misprint". */
  readonly edits: readonly string[];
}

/** A piece of a verbatim sentence: counted or quoted words carry their kind and the numbers of the rows that read them. */
export interface SentencePiece {
  readonly text: string;
  readonly kind: ClaimKind | null;
  readonly numbers: readonly number[];
}

/** A sentence of an article with all claims read from it. The pieces together are the text as it stands in the article. */
export interface AppendixSentence {
  readonly article: string;
  readonly articleAnchor: string;
  readonly line: number;
  readonly pieces: readonly SentencePiece[];
  readonly rows: readonly AppendixRow[];
}

export interface SourceRow {
  readonly number: number;
  /** Link target: `source-1`. */
  readonly anchor: string;
  readonly article: string;
  readonly file: string;
  readonly title: string;
  readonly publisher: string;
  readonly byline: string;
  readonly url: string;
  readonly published: PrintedDate;
  readonly sha256: string;
  /** Where the text that was drawn out of the file is kept, beside the briefing; empty where the file itself is text. */
  readonly textFile: string;
  readonly claims: number;
  /** What limits it: undated, no outlet named, unnamed officials … and the copy's own note. */
  readonly limits: readonly string[];
}

/** Something that was read and not used. */
export interface LeftOutRow {
  readonly article: string;
  readonly articleAnchor: string;
  readonly line: number | null;
  readonly what: string;
  readonly reason: string;
}

/** One edit by hand. */
export interface EditRow extends Edited {
  /** "corrected from 12 to 21". */
  readonly what: string;
  /** "R. Lund, 3 May 2021". */
  readonly signed: string;
  readonly cite: readonly number[];
}

export interface Term {
  readonly term: string;
  readonly meaning: Prose;
}

/** Everything a template may print. */
export interface Briefing {
  /** Version of this shape; goes up when a field is renamed or dropped. */
  readonly schema: 1;
  readonly generator: { readonly name: 'make-brief'; readonly version: string };
  readonly title: string;
  readonly deck: Prose;
  readonly period: PrintedDate;
  readonly asOf: PrintedDate;
  readonly articles: readonly ReadArticle[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly keyFigures: readonly KeyFigure[];
  readonly highlights: readonly Prose[];
  readonly trust: Prose;
  readonly chronology: readonly ChronologyEntry[];
  readonly series: {
    readonly casualties: readonly CasualtyRow[];
    readonly troops: readonly TroopRow[];
    readonly activity: readonly ActivityRow[];
    readonly happenings: readonly HappeningRow[];
    readonly origins: readonly OriginRow[];
    readonly places: readonly PlaceRow[];
  };
  readonly ledgers: readonly Ledger[];
  readonly appendix: readonly AppendixRow[];
  /** The same rows under the sentences they were read from. */
  readonly sentences: readonly AppendixSentence[];
  readonly sources: readonly SourceRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** What a review changed, in its own order; empty without one. */
  readonly edits: readonly EditRow[];
  readonly method: readonly Term[];
  readonly problems: readonly Problem[];
}
