// The same file as another tool or hand might have written it: other quotes, line ends, indentation, comments,
// CDATA, character references, unknown attributes and elements. None of it changes what the file says.
import fc from 'fast-check';

export interface Disorder {
  readonly bom: boolean;
  readonly newline: '\n' | '\r\n';
  readonly indentation: 'as it is' | 'tabs' | 'none' | 'ragged';
  readonly choices: readonly number[];
}

export const disorder: fc.Arbitrary<Disorder> = fc.record({
  bom: fc.boolean(),
  newline: fc.constantFrom('\n' as const, '\r\n' as const),
  indentation: fc.constantFrom('as it is' as const, 'tabs' as const, 'none' as const, 'ragged' as const),
  choices: fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }),
});

const texts = /^(?:source|target|note|data|seg-source|meta|mrk|g|pc)$/;

export function disordered(xml: string, { bom, newline, indentation, choices }: Disorder): string {
  let n = 0;
  const choose = () => choices[n++ % choices.length] ?? 0;
  let depthInText = 0;
  const tokens = xml.split(/(<[^>]*>)/);
  const out = tokens.map((token, index) => {
    if (index < 2) return token;
    const name = /^<\/?([\w:-]+)/.exec(token)?.[1]?.replace(/^.*:/, '');
    if (!token.startsWith('<')) {
      if (depthInText > 0) return reworded(token, choose());
      return /^\s*$/.test(token) ? respaced(token, indentation, choose()) : token;
    }
    if (!name || token.startsWith('<?')) return token;
    if (texts.test(name) && !token.endsWith('/>')) depthInText += token.startsWith('</') ? -1 : 1;
    return retagged(token, name, choose());
  });
  const text = out.join('').replace(/\r\n|\n/g, newline);
  return `${bom ? '\uFEFF' : ''}${text}<!-- last -->${newline}`;
}

/** Text behind CDATA, character references or a comment. */
function reworded(token: string, choice: number): string {
  if (token === '') return token;
  if (choice === 1 && !/[&\]]/.test(token)) return `<![CDATA[${token}]]>`;
  if (choice === 2) return `${token}<!-- > in a text -->`;
  if (choice === 3) return token.replace(/[а-яқғ]/u, (letter) => `&#${letter.codePointAt(0)};`);
  if (choice === 4) return `<?tool mark?>${token}`;
  return token;
}

function respaced(gap: string, indentation: Disorder['indentation'], choice: number): string {
  if (indentation === 'none') return '';
  if (indentation === 'tabs') return gap.replaceAll('  ', '\t');
  if (indentation === 'ragged' && choice < 2) return `${gap}${' '.repeat(choice)}\n\n${gap}`;
  if (choice === 5 && gap.includes('\n')) return `${gap}<!-- between -->${gap}`;
  return gap;
}

function retagged(tag: string, name: string, choice: number): string {
  if (tag.startsWith('</')) return choice === 1 ? tag.replace('>', ' >') : tag;
  let out = tag;
  if (choice === 1) out = out.replace(/="([^"']*)"/g, "='$1'");
  if (choice === 2) out = out.replace(/="/g, ' = "');
  if (choice === 3) out = out.replace(/ (?=\w+=")/, '\n   ');
  if (choice === 4 && /^(?:unit|trans-unit|file|source|target)$/.test(name)) {
    out = out.replace(/(\/?>)$/, " xmlns:acme='urn:acme' acme:seen='&lt;yes&gt;'$1");
  }
  return choice === 5 ? out.replace(/\/>$/, ' />') : out;
}
