/** The words for codes, cut to what an area needs (words.mjs): "stage.ISSUED" → "已签发". */
declare module '@words/*' {
  const words: Record<string, string>
  export default words
}
