// Ids are NMTOKENs in 2.x and any text in 1.2. A character that has no place in an NMTOKEN is written as `_x0020_`.

const nameChar =
  '-.0-9:A-Z_a-z\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u203F-\\u2040\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const noNameChar = new RegExp(`[^${nameChar}]|_(?=x[0-9A-F]{4,6}_)`, 'gu');

/** An id of 1.2 as an NMTOKEN; different ids stay different. */
export function idTo2(id: string): string {
  if (id === '') return '_x0000_';
  return id.replace(noNameChar, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}

/** The way back, for ids that {@link idTo2} made; all others stay. */
export function idTo12(id: string): string {
  if (!id.includes('_x')) return id;
  const decoded = id.replace(/_x([0-9A-F]{4,6})_/g, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    if (code === 0) return '';
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return idTo2(decoded) === id ? decoded : id;
}

/** An id that is not taken yet: the one wanted, or the same with something behind it. Takes it. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}_${n}`;
  taken.add(id);
  return id;
}
