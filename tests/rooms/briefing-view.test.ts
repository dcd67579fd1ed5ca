/** Disputes in one line, and what limits leave of a briefing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOf } from '../../src/briefing/index.ts';
import type { Briefing, Prose } from '../../src/model.ts';
import { briefingOf, disputes } from '../charts/corpora.ts';
import { worldOf } from '../world.ts';

const words = (prose: Prose): string => prose.map((run) => (run.kind === 'cite' ? `[${run.numbers.join(' ')}]` : run.text)).join('');

let briefing: Briefing;
beforeAll(async () => {
  briefing = await briefingOf(['news'], worldOf(disputes(4)));
});

describe('a dispute in one line', () => {
  it('says the lowest and the highest figure, who gives them, and how many lie between', () => {
    expect(briefing.ledgers.filter(({ isContested }) => isContested).map(({ span }) => words(span))).toMatchInlineSnapshot(`
      [
        "4 (police)[1] to 16 (the ministry of health)[7]; one more figure lies between them",
        "9 (police)[2] to 29 (the ministry of health)[8]; one more figure lies between them",
        "5 (the army)[10] to 17 (a monitoring group)[14]; one more figure lies between them",
        "11 (the army)[11] to 31 (a monitoring group)[15]; one more figure lies between them",
        "6 (hospital officials)[16] to 18 (police)[20]; one more figure lies between them",
        "13 (hospital officials)[17] to 33 (police)[21]; one more figure lies between them",
        "7 (residents)[22] to 19 (the army)[26]; one more figure lies between them",
        "15 (residents)[23] to 35 (the army)[27]; one more figure lies between them",
      ]
    `);
  });

  it('names two voices at most, and cites every claim of a figure', async () => {
    const said = (who: string): string => `3 March 2021. A bomb killed 9 people in Aden on 2 March 2021, ${who} said.\n`;
    const files = Object.fromEntries(
      ['police', 'the army', 'hospital officials', 'residents'].map((who, at) => [`news/${at}.txt`, said(who)]),
    );
    const higher = { 'news/9.txt': '3 March 2021. A bomb killed 14 people in Aden on 2 March 2021.\n' };
    const { ledgers } = await briefingOf(['news'], worldOf({ ...files, ...higher }));
    expect(ledgers.map(({ span }) => words(span))).toMatchInlineSnapshot(`
      [
        "9 (hospital officials, residents and two others)[1 2 3 4] to 14 (article 5)[5]",
      ]
    `);
  });
});

describe('limits', () => {
  it('keep the weightiest events, their casualties and disputes, in the order of the whole', () => {
    const { chronology, series, ledgers, omitted } = viewOf(briefing, {
      sort: 'oldest',
      limits: { chronology: 2, casualties: 2, disputes: 1 },
    });
    const first = briefing.chronology.filter(({ rank }) => rank <= 2).map(({ event }) => event);
    expect(chronology.map(({ event }) => event)).toEqual(first);
    expect(series.casualties.map(({ event }) => event)).toEqual(first);
    expect(briefing.chronology.find(({ rank }) => rank === 1)?.event).toBe(ledgers[0]?.event);
    expect([
      chronology.length + omitted.chronology,
      series.casualties.length + omitted.casualties,
      ledgers.length + omitted.disputes,
    ]).toEqual([briefing.chronology.length, briefing.series.casualties.length, briefing.ledgers.length]);
  });

  it('leave all where none is set', () => {
    const view = viewOf(briefing, { sort: 'newest', limits: {} });
    expect(view.omitted).toEqual({ keyFigures: 0, keyPoints: 0, chronology: 0, casualties: 0, disputes: 0, changes: 0 });
    expect(view.chronology).toEqual(briefing.chronology.toReversed());
  });
});

describe('the claims that give a figure as printed', () => {
  it('are those of its two ends where it is disputed, each of them cited by the row', () => {
    for (const { givers, cite, killed } of briefing.series.casualties.filter((row) => row.killed.isDisputed)) {
      const figures = givers.map((number) => briefing.appendix[number - 1]?.figure);
      expect(figures).toContain(String(killed.total?.low));
      expect(figures).toContain(String(killed.total?.high));
      expect(cite).toEqual(expect.arrayContaining([...givers]));
      expect(givers.length).toBeLessThan(cite.length);
    }
    expect(briefing.series.casualties.some((row) => row.killed.isDisputed)).toBe(true);
  });
});
