import type { LanguageRules } from '../types.js';

/**
 * Uzbek in Latin and Cyrillic. Own list of the abbreviations of the press and of encyclopaedias. Apostrophes are
 * written `ʻ` here and match any of the marks people type.
 */
export const uz: LanguageRules = {
  abbreviations: {
    title: `akad, prof, dots, dok, nomz, muh, muhand, meʻm, rej, gen, polk, podpolk, kap, leyt, serj, adm, marsh, tad,
      акад, проф, доц, док, ном, муҳ, реж, ген, полк, подполк, кап, лейт, серж, адм`,
    phrase: 'mas, masal, qar, q, jum, lot, мас, қар, қ, жум, лот',
    number: 'b, bb, jadv, j, t, m, mod, tel, kv, б, ж, т, тел, кв',
    place: `sh, shah, vil, tum, koʻch, k, mah, xiyob, qish, resp, r, d, tahr, nashr, tuz, tarj,
      ш, шаҳ, вил, тум, кўч, маҳ, респ, таҳр, нашр, туз, тарж`,
    suffix: 'mil.av, m.av, er.av, e.av, мил.ав, м.ав, э.ав',
    scale: 'mln, mlrd, trln, млн, млрд, трлн',
    date: `y, yy, a, aa, yan, yanv, fev, mar, apr, avg, sen, sent, okt, noy, dek,
      й, йй, янв, фев, мар, апр, авг, сен, сент, окт, ноя, дек`,
    unit: 'rub, doll, t, daq, min, sek, руб, долл, т, дақ',
    ending: 'h.k, sh.k, va b, boshq, P.S, ҳ.к, ш.к, ва б, бошқ',
  },
  initials: 'Sh, Ch, Oʻ, Gʻ, Yu, Ya, Yo, Ye, Ts, Dj, Дж',
  starters: `U, Ular, Uning, Uni, Unga, Unda, Undan, Ularning, Ularni, Ularga, Bu, Bular, Bunga, Buni, Bunda, Bundan,
    Buning, Shu, Shunga, Shundan, Shunday, Shuningdek, Shuning, Oʻsha, Biz, Bizning, Bizga, Men, Mening, Siz, Sizning,
    Sen, Lekin, Ammo, Biroq, Va, Yoki, Agar, Chunki, Demak, Masalan, Hozir, Endi, Keyin, Soʻng, Bugun, Kecha, Ertaga, Ha,
    Yoʻq, Kim, Nima, Nega, Qachon, Qayer, Qanday, Qancha, Faqat, Barcha, Hamma, Koʻp, Baʻzi, Har, Bir, Ikkalasi, Hech,
    Yana, Yaqinda, Birinchi, Avval, Balki, Aslida, Xususan,
    У, Улар, Унинг, Уни, Унга, Унда, Бу, Шу, Шунингдек, Биз, Мен, Сиз, Лекин, Аммо, Бироқ, Ва, Агар, Чунки, Энди, Кейин,
    Бугун, Ҳозир, Ҳа, Йўқ, Ҳеч, Ҳар, Бир, Яна`,
  verbFinal: true,
};
