import { expect, test } from '@jest/globals';
import { validateXliff } from '../../../../src/xliff/validate/index.js';
import { describeRules } from '../examples.js';
import { aroundFile, aroundUnit } from './around.js';

const text = '<notes><note id="n1">a</note><note id="n2">b</note></notes><segment><source>a</source></segment>';
const item = '<ctr:item property="content">A</ctr:item>';

function tracked(content: string, version = '2.0'): string {
  return aroundUnit(`<ctr:changeTrack>\n${content}\n</ctr:changeTrack>${text}`, version);
}

function revisions(attributes: string, content = `<ctr:revision>${item}</ctr:revision>`): string {
  return `<ctr:revisions${attributes}>${content}</ctr:revisions>`;
}

/** Revisions at a file and at its only group, which has a note. */
function nested(ofFile: string, ofGroup: string): string {
  const track = (attributes: string) => attributes && `<ctr:changeTrack>${revisions(attributes)}</ctr:changeTrack>`;
  const unit = `<unit id="u1">${text}</unit>`;
  const group = `<group id="g1">${track(ofGroup)}<notes><note id="n1">a</note></notes>${unit}</group>`;
  return aroundFile(`${track(ofFile)}\n${group}`, '2.0');
}

describeRules('change tracking', [
  {
    rule: 'ELEMENT_MISSING',
    about: 'a revision has an item',
    valid: tracked(revisions(' appliesTo="source"')),
    invalid: tracked(revisions(' appliesTo="source"', '▸<ctr:revision/>')),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'revisions say to what they apply',
    valid: tracked(revisions(' appliesTo="source"')),
    invalid: tracked(`▸${revisions('')}`),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'property is a name',
    valid: tracked(
      revisions(' appliesTo="source"', '<ctr:revision><ctr:item property="xml:space">a</ctr:item></ctr:revision>'),
    ),
    invalid: tracked(
      revisions(' appliesTo="source"', '<ctr:revision><ctr:item ▸property="the text">a</ctr:item></ctr:revision>'),
    ),
  },
  {
    rule: 'CTR_CURRENT_VERSION_UNKNOWN',
    valid: tracked(
      revisions(' appliesTo="source" currentVersion="v2"', `<ctr:revision version="v2">${item}</ctr:revision>`),
    ),
    invalid: tracked(
      revisions(' appliesTo="source" ▸currentVersion="v3"', `<ctr:revision version="v2">${item}</ctr:revision>`),
    ),
  },
  {
    rule: 'CTR_DATETIME',
    valid: tracked(
      revisions(
        ' appliesTo="source"',
        ['2026', '2026-11', '2026-11-24', '2026-11-24T09:30Z', '2026-11-24T09:30:15.25+05:00']
          .map((datetime) => `<ctr:revision author="A" datetime="${datetime}">${item}</ctr:revision>`)
          .join(''),
      ),
    ),
    invalid: tracked(revisions(' appliesTo="source"', `<ctr:revision ▸datetime="24.11.2026">${item}</ctr:revision>`)),
  },
  {
    rule: 'CTR_APPLIES_TO_UNKNOWN',
    valid: tracked(revisions(' appliesTo="target"')),
    invalid: tracked(revisions(' ▸appliesTo="paragraph"')),
  },
  {
    rule: 'CTR_REF_UNKNOWN',
    valid: tracked(revisions(' appliesTo="note" ref="n2"')),
    invalid: tracked(revisions(' appliesTo="note" ▸ref="n3"')),
  },
  {
    rule: 'CTR_REF_MISSING',
    valid: tracked(revisions(' appliesTo="note" ref="n1"') + revisions(' appliesTo="source"')),
    invalid: tracked(`▸${revisions(' appliesTo="note"')}`),
  },
  {
    rule: 'CTR_REF_UNKNOWN',
    about: 'of a file and a group, to what stands in them, not further in',
    valid: nested(' appliesTo="unit" ref="u1"', ' appliesTo="note" ref="n1"'),
    invalid: nested(' appliesTo="unit" ref="u1"', ' appliesTo="note" ▸ref="n2"'),
  },
  {
    rule: 'CTR_REF_UNKNOWN',
    about: 'of a file, and the file has no such notes',
    valid: nested(' appliesTo="group" ref="g1"', ''),
    invalid: nested(' appliesTo="note" ▸ref="n1"', ''),
  },
  {
    rule: 'CTR_REF_MISSING',
    about: 'in 2.1, where change tracking is an extension',
    valid: tracked(revisions(' appliesTo="note" ref="n1"'), '2.1'),
    invalid: tracked(`▸${revisions(' appliesTo="note"')}`, '2.1'),
  },
]);

test('change tracking is an extension for 2.2, and what is inside is left alone', () => {
  expect(validateXliff(tracked(revisions(''), '2.2'))).toEqual([]);
});
