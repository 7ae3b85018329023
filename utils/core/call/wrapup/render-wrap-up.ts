import type { WrapUp } from './wrap-up.ts';

const PLACEHOLDER = /\{([a-z0-9-]{1,32})\}/g;

/** Placeholders that stand for something other than a field. */
export const TEMPLATE_EXTRAS = [
  'disposition',
  'customer',
  'scripts',
  'satisfaction',
  'date',
  'time',
  'duration',
] as const;

export type TemplateExtra = (typeof TEMPLATE_EXTRAS)[number];

/** Texts for the extras, in the reader’s language. What is absent or empty is not known. */
export type TemplateExtras = Readonly<Partial<Record<TemplateExtra, string>>>;

export interface TemplateFault {
  /** The placeholder that nothing will fill. */
  readonly name: string;
}

/** Placeholders of a template that stand for nothing; shown while a lead edits it. */
export function checkTemplate(template: string, fields: readonly string[]): TemplateFault[] {
  const known = new Set<string>([...fields, ...TEMPLATE_EXTRAS]);
  const names = new Set(Array.from(template.matchAll(PLACEHOLDER), ([, name]) => name as string));
  return [...names].filter((name) => !known.has(name)).map((name) => ({ name }));
}

/**
 * The wrap-up as text. A line of the template whose placeholders are all empty is left out, so that no label stands
 * without its text; the first line is the heading and stays. What was written into a field is never searched for placeholders.
 */
export function renderWrapUp(wrapup: WrapUp, template: string, extras: TemplateExtras): string {
  const textOf = (name: string): string => {
    if (Object.hasOwn(wrapup.fields, name)) return (wrapup.fields[name] ?? '').trim();
    return Object.hasOwn(extras, name) ? (extras[name as TemplateExtra] ?? '') : '';
  };
  const lines = template.split('\n').flatMap((line, index) => {
    const names = Array.from(line.matchAll(PLACEHOLDER), ([, name]) => name as string);
    if (index > 0 && names.length > 0 && names.every((name) => textOf(name) === '')) return [];
    return [line.replace(PLACEHOLDER, (_, name: string) => textOf(name)).trimEnd()];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
