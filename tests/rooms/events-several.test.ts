/** One article that tells of several happenings, and articles that only look as if they did. */
import { describe, expect, test } from 'vitest';
import { happeningsIn } from './events.fixture.ts';

describe('happenings told one after the other', () => {
  test.each([
    [
      '2023-06-11',
      'Two shootings left three people dead and four wounded in Kelso on Saturday, police said. In the first, at a petrol station on Mercer Road, two men were killed and a woman was wounded. In the second, three hours later, one man was killed and three people were wounded outside a bar on Quay Street.',
      ['2023-06-10 killed 1..1, wounded 3..3', '2023-06-10 killed 2..2, wounded 1..1'],
    ],
    [
      '2023-06-11',
      'A man was shot dead in Harrow Park on Friday evening, police said. In a separate shooting in Dunmore on Friday night, two women were wounded.',
      ['2023-06-09 killed 1..1', '2023-06-09 wounded 2..2'],
    ],
    [
      '2023-06-12',
      'Six people have died on the roads of the county over the weekend. A van hit a tree near Orla on Saturday, killing four people. On Sunday two cyclists were killed by a lorry in Penn Cross.',
      ['2023-06-10 killed 4..4', '2023-06-11 killed 2..2'],
    ],
    [
      '2023-06-15',
      'Bombs have killed nine policemen in two days in the east of the country: six on Tuesday at Karbal, and three on Wednesday at Nuristal. The interior minister blamed smugglers.',
      ['2023-06-13 killed 6..6', '2023-06-14 killed 3..3'],
    ],
    [
      '2023-06-12',
      'Police in Kelso are investigating two stabbings on Sunday. In the first attack, two brothers were wounded at a bus stop in Mill Lane. The second attack took place in Garden Row in the afternoon; a student was killed.',
      ['2023-06-11 killed 1..1', '2023-06-11 wounded 2..2'],
    ],
    [
      '2023-06-11',
      'Eleven people were killed on Saturday in two villages of the valley. Seven people were killed in Tor, where a mudslide buried three houses. Another slide killed four people in Velm.',
      ['2023-06-10 killed 4..4', '2023-06-10 killed 7..7'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('one happening with a first and a second of something', () => {
  test.each([
    [
      '2023-06-11',
      'Two explosions killed seven people at a market in Kelso on Saturday. The first went off at noon. The second followed ten minutes later, when rescuers had arrived. Five of the dead are rescuers.',
      ['2023-06-10 killed 7..7'],
    ],
    [
      '2023-06-11',
      'Three people were killed and five wounded when a gunman opened fire in Kelso on Saturday. It was the second shooting in the town this year. The five wounded were taken to St Anne hospital.',
      ['2023-06-10 killed 3..3, wounded 5..5'],
    ],
    [
      '2023-06-11',
      'Two bombers attacked a barracks in Kelso on Saturday, killing 14 people and wounding 33. The first blew himself up at the gate. The second killed nine of those who ran to help.',
      ['2023-06-10 killed 14..14, wounded 33..33'],
    ],
    [
      '2023-06-11',
      'Three people were killed by a gunman in Kelso on Saturday. The first victim, a man of 40, was found at a garage. Two women were killed in a shop in Quay Street.',
      ['2023-06-10 killed 3..3'],
    ],
    [
      '2023-06-11',
      'Floods killed nine people on Saturday, five in Orla and four in Tarn. The rain stopped in the evening. Two hundred people were moved to schools.',
      ['2023-06-10 killed 9..9'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('an attack and its answer', () => {
  test.each([
    [
      '2023-06-11',
      'Malian jets bombed two camps north of Gossi on Saturday in answer to Thursday’s attack on the barracks at Ansongo, in which nine soldiers died. Twenty fighters were killed in the strike, the army said.',
      ['2023-06-08 killed 9..9', '2023-06-10 killed 20..20'],
    ],
    [
      '2023-06-11',
      'Nine soldiers were killed on Thursday in an attack on the barracks at Ansongo. Two days after the attack the army bombed a camp, killing 20 fighters.',
      ['2023-06-08 killed 9..9', '2023-06-10 killed 20..20'],
    ],
    [
      '2023-06-12',
      'The army said on Sunday that it had killed 20 fighters in an air strike on Saturday. The strike answered an attack on Thursday, in which nine soldiers were killed.',
      ['2023-06-08 killed 9..9', '2023-06-10 killed 20..20'],
    ],
    [
      '2023-06-11',
      'Militants attacked the barracks at Ansongo on Thursday, killing nine soldiers. The attack came in answer to an army operation in the hills. Four soldiers were wounded in the attack.',
      ['2023-06-08 killed 9..9, wounded 4..4'],
    ],
    [
      '2023-06-11',
      'A soldier wounded in Thursday’s attack on the barracks at Ansongo has died, bringing the number of soldiers killed to nine. The army flew the wounded to the capital after the attack.',
      ['2023-06-08 killed 9..9'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});
