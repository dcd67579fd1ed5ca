/** Where a title says that something happened: "at Camp Taji", "on bases in Iraq"; nothing where the place says no more than that it was somewhere. */
import type { Location } from '../model.ts';

/** "base", "Iraqi air base", "U.S. embassy": a site that is described and not named. */
export const isDescribed = ({ name, country }: Location): boolean =>
  name !== country && (/^\p{Ll}/u.test(name) || /^\S+(?: \p{Ll}+)+$/u.test(name) || /^U\.?S\.? /.test(name));

const sea = /\b(?:sea|gulf|strait|channel)\b/i;
const site = /\b(?:camp|base|airport|tower|garrison)\b/i;
const takesArticle = /^(?:United |Philippines|Netherlands)/;

const isPlural = (name: string): boolean => /[^s]s$/.test(name);

export function articled(name: string): string {
  if (isPlural(name)) return name;
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** "northern Nigeria", which says more than the country. */
const isPartOf = ({ text, name }: Location): boolean =>
  text.endsWith(` ${name}`) && /^(?:the )?(?:north|south|east|west|central)[a-z-]*(?: the)?$/i.test(text.slice(0, -name.length - 1));

const printedName = (place: Location): string =>
  isPartOf(place) ? place.text : `${takesArticle.test(place.name) ? 'the ' : ''}${place.name}`;

/** "at Camp Taji", "in the Red Sea", "on an Iraqi air base", "near Albu Kamal". */
function prepositional(place: Location): string {
  const { relation, name, country } = place;
  if (sea.test(name)) return `${relation ?? 'in'} the ${name}`;
  if (isDescribed(place)) {
    return `${relation ?? (isPlural(name) ? 'on' : 'at')} ${articled(name)}`;
  }
  const usual = /^Lake \p{Lu}/u.test(name) ? 'on' : name !== country && site.test(name) ? 'at' : 'in';
  return `${relation ?? usual} ${printedName(place)}`;
}

/** "in Iraq" after what is described, "Iraq" after a name. */
function countryAfter(place: Location): string {
  const { name, country } = place;
  if (country === null || country === name || name.includes(country) || sea.test(name)) return '';
  if (isDescribed(place)) return isPlural(name) ? ` in ${country}` : '';
  return `, ${country}`;
}

/** Says no more than that it was somewhere. */
const anywhere = /^(?:cit(?:y|ies)|towns?|villages?|areas?|scene|neighbou?rhood|district|region|country|place|location|site)$/;
/** Words of a headline or in capitals that were taken for a name. */
const noise =
  /\b(?:Posted|Updated|Slideshow|Photos?|Video|Shooting|Attack|Killing)\b|\b\p{Lu}{2,} \p{Lu}{2,}\b|^(?:AT|ON|IN|HIS|HER|WITH)\b/u;
const pointing = /^(?:nearby|same|own|local|other) /;

/** With a space before it; empty where there is nothing to say. */
export function whereabouts(place: Location | null): string {
  if (!place || anywhere.test(place.name) || noise.test(place.name)) return '';
  const shown = { ...place, name: place.name.replace(pointing, '') };
  return ` ${prepositional(shown)}${countryAfter(shown)}`;
}
