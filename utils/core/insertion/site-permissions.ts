/** The sites that the extension may write to at any time. */
export interface SitePermissions {
  /** Match patterns such as `https://crm.example/*`. */
  list(): Promise<readonly string[]>;
  /** Asks the agent for one origin; false when refused. */
  request(origin: string): Promise<boolean>;
  /** Gives one pattern back; false when the browser keeps it (a policy, a manifest of a test build). */
  remove(pattern: string): Promise<boolean>;
  watch(changed: () => void): void;
}
