import { describe, expect, test } from 'vitest';
import type { ClaimKind } from '../../src/model.ts';
import { readText, trace } from './claims.fixture.ts';

type Gives = readonly [kind: ClaimKind, low: number | null, high: number | null, detail?: string];
type Row = readonly [text: string, ...gives: readonly Gives[]];

const forceKinds: readonly ClaimKind[] = ['troops', 'attacks', 'strikes', 'targets', 'munitions'];

/** What a careful reader counts of forces and fire in each sentence; those without a figure are traps. */
const troopsPresent: readonly Row[] = [
  ['Washington keeps about 900 troops in Syria and 2,500 in Iraq.', ['troops', 900, 900, 'present'], ['troops', 2500, 2500, 'present']],
  ['A 1,200-strong force guards the dam.', ['troops', 1200, 1200, 'present']],
  ['The African Union has a force of 22,000 in Somalia.', ['troops', 22000, 22000, 'present']],
  ['He thanked the 5,000 US soldiers stationed in the emirate.', ['troops', 5000, 5000, 'present']],
  ['Some 13,000 United Nations peacekeepers are based in Mali.', ['troops', 13000, 13000, 'present']],
  ['Eritrea is said to have an army of 200,000.', ['troops', 200000, 200000, 'present']],
  ['The group has an estimated 8,000 fighters in the hills around Marib.', ['troops', 8000, 8000, 'present']],
  ['Between 1,000 and 3,000 insurgents are still holding out in the old city.', ['troops', 1000, 3000, 'present']],
  ['More than 100,000 Russian soldiers are massed along the frontier.', ['troops', 100001, null, 'present']],
  ['France, which has 5,100 troops in the Sahel, offered helicopters.', ['troops', 5100, 5100, 'present']],
  ['There are roughly 28,500 American troops in South Korea.', ['troops', 28500, 28500, 'present']],
  ['The mission comprises 650 police officers and 1,400 soldiers.', ['troops', 650, 650, 'present'], ['troops', 1400, 1400, 'present']],
  ['The base, home to about 1,500 Marines, was put on alert.', ['troops', 1500, 1500, 'present']],
  ['The militia numbers some 4,000 fighters.', ['troops', 4000, 4000, 'present']],
  ['Ethiopia has reduced its force from 5,200 to 3,000.', ['troops', 3000, 3000, 'present']],
  ['The number of British soldiers in the province fell from 9,500 to 5,000.', ['troops', 5000, 5000, 'present']],
  ['The American presence in Niger, about 1,100 troops, was put in doubt.', ['troops', 1100, 1100, 'present']],
  ['The army, 40,000 strong, controls little outside the capital.', ['troops', 40000, 40000, 'present']],
];

const troopsMoving: readonly Row[] = [
  ['Canada will send another 1,500 troops to Latvia.', ['troops', 1500, 1500, 'planned']],
  ['Burundi has pulled out 400 of its 3,000 peacekeepers.', ['troops', 400, 400, 'withdrawn'], ['troops', 3000, 3000, 'present']],
  ['The president ordered 2,000 marines to the border.', ['troops', 2000, 2000, 'planned']],
  ['Kenya deployed 300 soldiers to Lamu after the raid.', ['troops', 300, 300, 'deployed']],
  ['About 3,200 paratroopers arrived in Kabul on Friday.', ['troops', 3200, 3200, 'deployed']],
  ['Some 700 police officers were deployed across Paris.', ['troops', 700, 700, 'deployed']],
  ['The government withdrew 1,100 troops from Tigray.', ['troops', 1100, 1100, 'withdrawn']],
  ['A further 250 troops are being sent to guard the embassy.', ['troops', 250, 250, 'deployed']],
  ['Poland plans to station 10,000 soldiers on the Belarusian border.', ['troops', 10000, 10000, 'planned']],
  ['Up to 8,500 U.S. troops were put on heightened alert.', ['troops', null, 8500, 'present']],
  ['Thousands of soldiers have been sent to the flooded provinces.', ['troops', 2000, null, 'deployed']],
  ['Turkey said it would withdraw its 600 soldiers by spring.', ['troops', 600, 600, 'planned']],
  ['The last 150 German soldiers left Gao on Tuesday.', ['troops', 150, 150, 'withdrawn']],
  [
    'The council agreed to raise the force from 12,000 to 17,000.',
    ['troops', 12000, 12000, 'present'],
    ['troops', 17000, 17000, 'planned'],
  ],
  ['Chad sent 1,200 soldiers to fight alongside the Nigerian army.', ['troops', 1200, 1200, 'deployed']],
  ['Rwanda could send 1,000 troops to Mozambique.', ['troops', 1000, 1000, 'planned']],
  ['Two hundred commandos have been flown to the island.', ['troops', 200, 200, 'deployed']],
  ['Uganda deployed an extra 1,000 soldiers to eastern Congo.', ['troops', 1000, 1000, 'deployed']],
  ['The US has flown 300 troops out of Niger.', ['troops', 300, 300, 'withdrawn']],
  ['Ministers considered sending 500 soldiers to the islands.', ['troops', 500, 500, 'planned']],
  ['He mobilised 300,000 reservists in September.', ['troops', 300000, 300000, 'deployed']],
];

const troopTraps: readonly Row[] = [
  ['12 troops were killed in the ambush.'],
  ['Two officials are stationed at the gate of the ministry.'],
  ['Some 40,000 voters were registered in the valley.'],
  ['There are 1.2 million refugees in the country.'],
  ['Two battalions were sent to Donetsk.'],
  ['The army deployed three brigades along the river.'],
  ['Five soldiers were court-martialled last year.'],
  ['Two soldiers said they had seen nothing.'],
  ['The troops are to come home.'],
  ['Six policemen were arrested over the death of a student.'],
  ['The rebels hold 60 soldiers prisoner.'],
  ['Four fighters surrendered to the police.'],
  ['Thousands of soldiers have died in the war since 2022.'],
  ['More than 3,000 former fighters have applied for benefits.'],
  ['The memorial has the names of 4,200 soldiers.'],
  ['The army has lost 600 soldiers since May.'],
  ['The 1st Battalion, 27th Infantry Regiment, was sent to Mindanao.'],
  ['The number of soldiers killed has risen from 1,100 to 1,400.'],
  ['More than 10,000 soldiers took part in the parade.'],
  ['A convoy carrying 60 soldiers was ambushed.'],
  ['Two members of parliament are from the province.'],
];

const attackRows: readonly Row[] = [
  ['American troops in the region have been attacked 165 times since October 17.', ['attacks', 165, 165]],
  ['The outposts were attacked at least 40 times in one month.', ['attacks', 40, null]],
  ['Police recorded 14 attacks on polling stations.', ['attacks', 14, 14]],
  ['A wave of attacks has shaken Burkina Faso this year.', ['attacks', 2, null]],
  ['The group has claimed more attacks on the railway since then.', ['attacks', 2, null]],
  ['The militants carried out 27 ambushes and 12 raids in the province.', ['attacks', 27, 27], ['attacks', 12, 12]],
  ['Dozens of attacks on ships have been reported since November.', ['attacks', 24, null]],
  ['There were two separate attacks in Maiduguri on Sunday.', ['attacks', 2, 2]],
  ['The third attack this week left the town without power.'],
  ['An attack on the convoy failed.'],
  ['Officials fear more attacks before the election.'],
  ['The minister warned of further attacks on the pipeline.'],
  ['The measures are meant to prevent more attacks.'],
  ['There were more attacks than in the year before.'],
  ['She suffered two heart attacks.'],
  ['He voted three times.'],
  ['The convoy was attacked for the second time in a month.'],
  ['The valley saw three times the number of attacks of last year.'],
  ['Four people were killed in the attacks.'],
];

const strikeRows: readonly Row[] = [
  ['The air force carried out 27 air strikes on Tigray in a week.', ['strikes', 27, 27]],
  ['Coalition jets have flown 40 sorties over Mosul.'],
  ['Saudi warplanes launched a dozen airstrikes on Sanaa overnight.', ['strikes', 12, 12]],
  ['At least three drone strikes hit Khartoum on Monday.', ['strikes', 3, null]],
  ['A series of air strikes shook Tripoli.', ['strikes', 2, null]],
  ['The army has carried out more strikes on the camp since Friday.', ['strikes', 2, null]],
  ['Two strikes shut the car plants in May.'],
  ['Rail unions have called 12 strikes this year.'],
  ['A lightning strike started the fire.'],
  ['The strike, the fourth this month, hit a market.'],
];

const targetRows: readonly Row[] = [
  ['Bombers hit 85 targets at seven locations.', ['targets', 85, 85], ['targets', 7, 7]],
  ['The jets struck three bases of the militia.', ['targets', 3, 3]],
  ['Ukrainian forces destroyed two tanks and a depot.', ['targets', 2, 2]],
  ['The navy destroyed the missiles before they could be launched.', ['targets', 2, null]],
  ['Five weapons depots were struck in the raid.', ['targets', 5, 5]],
  ['Warplanes bombed at least four villages in Sagaing.', ['targets', 4, null]],
  ['The drones damaged two warships in Sevastopol.', ['targets', 2, 2]],
  ['Shells hit a school and two hospitals in Kharkiv.', ['targets', 2, 2]],
  ['Israel struck more than 200 targets in the Gaza Strip overnight.', ['targets', 201, null]],
  ['The strikes destroyed several launchers near Hodeidah.', ['targets', 2, null]],
  ['The earthquake destroyed 300 houses and two schools.'],
  ['Floods damaged three bridges.'],
  ['Fire destroyed two warehouses at the port.'],
  ['The army operates three bases in the valley.'],
  ['The hurricane hit two cities on the coast.'],
  ['The rebels said they would destroy the missiles.'],
  ['The lorry hit two cars on the motorway.'],
];

const munitionRows: readonly Row[] = [
  ['Russia fired 31 missiles at Kyiv.', ['munitions', 31, 31]],
  ['A barrage of rockets hit Haifa.', ['munitions', 2, null]],
  ['At least 15 of 22 drones were shot down, the air force said.', ['munitions', 15, null], ['munitions', 22, 22]],
  ['Despite most projectiles being intercepted, a hangar was damaged.', ['munitions', 2, null]],
  ['Most of the missiles were intercepted.', ['munitions', 2, null]],
  ['Some 40 rockets were launched from southern Lebanon.', ['munitions', 40, 40]],
  ['Air defences downed 13 of the 17 Shahed drones.', ['munitions', 13, 13], ['munitions', 17, 17]],
  ['North Korea fired two ballistic missiles into the sea.', ['munitions', 2, 2]],
  ['Six mortar shells landed near the market in Donetsk.', ['munitions', 6, 6]],
  ['Dozens of shells fell on the town.', ['munitions', 24, null]],
  ['Iran launched more than 300 drones and missiles.', ['munitions', 301, null]],
  ['One drone struck the refinery.', ['munitions', 1, 1]],
  ['A drone struck the refinery.'],
  ['The brigade has received 12 launchers and 200 missiles.'],
  ['Seoul will buy 40 missiles from Germany.'],
  ['The treaty limits each side to 1,550 warheads.'],
  ['The plant builds 50 drones a month.'],
  ['Police seized three grenades in a flat.'],
  ['Guards fired 30 rounds into the air.'],
  ['Two drones filmed the wedding.'],
];

describe.each([
  ['troops that are there', troopsPresent],
  ['troops that move', troopsMoving],
  ['people who are no troops of anybody', troopTraps],
  ['attacks', attackRows],
  ['strikes', strikeRows],
  ['targets', targetRows],
  ['munitions', munitionRows],
])('%s', (_, rows) => {
  test.each(rows.map(([text, ...gives]) => [text, gives] as const))('%s', (text, gives) => {
    const article = readText(text);
    const found = article.claims
      .filter(({ kind }) => forceKinds.includes(kind))
      .map(({ kind, quantity, detail }) => [kind, quantity?.low, quantity?.high, ...(detail === null ? [] : [detail])]);
    expect(found, trace(article)).toEqual(gives);
  });
});
