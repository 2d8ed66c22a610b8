// The `xliff` package reads what is plain in a converted file: an independent reader of both families.
import { expect, test } from '@jest/globals';
import { convertXliff } from '../../../src/xliff/convert/index.js';

const plain = `<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="menu.json" source-language="en" target-language="kk" datatype="plaintext">
    <body>
      <trans-unit id="open" resname="open"><source>Open</source><target state="translated">Ашу</target><note>A verb</note></trans-unit>
      <trans-unit id="hello"><source>Hello, <x id="name"/>!</source><target>Сәлем, <x id="name"/>!</target></trans-unit>
    </body>
  </file>
</xliff>`;

async function theirs(name: string, input: unknown): Promise<unknown> {
  const specifier: string = `xliff/${name}`;
  const loaded: { readonly default: (input: unknown) => Promise<unknown> } = await import(specifier);
  return loaded.default(input);
}

test('an independent reader finds the same texts before and after', async () => {
  const before = await theirs('xliff12ToJs', plain);
  const { text } = convertXliff(plain, { to: '2.0' });
  const after = await theirs('xliff2js', text);
  expect(after).toMatchObject({
    sourceLanguage: 'en',
    targetLanguage: 'kk',
    resources: { f1: { open: { source: 'Open', target: 'Ашу' } } },
  });
  const back = await theirs('xliff12ToJs', convertXliff(text, { to: '1.2' }).text);
  expect(back).toEqual(before);
});
