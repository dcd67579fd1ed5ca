/**
 * Languages with their commonest small words: articles, prepositions, pronouns, auxiliaries. They make up a third of any text of the
 * language and hardly stand in another, so that a few sentences tell it. Chosen for this project from what grammars call closed classes;
 * neighbours (Danish and Norwegian, Czech and Slovak) have those words too by which they differ. Codes and names: ISO 639.
 * Languages without words here are known by their script alone, or only by what is declared.
 */
export interface Language {
  /** ISO 639-1 where there is one, else 639-3. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** Other codes for it (ISO 639-2). */
  readonly others: string;
  readonly words: string;
}

const row = (code: string, name: string, others = '', words = ''): Language => ({ code, name, others, words });

/** English first; of two languages with as many words the earlier one is told. */
export const languages: readonly Language[] = [
  row(
    'en',
    'English',
    'eng',
    'the of and to in a that for on with was said by at as it is from were his he has had have be been are which an who will this but not they their or its after about more when she her would there out all up into than also over could some no if what them near while before against since under',
  ),
  row(
    'fr',
    'French',
    'fra fre',
    'le la les de des du un une et à a au aux en dans que qui pour par sur pas est ont été son sa ses ce cette il elle ils plus avec d l qu n s se ne mais après selon dont leur était sont avait lors où',
  ),
  row(
    'es',
    'Spanish',
    'spa',
    'el la los las de del un una y a en que por para con no se su sus al lo como más es fue ha han este esta pero entre sobre también desde según tras sin había durante cuando ellos',
  ),
  row(
    'pt',
    'Portuguese',
    'por',
    'o a os as de do da dos das um uma e em no na nos nas que por para com não se seu sua ao à mais foi são está como mas após entre sobre também segundo pelo pela quando ter havia ele',
  ),
  row(
    'it',
    'Italian',
    'ita',
    'il lo la i gli le di del della dei delle un una e a in nel nella che per con non si è sono ha hanno da dal dalla su sul come più anche ma dopo alla al ai stato l d dell all ne quando',
  ),
  row(
    'de',
    'German',
    'deu ger',
    'der die das den dem des ein eine einen einer eines und in im zu zum zur von vom mit auf für ist sind war waren wurde wurden hat haben nach bei nicht sich auch als an am aus es sie er dass wie nur über noch aber',
  ),
  row(
    'nl',
    'Dutch',
    'nld dut',
    'de het een en van in op te dat die is was zijn voor met niet aan er door om ook als bij naar uit zou maar worden wordt werd heeft hebben had over nog tot volgens hij ze deze geen meer na toen',
  ),
  row(
    'af',
    'Afrikaans',
    'afr',
    'die n van en in is het nie wat te dat op vir met aan was hy sy hulle ons word sal om deur by ook as uit na maar nog gesê volgens baie hierdie wees kan tot een toe',
  ),
  row(
    'sv',
    'Swedish',
    'swe',
    'och i att det som en på är av för med den till har de inte om ett han men var sig från vi så kan hon efter där under också enligt vid sade blev över mot dem när',
  ),
  row(
    'da',
    'Danish',
    'dan',
    'og i at det som en på er af for med den til har de ikke om et han men var sig fra vi så kan hun efter der under også ifølge ved sagde blev over mod blevet dem da',
  ),
  row(
    'no',
    'Norwegian',
    'nor nob nb nno nn',
    'og i at det som en på er av for med den til har de ikke om et han men var seg fra vi så kan hun etter der under også ifølge ved sa ble over mot blitt dem da',
  ),
  row(
    'fi',
    'Finnish',
    'fin',
    'ja on että oli ei hän mukaan ovat joka kun myös se ole sekä sen mutta kuin jo vain hänen jonka olivat noin jälkeen ettei voi tai niin sitä tämä mitä he ne siitä',
  ),
  row(
    'pl',
    'Polish',
    'pol',
    'w i na z do że się nie to jest o po od przez za jak dla są oraz który która które był było była ale przy ich jego roku tym został zostało gdy a',
  ),
  row(
    'cs',
    'Czech',
    'ces cze',
    'v a na se že je s z do o to ve pro jako za podle od po by byl byla bylo jsou který která které ale také k i při jeho jejich není už když',
  ),
  row(
    'sk',
    'Slovak',
    'slk slo',
    'v a na sa že je s z do o to vo pre ako za podľa od po by bol bola bolo sú ktorý ktorá ktoré ale aj k pri jeho ich nie už keď',
  ),
  row(
    'hu',
    'Hungarian',
    'hun',
    'a az és hogy nem is egy volt meg szerint de csak már mint el ki még vagy ez azt után aki amely lehet sem kell ha amikor',
  ),
  row(
    'ro',
    'Romanian',
    'ron rum',
    'și şi de în la a cu pe că nu din care este au fost o un mai pentru sunt prin ce lui după dar ca sa sau fi despre între când cei unei',
  ),
  row(
    'tr',
    'Turkish',
    'tur',
    've bir bu da de ile için olarak çok daha olan sonra kadar gibi en ise göre ama dedi oldu değil ne ya o her tarafından etti günü',
  ),
  row(
    'az',
    'Azerbaijani',
    'aze',
    'və bir bu da də ilə üçün olaraq çox daha olan sonra kimi ən isə görə edib deyib amma o tərəfindən edilib olub ki',
  ),
  row(
    'id',
    'Indonesian',
    'ind',
    'yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke telah adalah juga para mereka karena kata ada bisa sebagai setelah tersebut lebih ketika sebuah',
  ),
  row(
    'ms',
    'Malay',
    'msa may',
    'yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke telah adalah juga mereka kerana kata ada boleh sebagai selepas tersebut lebih daripada bahawa ialah beliau',
  ),
  row(
    'tl',
    'Tagalog',
    'tgl fil',
    'ang ng sa na mga at ay si ni para hindi ito siya kay nang may isang kanyang ayon sila niya pero naman din',
  ),
  row('vi', 'Vietnamese', 'vie', 'của và là các có được trong cho không người những với một này đã để khi đến từ ông ở về'),
  row(
    'sw',
    'Swahili',
    'swa',
    'ya na wa kwa ni katika la za cha hiyo huyo kuwa hilo baada watu alisema wakati pia lakini hii huo kama amesema yake wake',
  ),
  row('so', 'Somali', 'som', 'ee iyo oo ka ku in uu la waxaa ay ayaa soo ah u si waxay kale inay wuxuu laga loo kala isaga'),
  row('ha', 'Hausa', 'hau', 'da na a ta ya an sun kuma cewa wani wata domin amma ba ne ce shi su daga cikin'),
  row('ku', 'Kurdish', 'kur kmr', 'û li ji bi ku di de jî ew ya yê her bo hat wan kir dike hatin bû ne'),
  row(
    'hr',
    'Croatian',
    'hrv bs bos',
    'i u na je se da su za od o s iz kao ne što koji koja koje bio bila bilo ali nakon prema te nije tijekom gdje sve također',
  ),
  row('sl', 'Slovenian', 'slv', 'in v na je se da so za od o z iz kot ne ki bil bila bilo tudi po pri ali pa še ni bi med'),
  row('sq', 'Albanian', 'sqi alb', 'të e në dhe për me një që nga është i u ka si janë do se më ishte pas kanë nuk ky kjo'),
  row(
    'ca',
    'Catalan',
    'cat',
    'el la els les de del un una i a en que per amb no es al als ha han més és va com però entre segons també després dels seva seu l d',
  ),
  row('lt', 'Lithuanian', 'lit', 'ir kad į su iš yra bei jis tai buvo apie po nuo dėl kaip bet taip jo už ar'),
  row('lv', 'Latvian', 'lav', 'un ir ka ar no par uz tas bija kas lai pēc gan viņš arī vai kā'),
  row('et', 'Estonian', 'est', 'ja on ei et oli ka see mis kes ta aga kui või pärast nende tema üle oma ning'),
  row('ga', 'Irish', 'gle', 'an na a agus ar i go is le do sé sa tá ag bhí as ní ach mar gur faoi chun den ó sin'),
  row('cy', 'Welsh', 'cym wel', 'y yr a yn i o ar mae wedi ei eu am gan bod ac oedd fel nad hyn bu eich dweud oes'),
  row(
    'sco',
    'Scots',
    '',
    'the o an tae in a that for wi on he is wis it as frae by aw oot aboot doon noo hae haein haed thair thay thaim whit wha whan ither maist sae efter isna wisna cannae didnae wisnae disnae gaun gang ken bairns mair fowk toun yin twa ower intae afore ain nae nane sic',
  ),
  row(
    'ru',
    'Russian',
    'rus',
    'и в не на что с по он как это из к о за для от его был было были но а также после она они у до их который когда этого',
  ),
  row(
    'uk',
    'Ukrainian',
    'ukr',
    'і в у не на що з по він як це із до за для від його був було були але та також після вона вони про їх який щодо й є коли',
  ),
  row(
    'be',
    'Belarusian',
    'bel',
    'і ў у не на што з па ён як гэта да за для ад яго быў было былі але таксама пасля яна яны пра іх які калі',
  ),
  row('bg', 'Bulgarian', 'bul', 'и в не на че с по той как това от за да са се е беше но след тя те до който ще бе при към когато'),
  row('sr', 'Serbian', 'srp', 'и у на је се да су за од о с из као не што који која које био али након после према није када'),
  row('mk', 'Macedonian', 'mkd mac', 'и во не на дека со по тој како ова од за да се е беше но таа тие до кој ќе при кон кога'),
  row('kk', 'Kazakh', 'kaz', 'және бұл мен да де үшін бір болды деп екен бар осы туралы кейін'),
  row(
    'ar',
    'Arabic',
    'ara',
    'في من على أن إلى عن مع هذا هذه التي الذي ما لا كان قد بعد قال كما بين أو إن ذلك لم بأن وقال ومن وفي حيث قالت',
  ),
  row('fa', 'Persian', 'fas per', 'و در به از که این را با است برای آن یک بر تا شده خود کرد نیز های می هم شد بود گفت اما'),
  row('ur', 'Urdu', 'urd', 'کے کی میں ہے اور سے کا کو نے پر ہیں کہ یہ اس تھا بھی کر نہیں وہ گیا ایک کہا'),
  row('ps', 'Pashto', 'pus', 'د په او چې کې سره له ته دی هم یې کړي وي دا څخه شوي نه'),
  row('ckb', 'Central Kurdish', '', 'لە بۆ و بە کە ئەم لەگەڵ هەر بوو ئەو دەکات کرد سەر دوای لەسەر'),
  row('he', 'Hebrew', 'heb'),
  row('el', 'Greek', 'ell gre'),
  row('hy', 'Armenian', 'hye arm'),
  row('ka', 'Georgian', 'kat geo'),
  row('am', 'Amharic', 'amh'),
  row('hi', 'Hindi', 'hin'),
  row('bn', 'Bengali', 'ben'),
  row('pa', 'Punjabi', 'pan'),
  row('gu', 'Gujarati', 'guj'),
  row('ta', 'Tamil', 'tam'),
  row('te', 'Telugu', 'tel'),
  row('kn', 'Kannada', 'kan'),
  row('ml', 'Malayalam', 'mal'),
  row('si', 'Sinhala', 'sin'),
  row('th', 'Thai', 'tha'),
  row('lo', 'Lao', 'lao'),
  row('my', 'Burmese', 'mya bur'),
  row('km', 'Khmer', 'khm'),
  row('zh', 'Chinese', 'zho chi cmn'),
  row('ja', 'Japanese', 'jpn'),
  row('ko', 'Korean', 'kor'),
];

export interface Script {
  readonly from: number;
  readonly to: number;
  readonly id: string;
  /** What is written in it where no words tell more. */
  readonly code: string;
}

/** Blocks of letters in code order, by the language that most of the news in them is in. Source: Unicode, Blocks.txt. */
export const scripts: readonly Script[] = [
  { from: 0x41, to: 0x24f, id: 'Latin', code: 'en' },
  { from: 0x370, to: 0x3ff, id: 'Greek', code: 'el' },
  { from: 0x400, to: 0x52f, id: 'Cyrillic', code: 'ru' },
  { from: 0x530, to: 0x58f, id: 'Armenian', code: 'hy' },
  { from: 0x590, to: 0x5ff, id: 'Hebrew', code: 'he' },
  { from: 0x600, to: 0x77f, id: 'Arabic', code: 'ar' },
  { from: 0x900, to: 0x97f, id: 'Devanagari', code: 'hi' },
  { from: 0x980, to: 0x9ff, id: 'Bengali', code: 'bn' },
  { from: 0xa00, to: 0xa7f, id: 'Gurmukhi', code: 'pa' },
  { from: 0xa80, to: 0xaff, id: 'Gujarati', code: 'gu' },
  { from: 0xb80, to: 0xbff, id: 'Tamil', code: 'ta' },
  { from: 0xc00, to: 0xc7f, id: 'Telugu', code: 'te' },
  { from: 0xc80, to: 0xcff, id: 'Kannada', code: 'kn' },
  { from: 0xd00, to: 0xd7f, id: 'Malayalam', code: 'ml' },
  { from: 0xd80, to: 0xdff, id: 'Sinhala', code: 'si' },
  { from: 0xe00, to: 0xe7f, id: 'Thai', code: 'th' },
  { from: 0xe80, to: 0xeff, id: 'Lao', code: 'lo' },
  { from: 0x1000, to: 0x109f, id: 'Myanmar', code: 'my' },
  { from: 0x10a0, to: 0x10ff, id: 'Georgian', code: 'ka' },
  { from: 0x1200, to: 0x137f, id: 'Ethiopic', code: 'am' },
  { from: 0x1780, to: 0x17ff, id: 'Khmer', code: 'km' },
  { from: 0x1e00, to: 0x1eff, id: 'Latin', code: 'en' },
  { from: 0x3040, to: 0x30ff, id: 'Kana', code: 'ja' },
  { from: 0x3400, to: 0x9fff, id: 'Han', code: 'zh' },
  { from: 0xac00, to: 0xd7af, id: 'Hangul', code: 'ko' },
];
