import { describe, expect, test } from 'vitest';
import { agencyNamed, creditsOf } from '../../src/articles/dateline.ts';
import { readLine } from '../../src/articles/index.ts';
import type { Block } from '../../src/model.ts';

/** Paragraphs apart by empty lines, all of them body unless marked `reason| …`. */
function read(page: string): readonly [string | null, string | null] {
  const blocks: Block[] = [];
  let at = 0;
  for (const part of page.split('\n\n')) {
    const marked = /^([a-z-]+)\| /.exec(part);
    const start = at + (marked?.[0].length ?? 0);
    const reason = marked?.[1] ?? null;
    const role = reason === null ? 'body' : reason === 'title' ? 'title' : 'removed';
    blocks.push({ start, end: at + part.length, role, reason: role === 'removed' ? reason : null });
    at += part.length + 2;
  }
  const { dateline, agency } = creditsOf(page, blocks);
  return [dateline ?? null, agency ?? null];
}

const more = '\n\nThe ministry gave no names.';

describe('datelines', () => {
  test.each<readonly [string, string | null, string | null]>([
    ['BAGHDAD, March 12 (Reuters) — Five guards were hurt on Monday.', 'BAGHDAD, March 12', 'Reuters'],
    ['KYIV (AP) - Five guards were hurt on Monday.', 'KYIV', 'Associated Press'],
    ['KYIV, Ukraine (AP) — Five guards were hurt.', 'KYIV, Ukraine', 'Associated Press'],
    ['Washington, D.C. – Five guards were hurt on Monday.', 'Washington, D.C.', null],
    ['(Reuters) - Five guards were hurt on Monday.', null, 'Reuters'],
    ['LONDON (AFP) Five guards were hurt on Monday.', 'LONDON', 'Agence France-Presse'],
    ['LONDON (AFP)', 'LONDON', 'Agence France-Presse'],
    ['Beirut (dpa) – Five guards were hurt.', 'Beirut', 'dpa'],
    ['BAGHDAD/WASHINGTON, Jan 8 (Reuters) - Five guards were hurt.', 'BAGHDAD/WASHINGTON, Jan 8', 'Reuters'],
    ['BAGHDAD (AP), March 12, 2020 — Five guards were hurt.', 'BAGHDAD, March 12, 2020', 'Associated Press'],
    ['JERUSALEM, Oct. 8, 2023 (AFP) -- “We are ready,” she said.', 'JERUSALEM, Oct. 8, 2023', 'Agence France-Presse'],
    ['GENEVA, 4 March (Xinhua) -- Five guards were hurt.', 'GENEVA, 4 March', 'Xinhua'],
    ['March 12 (Reuters) - Five guards were hurt.', 'March 12', 'Reuters'],
    ['AL-ASAD AIR BASE, Iraq (AP) — Five guards were hurt.', 'AL-ASAD AIR BASE, Iraq', 'Associated Press'],
    ['ABOARD THE USS EXAMPLE (AP) — Five guards were hurt.', 'ABOARD THE USS EXAMPLE', 'Associated Press'],
    ['PORT-AU-PRINCE, Haiti — Five guards were hurt.', 'PORT-AU-PRINCE, Haiti', null],
    ['CAIRO — 12 people were hurt.', 'CAIRO', null],
    ['**BAGHDAD** (AP) — Five guards were hurt.', 'BAGHDAD', 'Associated Press'],
    ['BAGHDAD,\nMarch 12\n(Reuters) - Five guards were hurt.', 'BAGHDAD, March 12', 'Reuters'],
    ['NAIROBI (Example Wire) — Five guards were hurt.', 'NAIROBI', null],
    ['BERLIN (Reuters/AFP) - Five guards were hurt.', 'BERLIN', 'Reuters'],
    // Near misses.
    ['Five guards were hurt, Reuters (Reuters) said.', null, null],
    ['(Reuters) said five guards were hurt.', null, null],
    ['Milley – the chairman – said so.', null, null],
    ['NATO — the alliance — said so.', null, null],
    ['UPDATE - Five guards were hurt.', null, null],
    ['BREAKING: Five guards were hurt.', null, null],
    ['FILE - Five guards stand at a gate.', null, null],
    ['Iran - Its army says so.', null, null],
    ['On March 12 – a Thursday – five guards were hurt.', null, null],
    ['March 12, 2020 — Five guards were hurt.', null, null],
    ['US-led forces left.', null, null],
    ['The Guards (IRGC) — Five of them were hurt.', null, null],
    ['BAGHDAD is quiet - For now.', null, null],
    ['A B C D E F G H I J K — Five.', null, null],
  ])('%s', (head, dateline, agency) => {
    expect(read(head + more)).toEqual([dateline, agency]);
  });

  test('stands at the head of one of the first paragraphs of the body', () => {
    expect(read('title| Guards Hurt\n\ncaption| PARIS (AFP) — Gate\n\nFive hurt.\n\nKYIV (AP) — Five guards were hurt.')).toEqual([
      'KYIV',
      'Associated Press',
    ]);
    expect(read('One.\n\nTwo.\n\nThree.\n\nKYIV (AP) — Five guards were hurt.\n\nThe end of it.')).toEqual([null, null]);
    expect(read('One.\n\nSarra, Arvik – Five guards were hurt.\n\nThe end of it.')).toEqual([null, null]);
  });
});

describe('credits of agencies', () => {
  test.each<readonly [string, string | null]>([
    ['Five guards were hurt.\n\nThe search goes on. (AP)', 'Associated Press'],
    ['Five guards were hurt.\n\nThe search goes on (Reuters).', 'Reuters'],
    ['Five guards were hurt.\n\nThe search goes on (Reuters)', 'Reuters'],
    ['Five guards were hurt.\n\nThe search goes on. — Reuters', 'Reuters'],
    ['Five guards were hurt.\n\nThe search goes on. - Agence France-Presse', 'Agence France-Presse'],
    ['Five guards were hurt.\n\n“The search goes on.” /AFP', 'Agence France-Presse'],
    ['Five guards were hurt.\n\ncredit| (AFP)', 'Agence France-Presse'],
    ['Five guards were hurt.\n\ncredit| Reuters', 'Reuters'],
    ['Five guards were hurt.\n\nagency-credit| Source: Anadolu Agency', 'Anadolu'],
    ['byline| By Jane Doe, Associated Press\n\nFive guards were hurt.', 'Associated Press'],
    ['byline| By Jane Doe and John Roe | The Associated Press\n\nFive guards were hurt.', 'Associated Press'],
    ['By Reuters\n\nFive guards were hurt.', 'Reuters'],
    ['By Reuters Staff\n\nFive guards were hurt.', 'Reuters'],
    ['By AFP in Arvik\n\nFive guards were hurt.', 'Agence France-Presse'],
    ['credit| Reuters\n\nFive guards were hurt.', 'Reuters'],
    ['Jane Doe, Reuters\n\nFive guards were hurt.', 'Reuters'],
    // Near misses.
    ['caption| Smoke over the port\n\ncredit| Reuters\n\nFive guards were hurt.', null],
    ['caption| Smoke over the port (Reuters)\n\nFive guards were hurt.', null],
    ['agency-credit| With reporting by Reuters and AFP\n\nFive guards were hurt.', null],
    ['Five guards were hurt.\n\nagency-credit| Sources: Reuters, AFP and AP', null],
    ['Five guards were hurt.\n\nSo said the Palestinian Authority (PA).', null],
    ['Five guards were hurt (Reuters) on Monday.\n\nThe search goes on.', null],
    ['Five guards were hurt. (AP)\n\nThe search goes on, and it will for days.', null],
    ['Five guards were hurt.\n\nThe woman told Reuters', null],
    ['byline| By Jane Doe\n\nFive guards were hurt.', null],
    ['Five guards were hurt.\n\nThe camp lies north of it - Arvik', null],
  ])('%s', (page, agency) => {
    expect(read(page)).toEqual([null, agency]);
  });

  test('names of agencies', () => {
    expect(['AP', 'A.P.', 'The Associated Press', 'AFP', 'reuters', 'Tass', 'PTI', 'Example'].map((name) => agencyNamed(name))).toEqual([
      'Associated Press',
      'Associated Press',
      'Associated Press',
      'Agence France-Presse',
      'Reuters',
      'TASS',
      'Press Trust of India',
      null,
    ]);
  });
});

test('become details of the article, while the words stay in its text', () => {
  const text = 'BAGHDAD, March 12 (Reuters) - Five guards were hurt on Monday, the ministry said.\n\nIt gave no names.';
  const article = readLine(JSON.stringify({ id: 'x', title: 'Guards', text }), 1);
  expect(article).toMatchObject({ dateline: 'BAGHDAD, March 12', agency: 'Reuters', text });
  expect(article.basis).toMatchObject({ dateline: 'the text', agency: 'the text' });
  expect(readLine('{"text":"It gave no names."}', 1)).toMatchObject({ dateline: null, agency: null });
});

test.each(['A, ', '(', 'A (', '(AP) ', 'A - ', '— '])('a long run of %j is read within the time of a test', (piece) => {
  const text = piece.repeat(100_000);
  expect(read(text)).toHaveLength(2);
});
