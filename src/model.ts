/**
 * FLOOR. Every kind of data that passes from one room to another on the way from article to briefing.
 * Plain, readonly, serialisable objects; ids are stable text; `null` always means "the text does not say".
 * What is put on paper (drawings, styled documents, pages) is in `print.ts`. Imports nothing.
 */

/** Half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  /** The first character. */
  readonly start: number;
  /** The character behind the last. */
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

/** What is watched; it holds the process until it is closed. */
export interface Watch {
  /** Notes a file, a folder with all below it, or a path where there is nothing yet, as it is now; what is noted already stays as it was. */
  note(path: string): void;
  close(): void;
}

/** Everything the program may ask of the machine. Only `disk.ts` fulfils it; tests pass one kept in memory. */
export interface World {
  /** Bytes of a file; throws BriefError `disk/unreadable` with the reason. */
  read(path: string): Uint8Array;
  /** The files a path stands for: itself, all files below a folder, or those that fit a pattern; in code-unit order. Throws `disk/no-path`. */
  list(path: string): readonly FoundFile[];
  exists(path: string): boolean;
  /** Whether there is a file that can be read to its end: no folder, pipe or device. */
  isFile(path: string): boolean;
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
  /** Calls `changed` a moment after files or folders that were noted have been made, changed or removed, with all of those paths. */
  watch(changed: (paths: readonly string[]) => void): Watch;
  /** Opens a scratch file where the system keeps such. Throws `disk/no-scratch`. */
  scratch(): Scratch;
  /** How a thread of the program reads files; work is shared with threads only where it is this World's own `read`. */
  readonly readInThreads?: World['read'];
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
  /** First day; null where it is open or unknown. */
  readonly from: string | null;
  /** Last day; null where it is open or unknown. */
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

/** What a claim counts; a statement quotes. */
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
  /** Null where no lower bound is stated. */
  readonly low: number | null;
  /** Null where no upper bound is stated. */
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

/** How the text puts what somebody says. */
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

/** Where a claim was read. */
export interface Evidence extends Span {
  /** The sentence: always `article.text.slice(start, end)`. */
  readonly quote: string;
  /** The counted words; for a statement, the quoted words. */
  readonly focus: Span;
}

/** How sure the reading of a claim is. */
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
  /** Null where none is stated. */
  readonly low: number | null;
  /** By the policy that was chosen; null where that chooses none. */
  readonly best: number | null;
  /** Null where no upper bound is stated. */
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
  /** One word for it. */
  readonly word: GradeWord;
  /** The rule that gave the word, as a clause: "it rests on a single origin". */
  readonly rule: string;
}

/** What kind of happening an event is; decides wording only. */
export type EventKind = 'attack' | 'strike' | 'killing' | 'casualties';

/** Something that happened once, as all articles together tell it. */
export interface Event {
  /** `e` and twelve hex digits, from its first claim. */
  readonly id: string;
  readonly kind: EventKind;
  /** What it is called. */
  readonly title: string;
  readonly when: When;
  readonly place: Location | null;
  readonly agent: Actor | null;
  /** Who or what was hit, in the text's words. */
  readonly target: string | null;
  /** All claims about it, statements included, in order of article and text. */
  readonly claims: readonly string[];
  /** Ids of the articles that tell of it. */
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
  /** A name. */
  readonly by: string;
  /** ISO day. */
  readonly at: string;
  /** In the person’s own words. */
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

/** A sentence of the briefing, for `{{prose}}`. */
export type Prose = readonly Run[];

/** A date as printed: "11 March 2020", "March 2020", "after 15 October 2023", "undated". */
export interface PrintedDate {
  /** As it is printed. */
  readonly text: string;
  /** day ●, period ◆ (week or month), relative ◊ (counted from an anchor, or inferred), wide ○ (more than a month or none). */
  readonly mark: 'day' | 'period' | 'relative' | 'wide';
  /** "day stated", "month stated", "counted from …", "not given". */
  readonly basis: string;
  /** The same for machines: a day, a month, a stretch with a slash, or empty (ISO 8601-2). */
  readonly iso: string;
}

/** One of the few large numbers at the head of the briefing. */
export interface KeyFigure {
  /** A hedge before the number ("some", "at least"); empty for an exact one. */
  readonly hedge: string;
  /** As printed: "3", "more than 25". */
  readonly figure: string;
  /** What it counts; names the colour. */
  readonly measure: ClaimKind;
  /** What, where and when: "killed near Baghdad, 11 March 2020". */
  readonly label: Prose;
  /** Who reports it: "The Coast Post and article 3"; a speaker whom the label does not name is named here: "the ministry (article 2)". */
  readonly source: Prose;
  /** "2 articles agree", "1 article", "disputed". */
  readonly support: Prose;
}

/** Words of a speaker. */
export interface QuotedWords {
  /** Verbatim, without quotation marks. */
  readonly words: string;
  /** Who said it, as the text names them. */
  readonly speaker: string;
  /** Numbers of the claims that it comes from, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** One article that prints words. */
export interface Printing {
  readonly number: number;
  /** Link target: `source-2`. */
  readonly anchor: string;
  /** Empty where the copy names none. */
  readonly outlet: string;
  readonly title: string;
  readonly published: PrintedDate;
  /** True where it prints a piece of the words only. */
  readonly isPart: boolean;
}

/** Words that somebody is quoted with, as they stand between quotation marks. */
export interface Quotation {
  /** Verbatim; line ends are blanks, and a comma that closes them is left out. */
  readonly words: string;
  /** "Ada Holm", "the Pentagon": by the fullest name that the article gives. */
  readonly speaker: string;
  /** What the speaker is, as the article says: "Defence Secretary"; empty where that is not told before the name. */
  readonly office: string;
  /** Who passed the words on to the article; empty where it names nobody. */
  readonly via: string;
  /** When they were said; undated where that is not told. */
  readonly said: PrintedDate;
  /** Articles that print them, the earliest first, copies included. */
  readonly printings: readonly Printing[];
  readonly cite: readonly number[];
}

/** What speakers are quoted with. */
export interface Quotations {
  /** Words that can be read by themselves. */
  readonly whole: readonly Quotation[];
  /** Pieces of somebody else's sentence. */
  readonly pieces: readonly Quotation[];
}

/** One dated entry of the chronology. */
export interface ChronologyEntry {
  /** Id of the event. */
  readonly event: string;
  /** Place in the chronology, from 1; other parts refer to it as "event 3". */
  readonly number: number;
  /** Stable anchor for links: `event-1`. */
  readonly anchor: string;
  readonly date: PrintedDate;
  /** What it is called: "Air strikes in Iraq". */
  readonly title: string;
  /** Among all entries by weight, from 1: how near the head of its articles, how many tell it, the toll, disputes. */
  readonly rank: number;
  /** Short facts for one line, joined by the template. */
  readonly facts: readonly Prose[];
  /** How well it is sourced. */
  readonly grade: Grade;
  /** One or more sentences with all figures and who gives them; empty where there is nothing to add to the facts. */
  readonly account: Prose;
  /** The same sentence by sentence, each with who says so in words: "…, according to The Coast Post." */
  readonly reported: readonly Prose[];
  /** What happened to people, in one line with its marks: "killed 6 by Iraq’s account; wounded 9". Empty where nobody counts them. */
  readonly toll: Prose;
  /** Which of the key points tells of it, from 1; null where none does. */
  readonly keyPoint: number | null;
  /** The words that tell most of it; null where nobody is quoted. */
  readonly quotation: QuotedWords | null;
  /** Numbers of all its claims. */
  readonly cite: readonly number[];
}

/** One figure as a mark on a chart or a row of a table. */
export interface SeriesPoint {
  /** Id of the claim. */
  readonly claim: string;
  /** The number that a chart draws: 26 of "more than 25". */
  readonly number: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  /** As printed: "some 110", "not stated". */
  readonly text: string;
  readonly speaker: string | null;
  readonly stance: Stance;
}

/** One measure of one event; `total` null means no article states it. */
export interface CasualtyMeasure {
  /** Null means that no article states it. */
  readonly total: Figure | null;
  /** As printed: "8", "more than 25", "not stated". */
  readonly text: string;
  /** True where only a word ("several") tells it. */
  readonly isVague: boolean;
  /** True where sources contradict each other. */
  readonly isDisputed: boolean;
  /** The figures behind it, one each. */
  readonly points: readonly SeriesPoint[];
}

/** Killed and wounded of one event who are of one side or status. */
export interface CasualtyShare {
  /** "United States", "civilians"; "more than one side" where a figure counts several together, "side not stated" where no text tells. */
  readonly group: string;
  readonly killed: CasualtyMeasure;
  readonly wounded: CasualtyMeasure;
  /** Numbers of the claims behind it, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** Killed and wounded of one event. */
export interface CasualtyRow {
  /** Id of the event. */
  readonly event: string;
  /** Its entry in the chronology: `event-1`. */
  readonly anchor: string;
  readonly date: PrintedDate;
  /** What the event is called. */
  readonly title: string;
  readonly killed: CasualtyMeasure;
  readonly wounded: CasualtyMeasure;
  /** The same figures by the nationality of the victims, in order of telling. */
  readonly bySide: readonly CasualtyShare[];
  /** The same figures by whether they were civilians, military, police or militants. */
  readonly byStatus: readonly CasualtyShare[];
  /** Numbers of all claims that count its killed or wounded. */
  readonly cite: readonly number[];
  /** Of these, the claims that give both figures as they are printed: of a disputed one, those that give its ends. */
  readonly givers: readonly number[];
}

/** One event as a mark on a line of time. */
export interface HappeningRow {
  /** Id of the event. */
  readonly event: string;
  /** Its place in the chronology, from 1, and its anchor there. */
  readonly number: number;
  readonly anchor: string;
  /** What it is called. */
  readonly title: string;
  readonly kind: EventKind;
  /** As printed; empty where no text tells it. */
  readonly place: string;
  readonly date: PrintedDate;
  /** ISO days; both null for an undated one. */
  readonly from: string | null;
  readonly to: string | null;
  readonly grade: GradeWord;
  /** How many voices and articles tell of it. */
  readonly origins: number;
  readonly articles: number;
  /** Numbers of its claims, for `{{cite}}`. */
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
  /** Its place in the chronology, from 1. */
  readonly number: number;
  /** Its entry there: `event-1`. */
  readonly anchor: string;
  /** What it is called. */
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
  /** As the lexicon has it, or as the text does. */
  readonly name: string;
  readonly country: string | null;
  /** Null where it is not on the map. */
  readonly position: Position | null;
  /** Null where there is a position. */
  readonly missing: Unplaced | null;
  readonly events: readonly PlacedEvent[];
  /** Numbers of the claims behind the events, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** People affected by one event in one way. */
export interface AffectedFigure extends CasualtyMeasure {
  /** "by Iraq’s account"; empty where the outlet says it itself, or several voices do. */
  readonly account: Prose;
  /** Numbers of the claims that give it as it is printed. */
  readonly cite: readonly number[];
}

/** People affected by one event, each measure apart. */
export interface AffectedEvent extends PlacedEvent {
  /** Null where no article tells of any. */
  readonly killed: AffectedFigure | null;
  /** Null where no article tells of any. */
  readonly wounded: AffectedFigure | null;
  /** Null where no article tells of any. */
  readonly missing: AffectedFigure | null;
  /** Null where no article tells of any. */
  readonly displaced: AffectedFigure | null;
  /** Null where no article tells of any. */
  readonly captured: AffectedFigure | null;
  /** False where no measure is told. */
  readonly isTold: boolean;
}

/** A place of the map with the people affected by each of its events; figures of several events are never added up. */
export interface AffectedPlace extends Omit<PlaceRow, 'events' | 'cite'> {
  /** In the order of the chronology. */
  readonly events: readonly AffectedEvent[];
}

/** The highest figure that any one event has of a measure. */
export interface HighestFigure extends KeyFigure {
  /** What is counted. */
  readonly measure: MeasureKind;
  /** True where every event that tells of it has words only ("several"). */
  readonly isVague: boolean;
  /** The event that has it. */
  readonly event: EventReference;
  /** How many events tell of it, those included in which nobody was hit. */
  readonly events: number;
}

/** Measures, and whether any event tells of them. */
export interface ToldMeasures {
  /** Some article tells of people killed, or that nobody was. */
  readonly killed: boolean;
  /** Some article tells of people wounded, or that nobody was. */
  readonly wounded: boolean;
  /** Some article tells of people missing, or that nobody is. */
  readonly missing: boolean;
  /** Some article tells of people displaced, or that nobody is. */
  readonly displaced: boolean;
  /** Some article tells of people captured, or that nobody was. */
  readonly captured: boolean;
}

/** People affected: the highest figures, and all by place. */
export interface Affected {
  /** Killed first; a measure that nobody suffered, or that no text tells of, is left out. */
  readonly highest: readonly HighestFigure[];
  /** Whether any event tells of a measure: which columns a table needs. */
  readonly told: ToldMeasures;
  /** In the order and under the numbers of the places on the map. */
  readonly places: readonly AffectedPlace[];
}

/** An event by its number in the chronology. */
export interface EventReference {
  /** Place in the chronology, from 1. */
  readonly number: number;
  /** Link target: `event-3`. */
  readonly anchor: string;
}

/** Something that the articles leave open. */
export interface Gap {
  /** `measures`: nobody counts them at all. `toll`: events without any count; `words`: counted in words only. */
  readonly gap: 'measures' | 'toll' | 'words' | 'dispute' | 'origin' | 'date' | 'day' | 'place' | 'position' | 'articles';
  /** How many, in a sentence. */
  readonly what: Prose;
  /** The events that it is of, in order of the chronology. */
  readonly events: readonly EventReference[];
}

/** One voice with what it says, by how well the events that it speaks of are sourced. */
export interface OriginRow {
  /** The speaker, agency or outlet. No other row has it: the police of two countries are "Police (Iraq)" and "Police (Yemen)". */
  readonly name: string;
  /** Grades without a claim are left out; the best first. */
  readonly grades: readonly { readonly word: GradeWord; readonly cite: readonly number[] }[];
  /** How many events it speaks of, and in how many of them it is the only voice. */
  readonly events: number;
  readonly alone: number;
  /** Numbers of its claims, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** Troops said to be in one place at one time. */
export interface TroopRow {
  /** The figure. */
  readonly point: SeriesPoint;
  /** Where, as printed. */
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
  /** Who says so, by outlet. */
  readonly source: Prose;
  /** Number of the claim, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** A count of attacks, strikes, targets or munitions. */
export interface ActivityRow {
  /** The figure. */
  readonly point: SeriesPoint;
  /** What is counted. */
  readonly kind: ClaimKind;
  /** The words of the text for it. */
  readonly subject: string;
  /** Where, as printed; empty where no text tells it. */
  readonly place: string;
  readonly date: PrintedDate;
  /** Who says so, by outlet. */
  readonly source: Prose;
  /** Number of the claim, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** What one claim says of a disputed measure. */
export interface LedgerRow {
  /** As printed; a word without a figure is quoted. */
  readonly figure: string;
  /** Of whom it speaks, in words of the text. */
  readonly subject: string;
  /** Who says so: "the Pentagon", or "The article itself". */
  readonly speaker: string;
  /** Where it stands: "Article 2". */
  readonly article: string;
  /** How the text puts it. */
  readonly stance: Stance;
  /** How it stands to the figure that is printed first. */
  readonly relation: DisputeRelation;
  /** Number of the claim, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** "Who says what" for one measure of one event. */
export interface Ledger {
  /** Id of the event. */
  readonly event: string;
  /** Link target: `ledger-1`. */
  readonly anchor: string;
  /** What the event is called. */
  readonly title: string;
  /** What is disputed. */
  readonly measure: MeasureKind;
  /** One sentence: what the disagreement is. */
  readonly reason: string;
  /** A sentence for each figure and each denial, with all who give it by outlet: "Nine guards, according to The Coast Post." */
  readonly positions: readonly Prose[];
  /** True when numbers or denials stand against each other; false when one source is merely vague, or a count rose. */
  readonly isContested: boolean;
  /** The same in one line: the lowest figure and the highest with who gives them. Empty where none can be held against another. */
  readonly span: Prose;
  /** One for each claim of it. */
  readonly rows: readonly LedgerRow[];
}

/** A claim beside the sentence it was read from. `before + focus + after` is the verbatim sentence. */
export interface AppendixRow {
  /** The number that is cited, from 1. */
  readonly number: number;
  /** Link target: `claim-12`. */
  readonly anchor: string;
  /** Id of the claim, which review.yaml names. */
  readonly claim: string;
  readonly kind: ClaimKind;
  /** "killed", "wounded", "troops present" … */
  readonly label: string;
  /** As printed; empty for a statement. */
  readonly figure: string;
  /** Whom or what it counts, in words of the text. */
  readonly subject: string;
  /** The sentence up to the counted words. */
  readonly before: string;
  /** The counted or quoted words. */
  readonly focus: string;
  /** The sentence behind them. */
  readonly after: string;
  /** Who says so: "the Pentagon", or "The article itself". */
  readonly speaker: string;
  /** How the text puts it. */
  readonly stance: Stance;
  /** Where it stands: "Article 2". */
  readonly article: string;
  /** Its entry among the sources: `source-2`. */
  readonly articleAnchor: string;
  /** Line of the text on which the sentence begins, from 1. */
  readonly line: number;
  /** Where the focus begins in the text of the article, in characters. */
  readonly start: number;
  /** Where it ends; the character there is not part of it. */
  readonly end: number;
  /** When it happened, by this claim. */
  readonly date: PrintedDate;
  /** Where, as printed; empty where no text tells it. */
  readonly place: string;
  /** Places in the briefing that cite it, for the links back: anchors and short names. */
  readonly usedIn: readonly { readonly anchor: string; readonly text: string }[];
  /** What was edited by hand, with the original value, by whom, when and why: "corrected from 12 to 21 by R. Lund, 3 May 2021: misprint". */
  readonly edits: readonly string[];
}

/** A piece of a verbatim sentence: counted or quoted words carry their kind and the numbers of the rows that read them. */
export interface SentencePiece {
  /** Verbatim. */
  readonly text: string;
  /** What the words count or that they are quoted (`statement`); null for all other words. */
  readonly kind: ClaimKind | null;
  /** Of the claims that read them. */
  readonly numbers: readonly number[];
}

/** A sentence of an article with all claims read from it. The pieces together are the text as it stands in the article. */
export interface AppendixSentence {
  /** Where it stands: "Article 2". */
  readonly article: string;
  /** Its entry among the sources: `source-2`. */
  readonly articleAnchor: string;
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  /** The whole sentence, piece by piece. */
  readonly pieces: readonly SentencePiece[];
  /** The claims that were read from it. */
  readonly rows: readonly AppendixRow[];
}

/** How far a source is trusted, in the letters of the Admiralty system: A reliable to E unreliable, F cannot be judged. */
export type ReliabilityLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** The row of a claim in the appendix, by its number and place. */
export interface ClaimMark {
  readonly number: number;
  /** Link target: `claim-12`. */
  readonly anchor: string;
  readonly line: number;
}

/** A line of an article with claims. */
export interface MarkedLine {
  /** From 1. */
  readonly line: number;
  /** Those on it, in the order of the text. */
  readonly marks: readonly ClaimMark[];
}

/** An article as the list of sources has it. */
export interface SourceRow {
  /** From 1, in order of reading: "Article 2". */
  readonly number: number;
  /** Link target: `source-1`. */
  readonly anchor: string;
  /** Id of the article. */
  readonly article: string;
  /** Its path, as it was given. */
  readonly file: string;
  /** As it was given or found; "not given in the copy supplied" where nobody says, as for the next three. */
  readonly title: string;
  /** The outlet. */
  readonly publisher: string;
  /** Who wrote it. */
  readonly byline: string;
  /** Its address. */
  readonly url: string;
  /** The day, with who gave it. */
  readonly published: PrintedDate;
  /** Of the bytes of the file, in hex. */
  readonly sha256: string;
  /** Where the text that was drawn out of the file is kept, beside the briefing; empty where the file itself is text. */
  readonly textFile: string;
  /** How many were read from it. */
  readonly claims: number;
  /** Its claims in the order of the text. */
  readonly marks: readonly ClaimMark[];
  /** The same claims, by the line that they stand on. */
  readonly lines: readonly MarkedLine[];
  /** What the user says of the outlet; F where he says nothing. */
  readonly reliability: { readonly letter: ReliabilityLetter; readonly words: string };
  /** What limits it: undated, no outlet named, unnamed officials … and the copy's own note. */
  readonly limits: readonly string[];
}

/** Something that was read and not used. */
export interface LeftOutRow {
  /** Where it stood: "Article 2", or a file. */
  readonly article: string;
  /** Its entry among the sources; empty for a file that is no source. */
  readonly articleAnchor: string;
  /** From 1; null for a whole file. */
  readonly line: number | null;
  /** What it is, in words. */
  readonly what: string;
  /** Why it was not used. */
  readonly reason: string;
}

/** One edit by hand. */
export interface EditRow extends Edited {
  /** "corrected from 12 to 21". */
  readonly what: string;
  /** "R. Lund, 3 May 2021". */
  readonly signed: string;
  /** Numbers of the claims that were edited, for `{{cite}}`. */
  readonly cite: readonly number[];
}

/** A definition. */
export interface Term {
  /** A word of the briefing. */
  readonly term: string;
  /** What it means here. */
  readonly meaning: Prose;
}

/** Days from one to another, both included, as ISO days; null where an end is open. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the maker of a briefing says of himself and of it, in the settings. */
export interface Imprint {
  /** Who gives the briefing out. */
  readonly issuer: string | null;
  /** Whom to ask, line by line. */
  readonly contact: readonly string[];
  /** A word that stands on every page: "DRAFT", "TLP:AMBER". */
  readonly marking: string | null;
  /** Who may read it. */
  readonly distribution: string | null;
  /** Path of a picture. */
  readonly logo: string | null;
}

export type SortOrder = 'oldest' | 'newest';

/** How many of each are printed at most. */
export interface EntryLimits {
  readonly keyFigures?: number | undefined;
  readonly keyPoints?: number | undefined;
  readonly chronology?: number | undefined;
  /** Events in the chart and table of killed and wounded. */
  readonly casualties?: number | undefined;
  readonly disputes?: number | undefined;
  /** Sentences on what changed since an earlier briefing. */
  readonly changes?: number | undefined;
}

/** How many of each are left out because of a limit. */
export type Omitted = Readonly<Record<keyof EntryLimits, number>>;

/** What the page has a place for that citations lead to: false where its section is left out. */
export interface Printed {
  readonly claims: boolean;
  readonly sources: boolean;
}

// ── two briefings held against each other ──────────────────────────────────────────────────────────────────────────

/** An edit as far as it tells why a claim is another or gone. */
export interface EditNote extends Pick<EditRow, 'what' | 'signed' | 'reason'> {
  readonly change: { readonly action: Change['action'] };
  readonly originals: readonly { readonly claim: string }[];
}

/** What of a briefing another is held against: what its JSON has, and the data inside its PDF. */
export interface Comparable extends Pick<Briefing, 'generator' | 'title' | 'period' | 'asOf' | 'claims' | 'events'> {
  readonly sources: readonly Pick<SourceRow, 'number' | 'article' | 'file' | 'title' | 'publisher' | 'url' | 'published' | 'sha256'>[];
  /** Null where the data do not say what was edited. */
  readonly edits: readonly EditNote[] | null;
  /** Null where the data do not tell. */
  readonly settings: BriefingSettings | null;
}

/** The same thing in two briefings, by its ids there. */
export interface Pair {
  readonly earlier: string;
  readonly later: string;
}

/** An article in both. `changed`: the same file, address or title with other bytes. */
export interface SourcePair extends Pair {
  readonly state: 'same' | 'changed';
}

/** An event in both. `likeness`: they share no claim, and are taken for one by kind, day, place and a figure or title. */
export interface EventPair extends Pair {
  readonly basis: 'claims' | 'likeness';
}

/** Events of which some were put together or told apart; one that stayed the same for the most part is among them beside its pair. */
export interface EventGroup {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

/** Which parts of two briefings are the same; what is in no pair is new or gone. Each id is in one pair at most. */
export interface Correspondence {
  readonly sources: readonly SourcePair[];
  readonly claims: readonly Pair[];
  readonly events: readonly EventPair[];
  readonly regrouped: readonly EventGroup[];
}

/** What is another now, as printed before and after. */
export interface FieldChange {
  /** "date", "place", "title" … */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * An event that is new, gone or another. `likely`: nothing links it to the earlier one but kind, day, place and a figure or title.
 * `split`, `merged` and `regrouped` are of several events.
 */
export interface EventChange {
  readonly change: 'new' | 'gone' | 'changed' | 'likely' | 'split' | 'merged' | 'regrouped';
  /** What it is called here, or was where it is gone; of several the first. */
  readonly title: string;
  readonly date: PrintedDate;
  /** Its place in this briefing; none where it is gone, several where events were told apart. */
  readonly events: readonly EventReference[];
  /** Its number in the earlier briefing; none where it is new, several where events were put together. */
  readonly earlier: readonly number[];
  readonly fields: readonly FieldChange[];
  /** What is told of it, behind its title. */
  readonly what: Prose;
}

/** Figures of one measure of one event that are others now. */
export interface TollChange {
  readonly event: EventReference;
  readonly title: string;
  readonly date: PrintedDate;
  readonly measure: MeasureKind;
  /** Null where nobody counted them then, or counts them now. */
  readonly before: Figure | null;
  readonly after: Figure | null;
  /** Numbers of the claims behind it that are new, or were in the earlier briefing and are gone. */
  readonly added: readonly number[];
  readonly withdrawn: readonly number[];
  /** "killed: 8 → at least 9 (new: The Coast Post)", with marks. */
  readonly what: Prose;
}

/** A dispute that is new, or was there and is none now. */
export interface DisputeChange {
  /** `risen`: no longer contested, since a later report is higher; the sources still differ. */
  readonly change: 'new' | 'settled' | 'risen';
  readonly event: EventReference;
  readonly title: string;
  readonly date: PrintedDate;
  readonly measure: MeasureKind;
  readonly what: Prose;
}

/** A claim that is new, withdrawn, or reads otherwise. */
export interface ClaimChange {
  readonly change: 'new' | 'withdrawn' | 'changed';
  readonly claim: string;
  /** In this briefing; in the earlier one where it is withdrawn. */
  readonly number: number;
  readonly kind: ClaimKind;
  /** The sentence, verbatim. */
  readonly quote: string;
  readonly fields: readonly FieldChange[];
  readonly what: Prose;
}

/** An article that is new, gone, or has other bytes, another name or other details. */
export interface SourceChange {
  readonly change: 'new' | 'gone' | 'changed' | 'renamed' | 'details';
  /** Among the sources of this briefing; of the earlier one where it is gone. */
  readonly number: number;
  readonly file: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
  readonly what: Prose;
}

/** What changed from an earlier briefing to this one. Marks are of claims of this one; claims of the earlier are named by their numbers there. */
export interface Changes {
  /** The earlier briefing. */
  readonly since: {
    readonly title: string;
    readonly period: PrintedDate;
    readonly asOf: PrintedDate;
    /** Of the program that made it. */
    readonly version: string;
  };
  /** True where the list of each kind is empty: events, tolls, disputes, claims and sources are what they were. */
  readonly isNone: boolean;
  /** The same in sentences, the weightiest first: tolls, new events, disputes, other events, and how many claims and articles. */
  readonly points: readonly Prose[];
  readonly events: readonly EventChange[];
  readonly tolls: readonly TollChange[];
  readonly disputes: readonly DisputeChange[];
  readonly claims: readonly ClaimChange[];
  /** Numbers of the new claims, for `{{cite}}`. */
  readonly newClaims: readonly number[];
  readonly sources: readonly SourceChange[];
}

/** What of the settings makes two briefings of the same articles differ in what they tell. */
export interface BriefingSettings {
  /** Days that the briefing is of; null for all that the articles tell. */
  readonly period: Stretch | null;
  /** How the best of several figures was chosen; null where nobody said. */
  readonly policy: Policy | null;
}

/** Everything a template may print. */
export interface Briefing {
  /** Version of this shape; goes up when a field is renamed or dropped. */
  readonly schema: 1;
  /** What made it. */
  readonly generator: { readonly name: 'make-brief'; readonly version: string };
  /** As the user gave it, or after the content. */
  readonly title: string;
  /** The line below the title: what it is made from. */
  readonly deck: Prose;
  /** From the first to the last dated event. */
  readonly period: PrintedDate;
  /** The day of the newest article. */
  readonly asOf: PrintedDate;
  /** The settings that decided which events it tells, and with which figures. */
  readonly settings: BriefingSettings;
  /** The articles as they were read, with text, dates and claims. */
  readonly articles: readonly ReadArticle[];
  /** Everything that was read, in order of article and text. */
  readonly claims: readonly Claim[];
  /** What the articles tell of together. */
  readonly events: readonly Event[];
  /** The few large numbers at its head. */
  readonly keyFigures: readonly KeyFigure[];
  /** Key points: one sentence each. */
  readonly highlights: readonly Prose[];
  /** How far to trust this: counts of articles, origins and disputes. */
  readonly trust: Prose;
  /** The events, earliest first; undated ones last. */
  readonly chronology: readonly ChronologyEntry[];
  /** What charts and tables are made of. */
  readonly series: {
    /** Killed and wounded, by event. */
    readonly casualties: readonly CasualtyRow[];
    /** Levels of troops, by force and place. */
    readonly troops: readonly TroopRow[];
    /** Counts of attacks, strikes, targets and munitions. */
    readonly activity: readonly ActivityRow[];
    /** The events as marks on a line of time. */
    readonly happenings: readonly HappeningRow[];
    /** Who says how much, and how well that is sourced. */
    readonly origins: readonly OriginRow[];
    /** Places with their events. */
    readonly places: readonly PlaceRow[];
  };
  /** People affected, each measure apart; nothing is added up over events. */
  readonly affected: Affected;
  /** What the articles leave open, counted. */
  readonly gaps: readonly Gap[];
  /** Who says what, where sources disagree. */
  readonly ledgers: readonly Ledger[];
  /** What the articles leave open, a sentence for each kind of gap. */
  readonly unknowns: readonly Prose[];
  /** All direct quotations of known speakers, each once, in order of time. */
  readonly quotations: Quotations;
  /** Every claim beside its sentence, in the order of their numbers. */
  readonly appendix: readonly AppendixRow[];
  /** The same rows under the sentences they were read from. */
  readonly sentences: readonly AppendixSentence[];
  /** The articles, in order of reading. */
  readonly sources: readonly SourceRow[];
  /** What was read and not used, with the reason. */
  readonly leftOut: readonly LeftOutRow[];
  /** What a review changed, in its own order; empty without one. */
  readonly edits: readonly EditRow[];
  /** What changed since an earlier briefing; null where it was held against none. */
  readonly changes: Changes | null;
  /** Definitions of the words that the briefing uses. */
  readonly method: readonly Term[];
  /** What was odd in reading. */
  readonly problems: readonly Problem[];
}

// ── carried evidence: what the PDF of a briefing takes along, so that others can check it ─────────────────────────────

/** A file by its content. */
export interface HashedFile {
  /** Begins with `make-brief/` for what ships with the package; of the user's own, as it was given or found. */
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

/** All that decided the bytes of the briefing, beside its articles and the program itself. */
export interface CarriedOrder {
  /** Where articles were read from, as it was given. */
  readonly paths: readonly string[];
  /** Larger files were left out. */
  readonly maxFileBytes: number;
  /** How the best of several figures was chosen. */
  readonly policy: Policy;
  /** The file of a person's edits; null for none. */
  readonly review: HashedFile | null;
  /** The earlier briefing that it was held against; null for none. */
  readonly since: HashedFile | null;
  /** As it was given; null where it was made after the content. */
  readonly title: string | null;
  /** Days that the briefing is of; null for all that the articles tell. */
  readonly period: Stretch | null;
  /** How far each outlet is trusted, by its name. */
  readonly reliability: Readonly<Record<string, ReliabilityLetter>>;
  readonly audience: string;
  readonly imprint: Imprint;
  /** Null leaves it to the style sheet. */
  readonly paper: 'A4' | 'Letter' | null;
  readonly ink: 'colour' | 'grey';
  /** Names of parts, in order; null leaves them to the audience. */
  readonly sections: readonly string[] | null;
  /** Null leaves it to the audience. */
  readonly sort: SortOrder | null;
  readonly limits: EntryLimits;
  /** SOURCE_DATE_EPOCH, in seconds since 1970; null takes the date of making from the articles. */
  readonly madeAt: number | null;
  /** True where the texts of the articles travel in the file. */
  readonly embedsSources: boolean;
  /** Templates, style sheets, labels and the logo, those that ship with the package first. */
  readonly files: readonly HashedFile[];
  /** Of all word lists together, in hex. */
  readonly lexicons: string;
  /** Numbers that stand in the words of these templates and labels: no claim has them. */
  readonly numbers: readonly string[];
}

/** A row of the appendix, without the sentence, which stands in the claim. */
export type CarriedRow = Pick<
  AppendixRow,
  | 'number'
  | 'anchor'
  | 'claim'
  | 'label'
  | 'figure'
  | 'subject'
  | 'speaker'
  | 'stance'
  | 'article'
  | 'articleAnchor'
  | 'line'
  | 'start'
  | 'end'
>;

/** What stands on a page. */
export interface CarriedPage {
  /** As viewers show it. */
  readonly label: string;
  /** Of its text in UTF-8, in hex: the pieces in the order in which they are painted, with a line feed between two. */
  readonly sha256: string;
  /** Every number in digits, in that order, as it is printed. */
  readonly numbers: readonly string[];
}

/** Another file that the PDF carries. */
export interface CarriedFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

/** `claims.json`: what a briefing says and what it was made of, without the texts of its articles. Fields that `Briefing` has are the same here. */
export interface CarriedEvidence {
  /** Version of this shape; goes up when a field is renamed or dropped. */
  readonly schema: 1;
  /** What made it. */
  readonly generator: Briefing['generator'];
  /** Every page of the briefing bears it: 32 hex digits of the hash of all that stands below, but for pages and files. */
  readonly id: string;
  readonly title: string;
  readonly period: PrintedDate;
  readonly asOf: PrintedDate;
  readonly order: CarriedOrder;
  /** Characters of the articles that no font of the page has, and □ stands for. */
  readonly missing: readonly string[];
  /** Numbers that stand in charts and in what they say of themselves, those on their scales among them. */
  readonly charted: readonly string[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly ledgers: readonly Ledger[];
  readonly appendix: readonly CarriedRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly edits: readonly EditRow[];
  /** What changed since an earlier briefing; null where it was held against none. */
  readonly changes: Changes | null;
  readonly pages: readonly CarriedPage[];
  /** All others that travel with it. */
  readonly files: readonly CarriedFile[];
}

/** An article by its hashes. */
export interface CarriedSource
  extends Pick<SourceRow, 'number' | 'anchor' | 'article' | 'file' | 'title' | 'publisher' | 'byline' | 'url'> {
  readonly published: PrintedDate;
  /** Of the bytes of its file, in hex; of its text where one file holds several articles. */
  readonly sha256: string;
  /** Of the text that quotations are counted in, in UTF-8, in hex. */
  readonly textSha256: string;
  /** UTF-16 code units of that text. */
  readonly characters: number;
  /** Where the text that was drawn out of the file is kept, beside the briefing; empty where the file itself is text. */
  readonly textFile: string;
  /** The attachment that holds the text; empty where none does. */
  readonly embedded: string;
}

/** `sources.json`: the articles that a briefing was made from. */
export interface CarriedSources {
  /** Version of this shape. */
  readonly schema: 1;
  /** The `id` of the briefing. */
  readonly id: string;
  readonly sources: readonly CarriedSource[];
}
