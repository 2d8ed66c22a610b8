// XLIFF 2.1 files of any size, as a newsroom's tool would write them: notes, original data, codes, two sentences a unit.

const head = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="kk">
  <file id="f1" original="news.html" xml:space="preserve">
`;

function unit(n) {
  return `    <unit id="u${n}" name="paragraph-${n}">
      <notes>
        <note id="n1" category="reader">Seen by ${n % 97} readers</note>
      </notes>
      <originalData>
        <data id="d1">&lt;b&gt;</data>
        <data id="d2">&lt;/b&gt;</data>
      </originalData>
      <segment id="s1" state="translated">
        <source>The ferry left the harbour at <pc id="1" dataRefStart="d1" dataRefEnd="d2">${n} o'clock</pc> with forty passengers on board.</source>
        <target>Паром айлақтан <pc id="1" dataRefStart="d1" dataRefEnd="d2">сағат ${n}-де</pc> қырық жолаушымен шықты.</target>
      </segment>
      <ignorable>
        <source> </source>
      </ignorable>
      <segment id="s2">
        <source>It returns tomorrow &amp; nobody knows when, so bring a book.</source>
      </segment>
    </unit>
`;
}

/** The text of a file of about so many megabytes, a unit at a time; the id of the unit in its middle is the return value. */
export function* xliffFile(megabytes) {
  yield head;
  let bytes = 0;
  let n = 0;
  while (bytes < megabytes * 1e6) {
    const text = unit(++n);
    bytes += Buffer.byteLength(text);
    yield text;
  }
  yield '  </file>\n</xliff>\n';
  return `u${Math.ceil(n / 2)}`;
}
