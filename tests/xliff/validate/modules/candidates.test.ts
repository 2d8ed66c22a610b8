import { describeRules } from '../examples.js';
import { aroundUnit, segment } from './around.js';

const pair = '<source>a</source><target>ә</target>';

function matches(...list: readonly string[]): string {
  return aroundUnit(`<mtc:matches>\n${list.join('\n')}\n</mtc:matches>\n${segment('a', 'ә')}`);
}

function match(attributes: string, content = pair): string {
  return `<mtc:match ref="#s1"${attributes}>${content}</mtc:match>`;
}

/** A candidate for one of the annotations of a unit, by its reference. */
function refersTo(ref: string, before = ''): string {
  const text = segment('a <mrk id="m1" type="mtc:match">b</mrk>', '<mrk id="m2" type="mtc:match">ә</mrk>');
  const list = `<mtc:matches><mtc:match ${before}ref="${ref}">${pair}</mtc:match></mtc:matches>`;
  return aroundUnit(`${list}\n${text}\n<ignorable id="i1"><source> </source></ignorable>`);
}

describeRules('translation candidates', [
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'matches stand in units only',
    valid: matches(match('')),
    invalid: aroundUnit(segment('a')).replace('<unit', `▸<mtc:matches>${match('')}</mtc:matches>\n<unit`),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'one list a unit',
    valid: matches(match('')),
    invalid: matches(match('')).replace('</mtc:matches>', `</mtc:matches>▸<mtc:matches>${match('')}</mtc:matches>`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a candidate has a target',
    valid: matches(match('')),
    invalid: matches(`▸${match('', '<source>a</source>')}`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a list has a candidate',
    valid: matches(match('')),
    invalid: aroundUnit(`▸<mtc:matches/>${segment('a')}`),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'metadata comes first in a candidate',
    valid: matches(
      match(
        '',
        `<mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata>${pair}<my:x/>`,
      ),
    ),
    invalid: matches(
      match('', `<source>a</source>▸<originalData><data id="d1">b</data></originalData><target>ә</target>`),
    ),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'a candidate has a ref',
    valid: matches(match('')),
    invalid: matches(`▸<mtc:match>${pair}</mtc:match>`),
  },
  ...['similarity', 'matchQuality', 'matchSuitability'].flatMap((name) =>
    ['100.1', '-1', '1e2', '90%', ''].map((value) => ({
      rule: 'ATTRIBUTE_VALUE',
      about: `${name}="${value}"`,
      valid: matches(match(` ${name}="0"`), match(` ${name}="100.0"`), match(` ${name}="66.5"`)),
      invalid: matches(match(` ▸${name}="${value}"`)),
    })),
  ),
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'type is a word of the list',
    valid: matches(...['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'].map((type) => match(` type="${type}"`))),
    invalid: matches(match(' ▸type="fuzzy"')),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'subType has a prefix',
    valid: matches(match(' type="tm" subType="acme:exact"')),
    invalid: matches(match(' type="tm" ▸subType="exact"')),
  },
  {
    rule: 'ATTRIBUTE_UNKNOWN',
    about: 'an attribute that candidates do not have',
    valid: matches(match(' origin="memory" my:score="1"')),
    invalid: matches(match(' ▸score="1"')),
  },
  {
    rule: 'MTC_MATCH_ID_NOT_UNIQUE',
    valid: matches(match(' id="1"'), match(' id="2"')),
    invalid: matches(match(' id="1"'), match(' ▸id="1"')),
  },
  ...['#s2', '#u=u2/s1', '#f=f2/u=u1/s1', '#n=n1', '#t=m1', '#i1', 'm9', '#u=u1', '#s1/s1'].map((ref) => ({
    rule: 'MTC_REF_NOT_IN_UNIT',
    about: ref,
    valid: refersTo('#m1'),
    invalid: refersTo(ref, '▸'),
  })),
  ...['#s1', 'm1', '#t=m2', '#u=u1/m1', '#/f=f1/u=u1/t=m2'].map((ref) => ({
    rule: 'MTC_REF_NOT_IN_UNIT',
    about: `takes ${ref}`,
    valid: refersTo(ref),
    invalid: refersTo(`${ref}9`, '▸'),
  })),
  {
    rule: 'MTC_SUBTYPE_WITHOUT_TYPE',
    valid: matches(match(' type="mt" subType="acme:draft"')),
    invalid: matches(match(' ▸subType="acme:draft"')),
  },
  {
    rule: 'MTC_SUBTYPE_RESERVED',
    valid: matches(match(' type="mt" subType="acme:draft"')),
    invalid: matches(match(' type="mt" ▸subType="xlf:draft"')),
  },
  {
    rule: 'MTC_TARGET_LANGUAGE',
    valid: matches(
      match(' reference="yes"', '<source>a</source><target xml:lang="ru">б</target>'),
      match('', '<source xml:lang="en-GB">a</source><target xml:lang="KK-KZ">ә</target>'),
    ),
    invalid: matches(match('', '<source>a</source><target ▸xml:lang="ru">б</target>')),
  },
  {
    rule: 'MTC_ANNOTATION_REF',
    valid: aroundUnit(segment('<mrk id="m1" type="mtc:match">a</mrk>')),
    invalid: aroundUnit(segment('<mrk id="m1" type="mtc:match" ▸ref="https://example.org/">a</mrk>')),
  },
]);

const data = '<originalData><data id="d1">1</data><data id="d2">2</data></originalData>';

function texts(source: string, target: string, original = ''): string {
  return matches(match('', `${original}<source>${source}</source><target>${target}</target>`));
}

describeRules('codes in translation candidates', [
  {
    rule: 'MTC_CODE_ID_NOT_UNIQUE',
    about: 'in the source; each candidate is a scope of its own',
    valid: aroundUnit(
      `<mtc:matches>${match('', '<source><ph id="1"/></source><target><ph id="1"/></target>').repeat(2)}</mtc:matches>` +
        segment('<ph id="1"/>'),
    ),
    invalid: texts('<ph id="1"/><ph ▸id="1"/>', ''),
  },
  {
    rule: 'MTC_CODE_ID_NOT_UNIQUE',
    about: 'in the target',
    valid: texts('<ph id="1"/>', '<ph id="1"/><ph id="2"/>'),
    invalid: texts('<ph id="1"/>', '<ph id="1"/><ph ▸id="1"/>'),
  },
  {
    rule: 'MTC_CODE_MISMATCH',
    valid: texts(
      '<pc id="1">a</pc><mrk id="2" type="term">b</mrk>',
      '<sc id="1"/>ә<ec startRef="1"/><sm id="2" type="term"/>б<em startRef="2"/>',
    ),
    invalid: texts('<pc id="1">a</pc>', '<ph ▸id="1"/>'),
  },
  {
    rule: 'DATA_ID_NOT_UNIQUE',
    about: 'also in a candidate',
    valid: texts('<ph id="1" dataRef="d1"/>', '<ph id="1" dataRef="d2"/>', data),
    invalid: texts('a', 'ә', data.replace('<data id="d2"', '<data ▸id="d1"')),
  },
  {
    rule: 'MTC_DATA_UNKNOWN',
    about: 'data of the unit is not that of the candidate',
    valid: texts('<pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc>', '', data),
    invalid: aroundUnit(
      `<mtc:matches>${match('', '<source><ph id="1" ▸dataRef="d1"/></source><target>ә</target>')}</mtc:matches>` +
        `${data}${segment('<ph id="1" dataRef="d1"/><ph id="2" dataRef="d2"/>')}`,
    ),
  },
  {
    rule: 'DATAREF_PAIR',
    about: 'also in a candidate',
    valid: texts('<pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc>', '', data),
    invalid: texts('<pc id="1" ▸dataRefStart="d1">a</pc>', '', data),
  },
  {
    rule: 'MTC_CODE_ORPHAN',
    about: 'a start code without end',
    valid: texts('<sc id="1"/>a<ec startRef="1"/><sc id="2" isolated="yes"/>', '<ec id="3" isolated="yes"/>'),
    invalid: texts('▸<sc id="1"/>a', '<sc id="1"/>ә<ec startRef="1"/>'),
  },
  {
    rule: 'MTC_CODE_ORPHAN',
    about: 'an end code without start',
    valid: texts('<sc id="1"/>a<ec startRef="1"/>', '<sc id="1"/>ә<ec startRef="1"/>'),
    invalid: texts('<sc id="1"/>a<ec startRef="1"/>', 'ә<ec ▸startRef="1"/>'),
  },
  {
    rule: 'MTC_CODE_ORPHAN',
    about: 'a start code that ends twice',
    valid: texts('<sc id="1"/>a<ec startRef="1"/>', '<sc id="1"/>ә<ec startRef="1"/>'),
    invalid: texts('<sc id="1"/>a<ec startRef="1"/><ec ▸startRef="1"/>', ''),
  },
  {
    rule: 'MTC_CODE_ORPHAN',
    about: 'an annotation without end',
    valid: texts('<sm id="1" type="term"/>a<em startRef="1"/>', ''),
    invalid: texts('▸<sm id="1" type="term"/>a', ''),
  },
]);
