import { inFile, inUnit } from '../examples.js';

/** Declarations of all modules, for files of examples. */
const modules =
  ' xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"' +
  ' xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"' +
  ' xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"' +
  ' xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"' +
  ' xmlns:its="http://www.w3.org/2005/11/its" xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1"' +
  ' xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:my="urn:example:my"';

/** Where a version does not have a module, its namespace may not even be used; declaring it is harmless. */
export function aroundFile(content: string, version = '2.1', root = ''): string {
  return inFile(content, version, modules + root);
}

export function aroundUnit(content: string, version = '2.1', root = ''): string {
  return inUnit(content, version, modules + root);
}

/** A segment with the id `s1`. */
export function segment(source: string, target?: string): string {
  return `<segment id="s1"><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`;
}

/** With `its:version` on the root, as ITS wants it. */
export function withIts(content: string, version = '2.1'): string {
  return aroundUnit(content, version, ' its:version="2.0"');
}
