interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export function readGrey(png: Buffer): Picture;
