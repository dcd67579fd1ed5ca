/** Which articles tell of one happening, and which of two that look alike: by their days, tolls, towns and words. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { Event } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

type Print = readonly [published: string, text: string];

const dead = ({ totals }: Event): string => {
  const [killed, wounded] = [totals.killed, totals.wounded];
  return killed ? `killed ${killed.low}..${killed.high}` : `wounded ${wounded?.low}..${wounded?.high}`;
};

/** Events in which somebody was killed or wounded, in short: "a1 a2: killed 3..3". */
function told(...prints: readonly Print[]): readonly string[] {
  const articles = prints.map(([published, text], at) =>
    readClaims(
      dateArticle(
        readLine(JSON.stringify({ title: 'A title', id: `a${at + 1}`, publisher: `Outlet ${at + 1}`, published, text }), 1),
        lexicons,
      ),
      lexicons,
    ),
  );
  const shortly = (events: readonly Event[]): readonly string[] =>
    events
      .filter(({ totals }) => totals.killed || totals.wounded)
      .map((event) => `${[...event.articles].sort().join(' ')}: ${dead(event)}`)
      .sort();
  const forwards = shortly(linkEvents(articles, lexicons));
  expect(shortly(linkEvents(articles.toReversed(), lexicons))).toEqual(forwards);
  return forwards;
}

const market: Print = [
  '2014-11-26',
  'A bomb hidden in a handcart tore through the vegetable market of Qasbah Nur on Tuesday, killing 38 people and wounding 92, the mayor said. Traders were setting out onions and tomatoes when it went off.',
];

describe('what is recalled by its year', () => {
  it.each<readonly [string, Print]>([
    [
      'an anniversary',
      [
        '2018-11-25',
        'The traders of Qasbah Nur fell silent on Sunday. The bomb at the market killed 38 people in 2014. Children read their names.',
      ],
    ],
    [
      'a later attack',
      [
        '2018-11-25',
        'Residents of Qasbah Nur have not forgotten the bomb that killed 38 people at their vegetable market in 2014. The town council opened a new hall on Saturday.',
      ],
    ],
    [
      'a month',
      [
        '2019-03-02',
        'In November 2014 a bomb killed 38 people in the vegetable market of Qasbah Nur. A court will hear the case next week.',
      ],
    ],
  ])('is known again: %s', (_, recalling) => {
    expect(told(market, recalling)).toEqual(['a1 a2: killed 38..38']);
  });

  it.each<readonly [string, Print]>([
    [
      'another year',
      [
        '2018-11-25',
        'The traders of Qasbah Nur fell silent on Sunday. The bomb at the market killed 38 people in 2012. Children read their names.',
      ],
    ],
    [
      'another town',
      [
        '2018-11-25',
        'The traders of Derazgah fell silent on Sunday. A ferry disaster killed 38 people in 2014. Children read their names.',
      ],
    ],
    [
      'another toll',
      [
        '2018-11-25',
        'The traders of Qasbah Nur fell silent on Sunday. A bomb at the bus station killed 11 people in 2014. Children read their names.',
      ],
    ],
  ])('is not taken for that of %s', (_, recalling) => {
    expect(told(market, recalling)).toHaveLength(2);
  });

  it('is not taken for it where it is of few', () => {
    const guards: Print = [
      '2014-03-06',
      'Gunmen shot dead two guards at a bank in Sarqala on Wednesday, police said. They fled on motorbikes.',
    ];
    const thieves: Print = [
      '2016-02-01',
      'Sarqala has seen many robberies. In 2014 thieves killed two people there. A new police station opened on Sunday.',
    ];
    expect(told(guards, thieves)).toHaveLength(2);
  });

  it('is known again between two that recall it', () => {
    const [first, second]: readonly Print[] = [
      ['2018-11-25', 'The traders of Qasbah Nur fell silent on Sunday. A bomb in a handcart killed 38 people there on 25 November 2014.'],
      [
        '2018-11-26',
        'Gunmen shot dead four policemen in Qasbah Nur on Friday, and the town buried them on Sunday.\n\nChildren read the names of the 38 people killed in 2014.',
      ],
    ];
    expect(first && second && told(first, second)).toEqual(['a1 a2: killed 38..38', 'a2: killed 4..4']);
  });
});

const mine: Print = [
  '2006-09-20',
  'A methane explosion in the Torgai-3 coal mine on Wednesday killed 11 miners, and 32 others were missing, the emergencies ministry said. Rescuers went down in the afternoon.',
];

describe('a toll that rises', () => {
  it('is one happening where later articles tell only of bodies found', () => {
    const second: Print = [
      '2006-09-21',
      'Rescuers brought up 16 more bodies from the Torgai-3 mine in the night to Thursday. With that the number of dead has risen to 27, while 16 miners are still missing, the ministry said.',
    ];
    const third: Print = [
      '2006-09-23',
      'The search in the Torgai-3 mine is over. The explosion on Wednesday killed 43 miners, the emergencies ministry said.',
    ];
    expect(told(mine, second, third)).toEqual(['a1 a2 a3: killed 11..43']);
    expect(told(mine, third)).toEqual(['a1 a2: killed 11..43']);
  });

  it('is one of the town where it rose', () => {
    const bus: Print = [
      '2020-02-01',
      'A bus plunged into a gorge near Chilas on Friday, killing 20 people, police said. Rescuers worked with ropes.',
    ];
    const rise: Print = ['2020-02-02', 'The number of dead in the bus accident near Chilas rose to 26 on Saturday, police said.'];
    const other: Print = ['2020-02-03', 'Four people died when a bus hit a lorry near Chilas on Sunday, police said.'];
    expect(told(bus, rise)).toEqual(['a1 a2: killed 20..26']);
    expect(told(bus, other)).toHaveLength(2);
    expect(
      told(other, ['2020-02-04', 'The number of dead in the bus accident near Murree rose to 26 on Monday, police said.']),
    ).toHaveLength(2);
  });

  it('is another happening in another mine', () => {
    const other: Print = [
      '2006-09-22',
      'Rescuers brought up three bodies from the Ushtobe-1 mine on Friday. The number of dead has risen to five, the company said.',
    ];
    expect(told(mine, other)).toHaveLength(2);
  });
});

describe('a disaster of several days', () => {
  const early: Print = [
    '2015-01-14',
    'Floods after days of heavy rain have killed 38 people in central Mozambique, the disaster institute said on Wednesday. Zambezia is the worst hit, followed by Tete. The rains began on Monday.',
  ];
  const late: Print = [
    '2015-01-18',
    'The floods of 12 to 17 January have claimed 61 lives in Mozambique, the disaster institute said, most of them in Zambezia and Tete. Water levels are falling.',
  ];

  it('is one, whatever day of it an article is of', () => {
    const middle: Print = [
      '2015-01-16',
      'The governor of Zambezia flew over the flooded districts on Thursday. At least 45 people have drowned in the floods in Mozambique, he said.',
    ];
    expect(told(early, late)).toEqual(['a1 a2: killed 38..61']);
    expect(told(early, middle, late)).toHaveLength(1);
  });

  it('is not one of another province', () => {
    const north: Print = [
      '2019-07-10',
      'Floods killed 12 people in the province of Gilan in northern Iran on Tuesday, the governor said. Bridges at Rudbar were swept away.',
    ];
    const south: Print = [
      '2019-07-12',
      'Floods in the province of Fars in southern Iran have killed 21 people since Wednesday, the governor of Shiraz said.',
    ];
    expect(told(north, south)).toHaveLength(2);
  });

  it('is not one of another country, nor of another month', () => {
    expect(
      told(early, [
        '2015-01-18',
        'Floods in northern Colombia have killed nine people since Thursday, the disaster agency said. Water levels are falling.',
      ]),
    ).toHaveLength(2);
    expect(
      told(early, [
        '2015-03-04',
        'Floods have killed seven people in central Mozambique since Sunday, the disaster institute said. Tete is the worst hit.',
      ]),
    ).toHaveLength(2);
  });
});

describe('what is told without a day', () => {
  const boats: Print = [
    '2009-08-04',
    'Boats on the Ucayali carry twice what they should. When the launch Santa Elvira sank off Puerto Tambo, 23 people drowned, and nobody was charged.',
  ];

  it('is known again by its names and its toll', () => {
    const recalling: Print = [
      '2009-09-20',
      'The harbour office of Puerto Tambo has bought a rescue boat. In the sinking of the launch Santa Elvira 23 people drowned near the same pier.',
    ];
    expect(told(boats, recalling)).toEqual(['a1 a2: killed 23..23']);
  });

  it('is not the sinking of another boat', () => {
    expect(
      told(boats, [
        '2009-08-20',
        'Six people drowned on Tuesday when a motor canoe overturned near Puerto Tambo, the harbour master said.',
      ]),
    ).toHaveLength(2);
    expect(
      told(boats, [
        '2009-09-20',
        'The harbour office of Puerto Tambo has bought a rescue boat. In the sinking of the launch Rey Inca 31 people drowned near the same pier.',
      ]),
    ).toHaveLength(2);
  });
});

describe('short articles that share no name', () => {
  const hall: Print = [
    '2018-06-10',
    'The roof of a dance hall came down in Pedra Lisa early on Sunday, killing nine people and injuring 24, firefighters said. The dancers were caught under steel beams.',
  ];

  it('are one by the day, the toll and what was hit', () => {
    expect(
      told(hall, [
        '2018-06-11',
        'Nine people died and 24 were hurt on Sunday when the roof of a dance hall collapsed on the dancers. The beams were too thin, engineers said.',
      ]),
    ).toHaveLength(1);
  });

  it('are two where nothing but the day is the same', () => {
    expect(
      told(hall, [
        '2018-06-11',
        'Nine people died on Sunday when a coach left the road and fell into a gorge. The driver was tired, passengers said.',
      ]),
    ).toHaveLength(2);
  });
});

describe('two attacks in one city', () => {
  it('on one day, at two places, are two', () => {
    const club: Print = [
      '2021-05-01',
      'Two men were killed and five people were wounded early Saturday outside the Red Heron nightclub on Alder Street in Port Carver, Ohio, police said. Spokeswoman Sgt. Ana Reyes said no one was in custody.',
    ];
    const court: Print = [
      '2021-05-02',
      'A gunman shot dead three young men and wounded four at a basketball court in Westgate Park on Saturday afternoon, police in Port Carver, Ohio, said. A man was arrested, spokeswoman Sgt. Ana Reyes said.',
    ];
    expect(told(club, court)).toEqual(['a1: killed 2..2', 'a2: killed 3..3']);
  });

  it('within a week are two', () => {
    const first: Print = [
      '2022-08-16',
      'Three people were killed and nine wounded when rockets fell on Zelena Street in Verkhnia Hrusha on Monday evening, the governor said.',
    ];
    const second: Print = [
      '2022-08-20',
      'Rockets hit a bus stop in Verkhnia Hrusha on Saturday morning, killing five people and wounding 12, the governor said.',
    ];
    expect(told(first, second)).toHaveLength(2);
  });
});
