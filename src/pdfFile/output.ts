/** The objects of a file in the making, and the way of others' objects into it. */
import { Dict, type PdfObject, Ref, Stream } from './objects.ts';
import type { PdfFile } from './open.ts';

/** Objects numbered from 1, in the order in which they are asked for. */
export class Output {
  readonly objects: PdfObject[] = [null];

  add(object: PdfObject): Ref {
    this.objects.push(object);
    return new Ref(this.objects.length - 1);
  }

  put(ref: Ref, object: PdfObject): void {
    this.objects[ref.number] = object;
  }

  /** The dictionary that a reference leads to; null where there is none. */
  dictAt(value: PdfObject | undefined): Dict | null {
    const found = value instanceof Ref ? this.objects[value.number] : value;
    return found instanceof Dict ? found : null;
  }
}

/** Called for each dictionary of a part with its copy, to change what must be otherwise in the whole. */
export type Change = (copy: Dict, original: Dict) => void;

/** Brings the objects of one file into the output: each once, and only those that something leads to. */
export class Importer {
  readonly file: PdfFile;
  readonly output: Output;
  readonly change: Change;
  private readonly brought = new Map<number, Ref>();
  private readonly todo: number[] = [];

  constructor(file: PdfFile, output: Output, change: Change) {
    this.file = file;
    this.output = output;
    this.change = change;
  }

  /** Lets references to an object of the file lead to one that somebody else makes. */
  assign(number: number, ref: Ref): void {
    this.brought.set(number, ref);
  }

  /** A copy of the value, whose references lead to what `drain` will bring. */
  copy(value: PdfObject | undefined): PdfObject {
    if (value instanceof Ref) return this.reference(value);
    if (Array.isArray(value)) return value.map((each) => this.copy(each));
    if (value instanceof Dict) return this.dict(value);
    if (value instanceof Stream) return this.stream(value);
    return value ?? null;
  }

  /** Brings all that was asked for, and what it leads to. */
  drain(): void {
    for (let number = this.todo.pop(); number !== undefined; number = this.todo.pop()) {
      const target = this.brought.get(number);
      if (target) this.output.put(target, this.copy(this.file.look(new Ref(number))));
    }
  }

  private reference(ref: Ref): Ref | null {
    const known = this.brought.get(ref.number);
    if (known) return known;
    if (this.file.look(ref) === null) return null;
    const target = this.output.add(null);
    this.brought.set(ref.number, target);
    this.todo.push(ref.number);
    return target;
  }

  dict(original: Dict, without: readonly string[] = []): Dict {
    const copy = new Dict();
    for (const [key, value] of original) {
      if (without.includes(key)) continue;
      const brought = this.copy(value);
      if (brought !== null) copy.set(key, brought);
    }
    this.change(copy, original);
    return copy;
  }

  private stream({ dict, bytes }: Stream): Stream {
    const copy = this.dict(dict, ['Length']);
    copy.set('Length', bytes.length);
    return new Stream(copy, bytes);
  }
}
