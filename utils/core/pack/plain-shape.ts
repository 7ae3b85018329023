/** What of a valibot schema is looked at here; every kind has some of these. */
interface Shape {
  readonly type: string;
  readonly pipe?: readonly Shape[];
  readonly kind?: 'schema' | 'validation' | 'metadata' | 'transformation';
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly key?: Shape | string;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly default?: unknown;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly requirement?: unknown;
}

type Check = (value: never) => boolean;
type Plain = (value: unknown) => boolean;

const never: Plain = () => false;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/**
 * A quick look that tells whether a value plainly has a schema's shape. `true`: the schema accepts the value as it
 * stands. `false` is no verdict: the schema itself must say what is wrong, if anything. It knows the kinds of schemas
 * that packs are made of and says `false` to every other. Why: reading 10,000 records by the schema alone takes four
 * times as long, most of it for copies that are thrown away.
 */
export function plainShape(schema: unknown): Plain {
  const { pipe, ...shape } = schema as Shape;
  if (!pipe) return shapeCheck(shape);
  const [first, ...rest] = pipe;
  const checks = [first ? plainShape(first) : never, ...rest.filter(({ kind }) => kind !== 'metadata').map(pipeCheck)];
  return checks.reduce((before, check) => (value) => before(value) && check(value));
}

function shapeCheck({ type, entries, item, key, value: member, wrapped, default: fallback, ...shape }: Shape): Plain {
  if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
  if (type === 'number') return (value) => typeof value === 'number' && !Number.isNaN(value);
  if (type === 'literal') return (value) => value === shape.literal;
  if (type === 'picklist') return (value) => shape.options?.includes(value) ?? false;
  if (type === 'optional' && wrapped && fallback === undefined) return optional(plainShape(wrapped));
  if (type === 'array' && item) return array(plainShape(item));
  if (type === 'strict_object' && entries) return strictObject(entries);
  if (type === 'record' && typeof key === 'object' && member) return record(plainShape(key), plainShape(member));
  if (type === 'variant' && typeof key === 'string') return variant(key, (shape.options ?? []) as readonly Shape[]);
  return never;
}

function pipeCheck({ type, kind, requirement }: Shape): Plain {
  const bound = requirement as number;
  const checks: Readonly<Record<string, Check>> = {
    min_length: (value: { length: number }) => value.length >= bound,
    max_length: (value: { length: number }) => value.length <= bound,
    length: (value: { length: number }) => value.length === bound,
    min_value: (value: number) => value >= bound,
    max_value: (value: number) => value <= bound,
    integer: (value: number) => Number.isInteger(value),
    regex: (value: string) => (requirement as RegExp).test(value),
    check: (value) => (requirement as Check)(value),
  };
  return kind === 'validation' ? ((checks[type] ?? never) as Plain) : never;
}

const optional =
  (check: Plain): Plain =>
  (value) =>
    value === undefined || check(value);

const array =
  (check: Plain): Plain =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!check(item)) return false;
    return true;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function strictObject(entries: Readonly<Record<string, Shape>>): Plain {
  const members = new Map(
    Object.entries(entries).map(([name, entry]) => [
      name,
      { check: plainShape(entry), isRequired: entry.type !== 'optional' },
    ]),
  );
  const required = [...members.values()].filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    for (const name in value) {
      const member = members.get(name);
      if (member === undefined || !member.check(value[name])) return false;
      if (member.isRequired) found += 1;
    }
    return found === required;
  };
}

function record(keyCheck: Plain, check: Plain): Plain {
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) if (FORBIDDEN.includes(name) || !keyCheck(name) || !check(value[name])) return false;
    return true;
  };
}

function variant(key: string, options: readonly Shape[]): Plain {
  const checks = new Map(options.map((option) => [option.entries?.[key]?.literal, plainShape(option)]));
  return (value) => isObject(value) && (checks.get(value[key])?.(value) ?? false);
}
