/** The site strings in English, for projects and keys without `site.json`. `site.name` and `site.tagline` have none. */
export const defaultStrings = {
  nav: {
    home: 'Home',
    skip: 'Skip to content',
    languages: 'Languages',
    latest: 'Latest articles',
  },
  article: {
    published: 'Published {{date}}',
    updated: 'Updated {{date}}',
    by: 'By {{author}}',
    translatedBy: 'Translated by {{name}}',
    translatedFrom: 'Translated from {{language}}',
    readSource: 'Read the original',
    seeAlso: 'See also',
    words_one: '{{count, number}} word',
    words_other: '{{count, number}} words',
    footnotes: 'Footnotes',
    backToText: 'Back to text',
  },
  draft: {
    title: 'Draft translation',
    machine_one: '{{count, number}} sentence is a machine translation no person has checked',
    machine_other: '{{count, number}} sentences are machine translations no person has checked',
    unreviewed_one: '{{count, number}} sentence is not yet reviewed',
    unreviewed_other: '{{count, number}} sentences are not yet reviewed',
    untranslated_one: '{{count, number}} sentence is not translated yet, shown in {{language}}',
    untranslated_other: '{{count, number}} sentences are not translated yet, shown in {{language}}',
  },
  index: {
    title: 'All articles',
    empty: 'No articles yet.',
    count_one: '{{count, number}} article',
    count_other: '{{count, number}} articles',
  },
  footer: {
    feed: 'News feed',
    made: 'Made with {{name}}',
  },
  chooser: {
    title: 'Choose a language',
  },
} as const;
