import { describe, expect, it } from 'vitest'
import { bare, readTaken, saysNothing, withTaken, type Taken } from '../src/kit/exif'
import { dice } from './dice'

/** A JPEG of nearly nothing: a JFIF head, a table, a frame, points with a stuffed byte and a restart, its end. */
const JFIF = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const TABLE = [0xff, 0xdb, 0, 5, 0, 1, 2]
const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0]
const POINTS = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 7, 0xff, 0, 9, 0xff, 0xd3, 11, 12]
const END = [0xff, 0xd9]
const PICTURE = Uint8Array.from([0xff, 0xd8, ...JFIF, ...TABLE, ...FRAME, ...POINTS, ...END])
const letters = (text: string): number[] => Array.from(text, (one) => one.charCodeAt(0))
const segment = (mark: number, content: number[]): number[] => [0xff, mark, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content]
const holding = (...segments: number[][]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...PICTURE.slice(2)])

type Entry = [tag: number, type: number, count: number, value: number[]]

/** What a camera writes, in either order of bytes: the tables of the camera and the place lie behind the first. */
class Camera {
  private readonly first: Entry[] = []
  private readonly time: Entry[] = []
  private readonly place: Entry[] = []
  constructor(private readonly little: boolean) {}

  private number(value: number, length = 4): number[] {
    const big = Array.from({ length }, (_, i) => Math.floor(value / Math.pow(256, length - 1 - i)) % 256)
    return this.little ? big.reverse() : big
  }
  private text(tag: number, text: string): Entry {
    return [tag, 2, text.length + 1, letters(text + '\0')]
  }
  model(text: string): this {
    this.first.push(this.text(0x0110, text), [0x0112, 3, 1, [...this.number(6, 2), 0, 0]])
    return this
  }
  day(text: string): this {
    this.time.push(this.text(0x9003, text))
    return this
  }
  offset(text: string): this {
    this.time.push(this.text(0x9011, text))
    return this
  }
  makerNote(text: string): this {
    this.time.push([0x927c, 7, text.length, letters(text)])
    return this
  }
  at(latitude: number[], north: string, longitude: number[], east: string): this {
    const angle = (parts: number[]): number[] => parts.flatMap((one) => this.number(one))
    this.place.push(this.text(1, north), [2, 5, 3, angle(latitude)], this.text(3, east), [4, 5, 3, angle(longitude)])
    return this
  }
  tiff(): number[] {
    const size = (entries: Entry[]): number => entries.reduce((sum, one) => sum + 12 + (one[3].length > 4 ? one[3].length : 0), 6)
    const from = 8 + size(this.first) + 24
    const all = [...letters(this.little ? 'II' : 'MM'), ...this.number(42, 2), ...this.number(8)]
    const pointers: Entry[] = [
      [0x8769, 4, 1, this.number(from)],
      [0x8825, 4, 1, this.number(from + size(this.time))],
    ]
    for (const entries of [[...this.first, ...pointers], this.time, this.place]) {
      let behind = all.length + 6 + 12 * entries.length
      const values: number[] = []
      all.push(...this.number(entries.length, 2))
      for (const [tag, type, count, value] of entries) {
        all.push(...this.number(tag, 2), ...this.number(type, 2), ...this.number(count))
        if (value.length <= 4) all.push(...value, ...[0, 0, 0, 0].slice(value.length))
        else {
          all.push(...this.number(behind))
          behind += value.length
          values.push(...value)
        }
      }
      all.push(0, 0, 0, 0, ...values)
    }
    return all
  }
  photo(): Uint8Array {
    return holding(segment(0xe1, [...letters('Exif\0\0'), ...this.tiff()]))
  }
}
const CHANGKOU: [number[], string, number[], string] = [[26, 1, 30, 1, 4500, 100], 'N', [117, 1, 18, 1, 18, 1], 'E']

/** The tags a written photo has, table by table. */
function tags(jpeg: Uint8Array): number[] {
  const at = jpeg.findIndex((_, i) => jpeg[i] === 0x4d && jpeg[i + 1] === 0x4d && jpeg[i + 3] === 42)
  const view = new DataView(jpeg.buffer, jpeg.byteOffset + at)
  const table = (from: number): number[] =>
    Array.from({ length: view.getUint16(from) }, (_, i) => from + 2 + 12 * i).flatMap((entry) => {
      const tag = view.getUint16(entry)
      return tag === 0x8769 || tag === 0x8825 ? [tag, ...table(view.getUint32(entry + 8))] : [tag]
    })
  return table(8)
}

describe('what a photo says of when and where it was taken', () => {
  it.each([true, false])('is read in either order of bytes (little-endian: %s)', (little) => {
    const taken = readTaken(new Camera(little).model('A phone').day('2026:11:20 10:05:00').offset('+08:00').makerNote('serial 123').at(...CHANGKOU).photo())
    expect(taken).toEqual({ at: '2026:11:20 10:05:00', offset: '+08:00', latitude: 26.5125, longitude: 117.305 })
  })
  it('is south and west where the letters say so', () => {
    const taken = readTaken(new Camera(true).at([33, 1, 51, 1, 0, 1], 'S', [70, 1, 38, 1, 0, 1], 'W').photo())
    expect(taken.at).toBeNull()
    expect(taken.latitude).toBeCloseTo(-33.85, 9)
    expect(taken.longitude).toBeCloseTo(-70.6333333, 6)
  })
  it('may be a time without a place, and a time whose clock is not said', () => {
    expect(readTaken(new Camera(false).day('2026:11:20 10:05:00').photo())).toEqual({ at: '2026:11:20 10:05:00', offset: null, latitude: null, longitude: null })
  })
  it('is nothing where it can not be true', () => {
    const none = (camera: Camera): void => expect(saysNothing(readTaken(camera.photo()))).toBe(true)
    ;['0000:00:00 00:00:00', '2026:02:30 10:00:00', '2026:13:01 10:00:00', '2026:11:20 24:00:00', '1970:01:01 00:00:00', '2026-11-20 10:00:00', 'yesterday'].forEach((day) => none(new Camera(true).day(day).offset('+08:00')))
    none(new Camera(true).at([0, 1, 0, 1, 0, 1], 'N', [0, 1, 0, 1, 0, 1], 'E'))
    none(new Camera(true).at([91, 1, 0, 1, 0, 1], 'N', [117, 1, 0, 1, 0, 1], 'E'))
    none(new Camera(true).at([26, 1, 0, 1, 0, 1], 'N', [181, 1, 0, 1, 0, 1], 'E'))
    none(new Camera(true).at([26, 0, 0, 0, 0, 0], 'N', [117, 0, 0, 0, 0, 0], 'E'))
    none(new Camera(true).at([26, 1, 61, 1, 0, 1], 'N', [117, 1, 0, 1, 0, 1], 'E'))
    none(new Camera(true).at([26, 1, 0, 1, 0, 1], '', [117, 1, 0, 1, 0, 1], 'E'))
    none(new Camera(true).model('A phone'))
    expect(readTaken(new Camera(true).day('2026:11:20 10:05:00').offset('8 h').photo()).offset).toBeNull()
  })
  it('is nothing in what is no JPEG, or has none, or is cut off anywhere', () => {
    expect(saysNothing(readTaken(PICTURE))).toBe(true)
    expect(saysNothing(readTaken(new Uint8Array(0)))).toBe(true)
    expect(saysNothing(readTaken(Uint8Array.from(letters('%PDF-1.4'))))).toBe(true)
    const whole = new Camera(true).day('2026:11:20 10:05:00').at(...CHANGKOU)
    const tiff = whole.tiff()
    for (let length = 0; length < tiff.length; length++) readTaken(holding(segment(0xe1, [...letters('Exif\0\0'), ...tiff.slice(0, length)])))
    const photo = whole.photo()
    for (let length = 0; length < photo.length; length++) readTaken(photo.slice(0, length))
  })
  it('never breaks the page, whatever bytes are wrong', () => {
    const roll = dice(20261128)
    const random = (): number => roll(4294967296) / 4294967296
    const whole = new Camera(false).model('A phone').day('2026:11:20 10:05:00').offset('+08:00').at(...CHANGKOU).photo()
    for (let i = 0; i < 20000; i++) {
      const spoilt = whole.slice()
      for (let n = 0; n < 4; n++) spoilt[Math.floor(random() * spoilt.length)] = Math.floor(random() * 256)
      const taken = readTaken(spoilt)
      expect(taken.latitude === null || (Math.abs(taken.latitude) <= 90 && Math.abs(taken.longitude!) <= 180)).toBe(true)
    }
  })
})

describe('what is written into a reduced photo', () => {
  it('is what was read, and nothing but the named fields', () => {
    const told = readTaken(new Camera(true).model('A phone of somebody').day('2026:11:20 10:05:00').offset('+08:00').makerNote('serial 123').at(...CHANGKOU).photo())
    const photo = withTaken(PICTURE, told)
    expect(readTaken(photo)).toEqual(told)
    expect(tags(photo)).toEqual([0x8769, 0x9003, 0x9011, 0x8825, 1, 2, 3, 4])
    const text = String.fromCharCode(...photo)
    expect(text).not.toContain('phone')
    expect(text).not.toContain('serial')
    // its points stay as they are
    expect(Array.from(photo.slice(photo.length - PICTURE.length + 2))).toEqual(Array.from(PICTURE.slice(2)))
  })
  it('has no table of what is not there', () => {
    expect(tags(withTaken(PICTURE, { at: '2026:11:20 10:05:00', offset: null, latitude: null, longitude: null }))).toEqual([0x8769, 0x9003])
    expect(tags(withTaken(PICTURE, { at: null, offset: null, latitude: -1, longitude: 2 }))).toEqual([0x8825, 1, 2, 3, 4])
  })
  it('comes back whatever was said, to a tenth of a metre', () => {
    const roll = dice(7)
    const random = (): number => roll(4294967296) / 4294967296
    const two = (n: number): string => String(n).padStart(2, '0')
    const below = (n: number): number => Math.floor(random() * n)
    for (let i = 0; i < 5000; i++) {
      const timed = random() < 0.8
      const placed = random() < 0.8
      const taken: Taken = {
        at: timed ? `${1990 + below(60)}:${two(1 + below(12))}:${two(1 + below(28))} ${two(below(24))}:${two(below(60))}:${two(below(60))}` : null,
        offset: timed && random() < 0.5 ? `${random() < 0.5 ? '+' : '-'}${two(below(15))}:${two(below(60))}` : null,
        latitude: placed ? random() * 180 - 90 : null,
        longitude: placed ? random() * 360 - 180 : null,
      }
      const again = readTaken(withTaken(PICTURE, taken))
      expect([again.at, again.offset]).toEqual([taken.at, taken.offset])
      if (!placed) expect([again.latitude, again.longitude]).toEqual([null, null])
      else {
        expect(Math.abs(again.latitude! - taken.latitude!)).toBeLessThan(1e-7)
        expect(Math.abs(again.longitude! - taken.longitude!)).toBeLessThan(1e-7)
      }
    }
  })
})

describe('a picture that could not be drawn anew', () => {
  const secret = new Camera(true).model('A phone of somebody').day('2026:11:20 10:05:00').at(...CHANGKOU).tiff()

  it('loses every word of its camera, and keeps its points', () => {
    const photo = Uint8Array.from([
      ...holding(segment(0xe1, [...letters('Exif\0\0'), ...secret]), segment(0xe1, letters('http://ns.adobe.com/xap/1.0/\0<xmp>somebody</xmp>')), segment(0xed, letters('Photoshop somebody')), segment(0xe2, letters('MPF\0somebody')), segment(0xfe, letters('somebody'))),
      ...letters('a film of somebody behind the end'),
    ])
    const plain = bare(photo)!
    expect(Array.from(plain)).toEqual(Array.from(PICTURE))
  })
  it('loses what stands between its scans too, and a small picture in its first head', () => {
    const scans = Uint8Array.from([...PICTURE.slice(0, PICTURE.length - 2), ...segment(0xe1, [...letters('Exif\0\0'), ...secret]), ...POINTS, ...END])
    expect(Array.from(bare(scans)!)).toEqual([...PICTURE.slice(0, PICTURE.length - 2), ...POINTS, ...END])
    const small = Uint8Array.from([0xff, 0xd8, ...segment(0xe0, [...letters('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]), ...PICTURE.slice(2 + JFIF.length)])
    expect(Array.from(bare(small)!)).toEqual([0xff, 0xd8, ...TABLE, ...FRAME, ...POINTS, ...END])
  })
  it('keeps how its points become colours', () => {
    const adobe = segment(0xee, [...letters('Adobe'), 0, 100, 0, 0, 0, 0, 1])
    expect(Array.from(bare(holding(adobe))!)).toEqual(Array.from(holding(adobe)))
  })
  it('is none where it is cut off or something else', () => {
    for (let length = 0; length < PICTURE.length; length++) expect(bare(PICTURE.slice(0, length))).toBeNull()
    expect(bare(Uint8Array.from(letters('%PDF-1.4')))).toBeNull()
    expect(bare(Uint8Array.from(letters('ftypheic')))).toBeNull()
  })
  it('loses the words of a PNG, and a PNG that is cut off is none', () => {
    const chunk = (type: string, content: number[]): number[] => [0, 0, 0, content.length, ...letters(type), ...content, 1, 2, 3, 4]
    const png = (...chunks: number[][]): Uint8Array => Uint8Array.from([0x89, ...letters('PNG\r\n\x1a\n'), ...chunks.flat()])
    const head = chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    const plain = png(head, chunk('IDAT', [1, 2]), chunk('IEND', []))
    const told = png(head, chunk('eXIf', secret.slice(0, 200)), chunk('tEXt', letters('Author\0somebody')), chunk('IDAT', [1, 2]), chunk('tIME', [1]), chunk('IEND', []))
    expect(Array.from(bare(told)!)).toEqual(Array.from(plain))
    for (let length = 0; length < plain.length; length++) expect(bare(plain.slice(0, length))).toBeNull()
  })
})
