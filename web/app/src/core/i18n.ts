import { reactive, ref } from 'vue'
import core from '@/texts/zh/core.json'
import villager from '@/texts/zh/villager.json'

export type Locale = 'zh' | 'en'
type Texts = Record<string, string>

/** Chinese is built in, each area's with its pages; English is one piece of its own, fetched when asked for. */
const known: Record<Locale, Texts> = reactive({ zh: { ...core, ...villager }, en: {} })
const read = (): Locale => (localStorage.getItem('lintan.locale') === 'en' ? 'en' : 'zh')
export const locale = ref<Locale>('zh')

/** Adds an area's Chinese; called once by the area's own module. */
export function learn(texts: Texts): void {
  Object.assign(known.zh, texts)
}

export async function setLocale(language: Locale): Promise<void> {
  if (language === 'en' && !known.en['app.name']) {
    const { ENGLISH } = await import('../texts/english')
    Object.assign(known.en, ...ENGLISH)
  }
  locale.value = language
  localStorage.setItem('lintan.locale', language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

export const startLocale = (): Promise<void> => (read() === 'en' ? setLocale('en').catch(() => undefined) : Promise.resolve())

/** The text of a key, with {name} filled in. A missing English text shows the Chinese one, a missing key itself. */
export function t(key: string, values?: Record<string, string | number>): string {
  const text = known[locale.value][key] ?? known.zh[key] ?? key
  return values ? text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? '')) : text
}

/** Whether a text exists: for codes that a service may add before the portal knows a word for them. */
export const has = (key: string): boolean => key in known.zh

/** The word for a code ("STATE.OPEN"), or the code itself when there is none yet. */
export const word = (area: string, code: string | null | undefined): string =>
  !code ? '—' : has(`${area}.${code}`) ? t(`${area}.${code}`) : code
