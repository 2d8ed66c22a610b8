import { type ExportPackOptions, exportPack } from '../../workflow/packs/export.js';
import { toolOf } from '../../workflow/packs/tools.js';
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
    const { title, known, xliff } = toolOf(pack.for);
    if (known === 'said' && pack.xliff === xliff && xliff !== '1.2') {
      print(`${title} reads XLIFF ${xliff} as its makers say; we have not tried it. If it does not: --xliff 1.2.`);
    }
    for (const warning of warnings) printWarning(warning);
    print(`Next: send it to the translator; take back what returns with \`tarjuman import\`.`);
  }
  return 0;
}
