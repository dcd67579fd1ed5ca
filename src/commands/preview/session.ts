import type { Problem } from '../../model.ts';
import type { Flags } from '../../settings/wishes.ts';
import { audienceNames } from '../../showing/audiences.ts';
import type { Host } from '../command.ts';
import { type Outcome, openMaker, type Shown } from './maker.ts';

/** What the page is told, as JSON. */
export interface State {
  /** Counts up with every PDF and HTML that is made. */
  readonly version: number;
  readonly audience: string;
  readonly audiences: readonly string[];
  /** Of the last that could be made; null before there is any. */
  readonly title: string | null;
  readonly pages: number | null;
  /** From the change to the bytes. */
  readonly milliseconds: number;
  /** The part of them in which articles were read; null where those of before were taken. */
  readonly readMilliseconds: number | null;
  readonly problems: readonly Problem[];
  /** Whether the pages are those of before, since an error kept new ones from being made. */
  readonly isStale: boolean;
}

/** A briefing that is made again whenever something it was made from changes. */
export interface Session {
  state(): State;
  /** The last that could be made; null before there is any. */
  shown(): Shown | null;
  /** Makes it for another audience from now on. */
  choose(audience: string): void;
  /** Makes it, and goes on until it is closed; rejects for what is nobody's to mend but ours. */
  run(): Promise<never>;
  close(): void;
}

const nothing: State = {
  version: 0,
  audience: '',
  audiences: [],
  title: null,
  pages: null,
  milliseconds: 0,
  readMilliseconds: null,
  problems: [],
  isStale: false,
};

/** `told` is called after every making. */
export function openSession(flags: Flags, host: Host, told: (state: State) => void): Session {
  let [state, shown, chosen] = [nothing, null as Shown | null, null as string | null];
  const watch = host.world.watch((paths) => {
    maker.forget(paths);
    queue.add();
  });
  const maker = openMaker(flags, host, watch.note);
  const remake = async (): Promise<void> => {
    const time = host.clock();
    const outcome = await maker.make(chosen);
    shown = outcome.shown ?? shown;
    state = stateOf(outcome, state, { milliseconds: time(), audiences: audienceNames(host.world) });
    told(state);
  };
  const queue = openQueue({ work: remake, warm: () => maker.make(chosen) });
  return {
    state: () => state,
    shown: () => shown,
    choose(audience) {
      chosen = audience;
      queue.add();
    },
    run() {
      queue.add();
      return queue.failed;
    },
    close() {
      watch.close();
      queue.close();
    },
  };
}

function stateOf(
  { audience, shown, readMilliseconds, problems }: Outcome,
  before: State,
  about: Pick<State, 'milliseconds' | 'audiences'>,
): State {
  const told = { ...about, audience, readMilliseconds, problems };
  if (!shown) return { ...before, ...told, isStale: before.pages !== null };
  return { ...told, version: before.version + 1, title: shown.title, pages: shown.pages, isStale: false };
}

/** A program runs at its full speed only when it has run for a while: so often is everything made once more where nothing else is to be done. */
const warmRounds = 4;

interface Work {
  work(): Promise<void>;
  /** The same without any effect. */
  warm(): Promise<unknown>;
}

/** Runs the work once for however many calls that come while it runs. */
function openQueue({ work, warm }: Work): { add(): void; close(): void; readonly failed: Promise<never> } {
  let [isRunning, isWanted, isClosed, rounds] = [false, false, false, 0];
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const run = async (): Promise<void> => {
    isRunning = true;
    while (!isClosed && (isWanted || rounds < warmRounds)) {
      const step = isWanted ? work : warm;
      if (!isWanted) rounds++;
      isWanted = false;
      await step();
      // Whoever asks for a page meanwhile is answered first, and changes are heard of.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    isRunning = false;
  };
  return {
    add() {
      isWanted = true;
      if (!isRunning) run().catch(fail);
    },
    close() {
      isClosed = true;
    },
    failed,
  };
}
