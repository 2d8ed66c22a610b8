import { describeRules } from '../examples.js';
import { aroundFile, aroundUnit, segment } from './around.js';

const meta = '<mda:meta type="phase">draft</mda:meta>';

function metadata(content: string, attributes = ''): string {
  return `<mda:metadata${attributes}>${content}</mda:metadata>`;
}

function inUnit(content: string, attributes = ''): string {
  return aroundUnit(`${metadata(content, attributes)}\n${segment('a')}`);
}

const unit = `<unit id="u1">${segment('a')}</unit>`;
const group = `<mda:metaGroup>${meta}</mda:metaGroup>`;

describeRules('metadata', [
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'it stands in files, groups and units, not in segments',
    valid: aroundFile(`${metadata(group)}<group id="g1">${metadata(group)}${unit}</group>`),
    invalid: aroundUnit(`<segment>▸${metadata(group)}<source>a</source></segment>`),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'in the root only since 2.2',
    valid: aroundFile(unit, '2.2').replace('<file', `${metadata(group)}<file`),
    invalid: aroundFile(unit, '2.1').replace('<file', `▸${metadata(group)}<file`),
  },
  {
    rule: 'ELEMENT_TOO_MANY',
    about: 'once in each',
    valid: aroundFile(`${metadata(group)}${unit}`),
    invalid: aroundFile(`${metadata(group)}▸${metadata(group)}${unit}`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'metadata has a group, and a group has something',
    valid: inUnit(`<mda:metaGroup>${meta}${group}${meta}</mda:metaGroup>`),
    invalid: inUnit('▸<mda:metaGroup/>'),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'meta stands in groups only',
    valid: inUnit(group),
    invalid: inUnit(`▸${meta}${group}`),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'meta has a type',
    valid: inUnit(group),
    invalid: inUnit('<mda:metaGroup>▸<mda:meta>draft</mda:meta></mda:metaGroup>'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'appliesTo is a word of the list',
    valid: inUnit(
      ['source', 'target', 'ignorable']
        .map((to) => `<mda:metaGroup category="a b" appliesTo="${to}">${meta}</mda:metaGroup>`)
        .join(''),
    ),
    invalid: inUnit(`<mda:metaGroup ▸appliesTo="segment">${meta}</mda:metaGroup>`),
  },
  {
    rule: 'ATTRIBUTE_FOREIGN',
    about: 'metadata takes no attributes of others',
    valid: inUnit(group),
    invalid: inUnit(group, ' ▸my:kind="x"'),
  },
  {
    rule: 'MDA_ID_NOT_UNIQUE',
    about: 'of groups at any depth',
    valid: inUnit(`<mda:metaGroup id="b"><mda:metaGroup id="c">${meta}</mda:metaGroup></mda:metaGroup>`, ' id="a"'),
    invalid: inUnit(`<mda:metaGroup id="b"><mda:metaGroup ▸id="b">${meta}</mda:metaGroup></mda:metaGroup>`),
  },
  {
    rule: 'MDA_ID_NOT_UNIQUE',
    about: 'of a group and its metadata',
    valid: inUnit(`<mda:metaGroup id="b">${meta}</mda:metaGroup>`, ' id="a"'),
    invalid: inUnit(`<mda:metaGroup ▸id="a">${meta}</mda:metaGroup>`, ' id="a"'),
  },
]);
