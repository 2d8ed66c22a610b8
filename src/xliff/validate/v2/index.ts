// The core of XLIFF 2.x: what its tables (elements.ts, attributes.ts) cannot express. One idea of the standard a file.
import type { Check } from '../types.js';
import { structureIds } from './structure-ids.js';

export const v2Checks: readonly Check[] = [structureIds];
