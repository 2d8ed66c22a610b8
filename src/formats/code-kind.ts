import type { CodeType } from '../core/inline.js';

/** What an inline code is (XLIFF 2.1 `type` and `subType`). */
export interface CodeKind {
  readonly type: CodeType;
  readonly subType?: string;
}

const kinds: ReadonlyMap<string, CodeKind> = new Map([
  ['a', { type: 'link' }],
  ['b', { type: 'fmt', subType: 'xlf:b' }],
  ['strong', { type: 'fmt', subType: 'xlf:b' }],
  ['i', { type: 'fmt', subType: 'xlf:i' }],
  ['em', { type: 'fmt', subType: 'xlf:i' }],
  ['u', { type: 'fmt', subType: 'xlf:u' }],
  ['br', { type: 'fmt', subType: 'xlf:lb' }],
  ['q', { type: 'quote' }],
  ['img', { type: 'image' }],
  ['picture', { type: 'image' }],
  ['svg', { type: 'image' }],
]);

/** The kind of code that an HTML element makes, in a page or in a string. */
export function codeKindOf(tagName: string): CodeKind {
  return kinds.get(tagName) ?? { type: 'other', subType: `html:${tagName}` };
}
