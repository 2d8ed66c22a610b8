import { text } from '../../src/core/inline.js';
import { checks } from '../../src/quality/index.js';
import type { CheckContext, Problem, QualityOptions } from '../../src/quality/types.js';

/** Runs one check over a plain pair, as a segment of a paragraph. */
export function judge(
  check: string,
  source: string,
  target: string,
  targetLocale: string,
  extra: { options?: QualityOptions; kind?: 'headline' | 'paragraph' | 'string'; sourceLocale?: string } = {},
): readonly Problem[] {
  return named(check).check(contextOf(source, target, targetLocale, extra));
}

export function named(name: string) {
  const check = checks.find((one) => one.name === name);
  if (!check) throw new Error(`no check ${name}`);
  return check;
}

function contextOf(
  source: string,
  target: string,
  targetLocale: string,
  extra: { options?: QualityOptions; kind?: 'headline' | 'paragraph' | 'string'; sourceLocale?: string },
): CheckContext {
  const segment = {
    type: 'segment',
    id: 's1',
    source: [text(source)],
    target: [text(target)],
    state: 'translated',
  } as const;
  return {
    unit: { id: 'u1', kind: extra.kind ?? 'paragraph', parts: [segment], codes: [], notes: [], suggestions: [] },
    segment,
    source: segment.source,
    target: segment.target,
    sourceLocale: extra.sourceLocale ?? 'en',
    targetLocale,
    options: extra.options ?? {},
  };
}
