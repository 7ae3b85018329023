import type { Locale } from '../script/locale.ts';

/** Wrap-up templates that the agent has changed, by language. */
export type Templates = Readonly<Partial<Record<Locale, string>>>;

/** Where they are kept. */
export interface TemplateStore {
  load(): Promise<Templates>;
  save(templates: Templates): Promise<void>;
}
