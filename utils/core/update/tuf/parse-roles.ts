import type {
  Delegation,
  Delegations,
  Root,
  Scope,
  SignedPart,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from './metadata.ts';
import { TOP_LEVEL_ROLES } from './metadata.ts';
import { parseFileInfo, parseKeys, parseMetaFile, parseSigners } from './parse-parts.ts';
import { isObject, isText, isTextList, isWhole, type Json, listOf, mapOf, member } from './shape.ts';

export function parseRoot(signed: Json, part: SignedPart): Root | undefined {
  const isConsistent = member(signed, 'consistent_snapshot') ?? false;
  const keys = parseKeys(member(signed, 'keys'));
  const roles = mapOf(member(signed, 'roles'), parseSigners);
  const [root, timestamp, snapshot, targets] = TOP_LEVEL_ROLES.map((role) => roles?.get(role));
  if (typeof isConsistent !== 'boolean' || !keys || !root || !timestamp || !snapshot || !targets) return undefined;
  return { ...part, isConsistent, keys, roles: { root, timestamp, snapshot, targets } };
}

export function parseTimestamp(signed: Json, part: SignedPart): Timestamp | undefined {
  const snapshot = mapOf(member(signed, 'meta'), parseMetaFile)?.get('snapshot.json');
  return snapshot && { ...part, snapshot };
}

export function parseSnapshot(signed: Json, part: SignedPart): Snapshot | undefined {
  const meta = mapOf(member(signed, 'meta'), parseMetaFile);
  return meta && { ...part, meta };
}

export function parseTargets(signed: Json, part: SignedPart): Targets | undefined {
  const targets = mapOf(member(signed, 'targets'), parseTargetFile);
  const delegated = member(signed, 'delegations');
  if (delegated === undefined) return targets && { ...part, targets };
  const delegations = parseDelegations(delegated);
  return targets && delegations && { ...part, targets, delegations };
}

function parseTargetFile(value: unknown): TargetFile | undefined {
  if (!isObject(value)) return undefined;
  const { length, hashes } = parseFileInfo(value) ?? {};
  const custom = member(value, 'custom');
  if (length === undefined || !hashes) return undefined;
  return { length, hashes, ...(custom === undefined ? {} : { custom }) };
}

function parseDelegations(value: unknown): Delegations | undefined {
  if (!isObject(value)) return undefined;
  const keys = parseKeys(member(value, 'keys'));
  const listed = member(value, 'roles');
  const binned = member(value, 'succinct_roles');
  if (!keys || (listed === undefined) === (binned === undefined)) return undefined;
  if (binned !== undefined) return parseBins(binned, keys);
  const roles = listOf(listed, parseDelegation);
  const names = roles?.map(({ name }) => name);
  return roles && new Set(names).size === roles.length ? { keys, roles } : undefined;
}

function parseDelegation(value: unknown): Delegation | undefined {
  if (!isObject(value)) return undefined;
  const signers = parseSigners(value);
  const name = member(value, 'name');
  const isTerminating = member(value, 'terminating') ?? false;
  const scope = parseScope(value);
  if (!signers || !isRoleName(name) || typeof isTerminating !== 'boolean' || !scope) return undefined;
  return { ...signers, name, isTerminating, scope };
}

function parseScope(value: Json): Scope | undefined {
  const patterns = member(value, 'paths');
  const prefixes = member(value, 'path_hash_prefixes');
  if (isTextList(patterns) && prefixes === undefined) return { kind: 'paths', patterns };
  return isTextList(prefixes) && patterns === undefined ? { kind: 'hash-prefixes', prefixes } : undefined;
}

function parseBins(value: unknown, keys: Delegations['keys']): Delegations | undefined {
  if (!isObject(value)) return undefined;
  const signers = parseSigners(value);
  const bits = member(value, 'bit_length');
  const prefix = member(value, 'name_prefix');
  if (!signers || !isWhole(bits, 1) || bits > 32 || !isText(prefix)) return undefined;
  return { keys, roles: [], bins: { ...signers, bits, prefix } };
}

/** A delegated role never takes the name of a top-level one: their files would stand in for each other. */
const isRoleName = (value: unknown): value is string =>
  isText(value) && value !== '' && !(TOP_LEVEL_ROLES as readonly string[]).includes(value.toLowerCase());
