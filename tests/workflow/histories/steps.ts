import type { XliffVersion } from '../../../src/core/bitext.js';
import type { ExportPackOptions } from '../../../src/workflow/packs/export.js';
import type { Article, AuthorEdit } from './article.js';
import type { Engine } from './desk.js';
import type { Edit } from './edits.js';
import type { ToolName } from './tools/index.js';

export type PackTool = NonNullable<ExportPackOptions['for']>;

/** One save of a translator. */
export interface Save {
  readonly tool: ToolName;
  readonly locale: number;
  readonly edits: readonly Edit[];
  /** Chooses among the ways of the tool. */
  readonly manner: number;
}

/** What happens in a newsroom, one after the other. */
export type Step =
  | AuthorEdit
  | ({ readonly do: 'save' } & Save)
  /** Somebody opened the file this many states ago and saves it now. */
  | ({ readonly do: 'save-stale'; readonly back: number } & Save)
  | { readonly do: 'run'; readonly engine: Engine; readonly only: number | null; readonly forgets: boolean }
  /** A translator saves when the run has got so far (in turns of the event loop). */
  | ({ readonly do: 'run-and-save'; readonly engine: Engine; readonly turns: number } & Save)
  | { readonly do: 'two-runs'; readonly engine: Engine; readonly turns: number }
  /** The bitext becomes one of another version, as `tarjuman xliff convert` makes it. */
  | { readonly do: 'convert'; readonly locale: number; readonly to: XliffVersion }
  /** A pack goes out to a translator who works with this tool … */
  | { readonly do: 'export'; readonly locale: number; readonly pack: PackTool }
  /** … and the last one that went out comes back, however long ago that was. */
  | ({ readonly do: 'import'; readonly engine: Engine } & Save)
  /** A run of its own process that is killed after so many milliseconds, or two that start together. */
  | { readonly do: 'killed-run'; readonly afterMs: number; readonly engine: Engine }
  | { readonly do: 'two-processes'; readonly afterMs: number; readonly engine: Engine }
  /** An older state of the file comes back, as from git. */
  | { readonly do: 'restore'; readonly locale: number; readonly back: number }
  | { readonly do: 'delete-bitext' | 'delete-memory'; readonly locale: number }
  /** A file that is no XML any more; a run later it is repaired. */
  | { readonly do: 'break'; readonly locale: number; readonly at: number; readonly engine: Engine };

export interface Newsroom {
  readonly article: Article;
  readonly locales: readonly string[];
  readonly version: string;
  readonly engine: Engine;
}

/** All that a history is: played again, it goes the same way. */
export interface Script {
  readonly seed: number;
  readonly newsroom: Newsroom;
  readonly steps: readonly Step[];
}
