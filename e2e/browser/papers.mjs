/** The papers people bring: an outline of a plot, a member roll, the bank's answer. */

/** A rectangle of about 316 m by 632 m, 300 mu, on land of its own: the n-th place of a strip where nobody else has any. */
export function outline(n) {
  const west = 117.3 + 0.01 * (n % 20)
  const south = 26.5 + 0.01 * Math.floor(n / 20)
  const east = west + 0.0031721
  const north = south + 0.0057083
  const round = (degrees) => Math.round(degrees * 1e7) / 1e7
  const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]].map((p) => p.map(round))
  return JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] })
}

/** A point within an outline. */
export function within(text) {
  const [first, , third] = JSON.parse(text).features[0].geometry.coordinates[0]
  return { longitude: (first[0] + third[0]) / 2, latitude: (first[1] + third[1]) / 2 }
}

/** What a camera writes besides when and where. */
export const PHONE = 'Phone of somebody'

/** The JPEG as a phone writes it: with its name, the day by its clock ("2021:11:20 10:05:00", +08:00) and the place, north and east. */
export function photographed(jpeg, { day, latitude, longitude }) {
  const text = (tag, words) => ({ tag, type: 2, count: words.length + 1, value: Buffer.from(words + '\0', 'latin1') })
  const degrees = (tag, n) => {
    const value = Buffer.alloc(24)
    const hundredths = Math.round(n * 360000)
    ;[Math.floor(hundredths / 360000), 1, Math.floor(hundredths / 6000) % 60, 1, hundredths % 6000, 100].forEach((part, i) => value.writeUInt32LE(part, 4 * i))
    return { tag, type: 5, count: 3, value }
  }
  const pointer = (tag, at) => {
    const value = Buffer.alloc(4)
    value.writeUInt32LE(at)
    return { tag, type: 4, count: 1, value }
  }
  const size = (fields) => fields.reduce((sum, one) => sum + 12 + (one.value.length > 4 ? one.value.length : 0), 6)
  const table = (at, fields) => {
    const head = Buffer.alloc(6 + 12 * fields.length)
    const behind = []
    let next = at + head.length
    head.writeUInt16LE(fields.length)
    fields.forEach(({ tag, type, count, value }, i) => {
      const entry = 2 + 12 * i
      head.writeUInt16LE(tag, entry)
      head.writeUInt16LE(type, entry + 2)
      head.writeUInt32LE(count, entry + 4)
      if (value.length <= 4) value.copy(head, entry + 8)
      else {
        head.writeUInt32LE(next, entry + 8)
        behind.push(value)
        next += value.length
      }
    })
    return Buffer.concat([head, ...behind])
  }
  const model = text(0x0110, PHONE)
  const time = [text(0x9003, day), text(0x9011, '+08:00')]
  const place = [text(1, 'N'), degrees(2, latitude), text(3, 'E'), degrees(4, longitude)]
  const camera = 8 + size([model, pointer(0, 0), pointer(0, 0)])
  const first = [model, pointer(0x8769, camera), pointer(0x8825, camera + size(time))]
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), table(8, first), table(camera, time), table(camera + size(time), place)])
  const mark = Buffer.from([0xff, 0xe1, (tiff.length + 8) >> 8, (tiff.length + 8) & 0xff])
  return Buffer.concat([jpeg.subarray(0, 2), mark, Buffer.from('Exif\0\0', 'latin1'), tiff, jpeg.subarray(2)])
}

const HEAD = '户号,户主,人数,身份证号,银行卡号,开户行,手机'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** One past the true check digit: well-formed, and surely nobody's. */
function identity(i) {
  const body = `3504281950${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}${String(i).padStart(3, '0')}`
  const sum = [...body].reduce((all, digit, k) => all + Number(digit) * WEIGHTS[k], 0)
  return body + '10X98765432'[(sum + 1) % 11]
}

/** A roll as a spreadsheet saves it: one row per household with that many members. */
export function roll(members) {
  const rows = members.map((count, k) => {
    const i = k + 1
    return [`h${String(i).padStart(4, '0')}`, `示例户${String(i).padStart(4, '0')}`, count, identity(i), `99999900000${String(i).padStart(8, '0')}`, '示例农商银行', `1000000${String(i).padStart(4, '0')}`].join(',')
  })
  return [HEAD, ...rows].join('\r\n') + '\r\n'
}

/** The same roll with what goes wrong in villages: nobody in a household (row 3), a card that Excel spoilt (4), an identity number cut short (6). */
export function faultyRoll(members) {
  const rows = roll(members).trim().split('\r\n').map((row) => row.split(','))
  rows[2][2] = '0'
  rows[3][4] = '9.99E+18'
  rows[5][3] = rows[5][3].slice(0, 17)
  return rows.map((row) => row.join(',')).join('\r\n') + '\r\n'
}

/** The rows of the file for the bank, by its own headings. */
export function payouts(text) {
  const [head, ...rows] = text.replace(/^\ufeff/, '').trim().split('\r\n').map((row) => row.split(',').map((cell) => cell.replace(/^"|"$/g, '').trim()))
  return rows.map((row) => Object.fromEntries(row.map((cell, k) => [head[k], cell])))
}

/** The bank's answer: line number (or, of a line sent more than once, its payment number), state, reason. */
export const answer = (rows, by = '行号') => [`${by},状态,原因`, ...rows.map((row) => row.join(','))].join('\r\n') + '\r\n'

/** A PDF of one page with a line on it, for a reader that has a font for Chinese. */
export function pdf(line) {
  const page = `BT /F1 24 Tf 40 300 Td <${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R>>',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/FontDescriptor 6 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    `<</Length ${page.length}>>stream\n${page}\nendstream`,
  ]
  let text = '%PDF-1.5\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => String(at).padStart(10, '0') + ' 00000 n \n').join('')}`
  return Buffer.from(`${text}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`, 'latin1')
}
