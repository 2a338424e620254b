/** What stands between words of a contact: spaces, punctuation, Chinese text. No sign that an address or a header could be made of. */
const SEPARATORS = /[\s,;:<>()[\]"'|/\\，。、；：（）《》“”【】｜／\p{Script=Han}]+/u;

/** Plainly an address: no quotes, no comments, nothing a mailto URI gives a meaning (? & = # %). */
const ADDRESS =
  /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*\.[a-z]{2,24}$/i;

/** Longest address there is (RFC 5321, 4.5.3.1.3: a path of 256 octets, its brackets aside). */
const MAX_LENGTH = 254;

/** The mail addresses in a text somebody wrote, each once, in their order; what is not plainly one is left out. */
export function findMailAddresses(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const word of text.split(SEPARATORS)) {
    const address = word.replace(/\.+$/, "");
    if (address.length <= MAX_LENGTH && ADDRESS.test(address) && !found.has(address.toLowerCase())) {
      found.set(address.toLowerCase(), address);
    }
  }
  return [...found.values()];
}
