// The one description of tarjuman.config.yaml: types, defaults, help texts and the shipped JSON Schema come from it.
// zod takes 84 ms to load, so only `read.ts` imports this file, and only when the configuration is new to it.
import * as z from 'zod';
import { textAttributes } from './text-attributes.js';

const folder = (path: string, what: string) => z.string().min(1).default(path).describe(what);

const engineName = z.enum(['deepl', 'pseudo', 'none']);

/** A strict object whose own default is all of its keys' defaults. */
function section<Shape extends z.ZodRawShape>(shape: Shape, what: string) {
  const object = z.strictObject(shape).describe(what);
  return object.prefault({} as z.input<typeof object>);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const documentSettings = z.strictObject({
  slug: z.string().optional().describe('Address of the page below its locale, without extension: `news/summit`.'),
  title: z.string().optional().describe('Title where the document has none.'),
  description: z.string().optional().describe('One sentence for search engines and feeds.'),
  date: z.string().optional().describe('Date of publication, ISO 8601. Glossary terms with dates go by it.'),
  updated: z.string().optional().describe('Date of the last change, ISO 8601.'),
  author: z.string().optional().describe('Byline.'),
  translators: z.record(z.string(), z.string()).optional().describe('Who translated it, by locale; named on the page.'),
  image: z.string().optional().describe('Picture for previews, a path below the source folder or an address.'),
});

export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the JSON Schema.'),
    projectId: z
      .string()
      .regex(/^[\w.-]{4,64}$/, 'must be 4 to 64 letters, digits, ".", "_" or "-"')
      .optional()
      .describe('Tells packs for translators of this project from those of others; `init` and `export` make one up.'),
    sourceLocale: z.string().default('en').describe('Language of the source folder, BCP 47.'),
    targetLocales: z
      .array(z.string())
      .min(1)
      .default(['kk', 'ru', 'uz'])
      .describe('Languages to translate into, BCP 47; `--to` chooses among them.'),
    paths: section(
      {
        source: folder('source', 'Articles and resource files to translate.'),
        locales: folder('locales', 'Bitexts (XLIFF) and localized resources, one folder a locale.'),
        glossary: folder('glossary', 'Term lists, CSV.'),
        memory: folder('memory', 'Translation memories, TMX, one file a target locale.'),
        output: folder('public', 'The rendered site.'),
        cache: folder('.tarjuman', 'Run state, lock and paid answers of engines; keep it out of git.'),
      },
      'Folders, relative to this file.',
    ),
    exclude: z
      .array(z.string())
      .default([])
      .describe('Files and folders below the source folder to leave alone, e.g. `drafts/` or `notes.md`.'),
    documents: z
      .record(z.string(), documentSettings)
      .default({})
      .describe('Facts about single documents, by path below the source folder; front matter wins over them.'),
    formats: section(
      {
        text: section(
          {
            newsConventions: z
              .boolean()
              .default(true)
              .describe('Read headline, caption, dateline `CITY --` and SEE ALSO lines as news copy has them.'),
            paragraphs: z
              .enum(['auto', 'blank-line', 'line'])
              .default('auto')
              .describe('What ends a paragraph: a blank line, each line, or decide by the look of the text.'),
          },
          'Plain text.',
        ),
        markdown: section(
          {
            frontMatter: z
              .array(z.string())
              .default(['title', 'description'])
              .describe('Front matter keys whose values are translated.'),
          },
          'Markdown.',
        ),
        html: section(
          {
            attributes: z
              .array(z.string())
              .default([...textAttributes])
              .describe('Attributes that hold text.'),
          },
          'HTML.',
        ),
      },
      'How source files are read.',
    ),
    xliff: section(
      {
        version: z
          .enum(['2.0', '2.1', '2.2', '1.2'])
          .default('2.0')
          .describe('Version of new bitexts; existing files keep theirs.'),
      },
      'Bitexts.',
    ),
    engines: section(
      {
        order: z
          .record(z.string(), z.array(engineName))
          .default({ default: ['none'] })
          .describe('Engines by target locale, first choice first; `default` serves locales not named.'),
        deepl: section(
          {
            serverUrl: z
              .string()
              .optional()
              .describe('Address of the service, for proxies; DEEPL_SERVER_URL overrides it.'),
            formality: z
              .enum(['default', 'prefer_more', 'prefer_less'])
              .default('default')
              .describe('Form of address, where the language has it.'),
            pricePerMillion: z
              .number()
              .nonnegative()
              .default(20)
              .describe('Price of a million characters in your plan; Tarjuman does not know it.'),
            currency: z.string().default('EUR').describe('Currency of the price, ISO 4217.'),
          },
          'DeepL; the key comes from the environment, DEEPL_AUTH_KEY.',
        ),
      },
      'Machine translation. Nothing is sent anywhere unless an engine is named here or with --engine.',
    ),
    render: section(
      {
        untranslated: z
          .enum(['source', 'omit'])
          .default('source')
          .describe('A page with untranslated sentences: show their source text, or leave the page out.'),
        drafts: z
          .enum(['show', 'omit'])
          .default('show')
          .describe('A page with drafts that nobody confirmed: show it under a banner, or leave it out.'),
        sourceEdition: z.boolean().default(true).describe('Render the source language too.'),
      },
      'Which pages are published.',
    ),
    checks: section(
      {
        headlineLength: z.number().int().positive().default(100).describe('Longest headline, in characters.'),
        disabled: z.array(z.string()).default([]).describe('Checks to leave out, by name.'),
      },
      'Quality checks.',
    ),
    site: section(
      {
        name: z.string().default('Tarjuman').describe('Name of the site where the strings have none.'),
        url: z
          .url()
          .optional()
          .describe('Address of the published site; canonical links, hreflang, feeds and the sitemap need it.'),
        strings: z
          .string()
          .default('site')
          .describe('The i18next document with the texts of the page frame, without extension.'),
        timeZone: z
          .string()
          .refine(isTimeZone, 'no IANA time zone such as Asia/Almaty')
          .default('UTC')
          .describe('Time zone of dates on pages, IANA name.'),
      },
      'The published site.',
    ),
    limits: section(
      { sourceMegabytes: z.number().positive().default(5).describe('Largest source file; larger ones are refused.') },
      'Guards against accidents.',
    ),
  })
  .describe('Configuration of a Tarjuman project.');

export type Config = z.output<typeof configSchema>;

/**
 * The JSON Schema that `npm run build` writes to config.schema.json, for completion in editors.
 * @public
 */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' });
}
