import { describe, expect, test } from '@jest/globals';
import { validateXliff } from '../../../../src/xliff/validate/index.js';
import { describeRules, type RuleExample } from '../examples.js';
import { aroundFile, aroundUnit, segment, withIts } from './around.js';

/** An annotation in the source of the only segment. */
function marked(attributes: string, beside = ''): string {
  return withIts(`${beside}${segment(`<mrk id="m1"${attributes}>peak</mrk>`)}`);
}

/** The same in a document without a target language: it is still to be said what becomes of the text. */
function beforeTranslation(attributes: string): string {
  return marked(attributes).replace(' trgLang="kk"', '');
}

const generic = ' type="its:generic"';
const machine =
  ' its:annotatorsRef="mt-confidence|urn:example:mt text-analysis|urn:example:ta terminology|urn:example:t"';

function issues(content = '<its:locQualityIssue locQualityIssueType="typographical"/>', id = 'i1'): string {
  return `<its:locQualityIssues xml:id="${id}">${content}</its:locQualityIssues>`;
}

function records(content = '<its:provenanceRecord person="Aizhan"/>', id = 'p1'): string {
  return `<its:provenanceRecords xml:id="${id}">${content}</its:provenanceRecords>`;
}

/** An annotation with a value that keeps to the table, and one that does not. */
function value(attribute: string, valid: string, invalid: string, rest = machine): RuleExample {
  return {
    rule: 'ATTRIBUTE_VALUE',
    about: `${attribute} ${invalid}`,
    valid: marked(`${generic}${rest} ${attribute}="${valid}"`),
    invalid: marked(`${generic}${rest} ▸${attribute}="${invalid}"`),
  };
}

describeRules('ITS: places and values', [
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'confidence of a machine stands on annotations',
    valid: marked(`${generic}${machine} its:mtConfidence="0.5"`),
    invalid: withIts(segment('a').replace('<segment', '<segment ▸its:mtConfidence="0.5"')),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'storage size is that of slr',
    valid: marked(`${generic} its:allowedCharacters="[a-z]"`),
    invalid: marked(`${generic} ▸its:storageSize="25"`),
  },
  {
    rule: 'ATTRIBUTE_NOT_ALLOWED',
    about: 'on its elements, attributes have no prefix',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1"`,
      issues('<its:locQualityIssue locQualityIssueComment="c" ▸its:locQualityIssueType="other"/>'),
    ),
  },
  {
    rule: 'ELEMENT_NOT_ALLOWED',
    about: 'issues stand in units',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: aroundFile(`▸${issues()}\n<unit id="u1">${segment('a')}</unit>`, '2.1', ' its:version="2.0"'),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'a list of issues has one',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, `▸${issues('')}`),
  },
  {
    rule: 'ELEMENT_MISSING',
    about: 'records have one',
    valid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, records()),
    invalid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, `▸${records('')}`),
  },
  {
    rule: 'ATTRIBUTE_MISSING',
    about: 'a list has an id',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(generic, `▸${issues().replace(' xml:id="i1"', '')}`),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'version',
    valid: marked(generic),
    invalid: marked(generic).replace('its:version="2.0"', '▸its:version="1.0"'),
  },
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'version of a list',
    valid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1"`,
      issues().replace('<its:locQualityIssues', '<its:locQualityIssues version="2.0"'),
    ),
    invalid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1"`,
      issues().replace('<its:locQualityIssues', '<its:locQualityIssues ▸version="1.0"'),
    ),
  },
  value('its:mtConfidence', '0.9725', '97'),
  value('its:mtConfidence', '1', '1.01'),
  value('its:taConfidence', '0', '-0.1', `${machine} its:taClassRef="http://example.org/place"`),
  {
    rule: 'ATTRIBUTE_VALUE',
    about: 'kind of locale filter',
    valid: beforeTranslation(`${generic} its:localeFilterList="fr" its:localeFilterType="include"`),
    invalid: beforeTranslation(`${generic} its:localeFilterList="fr" ▸its:localeFilterType="without"`),
  },
  value('its:locQualityIssueType', 'locale-specific-content', 'spelling'),
  value('its:locQualityIssueSeverity', '100', '100.1', ' its:locQualityIssueType="other"'),
  value('its:locQualityIssueEnabled', 'no', 'false', ' its:locQualityIssueType="other"'),
  value('its:locQualityRatingScore', '12.5', '-1'),
  value('its:locQualityRatingVote', '-3', '2.5'),
  value('itsm:lang', 'fr-CA', 'french_'),
]);

describe('ITS in other versions', () => {
  test('it is foreign to 2.0 and may say what it wants', () => {
    const file = aroundUnit(segment('a'), '2.0', ' its:version="3"');
    expect(validateXliff(file.replace('<unit', '<unit its:whatever="it is"'))).toEqual([]);
  });

  test('2.2 takes its namespace by both of the names that the specification gives it', () => {
    for (const name of ['itsm:2.1', 'itsm:2.0']) {
      const file = withIts(segment(`<mrk id="m1"${generic} itsm:domains="law">a</mrk>`), '2.2');
      expect(validateXliff(file.replace('itsm:2.1', name))).toEqual([]);
    }
  });
});

describeRules('ITS: annotations', [
  {
    rule: 'ITS_VERSION_MISSING',
    about: 'reported once',
    valid: aroundUnit(segment(`<mrk id="m1"${generic} its:version="2.0" its:person="A">a</mrk>`)),
    invalid: aroundUnit(
      segment(`<mrk id="m1"${generic} ▸its:person="A">a</mrk><mrk id="m2"${generic} its:person="A">a</mrk>`),
    ),
  },
  {
    rule: 'ITS_VERSION_OF_XLIFF',
    valid: withIts(segment('a'), '2.2'),
    invalid: withIts(segment('a'), '2.2').replace('its:version="2.0"', '▸its:version="2.2"'),
  },
  {
    rule: 'ITS_VERSION_OF_XLIFF',
    about: 'on an element of ITS',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1"`,
      issues().replace('<its:locQualityIssues', '<its:locQualityIssues ▸version="2.1"'),
    ),
  },
  {
    rule: 'ITS_NOT_MAPPED',
    valid: marked(' translate="no"'),
    invalid: marked(`${generic} ▸its:translate="no"`),
  },
  ...['mt-confidence', 'mt-confidence| urn:a', 'mt|urn:a', 'text-analysis|urn:a text-analysis|urn:b', ''].map(
    (list) => ({
      rule: 'ITS_ANNOTATORS_REF_SYNTAX',
      about: `"${list}"`,
      valid: marked(generic).replace(
        '<unit id="u1"',
        '<unit id="u1" its:annotatorsRef="text-analysis|urn:a  mt-confidence|b"',
      ),
      invalid: marked(generic).replace('<unit id="u1"', `<unit id="u1" ▸its:annotatorsRef="${list}"`),
    }),
  ),
  {
    rule: 'ITS_TYPE_NOT_GENERIC',
    valid: marked(' its:person="A" translate="no"'),
    invalid: marked(' ▸type="comment" value="c" its:person="A"'),
  },
  {
    rule: 'ITS_TYPE_NOT_GENERIC',
    about: 'a term has its confidence, and nothing else',
    valid: marked(` type="term"${machine} its:termConfidence="0.5"`),
    invalid: marked(` ▸type="term"${machine} its:termConfidence="0.5" its:person="A"`),
  },
  {
    rule: 'ITS_TERM_TYPE',
    valid: marked(` type="its:term-no"${machine} its:termConfidence="0.5"`),
    invalid: marked(`${generic}${machine} ▸its:termConfidence="0.5"`),
  },
  {
    rule: 'ITS_TERM_INFORMATION',
    valid: marked(' type="its:term-no" value="not a term"'),
    invalid: marked(' type="its:term-no" value="not a term" ▸ref="http://example.org/"'),
  },
  {
    rule: 'ITS_PROVENANCE_EXCLUSIVE',
    valid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, records()),
    invalid: marked(`${generic} its:provenanceRecordsRef="#its=p1" ▸its:tool="t"`, records()),
  },
  {
    rule: 'ITS_LOCALE_FILTER_INCOMPLETE',
    valid: beforeTranslation(`${generic} its:localeFilterType="exclude" its:localeFilterList="fr"`),
    invalid: beforeTranslation(`${generic} ▸its:localeFilterType="exclude"`),
  },
  ...['fr;de', 'fr_CA', 'fr,,de'].map((list) => ({
    rule: 'ITS_LOCALE_FILTER_SYNTAX',
    about: list,
    valid: beforeTranslation(`${generic} its:localeFilterList="*-CA, fr-*-x,zh-Hans-CN"`),
    invalid: beforeTranslation(`${generic} ▸its:localeFilterList="${list}"`),
  })),
  {
    rule: 'ITS_LOCALE_FILTER_SYNTAX',
    about: 'no locale and all of them are lists too',
    valid: beforeTranslation(`${generic} its:localeFilterList=""`).replace(
      '</mrk>',
      '</mrk><mrk id="m2" its:localeFilterList="*">a</mrk>',
    ),
    invalid: beforeTranslation(`${generic} ▸its:localeFilterList="**"`),
  },
  {
    rule: 'ITS_LOCALE_FILTER_SETTLED',
    valid: beforeTranslation(`${generic} its:localeFilterList="fr"`),
    invalid: marked(`${generic} ▸its:localeFilterList="fr"`),
  },
  {
    rule: 'ITS_ALLOWED_CHARACTERS_SYNTAX',
    valid: marked(`${generic} its:allowedCharacters="[a-ZA-Z]"`),
    invalid: marked(`${generic} ▸its:allowedCharacters="a-z"`),
  },
  {
    rule: 'ITS_ALLOWED_CHARACTERS_SYNTAX',
    about: 'any character and none',
    valid: marked(`${generic} its:allowedCharacters="."`).replace(
      '</mrk>',
      '</mrk><mrk id="m2" its:allowedCharacters=""/>',
    ),
    invalid: marked(`${generic} ▸its:allowedCharacters="[]"`),
  },
  ...['[a-dp]', '[^k]', ''].map((characters) => ({
    rule: 'ITS_CHARACTER_NOT_ALLOWED',
    about: `"${characters}"`,
    valid: marked(`${generic} its:allowedCharacters="[aekp\\s]"`).replace('peak', ' p e <cp hex="000C"/> ak'),
    invalid: marked(`${generic} ▸its:allowedCharacters="${characters}"`),
  })),
]);

describeRules('ITS: quality', [
  {
    rule: 'ITS_ISSUE_EXCLUSIVE',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(`${generic} its:locQualityIssuesRef="#its=i1" ▸its:locQualityIssueComment="c"`, issues()),
  },
  {
    rule: 'ITS_ISSUE_INCOMPLETE',
    valid: marked(`${generic} its:locQualityIssueSeverity="5" its:locQualityIssueComment="c"`),
    invalid: marked(`${generic} ▸its:locQualityIssueSeverity="5"`),
  },
  {
    rule: 'ITS_ISSUE_INCOMPLETE',
    about: 'in a list',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1"`,
      issues('▸<its:locQualityIssue locQualityIssueSeverity="5"/>'),
    ),
  },
  {
    rule: 'ITS_RATING_TWICE',
    valid: marked(`${generic} its:locQualityRatingScore="90"`),
    invalid: marked(`${generic} its:locQualityRatingScore="90" ▸its:locQualityRatingVote="3"`),
  },
  {
    rule: 'ITS_THRESHOLD_ALONE',
    valid: marked(`${generic} its:locQualityRatingScore="90" its:locQualityRatingScoreThreshold="95"`),
    invalid: marked(`${generic} ▸its:locQualityRatingScoreThreshold="95"`),
  },
  {
    rule: 'ITS_THRESHOLD_ALONE',
    about: 'of votes, where they are inherited',
    valid: marked(`${generic} its:locQualityRatingVoteThreshold="2"`).replace(
      '<unit id="u1"',
      '<unit id="u1" its:locQualityRatingVote="3"',
    ),
    invalid: marked(`${generic} ▸its:locQualityRatingVoteThreshold="2"`).replace(
      '<unit id="u1"',
      '<unit id="u1" its:locQualityRatingScore="3"',
    ),
  },
]);

describeRules('ITS: confidence', [
  ...['mtConfidence', 'termConfidence'].map((name) => {
    const type = name === 'termConfidence' ? ' type="term"' : generic;
    return {
      rule: 'ITS_ANNOTATOR_MISSING',
      about: name,
      valid: marked(`${type} its:${name}="0.5"`).replace('<file id="f1"', `<file id="f1"${machine}`),
      invalid: marked(`${type} ▸its:${name}="0.5"`).replace(
        '<file id="f1"',
        '<file id="f1" its:annotatorsRef="text-analysis|urn:a"',
      ),
    };
  }),
  {
    rule: 'ITS_ANNOTATOR_MISSING',
    about: 'taConfidence',
    valid: marked(`${generic}${machine} its:taConfidence="0.5" its:taClassRef="urn:example:c"`),
    invalid: marked(`${generic} ▸its:taConfidence="0.5" its:taClassRef="urn:example:c"`),
  },
  {
    rule: 'ITS_ANALYSIS_EXCLUSIVE',
    valid: marked(`${generic} its:taIdentRef="http://example.org/peak"`),
    invalid: marked(`${generic} ▸its:taIdentRef="http://example.org/peak" its:taSource="Wordnet3.0" its:taIdent="1"`),
  },
  {
    rule: 'ITS_ANALYSIS_PAIR',
    valid: marked(`${generic} its:taSource="Wordnet3.0" its:taIdent="301467919"`),
    invalid: marked(`${generic} ▸its:taSource="Wordnet3.0"`),
  },
  {
    rule: 'ITS_ANALYSIS_PAIR',
    about: 'the other half',
    valid: marked(`${generic} its:taSource="Wordnet3.0" its:taIdent="301467919"`),
    invalid: marked(`${generic} ▸its:taIdent="301467919"`),
  },
  {
    rule: 'ITS_ANALYSIS_INCOMPLETE',
    valid: marked(`${generic}${machine} its:taConfidence="0.5" its:taIdentRef="http://example.org/peak"`),
    invalid: marked(`${generic}${machine} ▸its:taConfidence="0.5"`),
  },
]);

const inGroup = (attributes: string, beside: string, unit = '') =>
  aroundFile(
    `<group id="g1"${attributes}>${beside}<unit id="u1"${unit}>${segment('a')}</unit></group>`,
    '2.1',
    ' its:version="2.0"',
  );

describeRules('ITS: lists beside the text', [
  {
    rule: 'ITS_RECORD_EMPTY',
    valid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, records()),
    invalid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, records('▸<its:provenanceRecord/>')),
  },
  {
    rule: 'ITS_ID_NOT_UNIQUE',
    valid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1" its:provenanceRecordsRef="#its=p1"`,
      issues() + records(),
    ),
    invalid: marked(
      `${generic} its:locQualityIssuesRef="#its=i1" its:provenanceRecordsRef="#its=i1"`,
      issues() + records(undefined, 'i1').replace('xml:id', '▸xml:id'),
    ),
  },
  {
    rule: 'ITS_ID_REUSED',
    valid: inGroup(' its:provenanceRecordsRef="#its=p1"', records(), ' its:provenanceRecordsRef="#its=p1"'),
    invalid: inGroup(' its:provenanceRecordsRef="#its=p1"', records(), ' its:provenanceRecordsRef="#its=p1"').replace(
      '<segment',
      `${records().replace('xml:id', '▸xml:id')}<segment`,
    ),
  },
  ...['#its=i2', '#i1', 'i1', '#its=p1', ''].map((ref) => ({
    rule: 'ITS_ISSUES_REF_UNKNOWN',
    about: `"${ref}"`,
    valid: marked(`${generic} its:locQualityIssuesRef="#/f=f1/u=u1/its=i1"`, issues()),
    invalid: marked(`${generic} ▸its:locQualityIssuesRef="${ref}"`),
  })),
  {
    rule: 'ITS_RECORDS_REF_UNKNOWN',
    valid: marked(`${generic} its:provenanceRecordsRef="#its=p1"`, records()),
    invalid: marked(`${generic} ▸its:provenanceRecordsRef="#its=p1"`),
  },
  {
    rule: 'ITS_RECORDS_REF_UNKNOWN',
    about: 'of a group are those of a group or file around',
    valid: inGroup(' its:provenanceRecordsRef="#its=p1"', records()),
    invalid: inGroup(' ▸its:provenanceRecordsRef="#its=p1"', ''),
  },
  {
    rule: 'ITS_STANDOFF_NOT_USED',
    valid: marked(`${generic} its:locQualityIssuesRef="#its=i1"`, issues()),
    invalid: marked(generic, `▸${issues()}`),
  },
  {
    rule: 'ITS_STANDOFF_NOT_USED',
    about: 'at a group',
    valid: inGroup(' its:provenanceRecordsRef="#its=p1"', records()),
    invalid: inGroup('', `▸${records()}`),
  },
]);
