import { test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { History } from '../workflow/history.js';
import { Newsroom } from '../workflow/newsroom.js';
test('scratch', async () => {
  const [{ newsroom: options, blocks, steps }] = JSON.parse(readFileSync('/tmp/case.json', 'utf8'));
  const newsroom = new Newsroom(options);
  const run = newsroom.run.bind(newsroom);
  let n = 0;
  newsroom.run = async (to) => {
    const say = (t: string) => { let b=''; try { b = newsroom.bitextText('kk'); } catch {} let m=''; try { m = newsroom.project.read('memory/kk.tmx'); } catch {}
      process.stderr.write(`===== ${t} ${n}\n${b.slice(b.indexOf('<unit'))}\n${m.slice(m.indexOf('<body'))}\n`); };
    say('before'); const r = await run(to); say('after'); n++; process.stderr.write(JSON.stringify(r.written)+'\n'); return r;
  };
  try { await new History(newsroom, blocks).play(steps); } finally { newsroom.dispose(); }
}, 60000);
