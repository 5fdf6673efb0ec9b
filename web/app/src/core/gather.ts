/** Several questions at once; one that fails leaves its part null, so that the others can still be shown. */
export async function gather<T extends Record<string, () => Promise<unknown>>>(asked: T): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> | null }> {
  const names = Object.keys(asked) as (keyof T)[]
  const answers = await Promise.all(names.map((name) => asked[name]().catch(() => null)))
  if (answers.every((answer) => answer === null)) await asked[names[0]]()
  const out = {} as { [K in keyof T]: Awaited<ReturnType<T[K]>> | null }
  names.forEach((name, i) => {
    out[name] = answers[i] as Awaited<ReturnType<T[typeof name]>> | null
  })
  return out
}
