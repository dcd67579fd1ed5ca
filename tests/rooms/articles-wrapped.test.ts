/** Lines that are joined to paragraphs, and lines that only look wrapped. */
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../src/articles/blocks.ts';

const paragraphs = (text: string): readonly string[] =>
  paragraphsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '));

const twice = `The rockets fell on the base in the evening of a day on which nobody had
thought
of war, and they killed two soldiers of the coalition, as well as a cook
who
had come from the village. The army named no names and said that another 12
soldiers
were wounded by the second salvo, which hit the northern gate at the very
moment
when the guard was changed. It put the number of the rockets at eighteen
and
said that three more were found in the tubes of the truck that night.`;

describe('mail that was wrapped twice', () => {
  test('is one paragraph', () => {
    expect(paragraphs(twice)).toEqual([twice.replaceAll('\n', ' ')]);
  });

  test('with capitals after the short lines, and ends of sentences in them', () => {
    const text = twice.replace('\nof war, and they', '\nOf war they').replace('\nmoment\nwhen the', '\nmoment.\nThen the');
    expect(paragraphs(text)).toHaveLength(1);
  });

  test('of several paragraphs', () => {
    expect(paragraphs(`${twice}\n\n${twice}`)).toHaveLength(2);
  });
});

describe('what is not wrapped', () => {
  test.each<readonly [string, string]>([
    [
      'a tally in small letters',
      `Dead in Eastwick, according to the doctors of the hospital there: 12
dead in Harlow Falls, where the shelling went on until the morning: 3
dead in Old Mill, according to the mayor, who spoke by telephone: 25`,
    ],
    [
      'a poem in small letters',
      `the river took the bridge away in spring
and nobody has come to set another one
the ferry lies where it has always lain
with all its ropes and lamps and no one on it
so we go round by the mill and the hill
and call across the water for the bread`,
    ],
    [
      'a poem with long and short lines by turns',
      `the river took the old stone bridge away in the spring
and the mill
and nobody has come across the water to set another
in the sun
the ferry lies where it has lain since the great war
all alone`,
    ],
  ])('%s', (_, text) => {
    expect(paragraphs(text)).toEqual(text.split('\n'));
    expect(paragraphs(`${text}\n\n${text}`)).toEqual([...text.split('\n'), ...text.split('\n')]);
  });
});

test('near miss: prose that is wrapped at a small width', () => {
  const text = `The rockets fell on the base in the evening
of a day on which nobody had thought of
war, and they killed two soldiers of the
coalition, as well as a cook who had come
from the village. The army named no names
and said that it would look into the matter
when the guard was back.`;
  expect(paragraphs(text)).toHaveLength(1);
});
