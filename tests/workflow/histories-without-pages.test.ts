// Many histories of people's work. Pages, two thirds of the time of a run, are made from bitexts and never the other
// way, so they are left out here.
import { describe, jest, test } from '@jest/globals';
import * as rendering from '../../src/workflow/render/publish.js';
import * as site from '../../src/workflow/render/site-pages.js';

jest.unstable_mockModule('../../src/workflow/render/publish.js', () => ({
  ...rendering,
  renderPages: async () => ({ files: new Map(), entries: {}, linked: false }),
}));
jest.unstable_mockModule('../../src/workflow/render/site-pages.js', () => ({
  SitePages: class extends site.SitePages {
    override get stringsHash() {
      return '';
    }
    override isPublished() {
      return true;
    }
    override async readStrings() {}
    override async publish() {
      return { outputs: {}, written: [] };
    }
  },
}));
const { playSeeds, seedRanges } = await import('./histories/playing.js');
const { writeScript } = await import('./histories/write-script.js');

const { HISTORIES = '2000' } = process.env;

describe('no run loses what people did, and a second one changes no bitext and no memory', () => {
  test.each(seedRanges(Number(HISTORIES), 100))(
    'in the histories of the seeds %i to %i',
    (first, last) => playSeeds(first, last, writeScript),
    600_000,
  );
});
