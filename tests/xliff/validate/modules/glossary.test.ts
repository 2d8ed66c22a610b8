import { describeRules } from '../examples.js';
import { aroundFile, aroundUnit, segment } from './around.js';

const text = segment('Press <mrk id="m1" type="term">Tab</mrk>', '<mrk id="m2" type="term">Tab</mrk> басыңыз');

function entries(...list: readonly string[]): string {
  return aroundUnit(`<gls:glossary>\n${list.join('\n')}\n</gls:glossary>\n${text}`);
}

function entry(attributes: string, content = '<gls:definition>A key.</gls:definition>'): string {
  return `<gls:glossEntry${attributes}><gls:term>Tab</gls:term>${content}</gls:glossEntry>`;
}

describeRules('glossaries', [
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'glossaries stand in units only',
    valid: entries(entry('')),
    invalid: aroundFile(`▸<gls:glossary>${entry('')}</gls:glossary><unit id="u1">${text}</unit>`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'an entry has a term',
    valid: entries(entry('')),
    invalid: entries('▸<gls:glossEntry><gls:definition>A key.</gls:definition></gls:glossEntry>'),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'translations come before the definition, and what is not of the module last',
    valid: entries(
      entry(
        '',
        '<gls:translation source="base" xml:lang="kk">Tab</gls:translation><gls:translation>Таб</gls:translation>' +
          '<gls:definition>A key.</gls:definition>' +
          '<mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata><my:note/>',
      ),
    ),
    invalid: entries(entry('', '<gls:definition>A key.</gls:definition>▸<gls:translation>Tab</gls:translation>')),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'one definition',
    valid: entries(entry('')),
    invalid: entries(entry('', '<gls:definition>A</gls:definition>▸<gls:definition>B</gls:definition>')),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'a term is text',
    valid: entries(entry('')),
    invalid: entries('<gls:glossEntry><gls:term>T▸<gls:term/></gls:term><gls:definition/></gls:glossEntry>'),
  },
  {
    rule: 'GLS_ID_NOT_UNIQUE',
    about: 'among entries and translations',
    valid: entries(entry(' id="1"', '<gls:translation id="2">Tab</gls:translation>'), entry(' id="3"')),
    invalid: entries(entry(' id="1"'), entry(' id="2"', '<gls:translation ▸id="1">Tab</gls:translation>')),
  },
  {
    rule: 'GLS_ENTRY_EMPTY',
    valid: entries(entry('', '<gls:translation>Tab</gls:translation>')),
    invalid: entries(`▸${entry('', '')}`),
  },
  {
    rule: 'GLS_REF_NOT_IN_UNIT',
    about: 'of an entry',
    valid: entries(entry(' ref="#m1"'), entry(' ref="#s1"'), entry(' ref="m1"')),
    invalid: entries(entry(' ▸ref="#m9"')),
  },
  {
    rule: 'GLS_REF_NOT_IN_UNIT',
    about: 'of a translation',
    valid: entries(entry('', '<gls:translation ref="#t=m2">Tab</gls:translation>')),
    invalid: entries(entry('', '<gls:translation ▸ref="#t=m1">Tab</gls:translation>')),
  },
]);
