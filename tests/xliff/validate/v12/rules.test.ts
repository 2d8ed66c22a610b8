import { describeRules, inBody, inTransUnit } from '../examples.js';

const unit = (id: string) => `<trans-unit id="${id}"><source>a</source></trans-unit>`;
const phases = (...names: readonly string[]) =>
  `<header><phase-group>${names.map((name) => `<phase phase-name="${name}" process-name="p"/>`).join('')}</phase-group></header>`;
const tools = (...ids: readonly string[]) =>
  `<header>${ids.map((id) => `<tool tool-id="${id}" tool-name="T"/>`).join('')}</header>`;
const file = '<internal-file>AAAA</internal-file>';

describeRules('ids of 1.2', [
  {
    rule: 'UNIT_ID_NOT_UNIQUE',
    valid: inBody(`<group id="u1">${unit('u1')}</group>${unit('u2')}`),
    invalid: inBody(`<group id="u1">${unit('u1')}</group>${unit('u1').replace(' id', ' ▸id')}`),
  },
  {
    rule: 'UNIT_ID_NOT_UNIQUE',
    about: 'of a bin-unit',
    valid: inBody(`${unit('u1')}<bin-unit id="u2" mime-type="image/png"><bin-source>${file}</bin-source></bin-unit>`),
    invalid: inBody(
      `${unit('u1')}<bin-unit ▸id="u1" mime-type="image/png"><bin-source>${file}</bin-source></bin-unit>`,
    ),
  },
  {
    rule: 'GROUP_ID_NOT_UNIQUE',
    valid: inBody('<group id="g1"><group id="g2"/></group>'),
    invalid: inBody('<group id="g1"><group ▸id="g1"/></group>'),
  },
  {
    rule: 'TOOL_ID_NOT_UNIQUE',
    valid: inBody(unit('u1'), tools('t1', 't2')),
    invalid: inBody(unit('u1'), tools('t1', 't2').replace('tool-id="t2"', '▸tool-id="t1"')),
  },
  {
    rule: 'PHASE_NAME_NOT_UNIQUE',
    valid: inBody(unit('u1'), phases('p1', 'p2')),
    invalid: inBody(unit('u1'), phases('p1', 'p2').replace('phase-name="p2"', '▸phase-name="p1"')),
  },
  {
    rule: 'GROUP_NAME_NOT_UNIQUE',
    valid: inTransUnit(
      '<source>a</source><count-group name="a"/><context-group name="a"><context context-type="record">a</context></context-group>',
    ),
    invalid: inTransUnit('<source>a</source><count-group name="a"/><count-group ▸name="a"/>'),
  },
  {
    rule: 'UID_NOT_UNIQUE',
    valid: inBody(unit('u1'), '<header><reference><external-file href="a" uid="a"/></reference></header>'),
    invalid: inBody(
      unit('u1'),
      '<header><reference><external-file href="a" uid="a"/></reference><reference><external-file href="b" ▸uid="a"/></reference></header>',
    ),
  },
]);

describeRules('references of 1.2', [
  {
    rule: 'TOOL_ID_UNKNOWN',
    about: 'of the file',
    valid: inBody(unit('u1'), tools('t1'), 'tool-id="t1"'),
    invalid: inBody(unit('u1'), tools('t1'), '▸tool-id="t2"'),
  },
  {
    rule: 'TOOL_ID_UNKNOWN',
    about: 'of an alternative',
    valid: inTransUnit('<source>a</source><alt-trans tool-id="t1"><target>b</target></alt-trans>', tools('t1')),
    invalid: inTransUnit('<source>a</source><alt-trans ▸tool-id="t1"><target>b</target></alt-trans>'),
  },
  {
    rule: 'PHASE_NAME_UNKNOWN',
    valid: inTransUnit('<source>a</source><target phase-name="p1">b</target>', phases('p1')),
    invalid: inTransUnit('<source>a</source><target ▸phase-name="p2">b</target>', phases('p1')),
  },
  {
    rule: 'XID_UNKNOWN',
    valid: inBody(`<trans-unit id="u1"><source><x id="1" xid="u2"/></source></trans-unit>${unit('u2')}`),
    invalid: inBody(`<trans-unit id="u1"><source><x id="1" ▸xid="u3"/></source></trans-unit>${unit('u2')}`),
  },
]);

describeRules('codes in two halves in 1.2', [
  {
    rule: 'RID_NOT_UNIQUE',
    valid: inTransUnit(
      '<source><bx id="1" rid="1"/><bx id="2" rid="2"/>a<ex id="3" rid="1"/><ex id="4" rid="2"/></source>',
    ),
    invalid: inTransUnit('<source><bx id="1" rid="1"/><bx id="2" ▸rid="1"/>a<ex id="3" rid="1"/></source>'),
  },
  {
    rule: 'RID_UNKNOWN',
    valid: inTransUnit('<source><bpt id="1" rid="1">&lt;b&gt;</bpt>a<ept id="2" rid="1">&lt;/b&gt;</ept></source>'),
    invalid: inTransUnit('<source>a<ept id="2" ▸rid="1">&lt;/b&gt;</ept></source>'),
  },
  {
    rule: 'END_WITHOUT_START',
    valid: inTransUnit('<source><bpt id="1">&lt;b&gt;</bpt>a<ept id="1">&lt;/b&gt;</ept></source>'),
    invalid: inTransUnit('<source>a▸<ept id="1">&lt;/b&gt;</ept></source>'),
  },
  {
    rule: 'START_WITHOUT_END',
    valid: inTransUnit('<source><it id="1" pos="open">&lt;b&gt;</it>a</source>'),
    invalid: inTransUnit('<source>▸<bx id="1"/>a</source>'),
  },
]);

const segmented = (target: string, more = '') =>
  inTransUnit(`<source>A. B.</source>
<seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source>
<target>${target}</target>${more}`);

describeRules('segments of 1.2', [
  {
    rule: 'MID_NOT_UNIQUE',
    valid: segmented('<mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk>'),
    invalid: segmented('<mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" ▸mid="1">B.</mrk>'),
  },
  {
    rule: 'MID_UNKNOWN',
    about: 'of a target',
    valid: segmented('<g id="1"><mrk mtype="seg" mid="2">B.</mrk></g>'),
    invalid: segmented('<g id="1"><mrk mtype="seg" ▸mid="3">C.</mrk></g>'),
  },
  {
    rule: 'MID_UNKNOWN',
    about: 'of an alternative',
    valid: segmented('', '<alt-trans mid="2"><target>B.</target></alt-trans>'),
    invalid: segmented('', '<alt-trans ▸mid="3"><target>B.</target></alt-trans>'),
  },
  {
    rule: 'MID_MISSING',
    valid: segmented('<mrk mtype="x-mine">A.</mrk>'),
    invalid: segmented('▸<mrk mtype="seg">A.</mrk>'),
  },
  {
    rule: 'SEG_SOURCE_DIFFERS',
    valid: inTransUnit('<source>A.  B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> B.</seg-source>'),
    invalid: inTransUnit('<source>A. B.</source>▸<seg-source><mrk mtype="seg" mid="1">A.</mrk></seg-source>'),
  },
]);

describeRules('languages of 1.2', [
  {
    rule: 'TARGET_LANGUAGE_MISSING',
    valid: inBody('<trans-unit id="u1"><source>a</source><target xml:lang="kk">b</target></trans-unit>', '', ''),
    invalid: inBody('<trans-unit id="u1"><source>a</source>▸<target>b</target></trans-unit>', '', ''),
  },
  {
    rule: 'TEXT_LANGUAGE_DIFFERS',
    valid: inTransUnit('<source xml:lang="en">a</source><alt-trans><target xml:lang="ru">b</target></alt-trans>'),
    invalid: inTransUnit('<source xml:lang="en">a</source><target ▸xml:lang="ru">b</target>'),
  },
]);
