import { ref } from 'vue'

/** Four text sizes: 18, 22, 26 and 30 px. Remembered on this phone; the whole layout is in rem and follows. */
export const SIZES = [1, 1.22, 1.44, 1.67]
export const size = ref(0)

export function setSize(index: number): void {
  size.value = Math.min(Math.max(index, 0), SIZES.length - 1)
  document.documentElement.style.setProperty('--fs', String(SIZES[size.value]))
  localStorage.setItem('lintan.size', String(size.value))
}

export function startSize(): void {
  setSize(Number(localStorage.getItem('lintan.size')) || 0)
}
