import { attribute, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { its } from '../sections.js';
import { type ItsAttributes, itsAttributesOf } from './names.js';

const issueExclusive = errorRule(
  'ITS_ISSUE_EXCLUSIVE',
  its('6.4.3'),
  'An annotation with its:locQualityIssuesRef says nothing else about quality issues.',
  'Move the details into the list of issues, or remove the reference.',
);
const issueIncomplete = errorRule(
  'ITS_ISSUE_INCOMPLETE',
  its('11.2'),
  'A quality issue has a type or a comment.',
  'Add locQualityIssueType or locQualityIssueComment.',
);
const ratingTwice = errorRule(
  'ITS_RATING_TWICE',
  its('6.5'),
  'A quality rating is a score or a vote, not both.',
  'Remove one of the two.',
);
const thresholdAlone = errorRule(
  'ITS_THRESHOLD_ALONE',
  its('6.5.1'),
  'A threshold for scores stands where a score is given or inherited, one for votes where a vote is.',
  'Add the score or vote, or move the threshold to it.',
);

const wide = ['file', 'group', 'unit', 'mrk', 'sm', 'mtc:match'];
const details = ['locQualityIssueSeverity', 'locQualityIssueProfileRef', 'locQualityIssueEnabled'];
const kinds = ['locQualityIssueType', 'locQualityIssueComment'];

/** Localization quality issues and ratings (XLIFF 2.1 §5.9.6.4, §5.9.6.5). */
export const itsQuality: Check = {
  versions: ['2.1', '2.2'],
  rules: [issueExclusive, issueIncomplete, ratingTwice, thresholdAlone],
  begin(context) {
    const checkBoth = (element: XmlElement) => {
      const attributes = itsAttributesOf(element);
      if (attributes.size === 0) return;
      checkIssue(element, attributes, context);
      checkRating(element, attributes, context);
    };
    return {
      start: {
        ...Object.fromEntries(wide.map((name) => [name, checkBoth])),
        'its:locQualityIssue'(issue) {
          if (kinds.some((name) => attribute(issue, name) !== undefined)) return;
          context.report(issueIncomplete, issue, 'a quality issue with neither type nor comment');
        },
      },
    };
  },
};

function checkIssue(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  const other = [...kinds, ...details].find((name) => attributes.has(name));
  if (other === undefined) return;
  const blamed = { attribute: `its:${other}` };
  if (attributes.has('locQualityIssuesRef')) {
    report(issueExclusive, element, `its:${other} beside its:locQualityIssuesRef`, blamed);
  } else if (!kinds.some((name) => attributes.has(name))) {
    const message = `its:${other} without its:locQualityIssueType or its:locQualityIssueComment`;
    report(issueIncomplete, element, message, { ...blamed, sections: its('6.4.3') });
  }
}

function checkRating(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  if (attributes.has('locQualityRatingScore') && attributes.has('locQualityRatingVote')) {
    report(ratingTwice, element, 'its:locQualityRatingScore and its:locQualityRatingVote together', {
      attribute: 'its:locQualityRatingVote',
    });
  }
  for (const rating of ['locQualityRatingScore', 'locQualityRatingVote']) {
    if (!attributes.has(`${rating}Threshold`) || isGiven(rating, element)) continue;
    report(thresholdAlone, element, `its:${rating}Threshold where no its:${rating} is given or inherited`, {
      attribute: `its:${rating}Threshold`,
    });
  }
}

/** Is an attribute set on an element, or on one around it? */
function isGiven(name: string, element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) if (itsAttributesOf(at).has(name)) return true;
  return false;
}
