/** One platform under one name, whatever the cases call it: 闽政通 and 闽政通APP. */

export interface CanonicalPlatform {
  /** What planners read and what the platform's id is made of. */
  readonly name: string;
  /** All other forms, sorted; never the name itself. */
  readonly aliases: readonly string[];
  /** Which platform of which record it is; `name` as the record has it. */
  readonly members: readonly { readonly record: string; readonly name: string }[];
}

/** Every platform of every record is a member of exactly one of them. */
export type PlatformNaming = readonly CanonicalPlatform[];
