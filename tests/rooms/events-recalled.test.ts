/** What an article recalls beside its news: wars and their totals, earlier disasters, deeds that are tried years later. */
import { describe, expect, test } from 'vitest';
import { happeningsIn } from './events.fixture.ts';

describe('counts over a war or a year', () => {
  test.each([
    [
      '2023-06-13',
      'A shell hit a school in Donel on Monday, killing four people. More than 2,000 people have been killed since the war began, the United Nations says.',
      ['2023-06-12 killed 4..4'],
    ],
    [
      '2023-06-14',
      'Three civilians were killed by a mine near Tovar on Tuesday. Since the fighting broke out in March 2015 a total of 812 people have been killed and 2,300 wounded, according to the ministry.',
      ['2023-06-13 killed 3..3'],
    ],
    [
      '2023-06-14',
      'Three civilians were killed by a mine near Tovar on Tuesday. The civil war, which has killed 40,000 people, is in its sixth year.',
      ['2023-06-13 killed 3..3'],
    ],
    [
      '2023-06-14',
      'Seven migrants drowned off Capo Verna on Tuesday. So far this year 118 people have drowned on this route.',
      ['2023-06-13 killed 7..7'],
    ],
    [
      '2023-06-14',
      'Two guards were shot dead in Tovar on Tuesday. The conflict in the province has claimed more than 900 lives.',
      ['2023-06-13 killed 2..2'],
    ],
    [
      '2023-06-14',
      'Two guards were shot dead in Tovar on Tuesday. Nearly 70 people have been killed in the region in the last three months of fighting.',
      ['2023-06-13 killed 2..2'],
    ],
    [
      '2023-06-14',
      'Five miners were wounded in a shelling of Tovar on Tuesday. In all, 214 civilians have been wounded in the course of the conflict.',
      ['2023-06-13 wounded 5..5'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('counts over days of one happening', () => {
  test.each([
    ['2023-06-14', 'A storm on the coast has killed 14 people since Monday, the rescue service said.', 'killed 14..14'],
    [
      '2023-06-14',
      'A siege of the prison in Tarn ended on Tuesday. Twelve people have been killed since it began on Sunday.',
      'killed 12..12',
    ],
    ['2023-06-14', 'Fighting broke out in Tarn on Tuesday. Thirty people have been killed since the fighting began.', 'killed 30..30'],
    [
      '2023-06-14',
      'An earthquake struck Tarn on Tuesday. The earthquake has killed 40 people, and rescuers have been digging since then.',
      'killed 40..40',
    ],
    ['2023-06-14', 'A veteran of the war was shot dead in Tarn on Tuesday.', 'killed 1..1'],
  ])('%s: %s', (published, text, toll) => {
    const events = happeningsIn(published, text);
    expect(events.map((event) => event.slice(event.indexOf(' ') + 1))).toEqual([toll]);
  });
});

describe('earlier disasters beside the new one', () => {
  test.each([
    [
      '2023-06-10',
      'Gunmen shot dead three guards at a bank in Vell on Friday. In 2014 a bombing in the same street killed 22 people.',
      ['2014 killed 22..22', '2023-06-09 killed 3..3'],
    ],
    [
      '2023-06-12',
      'Thousands marked the anniversary of the 2014 station bombing in Vell on Sunday. The names of the 22 dead of 2014 were read out. On Friday three guards were shot dead at a bank in the town.',
      ['2014 killed 22..22', '2023-06-09 killed 3..3'],
    ],
    [
      '2023-06-13',
      'Five people drowned on Monday when a ferry capsized off Port Lamu. It is the strait where the Nyota sank with the loss of 31 lives.',
      ['2023-06-12 killed 5..5', 'undated killed 31..31'],
    ],
    [
      '2023-06-13',
      'Four people were killed on Monday when a bus hit a lorry near Orla. The bend is known for an accident in which 27 pilgrims died.',
      ['2023-06-12 killed 4..4', 'undated killed 27..27'],
    ],
    [
      '2023-06-13',
      'A mayor was shot dead in Vell on Monday. He had survived an earlier attack that killed six of his guards.',
      ['2023-06-12 killed 1..1', 'undated killed 6..6'],
    ],
    [
      '2023-06-13',
      'A gas explosion killed two people in Vell on Monday. A similar explosion in a neighbouring street killed five.',
      ['2023-06-12 killed 2..2', 'undated killed 5..5'],
    ],
    [
      '2023-06-22',
      'Gunmen killed 17 people and wounded six in the village of Tor on Tuesday. Tor lies near the camp at Bour, whose patrol was ambushed on 2 June; four soldiers were killed that day. The six wounded were taken to hospital.',
      ['2023-06-02 killed 4..4', '2023-06-20 killed 17..17, wounded 6..6'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('a toll told once more, where it happened', () => {
  test.each([
    [
      '2023-06-13',
      'At least five people drowned on Monday when a ferry capsized off Port Lamu. The ferry sank near the place where fishermen anchor. Nine people drowned in all, the harbour master said.',
      ['2023-06-12 killed 9..9'],
    ],
    [
      '2023-06-13',
      'A bus hit a lorry near Orla on Monday. The accident, in which 27 pilgrims died, happened on a bend.',
      ['2023-06-12 killed 27..27'],
    ],
    [
      '2023-06-13',
      'Rockets struck Vell on Monday, killing two people. The mayor put the number of dead at three.',
      ['2023-06-12 killed 2..3'],
    ],
    [
      '2023-06-13',
      'A train left the rails near Orla on Monday. Eight passengers died. It is the place where trains have to slow down.',
      ['2023-06-12 killed 8..8'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});

describe('deeds before a court', () => {
  test.each([
    [
      '2021-09-14',
      'The trial of a man accused of a shooting in the Corso cinema in Lons on 3 May 2019 opened on Monday. According to the indictment he killed four people, one of whom died a month later, and wounded six others.',
      ['2019-05-03 killed 4..4, wounded 6..6'],
    ],
    [
      '2021-09-18',
      'A jury on Friday found Paul Enders guilty of the murders of three people who died in the bombing of a bakery in Lons in 2016.',
      ['2016 killed 3..3'],
    ],
    [
      '2021-09-15',
      'A woman was sentenced to 12 years in prison on Tuesday for a crash that killed two cyclists near Lons on 9 June 2020.',
      ['2020-06-09 killed 2..2'],
    ],
    [
      '2021-09-14',
      'Two bailiffs were shot dead in a court in Lons on Monday during the trial of a man accused of robbery.',
      ['2021-09-13 killed 2..2'],
    ],
    [
      '2021-09-14',
      'A gunman killed three people in Lons on Saturday. He was charged on Monday with three murders and remains in prison.',
      ['2021-09-11 killed 3..3'],
    ],
  ])('%s: %s', (published, text, events) => {
    expect(happeningsIn(published, text)).toEqual(events);
  });
});
