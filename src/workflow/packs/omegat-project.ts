import type { Locale } from '../../core/locale.js';

/**
 * The project file of OmegaT (format 1.0, since version 2). Folders are the default ones; OmegaT does not cut the text
 * again, since the segments of the XLIFF are sentences already.
 */
export function omegatProject(source: Locale, target: Locale): string {
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];
  const lines = [
    ...folders.map((name) => `<${name}>__DEFAULT__</${name}>`),
    `<source_lang>${omegatLanguage(source)}</source_lang>`,
    `<target_lang>${omegatLanguage(target)}</target_lang>`,
    '<sentence_seg>false</sentence_seg>',
    '<support_default_translations>true</support_default_translations>',
    '<remove_tags>false</remove_tags>',
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
    <project version="1.0">
${lines.map((line) => `        ${line}`).join('\n')}
    </project>
</omegat>
`;
}

/** OmegaT knows a language and a country: `uz-Cyrl-UZ` is `uz-UZ` to it. */
function omegatLanguage(locale: Locale): string {
  const { language, region } = new Intl.Locale(locale);
  return region ? `${language}-${region}` : language;
}
