import type { LanguageRules } from '../types.js';

/** English. Own list of what news, law and business texts abbreviate. */
export const en: LanguageRules = {
  abbreviations: {
    title: `Mr, Mrs, Ms, Mx, Messrs, Mmes, Dr, Prof, Rev, Fr, Hon, Adm, Brig, Capt, Cdr, Cmdr, Col, Cpl, Gen, Lt, Maj,
      Sgt, Pvt, Lieut, Ens, Gov, Pres, Rep, Reps, Sen, Sens, Amb, Supt, Insp, Det, Sec, Asst, Assoc, Msgr, Bp, Abp`,
    phrase: 'e.g, i.e, cf, vs, v, viz, esp, approx, ca, incl, a.k.a, fka, resp',
    number: `no, nos, No, Nos, p, pp, fig, figs, Fig, Figs, sec, secs, art, arts, Art, Arts, ch, chap, vol, vols, para,
      paras, par, ed, eq, eqs, ex, app, tab, cl, pt, pts, col, r, s, ss, c, b, d, op, tel, ext`,
    place: 'St, Ave, Blvd, Rd, Mt, Ft, Pt, Sq, Ln, Hwy, Bldg, Dept, Univ, Dist, Prov',
    month: 'Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, Tue, Tues, Wed, Thu, Thurs, Fri',
    suffix: `Inc, Ltd, Co, Corp, Bros, LLC, L.L.C, Plc, Jr, Sr, Esq, Ph.D, M.D, B.A, M.A, B.Sc, M.Sc, Ll.B, U.S, U.S.A,
      U.K, U.N, E.U, D.C, a.m, p.m, A.M, P.M, B.C, A.D, B.C.E, C.E, et al, R.S.V.P`,
    unit: 'ft, in, yd, mi, lb, lbs, oz, gal, min, mins, hr, hrs, sec, secs, yr, yrs, sq, cu',
    ending: 'etc, ibid, P.S, et seq',
  },
  initials: 'Th, Ch, Ph, Sh, Yu, Ya, Ye, Yo, Zh, Kh, Ts, Dzh',
  starters: `The, A, An, He, She, It, They, We, I, You, His, Her, Its, Their, Our, My, Your, This, That, These, Those,
    There, Here, But, And, Or, Nor, So, Yet, However, Moreover, Meanwhile, Also, Still, Then, Now, Thus, Therefore, In,
    On, At, By, For, From, To, With, Without, Under, Over, Of, As, After, Before, Since, Until, During, Despite, If,
    When, While, Although, Though, Because, Where, What, Who, Why, How, Which, Whether, No, Not, Yes, Some, Many, Most,
    Several, All, Both, Each, Every, Few, Other, Others, Another, One, Nobody, Nothing, Today, Yesterday, Tomorrow,
    Last, Next, Earlier, Later, According, Did, Does, Is, Are, Was, Were, Has, Have, Had, Can, Could, Will, Would`,
  reporting: `said, says, asked, asks, replied, replies, answered, shouted, cried, wondered, added, told, exclaimed,
    whispered, yelled, wrote, continued, insisted, demanded`,
};
