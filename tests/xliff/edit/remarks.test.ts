// Notes, suggestions and annotations.
import { describe, expect, test } from '@jest/globals';
import { text } from '../../../src/core/inline.js';
import {
  addNote,
  addSuggestion,
  annotate,
  type NewAnnotation,
  removeAnnotation,
  removeNote,
  removeSuggestion,
} from '../../../src/xliff/edit/index.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { lineChanges } from '../edits.js';
import { edited, file2, file12, inside, ph, reason, unitOf } from './units.js';

const plain = '<segment id="s1"><source>The 😀 summit</source><target>Саммит</target></segment>';

describe('notes', () => {
  test('of all kinds are read', () => {
    const notes =
      '<notes><note id="n1" appliesTo="target" category="check" priority="2">Check</note><note ref="#s1">For s1</note></notes>';
    expect(unitOf(file2(notes + plain)).notes).toEqual([
      { id: 'n1', category: 'check', priority: 2, appliesTo: 'target', text: 'Check' },
      { ref: '#s1', text: 'For s1' },
    ]);
    const in12 = file12('<source>a</source>\n<note from="dev" priority="1" annotates="source">Menu</note>');
    expect(unitOf(in12).notes).toEqual([{ category: 'dev', priority: 1, appliesTo: 'source', text: 'Menu' }]);
  });

  test('are added where notes stand, and removed again without a trace', () => {
    const file = file2(`<notes>\n        <note>One</note>\n      </notes>\n      ${plain}`);
    const note = {
      id: 'n7',
      category: 'editor',
      segment: 's1',
      priority: 3,
      appliesTo: 'source',
      text: 'A & B',
    } as const;
    const added = edited(file, (unit) => addNote(unit, note));
    expect(added).toContain(
      '<note id="n7" appliesTo="source" category="editor" priority="3" tarjuman:segment="s1">A &amp; B</note>',
    );
    const removed = edited(added, (unit) => {
      const last = unit.notes.at(-1);
      return last ? removeNote(unit, last) : unit;
    });
    expect(removed.replace(' xmlns:tarjuman="urn:tarjuman:xliff"', '')).toBe(file);
  });

  test.each([
    [{ text: ' ' }, 'the note is empty'],
    [{ text: 'a', segment: 's9' }, 'there is no such segment'],
    [{ text: 'a', priority: 11 }, '11 is no priority'],
    [{ text: 'a', id: 's1' }, '"s1" cannot be the id'],
    [{ text: 'a', category: 'tarjuman:terms' }, 'would not stay'],
  ])('%j is refused', (note, message) => {
    expect(reason(() => addNote(unitOf(file2(plain)), note)).message).toContain(message);
  });

  test('that there are not cannot be removed', () => {
    expect(reason(() => removeNote(unitOf(file2(plain)), { text: 'x' })).message).toContain('there is no such note');
  });
});

describe('suggestions', () => {
  test('are added, stay one when added twice, and are removed', () => {
    const offer = { target: 'Жиын', similarity: 80, origin: 'acme "TM"' };
    const added = edited(file2(plain), (unit) => addSuggestion(addSuggestion(unit, 's1', offer), 's1', offer));
    expect(added.match(/<mtc:match /g)).toHaveLength(1);
    expect(added).toContain('<mtc:match ref="#s1" type="tm" similarity="80" origin="acme &quot;TM&quot;">');
    const removed = edited(added, (unit) => unit.suggestions.reduce(removeSuggestion, unit));
    expect(removed).not.toContain('<mtc:match');
  });

  test('in 1.2 are alt-trans', () => {
    const added = edited(file12('<source>a</source>'), (unit) =>
      addSuggestion(unit, 's1', { target: 'b', kind: 'previous', origin: 'tm' }),
    );
    expect(added).toContain('<alt-trans alttranstype="previous-version" origin="tm">');
  });

  test.each([
    [{ target: ' ' }, 'the suggestion is empty'],
    [{ target: 'a', similarity: 101 }, '101 is no similarity'],
    [{ target: [ph('9')] }, 'the suggestion is empty'],
    [{ target: [text('a'), ph('9')] }, 'there is no code "9"'],
  ])('%j is refused', (offer, message) => {
    expect(reason(() => addSuggestion(unitOf(file2(plain)), 's1', offer)).message).toContain(message);
  });

  test('that there are not cannot be removed', () => {
    const offer = { segment: 's1', kind: 'memory', source: [], target: [] } as const;
    expect(reason(() => removeSuggestion(unitOf(file2(plain)), offer)).message).toContain('no such suggestion');
  });
});

describe('annotations', () => {
  test('are read beside the text, which stays as it is', () => {
    const file = file2(
      '<segment id="s1"><source>a <mrk id="m1" type="term" ref="https://example.org"><pc id="1">b</pc> c</mrk><sm id="m2" type="comment" value="?"/>d<em startRef="m2"/></source></segment>',
    );
    expect(unitOf(file).parts[0]).toMatchObject({
      sourceAnnotations: [
        { id: 'm1', type: 'term', ref: 'https://example.org', start: 2, end: 7, text: 'b c' },
        { id: 'm2', type: 'comment', value: '?', start: 7, end: 8, text: 'd' },
      ],
    });
  });

  test('of 1.2 are marks of any type but seg', () => {
    const file = file12(
      '<source>Visit <mrk mtype="protected" mid="7" comment="a name">Almaty</mrk> <mrk mtype="x-acme:isbn">now</mrk></source>',
    );
    expect(unitOf(file).parts[0]).toMatchObject({
      sourceAnnotations: [
        { id: '7', type: 'protected', value: 'a name', start: 6, end: 12, text: 'Almaty' },
        { type: 'acme:isbn', start: 13, end: 16, text: 'now' },
      ],
    });
  });

  test('of 1.2 without id get one in 2.x, which requires it', () => {
    const file = file12('<source>Visit <mrk mtype="protected">Almaty</mrk></source>');
    const written = writeBitext({ ...readBitext(file), version: '2.1' });
    expect(written).toContain('<source>Visit <mrk id="m1" type="protected">Almaty</mrk></source>');
  });

  test('are added around a stretch and nothing else changes', () => {
    const file = file2(plain);
    const written = edited(file, (unit) =>
      annotate(unit, 's1', { in: 'source', start: 7, end: 13, type: 'term', value: 'a "big" meeting' }),
    );
    expect(lineChanges(file, written)).toEqual([
      `- ${plain}`,
      `+ ${plain.replace('summit', '<mrk id="m1" type="term" value="a &quot;big&quot; meeting">summit</mrk>')}`,
    ]);
    expect(edited(written, (unit) => removeAnnotation(unit, 'm1'))).toBe(file);
  });

  test('that cross a pair of codes, or each other, are written in halves', () => {
    const file = file2('<segment id="s1"><source>a<pc id="1">bc</pc>d</source></segment>');
    const written = edited(file, (unit) => {
      const first = annotate(unit, 's1', { in: 'source', start: 0, end: 3, type: 'term' });
      return annotate(first, 's1', { in: 'source', start: 2, end: 4, translate: false });
    });
    expect(inside(written, 'source')).toBe(
      '<sm id="m1" type="term"/>a<pc id="1"><mrk id="m2" translate="no">b<em startRef="m1"/>c</mrk></pc>d',
    );
  });

  test('of 1.2 stay whole across a pair of codes, which is written in halves', () => {
    const file = file12('<source>a<g id="1">bc</g>d</source>');
    const written = edited(file, (unit) => annotate(unit, 's1', { in: 'source', start: 0, end: 3, type: 'term' }));
    expect(inside(written, 'source')).toBe(
      '<mrk mtype="term" mid="m1">a<bx id="1" rid="1"/>b</mrk>c<ex id="1" rid="1"/>d',
    );
  });

  test('keep what only another tool knows of them', () => {
    const file = file2(
      '<segment id="s1"><source>a <mrk id="m1" type="term" its:x="1" xmlns:its="http://www.w3.org/2005/11/its">b</mrk> c</source></segment>'.replace(
        ' xmlns:its="http://www.w3.org/2005/11/its"',
        '',
      ),
    ).replace('<xliff ', '<xliff xmlns:its="http://www.w3.org/2005/11/its" ');
    const written = edited(file, (unit) => annotate(unit, 's1', { in: 'source', start: 4, end: 5, type: 'term' }));
    expect(inside(written, 'source')).toBe(
      'a <mrk id="m1" type="term" its:x="1">b</mrk> <mrk id="m2" type="term">c</mrk>',
    );
  });

  test.each<[Partial<NewAnnotation>, string]>([
    [{ end: 99 }, 'the source cannot be cut at 99'],
    [{ start: 5 }, 'cannot be cut inside a character'],
    [{ start: 3, end: 2 }, 'cannot end at 2'],
    [{ id: 's1' }, '"s1" cannot be the id'],
    [{ type: 'comment' }, 'a comment has either a text or a note'],
    [{ type: 'generic' }, 'the annotation says nothing'],
    [{ type: 'noun' }, '"noun" is no type'],
  ])('%j is refused', (facts, message) => {
    const annotation = { in: 'source', start: 0, end: 3, type: 'term', ...facts } as const;
    expect(reason(() => annotate(unitOf(file2(plain)), 's1', annotation)).message).toContain(message);
  });

  test('that there are not cannot be removed', () => {
    expect(reason(() => removeAnnotation(unitOf(file2(plain)), 'm9')).message).toContain('there is no annotation "m9"');
  });
});
