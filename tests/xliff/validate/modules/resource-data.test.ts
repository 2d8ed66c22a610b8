import { describeRules } from '../examples.js';
import { aroundFile, segment } from './around.js';

function resources(content: string): string {
  return `<res:resourceData>\n${content}\n</res:resourceData>`;
}

function inFile(content: string, inUnit = '', version = '2.1'): string {
  return aroundFile(
    `${content === '' ? '' : resources(content)}\n<unit id="u1">${inUnit}${segment('a')}</unit>`,
    version,
  );
}

function item(attributes: string, content = '<res:source href="a.png"/>'): string {
  return `<res:resourceItem${attributes}>${content}</res:resourceItem>`;
}

const image = ' mimeType="image/png"';
const own = '<res:source><my:x/></res:source>';

describeRules('resource data', [
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'it stands in files and units, not in groups',
    valid: inFile(item(image), resources(item(image))),
    invalid: aroundFile(`<group id="g1">▸${resources(item(image))}</group>`),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'references to items come before items',
    valid: inFile(item(' id="r1" mimeType="text/xml"'), resources(`<res:resourceItemRef ref="r1"/>${item(image)}`)),
    invalid: inFile(item(' id="r1" mimeType="text/xml"'), resources(`${item(image)}▸<res:resourceItemRef ref="r1"/>`)),
  },
  {
    rule: 'ELEMENT_ORDER',
    about: 'notes, source, target, reference',
    valid: inFile(
      item(
        `${image} my:a="b"`,
        '<notes><note>n</note></notes><res:source href="a"/><res:target href="b"/><res:reference href="c" xml:lang="de"/><res:reference href="d"/>',
      ),
    ),
    invalid: inFile(item(image, '<res:target href="b"/>▸<res:source href="a"/>')),
  },
  {
    rule: 'EXTENSION_NOT_ALLOWED',
    about: 'an item takes no elements of others, its source does',
    valid: inFile(item('', `${own}<res:target><my:x><my:y/></my:x></res:target>`)),
    invalid: inFile(item(image, `<res:source href="a"/>▸<my:x/>`)),
  },
  {
    rule: 'TEXT_NOT_ALLOWED',
    about: 'a source is no text',
    valid: inFile(item('', `${own}<res:target><my:x/></res:target>`)),
    invalid: inFile(item(image, `▸<res:source>a<my:x/></res:source>`)),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'a reference has href',
    valid: inFile(item(image, '<res:reference href="c"/>')),
    invalid: inFile(item(image, '▸<res:reference/>')),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'context is yes or no',
    valid: inFile(item(`${image} context="yes"`)),
    invalid: inFile(item(`${image} ▸context="maybe"`)),
  },
  {
    rule: 'RES_EMPTY',
    about: 'resource data',
    valid: inFile(item(image)),
    invalid: aroundFile(`▸<res:resourceData/><unit id="u1">${segment('a')}</unit>`),
  },
  {
    rule: 'RES_EMPTY',
    about: 'an item',
    valid: inFile(item(image)),
    invalid: inFile(`▸${item(image, '')}`),
  },
  {
    rule: 'RES_MIME_TYPE_MISSING',
    about: 'in 2.1 unless source and target have content',
    valid: inFile(item('', `${own}<res:target><my:x/></res:target>`)),
    invalid: inFile(`▸${item('', own)}`),
  },
  {
    rule: 'RES_MIME_TYPE_MISSING',
    about: 'in 2.2 unless source or target has content',
    valid: inFile(item('', own), '', '2.2'),
    invalid: inFile(`▸${item('')}`, '', '2.2'),
  },
  ...['png', 'image/', 'image png', ''].map((mimeType) => ({
    rule: 'RES_MIME_TYPE_MALFORMED',
    about: `"${mimeType}"`,
    valid: inFile(item(' mimeType="application/vnd.ms-excel; charset=utf-8"')),
    invalid: inFile(item(` ▸mimeType="${mimeType}"`)),
  })),
  {
    rule: 'RES_MIME_TYPE_UNREGISTERED',
    valid: inFile(item(image)),
    invalid: inFile(item(' ▸mimeType="picture/png"')),
  },
  {
    rule: 'RES_HREF_MISSING',
    about: 'of a source',
    valid: inFile(item(image)),
    invalid: inFile(item(image, '▸<res:source/>')),
  },
  {
    rule: 'RES_HREF_MISSING',
    about: 'of a target',
    valid: inFile(item(image, '<res:source href="resources\\en\\a b.png"/><res:target href="b">\n</res:target>')),
    invalid: inFile(item(image, '<res:source href="a"/>▸<res:target> </res:target>')),
  },
  {
    rule: 'RES_HREF_WITH_CONTENT',
    valid: inFile(item(image, own)),
    invalid: inFile(item(image, '<res:source ▸href="a"><my:x/></res:source>')),
  },
  {
    rule: 'RES_LANGUAGE',
    about: 'of a source',
    valid: inFile(item(image, '<res:source href="a" xml:lang="EN-us"/><res:target href="b" xml:lang="kk"/>')),
    invalid: inFile(item(image, '<res:source href="a" ▸xml:lang="kk"/>')),
  },
  {
    rule: 'RES_LANGUAGE',
    about: 'of a target',
    valid: inFile(item(image, '<res:source href="a"/><res:target href="b" xml:lang="kk-KZ"/>')),
    invalid: inFile(item(image, '<res:source href="a"/><res:target href="b" ▸xml:lang="lb"/>')),
  },
  {
    rule: 'RES_LANGUAGE',
    about: 'of a target in a document without target language',
    valid: inFile(item(image, '<res:source href="a"/><res:target href="b"/>')).replace(' trgLang="kk"', ''),
    invalid: inFile(item(image, '<res:source href="a"/><res:target href="b" ▸xml:lang="kk"/>')).replace(
      ' trgLang="kk"',
      '',
    ),
  },
  {
    rule: 'RES_SOURCE_MISSING',
    valid: inFile(item(`${image} context="no"`)),
    invalid: inFile(item(`${image} ▸context="no"`, '<res:target href="b"/>')),
  },
  {
    rule: 'RES_ID_NOT_UNIQUE',
    about: 'among items and references; elsewhere the id may come again',
    valid: inFile(
      item(`${image} id="r1"`),
      resources(`<res:resourceItemRef id="x" ref="r1"/>${item(`${image} id="r1"`)}`),
    ),
    invalid: inFile(
      item(`${image} id="r1"`),
      resources(`<res:resourceItemRef id="x" ref="r1"/>${item(`${image} ▸id="x"`)}`),
    ),
  },
  {
    rule: 'RES_REF_UNKNOWN',
    about: 'an item of the unit is none of the file',
    valid: inFile(item(`${image} id="r1"`), resources('<res:resourceItemRef ref="r1"/>')),
    invalid: inFile('', resources(`<res:resourceItemRef ▸ref="r1"/>${item(`${image} id="r1"`)}`)),
  },
  {
    rule: 'RES_REF_UNKNOWN',
    about: 'an item of another file',
    valid: inFile(item(`${image} id="r1"`), resources('<res:resourceItemRef ref="r1"/>')),
    invalid: inFile(item(`${image} id="r1"`)).replace(
      '</file>',
      `</file>\n<file id="f2"><unit id="u1">${resources('<res:resourceItemRef ▸ref="r1"/>')}${segment('a')}</unit></file>`,
    ),
  },
]);
