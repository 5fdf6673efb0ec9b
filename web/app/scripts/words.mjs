/**
 * The words for what services say in codes (states, buckets, roles, kinds) lie in web/words, one file a language, for the portal's pages and this
 * app alike. A page brings only the areas it names: `@words/zh?stage,category` is { "stage.DRAFT": "…", … }; `?*` is all.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../words/')

export const file = (language) => FOLDER + language + '.json'

/** Flat keys of some areas; an area that does not exist is refused, so that a page cannot be left without its words. */
export function wordsOf(language, areas) {
  const all = JSON.parse(readFileSync(file(language), 'utf8'))
  const asked = areas[0] === '*' ? Object.keys(all) : areas
  return Object.fromEntries(
    asked.flatMap((area) => {
      if (!all[area]) throw new Error(`web/words/${language}.json has no area ${area}`)
      return Object.entries(all[area]).map(([code, word]) => [`${area}.${code}`, word])
    }),
  )
}

/** Vite: what a module named `@words/zh?stage,category` is. */
export function words() {
  return {
    name: 'words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('@words/') ? '\0' + id : undefined),
    load(id) {
      const asked = /^\0@words\/(\w+)\?([\w.,*]+)$/.exec(id)
      if (!asked) return undefined
      this.addWatchFile(file(asked[1]))
      return 'export default ' + JSON.stringify(wordsOf(asked[1], asked[2].split(',')))
    },
  }
}
