import { isDraft } from './facts.js';
import { languageName } from './languages.js';
import { lines, type Markup, markup } from './markup.js';
import type { Edition, Strings } from './types.js';

/** Says on top of a translation how much of it nobody has checked; nothing on a finished one. */
export function renderDraftBanner(edition: Edition, strings: Strings): Markup | undefined {
  if (!isDraft(edition)) return undefined;
  const { drafts, unreviewed, untranslated } = edition.status;
  const language = languageName(edition.sourceLocale, strings.localeOf('draft.untranslated', { count: untranslated }));
  const points = [
    drafts > 0 ? strings.t('draft.machine', { count: drafts }) : undefined,
    unreviewed > 0 ? strings.t('draft.unreviewed', { count: unreviewed }) : undefined,
    untranslated > 0 ? strings.t('draft.untranslated', { count: untranslated, language }) : undefined,
  ];
  return lines([
    markup`<div class="draft" role="note" aria-label="${strings.t('draft.title')}">`,
    markup`<p>${strings.t('draft.title')}</p>`,
    markup`<ul>`,
    ...points.map((point) => (point === undefined ? undefined : markup`<li>${point}</li>`)),
    markup`</ul>`,
    markup`</div>`,
  ]);
}
