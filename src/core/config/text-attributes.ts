/** Attributes of HTML that hold text for people, unless the configuration says otherwise (`formats.html.attributes`). */
export const textAttributes: readonly string[] = [
  'abbr',
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'summary',
  'title',
];
