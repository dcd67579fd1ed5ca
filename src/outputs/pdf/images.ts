/** Pictures as PDF objects (ISO 32000-1, section 8.9.5): what the file holds goes in as it is, opacity as a mask beside it. */
import type { Raster } from '../../print.ts';
import type { KitDocument, PdfDictionary, PdfRef, PdfValue } from './kit.ts';

/** Embeds each picture once for the document, and makes the current page know its name. */
export function openAlbum(document: KitDocument): (raster: Raster) => string {
  const pictures = new Map<string, { readonly name: string; readonly ref: PdfRef }>();
  return (raster) => {
    const known = pictures.get(raster.key);
    const { name, ref } = known ?? { name: `I${pictures.size + 1}`, ref: embed(document, raster) };
    if (!known) pictures.set(raster.key, { name, ref });
    document.page.xobjects[name] = ref;
    return name;
  };
}

const colorSpaces = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const;

function embed(document: KitDocument, raster: Raster): PdfRef {
  const { width, height, channels, bits, clearColor } = raster;
  const mask = opacityOf(document, raster);
  const ref = document.ref({
    ...dictionary(width, height, bits),
    ColorSpace: raster.palette ? paletteOf(document, raster.palette) : colorSpaces[channels],
    ...coding(raster),
    SMask: mask ?? undefined,
    Mask: clearColor ? clearColor.flatMap((sample) => [sample, sample]) : undefined,
  });
  ref.end(raster.bytes);
  return ref;
}

function dictionary(width: number, height: number, bits: number): PdfDictionary {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bits };
}

function opacityOf(document: KitDocument, { width, height, opacity }: Raster): PdfRef | null {
  if (!opacity) return null;
  const { bits, bytes } = opacity;
  const ref = document.ref({ ...dictionary(width, height, bits), ColorSpace: 'DeviceGray', ...rows(width, bits, 1) });
  ref.end(bytes);
  return ref;
}

function paletteOf(document: KitDocument, palette: Uint8Array): PdfValue {
  const ref = document.ref({});
  ref.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, ref];
}

const coding = ({ format, width, bits, channels }: Raster): PdfDictionary =>
  format === 'jpeg' ? { Filter: 'DCTDecode' } : rows(width, bits, channels);

/** Deflated rows with the filters of PNG. */
function rows(width: number, bits: number, channels: number): PdfDictionary {
  const pngFilters = 15;
  return { Filter: 'FlateDecode', DecodeParms: { Predictor: pngFilters, Colors: channels, BitsPerComponent: bits, Columns: width } };
}
