import type { RouteRecordRaw } from 'vue-router'
import more from './more.css?url'

export interface Extra {
  roles?: string[]
  wide?: boolean
}

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
export const at = (path: string, title: string, page: () => Promise<unknown>, extra?: Extra): RouteRecordRaw =>
  ({ path, component: () => Promise.all([page(), styled()]).then(([component]) => component), meta: { title, ...extra } }) as RouteRecordRaw
