import { morphologies } from '../../src/morphology/index.js';
import { describeMorphology } from './describeMorphology.js';

for (const morphology of morphologies) describeMorphology(morphology);
