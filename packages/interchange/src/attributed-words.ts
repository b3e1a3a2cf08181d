/** The verbs and set phrases of the notation, in the six languages. Parts of regular expressions (flags `iu`). */

/** What names ask. `proposes`: names alone; `adds`: `add` said outright. */
export type Deed =
  | 'proposes'
  | 'adds'
  | 'deletes'
  | 'retains'
  | 'co-sponsors'
  | 'supports'
  | 'can-accept'
  | 'needs-instructions'
  | 'reserves'
  | 'cannot-accept';

/** Those of several words first, so that `cannot accept` is not read as somebody called “cannot”. */
export const DEED_WORDS: readonly (readonly [Exclude<Deed, 'proposes'>, readonly string[]])[] = [
  [
    'cannot-accept',
    [
      "cannot accept|can(?:no|')t accept|opposes?|objects?",
      'ne peu(?:t|vent) accepter|no puede[n]? aceptar|не мо(?:жет|гут) принять',
      'لا (?:ي|ت)مكن(?:ه|ها|هم)? القبول|不能接受|反对',
    ],
  ],
  [
    'can-accept',
    [
      'can accept|can live with',
      'peu(?:t|vent) accepter|puede[n]? aceptar|мо(?:жет|гут) принять',
      '(?:ي|ت)مكن(?:ه|ها|هم)? القبول|可以接受|能接受',
    ],
  ],
  [
    'needs-instructions',
    [
      'needs? instructions?|awaits? instructions?',
      'attend(?:ent)? des instructions|espera[n]? instrucciones|ожида[ею]т указаний',
      '[يت]نتظر(?:ون)? تعليمات|等待指示',
    ],
  ],
  [
    'co-sponsors',
    [
      'co-?sponsors?',
      'parraine(?:nt)?|copatrocina[n]?|явля[ею]тся соавтор(?:ом|ами)',
      '[يت]شترك(?:ون)? في تقديمه|共同提案',
    ],
  ],
  [
    'reserves',
    [
      'reserves?(?: (?:its|their) (?:positions?|rights?))?',
      '(?:se )?réserve(?:nt)?(?: sa position| leur position)?|(?:se )?reserva[n]?(?: su posición)?',
      'резервиру[ею]т(?: свою позицию)?|[يت]تحفظ(?:ون)?|保留立场|持保留意见',
    ],
  ],
  ['supports', ['supports?', 'appuie(?:nt)?|apoya[n]?|поддержива[ею]т|[يت]ؤيد(?:ون)?|支持']],
  [
    'retains',
    [
      '(?:to )?(?:retains?|keeps?)',
      'maintien(?:t|nent)|maintenir|mantiene[n]?|mantener|сохранить',
      'إبقاء|保留',
    ],
  ],
  [
    'deletes',
    [
      '(?:to )?(?:deletes?|removes?)(?: (?:the |this )?paragraph)?',
      'supprime(?:r|nt)?(?: le paragraphe)?|suprim(?:e|en|ir)(?: el párrafo)?|исключ(?:ить|ает|ают)(?: пункт)?',
      '(?:حذف|[يت]حذف)(?: الفقرة)?|删除(?:本段|该段)?',
    ],
  ],
  [
    'adds',
    ['(?:to )?(?:adds?|inserts?)', 'ajoute(?:r|nt)?|añad(?:e|en|ir)|добав(?:ить|ляет|ляют)|إضافة|增加'],
  ],
];

/** Before the name of a group. */
export const ON_BEHALF_OF =
  '(?:on behalf of|au nom d(?:e|es|u)|en nombre de|от имени|نيابة عن|باسم)(?= )|代表';

/** Before those who support what others propose. */
export const SUPPORTED_BY =
  '(?:supported by|appuyée?s? par|con el apoyo de|при поддержке|بتأييد)(?= )|(?:得到)?支持者[：:]?';
