import type { TarjumanError } from '../core/errors.js';
import { orCancelled, throwIfCancelled, wait } from './abort.js';

/** The one door to a service: all workers of a run go through it. */
export interface Gate {
  /**
   * Runs a call when its turn comes: at most `parallel` at a time, `minIntervalMs` apart, none during a pause.
   * @throws the error the gate was closed with; {TarjumanError} `CANCELLED`
   */
  run<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Nothing starts for so long from now. */
  pause(ms: number): void;
  /** Nothing starts any more: the service will not do better in this run. */
  close(error: TarjumanError): void;
}

export interface GateOptions {
  readonly parallel: number;
  readonly minIntervalMs: number;
}

export function createGate({ parallel, minIntervalMs }: GateOptions): Gate {
  let running = 0;
  let nextStart = 0;
  let closedWith: TarjumanError | undefined;
  const waiting: (() => void)[] = [];
  const takePlace = async (signal?: AbortSignal): Promise<void> => {
    if (running >= parallel) {
      let mayEnter = () => {};
      const turn = new Promise<void>((resolve) => {
        mayEnter = resolve;
      });
      waiting.push(mayEnter);
      try {
        await orCancelled(turn, signal);
      } catch (error) {
        const at = waiting.indexOf(mayEnter);
        if (at >= 0) waiting.splice(at, 1);
        else leave();
        throw error;
      }
      return;
    }
    running += 1;
  };
  /** Hands the place on, or gives it back. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  const waitForStart = async (signal?: AbortSignal): Promise<void> => {
    for (let ms = nextStart - Date.now(); ms > 0; ms = nextStart - Date.now()) {
      if (closedWith) return;
      await wait(Math.min(ms, 1_000), signal);
    }
    nextStart = Date.now() + minIntervalMs;
  };
  return {
    async run(call, signal) {
      throwIfCancelled(signal);
      if (closedWith) throw closedWith;
      await takePlace(signal);
      try {
        await waitForStart(signal);
        if (closedWith) throw closedWith;
        throwIfCancelled(signal);
        return await call();
      } finally {
        leave();
      }
    },
    pause(ms) {
      nextStart = Math.max(nextStart, Date.now() + ms);
    },
    close(error) {
      closedWith ??= error;
    },
  };
}
