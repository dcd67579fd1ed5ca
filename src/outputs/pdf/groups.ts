/** Transparency groups (ISO 32000-1, section 11.6.6): what is painted by itself first and then as one. */
import type { Size } from '../../print.ts';
import type { KitDocument } from './kit.ts';

/** Writes groups; their fonts and states are those of the page they stand on. */
export function openGroups(document: KitDocument): (size: Size, operators: string) => string {
  let count = 0;
  return ({ width, height }, operators) => {
    count++;
    const name = `G${count}`;
    const group = document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB', I: true },
      Resources: document.page.resources,
    });
    group.end(Buffer.from(operators, 'latin1'));
    document.page.xobjects[name] = group;
    return name;
  };
}
