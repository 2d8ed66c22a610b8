// The modules of XLIFF 2.x: a table each, and the checks that tables cannot express. Add a module here.
import type { ModuleSchema } from '../schema/types.js';
import type { Check } from '../types.js';

export const moduleSchemas: readonly ModuleSchema[] = [];

export const moduleChecks: readonly Check[] = [];
