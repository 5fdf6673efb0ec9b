import type { Taken } from './exif'

/** Long side of a photo of a paper on which its smallest print can still be read. */
const LONG_SIDE = 2560
const QUALITY = 0.82
/** A drawing or a screenshot below this stays as it is. */
const SMALL_PNG = 1 << 20

/** Width and height with the longer side at most so long. */
export function fitted(width: number, height: number, longSide = LONG_SIDE): { width: number; height: number } {
  const shrink = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) }
}

function drawn(file: Blob): Promise<HTMLImageElement> {
  return new Promise((done, refuse) => {
    const url = URL.createObjectURL(file)
    const image = new Image()
    image.onload = () => {
      URL.revokeObjectURL(url)
      done(image)
    }
    image.onerror = () => {
      URL.revokeObjectURL(url)
      refuse(new Error('no picture'))
    }
    image.src = url
  })
}

/** A photo that can neither be drawn here nor be freed of what the camera wrote into it: it does not leave the phone. */
export class Unreadable extends Error {}

/** What became of a file: to be sent, and what a photo tells of when and where it was taken; null where it was not to tell, or is no photo. */
export interface Reduced {
  file: Blob
  name: string
  told: Taken | null
}

/** Some phones do not say what a file is, or say only that it is bytes; then its name does. */
const isPicture = (file: File): boolean => file.type.indexOf('image/') === 0 || /\.(jpe?g|png|webp|hei[cf]|gif|bmp)$/i.test(file.name)
const bytesOf = (file: Blob): Promise<Uint8Array> => new Response(file).arrayBuffer().then((bytes) => new Uint8Array(bytes))
/** What cameras say of themselves stands before the points. */
const FIRST_BYTES = 1 << 18

/**
 * A photo drawn anew, small enough for a weak network, and without what the camera wrote into it (where, when, on which phone); so is one that this browser
 * cannot draw. Anything that is no picture stays as it is.
 *
 * @param telling whether the person wants time and place to go with it: then these, and nothing else, are written into it again
 */
export async function reduced(file: File, telling = false): Promise<Reduced> {
  if (!isPicture(file)) return { file, name: file.name, told: null }
  const small = /png$/i.test(file.type || file.name) && file.size < SMALL_PNG ? null : await redrawn(file).catch(() => null)
  const name = small ? file.name.replace(/\.[^.]*$/, '') + '.jpg' : file.name
  if (small && !telling) return { file: small, name, told: null }
  const { bare, readTaken, saysNothing, withTaken } = await import('./exif')
  const told = telling ? readTaken(await bytesOf(file.slice(0, FIRST_BYTES))) : null
  const plain = small ? await bytesOf(small) : bare(await bytesOf(file))
  if (!plain) throw new Unreadable()
  const out = told && !saysNothing(told) ? withTaken(plain, told) : plain
  return { file: new Blob([out as BlobPart], { type: small ? 'image/jpeg' : file.type }), name, told }
}

async function redrawn(file: Blob): Promise<Blob | null> {
  const image = await drawn(file)
  const size = fitted(image.naturalWidth, image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(image, 0, 0, size.width, size.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
}
