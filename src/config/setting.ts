import type { Reader } from './readers';

/** An environment variable: its name, how its text is read, and what the documentation says of it. */
export interface Setting<T> {
  readonly name: string;
  readonly reader: Reader<T>;
  /** The text that stands for the value when nothing is set; empty when there is none. */
  readonly default: string;
  readonly description: string;
  /** The value when nothing is set. */
  readonly unset: T;
}

/** Settings by the key of their value in the configuration; a group of them is an object there. */
export interface Settings {
  readonly [key: string]: Setting<unknown> | Settings;
}

/** The values that the settings of a table have. */
export type ValuesOf<S> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : ValuesOf<S[K]>;
};

/** A setting that has a value whether it is set or not. */
export function setting<T>(name: string, reader: Reader<T>, byDefault: string, description: string): Setting<T> {
  return { name, reader, default: byDefault, description, unset: reader.read(byDefault)! };
}

/** A setting without a default: its value is `unset` when nothing is set. */
export function optional<T, U>(name: string, reader: Reader<T>, unset: U, description: string): Setting<T | U> {
  return { name, reader, default: '', description, unset };
}

/** The settings of a table in order, those of groups in the place of the group. */
export function settingsIn(settings: Settings): readonly Setting<unknown>[] {
  return Object.values(settings).flatMap((entry) => (isSetting(entry) ? [entry] : settingsIn(entry)));
}

/** What a table's settings are set to, each read by `read`. */
export function valuesOf<S extends Settings>(settings: S, read: (setting: Setting<unknown>) => unknown): ValuesOf<S> {
  const values = Object.entries(settings).map(([key, entry]) => [
    key,
    isSetting(entry) ? read(entry) : valuesOf(entry, read),
  ]);
  return Object.freeze(Object.fromEntries(values)) as ValuesOf<S>;
}

const isSetting = (entry: Setting<unknown> | Settings): entry is Setting<unknown> => typeof entry['name'] === 'string';
