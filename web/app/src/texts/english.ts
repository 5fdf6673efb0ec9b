import words from '@words/en?*'

/** All English texts; the areas are those of the Chinese files, key by key (a test holds them to it). */
const files = import.meta.glob<Record<string, string>>('./en/*.json', { import: 'default', eager: true })

export const ENGLISH = [words, ...Object.keys(files).map((name) => files[name])]
