import { ref } from 'vue'

export interface FieldFault {
  id: string
  text: string
}

/** Collects what is wrong in a form; ids are those of the controls. */
export function useFaults() {
  const faults = ref<FieldFault[]>([])
  return {
    faults,
    of: (id: string): string | undefined => {
      const found = faults.value.filter((fault) => fault.id === id)[0]
      return found && found.text
    },
    /** Another step is shown: what was wrong in this one is not said there. */
    clear: (): void => void (faults.value = []),
    /** Keeps the rules that are broken; true when none is. */
    check(rules: [boolean, string, string][]): boolean {
      faults.value = rules.filter(([ok]) => !ok).map(([, id, text]) => ({ id, text }))
      return faults.value.length === 0
    },
  }
}
