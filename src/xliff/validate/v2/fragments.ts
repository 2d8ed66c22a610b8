import { attribute, childOf, childrenOf, elementsIn, type XmlElement } from '../../xml/tree.js';
import { type Fragment, parseFragment } from '../fragment.js';
import { errorRule, warningRule } from '../rule.js';
import { core, fragments as section } from '../sections.js';
import type { Check, Spot } from '../types.js';
import { type FileNames, namesOf } from './names.js';
import { inlineOf, type Part, partsOf } from './parts.js';

const syntax = errorRule(
  'FRAGMENT_SYNTAX',
  section(),
  'A reference that begins with # is a fragment identifier of XLIFF: selectors such as f=, g=, u=, n=, d=, t= in their order, the innermost last.',
  'Write it as #f=file/u=unit/n=note, or relative to where it stands.',
);
const target = warningRule(
  'FRAGMENT_TARGET',
  section('1'),
  'A fragment identifier names a file, group, unit, note, data, segment or inline element that is there.',
  'Correct the id, or add what it names.',
);
const commentRef = errorRule(
  'COMMENT_REF',
  core('7.3.1.3'),
  'ref of a comment annotation is a note of the same unit: #n=id.',
  'Name a note of the unit, or write the comment into value.',
);
const noteRef = errorRule(
  'NOTE_REF',
  core('3.1.27'),
  'ref of a note is a segment, source or target of the unit that the note is in.',
  'Name a segment of the unit by its id: ref="#s1".',
);

/** A reference to another file or unit, whose ids are only known in the end. */
interface Reference {
  readonly text: string;
  readonly fragment: Fragment;
  /** The file that it stands in. */
  readonly file: string;
  readonly spot: Spot;
}

/** References by fragment identifier: `ref` of notes and annotations (XLIFF 2.1 §3, §4.3.1.27). */
export const fragments: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [syntax, target, commentRef, noteRef],
  begin(context) {
    const { report, reportAt, spotOf, version } = context;
    const open: Reference[] = [];
    let file = '';

    /** The parts of a reference; nothing where it is broken, which is reported, or leads out of the document. */
    function fragmentOf(element: XmlElement): { readonly text: string; readonly fragment: Fragment } | undefined {
      const text = attribute(element, 'ref');
      if (!text?.startsWith('#')) return undefined;
      const fragment = parseFragment(text);
      if (typeof fragment !== 'string') return { text, fragment };
      report(syntax, element, `ref="${text}": ${fragment}`, { attribute: 'ref' });
      return undefined;
    }

    function follow(element: XmlElement, unit: XmlElement | undefined): void {
      const reference = fragmentOf(element);
      if (!reference) return;
      const { text, fragment } = reference;
      if (isInside(fragment, unit)) {
        if (unit && fragment.inner && !finds(unit, fragment.inner)) {
          report(target, element, `ref="${text}" names nothing in this unit`, { attribute: 'ref' });
        }
      } else open.push({ text, fragment, file, spot: spotOf(element, 'ref') });
    }

    function checkComment(element: XmlElement, unit: XmlElement): void {
      const text = attribute(element, 'ref') ?? '';
      const fragment = parseFragment(text);
      if (typeof fragment !== 'string' && fragment.inner?.prefix === 'n' && isInside(fragment, unit)) {
        if (finds(unit, fragment.inner)) return;
      }
      report(commentRef, element, `ref="${text}" of a comment names no note of this unit`, { attribute: 'ref' });
    }

    function checkNote(note: XmlElement, unit: XmlElement | undefined): void {
      const text = attribute(note, 'ref');
      if (text === undefined || version !== '2.2') return;
      const fragment = parseFragment(text);
      // So do the examples of Plural, Gender, and Select (2.2 part 2 §4.9.7.3).
      if (unit && partsOf(unit).some(({ element }) => attribute(element, 'id') === text)) return;
      if (typeof fragment === 'string' && text.startsWith('#')) fragmentOf(note);
      else if (typeof fragment === 'string' || !unit || !isInside(fragment, unit) || !names(unit, fragment.inner)) {
        report(noteRef, note, `ref="${text}" names no segment of the unit that the note is in`, { attribute: 'ref' });
      }
    }

    return {
      start: {
        file(element) {
          file = attribute(element, 'id') ?? '';
        },
      },
      end: {
        notes(element) {
          if (element.parent?.local === 'unit') return;
          for (const note of childrenOf(element, element.uri, 'note')) checkNote(note, undefined);
        },
        unit(unit) {
          const notes = childOf(unit, unit.uri, 'notes');
          for (const note of notes ? childrenOf(notes, unit.uri, 'note') : []) checkNote(note, unit);
          for (const element of annotationsOf(partsOf(unit))) {
            if (attribute(element, 'ref') === undefined) continue;
            if (attribute(element, 'type') === 'comment') checkComment(element, unit);
            else if (!isCustom(element)) follow(element, unit);
          }
        },
      },
      finish() {
        for (const { text, fragment, file: around, spot } of open) {
          if (!leadsSomewhere(fragment, around, namesOf(context)))
            reportAt(target, spot, `ref="${text}" names nothing in this document`);
        }
      },
    };
  },
};

function annotationsOf(parts: readonly Part[]): readonly XmlElement[] {
  const all = [...inlineOf(parts, 'source'), ...inlineOf(parts, 'target')];
  return all.filter(({ local }) => local === 'mrk' || local === 'sm');
}

/** What `ref` of an annotation of one's own means is for its owner to say (XLIFF 2.1 §4.7.3.1.4). */
function isCustom(element: XmlElement): boolean {
  return attribute(element, 'type')?.includes(':') === true;
}

/** Is it a segment, a source or a target of the unit, or a part of one? */
function names(unit: XmlElement, inner: Fragment['inner']): boolean {
  return inner !== undefined && ['', 't'].includes(inner.prefix) && finds(unit, inner);
}

/** Does the fragment stay in the unit that it stands in? */
function isInside({ isAbsolute, file, group, unit, inner }: Fragment, around: XmlElement | undefined): boolean {
  if (!around || group !== undefined || inner === undefined) return false;
  if (unit === undefined) return file === undefined && !isAbsolute;
  const isOfFile = file === undefined ? !isAbsolute : file === fileId(around);
  return isOfFile && unit === attribute(around, 'id');
}

function fileId(element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent)
    if (at.local === 'file') return attribute(at, 'id');
  return undefined;
}

/** Are the file, group and unit there that a fragment names? What is inside another unit is not looked for. */
function leadsSomewhere(fragment: Fragment, around: string, files: ReadonlyMap<string, FileNames>): boolean {
  const { file, group, unit, isAbsolute } = fragment;
  const names = file === undefined && isAbsolute ? undefined : files.get(file ?? around);
  if (!names) return false;
  return (group === undefined || names.groups.has(group)) && (unit === undefined || names.units.has(unit));
}

/** Is what a selector names in a unit? Ids of modules and extensions are looked for in all that is not of the core. */
function finds(unit: XmlElement, { prefix, id }: NonNullable<Fragment['inner']>): boolean {
  const isIt = (element: XmlElement) => attribute(element, 'id') === id;
  const parts = partsOf(unit);
  if (prefix === '') return [...parts.map(({ element }) => element), ...inlineOf(parts, 'source')].some(isIt);
  if (prefix === 't') return inlineOf(parts, 'target').some(isIt);
  const list = { n: ['notes', 'note'], d: ['originalData', 'data'] }[prefix];
  if (list) {
    const holder = childOf(unit, unit.uri, list[0] ?? '');
    return holder !== undefined && childrenOf(holder, unit.uri, list[1]).some(isIt);
  }
  return elementsIn(unit)
    .filter(({ uri }) => uri !== unit.uri)
    .some((element) => isAnywhere(element, id));
}

function isAnywhere(element: XmlElement, id: string): boolean {
  if (attribute(element, 'id') === id || attribute(element, 'xml:id') === id) return true;
  return elementsIn(element).some((child) => isAnywhere(child, id));
}
