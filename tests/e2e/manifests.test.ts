import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../utils/core/settings/settings.ts';
import { POLICY_KEYS } from '../../utils/core/update/policy/update-policy.ts';

interface Manifest {
  readonly manifest_version: number;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly { readonly use_dynamic_url?: boolean }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: Readonly<Record<string, { readonly suggested_key?: object }>>;
  readonly externally_connectable?: object;
  readonly key?: string;
  readonly storage?: { readonly managed_schema?: string };
}

/** Each of these is explained to the user in README.md. */
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'idle',
  'notifications',
  'scripting',
  'storage',
  'unlimitedStorage',
];

/** Chromium grants no more than this many suggested keys. */
const MOST_SUGGESTED_KEYS = 4;

const readBuilt = (target: string, file: string): unknown =>
  JSON.parse(readFileSync(join('.output', `${target}-mv3`, file), 'utf8'));

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe.each(['chrome', 'edge', 'firefox'])('the manifest built for %s', (target) => {
  const manifest = readBuilt(target, 'manifest.json') as Manifest;

  test('asks for exactly the permissions that README explains', () => {
    const wanted = target === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'];
    expect([...manifest.permissions].sort()).toEqual(wanted.sort());
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  test('reads no site until the user lets it', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
  });

  test('lets administrators set exactly what it reads from them', () => {
    expect(manifest.storage?.managed_schema).toBe('managed-schema.json');
    const { properties } = readBuilt(target, 'managed-schema.json') as { properties: Record<string, unknown> };
    const ours = [...POLICY_KEYS, ...SETTING_NAMES] as readonly string[];
    expect(Object.keys(properties).filter((key) => !ours.includes(key))).toEqual([]);
    expect(POLICY_KEYS.filter((key) => !(key in properties))).toEqual([]);
  });

  test('lets nobody else speak to it', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    const resources = manifest.web_accessible_resources ?? [];
    expect(
      resources.filter((entry) => entry.use_dynamic_url !== true),
      'a page could find the extension by a fixed address: set use_dynamic_url',
    ).toEqual([]);
  });

  test('runs only its own scripts, and text never becomes markup or code', () => {
    const policy = directives(manifest.content_security_policy.extension_pages);
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).not.toMatch(/\*|default|allow-duplicates/);
  });

  test.each(['en', 'zh_CN'])('every text of it exists in %s', (locale) => {
    const messages = readBuilt(target, `_locales/${locale}/messages.json`) as Record<string, { message: string }>;
    const used = Array.from(JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g), (match) => match[1] as string);
    expect(used).not.toEqual([]);
    for (const key of used) expect(messages[key]?.message, key).toMatch(/\S/);
  });

  test('has names and descriptions as short as the stores want them', () => {
    for (const locale of ['en', 'zh_CN']) {
      const messages = readBuilt(target, `_locales/${locale}/messages.json`) as Record<string, { message: string }>;
      // Chrome Web Store: 75 characters for a name, 132 for a description; short_name is cut past 12.
      expect(messages.name?.message.length).toBeLessThanOrEqual(75);
      expect(messages.shortName?.message.length).toBeLessThanOrEqual(12);
      expect(messages.description?.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('suggests no more keys than the browser grants, and carries no private key', () => {
    const suggested = Object.values(manifest.commands).filter((command) => command.suggested_key);
    expect(suggested.length).toBeLessThanOrEqual(MOST_SUGGESTED_KEYS);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.key, 'a store refuses a first upload with a key').toBeUndefined();
  });
});
