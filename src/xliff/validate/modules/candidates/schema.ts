import { any, extension, type ModuleSchema, one, optional, sequence, some } from '../../schema/types.js';
import { anyText, decimalFrom, nmtoken, oneOf, userDefined, yesNo } from '../../schema/values.js';
import { sinceTwo, xml } from '../namespace.js';
import { mtc } from '../sections.js';

const percent = decimalFrom(0, 100);

/** Translation Candidates: `matches.xsd`. */
export const candidatesSchema: ModuleSchema = {
  prefix: 'mtc',
  title: 'Translation Candidates',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:matches:2.0'),
  elements: [
    { name: 'mtc:matches', sections: mtc('6.2'), attributes: {}, content: sequence(some('mtc:match')) },
    {
      name: 'mtc:match',
      sections: mtc('6.3'),
      attributes: {
        ...xml,
        id: { type: nmtoken, sections: mtc('7.1') },
        matchQuality: { type: percent, sections: mtc('7.2') },
        matchSuitability: { type: percent, sections: mtc('7.3') },
        origin: { type: anyText, sections: mtc('7.4') },
        ref: { type: anyText, required: true, sections: mtc('7.5') },
        reference: { type: yesNo, sections: mtc('7.6') },
        similarity: { type: percent, sections: mtc('7.7') },
        subType: { type: userDefined, sections: mtc('7.8') },
        type: { type: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'), sections: mtc('7.9') },
      },
      foreignAttributes: true,
      content: sequence(
        optional('mda:metadata'),
        optional('originalData'),
        one('source'),
        one('target'),
        any(extension),
      ),
    },
  ],
  placedElements: [{ element: 'mtc:matches', in: ['unit'] }],
  placedAttributes: [],
};
