import { describe, expect, test } from '@jest/globals';
import type { BitextUnit, Segment } from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';
import { runChecks } from '../../src/quality/index.js';

function unit(id: string, segment: Omit<Segment, 'type' | 'id'>): BitextUnit {
  return { id, parts: [{ type: 'segment', id: 's1', ...segment }], codes: [], notes: [], suggestions: [] };
}

function bitext(...units: readonly BitextUnit[]) {
  return { version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'news/a.md', units } as const;
}

const source = [text('He paid 5 dollars.')];

describe('runChecks', () => {
  test('says where a finding is and how heavy it weighs', () => {
    const findings = runChecks(
      bitext(unit('u7', { source, target: [text('Ол 6 доллар төледі.')], state: 'translated' })),
      {
        file: 'locales/kk/news/a.xlf',
      },
    );
    expect(findings[0]).toEqual({
      check: 'numbers',
      severity: 'warning',
      message: 'The number "5" of the source is not in the translation.',
      remedy: 'Carry it over; the separators are those of the language.',
      locale: 'kk',
      place: { file: 'locales/kk/news/a.xlf', unit: 'u7' },
      segment: 's1',
    });
  });

  test('says nothing of untranslated segments, with an empty target or none', () => {
    const untranslated = unit('u1', { source, state: 'initial' });
    const empty = unit('u2', { source, target: [], state: 'initial' });
    expect(runChecks(bitext(untranslated, empty), { file: 'a.xlf' })).toEqual([]);
  });

  test('reports an empty target that someone called translated', () => {
    const emptied = unit('u1', { source, target: [text(' ')], state: 'reviewed' });
    expect(runChecks(bitext(emptied), { file: 'a.xlf' }).map(({ check }) => check)).toContain('empty-target');
  });

  test('leaves out what is switched off', () => {
    const wrong = unit('u1', { source, target: [text('Ол 6 доллар төледі')], state: 'translated' });
    const findings = runChecks(bitext(wrong), { file: 'a.xlf', disabled: ['numbers'] });
    expect(findings.map(({ check }) => check)).toEqual(['end-punctuation']);
  });
});
