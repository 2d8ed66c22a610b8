import type { Finding } from './finding.js';
import type { Locale } from './locale.js';

/** What a workflow reports while it works; the command line prints it, a program may listen. */
export type ProgressEvent =
  | { readonly type: 'document'; readonly document: string; readonly done: number; readonly total: number }
  | {
      readonly type: 'engine';
      readonly engine: string;
      readonly locale: Locale;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'warning'; readonly code: string; readonly message: string; readonly hint?: string };

export type ProgressListener = (event: ProgressEvent) => void;
