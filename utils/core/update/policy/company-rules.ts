import type { CurrentPolicy } from './current-policy.ts';

/** What the company's administrators have set, as the browser hands it over now. */
export interface CompanyRules {
  /** Their values as they are, read key by key by whoever needs one. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Their rules for packs. */
  readonly policy: CurrentPolicy;
}
