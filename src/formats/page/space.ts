// White space that HTML collapses; a no-break space is not among it.

export function leadingSpace(value: string): string {
  return value.slice(0, value.length - value.replace(/^[ \t\n\f\r]+/, '').length);
}

export function trailingSpace(value: string): string {
  let end = value.length;
  while (end > 0 && ' \t\n\f\r'.includes(value.charAt(end - 1))) end--;
  return value.slice(end);
}
