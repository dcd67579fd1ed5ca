/** Titles of other stories, and the labels above them. */
import { bare, type ClutterRule, endsWithStop, type Page, type Passage, startsWithAny } from './rule.ts';

const listHeads =
  'latest|newest|recent|other|top|more|more from|related|recommended|most read|most popular|most viewed|popular|trending|you may also like|you might also like|up next|in other news|read also|also read|read next|read more|see also|more on this|what to read next'.split(
    '|',
  );
const pointerHeads =
  "related|read|read more|read also|also read|read next|see also|more|more on this|more on this story|recommended|don't miss|watch|listen|video|in video|in pictures|gallery|explainer|analysis".split(
    '|',
  );
const labelWords = new Set(
  'posts articles article stories story news headlines topics content links coverage reading video videos picks here on this in us world section now'.split(
    ' ',
  ),
);
const bareHeads = new Set(["editors' picks", "editor's picks", 'on our radar', 'click here']);

/** "Latest Posts", "RELATED ARTICLES", "More from Example Post": a label over a list of other stories. */
function isListLabel(lower: string): boolean {
  const label = bare(lower);
  if (bareHeads.has(label)) return true;
  if (startsWithAny(label, ['more from'])) return label.split(' ').length <= 6 && !endsWithStop(lower);
  const head = listHeads.findLast((each) => startsWithAny(label, [each]));
  const rest =
    head === undefined
      ? []
      : label
          .slice(head.length)
          .split(' ')
          .filter((word) => word !== '');
  return (
    head !== undefined &&
    (rest.length > 0 || !['other', 'top', 'more', 'recent'].includes(head)) &&
    rest.every((word) => labelWords.has(word))
  );
}

/** "Read more: Convoy reaches the coast": label and title in one line. */
function isPointer(lower: string, count: number): boolean {
  const label = bare(lower);
  if (count > 25 || count < 2) return false;
  const colon = label.indexOf(':');
  return (
    (colon > 0 && pointerHeads.includes(label.slice(0, colon).trim())) ||
    (startsWithAny(label, ['read more', 'click here']) && !endsWithStop(lower))
  );
}

/** The title of another story below a label, or below such a title. */
function isListed({ lower, words, text }: Passage, page: Page, at: number): boolean {
  const above = page.passages[at - 1];
  if (!above || page.reasons[at - 1] !== 'related' || (isPointer(above.lower, above.words.length) && !isListLabel(above.lower)))
    return false;
  return words.length <= 22 && !endsWithStop(lower) && /^[\p{Lu}\p{N}‘“"']/u.test(text);
}

/** "Latest news", which may as well be the title of a digest. Near miss: "Most read". */
const isOfNews = ({ lower }: Passage): boolean => /^(?:the )?(?:latest|newest|recent|top)\b/.test(bare(lower));

/** The title of another story, of which nothing is missed here. Where no story is told yet, the list below a label may be the story. */
function isOthers(passage: Passage, page: Page, at: number): boolean {
  if (isPointer(passage.lower, passage.words.length)) return !endsWithStop(passage.lower);
  const label = page.passages[at - 1];
  const isDigest = page.storyAbove === 0 || (page.storyAbove === 1 && label !== undefined && isOfNews(label));
  return isListed(passage, page, at) && !isDigest;
}

/** "Read more: …" and, below a label such as "Latest Posts", the titles of other stories. */
export const related = {
  id: 'related',
  matches: (passage, page, at) =>
    isListLabel(passage.lower) || isPointer(passage.lower, passage.words.length) || isListed(passage, page, at),
  overridesFigures: isOthers,
  examples: [
    'Read more: Convoy reaches the coast',
    'RELATED: Nine dead as floods reach the valley',
    'Watch: Sailors on 3 nights at sea',
    'Latest Posts',
    'Newest stories',
    'RELATED ARTICLES',
    { above: ['Most Read'], text: 'Ferry sinks off island, 12 dead' },
  ],
  nearMisses: [
    'Related by blood, the two commanders never spoke.',
    'More from the scene was expected by evening, officials said.',
    'Popular anger grew in the south.',
    { above: ['Most Read'], text: 'Two guards were wounded at the gate.' },
    { above: ['Read more: Other news'], text: 'What the ministry said' },
    'Related deaths rise',
    'Watch towers fell',
    'Latest: 12 are dead',
    'More: 12 soldiers were killed in the north, the ministry said.',
    'Analysis: 300 troops were withdrawn from the valley on Monday.',
    {
      above: ['Two men died.', 'Related: Nine dead as floods come'],
      text: 'Related: 3 more soldiers died of their wounds, the army said.',
    },
    { above: ['Latest news'], text: 'Ferry sinks off island, 12 dead' },
  ],
} as const satisfies ClutterRule;
