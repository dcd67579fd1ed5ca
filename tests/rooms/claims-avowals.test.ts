/** Who takes a deed upon himself, and who denies that it was his. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model.ts';
import { readText as read } from './claims.fixture.ts';

const lead = 'A car bomb killed nine people in Harabad on Monday, police said.';

const avowals = (text: string): readonly Claim[] => read(text).claims.filter(({ rule }) => rule === 'responsibility');
const told = (text: string): readonly string[] =>
  avowals(text).map(
    ({ attribution: { speaker, stance }, evidence: { focus } }) => `${speaker} ${stance}: ${text.slice(focus.start, focus.end)}`,
  );

describe('a party that takes a deed upon itself', () => {
  it.each([
    ['Al-Shabaab claimed responsibility for the attack.', 'Al-Shabaab claimed: claimed responsibility for the attack'],
    ['The Taliban have claimed responsibility.', 'The Taliban claimed: claimed responsibility'],
    [
      'Islamic State later claimed sole responsibility for the bombing in a statement.',
      'Islamic State claimed: claimed sole responsibility for the bombing',
    ],
    ['Boko Haram took responsibility for the bombing.', 'Boko Haram claimed: took responsibility for the bombing'],
    ['The army accepted responsibility for the deaths.', 'The army claimed: accepted responsibility for the deaths'],
    ['The army admitted carrying out the strike.', 'The army claimed: admitted carrying out the strike'],
    [
      'Responsibility for the attack was claimed by the Northern Front.',
      'the Northern Front claimed: Responsibility for the attack was claimed',
    ],
    ['Al-Shabaab said it was behind the bombing.', 'Al-Shabaab claimed: said it was behind the bombing'],
    ['The Northern Front said it had carried out the attack.', 'The Northern Front claimed: said it had carried out the attack'],
    ['The Israeli military said it struck the building.', 'The Israeli military claimed: said it struck the building'],
    ['The Taliban denied responsibility for the attack.', 'The Taliban denied: denied responsibility for the attack'],
    ['The army denied carrying out the strike.', 'The army denied: denied carrying out the strike'],
    ['Russia denied any involvement in the attack.', 'Russia denied: denied any involvement in the attack'],
    ['The Taliban denied being behind the attack.', 'The Taliban denied: denied being behind the attack'],
    ['The Taliban denied that they were behind the attack.', 'The Taliban denied: denied that they were behind the attack'],
  ])('%s', (sentence, expected) => {
    expect(told(`${lead} ${sentence}`)).toEqual([expected]);
  });

  it.each([
    'No group has claimed responsibility for the attack.',
    'No one claimed responsibility.',
    'Nobody immediately claimed responsibility for the blast.',
    'There was no immediate claim of responsibility.',
    'The Taliban have not claimed responsibility for the attack.',
    'Neither side claimed responsibility.',
    'The mayor said the owner bore responsibility for the fire.',
    'The ministry takes responsibility for schools in the region.',
    'It was not clear who was behind the attack.',
    'Police said they were behind schedule.',
    'Police said they were looking for two men behind the attack.',
    'The army denied the reports.',
    'A group that claimed responsibility for earlier attacks was banned.',
    'The army said it had carried out a search.',
    'The man said he was behind the wheel.',
  ])('not: %s', (sentence) => {
    expect(told(`${lead} ${sentence}`)).toEqual([]);
  });

  it('who denies that it was his denies no figure', () => {
    const { claims } = read('The Taliban denied that they carried out the attack, which killed nine people in Harabad.');
    expect(claims.filter(({ kind }) => kind === 'killed').map(({ attribution }) => attribution.stance)).toEqual(['asserted']);
  });

  it('who denies the figure still does', () => {
    const { claims } = read('The army denied that nine people were killed in the attack.');
    expect(claims.filter(({ kind }) => kind === 'killed').map(({ attribution }) => attribution.stance)).toEqual(['denied']);
  });

  it('is told of what stands before', () => {
    const { occurrences, text } = read(`${lead} Dozens of stalls burned. Al-Shabaab claimed responsibility for the attack.`);
    expect(occurrences.map((each) => [text.slice(each.start, each.end), each.reference, each.claims.length])).toEqual([
      ['nine people', 'known', 1],
      ['responsibility for the attack', 'known', 0],
    ]);
  });
});
