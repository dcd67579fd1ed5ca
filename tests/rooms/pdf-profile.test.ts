import { describe, expect, it } from 'vitest';
import { colorProfile } from '../../src/outputs/pdf/profile.ts';

describe('the colour profile', () => {
  const bytes = Buffer.from(colorProfile());
  const tags = new Map(
    Array.from({ length: bytes.readUInt32BE(128) }, (_, at) => {
      const entry = 132 + 12 * at;
      const [offset, length] = [bytes.readUInt32BE(entry + 4), bytes.readUInt32BE(entry + 8)];
      return [bytes.toString('latin1', entry, entry + 4), { offset, content: bytes.subarray(offset, offset + length) }];
    }),
  );

  it('is one of version 4 for a display in RGB, as long as it says', () => {
    expect([bytes.readUInt32BE(0), bytes.readUInt8(8), bytes.toString('latin1', 12, 24), bytes.toString('latin1', 36, 40)]).toEqual([
      bytes.length,
      4,
      'mntrRGB XYZ ',
      'acsp',
    ]);
    expect(bytes.length).toBeLessThan(1000);
  });

  it('has every tag that such a profile needs, on four bytes', () => {
    expect([...tags.keys()]).toEqual(['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
    for (const { offset, content } of tags.values()) expect([offset % 4, offset + content.length <= bytes.length]).toEqual([0, true]);
  });

  it('has primaries that add up to the white of the connection space', () => {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => [8, 12, 16].map((at) => (tags.get(tag)?.content.readInt32BE(at) ?? 0) / 65_536));
    const white = [0, 1, 2].map((axis) => sum.reduce((all, xyz) => all + (xyz[axis] ?? 0), 0));
    for (const [axis, value] of [0.9642, 1, 0.8249].entries()) expect(white[axis]).toBeCloseTo(value, 3);
  });
});
