import type { Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';

// GitHub's list of elements and protocols, which rehype-sanitize ships, changed where an article differs from a
// comment. Its attributes are our own: the shipped list allows dozens that HTML has dropped since.

const dropped = new Set(['strike', 'tt']);
const added = [
  ...['figure', 'figcaption', 'aside', 'audio', 'video', 'track', 'caption', 'colgroup', 'col', 'address'],
  ...['abbr', 'bdi', 'bdo', 'cite', 'data', 'dfn', 'mark', 'small', 'time', 'u', 'wbr'],
];
const label = ['ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy'];
const media = ['src', 'controls', 'loop', 'muted', 'preload'];

/** Elements that go with their content, because that is not text of the article; others leave their children behind. */
export const stripped: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'canvas', 'svg', 'math'],
  ...['title', 'textarea', 'select', 'xmp', 'noembed', 'noframes', 'plaintext'],
]);

const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !dropped.has(name)), ...added],
  attributes: {
    '*': ['id', 'lang', 'dir', 'translate', 'title'],
    a: [...label, 'href', 'hrefLang', 'dataFootnoteRef', 'dataFootnoteBackref', ['className', 'data-footnote-backref']],
    aside: [['className', 'see-also']],
    audio: media,
    blockquote: ['cite'],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'srcSet', 'sizes', 'alt', 'width', 'height'],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: [
      ['start', /^-?\d+$/],
      ['type', '1', 'a', 'A', 'i', 'I'],
      ['reversed', true],
      ['className', 'contains-task-list'],
    ],
    p: [['className', 'caption']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['src', 'srcSet', 'sizes', 'media', 'type'],
    td: ['colSpan', 'rowSpan', 'headers', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr', ['align', 'left', 'center', 'right']],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    ul: [['className', 'contains-task-list']],
    video: [...media, 'poster', 'width', 'height'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
  },
  strip: [...stripped],
  // Pages run no script that ids could mislead, and the ids of footnotes have their prefix already.
  clobber: [],
};

const sanitizeTree = rehypeSanitize(schema);

/** A copy of a tree with nothing in it but the elements, attributes and kinds of links that an article needs. */
export function sanitize(tree: Root): Root {
  return sanitizeTree(tree);
}
