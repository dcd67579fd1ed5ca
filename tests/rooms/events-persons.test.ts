import { describe, expect, test } from 'vitest';
import { linkEvents } from '../../src/events/index.ts';
import { shippedLexicons } from '../lexicons.ts';
import { readText } from './claims.fixture.ts';

/** Killed and wounded of the first event of a text. */
function tollOf(text: string): readonly (number | null | undefined)[] {
  const [event] = linkEvents([readText(text)], shippedLexicons());
  return [event?.totals.killed?.best, event?.totals.wounded?.best];
}

describe('people who are hit', () => {
  test.each([
    ['Five people were shot on Tuesday, one fatally.', [1, 4]],
    ['A man was shot on Tuesday. He died at the scene.', [1, undefined]],
    ['One man was killed and three others were shot on Tuesday.', [1, 3]],
    ['Four people were shot on Tuesday. Two of them died.', [2, 2]],
    ['A woman and two men were stabbed on Tuesday.', [undefined, 3]],
    ['On Tuesday a man was wounded. Two others were wounded too.', [undefined, 3]],
    ['Three people were wounded on Tuesday. A boy, 9, was shot in the leg.', [undefined, 3]],
    ['On Tuesday two men and a woman were killed. The woman, 40, was pronounced dead at noon.', [3, undefined]],
  ])('%s', (text, toll) => {
    expect(tollOf(text)).toEqual(toll);
  });
});
