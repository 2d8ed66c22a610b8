import { describe, expect, test } from '@jest/globals';
import { type Bitext, isPersons, type State, segments } from '../../../src/core/bitext.js';
import { plainText } from '../../../src/core/inline.js';
import { mergeReturned } from '../../../src/workflow/packs/merge.js';
import { base, bitext, draft, segment, unit } from './units.js';

const source = 'The bridge opened on Monday.';
const [first, second, third] = ['Көпір дүйсенбіде ашылды.', 'Көпір дүйсенбі күні ашылды.', 'Дүйсенбіде көпір ашылды.'];

/** A document of one sentence. */
function one(target?: string, state: State = 'translated', words = source): Bitext {
  return bitext(unit('u1', segment('s1', words, target, { state })));
}

function drafted(target: string): Bitext {
  return bitext(unit('u1', draft('s1', source, target)));
}

interface Merging {
  readonly exported?: Bitext;
  readonly present: Bitext;
  readonly returned: Bitext;
}

function merged({ exported, present, returned }: Merging) {
  const result = mergeReturned({ present, returned, base: exported ? base(exported) : new Map() });
  const after = result.bitext?.units ?? [];
  const [only] = after.flatMap(segments);
  return {
    result,
    target: only?.target && plainText(only.target),
    state: only?.state,
    isPersons: only !== undefined && isPersons(only),
    suggestions: after.flatMap(({ suggestions }) => suggestions.map(({ target }) => plainText(target))),
    outcome: result.outcomes.map(({ result: what, reason, kept }) => [what, reason, kept].filter(Boolean).join(' ')),
  };
}

interface Row {
  readonly name: string;
  readonly exported?: Bitext;
  readonly present: Bitext;
  readonly returned: Bitext;
  readonly target: string | undefined;
  readonly state?: State;
  readonly suggestions?: readonly string[];
  readonly outcome: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'takes a first translation',
    exported: one(),
    present: one(),
    returned: one(first),
    target: first,
    state: 'translated',
    outcome: ['taken'],
  },
  {
    name: 'takes a correction of an engine draft',
    exported: drafted(first),
    present: drafted(first),
    returned: one(second),
    target: second,
    outcome: ['taken'],
  },
  {
    name: 'takes a correction of a draft that was drafted anew meanwhile',
    exported: drafted(first),
    present: drafted(third),
    returned: one(second),
    target: second,
    outcome: ['taken'],
  },
  {
    name: 'takes a correction of what a person wrote before, and keeps that beside it',
    exported: one(first),
    present: one(first),
    returned: one(second),
    target: second,
    suggestions: [first],
    outcome: ['taken'],
  },
  {
    name: 'keeps newer work here and the incoming text beside it',
    exported: one(first),
    present: one(third),
    returned: one(second),
    target: third,
    suggestions: [second],
    outcome: ['refused changed-here suggestion'],
  },
  {
    name: 'keeps what a person translated here first while it was out',
    exported: one(),
    present: one(third),
    returned: one(second),
    target: third,
    suggestions: [second],
    outcome: ['refused changed-here suggestion'],
  },
  {
    name: 'takes a translation of what was emptied here meanwhile',
    exported: one(first),
    present: one(),
    returned: one(second),
    target: second,
    outcome: ['taken'],
  },
  {
    name: 'leaves newer work alone when the translator did nothing',
    exported: one(first),
    present: one(third),
    returned: one(first),
    target: third,
    outcome: [],
  },
  {
    name: 'leaves an untouched draft a draft',
    exported: drafted(first),
    present: drafted(first),
    returned: drafted(first),
    target: first,
    state: 'initial',
    outcome: [],
  },
  {
    name: 'leaves an untouched draft a draft when the tool dropped its proof',
    exported: drafted(first),
    present: drafted(first),
    returned: one(first, 'initial'),
    target: first,
    state: 'initial',
    outcome: [],
  },
  {
    name: 'leaves a newer draft when an older one comes back untouched',
    exported: drafted(first),
    present: drafted(third),
    returned: one(first, 'initial'),
    target: third,
    state: 'initial',
    outcome: [],
  },
  {
    name: 'takes the confirmation of a draft',
    exported: drafted(first),
    present: drafted(first),
    returned: one(first, 'reviewed'),
    target: first,
    state: 'reviewed',
    outcome: ['state'],
  },
  {
    name: 'takes a confirmed draft over a newer draft',
    exported: drafted(first),
    present: drafted(third),
    returned: one(first, 'translated'),
    target: first,
    state: 'translated',
    outcome: ['taken'],
  },
  {
    name: 'keeps a confirmed draft beside what a person wrote here meanwhile',
    exported: drafted(first),
    present: one(third),
    returned: one(first, 'translated'),
    target: third,
    suggestions: [first],
    outcome: ['refused changed-here suggestion'],
  },
  {
    name: 'takes back a review that the reviewer took back',
    exported: one(first, 'reviewed'),
    present: one(first, 'reviewed'),
    returned: one(first, 'translated'),
    target: first,
    state: 'translated',
    outcome: ['state'],
  },
  {
    name: 'keeps the state when a tool leaves states out',
    exported: one(first, 'reviewed'),
    present: one(first, 'reviewed'),
    returned: one(first, 'initial'),
    target: first,
    state: 'reviewed',
    outcome: [],
  },
  {
    name: 'keeps a state that was lowered here when the exported one comes back',
    exported: one(first, 'reviewed'),
    present: one(first, 'translated'),
    returned: one(first, 'reviewed'),
    target: first,
    state: 'translated',
    outcome: [],
  },
  {
    name: 'gives an edited text the state that came back, and no higher one',
    exported: one(first, 'reviewed'),
    present: one(first, 'reviewed'),
    returned: one(second, 'initial'),
    target: second,
    state: 'initial',
    suggestions: [first],
    outcome: ['taken'],
  },
  {
    name: 'refuses to empty a translation',
    exported: one(first),
    present: one(first),
    returned: one(),
    target: first,
    outcome: ['refused emptied'],
  },
  {
    name: 'leaves what was not translated out there',
    exported: one(),
    present: one(third),
    returned: one(),
    target: third,
    outcome: [],
  },
  {
    name: 'keeps a translation of a changed sentence beside the new one',
    exported: one(),
    present: one(undefined, 'initial', 'The bridge opened on Tuesday.'),
    returned: one(first),
    target: undefined,
    suggestions: [first],
    outcome: ['refused source-changed suggestion'],
  },
  {
    name: 'without a base, takes what is not translated here',
    present: one(),
    returned: one(first),
    target: first,
    outcome: ['taken'],
  },
  {
    name: 'without a base, takes a correction of a draft',
    present: drafted(first),
    returned: one(second),
    target: second,
    outcome: ['taken'],
  },
  {
    name: 'without a base, leaves a person’s translation and keeps the other beside it',
    present: one(first),
    returned: one(second),
    target: first,
    suggestions: [second],
    outcome: ['refused translated-here suggestion'],
  },
  {
    name: 'without a base, leaves a draft whose proof came back',
    present: drafted(third),
    returned: drafted(first),
    target: third,
    state: 'initial',
    outcome: [],
  },
  {
    name: 'without a base, leaves a source that was copied into its target',
    present: one(),
    returned: one(source, 'initial'),
    target: undefined,
    outcome: [],
  },
  {
    name: 'without a base, leaves an empty target',
    present: one(first),
    returned: one(),
    target: first,
    outcome: [],
  },
];

describe('the three-way decision', () => {
  test.each(rows)('$name', ({ name: _, exported, present, returned, ...expected }) => {
    const { result, ...found } = merged({ present, returned, ...(exported && { exported }) });
    expect(found).toMatchObject({ suggestions: [], ...expected });
    const again = mergeReturned({
      present: result.bitext,
      returned,
      base: exported ? base(exported) : new Map(),
    });
    expect(again.bitext).toEqual(result.bitext);
  });
});
