// Month names as they stand in running text: stems, and the endings they take. Own lists after CLDR 45 month names
// (format and stand-alone, wide and abbreviated) and the case endings of each language.

/** Twelve patterns, January first; each matches a whole word, in whatever case. */
export const monthPatterns: Readonly<Record<string, readonly string[]>> = {
  en: [
    'jan(?:uary|\\.)?',
    'feb(?:ruary|\\.)?',
    'mar(?:ch|\\.)?',
    'apr(?:il|\\.)?',
    'may',
    'june?\\.?',
    'july?\\.?',
    'aug(?:ust|\\.)?',
    'sept?(?:ember|\\.)?',
    'oct(?:ober|\\.)?',
    'nov(?:ember|\\.)?',
    'dec(?:ember|\\.)?',
  ],
  kk: stems(
    'қаңтар қаң\\. ақпан ақп\\. наурыз нау\\. сәуір сәу\\. мамыр мам\\. маусым мау\\. шілде шіл\\. тамыз там\\. қыркүйек|қыркүйег қыр\\. қазан қаз\\. қараша қар\\. желтоқсан жел\\.',
    '(?:[дтн][ыі]ң|[ғгқк][ае]|[дтн]?[ыі]|[дт][ае]|[дтн][ае]н|[дт][ае][ғг][ыі]\\p{L}*|[мбп]ен|[ыі]н\\p{L}*)?',
  ),
  ru: [
    'январ\\p{L}+|янв\\.?',
    'феврал\\p{L}+|февр?\\.?',
    'март(?:а|у|ом|е|овск\\p{L}+)?|мар\\.',
    'апрел\\p{L}+|апр\\.?',
    'ма[йяюе]|маем|майск\\p{L}+',
    'июн\\p{L}+',
    'июл\\p{L}+',
    'август\\p{L}*|авг\\.?',
    'сентябр\\p{L}+|сент?\\.?',
    'октябр\\p{L}+|окт\\.?',
    'ноябр\\p{L}+|нояб?\\.?',
    'декабр\\p{L}+|дек\\.?',
  ],
  uz: stems(
    'yanvar yanv\\. fevral fev\\. mart mar\\. aprel apr\\. may may\\. iyun iyn\\. iyul iyl\\. avgust avg\\. sentabr|sentyabr sen\\. oktabr|oktyabr okt\\. noyabr noy\\. dekabr dek\\.',
    '(?:ning|ni|ga|da|dan|dagi|gacha|i|ida|idan|iga|ining|idagi|lik)?',
  ),
};

/** Pairs of full name (or names) and abbreviation, the names with the language's endings. */
function stems(list: string, endings: string): readonly string[] {
  const words = list.split(' ');
  return Array.from({ length: 12 }, (_, i) => `(?:${words[2 * i]})${endings}|${words[2 * i + 1]}`);
}
