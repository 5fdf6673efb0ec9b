import { collecting, get, NoAnswer, Problem, refused } from './api'

interface Question {
  path: string
  done: (body: unknown) => void
  failed: (why: unknown) => void
}

/** A part as the portal tells it: 0 where the answer is too long to come along. */
interface Part {
  status: number
  body: never
}

/** So many the portal takes at once (TogetherResource). */
const MOST = 12

/** One request for all: on a weak network each request costs a turn. */
async function ask(questions: Question[]): Promise<void> {
  if (questions.length > MOST) return void (await Promise.all([ask(questions.slice(0, MOST)), ask(questions.slice(MOST))]))
  const alone = (one: Question): void => void get(one.path).then(one.done, one.failed)
  if (questions.length < 2) return questions.forEach(alone)
  try {
    const { parts } = await get<{ parts: Part[] }>('/api/portal/together?' + questions.map((one) => 'of=' + encodeURIComponent(one.path)).join('&'))
    parts.forEach(({ status, body }, i) => {
      const one = questions[i]
      if (!status) alone(one)
      else if (status < 300) one.done(body)
      else one.failed(status > 501 ? new NoAnswer('gateway') : refused(status, body))
    })
  } catch (why) {
    // a portal of the release before knows no such address
    questions.forEach(why instanceof Problem && why.status === 404 ? alone : (one) => one.failed(why))
  }
}

/** Several questions at once; one that fails leaves its part null, so that the others can still be shown. */
export async function gather<T extends Record<string, () => Promise<unknown>>>(asked: T): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> | null }> {
  const names = Object.keys(asked) as (keyof T)[]
  const questions: Question[] = []
  collecting.take = (path) => new Promise((done, failed) => questions.push({ path, done, failed }))
  let answers: Promise<unknown>[]
  try {
    // each asks its first thing at once, before anything else runs
    answers = names.map((name) => asked[name]().catch(() => null))
  } finally {
    collecting.take = null
  }
  void ask(questions)
  const all = await Promise.all(answers)
  if (all.every((one) => one === null)) await asked[names[0]]()
  const out = {} as { [K in keyof T]: Awaited<ReturnType<T[K]>> | null }
  names.forEach((name, i) => {
    out[name] = all[i] as Awaited<ReturnType<T[typeof name]>> | null
  })
  return out
}
