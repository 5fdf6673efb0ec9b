import type { Component } from 'vue'
import type { Route } from './core/route'
import more from './more.css?url'

export type Extra = Pick<Route, 'roles' | 'wide'>

let styles: Promise<void> | null = null

/** The second style sheet, once; a page without it is still a page, so a failure only leaves it plain. */
function styled(): Promise<void> {
  styles =
    styles ||
    new Promise((done) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = more
      link.onload = link.onerror = () => done()
      document.head.appendChild(link)
    })
  return styles
}

/** A page of its own piece, shown when its script and its styles are there. */
export const at = (path: string, title: string, page: () => Promise<{ default: Component }>, extra?: Extra): Route => ({
  path,
  title,
  page: () => Promise.all([page(), styled()]).then(([piece]) => piece.default),
  ...extra,
})

export const learned: Route[] = []

/** The other roles' pages, as their tabs (tabs.ts): told and not exported, so that their script can be one file with what they share. */
export function learnPages(pages: Route[]): void {
  learned.push(...pages)
}
