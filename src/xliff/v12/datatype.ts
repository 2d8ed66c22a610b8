/** `datatype` is required (XLIFF 1.2 §2.3); names of the standard's list where it has one. */
const datatypes: Readonly<Record<string, string>> = {
  html: 'html',
  htm: 'html',
  txt: 'plaintext',
  md: 'x-markdown',
  json: 'x-json',
};

/** The `datatype` of a document by its name. */
export function datatypeOf(original: string): string {
  const extension = /\.([a-z]+)$/i.exec(original)?.[1]?.toLowerCase() ?? '';
  return datatypes[extension] ?? 'plaintext';
}
