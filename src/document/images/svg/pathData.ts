/** Path data (SVG 2, section 9.3) to moves, lines and cubic curves in absolute coordinates. */
import type { PathSegment } from '../../../print.ts';
import { arcCurves } from './arcs.ts';

export interface PathReading {
  readonly path: readonly PathSegment[];
  /** Where it cannot be read on, or null. */
  readonly brokenAt: number | null;
}

/** How many numbers each command takes, over and over. */
const arity: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

const commandForm = /[\s,]*([a-z])/iy;
const numberForm = /[\s,]*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy;
/** The two flags of an arc may stand without a blank: `a5 5 0 01.5 2`. */
const flagForm = /[\s,]*([01])/y;

/** Reads on in a text; each form begins where the last one ended. */
interface Scanner {
  readonly at: () => number;
  readonly next: (form: RegExp) => string | null;
}

function openScanner(text: string): Scanner {
  let at = 0;
  return {
    at: () => at,
    next(form) {
      form.lastIndex = at;
      const found = form.exec(text)?.[1] ?? null;
      if (found !== null) at = form.lastIndex;
      return found;
    },
  };
}

/** Linear in the length of the text. */
export function readPathData(text: string): PathReading {
  const pen = new PathPen();
  const scanner = openScanner(text);
  for (let command = scanner.next(commandForm); command !== null; command = scanner.next(commandForm)) {
    const isAllowed = pen.path.length > 0 || command.toLowerCase() === 'm';
    if (!isAllowed || !takeCommand(command, pen, scanner)) return { path: pen.path, brokenAt: scanner.at() };
  }
  return { path: pen.path, brokenAt: text.slice(scanner.at()).trim() === '' ? null : scanner.at() };
}

/** Takes a command with all its numbers, however often they come; false where they are not as they should be. */
function takeCommand(command: string, pen: PathPen, scanner: Scanner): boolean {
  const count = arity[command.toLowerCase()];
  if (count === undefined) return false;
  let numbers = readNumbers(count, command, scanner);
  if (numbers.length < count) return false;
  pen.take(command, numbers);
  if (count === 0) return true;
  // Further pairs after a move are lines.
  const repeated = command === 'm' ? 'l' : command === 'M' ? 'L' : command;
  for (numbers = readNumbers(count, command, scanner); numbers.length === count; numbers = readNumbers(count, command, scanner))
    pen.take(repeated, numbers);
  return numbers.length === 0;
}

function readNumbers(count: number, command: string, { next }: Scanner): readonly number[] {
  const isArc = command === 'a' || command === 'A';
  const numbers: number[] = [];
  while (numbers.length < count) {
    const isFlag = isArc && (numbers.length === 3 || numbers.length === 4);
    const number = Number(next(isFlag ? flagForm : numberForm) ?? Number.NaN);
    if (!Number.isFinite(number)) break;
    numbers.push(number);
  }
  return numbers;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const origin: Point = { x: 0, y: 0 };

/** Keeps what the commands count from: the current point, the start of the subpath, the last control point. */
class PathPen {
  readonly path: PathSegment[] = [];
  #at = origin;
  #start = origin;
  /** Last control point of a cubic or quadratic curve, which a smooth one mirrors. */
  #cubic: Point | null = null;
  #quadratic: Point | null = null;

  take(command: string, numbers: readonly number[]): void {
    const name = command.toLowerCase();
    const base = command === name ? this.#at : origin;
    const point = (index: number): Point => ({ x: base.x + (numbers[index] ?? 0), y: base.y + (numbers[index + 1] ?? 0) });
    const [cubic, quadratic] = [this.#cubic, this.#quadratic];
    this.#cubic = null;
    this.#quadratic = null;
    switch (name) {
      case 'm':
        this.#move(point(0));
        return;
      case 'z':
        this.path.push(['Z']);
        this.#at = this.#start;
        return;
      case 'h':
        this.#line({ x: base.x + (numbers[0] ?? 0), y: this.#at.y });
        return;
      case 'v':
        this.#line({ x: this.#at.x, y: base.y + (numbers[0] ?? 0) });
        return;
      case 'l':
        this.#line(point(0));
        return;
      case 'c':
        this.#curve(point(0), point(2), point(4));
        return;
      case 's':
        this.#curve(this.#mirrored(cubic), point(0), point(2));
        return;
      case 'q':
        this.#bend(point(0), point(2));
        return;
      case 't':
        this.#bend(this.#mirrored(quadratic), point(0));
        return;
      default:
        this.#arc(numbers, point(5));
    }
  }

  #move(to: Point): void {
    this.path.push(['M', to.x, to.y]);
    this.#at = to;
    this.#start = to;
  }

  #line(to: Point): void {
    this.path.push(['L', to.x, to.y]);
    this.#at = to;
  }

  #curve(first: Point, second: Point, to: Point): void {
    this.path.push(['C', first.x, first.y, second.x, second.y, to.x, to.y]);
    this.#cubic = second;
    this.#at = to;
  }

  /** A quadratic curve as a cubic one. */
  #bend(control: Point, to: Point): void {
    const toward = (from: Point): Point => ({ x: from.x + ((control.x - from.x) * 2) / 3, y: from.y + ((control.y - from.y) * 2) / 3 });
    this.#curve(toward(this.#at), toward(to), to);
    this.#cubic = null;
    this.#quadratic = control;
  }

  #arc([rx = 0, ry = 0, rotation = 0, isLarge = 0, isSweep = 0]: readonly number[], to: Point): void {
    const shape = { rx, ry, rotation, isLarge: isLarge === 1, isSweep: isSweep === 1 };
    this.path.push(...arcCurves(this.#at, to, shape));
    this.#at = to;
  }

  #mirrored(control: Point | null): Point {
    return control ? { x: 2 * this.#at.x - control.x, y: 2 * this.#at.y - control.y } : this.#at;
  }
}
