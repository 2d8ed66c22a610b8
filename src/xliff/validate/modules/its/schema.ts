import { languageTag } from '../../schema/language.js';
import { empty, type ModuleSchema, type PlacedAttribute, sequence, some } from '../../schema/types.js';
import { anyText, decimalFrom, integer, oneOf, type ValueType, yesNo } from '../../schema/values.js';
import { its } from '../sections.js';
import { itsmNamespaces, itsNamespace, provenance } from './names.js';
import { confidence, isItsVersion, issueType, xmlId } from './values.js';

const markers = ['mrk', 'sm'];
const structural = ['file', 'group', 'unit'];
/** Where inherited categories stand. */
const wide = [...structural, ...markers, 'mtc:match'];
const score = decimalFrom(0, 100);
const itsVersion: ValueType = { expects: '"2.0"', accepts: isItsVersion };
const standoff = ['its:locQualityIssues', 'its:locQualityIssue', 'its:provenanceRecords', 'its:provenanceRecord'];

function placed(attribute: string, number: number, type: ValueType, on: readonly string[]): PlacedAttribute {
  return { attribute, on, schema: { type, sections: its(`12.${number}`) } };
}

const issueAttributes = {
  locQualityIssueComment: { type: anyText, sections: its('12.8') },
  locQualityIssueEnabled: { type: yesNo, sections: its('12.9') },
  locQualityIssueProfileRef: { type: anyText, sections: its('12.10') },
  locQualityIssueSeverity: { type: score, sections: its('12.12') },
  locQualityIssueType: { type: issueType, sections: its('12.13') },
};
/** On elements of ITS, its attributes have no prefix; some tools write one before `version`. */
const version = { version: { type: itsVersion, sections: its('12.39') } };
const list = {
  'xml:id': { type: xmlId, required: true as const, sections: its('12.4') },
  ...version,
};

/** Attributes of ITS that XLIFF has its own means for; `ITS_NOT_MAPPED` says so. */
export const notMapped: readonly string[] = [
  'dir',
  'locNote',
  'locNoteRef',
  'locNoteType',
  'term',
  'termInfoRef',
  'translate',
  'withinText',
];

/** ITS: `its.xsd`. */
export const itsSchema: ModuleSchema = {
  prefix: 'its',
  title: 'ITS',
  namespaces: { '2.1': [itsNamespace], '2.2': [itsNamespace] },
  elements: [
    {
      name: 'its:locQualityIssues',
      sections: its('11.3'),
      attributes: list,
      content: sequence(some('its:locQualityIssue')),
    },
    {
      name: 'its:locQualityIssue',
      sections: its('11.2'),
      attributes: { ...issueAttributes, ...version },
      content: empty,
    },
    {
      name: 'its:provenanceRecords',
      sections: its('11.5'),
      attributes: list,
      content: sequence(some('its:provenanceRecord')),
    },
    {
      name: 'its:provenanceRecord',
      sections: its('11.4'),
      attributes: {
        ...Object.fromEntries(provenance.map((name) => [name, { type: anyText, sections: its('11.4') }])),
        ...version,
      },
      content: empty,
    },
  ],
  placedElements: [
    { element: 'its:locQualityIssues', in: ['unit'], max: Number.POSITIVE_INFINITY },
    { element: 'its:provenanceRecords', in: [...structural, 'mtc:match'], max: Number.POSITIVE_INFINITY },
  ],
  placedAttributes: [
    placed('its:version', 39, itsVersion, ['xliff', ...wide, ...standoff]),
    placed('its:annotatorsRef', 2, anyText, [...wide, ...standoff]),
    placed('its:allowedCharacters', 1, anyText, markers),
    placed('its:localeFilterList', 6, anyText, markers),
    placed('its:localeFilterType', 7, oneOf('include', 'exclude'), markers),
    ...Object.entries(issueAttributes).map(([name, schema]) => ({ attribute: `its:${name}`, on: markers, schema })),
    placed('its:locQualityIssuesRef', 11, anyText, markers),
    placed('its:locQualityRatingProfileRef', 14, anyText, wide),
    placed('its:locQualityRatingScore', 15, score, wide),
    placed('its:locQualityRatingScoreThreshold', 16, score, wide),
    placed('its:locQualityRatingVote', 17, integer, wide),
    placed('its:locQualityRatingVoteThreshold', 18, integer, wide),
    placed('its:mtConfidence', 19, confidence, markers),
    placed('its:provenanceRecordsRef', 24, anyText, wide),
    ...provenance.map((name) => ({
      attribute: `its:${name}`,
      on: wide,
      schema: { type: anyText, sections: its('6.6') },
    })),
    placed('its:taClassRef', 31, anyText, markers),
    placed('its:taConfidence', 32, confidence, markers),
    placed('its:taIdent', 33, anyText, markers),
    placed('its:taIdentRef', 34, anyText, markers),
    placed('its:taSource', 35, anyText, markers),
    placed('its:termConfidence', 36, confidence, markers),
    ...notMapped.map((name) => ({
      attribute: `its:${name}`,
      on: wide,
      schema: { type: anyText, sections: its('8') },
    })),
  ],
};

/** What XLIFF adds to ITS: `itsm.xsd`. */
export const itsmSchema: ModuleSchema = {
  prefix: 'itsm',
  title: 'ITS (attributes of XLIFF)',
  namespaces: { '2.1': itsmNamespaces.slice(0, 1), '2.2': itsmNamespaces },
  elements: [],
  placedElements: [],
  placedAttributes: [placed('itsm:domains', 3, anyText, wide), placed('itsm:lang', 5, languageTag, markers)],
};
