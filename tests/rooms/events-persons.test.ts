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
    ['One of the two people who died on Tuesday was a baker. Another man died at noon.', [2, undefined]],
    ['Nine people were shot on Tuesday, one fatally. Eight other victims, five men and three women, were wounded.', [1, 8]],
    ['Five men were wounded in a shooting on Tuesday. Both were taken to a hospital.', [undefined, 5]],
    ['Five people were killed on Tuesday in what police call a murder-suicide. The murder-suicide shocked the town.', [5, undefined]],
    ['Two bailiffs and a gunman were killed on Tuesday. A clerk was shot in the arm. The clerk is in stable condition.', [3, 1]],
    ['A man shot and killed his wife and two sons on Tuesday before killing himself.', [4, undefined]],
    ['A woman was found dead on Tuesday. The woman and her three daughters were killed with a pistol.', [4, undefined]],
    ['Both Jon Bass and his daughter died on Tuesday.', [2, undefined]],
    [
      'Four teens, a boy of 12 the youngest, were shot on Tuesday. All four teens were hospitalized. One of them is in critical condition.',
      [undefined, 4],
    ],
    ['A boy, one of three people shot on Tuesday, has died.', [1, 2]],
    ['One of four women wounded on Tuesday has died.', [1, 3]],
    ['One person was killed on Tuesday after six people were shot.', [1, 5]],
    ['One person was wounded on Tuesday. The three other victims were wounded in the leg.', [undefined, 4]],
    ['Gunmen shot four people on Tuesday, killing one. All four victims were taken to a hospital.', [1, 3]],
    ['On Tuesday two men and a woman were killed. The woman, 40, was pronounced dead at noon.', [3, undefined]],
  ])('%s', (text, toll) => {
    expect(tollOf(text)).toEqual(toll);
  });
});

describe('what an article tells beside its news', () => {
  test.each([
    ['A boy was shot dead in Mill Park on Tuesday. In Mill Park 24 people have been killed since January 2022.', [1, undefined]],
    ['A boy was killed in Mill Park on Tuesday, where three others were killed in the past 18 months.', [1, undefined]],
    ['A guard and a clerk were shot at a bank on January 2. A customer who was shot in the head died on January 4.', [1, 2]],
    ['Officers were called to a deadly shooting on Wednesday morning. Five people were shot on Tuesday night.', [undefined, 5]],
    ['The shooting happened at a market on Tuesday. A man, 30, was wounded in the arm. Four people were wounded in all.', [undefined, 4]],
    ['A woman who was hurt in a fire in Reval on Tuesday has died, bringing the number of fatalities to three.', [3, undefined]],
  ])('%s', (text, toll) => {
    expect(tollOf(text)).toEqual(toll);
  });
});
