/** A page made to be slow or to swell, as large as it is asked for. */
interface HostilePage {
  readonly name: string;
  /** For the tests. */
  readonly small: number;
  /** For the measurement. */
  readonly full: number;
  readonly make: (size: number) => string | Uint8Array;
}

export const hostilePages: readonly HostilePage[];
