/** Who copied whom: invented stories of invented places, cut, mended and rewritten the way newsrooms do. */
import { describe, expect, it } from 'vitest';
import { markCopies } from '../../src/articles/copies/index.ts';
import { readLine } from '../../src/articles/index.ts';
import type { Article, CopyOf } from '../../src/model.ts';

interface Print {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly agency?: string;
}

function article({ agency, ...line }: Print): Article {
  return { ...readLine(JSON.stringify({ title: 'A title', ...line }), 1), agency: agency ?? null };
}

const mark = (...prints: readonly Print[]): readonly Article[] => markCopies(prints.map(article));

/** "b near of a", in order of reading; originals are left out. */
const said = (articles: readonly Article[]): readonly string[] =>
  articles.flatMap(({ id, copyOf }) => (copyOf ? [`${id} ${copyOf.kind} of ${copyOf.article}`] : []));

const copyOf = (articles: readonly Article[], id: string): CopyOf | null => articles.find((each) => each.id === id)?.copyOf ?? null;

const lead =
  'TAMALA (Norddal Wire) - A rocket struck a grain depot outside the port of Tamala before dawn on Tuesday, killing 12 people and wounding 30 others, hospital officials said.';
const middle = [
  'The blast tore the roof from two silos and set fire to lorries that were waiting to be unloaded, according to drivers who spent the night in their cabs beside the gate.',
  'Ilse Maron, the head surgeon of the harbour clinic, told reporters that seven of the wounded were dockers from a single shift and that three would not walk again.',
  'The coast guard of neighbouring Varmia denied any part in the attack and offered to send two ambulance boats across the strait as soon as the mines had been cleared.',
  'Tamala handles a third of the wheat that leaves the Odrin plain, and traders expected the quays to stay closed until the end of the harvest.',
];
const wire = [lead, ...middle].join('\n\n');

/** Another newsroom on the same event, in words of its own. */
const witness = [
  'Twelve workers died when a missile hit silos near Tamala harbour on Tuesday morning, doctors at the clinic there told this newspaper.',
  'Survivors described a flash over the water and then fire. "We ran with sacks on our heads," said Joren Pell, a crane operator who has worked at the terminal for nineteen years.',
  'Officials in Varmia, across the strait, said their vessels had been in port all night. Nobody has claimed the attack, which insurers said would push freight rates higher within days.',
].join('\n\n');

describe('copies', () => {
  it('of the same words are the same, whatever their marks and breaks', () => {
    const twin = wire.replaceAll('\n\n', '\n\n\n').replaceAll(' - ', ' — ').toUpperCase();
    const marked = mark({ id: 'a', text: wire }, { id: 'b', text: twin });
    expect(copyOf(marked, 'b')).toEqual({ article: 'a', kind: 'same', contained: 1, rule: 'the first of the files' });
    expect(copyOf(marked, 'a')).toBeNull();
  });

  it('with a word changed here and there are near', () => {
    const edited = wire.replace('before dawn on Tuesday', 'early on Tuesday').replace('lorries', 'trucks');
    expect(said(mark({ id: 'a', text: wire }, { id: 'b', text: edited }))).toEqual(['b near of a']);
  });

  it('with a later toll are near: an update of one story', () => {
    const update = wire
      .replace('killing 12', 'killing 14')
      .replace('wounding 30', 'wounding 41')
      .replace('Ilse Maron', 'On Wednesday Ilse Maron');
    const marked = mark({ id: 'a', text: wire, published: '2021-05-04' }, { id: 'b', text: update, published: '2021-05-05' });
    expect(said(marked)).toEqual(['b near of a']);
    expect(copyOf(marked, 'b')?.rule).toBe('published first, on 2021-05-04');
  });

  it('with all its figures brought up to date are near still, as long as names stay', () => {
    const update = wire
      .replace('on Tuesday, killing 12 people and wounding 30', 'on Tuesday, killing 19 people and wounding 52')
      .replace('told reporters that seven', 'told reporters on Thursday that eleven')
      .replace('and that three would', 'and that four would');
    expect(said(mark({ id: 'a', text: wire, published: '2021-05-04' }, { id: 'b', text: update, published: '2021-05-06' }))).toEqual([
      'b near of a',
    ]);
  });

  it('that leave out paragraphs are cut', () => {
    const marked = mark({ id: 'a', text: wire }, { id: 'b', text: [lead, middle[0]].join('\n\n') });
    expect(said(marked)).toEqual(['b cut of a']);
    expect(copyOf(marked, 'b')?.contained).toBe(1);
  });

  it('rewritten at both ends are shared', () => {
    const rewritten = [
      'Families in Tamala waited outside the harbour clinic on Tuesday for news of men who had gone to work the night shift and not come home.',
      ...middle.slice(0, 3),
      'Schools near the terminal will stay shut this week, the mayor announced, and a service for the dead is planned in the old customs hall on Friday at noon.',
    ].join('\n\n');
    const marked = mark({ id: 'a', text: wire, published: '2021-05-04' }, { id: 'b', text: rewritten, published: '2021-05-05' });
    expect(said(marked)).toEqual(['b shared of a']);
    expect(copyOf(marked, 'b')?.contained).toBeGreaterThan(0.5);
    expect(copyOf(marked, 'b')?.contained).toBeLessThan(0.75);
  });

  it('in other words are none', () => {
    expect(said(mark({ id: 'a', text: wire }, { id: 'b', text: witness }))).toEqual([]);
  });

  it('of very few words must be the very same, title and all', () => {
    const flash = 'At least nine miners died in a shaft near Orvik on Sunday.';
    const same = mark({ id: 'a', text: flash }, { id: 'b', text: flash });
    const almost = mark({ id: 'a', text: flash }, { id: 'b', text: flash.replace('nine', 'ten') });
    const more = mark({ id: 'a', title: 'Mine', text: 'More to follow.' }, { id: 'b', title: 'Flood', text: 'More to follow.' });
    expect([said(same), said(almost), said(more)]).toEqual([['b same of a'], [], []]);
  });

  it('need words: two empty articles are no copies', () => {
    const empty = (id: string): Article => ({ ...article({ id, text: 'x' }), blocks: [], sentences: [], title: null });
    expect(said(markCopies([empty('a'), empty('b')]))).toEqual([]);
    expect(markCopies([])).toEqual([]);
  });

  it('forget what was marked before', () => {
    const [first] = mark({ id: 'a', text: wire });
    const stale: CopyOf = { article: 'z', kind: 'same', contained: 1, rule: 'the first of the files' };
    expect(first && markCopies([{ ...first, copyOf: stale }])[0]?.copyOf).toBeNull();
  });
});

describe('one frame with other news in it', () => {
  const apart = (one: string, other: string): void => expect(said(mark({ id: 'a', text: one }, { id: 'b', text: other }))).toEqual([]);

  const shooting = (place: string, day: string, street: string, men: readonly [string, string], hospital: string): string =>
    `Two people were shot in ${place} on ${day}, police said. Officers were called to the 400 block of ${street} shortly before midnight and found a ${men[0]} man and a ${men[1]} woman with gunshot wounds. Both were taken to ${hospital} in stable condition. No arrests have been made and detectives have not said what led to the shooting. Anyone with information is asked to call the county tip line, where callers may remain anonymous and may be eligible for a reward of up to $1,000.`;

  it('keeps the shootings of two towns apart', () => {
    apart(
      shooting('Eastwick', 'Monday', 'Juniper Lane', ['23-year-old', '19-year-old'], 'Mercy Hospital'),
      shooting('Harlow Falls', 'Saturday', 'Quarry Road', ['41-year-old', '38-year-old'], 'St Brannoc Infirmary'),
    );
  });

  it('keeps two shootings of one town apart', () => {
    apart(
      shooting('Eastwick', 'Monday', 'Juniper Lane', ['23-year-old', '19-year-old'], 'Eastwick General Hospital'),
      shooting('Eastwick', 'Monday', 'Quarry Lane', ['41-year-old', '38-year-old'], 'Eastwick General Hospital').replace('400', '1900'),
    );
  });

  const communique = (day: string, n: readonly number[]): string =>
    `The General Staff of the armed forces of Varmia published its summary for ${day}. Over the past day, ${n[0]} combat engagements took place along the front. The enemy launched ${n[1]} missile strikes and ${n[2]} air strikes and fired on the positions of our troops from rocket launchers ${n[3]} times. Air defence units shot down ${n[4]} attack drones. The enemy lost ${n[5]} men killed and wounded, ${n[6]} tanks, ${n[7]} armoured vehicles and ${n[8]} guns over the day. Settlements in the border districts came under artillery fire and civilian houses were damaged. The defence of the river crossings continues and the situation remains under control.`;

  it('keeps the communiqués of two days apart', () => {
    apart(communique('3 May', [74, 5, 61, 88, 23, 810, 9, 21, 34]), communique('19 June', [112, 2, 47, 103, 31, 1240, 14, 33, 52]));
  });

  it('keeps even those apart that give no day', () => {
    apart(communique('the day', [74, 5, 61, 88, 23, 810, 9, 21, 34]), communique('the day', [112, 2, 47, 103, 31, 1240, 14, 33, 52]));
  });

  const crash = (town: string, county: string, day: string, road: string, dead: string, age: number): string =>
    `A driver died and ${dead} passengers were hurt when a lorry left the road near ${town} on ${day}, the state patrol of ${county} said. The lorry was travelling north on ${road} when it crossed the centre line, struck a guard rail and overturned. The driver, aged ${age}, was not wearing a seat belt and was pronounced dead at the scene. The passengers were flown to hospital with injuries that were not thought to be life threatening. Neither speed nor alcohol is believed to have been a factor. The crash remains under investigation.`;

  it('keeps two crashes apart', () => {
    apart(
      crash('Pine Hollow', 'Daven', 'Friday', 'Highway 9', 'two', 34),
      crash('Little Marsh', 'Corrigan', 'Wednesday', 'Route 114', 'three', 57),
    );
  });

  const quake = (size: string, place: string, day: string, depth: string, dead: number): string =>
    `An earthquake of magnitude ${size} struck ${place} on ${day}, the seismological institute said. It was centred at a depth of ${depth} kilometres. At least ${dead} people were killed, the interior ministry said, and rescue teams were searching the ruins of houses that had been built of mud brick and stone. Landslides blocked mountain roads and cut off villages, and residents spent the night in the open for fear of aftershocks. The country lies where two plates of the crust meet and is often shaken.`;

  it('keeps two earthquakes apart', () => {
    apart(quake('6.1', 'the Sarrin valley', 'Monday', '12', 140), quake('5.7', 'the coast of Delm', 'Thursday', '31', 26));
  });

  it('but a report of the same earthquake with a higher toll is a copy', () => {
    const [one, other] = [quake('6.1', 'the Sarrin valley', 'Monday', '12', 140), quake('6.1', 'the Sarrin valley', 'Monday', '12', 212)];
    expect(said(mark({ id: 'a', text: one }, { id: 'b', text: other }))).toEqual(['b near of a']);
  });
});

describe('one outlet on two events of one kind', () => {
  const apart = (one: string, other: string): void => expect(said(mark({ id: 'a', text: one }, { id: 'b', text: other }))).toEqual([]);
  const asCopy = (one: string, other: string): void =>
    expect(said(mark({ id: 'a', text: one }, { id: 'b', text: other })).map((words) => words.replace(/near|shared|cut/, 'copy'))).toEqual([
      'b copy of a',
    ]);

  const shelling = (place: string, day: string, dead: string, hurt: string): string =>
    `Several shells hit the barracks at ${place} on ${day} evening, the garrison said in a short note. ${dead} soldiers were killed and ${hurt} were wounded. The wounded were taken to the naval hospital across the bay. Nobody has claimed the attack. The garrison said that it would answer when it saw fit. The barracks house engineers of the coast guard and have been hit several times this winter. Residents heard explosions and saw smoke over the northern gate.`;

  it('keeps another weekday with other figures apart', () => {
    apart(shelling('Orvik', 'Monday', 'Two', 'five'), shelling('Orvik', 'Thursday', 'Four', 'nine'));
  });

  it('keeps another day of the month with other figures apart', () => {
    apart(shelling('Orvik', '3 March', 'Two', 'five'), shelling('Orvik', '9 March', 'Four', 'nine'));
    apart(shelling('Orvik', 'March 3', 'Two', 'five'), shelling('Orvik', 'March 9', 'Two', 'nine'));
  });

  it('keeps another place apart, the figures and the day being the same', () => {
    apart(shelling('Orvik', 'Monday', 'Two', 'five'), shelling('Delm', 'Monday', 'Two', 'five'));
  });

  const tally = (day: string, dead: number, hurt: number): string =>
    `The health office said on ${day} that ${dead} people had been killed and ${hurt} wounded in the past 24 hours. It said that rescue workers could not reach all of the victims, who lay in cellars and on the roads. The office does not tell fighters from civilians in its count.`;

  it('keeps the tallies of two days apart', () => apart(tally('Monday', 41, 103), tally('Tuesday', 58, 131)));

  const strike = (dead: number, day: string): string =>
    `Varmian forces killed ${dead} gunmen in an air strike in the Kolva district of Sarrin province on ${day}, the defence ministry said in a statement. Weapons and ammunition were destroyed in the strike, the statement added. The gunmen have not commented so far. Fighting has risen in the province since the talks began.`;

  it('keeps two strikes on one district apart', () => apart(strike(14, 'Sunday'), strike(16, 'Tuesday')));

  it('but the same day with a later toll is a copy', () => {
    asCopy(shelling('Orvik', 'Monday', 'Two', 'five'), shelling('Orvik', 'Monday', 'Four', 'nine'));
    asCopy(strike(14, 'Sunday'), strike(16, 'Sunday'));
    const toll = (dead: number, day: string): string => strike(dead, 'Sunday').replace('said in a statement', `said on ${day}`);
    asCopy(toll(14, 'Monday'), toll(16, 'Tuesday'));
  });

  it('but a slip that was mended is a copy: another day with the same figures, another spelling', () => {
    asCopy(shelling('Orvik', 'Monday', 'Two', 'five'), shelling('Orvik', 'Tuesday', 'Two', 'five'));
    asCopy(shelling('Orvik', 'Monday', 'Two', 'five'), shelling('Orvic', 'Monday', 'Two', 'five'));
  });

  it('but another place in a long story whose other names all stay is a copy', () => {
    asCopy(wire, wire.replace('outside the port of Tamala', 'in Lower Selm'));
  });
});

describe('a part of a text', () => {
  const first = middle[0]?.split(' ').slice(0, 19).join(' ') ?? '';

  it('of one paragraph is a cut where it stands in the other word for word', () => {
    expect(said(mark({ id: 'a', text: wire }, { id: 'b', text: `${first}.` }))).toEqual(['b cut of a']);
  });

  it('of one paragraph with a word of its own is none', () => {
    expect(said(mark({ id: 'a', text: wire }, { id: 'b', text: `${first.replace('roof', 'lid')}.` }))).toEqual([]);
  });

  it('of fewer words is none: everybody may say so much', () => {
    const few = first.split(' ').slice(0, 14).join(' ');
    expect(said(mark({ id: 'a', text: wire }, { id: 'b', text: `${few}.` }))).toEqual([]);
  });

  it('that was printed before the whole does not make the whole a cut', () => {
    const part = [lead, middle[0]].join('\n\n');
    const marked = mark({ id: 'a', text: wire, published: '2021-05-05' }, { id: 'b', text: part, published: '2021-05-04' });
    expect(said(marked)).toEqual(['a shared of b']);
    expect(copyOf(marked, 'a')?.contained).toBeLessThan(0.6);
  });
});

describe('what an outlet prints under everything', () => {
  const disclaimer =
    'The Lund Monitor reports from areas where the work of independent journalists is restricted. Figures of losses are those of the side that gives them and could not be checked by our staff. Where a correction is needed, readers may write to the desk, which answers within two working days and prints what it got wrong.';
  const stories = [
    'Fishermen at Kolva found a drifting mine on Sunday and towed it away from the beach with a rowing boat before the navy arrived to blow it up.',
    'A court in Lund sentenced two brothers to nine years on Thursday for selling army fuel, and ordered them to repay what the ministry had lost over three winters.',
    'Snow closed the Ostra pass for a fourth day and left lorries with medicine standing in the valley, while soldiers carried the lightest boxes over on foot.',
    'The mayor of Delm resigned on Friday after the council refused to pay for the repair of the shelter in which eleven pupils were hurt last month.',
  ];
  const prints = (publisher: string): readonly Print[] =>
    stories.map((text, index) => ({ id: `s${index}`, text: `${text}\n\n${disclaimer}`, publisher }));

  it('makes no copies', () => {
    expect(said(mark(...prints('The Lund Monitor')))).toEqual([]);
  });

  it('hides no copy either', () => {
    const edited = { id: 'x', text: `${stories[0]?.replace('towed it away', 'towed it')}\n\n${disclaimer}`, publisher: 'Kolva Today' };
    expect(said(mark(...prints('The Lund Monitor'), edited))).toEqual(['x near of s0']);
    const long = { id: 'w', text: `${wire}\n\n${disclaimer}`, publisher: 'The Lund Monitor' };
    const copy = { id: 'x', text: wire, publisher: 'Kolva Today' };
    expect(said(mark(...prints('The Lund Monitor'), long, copy))).toEqual(['x near of w']);
  });

  it('is not a story that one outlet prints three times', () => {
    const editions = [0, 1, 2].map((edition) => ({ id: `e${edition}`, text: wire.replace('12', String(12 + edition)), publisher: 'Lund' }));
    expect(said(mark(...editions))).toEqual(['e1 near of e0', 'e2 near of e0']);
  });

  it('is not a wire story that many outlets print', () => {
    const outlets = Array.from({ length: 60 }, (_, at) => ({
      id: `o${at}`,
      text: `${wire}\n\nThe ${['harbour', 'market', 'museum', 'library'][at % 4]} of our own town, number ${at}, sent its greetings.`,
      publisher: `Outlet ${at}`,
      published: at === 7 ? '2021-05-04' : '2021-05-05',
    }));
    const marked = mark(...outlets);
    expect(marked.filter((each) => each.copyOf?.article === 'o7')).toHaveLength(59);
  });
});

describe('the original', () => {
  const update = wire.replace('killing 12', 'killing 14');

  it('is the one published first', () => {
    const marked = mark(
      { id: 'a', text: update, published: '2021-05-06' },
      { id: 'b', text: wire, published: '2021-05-04' },
      { id: 'c', text: wire },
    );
    expect(said(marked)).toEqual(['a near of b', 'c same of b']);
    expect(copyOf(marked, 'a')?.rule).toBe('published first, on 2021-05-04');
    expect(copyOf(marked, 'c')?.rule).toBe('the earliest known day of publication, 2021-05-04');
  });

  it('of one day is the agency’s own', () => {
    const marked = mark(
      { id: 'a', text: `${wire}\n\nOur correspondent adds that the ferries run.`, published: '2021-05-04', agency: 'Norddal Wire' },
      { id: 'b', text: wire, published: '2021-05-04', publisher: 'Norddal Wire' },
    );
    expect(said(marked)).toEqual(['a near of b']);
    expect(copyOf(marked, 'a')?.rule).toBe('the agency’s own copy');
  });

  it('of unknown days is the longest', () => {
    const marked = mark({ id: 'a', text: middle.slice(1).join('\n\n') }, { id: 'b', text: wire, published: '2021-05-04' });
    expect(said(marked)).toEqual(['a cut of b']);
    expect(copyOf(marked, 'a')?.rule).toBe('the longest text');
  });

  it('is one for the whole group: no chains', () => {
    const marked = mark(
      { id: 'a', text: [lead, ...middle.slice(0, 2)].join('\n\n'), published: '2021-05-06' },
      { id: 'b', text: wire, published: '2021-05-04' },
      { id: 'c', text: middle.slice(1).join('\n\n'), published: '2021-05-05' },
    );
    expect(said(marked)).toEqual(['a cut of b', 'c cut of b']);
  });

  it('is not the story that stands beside it in a digest of both', () => {
    const other = [0, 1, 2].map((at) => witness.replaceAll('Tamala', 'Selm').split('\n\n')[at]).join('\n\n');
    const marked = mark(
      { id: 'a', text: wire, published: '2021-05-04' },
      { id: 'b', text: `${wire}\n\n${other}`, published: '2021-05-05' },
      { id: 'c', text: other, published: '2021-05-04' },
    );
    expect(copyOf(marked, 'c')).toBeNull();
    expect(copyOf(marked, 'a')).toBeNull();
    expect(copyOf(marked, 'b')?.article).toBe('a');
  });

  it('does not depend on the order of the files, but where nothing else tells', () => {
    const prints: readonly Print[] = [
      { id: 'a', text: update, published: '2021-05-06', publisher: 'Kolva Today' },
      { id: 'b', text: wire, published: '2021-05-04', publisher: 'The Lund Monitor' },
      { id: 'c', text: [lead, middle[2]].join('\n\n'), publisher: 'Delm Post' },
      { id: 'd', text: witness, publisher: 'Strait News' },
      { id: 'e', text: `${wire}\n\n${witness}`, published: '2021-05-05', publisher: 'Strait News' },
    ];
    const forwards = [...said(mark(...prints))].sort();
    for (let turn = 1; turn < prints.length; turn++)
      expect([...said(mark(...prints.slice(turn), ...prints.slice(0, turn)))].sort()).toEqual(forwards);
    expect([...said(mark(...[...prints].reverse()))].sort()).toEqual(forwards);
  });
});
