import { describeRules, inFile, inUnit } from '../examples.js';

const text = '<segment><source>a</source></segment>';

describeRules('ids of files, groups and units', [
  {
    rule: 'FILE_ID_NOT_UNIQUE',
    valid: inUnit(`${text}</unit></file>\n<file id="f2"><unit id="u1">${text}`),
    invalid: inUnit(`${text}</unit></file>\n<file ▸id="f1"><unit id="u1">${text}`),
  },
  {
    rule: 'GROUP_ID_NOT_UNIQUE',
    valid: inFile(`<group id="g1"/><group id="g2"><unit id="g1">${text}</unit></group>`),
    invalid: inFile(`<group id="g1"/><group id="g2"><group ▸id="g1"/></group>`),
  },
  {
    rule: 'UNIT_ID_NOT_UNIQUE',
    valid: inFile(`<unit id="u1">${text}</unit><group id="u1"><unit id="u2">${text}</unit></group>`),
    invalid: inFile(`<unit id="u1">${text}</unit><group id="u1"><unit ▸id="u1">${text}</unit></group>`),
  },
]);
