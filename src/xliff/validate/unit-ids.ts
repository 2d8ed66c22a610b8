import { errorRule } from './rule.js';
import { core } from './sections.js';

// Rules that both families of the standard have.

const sections = { '1.2': 'id', ...core('3.1.21') };

export const unitIdNotUnique = errorRule(
  'UNIT_ID_NOT_UNIQUE',
  sections,
  'The id of a unit is unique among the units of its file.',
  'Give one of the two another id; translations are matched by it.',
);
export const groupIdNotUnique = errorRule(
  'GROUP_ID_NOT_UNIQUE',
  sections,
  'The id of a group is unique among the groups of its file.',
  'Give one of the two another id, and change what refers to it.',
);
