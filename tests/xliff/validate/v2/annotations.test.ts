import { describeRules, inFile, inSegment, inUnit } from '../examples.js';

const notes = '<notes><note id="n1">a</note></notes>';
const noted = (source: string, version = '2.1') =>
  inUnit(`${notes}<segment id="s1"><source>${source}</source></segment>`, version);
const note = (ref: string) =>
  inUnit(`<notes><note id="n1" ${ref}>a</note></notes><segment id="s1"><source>a</source></segment>`, '2.2');

describeRules('annotations', [
  {
    rule: 'SM_WITHOUT_EM',
    valid: inUnit(
      '<segment><source><sm id="m1" type="term"/>a</source></segment><segment><source>b<em startRef="m1"/></source></segment>',
    ),
    invalid: inSegment('▸<sm id="m1" type="term"/>a'),
  },
  {
    rule: 'EM_WITHOUT_SM',
    valid: inSegment('<sm id="m1" type="term"/>a<em startRef="m1"/>'),
    invalid: inSegment('a<em ▸startRef="m1"/>'),
  },
  {
    rule: 'EM_WITHOUT_SM',
    about: 'a second end',
    valid: inSegment('<sm id="m1" type="term"/>a<em startRef="m1"/>'),
    invalid: inSegment('<sm id="m1" type="term"/>a<em startRef="m1"/><em ▸startRef="m1"/>'),
  },
  {
    rule: 'COMMENT_VALUE_OR_REF',
    about: 'neither',
    valid: noted('<mrk id="m1" type="comment" value="check">a</mrk>'),
    invalid: noted('▸<mrk id="m1" type="comment">a</mrk>'),
  },
  {
    rule: 'COMMENT_VALUE_OR_REF',
    about: 'both',
    valid: noted('<sm id="m1" type="comment" ref="#n=n1"/>a<em startRef="m1"/>'),
    invalid: noted('▸<mrk id="m1" type="comment" value="check" ref="#n=n1">a</mrk>'),
  },
  {
    rule: 'ANNOTATION_WITHOUT_MEANING',
    valid: inSegment('<mrk id="m1" translate="no">a</mrk>'),
    invalid: inSegment('▸<mrk id="m1">a</mrk>'),
  },
  {
    rule: 'COMMENT_REF',
    about: 'no such note',
    valid: noted('<mrk id="m1" type="comment" ref="#/f=f1/u=u1/n=n1">a</mrk>'),
    invalid: noted('<mrk id="m1" type="comment" ▸ref="#n=n2">a</mrk>'),
  },
  {
    rule: 'COMMENT_REF',
    about: 'a note of the file',
    valid: noted('<mrk id="m1" type="comment" ref="#n=n1">a</mrk>'),
    invalid: inFile(
      `${notes}<unit id="u1"><segment><source><mrk id="m1" type="comment" ▸ref="#f=f1/n=n1">a</mrk></source></segment></unit>`,
    ),
  },
  {
    rule: 'COMMENT_REF',
    about: 'no note at all',
    valid: noted('<mrk id="m1" type="comment" ref="#n=n1">a</mrk>'),
    invalid: noted('<mrk id="m1" type="comment" ▸ref="n1">a</mrk>'),
  },
]);

describeRules('fragment identifiers', [
  ...['#n=n1/s1', '#u=u1/f=f1', '#u=u1/u=u1', '#', '#u='].map((ref) => ({
    rule: 'FRAGMENT_SYNTAX',
    about: ref,
    valid: noted('<mrk id="m1" type="term" ref="#f=f1/u=u1/s1">a</mrk>'),
    invalid: noted(`<mrk id="m1" type="term" ▸ref="${ref}">a</mrk>`),
  })),
  {
    rule: 'FRAGMENT_TARGET',
    about: 'in the unit',
    valid: noted('<mrk id="m1" type="term" ref="#s1">a</mrk><mrk id="m2" type="my:a" ref="#s2">b</mrk>'),
    invalid: noted('<mrk id="m1" type="term" ▸ref="#s2">a</mrk>'),
  },
  {
    rule: 'FRAGMENT_TARGET',
    about: 'another unit of the file, before or behind',
    valid:
      inFile(`<unit id="u1"><segment><source><mrk id="m1" type="term" ref="#u=u2/s1">a</mrk></source></segment></unit>
<unit id="u2"><segment id="s1"><source>a</source></segment></unit>`),
    invalid:
      inFile(`<unit id="u1"><segment><source><mrk id="m1" type="term" ▸ref="#u=u3/s1">a</mrk></source></segment></unit>
<unit id="u2"><segment id="s1"><source>a</source></segment></unit>`),
  },
  {
    rule: 'FRAGMENT_TARGET',
    about: 'a group or another file',
    valid: inFile(
      `<group id="g1"><unit id="u1"><segment><source><mrk id="m1" type="term" ref="#f=f1/g=g1">a</mrk></source></segment></unit></group>`,
    ),
    invalid: inFile(
      `<group id="g1"><unit id="u1"><segment><source><mrk id="m1" type="term" ▸ref="#/f=f2/g=g1">a</mrk></source></segment></unit></group>`,
    ),
  },
  {
    rule: 'FRAGMENT_TARGET',
    about: 'an extension',
    valid: inUnit(
      '<my:a id="x"/><segment><source><mrk id="m1" type="term" ref="#my=x">a</mrk></source></segment>',
      '2.1',
      ' xmlns:my="urn:example:my"',
    ),
    invalid: inUnit(
      '<my:a id="x"/><segment><source><mrk id="m1" type="term" ▸ref="#my=y">a</mrk></source></segment>',
      '2.1',
      ' xmlns:my="urn:example:my"',
    ),
  },
  { rule: 'NOTE_REF', about: 'nothing', valid: note('ref="#s1"'), invalid: note('▸ref="#s2"') },
  {
    rule: 'NOTE_REF',
    about: 'elsewhere',
    valid: note('ref="#f=f1/u=u1/s1"'),
    invalid: note('▸ref="https://example.org/"'),
  },
  {
    rule: 'NOTE_REF',
    about: 'another note',
    valid: note('ref="#s1" appliesTo="target"'),
    invalid: note('▸ref="#n=n1"'),
  },
  {
    rule: 'NOTE_REF',
    about: 'on the file',
    valid: note('ref="#s1"'),
    invalid: inFile(
      '<notes><note ▸ref="#u=u1/s1">a</note></notes><unit id="u1"><segment id="s1"><source>a</source></segment></unit>',
      '2.2',
    ),
  },
]);
