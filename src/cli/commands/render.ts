import { render } from '../../workflow/render.js';
import { errorAsJson, print, printError, printJson, printWarning } from '../print.js';
import type { GlobalOptions } from '../program.js';
import { count } from '../summary.js';

export async function renderCommand(globals: GlobalOptions, signal: AbortSignal): Promise<number> {
  const { documents, written, failures, warnings } = await render({ ...globals, signal });
  if (globals.json) {
    printJson({ documents, written, failures: failures.map(errorAsJson), warnings: warnings.map(errorAsJson) });
  } else {
    print(
      written.length === 0
        ? `Nothing to do: ${count(documents, 'document')} rendered before.`
        : `${count(documents, 'document')} rendered, ${count(written.length, 'file')} written.`,
    );
    for (const warning of warnings) printWarning(warning);
    for (const failure of failures) printError(failure);
  }
  return failures.length > 0 ? 2 : 0;
}
