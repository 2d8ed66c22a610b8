import type { ErrorCode } from '../core/errors.js';
import type { Code, Content } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import type { TermMark } from '../core/term.js';

/** A segment that needs a draft. */
export interface DraftRequest {
  /** The caller's name for it; it comes back in the answer. */
  readonly id: string;
  readonly source: Content;
  /** The codes of the unit, for engines that read them; the codes themselves stand in `source`. */
  readonly codes: readonly Code[];
  /**
   * Text that helps the engine and is not translated, e.g. the headline of the document. A request to a service
   * carries one context, so give all segments of a document the same one. What exceeds 1,000 characters is cut.
   */
  readonly context?: string;
  /** Names found in `plainText(source)`. */
  readonly marks: readonly TermMark[];
}

/** Why there is no target. */
export interface Problem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** What became of a {@link DraftRequest}. */
export interface DraftAnswer {
  readonly id: string;
  /** The draft, with every code of the source once and well nested. Absent: not translated. */
  readonly target?: Content;
  /** Where the marked names stand in `plainText(target)`; a name that got lost is absent. */
  readonly marks: readonly TermMark[];
  /** Name of the engine that answered, or that was asked last. */
  readonly engine: string;
  /** True when nothing was paid for this answer in this run: it was in the cache, or a duplicate had just been sent. */
  readonly fromCache: boolean;
  /** Source code points the service billed for it in this run, failed attempts included. */
  readonly billedCharacters: number;
  /** Set when an engine failed and none after it answered. */
  readonly problem?: Problem;
}

/**
 * How codes are written into the text that is sent, best first:
 * `tags` XML elements, for engines that understand markup; `placeholders` signs such as ⟦1⟧ in plain text;
 * `parts` the pieces of text between the codes, each by itself.
 */
export type Form = 'tags' | 'placeholders' | 'parts';

/** One request to a service: texts that share language pair, way of writing and context. */
export interface Batch {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** `xml`: escaped, with the elements of markup/tags.ts. `text`: as it is. */
  readonly markup: 'xml' | 'text';
  readonly context?: string;
  readonly texts: readonly string[];
}

/** A text as the engine gave it back, in the markup of its batch. */
export interface RawAnswer {
  readonly text: string;
  /** Source code points billed for it. */
  readonly billed: number;
}

/** Told of what a person should know although the work goes on. */
export type WarningListener = (warning: Problem) => void;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onWarning?: WarningListener | undefined;
}

/** What a service takes in one request, and how many requests at a time. */
export interface EngineLimits {
  readonly texts: number;
  /** Bytes as {@link Engine.measure} counts them. */
  readonly bytes: number;
  readonly parallel: number;
}

/**
 * A machine translation service, or what stands in for one. An engine lives for one run: after a failure that will
 * not pass (key, quota, network) it answers every further call with the same error, without calling the service.
 */
export interface Engine {
  readonly name: string;
  /** What beside the text decides on its answers (model, formality …); part of the cache's key. Never a secret. */
  readonly variant: string;
  /** Does a call cost money? Then answers are kept in the cache. */
  readonly paid: boolean;
  readonly limits: EngineLimits;
  /** All ways of writing codes that it may be given, best first; none: it never translates. */
  readonly forms: readonly Form[];
  /** Tries key, network and quota without spending anything; undefined when all is well. Absent: nothing can be wrong. */
  reach?(signal?: AbortSignal): Promise<Problem | undefined>;
  /** Does it translate this pair? May ask the service; never throws for want of an answer. */
  supports(source: Locale, target: Locale, signal?: AbortSignal): Promise<boolean>;
  /** Those of `forms` that it understands for this pair. May ask the service. */
  formsFor(source: Locale, target: Locale, signal?: AbortSignal): Promise<readonly Form[]>;
  /** Bytes of the request's body. Each text adds the same, whatever else is in the batch. */
  measure(batch: Batch): number;
  /**
   * Translates a batch that is within `limits`. As many answers as texts, in their order.
   * @throws {TarjumanError} `ENGINE_REQUEST` or `ENGINE_TOO_LARGE` when this batch was refused, unpaid, and another
   * may not be; `CANCELLED`; any other code when no further call would fare better.
   */
  translate(batch: Batch, options: CallOptions): Promise<readonly RawAnswer[]>;
}
