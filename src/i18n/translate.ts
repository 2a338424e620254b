import type { Locale } from "./locale.ts";
import { MESSAGES, type MessageKey, type Messages } from "./messages.ts";

/** The names between braces in a message. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message wants filled in: typed from the Chinese table. */
export type MessageParams<Key extends MessageKey> = Readonly<
  Record<Placeholders<Messages[Key]>, string | number>
>;

/** A key, with its parameters where it has any. */
export type MessageArguments<Key extends MessageKey> = [Placeholders<Messages[Key]>] extends [never]
  ? [key: Key]
  : [key: Key, params: MessageParams<Key>];

const PLACEHOLDER = /\{(\w+)\}/;

/** The message of `key` in `locale`, its placeholders filled. A missing key or parameter does not compile. */
export function translate<Key extends MessageKey>(locale: Locale, ...message: MessageArguments<Key>): string {
  const [key, params = {}] = message;
  return fillMessage(MESSAGES[locale][key], params);
}

/** Fills `{name}` placeholders; an unknown name is left as it stands, so that nothing is hidden. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/**
 * The message of `key` cut at its placeholders, so that a template can put marked-up figures into a sentence:
 * texts at even positions, placeholder names at odd ones.
 */
export function getMessageParts(locale: Locale, key: MessageKey): readonly string[] {
  return MESSAGES[locale][key].split(PLACEHOLDER);
}

/** True for text that is a message key: data values (codes) are looked up this way. */
export function isMessageKey(text: string): text is MessageKey {
  return Object.hasOwn(MESSAGES["zh-CN"], text);
}

/** The message `vocabulary.code`, or the code itself where the tables do not know it. */
export function translateCode(locale: Locale, vocabulary: string, code: string): string {
  const key = `${vocabulary}.${code}`;
  return isMessageKey(key) ? MESSAGES[locale][key] : code;
}
