// The core of XLIFF 2.x: what its tables (elements.ts, attributes.ts) cannot express. One idea of the standard a file.
import type { Check } from '../types.js';
import { annotations } from './annotations.js';
import { codes } from './codes.js';
import { contentIds } from './content-ids.js';
import { correspondence } from './correspondence.js';
import { codePoints } from './cp.js';
import { extensionIds } from './extension-ids.js';
import { fragments } from './fragments.js';
import { languages } from './languages.js';
import { order } from './order.js';
import { references } from './references.js';
import { reorder } from './reorder.js';
import { segments } from './segments.js';
import { skeleton } from './skeleton.js';
import { spans } from './spans.js';
import { structureIds } from './structure-ids.js';
import { subFlows } from './sub-flows.js';
import { versionNamespace } from './version-namespace.js';

export const v2Checks: readonly Check[] = [
  versionNamespace,
  languages,
  structureIds,
  contentIds,
  extensionIds,
  skeleton,
  segments,
  order,
  codes,
  codePoints,
  references,
  subFlows,
  spans,
  annotations,
  fragments,
  reorder,
  correspondence,
];
