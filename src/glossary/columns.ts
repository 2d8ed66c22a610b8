import { TarjumanError } from '../core/errors.js';
import { type Locale, parseLocale } from '../core/locale.js';
import { nearest } from '../core/nearest.js';

/** What a column holds. */
export type Column =
  | { readonly type: 'fact'; readonly name: Fact }
  | { readonly type: 'names'; readonly locale: Locale; readonly status: 'preferred' | 'admitted' | 'forbidden' };

const facts = ['id', 'kind', 'pos', 'gender', 'valid_from', 'valid_to', 'translate', 'note'] as const;
export type Fact = (typeof facts)[number];

/**
 * Understands a glossary's header. A column named by a locale holds its preferred name, `<locale>_admitted` and
 * `<locale>_forbidden` further ones.
 * @throws {TarjumanError} `GLOSSARY_HEADER` for an unknown, doubled or missing column.
 */
export function readColumns(header: readonly string[], file: string): readonly Column[] {
  const columns = header.map((name, index) => readColumn(name.trim(), index, header, file));
  if (!columns.some((column) => column.type === 'names' && column.status === 'preferred')) {
    throw new TarjumanError('GLOSSARY_HEADER', `${file}:1 has no column with names`, {
      hint: 'Name a column by its language: en, kk, ru, uz. See docs/glossary.md.',
      place: { file, line: 1 },
    });
  }
  return columns;
}

function readColumn(name: string, index: number, header: readonly string[], file: string): Column {
  const place = { file, line: 1 };
  if (header.slice(0, index).some((earlier) => earlier.trim() === name)) {
    throw new TarjumanError('GLOSSARY_HEADER', `${file}:1 has the column "${name}" twice`, {
      hint: 'Remove or rename one of them.',
      place,
    });
  }
  const fact = facts.find((known) => known === name);
  if (fact) return { type: 'fact', name: fact };
  const [, tag = name, status = 'preferred'] = /^(.+?)_(admitted|forbidden)$/.exec(name) ?? [];
  try {
    return {
      type: 'names',
      locale: parseLocale(tag),
      status: status === 'admitted' || status === 'forbidden' ? status : 'preferred',
    };
  } catch (cause) {
    const guess = nearest(name, [...facts, ...header.flatMap((known) => [`${known}_admitted`, `${known}_forbidden`])]);
    const tagHint = cause instanceof TarjumanError ? cause.hint : undefined;
    throw new TarjumanError('GLOSSARY_HEADER', `${file}:1 has an unknown column "${name}" (column ${index + 1})`, {
      hint: `${guess ? `Did you mean "${guess}"? ` : (tagHint ?? '')} Columns are ${facts.join(', ')} and languages such as en, kk_admitted, ru_forbidden.`.trim(),
      place,
      cause,
    });
  }
}
