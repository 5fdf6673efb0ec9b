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

/**
 * A photo drawn anew, small enough for a weak network, and without what the camera wrote into it (where, when, on which phone). Anything that is no
 * picture, or that this browser cannot draw, stays as it is.
 */
export async function reduced(file: File): Promise<{ file: Blob; name: string }> {
  const kept = { file: file as Blob, name: file.name }
  if (file.type.indexOf('image/') !== 0 || (file.type === 'image/png' && file.size < SMALL_PNG)) return kept
  try {
    const image = await drawn(file)
    const size = fitted(image.naturalWidth, image.naturalHeight)
    const canvas = document.createElement('canvas')
    canvas.width = size.width
    canvas.height = size.height
    const pen = canvas.getContext('2d')
    if (!pen) return kept
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
    pen.drawImage(image, 0, 0, size.width, size.height)
    const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return jpeg ? { file: jpeg, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' } : kept
  } catch {
    return kept
  }
}
