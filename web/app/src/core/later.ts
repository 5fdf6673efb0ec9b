import { shallowRef, watch, type Component, type ShallowRef } from 'vue'

/**
 * A part of a page that may come after the rest of it: at once, or when something is there and painted. Vue's own way would be carried by every
 * first page.
 */
export function later(load: () => Promise<{ default: Component }>, when?: () => unknown): ShallowRef<Component | null> {
  const part = shallowRef<Component | null>(null)
  const ask = (): void => void load().then((module) => (part.value = module.default))
  if (!when) {
    ask()
    return part
  }
  let asked = false
  watch(
    when,
    (there) => {
      if (!there || asked) return
      asked = true
      requestAnimationFrame(() => setTimeout(ask))
    },
    { immediate: true, flush: 'post' },
  )
  return part
}
