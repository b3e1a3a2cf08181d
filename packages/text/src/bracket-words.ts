/**
 * The words by which a bracket is told, by language. All of them are looked for in every text: drafts quote other languages, and the
 * words do not collide. Patterns are parts of regular expressions (flags `iu`).
 */

interface BracketWords {
  /** What an option is called, before its number. */
  readonly option: readonly string[];
  /** What an option says that stands for having no text on the matter. */
  readonly noText: readonly string[];
  /** How a bracket begins that keeps a place. */
  readonly placeholder: readonly string[];
  /** How it ends, after a few words. */
  readonly toCome: readonly string[];
  /** All that stands in a bracket which is to be filled in. */
  readonly blank: readonly string[];
  /** All that stands in a bracket which tells a status. */
  readonly status: readonly string[];
  /** What a delegation does, at the end of a bracket that tells its position. */
  readonly position: readonly string[];
  /** What is cited by a number. */
  readonly reference: readonly string[];
  /** What is measured by a number. */
  readonly unit: readonly string[];
  /** How words begin that add to those before rather than stand in their place. */
  readonly joining: readonly string[];
}

const WORDS: Readonly<Record<'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh', BracketWords>> = {
  en: {
    option: ['option'],
    noText: ['no (?:text|provisions?|reference)'],
    placeholder: ['place ?holder', 'reserved for', 'text on .{1,60} to follow'],
    toCome: [
      '(?:yet )?to be (?:added|completed|inserted|confirmed|supplied|filled in|updated|finali[sz]ed|determined|decided)',
      'to (?:come|follow)',
      'tb[acd]',
    ],
    blank: ['date', 'dates', 'place', 'venue', 'name', 'number', 'symbol', 'title', 'amount'],
    status: [
      'agreed(?: ad ref(?:\\.|erendum)?)?',
      'agreed in (?:informals|principle)',
      'ad ref(?:\\.|erendum)?',
      'adopted',
      'pending',
      'parked',
      'closed',
      '(?:to be )?(?:deleted|moved)',
    ],
    position: [
      'reserves?(?: (?:its|their) positions?)?',
      'supports?',
      'opposes?',
      'can(?:not| not)? accept',
      'deletes?',
      'retains?',
    ],
    reference: [
      'paragraphs?',
      'paras?',
      'articles?',
      'annex(?:es)?',
      'sections?',
      'chapters?',
      'resolution',
      'options?',
    ],
    unit: [
      'per',
      'cent',
      'percent',
      'degrees?',
      'c',
      'years?',
      'months?',
      'weeks?',
      'days?',
      'date',
      'million',
      'billion',
      'trillion',
      'usd',
      'to',
    ],
    joining: [
      'and',
      'or',
      'and/or',
      'including',
      'such as',
      'as well as',
      'inter alia',
      'in particular',
      'as appropriate',
    ],
  },
  fr: {
    option: ['option'],
    noText: ['pas de texte', 'aucun texte', 'sans texte'],
    placeholder: ['texte réservé', 'emplacement réservé'],
    toCome: ['à (?:ajouter|compléter|confirmer|déterminer|préciser|insérer)'],
    blank: ['lieu', 'nom', 'cote', 'titre'],
    status: ['convenue?s?(?: ad referendum)?', 'en suspens', '(?:à )?supprimée?s?'],
    position: ['réserve', 'appuie', 'supprime', 'maintient'],
    reference: ['paragraphes?', 'annexes?', 'chapitres?'],
    unit: ['pour', 'cents?', 'ans?', 'années?', 'mois', 'jours?', 'millions?', 'milliards?'],
    joining: ['et', 'ou', 'y compris', 'ainsi que', 'notamment'],
  },
  es: {
    option: ['opción'],
    noText: ['sin texto', 'ningún texto'],
    placeholder: ['texto reservado', 'espacio reservado'],
    toCome: [
      'por (?:añadir|completar|confirmar|determinar)',
      'que se (?:añadirá|completará|confirmará|determinará)',
    ],
    blank: ['fecha', 'lugar', 'nombre', 'signatura', 'título'],
    status: ['acordad[oa]s?(?: ad referéndum)?', 'pendientes?', '(?:por )?suprimid[oa]s?'],
    position: ['se reserva', 'apoya', 'suprime', 'mantiene'],
    reference: ['párrafos?', 'artículos?', 'anexos?', 'capítulos?'],
    unit: ['por', 'ciento', 'años?', 'mes(?:es)?', 'días?', 'millones'],
    joining: ['y', 'e', 'o', 'u', 'incluid[oa]s?', 'así como', 'en particular'],
  },
  ru: {
    option: ['вариант'],
    noText: ['без текста', 'текст отсутствует', 'нет текста'],
    placeholder: ['место для', 'зарезервировано'],
    toCome: [
      'подлежит (?:уточнению|определению|дополнению)',
      'будет (?:добавлен[оаы]?|дополнен[оаы]?|уточнен[оаы]?)',
    ],
    blank: ['дата', 'место', 'название', 'условное обозначение'],
    status: ['согласован[оаы]?(?: ad referendum)?', 'на рассмотрении', '(?:исключен|снят)[оаы]?'],
    position: ['резервирует', 'поддерживает', 'исключить', 'сохранить'],
    reference: ['пункты?', 'пункт[аеу]', 'стать(?:я|и|е|ю)', 'приложени[еяю]', 'раздел[ае]?'],
    unit: ['процент(?:а|ов)?', 'год[а]?', 'лет', 'месяц(?:а|ев)?', 'дн(?:я|ей)', 'млн', 'млрд'],
    joining: ['и', 'или', 'включая', 'а также', 'в частности', 'в том числе'],
  },
  ar: {
    option: ['ال?خيار'],
    noText: ['لا (?:يوجد )?نص', 'بدون نص'],
    placeholder: ['عنصر نائب', 'مكان محجوز', 'نص محجوز'],
    toCome: ['(?:يضاف|تضاف|يستكمل|يحدد|تحدد) لاحقا'],
    blank: ['التاريخ', 'المكان', 'الاسم', 'الرمز'],
    status: ['(?:تم الاتفاق|متفق) علي(?:ه|ها)', 'معلق[ة]?', 'محذوف[ة]?', 'حذفت?'],
    position: [],
    reference: ['الفقرة', 'الفقرات', 'المادة', 'المواد', 'المرفق'],
    unit: ['في', 'المائة', 'المئة', 'سنوات', 'سنة', 'أشهر', 'يوما'],
    joining: ['و', 'أو', 'بما في ذلك', 'وكذلك', 'ولا سيما'],
  },
  zh: {
    option: ['(?:备选)?(?:案文|方案)', '选项', '备选'],
    noText: ['无案文', '无文本', '不设案文'],
    placeholder: ['占位', '预留', '留待'],
    toCome: ['待(?:补充|补|定|确认|确定|填|续)'],
    blank: ['日期', '地点', '名称', '文号'],
    status: ['(?:已|尚待核准)?商定', '暂定', '待决', '(?:已)?删除'],
    position: ['保留立场', '持保留意见', '支持', '删除'],
    reference: ['第', '附件'],
    unit: ['年', '个月', '天', '日', '条', '款', '段', '届', '百万', '亿'],
    joining: ['和(?!平)', '或', '及', '以及', '包括', '并'],
  },
};

/** The words of that sort in all languages, as one group of a regular expression. */
export function anyOf(sort: keyof BracketWords): string {
  return `(?:${Object.values(WORDS)
    .flatMap((words) => words[sort])
    .join('|')})`;
}
