/** Words that bind, allow or deny: a change of one of them is never small. One table per language, to be read and corrected by its speakers. */

/** Whole words in small letters, apart from what is cut off before one is looked up: apostrophes, Arabic `و` and `ف`. */
export interface LoudWords {
  /** What obliges, recommends, permits, announces. */
  readonly binding: readonly string[];
  readonly negation: readonly string[];
  /** Written-out numbers. Digits are loud in every language; months and days of the week come from the machine's ICU. */
  readonly numbers: readonly string[];
}

const en: LoudWords = {
  binding: words('shall should may will must might can could would ought'),
  negation: words('not no non nor neither never none nothing without except unless cannot'),
  numbers:
    words(`zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    ninety hundred thousand million billion first second third half once twice`),
};

const fr: LoudWords = {
  binding:
    words(`doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient tenu
    tenue tenus tenues faut faudra convient conviendrait`),
  negation: words('ne n pas non ni jamais aucun aucune rien sans sauf excepté'),
  numbers:
    words(`zéro deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante
    soixante cent cents mille million millions milliard milliards premier première deuxième second seconde troisième
    moitié`),
};

const es: LoudWords = {
  binding:
    words(`debe deben deberá deberán debería deberían puede pueden podrá podrán podría podrían habrá habrán
    conviene procede`),
  negation: words('no ni nunca jamás ningún ninguno ninguna nada tampoco sin salvo excepto'),
  numbers:
    words(`cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta
    sesenta cien ciento mil millón millones primer primero primera segundo segunda tercer tercero tercera mitad`),
};

const ru: LoudWords = {
  binding:
    words(`должен должна должно должны следует следовало обязан обязана обязано обязаны может могут мог могла
    могло могли вправе надлежит необходимо будет будут`),
  negation: words('не ни нет без нельзя никогда никто ничто никакой кроме'),
  numbers:
    words(`ноль один одна одно два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок
    пятьдесят сто тысяча тысячи тысяч миллион миллионов миллиард миллиардов первый первая первое второй вторая третий
    половина`),
};

const ar: LoudWords = {
  binding: words('يجب ينبغي يتعين يلزم يجوز يمكن تلتزم يلتزم تتعهد يتعهد سوف يحق'),
  negation: words('لا لم لن ليس ليست غير دون بدون عدم ألا إلا باستثناء عدا'),
  numbers:
    words(`صفر واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية تسعة تسع عشرة عشر
    عشرون عشرين ثلاثون ثلاثين مائة مئة ألف آلاف مليون ملايين مليار الأول الأولى الثاني الثانية الثالث الثالثة نصف`),
};

const zh: LoudWords = {
  binding: words('应 应当 应该 必须 须 需 需要 可 可以 可能 能 能够 将 会 要 宜 得'),
  negation: words('不 不得 不应 不可 不能 不会 不是 不再 没有 没 未 未能 无 非 勿 毫不 除外 除非'),
  numbers: words('零 〇 一 二 两 三 四 五 六 七 八 九 十 百 千 万 亿 半'),
};

/** A number in Chinese characters, as it is written alone or in a date. */
export const HAN_NUMBER = /^[零〇一二两三四五六七八九十百千万亿半]+[年月日号]?$/u;

/** By the primary subtag of BCP 47. Of other languages only digits, dates and names are known. */
export const LOUD_WORDS: Readonly<Record<string, LoudWords>> = { en, fr, es, ru, ar, zh };

function words(text: string): readonly string[] {
  return text.split(/\s+/u);
}
