/** Captured, missing and displaced people: sentences with the figures that they give, and sentences that give none. */
import { describe, expect, test } from 'vitest';
import type { ClaimKind } from '../../src/model.ts';
import { readText, trace } from './claims.fixture.ts';

type Label = readonly [text: string, ...gives: readonly (readonly [low: number | null, high: number | null])[]];

const captured: readonly Label[] = [
  ['Rebels took 31 soldiers prisoner when the garrison at Bria fell.', [31, 31]],
  ['Pirates boarded the tanker and took its 22 sailors hostage.', [22, 22]],
  ['Gunmen seize bus with 14 pilgrims, take two guards hostage', [2, 2]],
  ['Fighters of the front are holding 45 villagers in a mosque.', [45, 45]],
  ['Nineteen peacekeepers are being held by the militia in Ruma.', [19, 19]],
  ['Eleven engineers remain in captivity, their company said.', [11, 11]],
  ['The raiders carried 60 women off into the hills.', [60, 60]],
  ['Militants snatched two nuns from a convent in Jolo.', [2, 2]],
  ['The kidnapping of four French miners stopped work at the pit.', [4, 4]],
  ['Our troops killed 30 of the enemy and captured eight.', [8, 8]],
  ['Some 200 prisoners were taken on the first day of the push.', [200, 200]],
  ['Armed men abducted journalist Samir Qasim outside his home.', [1, 1]],
  ['Troops detained 52 men of fighting age in three villages.', [52, 52]],
  ['The army says it has captured a rebel general.', [1, 1]],
  ['Forty-one hostages are still inside the theatre.', [41, 41]],
  ['Boko Haram abducted 110 schoolgirls, among them three sisters, in Dapchi.', [110, 110], [3, 3]],
  ['Police detained 200 marchers and fined 30.'],
  ['The fugitive, on the run for nine days, was captured at a motel.'],
  ['Insurgents captured two towns and an airfield in the north.'],
  ['The stadium holds 42,000 people.'],
  ['The prison holds 900 inmates in space for 400.'],
  ['Photographers captured the bride and 40 guests on the steps.'],
  ['Customs officers seized two tigers and 14 parrots.'],
  ['A crew of 20 took part in the hostage drill.'],
  ['The river burst its banks and carried off two herdsmen.'],
  ['Three men are being held on suspicion of arson.'],
  ['The guerrillas freed 16 hostages on Christmas Eve.'],
  ['The two sides exchanged 90 prisoners at the bridge.'],
  ['In the film, robbers take 12 clients hostage.'],
  ['He seized his son by the arm and ran.'],
  ['Rebels captured Abu Marwa after two days of shelling.'],
  ['The two prisoners were taken to hospital with fever.'],
];

const missing: readonly Label[] = [
  ['Divers searched for 17 missing passengers of the ferry.', [17, 17]],
  ['The search for a missing hiker, 61, resumed at dawn.', [1, 1]],
  ['The coastguard lists 24 sailors as missing.', [24, 24]],
  ['Two of the climbers were found alive and a third is missing.', [1, 1]],
  ['The whereabouts of nine opposition members are unknown.', [9, 9]],
  ['There was no trace of the three pilots on Thursday.', [3, 3]],
  ['Forty-three students disappeared after the march in Iguala.', [43, 43]],
  ['At least 90 people have not been seen since the dam broke.', [90, null]],
  ['Mudslide kills six in Honda; 15 missing', [15, 15]],
  ['Seven are dead and as many as 20 unaccounted for.', [null, 20]],
  ['Nobody is missing, the fire chief said.', [0, 0]],
  ['The two missing boys were found unharmed in a barn.'],
  ['Six paintings have been missing since the war.'],
  ['The team was missing four players through injury.'],
  ['Officers took 300 missing person reports last year.'],
  ['Two children are missing school because of the strike.'],
  ['The man disappeared into the crowd.'],
  ['Rescuers freed two people trapped in a lift.'],
  ['Three of those missing came home on Friday.'],
  ['Five links in the chain of evidence are missing.'],
  ['Both dogs went missing on Monday.'],
];

const displaced: readonly Label[] = [
  ['Shelling drove 6,000 villagers from their homes near Sloviansk.', [6000, 6000]],
  ['The cyclone left about 35,000 people without homes.', [35000, 35000]],
  ['The earthquake made 80,000 homeless.', [80000, 80000]],
  ['Lava forced 2,300 residents to flee.', [2300, 2300]],
  ['Firefighters evacuated 900 residents of the valley overnight.', [900, 900]],
  ['More than 700,000 refugees have crossed into Bangladesh.', [700001, null]],
  ['The town now shelters 12,500 displaced people.', [12500, 12500]],
  ['At least 40,000 people have had to leave their homes since June.', [40000, null]],
  ['The dam burst led to the evacuation of 5,200 people.', [5200, 5200]],
  ['Violence in Darfur has uprooted an estimated 1.4 million people.', [1400000, 1400000]],
  ['Some 3,000 families abandoned their villages.', [3000, 3000]],
  ['The camp at Dadaab is home to 230,000 refugees.', [230000, 230000]],
  ['The fighting caused the displacement of 17,000 people.', [17000, 17000]],
  ['Two thousand people took refuge in the cathedral.', [2000, 2000]],
  ['The new tax displaced 4,000 small shops.'],
  ['The ferry displaces 900 tons.'],
  ['The flood could force 50,000 people from their homes.'],
  ['Three suspects fled the scene in a van.'],
  ['The minister wants to take in 20,000 refugees next year.'],
  ['The shelter gave 300 homeless men a meal.'],
  ['Some 8,000 displaced people returned to their homes last week.'],
  ['The bus drove 40 passengers from the airport to their homes.'],
  ['Nine wounded men were evacuated to a field hospital.'],
  ['The 189 passengers were evacuated from the aircraft on slides.'],
  ['Residents were told to prepare for the evacuation of 6,000 people.'],
  ['A thousand people left their homes early to vote.'],
  ['Two refugees won medals at the games.'],
];

const labels: readonly (readonly [ClaimKind, readonly Label[]])[] = [
  ['captured', captured],
  ['missing', missing],
  ['displaced', displaced],
];

describe.each(labels)('%s', (kind, sentences) => {
  test.each(sentences.map(([text, ...gives]) => [text, gives] as const))('%s', (text, gives) => {
    const article = readText(text);
    const found = article.claims.filter((claim) => claim.kind === kind).map(({ quantity }) => [quantity?.low, quantity?.high]);
    expect(found, trace(article)).toEqual(gives);
  });
});

test('a part of the captured is no second number of them', () => {
  const { claims } = readText('Four aid workers were abducted near Bunia, among them two nurses.');
  const people = claims.filter(({ kind }) => kind === 'captured');
  expect(people.map(({ subsetOf }) => subsetOf)).toEqual([null, people[0]?.id]);
});

test('a long line of verbs without objects is read in time', () => {
  const text = `${'held took seized missing displaced captured evacuated '.repeat(20_000)}.`;
  const from = performance.now();
  readText(text);
  expect(performance.now() - from).toBeLessThan(10_000);
});
