import { checks } from '../../src/quality/index.js';
import { describeCheck } from './describeCheck.js';

for (const check of checks) describeCheck(check);
