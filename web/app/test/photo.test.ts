import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readTaken, withTaken, type Taken } from '../src/kit/exif'
import { reduced, Unreadable } from '../src/kit/photo'

const letters = (text: string): number[] => Array.from(text, (one) => one.charCodeAt(0))
const DRAWN = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 7, 0xff, 0xd9])
const TAKEN: Taken = { at: '2026:11:20 10:05:00', offset: '+08:00', latitude: 26.5125, longitude: 117.305 }
/** As a phone leaves it: with time and place, and a comment that names somebody. */
const ORIGINAL = Uint8Array.from([...withTaken(DRAWN, TAKEN).slice(0, -2), 0xff, 0xfe, 0, 10, ...letters('somebody'), 0xff, 0xd9])
const photo = (bytes: Uint8Array = ORIGINAL, name = '林子.jpeg', type = 'image/jpeg'): File => new File([bytes as BlobPart], name, { type })
const content = async (file: Blob): Promise<number[]> => Array.from(new Uint8Array(await new Response(file).arrayBuffer()))

/** What browsers do with a picture: draw it, or not. */
function browserThat(draws: boolean): void {
  vi.stubGlobal(
    'Image',
    class {
      onload = (): void => undefined
      onerror = (): void => undefined
      naturalWidth = 4000
      naturalHeight = 3000
      set src(_: string) {
        setTimeout(() => (draws ? this.onload() : this.onerror()))
      }
    },
  )
}

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ fillRect: () => undefined, drawImage: () => undefined } as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob([DRAWN as BlobPart], { type: 'image/jpeg' })))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a photo that is sent', () => {
  it('says nothing of when and where unless that is ticked', async () => {
    browserThat(true)
    const sent = await reduced(photo())
    expect(sent.name).toBe('林子.jpg')
    expect(sent.told).toBeNull()
    expect(await content(sent.file)).toEqual(Array.from(DRAWN))
  })
  it('says both and nothing else where it is', async () => {
    browserThat(true)
    const sent = await reduced(photo(), true)
    expect(sent.told).toEqual(TAKEN)
    expect(await content(sent.file)).toEqual(Array.from(withTaken(DRAWN, TAKEN)))
  })
  it('has nothing to say where the camera wrote nothing', async () => {
    browserThat(true)
    const sent = await reduced(photo(DRAWN), true)
    expect(sent.told).toEqual({ at: null, offset: null, latitude: null, longitude: null })
    expect(await content(sent.file)).toEqual(Array.from(DRAWN))
  })
  it('says nothing either where the browser cannot draw it', async () => {
    browserThat(false)
    const sent = await reduced(photo())
    expect(sent.name).toBe('林子.jpeg')
    expect(await content(sent.file)).toEqual(Array.from(DRAWN))
  })
  it('says what is ticked where the browser cannot draw it', async () => {
    browserThat(false)
    const bytes = Uint8Array.from(await content((await reduced(photo(), true)).file))
    expect(bytes).toEqual(withTaken(DRAWN, TAKEN))
    expect(readTaken(bytes)).toEqual(TAKEN)
  })
  it('says nothing where the phone does not say what the file is', async () => {
    browserThat(false)
    for (const type of ['', 'application/octet-stream']) expect(await content((await reduced(photo(ORIGINAL, 'IMG.JPG', type))).file)).toEqual(Array.from(DRAWN))
  })
  it('does not leave the phone when it can neither be drawn nor be freed of its words', async () => {
    browserThat(false)
    await expect(reduced(photo(Uint8Array.from(letters('....ftypheic somebody')), 'IMG.HEIC', 'image/heic'))).rejects.toThrow(Unreadable)
    await expect(reduced(photo(ORIGINAL.slice(0, 100)))).rejects.toThrow(Unreadable)
  })
  it('is no photo when it is something else, and goes as it is', async () => {
    const file = new File(['%PDF-1.4'], '证.pdf', { type: 'application/pdf' })
    expect(await reduced(file, true)).toEqual({ file, name: '证.pdf', told: null })
  })
})
