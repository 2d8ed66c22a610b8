// The run state on disk: a line for the project and one for each document, the last line about something being the one
// that counts. A run appends what is new, so that one changed document costs one line and not a file of megabytes.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import { readBytesIfThere } from './files/read.js';
import { systemReason, writeDerivedFile } from './files/write.js';
import { type Project, shown } from './project.js';
import { type DocumentDetails, type DocumentState, emptyState, type RunState } from './state.js';

/** Raised when the meaning of the file changes; another format is not read. */
const stateFormat = 3;

type Facts = Omit<DocumentState, 'details'>;

/** A line holds either; the details of a document follow its facts behind a tab, which JSON has none of. */
interface Line {
  readonly format?: number;
  readonly project?: Pick<RunState, 'memories' | 'outputs'>;
  readonly document?: string;
  /** Absent once the document is gone. */
  readonly facts?: Facts;
}

/** The file as a run found it. */
export interface StateFile {
  readonly state: RunState;
  /** The line of each document, as it stands there. */
  readonly lines: ReadonlyMap<string, Uint8Array>;
  /** There is nothing to append to: no file, a foreign one, a last line that was cut off, or mostly old lines. */
  readonly isSpent: boolean;
}

const noFile: StateFile = { state: emptyState, lines: new Map(), isSpent: true };

/** What the last run left; an unreadable or foreign file counts as none. */
export async function readStateFile(project: Project): Promise<StateFile> {
  const path = statePath(project);
  const bytes = await readBytesIfThere(path, shown(project, path)).catch(() => undefined);
  if (!bytes) return noFile;
  try {
    return parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), shown(project, path)) ?? noFile;
  } catch {
    return noFile;
  }
}

function parse(bytes: Buffer, file: string): StateFile | undefined {
  let site: Line['project'];
  const documents: Record<string, DocumentState> = {};
  const lines = new Map<string, Buffer>();
  let start = 0;
  let liveBytes = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    const raw = bytes.subarray(start, end + 1);
    start = end + 1;
    const tab = raw.indexOf(9);
    const line: Line = JSON.parse(raw.toString('utf8', 0, tab < 0 ? raw.length : tab));
    if (line.format !== undefined && line.format !== stateFormat) return undefined;
    if (line.project) site = line.project;
    if (line.document === undefined) continue;
    liveBytes += raw.length - (lines.get(line.document)?.length ?? 0);
    lines.set(line.document, raw);
    if (line.facts) documents[line.document] = { ...line.facts, details: reader(raw.subarray(tab + 1), file) };
    else delete documents[line.document];
  }
  if (!site) return undefined;
  const isCutOff = start < bytes.length;
  return { state: { ...site, documents }, lines, isSpent: isCutOff || bytes.length > 2 * liveBytes + spareBytes };
}

/** So much of old lines is not worth a rewrite. */
const spareBytes = 100_000;

/** A document's details, parsed once and when they are first asked for. */
function reader(raw: Buffer, file: string): () => DocumentDetails {
  let details: DocumentDetails | undefined;
  return () => {
    details ??= parseDetails(raw.toString('utf8'), file);
    return details;
  };
}

/** A line that a run wrote is whole, or the last one; another hand was at work where it is not. */
function parseDetails(text: string, file: string): DocumentDetails {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_READABLE', `Cannot read ${file}: a line of it is damaged`, {
      hint: 'Delete it: the next run looks at everything again and comes to the same files.',
      place: { file },
      cause,
    });
  }
}

/**
 * Brings the file up to a state: appends lines for what is not as the file has it, or writes it whole where it is spent.
 * A run that is killed meanwhile leaves a last line cut off, which the next one overlooks: it works on that document again.
 */
export async function updateStateFile(project: Project, file: StateFile, state: RunState): Promise<void> {
  const path = statePath(project);
  const known = file.state.documents;
  const { memories, outputs } = state;
  const site: Line = { format: stateFormat, project: { memories, outputs } };
  const siteLine = Buffer.from(`${JSON.stringify(site)}\n`);
  const lineOf = ([document, now]: [string, DocumentState]) =>
    now === known[document] ? (file.lines.get(document) ?? newLine(document, now)) : newLine(document, now);
  if (file.isSpent) {
    const lines = Object.entries(state.documents).map(lineOf);
    await writeDerivedFile(path, Buffer.concat([siteLine, ...lines]), shown(project, path));
    return;
  }
  const gone = Object.keys(known).filter((document) => !state.documents[document]);
  const changed = Object.entries(state.documents).filter(([document, now]) => now !== known[document]);
  // The project's line comes last: where it is missing, a memory that changed is looked at once more.
  const news = [...gone.map((document) => newLine(document)), ...changed.map(lineOf), siteLine];
  await append(path, Buffer.concat(news), shown(project, path));
}

function newLine(document: string, state?: DocumentState): Buffer {
  if (!state) return Buffer.from(`${JSON.stringify({ document } satisfies Line)}\n`);
  const { details, ...facts } = state;
  const line: Line = { document, facts };
  return Buffer.from(`${JSON.stringify(line)}\t${JSON.stringify(details())}\n`);
}

async function append(path: string, bytes: Uint8Array, shownAs: string): Promise<void> {
  try {
    await appendFile(path, bytes);
  } catch (cause) {
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot write ${shownAs}: ${systemReason(cause)}`, {
      hint: 'Free space or correct the rights, then run again.',
      place: { file: shownAs },
      cause,
    });
  }
}

function statePath(project: Project): string {
  return join(project.folders.cache, 'state.jsonl');
}
