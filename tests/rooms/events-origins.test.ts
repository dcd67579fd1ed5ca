/** Independent voices: who is counted as one, and who is not. All articles of a row tell of one event. */
import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/articles/index.ts';
import { readClaims } from '../../src/claims/index.ts';
import { dateArticle } from '../../src/dates/index.ts';
import { linkEvents } from '../../src/events/index.ts';
import { shippedLexicons } from '../lexicons.ts';

const lexicons = shippedLexicons();

/** A text, or a text and what is not as in the others: an outlet of its own, the same day. */
type Print = string | { readonly text: string; readonly publisher?: string; readonly published?: string; readonly agency?: string };

/** Names of the voices of the one event that all prints tell of. */
function voicesOf(...prints: readonly Print[]): readonly string[] {
  const articles = prints.map((print, at) => {
    const own = typeof print === 'string' ? { text: print } : print;
    const article = { title: 'A title', published: '2024-05-02', publisher: `Outlet ${at + 1}`, id: `a${at + 1}`, agency: null, ...own };
    // A line of JSONL credits no agency; an article of a file does.
    const read = { ...readLine(JSON.stringify(article), 1), agency: article.agency };
    return readClaims(dateArticle(read, lexicons), lexicons);
  });
  const events = linkEvents(articles, lexicons);
  expect(events.map(({ articles: told }) => told.length)).toEqual([prints.length]);
  const backwards = linkEvents([...articles].reverse(), lexicons);
  expect(backwards.map(({ origins }) => origins.map(({ name }) => name))).toEqual(
    events.map(({ origins }) => origins.map(({ name }) => name)),
  );
  return events[0]?.origins.map(({ name }) => name) ?? [];
}

const said = (speaker: string, verb = 'said'): string =>
  `A bomb in Kirkuk on Wednesday killed nine people and wounded 20, ${speaker} ${verb}.`;
const toll = 'A bomb in Kirkuk on Wednesday killed nine people and wounded 20.';

describe('a body and whoever speaks for it are one voice', () => {
  it.each([
    ['army spokesman Colonel Omar Daoud', 'the army'],
    ['Colonel Omar Daoud, spokesman for the army,', 'the army'],
    ['the army’s spokesman, Colonel Omar Daoud,', 'the military'],
    ['a military source', 'the army'],
    ['civil protection director Lena Prado', 'civil protection'],
    ['Lena Prado, the national director of civil protection,', 'civil protection'],
    ['the provincial police chief, Sami Haddad,', 'police'],
    ['police Captain Sami Haddad', 'police in Kirkuk'],
    ['the defence ministry', 'the Ministry of Defence'],
    ['the health ministry', 'the Iraqi health ministry'],
    ['the emergencies ministry', 'ministry spokesman Adam Rahim'],
    ['interior minister Adam Rahim', 'the interior ministry'],
    ['the fire department', 'fire chief Adam Rahim'],
    ['the fire brigade', 'brigade commander Adam Rahim'],
    ['the general hospital', 'hospital director Dr. Nadia Aziz'],
    ['the hospital’s director, Dr. Nadia Aziz,', 'the hospital in Kirkuk'],
    ['Governor Adam Rahim', 'the governor’s office'],
    ['Lena Prado', 'Ms Prado'],
    ['Adam Rahim', 'President Adam Rahim'],
    ['Mali’s defence ministry', 'the defence ministry'],
    ['Kirkuk police', 'local police'],
  ])('%s and %s', (one, other) => {
    expect(voicesOf(said(one), said(other))).toHaveLength(1);
  });

  it.each([
    ['the army', 'police'],
    ['the defence ministry', 'the health ministry'],
    ['the Kirkuk police', 'the federal police'],
    ['police', 'a former police chief, Sami Haddad,'],
    ['the general hospital', 'police'],
    ['the Russian defence ministry', 'the Ukrainian defence ministry'],
    ['the Fourth Division', 'the Sixth Division'],
    ['Lena Prado', 'Maria Prado'],
    ['the Al Noor hospital', 'the Ibn Sina hospital'],
    ['police', 'police union leader Sami Haddad'],
    ['the mayor', 'the governor'],
    ['Governor Adam Rahim', 'Governor Omar Saleh'],
    ['the Syrian army', 'the Turkish army'],
    ['the hospital', 'a hospital patient'],
    ['Prime Minister Adam Rahim', 'the interior ministry'],
    ['the United Nations', 'the government'],
    ['residents', 'witnesses'],
    ['officials', 'local officials'],
  ])('%s and %s are two', (one, other) => {
    expect(voicesOf(said(one), said(other))).toHaveLength(2);
  });

  it('is known by what another sentence calls him', () => {
    const chief = `${said('Sami Haddad')}\n\n“We are looking for a white car,” said Sami Haddad, the city police chief.`;
    expect(voicesOf(chief, said('police'))).toHaveLength(1);
  });
});

describe('a body that publishes', () => {
  it('is the voice that others quote', () => {
    const bulletin = { text: toll, publisher: 'Ministry of Health, Baghdad' };
    expect(voicesOf(bulletin, said('the health ministry'))).toHaveLength(1);
  });

  it('is the voice of its helpers', () => {
    const statement = { text: toll, publisher: 'Red Valley Rescuers' };
    expect(voicesOf(statement, said('a medic from the Red Valley Rescuers'))).toHaveLength(1);
  });
});

describe('an outlet in its own voice', () => {
  it('repeats what a speaker of the event said elsewhere', () => {
    expect(voicesOf(said('police'), toll)).toEqual(['police']);
    expect(voicesOf(said('police'), { text: toll, published: '2024-05-03' })).toEqual(['police']);
  });

  it('has its own where it printed first', () => {
    const first = { text: 'A bomb in Kirkuk on Wednesday killed nine people and wounded 20.', published: '2024-05-01' };
    expect(voicesOf(first, said('police'))).toHaveLength(2);
  });

  it('has its own where it gives another figure', () => {
    expect(voicesOf(said('police'), toll.replace('nine', '13'))).toHaveLength(2);
  });

  it('has its own where it counted itself', () => {
    const counted = 'Our reporter counted the bodies of nine people after the bomb in Kirkuk on Wednesday. The bomb wounded 20.';
    expect(voicesOf(said('police'), counted)).toHaveLength(2);
  });

  it('goes on in the words of the speaker it quotes', () => {
    const quoting = 'A bomb in Kirkuk on Wednesday killed nine people, Dr. Nadia Aziz said. The bomb wounded 20 people.';
    expect(voicesOf(quoting)).toEqual(['Dr. Nadia Aziz']);
    expect(voicesOf(quoting, said('police'))).toHaveLength(2);
  });

  it('does not go on in the words of a bystander', () => {
    const quoting = 'A bomb in Kirkuk on Wednesday killed nine people. Two of them were children, a neighbour said. The bomb wounded 20.';
    expect(voicesOf(quoting)).toContain('Outlet 1');
  });

  it('is another than another outlet', () => {
    expect(voicesOf(toll, `${toll} The street was closed.`.replace('A bomb', 'On a market, a bomb'))).toHaveLength(2);
  });
});

describe('an agency', () => {
  const other = 'Nine people died and 20 were wounded when a bomb went off in Kirkuk on Wednesday.';

  it('is the voice of all that print its words or their own of them', () => {
    expect(voicesOf({ text: toll, agency: 'Reuters' }, { text: other, agency: 'Reuters' })).toEqual(['Reuters']);
    expect(voicesOf({ text: toll, agency: 'Reuters' }, { text: other, agency: 'Xinhua' })).toHaveLength(2);
  });

  it('is the voice of those that quote it', () => {
    const wire = { text: toll, publisher: 'Istmo News Agency' };
    expect(voicesOf(wire, said('the Istmo News Agency', 'reported'))).toHaveLength(1);
    expect(voicesOf(wire, said('the state news agency INA', 'reported'))).toHaveLength(1);
    expect(voicesOf(wire, said('the state news agency KNA', 'reported').replace('nine', '13'))).toHaveLength(2);
  });

  it('that quotes somebody is no voice beside him', () => {
    const wire = { text: said('police'), publisher: 'Istmo News Agency' };
    expect(voicesOf(wire, said('the Istmo News Agency', 'reported'))).toEqual(['police']);
  });

  it('is not he who tells it', () => {
    const told = 'A bomb in Kirkuk on Wednesday killed nine people and wounded 20, Sami Haddad told Reuters.';
    expect(voicesOf(told, said('Sami Haddad'))).toEqual(['Sami Haddad']);
  });
});

describe('those who did it', () => {
  it('are one voice, whatever they are called', () => {
    const claim = 'An attack on a convoy near Kirkuk on Wednesday killed nine soldiers, an armed group said.';
    expect(voicesOf(claim, claim.replace('an armed group said', 'the attackers claimed'))).toHaveLength(1);
  });

  it('are another voice than those whom they hit', () => {
    const claim = 'An attack on a convoy near Kirkuk on Wednesday killed nine soldiers, an armed group said.';
    expect(voicesOf(claim, claim.replace('an armed group', 'the army'))).toHaveLength(2);
  });
});

describe('an outlet that others quote', () => {
  it('tells for nobody but itself', () => {
    const quoting = `${toll} Fox News said that five of them were in serious condition.`;
    expect(
      voicesOf(
        { text: quoting, publisher: 'Outlet A' },
        { text: 'Nine people were killed and 20 wounded by a bomb in Kirkuk on Wednesday.', publisher: 'Outlet B' },
      ),
    ).toEqual(expect.arrayContaining(['Outlet A', 'Outlet B']));
  });
});
