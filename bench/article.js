/** A news article of about 300 words; each number gives another text. */
export function articleText(n, extra = '') {
  const paragraphs = Array.from({ length: 12 }, (_, p) =>
    [
      `The council of district ${n} met on September ${(p % 28) + 1} to discuss item ${p} of its agenda.`,
      `Officials in Almaty said that ${n * 7 + p} households would be connected to the new line.`,
      `"We expect the work to end in ${2020 + (p % 9)}," the engineer told reporters in Samarkand.`,
    ].join(' '),
  );
  return [`District ${n} Plans Its Next Year`, `ALMATY -- ${paragraphs[0]}`, ...paragraphs.slice(1), extra, ''].join(
    '\n\n',
  );
}
