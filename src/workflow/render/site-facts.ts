import type { Site } from '../../editions/index.js';
import type { Project } from '../project.js';

/** The site as its configuration describes it. */
export function siteOf({ config }: Project): Site {
  const locales = [...(config.render.sourceEdition ? [config.sourceLocale] : []), ...config.targetLocales];
  return {
    name: config.site.name,
    ...(config.site.url !== undefined && { url: config.site.url }),
    sourceLocale: config.sourceLocale,
    locales,
    timeZone: config.site.timeZone,
  };
}
