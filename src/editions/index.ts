// Localized HTML editions: the pages, their frame and what announces them (feeds, sitemap). Everything here turns data
// into text; files are copied and written by workflow/. Loading this module costs about 60 ms beyond what
// formats load, so a run that renders nothing should not import it.
export { renderChooser } from './chooser.js';
export { formatDate } from './dates.js';
export { headline, indexEntry } from './facts.js';
export { renderFeed } from './feed.js';
export { languageName, ownLanguageName } from './languages.js';
export { localAssets } from './links.js';
export { renderIndex } from './listing.js';
export { formatNumber } from './numbers.js';
export { renderPage } from './page.js';
export { chooserPath, feedPath, indexPath, pagePath, stylePath } from './paths.js';
export { renderSitemap } from './sitemap.js';
export { createStrings } from './strings.js';
export { stylesheet } from './stylesheet.js';
export type { Alternate, Edition, EditionAddress, EditionStatus, IndexEntry, Site, Strings } from './types.js';
