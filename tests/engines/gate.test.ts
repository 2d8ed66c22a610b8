import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { createGate } from '../../src/engines/gate.js';
import { type Failure, retry } from '../../src/engines/retry.js';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('the gate', () => {
  test('lets so many calls run at a time, in their order', async () => {
    const gate = createGate({ parallel: 2, minIntervalMs: 0 });
    const started: number[] = [];
    let running = 0;
    let most = 0;
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        gate.run(async () => {
          started.push(n);
          running += 1;
          most = Math.max(most, running);
          await sleep(5);
          running -= 1;
        }),
      ),
    );
    expect(started).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  test('keeps calls apart, and all of them back during a pause', async () => {
    const gate = createGate({ parallel: 9, minIntervalMs: 20 });
    const begin = Date.now();
    gate.pause(50);
    await Promise.all([1, 2, 3].map(() => gate.run(async () => {})));
    expect(Date.now() - begin).toBeGreaterThanOrEqual(85);
  });

  test('answers with its error once it is closed, waiting calls too', async () => {
    const gate = createGate({ parallel: 1, minIntervalMs: 0 });
    const first = gate.run(() => sleep(10));
    const second = expect(gate.run(async () => 'never')).rejects.toMatchObject({ code: 'ENGINE_AUTH' });
    await sleep(1);
    gate.close(new TarjumanError('ENGINE_AUTH', 'no'));
    await first;
    await second;
    await expect(gate.run(async () => 'never')).rejects.toMatchObject({ code: 'ENGINE_AUTH' });
  });

  test('lets a cancelled call go and gives its place to the next', async () => {
    const gate = createGate({ parallel: 1, minIntervalMs: 0 });
    const controller = new AbortController();
    const first = gate.run(() => sleep(10));
    const second = gate.run(async () => 'never', controller.signal);
    const third = gate.run(async () => 'third');
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    await first;
    await expect(third).resolves.toBe('third');
  });
});

describe('retry', () => {
  const quick = { attempts: 4, baseMs: 1, maxMs: 50 };
  const failing = (...failures: readonly (Partial<Failure> | 'ok')[]) => {
    const rest = [...failures];
    const seen = { calls: 0, risks: 0, pauses: [] as number[] };
    const run = (signal?: AbortSignal) =>
      retry(
        async () => {
          seen.calls += 1;
          const next = rest.shift() ?? 'ok';
          if (next !== 'ok') throw next;
          return 'ok';
        },
        (cause) => ({
          error: new TarjumanError('ENGINE_NETWORK', 'no'),
          again: 'safe',
          ...(typeof cause === 'object' ? cause : {}),
        }),
        quick,
        { onPause: (ms) => seen.pauses.push(ms), onRisk: () => (seen.risks += 1) },
        signal,
      );
    return { run, seen };
  };

  test('repeats what is safe to repeat, with longer and longer pauses', async () => {
    const { run, seen } = failing({}, {}, {}, 'ok');
    await expect(run()).resolves.toBe('ok');
    expect(seen.calls).toBe(4);
    expect(seen.pauses[2]).toBeGreaterThan(seen.pauses[0] ?? 99);
  });

  test('gives up after so many calls', async () => {
    const { run, seen } = failing({}, {}, {}, {}, 'ok');
    await expect(run()).rejects.toMatchObject({ code: 'ENGINE_NETWORK' });
    expect(seen.calls).toBe(4);
  });

  test('repeats once, and says so, what may have been paid', async () => {
    const { run, seen } = failing({ again: 'risky' }, { again: 'risky' }, 'ok');
    await expect(run()).rejects.toMatchObject({ code: 'ENGINE_NETWORK' });
    expect(seen).toMatchObject({ calls: 2, risks: 1 });
  });

  test('gives up sooner where waiting hardly helps', async () => {
    const { run, seen } = failing({ attempts: 2 }, { attempts: 2 }, 'ok');
    await expect(run()).rejects.toMatchObject({ code: 'ENGINE_NETWORK' });
    expect(seen.calls).toBe(2);
  });

  test('does not repeat what would fail again', async () => {
    const { run, seen } = failing({ again: 'useless' });
    await expect(run()).rejects.toMatchObject({ code: 'ENGINE_NETWORK' });
    expect(seen.calls).toBe(1);
  });

  test('waits as long as the service asks, and gives up when that is too long', async () => {
    const patient = failing({ waitMs: 30 });
    await patient.run();
    expect(patient.seen.pauses).toEqual([30]);
    const impatient = failing({ waitMs: 3_600_000 });
    await expect(impatient.run()).rejects.toMatchObject({ code: 'ENGINE_NETWORK' });
  });

  test('stops waiting when it is cancelled', async () => {
    await expect(failing({}).run(AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
