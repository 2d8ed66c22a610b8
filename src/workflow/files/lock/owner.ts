// Who holds a lock, and whether that process still runs.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../system-code.js';

/** What a lock file says. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts; absent where the system does not say. A pid alone is used again. */
  readonly started?: string;
  /** Of this one taking: no two locks have the same. */
  readonly token: string;
}

export function thisProcess(): Owner {
  const started = startOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }), token: randomUUID() };
}

/** Undefined for what no lock of ours says: cut off by a crash, or written by something else. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner)) return undefined;
    const pid = Number(owner.pid);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    const started = 'started' in owner && typeof owner.started === 'string' ? { started: owner.started } : {};
    // Versions before tokens: one process took one lock.
    const token = 'token' in owner ? String(owner.token) : `${pid}-${String(owner.host)}`;
    return { pid, host: String(owner.host), ...started, token: token.replace(/[^\w.-]/g, '_') };
  } catch {
    return undefined;
  }
}

export type Liveness = 'running' | 'gone' | 'elsewhere';

/** `elsewhere`: on another machine or in another container, where nobody here can look. */
export function livenessOf(owner: Owner): Liveness {
  if (owner.host !== hostname()) return 'elsewhere';
  const started = startOf(owner.pid);
  if (owner.started !== undefined && started !== undefined) return started === owner.started ? 'running' : 'gone';
  try {
    process.kill(owner.pid, 0);
    return 'running';
  } catch (error) {
    return systemCode(error) === 'EPERM' ? 'running' : 'gone';
  }
}

/**
 * When a process began: on Linux the boot and the tick (proc(5), field 22 of `stat`), so that a pid that another program
 * has got since, or that is from before a restart, is not taken for the owner. Undefined elsewhere, and for no process.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold spaces and brackets of its own.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return ticks === undefined ? undefined : `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}
