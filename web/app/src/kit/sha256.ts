/** The SHA-256 of a file as 64 hexadecimal digits; needs Web Crypto (https or localhost). */
export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Response(file).arrayBuffer())
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('')
}
