/**
 * What a photo says of when and where it was taken (EXIF): read from the original, written anew into the reduced one, and nothing besides. And a picture
 * without any such words, for one that could not be drawn anew. Pure: bytes in, bytes out; what is broken says nothing.
 */

/** As the camera wrote it: its clock ("2026:11:20 10:05:00"), that clock's offset ("+08:00"), degrees north and east; each null where it says nothing. */
export interface Taken {
  at: string | null
  offset: string | null
  latitude: number | null
  longitude: number | null
}
const NOTHING: Taken = { at: null, offset: null, latitude: null, longitude: null }
export const saysNothing = (taken: Taken): boolean => !taken.at && taken.latitude === null

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const CAMERAS = 0xe1
const HEAD = 'Exif\0\0'

/** A segment of a JPEG with its mark, from here to there; that of a scan has its points behind it. */
interface Segment {
  mark: number
  from: number
  to: number
}

const isAt = (bytes: Uint8Array, at: number, text: string): boolean => Array.from(text).every((letter, i) => bytes[at + i] === letter.charCodeAt(0))

/** The segments in their order, to the last that is whole; the end mark is one of them if it is there. */
function segments(jpeg: Uint8Array): Segment[] {
  const found: Segment[] = []
  if (jpeg[0] !== 0xff || jpeg[1] !== START) return found
  let at = 2
  while (at + 1 < jpeg.length && jpeg[at] === 0xff) {
    const mark = jpeg[at + 1]
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark === END) {
      found.push({ mark, from: at, to: at + 2 })
      return found
    }
    const length = (jpeg[at + 2] << 8) | jpeg[at + 3]
    let to = at + 2 + length
    if (mark < 2 || (mark >= 0xd0 && mark <= START) || !(length >= 2) || to > jpeg.length) return found
    if (mark === SCAN) to = afterPoints(jpeg, to)
    found.push({ mark, from: at, to })
    at = to
  }
  return found
}

/** The next mark that is neither a stuffed byte nor a restart. */
function afterPoints(jpeg: Uint8Array, from: number): number {
  let at = jpeg.indexOf(0xff, from)
  while (at >= 0 && at + 1 < jpeg.length) {
    const mark = jpeg[at + 1]
    if (mark !== 0 && mark !== 0xff && !(mark >= 0xd0 && mark <= 0xd7)) return at
    at = jpeg.indexOf(0xff, at + 1)
  }
  return jpeg.length
}

/** What the first segment of EXIF says; a table that points nowhere, or at itself, is not gone into twice. */
export function readTaken(jpeg: Uint8Array): Taken {
  const exif = segments(jpeg).find((one) => one.mark === CAMERAS && isAt(jpeg, one.from + 4, HEAD))
  if (!exif) return NOTHING
  try {
    return tables(new DataView(jpeg.buffer, jpeg.byteOffset + exif.from + 4 + HEAD.length, exif.to - exif.from - 4 - HEAD.length))
  } catch (beyond) {
    return NOTHING
  }
}

interface Field {
  type: number
  count: number
  at: number
}
const TEXT = 2
const LONG = 4
const RATIONAL = 5

function tables(tiff: DataView): Taken {
  const order = tiff.getUint16(0)
  const little = order === 0x4949
  if ((!little && order !== 0x4d4d) || tiff.getUint16(2, little) !== 42) return NOTHING
  const field = (table: number, tag: number): Field | null => {
    const entries = table ? tiff.getUint16(table, little) : 0
    for (let i = 0; i < entries; i++) {
      const at = table + 2 + 12 * i
      if (tiff.getUint16(at, little) === tag) return { type: tiff.getUint16(at + 2, little), count: tiff.getUint32(at + 4, little), at: at + 8 }
    }
    return null
  }
  const first = tiff.getUint32(4, little)
  const table = (tag: number): number => {
    const found = field(first, tag)
    return found && found.type === LONG ? tiff.getUint32(found.at, little) : 0
  }
  const text = (from: number, tag: number): string => {
    const found = field(from, tag)
    if (!found || found.type !== TEXT || found.count > 32) return ''
    const at = found.count > 4 ? tiff.getUint32(found.at, little) : found.at
    let letters = ''
    for (let i = 0; i < found.count; i++) letters += String.fromCharCode(tiff.getUint8(at + i))
    return letters.split('\0')[0].trim()
  }
  const degrees = (from: number, tag: number): number => {
    const found = field(from, tag)
    if (!found || found.type !== RATIONAL || found.count !== 3) return NaN
    const at = tiff.getUint32(found.at, little)
    const [whole, minutes, seconds] = [0, 8, 16].map((next) => tiff.getUint32(at + next, little) / tiff.getUint32(at + next + 4, little))
    return minutes <= 60 && seconds <= 60 ? whole + minutes / 60 + seconds / 3600 : NaN
  }
  // a table alone that is broken takes nothing from the other
  const orNothing = <T>(read: () => T, nothing: T): T => {
    try {
      return read()
    } catch (beyond) {
      return nothing
    }
  }
  const at = orNothing(() => isDay(text(table(0x8769), 0x9003)), null)
  const offset = at && orNothing(() => text(table(0x8769), 0x9011), '')
  const place = orNothing(() => {
    const from = table(0x8825)
    return isPlace(degrees(from, 2) * side(text(from, 1), 'N', 'S'), degrees(from, 4) * side(text(from, 3), 'E', 'W'))
  }, null)
  return { at, offset: offset && /^[+-]\d\d:\d\d$/.test(offset) ? offset : null, latitude: place && place[0], longitude: place && place[1] }
}

const side = (letter: string, plus: string, minus: string): number => (letter === plus ? 1 : letter === minus ? -1 : NaN)

/** A camera that was never told the day writes zeros, or a year before there were such cameras. */
function isDay(text: string): string | null {
  const part = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(text)
  if (!part || Number(part[1]) < 1990) return null
  const day = new Date(Date.UTC(Number(part[1]), Number(part[2]) - 1, Number(part[3])))
  return day.getUTCMonth() + 1 === Number(part[2]) && day.getUTCDate() === Number(part[3]) ? text : null
}

/** One that had not found itself writes 0/0, where there is only sea. */
function isPlace(latitude: number, longitude: number): [number, number] | null {
  const found = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return found && (Math.abs(latitude) >= 5e-7 || Math.abs(longitude) >= 5e-7) ? [rounded(latitude), rounded(longitude)] : null
}

/** A centimetre: thirds of seconds are no number of degrees that ends. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/** The JPEG with these words and no others of a camera's; its points stay as they are. */
export function withTaken(jpeg: Uint8Array, taken: Taken): Uint8Array {
  const exif = written(taken)
  const head = [0xff, CAMERAS, (exif.length + 8) >> 8, (exif.length + 8) & 0xff].concat(Array.from(HEAD, (letter) => letter.charCodeAt(0)))
  return joined([jpeg.subarray(0, 2), Uint8Array.from(head), exif, jpeg.subarray(2)])
}

/** Tables as EXIF has them: the first leads to that of the camera (time) and that of the place, where there is something to say. */
function written(taken: Taken): Uint8Array {
  const letters = (text: string): number[] => Array.from(text + '\0', (letter) => letter.charCodeAt(0))
  const number = (value: number): number[] => [24, 16, 8, 0].map((by) => Math.floor(value / Math.pow(2, by)) & 0xff)
  const angle = (degrees: number): number[] => {
    const parts = Math.round(Math.abs(degrees) * 36e6)
    return [Math.floor(parts / 36e6), 1, Math.floor(parts / 6e5) % 60, 1, parts % 6e5, 1e4].reduce((all: number[], one) => all.concat(number(one)), [])
  }
  type Entry = [tag: number, type: number, value: number[]]
  const time: Entry[] = taken.at ? [[0x9003, TEXT, letters(taken.at)]] : []
  if (taken.at && taken.offset) time.push([0x9011, TEXT, letters(taken.offset)])
  const place: Entry[] =
    taken.latitude === null || taken.longitude === null
      ? []
      : [
          [1, TEXT, letters(taken.latitude < 0 ? 'S' : 'N')],
          [2, RATIONAL, angle(taken.latitude)],
          [3, TEXT, letters(taken.longitude < 0 ? 'W' : 'E')],
          [4, RATIONAL, angle(taken.longitude)],
        ]
  const bytes = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const put = (entries: Entry[]): void => {
    let behind = bytes.length + 6 + 12 * entries.length
    const values: number[] = []
    bytes.push(0, entries.length)
    entries.forEach(([tag, type, value]) => {
      const count = type === TEXT ? value.length : type === RATIONAL ? value.length / 8 : 1
      const far = value.length > 4
      bytes.push(tag >> 8, tag & 0xff, 0, type, ...number(count), ...(far ? number(behind) : value.concat([0, 0, 0]).slice(0, 4)))
      if (far) {
        behind += value.length
        values.push(...value)
      }
    })
    bytes.push(0, 0, 0, 0, ...values)
  }
  const size = (entries: Entry[]): number => entries.reduce((sum, one) => sum + 12 + (one[2].length > 4 ? one[2].length : 0), 6)
  const leading: Entry[] = []
  const led = [time, place].filter((one) => one.length)
  let next = bytes.length + 6 + 12 * led.length
  led.forEach((one) => {
    leading.push([one === time ? 0x8769 : 0x8825, LONG, number(next)])
    next += size(one)
  })
  put(leading)
  led.forEach(put)
  return Uint8Array.from(bytes)
}

/** The same picture, point by point, without a word of the camera's or anybody's; null for what is no whole JPEG or PNG. */
export function bare(bytes: Uint8Array): Uint8Array | null {
  return isAt(bytes, 0, '\x89PNG\r\n\x1a\n') ? barePng(bytes) : bareJpeg(bytes)
}

function bareJpeg(jpeg: Uint8Array): Uint8Array | null {
  const all = segments(jpeg)
  if (!all.length || all[all.length - 1].mark !== END) return null
  return joined([jpeg.subarray(0, 2)].concat(all.filter((one) => isOfPicture(jpeg, one)).map((one) => jpeg.subarray(one.from, one.to))))
}

/** Of what programs write (APP0 to APP15, comments) only what says how points become colours; a JFIF head that is longer has a small picture in it. */
function isOfPicture(jpeg: Uint8Array, { mark, from, to }: Segment): boolean {
  if (mark === 0xe0) return to - from === 18 && isAt(jpeg, from + 4, 'JFIF\0')
  if (mark === 0xee) return to - from === 16 && isAt(jpeg, from + 4, 'Adobe')
  return !(mark > 0xe0 && mark <= 0xef) && mark !== 0xfe
}

const OF_PICTURE = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']

function barePng(png: Uint8Array): Uint8Array | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const kept = [png.subarray(0, 8)]
  for (let at = 8; at + 12 <= png.length; ) {
    const next = at + 12 + view.getUint32(at)
    if (next > png.length) return null
    const type = String.fromCharCode(png[at + 4], png[at + 5], png[at + 6], png[at + 7])
    if (OF_PICTURE.indexOf(type) >= 0) kept.push(png.subarray(at, next))
    if (type === 'IEND') return joined(kept)
    at = next
  }
  return null
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0))
  let at = 0
  parts.forEach((one) => {
    all.set(one, at)
    at += one.length
  })
  return all
}
