import { expect, test } from '@jest/globals';
import { readSurroundings } from '../../src/xliff/index.js';
import { fixture } from './fixtures.js';

test('a unit of 2.x: notes of its file and groups, and what it inherits from each', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ar">
    <file id="f" original="a.html" srcDir="ltr" trgDir="rtl" canResegment="no" xml:space="preserve">
      <notes><note category="brief">News</note></notes>
      <group id="g" name="lead" type="acme:box" translate="no">
        <notes><note>Short</note></notes>
        <unit id="u1"><segment><source>a</source></segment></unit>
        <unit id="u2" translate="yes" canResegment="yes" xml:space="default"><segment><source>b</source></segment></unit>
      </group>
    </file>
  </xliff>`;
  const file = { kind: 'file', id: 'f', name: 'a.html', notes: [{ category: 'brief', text: 'News' }] };
  const group = { kind: 'group', id: 'g', name: 'lead', type: 'acme:box', notes: [{ text: 'Short' }] };
  const directions = { sourceDirection: 'ltr', targetDirection: 'rtl', reformat: 'yes', room: {} };
  expect(readSurroundings(text)).toEqual([
    { id: 'u1', within: [file, group], translate: false, canResegment: false, space: 'preserve', ...directions },
    { id: 'u2', within: [file, group], translate: true, canResegment: true, space: 'default', ...directions },
  ]);
});

test('a unit of 1.2: notes of the header and of groups, the room that its translation has', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
    <file original="a.rc" source-language="en" target-language="kk" datatype="winres">
      <header><note from="client">Buttons</note></header>
      <body>
        <group id="g" restype="menu" resname="edit" maxwidth="20" size-unit="char" reformat="no">
          <note annotates="source">Menu</note>
          <trans-unit id="u" minbytes="2"><source>Cut</source></trans-unit>
        </group>
      </body>
    </file>
  </xliff>`;
  expect(readSurroundings(text)).toEqual([
    {
      id: 'u',
      within: [
        { kind: 'file', id: 'a.rc', name: 'a.rc', type: 'winres', notes: [{ category: 'client', text: 'Buttons' }] },
        { kind: 'group', id: 'g', name: 'edit', type: 'menu', notes: [{ appliesTo: 'source', text: 'Menu' }] },
      ],
      translate: true,
      canResegment: true,
      space: 'default',
      sourceDirection: 'auto',
      targetDirection: 'auto',
      reformat: 'no',
      room: { maxWidth: 20, minBytes: 2, sizeUnit: 'char' },
    },
  ]);
});

test('units that are not to be translated are among them', () => {
  const units = readSurroundings(fixture('modules-2.1.xlf'));
  expect(units.map(({ id, translate }) => [id, translate])).toEqual([
    ['fixed', false],
    ['open', true],
  ]);
  expect(units[0]?.within.map(({ kind, id, notes }) => [kind, id, notes.length])).toEqual([
    ['file', 'f1', 1],
    ['group', 'g1', 0],
  ]);
});

test('what is no XLIFF is refused as by readBitext', () => {
  expect(() => readSurroundings('<tmx/>', { file: 'a.xlf' })).toThrow('a.xlf:1:1');
});
