import { shallowRef, type Component, type ShallowRef } from 'vue'

/** A part of a page that may come after the rest of it; Vue's own way would be carried by every first page. */
export function later(load: () => Promise<{ default: Component }>): ShallowRef<Component | null> {
  const part = shallowRef<Component | null>(null)
  void load().then((module) => (part.value = module.default))
  return part
}
