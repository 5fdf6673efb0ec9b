/** A name inside a sentence: its direction ends where it ends (first strong isolate … pop). In markup of our own, <bdi> says the same. */
export const isolate = (name: string) => `\u2068${name}\u2069`
