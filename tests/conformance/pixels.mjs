// Pictures as rows of grey, read from PNG without a library: what two programs paint is compared by it.
import { inflateSync } from 'node:zlib';

/** Bytes of a pixel by the colour type of the header: RGB and RGBA, which is all that the programs compared write. */
const channels = { 2: 3, 6: 4 };

function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** What a filter foretells of a byte (PNG, section 9.2). */
const foretold = [() => 0, (left) => left, (_left, up) => up, (left, up) => (left + up) >> 1, paeth];

/** Rows of samples without their filters. */
function unfiltered(raw, { stride, size, height }) {
  const rows = new Uint8Array(stride * height);
  const sample = (x, y) => (x >= 0 && y >= 0 ? rows[y * stride + x] : 0);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const foretell = foretold[raw[start]];
    for (let x = 0; x < stride; x++) {
      rows[y * stride + x] = raw[start + 1 + x] + foretell(sample(x - size, y), sample(x, y - 1), sample(x - size, y - 1));
    }
  }
  return rows;
}

/** The picture as luminance on white, one byte a pixel. */
export function readGrey(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, size] = [head.readUInt32BE(0), head.readUInt32BE(4), channels[head[9]]];
  if (head[8] !== 8 || !size || head[12] !== 0) throw new Error('Only PNG with 8 bits of RGB or RGBA is read here.');
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rows = unfiltered(raw, { stride: width * size, size, height });
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    const [red, green, blue, alpha = 255] = rows.subarray(at * size, at * size + size);
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return Math.round(255 + ((light - 255) * alpha) / 255);
  });
  return { width, height, grey };
}

/** Each pixel as the mean of itself and its eight neighbours: edges are smoothed in another way by every program. */
function softened({ width, height, grey }) {
  const soft = new Float32Array(grey.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row++) {
        const at = row * width + x;
        sum += grey[at - 1] + grey[at] + grey[at + 1];
      }
      soft[y * width + x] = sum / 9;
    }
  }
  return { width, height, grey: soft };
}

/** Pixels that differ by a quarter of black and more are seen as different. */
const seen = 64;
/** Side of a block, in pixels: about as high as a letter. A letter that is moved by less stays in its block, one that is missing does not. */
const side = 16;
/** Where pictures are moved upon each other, their edges are left out. */
const edge = 3;

const meanDifference = (a, b, [dx, dy]) => {
  let sum = 0;
  for (let y = edge; y < a.height - edge; y++) {
    for (let x = edge; x < a.width - edge; x++) sum += Math.abs(a.grey[y * a.width + x] - b.grey[(y + dy) * b.width + x + dx]);
  }
  return sum / ((a.width - 2 * edge) * (a.height - 2 * edge)) / 255;
};

/** What one picture has more of than the other: of a block, the ink; of its pixels, how many are seen to differ. */
function blockDifference(a, b, [dx, dy], left, top) {
  let ink = 0;
  let differing = 0;
  for (let y = top; y < top + side; y++) {
    for (let x = left; x < left + side; x++) {
      const by = a.grey[y * a.width + x] - b.grey[(y + dy) * b.width + x + dx];
      ink += by;
      if (Math.abs(by) >= seen) differing++;
    }
  }
  return { ink: Math.abs(ink) / (side * side) / 255, differing, x: left, y: top };
}

function difference(a, b, shift) {
  const blocks = [];
  for (let top = edge; top + side < a.height - edge; top += side / 2) {
    for (let left = edge; left + side < a.width - edge; left += side / 2) blocks.push(blockDifference(a, b, shift, left, top));
  }
  const most = blocks.reduce((worst, block) => (block.ink > worst.ink ? block : worst));
  // Blocks overlap by half both ways: each pixel is in four of them.
  const differing = blocks.reduce((sum, block) => sum + block.differing, 0) / 4;
  return { mean: meanDifference(a, b, shift), share: differing / (a.width * a.height), most, shift };
}

const isInside = (a, b) => b.width >= a.width - 1 && b.height >= a.height - 1;

/** The upper left part of a picture, with white where it has nothing. */
function cut({ width, height, grey }, to) {
  const part = new Uint8Array(to.width * to.height).fill(255);
  const length = Math.min(width, to.width);
  for (let y = 0; y < Math.min(height, to.height); y++) part.set(grey.subarray(y * width, y * width + length), y * to.width);
  return { ...to, grey: part };
}

/** How far a picture differs from one, where it lies best on it, up to two pixels apart; what is beyond its size is not looked at. */
export function compare(one, other) {
  if (!isInside(one, other))
    throw new Error(`A picture is ${other.width} × ${other.height} pixels large, not ${one.width} × ${one.height}.`);
  const { width, height } = one;
  const [a, b] = [softened(one), softened(cut(other, { width, height }))];
  const shifts = [-2, -1, 0, 1, 2].flatMap((dx) => [-2, -1, 0, 1, 2].map((dy) => [dx, dy]));
  const means = shifts.map((shift) => ({ shift, mean: meanDifference(a, b, shift) }));
  const least = Math.min(...means.map(({ mean }) => mean));
  // Half a pixel apart, two places are as good by the mean: the one that looks more alike is meant.
  return means
    .filter(({ mean }) => mean <= least * 1.1)
    .map(({ shift }) => difference(a, b, shift))
    .reduce((best, each) => (each.share < best.share ? each : best));
}
