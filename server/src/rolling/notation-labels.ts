/** The words of the notation in the languages of drafts, as the field writes them and as they are read back. */
import type { NotationLabels, NotationWord } from '@chapeau/compare';
import type { Stance } from '@chapeau/model';

/** One word said of one delegation and of more. */
type Pair = readonly [one: string, more: string];

interface Words {
  readonly chair: string;
  readonly delete: Pair;
  readonly deleteParagraph: Pair;
  readonly retain: Pair;
  readonly stances: Readonly<Record<Stance, Pair>>;
  /** Stands between a delegation and the group that it speaks for. */
  readonly onBehalfOf: string;
  /** Before the kind and the level that are proposed for a paragraph. */
  readonly level: string;
}

const same = (word: string): Pair => [word, word];

const ENGLISH: Words = {
  chair: 'Chair',
  delete: same('delete'),
  deleteParagraph: same('delete the paragraph'),
  retain: same('retain'),
  stances: {
    'co-sponsors': ['co-sponsors', 'co-sponsor'],
    supports: ['supports', 'support'],
    'can-accept': same('can accept'),
    'needs-instructions': ['needs instructions', 'need instructions'],
    reserves: ['reserves', 'reserve'],
    'cannot-accept': same('cannot accept'),
  },
  onBehalfOf: ', on behalf of ',
  level: 'level',
};

const LANGUAGES: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  fr: {
    chair: 'Présidence',
    delete: same('supprimer'),
    deleteParagraph: same('supprimer le paragraphe'),
    retain: same('maintenir'),
    stances: {
      'co-sponsors': ['parraine', 'parrainent'],
      supports: ['appuie', 'appuient'],
      'can-accept': ['peut accepter', 'peuvent accepter'],
      'needs-instructions': ['attend des instructions', 'attendent des instructions'],
      reserves: ['réserve sa position', 'réservent leur position'],
      'cannot-accept': ['ne peut accepter', 'ne peuvent accepter'],
    },
    onBehalfOf: ', au nom de ',
    level: 'niveau',
  },
  es: {
    chair: 'Presidencia',
    delete: same('suprimir'),
    deleteParagraph: same('suprimir el párrafo'),
    retain: same('mantener'),
    stances: {
      'co-sponsors': ['copatrocina', 'copatrocinan'],
      supports: ['apoya', 'apoyan'],
      'can-accept': ['puede aceptar', 'pueden aceptar'],
      'needs-instructions': ['espera instrucciones', 'esperan instrucciones'],
      reserves: ['reserva su posición', 'reservan su posición'],
      'cannot-accept': ['no puede aceptar', 'no pueden aceptar'],
    },
    onBehalfOf: ', en nombre de ',
    level: 'nivel',
  },
  ru: {
    chair: 'Председатель',
    delete: same('исключить'),
    deleteParagraph: same('исключить пункт'),
    retain: same('сохранить'),
    stances: {
      'co-sponsors': ['является соавтором', 'являются соавторами'],
      supports: ['поддерживает', 'поддерживают'],
      'can-accept': ['может принять', 'могут принять'],
      'needs-instructions': ['ожидает указаний', 'ожидают указаний'],
      reserves: ['резервирует свою позицию', 'резервируют свою позицию'],
      'cannot-accept': ['не может принять', 'не могут принять'],
    },
    onBehalfOf: ', от имени ',
    level: 'уровень',
  },
  ar: {
    chair: 'الرئيس',
    delete: same('حذف'),
    deleteParagraph: same('حذف الفقرة'),
    retain: same('إبقاء'),
    stances: {
      'co-sponsors': ['يشترك في تقديمه', 'يشتركون في تقديمه'],
      supports: same('يؤيد'),
      'can-accept': ['يمكنه القبول', 'يمكنهم القبول'],
      'needs-instructions': ['ينتظر تعليمات', 'ينتظرون تعليمات'],
      reserves: ['يتحفظ', 'يتحفظون'],
      'cannot-accept': ['لا يمكنه القبول', 'لا يمكنهم القبول'],
    },
    onBehalfOf: '، باسم ',
    level: 'المستوى',
  },
  zh: {
    chair: '主席',
    delete: same('删除'),
    deleteParagraph: same('删除本段'),
    retain: same('保留'),
    stances: {
      'co-sponsors': same('共同提案'),
      supports: same('支持'),
      'can-accept': same('可以接受'),
      'needs-instructions': same('等待指示'),
      reserves: same('持保留意见'),
      'cannot-accept': same('不能接受'),
    },
    onBehalfOf: '，代表',
    level: '级',
  },
};

/** Punctuation of the field, by which the text is read back. */
const PUNCTUATION = { within: ', ', between: '; ' };
/** Runs from right to left itself: between codes in Latin letters another semicolon would turn their order round. */
const ARABIC_PUNCTUATION = { within: '، ', between: '؛ ' };

/** The words for a draft in that language (`fr-CA` is French); English where the field's languages do not have it. */
export function notationWords(language: string): { readonly chair: string; readonly labels: NotationLabels } {
  const [tag = ''] = language.toLowerCase().split('-');
  const words = LANGUAGES[tag] ?? ENGLISH;
  const { chair, onBehalfOf, level, stances } = words;
  return {
    chair,
    labels: {
      delete: counted(words.delete),
      deleteParagraph: counted(words.deleteParagraph),
      retain: counted(words.retain),
      stances: Object.fromEntries(Object.entries(stances).map(([stance, pair]) => [stance, counted(pair)])),
      onBehalfOf: (name, group) => name + onBehalfOf + group,
      form: (form) => `${form.kind}, ${level} ${form.level}`,
      separators: { names: ' - ', ...(tag === 'ar' ? ARABIC_PUNCTUATION : PUNCTUATION) },
    },
  };
}

function counted([one, more]: Pair): NotationWord {
  return (count) => (count === 1 ? one : more);
}
