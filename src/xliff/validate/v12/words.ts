import type { ValueType } from '../schema/values.js';

// The lists of values of XLIFF 1.2. Each may be extended by values of one's own that begin with `x-`.

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const contextTypes = words(
  'database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile',
);
const countTypes = words('num-usages repetition total');
const delimiters = words('bold italic underlined link');
const placeholders = words('image pb lb');
const datatypes = words(
  `asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody ini
  interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin menufile
  messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report resources resx rtf
  sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul`,
);
const mtypes = words(
  `abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form
  formula head-term initialism international-scientific-term internationalism logical-expression
  materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg
  set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form
  truncated-term variant`,
);
const restypes = words(
  `auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem checkedlistbox
  colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker defpushbutton
  dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit hscrollbar icon iedit
  keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator message monthcalendar
  numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext scrollpane separator
  shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton toolbar tooltip trackbar tree
  uri userbutton usercontrol var versioninfo vscrollbar window`,
);
const sizeUnits = words('byte char col cm dlgunit em ex glyph in mm percent pixel point row');
const states = words(
  `final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation
  needs-translation new signed-off translated`,
);
const stateQualifiers = words(
  `exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt leveraged-repository
  leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length rejected-spelling tm-suggestion`,
);
const units = words(
  'word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable',
);
const purposes = words('information location match');
const alternatives = words('proposal previous-version rejected reference accepted');
const reformats = words(
  'coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style',
);

const own = /^x-\S+$/;

function oneOfThem(what: string, ...lists: readonly ReadonlySet<string>[]): ValueType {
  return {
    expects: `${what} of the standard, or one of your own that begins with x-`,
    accepts: (value) => own.test(value) || lists.some((list) => list.has(value)),
  };
}

/** Several of a type, separated by spaces. */
function listOf(type: ValueType): ValueType {
  return {
    expects: `${type.expects}; several are separated by spaces`,
    accepts: (value) => value.split(/\s+/).every(type.accepts),
  };
}

export const contextType = oneOfThem('a context type', contextTypes);
export const countType = oneOfThem('a count type', countTypes, restypes, datatypes, states, stateQualifiers);
export const delimiterType = oneOfThem('a type of spanning codes (bold, italic, underlined, link)', delimiters);
export const placeholderType = oneOfThem('a type of placeholders (image, pb, lb)', placeholders);
export const datatype = oneOfThem('a datatype', datatypes);
export const mtype = oneOfThem('a marker type', mtypes);
export const restype = oneOfThem('a resource type', restypes);
export const sizeUnit = oneOfThem('a unit of size', sizeUnits);
export const state = oneOfThem('a state', states);
export const stateQualifier = oneOfThem('a state qualifier', stateQualifiers);
export const countUnit = oneOfThem('a unit to count', units);
export const purpose = listOf(oneOfThem('a purpose (information, location, match)', purposes));
export const alternativeType = oneOfThem('a type of alternative', alternatives);

const parts = listOf(oneOfThem('yes, no, or what can be reformatted', reformats));
export const reformat: ValueType = {
  expects: parts.expects,
  accepts: (value) => value === 'yes' || value === 'no' || parts.accepts(value),
};
