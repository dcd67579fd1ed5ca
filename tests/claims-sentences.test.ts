/** Every labelled sentence and story, scored together against floors that only rise. `npm run score` prints the table and the misses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractLines } from '../src/extraction.ts';
import type { ClaimKind, Event } from '../src/model.ts';
import { type LabelledSentence, type LabelledStory, type Labelling, scoreSentence, scoreStory, table } from './claims/score.ts';
import { Tally } from './corpus/score.ts';
import { claimIn, countedIn, readText } from './rooms/claims.fixture.ts';
import { worldOf } from './world.ts';

const folder = join(import.meta.dirname, 'claims');
const read = <Shape>(file: string): Shape => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape;
const floors = read<Readonly<Record<string, number>>>('floors.json');

const ofPeople: readonly ClaimKind[] = ['killed', 'wounded', 'missing', 'captured'];
const ofAll: readonly ClaimKind[] = [...ofPeople, 'displaced', 'troops', 'attacks', 'strikes', 'targets', 'munitions'];
const labellings: readonly Labelling[] = [
  { name: 'wars-and-disasters', kinds: new Set(ofAll), isPartTold: false },
  { name: 'crimes', kinds: new Set(ofPeople), isPartTold: true },
];

/** Analysts' notes, agency leads of wars anywhere and texts in capitals; they have floors of their own. */
const notes: Labelling = { name: 'notes', kinds: new Set([...ofPeople, 'displaced']), isPartTold: false };

/** The event that the story is about, as `extract` gives it. */
async function mainEvent({ title, published, text }: LabelledStory): Promise<Event | undefined> {
  async function* lines(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(JSON.stringify({ id: title, title, published, text }));
  }
  for await (const line of extractLines(lines(), worldOf({}))) {
    if ('error' in line) throw new Error(`“${title}” was not read: ${line.error}`);
    return line.events[0];
  }
  throw new Error(`“${title}” was not answered.`);
}

/** Adds up under the name of its own, so that the floors of one file are not held by another. */
function addUnder(tally: Tally, name: string, { counts, misses }: Tally): void {
  for (const [measure, count] of counts) tally.counts.set(`${name} ${measure}`, count);
  tally.misses.push(...misses.map((miss) => `${name} ${miss}`));
}

describe('the labelled sentences and stories', () => {
  const tally = new Tally();

  beforeAll(async () => {
    for (const labelling of labellings) {
      const { sentences } = read<{ readonly sentences: readonly LabelledSentence[] }>(`${labelling.name}.json`);
      for (const sentence of sentences) scoreSentence(tally, countedIn(readText(sentence.text)), sentence, labelling);
    }
    const ofNotes = new Tally();
    const { sentences } = read<{ readonly sentences: readonly LabelledSentence[] }>(`${notes.name}.json`);
    for (const sentence of sentences) scoreSentence(ofNotes, countedIn(readText(sentence.text)), sentence, notes);
    addUnder(tally, notes.name, ofNotes);
    const { stories } = read<{ readonly stories: readonly LabelledStory[] }>('stories.json');
    for (const story of stories) scoreStory(tally, await mainEvent(story), story);
    if (process.env['SCORE'] === '1') console.log([...table(tally), '', ...tally.misses].join('\n'));
  }, 60_000);

  it('have a floor under everything that is counted, and floors for nothing else', () => {
    expect(Object.keys(floors).sort()).toEqual([...tally.counts.keys()].sort());
  });

  it.each(Object.entries(floors))('hold their floor: %s at least %d', (name, floor) => {
    expect(tally.share(name), tally.misses.filter((miss) => miss.startsWith(`${name}:`)).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});

describe('the score of a sentence', () => {
  const text = 'At least seven farmers were killed, the mayor said.';
  const truth = { kind: 'killed', low: 7, high: null, hedge: 'at least', speaker: 'The mayor', stance: 'asserted' } as const;
  const labelling: Labelling = { name: 'test', kinds: new Set(ofPeople), isPartTold: true };
  const scored = (sentence: Omit<LabelledSentence, 'text'>): Readonly<Record<string, number>> => {
    const tally = new Tally();
    scoreSentence(tally, [claimIn(text)], { text, ...sentence }, labelling);
    return Object.fromEntries([...tally.counts.keys()].map((name) => [name, tally.share(name)]));
  };

  it('is full where count, hedge, speaker and stance are as labelled, the case of the speaker apart', () => {
    expect(scored({ gives: [truth] })).toEqual({ 'killed recall': 1, 'killed precision': 1, hedge: 1, stance: 1, speaker: 1 });
  });

  it.each([
    ['a count that is not there', [truth, { kind: 'killed', low: 2, high: 2 }], { 'killed recall': 0.5, 'killed precision': 1 }],
    ['another number', [{ kind: 'killed', low: 7, high: 7 }], { 'killed recall': 0, 'killed precision': 0 }],
    ['another kind', [{ kind: 'wounded', low: 7, high: null }], { 'wounded recall': 0, 'killed precision': 0 }],
    ['nothing at all', [], { 'killed precision': 0 }],
    ['another hedge', [{ ...truth, hedge: 'about' }], { hedge: 0, 'killed recall': 1 }],
    ['another speaker', [{ ...truth, speaker: 'the bishop' }], { speaker: 0, 'killed recall': 1 }],
    ["the outlet's own voice", [{ ...truth, speaker: null }], { speaker: 0 }],
    ['another stance', [{ ...truth, stance: 'denied' }], { stance: 0 }],
    ['a part', [{ ...truth, part: true }], { 'part recall': 0 }],
    ['people told before', [{ ...truth, again: true }], { 'again recall': 0 }],
  ] as const)('falls where the label tells %s', (_, gives, shares) => {
    expect(scored({ gives })).toMatchObject(shares);
  });

  it('neither rises nor falls by a claim that is another right reading', () => {
    expect(scored({ gives: [], also: [truth] })).toEqual({});
  });
});

describe('the score of a story', () => {
  it('takes a missing event for nobody, and falls where the totals differ', () => {
    const tally = new Tally();
    scoreStory(tally, undefined, { title: 'A quiet day', published: '2024-02-01', text: 'Nothing happened.', killed: 0, wounded: 2 });
    expect([tally.share('story killed'), tally.share('story wounded')]).toEqual([1, 0]);
  });
});
