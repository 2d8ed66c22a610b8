import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { isWithinLanguage, languageOf } from '../language.js';
import { modular } from '../namespace.js';
import { res } from '../sections.js';

const itemEmpty = errorRule(
  'RES_EMPTY',
  res('4.4'),
  'Resource data has at least one item or reference to one, and an item at least one of notes, source, target, reference.',
  'Add what is missing, or remove the element.',
);
const mimeTypeMissing = errorRule(
  'RES_MIME_TYPE_MISSING',
  res('4.4'),
  'An item without resource data of its own in source and target has a mimeType; in 2.1, unless both have some.',
  'Add mimeType with the type of the files, such as image/png.',
);
const mimeTypeMalformed = errorRule(
  'RES_MIME_TYPE_MALFORMED',
  res('5.3'),
  'mimeType is a media type: type/subtype.',
  'Write the type as IANA lists it, such as text/xml or image/jpeg.',
);
const mimeTypeUnregistered = warningRule(
  'RES_MIME_TYPE_UNREGISTERED',
  res('5.3'),
  'mimeType begins with one of the top-level types that IANA has registered.',
  'Use application/… for what fits nowhere else.',
);
const hrefMissing = errorRule(
  'RES_HREF_MISSING',
  res('4.5'),
  'A source or target of resource data that is empty has href.',
  'Add href with the address of the resource, or put the resource inside.',
);
const hrefWithContent = errorRule(
  'RES_HREF_WITH_CONTENT',
  res('4.5'),
  'A source or target of resource data with href is empty.',
  'Remove href, or the content.',
);
const language = errorRule(
  'RES_LANGUAGE',
  res('4.5'),
  'xml:lang of a source of resource data is the source language of the document, that of a target the target language.',
  'Correct xml:lang, or use <reference>, which may be in any language.',
);
const sourceMissing = errorRule(
  'RES_SOURCE_MISSING',
  res('4.5'),
  'An item that is to be modified (context="no") has a source.',
  'Add the source, or set context to "yes".',
);

/** Items of resource data, each by itself (XLIFF 2.1 §5.5.4). */
export const resourceItems: Check = {
  versions: modular,
  rules: [
    itemEmpty,
    mimeTypeMissing,
    mimeTypeMalformed,
    mimeTypeUnregistered,
    hrefMissing,
    hrefWithContent,
    language,
    sourceMissing,
  ],
  begin(context) {
    return {
      end: {
        'res:resourceData'(element) {
          if (elementsIn(element).length > 0) return;
          context.report(itemEmpty, element, `<${element.name}> is empty`, { sections: res('4.2') });
        },
        'res:resourceItem': (item) => checkItem(item, context),
        'res:source': (source) => checkSide(source, 'srcLang', context),
        'res:target': (target) => checkSide(target, 'trgLang', context),
      },
    };
  },
};

function checkItem(item: XmlElement, { nameOf, version, report }: CheckContext): void {
  const children = elementsIn(item);
  if (children.length === 0) report(itemEmpty, item, `<${item.name}> is empty`);
  const filled = (name: string) => children.some((child) => nameOf(child) === name && elementsIn(child).length > 0);
  const sides = [filled('res:source'), filled('res:target')];
  const mimeType = attribute(item, 'mimeType');
  if (mimeType !== undefined) checkMimeType(mimeType, item, report);
  else if (children.length > 0 && !(version === '2.1' ? sides.every(Boolean) : sides.some(Boolean))) {
    report(mimeTypeMissing, item, 'an item whose resources are outside the file has no mimeType');
  }
  if (attribute(item, 'context') === 'no' && !children.some((child) => nameOf(child) === 'res:source')) {
    report(sourceMissing, item, 'context="no" without a source', { attribute: 'context' });
  }
}

const registered = new Set(
  'application audio example font haptics image message model multipart text video'.split(' '),
);

function checkMimeType(mimeType: string, item: XmlElement, report: CheckContext['report']): void {
  // RFC 6838 §4.2, with parameters (RFC 2045 §5.1).
  const type = /^([a-z\d][a-z\d!#$&^_.+-]*)\/[a-z\d][a-z\d!#$&^_.+-]*(?:\s*;.*)?$/i.exec(mimeType.trim())?.[1];
  const details = { attribute: 'mimeType' };
  if (type === undefined)
    report(mimeTypeMalformed, item, `mimeType="${mimeType}" is not of the form type/subtype`, details);
  else if (!registered.has(type.toLowerCase())) {
    report(mimeTypeUnregistered, item, `mimeType="${mimeType}": no media type begins with "${type}"`, details);
  }
}

function checkSide(side: XmlElement, which: 'srcLang' | 'trgLang', { nameOf, report }: CheckContext): void {
  const sections = nameOf(side) === 'res:source' ? res('4.5') : res('4.6');
  const isEmpty = elementsIn(side).length === 0;
  const href = attribute(side, 'href');
  if (isEmpty && href === undefined) report(hrefMissing, side, `<${side.name}> is empty and has no href`, { sections });
  if (!isEmpty && href !== undefined) {
    report(hrefWithContent, side, `<${side.name}> has both href and content`, { attribute: 'href', sections });
  }
  const own = attribute(side, 'xml:lang');
  const wanted = languageOf(side, which);
  if (own === undefined || isWithinLanguage(own, wanted ?? '')) return;
  const message = `xml:lang="${own}", but ${which} of the document is ${wanted === undefined ? 'missing' : `"${wanted}"`}`;
  report(language, side, message, { attribute: 'xml:lang', sections });
}
