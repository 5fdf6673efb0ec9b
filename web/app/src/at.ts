import type { RouteRecordRaw } from 'vue-router'

export interface Extra {
  roles?: string[]
  wide?: boolean
}

/** A page of its own piece. */
export const at = (path: string, title: string, component: () => Promise<unknown>, extra?: Extra): RouteRecordRaw => ({ path, component, meta: { title, ...extra } }) as RouteRecordRaw
