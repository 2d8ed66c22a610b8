/** What a code is, for people and tools. Names follow XLIFF 2.1 §4.3.1.40 (`type`). */
export type CodeType = 'fmt' | 'ui' | 'quote' | 'link' | 'image' | 'other';

export type Direction = 'ltr' | 'rtl' | 'auto';

/**
 * The markup behind the inline codes of one id: unit-wide, shared by its segments. Everything from `canCopy` on is a
 * hint that a file may give and most files do not; absent means that the standard's default holds, and in an edit that
 * what the file says stays.
 */
export interface Code {
  readonly id: string;
  readonly type: CodeType;
  /** Refines `type`, `prefix:value` (XLIFF 2.1 §4.3.1.36 `subType`), e.g. `xlf:b`. */
  readonly subType?: string;
  /** The original markup: all of it for a placeholder, the opening part for a pair. */
  readonly data: string;
  /** The closing markup; its presence makes the code a pair. */
  readonly closeData?: string;
  /** What a person sees in its place. */
  readonly display?: string;
  /** The text it stands for, e.g. `\n` for a line break; counts when plain text is needed. */
  readonly equivalent?: string;
  /** May the translator leave it out? Default false. */
  readonly canDelete?: boolean;
  /** May it stand there a second time, as a copy? Default true (XLIFF 2.1 `canCopy`, 1.2 `clone`). */
  readonly canCopy?: boolean;
  /**
   * `firstNo` begins a sequence of codes that must stay together in their order, `no` continues it; default `yes`
   * (XLIFF 2.1 §4.7.2.6).
   */
  readonly canReorder?: 'yes' | 'firstNo' | 'no';
  /** May the pair overlap another? By default one may whose source reaches over segments or overlaps one already. */
  readonly canOverlap?: boolean;
  /** The code that this one is a copy of; such a copy has no markup of its own (XLIFF 2.1 §4.7.2.4.1). */
  readonly copyOf?: string;
  /** What a person sees in place of the closing part, and the text that this stands for. */
  readonly closeDisplay?: string;
  readonly closeEquivalent?: string;
  /** Ids of the units with texts inside the markup, such as a `title` (XLIFF 2.1 §4.7.4; 1.2 `xid`). */
  readonly subFlows?: readonly string[];
  readonly closeSubFlows?: readonly string[];
  /** The direction of what the pair holds; default that of the text around. */
  readonly direction?: Direction;
  /** 1.2 only: `it` stands for one half of a pair. */
  readonly half?: 'open' | 'close';
  /** 1.2 only: the text that the code belongs to (`preceding`, `following`, `both`). */
  readonly assoc?: string;
  /** 1.2 only: a tool's checksum over the markup, and a tool's own words. */
  readonly crc?: string;
  readonly ts?: string;
}
