import { describeRules } from '../examples.js';
import { aroundFile, aroundUnit, segment } from './around.js';

function image(attributes: string): string {
  return aroundUnit(segment(`<ph id="1"${attributes}/>`));
}

function detailed(subFs: string, before = ''): string {
  return image(` fs:fs="img" ${before}fs:subFs="${subFs}"`);
}

const everywhere = aroundFile(
  '<notes><note fs:fs="p">n</note></notes>' +
    `<group id="g1" fs:fs="div"><unit id="u1" fs:fs="p">${segment(
      '<pc id="1" fs:fs="b">a</pc><sc id="2" fs:fs="i"/>b<ec startRef="2"/><ec id="3" isolated="yes" fs:fs="u"/>' +
        '<mrk id="4" type="term" fs:fs="span">c</mrk><sm id="5" type="term" fs:fs="em"/><em startRef="5"/>' +
        '<ph id="6" fs:fs="br"/>',
    )}</unit></group>`,
).replace('<file', '<file fs:fs="html"');

describeRules('format style', [
  {
    rule: 'ATTRIBUTE_FOREIGN',
    about: 'stands where the module says, not on segments',
    valid: everywhere,
    invalid: aroundUnit('<segment ▸my:fs="p"><source>a</source></segment>'),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'not on segments',
    valid: everywhere,
    invalid: aroundUnit('<segment ▸fs:fs="p"><source>a</source></segment>'),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'not on sources',
    valid: everywhere,
    invalid: aroundUnit('<segment><source ▸fs:fs="p">a</source></segment>'),
  },
  ...['script', 'P', ''].map((name) => ({
    rule: 'ATTRIBUTE_VALUE',
    about: `"${name}" is no element of the list`,
    valid: image(' fs:fs="img"'),
    invalid: image(` ▸fs:fs="${name}"`),
  })),
  {
    rule: 'FS_SUBFS_WITHOUT_FS',
    valid: detailed('src,a.png'),
    invalid: image(' ▸fs:subFs="src,a.png"'),
  },
  ...[
    ['a value without name', ',a.png'],
    ['a name without value', 'src'],
    ['a comma that is not escaped', 'alt,Faces, nice'],
    ['a backslash that is not escaped', 'src,c:\\docs\\smile.png'],
    ['a backslash at the end', 'src,a.png\\'],
    ['no pair', ''],
    ['a name that HTML does not take', 'my src,a.png'],
  ].map(([about = '', value = '']) => ({
    rule: 'FS_SUBFS_SYNTAX',
    about,
    valid: detailed('src,c:\\\\docs\\\\smile.png\\alt,My Happy Smile\\title,Smiling faces\\, are nice\\data-x,'),
    invalid: detailed(value, '▸'),
  })),
  {
    rule: 'FS_EC_NOT_ISOLATED',
    valid: aroundUnit(segment('<ec id="1" isolated="yes" fs:fs="b" fs:subFs="class,x"/>')),
    invalid: aroundUnit(segment('<sc id="1"/>a<ec startRef="1" ▸fs:fs="b" fs:subFs="class,x"/>')),
  },
  {
    rule: 'FS_VOID_WITH_CONTENT',
    valid: aroundUnit(segment('<ph id="1" fs:fs="br"/><pc id="2" fs:fs="br"/>')),
    invalid: aroundUnit(segment('<pc id="1" ▸fs:fs="br">a</pc>')),
  },
]);
