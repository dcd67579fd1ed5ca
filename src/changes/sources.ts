import type { Comparable, SourcePair } from '../model.ts';
import { given } from '../text/notGiven.ts';
import { type Key, pairUp } from './pairing.ts';

type Source = Comparable['sources'][number];

const plainPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

/** A title alone is not enough: every paper has a "Morning briefing". */
function called({ title, publisher }: Source): string | null {
  const [own, outlet] = [given(title), given(publisher)];
  return own === null || outlet === null ? null : JSON.stringify([own, outlet]);
}

const path = ({ file }: Source): string | null => (given(file) === null ? null : plainPath(file));

/** Those before `firstOfChanged` find the same bytes. */
const keys: readonly Key<Source>[] = [
  { of: (source) => JSON.stringify([source.sha256, path(source)]), isInOrder: true },
  { of: ({ sha256 }) => sha256, isInOrder: true },
  { of: path, isInOrder: false },
  { of: ({ url }) => given(url), isInOrder: false },
  { of: called, isInOrder: false },
];
const firstOfChanged = 2;

export function pairSources(earlier: Comparable['sources'], later: Comparable['sources']): readonly SourcePair[] {
  return pairUp(earlier, later, keys).map((pair) => ({
    earlier: pair.earlier.article,
    later: pair.later.article,
    state: pair.by < firstOfChanged ? 'same' : 'changed',
  }));
}
