import { type ExportPackOptions, exportPack } from '../../workflow/packs/export.js';
import { errorAsJson, print, printJson, printWarning } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { count } from '../summary.js';

type Options = Omit<ExportPackOptions, keyof GlobalOptions>;

export async function exportPackCommand(globals: GlobalOptions, options: Options): Promise<number> {
  const { warnings, ...pack } = await exportPack({ ...globals, ...options });
  if (globals.json) printJson({ ...pack, warnings: warnings.map(errorAsJson) });
  else {
    for (const file of pack.written) print(`Wrote projectId to ${file}: commit it, packs are known by it.`);
    const open = pack.documents.reduce((sum, document) => sum + document.open, 0);
    const words = pack.documents.reduce((sum, document) => sum + document.openWords, 0);
    print(
      `${pack.file}: ${count(pack.documents.length, 'document')} in ${pack.locale} as XLIFF ${pack.xliff}, ${count(open, 'segment')} open, ${count(words, 'word')}.`,
    );
    for (const warning of warnings) printWarning(warning);
    print(`Next: send it to the translator; take back what returns with \`tarjuman import\`.`);
  }
  return 0;
}
