// The modules of XLIFF 2.x: a table each, and the checks that tables cannot express. Add a module here.
import type { ModuleSchema } from '../schema/types.js';
import type { Check } from '../types.js';
import { candidateCodes } from './candidates/codes.js';
import { candidateMatches } from './candidates/matches.js';
import { candidatesSchema } from './candidates/schema.js';
import { revisions } from './change-tracking/revisions.js';
import { changeTrackingSchema } from './change-tracking/schema.js';
import { formatStyle, formatStyleSchema } from './format-style.js';
import { glossaryEntries, glossarySchema } from './glossary.js';
import { itsAllowedCharacters } from './its/allowed-characters.js';
import { itsAnnotations } from './its/annotations.js';
import { itsConfidence } from './its/confidence.js';
import { itsQuality } from './its/quality.js';
import { itsmSchema, itsSchema } from './its/schema.js';
import { itsStandoff } from './its/standoff.js';
import { itsVersion } from './its/version.js';
import { metadataIds, metadataSchema } from './metadata.js';
import { pluralGenderSelectSchema, variants } from './plural-gender-select.js';
import { resourceItems } from './resource-data/items.js';
import { resourceReferences } from './resource-data/references.js';
import { resourceDataSchema } from './resource-data/schema.js';
import { contentSizes } from './size-restriction/content.js';
import { sizeDeclarations } from './size-restriction/declarations.js';
import { sizeInfoReferences } from './size-restriction/references.js';
import { sizeRestrictionSchema } from './size-restriction/schema.js';
import { validationRules } from './validation/rules.js';
import { validationSchema } from './validation/schema.js';
import { targetsAgainstRules } from './validation/targets.js';

export const moduleSchemas: readonly ModuleSchema[] = [
  candidatesSchema,
  glossarySchema,
  formatStyleSchema,
  metadataSchema,
  resourceDataSchema,
  changeTrackingSchema,
  sizeRestrictionSchema,
  validationSchema,
  itsSchema,
  itsmSchema,
  pluralGenderSelectSchema,
];

export const moduleChecks: readonly Check[] = [
  candidateMatches,
  candidateCodes,
  glossaryEntries,
  formatStyle,
  metadataIds,
  resourceItems,
  resourceReferences,
  revisions,
  sizeDeclarations,
  sizeInfoReferences,
  contentSizes,
  validationRules,
  targetsAgainstRules,
  itsVersion,
  itsAnnotations,
  itsAllowedCharacters,
  itsQuality,
  itsConfidence,
  itsStandoff,
  variants,
];
