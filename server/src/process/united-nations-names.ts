/**
 * Short names of States in the six official languages, where those of the package `world-countries` are not the ones the United
 * Nations uses or have slipped. From UNTERM as published in `datasets/country-codes` (`data/unterm_names.csv`, public domain,
 * PDDL 1.0), without the articles. Empty: the package is right.
 */

interface ShortNames {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
  readonly ru: string;
  readonly zh: string;
  readonly ar: string;
}

/** English, French, Spanish, Russian, Chinese, Arabic. */
type Row = readonly [en: string, fr: string, es: string, ru: string, zh: string, ar: string];

// prettier-ignore
const ROWS: Readonly<Record<string, Row>> = {
  AGO: ['', '', '', '', '', 'أنغولا'],
  ARE: ['', '', 'Emiratos Árabes Unidos', 'Объединенные Арабские Эмираты', '', 'الإمارات العربية المتحدة'],
  ATG: ['', '', '', '', '', 'أنتيغوا وبربودا'],
  BEN: ['', '', 'Benin', '', '', 'بنن'],
  BHS: ['', '', '', '', '', 'جزر البهاما'],
  BLR: ['', 'Bélarus', 'Belarús', '', '', 'بيلاروس'],
  BOL: ['Bolivia (Plurinational State of)', 'Bolivie (État plurinational de)', 'Bolivia (Estado Plurinacional de)', 'Боливия (Многонациональное Государство)', '多民族玻利维亚国', 'بوليفيا (دولة - المتعددة القوميات)'],
  BRB: ['', '', '', '', '', 'بربادوس'],
  BRN: ['Brunei Darussalam', 'Brunéi Darussalam', 'Brunei Darussalam', 'Бруней-Даруссалам', '文莱达鲁萨兰国', 'بروني دار السلام'],
  CHL: ['', '', '', '', '', 'شيلي'],
  CIV: ["Côte d'Ivoire", "Côte d'Ivoire", 'Côte d’Ivoire', 'Кот-д’Ивуар', '科特迪瓦', 'كوت ديفوار'],
  COD: ['Democratic Republic of the Congo', 'République démocratique du Congo', 'República Democrática del Congo', 'Демократическая Республика Конго', '刚果民主共和国', 'جمهورية الكونغو الديمقراطية'],
  COG: ['Congo', 'Congo', 'Congo', 'Конго', '刚果（布）', 'الكونغو'],
  COM: ['', '', '', 'Коморские Острова', '', ''],
  CPV: ['Cabo Verde', 'Cabo Verde', 'Cabo Verde', 'Кабо-Верде', '佛得角', 'كابو فيردي'],
  CZE: ['', '', '', '', '', 'تشيكيا'],
  DMA: ['', '', '', '', '多米尼克', ''],
  DNK: ['', '', '', '', '', 'الدانمرك'],
  DOM: ['', '', '', '', '多米尼加', 'الجمهورية الدومينيكية'],
  ECU: ['', '', '', '', '', 'إكوادور'],
  FJI: ['', '', 'Fiji', '', '', ''],
  FSM: ['Micronesia (Federated States of)', 'Micronésie (États fédérés de)', 'Micronesia (Estados Federados de)', 'Микронезия (Федеративные Штаты)', '密克罗尼西亚联邦', 'ميكرونيزيا (ولايات - الموحدة)'],
  GBR: ['United Kingdom of Great Britain and Northern Ireland', "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", 'Reino Unido de Gran Bretaña e Irlanda del Norte', 'Соединенное Королевство Великобритании и Северной Ирландии', '大不列颠及北爱尔兰联合王国', 'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية'],
  GNB: ['', '', 'Guinea-Bissau', '', '', 'غينيا - بيساو'],
  HUN: ['', '', '', '', '', 'هنغاريا'],
  IRN: ['Iran (Islamic Republic of)', "Iran (République islamique d')", 'Irán (República Islámica del)', 'Иран (Исламская Республика)', '伊朗伊斯兰共和国', 'إيران (جمهورية - الإسلامية)'],
  IRQ: ['', 'Iraq', 'Iraq', '', '', ''],
  KAZ: ['', '', 'Kazajstán', '', '', ''],
  KEN: ['', '', 'Kenya', '', '', ''],
  KGZ: ['', '', 'Kirguistán', 'Кыргызстан', '', ''],
  KIR: ['', '', '', '', '', 'كيريباس'],
  KNA: ['', 'Saint-Kitts-et-Nevis', 'Saint Kitts y Nevis', '', '', 'سانت كيتس ونيفس'],
  KOR: ['Republic of Korea', 'République de Corée', 'República de Corea', 'Республика Корея', '大韩民国', 'جمهورية كوريا'],
  LAO: ["Lao People's Democratic Republic", 'République démocratique populaire lao', 'República Democrática Popular Lao', 'Лаосская Народно-Демократическая Республика', '老挝人民民主共和国', 'جمهورية لاو الديمقراطية الشعبية'],
  LBR: ['', 'Libéria', '', '', '', 'ليبريا'],
  LKA: ['', '', '', '', '', 'سري لانكا'],
  LSO: ['', '', 'Lesotho', '', '', ''],
  LUX: ['', '', '', '', '', 'لكسمبرغ'],
  MDA: ['Republic of Moldova', 'République de Moldova', 'República de Moldova', 'Республика Молдова', '摩尔多瓦共和国', 'جمهورية مولدوفا'],
  MDV: ['', '', '', 'Мальдивские Острова', '', 'ملديف'],
  MEX: ['', '', '', '', '', 'المكسيك'],
  MKD: ['', '', '', '', '北马其顿', 'مقدونيا الشمالية'],
  MLI: ['', '', 'Malí', '', '', ''],
  MLT: ['', '', '', '', '', 'مالطة'],
  MMR: ['', 'Myanmar', '', '', '', ''],
  MNE: ['', '', '', '', '', 'الجبل الأسود'],
  MOZ: ['', '', '', '', '', 'موزامبيق'],
  MUS: ['', 'Maurice', '', '', '', ''],
  MWI: ['', '', '', '', '', 'ملاوي'],
  NZL: ['', '', 'Nueva Zelandia', '', '', ''],
  PLW: ['', 'Palaos', '', '', '', ''],
  PNG: ['', '', 'Papua Nueva Guinea', '', '', ''],
  PRK: ["Democratic People's Republic of Korea", 'République populaire démocratique de Corée', 'República Popular Democrática de Corea', 'Корейская Народно-Демократическая Республика', '朝鲜民主主义人民共和国', 'جمهورية كوريا الشعبية الديمقراطية'],
  QAT: ['', '', 'Qatar', '', '', ''],
  RUS: ['Russian Federation', 'Fédération de Russie', 'Federación de Rusia', 'Российская Федерация', '俄罗斯联邦', 'الاتحاد الروسي'],
  RWA: ['', '', 'Rwanda', '', '', ''],
  SAU: ['', 'Arabie saoudite', 'Arabia Saudita', '', '', 'المملكة العربية السعودية'],
  SLE: ['', '', 'Sierra Leona', '', '', ''],
  SLV: ['', 'El Salvador', '', '', '', ''],
  SRB: ['', '', '', '', '', 'صربيا'],
  STP: ['Sao Tome and Principe', 'Sao Tomé-et-Principe', 'Santo Tomé y Príncipe', '', '', 'سان تومي وبرينسيبي'],
  SUR: ['', 'Suriname', 'Suriname', '', '', ''],
  SWZ: ['', 'Eswatini', 'Eswatini', 'Эсватини', '', ''],
  SYC: ['', '', '', '', '', 'سيشيل'],
  SYR: ['Syrian Arab Republic', 'République arabe syrienne', 'República Árabe Siria', 'Сирийская Арабская Республика', '阿拉伯叙利亚共和国', 'الجمهورية العربية السورية'],
  TKM: ['', '', '', 'Туркменистан', '', ''],
  TLS: ['', 'Timor-Leste', 'Timor-Leste', 'Тимор-Лешти', '', 'تيمور- ليشتي'],
  TTO: ['', '', 'Trinidad y Tabago', '', '', ''],
  TZA: ['United Republic of Tanzania', 'République-Unie de Tanzanie', 'República Unida de Tanzanía', 'Объединенная Республика Танзания', '坦桑尼亚联合共和国', 'جمهورية تنزانيا المتحدة'],
  URY: ['', '', '', '', '', 'أوروغواي'],
  USA: ['United States of America', "États-Unis d'Amérique", 'Estados Unidos de América', 'Соединенные Штаты Америки', '美利坚合众国', 'الولايات المتحدة الأمريكية'],
  UZB: ['', '', '', '', '', 'أوزبكستان'],
  VAT: ['Holy See', 'Saint-Siège', 'Santa Sede', 'Святой Престол', '罗马教廷', 'الكرسي الرسولي'],
  VCT: ['', 'Saint-Vincent-et-les Grenadines', 'San Vicente y las Granadinas', '', '', 'سانت فنسنت وجزر غرينادين'],
  VEN: ['Venezuela (Bolivarian Republic of)', 'Venezuela (République bolivarienne du)', 'Venezuela (República Bolivariana de)', 'Венесуэла (Боливарианская Республика)', '委内瑞拉玻利瓦尔共和国', 'فنزويلا (جمهورية - البوليفارية)'],
  VNM: ['Viet Nam', 'Viet Nam', 'Viet Nam', 'Вьетнам', '越南', 'فييت نام'],
  ZAF: ['', '', '', 'Южная Африка', '', ''],
  ZWE: ['', '', 'Zimbabwe', '', '', ''],
  PSE: ['State of Palestine', 'État de Palestine', 'Estado de Palestina', 'Государство Палестина', '巴勒斯坦国', 'دولة فلسطين'],
};

/** The names to be taken instead of those of the package, by ISO alpha-3 code. */
export function shortNamesOf(alpha3: string): Partial<ShortNames> {
  const row = ROWS[alpha3];
  if (row === undefined) return {};
  const [en, fr, es, ru, zh, ar] = row;
  return Object.fromEntries(Object.entries({ en, fr, es, ru, zh, ar }).filter(([, name]) => name !== ''));
}
