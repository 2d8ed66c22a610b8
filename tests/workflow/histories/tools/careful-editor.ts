// A: an editor that touches one target and nothing else; the rest of the file stays byte for byte.
import { chosen, type Edit, setTarget, typed } from '../edits.js';
import { plainStyle, write } from '../serialise.js';
import { type Cell, view } from '../view.js';
import { childNamed, textNode, type XmlElement } from '../xml.js';
import type { Tool } from './types.js';

export const carefulEditor: Tool = {
  name: 'careful editor',
  save: (text, edits) => edits.reduce(edited, text),
};

function edited(text: string, edit: Edit): string {
  const { cells, version } = view(text);
  if (!('at' in edit)) return text;
  const cell = chosen(cells, edit.at);
  if (!cell) return text;
  if (edit.edit === 'confirm' && cell.target !== undefined) return confirmed(text, cell, version);
  const there = childNamed(cell.holder, 'target');
  if (edit.edit === 'type') setTarget(cell, typed(edit.words, cell, edit.at));
  else if (edit.edit === 'respace' && cell.targetElement && cell.target !== undefined) {
    setTarget(cell, [...cell.targetElement.children, textNode(' ')]);
  } else return text;
  const now = childNamed(cell.holder, 'target');
  if (!now) return text;
  if (there) return replaced(text, there, now);
  const before = childNamed(cell.holder, 'seg-source') ?? childNamed(cell.holder, 'source');
  const at = before?.end ?? 0;
  return text.slice(0, at) + write(now, plainStyle) + text.slice(at);
}

/** The content alone, so that the tag keeps its attributes as they are written. */
function replaced(text: string, there: XmlElement, now: XmlElement): string {
  const content = now.children.map((child) => write(child, plainStyle)).join('');
  if (there.contentStart === there.end) {
    const tag = text.slice(there.start, there.end).replace(/\s*\/>$/, '');
    return `${text.slice(0, there.start)}${tag}>${content}</${there.name}>${text.slice(there.end)}`;
  }
  return text.slice(0, there.contentStart) + content + text.slice(there.contentEnd);
}

function confirmed(text: string, { holder, unit }: Cell, version: string): string {
  if (version === '1.2') return withAttribute(text, unit, 'approved', 'yes');
  return withAttribute(text, holder, 'state', 'reviewed');
}

function withAttribute(text: string, { start, contentStart }: XmlElement, name: string, value: string): string {
  const tag = text.slice(start, contentStart);
  const standing = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const changed = standing.test(tag)
    ? tag.replace(standing, `$1"${value}"`)
    : tag.replace(/^<[^\s>]+/, `$& ${name}="${value}"`);
  return text.slice(0, start) + changed + text.slice(contentStart);
}
