/** What a content stream has set of its graphics state, so that nothing is set twice. */

/** Parameters that `q` keeps and `Q` brings back. */
type Parameter = 'opacity' | 'fill' | 'stroke' | 'pen' | 'face';

/** At the beginning nothing is known: what stands before the drawing is not its own. */
export class Settings {
  #known: ReadonlyMap<Parameter, string> = new Map();
  readonly #kept: ReadonlyMap<Parameter, string>[] = [];

  /** The operators that set it last; empty for none. */
  of(parameter: Parameter): string {
    return this.#known.get(parameter) ?? '';
  }

  /** The operators with an end of line, or nothing where the parameter is so already. */
  set(parameter: Parameter, operators: string): string {
    if (this.#known.get(parameter) === operators) return '';
    this.#known = new Map([...this.#known, [parameter, operators]]);
    return `${operators}\n`;
  }

  /** Goes with a `q`. */
  save(): void {
    this.#kept.push(this.#known);
  }

  /** Goes with a `Q`. */
  restore(): void {
    this.#known = this.#kept.pop() ?? new Map();
  }
}
