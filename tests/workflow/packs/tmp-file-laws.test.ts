// The same laws through files: what is written to XLIFF and read again must decide as what was in memory, in each
// version of the project's bitexts and of the pack.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bitext, XliffVersion } from '../../../src/core/bitext.js';
import { type Base, readBase } from '../../../src/workflow/packs/exported.js';
import { mergeReturned } from '../../../src/workflow/packs/merge.js';
import { sendBitext } from '../../../src/workflow/packs/send.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { readStamp } from '../../../src/xliff/stamp.js';
import { document, incoming, kept, lost, nothing, side, start, work, worked } from './histories.js';

const versions: readonly XliffVersion[] = ['1.2', '2.0'];
const pairs = versions.flatMap((here) => versions.map((out) => ({ here, out })));

describe('a document comes home through files', () => {
  test.each(pairs)(
    'bitexts in $here, packs in $out: nothing is lost, and the second time nothing changes',
    ({ here, out }) => {
      const history = fc.record({ paragraphs: document, first: side, home: side, away: side, prefill: fc.boolean() });
      fc.assert(
        fc.property(history, ({ paragraphs, first, home, away, prefill }) => {
          const exportedText = writeBitext({
            ...worked(start(paragraphs), { ...first, reshaping: nothing }, 'home'),
            version: here,
          });
          const exported = readBitext(exportedText);
          const sending = { project: 'lake-news', version: out, prefill, onlyOpen: false };
          const sent = sendBitext(exportedText, 'bridge.xlf', sending).xliff;
          const present = saved(worked(exported, home, 'home'), exportedText);
          const returned = saved(worked(readBitext(sent), away, 'away'), sent);
          const merged = mergeReturned({
            present: present.bitext,
            returned: returned.bitext,
            base: baseIn(returned.text),
          });
          const after = saved(merged.bitext ?? present.bitext, present.text);
          const stand = kept({ ...merged, bitext: after.bitext });
          expect(lost(work(present.bitext), stand)).toEqual([]);
          expect(lost(incoming(returned.bitext, exported), stand)).toEqual([]);
          const again = mergeReturned({
            present: after.bitext,
            returned: returned.bitext,
            base: baseIn(returned.text),
          });
          expect(saved(again.bitext ?? after.bitext, after.text).text).toBe(after.text);
        }),
        { numRuns: 4000 },
      );
    },
  );
});

/** A bitext as a file has it after it was saved over what was there. */
function saved(bitext: Bitext, onto: string): { readonly text: string; readonly bitext: Bitext } {
  const text = writeBitext(bitext, { onto });
  return { text, bitext: readBitext(text) };
}

function baseIn(xliff: string): Base {
  const lines = [...readStamp(xliff).units];
  return new Map(
    lines.flatMap(([id, line]) => {
      const base = readBase(line);
      return base ? [[id, base] as const] : [];
    }),
  );
}
