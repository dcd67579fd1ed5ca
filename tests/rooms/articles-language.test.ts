import { describe, expect, test } from 'vitest';
import { languageName, languageOf } from '../../src/articles/language.ts';
import { languages } from '../../src/articles/languages.ts';
import type { Block } from '../../src/model.ts';

const body = (text: string): readonly Block[] => [{ start: 0, end: text.length, role: 'body', reason: null }];
const told = (text: string, declared: string | null = null): string => languageOf(text, body(text), declared);

const english =
  'Five guards were wounded when shells hit a border post on Monday, the ministry said. Two rebel groups claimed the attack, but neither of them gave proof of it.';
const spanish =
  'Cinco guardias resultaron heridos el lunes cuando varios proyectiles cayeron sobre un puesto fronterizo, según dijo el ministerio. Dos grupos rebeldes se atribuyeron el ataque, pero ninguno de ellos dio pruebas.';
const german =
  'Fünf Wachleute wurden am Montag verletzt, als Granaten auf einen Grenzposten fielen, wie das Ministerium sagte. Zwei Gruppen haben sich zu dem Angriff bekannt, aber keine von ihnen legte Beweise vor.';
const foreign: readonly (readonly [string, string])[] = [
  ['es', spanish],
  ['de', german],
  [
    'fr',
    'Cinq gardes ont été blessés lundi lorsque des obus sont tombés sur un poste frontière, a déclaré le ministère. Deux groupes rebelles ont revendiqué l’attaque, mais aucun d’eux n’en a donné la preuve.',
  ],
  [
    'pt',
    'Cinco guardas ficaram feridos na segunda-feira quando projéteis atingiram um posto de fronteira, disse o ministério. Dois grupos rebeldes assumiram o ataque, mas nenhum deles deu provas disso.',
  ],
  [
    'it',
    'Cinque guardie sono rimaste ferite lunedì quando alcuni proiettili hanno colpito un posto di frontiera, ha detto il ministero. Due gruppi ribelli hanno rivendicato l’attacco, ma nessuno dei due ne ha dato prova.',
  ],
  [
    'nl',
    'Vijf wachters raakten maandag gewond toen granaten op een grenspost vielen, zei het ministerie. Twee groepen eisten de aanval op, maar geen van hen gaf daar bewijs van, en de politie is nog in het dorp.',
  ],
  [
    'af',
    'Vyf wagte is Maandag gewond toe bomme op ’n grenspos geval het, het die ministerie gesê. Twee groepe het gesê dat hulle die aanval gedoen het, maar nie een van hulle het dit bewys nie.',
  ],
  [
    'sv',
    'Fem vakter skadades på måndagen när granater föll över en gränspost, enligt ministeriet. Två grupper tog på sig attacken, men ingen av dem har visat att det var de som låg bakom den.',
  ],
  [
    'da',
    'Fem vagter blev såret mandag, da granater ramte en grænsepost, sagde ministeriet. To grupper har taget ansvaret for angrebet, men ingen af dem har vist, at det var dem, der stod bag ved det.',
  ],
  [
    'no',
    'Fem vakter ble såret mandag da granater traff en grensepost, sa departementet. To grupper har tatt på seg ansvaret for angrepet, men ingen av dem har vist at det var de som sto bak.',
  ],
  [
    'fi',
    'Viisi vartijaa haavoittui maanantaina, kun kranaatit osuivat raja-asemaan, ministeriö kertoi. Kaksi ryhmää on ilmoittanut, että ne olivat iskun takana, mutta kumpikaan ei ole esittänyt siitä todisteita, ja myös syy on epäselvä.',
  ],
  [
    'pl',
    'Pięciu strażników zostało rannych w poniedziałek, gdy pociski spadły na posterunek na granicy, podało ministerstwo. Dwie grupy przyznały się do ataku, ale żadna z nich nie dała na to dowodu, a jest ich w kraju więcej.',
  ],
  [
    'cs',
    'Pět strážných bylo v pondělí zraněno, když granáty dopadly na pohraniční stanici, uvedlo ministerstvo. K útoku se přihlásily dvě skupiny, ale žádná z nich to nedoložila a podle policie je také možné, že to byl omyl.',
  ],
  [
    'hu',
    'Öt határőr megsebesült hétfőn, amikor lövedékek csapódtak be egy őrsbe, közölte a minisztérium. Két csoport is magára vállalta a támadást, de egyik sem bizonyította azt, hogy ő volt az, aki lőtt.',
  ],
  [
    'ro',
    'Cinci grăniceri au fost răniți luni, după ce mai multe obuze au lovit un post de frontieră, a anunțat ministerul. Două grupuri au revendicat atacul, dar nu au dat nicio dovadă că sunt cele care au tras.',
  ],
  [
    'tr',
    'Bakanlık, pazartesi günü bir sınır karakoluna düşen mermiler nedeniyle beş askerin yaralandığını açıkladı. İki grup saldırıyı üstlendi ama bu iddia için kanıt sunulmadı ve olay daha sonra da incelenecek.',
  ],
  [
    'id',
    'Lima penjaga terluka pada hari Senin ketika peluru jatuh di sebuah pos perbatasan, kata kementerian itu. Dua kelompok mengaku bertanggung jawab, tetapi tidak ada bukti dari mereka yang telah diberikan untuk klaim ini.',
  ],
  [
    'vi',
    'Bộ này cho biết năm lính gác đã bị thương hôm thứ hai khi đạn rơi vào một đồn biên giới. Hai nhóm đã nhận trách nhiệm về vụ này nhưng không có bằng chứng được đưa ra từ các nhóm đó.',
  ],
  [
    'sw',
    'Walinzi watano walijeruhiwa siku ya Jumatatu baada ya makombora kuanguka katika kituo cha mpaka, wizara ilisema. Makundi mawili yalisema kuwa ni yao, lakini hakuna ushahidi kwa watu wa eneo hilo na wizara pia.',
  ],
  [
    'sco',
    'Five gairds wis hurtit whan shells hit a border post on Monday, the meenistry said. Twa gangs claimed they haed duin it, but nane o thaim gied pruif, an the fowk o the toun wis feart tae gang oot o thair hames efter it wi the bairns.',
  ],
  [
    'ru',
    'Пять военнослужащих были ранены в понедельник, когда снаряды попали в пограничный пост, сообщили в министерстве. Две группы взяли на себя ответственность, но не привели доказательств этого.',
  ],
  [
    'uk',
    'П’ятеро військових були поранені в понеділок, коли снаряди влучили у прикордонний пост, повідомили в міністерстві. Дві групи взяли на себе відповідальність, але не навели доказів, що це вони.',
  ],
  [
    'bg',
    'Петима граничари са били ранени в понеделник, когато снаряди са паднали върху граничен пост, съобщиха от министерството. Две групи поеха отговорност, но не дадоха доказателства, че това са те.',
  ],
  [
    'sr',
    'Пет граничара је рањено у понедељак када су гранате пале на гранични прелаз, саопштило је министарство. Две групе су преузеле одговорност, али нису дале доказе да је то њихово дело.',
  ],
  [
    'ar',
    'قالت الوزارة إن خمسة من الحراس أصيبوا يوم الاثنين عندما سقطت قذائف على موقع حدودي. وأعلنت جماعتان مسؤوليتهما عن الهجوم من دون أن تقدم أي منهما دليلا على ذلك في بيانها.',
  ],
  [
    'fa',
    'وزارت کشور گفت پنج مرزبان روز دوشنبه بر اثر اصابت گلوله به یک پاسگاه مرزی زخمی شدند. دو گروه مسئولیت این حمله را بر عهده گرفتند اما هیچ کدام برای آن مدرکی ارائه نکردند که قابل قبول باشد.',
  ],
  [
    'ur',
    'وزارت نے کہا ہے کہ پیر کو سرحدی چوکی پر گولے گرنے سے پانچ محافظ زخمی ہو گئے۔ دو گروہوں نے اس حملے کی ذمہ داری قبول کی ہے لیکن ان میں سے کسی نے بھی ثبوت نہیں دیا۔',
  ],
  [
    'he',
    'חמישה שומרים נפצעו ביום שני כאשר פגזים פגעו במוצב הגבול, כך אמר המשרד. שתי קבוצות לקחו אחריות על ההתקפה, אבל אף אחת מהן לא הביאה לכך ראיות.',
  ],
  [
    'el',
    'Πέντε φρουροί τραυματίστηκαν τη Δευτέρα όταν βλήματα έπληξαν συνοριακό φυλάκιο, ανακοίνωσε το υπουργείο. Δύο ομάδες ανέλαβαν την ευθύνη για την επίθεση.',
  ],
  ['zh', '该部表示，星期一炮弹击中一处边境哨所，造成五名警卫受伤。两个组织声称对此次袭击负责，但均未提供证据。'],
  ['ja', '月曜日に国境の検問所が砲撃され、警備員五人が負傷したと省が発表した。二つの組織が犯行を認めたが、証拠は示されていない。'],
  ['ko', '월요일에 국경 초소에 포탄이 떨어져 경비병 다섯 명이 다쳤다고 국방부가 밝혔다. 두 단체가 공격을 자처했지만 증거는 내놓지 않았다.'],
  ['hi', 'मंत्रालय ने कहा कि सोमवार को एक सीमा चौकी पर गोले गिरने से पाँच सुरक्षाकर्मी घायल हो गए। दो समूहों ने हमले की ज़िम्मेदारी ली है।'],
];

describe('the language of an article', () => {
  test.each(foreign)('%s: %s', (code, text) => {
    expect(told(text)).toBe(code);
    expect(told(text, 'en')).toBe(code);
  });

  test.each([
    english,
    english.toUpperCase(),
    english.repeat(40),
    'Rocket fire kills nine in Arvik, ministry says.',
    'FLASH: NINE DEAD IN ARVIK AFTER DE SILVA PALACE HIT - RADIO',
    'Ardan de Velik, Jean de la Croix, Maria del Carmen y Ruiz, Otto von der Au, Jan van den Berg, Lom al-Tarek bin Said, Ana da Silva e Costa, Luc du Pont de la Tour.',
    'Arvik 9 40 12, Lower Sand 2 11 0, Upper Sand 7 0 0; total 18 51 12.',
    'Guards: 12. Soldiers: 9.',
    'Nine people die in fire.',
    'A man in Die, in the south of France, was hit by a tram on his way to work, a man was told in Die on Monday.',
    'Het Nieuwsblad and De Standaard reported that the minister was in the Hague when the news of the attack came.',
    `${english} “${spanish}” she added, and the spokesman of the ministry would not say who had been in the post at the time or why.`,
    `${english} In Berlin the paper wrote: “${german.slice(0, 104)}” The ministry has not answered it so far.`,
    'The presidential palace in Arvik was hit by three rockets; no casualties.',
    '',
    '2020',
  ])('English stays English: %s', (text) => {
    expect(told(text)).toBe('en');
    expect(told(text)).toBe('en');
  });

  test.each<readonly [string, string | null, string]>([
    ['Shells fell.', 'fr', 'fr'],
    ['Shells fell.', 'fr-CA', 'fr'],
    ['Shells fell.', 'EN_gb', 'en'],
    ['Shells fell.', 'fra', 'fr'],
    ['Shells fell.', 'French', 'fr'],
    ['Shells fell.', 'tlh', 'tlh'],
    ['Shells fell.', ' ', 'en'],
    ['Shells fell.', 'not a language', 'en'],
    [english, 'fr', 'en'],
    [spanish, 'en-US', 'es'],
  ])('%s declared as %s is %s', (text, declared, expected) => {
    expect(told(text, declared)).toBe(expected);
  });

  test('only the story is judged, and only its beginning', () => {
    const text = `${german}\n\n${english}`;
    const cut = german.length;
    const blocks: readonly Block[] = [
      { start: 0, end: cut, role: 'removed', reason: 'related' },
      { start: cut + 2, end: text.length, role: 'body', reason: null },
    ];
    expect(languageOf(text, blocks, null)).toBe('en');
    const long = `${english.repeat(25)}\n\n${spanish.repeat(200)}`;
    expect(told(long)).toBe('en');
  });

  test('Spanish with a sentence of English is Spanish', () => {
    expect(told(`${spanish.repeat(2)} ${english.slice(0, 80)}`)).toBe('es');
  });

  test('names for messages', () => {
    expect([languageName('fr'), languageName('uk'), languageName('zh'), languageName('sco')]).toEqual([
      'French',
      'Ukrainian',
      'Chinese',
      'Scots',
    ]);
    expect(languageName('tlh')).toBe('the language "tlh"');
  });

  test('each language is listed once, with its words once', () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
    for (const { code, words } of languages) {
      const list = words.split(' ').filter((word) => word !== '');
      expect([code, list.filter((word, at) => list.indexOf(word) !== at)]).toEqual([code, []]);
    }
  });
});
