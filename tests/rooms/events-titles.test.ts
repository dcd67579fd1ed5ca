/** What events are called: as a newspaper would, from what the claims say and from nothing else. */
import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import type { ReadArticle } from '../../src/model.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

const read = (text: string, index: number): ReadArticle => {
  const line = JSON.stringify({ id: `a${index}`, text, published: '2024-05-02', publisher: `Outlet ${index}` });
  return readClaims(dateArticle(readLine(line, index), lexicons), lexicons);
};

const titles = (...texts: readonly string[]): readonly string[] => linkEvents(texts.map(read), lexicons).map(({ title }) => title);

describe('titles', () => {
  test.each([
    // An accident or disaster is called by its noun, with what met with it.
    ['Nine people died on Wednesday in a coach crash near Kirkuk, police said.', 'Coach crash near Kirkuk'],
    ['Nine people were killed on Wednesday when a minibus left the road near Kirkuk, police said.', 'Minibus crash near Kirkuk'],
    ['Flash floods killed nine people in Kirkuk on Wednesday, police said.', 'Flash floods in Kirkuk'],
    ['The roof of a sports hall in Kirkuk gave way on Wednesday, killing nine people.', 'Roof collapse in Kirkuk'],
    ['Nine people were killed in a crush at a stadium in Kirkuk on Wednesday.', 'Crush at a stadium in Kirkuk'],
    ['Nine people drowned on Wednesday when a rowing boat overturned near Kirkuk.', 'Capsizing of a boat near Kirkuk'],
    ['Nine people drowned on Wednesday when the ferry Amira sank off Basra.', 'Sinking of a ferry off Basra'],
    ['A fire in a hotel in Kirkuk killed nine people on Wednesday.', 'Fire in a hotel in Kirkuk'],
    // An attack told by what was used or done.
    ['A bomb under a bridge in Kirkuk went off on Wednesday, killing nine people.', 'Bomb explosion in Kirkuk'],
    ['On Wednesday a grenade was thrown into a barber shop in Kirkuk, wounding nine people.', 'Grenade attack in Kirkuk'],
    ['Shells struck a bus station in Kirkuk on Wednesday, killing nine people.', 'Shelling in Kirkuk'],
    ['Gunmen opened fire on a wedding in Kirkuk on Wednesday, killing nine people.', 'Shooting in Kirkuk'],
    ['Gunmen raided a farm near Kirkuk on Wednesday, killing nine people.', 'Raid by gunmen near Kirkuk'],
    ['Three guards died on Wednesday when a mine exploded on a track near Kirkuk.', 'Mine explosion near Kirkuk'],
    ['Three guards died on Wednesday when they walked into a minefield near Kirkuk.', 'Three guards killed in a minefield near Kirkuk'],
    // Nothing but casualties: who suffered what, with the number where all agree on it.
    ['Three guards were killed in Kirkuk on Wednesday.', 'Three guards killed in Kirkuk'],
    ['In Kirkuk 40 people were killed and 12 wounded on Wednesday.', '40 people killed in Kirkuk'],
    ['At least 40 people were killed in Kirkuk on Wednesday.', 'People killed in Kirkuk'],
    ['Three guards were wounded in Kirkuk on Wednesday.', 'Three guards wounded in Kirkuk'],
    ['Twelve miners were missing in Kirkuk on Wednesday.', '12 miners missing in Kirkuk'],
    // Death by another hand is a killing, any other is a death.
    ['Gunmen killed Mayor Anton Weiss in Kirkuk on Wednesday.', 'Killing of Anton Weiss in Kirkuk'],
  ])('%s', (text, title) => {
    expect(titles(text)[0]?.replace(/, Iraq$/, '')).toBe(title.replace(/, Iraq$/, ''));
  });

  test.each([
    ['A bomb under a bridge in Kirkuk went off on Wednesday, killing nine people.', 'attack'],
    ['Rockets hit a camp near Kirkuk on Wednesday, killing nine people.', 'strike'],
    ['A drone hit a convoy near Kirkuk on Wednesday, killing nine people.', 'strike'],
    ['Gunmen attacked a checkpoint near Kirkuk on Wednesday, killing nine people.', 'attack'],
    ['Nine people were killed on Wednesday when a minibus left the road near Kirkuk, police said.', 'casualties'],
    ['Three guards died on Wednesday when a mine exploded on a track near Kirkuk.', 'casualties'],
    ['Nine people were killed in Kirkuk on Wednesday.', 'casualties'],
    ['Gunmen killed Mayor Anton Weiss in Kirkuk on Wednesday.', 'killing'],
  ])('%s is a kind of event as its title says: %s', (text, kind) => {
    expect(linkEvents([read(text, 0)], lexicons)[0]?.kind).toBe(kind);
  });

  test('count nobody twice: a number only where the articles agree on it', () => {
    const [title] = titles(
      'Three guards were killed in Kirkuk on Wednesday.',
      'Five guards were killed in Kirkuk on Wednesday, police said.',
    );
    expect(title).toBe('Guards killed in Kirkuk, Iraq');
  });

  test('leave a number to the claims that give it', () => {
    expect(titles('Two shootings in Kirkuk on Wednesday killed nine people.')[0]).toBe('Shootings in Kirkuk, Iraq');
  });

  test('take no side from a dateline, nor from who was hurt', () => {
    const [rockets] = titles('AMARAH, Iraq - Rockets hit a bakery in Amarah on Wednesday, killing nine people, the mayor said.');
    expect(rockets).toBe('Rocket strike in Amarah, Iraq');
    const [bomb] = titles(
      'Tom Ash, 34, was with two American friends near Kirkuk when a roadside bomb destroyed their van on Wednesday. All three died.',
    );
    expect(bomb).not.toMatch(/^(?:US|American)/);
  });

  test('give a place its full name, its town and the country of the dateline', () => {
    const [town] = titles('SANTA RITA DEL SUR, Honduras (AB) - A blast in Santa Rita del Sur killed nine people on Wednesday.');
    expect(town).toBe('Blast in Santa Rita del Sur, Honduras');
    const [street] = titles('Nine people were shot dead in Weaver Street in Dunmore on Wednesday.');
    expect(street).toBe('Shooting in Weaver Street, Dunmore');
  });

  test('name no place where the hurt were only cared for', () => {
    expect(titles('Nine people were wounded in a shooting on Wednesday. Four of them are still in hospital.')[0]).toBe('Shooting');
  });

  test('say what a place is, not only that something of it blew up', () => {
    const [depot] = titles(
      'An explosion tore through a grain depot in Kirkuk on Wednesday, killing nine people.',
      'The depot explosion in Kirkuk on Wednesday killed nine people.',
    );
    expect(depot).toBe('Explosion at a grain depot in Kirkuk, Iraq');
  });

  test('keep the village that the sentence names', () => {
    const [raid] = titles('Gunmen raided the village of Oum Sala in northern Nigeria on Wednesday, killing nine people.');
    expect(raid).toBe('Raid by gunmen on the village of Oum Sala in northern Nigeria');
  });

  test('prefer the town that is told first to the country that another article tells', () => {
    const told = [
      'Nine people were killed in a crush at a stadium in the town of Puerto Alva on Wednesday.',
      'Nine people died in a crush at a stadium in Bolivia on Wednesday.',
    ];
    expect(titles(...told)).toEqual(['Crush at a stadium in Puerto Alva, Bolivia']);
  });

  test('know a town whose name has a small word in it', () => {
    expect(titles('A blast in Dar es Salaam killed nine people on Wednesday.')[0]).toMatch(/^Blast in Dar es Salaam/);
  });

  test('name no side that somebody only accuses', () => {
    const [strike] = titles('Iran accused Israel of launching an airstrike in Homs on Wednesday that killed nine officers.');
    expect(strike).toMatch(/^Airstrike in Homs/);
  });

  test('call policemen policemen', () => {
    expect(titles('Four policemen were killed in Kirkuk on Wednesday.')).toEqual(['Four policemen killed in Kirkuk, Iraq']);
  });

  test.each([
    ['A man was wounded in Dunmore on Wednesday, police said. The man is in hospital.', 'Man wounded in Dunmore'],
    ['Apparently unrelated shootings in Dunmore on Wednesday wounded nine people.', 'Shootings in Dunmore'],
    ['Nine people were wounded in a shooting on Wednesday. They were taken to Mercy Hill Hospital, where one of them died.', 'Shooting'],
    ['Nine people were wounded in a shooting at a nearby bar on Wednesday.', 'Shooting at a bar'],
    ['Nine people were wounded in the city on Wednesday.', 'Nine people wounded'],
    [
      'Anton Weiss and Ib Lund drowned near Dunmore on Wednesday. The two men had been fishing.',
      'Deaths of Anton Weiss and Ib Lund near Dunmore',
    ],
    ['An uncle of the mayor was wounded in Dunmore on Wednesday.', 'One person wounded in Dunmore'],
    ['A dozen shootings in Dunmore on Wednesday wounded nine people.', 'Shootings in Dunmore'],
    ['His three sons were killed in Dunmore on Wednesday.', 'Three people killed in Dunmore'],
  ])('%s', (text, title) => {
    expect(titles(text)[0]).toBe(title);
  });

  test('take no headline for a name', () => {
    const [shooting] = titles(
      'Nightclub Shooting In Dunmore Posted\n\nNine people were wounded when a man opened fire in a club in Dunmore on Wednesday.',
    );
    expect(shooting).toBe('Shooting in Dunmore');
  });
});
