/** One happening that its article tells in pieces: later deaths, bodies that are found, wounded who are still in hospital. */
import { describe, expect, test } from 'vitest';
import { happeningsIn } from './events.fixture.ts';

describe('later deaths and later states', () => {
  test.each([
    [
      '2019-08-27',
      'Three people were killed and 20 injured when a gas tank blew up in Tarn on Saturday. Twelve of the injured were still in hospital on Monday.',
      ['2019-08-24 killed 3..3, wounded 20..20'],
    ],
    [
      '2019-08-27',
      'The explosion in Tarn on Saturday killed three people and injured 20, police said. Eleven patients remained in hospital on Tuesday.',
      ['2019-08-24 killed 3..3, wounded 20..20'],
    ],
    [
      '2019-08-24',
      'Eight days after the shooting at the town hall of Tarn a second victim has died. The 51-year-old clerk succumbed to her injuries on Friday, the hospital said on Saturday. The number of people killed in the shooting thus rises to two.',
      ['2019-08-15 killed 2..2'],
    ],
    [
      '2019-08-25',
      'A man was stabbed at a tram stop in Tarn on Thursday. He died of his wounds on Saturday, the hospital said.',
      ['2019-08-22 killed 1..1'],
    ],
    [
      '2019-08-21',
      'A fireman hurt in Monday’s explosion in Tarn has died in hospital, bringing the number of dead to four.',
      ['2019-08-19 killed 4..4'],
    ],
    [
      '2019-08-25',
      'The search in the Tolma mine is over. The last two bodies were brought up on Saturday. The explosion on Wednesday killed 19 miners.',
      ['2019-08-21 killed 19..19'],
    ],
    [
      '2019-08-25',
      'Rescuers found three more bodies on Saturday under the hotel that burned down in Tarn on Tuesday. The number of dead has risen to 11.',
      ['2019-08-20 killed 11..11'],
    ],
    [
      '2019-08-25',
      'Police stormed a school in Tarn on Friday, ending a siege that began on Wednesday. Four hostages and both gunmen were killed. Thirty hostages were freed, and six of them were wounded.',
      ['2019-08-23 killed 6..6, wounded 6..6'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('deaths of another happening', () => {
  test.each([
    [
      '2019-08-23',
      'A guard was shot dead in Tarn on Monday. On Thursday a teacher died in a fire in Lons.',
      ['2019-08-19 killed 1..1', '2019-08-22 killed 1..1'],
    ],
    [
      '2019-08-23',
      'Six people were wounded in an explosion in Tarn on Monday. On Wednesday nine people were wounded in a fire in Lons and taken to hospital.',
      ['2019-08-19 wounded 6..6', '2019-08-21 wounded 9..9'],
    ],
    [
      '2019-08-23',
      'Two bodies were found in a quarry near Lons on Thursday. On Monday an explosion killed five workers in a factory in Tarn.',
      ['2019-08-19 killed 5..5', '2019-08-22 killed 2..2'],
    ],
    [
      '2019-08-23',
      'Five people died on Monday when a hotel burned down in Tarn. Two days after the fire a rescuer was killed in a crash in Lons.',
      ['2019-08-19 killed 5..5', '2019-08-21 killed 1..1'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});
