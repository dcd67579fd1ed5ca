import type { Problem, World } from '../../model.ts';
import { type OpenedBriefing, openBriefing } from '../../pipeline.ts';
import { BriefError } from '../../problems.ts';
import { placing } from '../../settings/places.ts';
import { type Settings, settle } from '../../settings/settings.ts';
import type { Flags } from '../../settings/wishes.ts';
import { type Audience, openAudience } from '../../showing/audiences.ts';
import { show } from '../../showing/editions.ts';
import { type Kept, keepNothing } from '../../showing/kept.ts';
import type { Host } from '../command.ts';
import { recorded } from './recorded.ts';

/** What the panes of the page show. */
export interface Shown {
  readonly pdf: Uint8Array;
  /** Made when it is first asked for: whoever changes a template looks at the paper first. */
  readonly html: () => Uint8Array;
  readonly pages: number;
  readonly title: string;
}

/** How one making went. */
export interface Outcome {
  /** Empty where not even the settings could be read. */
  readonly audience: string;
  /** Null where an error kept it from being made. */
  readonly shown: Shown | null;
  /** Null where articles were taken as they were read before. */
  readonly readMilliseconds: number | null;
  readonly problems: readonly Problem[];
}

/** Makes the briefing from what lies on the disk now, and no part of it twice that has not changed. */
export interface Maker {
  /** For the audience, or the first that the settings name. Anything but a BriefError goes on. */
  make(audience: string | null): Promise<Outcome>;
  /** Takes note of paths that have changed. */
  forget(paths: readonly string[]): void;
}

/** What was read of the articles, and for which settings. */
interface Reading extends OpenedBriefing {
  readonly key: string;
  readonly memory: Kept;
}

/** Files that make up pages; any other that is read for a page is a face or a picture, and kept opened. */
const textFile = /\.(hbs|css|ya?ml)$/i;

/** `note` hears of every path before it is looked at. */
export function openMaker(flags: Flags, host: Host, note: (path: string) => void): Maker {
  const { read, ...others } = recorded(host.world, note);
  const opened = new Set<string>();
  const world: World = {
    ...others,
    read(path) {
      if (!textFile.test(path)) opened.add(path);
      return read(path);
    },
  };
  const articles = openArticles(world, host, opened);
  return {
    async make(wanted) {
      let audience = wanted ?? '';
      try {
        const settings = await settle(flags, host.environment, world);
        audience ||= settings.audiences[0] ?? '';
        return await placing(settings, async () => {
          const templates = openAudience(world, audience);
          const { reading, milliseconds } = await articles.read(settings);
          return { audience, readMilliseconds: milliseconds, ...(await shownOf(reading, templates, settings, world)) };
        });
      } catch (error) {
        if (!(error instanceof BriefError)) throw error;
        return { audience, shown: null, readMilliseconds: null, problems: error.problems };
      }
    },
    forget: articles.forget,
  };
}

async function shownOf(
  { briefing, aside, memory }: Reading,
  templates: Audience,
  settings: Settings,
  world: World,
): Promise<Pick<Outcome, 'shown' | 'problems'>> {
  const order = { ...settings, outputs: ['pdf'] as const, charts: null };
  const { bytes, pages, problems, web } = await show(briefing, templates, order, { world, memory });
  const pdf = bytes.get('pdf');
  if (!pdf || pages === null) throw new Error('preview: not all was made that was asked for');
  const all = [...settings.problems, ...briefing.problems, ...aside, ...problems];
  return { shown: { pdf, html: once(web), pages, title: briefing.title }, problems: all };
}

function once<Value>(make: () => Value): () => Value {
  const made: Value[] = [];
  return () => {
    const [value = make()] = made;
    made[0] = value;
    return value;
  };
}

/**
 * Articles are read again only when one of them, or what is asked of them, is another than before. What else was made of them is kept until a
 * file of `opened` changes; that a folder around a file has changed says nothing of it.
 */
function openArticles(world: World, host: Host, opened: ReadonlySet<string>) {
  const paths = new Set<string>();
  const own = recorded(world, (path) => paths.add(path));
  let known: Reading | null = null;
  /** Counts up with each change, for one that comes while they are being read. */
  let changes = 0;
  return {
    async read(settings: Settings): Promise<{ readonly reading: Reading; readonly milliseconds: number | null }> {
      const { paths, maxFileBytes, policy, review, title, period, reliability, since } = settings;
      const key = JSON.stringify({ paths, maxFileBytes, policy, review, title, period, reliability, since });
      if (known?.key === key) return { reading: known, milliseconds: null };
      const [time, before] = [host.clock(), changes];
      const reading = { ...(await openBriefing(settings, own)), key, memory: keepNothing() };
      known = changes === before ? reading : null;
      return { reading, milliseconds: time() };
    },
    forget(changed: readonly string[]): void {
      if (changed.some((path) => paths.has(path))) {
        known = null;
        changes++;
      } else if (known && changed.some((path) => opened.has(path))) known = { ...known, memory: keepNothing() };
    },
  };
}
