// What an inline code is: `ctype` of XLIFF 1.2 (§2.4, InlineDelimiters and InlinePlaceholders) and our type and subType.
import type { Code } from '../../core/inline.js';
import { codeType } from '../codes.js';

type Meaning = Pick<Code, 'type' | 'subType'>;

const ofPairs: Readonly<Record<string, Meaning>> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  underlined: { type: 'fmt', subType: 'xlf:u' },
  link: { type: 'link' },
};

const ofPlaceholders: Readonly<Record<string, Meaning>> = {
  image: { type: 'image' },
  lb: { type: 'fmt', subType: 'xlf:lb' },
  pb: { type: 'fmt', subType: 'xlf:pb' },
};

const own = 'x-tarjuman-';
/** In front of a `ctype` that has no counterpart among our types: it is kept as a subType. */
const foreign = 'ctype:';

export function readCtype(ctype: string | undefined): Meaning {
  if (ctype === undefined) return { type: 'other' };
  const known = ofPairs[ctype] ?? ofPlaceholders[ctype];
  if (known) return known;
  if (!ctype.startsWith(own)) return { type: 'other', subType: `${foreign}${ctype}` };
  const [, type, subType] = /^([^:]*)(?::(.*))?$/.exec(ctype.slice(own.length)) ?? [];
  return { type: codeType(type), ...(subType === undefined ? {} : { subType }) };
}

export function writeCtype(code: Code | undefined): string | undefined {
  if (!code || (code.type === 'other' && code.subType === undefined)) return undefined;
  if (code.subType?.startsWith(foreign)) return code.subType.slice(foreign.length);
  const table = code.closeData === undefined ? ofPlaceholders : ofPairs;
  const known = Object.entries(table).find(([, { type, subType }]) => type === code.type && subType === code.subType);
  return known ? known[0] : `${own}${code.type}${code.subType === undefined ? '' : `:${code.subType}`}`;
}

/** Character data cannot hold every character; one that XML forbids is written as `x` with this ctype. */
const character = /^x-tarjuman-ch-([0-9A-F]{4,6})$/;

export function readCharacter(ctype: string | undefined): string | undefined {
  const hex = character.exec(ctype ?? '')?.[1];
  return hex === undefined ? undefined : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff));
}

export function writeCharacter(hex: string, core: string): string {
  return `<${core}x id="ch-${hex}" ctype="${own}ch-${hex}"/>`;
}
