// XLIFF 1.2: what its tables (elements.ts, attributes.ts, words.ts) cannot express. Tools differ more in 1.2 than the
// standard allows; what others live with is a warning.
import type { Check } from '../types.js';
import { ids12 } from './ids.js';
import { languages12 } from './languages.js';
import { pairs12 } from './pairs.js';
import { references12 } from './references.js';
import { segmentation12 } from './segmentation.js';
import { strict12 } from './strict.js';

export const v12Checks: readonly Check[] = [ids12, languages12, pairs12, references12, segmentation12, strict12];
