import type { Component } from 'vue'

/** A page of the app and the address it has. */
export interface Route {
  /** Plain parts; one that begins with a colon stands for any one part, by that name. */
  path: string
  /** Key of what the browser calls the page. */
  title: string
  /** Brings the page; again and again, so what is fetched must be kept by it. */
  page: () => Component | Promise<Component>
  /** Whom the page is for; without it for everybody. */
  roles?: string[]
  wide?: boolean
}

/** Where the reader is, or wants to go. */
export interface Place {
  /** Path and query, as they stand in the address. */
  full: string
  path: string
  params: Record<string, string>
  query: Record<string, string>
  route: Route
}

export type To = string | { path: string; query?: Record<string, unknown> }

/** The address as text; what is null or undefined in the query is left out. */
export function address(to: To): string {
  if (typeof to === 'string') return to
  const { path, query = {} } = to
  const asked = Object.keys(query).filter((key) => query[key] !== null && query[key] !== undefined)
  return path + (asked.length ? '?' + asked.map((key) => encodeURIComponent(key) + '=' + encodeURIComponent(String(query[key]))).join('&') : '')
}

const parts = (path: string): string[] => path.split('/').filter(Boolean)

function fit(route: Route, asked: string[]): Record<string, string> | null {
  const own = parts(route.path)
  const params: Record<string, string> = {}
  const fits = own.length === asked.length && own.every((part, i) => (part[0] === ':' ? (params[part.slice(1)] = decodeURIComponent(asked[i])) : part === asked[i]))
  return fits ? params : null
}

/** The first page whose address fits, so what is written in plain comes before what stands for anything; else the one for lost readers. */
export function find(routes: Route[], missing: Route, full: string): Place {
  const [, path, search] = /^([^?#]*)([^#]*)/.exec(full)!
  const query: Record<string, string> = {}
  new URLSearchParams(search).forEach((value, key) => (query[key] = value))
  const asked = parts(path)
  for (const route of routes) {
    try {
      const params = fit(route, asked)
      if (params) return { full, path, params, query, route }
    } catch {
      break // a percent sign that means nothing: there is no such page
    }
  }
  return { full, path, params: {}, query, route: missing }
}
