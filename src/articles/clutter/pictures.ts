/** Words that belong to pictures and films, and to those who made them. */
import { reportsFigure } from './figures.ts';
import { bare, type ClutterRule, endsWithStop, includesAny, type Page, type Passage, startsWithAny } from './rule.ts';

const agencies = [
  'getty images',
  'getty',
  'reuters',
  'ap photo',
  'afp',
  'epa',
  'ap',
  'shutterstock',
  'alamy',
  'istock',
  'afp via getty images',
  'anadolu',
  'maxar',
  'press association',
  'pa',
];
const labels = [
  'caption:',
  'captain:',
  'image caption',
  'media caption',
  'photo caption',
  'photo:',
  'photos:',
  'picture:',
  'pictured:',
  'image:',
  'file -',
  'file photo',
  'file image',
  'handout photo',
];
const shows = ['shows', 'showing', 'show', 'depicts', 'taken', 'seen', 'pictured', 'provided', 'released'];
const pictures = [
  'a photo',
  'this photo',
  'in this photo',
  'a file photo',
  'in this file photo',
  'an image',
  'this image',
  'a picture',
  'this picture',
  'a handout photo',
  'a satellite image',
  'this satellite image',
  'in this image',
  'a screengrab',
  'a still image',
  'a photograph',
  'this photograph',
];

const creditWords = ['images', 'picture desk', 'pictures', 'photo', 'photos', 'photography', 'handout'];

const isCredit = (tail: string): boolean =>
  agencies.some(
    (agency) => tail === agency || tail.startsWith(`${agency} `) || tail.startsWith(`${agency}/`) || tail.endsWith(`/${agency}`),
  ) ||
  (tail.split(' ').length <= 4 && creditWords.some((word) => tail.endsWith(word)));

/** Agencies whose bare name also ends a paragraph of the story; "AP Photo" and "Getty Images" end only pictures. */
const wires = new Set(['reuters', 'ap', 'afp', 'epa', 'pa', 'anadolu', 'press association']);

/** "Police arrested 40 people. (Reuters)" is news from an agency. */
function isAgencyNews({ lower, text }: Passage, told: string): boolean {
  return wires.has(bare(lower.slice(told.length))) && reportsFigure(text);
}

/** The words in front of a credit at the end: "- GETTY IMAGES", "(AP Photo/…)", "| Reuters"; null where there is none. */
function withoutCredit(lower: string): string | null {
  const bracket = lower.endsWith(')') ? lower.lastIndexOf('(') : -1;
  if (bracket > 0 && isCredit(bare(lower.slice(bracket)))) return lower.slice(0, bracket).trim();
  const dash = Math.max(lower.lastIndexOf(' - '), lower.lastIndexOf(' | '), lower.lastIndexOf(' / '));
  return dash > 0 && isCredit(bare(lower.slice(dash))) ? lower.slice(0, dash).trim() : null;
}

/** The same words stand next to it with a picture credit. */
function isRepeatedWithCredit(passage: Passage, page: Page, at: number): boolean {
  return [at - 1, at + 1, at + 2].some((place) => {
    const other = page.passages[place];
    return other !== undefined && withoutCredit(other.lower) === passage.lower;
  });
}

const ends = ['in a picture', 'in a photo', 'in a file photo', 'in this picture', 'in this photo', 'in an image', 'seen in a', 'pictured'];

/** "A photo from 2014 shows …", "Men on parade, in a picture taken in 2014". */
function describesPicture({ lower, words }: Passage): boolean {
  const isNamed = startsWithAny(lower, pictures) && words.slice(0, 16).some((word) => shows.includes(bare(word)));
  return (
    isNamed ||
    (words.length <= 30 &&
      includesAny(
        lower,
        ends.map((end) => `, ${end} `),
      ))
  );
}

/** "Caption: …", "Photo: …", "FILE - …". */
const isLabelled = (lower: string): boolean => labels.some((label) => lower.startsWith(label));

export const caption = {
  id: 'caption',
  matches(passage, page, at) {
    const { lower, words } = passage;
    if (words.length === 0 || words.length > 70) return false;
    if (isLabelled(lower)) return true;
    const told = withoutCredit(lower);
    if (told !== null && words.length <= 60 && !isAgencyNews(passage, told)) return true;
    // A caption that nothing marks as one is only believed at the head of the page.
    return isRepeatedWithCredit(passage, page, at) || (describesPicture(passage) && page.storyAbove <= 2 && words.length <= 45);
  },
  overridesFigures: (passage, page, at) => isRepeatedWithCredit(passage, page, at),
  examples: [
    { above: ['Raid in the hills'], text: 'A photo from 2011 shows fighters of the brigade at a parade.' },
    'Smoke over the port - GETTY IMAGES',
    'Caption: The crossing is closed.',
    { above: ['Raid in the hills'], text: 'Guards on parade, in a picture taken in 2012.' },
    'Boats in the harbour - EXAMPLE PICTURE DESK',
    { text: 'Tanks on a training ground in spring', below: ['Tanks on a training ground in spring - Reuters'] },
    'A guard at the northern gate. (AP Photo/Jane Doe)',
    'Damaged houses in 3 villages of the valley - Reuters',
    'Police arrested 40 people in the capital. (AP Photo/Jane Doe)',
    'Two guards stand at the northern gate on March 11, 2014. (Reuters)',
    'The northern gate, which was opened on 11 March - Reuters',
    'Nine boats that were moored in the harbour are seen from the hills. (AP)',
    'The blast claimed 14 houses. (AP Photo/Jane Doe)',
  ],
  nearMisses: [
    { above: ['Head', 'First.', 'Second.', 'Third.'], text: 'A photo from the scene shows the burnt gate.' },
    'He was photographed near the port.',
    'The captain said the sea was calm.',
    'The strike - the third in a week - hit a depot.',
    'A photo of the base shows 12 wounded soldiers.',
    'Gunmen abducted 14 students from the college on Friday, police said. (Reuters)',
    'Nine people drowned when the boat sank. (AP)',
    'The bodies of 14 people were found in a well near the northern gate - Reuters',
    'Some 40,000 people were evacuated from the valley. (Reuters)',
    'A drone strike hit 3 bases in the hills (Reuters)',
    'The blast claimed 14 lives (Reuters)',
    'Police arrested 40 people in the capital on Monday. (Reuters)',
    'Floods swept away 30 houses in the valley (AFP)',
    'The army said 25 vehicles were burnt. - AP',
  ],
} as const satisfies ClutterRule;

export const credit = {
  id: 'credit',
  matches: ({ lower, words }) =>
    words.length > 0 &&
    words.length <= 12 &&
    !endsWithStop(lower) &&
    (agencies.includes(bare(lower)) ||
      startsWithAny(lower.startsWith('(') ? lower.slice(1) : lower, [
        'photo by',
        'photos by',
        'photograph by',
        'photo credit',
        'image credit',
        'picture credit',
        'credit:',
        'image source',
        'courtesy of',
        'photo courtesy',
        'illustration by',
        'graphic by',
        'video by',
        'image copyright',
      ])),
  examples: ['Getty Images', 'Photo by Jane Doe', 'Image credit: Example Agency', 'REUTERS', '(Credit: Jane Doe / Post)'],
  nearMisses: ['Reuters could not verify the report.', 'Credit for the raid was claimed by two groups.'],
} as const satisfies ClutterRule;
