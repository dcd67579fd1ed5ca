/** ROOF. Records put in order of time through the disk: only those of one month are held, beside what waits to be written. */
import type { Scratch, World } from './model.ts';

/** A stretch of the scratch file. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

interface Month {
  /** What is written, in the order in which it came. */
  readonly written: Stretch[];
  /** Records that wait, as lines. */
  waiting: string[];
}

const daysOfMonth = 30;
/** Characters that wait in memory before they are written: what few articles say never sees the disk. */
const ample = 48 * 1024 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is put in must survive JSON. */
export class Spool<Item> {
  private readonly months = new Map<number, Month>();
  private readonly world: Pick<World, 'scratch'>;
  private scratch: Scratch | null = null;
  private readonly mostWaiting: number;
  private waiting = 0;

  constructor(world: Pick<World, 'scratch'>, mostWaiting = ample) {
    this.world = world;
    this.mostWaiting = mostWaiting;
  }

  /** Throws BriefError `disk/no-scratch` where the scratch file cannot grow. */
  put(item: Item, day: number): void {
    const record = JSON.stringify(item);
    this.monthOf(day).waiting.push(record);
    this.waiting += record.length;
    if (this.waiting > this.mostWaiting) this.write();
  }

  private monthOf(day: number): Month {
    const number = Math.floor(day / daysOfMonth);
    const month = this.months.get(number) ?? { written: [], waiting: [] };
    this.months.set(number, month);
    return month;
  }

  private write(): void {
    this.scratch ??= this.world.scratch();
    for (const month of this.months.values()) {
      if (month.waiting.length === 0) continue;
      const bytes = encoder.encode(month.waiting.join('\n'));
      month.written.push({ offset: this.scratch.put(bytes), length: bytes.length });
      month.waiting = [];
    }
    this.waiting = 0;
  }

  /** All items by month, the earliest first. Each is given once. */
  *batches(): Generator<readonly Item[]> {
    const inOrder = [...this.months].sort(([a], [b]) => a - b);
    for (const [number, month] of inOrder) {
      this.months.delete(number);
      yield [...this.read(month)];
    }
  }

  private *read({ written, waiting }: Month): Generator<Item> {
    for (const { offset, length } of written) {
      const lines = decoder.decode(this.scratch?.get(offset, length)).split('\n');
      for (const line of lines) yield JSON.parse(line) as Item;
    }
    for (const line of waiting) yield JSON.parse(line) as Item;
  }

  close(): void {
    this.scratch?.close();
    this.scratch = null;
  }
}
