// Suggestions as `alt-trans` (XLIFF 1.2 §2.3): `previous-version` for an earlier version of the sentence, `proposal`,
// the default, for a match from memory. Other types (`rejected`, `reference`, `accepted`) stay in the file.
import type { BitextUnit, Suggestion } from '../../core/bitext.js';
import { type CodeTable, emptyCodeTable } from '../codes.js';
import type { Origin } from '../failure.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/tree.js';
import { readContent } from './read-inline.js';
import { type InlineWriting, writeContent } from './write-inline.js';

const previous = 'previous-version';

export interface ListedSuggestion {
  readonly suggestion: Suggestion;
  readonly element: XmlElement;
}

/** @param table learns codes that only suggestions have */
export function readAltTrans(
  unit: XmlElement,
  parts: BitextUnit['parts'],
  origin: Origin,
  table: CodeTable,
): readonly ListedSuggestion[] {
  const ids = parts.flatMap((part) => (part.type === 'segment' ? [part.id] : []));
  return childrenOf(unit, unit.uri, 'alt-trans').flatMap((element) => {
    const type = attribute(element, 'alttranstype') ?? 'proposal';
    const segment = attribute(element, 'mid') ?? ids[0];
    const source = childOf(element, unit.uri, 'source');
    const target = childOf(element, unit.uri, 'target');
    if (type !== previous && type !== 'proposal') return [];
    if (segment === undefined || !ids.includes(segment) || !source || !target) return [];
    const reading = { origin, table: emptyCodeTable(), starts: new Map() };
    const from = attribute(element, 'origin');
    const quality = Number.parseFloat(attribute(element, 'match-quality') ?? '');
    const suggestion: Suggestion = {
      segment,
      kind: type === previous ? 'previous' : 'memory',
      source: readContent(source, reading),
      target: readContent(target, reading),
      ...(Number.isNaN(quality) ? {} : { similarity: quality }),
      ...(from === undefined ? {} : { origin: from }),
    };
    for (const code of reading.table.codes.values()) {
      const { data, closeData, type: of, subType, display, equivalent, canDelete } = code;
      const bare = !data && !closeData && of === 'other' && !subType && !display && !equivalent && !canDelete;
      if (!table.codes.has(code.id) && !bare) table.codes.set(code.id, code);
    }
    return [{ suggestion, element }];
  });
}

/** @param mid the mark of the segment, where the unit has marks */
export function altTransBlock(suggestion: Suggestion, mid: string | undefined, writing: InlineWriting): Block {
  const { core } = writing.names;
  const made = attributes({
    mid,
    alttranstype: suggestion.kind === 'previous' ? previous : undefined,
    'match-quality': suggestion.similarity,
    origin: suggestion.origin,
  });
  const text = (name: 'source' | 'target') =>
    `<${core}${name}>${writeContent(suggestion[name], writing)}</${core}${name}>`;
  return {
    open: `<${core}alt-trans${made}>`,
    close: `</${core}alt-trans>`,
    children: [text('source'), text('target')],
  };
}
