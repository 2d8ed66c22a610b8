import { type Edition, renderPage } from '../../src/editions/index.js';
import { offlineSite, stringsOf } from './sample.js';

/** What a page has between `<article>` and `</article>`. */
export async function renderArticle(edition: Edition): Promise<string> {
  const page = renderPage(edition, offlineSite, await stringsOf(edition.locale));
  return /<article>\n([\s\S]*)\n<\/article>/.exec(page)?.[1] ?? '';
}
