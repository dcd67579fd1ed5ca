import { describe, expect, it } from 'vitest';
import type { Briefing } from '../src/model.ts';
import { printable } from '../src/showing/glyphs.ts';

/** As much of a briefing as is looked at: any plain data will do. */
const briefingOf = (data: unknown): Briefing => data as Briefing;
const isLatin = (codePoint: number): boolean => codePoint < 0x250;

describe('words that no font can print', () => {
  it.each([
    ['Rockets hit camp', 'Rockets hit camp'],
    ['مخيم', '□□□□'],
    ['a 😀 b', 'a □ b'],
    ['a\u200db\u200e\u{fe0f}', 'ab'],
    ['one\ntwo\tthree\u00a0four', 'one\ntwo\tthree\u00a0four'],
    ['bell\u0007', 'bell'],
    ['Münster', 'Münster'],
  ])('%j is printed as %j', (text, expected) => {
    const { briefing } = printable(briefingOf({ title: text, rows: [{ quote: text, number: 7, none: null }] }), isLatin);
    expect(briefing).toEqual({ title: expected, rows: [{ quote: expected, number: 7, none: null }] });
  });

  it('are named in one warning, eight of them at most', () => {
    const { problems } = printable(briefingOf({ a: '一二三', b: '四五六七八九十一二' }), isLatin);
    expect(problems).toMatchObject([{ code: 'build/no-glyph', severity: 'warning' }]);
    expect(problems[0]?.message).toContain('一 (U+4E00), 二 (U+4E8C)');
    expect(problems[0]?.message).toContain(' and 2 more.');
  });

  it('give no warning where there are none', () => {
    expect(printable(briefingOf({ a: 'plain\u200b' }), isLatin).problems).toEqual([]);
  });
});
