import type { Sections, StandardVersion } from '../types.js';

/** Where a module is specified: its chapter in 2.0 and 2.1, and in part 2 of 2.2. */
interface Chapters {
  readonly before22?: string;
  readonly in22?: string;
  /** Earlier versions that count their sections differently, or do not have the module. */
  readonly except?: readonly StandardVersion[];
}

function within({ before22, in22, except = [] }: Chapters): (number: string) => Sections {
  return (number) => ({
    ...(before22 === undefined || except.includes('2.0') ? {} : { '2.0': `${before22}.${number}` }),
    ...(before22 === undefined ? {} : { '2.1': `${before22}.${number}` }),
    ...(in22 === undefined ? {} : { '2.2': `${in22}.${number}` }),
  });
}

/** Translation Candidates. 2.0 lacks the section on reuse of the core, so its later numbers are lower by one. */
export const mtc = within({ before22: '5.1', in22: '4.1', except: ['2.0'] });
/** Glossary. */
export const gls = within({ before22: '5.2', in22: '4.2' });
/** Format Style. */
export const fs = within({ before22: '5.3', in22: '4.3' });
/** Metadata. */
export const mda = within({ before22: '5.4', in22: '4.4' });
/** Resource Data. */
export const res = within({ before22: '5.5', in22: '4.5' });
/** Change Tracking: a module of 2.0, an informative extension of 2.1, not in 2.2. */
export const ctr = within({ before22: '5.6' });
/** Size and Length Restriction. */
export const slr = within({ before22: '5.7', in22: '4.6' });
/** Validation. */
export const val = within({ before22: '5.8', in22: '4.7' });
/** ITS, from 2.1 on. */
export const its = within({ before22: '5.9', in22: '4.8', except: ['2.0'] });
/** Plural, Gender, and Select, from 2.2 on. */
export const pgs = within({ in22: '4.9' });
