// Suggestions as Translation Candidates (XLIFF 2.1 §5.1). Both of our kinds are `type="tm"`: a pair offered because its
// source is alike, which is what tools show beside the segment; `other` is shown by few. An earlier version of the
// sentence itself is told apart by `subType="tarjuman:previous"`. Candidates of other types (`mt`, `am`, `tb`, `other`)
// stay in the file and are no suggestions of ours.
import type { Suggestion } from '../../core/bitext.js';
import type { Code } from '../../core/inline.js';
import { type CodeTable, emptyCodeTable } from '../codes.js';
import type { WritePlace } from '../dialect.js';
import type { Origin } from '../failure.js';
import { beside } from '../namespaces.js';
import { halves } from '../nesting.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/tree.js';
import { dataTable, originalDataBlocks, readOriginalData } from './original-data.js';
import { readContent } from './read-inline.js';
import { writeContent } from './write-inline.js';

const previous = 'tarjuman:previous';

export interface ListedSuggestion {
  readonly suggestion: Suggestion;
  readonly element: XmlElement;
}

/**
 * The suggestions among the candidates of a unit.
 * @param segmentAt the segment that an id belongs to: its own, or that of an annotation in it
 * @param table learns codes that only candidates have
 */
export function readMatches(
  unit: XmlElement,
  origin: Origin,
  segmentAt: (id: string) => string | undefined,
  table: CodeTable,
): readonly ListedSuggestion[] {
  const listed: ListedSuggestion[] = [];
  for (const matches of childrenOf(unit, beside.mtc, 'matches')) {
    for (const element of childrenOf(matches, beside.mtc, 'match')) {
      const kind = kindOf(element);
      const name = fragment(attribute(element, 'ref') ?? '');
      const segment = segmentAt(name);
      const source = childOf(element, unit.uri, 'source');
      const target = childOf(element, unit.uri, 'target');
      if (!kind || segment === undefined || !source || !target) continue;
      const own = emptyCodeTable();
      const data = readOriginalData(childOf(element, unit.uri, 'originalData'));
      const reading = { origin, table: own, data };
      const from = attribute(element, 'origin');
      const similarity = Number.parseFloat(attribute(element, 'similarity') ?? '');
      const suggestion: Suggestion = {
        segment,
        ...(name === segment ? {} : { annotation: name }),
        kind,
        source: readContent(source, reading),
        target: readContent(target, reading),
        ...(Number.isNaN(similarity) ? {} : { similarity }),
        ...(from === undefined ? {} : { origin: from }),
      };
      for (const code of own.codes.values()) {
        if (!table.codes.has(code.id) && !isBare(code)) table.codes.set(code.id, code);
      }
      listed.push({ suggestion, element });
    }
  }
  return listed;
}

function kindOf(match: XmlElement): Suggestion['kind'] | undefined {
  if (attribute(match, 'subType') === previous) return 'previous';
  return ['tm', 'icm', 'idm'].includes(attribute(match, 'type') ?? 'tm') ? 'memory' : undefined;
}

/** The id at the end of a fragment identifier (§4.3): `#s1`, `#f=f1/u=u1/s1`. */
function fragment(reference: string): string {
  return (
    reference
      .slice(reference.lastIndexOf('#') + 1)
      .split('/')
      .at(-1) ?? ''
  );
}

/** A code of which the file says nothing but its id. */
function isBare(code: Code): boolean {
  const { data, closeData, type, subType, display, equivalent, canDelete } = code;
  return !data && !closeData && type === 'other' && !subType && !display && !equivalent && canDelete === true;
}

/** @param inUnit ids of codes that the unit's own texts have: their markup stands there, not here again */
export function matchBlock(
  suggestion: Suggestion,
  codes: readonly Code[],
  inUnit: ReadonlySet<string>,
  place: WritePlace,
): Block {
  const { core } = place.names;
  const mtc = place.names.of('mtc');
  const data = dataTable();
  const known = codes.map((code) => {
    if (!inUnit.has(code.id)) return code;
    return { ...code, data: '', ...(code.closeData === undefined ? {} : { closeData: '' }) };
  });
  const writing = {
    core,
    newline: place.newline,
    codes: new Map(known.map((code) => [code.id, code])),
    dataId: data.idFor,
    forms: new Map(),
  };
  const text = (name: 'source' | 'target') => {
    const content = suggestion[name];
    return `<${core}${name}>${writeContent(content, { ...writing, ...halves([content]) })}</${core}${name}>`;
  };
  const texts = [text('source'), text('target')];
  const made = attributes({
    ref: `#${suggestion.annotation ?? suggestion.segment}`,
    type: 'tm',
    subType: suggestion.kind === 'previous' ? previous : undefined,
    similarity: suggestion.similarity,
    origin: suggestion.origin,
  });
  return {
    open: `<${mtc}match${made}>`,
    close: `</${mtc}match>`,
    children: [...originalDataBlocks(data.texts, place), ...texts],
  };
}
