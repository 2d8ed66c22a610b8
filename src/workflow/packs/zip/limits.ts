/** What an archive may unpack to. A pack is some hundred files of XLIFF; beyond these it means harm, or an accident. */
export interface Limits {
  readonly entries: number;
  /** One file, unpacked. */
  readonly entryBytes: number;
  /** All files together, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed, for files beyond {@link ratioFromBytes}; XLIFF packs 10 to 40 to one. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const defaultLimits: Limits = {
  entries: 20_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFromBytes: 2 ** 20,
};
