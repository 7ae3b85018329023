import { browser } from 'wxt/browser';
import type { CompanyRules } from '../../core/update/policy/company-rules.ts';
import { currentPolicy, POLICY_GRACE } from '../../core/update/policy/current-policy.ts';
import { readPolicy, type UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import { managedValues, watchManaged } from './managed-policy.ts';

const LAST = 'lastPolicy';
const STARTED = 'browserStarted';

/**
 * How long rules may be late where no administrator installed the extension. There the full grace would only keep
 * agents waiting for rules that nobody made.
 */
const SHORT_GRACE = 15_000;

interface ReadRules extends CompanyRules {
  /** Milliseconds until rules that are not known yet are to be read again. */
  readonly again?: number;
}

/** The administrators' rules at this moment. */
export async function readCompanyRules(): Promise<ReadRules> {
  const [values, stored, started, grace] = await Promise.all([
    managedValues(),
    browser.storage.local.get(LAST),
    startOfBrowser(),
    graceHere(),
  ]);
  const now = readPolicy(values)?.policy;
  if (now) await browser.storage.local.set({ [LAST]: now });
  // A clock that was set back since the start must not make the start lie in the future for ever.
  const sinceStart = Math.abs(Date.now() - started);
  const policy = currentPolicy(now, stored[LAST] as UpdatePolicy | undefined, sinceStart + POLICY_GRACE - grace);
  if (!now && sinceStart >= grace && LAST in stored) await browser.storage.local.remove(LAST);
  return { values, policy, ...(sinceStart < grace ? { again: grace - sinceStart } : {}) };
}

/**
 * Follows the rules: calls back with them now, whenever they change, and when waiting for them is over. Gives what ends
 * it.
 */
export function watchCompanyRules(changed: (rules: CompanyRules) => void): () => void {
  let isOver = false;
  const read = async () => {
    if (isOver) return;
    const { again, ...rules } = await readCompanyRules();
    if (isOver) return;
    changed(rules);
    if (again !== undefined) setTimeout(() => void read(), again);
  };
  const stop = watchManaged(() => void read());
  void read();
  return () => {
    isOver = true;
    stop();
  };
}

async function startOfBrowser(): Promise<number> {
  const stored = (await browser.storage.session.get(STARTED))[STARTED];
  if (typeof stored === 'number') return stored;
  const now = Date.now();
  await browser.storage.session.set({ [STARTED]: now });
  return now;
}

async function graceHere(): Promise<number> {
  const { installType } = await browser.management.getSelf();
  return installType === 'admin' ? POLICY_GRACE : SHORT_GRACE;
}
